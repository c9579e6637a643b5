"""The list of the roll with its search."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from core.store.rows import MemberRow
from ui.theme import px
from ui.viewmodels.roll import RollViewModel
from ui.widgets.basics import column
from ui.widgets.table import Column, table

BEHIND_ALL = 1 << 60
BESIDE_THE_FORM = (2, 3, 5, 6, 7)  # columns without room while the form is open


class RollList(QWidget):
    """`opened` carries the person that was chosen by Enter or a double click."""

    opened = Signal(object)

    def __init__(self, vm: RollViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._build_search()
        self._build_table(vm)
        self.setLayout(column(self.query, self.people, gap=10))

    def _build_search(self) -> None:
        self.query = QLineEdit()
        self.query.setObjectName("rollQuery")
        self.query.setPlaceholderText(self.tr("Name, pinyin initials or number"))
        self.query.setAccessibleName(self.tr("Search the roll: name, pinyin initials or number"))
        self.query.setClearButtonEnabled(True)
        self.query.textChanged.connect(lambda _text: self.refresh())
        self.query.returnPressed.connect(self.open_first)

    def _build_table(self, vm: RollViewModel) -> None:
        self.people, self._rows = table(
            (
                Column[MemberRow](self.tr("Number"), lambda one: one.row.number, key=_by_number, width=76),
                Column[MemberRow](self.tr("Name"), lambda one: one.row.name, bold=True),
                Column[MemberRow](self.tr("Gender"), lambda one: vm.gender(one.row), width=64),
                Column[MemberRow](self.tr("Born"), lambda one: one.row.birth, width=104),
                Column[MemberRow](
                    self.tr("Unit and post"),
                    lambda one: one.row.unit,
                    tip=lambda one: one.row.unit,
                    stretch=True,
                ),
                Column[MemberRow](self.tr("Delegation"), lambda one: one.row.delegation),
                Column[MemberRow](
                    self.tr("Kind"),
                    lambda one: vm.mandates.mark(one) or vm.kind(one.row),
                    tone=lambda one: "plain" if one.standing == "active" else "warn",
                ),
                Column[MemberRow](self.tr("Attendance"), vm.attendance),
            ),
            (),
            name=self.tr("Roll"),
        )
        self.people.setMinimumHeight(px(420))
        self.people.row_opened.connect(self.opened)

    def people_shown(self) -> tuple[MemberRow, ...]:
        """Those on view."""
        return tuple(self._rows.rows())

    def refresh(self) -> None:
        """Shows whom the search means; the person chosen before stays chosen."""
        chosen = self.people.selected_row()
        self._rows.set_rows(self._vm.found(self.query.text()))
        if chosen is None or not self.people.select_where(lambda one: one.id == chosen.id):
            self.people.select_where(lambda _one: True)

    def open_first(self) -> None:
        """Opens the person chosen."""
        one = self.people.selected_row()
        if one is not None:
            self.opened.emit(one)

    def set_narrow(self, wanted: bool) -> None:  # noqa: FBT001 - like Qt's own setVisible
        """Leaves only the columns that fit beside the form."""
        for place in BESIDE_THE_FORM:
            self.people.setColumnHidden(place, wanted)


def _by_number(one: MemberRow) -> int:
    """Numbers in their order, other marks behind them as the roll stands; one whole number, as Qt can compare it."""
    number = one.row.number
    return min(int(number), BEHIND_ALL) if number.isdecimal() else BEHIND_ALL + one.ordinal
