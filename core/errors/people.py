"""Refusals about who does what: roles, two people, nobody in their own cause."""

from dataclasses import dataclass

from core.errors.base import UserError, Word


@dataclass(eq=False)
class WrongRole(UserError):
    """The person's roles do not allow this act."""

    code = "A101"
    name: str
    act: Word
    role: Word


@dataclass(eq=False)
class SecondPersonMissing(UserError):
    """An act that two people answer for was done by one."""

    code = "A102"
    act: Word
    role: Word


@dataclass(eq=False)
class SamePersonTwice(UserError):
    """The two people are one."""

    code = "A103"
    name: str
    act: Word


@dataclass(eq=False)
class OwnEntry(UserError):
    """Nobody settles or checks their own entry."""

    code = "A104"
    name: str
    act: Word


@dataclass(eq=False)
class SameTeller(UserError):
    """The second reading is made by somebody who did not make the first."""

    code = "A105"
    name: str


@dataclass(eq=False)
class RelativeAsOfficer(UserError):
    """A close relative of a candidate can be neither scrutineer nor teller."""

    code = "A106"
    name: str
    candidate: str
    kinship: Word


@dataclass(eq=False)
class PersonDismissed(UserError):
    """The person was released from the office."""

    code = "A107"
    name: str
