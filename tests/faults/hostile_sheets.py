"""Sheets of people as nobody should send them, by seed: broken, huge, lying packages and cells of every kind."""

import csv
import io
import struct
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from core.roster.reading import read_roll
from core.roster.reading_term import read_applicants, read_cadres
from core.roster.reading_units import read_electors, read_units

Act = Callable[[], object]
ODD_CELL = 0.01
READERS: tuple[Callable[[Path], object], ...] = (
    read_roll,
    read_applicants,
    read_cadres,
    read_units,
    lambda path: read_electors(path, ()),
)
HEADINGS = (
    "姓名",
    "性别",
    "出生年月",
    "民族",
    "文化程度",
    "党派",
    "单位",
    "职务",
    "代表团",
    "序号",
    "备注",
    "选区",
)
CELLS = (
    "王一",
    "买买提·艾力",
    "王秀英（女，回族）",
    "女",
    "汉族",
    "1968.1",
    "",
    " ",
    '=HYPERLINK("http://x","y")',
    "=1+1",
    "@SUM(1)",
    "-1",
    "9" * 5000,
    "１９６８" * 3,
    "王" * 5000,
    "a\u202eb",
    "\u200f李\u2066四",
    "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
    "\x07bell",
    "line\nbreak",
    "tab\there",
    "(" * 3000,
    "（女" * 1000,
    "· " * 2000,
    "\ufffd\ufffe",
    "\U0002ebf0\U000e0001",
    "0000-00-00",
    "9999年99月99日",
    "٣٤٥٦",
    "姓名",
    "第一代表团",
    "注：以上",
    "1" * 400 + ".1",
    "é" * 50 + "\u0301" * 500,
)
NUMBERS = (
    "1e308",
    "-1e308",
    "1234567890123.1",
    "-5.1",
    "1e-320",
    "NaN",
    "inf",
    "1968.1",
    "25000",
    "99999999",
    "3e9",
    "1" * 400,
)
WORKBOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{}</sheets></workbook>'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def sheet(chance: Random, folder: Path) -> Act:
    """A file of one of the kinds, and reading it as one of the lists."""
    make = chance.choice([_text, _text, _workbook, _workbook, _workbook, _bytes])
    ending = chance.choice([".csv", ".xlsx", ".xls"])
    path = folder / f"list{ending}"
    path.write_bytes(_spoilt(chance, make(chance)))
    reader = chance.choice(READERS)
    return lambda: reader(path)


def _spoilt(chance: Random, content: bytes) -> bytes:
    """Three of four as they are; others cut off or with bytes changed."""
    if chance.random() < 0.75 or not content:
        return content
    if chance.random() < 0.3:
        return content[: chance.randrange(len(content))]
    spoilt = bytearray(content)
    for _ in range(chance.choice([1, 5, 50])):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def _bytes(chance: Random) -> bytes:
    start = chance.choice(
        [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"", b"<html>", b"\xef\xbb\xbf"]
    )
    return start + chance.randbytes(chance.choice([0, 1, 511, 600, 5000]))


def _rows(chance: Random) -> list[list[str]]:
    wide = chance.randrange(1, len(HEADINGS) + 1)
    heading = chance.sample(HEADINGS, wide)
    number = chance.choice([0, 1, 5, 40])
    rows = [[chance.choice(CELLS) for _ in range(wide + chance.randrange(-1, 2))] for _ in range(number)]
    return [heading, *rows] if chance.random() < 0.9 else rows


def _text(chance: Random) -> bytes:
    kind = chance.randrange(40)
    if kind == 0:
        return "姓名\n".encode() + b"a\n" * chance.choice([25_000, 1_000_000])
    if kind == 1:
        return "姓名,性别\n".encode() + b",\n" * 1_000_000
    if kind == 2:
        return "姓名".encode() + b"," * 3_000_000
    if kind == 3:
        return "姓名\n".encode() + b"\n" * 6_000_000
    if kind == 4:
        lines = (f"王一,{1900 + n % 200}-{1 + n % 12:02}-{1 + n // 2400:02}\n" for n in range(19_000))
        return ("姓名,出生年月\n" + "".join(lines)).encode()
    out = io.StringIO()
    csv.writer(out, delimiter=chance.choice([",", "\t", ";", "，"])).writerows(_rows(chance))
    encoding = chance.choice(
        ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be", "utf-32", "big5", "latin-1"]
    )
    text = out.getvalue()
    if chance.random() < 0.1:
        text = text.replace("\r\n", chance.choice(["\0", "\r", "\x85", '"', '\n"\n']))
    return text.encode(encoding, "replace")


def _workbook(chance: Random) -> bytes:
    many = chance.randrange(1, 4)
    names = [
        escape(chance.choice(["Sheet1", "名单", "x" * 300, "..", "a/b", "\u202e"])) + str(n)
        for n in range(many)
    ]
    sheets = "".join(
        f'<sheet name="{one}" sheetId="{n}" r:id="rId{n}"/>' for n, one in enumerate(names, start=1)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATION}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, many + 1 + chance.randrange(-1, 2))
    )
    links += f'<Relationship Id="rIdS" Type="{RELATION}/sharedStrings" Target="sharedStrings.xml"/>'
    shared, cells = _shared(chance)
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATION}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": WORKBOOK.format(sheets),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
        "xl/sharedStrings.xml": shared,
    }
    for n in range(1, many + 1):
        parts[f"xl/worksheets/sheet{n}.xml"] = _worksheet(chance, cells)
    if chance.random() < 0.1:
        parts.pop(chance.choice(list(parts)))
    return _packed(chance, parts)


