"""A roll file as plain cells: .xlsx and .xls through calamine, .csv through csv. Values only, never formulas."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from core.errors.roll import (
    RollEmpty,
    RollEncodingUnknown,
    RollNotFound,
    RollTooLarge,
    RollUnreadable,
    TooManyRows,
    UnknownRollFormat,
)
from core.roster.package import COLUMN_LIMIT, MEGABYTE, ROW_LIMIT, checked

Value = str | int | float | bool | date | datetime | time | timedelta
Area = tuple[tuple[int, int], tuple[int, int]]

FILE_LIMIT = 32_000_000
TEXT_FILE_LIMIT = 16_000_000
AREA_LIMIT = 2_000_000  # cells of one sheet, empty ones between full ones too
MERGED_LIMIT = 200_000  # rows in all merged cells together
_HEAD = 30
_ENDINGS = {".xlsx", ".xls", ".csv"}
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True)
class Grid:
    """One sheet: rows of values from the top left corner, and the areas of merged cells (from, to; row, column)."""

    sheet: str
    rows: list[list[Value]]
    merged: tuple[Area, ...] = ()


def read_grids(path: Path) -> list[Grid]:
    """The sheets of a file that hold anything.

    The content decides what the file is, since programs export text under the ending .xls. Raises
    `UnknownRollFormat`, `RollNotFound`, `RollTooLarge`, `RollUnreadable`, `RollEncodingUnknown`, `TooManyRows`,
    `RollEmpty`.
    """
    if path.suffix.lower() not in _ENDINGS:
        raise UnknownRollFormat(path.name)
    content = _content(path)
    if content.startswith(_ZIP):
        grids = _workbook(path.name, checked(path.name, content))
    elif content.startswith(_OLE):
        grids = _workbook(path.name, content)
    else:
        grids = [_text(path.name, content)]
    filled = [grid for grid in map(_trimmed, grids) if grid.rows]
    if not filled:
        raise RollEmpty(path.name)
    if any(len(grid.rows) > ROW_LIMIT for grid in filled):
        raise TooManyRows(path.name, ROW_LIMIT)
    return filled


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > FILE_LIMIT:
            raise RollTooLarge(path.name, FILE_LIMIT // MEGABYTE)
        return path.read_bytes()
    except OSError as error:
        raise RollNotFound(path.name) from error


def _workbook(name: str, content: bytes) -> list[Grid]:
    import python_calamine  # noqa: PLC0415 - start-up time: only an import of a roll needs it

    try:
        book = python_calamine.CalamineWorkbook.from_object(io.BytesIO(content))
        return [_sheet(name, book.get_sheet_by_name(title)) for title in book.sheet_names]
    except TooManyRows:
        raise
    except BaseException as error:
        # A panic inside the reader arrives as its own BaseException; everything else of that rank is not ours.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise RollUnreadable(name) from error
        raise


def _sheet(name: str, sheet: object) -> Grid:
    bottom, right = sheet.end or (0, 0)  # type: ignore[attr-defined]  # imported late
    if bottom >= ROW_LIMIT or (bottom + 1) * (right + 1) > AREA_LIMIT:
        raise TooManyRows(name, ROW_LIMIT)
    rows: list[list[Value]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]  # type: ignore[attr-defined]  # imported late
    merged: tuple[Area, ...] = tuple(sheet.merged_cell_ranges or ())  # type: ignore[attr-defined]  # imported late
    if sum(max(1, last[0] - first[0]) for first, last in merged) > MERGED_LIMIT:
        raise RollUnreadable(name)
    return Grid(str(sheet.name), rows, merged)  # type: ignore[attr-defined]  # imported late


def _text(name: str, content: bytes) -> Grid:
    if len(content) > TEXT_FILE_LIMIT:
        raise RollTooLarge(name, TEXT_FILE_LIMIT // MEGABYTE)
    text = _decoded(name, content)
    if text[:1000].lstrip().startswith("<"):
        raise RollUnreadable(name)
    heading = next((line for line in text[:100_000].splitlines()[:_HEAD] if "姓" in line), text[:1000])
    delimiter = max(",\t;，", key=heading.count)
    try:
        return Grid("", list(_lines(name, csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))))
    except csv.Error as error:
        raise RollUnreadable(name) from error


def _lines(name: str, found: Iterator[list[str]]) -> Iterator[list[Value]]:
    """The rows down to the last that holds anything; spreadsheets write out a million empty ones behind it."""
    blank = number = 0
    for row in found:
        if not any(row) or not any(map(str.strip, row)):
            blank += 1
            continue
        if len(row) > COLUMN_LIMIT:
            if any(map(str.strip, row[COLUMN_LIMIT:])):
                raise RollUnreadable(name)
            del row[COLUMN_LIMIT:]
        number += blank + 1
        if number > ROW_LIMIT:
            raise TooManyRows(name, ROW_LIMIT)
        yield from ([] for _ in range(blank))
        yield list(row)
        blank = 0


def _decoded(name: str, content: bytes) -> str:
    marked = [encoding for mark, encoding in _BOMS if content.startswith(mark)]
    for encoding in marked or ["utf-8", "gb18030"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise RollEncodingUnknown(name)


def _trimmed(grid: Grid) -> Grid:
    last = len(grid.rows)
    while last and not any(str(value).strip() for value in grid.rows[last - 1]):
        last -= 1
    return Grid(grid.sheet, grid.rows[:last], grid.merged)
