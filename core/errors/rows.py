"""Refusals of the papers of a whole term change: sums, reasons, portraits, what is not in the file yet."""

from dataclasses import dataclass

from core.errors.base import Bug, UserError, Word


@dataclass(eq=False)
class SumContradicted(Bug):
    """The parts on a paper do not add up to the whole."""

    code = "D401"
    what: Word
    where: str
    whole: int
    parts: int


@dataclass(eq=False)
class TooMany(Bug):
    """A number on a paper is larger than what it is part of."""

    code = "D402"
    what: Word
    where: str
    number: int
    most: int


@dataclass(eq=False)
class RejectedWithoutReason(Bug):
    """Nobody is rejected on paper without a reason."""

    code = "D403"
    name: str


@dataclass(eq=False)
class CorrectedByOne(UserError):
    """A corrigendum needs two people."""

    code = "D411"
    people: int


@dataclass(eq=False)
class NothingCorrected(UserError):
    """A corrigendum changes something."""

    code = "D412"
    paper: str


@dataclass(eq=False)
class PhotoUnreadable(UserError):
    """A portrait that no picture can be made of."""

    code = "D413"
    name: str


@dataclass(eq=False)
class NothingForPaper(UserError):
    """What a paper of the whole term change lists is not in the file yet."""

    code = "D414"
    paper: str
    needs: Word
