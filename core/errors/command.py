"""Refusals on the command line."""

from dataclasses import dataclass

from core.errors.base import Bug, EnvironmentProblem, UserError


@dataclass(eq=False)
class WrongUsage(UserError):
    """The command line asks for something that there is not."""

    code = "L101"
    detail: str


@dataclass(eq=False)
class FileDiffers(UserError):
    """A file is not what its journal says."""

    code = "L102"
    number: int
    where: str
    what: str


@dataclass(eq=False)
class LineNotUtf8(UserError):
    """A line of ballots in another encoding."""

    code = "L103"
    place: int


@dataclass(eq=False)
class TooManyColumns(UserError):
    """A line of ballots has marks, write-ins and a reason, nothing more."""

    code = "L104"
    columns: int


@dataclass(eq=False)
class WriteInWithoutColon(UserError):
    """A written-in name is followed by a colon and its mark."""

    code = "L105"
    name: str


@dataclass(eq=False)
class LineTooLong(UserError):
    """No ballot is that long: the input is something else."""

    code = "L106"
    most: int


@dataclass(eq=False)
class OutputClosed(EnvironmentProblem):
    """Nobody reads the output any more."""

    code = "L201"


@dataclass(eq=False)
class Unexpected(Bug):
    """An exception that nobody foresaw."""

    code = "L301"
    kind: str
    detail: str


@dataclass(eq=False)
class NumberTooLarge(UserError):
    """A number that no meeting has and the file cannot hold."""

    code = "L107"
    given: str
    most: int


@dataclass(eq=False)
class FingerprintNotInFile(UserError):
    """A fingerprint from a paper that no entry of the journal has."""

    code = "L108"
    given: str
    entries: int


@dataclass(eq=False)
class FingerprintMisread(UserError):
    """A fingerprint from a paper that is an entry's but for a few groups."""

    code = "L109"
    given: str
    groups: str
    entry: int


@dataclass(eq=False)
class NoScreen(EnvironmentProblem):
    """The window was asked for on a machine, or in a session, that has no screen to open it on."""

    code = "L202"
