"""Who a name is: the application, the entry on the establishment, or the line of a roll that goes with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from core.domain.applicants import Applicant, Objection, Vetting
from core.domain.enrolment import SlatePlace
from core.domain.roll import RollRow
from core.domain.term import Cadre, Level
from core.procedure.upshot import Leader
from core.store import kept, queries
from core.store.file import ElectionFile

T = TypeVar("T", Applicant, Cadre, RollRow)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of somebody; `cadre` is their key on the establishment, `before` what they were there."""

    gender: str = ""
    birth: str = ""
    education: str = ""
    cadre: str = ""
    before: Level | None = None


class People:
    """The people of one file, read once."""

    def __init__(self, file: ElectionFile) -> None:
        every = kept.rows(file, Applicant)
        self.applicants = {one.id: one for one in every}
        self.cadres = {one.id: one for one in kept.rows(file, Cadre)}
        # Who did not come as far as an election: rejected by the district, or struck by an objection.
        decided = (one for one in kept.rows(file, Vetting) if one.step == "district")
        self.refused = {one.applicant for one in decided if one.decision == "rejected"}
        self.refused |= {one.applicant for one in kept.rows(file, Objection) if one.decision == "upheld"}
        self._standing = {one.applicant for one in kept.rows(file, SlatePlace)}
        self._by_name = _by_name(one for one in every if not one.withdrawn)
        self._cadres_by_name = _by_name(self.cadres.values())
        rolls = (queries.members(file, meeting.id) for meeting in queries.meetings(file))
        self._rolls = _by_name(one.row for roll in rolls for one in roll)

    def applicant(self, name: str, key: str = "") -> str:
        """The application of a person, by the key of a candidate where it is one, else by a name that only one has.

        Where several applied under the name, the one on the slate; empty for somebody who did not apply.
        """
        named = self.applicants.get(key)
        if named is not None and named.name == name:
            return key
        found = self._by_name.get(name, [])
        if len(found) > 1:
            found = [one for one in found if one.id in self._standing]
        return found[0].id if len(found) == 1 else ""

    def facts(self, name: str, applicant: str) -> Facts:
        """What the application says of somebody, completed from the establishment and the rolls."""
        applied, cadre = self.applicants.get(applicant), self._cadre(name, applicant)
        listed = _only(self._rolls.get(name, []))
        known = [one for one in (applied, cadre, listed) if one is not None]
        return Facts(
            gender=next((one.gender for one in known if one.gender), ""),
            birth=next((one.birth for one in known if one.birth), ""),
            education=next((one.education for one in known if one.education), ""),
            cadre=cadre.id if cadre else "",
            before=cadre.level if cadre else applied.level if applied else None,
        )

    def leader(self, name: str, applicant: str) -> Leader:
        """Somebody with a leading post."""
        one = self.facts(name, applicant)
        return Leader(name, one.cadre, one.gender, one.birth, one.education, one.before)

    def _cadre(self, name: str, applicant: str) -> Cadre | None:
        applied = self.applicants.get(applicant)
        if applied is not None and applied.cadre:
            return self.cadres.get(applied.cadre)
        if applied is not None and applied.source == "district":
            return None  # somebody of that name here would be another person
        return _only(self._cadres_by_name.get(name, []))


def _by_name(every: Iterable[T]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for one in every:
        found.setdefault(one.name, []).append(one)
    return found


def _only(found: list[T]) -> T | None:
    """The one there is; several of one name are nobody in particular, but lines that say the same are one."""
    return found[0] if found and all(one == found[0] for one in found) else None
