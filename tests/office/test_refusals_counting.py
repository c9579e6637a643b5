"""Refusals from the first batch to the seal: coded, with their numbers, and the file as it was."""

from collections.abc import Iterator
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
from core.errors.file import Contradiction
from core.errors.paper import NoGlyph
from core.errors.procedure import (
    Missing,
    NotAllEntered,
    NotANumber,
    RollInUse,
    SealChecksFailed,
    TooManyPapers,
)
from core.journal import events as ev
from core.office import ballots, contests, count, drafts, roll, seal
from core.office.desk import Desk
from core.office.live import LiveCount
from core.store import queries
from core.store.backup import backup
from tests.office.hall import (
    BY,
    MEETING,
    NAMES,
    OFFICERS,
    congress,
    draft_plain,
    enter_all,
    to_counting,
    to_valid,
)
from tests.office.refusing import issued, refused


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


@pytest.mark.parametrize(
    "given",
    [
        {"marks": "A--", "write_ins": [ev.WrittenIn("\U000f0000", "F")]},
        {"marks": "FFA", "invalid": "\U000f0000"},
    ],
)
def test_a_count_that_could_not_be_printed_is_not_certified(given: dict[str, Any], counting: Desk) -> None:
    ballots.enter(counting, "c1", "1", **given, by=BY)
    assert refused(counting, NoGlyph, count.check, "c1").params["codepoint"] == "U+F0000"


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
