"""The draft of the contest on the table: written at once with each confirmed change, so that nothing is lost.

Only a name moved up or down waits, since one new order takes many steps: it is written with `record_order`, or
together with the next change of another kind.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from core.errors.roll import UnknownStroke
from core.journal.events import Nominee, OrderKind
from core.office import drafts, term
from core.procedure import chain, nomination
from core.procedure.contest import Act, State, may
from core.standing import rules_of
from core.store.rows import ContestRow
from ui.viewmodels.session import Session

GIVEN = frozenset(("appraisal", "recall"))  # their names follow from what they are for
EVERY_DETAIL = frozenset({"title", "office", "seats", "choices", "colour", "order"})


@dataclass(frozen=True, slots=True)
class Details:
    """What a draft says besides its names."""

    title: str
    office: str
    seats: int
    choices: int
    colour: str
    order: OrderKind


@dataclass(frozen=True, slots=True)
class Asked:
    """A character whose strokes nobody knows, and the name it stands in."""

    character: str
    name: str


class DraftViewModel(QObject):
    """Reads the contest that is on the table now, and writes its draft."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._moved: tuple[str, tuple[str, ...]] | None = None  # contest, and its candidates in the new order
        self._asked: tuple[str, Asked] | None = None  # contest, and what to ask for it
        self._again: Callable[[], None] | None = None
        session.changed.connect(self.changed)

    def row(self) -> ContestRow | None:
        """The contest, read anew."""
        return self._session.contest()

    def certain(self) -> ContestRow:
        """The contest. Raises `ValueError` where there is none."""
        row = self.row()
        if row is None:
            raise ValueError("asked about a contest before there is one")
        return row

    def writable(self) -> bool:
        """Whether it is a draft that can be changed here."""
        row = self.row()
        return row is not None and not self._session.desk.read_only and may(Act.REDRAFT, State(row.state))

    def locked(self) -> frozenset[str]:
        """Which details follow from elsewhere: from the outcome before, from the chain."""
        row, meeting = self.certain(), self._session.meeting()
        if not self.writable():
            return EVERY_DETAIL
        if row.form in GIVEN:
            return frozenset({"office", "seats", "choices", "order"})
        if row.origin != "first":
            return frozenset({"office", "seats", "choices"})
        if row.form == "primary" or row.office in nomination.OFFICES:
            return frozenset({"office", "seats"})
        chained = meeting is not None and meeting.chained and row.office in chain.OFFICES
        return frozenset({"office"}) if chained else frozenset()

    def details(self) -> Details:
        """As recorded."""
        row = self.certain()
        return Details(row.title, row.office, row.seats, row.choices, row.colour, row.order)  # type: ignore[arg-type]  # as the event that made it had it

    def keep(self, details: Details) -> None:
        """Records other details; nothing happens where they are as recorded. Raises what `drafts.draft` raises.

        Where a ballot had as many choices as seats, it keeps having as many.
        """
        before = self.details()
        if details.seats != before.seats and details.choices == before.choices == before.seats:
            details = replace(details, choices=details.seats)
        self.save(details, self.people())

    def people(self) -> tuple[Nominee, ...]:
        """The names in their order, as moved."""
        row = self.row()
        if row is None:
            return ()
        if self._moved is None or self._moved[0] != row.id:
            return row.candidates
        place = {key: number for number, key in enumerate(self._moved[1])}
        return tuple(sorted(row.candidates, key=lambda one: place.get(one.id, len(place))))

    def set_order(self, keys: Sequence[str]) -> None:
        """Another order of the names; it waits for `record_order` or the next change."""
        self._moved = (self.certain().id, tuple(keys))
        self.changed.emit()

    def order_waits(self) -> bool:
        """Whether names were moved and that is not written yet."""
        return self.writable() and self.people() != self.certain().candidates

    def record_order(self) -> None:
        """Writes the order as moved."""
        self.save(self.details(), self.people())

    def asked(self) -> Asked | None:
        """The character to ask about, None where there is none."""
        row = self.row()
        return self._asked[1] if self._asked is not None and row and row.id == self._asked[0] else None

    def learn(self, strokes: str) -> None:
        """Remembers the strokes of the character asked about, and goes on with what was wanted.

        Raises `BadStrokes`; what goes on may ask about the next character.
        """
        asked, again = self.asked(), self._again
        if asked is None or again is None:
            return
        term.learn_strokes(
            self._session.desk, character=asked.character, strokes=strokes, by=self._session.clerk
        )
        self._asked = self._again = None
        again()
        self.changed.emit()

    def never_mind(self) -> None:
        """Gives up what needed the character."""
        self._asked = self._again = None
        self.changed.emit()

    def save(self, details: Details, people: Sequence[Nominee]) -> None:
        """Writes the draft where it differs; asks first where a name has a character of unknown strokes.

        Raises what `drafts.draft` raises.
        """
        row = self.certain()
        if details == self.details() and tuple(people) == row.candidates:
            return
        try:
            drafts.draft(
                self._session.desk,
                row.meeting,
                contest=row.id,
                title=details.title,
                office=details.office,
                seats=details.seats,
                choices=details.choices,
                colour=details.colour,
                order=details.order,
                candidates=people,
                rules=rules_of(row),
                by=self._session.clerk,
            )
        except UnknownStroke as unknown:
            self._asked = (row.id, Asked(unknown.character, unknown.name))
            self._again = lambda: self.save(details, people)
            self.changed.emit()
            return
        self._asked = self._again = None
        if self._moved is not None:
            self._moved = None
            self.changed.emit()
