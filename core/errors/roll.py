"""Refusals about rolls and names (R…). R1: the file; R3: strokes. R2 are findings by row, in `core.roster.preview`."""

from dataclasses import dataclass

from core.errors.base import UserError


@dataclass(eq=False)
class RollUnreadable(UserError):
    """The file is broken, locked with a password, or not what its ending says."""

    code = "R101"
    file: str


@dataclass(eq=False)
class RollTooLarge(UserError):
    """The file, or what is packed in it, is far larger than any roll."""

    code = "R102"
    file: str
    megabytes: int


@dataclass(eq=False)
class RollEmpty(UserError):
    """No sheet of the file holds a row."""

    code = "R103"
    file: str


@dataclass(eq=False)
class NoNameColumn(UserError):
    """No row near the top reads like a heading with 姓名 in it."""

    code = "R104"
    file: str


@dataclass(eq=False)
class TooManyRows(UserError):
    """More rows than a roll can have."""

    code = "R105"
    file: str
    limit: int


@dataclass(eq=False)
class UnknownRollFormat(UserError):
    """The ending is none of .xlsx, .xls and .csv."""

    code = "R106"
    file: str


@dataclass(eq=False)
class RollNotFound(UserError):
    """There is no such file, or it may not be read."""

    code = "R107"
    file: str


@dataclass(eq=False)
class RollEncodingUnknown(UserError):
    """A .csv file that is neither UTF-8 nor UTF-16 nor GB18030."""

    code = "R108"
    file: str


@dataclass(eq=False)
class NoHeading(UserError):
    """No row near the top reads like the heading of such a sheet."""

    code = "R109"
    file: str
    heading: str


@dataclass(eq=False)
class UnknownStroke(UserError):
    """A character whose strokes no table holds: the operator is asked once."""

    code = "R301"
    character: str
    name: str


@dataclass(eq=False)
class BadStrokes(UserError):
    """What was typed is not a sequence of strokes."""

    code = "R302"
    typed: str
