"""The three disclosures (三公开): what each tells, and from when on it may be hung out.

The seed discloses the conditions and who meets them, the results of the two-vote recommendation, and the results of
the elections, each once what it tells is settled.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from core.domain.applicants import Applicant, Condition, Vetting
from core.domain.crossing import Disclosure
from core.domain.enrolment import SlatePlace
from core.domain.term import Stage, StageName
from core.standing import held, outcome_of, recommendation_meeting, recommended
from core.store import kept, queries
from core.store.file import ElectionFile
from core.store.rows import ContestRow
from core.summary.holders import ELECTING

DisclosureKind = Literal["conditions", "recommendation", "result"]
KINDS: Final[tuple[DisclosureKind, ...]] = get_args(DisclosureKind)
NEEDED: Final[dict[DisclosureKind, tuple[StageName, ...]]] = {
    "conditions": ("application", "vetting"),
    "recommendation": ("recommendation",),
    "result": ("party_congress", "peoples_congress"),
}
"""The stages that must be closed; those that the term change does not have are not waited for."""


@dataclass(frozen=True, slots=True)
class Qualified:
    """An applicant on the first disclosure: `decision` is empty while the district has not decided."""

    applicant: str
    name: str
    gender: str
    birth: str
    education: str
    post: str
    decision: str
    reason: str


@dataclass(frozen=True, slots=True)
class Recommended:
    """Somebody on the second disclosure. `place` is what they were fixed as a candidate for, empty for the others."""

    name: str
    members: int
    mass: int
    votes: int
    valid: int
    rank: int
    place: str


@dataclass(frozen=True, slots=True)
class Won:
    """Somebody elected on the third disclosure, with the votes and the number needed."""

    contest: str
    title: str
    name: str
    votes: int
    needed: int | None
    valid: int


@dataclass(frozen=True, slots=True)
class State:
    """A disclosure as it stands: hung out already, and the first stage that it still waits for."""

    kind: DisclosureKind
    posted: Disclosure | None
    waits_for: StageName | None


def states(file: ElectionFile) -> tuple[State, ...]:
    """All three, in their order."""
    posted = {one.kind: one for one in kept.rows(file, Disclosure)}
    return tuple(State(kind, posted.get(kind), waits_for(file, kind)) for kind in KINDS)


def waits_for(file: ElectionFile, kind: DisclosureKind) -> StageName | None:
    """The first stage that must be closed before this may be disclosed; None when it may.

    Where no stages are planned, its last stage is named: nothing says that it is over.
    """
    stages = {one.id: one for one in kept.rows(file, Stage)}
    planned = [one for one in NEEDED[kind] if one in stages]
    if not planned:
        return NEEDED[kind][0]
    return next((one for one in planned if not stages[one].closed_on), None)


def conditions(file: ElectionFile) -> tuple[Condition, ...]:
    """The conditions of office as announced."""
    return kept.rows(file, Condition)


def qualified(file: ElectionFile) -> tuple[Qualified, ...]:
    """Everybody whose application stands, with the district's decision."""
    decided = {one.applicant: one for one in kept.rows(file, Vetting) if one.step == "district"}
    return tuple(
        _qualified(one, decided.get(one.id)) for one in kept.rows(file, Applicant) if not one.withdrawn
    )


def _qualified(one: Applicant, decided: Vetting | None) -> Qualified:
    decision, reason = (decided.decision, decided.reason) if decided else ("", "")
    return Qualified(one.id, one.name, one.gender, one.birth, one.education, one.post, decision, reason)


def recommendation(file: ElectionFile) -> tuple[Recommended, ...]:
    """Everybody on the recommendation ballots, the most recommended first; empty before it is opened."""
    meeting = recommendation_meeting(file)
    if not meeting:
        return ()
    found = recommended(file, meeting)
    places = {one.applicant: one.place for one in kept.rows(file, SlatePlace)}
    lines = [
        Recommended(
            name=line.name,
            members=line.members.votes,
            mass=line.mass.votes,
            votes=line.all.votes,
            valid=found.numbers().valid,
            rank=line.all.rank,
            place=places.get(line.id, ""),
        )
        for line in found.lines
    ]
    return tuple(sorted(lines, key=lambda line: line.rank))


def results(file: ElectionFile) -> tuple[Won, ...]:
    """Everybody elected by a contest that is announced, contest by contest."""
    return tuple(one for row in queries.contests(file) if row.form in ELECTING for one in _won(file, row))


def _won(file: ElectionFile, row: ContestRow) -> tuple[Won, ...]:
    outcome = outcome_of(file, row) if held(row).finished else None
    if outcome is None:
        return ()
    printed = {one.id: (one.name, one.for_) for one in outcome.candidates}
    lines = printed | {one.name: (one.name, one.for_) for one in outcome.write_ins}
    needed, valid = outcome.threshold, outcome.ballots.valid
    return tuple(Won(row.id, row.title, *lines[key], needed, valid) for key in outcome.elected)
