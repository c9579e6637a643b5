"""The cards of the ballots page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSpinBox, QWidget

from core.office.contests import Heads
from ui.pages.ballots_layout import LayoutChoices
from ui.shapes import NoticeKind, Tone
from ui.theme import px
from ui.viewmodels.ballots import BallotsViewModel, Issue, MeasureLine
from ui.viewmodels.ballots_printing import Printing
from ui.widgets.banner import Banner
from ui.widgets.basics import button, column, flow, holder, label, row
from ui.widgets.fields import Field

MOST = 99_999
NUMBER_WIDTH = 94
KINDS: dict[Tone, NoticeKind] = {"good": "good", "warn": "warn", "bad": "refusal"}


class NumberSpin(QSpinBox):
    """A number that is typed over once the keyboard comes to it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page must not change a number on the way


class NumberField(Field):
    """A whole number with its caption."""

    def __init__(self, caption: str, *, object_name: str, act: Callable[[], object]) -> None:
        self.spin = NumberSpin()
        self.spin.setRange(0, MOST)
        self.spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        super().__init__(caption, self.spin, object_name=object_name, width=NUMBER_WIDTH)
        self.spin.setFixedWidth(px(NUMBER_WIDTH))
        self.spin.lineEdit().setTextMargins(px(8), 0, 0, 0)
        self.spin.valueChanged.connect(lambda _value: act())


def numbers(*fields: NumberField) -> QWidget:
    """Number fields beside each other."""
    line = flow(*fields, gap=14)
    line.setContentsMargins(0, 0, 0, 0)
    return holder(line)


class QuorumCard(QFrame):
    """Who is here: from the roll, or typed where the meeting has none; and whether that is enough."""

    def __init__(self, vm: BallotsViewModel, act: Callable[[], object]) -> None:
        super().__init__()
        self._vm = vm
        self._people = label("", "body")
        self.required = NumberField(self.tr("Required"), object_name="required", act=self._tell)
        self.all = NumberField(self.tr("All deputies"), object_name="allDeputies", act=self._tell)
        self.present = NumberField(self.tr("Present"), object_name="present", act=self._tell)
        self.on_leave = NumberField(self.tr("On leave"), object_name="onLeave", act=self._tell)
        self._fields = numbers(self.required, self.all, self.present, self.on_leave)
        self._verdict = Banner()
        self.button = button(self.tr("Establish the quorum"), "primary", act)
        self.button.setObjectName("establish")
        self._filled = False
        self.setProperty("card", "true")
        self.setLayout(
            column(
                label(self.tr("1  Quorum"), "heading"),
                self._people,
                self._fields,
                self._verdict,
                row(self.button, None),
                gap=10,
                margins=(18, 14, 18, 16),
            )
        )

    def refresh(self) -> None:
        """From the view-model; typed numbers stay."""
        roll, known = self._vm.roll(), self._vm.known_heads()
        self._fields.setVisible(roll is None)
        self._people.setVisible(roll is not None)
        self.all.setVisible(self._vm.asks_all())
        if roll is not None:
            self._people.setText(
                self.tr(
                    "By the roll: {required} required, {present} present, {leave} on leave, {absent} absent"
                ).format(
                    required=roll.required, present=roll.present, leave=roll.on_leave, absent=roll.absent
                )
            )
        elif not self._filled:
            self._filled = True
            self.required.spin.setValue(known.required)
            self.all.spin.setValue(known.all_deputies)
            self.present.spin.setValue(known.present)
            self.on_leave.spin.setValue(known.on_leave)
        may = self._vm.may_establish()
        self.button.setVisible(may)
        for field in (self.required, self.all, self.present, self.on_leave):
            field.spin.setEnabled(may)
        done = self._vm.stage() != "fixed"
        self.button.setText(self.tr("Count again") if done else self.tr("Establish the quorum"))
        self.button.setProperty("kind", "secondary" if done else "primary")
        self.button.style().polish(self.button)
        self._tell()

    def heads(self) -> Heads:
        """The numbers as they stand here."""
        if self._vm.roll() is not None:
            return self._vm.known_heads()
        required = self.required.spin.value()
        every = self.all.spin.value() if self._vm.asks_all() else required
        return Heads(required, every, self.present.spin.value(), self.on_leave.spin.value())

    def typed(self) -> Heads | None:
        """For the command: None where the roll says it."""
        return None if self._vm.roll() is not None else self.heads()

    def _tell(self) -> None:
        tone, words = self._vm.quorum(self.heads())
        self._verdict.setVisible(bool(words))
        self._verdict.show_text(KINDS.get(tone, "info"), words)


