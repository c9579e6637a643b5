"""What reading any sheet of people has in common: headings, names, births, merged cells; no writes."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Generic, NamedTuple, TypeVar

import msgspec

from core.errors.roll import NoHeading, NoNameColumn
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
from core.roster.columns import Vocabulary
from core.roster.grid import Grid, Value, read_grids
from core.roster.preview import Column, Preview, Problem
from core.roster.strokes import StrokeTable, unknown_characters

R = TypeVar("R", bound=msgspec.Struct)


class Named(NamedTuple):
    """What a name cell says; gender and nation where they are written into it."""

    name: str
    gender: str = ""
    nation: str = ""


@dataclass
class SheetReader(ABC, Generic[R]):
    """One pass over the rows below a heading. A kind of sheet gives its vocabulary and makes its rows."""

    known: ClassVar[Vocabulary]
    columns: dict[str, Column]
    table: StrokeTable
    rows: list[R] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @abstractmethod
    def row(self, line: int, values: Sequence[Value], named: Named) -> R:
        """The row of a sheet as it would be taken over."""

    def between_rows(self, _texts: Sequence[str]) -> bool:
        """Whether a line is no row but a title or a note between them."""
        return False

    def doubled(self) -> Iterator[Problem]:
        """Findings on rows that repeat others."""
        return iter(())

    def named(self, line: int, typed: str) -> Named:
        """The name of a row, checked as a person's is; empty where there is none."""
        inner, gender, nation = split_name(typed)
        name = name_of(inner)
        if name and inner != typed:
            self.report(line, "name", found.NAME_TAKEN_AS, typed=typed, name=name)
        if name:
            self._check_name(line, name)
        return Named(name, gender, nation)

    def report(self, row: int, name: str, code: str, /, **params: object) -> None:
        """Note something odd about a cell."""
        position = self.columns[name].position if name in self.columns else 0
        self.problems.append(Problem(row, position, code, {"row": row, **params}))

    def value(self, values: Sequence[Value], name: str) -> Value:
        """The cell of a field; an empty text where the sheet lacks it."""
        column = self.columns.get(name)
        return values[column.position - 1] if column and column.position <= len(values) else ""

    def text(self, line: int, values: Sequence[Value], name: str) -> str:
        """The cell of a field as text that can be printed, not longer than the limit."""
        whole = text_of(self.value(values, name))
        shown = "".join(sign for sign in whole if not hidden_signs(sign))
        if len(shown) > TEXT_LIMIT:
            self.report(line, name, found.TEXT_CUT, column=self.columns[name].heading, limit=TEXT_LIMIT)
        return shown[:TEXT_LIMIT]

    def read(self, line: int, values: Sequence[Value]) -> None:
        """Takes one row over, or says why not."""
        texts = [text for text in map(text_of, values) if text]
        typed = text_of(self.value(values, "name"))
        if not texts or self.known.field_of(typed) == "name" or self.between_rows(texts):
            return
        named = self.named(line, typed)
        if not named.name:
            self.report(line, "name", found.MISSING_NAME)
            return
        self.rows.append(self.row(line, values, named))
        self.lines.append(line)

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

    def gender(self, line: int, values: Sequence[Value], said: str) -> str:
        """male, female or nothing."""
        text = self.text(line, values, "gender") or said
        gender = GENDERS.get(text.casefold(), "")
        if text and not gender:
            self.report(line, "gender", found.UNKNOWN_GENDER, value=text)
        return gender

    def day(self, line: int, values: Sequence[Value], name: str = "birth") -> str:
        """A date as far as it is known."""
        value = self.value(values, name)
        shown = text_of(value)
        if taken := unclear_month(value):
            self.report(line, name, found.UNCLEAR_MONTH, value=shown, taken=taken)
            return taken
        day = birth_of(value)
        if shown and not day:
            self.report(line, name, found.UNREADABLE_BIRTH, value=shown[:TEXT_LIMIT])
        return day

    def answer(self, line: int, values: Sequence[Value], name: str, code: str) -> bool | None:
        """What a yes-or-no cell says; None where it is empty, and with a finding where it is not understood."""
        text = self.text(line, values, name)
        answer = yes_or_no(text) if text else None
        if text and answer is None:
            self.report(line, name, code, column=self.columns[name].heading, value=text)
        return answer


Make = Callable[[dict[str, Column], StrokeTable], SheetReader[R]]


def read_sheet(path: Path, make: Make[R], known: Vocabulary, table: StrokeTable | None = None) -> Preview[R]:
    """What a file holds, without taking anything over.

    The first sheet that has a heading row with a name column is read; a title may stand above it. `table` may hold
    what the operator said about strokes. Raises the refusals of `read_grids`, `NoNameColumn`, `NoHeading`.
    """
    for grid in read_grids(path):
        heading = known.find_heading([[text_of(value) for value in row] for row in grid.rows])
        if heading is not None:
            columns = known.columns_of([text_of(value) for value in grid.rows[heading]])
            reader = make({one.field: one for one in columns if one.field}, table or StrokeTable.load())
            return _preview(path.name, grid, heading, columns, reader)
    if (wanted := known.headings["name"][0]) != "姓名":
        raise NoHeading(path.name, wanted)
    raise NoNameColumn(path.name)


def _preview(
    source: str, grid: Grid, heading: int, columns: tuple[Column, ...], reader: SheetReader[R]
) -> Preview[R]:
    reader.problems += _unmerge(grid, heading, reader.columns["name"].position - 1)
    for index in range(heading + 1, len(grid.rows)):
        reader.read(index + 1, grid.rows[index])
    reader.problems += reader.doubled()
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
        if top <= heading or bottom <= top or left <= name <= right or bottom >= len(grid.rows):
            continue
        value = grid.rows[top][left] if left < len(grid.rows[top]) else ""
        for row in grid.rows[top + 1 : bottom + 1]:
            if left < len(row):
                row[left] = value
        cells = f"{top + 1}-{bottom + 1}"
        yield Problem(top + 1, left + 1, found.MERGED_CELLS, {"row": top + 1, "cells": cells})
