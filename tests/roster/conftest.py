"""Builders of roll files."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

Workbooks = Callable[..., Path]
Texts = Callable[..., Path]


@pytest.fixture
def workbook(tmp_path: Path) -> Workbooks:
    """Writes an .xlsx with these rows; `merged` are areas such as "E2:E4"."""

    def write(
        *rows: Sequence[object], merged: Sequence[str] = (), first: Sequence[Sequence[object]] = ()
    ) -> Path:
        book = Workbook()
        sheet = book.active
        if first:
            for row in first:
                sheet.append(list(row))
            sheet = book.create_sheet("二")
        for row in rows:
            sheet.append(list(row))
        for area in merged:
            sheet.merge_cells(area)
        path = tmp_path / "roll.xlsx"
        book.save(path)
        return path

    return write


@pytest.fixture
def text_file(tmp_path: Path) -> Texts:
    """Writes a .csv (or another ending) with this text or these bytes."""

    def write(content: str | bytes, encoding: str = "utf-8", name: str = "roll.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write
