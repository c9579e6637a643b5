"""What the campaign of hostile input found, each as it was found; seeds change their meaning, these do not."""

import io
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from reportlab.pdfgen.canvas import Canvas

from core.domain.applicants import Applicant
from core.domain.roll import RollRow
from core.errors.case import CaseTooLarge, RuleSetUnknown
from core.errors.frame import PortraitUnknown
from core.errors.roll import RollTooLarge, RollUnreadable, TooManyRows
from core.errors.signing import CertificateUnreadable, PictureUnreadable
from core.exchange import case
from core.office.portrait import portrait
from core.reports.qr_reading import read_code
from core.roster import doubles
from core.roster.cells import birth_of, unclear_month
from core.roster.preview import NAMESAKES, Preview
from core.roster.reading import read_roll
from core.rules.loading import load_rule_set
from core.signing import certificate, pdf
from tests.faults import hostile_files as files
from tests.faults import hostile_papers as papers
from tests.faults import hostile_sheets as sheets
from tests.office.whole import whole_file
from tests.verifier.second import Verdicts, both, change

NOW = datetime(2026, 3, 7, 9, 0, tzinfo=UTC)


def roll_of(folder: Path, content: bytes, ending: str = ".csv") -> Preview[RollRow]:
    path = folder / f"roll{ending}"
    path.write_bytes(content)
    return read_roll(path)


def workbook(rows: str, shared: str = "<si><t>姓名</t></si>", merged: str = "") -> bytes:
    """A workbook with one sheet of these rows."""
    parts = {
        "[Content_Types].xml": sheets.TYPES,
        "_rels/.rels": f'<Relationships xmlns="{sheets.PACKAGE}"><Relationship Id="rId1" '
        f'Type="{sheets.RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": sheets.WORKBOOK.format('<sheet name="a" sheetId="1" r:id="rId1"/>'),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{sheets.PACKAGE}"><Relationship Id="rId1" '
        f'Type="{sheets.RELATION}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
        f'Type="{sheets.RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{shared}</sst>',
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>{rows}</sheetData>'
        f"<mergeCells>{merged}</mergeCells></worksheet>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return out.getvalue()


def test_a_million_empty_rows_below_a_list_cost_nothing(tmp_path: Path) -> None:
    assert len(roll_of(tmp_path, "姓名,备注\n王一,\n".encode() + b",\n" * 1_000_000).rows) == 1
    with pytest.raises(TooManyRows):
        roll_of(tmp_path, "姓名\n".encode() + b",\n" * 30_000 + "王一\n".encode())


def test_a_text_of_too_many_rows_is_not_read_to_its_end(tmp_path: Path) -> None:
    unreadable = b",a" * 1_000  # told where it is reached
    with pytest.raises(TooManyRows):
        roll_of(tmp_path, "姓名\n".encode() + "王一\n".encode() * 20_000 + b"a" + unreadable)
    with pytest.raises(RollUnreadable):
        roll_of(tmp_path, "姓名\n".encode() + "王一\n".encode() * 100 + b"a" + unreadable)


def test_a_line_of_a_million_columns_is_refused_and_empty_ones_are_cut_off(tmp_path: Path) -> None:
    assert len(roll_of(tmp_path, "姓名,备注\n王一,注".encode() + b"," * 1_000_000).rows) == 1
    with pytest.raises(RollUnreadable):
        roll_of(tmp_path, "姓名,备注\n王一,注".encode() + b",a" * 1_000_000)


def test_a_text_of_more_megabytes_than_a_list_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RollTooLarge):
        roll_of(tmp_path, b"a" * 16_000_001)


def test_rows_that_do_not_say_where_they_are_are_counted_before_they_are_read(tmp_path: Path) -> None:
    assert len(roll_of(tmp_path, workbook("<row><c t='s'><v>1</v></c></row>", "<si><t>姓名</t></si><si><t>王一</t></si>"), ".xlsx").rows) == 1  # fmt: skip  # noqa: E501  (one call)
    with pytest.raises(TooManyRows):
        roll_of(tmp_path, workbook("<row><c><v>1</v></c></row>" * 30_000), ".xlsx")