def _packed(chance: Random, parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text.encode("utf-8", "replace"))
        if chance.random() < 0.03:
            package.writestr("xl/media/bomb.bin", bytes(chance.choice([50_000_000, 120_000_000])))
    content = bytearray(out.getvalue())
    if chance.random() < 0.05:  # every part says that it is small
        at = content.find(b"PK\x01\x02")
        while at >= 0:
            struct.pack_into("<I", content, at + 24, chance.choice([0, 10, 0xFFFFFFFF]))
            at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


def _shared(chance: Random) -> tuple[str, int]:
    texts = [*HEADINGS, *chance.sample(CELLS, 12)]
    if chance.random() < 0.03:
        texts[-1] = "王" * chance.choice([40_000, 2_000_000])
    body = "".join(f"<si><t>{_xml(one)}</t></si>" for one in texts)
    return f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{body}</sst>', len(texts)


@cache
def _xml(text: str) -> str:
    """The text as it stands in a part: without the signs that XML has no word for."""
    return escape("".join(sign for sign in text if sign >= " " or sign in "\t\n"))


def _worksheet(chance: Random, shared: int) -> str:
    heading = "".join(f'<c r="{chr(65 + n)}1" t="s"><v>{n}</v></c>' for n in range(len(HEADINGS)))
    kind = chance.randrange(40)
    body = _many(chance, kind, shared) if kind < 5 else _few(chance, shared)
    merged = "".join(f'<mergeCell ref="{_area(chance)}"/>' for _ in range(chance.choice([0, 0, 1, 3])))
    if kind == 5:
        merged = '<mergeCell ref="B2:B19999"/>' * 60_000
        body += '<row r="20000"><c r="B20000" t="s"><v>1</v></c></row>'
    size = chance.choice(["A1:L40", "A1:XFD1048576", "B5:A1", "junk", "A1"])
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<dimension ref="{size}"/><sheetData><row r="1">{heading}</row>{body}</sheetData>'
        f"<mergeCells>{merged}</mergeCells></worksheet>"
    )


def _many(chance: Random, kind: int, shared: int) -> str:
    if kind == 0:  # a million rows, with and without saying so
        return "<row><c><v>1</v></c></row>" * chance.choice([30_000, 1_000_000])
    if kind == 1:
        return "".join(f'<row r="{n}"/>' for n in range(2, 200_000))
    if kind == 2:
        return '<row r="2"><c r="A1048576" t="s"><v>0</v></c><c r="XFD2" t="s"><v>0</v></c></row>'
    if kind == 3:
        return f'<row><c t="s"><v>{shared - 1}</v></c></row>' * chance.choice([100, 15_000])
    return "<row>" + '<c t="s"><v>1</v></c>' * chance.choice([300, 300_000]) + "</row>"


def _few(chance: Random, shared: int) -> str:
    rows = []
    for row in range(2, chance.choice([2, 4, 20])):
        cells = "".join(_cell(chance, f"{chr(65 + column)}{row}", shared) for column in range(len(HEADINGS)))
        said = chance.choice([1, 0, -1, 30_000]) if chance.random() < ODD_CELL else row
        rows.append(f'<row r="{said}">{cells}</row>')
    return "".join(rows)


def _cell(chance: Random, place: str, shared: int) -> str:
    odd = ["", ' r="A0"', ' r="ZZZZ9"', ' r="1"']
    where = chance.choice(odd) if chance.random() < ODD_CELL else f' r="{place}"'
    value = chance.choice(NUMBERS)
    indices = [shared, -1, 10**12, "x"] if chance.random() < ODD_CELL else [0, 3, shared - 1]
    return chance.choice(
        [
            f'<c{where} t="s"><v>{chance.choice(indices)}</v></c>',
            f'<c{where} t="s"><v>{chance.randrange(shared)}</v></c>',
            f"<c{where}><v>{value}</v></c>",
            f'<c{where} t="inlineStr"><is><t>{_xml(chance.choice(CELLS))}</t></is></c>',
            f'<c{where} t="str"><f>cmd|calc!A0</f><v>{_xml(chance.choice(CELLS))}</v></c>',
            f'<c{where} t="b"><v>{chance.choice(["1", "0"])}</v></c>',
            f'<c{where} t="e"><v>#REF!</v></c>',
            f'<c{where} t="d"><v>{chance.choice(["2020-01-01", "99999-13-45T25:61:61", ""])}</v></c>',
            f'<c{where} t="s"/>',
        ]
    )


def _area(chance: Random) -> str:
    return chance.choice(
        ["A2:A5", "B2:B20000", "A1:XFD1048576", "C9:C2", "A2", ":", "A0:B0", "A2:A5:A9", "ZZZZZZZZ1:B2"]
    )
