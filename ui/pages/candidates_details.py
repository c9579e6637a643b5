"""What a draft says besides its names; and the card that fixes it, or drops it."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from core.journal.events import OrderKind
from core.office.drafts import COLOURS
from ui.pages.ballots_parts import NumberSpin
from ui.pages.candidates_people import Attempt
from ui.theme import px
from ui.viewmodels.candidates import CandidatesViewModel, colour_word, office_word
from ui.viewmodels.candidates_chain import OFFICES
from ui.viewmodels.candidates_draft import Details
from ui.widgets.basics import Split, button, card, column, flow, holder, label, row
from ui.widgets.fields import Field

ORDERS: tuple[OrderKind, ...] = ("strokes", "approved", "manual")
MOST = 99


class NoWheelBox(QComboBox):
    """A choice that scrolling the page does not change, and that gets narrow before the page gets wide."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)

    def wheelEvent(self, event: object) -> None:
        getattr(event, "ignore")()  # noqa: B009 - Qt's type of event differs between versions


def beside(left: Field, right: Field) -> Split:
    """Two fields beside each other, where the room is small below each other."""
    return Split(column(left, None), column(right, None), shares=(1, 1), gap=14, stack_below=250)


class DetailsCard(QFrame):
    """Title, office, seats, choices, colour, order; each is recorded once it is confirmed."""

    def __init__(self, vm: CandidatesViewModel, attempt: Attempt) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self._filling = False
        self.title, self.office = QLineEdit(), NoWheelBox()
        self.colour, self.order = NoWheelBox(), NoWheelBox()
        self.seats, self.choices = NumberSpin(), NumberSpin()
        self._editors: dict[str, QWidget] = {
            "title": self.title,
            "office": self.office,
            "seats": self.seats,
            "choices": self.choices,
            "colour": self.colour,
            "order": self.order,
        }
        self._fill_editors()
        self.setLayout(column(self._build_body()))
        self.refresh()

    def _fill_editors(self) -> None:
        for office in OFFICES:
            self.office.addItem(office_word(office), office)
        for colour in COLOURS:
            self.colour.addItem(colour_word(colour), colour)
        for order in ORDERS:
            self.order.addItem(self._vm.words.order(order), order)
        for spin in (self.seats, self.choices):
            spin.setRange(1, MOST)
            spin.setKeyboardTracking(False)
            spin.lineEdit().setTextMargins(px(8), 0, 0, 0)
            spin.editingFinished.connect(self.keep)
        self.title.editingFinished.connect(self.keep)
        for box in (self.office, self.colour, self.order):
            box.activated.connect(lambda _place: self.keep())

    def _build_body(self) -> QFrame:
        numbers = beside(
            Field(self.tr("Seats"), self.seats, object_name="seats"),
            Field(self.tr("Choices on a ballot"), self.choices, object_name="choices"),
        )
        places = beside(
            Field(self.tr("Office"), self.office, object_name="office"),
            Field(self.tr("Colour of the paper"), self.colour, object_name="colour"),
        )
        return card(
            Field(self.tr("Title, as printed"), self.title, object_name="contestTitle"),
            numbers,
            places,
            Field(self.tr("Order of the names"), self.order, object_name="order"),
            gap=10,
            padding=18,
        )

    def refresh(self) -> None:
        """From the view-model; what somebody is typing stays."""
        if self._vm.row() is None:
            return
        details, locked = self._vm.draft.details(), self._vm.draft.locked()
        self._filling = True
        if not self.title.hasFocus() or not self.title.isModified():
            self.title.setText(details.title)
        self.seats.setMinimum(min(1, details.seats))  # an appraisal fills none
        self.seats.setValue(details.seats)
        self.choices.setValue(details.choices)
        if self.office.findData(details.office) < 0:  # one of a people's congress
            self.office.addItem(office_word(details.office), details.office)
        self.office.setCurrentIndex(self.office.findData(details.office))
        self.colour.setCurrentIndex(self.colour.findData(details.colour))
        self.order.setCurrentIndex(self.order.findData(details.order))
        self._filling = False
        for name, editor in self._editors.items():
            editor.setEnabled(name not in locked)

    def keep(self) -> bool:
        """Records what stands here; false where it is refused."""
        if self._filling or not self._vm.draft.writable():
            return True
        details = Details(
            self.title.text(),
            self.office.currentData(),
            self.seats.value(),
            self.choices.value(),
            self.colour.currentData(),
            cast("OrderKind", self.order.currentData()),
        )
        self.title.setModified(False)
        if self._vm.draft.details() == details:
            return True
        kept = self._attempt(lambda: self._vm.draft.keep(details))
        self.refresh()
        return kept


