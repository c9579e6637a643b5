"""Who holds which office by what was voted, in any meeting of the file."""

from dataclasses import dataclass

from core.procedure.followups import FILLING
from core.standing import held
from core.store import queries
from core.store.file import ElectionFile


@dataclass(frozen=True, slots=True)
class Elected:
    """A person elected to an office by a contest whose result was announced."""

    person: str
    office: str
    contest: str


def elected_to(file: ElectionFile) -> tuple[Elected, ...]:
    """Everybody elected, in the order of the contests; whom a later vote recalled from that office is left out."""
    found: list[Elected] = []
    for row in queries.contests(file):
        names = held(row).elected
        if row.form in FILLING:
            found += [Elected(name, row.office, row.id) for name in names]
        elif row.form == "recall":
            found = [one for one in found if one.office != row.office or one.person not in names]
    return tuple(found)
