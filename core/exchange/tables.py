"""The sheets as CSV files, in which no cell ever comes alive: a folder of them, or one zip archive."""

import csv
import io
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import chain
from pathlib import Path
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZipFile

from core.exchange.course import Course
from core.exchange.sheets import Cell, sheets
from core.office.desk import Desk
from core.wording import Language

ALIVE: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What makes a table program take a text for a formula, full-width signs among them, when a CSV file is opened."""
_UNSAFE = re.compile(r"[\\/*?:<>|\"\x00-\x1f]")
_LONGEST = 80

Open = Callable[[str], AbstractContextManager[IO[bytes]]]


def write_csv(desk: Desk, place: Path, course: Course, language: Language) -> None:
    """A folder with one CSV file a sheet. Raises `ExportCancelled`, `DamagedFile`, `OSError`."""
    place.mkdir()
    _write_all(desk, lambda name: (place / name).open("wb"), course, language)


def write_csv_zip(desk: Desk, place: Path, course: Course, language: Language) -> None:
    """The same files in one zip archive. Raises as `write_csv`."""
    with ZipFile(place, "w", ZIP_DEFLATED) as archive:
        _write_all(desk, lambda name: archive.open(name, "w", force_zip64=True), course, language)


def _write_all(desk: Desk, opened: Open, course: Course, language: Language) -> None:
    for number, sheet in enumerate(sheets(desk.file, language, course), start=1):
        name = f"{number:02}-{_UNSAFE.sub('_', sheet.title)[:_LONGEST]}.csv"
        with opened(name) as raw, io.TextIOWrapper(raw, "utf-8-sig", newline="") as text:
            writer = csv.writer(text, lineterminator="\r\n")
            writer.writerows([safe(cell) for cell in row] for row in chain([sheet.heads], sheet.rows))


def safe(cell: Cell) -> str:
    """The cell as CSV holds it: a text that a table program would take for a formula gets an apostrophe before it."""
    text = "" if cell is None else str(cell)
    if isinstance(cell, str) and text.lstrip(" \u3000\xa0").startswith(ALIVE):
        return "'" + text
    return text
