"""Summary sheets: read by two people, settled by a third, counted alone or held against the ballots."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.counting.sheets import Sheet, sheet_of_tally
from core.counting.tally import Votes
from core.errors import CodedError
from core.errors.ballot import NotBySheets
from core.errors.people import OwnEntry, SameTeller
from core.errors.procedure import Missing
from core.errors.sheet import PapersNotValidAndInvalid, RowNotValid, SheetsDisagree
from core.errors.tally import NoSuchSheet, SheetBeyondCollected, SheetReadOnce, SheetsIncomplete
from core.office import audit, ballots, batches, count, names, sheets
from core.office.desk import Desk
from core.office.live import LiveCount
from core.standing import ballot_tally
from core.store import queries
from tests.office.readings import FIRST, SECOND, WATCH, hall

SHEET = Sheet(
    papers=4,
    valid=3,
    invalid=1,
    reasons={"blank": 1},
    rows=(Votes(2, 1, 0, 0), Votes(1, 1, 1, 0), Votes(1, 1, 0, 1)),
    write_ins={"张三": 1, "張三": 1},
)


def both(desk: Desk, group: str, first: Sheet = SHEET, second: Sheet | None = None) -> None:
    sheets.enter(desk, "c1", group, sheet=first, by=FIRST)
    sheets.enter(desk, "c1", group, sheet=second or first, reading="second", by=SECOND)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Eight papers, counted by sheets."""
    return hall(tmp_path / "a.zhengpiao", 8, counted_by="sheets")


def settle(desk: Desk, group: str) -> None:
    sheets.settle(desk, "c1", group, settled_by=[WATCH], by=WATCH)


def test_the_outcome_is_that_of_the_settled_sheets(desk: Desk) -> None:
    live = LiveCount(desk, "c1")
    for group in ("一组", "二组"):
        both(desk, group)
        with pytest.raises(SheetsIncomplete):
            count.check(desk, "c1", by=WATCH)
        settle(desk, group)
    names.merge(desk, "c1", kept="张三", others=["張三"], decided_by=[WATCH], by=WATCH)
    count.check(desk, "c1", by=WATCH, live=live)
    outcome = queries.contest(desk.file, "c1").outcome
    assert outcome is not None
    assert (outcome["ballots"]["valid"], outcome["ballots"]["invalid"]) == (6, 2)
    assert [one["for"] for one in outcome["candidates"]] == [4, 2, 2]
    assert outcome["write_ins"][0] == {"name": "张三", "for": 4, "rank": 1, "verdict": "no_majority"}
    assert audit.examine(desk.file).intact


def test_a_reader_sees_one_reading_alone(desk: Desk) -> None:
    sheets.enter(desk, "c1", "一组", sheet=SHEET, by=FIRST)
    assert sheets.mine(desk, "c1", "一组", reading="second") is None
    assert sheets.mine(desk, "c1", "一组", reading="first") == SHEET
    with pytest.raises(SheetReadOnce):
        sheets.compare(desk, "c1", "一组")


def test_the_readers_are_two_people_and_each_mends_their_own(desk: Desk) -> None:
    with pytest.raises(NoSuchSheet):
        sheets.enter(desk, "c1", "一组", sheet=SHEET, reading="second", by=SECOND)
    sheets.enter(desk, "c1", "一组", sheet=SHEET, by=FIRST)
    with pytest.raises(SameTeller):
        sheets.enter(desk, "c1", "一组", sheet=SHEET, reading="second", by=FIRST)
    with pytest.raises(OwnEntry):
        sheets.enter(desk, "c1", "一组", sheet=SHEET, by=SECOND)
    mended = replace(SHEET, write_ins={"张三": 2})
    sheets.enter(desk, "c1", "一组", sheet=mended, by=FIRST)
    assert sheets.mine(desk, "c1", "一组", reading="first") == mended


