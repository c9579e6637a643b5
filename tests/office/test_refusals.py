"""Every refusal of a command: coded, with its numbers, and the file as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import CodedError
from core.errors.case import IssuedAbovePresent, NoCandidates, PresentAboveRequired, VotedAboveIssued
from core.errors.file import UnprintableText
from core.errors.procedure import (
    CandidateAsOfficer,
    Missing,
    NameTaken,
    NoQuorum,
    NoSuchContest,
    NoSuchMeeting,
    NoSuchMember,
    NotANumber,
    OfficersMissing,
    OutOfOrder,
    PapersDoNotAddUp,
    TooFewCandidates,
    TooManyPapers,
    ValidityIsDecided,
)
from core.journal import events as ev
from core.office import attendance, ballots, contests, count, drafts, officers, term
from core.office.desk import Desk
from core.store import queries
from tests.office.hall import (
    BY,
    MEETING,
    NAMES,
    OFFICERS,
    clock,
    congress,
    draft_plain,
    enter_all,
    to_counting,
)
from tests.office.refusing import issued, quorate, refused


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "a.zhengpiao", template="party-2020", delegates=10, present=8)
    yield made
    made.close()


@pytest.fixture
def counting(desk: Desk) -> Desk:
    """A contest `c1` of three names with two of three papers entered."""
    draft_plain(desk)
    to_counting(desk, "c1", papers=3)
    enter_all(desk, "c1", ["FFA", "F-A"])
    return desk


def test_nobody_does_nothing(desk: Desk) -> None:
    refused(desk, Missing, attendance.check_in, MEETING, "m0001", by=" ")


@pytest.mark.parametrize(
    ("text", "codepoint"),
    [
        ("甲\n乙", "U+000A"),
        ("甲\x00", "U+0000"),
        ("甲\x7f", "U+007F"),
        ("a\x7f", "U+007F"),
        ("甲\x85", "U+0085"),
        ("甲\u200b", "U+200B"),
        ("甲\u200d乙", "U+200D"),
        ("甲\U000e0041", "U+E0041"),
        ("甲\u202e乙", "U+202E"),
        ("甲\ufeff", "U+FEFF"),
        ("甲\ufffd", "U+FFFD"),
        ("\\\n", "U+000A"),
        ("甲\ud83d", "U+D83D"),
    ],
)
def test_text_that_cannot_be_read_as_it_is_printed_is_refused(text: str, codepoint: str, desk: Desk) -> None:
    problem = refused(desk, UnprintableText, attendance.on_leave, MEETING, "m0001", reason=f"因{text}病")
    assert problem.params["codepoint"] == codepoint
    if not text.endswith("\ud83d"):
        problem = refused(desk, UnprintableText, attendance.check_in, MEETING, "m0001", by=f"秘{text}书")
        assert problem.params["codepoint"] == codepoint


@pytest.mark.parametrize(
    "text", ["\\n", "\\\\n", '"', "C:\\temp", "\\u0041", "ᠮᠣᠩᠭᠣᠯ", "买买提·艾力", "𬭎龑"]
)
def test_signs_that_only_look_like_control_characters_are_kept(text: str, desk: Desk) -> None:
    attendance.on_leave(desk, MEETING, "m0001", reason=text, by=text)
    assert queries.member(desk.file, MEETING, "m0001").reason == text
    assert queries.journal(desk.file, last=1)[0].by == text


def test_a_new_file_is_signed_by_somebody_readable(tmp_path: Path) -> None:
    for by, kind in ((" ", Missing), ("秘\n书", UnprintableText)):
        with pytest.raises(kind):
            Desk.create(tmp_path / "b", clock(), township="镇", term="届", template="single", by=by)
    assert not (tmp_path / "b").exists()


def test_a_listener_may_leave_twice(desk: Desk) -> None:
    stop = desk.subscribe(lambda _: None)
    stop()
    stop()


def test_a_second_meeting_or_batch_of_the_same_name_is_refused(counting: Desk) -> None:
    refused(counting, NameTaken, term.open_meeting, meeting=MEETING, title="又一次", template="single")
    refused(counting, NameTaken, ballots.open_batch, "c1", " 1 ", papers=1)


def test_a_contest_stays_in_its_meeting(desk: Desk) -> None:
    draft_plain(desk)
    term.open_meeting(desk, meeting="other", title="又一次", template="single", by=BY)
    given = {"contest": "c1", "title": "选", "office": "other", "seats": 1, "candidates": []}
    refused(desk, NameTaken, drafts.draft, "other", **given)


def test_what_is_not_there_is_named(desk: Desk) -> None:
    refused(desk, NoSuchMeeting, officers.appoint, "x", OFFICERS)
    refused(desk, NoSuchMember, attendance.check_in, MEETING, "m9999")
    refused(desk, NoSuchMember, attendance.check_in, "x", "m0001")
    refused(desk, NoSuchContest, contests.fix, "x", approved_by="区委")
    refused(desk, NoSuchContest, ballots.enter, "x", "1", marks="F")


@pytest.mark.parametrize(("seats", "choices"), [(0, None), (-1, None), (1, 0)])
def test_seats_and_choices_are_one_or_more(seats: int, choices: int | None, desk: Desk) -> None:
    given = {
        "contest": "c1",
        "title": "选",
        "office": "other",
        "seats": seats,
        "choices": choices,
        "candidates": [],
    }
    refused(desk, NotANumber, drafts.draft, MEETING, **given)


def test_a_contest_without_candidates_or_with_too_few_is_not_fixed(desk: Desk) -> None:
    drafts.draft(desk, MEETING, contest="c0", title="选", office="other", seats=1, candidates=[], by=BY)
    refused(desk, NoCandidates, contests.fix, "c0", approved_by="区委")
    draft_plain(desk, seats=3, names=3)
    problem = refused(desk, TooFewCandidates, contests.fix, "c1", approved_by="区委")
    assert problem.params == {"candidates": 3, "seats": 3, "needed": 1, "least": 4}


def test_nobody_watches_over_their_own_election(desk: Desk) -> None:
    draft_plain(desk)
    refused(desk, CandidateAsOfficer, officers.appoint, MEETING, (*OFFICERS, ev.Officer("caller", NAMES[0])))
    officers.appoint(desk, MEETING, (*OFFICERS, ev.Officer("executive_chair", NAMES[0])), by=BY)
    officers.appoint(desk, MEETING, (*OFFICERS, ev.Officer("teller", "李某")), by=BY)
    people = [ev.Nominee("a", "李某"), ev.Nominee("b", "王某")]
    drafts.draft(desk, MEETING, contest="c2", title="选", office="other", seats=1, candidates=people, by=BY)
    refused(desk, CandidateAsOfficer, contests.fix, "c2", approved_by="区委")


@pytest.mark.parametrize("missing", range(3))
def test_a_count_needs_chief_scrutineer_scrutineer_and_teller(missing: int, desk: Desk) -> None:
    rest = [one for place, one in enumerate(OFFICERS) if place != missing]
    refused(desk, OfficersMissing, officers.appoint, MEETING, rest)


def test_without_a_quorum_nothing_begins(desk: Desk) -> None:
    draft_plain(desk)
    contests.fix(desk, "c1", approved_by="区委", by=BY)
    attendance.undo(desk, MEETING, "m0001", by=BY)
    problem = refused(desk, NoQuorum, contests.establish_quorum, "c1")
    assert problem.params == {"present": 7, "required": 10, "needed": 8, "short": 1}
    attendance.check_in(desk, MEETING, "m0001", by=BY)
    contests.establish_quorum(desk, "c1", by=BY)
    attendance.undo(desk, MEETING, "m0001", by=BY)
    refused(desk, NoQuorum, contests.issue, "c1", unpacked=7, issued=7, kept=0, clipped=0)


def test_more_present_than_required_is_no_meeting(desk: Desk) -> None:
    draft_plain(desk)
    contests.fix(desk, "c1", approved_by="区委", by=BY)
    refused(desk, PresentAboveRequired, contests.establish_quorum, "c1", heads=contests.Heads(5, 5, 6))
    refused(desk, NotANumber, contests.establish_quorum, "c1", heads=contests.Heads(0, 0, 0))


@pytest.mark.parametrize(
    ("numbers", "kind"),
    [
        ((8, 7, 0, 0), PapersDoNotAddUp),
        ((9, 9, 0, 0), IssuedAbovePresent),
        ((0, 0, 0, 0), NotANumber),
        ((7, 8, -1, 0), NotANumber),
        ((7, 8, 0, -1), NotANumber),
    ],
)
def test_the_papers_add_up_and_nobody_gets_two(
    numbers: tuple[int, int, int, int], kind: type[CodedError], desk: Desk
) -> None:
    quorate(desk)
    unpacked, issued, kept, clipped = numbers
    refused(desk, kind, contests.issue, "c1", unpacked=unpacked, issued=issued, kept=kept, clipped=clipped)


def test_late_arrivals_before_the_issue_raise_present_and_afterwards_the_base_is_frozen(desk: Desk) -> None:
    quorate(desk)
    attendance.check_in(desk, MEETING, "m0009", by=BY)
    contests.issue(desk, "c1", unpacked=9, issued=9, kept=0, clipped=0, by=BY)
    attendance.check_in(desk, MEETING, "m0010", by=BY)
    contests.issue(desk, "c1", unpacked=12, issued=9, kept=3, clipped=0, by=BY)
    row = queries.contest(desk.file, "c1")
    assert (row.required, row.present, row.kept) == (10, 9, 3)
    refused(desk, IssuedAbovePresent, contests.issue, "c1", unpacked=10, issued=10, kept=0, clipped=0)


def test_a_contest_without_a_roll_keeps_the_numbers_it_was_given(tmp_path: Path) -> None:
    desk = congress(tmp_path / "b.zhengpiao", template="single", delegates=0, present=0)
    draft_plain(desk)
    contests.fix(desk, "c1", approved_by="区委", by=BY)
    contests.establish_quorum(desk, "c1", heads=contests.Heads(10, 12, 9, 1), by=BY)
    contests.issue(desk, "c1", unpacked=9, issued=9, kept=0, clipped=0, by=BY)
    row = queries.contest(desk.file, "c1")
    assert (row.required, row.all_deputies, row.present, row.on_leave) == (10, 12, 9, 1)
    desk.close()


def test_who_voted_and_what_lies_in_the_box_are_counts(desk: Desk) -> None:
    issued(desk)
    refused(desk, VotedAboveIssued, contests.collect, "c1", collected=8, voted=9)
    refused(desk, NotANumber, contests.collect, "c1", collected=-1)
    refused(desk, NotANumber, contests.collect, "c1", collected=0, voted=-1)


@pytest.mark.parametrize(("collected", "valid"), [(8, True), (9, False)])
def test_validity_is_what_the_numbers_say(collected: int, valid: bool, desk: Desk) -> None:
    issued(desk)
    contests.collect(desk, "c1", collected=collected, by=BY)
    problem = refused(desk, ValidityIsDecided, contests.declare, "c1", valid=not valid, declared_by="赵监")
    assert (problem.params["limit"], problem.params["right"]) == (8, "valid" if valid else "void")
    refused(desk, Missing, contests.declare, "c1", valid=valid, declared_by=" ")
    contests.declare(desk, "c1", valid=valid, declared_by="赵监", by=BY)


def test_the_count_is_locked_until_validity_is_declared(desk: Desk) -> None:
    issued(desk)
    contests.collect(desk, "c1", collected=8, by=BY)
    refused(desk, OutOfOrder, ballots.open_batch, "c1", "1", papers=8)
    refused(desk, OutOfOrder, ballots.enter, "c1", "1", marks="FFA")


def test_an_empty_box_is_counted_without_a_batch(desk: Desk) -> None:
    issued(desk)
    contests.collect(desk, "c1", collected=0, by=BY)
    contests.declare(desk, "c1", valid=True, declared_by="赵监", by=BY)
    refused(desk, TooManyPapers, ballots.open_batch, "c1", "1", papers=1)
    count.check(desk, "c1", by=BY)
    outcome = queries.contest(desk.file, "c1").outcome
    assert outcome is not None
    assert outcome["further_election"] == {"seats": 2}
