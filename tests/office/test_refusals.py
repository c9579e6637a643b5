"""Every refusal of a command: coded, with its numbers, and the file as it was."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core.domain.ballot import Ballot
from core.domain.roll import RollRow
from core.errors import CodedError
from core.errors.ballot import (
    BatchFull,
    NoSuchBallot,
    NoSuchBatch,
    NothingChanged,
    ReasonMissing,
    UnknownMark,
    UnknownWriteInMark,
    WrongLength,
)
from core.errors.case import IssuedAbovePresent, NoCandidates, PresentAboveRequired, VotedAboveIssued
from core.errors.file import Contradiction, UnprintableText
from core.errors.procedure import (
    CandidateAsOfficer,
    Missing,
    NameTaken,
    NoQuorum,
    NoSuchContest,
    NoSuchMeeting,
    NoSuchMember,
    NotAllEntered,
    NotANumber,
    OfficersMissing,
    OutOfOrder,
    PapersDoNotAddUp,
    RollInUse,
    SealChecksFailed,
    TooFewCandidates,
    TooManyPapers,
    ValidityIsDecided,
)
from core.journal import events as ev
from core.office import attendance, ballots, contests, count, drafts, officers, roll, seal, term
from core.office.desk import Desk
from core.office.live import LiveCount
from core.store import queries
from core.store.backup import backup
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
    to_valid,
)


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


def refused(
    desk: Desk, kind: type[CodedError], command: Callable[..., Any], *given: Any, **named: Any
) -> CodedError:
    head = desk.head
    heard: list[object] = []
    stop = desk.subscribe(heard.append)
    with pytest.raises(kind) as problem:
        command(desk, *given, **({"by": BY} | named))
    stop()
    assert (desk.head, heard) == (head, [])
    return problem.value


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


def quorate(desk: Desk) -> None:
    draft_plain(desk)
    contests.fix(desk, "c1", approved_by="区委", by=BY)
    contests.establish_quorum(desk, "c1", by=BY)


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


def issued(desk: Desk) -> None:
    quorate(desk)
    contests.issue(desk, "c1", unpacked=8, issued=8, kept=0, clipped=0, by=BY)


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


def test_batches_hold_what_was_collected_and_no_more(desk: Desk) -> None:
    draft_plain(desk)
    to_valid(desk, "c1", papers=8)
    refused(desk, NotANumber, ballots.open_batch, "c1", "1", papers=0)
    refused(desk, Missing, ballots.open_batch, "c1", " ", papers=5)
    ballots.open_batch(desk, "c1", "1", papers=5, by=BY)
    problem = refused(desk, TooManyPapers, ballots.open_batch, "c1", "2", papers=4)
    assert problem.params == {"batched": 9, "collected": 8}


F = ev.WrittenIn("孔某", "F")
BAD = ev.WrittenIn("孔某", "A")  # type: ignore[arg-type]  # what a careless caller may pass


@pytest.mark.parametrize(
    ("given", "kind", "params"),
    [
        ({"marks": "FF"}, WrongLength, {"given": 2, "names": 3}),
        ({"marks": ""}, WrongLength, {"given": 0, "names": 3}),
        ({"marks": "FxA"}, UnknownMark, {"mark": "x", "place": 2}),
        ({"marks": "F○A"}, UnknownMark, {"mark": "○", "place": 2}),
        ({"marks": "FFA", "write_ins": [BAD]}, UnknownWriteInMark, {"name": "孔某", "mark": "A"}),
        ({"marks": "FFA", "invalid": " "}, ReasonMissing, {"number": 3}),
    ],
)
def test_what_is_no_ballot_is_not_entered(
    given: dict[str, Any], kind: type[CodedError], params: dict[str, object], counting: Desk
) -> None:
    assert refused(counting, kind, ballots.enter, "c1", "1", **given).params == params


def test_a_batch_takes_its_papers_and_no_more(counting: Desk) -> None:
    refused(counting, NoSuchBatch, ballots.enter, "c1", "2", marks="FFA")
    ballots.enter(counting, "c1", "1", marks="FFA", write_ins=[F], by=BY)
    assert refused(counting, BatchFull, ballots.enter, "c1", "1", marks="FFA").params == {
        "batch": "1",
        "papers": 3,
    }


def test_a_correction_names_a_paper_a_change_and_a_reason(counting: Desk) -> None:
    given: dict[str, Any] = {"marks": "AAA", "reason": "misread"}
    refused(counting, NoSuchBallot, ballots.correct, "c1", "1", 3, **given)
    refused(counting, NoSuchBallot, ballots.correct, "c1", "1", 0, **given)
    refused(counting, ReasonMissing, ballots.correct, "c1", "1", 1, marks="AAA", reason=" ")
    refused(counting, NothingChanged, ballots.correct, "c1", "1", 1, marks="FFA", reason="misread")
    refused(counting, WrongLength, ballots.correct, "c1", "1", 1, marks="F", reason="misread")
    ballots.correct(counting, "c1", "1", 1, **given, by=BY)
    paper = queries.ballot(counting.file, "c1", "1", 1)
    assert paper is not None
    assert paper.marks == "AAA"


def test_a_count_is_checked_when_every_paper_is_in(counting: Desk) -> None:
    problem = refused(counting, NotAllEntered, count.check, "c1")
    assert problem.params == {"entered": 2, "collected": 3, "left": 1}


def test_a_running_count_that_differs_from_the_count_from_nothing_stops_everything(counting: Desk) -> None:
    live = LiveCount(counting, "c1")
    enter_all(counting, "c1", ["FFA"])
    live.tally.add(Ballot("FFA"))
    problem = refused(counting, Contradiction, count.check, "c1", live=live)
    assert "candidates" in str(problem.params["detail"])


def test_checking_leaves_no_listener_behind(counting: Desk) -> None:
    enter_all(counting, "c1", ["FFA"])
    before = len(counting._listeners)
    count.check(counting, "c1", by=BY)
    assert len(counting._listeners) == before


def test_a_roll_is_not_imported_into_a_running_election(counting: Desk) -> None:
    refused(counting, RollInUse, roll.import_rows, MEETING, [RollRow(name="新")], source="x.xlsx")
    refused(counting, Missing, roll.add, MEETING, RollRow(name=" "), approved_by="主席团")
    refused(counting, Missing, roll.add, MEETING, RollRow(name="新"), approved_by=" ")
    roll.add(counting, MEETING, RollRow(name="新"), approved_by="主席团", by=BY)


def announced(desk: Desk) -> None:
    enter_all(desk, "c1", ["FFA"])
    count.check(desk, "c1", by=BY)
    count.announce(desk, "c1", announced_by="主席", by=BY)


def test_a_shortage_is_accepted_only_where_seats_are_open(counting: Desk) -> None:
    announced(counting)
    refused(counting, NotANumber, count.accept_shortage, "c1", seats=3, decided_by="主席团")
    refused(counting, NotANumber, count.accept_shortage, "c1", seats=0, decided_by="主席团")
    refused(counting, Missing, count.accept_shortage, "c1", seats=1, decided_by="")


@pytest.mark.parametrize(
    "signers",
    [
        (),
        OFFICERS[:2],
        (*OFFICERS, ev.Officer("caller", NAMES[0])),
        (*OFFICERS, ev.Officer("caller", "\U000f0000")),
    ],
)
def test_a_seal_without_the_right_signers_is_refused(signers: tuple[ev.Officer, ...], counting: Desk) -> None:
    announced(counting)
    problem = refused(counting, SealChecksFailed, seal.seal, "c1", signers=signers)
    assert problem.params["check"] == "seal.signers"


def test_a_seal_on_a_file_that_somebody_changed_is_refused(counting: Desk) -> None:
    announced(counting)
    counting.file.db.execute("update ballots set marks = 'AAA' where number = 1")
    checks = {one.code: one.passed for one in seal.checks(counting, "c1", OFFICERS)}
    assert (checks["seal.journal"], checks["seal.count"]) == (False, False)
    refused(counting, SealChecksFailed, seal.seal, "c1", signers=OFFICERS)


def test_the_backup_of_the_seal_page_is_fresh_old_or_missing(counting: Desk, tmp_path: Path) -> None:
    def passed(copy: Path | None) -> bool:
        found = {one.code: one for one in seal.checks(counting, "c1", OFFICERS, copy)}["seal.backup"]
        assert not found.needed
        return found.passed

    enter_all(counting, "c1", ["FFA"])
    copy = tmp_path / "copy.zhengpiao"
    backup(counting.file, copy)
    count.check(counting, "c1", by=BY)
    count.announce(counting, "c1", announced_by="主席", by=BY)
    assert not passed(copy)
    backup(counting.file, copy)
    assert passed(copy)
    assert not passed(tmp_path / "none.zhengpiao")
    assert not passed(None)


def test_a_void_election_is_sealed_with_its_numbers(desk: Desk) -> None:
    issued(desk)
    contests.collect(desk, "c1", collected=9, by=BY)
    contests.declare(desk, "c1", valid=False, declared_by="赵监", by=BY)
    seal.seal(desk, "c1", signers=OFFICERS, by=BY)
    row = queries.contest(desk.file, "c1")
    assert row.outcome is not None
    assert (row.state, row.outcome["election"]) == ("sealed", "void")
    assert [item.kind for item in drafts.owed(desk, "c1")] == ["repeat"]
