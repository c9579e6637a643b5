"""From a roll file to a preview: rows as they would be taken over, and everything odd about them by row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.domain.roll import RollRow
from core.errors.roll import NoNameColumn
from core.roster import preview as found
from core.roster.cells import (
    GENDERS,
    NAME_LIMIT,
    TEXT_LIMIT,
    birth_of,
    hidden_signs,
    name_of,
    odd_signs,
    split_name,
    text_of,
    unclear_month,
    yes_or_no,
)
from core.roster.columns import columns_of, field_of, find_heading
from core.roster.doubles import doubles
from core.roster.grid import Grid, Value, read_grids
from core.roster.preview import Column, Preview, Problem
from core.roster.strokes import StrokeTable, unknown_characters

_DELEGATION = re.compile(r"^第?.{1,20}代表团")
_NOTE = re.compile(r"^(注|说明|填表|合计|总计|共计|小计|备注|制表|单位|审核|日期)")
_OBSERVERS = ("列席", "特邀", "旁听", "来宾")
_DELEGATES = ("正式", "代表", "当然", "出席")


@dataclass
class _Reader:
    """One pass over the rows below a heading."""

    columns: dict[str, Column]
    table: StrokeTable
    rows: list[RollRow] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    delegation: str = ""

    def report(self, row: int, name: str, code: str, /, **params: object) -> None:
        position = self.columns[name].position if name in self.columns else 0
        self.problems.append(Problem(row, position, code, {"row": row, **params}))

    def value(self, values: Sequence[Value], name: str) -> Value:
        column = self.columns.get(name)
        return values[column.position - 1] if column and column.position <= len(values) else ""

    def text(self, line: int, values: Sequence[Value], name: str) -> str:
        whole = text_of(self.value(values, name))
        shown = "".join(sign for sign in whole if not hidden_signs(sign))
        if len(shown) > TEXT_LIMIT:
            self.report(line, name, found.TEXT_CUT, column=self.columns[name].heading, limit=TEXT_LIMIT)
        return shown[:TEXT_LIMIT]

    def read(self, line: int, values: Sequence[Value]) -> None:
        """Takes one row over, or says why not."""
        texts = [text for text in map(text_of, values) if text]
        typed = text_of(self.value(values, "name"))
        if not texts or field_of(typed) == "name" or self._between_rows(texts):
            return
        inner, gender, nation = split_name(typed)
        name = name_of(inner)
        if not name:
            self.report(line, "name", found.MISSING_NAME)
            return
        if inner != typed:
            self.report(line, "name", found.NAME_TAKEN_AS, typed=typed, name=name)
        self._check_name(line, name)
        observer = self._observer(line, values)
        row = RollRow(
            number=self.text(line, values, "number"),
            name=name,
            gender=self._gender(line, values, gender),  # type: ignore[arg-type]  # only values of GENDERS
            birth=self._birth(line, values),
            nation=self.text(line, values, "nation") or nation,
            education=self.text(line, values, "education"),
            party=self.text(line, values, "party"),
            unit=" ".join(filter(None, (self.text(line, values, "unit"), self.text(line, values, "post")))),
            delegation=self.text(line, values, "delegation") or self.delegation,
            entitled=self._entitled(line, values) and not observer,
            observer=observer,
            remark=self.text(line, values, "remark"),
        )
        self.rows.append(row)
        self.lines.append(line)

    def _between_rows(self, texts: Sequence[str]) -> bool:
        """A lone cell between the rows: the title of a delegation, which holds for the rows below, or a note."""
        if len(texts) > 1:
            return False
        if title := _DELEGATION.match(texts[0]):
            self.delegation = title.group()
            return True
        return bool(_NOTE.match(texts[0]))

    def _check_name(self, line: int, name: str) -> None:
        if hidden := hidden_signs(name):
            self.report(line, "name", found.HIDDEN_SIGNS, signs=" ".join(hidden))
            return
        if odd := odd_signs(name):
            self.report(line, "name", found.ODD_SIGNS, name=name, signs=odd)
        elif len(name) <= NAME_LIMIT:
            for character in unknown_characters([name], self.table):
                self.report(line, "name", found.UNKNOWN_STROKES, name=name, character=character)
        if len(name) > NAME_LIMIT:
            self.report(line, "name", found.NAME_TOO_LONG, length=len(name), limit=NAME_LIMIT)

    def _gender(self, line: int, values: Sequence[Value], said: str) -> str:
        text = self.text(line, values, "gender") or said
        gender = GENDERS.get(text.casefold(), "")
        if text and not gender:
            self.report(line, "gender", found.UNKNOWN_GENDER, value=text)
        return gender

    def _birth(self, line: int, values: Sequence[Value]) -> str:
        value = self.value(values, "birth")
        shown = text_of(value)
        if taken := unclear_month(value):
            self.report(line, "birth", found.UNCLEAR_MONTH, value=shown, taken=taken)
            return taken
        birth = birth_of(value)
        if shown and not birth:
            self.report(line, "birth", found.UNREADABLE_BIRTH, value=shown[:TEXT_LIMIT])
        return birth

    def _observer(self, line: int, values: Sequence[Value]) -> bool:
        kind = self.text(line, values, "kind")
        if any(word in kind for word in _OBSERVERS):
            return True
        if kind and not any(word in kind for word in _DELEGATES):
            self.report(line, "kind", found.UNKNOWN_KIND, value=kind)
        return False

    def _entitled(self, line: int, values: Sequence[Value]) -> bool:
        """No where the roll says so: no right to vote, or a probationary member (article 5 of the 2020 regulations)."""
        answers = [self._answer(line, values, "entitled"), self._answer(line, values, "status")]
        probation = self._answer(line, values, "probation")
        return all(answer is not False for answer in answers) and probation is not True

    def _answer(self, line: int, values: Sequence[Value], name: str) -> bool | None:
        text = self.text(line, values, name)
        answer = yes_or_no(text) if text else None
        if text and answer is None:
            self.report(line, name, found.UNKNOWN_ENTITLEMENT, column=self.columns[name].heading, value=text)
            return name != "probation"
        return answer


def read_roll(path: Path, table: StrokeTable | None = None) -> Preview:
    """What the file holds, without taking anything over.

    The first sheet that has a heading row with 姓名 is read; a title may stand above it. `table` may hold what the
    operator said about strokes. Raises the refusals of `read_grids`, and `NoNameColumn`.
    """
    for grid in read_grids(path):
        heading = find_heading([[text_of(value) for value in row] for row in grid.rows])
        if heading is not None:
            return _preview(path.name, grid, heading, table or StrokeTable.load())
    raise NoNameColumn(path.name)


def _preview(source: str, grid: Grid, heading: int, table: StrokeTable) -> Preview:
    columns = columns_of([text_of(value) for value in grid.rows[heading]])
    reader = _Reader({column.field: column for column in columns if column.field}, table)
    reader.problems += _unmerge(grid, heading, reader.columns["name"].position - 1)
    for index in range(heading + 1, len(grid.rows)):
        reader.read(index + 1, grid.rows[index])
    number, name = (
        reader.columns[key].position if key in reader.columns else 0 for key in ("number", "name")
    )
    reader.problems += doubles(reader.rows, reader.lines, number=number, name=name)
    return Preview(
        source=source,
        sheet=grid.sheet,
        columns=columns,
        rows=tuple(reader.rows),
        lines=tuple(reader.lines),
        problems=tuple(
            sorted(reader.problems, key=lambda problem: (problem.row, problem.column, problem.code))
        ),
    )


def _unmerge(grid: Grid, heading: int, name: int) -> Iterator[Problem]:
    """Fills what a merged cell holds into each of its rows below the heading; never into the column of names."""
    for (top, left), (bottom, right) in grid.merged:
        if top <= heading or bottom == top or left <= name <= right or bottom >= len(grid.rows):
            continue
        value = grid.rows[top][left] if left < len(grid.rows[top]) else ""
        for row in grid.rows[top + 1 : bottom + 1]:
            if left < len(row):
                row[left] = value
        cells = f"{top + 1}-{bottom + 1}"
        yield Problem(top + 1, left + 1, found.MERGED_CELLS, {"row": top + 1, "cells": cells})
