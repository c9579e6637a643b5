"""Files that are no rolls are refused with a code and never harm the program."""

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from openpyxl import Workbook

from core.errors import CodedError
from core.errors.roll import (
    NoNameColumn,
    RollEmpty,
    RollEncodingUnknown,
    RollNotFound,
    RollTooLarge,
    RollUnreadable,
    TooManyRows,
    UnknownRollFormat,
)
from core.roster import grid
from core.roster import package as packages
from core.roster.reading import read_roll
from core.wording import say
from tests.roster.conftest import Texts, Workbooks


def package(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return stream.getvalue()


def workbook_bytes(*rows: list[object]) -> bytes:
    book, stream = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


FINE = workbook_bytes(["姓名"], ["王伟"])
BAD_FILES: list[tuple[str, str, bytes, type[CodedError]]] = [
    ("a text document", "roll.docx", b"PK\x03\x04", UnknownRollFormat),
    ("no ending", "roll", b"", UnknownRollFormat),
    ("nothing at all", "roll.xlsx", b"", RollEmpty),
    ("an empty text", "roll.csv", b"", RollEmpty),
    ("a text of blanks", "roll.csv", b" \n , ,\n\n", RollEmpty),
    ("a workbook without cells", "roll.xlsx", workbook_bytes(), RollEmpty),
    ("cut off in the middle", "roll.xlsx", FINE[: len(FINE) // 2], RollUnreadable),
    ("the first bytes only", "roll.xlsx", FINE[:40], RollUnreadable),
    ("a package that is no workbook", "roll.xlsx", package(readme=b"hello"), RollUnreadable),
    ("a package with a broken sheet", "roll.xlsx", FINE.replace(b"sheet1", b"sheetX"), RollUnreadable),
    ("broken XML", "roll.xlsx", package(xl__workbook_xml=b"<workbook", _rels__x=b""), RollUnreadable),
    (
        "an old workbook of noughts",
        "roll.xls",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        RollUnreadable,
    ),
    ("an old workbook's first bytes", "roll.xls", b"\xd0\xcf\x11\xe0", RollUnreadable),
    ("a web page under the ending of a workbook", "roll.xls", b"<html><table><tr><td>1", RollUnreadable),
    ("a picture", "roll.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", RollEncodingUnknown),
    ("UTF-16 cut in half a character", "roll.csv", "姓名".encode("utf-16")[:-1], RollEncodingUnknown),
    ("neither UTF-8 nor GB18030", "roll.csv", b"\xff\xff\xff\xff", RollEncodingUnknown),
    ("a field without an end", "roll.csv", b'"' + b"x" * 200_000, RollUnreadable),
    ("no column of names", "roll.csv", "序号,性别\n1,男\n".encode(), NoNameColumn),
    ("only a title", "roll.csv", "青山镇花名册\n".encode(), NoNameColumn),
]


@pytest.mark.parametrize(
    ("name", "content", "refusal"), [case[1:] for case in BAD_FILES], ids=[case[0] for case in BAD_FILES]
)
def test_a_file_that_is_no_roll_is_refused_by_name(
    tmp_path: Path, name: str, content: bytes, refusal: type[CodedError]
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(refusal) as caught:
        read_roll(tmp_path / name)
    assert caught.value.params["file"] == name
    for told in (say(caught.value, "zh"), say(caught.value, "en")):
        assert name in told.what
        assert told.do


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RollNotFound):
        read_roll(tmp_path / "roll.xlsx")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(RollNotFound):
        read_roll(tmp_path / "folder.csv")


def test_a_file_far_larger_than_a_roll_is_not_even_opened(
    text_file: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grid, "FILE_LIMIT", 10)
    with pytest.raises(RollTooLarge):
        read_roll(text_file("姓名\n王伟\n"))


def test_a_package_that_unpacks_to_far_more_is_refused_before_unpacking(text_file: Texts) -> None:
    bomb = package(xl__worksheets__sheet1_xml=bytes(packages.UNPACKED_LIMIT + 1))
    assert len(bomb) < 1_000_000
    with pytest.raises(RollTooLarge):
        read_roll(text_file(bomb, name="roll.xlsx"))


def test_a_cell_far_below_is_refused_and_does_not_fill_the_memory(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"] = "姓名"
    book.active["A1048576"] = "王伟"
    book.save(tmp_path / "roll.xlsx")
    with pytest.raises(TooManyRows) as caught:
        read_roll(tmp_path / "roll.xlsx")
    assert caught.value.params == {"file": "roll.xlsx", "limit": 20_000}


def test_a_cell_far_to_the_right_is_refused_and_does_not_fill_the_memory(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"] = "姓名"
    book.active["XFD20000"] = "王伟"
    book.save(tmp_path / "roll.xlsx")
    with pytest.raises(RollUnreadable):
        read_roll(tmp_path / "roll.xlsx")


def test_more_rows_than_a_roll_can_have_are_refused(
    text_file: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grid, "ROW_LIMIT", 3)
    assert len(read_roll(text_file("姓名\n王伟\n李强\n")).rows) == 2
    with pytest.raises(TooManyRows):
        read_roll(text_file("姓名\n王伟\n李强\n张敏\n"))


def test_a_damaged_workbook_never_breaks_out_of_the_refusals(tmp_path: Path) -> None:
    content = (Path(__file__).parent / "files" / "roll.xls").read_bytes()
    path = tmp_path / "roll.xls"
    for place in range(0, len(content), 61):
        path.write_bytes(content[:place] + b"\xff\x7f" + content[place + 2 :])
        with suppress(RollUnreadable, RollEmpty, NoNameColumn, RollEncodingUnknown):
            read_roll(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_is_read_in_the_encodings_that_offices_use(text_file: Texts, encoding: str) -> None:
    preview = read_roll(text_file("序号,姓名,性别\r\n1,何𣲗,女\r\n2,王伟,男\r\n", encoding))
    assert [(row.number, row.name, row.gender) for row in preview.rows] == [
        ("1", "何𣲗", "female"),
        ("2", "王伟", "male"),
    ]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "，"])
def test_csv_may_be_separated_by_commas_tabs_or_semicolons(text_file: Texts, delimiter: str) -> None:
    preview = read_roll(text_file(f"姓名{delimiter}性别\n王伟{delimiter}男\n"))
    assert preview.rows[0].gender == "male"


def test_a_text_exported_under_the_ending_of_a_workbook_is_read(text_file: Texts) -> None:
    assert read_roll(text_file("姓名\t性别\n王伟\t男\n", "gb18030", "roll.xls")).rows[0].name == "王伟"


def test_old_workbooks_are_read() -> None:
    preview = read_roll(Path(__file__).parent / "files" / "roll.xls")
    assert [(row.number, row.name, row.birth, row.delegation) for row in preview.rows] == [
        ("1", "王建国", "1968-05-04", "第一代表团"),
        ("2", "何𣲗", "1981-02-01", "第一代表团"),
        ("3", "毛秀英", "", "第一代表团"),
    ]


def test_a_formula_gives_its_stored_value_and_is_never_worked_out(workbook: Workbooks) -> None:
    preview = read_roll(workbook(["姓名", "备注"], ["王伟", "=1+1"], ['=HYPERLINK("http://x","李强")', "y"]))
    assert [row.name for row in preview.rows] == ["王伟"]
    assert preview.rows[0].remark == ""
    assert [problem.code for problem in preview.errors] == ["R201"]


def test_a_formula_in_a_text_file_is_only_text(text_file: Texts) -> None:
    preview = read_roll(text_file("姓名,备注\n王伟,=1+1\n"))
    assert preview.rows[0].remark == "=1+1"


def test_a_sheet_that_would_fill_the_memory_is_refused_by_its_extent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "AREA_LIMIT", 20)
    with pytest.raises(TooManyRows):
        read_roll(Path(__file__).parent / "files" / "roll.xls")
