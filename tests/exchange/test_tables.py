"""CSV files and workbooks: everything of the file in them, Chinese whole, and no cell that comes alive."""

import csv
import io
import re
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from core.domain.roll import RollRow
from core.errors.exchange import TooManyRows
from core.exchange import workbook
from core.exchange.export import export
from core.exchange.tables import ALIVE, safe
from core.exchange.workbook import _letters
from core.journal import events as ev
from core.office import ballots, contests, count, drafts, roll
from core.office.desk import Desk
from core.roster.reading import read_roll
from core.standing import recommended
from core.store import queries
from core.wording import Language
from tests.office.hall import BY, MEETING, congress, draft_plain, to_announced, to_counting
from tests.office.twice import twice
from tests.office.whole import whole

EVIL = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1", " =1", '=HYPERLINK("http://a","b")', "=cmd|' /C calc'!A0")
Table = list[list[str]]


def read_csv(raw: bytes) -> Table:
    """A CSV file as a table program reads it."""
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def folder_of(desk: Desk, place: Path, language: Language = "zh") -> dict[str, Table]:
    """The CSV files by name."""
    export(desk, "csv", place, language=language)
    return {path.name: read_csv(path.read_bytes()) for path in sorted(place.iterdir())}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A file with names that nobody would want in a table: in the roll, on a ballot, written in, in a title."""
    found = congress(tmp_path / "a.zhengpiao", present=2)
    for name in EVIL:
        roll.add(found, MEETING, RollRow(name=name, unit=f"{name}站"), approved_by="主席团", by=BY)
    people = [ev.Nominee("p1", "=甲"), ev.Nominee("p2", "龑喆"), ev.Nominee("p3", "<b>&")]
    drafts.draft(
        found,
        MEETING,
        contest="c1",
        title="=选[举]/一",
        office="other",
        seats=2,
        candidates=people,
        order="approved",
        by=BY,
    )
    heads = contests.Heads(9, 9, 9)
    to_counting(found, "c1", papers=4, heads=heads)
    ballots.enter(found, "c1", "1", marks="F?A", write_ins=(ev.WrittenIn("=2+3", "F"),), by="孙计")
    ballots.enter(found, "c1", "1", marks="---", by="孙计")
    ballots.enter(found, "c1", "1", marks="FFF", by="孙计")
    ballots.enter(found, "c1", "1", marks="FF-", invalid="-1+1", by="孙计")
    count.check(found, "c1", by="赵监")
    return found


def test_the_files_of_the_folder_hold_contests_results_rolls_and_ballots(desk: Desk, tmp_path: Path) -> None:
    found = folder_of(desk, tmp_path / "t")
    desk.close()
    assert list(found) == ["01-选举.csv", "02-计票结果.csv", "03-花名册.csv", "04-选票 =选[举]_一.csv"]
    contests_, results, people, papers = found.values()
    assert contests_[1][1:4] == ["'=选[举]/一", "计票已复核", "2"]
    assert contests_[1][-3:] == ["2", "2", "5"]
    assert [row[3] for row in results[1:]] == ["'=甲", "'=2+3", "龑喆", "<b>&"]
    assert Counter(row[13] for row in people[1:]) == {"到会": 2, "缺席": 26}
    assert papers[0] == ["摞", "票号", "'=甲", "龑喆", "<b>&", "另选他人", "是否有效", "无效原因"]
    assert papers[1:] == [
        ["1", "1", "○", "？", "×", "'=2+3○", "有效票", ""],
        ["1", "2", "", "", "", "", "有效票", ""],
        ["1", "3", "○", "○", "○", "", "无效票", "所选人数多于应选名额"],
        ["1", "4", "○", "○", "", "", "无效票", "'-1+1"],
    ]


def test_an_archive_holds_the_same_files(desk: Desk, tmp_path: Path) -> None:
    export(desk, "csv", tmp_path / "t.ZIP")
    found = folder_of(desk, tmp_path / "t")
    desk.close()
    with ZipFile(tmp_path / "t.ZIP") as archive:
        assert archive.testzip() is None
        assert {name: read_csv(archive.read(name)) for name in archive.namelist()} == found


def test_the_workbook_says_what_the_files_say_and_two_readers_find_only_texts_and_numbers(
    desk: Desk, tmp_path: Path
) -> None:
    files = list(folder_of(desk, tmp_path / "t").values())
    export(desk, "xlsx", tmp_path / "t.xlsx")
    desk.close()
    book = load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames == ["选举", "计票结果", "花名册", "选票 =选_举__一"]
    for page, table in zip(book.worksheets, files, strict=True):
        rows = [["" if cell.value is None else str(cell.value) for cell in row] for row in page.iter_rows()]
        assert rows == [[re.sub("^'", "", cell) for cell in row] for row in table]
        cells = [cell for row in page.iter_rows() for cell in row if cell.value is not None]
        assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
        assert all(
            cell.quotePrefix and cell.number_format == "@" for cell in cells if isinstance(cell.value, str)
        )
    other = CalamineWorkbook.from_path(tmp_path / "t.xlsx")
    assert other.sheet_names == book.sheetnames
    for name, table in zip(other.sheet_names, files, strict=True):
        for row, line in zip(other.get_sheet_by_name(name).to_python(), table, strict=True):
            told = [str(int(cell)) if isinstance(cell, float) else str(cell) for cell in row]
            assert told == [re.sub("^'", "", cell) for cell in line]


def test_the_recommendation_stands_as_person_by_unit_with_its_sums(tmp_path: Path) -> None:
    desk = whole(tmp_path / "a.zhengpiao")
    (table,) = [
        table for one in queries.meetings(desk.file) if (table := recommended(desk.file, one.id)).ballots
    ]
    found = folder_of(desk, tmp_path / "t")
    desk.close()
    heads, *rows = next(rows for name, rows in found.items() if "推荐汇总" in name)
    assert len(heads) == len(table.ballots) + 5
    assert [row[0] for row in rows] == [line.name for line in table.lines]
    assert [[int(cell) for cell in row[-4:]] for row in rows] == [
        [line.members.votes, line.mass.votes, line.all.votes, line.all.rank] for line in table.lines
    ]
    assert [sum(int(cell or 0) for cell in row[1:-4]) for row in rows] == [int(row[-2]) for row in rows]


def test_tables_speak_english_too(desk: Desk, tmp_path: Path) -> None:
    found = folder_of(desk, tmp_path / "t", "en")
    desk.close()
    assert list(found) == ["01-Contests.csv", "02-Results.csv", "03-Roll.csv", "04-Ballots =选[举]_一.csv"]
    assert found["03-Roll.csv"][0][:3] == ["No.", "Name", "Gender"]
    assert found["02-Results.csv"][1][-1] == "not elected"


def test_a_roll_that_went_out_comes_in_again(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    roll.add(
        desk,
        MEETING,
        RollRow(name="龑喆", observer=True, entitled=False, reelected=True, birth="1970-02"),
        approved_by="主席团",
        by=BY,
    )
    folder_of(desk, tmp_path / "t")
    rows = [one.row for one in queries.members(desk.file, MEETING)]
    desk.close()
    assert list(read_roll(tmp_path / "t" / "03-花名册.csv").rows) == rows


def test_nobodys_hour_of_arrival_leaves_the_file(desk: Desk, tmp_path: Path) -> None:
    moments = {one.at for one in queries.members(desk.file, MEETING) if one.at}
    found = folder_of(desk, tmp_path / "t")
    desk.close()
    assert moments
    assert not any(
        moment[11:16] in cell for moment in moments for t in found.values() for r in t for cell in r
    )


def test_a_contest_whose_count_is_not_certified_gives_its_numbers_and_no_ballot(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_plain(desk)
    to_counting(desk, "c1", papers=2)
    ballots.enter(desk, "c1", "1", marks="FF-", by="孙计")
    found = folder_of(desk, tmp_path / "t")
    desk.close()
    assert list(found) == ["01-选举.csv", "02-计票结果.csv", "03-花名册.csv"]
    assert found["01-选举.csv"][1][-4:] == ["2", "", "", ""]
    assert len(found["02-计票结果.csv"]) == 1


def test_contests_of_one_name_get_pages_of_their_own(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    twice(desk)
    for contest in ("c1", "c2"):
        drafts.draft(
            desk,
            MEETING,
            contest=contest,
            title="很长的标题" * 9,
            office="other",
            seats=1,
            candidates=[ev.Nominee("a", "甲某"), ev.Nominee("b", "乙某")],
            order="approved",
            by=BY,
        )
        to_announced(desk, contest, ["FA"])
    export(desk, "xlsx", tmp_path / "t.xlsx")
    desk.close()
    names = load_workbook(tmp_path / "t.xlsx").sheetnames
    assert len({name.casefold() for name in names}) == len(names) == 6
    assert max(map(len, names)) <= 31


def test_titles_that_come_out_alike_are_numbered() -> None:
    taken: list[str] = []
    for title in ("甲/乙", "甲\\乙", "x" * 40, "X" * 40):
        taken.append(workbook._free(title, taken))
    assert taken == ["甲_乙", "甲_乙 2", "x" * 31, "X" * 29 + " 2"]


def test_more_rows_than_a_sheet_has_are_refused_before_a_broken_book_is_written(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 5)
    with pytest.raises(TooManyRows) as caught:
        export(desk, "xlsx", tmp_path / "t.xlsx")
    desk.close()
    assert (caught.value.sheet, caught.value.most) == ("花名册", 5)
    assert not (tmp_path / "t.xlsx").exists()


@given(st.text())
def test_no_text_of_a_csv_file_begins_like_a_formula_and_none_is_lost(text: str) -> None:
    told = safe(text)
    assert not told.lstrip(" \u3000\xa0").startswith(ALIVE)
    assert told.removeprefix("'") == text or told == text


@pytest.mark.parametrize("cell", [None, 0, -3, 12])
def test_numbers_stay_numbers(cell: int | None) -> None:
    assert safe(cell) == ("" if cell is None else str(cell))


def test_columns_are_called_as_in_a_workbook() -> None:
    assert [_letters(n) for n in (1, 26, 27, 52, 53, 702, 703)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
