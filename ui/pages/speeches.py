"""Candidacy speeches and questions: who speaks, the time in large digits, and what was held so far."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy, QSpinBox, QWidget

from core.office.speeches import Part
from ui.page import Page
from ui.shapes import KeyHint
from ui.theme import COLOURS, px
from ui.viewmodels.display_speech import MOST_MINUTES
from ui.viewmodels.speeches import Held, SpeechesViewModel
from ui.widgets.basics import Heading, button, card, column, dress, flow, holder, label
from ui.widgets.counters import EmptyState
from ui.widgets.fields import Field
from ui.widgets.table import Column, table

DIGITS = 150
INKS = {"calm": COLOURS.ink, "soon": COLOURS.amber, "over": COLOURS.red}


class SpeechesPage(Page):
    """The card of the timer, and below it the list of what was recorded."""

    def __init__(self, vm: SpeechesViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Speeches and questions"))
        self._empty = EmptyState(
            self.tr("Nobody stands yet"), self.tr("Candidates speak once they are drafted.")
        )
        self._clock = label("", "number", wrap=False)
        self._clock.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._name, self._word = label("", "title"), label("", "heading")
        for text in (self._name, self._word):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._timing = card(
            self._controls(), self._name, self._clock, self._word, self._buttons(), gap=10, padding=18
        )
        self._timing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.held, self._rows = table(
            (
                Column[Held](self.tr("Name"), lambda one: one.name, bold=True, width=140),
                Column[Held](self.tr("What"), lambda one: one.part, width=100),
                Column[Held](self.tr("Time"), lambda one: one.took, align="right", width=90),
                Column[Held](
                    self.tr("Beyond the time"), lambda one: one.over, tone=lambda one: one.tone, stretch=True
                ),
            ),
            (),
            name=self.tr("Speeches held"),
            sortable=False,
        )
        self.set_body(column(self._heading, self._empty, self._timing, self.held, gap=14))
        vm.changed.connect(self._on_changed)
        vm.ticked.connect(self._on_tick)
        self.refresh()

    def _controls(self) -> QWidget:
        vm = self._vm
        self.who, self.minutes = QComboBox(), QSpinBox()
        self.who.setMinimumWidth(px(180))
        self.who.activated.connect(lambda _at: vm.speaking.call(self.who.currentText()))
        self.minutes.setRange(1, MOST_MINUTES)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.valueChanged.connect(vm.timer.set_minutes)
        return holder(
            flow(
                Field(self.tr("Who speaks"), self.who, object_name="speechWho"),
                Field(self.tr("Time allowed"), self.minutes, object_name="speechAllowed"),
            )
        )

    def _buttons(self) -> QWidget:
        vm = self._vm
        self.go = button("", "primary", vm.speaking.start_or_stop)
        self.go.setObjectName("speechStart")
        self.turn = button("", "secondary", self._turn)
        self.turn.setObjectName("speechTurn")
        self.next = button(self.tr("Next speaker"), "secondary", vm.speaking.call_next)
        self.next.setObjectName("speechFollowing")
        self.public = button(self.tr("Public screen"), "plain", vm.display.window_wanted.emit)
        return holder(flow(self.go, self.turn, self.next, self.public))

    def keys(self) -> Sequence[KeyHint]:
        if not self._vm.may_time():
            return (KeyHint("Esc", self.tr("Back to the candidates"), self._back),)
        return (
            KeyHint("F9", self.go.text(), self._vm.speaking.start_or_stop),
            KeyHint("F8", self.turn.text(), self._turn),
            KeyHint("F7", self.next.text(), self._vm.speaking.call_next),
            KeyHint("Esc", self.tr("Back to the candidates"), self._back),
        )

    def first_focus(self) -> QWidget | None:
        return self.go if self._vm.may_time() else None

    def refresh(self) -> None:
        may = self._vm.may_time()
        self._empty.setVisible(not may)
        self._timing.setVisible(may)
        self.held.setVisible(may)
        self._heading.set_lead(self._vm.lead() if may else "")
        names = list(self._vm.speaking.speakers())
        if [self.who.itemText(at) for at in range(self.who.count())] != names:
            self.who.clear()
            self.who.addItems(names)
        self._rows.set_rows(self._vm.held())
        self._show_time()
        self.keys_changed.emit()

    def _show_time(self) -> None:
        timer = self._vm.timer
        shown = timer.card()
        self._name.setText("　".join(part for part in (timer.name, self._vm.part(timer.part)) if part))
        self._clock.setText(shown.clock)
        dress(
            self._clock,
            f"font-size: {px(DIGITS)}px; font-weight: 700; color: {INKS[shown.urgency]};",
        )
        self._word.setText("　".join(filter(None, (shown.word, self._vm.speaking.problem))))
        runs = timer.stage == "running"
        self.go.setText(self.tr("Stop and record") if runs else self.tr("Start"))
        other: Part = "questions" if timer.part == "speech" else "speech"
        self.turn.setText(
            self.tr("On to the questions") if other == "questions" else self.tr("Back to the speech")
        )
        if timer.name:
            self.who.setCurrentText(timer.name)
        if self.minutes.value() != timer.minutes:
            self.minutes.setValue(timer.minutes)

    def _turn(self) -> None:
        self._vm.speaking.turn_to("questions" if self._vm.timer.part == "speech" else "speech")

    def _back(self) -> None:
        self.step_wanted.emit("contest")

    def _on_changed(self) -> None:
        if self.isVisible():  # a page in the background is drawn anew when it comes into view
            self.refresh()

    def _on_tick(self) -> None:
        if self.isVisible():
            words = self.go.text(), self.turn.text()
            self._show_time()
            if words != (self.go.text(), self.turn.text()):
                self.keys_changed.emit()
