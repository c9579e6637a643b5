"""One vote, counted separately: the ballots of several offices handed out, collected and declared together.

Each act is checked for all contests of the round before the first is recorded. Each contest is an event of its own;
an act that was interrupted goes on with those still missing when it is done again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.domain.deputies import Round
from core.errors.deputies import InAnotherRound, NoSuchRound, PapersOfContestMissing, RoundOfOneMeeting
from core.journal.deputy_events import RoundOpened
from core.journal.event import Event
from core.office import contests
from core.office.contests import Heads, Papers
from core.office.desk import Desk, Recorded, said
from core.procedure.contest import Act, State, reached, require
from core.store import kept, queries
from core.store.file import ElectionFile
from core.store.rows import ContestRow

_PREPARED = (State.DRAFTED, State.FIXED, State.QUORATE)


@dataclass(frozen=True, slots=True)
class Standing:
    """A round with its contests, those dropped since left out; `state` is that of the one furthest behind."""

    round: Round
    contests: tuple[ContestRow, ...]

    @property
    def state(self) -> State:
        """Where the round stands; a contest declared void waits for nothing in it."""
        states = [State.VALID if row.state == State.VOID else State(row.state) for row in self.contests]
        return min(states, key=tuple(State).index, default=State.DROPPED)


def open_round(desk: Desk, meeting: str, contests: Sequence[str], *, title: str, by: str) -> Recorded:
    """Contests of a meeting, drafted or fixed, that are voted on at once.

    Raises `NoSuchMeeting`, `NoSuchContest`, `RoundOfOneMeeting`, `InAnotherRound`, `OutOfOrder` where ballots are
    out, `Missing` without a title or contests.
    """
    queries.meeting(desk.file, meeting)
    named = tuple(dict.fromkeys(contests))
    said(" ".join(named), "what.contest")
    there = {contest: one.title for one in of_meeting(desk.file, meeting) for contest in one.contests}
    for contest in named:
        row = queries.contest(desk.file, contest)
        if row.meeting != meeting:
            raise RoundOfOneMeeting(title=row.title)
        if contest in there:
            raise InAnotherRound(title=row.title, round=there[contest])
        if State(row.state) not in _PREPARED:
            require(Act.REDRAFT, State(row.state), row.title)
    key = kept.next_id(desk.file, Round, "r")
    event = RoundOpened(row=Round(id=key, meeting=meeting, title=said(title, "what.title"), contests=named))
    return desk.record(event, by)


def of_meeting(file: ElectionFile, meeting: str) -> tuple[Round, ...]:
    """The rounds of a meeting in their order."""
    return kept.rows(file, Round, meeting=meeting)


def standing(file: ElectionFile, round_id: str) -> Standing:
    """A round as it stands. Raises `NoSuchRound`."""
    found = kept.row(file, Round, id=round_id)
    if found is None:
        raise NoSuchRound(round=round_id)
    rows = (queries.contest(file, contest) for contest in found.contests)
    return Standing(found, tuple(row for row in rows if row.state != State.DROPPED))


def fix(desk: Desk, round_id: str, *, approved_by: str, by: str) -> tuple[Recorded, ...]:
    """Freeze all drafts of the round. Raises what `contests.fix` raises; then none is recorded."""
    return _all(
        desk,
        round_id,
        State.FIXED,
        lambda row: contests.fix_event(desk, row.id, approved_by=approved_by),
        by,
    )


def establish_quorum(
    desk: Desk, round_id: str, *, by: str, heads: Heads | None = None
) -> tuple[Recorded, ...]:
    """Those present are counted once for all contests. Raises what `contests.establish_quorum` raises."""
    return _all(desk, round_id, State.QUORATE, lambda row: contests.quorum_event(desk, row.id, heads), by)


def issue(
    desk: Desk, round_id: str, papers: Papers, *, by: str, heads: Heads | None = None
) -> tuple[Recorded, ...]:
    """One ballot of each contest for everybody: the same numbers for all. Raises what `contests.issue` raises."""
    return _all(
        desk, round_id, State.ISSUED, lambda row: contests.issue_event(desk, row.id, papers, heads), by
    )


def collect(
    desk: Desk, round_id: str, collected: Mapping[str, int], *, by: str, voted: int | None = None
) -> tuple[Recorded, ...]:
    """The papers of each contest, counted apart, and how many people voted.

    Raises `PapersOfContestMissing`, and what `contests.collect` raises.
    """

    def event(row: ContestRow) -> Event:
        if row.id not in collected:
            raise PapersOfContestMissing(title=row.title)
        return contests.collect_event(desk, row.id, collected[row.id], voted)

    return _all(desk, round_id, State.COLLECTED, event, by)


def declare(desk: Desk, round_id: str, *, declared_by: str, by: str) -> tuple[Recorded, ...]:
    """Each contest valid or void as its own papers have it. Raises what `contests.declare` raises."""
    return _all(
        desk,
        round_id,
        State.VALID,
        lambda row: contests.declare_event(
            desk, row.id, valid=contests.is_valid(row), declared_by=declared_by
        ),
        by,
    )


def _all(
    desk: Desk, round_id: str, goal: State, event: Callable[[ContestRow], Event], by: str
) -> tuple[Recorded, ...]:
    """One act on all contests that have not got there, or on all where all have: then it is done again."""
    rows = standing(desk.file, round_id).contests
    waiting = [row for row in rows if not _there(row, goal)]
    events = [event(row) for row in (waiting or rows)]
    return tuple(_recorded(desk, events, by))


def _there(row: ContestRow, goal: State) -> bool:
    state = State(row.state)
    return state is State.VOID or reached(state, goal)


def _recorded(desk: Desk, events: Iterable[Event], by: str) -> Iterable[Recorded]:
    for event in events:
        yield desk.record(event, by)
