"""What came out of an election, in the shape of the case files."""

from enum import StrEnum
from typing import Literal, Self

import msgspec

from core.domain.plain import plain

Election = Literal["valid", "no_quorum", "void"]


class Verdict(StrEnum):
    """What the count means for one person."""

    ELECTED = "elected"
    TIED = "tied"
    NO_SEAT = "no_seat"
    NO_MAJORITY = "no_majority"


class QuorumCheck(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many must be there and how many are."""

    needed: int
    present: int
    met: bool


class Papers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The ballot papers; validity is zero throughout where nothing was counted."""

    issued: int
    collected: int
    valid: int = 0
    invalid: int = 0
    invalid_reasons: dict[str, int] = msgspec.field(default_factory=dict)


class DifferentialCheck(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """By how many people the candidates outnumber the seats, and by how many they should."""

    people: int
    needed: int
    met: bool


class CandidateResult(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A printed name's votes. for + against + abstain + unreadable = valid ballots."""

    id: str
    name: str
    for_: int = msgspec.field(name="for")
    against: int
    abstain: int
    unreadable: int
    rank: int
    verdict: Verdict

    @property
    def key(self) -> str:
        """How `elected` and `runoffs` call this person."""
        return self.id


class WriteInResult(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A written-in person with at least one vote."""

    name: str
    for_: int = msgspec.field(name="for")
    rank: int
    verdict: Verdict

    @property
    def key(self) -> str:
        """How `elected` and `runoffs` call this person."""
        return self.name


class Runoff(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The tied who stand again, and for how many seats."""

    seats: int
    candidates: tuple[str, ...]


class FurtherElection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Seats that nobody has won."""

    seats: int


class Outcome(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole result of one contest. Unless it is valid, only `quorum`, `election` and `ballots` count."""

    quorum: QuorumCheck | None
    election: Election
    ballots: Papers
    warnings: dict[str, int] = msgspec.field(default_factory=dict)
    differential: DifferentialCheck | None = None
    threshold: int | None = None
    candidates: tuple[CandidateResult, ...] = ()
    write_ins: tuple[WriteInResult, ...] = ()
    elected: tuple[str, ...] = ()
    runoffs: tuple[Runoff, ...] = ()
    further_election: FurtherElection | None = None
    held_open: int = 0

    @property
    def counted(self) -> bool:
        """Whether the marks were counted: there was a quorum and not too many papers in the box."""
        return self.election == "valid"

    def to_data(self) -> dict[str, object]:
        """Plain JSON data, with exactly the keys of the case format."""
        names = type(self).__struct_fields__ if self.counted else ("quorum", "election", "ballots")
        data = {name: plain(getattr(self, name)) for name in names}
        if not self.counted:
            data["ballots"] = {"issued": self.ballots.issued, "collected": self.ballots.collected}
        return data

    @classmethod
    def from_data(cls, data: object) -> Self:
        """The reverse of `to_data`. Raises `msgspec.ValidationError` where it is no outcome."""
        return msgspec.convert(data, cls)
