"""The sheets as a workbook (Office Open XML): every text is typed as a text, so none is ever taken for a formula.

Written row by row into the archive itself: a hundred thousand ballots need no room in memory and no second file.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from core.errors.exchange import TooManyRows
from core.exchange.course import Course
from core.exchange.sheets import Cell, Sheet, sheets
from core.office.desk import Desk
from core.wording import Language

MOST_ROWS: Final = 1_048_576  # of a sheet
_LONGEST = 32_767  # characters in a cell
_TITLE = 31  # characters in the name of a sheet
_UNSAFE = re.compile(r"[\\/*?:\[\]']")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TEXT, _HEADING = 1, 2  # styles, by their place in `_STYLES`
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FACE = '<name val="宋体"/><family val="3"/>'
# Style 1 is text (format 49) that stays text when somebody edits the cell (`quotePrefix`); 2 the same, bold.
_STYLES = f"""{_XML}<styleSheet xmlns="{_MAIN}">
<fonts count="2"><font><sz val="11"/>{_FACE}</font><font><b/><sz val="11"/>{_FACE}</font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1"/>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>"""


def write_xlsx(desk: Desk, place: Path, course: Course, language: Language) -> None:
    """A workbook with one page a sheet. Raises `ExportCancelled`, `TooManyRows`, `DamagedFile`, `OSError`."""
    titles: list[str] = []
    with ZipFile(place, "w", ZIP_DEFLATED) as archive:
        for sheet in sheets(desk.file, language, course):
            titles.append(_free(sheet.title, titles))
            page = f"xl/worksheets/sheet{len(titles)}.xml"
            with archive.open(page, "w", force_zip64=True) as raw:
                _page(raw, sheet, titles[-1])
        for name, text in _frame(titles).items():
            archive.writestr(name, text)


def _free(title: str, taken: list[str]) -> str:
    """The title as a workbook takes it, unlike those before it."""
    plain = _UNSAFE.sub("_", _NO_XML.sub("_", title))
    name, number = plain[:_TITLE], 1
    while name.casefold() in (one.casefold() for one in taken):
        number += 1
        name = f"{plain[: _TITLE - len(str(number)) - 1]} {number}"
    return name


def _page(raw: IO[bytes], sheet: Sheet, title: str) -> None:
    letters = [_letters(column) for column in range(1, len(sheet.heads) + 1)]
    with io.TextIOWrapper(raw, "utf-8", newline="") as out:
        out.write(f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">')
        out.write('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
        out.write("</sheetView></sheetViews><cols>")
        for column, head in enumerate(sheet.heads, start=1):
            width = min(30, max(8, 2 * len(head) + 3))
            out.write(f'<col min="{column}" max="{column}" width="{width}" customWidth="1"/>')
        out.write("</cols><sheetData>")
        out.write(_row(1, letters, sheet.heads, _HEADING))
        for number, row in enumerate(sheet.rows, start=2):
            if number > MOST_ROWS:
                raise TooManyRows(sheet=title, most=MOST_ROWS)
            out.write(_row(number, letters, row, _TEXT))
        out.write("</sheetData></worksheet>")


def _row(number: int, letters: list[str], row: tuple[Cell, ...], style: int) -> str:
    cells = (_cell(f"{letter}{number}", cell, style) for letter, cell in zip(letters, row, strict=True))
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place: str, cell: Cell, style: int) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, int):
        return f'<c r="{place}"><v>{cell}</v></c>'
    text = escape(_NO_XML.sub("\ufffd", cell)[:_LONGEST])
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _letters(column: int) -> str:
    """A, B … Z, AA …"""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _frame(titles: list[str]) -> dict[str, str]:
    """What holds the pages together."""
    numbers = range(1, len(titles) + 1)
    pages = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_KIND}.worksheet+xml"/>'
        for n in numbers
    )
    parts = {f"rId{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n in numbers}
    names = "".join(
        f'<sheet name={quoteattr(title)} sheetId="{n}" r:id="rId{n}"/>'
        for n, title in enumerate(titles, start=1)
    )
    return {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>{pages}</Types>',
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(parts | {"rIdStyles": ("styles", "styles.xml")}),
        "xl/styles.xml": _STYLES,
    }


def _relations(parts: dict[str, tuple[str, str]]) -> str:
    lines: Iterator[str] = (
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in parts.items()
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(lines)}</Relationships>'
