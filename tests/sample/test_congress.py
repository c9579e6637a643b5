"""The sample congress: what happened in the hall, told from its file alone."""

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.clock import FixedClock
from core.domain.outcome import Outcome
from core.errors import CodedError
from core.errors.file import AlreadyThere, FileLocked, NotWritable, OpenedReadOnly
from core.office import audit, drafts
from core.office.desk import Desk
from core.procedure import chain
from core.sample import output
from core.sample import township as town
from core.sample.ballots import Pile, Wish
from core.sample.congress import MEETING, START
from core.store import queries
from core.store.rows import ContestRow
from tests.conftest import silent

CONTESTS = ("committee", "committee-runoff-1", "secretary", "deputy_secretary")


@pytest.fixture
def desk(sample: Path) -> Iterator[Desk]:
    """Its file."""
    found = Desk.open(sample / output.NAME, FixedClock(START), write=False)
    yield found
    found.close()


def contest(desk: Desk, key: str) -> tuple[ContestRow, Outcome]:
    """One of its contests with the outcome."""
    row = queries.contest(desk.file, key)
    return row, Outcome.from_data(row.outcome)


def payloads(desk: Desk, kind: str) -> list[Any]:
    """All that happened of one kind."""
    return [json.loads(entry.payload) for entry in queries.entries(desk.file) if entry.kind == kind]