class PrintCard(QFrame):
    """How many, to the printer or into a file."""

    def __init__(
        self, printing: Printing, on_print: Callable[[], object], on_save: Callable[[], object]
    ) -> None:
        super().__init__()
        self.choices = LayoutChoices(printing)
        self._suggested = 1
        self._own = False
        self._number = NumberField(self.tr("Ballots"), object_name="copies", act=self._touched)
        self._number.spin.setMinimum(1)
        keys = flow(
            button(self.tr("Print…"), "secondary", on_print),
            button(self.tr("Save as PDF…"), "secondary", on_save),
        )
        keys.setContentsMargins(0, 0, 0, 0)
        line = row(numbers(self._number), gap=16)
        line.addWidget(holder(keys), 1, Qt.AlignmentFlag.AlignBottom)
        self.setProperty("card", "true")
        title = label(self.tr("2  Print"), "heading")
        self.setLayout(column(title, line, self.choices, gap=10, margins=(18, 14, 18, 16)))

    def suggest(self, copies: int) -> None:
        """This many, unless a person chose another number."""
        if not self._own:
            self._suggested = copies
            self._number.spin.setValue(copies)
        self.choices.refresh(self.copies())

    def copies(self) -> int:
        """How many."""
        return self._number.spin.value()

    def _touched(self) -> None:
        self._own = self._number.spin.value() != self._suggested
        self.choices.refresh(self.copies())


class IssueCard(QFrame):
    """Unpacked = issued + kept + clipped, said while it is typed."""

    def __init__(self, vm: BallotsViewModel, act: Callable[[], object]) -> None:
        super().__init__()
        self._vm = vm
        self.unpacked = NumberField(self.tr("Unpacked"), object_name="unpacked", act=self._tell)
        self.issued = NumberField(self.tr("Issued"), object_name="issued", act=self._tell)
        self.kept = NumberField(self.tr("Kept"), object_name="kept", act=self._tell)
        self.clipped = NumberField(self.tr("Clipped"), object_name="clipped", act=self._tell)
        self._fields = numbers(self.unpacked, self.issued, self.kept, self.clipped)
        self._balance = Banner()
        self.button = button(self.tr("Record as issued"), "primary", act)
        self.button.setObjectName("issue")
        self._locked = label(self.tr("Once the quorum is established the ballots can be handed out."), "soft")
        self._filled = ""
        self.setProperty("card", "true")
        self.setLayout(
            column(
                label(self.tr("3  Hand out"), "heading"),
                self._locked,
                self._fields,
                self._balance,
                row(self.button, None),
                gap=10,
                margins=(18, 14, 18, 16),
            )
        )

    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self.unpacked.spin

    def refresh(self) -> None:
        """From the view-model; typed numbers stay until the next stage."""
        stage, may = self._vm.stage(), self._vm.may_issue()
        if stage != self._filled:
            self._filled = stage
            start = self._vm.suggested()
            pairs = ((self.unpacked, start.unpacked), (self.issued, start.issued))
            for field, value in (*pairs, (self.kept, start.kept), (self.clipped, start.clipped)):
                field.spin.setValue(max(value, 0))
        for field in (self.unpacked, self.issued, self.kept, self.clipped):
            field.spin.setEnabled(may)
        self._locked.setVisible(stage == "fixed")
        self._fields.setVisible(stage != "fixed")
        self.button.setVisible(may)
        done = stage == "issued"
        self.button.setText(self.tr("Mend the numbers") if done else self.tr("Record as issued"))
        self.button.setProperty("kind", "secondary" if done else "primary")
        self.button.style().polish(self.button)
        self._tell()

    def typed(self) -> Issue:
        """The numbers as they stand here."""
        return Issue(
            self.unpacked.spin.value(),
            self.issued.spin.value(),
            self.kept.spin.value(),
            self.clipped.spin.value(),
        )

    def _tell(self) -> None:
        tone, words = self._vm.balance(self.typed())
        self._balance.setVisible(self._vm.stage() != "fixed")
        self._balance.show_text(KINDS.get(tone, "info"), words)
        self.button.setEnabled(tone != "bad")


class MeasuresCard(QFrame):
    """The measures on one page: each setting in a sentence, with the article it comes from."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._title = label("", "heading")
        self._places = QGridLayout()
        self._places.setHorizontalSpacing(px(36))
        self._places.setVerticalSpacing(px(10))
        self._places.setColumnStretch(0, 1)
        self._places.setColumnStretch(1, 1)
        self._shown: object = None
        self.setLayout(column(self._title, self._places, gap=12, margins=(18, 14, 18, 18)))

    def show_measures(self, name: str, lines: Sequence[MeasureLine]) -> None:
        """Replaces them, in two columns read downwards."""
        if self._shown == (name, lines):
            return
        self._shown = (name, lines)
        self._title.setText(self.tr("The measures: {name}").format(name=name))
        while (item := self._places.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        half = -(-len(lines) // 2)
        for place, line in enumerate(lines):
            self._places.addWidget(self._line(line), place % half, place // half)

    def _line(self, line: MeasureLine) -> QWidget:
        text = label(line.text, "strong" if line.changed else "body")
        made = holder(column(text, label(line.article, "caption"), None, gap=0))
        made.setToolTip(line.why)
        return made
