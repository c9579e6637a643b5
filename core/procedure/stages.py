"""The stages of a term change: which is over, which is under way, and what keeps one from its end. Pure.

The order is that of the seed (procedure, section 1); what runs beside it waits only for what it needs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from core.domain.term import Stage, StageName

StageState = Literal["done", "now", "blocked", "todo"]

AFTER: Final[Mapping[StageName, tuple[StageName, ...]]] = {
    "application": (),
    "vetting": ("application",),
    "notice": ("vetting",),
    "register": (),
    "recommendation": ("notice", "register"),
    "fixing": ("recommendation",),
    "party_congress": ("fixing",),
    "peoples_congress": ("party_congress",),
    "appointment": ("party_congress", "peoples_congress"),
    "disclosure": ("appointment",),
}
"""The stages that must be over before one can be closed, as far as they are planned."""
ORDER: Final = tuple(AFTER)


@dataclass(frozen=True, slots=True)
class StageFacts:
    """What the file says about the stages, in numbers.

    `unnoticed` are those accepted after the last notice was posted. Contests left are those neither announced nor
    sealed, those owed runoffs and repeat elections that nobody has drafted; a further election may be left to the next
    session. `chain_open` tells that the party congress' chain asks for another one.
    """

    applicants: int = 0
    unchecked: int = 0
    undecided: int = 0
    accepted: int = 0
    notices: int = 0
    notice_until: str = ""
    unnoticed: int = 0
    objections: int = 0
    units: int = 0
    empty_units: int = 0
    doubles: int = 0
    unit_ballots: int = 0
    unopened: int = 0
    unreported: int = 0
    void_ballots: int = 0
    uncounted: int = 0
    slate: int = 0
    party_contests: int = 0
    party_left: int = 0
    party_owed: int = 0
    chain_open: bool = False
    peoples_contests: int = 0
    peoples_left: int = 0
    peoples_owed: int = 0
    appointments: int = 0
    disclosures_left: int = 0


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that keeps a stage open: a code of the catalogue, how many of it, or until when."""

    code: str
    number: int = 0
    until: str = ""

    @property
    def count(self) -> str:
        """What stands behind the words: the number or the day; nothing where there is neither."""
        shown = self.until or (str(self.number) if self.number else "")
        return f" {shown}" if shown else ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A stage as it stands: `matter` says what keeps it open, or what keeps open the stage `after` which it comes."""

    stage: Stage
    state: StageState
    matter: Matter | None = None
    after: StageName | None = None


def matters(stage: StageName, facts: StageFacts, on: str) -> tuple[Matter, ...]:
    """What keeps a stage from being closed on a day, the first thing first."""
    found = {
        "application": (_none("open.applicants", facts.applicants),),
        "vetting": (
            _some("open.unchecked", facts.unchecked),
            _some("open.undecided", facts.undecided),
            _none("open.accepted", facts.accepted),
        ),
        "notice": (
            _none("open.notice", facts.notices),
            _some("open.objections", facts.objections),
            _some("open.unnoticed", facts.unnoticed),
            Matter("open.notice_runs", until=facts.notice_until) if facts.notice_until >= on else None,
        ),
        "register": (
            _none("open.units", facts.units),
            _some("open.empty_units", facts.empty_units),
            _some("open.doubles", facts.doubles),
        ),
        "recommendation": (
            _none("open.unit_ballots", facts.unit_ballots),
            _some("open.unopened", facts.unopened),
            _some("open.unreported", facts.unreported),
            _some("open.void_ballots", facts.void_ballots),
            _some("open.uncounted", facts.uncounted),
        ),
        "fixing": (_none("open.slate", facts.slate), _some("open.objections", facts.objections)),
        "party_congress": (
            _some("open.objections", facts.objections),
            *_congress(facts.party_contests, facts.party_left, facts.party_owed),
            Matter("open.chain") if facts.chain_open else None,
        ),
        "peoples_congress": _congress(facts.peoples_contests, facts.peoples_left, facts.peoples_owed),
        "appointment": (_none("open.appointments", facts.appointments),),
        "disclosure": (_some("open.disclosures", facts.disclosures_left),),
    }
    return tuple(one for one in found[stage] if one is not None)


def waits_for(stage: StageName, stages: Iterable[Stage]) -> tuple[StageName, ...]:
    """The planned stages before this one that are not closed; one that is not planned is looked through."""
    planned = {one.id: one for one in stages}
    found: list[StageName] = []
    for before in AFTER[stage]:
        if before not in planned:
            found += waits_for(before, planned.values())
        elif not planned[before].closed_on:
            found.append(before)
    return tuple(dict.fromkeys(found))


def standings(stages: Sequence[Stage], facts: StageFacts, on: str) -> tuple[Standing, ...]:
    """Every planned stage as it stands on a day: done, now, blocked by an open matter of the stage before, or to do."""
    return tuple(_standing(one, stages, facts, on) for one in stages)


def _standing(stage: Stage, stages: Sequence[Stage], facts: StageFacts, on: str) -> Standing:
    if stage.closed_on:
        return Standing(stage, "done")
    waiting = waits_for(stage.id, stages)
    if not waiting:
        return Standing(stage, "now", next(iter(matters(stage.id, facts, on)), None))
    running = [one for one in waiting if not waits_for(one, stages)]
    for before in running:
        for matter in matters(before, facts, on):
            return Standing(stage, "blocked", matter, before)
    return Standing(stage, "todo", None, (running or list(waiting))[0])


def later(stage: StageName, stages: Iterable[Stage]) -> tuple[StageName, ...]:
    """The closed stages that come after this one, directly or not: they are opened again first."""
    closed = [one.id for one in stages if one.closed_on]
    return tuple(one for one in closed if stage in _before(one))


def _before(stage: StageName) -> frozenset[StageName]:
    return frozenset(AFTER[stage]).union(*(_before(one) for one in AFTER[stage]))


def _congress(contests: int, left: int, owed: int) -> tuple[Matter | None, ...]:
    """There are contests, all are announced, and nothing is owed that nobody drafted."""
    return _none("open.contests", contests), _some("open.contests_left", left), _some("open.owed", owed)


def _none(code: str, number: int) -> Matter | None:
    """There must be some."""
    return None if number else Matter(f"{code}_none")


def _some(code: str, number: int) -> Matter | None:
    """There must be none."""
    return Matter(code, number) if number else None
