"""Completing a name that somebody wrote in by hand: written before, or in the roll."""

from collections.abc import Sequence

from core.roster.initials import matches
from core.store import queries
from core.store.file import ElectionFile

MOST = 8


def known_names(file: ElectionFile, contest: str, again: str = "") -> tuple[str, ...]:
    """Names that may be written in: those written before, then the roll; without those printed on the ballot.

    Of the pile that is read `again` nothing of the first reading is known.
    """
    row = queries.contest(file, contest)
    printed = {one.name.strip() for one in row.candidates}
    written = {
        name.name.strip()
        for batch in queries.batches(file, contest)
        for line in queries.ballots(
            file, contest, batch.name, reading="second" if batch.name == again else "first"
        )
        for name in line.write_ins
    }
    roll = [one.row.name for one in queries.members(file, row.meeting)]
    return tuple(name for name in dict.fromkeys((*sorted(written), *roll)) if name and name not in printed)


def completions(known: Sequence[str], typed: str) -> tuple[str, ...]:
    """Names meant by what was typed: characters of the name, or pinyin.

    What was typed comes first where it can be a name by itself, so that Enter never puts another in its place.
    """
    asked = typed.strip()
    if not asked:
        return ()
    found = [name for name in known if matches(asked, name)]
    first = [asked] if not asked.isascii() or not found else []
    return tuple(dict.fromkeys((*first, *found)))[:MOST]


class WrittenNames:
    """What completes the names of one contest; read once each time a name is to be written in."""

    def __init__(self, file: ElectionFile, contest: str) -> None:
        self._file, self._contest = file, contest
        self._known: tuple[str, ...] = ()

    def read(self, again: str = "") -> None:
        """Takes in the names written since; `again`: the pile that is read a second time."""
        self._known = known_names(self._file, self._contest, again)

    def suggest(self, typed: str) -> tuple[str, ...]:
        """Names that may be meant."""
        return completions(self._known, typed)
