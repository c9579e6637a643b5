"""What an outcome leaves open: runoffs among the tied, further elections for open seats, repeats of void elections."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from core.domain.outcome import Outcome
from core.procedure.contest import State

Kind = Literal["runoff", "further", "repeat", "unfinished"]
FILLING: Final = frozenset(("election", "by_election"))
"""Forms of a contest that fill seats: what these leave open is voted on again. A primary only ranks, so that a tie at
its end is voted on again; a recall, a recommendation and an appraisal are over once they are counted."""


@dataclass(frozen=True, slots=True)
class Held:
    """A contest as this module sees it. `names` are its candidates by id, `outcome` is there from the check on."""

    id: str
    title: str
    office: str
    root: str
    state: State
    origin: str
    parent: str
    part: int
    shortage_accepted: int
    names: Mapping[str, str]
    outcome: Outcome | None
    form: str = "election"

    @property
    def finished(self) -> bool:
        """Announced or sealed; a void election never is: it is repeated."""
        return self.state in {State.ANNOUNCED, State.SEALED} and self.outcome is not None and not self.void

    @property
    def void(self) -> bool:
        """Declared void, sealed since or not."""
        return self.state is State.VOID or (self.outcome is not None and self.outcome.election != "valid")

    @property
    def elected(self) -> tuple[str, ...]:
        """Names of the elected, in the outcome's order."""
        if not self.finished or self.outcome is None:
            return ()
        return tuple(self.names.get(key, key) for key in self.outcome.elected)


@dataclass(frozen=True, slots=True)
class Pending:
    """Something still to be voted on: `people` stand for `seats` seats, as ids of the parent's candidates."""

    kind: Kind
    parent: str
    part: int
    seats: int
    people: tuple[str, ...]


def family(contests: Iterable[Held], root: str) -> tuple[Held, ...]:
    """A first ballot and all that follow from it, without dropped drafts."""
    return tuple(held for held in contests if held.root == root and held.state is not State.DROPPED)


def pending(contests: Iterable[Held], root: str) -> tuple[Pending, ...]:
    """What a family still owes; empty when it is settled.

    Tied: they stand again and most votes win. Open seats: a further election, unless fewer seats were accepted by
    decision (2020 regulations, articles 28 and 29; organic law, article 29). Void: a repeat election.
    """
    kin = family(contests, root)
    drafted = {(held.origin, held.parent, held.part) for held in kin}
    found: list[Pending] = []
    for held in kin:
        if held.void:
            found.append(Pending("repeat", held.id, 0, 0, tuple(held.names)))
        elif held.finished and held.outcome is not None:
            found.extend(_owed(held, held.outcome))
        else:
            found.append(Pending("unfinished", held.id, 0, 0, ()))
    return tuple(item for item in found if (item.kind, item.parent, item.part) not in drafted)


def _owed(held: Held, outcome: Outcome) -> list[Pending]:
    if held.form not in FILLING | {"primary"}:
        return []
    owed = [
        Pending("runoff", held.id, part, runoff.seats, tuple(runoff.candidates))
        for part, runoff in enumerate(outcome.runoffs)
    ]
    if held.form not in FILLING:
        return owed
    open_seats = (outcome.further_election.seats if outcome.further_election else 0) - held.shortage_accepted
    if open_seats > 0:
        taken = {*outcome.elected, *(key for runoff in outcome.runoffs for key in runoff.candidates)}
        rest = sorted(
            (line for line in outcome.candidates if line.id not in taken), key=lambda line: line.rank
        )
        owed.append(Pending("further", held.id, 0, open_seats, tuple(line.id for line in rest)))
    return owed


def elected(contests: Iterable[Held], root: str) -> tuple[str, ...]:
    """Names of all whom a family elected so far, first ballots before later ones."""
    return tuple(name for held in family(contests, root) for name in held.elected)


def settled(contests: Iterable[Held], root: str) -> bool:
    """Whether a family owes nothing any more."""
    return not pending(contests, root)
