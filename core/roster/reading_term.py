"""Applications and the establishment from a sheet: rows as they would be taken over, and everything odd about them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from core.domain.applicants import Applicant, Source
from core.domain.term import Cadre, Level
from core.roster import preview as found
from core.roster.cells import TEXT_LIMIT, hidden_signs, text_of, yes_or_no
from core.roster.columns import Vocabulary
from core.roster.doubles import alike
from core.roster.grid import Value
from core.roster.kinds import APPLICANTS, CADRES
from core.roster.preview import Preview, Problem
from core.roster.reading import NOTE
from core.roster.sheet_reader import Named, SheetReader, read_sheet
from core.roster.strokes import StrokeTable

CV_LINES = 60
POSTS: Final = ("secretary", "deputy_secretary", "deputy_mayor", "member")
# The longer word first: 副书记 holds 书记.
_POST_WORDS: Final = (
    ("deputy_secretary", ("副书记",)),
    ("secretary", ("书记", "正职")),
    ("deputy_mayor", ("副乡镇长", "副镇长", "副乡长", "副主任")),
    ("member", ("委员", "班子成员")),
)
_SOURCES: Final[tuple[tuple[Source, tuple[str, ...]], ...]] = (
    ("dispatched", ("外派", "选派", "首批", "分流")),
    ("incumbent", ("现任", "在任", "留任", "班子")),
    ("district", ("区直", "区级", "县直", "县级", "市直", "机关")),
    ("town", ("乡镇", "镇", "乡", "本地", "一般")),
)
_LEADERS: Final = (
    "领导班子",
    "班子成员",
    "正科",
    "副科",
    "正职",
    "副职",
    "书记",
    "镇长",
    "乡长",
    "主席",
    "党委委员",
)
_STAFF: Final = ("一般", "非领导", "科员", "办事员", "职员", "工勤", "干事", "事业")
_APART: Final = re.compile(r"[、,，;；/\n]+")
_TOWNSHIPS: Final = re.compile(r"[、,，;；/\s]+")


def posts_of(text: str) -> tuple[str, ...]:
    """The posts that somebody applies for; what no post is called by stays as it was typed."""
    said = [part.strip() for part in _APART.split(text) if part.strip()]
    return tuple(dict.fromkeys(_post(part) for part in said))


def _post(text: str) -> str:
    return next(
        (key for key, words in _POST_WORDS if text == key or any(word in text for word in words)), text
    )


def level_of(text: str) -> Level | None:
    """Whether a rank, a kind, or a plain yes says a leading post; None where it is not understood."""
    if any(word in text for word in _STAFF):
        return "staff"
    if any(word in text for word in _LEADERS) or "领导" in text:
        return "leader"
    answer = yes_or_no(text)
    return None if answer is None else "leader" if answer else "staff"


@dataclass
class _Applicants(SheetReader[Applicant]):
    known: ClassVar[Vocabulary] = APPLICANTS
    here: str = ""

    def row(self, line: int, values: Sequence[Value], named: Named) -> Applicant:
        self._one_township(line, values, named.name)
        source = self._source(line, values)
        return Applicant(
            id="",
            name=named.name,
            gender=self.gender(line, values, named.gender),  # type: ignore[arg-type]  # only values of GENDERS
            birth=self.day(line, values),
            nation=self.text(line, values, "nation") or named.nation,
            education=self.text(line, values, "education"),
            party=self.text(line, values, "party"),
            worked_since=self.day(line, values, "worked_since"),
            source=source,
            level=_level(self, line, values, default="leader" if source == "incumbent" else "staff"),
            unit=self.text(line, values, "unit"),
            post=self.text(line, values, "post"),
            applied=posts_of(self.text(line, values, "applied")),
            cv=_lines(self.value(values, "cv")),
            phone=self.text(line, values, "phone"),
            remark=self.text(line, values, "remark"),
        )

    def between_rows(self, texts: Sequence[str]) -> bool:
        return len(texts) == 1 and bool(NOTE.match(texts[0]))

    def doubled(self) -> Iterator[Problem]:
        return alike(self.rows, self.lines, name=self.columns["name"].position, code=found.SAME_APPLICANT)

    def _one_township(self, line: int, values: Sequence[Value], name: str) -> None:
        """A person applies to one township, and on this sheet to this one."""
        said = [one for one in _TOWNSHIPS.split(self.text(line, values, "township")) if one]
        if len(said) > 1:
            self.report(line, "township", found.TWO_TOWNSHIPS, name=name, townships="、".join(said))
        elif said and self.here and said[0] not in self.here and self.here not in said[0]:
            self.report(line, "township", found.OTHER_TOWNSHIP, name=name, township=said[0], here=self.here)

    def _source(self, line: int, values: Sequence[Value]) -> Source:
        text = self.text(line, values, "source")
        source = next(
            (key for key, words in _SOURCES if text == key or any(one in text for one in words)), None
        )
        if text and source is None:
            column = self.columns["source"].heading
            self.report(line, "source", found.UNKNOWN_WORD, column=column, value=text, taken="乡镇干部")
        return source or "town"


@dataclass
class _Cadres(SheetReader[Cadre]):
    known: ClassVar[Vocabulary] = CADRES

    def row(self, line: int, values: Sequence[Value], named: Named) -> Cadre:
        post = self.text(line, values, "post")
        said = self.answer(line, values, "secretary", found.UNKNOWN_ENTITLEMENT)
        sitting = said if said is not None else post.endswith("书记") and _post(post) == "secretary"
        return Cadre(
            id="",
            name=named.name,
            gender=self.gender(line, values, named.gender),  # type: ignore[arg-type]  # only values of GENDERS
            birth=self.day(line, values),
            education=self.text(line, values, "education"),
            party=self.text(line, values, "party"),
            unit=self.text(line, values, "unit"),
            post=post,
            level=_level(self, line, values, default="leader" if sitting else "staff"),
            secretary=sitting,
            dispatched=bool(self.answer(line, values, "dispatched", found.UNKNOWN_ENTITLEMENT)),
        )

    def between_rows(self, texts: Sequence[str]) -> bool:
        return len(texts) == 1 and bool(NOTE.match(texts[0]))

    def doubled(self) -> Iterator[Problem]:
        return alike(self.rows, self.lines, name=self.columns["name"].position, code=found.DOUBLED_PERSON)


def _level(
    reader: SheetReader[Applicant] | SheetReader[Cadre], line: int, values: Sequence[Value], *, default: Level
) -> Level:
    text = reader.text(line, values, "level")
    level = level_of(text)
    if text and level is None:
        column = reader.columns["level"].heading
        reader.report(line, "level", found.UNKNOWN_WORD, column=column, value=text, taken="非领导职务")
        return "staff"
    return level or default


def _lines(value: Value) -> tuple[str, ...]:
    """A curriculum vitae line by line."""
    lines = (text_of(line) for line in str(value).splitlines())
    clean = ("".join(sign for sign in line if not hidden_signs(sign))[:TEXT_LIMIT] for line in lines)
    return tuple(line for line in clean if line)[:CV_LINES]


def read_applicants(path: Path, township: str = "", table: StrokeTable | None = None) -> Preview[Applicant]:
    """Applications of a sheet; their keys are empty. One who applies to another township, or to two, is an error.

    Raises what `read_sheet` raises.
    """
    return read_sheet(path, partial(_Applicants, here=township), APPLICANTS, table)


def read_cadres(path: Path, table: StrokeTable | None = None) -> Preview[Cadre]:
    """The establishment of a sheet; keys are empty. Raises what `read_sheet` raises."""
    return read_sheet(path, _Cadres, CADRES, table)
