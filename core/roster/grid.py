"""A roll file as plain cells: .xlsx and .xls through calamine, .csv through csv. Values only, never formulas."""

import csv
import io
import re
import zipfile
import zlib
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

Value = str | int | float | bool | date | datetime | time | timedelta
Area = tuple[tuple[int, int], tuple[int, int]]

ROW_LIMIT = 20_000
COLUMN_LIMIT = 256
FILE_LIMIT = 32_000_000
UNPACKED_LIMIT = 100_000_000
MEGABYTE = 1_000_000
_HEAD = 30
_ENDINGS = {".xlsx", ".xls", ".csv"}
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_FILLED_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')


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
        _check_package(path.name, content)
        grids = _workbook(path.name, content)
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


def _check_package(name: str, content: bytes) -> None:
    """Refuses a package that unpacks to far more than a roll, or has a cell so far out that the sheet fills memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(entry.file_size for entry in package.infolist()) > UNPACKED_LIMIT:
                raise RollTooLarge(name, UNPACKED_LIMIT // MEGABYTE)
            for entry in package.infolist():
                if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
                    _check_extent(name, package.read(entry))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError, ValueError) as error:
        raise RollUnreadable(name) from error


def _check_extent(name: str, sheet: bytes) -> None:
    for found in _FILLED_CELL.finditer(sheet):
        column, row = found.groups()
        if int(row) > ROW_LIMIT:
            raise TooManyRows(name, ROW_LIMIT)
        if _column_number(column) > COLUMN_LIMIT:
            raise RollUnreadable(name)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


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
    if (bottom + 1) * (right + 1) > ROW_LIMIT * COLUMN_LIMIT:
        raise TooManyRows(name, ROW_LIMIT)
    rows: list[list[Value]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]  # type: ignore[attr-defined]  # imported late
    merged = sheet.merged_cell_ranges  # type: ignore[attr-defined]  # imported late
    return Grid(str(sheet.name), rows, tuple(merged or ()))  # type: ignore[attr-defined]  # imported late


def _text(name: str, content: bytes) -> Grid:
    text = _decoded(name, content)
    if text.lstrip().startswith("<"):
        raise RollUnreadable(name)
    heading = next((line for line in text.splitlines()[:_HEAD] if "姓" in line), text[:1000])
    delimiter = max(",\t;，", key=heading.count)
    try:
        rows: list[list[Value]] = [
            list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        ]
    except csv.Error as error:
        raise RollUnreadable(name) from error
    return Grid("", rows)


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
    rows = grid.rows
    while rows and not any(str(value).strip() for value in rows[-1]):
        rows = rows[:-1]
    return Grid(grid.sheet, rows, grid.merged)