def test_readings_that_differ_are_settled_with_the_paper_in_hand(desk: Desk) -> None:
    other = replace(SHEET, rows=(Votes(1, 2, 0, 0), *SHEET.rows[1:]))
    both(desk, "一组", SHEET, other)
    assert [(one.field.kind, one.first, one.second) for one in sheets.compare(desk, "c1", "一组")] == [
        ("for", 2, 1),
        ("against", 1, 2),
    ]
    with pytest.raises(SheetsDisagree) as refused:
        settle(desk, "一组")
    assert refused.value.name == "甲某"
    with pytest.raises(Missing):
        sheets.settle(desk, "c1", "一组", sheet=other, settled_by=[WATCH], by=WATCH)
    sheets.settle(desk, "c1", "一组", sheet=other, reason="misread", settled_by=[WATCH], by=WATCH)


def test_nobody_settles_the_sheet_that_they_read(desk: Desk) -> None:
    both(desk, "一组")
    with pytest.raises(OwnEntry):
        sheets.settle(desk, "c1", "一组", settled_by=[SECOND, WATCH], by=WATCH)


@pytest.mark.parametrize(
    ("sheet", "refusal"),
    [
        (replace(SHEET, papers=5), PapersNotValidAndInvalid),
        (replace(SHEET, rows=(Votes(3, 1, 0, 0), *SHEET.rows[1:])), RowNotValid),
        (
            replace(
                SHEET,
                papers=9,
                valid=9,
                invalid=0,
                reasons={},
                rows=(Votes(0, 9, 0, 0),) * 3,
            ),
            SheetBeyondCollected,
        ),
    ],
)
def test_a_sheet_that_does_not_add_up_is_refused(desk: Desk, sheet: Sheet, refusal: type[CodedError]) -> None:
    seq = desk.file.seq
    with pytest.raises(refusal):
        sheets.enter(desk, "c1", "一组", sheet=sheet, by=FIRST)
    assert desk.file.seq == seq


def test_a_sheet_entered_by_mistake_is_taken_back(desk: Desk) -> None:
    live = LiveCount(desk, "c1")
    both(desk, "误")
    settle(desk, "误")
    assert live.entered == 4
    sheets.withdraw(desk, "c1", "误", reason="组名写错", by=WATCH)
    assert live.entered == 0
    with pytest.raises(NoSuchSheet):
        sheets.withdraw(desk, "c1", "误", reason="x", by=WATCH)


def test_a_contest_is_counted_in_the_way_that_was_chosen(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotBySheets):
        batches.split(desk, "c1", size=4, draw=lambda _below: 0, by=WATCH)
    with pytest.raises(NotBySheets):
        ballots.open_batch(desk, "c1", "1", papers=4, by=WATCH)
    other = hall(tmp_path / "b.zhengpiao", 4)
    with pytest.raises(NotBySheets):
        sheets.enter(other, "c1", "一组", sheet=SHEET, by=FIRST)


def test_where_both_are_counted_the_box_that_differs_is_named_and_nothing_is_checked(tmp_path: Path) -> None:
    desk = hall(tmp_path / "a.zhengpiao", 2, counted_by="both")
    ballots.open_batch(desk, "c1", "1", papers=2, by=WATCH)
    for marks in ("FAF", "FFA"):
        ballots.enter(desk, "c1", "1", marks=marks, by=FIRST)
    right = sheet_of_tally(ballot_tally(desk.file, queries.contest(desk.file, "c1")))
    wrong = replace(right, rows=(right.rows[0], Votes(2, 0, 0, 0), Votes(0, 2, 0, 0)))
    both(desk, "一组", wrong)
    settle(desk, "一组")
    with pytest.raises(SheetsDisagree) as refused:
        count.check(desk, "c1", by=WATCH)
    assert (refused.value.name, refused.value.first, refused.value.second) == ("乙某", 1, 2)
    sheets.settle(desk, "c1", "一组", sheet=right, reason="misread", settled_by=[WATCH], by=WATCH)
    count.check(desk, "c1", by=WATCH)
