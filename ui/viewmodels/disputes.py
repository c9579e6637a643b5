"""Ballots set aside: the queue, and what the scrutineers decide about each by name and reason."""

from PySide6.QtCore import QObject, Signal

from core.office import disputes, people
from core.procedure.contest import State, reached
from core.procedure.forms import names_only
from core.standing import contest_of, rules_of
from core.store import queries
from core.store.piles import DisputeRow
from core.wording import word
from ui.i18n import language
from ui.viewmodels.entry_draft import Draft
from ui.viewmodels.entry_names import WrittenNames
from ui.viewmodels.entry_sheet import EntrySheet
from ui.viewmodels.session import Session

REASONS = ("clear", "intent", "against_rule", "both_marks", "official")
Key = tuple[str, str, int]


def key_of(row: DisputeRow) -> Key:
    """Which paper it is."""
    return row.batch, row.reading, row.number


class DisputesViewModel(QObject):
    """The contest that was on the table when this was made. `sheet` is the ballot as it will be decided."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session, self.contest_id = session, session.contest_id
        self.names = WrittenNames(session.desk.file, self.contest_id)
        self.sheet = EntrySheet()
        self.deciding = False  # the ballot is read, its reason comes next
        self._shown: Key | None = None
        self.read()
        self.sheet.changed.connect(self.changed)
        session.changed.connect(self._on_session)

    def read(self) -> None:
        """Keeps the ballot in view while it waits; else the first that waits."""
        if not self.contest_id:
            return
        row = queries.contest(self.session.desk.file, self.contest_id)
        if self.sheet.laid is None and reached(State(row.state), State.VALID):
            naming = names_only(row.form, rules_of(row))
            self.sheet.lay(contest_of(row), rules_of(row), "-" if naming else "F", naming=naming)
        waiting = self.queue()
        if all(key_of(one) != self._shown for one in waiting):
            self._show(waiting[0] if waiting else None)

    def queue(self) -> tuple[DisputeRow, ...]:
        """What waits, by batch and number."""
        return disputes.queue(self.session.desk, self.contest_id) if self.contest_id else ()

    def shown(self) -> DisputeRow | None:
        """The ballot in view."""
        return next((one for one in self.queue() if key_of(one) == self._shown), None)

    def choose(self, row: DisputeRow) -> None:
        """Looks at this one."""
        if key_of(row) != self._shown:
            self._show(row)
            self.changed.emit()

    def go(self, by: int) -> None:
        """To the one before or after."""
        waiting = self.queue()
        place = next((n for n, one in enumerate(waiting) if key_of(one) == self._shown), 0)
        if waiting:
            self.choose(waiting[min(max(place + by, 0), len(waiting) - 1)])

    def accept(self) -> None:
        """The ballot reads so; the reason comes next."""
        self.deciding = self._shown is not None
        self.changed.emit()

    def back(self) -> None:
        """From the reason to the ballot; there, as the teller left it."""
        if self.deciding:
            self.deciding = False
            self.changed.emit()
        else:
            self._show(self.shown())

    def guarded(self) -> bool:
        """Whether people are registered: then whoever is at the keyboard decides, with the second person."""
        return bool(people.registered(self.session.desk, self.session.meeting_id))

    def reasons(self) -> tuple[tuple[str, str], ...]:
        """The usual reasons: the words are what is written down."""
        words = (word(f"decision.{code}", language()) for code in REASONS)
        return tuple((said, said) for said in words)

    def watchers(self) -> str:
        """Who decides where nobody is registered: the scrutineers who entered nothing of the pile."""
        row, file = self.shown(), self.session.desk.file
        if row is None:
            return ""
        pile = queries.batch(file, self.contest_id, row.batch)
        hands = {*pile.tellers, *pile.second_tellers}
        watch = [
            one
            for one in queries.officers(file, self.session.meeting_id)
            if "scrutineer" in one.role and one.name not in hands
        ]
        watch.sort(key=lambda one: one.role != "chief_scrutineer")
        return "、".join(dict.fromkeys(one.name for one in watch))

    def decide(self, names: str, reason: str, second: str = "") -> None:
        """Decides the ballot in view as it is read on screen. Raises what `disputes.decide` raises."""
        row, draft = self.shown(), self.sheet.draft
        if row is None:
            return
        typed = [name for name in names.replace(",", "、").replace("，", "、").split("、") if name.strip()]
        disputes.decide(
            self.session.desk,
            self.contest_id,
            row.batch,
            row.number,
            marks=draft.letters,
            write_ins=draft.write_ins,
            invalid=draft.invalid,
            decided_by=[self.session.clerk, second] if self.guarded() else typed,
            reason=reason,
            by=self.session.clerk,
            reading="second" if row.reading == "second" else "first",
        )

    def _show(self, row: DisputeRow | None) -> None:
        self._shown = key_of(row) if row is not None else None
        self.deciding = False
        if row is not None:
            self.sheet.show(Draft.of(row.marks, row.write_ins, row.invalid))

    def _on_session(self) -> None:
        self.read()
        self.changed.emit()
