"""One election: who stands, for how many seats, and the numbers of the meeting."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.domain.ids import CandidateId
from core.errors.case import (
    CandidateIdDoubled,
    CandidateNameDoubled,
    IssuedAbovePresent,
    NoCandidates,
    PresentAboveRequired,
    RequiredAboveAll,
    VotedAboveIssued,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A printed name. `groups` are what seats and limits refer to, such as `female`."""

    id: CandidateId
    name: str
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contest:
    """What is put to the vote, in ballot order. `choices` is the most names that one ballot may choose."""

    title: str
    seats: int
    choices: int
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """People and papers: required ≤ all, present ≤ required, issued ≤ present, voted ≤ issued.

    `collected` may exceed them: that is what makes an election void.
    """

    required: int
    all_deputies: int
    present: int
    issued: int
    voted: int
    collected: int


def check_candidates(candidates: Iterable[Candidate]) -> None:
    """Each id and each name once, spaces around them aside, and at least one candidate.

    Raises `NoCandidates`, `CandidateIdDoubled`, `CandidateNameDoubled`.
    """
    ids: set[str] = set()
    names: set[str] = set()
    for candidate in candidates:
        if candidate.id.strip() in ids:
            raise CandidateIdDoubled(candidate.id.strip())
        if candidate.name.strip() in names:
            raise CandidateNameDoubled(candidate.name.strip())
        ids.add(candidate.id.strip())
        names.add(candidate.name.strip())
    if not ids:
        raise NoCandidates


def check_counts(counts: Counts) -> None:
    """The numbers of the meeting do not contradict each other.

    Raises `RequiredAboveAll`, `PresentAboveRequired`, `IssuedAbovePresent`, `VotedAboveIssued`.
    """
    if counts.required > counts.all_deputies:
        raise RequiredAboveAll(counts.required, counts.all_deputies)
    if counts.present > counts.required:
        raise PresentAboveRequired(counts.present, counts.required)
    if counts.issued > counts.present:
        raise IssuedAbovePresent(counts.issued, counts.present)
    if counts.voted > counts.issued:
        raise VotedAboveIssued(counts.voted, counts.issued)