def digests(folder: Path) -> dict[str, str]:
    """Every file below a folder by its bytes; what SQLite and the lock keep beside it is no part of it."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".zhengpiao", ".pdf", ".txt"} and path.is_file()
    }


def test_the_committee_loses_its_last_seat_to_a_tie_that_a_runoff_settles(desk: Desk) -> None:
    row, outcome = contest(desk, "committee")
    assert (row.required, row.present, row.issued, row.collected) == (118, 112, 112, 112)
    assert (len(row.candidates), row.seats, outcome.threshold) == (12, 9, 60)
    assert [one.name for one in row.candidates] == [one.name for one in town.CANDIDATES]
    assert (len(outcome.elected), outcome.runoffs[0].seats) == (8, 1)
    names = {one.id: one.name for one in row.candidates}
    assert [names[key] for key in outcome.runoffs[0].candidates] == ["陈静", "周明"]
    _, runoff = contest(desk, "committee-runoff-1")
    assert [names[key] for key in runoff.elected] == ["陈静"]
    assert drafts.owed(desk, "committee") == ()


def test_the_committee_has_every_kind_of_ballot(desk: Desk) -> None:
    _, outcome = contest(desk, "committee")
    assert outcome.ballots.invalid_reasons == {"over_vote": 1, "identifying_mark": 1}
    assert [(one.name, one.for_) for one in outcome.write_ins] == [("欧阳岚", 2)]
    assert sum(one.unreadable for one in outcome.candidates) == 2
    marks = [
        line
        for batch in queries.batches(desk.file, "committee")
        for line in queries.ballots(desk.file, "committee", batch.name)
    ]
    assert sum(set(line.marks) == {"-"} for line in marks) == 1
    assert [batch.papers for batch in queries.batches(desk.file, "committee")] == [25, 25, 25, 25, 12]


@pytest.mark.parametrize(
    ("key", "pile"),
    [
        ("committee", town.COMMITTEE),
        ("committee-runoff-1", town.RUNOFF),
        ("secretary", town.SECRETARY_PILE),
        ("deputy_secretary", town.DEPUTY_PILE),
    ],
)
def test_every_sum_is_the_one_wished_for(desk: Desk, key: str, pile: Pile) -> None:
    row, outcome = contest(desk, key)
    assert outcome.ballots.valid == pile.valid
    got = {one.name: Wish(one.for_, one.abstain, one.unreadable) for one in outcome.candidates}
    assert got == pile.wishes
    assert row.state == "sealed"


def test_the_loser_for_secretary_stands_with_the_three_deputies(desk: Desk) -> None:
    secretary, won = contest(desk, "secretary")
    deputies, outcome = contest(desk, "deputy_secretary")
    assert [one.name for one in secretary.candidates] == ["丁一", "王建国"]
    assert won.elected == (secretary.candidates[0].id,)
    assert (won.ballots.issued, won.ballots.collected) == (113, 112)
    assert [one.name for one in deputies.candidates] == ["王建国", "马志远", "毛秀英", "方伟"]
    assert (len(outcome.elected), outcome.further_election) == (3, None)
    assert isinstance(drafts.next_in_chain(desk, MEETING), chain.Done)


def test_the_seat_kept_for_a_woman_is_the_committees_alone(desk: Desk) -> None:
    kept = {row.id: row.rules["reserved"] is not None for row in queries.contests(desk.file, MEETING)}
    assert kept == {
        "committee": True,
        "committee-runoff-1": False,
        "secretary": False,
        "deputy_secretary": False,
    }


def test_people_come_late_are_on_leave_and_a_wrong_check_in_is_taken_back(desk: Desk) -> None:
    marked = [one for one in payloads(desk, "attendance_marked") if one["meeting"] == MEETING]
    assert [one["reason"] for one in marked if one["state"] == "leave"] == [
        reason for reason, _ in town.LEAVE
    ]
    assert sum(one["state"] == "absent" for one in marked) == 1
    quorums = [one["present"] for one in payloads(desk, "quorum_established")]
    assert quorums[:4] == [108, 113, 113, 113]
    assert [one["present"] for one in payloads(desk, "ballots_issued")][:4] == [112, 113, 113, 113]
    here = queries.attendance(desk.file, MEETING)
    assert (here.required, here.present, here.on_leave, here.absent) == (118, 113, 5, 0)


def test_misread_ballots_were_corrected(desk: Desk) -> None:
    corrected = payloads(desk, "ballot_corrected")
    assert [(one["contest"], one["batch"], one["number"]) for one in corrected] == [
        ("committee", "2", 9),
        ("committee", "4", 16),
        ("deputy_secretary", "3", 12),
    ]


def test_the_officers_are_delegates_present_and_no_candidates(desk: Desk) -> None:
    named = [one.name for one in queries.officers(desk.file, MEETING)]
    here = {one.row.name for one in queries.members(desk.file, MEETING) if one.attendance == "present"}
    assert len(named) == len(set(named)) == 11
    assert set(named) <= here - {one.name for one in town.CANDIDATES}
    roles = [one.role for one in queries.signers(desk.file, "secretary")]
    assert roles == ["chief_scrutineer", *["scrutineer"] * 2, "chief_teller", *["teller"] * 4]


def test_the_sample_verifies(sample: Path, desk: Desk) -> None:
    found = audit.verify(sample / output.NAME, FixedClock(START), desk.head)
    certified = [row for row in queries.contests(desk.file) if row.outcome is not None]
    assert (found.intact, found.contests) == (True, len(certified))
    assert found.ballots == len(payloads(desk, "ballot_entered")) > 450


def test_term_change_and_every_contest_of_the_party_congress_have_all_their_papers(sample: Path) -> None:
    found = Counter(path.parent.name for path in (sample / output.PAPERS).rglob("*.pdf"))
    whole = found.pop("00-term")
    assert whole >= 16
    assert [name[3:] for name in sorted(found)] == list(CONTESTS)
    assert min(found.values()) >= 9


def test_a_second_run_into_the_same_folder_gives_the_same_bytes_and_spares_what_else_is_there(
    sample: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(sample, tmp_path / "out")
    before = digests(folder)
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    (place,) = (folder / output.PAPERS).glob("*-committee")
    (place / "mine.pdf").write_text("mine", encoding="utf-8")
    steps: list[str] = []
    output.make(folder, lambda code, _: steps.append(code))
    for mine in (folder / "notes.txt", place / "mine.pdf"):
        assert mine.read_text(encoding="utf-8") == "mine"
        mine.unlink()
    assert digests(folder) == before
    assert (steps.count("sample.contest"), steps.count("sample.papers")) == (4, 5)
    assert steps[-1] == "sample.done"


class TestAPlaceThatIsTaken:
    """Nothing but an earlier sample that nobody has open is replaced."""

    def refused(self, folder: Path, refusal: type[CodedError]) -> None:
        """The run is refused before anything is made, and the folder stays as it was."""
        before = digests(folder)
        with pytest.raises(refusal):
            output.make(folder, silent)
        assert digests(folder) == before

    def test_by_something_else(self, tmp_path: Path) -> None:
        (tmp_path / output.NAME).write_text("mine", encoding="utf-8")
        self.refused(tmp_path, AlreadyThere)

    def test_by_a_dangling_link(self, tmp_path: Path) -> None:
        (tmp_path / output.NAME).symlink_to(tmp_path / "nowhere")
        self.refused(tmp_path, AlreadyThere)

    def test_by_a_real_congress_of_that_name(self, tmp_path: Path) -> None:
        path, clock = tmp_path / output.NAME, FixedClock(START)
        where = town.TOWNSHIP
        Desk.create(path, clock, township=where, term=town.TERM, template=town.TEMPLATE, by="甲").close()
        self.refused(tmp_path, AlreadyThere)

    def test_by_a_sample_that_somebody_works_on(self, tmp_path: Path) -> None:
        self._sample(tmp_path)
        worker = Desk.open(tmp_path / output.NAME, FixedClock(START))
        with pytest.raises(OpenedReadOnly):
            output.make(tmp_path, silent)
        worker.close()

    def test_by_a_sample_that_somebody_reads(self, tmp_path: Path) -> None:
        self._sample(tmp_path)
        reader = Desk.open(tmp_path / output.NAME, FixedClock(START), write=False)
        with reader.file.still():
            queries.term_change(reader.file)
            with pytest.raises(FileLocked):
                output.make(tmp_path, silent)
        reader.close()

    def test_by_a_file_where_the_folder_should_be(self, tmp_path: Path) -> None:
        (tmp_path / "plain").touch()
        for place in ("plain", "plain/below"):
            with pytest.raises(NotWritable):
                output.make(tmp_path / place, silent)

    def _sample(self, folder: Path) -> None:
        """A file that calls itself the sample."""
        Desk.create(
            folder / output.NAME,
            FixedClock(START),
            township=town.TOWNSHIP,
            term=town.TERM,
            template=town.TEMPLATE,
            by="甲",
            file_id=town.FILE_ID,
        ).close()
