"""Refusals about rehearsals."""

from dataclasses import dataclass

from core.errors.base import UserError


@dataclass(eq=False)
class NotARehearsal(UserError):
    """Made-up ballots never get into the file of a real election."""

    code = "T101"
    path: str


@dataclass(eq=False)
class PileAlreadyThere(UserError):
    """The batch has its made-up papers, or ballots of a teller's own."""

    code = "T102"
    batch: str
    entered: int


@dataclass(eq=False)
class NoPile(UserError):
    """No made-up papers were drawn for this batch."""

    code = "T103"
    batch: str
