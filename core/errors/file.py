"""Refusals about the file on the disk, its journal, and the machine under it."""

from dataclasses import dataclass

from core.errors.base import Bug, EnvironmentProblem, UserError


@dataclass(eq=False)
class NoSuchFile(UserError):
    """Nothing is at that place."""

    code = "F101"
    path: str


@dataclass(eq=False)
class AlreadyThere(UserError):
    """A new file never overwrites an old one."""

    code = "F102"
    path: str


@dataclass(eq=False)
class NotOurFile(UserError):
    """Not a file of this program."""

    code = "F103"
    path: str


@dataclass(eq=False)
class NewerFormat(UserError):
    """Written by a newer version."""

    code = "F104"
    path: str
    found: int
    supported: int


@dataclass(eq=False)
class DamagedFile(UserError):
    """The file cannot be read to its end, or contradicts its own journal."""

    code = "F105"
    path: str
    detail: str


@dataclass(eq=False)
class OpenedReadOnly(UserError):
    """Opened to read only, so nothing can be written."""

    code = "F106"
    path: str
    holder: str


@dataclass(eq=False)
class NoFingerprint(UserError):
    """What was typed is no fingerprint."""

    code = "F107"
    given: str
    digits: int


@dataclass(eq=False)
class UnprintableText(UserError):
    """A text with a control character or half a character in it."""

    code = "F108"
    where: str
    codepoint: str


@dataclass(eq=False)
class BackupOntoItself(UserError):
    """A backup into the very file."""

    code = "F109"
    path: str


@dataclass(eq=False)
class BackupDamaged(UserError):
    """A copy that does not hold what its own journal says is never put back."""

    code = "F110"
    path: str
    detail: str
    differences: int


@dataclass(eq=False)
class StrangeSchema(UserError):
    """A table, index, trigger or view that this program did not make, or one of ours that is another: nothing in such
    a file is read as an election, and nothing is written into it.
    """

    code = "F111"
    path: str
    what: str
    number: int


@dataclass(eq=False)
class EntryTooLong(UserError):
    """More in one entry than the file takes and reads back."""

    code = "F112"
    megabytes: int
    limit: int


@dataclass(eq=False)
class DiskFull(EnvironmentProblem):
    """No room on the disk; nothing was written."""

    code = "F201"
    path: str


@dataclass(eq=False)
class FileLocked(EnvironmentProblem):
    """Another program holds the file."""

    code = "F202"
    path: str


@dataclass(eq=False)
class FileUnavailable(EnvironmentProblem):
    """The disk gave an error, or the stick is gone."""

    code = "F203"
    path: str
    detail: str


@dataclass(eq=False)
class NotWritable(EnvironmentProblem):
    """The place takes no writing."""

    code = "F204"
    path: str


@dataclass(eq=False)
class BackupFailed(EnvironmentProblem):
    """The copy does not read back as the original."""

    code = "F205"
    path: str
    detail: str


@dataclass(eq=False)
class Contradiction(Bug):
    """Two numbers that must be one differ: the program stops instead of choosing."""

    code = "F301"
    where: str
    detail: str
