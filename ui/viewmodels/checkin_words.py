"""How a person of the roll is said at check-in."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from core.store.rows import MemberRow
from core.wording import word
from ui.i18n import language
from ui.shapes import Tone

CLOCK = slice(11, 16)  # of a time as it stands in the file: 2026-03-07T09:03+08:00


@dataclass(frozen=True, slots=True)
class Line:
    """A person with their attendance in words; `order` sorts the list as the roll stands."""

    id: str
    order: int
    number: str
    name: str
    place: str
    attendance: str
    state: str
    time: str
    reason: str
    counts: bool
    tone: Tone

    @property
    def detail(self) -> str:
        """What tells namesakes apart."""
        return " · ".join(part for part in (self.number, self.state, self.time, self.place) if part)


class CheckInWords(QObject):
    """Words for attendance, in the language of the moment."""

    def line(self, one: MemberRow) -> Line:
        """One person."""
        tones: dict[str, Tone] = {"present": "good", "leave": "warn"}
        there = one.attendance != "absent"
        return Line(
            id=one.id,
            order=one.ordinal,
            number=one.row.number,
            name=one.row.name,
            place=" ".join(part for part in (one.row.delegation, one.row.unit) if part),
            attendance=one.attendance,
            state=self.state(one.attendance) if one.counts else self._without_vote(one),
            time=one.at[CLOCK] if there else "",
            reason=one.reason,
            counts=one.counts,
            tone=tones.get(one.attendance, "plain"),
        )

    def state(self, attendance: str) -> str:
        """The word for a state."""
        words = {"present": self.tr("present"), "leave": self.tr("on leave")}
        return words.get(attendance, self.tr("not here"))

    def _without_vote(self, one: MemberRow) -> str:
        if one.standing != "active":
            return word(f"mandate.{one.standing}", language())
        kind = self.tr("observer") if one.row.observer else self.tr("no vote")
        if one.attendance == "absent":
            return kind
        return self.tr("{kind}, {state}").format(kind=kind, state=self.state(one.attendance))
