"""Units with their totals, and beside them the people of the one that is chosen, with their search."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from core.domain.enrolment import Elector
from ui.theme import px
from ui.viewmodels.register import RegisterViewModel, UnitLine
from ui.widgets.basics import Split, column, holder, label
from ui.widgets.drawer import Drawer
from ui.widgets.table import Column, DataTable, RowsModel, table

BESIDE_THE_FORM = (1, 2, 4)


class RegisterList(QWidget):
    """`opened` carries a person, `unit_opened` a unit's key; a form opens at the side (`set_open`)."""

    opened = Signal(object)
    unit_opened = Signal(str)

    def __init__(self, vm: RegisterViewModel, side: QWidget) -> None:
        super().__init__()
        self._vm = vm
        self.units, self._unit_rows = self._units_table()
        self.people, self._people_rows = self._people_table()
        self.query = QLineEdit()
        self.query.setObjectName("registerQuery")
        self.query.setPlaceholderText(self.tr("Name or pinyin initials"))
        self.query.setAccessibleName(self.tr("Search the register: name or pinyin initials"))
        self.query.setClearButtonEnabled(True)
        self.query.textChanged.connect(lambda _text: self.show_people())
        self.query.returnPressed.connect(self.open_first)
        self._count = label("", "soft")
        self._listed = holder(column(self.query, self.people, self._count, gap=10))
        self._drawer = Drawer(column(self._listed), side, shares=(1, 1), stack_below=760)
        self._units_side = holder(column(self.units))
        split = Split(column(self._units_side), column(self._drawer), shares=(3, 7), gap=24, stack_below=820)
        self.setLayout(column(split))

    def _units_table(self) -> tuple[DataTable, RowsModel[UnitLine]]:
        made = table(
            (
                Column[UnitLine](self.tr("Unit"), lambda one: one.name, bold=True, stretch=True),
                Column[UnitLine](self.tr("Members"), lambda one: one.totals.members, align="right", width=64),
                Column[UnitLine](self.tr("Mass"), lambda one: one.totals.mass, align="right", width=64),
            ),
            (),
            name=self.tr("Units"),
            sortable=False,
        )
        made[0].setMinimumHeight(px(420))
        made[0].row_chosen.connect(self._on_unit)
        made[0].row_opened.connect(lambda line: self.unit_opened.emit(line.id))
        return made

    def _people_table(self) -> tuple[DataTable, RowsModel[Elector]]:
        vm = self._vm
        made = table(
            (
                Column[Elector](self.tr("Name"), lambda one: one.name, bold=True, width=120),
                Column[Elector](self.tr("Gender"), vm.words.gender, width=64),
                Column[Elector](self.tr("Born"), lambda one: one.birth, width=104),
                Column[Elector](self.tr("Takes part as"), vm.words.status, stretch=True),
                Column[Elector](self.tr("Away"), vm.words.away, tip=vm.words.away, width=190),
            ),
            (),
            name=self.tr("People of the register"),
        )
        made[0].setMinimumHeight(px(420))
        made[0].row_opened.connect(self.opened)
        return made

    def refresh(self) -> None:
        """Shows the units anew, and the people of the one that was chosen."""
        self._unit_rows.set_rows(self._vm.lines())
        self.units.blockSignals(True)
        if not self.units.select_where(lambda one: one.id == self._vm.unit):
            self._vm.unit = ""
            self.units.select_where(lambda one: not one.id)
        self.units.blockSignals(False)
        self.show_people()

    def show_people(self) -> None:
        """Those meant by the search; the person chosen before stays chosen."""
        chosen = self.people.selected_row()
        found = self._vm.people(self.query.text())
        self._people_rows.set_rows(found)
        self._count.setText(self.tr("%n person(s)", "", len(found)))
        if chosen is None or not self.people.select_where(lambda one: one.id == chosen.id):
            self.people.select_where(lambda _one: True)

    def open_first(self) -> None:
        """Opens the person chosen."""
        one = self.people.selected_row()
        if one is not None:
            self.opened.emit(one)

    def is_open(self) -> bool:
        """Whether a form stands beside the list."""
        return self._drawer.is_open()

    def set_open(self, wanted: bool) -> None:  # noqa: FBT001  (like Qt's own setVisible)
        """Shows or hides the form, in the room of the units; beside it only the columns that fit are left."""
        self._drawer.set_open(wanted)
        self._units_side.setVisible(not wanted)
        self._listed.setVisible(
            not wanted or bool(self._vm.units())
        )  # a form alone is not below an empty list
        for place in BESIDE_THE_FORM:
            self.people.setColumnHidden(place, wanted)

    def _on_unit(self, line: UnitLine) -> None:
        if line.id != self._vm.unit:
            self._vm.unit = line.id
            self.show_people()
