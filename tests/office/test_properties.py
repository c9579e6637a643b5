"""What holds after any row of commands: refused ones change nothing, tables are the journal's, counts agree."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from core.counting.reconcile import breaches
from core.domain.roll import RollRow
from core.errors import CodedError
from core.journal import events as ev
from core.office import attendance, audit, ballots, contests, count, drafts, officers, roll, seal
from core.office.desk import Desk
from core.office.live import LiveCount
from core.procedure.contest import State, reached
from core.standing import counts_of, recount
from core.store import queries
from core.store.rebuild import differences
from tests.office.hall import BY, MEETING, OFFICERS, clock, congress, draft_plain, to_valid

CONTESTS = st.sampled_from(["c1", "c1", "c1", "c1", "c2", "c1-runoff-1", "c1-further-1", "c1-repeat-1"])
BATCHES = st.sampled_from(["1", "2", "第三摞"])
SMALL = st.integers(-1, 7)
PEOPLE = 6
SHEET = st.text("FFA-?", min_size=4, max_size=4)
MARKS = st.text("FA-?", min_size=3, max_size=3) | st.text("FA-?x", max_size=4)
WRITE_INS = st.lists(
    st.builds(
        ev.WrittenIn, st.sampled_from(["寅某", "卯某", " 甲某 ", "寅某", " "]), st.sampled_from(["F", "-"])
    ),
    max_size=2,
)
INVALID = st.sampled_from([None, None, None, "identifying_mark", " "])


class AnyRowOfCommands(RuleBasedStateMachine):
    """A clerk who presses every button at any moment."""

    @initialize(steps=st.integers(4, 7), papers=st.lists(SHEET, min_size=5, max_size=5))
    def a_congress(self, steps: int, papers: list[str]) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.desk = congress(
            Path(self.folder.name) / "a.zhengpiao", template="party-2020", delegates=PEOPLE, present=5
        )
        self.lives: dict[str, LiveCount] = {}
        draft_plain(self.desk, "c1")
        self.go_on("c1", steps, papers)

    def state(self) -> tuple[object, ...]:
        path = self.desk.file.path
        return (self.desk.head, path.read_bytes(), path.with_name(path.name + "-wal").read_bytes())

    def attempt(self, command: Callable[..., object], *given: Any, **named: Any) -> None:
        before, seq = self.state(), self.desk.file.seq
        try:
            command(self.desk, *given, **named, by=BY)
        except CodedError:
            assert self.state() == before, "a refusal changed the file"
            return
        assert self.desk.file.seq == seq + 1, "a command is exactly one event"

    @rule(contest=CONTESTS, seats=SMALL, names=st.integers(0, 4))
    def draft(self, contest: str, seats: int, names: int) -> None:
        people = [ev.Nominee(f"p{n}", f"{letter}某") for n, letter in enumerate("甲乙丙丁"[:names])]
        self.attempt(
            drafts.draft,
            MEETING,
            contest=contest,
            title="选举",
            office="other",
            seats=seats,
            candidates=people,
            order="approved",
        )

    @rule(contest=CONTESTS)
    def fix_and_count_heads(self, contest: str) -> None:
        self.attempt(contests.fix, contest, approved_by="区委")
        self.attempt(contests.establish_quorum, contest)

    @rule(contest=CONTESTS, issued=SMALL, kept=SMALL)
    def issue(self, contest: str, issued: int, kept: int) -> None:
        self.attempt(contests.issue, contest, unpacked=issued + kept, issued=issued, kept=kept, clipped=0)

    @rule(contest=CONTESTS, collected=SMALL)
    def collect(self, contest: str, collected: int) -> None:
        self.attempt(contests.collect, contest, collected=collected)

    @rule(contest=CONTESTS, valid=st.booleans())
    def declare(self, contest: str, valid: bool) -> None:
        self.attempt(contests.declare, contest, valid=valid, declared_by="赵监")

    @rule(contest=CONTESTS, steps=st.integers(1, 9), papers=st.lists(SHEET, min_size=5, max_size=5))
    def go_on(self, contest: str, steps: int, papers: list[str]) -> None:
        """What a clerk does who knows the order of the meeting."""
        for _ in range(steps):
            row = next((one for one in queries.contests(self.desk.file) if one.id == contest), None)
            if row is None or row.state in {State.DROPPED, State.SEALED, State.VOID}:
                return
            self.next_step(contest, State(row.state), [marks[: len(row.candidates)] for marks in papers])

    def next_step(self, contest: str, state: State, papers: list[str]) -> None:
        if state is State.DRAFTED:
            self.attempt(contests.fix, contest, approved_by="区委")
        elif state is State.FIXED:
            self.attempt(contests.establish_quorum, contest)
        elif state is State.QUORATE:
            self.issue(contest, 5, 0)
        elif state is State.ISSUED:
            self.collect(contest, 5)
        elif state is State.COLLECTED:
            self.declare(contest, valid=True)
        elif state is State.VALID:
            self.attempt(ballots.open_batch, contest, "1", papers=3)
            self.attempt(ballots.open_batch, contest, "2", papers=2)
        elif state is State.COUNTING:
            if queries.entered(self.desk.file, contest) == 5:
                self.check(contest)
            for batch, marks in zip("11122", papers, strict=True):
                self.attempt(ballots.enter, contest, batch, marks=marks)
        else:
            self.announce_and_seal(contest)

    @rule(contest=CONTESTS, batch=BATCHES, papers=SMALL)
    def open_batch(self, contest: str, batch: str, papers: int) -> None:
        self.attempt(ballots.open_batch, contest, batch, papers=papers)

    @rule(contest=CONTESTS, batch=BATCHES, marks=MARKS, write_ins=WRITE_INS, invalid=INVALID)
    def enter(
        self, contest: str, batch: str, marks: str, write_ins: list[ev.WrittenIn], invalid: str | None
    ) -> None:
        self.attempt(ballots.enter, contest, batch, marks=marks, write_ins=write_ins, invalid=invalid)

    @rule(
        contest=CONTESTS,
        batch=st.sampled_from("1123"),
        number=st.integers(0, 4),
        marks=MARKS,
        invalid=INVALID,
    )
    def correct(self, contest: str, batch: str, number: int, marks: str, invalid: str | None) -> None:
        self.attempt(ballots.correct, contest, batch, number, marks=marks, invalid=invalid, reason="misread")

    @rule(paper=st.integers(0, 4), marks=SHEET, invalid=INVALID, write_ins=WRITE_INS)
    def read_again(self, paper: int, marks: str, invalid: str | None, write_ins: list[ev.WrittenIn]) -> None:
        for row in queries.contests(self.desk.file):
            batches = queries.batches(self.desk.file, row.id)
            entered = [(one.name, n) for one in batches for n in range(1, one.entered + 1)]
            if row.state == State.COUNTING and entered:
                batch, number = entered[paper % len(entered)]
                sheet = marks[: len(row.candidates)]
                given = {"marks": sheet, "invalid": invalid, "write_ins": write_ins, "reason": "misread"}
                self.attempt(ballots.correct, row.id, batch, number, **given)

    @rule(contest=CONTESTS)
    def check(self, contest: str) -> None:
        self.attempt(count.check, contest, live=self.lives.get(contest))

    @rule(contest=CONTESTS)
    def reopen(self, contest: str) -> None:
        self.attempt(count.reopen, contest, reason="再看")

    @rule(contest=CONTESTS)
    def announce_and_seal(self, contest: str) -> None:
        self.attempt(count.announce, contest, announced_by="主席")
        self.attempt(seal.seal, contest, signers=OFFICERS)

    @rule(contest=CONTESTS, seats=SMALL)
    def shortage(self, contest: str, seats: int) -> None:
        self.attempt(count.accept_shortage, contest, seats=seats, decided_by="主席团")

    @rule(contest=CONTESTS.filter(lambda contest: contest != "c1"))
    def drop(self, contest: str) -> None:
        self.attempt(drafts.drop, contest, reason="写错")

    @rule()
    def follow(self) -> None:
        for item in drafts.owed(self.desk, "c1"):
            self.attempt(drafts.follow, item)

    @rule(place=st.sampled_from([1, 6, 9]), act=st.sampled_from(["in", "out", "leave"]))
    def attend(self, place: int, act: str) -> None:
        member = f"m{place:04}"
        if act == "leave":
            self.attempt(attendance.on_leave, MEETING, member, reason="病")
        else:
            self.attempt(attendance.check_in if act == "in" else attendance.undo, MEETING, member)

    @rule(place=st.integers(1, PEOPLE + 2), name=st.sampled_from(["新", " ", "甲\u202e"]))
    def change_roll(self, place: int, name: str) -> None:
        self.attempt(roll.add, MEETING, RollRow(name=name), approved_by="主席团")
        self.attempt(roll.change, MEETING, f"m{place:04}", RollRow(name=name), approved_by="主席团")
        self.attempt(roll.remove, MEETING, f"m{place + 5:04}", reason="重复", approved_by="主席团")

    @rule(chosen=st.sampled_from([OFFICERS, OFFICERS[:1], (*OFFICERS, ev.Officer("teller", "甲某"))]))
    def appoint(self, chosen: Sequence[ev.Officer]) -> None:
        self.attempt(officers.appoint, MEETING, chosen)

    @invariant()
    def counts_agree_and_sums_hold(self) -> None:
        for row in queries.contests(self.desk.file):
            if row.state == State.DROPPED or not reached(State(row.state), State.VALID):
                continue
            if row.id not in self.lives:
                self.lives[row.id] = LiveCount(self.desk, row.id)
            live = self.lives[row.id]
            assert live.outcome() == recount(self.desk.file, row)
            assert live.entered == queries.entered(self.desk.file, row.id)
            complete = reached(State(row.state), State.CHECKED)
            assert breaches(counts_of(row), live.tally, complete=complete) == ()

    @invariant()
    def tables_are_what_the_journal_says(self) -> None:
        assert list(differences(self.desk.file)) == []

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            path, head = self.desk.file.path, self.desk.head
            self.desk.close()
            assert audit.verify(path, clock(), head).intact
            self.folder.cleanup()


AnyRowOfCommands.TestCase.settings = settings(max_examples=20, stateful_step_count=25)
TestAnyRowOfCommands = AnyRowOfCommands.TestCase

PAPERS = st.lists(st.text("FA-?", min_size=3, max_size=3), min_size=5, max_size=5)


def outcome_of(papers: Sequence[str], cuts: Sequence[int]) -> dict[str, Any]:
    """The certified outcome of these papers, entered in batches cut at these places, one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        desk: Desk = congress(Path(folder) / "a.zhengpiao", template="party-2020", delegates=6, present=5)
        draft_plain(desk)
        to_valid(desk, "c1", papers=len(papers))
        for place, (start, end) in enumerate(zip([0, *cuts], [*cuts, len(papers)], strict=True)):
            if start == end:
                continue
            ballots.open_batch(desk, "c1", f"摞{place}", papers=end - start, by=BY)
            for marks in papers[start:end]:
                ballots.enter(desk, "c1", f"摞{place}", marks=marks, by=BY)
        count.check(desk, "c1", by=BY)
        outcome = queries.contest(desk.file, "c1").outcome
        desk.close()
    assert outcome is not None
    return outcome


@settings(max_examples=15)
@given(PAPERS, st.permutations(range(5)), st.lists(st.integers(0, 5), max_size=3).map(sorted))
def test_neither_the_order_of_the_papers_nor_the_batches_matter(
    papers: list[str], order: list[int], cuts: list[int]
) -> None:
    assert outcome_of([papers[place] for place in order], cuts) == outcome_of(papers, [])
