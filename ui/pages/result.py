"""What came out, why, and what remains to be voted on: read from top to bottom."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from core.domain.outcome import Verdict
from ui.page import Page
from ui.pages.result_next import RemainingCards
from ui.shapes import CheckState, KeyHint
from ui.theme import COLOURS, px
from ui.viewmodels.result import Person, ResultViewModel
from ui.widgets.basics import Heading, Split, button, card, column, holder, label, row
from ui.widgets.counters import BigStatement, EmptyState, StateIcon
from ui.widgets.fields import Field
from ui.widgets.steps import StepList

ICONS: dict[Verdict, CheckState] = {Verdict.ELECTED: "ok", Verdict.TIED: "open"}
ROLES = {Verdict.ELECTED: "good", Verdict.TIED: "red"}


class ResultPage(Page):
    """Statement and people on the left; announcing and what remains on the right."""

    def __init__(self, vm: ResultViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Result"))
        self._statement = BigStatement("open", "")
        self._people = QVBoxLayout()
        self._people.setSpacing(0)
        self._list = holder(self._people)
        self._shown: tuple[Person, ...] = ()
        self._steps = StepList(self.tr("The decision step by step"))
        self._remaining = RemainingCards(vm.remaining)
        self._remaining.wanted.connect(self._on_remaining)
        self._empty = EmptyState(
            self.tr("There is no result yet."), self.tr("It comes with the check of the count.")
        )
        left = column(self._statement, self._list, self._steps, None, gap=16)
        right = column(self._announcing(), self._remaining, None, gap=16)
        self._body = holder(column(self._heading, Split(left, right, shares=(5, 3), gap=32), None, gap=16))
        self.set_body(column(self._body, self._empty))
        vm.changed.connect(self.refresh)
        self.refresh()

    def keys(self) -> Sequence[KeyHint]:
        if not self._vm.there():
            return ()
        steps = self.tr("One by one") if self._vm.steps_shown() else self.tr("Step by step")
        return (
            KeyHint("E", steps, self._vm.toggle_steps),
            KeyHint("P", self.tr("Papers"), lambda: self.step_wanted.emit("papers")),
            KeyHint("V", self.tr("Seal"), lambda: self.step_wanted.emit("seal")),
            KeyHint("Esc", self.tr("Back to the count"), lambda: self.step_wanted.emit("count")),
        )

    def first_focus(self) -> QWidget | None:
        return self._by if self._vm.can_announce() else None

    def refresh(self) -> None:
        there = self._vm.there()
        self._body.setVisible(there)
        self._empty.setVisible(not there)
        if not there:
            return
        self._heading.set_lead(self._vm.lead())
        self._statement.show_statement(*self._vm.statement())
        self._show_people()
        steps = self._vm.steps_shown() or self._vm.void()
        self._list.setVisible(not steps)
        self._steps.setVisible(steps)
        self._steps.show_steps(self._vm.steps())
        can = self._vm.can_announce()
        self._announce_card.setVisible(can)
        if can and not self._by.text():
            self._by.setText(self._vm.announcer())
        self._remaining.refresh()
        self.keys_changed.emit()

    def _announcing(self) -> QWidget:
        self._by = QLineEdit()
        field = Field(self.tr("Executive chair who announces"), self._by, object_name="announcedBy")
        announce = button(self.tr("Announced"), "primary", self._on_announce)
        announce.setObjectName("announce")
        self._by.returnPressed.connect(announce.click)
        self._announce_card = card(
            label(self.tr("Announce the result"), "heading"),
            label(self.tr("The executive chair reads out the elected; then record it here."), "soft"),
            field,
            row(announce, None),
            gap=10,
        )
        return self._announce_card

    def _show_people(self) -> None:
        people = self._vm.people()
        if people == self._shown:
            return
        self._shown = people
        while (item := self._people.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, person in enumerate(people, start=1):
            self._people.addWidget(_line(place, person, self.tr("written in")))

    def _on_announce(self) -> None:
        self.attempt(lambda: self._vm.announce(self._by.text()))

    def _on_remaining(self, name: str) -> None:
        if self.attempt(lambda: self._remaining.obey(name)) and name == "draft":
            self.step_wanted.emit("contest")


def _line(place: int, person: Person, written_in: str) -> QFrame:
    """Number, name with the verdict, and the sentence below; a hairline under it."""
    made = QFrame()
    made.setObjectName("personRow")
    made.setStyleSheet(f"#personRow {{ border: none; border-bottom: 1px solid {COLOURS.line}; }}")
    name = label(person.name, "strong", wrap=False)
    verdict = label(person.word, wrap=False)
    verdict.setProperty("role", ROLES.get(person.verdict, "soft"))
    head = row(name, gap=12)
    if person.written_in:
        head.addWidget(label(written_in, "caption", wrap=False))
    head.addStretch(1)
    head.addWidget(verdict)
    mark: QWidget = StateIcon(ICONS[person.verdict], side=18) if person.verdict in ICONS else QWidget()
    mark.setFixedSize(px(18), px(18))
    number = label(str(place), "soft", wrap=False)
    number.setFixedWidth(px(24))
    line = row(gap=10, margins=(0, 8, 0, 8))
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(column(head, label(person.sentence, "soft"), gap=0), 1)
    made.setLayout(line)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    made.setAccessibleName(f"{place} {person.name} {person.word}. {person.sentence}")
    return made
