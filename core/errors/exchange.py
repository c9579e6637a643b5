"""Refusals when results and ballots are handed to other programs."""

from dataclasses import dataclass

from core.errors.base import UserError


@dataclass(eq=False)
class NothingCounted(UserError):
    """Ballots leave the file only once their count is certified, and none is."""

    code = "X101"
    contests: int


@dataclass(eq=False)
class NothingAnnounced(UserError):
    """The notice board shows only what the meeting was told, and nothing was announced."""

    code = "X102"
    contests: int


@dataclass(eq=False)
class ExportCancelled(UserError):
    """Somebody cancelled; nothing was written."""

    code = "X103"
    done: int
    all: int


@dataclass(eq=False)
class OverElectionFile(UserError):
    """An export never takes the place of an election file."""

    code = "X104"
    path: str


@dataclass(eq=False)
class TooManyRows(UserError):
    """More rows than a sheet of a workbook has."""

    code = "X105"
    sheet: str
    most: int


@dataclass(eq=False)
class ArchiveDamaged(UserError):
    """A file of an archive is missing, was added, or is not what it was."""

    code = "X190"
    path: str
    name: str