class FixCard(QFrame):
    """Who approved the candidates; who agreed to fewer; fix, or drop with a reason."""

    onward = Signal()

    def __init__(
        self, vm: CandidatesViewModel, fix: Callable[[], object], drop: Callable[[], object]
    ) -> None:
        super().__init__()
        self._vm = vm
        self.approved_by, self.waived_by, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        self.fix = button(self.tr("Fix the candidates"), "primary", fix)
        self.fix.setObjectName("fix")
        for line in (self.approved_by, self.waived_by, self.reason):
            line.textChanged.connect(lambda _text: self.refresh())
        self._waiving = holder(
            column(
                label(self.tr("Fewer stand than the measures ask for. Who has agreed to that?"), "error"),
                Field(self.tr("Agreed to fewer candidates"), self.waived_by, object_name="waivedBy"),
                gap=6,
            )
        )
        self._fixing = self._build_fixing()
        self._open_drop = button(self.tr("Drop this election…"), "link", self._ask)
        self._open_drop.setObjectName("askDrop")
        self._really = button(self.tr("Drop it"), "danger", drop)
        self._really.setObjectName("drop")
        self._dropping = self._build_dropping()
        self._dropping.hide()
        self.setLayout(column(self._fixing, row(self._open_drop, None), self._dropping, gap=8))
        self.refresh()

    def _build_fixing(self) -> QFrame:
        return card(
            label(self.tr("Fix"), "heading"),
            label(
                self.tr("Then names, seats and measures stay as they are, and ballots can be printed."),
                "soft",
            ),
            Field(
                self.tr("Approved by"),
                self.approved_by,
                object_name="approvedBy",
                hint=self.tr("The body that approved these candidates and measures."),
            ),
            self._waiving,
            row(self.fix, None),
            gap=10,
            padding=18,
        )

    def _build_dropping(self) -> QFrame:
        return card(
            label(self.tr("The election is given up; the journal keeps it with the reason."), "strong"),
            Field(self.tr("Reason"), self.reason, object_name="dropReason"),
            holder(flow(self._really, button(self.tr("Keep it"), "plain", self._do_not))),
            gap=10,
            padding=18,
        )

    def refresh(self) -> None:
        """From the view-model; what is typed stays."""
        there = self._vm.row() is not None
        draft = self._vm.draft.writable()
        self._fixing.setVisible(draft)
        short = there and self._vm.short()
        self._waiving.setVisible(short)
        self.fix.setEnabled(self.ready())
        droppable = self._vm.droppable()
        self._open_drop.setVisible(droppable and self._dropping.isHidden())
        if not droppable:
            self._dropping.hide()
        self._really.setEnabled(bool(self.reason.text().strip()))

    def ready(self) -> bool:
        """Whether all that must be said is said."""
        row = self._vm.row()
        if row is None or not self._vm.draft.writable() or self._vm.draft.asked() is not None:
            return False
        agreed = bool(self.waived_by.text().strip()) or not self._vm.short()
        return bool(row.candidates) and bool(self.approved_by.text().strip()) and agreed

    def clear(self) -> None:
        """Nothing of this contest stays for the next."""
        for edit in (self.approved_by, self.waived_by, self.reason):
            edit.clear()
        self._dropping.hide()

    def _ask(self) -> None:
        self._dropping.show()
        self._open_drop.hide()
        self.reason.setFocus()

    def _do_not(self) -> None:
        self.reason.clear()
        self._dropping.hide()
        self.refresh()
