"""The register from a sheet: the units, and the people of each who take part in the recommendation."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import ClassVar, Final, Literal

from core.domain.enrolment import Elector, Ground, Unit, UnitKind
from core.roster import preview as found
from core.roster.cells import name_of
from core.roster.columns import Vocabulary
from core.roster.doubles import namesakes
from core.roster.grid import Value
from core.roster.kinds import ELECTORS, UNITS
from core.roster.preview import Preview, Problem
from core.roster.reading import NOTE
from core.roster.sheet_reader import Named, SheetReader, read_sheet
from core.roster.strokes import StrokeTable
from core.rules.conditions import is_member

_KINDS: Final[tuple[tuple[UnitKind, tuple[str, ...]], ...]] = (
    ("village", ("村", "社区", "居委")),
    ("enterprise", ("企业", "公司", "厂")),
    ("office", ("机关", "办公室")),
    ("department", ("部门", "所", "站", "七所八站", "单位", "学校", "医院", "卫生院", "中心")),
)
_KIND_WORDS: Final = {"village": "村", "enterprise": "企业", "department": "镇直部门", "office": "机关"}
_GROUNDS: Final[tuple[tuple[Ground, tuple[str, ...]], ...]] = (
    ("deputy", ("人大代表",)),
    ("household", ("户代表", "村民代表")),
    ("village_cadre", ("村干部", "村组干部", "村委")),
    ("department_leader", ("部门负责人", "单位负责人", "站所负责人", "负责人", "所长", "站长")),
    ("town_cadre", ("镇干部", "乡干部", "乡镇干部", "机关干部")),
)
_APART: Final = re.compile(r"[、,，;；/]+")
_UNIT_TITLE: Final = re.compile(r"^(?:单位|村|推荐单位)\s*[:：]\s*(.+)$")
_ANSWERS: Final[tuple[tuple[Literal["comes", "cannot", "no_answer"], tuple[str, ...]], ...]] = (
    ("no_answer", ("联系不上", "无法联系", "未联系", "无答复", "未答复", "no_answer")),
    ("cannot", ("不能", "不回", "不参加", "无法", "否", "cannot")),
    ("comes", ("能", "回", "参加", "是", "comes")),
)


def unit_kind(text: str) -> UnitKind | None:
    """The kind of unit that a word means; None where it is not understood."""
    return next((key for key, words in _KINDS if text == key or any(word in text for word in words)), None)


def grounds_of(text: str) -> tuple[tuple[Ground, ...], tuple[str, ...]]:
    """What makes somebody a representative of the masses, and what of it was not understood."""
    known: list[Ground] = []
    odd: list[str] = []
    for part in filter(None, (one.strip() for one in _APART.split(text))):
        ground = next(
            (key for key, words in _GROUNDS if part == key or any(word in part for word in words)), None
        )
        if ground is not None:
            known.append(ground)
        elif "党员" not in part and part != "群众":
            odd.append(part)
    return tuple(dict.fromkeys(known)), tuple(odd)


@dataclass
class _Units(SheetReader[Unit]):
    known: ClassVar[Vocabulary] = UNITS

    def named(self, line: int, typed: str) -> Named:
        return Named(name_of(self.text(line, [""] * (self.columns["name"].position - 1) + [typed], "name")))

    def row(self, line: int, values: Sequence[Value], named: Named) -> Unit:
        said = self.text(line, values, "kind")
        kind = unit_kind(said or named.name)
        if kind is None:
            column = self.columns["kind"].heading if said else self.columns["name"].heading
            shown = said or named.name
            self.report(
                line, "kind", found.UNKNOWN_WORD, column=column, value=shown, taken=_KIND_WORDS["department"]
            )
        return Unit(id="", name=named.name, kind=kind or "department")

    def between_rows(self, texts: Sequence[str]) -> bool:
        return len(texts) == 1 and bool(re.match(r"^(注|说明|合计|总计|共计)", texts[0]))

    def doubled(self) -> Iterator[Problem]:
        earlier: dict[str, int] = {}
        for one, line in zip(self.rows, self.lines, strict=True):
            first = earlier.setdefault(one.name, line)
            if first != line:
                params = {"row": line, "other": first, "name": one.name}
                yield Problem(line, self.columns["name"].position, found.DOUBLED_UNIT, params)


@dataclass
class _Electors(SheetReader[Elector]):
    known: ClassVar[Vocabulary] = ELECTORS
    units: Mapping[str, str] = field(default_factory=dict)
    unit: str = ""

    def row(self, line: int, values: Sequence[Value], named: Named) -> Elector:
        grounds, odd = grounds_of(self.text(line, values, "grounds"))
        member = self._member(line, values)
        for word in odd:
            column = self.columns["grounds"].heading
            self.report(line, "grounds", found.UNKNOWN_WORD, column=column, value=word, taken="—")
        if not member and not grounds:
            self.report(line, "name", found.NEITHER, name=named.name)
        elif member and grounds:
            self.report(line, "name", found.MEMBER_AND_MASS, name=named.name)
        answer = self.text(line, values, "answer")
        contact = self.text(line, values, "contact")
        return Elector(
            id="",
            unit=self._unit(line, values, named.name),
            name=named.name,
            gender=self.gender(line, values, named.gender),  # type: ignore[arg-type]  # only values of GENDERS
            birth=self.day(line, values),
            member=member,
            grounds=grounds,
            away=self._away(line, values),
            contact=contact,
            answer=next((key for key, words in _ANSWERS if any(word in answer for word in words)), ""),
            remark=self.text(line, values, "remark"),
        )

    def between_rows(self, texts: Sequence[str]) -> bool:
        """A lone cell: a unit, whose people follow, or a note."""
        if len(texts) > 1:
            return False
        title = _UNIT_TITLE.match(texts[0])
        name = title.group(1).strip() if title else texts[0]
        if name in self.units:
            self.unit = name
            return True
        return bool(NOTE.match(texts[0]))

    def doubled(self) -> Iterator[Problem]:
        name = self.columns["name"].position
        yield from namesakes(
            self.rows, self.lines, name=name, units={key: said for said, key in self.units.items()}
        )

    def _unit(self, line: int, values: Sequence[Value], name: str) -> str:
        said = name_of(self.text(line, values, "unit")) or self.unit
        if not said:
            self.report(line, "unit", found.NO_UNIT, name=name)
        elif said not in self.units:
            self.report(line, "unit", found.UNKNOWN_UNIT, unit=said)
        return self.units.get(said, "")

    def _member(self, line: int, values: Sequence[Value]) -> bool:
        """As the column for it says, else the political affiliation, else the word among the grounds."""
        said = self.answer(line, values, "member", found.UNKNOWN_ENTITLEMENT)
        if said is None:
            said = is_member(self.text(line, values, "party"))
        if said is None:
            said = "党员" in self.text(line, values, "grounds")
        return said

    def _away(self, line: int, values: Sequence[Value]) -> bool:
        said = self.text(line, values, "away")
        if "外出" in said or "流动" in said:
            return True
        return bool(self.answer(line, values, "away", found.UNKNOWN_ENTITLEMENT))


def read_units(path: Path, table: StrokeTable | None = None) -> Preview[Unit]:
    """The units of a sheet; their keys are empty. Raises what `read_sheet` raises."""
    return read_sheet(path, _Units, UNITS, table)


def read_electors(path: Path, units: Sequence[Unit], table: StrokeTable | None = None) -> Preview[Elector]:
    """The people of a sheet, each in a unit that is there (`Elector.unit` holds its key); their own keys are empty.

    A unit may stand in a column, or as a title above its people. Raises what `read_sheet` raises.
    """
    return read_sheet(path, partial(_Electors, units={one.name: one.id for one in units}), ELECTORS, table)
