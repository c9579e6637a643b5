"""From a roll file to a preview: rows as they would be taken over, and everything odd about them by row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from core.domain.roll import RollRow
from core.roster import preview as found
from core.roster.columns import ROLL, Vocabulary
from core.roster.doubles import doubles
from core.roster.grid import Value
from core.roster.preview import Preview, Problem
from core.roster.sheet_reader import Named, SheetReader, read_sheet
from core.roster.strokes import StrokeTable

_DELEGATION = re.compile(r"^第?.{1,20}代表团")
NOTE = re.compile(r"^(注|说明|填表|合计|总计|共计|小计|备注|制表|单位|审核|日期)")
_OBSERVERS = ("列席", "特邀", "旁听", "来宾")
_AGAIN = re.compile("(?<![不非未否无没])(?<!不再|不能|不得|不会|未能|未获|没有)连任")
_NEW = ("新任", "新当选")
_DELEGATES = ("正式", "代表", "当然", "出席")


@dataclass
class _Reader(SheetReader[RollRow]):
    """A roll: the delegates of a congress and who else is there."""

    known: ClassVar[Vocabulary] = ROLL
    delegation: str = ""

    def row(self, line: int, values: Sequence[Value], named: Named) -> RollRow:
        observer, remark = self._observer(line, values), self.text(line, values, "remark")
        return RollRow(
            number=self.text(line, values, "number"),
            name=named.name,
            gender=self.gender(line, values, named.gender),  # type: ignore[arg-type]  # only values of GENDERS
            birth=self.day(line, values),
            nation=self.text(line, values, "nation") or named.nation,
            education=self.text(line, values, "education"),
            party=self.text(line, values, "party"),
            unit=" ".join(filter(None, (self.text(line, values, "unit"), self.text(line, values, "post")))),
            delegation=self.text(line, values, "delegation") or self.delegation,
            entitled=self._entitled(line, values) and not observer,
            observer=observer,
            reelected=self._reelected(line, values, remark),
            remark=remark,
        )

    def between_rows(self, texts: Sequence[str]) -> bool:
        """A lone cell between the rows: the title of a delegation, which holds for the rows below, or a note."""
        if len(texts) > 1:
            return False
        if title := _DELEGATION.match(texts[0]):
            self.delegation = title.group()
            return True
        return bool(NOTE.match(texts[0]))

    def doubled(self) -> Iterator[Problem]:
        number, name = (
            self.columns[key].position if key in self.columns else 0 for key in ("number", "name")
        )
        return doubles(self.rows, self.lines, number=number, name=name)

    def _observer(self, line: int, values: Sequence[Value]) -> bool:
        kind = self.text(line, values, "kind")
        if any(word in kind for word in _OBSERVERS):
            return True
        if kind and not any(word in kind for word in _DELEGATES):
            self.report(line, "kind", found.UNKNOWN_KIND, value=kind)
        return False

    def _reelected(self, line: int, values: Sequence[Value], remark: str) -> bool:
        """Whether somebody was a deputy before: by the column for it, in a sheet without one by the remarks."""
        if "reelected" not in self.columns:
            return _AGAIN.search(remark) is not None
        said = self.text(line, values, "reelected")
        if not said or said in _NEW:
            return False
        if "连任" in said:
            return _AGAIN.search(said) is not None
        return bool(self.answer(line, values, "reelected", found.UNKNOWN_REELECTED))

    def _entitled(self, line: int, values: Sequence[Value]) -> bool:
        """No where the roll says so: no right to vote, or a probationary member (article 5 of the 2020 regulations)."""
        code = found.UNKNOWN_ENTITLEMENT
        answers = [self.answer(line, values, name, code) for name in ("entitled", "status")]
        probation = self.answer(line, values, "probation", code)
        return all(answer is not False for answer in answers) and probation is not True


def read_roll(path: Path, table: StrokeTable | None = None) -> Preview[RollRow]:
    """What the file holds, without taking anything over.

    The first sheet that has a heading row with 姓名 is read; a title may stand above it. `table` may hold what the
    operator said about strokes. Raises the refusals of `read_grids`, and `NoNameColumn`.
    """
    return read_sheet(path, _Reader, ROLL, table)
