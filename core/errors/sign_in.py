"""Refusals about the people at the keyboard: who is registered, and with which PIN."""

from dataclasses import dataclass

from core.errors.base import UserError


@dataclass(eq=False)
class NoPin(UserError):
    """A PIN is a row of digits, neither too short nor too long."""

    code = "K101"
    digits: int
    least: int
    most: int


@dataclass(eq=False)
class WrongPin(UserError):
    """Not the PIN of this person."""

    code = "K102"
    name: str
    tries: int
    wait: int


@dataclass(eq=False)
class TooSoon(UserError):
    """After wrong PINs the next try must wait; what was typed is not even looked at."""

    code = "K103"
    name: str
    tries: int
    wait: int


@dataclass(eq=False)
class NotRegistered(UserError):
    """Nobody of that name works on the meeting."""

    code = "K104"
    name: str
    meeting: str


@dataclass(eq=False)
class ClerkNeeded(UserError):
    """Somebody must always be able to register others: the first registered is a clerk, and the last one stays."""

    code = "K105"
    name: str


@dataclass(eq=False)
class NoRole(UserError):
    """Whoever is registered does something."""

    code = "K106"
    name: str


@dataclass(eq=False)
class NotSignedIn(UserError):
    """Where people are registered, nobody acts under a name whose PIN was not given here."""

    code = "K107"
    name: str


@dataclass(eq=False)
class NoSuchRelation(UserError):
    """Nothing of the kind is recorded."""

    code = "K108"
    name: str
    candidate: str


@dataclass(eq=False)
class OwnRelative(UserError):
    """Nobody is a relative of themselves."""

    code = "K109"
    name: str
