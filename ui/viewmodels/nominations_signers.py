"""Numbers and names of deputies as they are typed: `1-10、15、王建国`."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from core.office import deputies, nominations
from core.roster.initials import search
from core.roster.strokes import plain
from core.store import queries
from core.store.rows import MeetingRow, MemberRow
from ui.viewmodels.session import Session

_PARTS = re.compile(r"[\s,，、;；]+")
_RANGE = re.compile(r"(\d+)(?:-|–|—|~|～|至)(\d+)")


@dataclass(frozen=True, slots=True)
class Signers:
    """Keys of the roll, each once; what was not understood; how many are needed."""

    keys: tuple[str, ...]
    unknown: tuple[str, ...]
    needed: int


def read_signers(text: str, roll: Sequence[MemberRow], needed: int) -> Signers:
    """Who is meant: numbers of the roll, ranges of them, names."""
    by_number = {one.row.number: one.id for one in roll if one.row.number}
    by_name: dict[str, list[str]] = {}
    for one in roll:
        by_name.setdefault(plain(one.row.name), []).append(one.id)
    keys: dict[str, None] = {}
    unknown: list[str] = []
    for part in filter(None, _PARTS.split(text.strip())):
        found = _meant(part, by_number, by_name)
        if found:
            keys |= dict.fromkeys(found)
        else:
            unknown.append(part)
    return Signers(tuple(keys), tuple(unknown), needed)


def _meant(part: str, by_number: dict[str, str], by_name: dict[str, list[str]]) -> tuple[str, ...]:
    between = _RANGE.fullmatch(part)
    if between:
        wanted = tuple(_of_range(int(between[1]), int(between[2]), by_number))
        return wanted if all(wanted) else ()
    if part in by_number:
        return (by_number[part],)
    same = by_name.get(plain(part), [])
    return tuple(same) if len(same) == 1 else ()  # of namesakes the number tells who is meant


def _of_range(first: int, last: int, by_number: dict[str, str]) -> Iterator[str]:
    if last - first > len(by_number):
        yield ""
        return
    for number in range(first, last + 1):
        yield by_number.get(str(number), "")


class CongressRoll:
    """The deputies of the congress, for whoever types their names."""

    def __init__(self, session: Session, meeting: Callable[[], MeetingRow | None]) -> None:
        self._session, self._meeting = session, meeting

    def members(self) -> tuple[MemberRow, ...]:
        """The whole roll."""
        meeting = self._meeting()
        return queries.members(self._session.desk.file, meeting.id) if meeting else ()

    def deputies(self) -> tuple[MemberRow, ...]:
        """Those whose mandate is in force."""
        return tuple(one for one in self.members() if one.counts)

    def suggest(self, query: str) -> tuple[tuple[str, str], ...]:
        """People of the roll meant by what was typed: a name, and what tells namesakes apart."""
        if not query.strip():
            return ()
        at = {one.id: one.row for one in self.members()}
        keys = search(query, [(key, row.name, row.number) for key, row in at.items()])
        return tuple((at[key].name, at[key].unit or at[key].delegation) for key in keys)

    def nominating(self, text: str) -> Signers:
        """Who is meant by the numbers and names typed, with how many must sign a nomination."""
        meeting = self._meeting()
        needed = deputies.rules_of_deputies(meeting).signatures if meeting else 0
        return read_signers(text, self.members(), needed)

    def moving(self, text: str) -> Signers:
        """The same with how many must sign a motion of recall."""
        meeting = self._meeting()
        needed = nominations.movers_needed(self._session.desk.file, meeting.id) if meeting else 0
        return read_signers(text, self.members(), needed)