def test_a_long_text_that_stands_in_every_cell_is_weighed_as_often_as_it_stands_there(tmp_path: Path) -> None:
    shared = "<si><t>姓名</t></si><si><t>" + "王" * 40_000 + "</t></si>"
    with pytest.raises(RollTooLarge):
        roll_of(tmp_path, workbook('<row><c t="s"><v>1</v></c></row>' * 1_000, shared), ".xlsx")


def test_a_package_whose_parts_say_that_they_are_small_is_broken(tmp_path: Path) -> None:
    content = bytearray(workbook("<row><c><v>1</v></c></row>"))
    at = content.find(b"PK\x01\x02")
    content[at + 24 : at + 28] = bytes(4)
    with pytest.raises(RollUnreadable):
        roll_of(tmp_path, bytes(content), ".xlsx")


def test_a_part_that_is_there_twice_or_declares_its_own_words_or_no_workbook_is_refused(
    tmp_path: Path,
) -> None:
    out = io.BytesIO(workbook(""))
    with zipfile.ZipFile(out, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr("xl/worksheets/sheet1.xml", b"<worksheet/>")
    table = io.BytesIO()
    with zipfile.ZipFile(
        table, "w"
    ) as package:  # of another program, which repeats a row a million times by a number
        package.writestr("content.xml", b'<row number-rows-repeated="1048576"/>')
    declared = io.BytesIO()
    with zipfile.ZipFile(declared, "w") as package:
        package.writestr("xl/worksheets/sheet1.xml", b"<!DOCTYPE a><worksheet/>")
    for content in (out, table, declared):
        with pytest.raises(RollUnreadable):
            roll_of(tmp_path, content.getvalue(), ".xlsx")


@pytest.mark.parametrize(
    ("area", "times"),
    [("B2:B19999", 60), ("C900:C2", 1), ("A2:A5", 1)],
    ids=["sixty times", "reversed", "below"],
)
def test_merged_cells_over_each_other_or_outside_are_refused_or_passed_over(
    area: str, times: int, tmp_path: Path
) -> None:
    content = workbook(
        '<row r="2"><c r="A2" t="s"><v>0</v></c></row>', merged=f'<mergeCell ref="{area}"/>' * times
    )
    if times > 1:
        with pytest.raises(RollUnreadable):
            roll_of(tmp_path, content, ".xlsx")
    else:
        assert roll_of(tmp_path, content, ".xlsx").rows == ()


def test_a_number_of_thousands_of_digits_and_a_year_beyond_all_are_no_births() -> None:
    assert (birth_of("9" * 5000), unclear_month(1234567890123.1), unclear_month(-5.1)) == ("", "", "")


def test_twenty_thousand_of_one_name_are_told_apart_as_each_with_each_would_be() -> None:
    chance = Random(3)  # noqa: S311  (seeded, so that a failure can be repeated)
    births = ("", "1968", "1968-01", "1968-01-05", "1970", "1970-02")
    people = [Applicant(id="", name=chance.choice("王李"), birth=chance.choice(births)) for _ in range(60)]
    found = {
        one.row: (one.code, one.params["other"])
        for one in doubles.alike(people, range(60), name=1, code="R999")
    }
    for place, one in enumerate(people):
        earlier = [number for number in range(place) if people[number].name == one.name]
        twin = next((number for number in earlier if doubles.may_be_one(people[number], one)), None)
        wanted = ("R999", twin) if twin is not None else (NAMESAKES, earlier[0]) if earlier else None
        assert found.get(place) == wanted
    many = [RollRow(name="王一", number=str(n), birth=f"{1900 + n % 99}") for n in range(20_000)]
    assert len(list(doubles.doubles(many, range(20_000), number=1, name=2))) == 19_999


def test_a_password_with_a_nul_and_two_thousand_million_rounds_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.p12"
    path.write_bytes(papers._township())
    assert certificate.load(path, papers.SECRET, papers.NOW).name
    with pytest.raises(CertificateUnreadable):
        certificate.load(path, "\0", papers.NOW)
    for content in (papers._patient(), papers._township() + bytes(1_000_000)):
        path.write_bytes(content)
        with pytest.raises(CertificateUnreadable):
            certificate.load(path, papers.SECRET, papers.NOW)


def test_a_picture_that_is_a_program_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("subprocess.check_call", never)
    path = tmp_path / "a.png"
    path.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\nshowpage\n")
    with pytest.raises(PictureUnreadable):
        read_code(path)
    path.write_bytes(papers._bomb(60_000, 60_000))
    with pytest.raises(PictureUnreadable):
        read_code(path)


def test_a_portrait_that_says_that_it_is_a_wall_is_none() -> None:
    with pytest.raises(PortraitUnknown):
        portrait(Applicant(id="a1", name="王一"), papers._png(60_000, 60_000, b""))


def test_a_paper_that_unpacks_to_gigabytes_is_not_unpacked(caplog: pytest.LogCaptureFixture) -> None:
    assert pdf.check(papers._pdf_bomb(), NOW).unreadable
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(100, 700, "61")
    canvas.save()
    assert not pdf.check(out.getvalue(), NOW).unreadable
    assert caplog.records == []


def test_a_case_of_many_megabytes_and_a_name_of_a_page_are_refused_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "case.json"
    path.write_text("[]" * 20)
    monkeypatch.setattr(case, "LARGEST", 20)
    with pytest.raises(CaseTooLarge):
        case.read_case(path)
    with pytest.raises(RuleSetUnknown) as caught:
        load_rule_set("F" * 5000)
    assert len(str(caught.value)) < 300


DEEP = "[" * 5000 + "]" * 5000


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"1/2"', '"1e999999999"'),
        ('"1/2"', '"1/0"'),
        ('"4/5"', "1.5"),
        ('"4/5"', DEEP),
        ('"4/5"', "1" * 5000),
    ],
    ids=[
        "a fraction that lasts for ever",
        "through nought",
        "not whole",
        "five thousand deep",
        "five thousand digits",
    ],
)
def test_a_journal_chained_again_around_hostile_rules_differs_for_both(
    old: str, new: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.zhengpiao"
    path.write_bytes(whole_file())
    told = [one._replace(payload=one.payload.replace(old, new)) for one in files.journal()]
    files.rechain(path, told, follow=True)
    assert both(path) == Verdicts(1, 1)


def test_a_log_beside_the_file_that_makes_it_another_programs_differs_for_both(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    path.write_bytes(whole_file())
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for pragma in ("journal_mode = wal", "wal_autocheckpoint = 0", "application_id = 7"):
            db.execute(f"pragma {pragma}")
        assert both(path) == Verdicts(1, 1)


@pytest.mark.parametrize(
    "view", [body for _, body in files.SWAPS[:3]], ids=["endless", "made up", "of nothing"]
)
def test_a_view_in_the_place_of_the_journal_is_unreadable_for_both(view: str, tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    path.write_bytes(whole_file())
    change(path, "drop table events")
    change(path, view)
    assert both(path) == Verdicts(2, 2)


@pytest.mark.parametrize(
    ("table", "place", "byte"),
    [("batches", 4, 0x7F), ("ballots", 11, 5), ("ballots", 4076, 1), ("candidates", 9, 0), ("members", 3, 1)],
)
def test_a_page_that_cannot_be_read_to_its_end_is_a_difference_for_both(
    table: str, place: int, byte: int, tmp_path: Path
) -> None:
    """What was found in it was lost: the mere end of reading, a commit, was refused."""
    path = tmp_path / "a.zhengpiao"
    path.write_bytes(whole_file())
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute("select rootpage from sqlite_master where name = ?", [table]).fetchone()
        (size,) = db.execute("pragma page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size + place)
        file.write(bytes([byte]))
    assert both(path) == Verdicts(1, 1)
