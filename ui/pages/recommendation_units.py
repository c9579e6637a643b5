"""The list of the units' ballots with their numbers and how far each is."""

from PySide6.QtWidgets import QWidget

from ui.theme import px
from ui.viewmodels.recommendation import RecommendationViewModel, UnitRow, percent
from ui.widgets.basics import column
from ui.widgets.table import Column, table

BESIDE_THE_FORM = (2, 5, 6, 7, 8)


class UnitBallots(QWidget):
    """`table` emits `row_opened` and `row_chosen` with the ballot's row."""

    def __init__(self, vm: RecommendationViewModel) -> None:
        super().__init__()
        self._vm = vm
        self.table, self._rows = table(self._columns(), (), name=self.tr("Units and their ballots"))
        self.table.setMinimumHeight(px(440))
        self.setLayout(column(self.table))
        self.setFocusProxy(self.table)

    def _columns(self) -> tuple[Column[UnitRow], ...]:
        vm = self._vm
        return (
            Column(self.tr("Unit"), lambda one: one.ballot.name, bold=True, stretch=True),
            Column(self.tr("Papers of"), lambda one: vm.kind(one.ballot.voters), width=110),
            Column(
                self.tr("Entitled"),
                lambda one: one.ballot.entitled or one.ballot.register,
                align="right",
                width=72,
            ),
            Column(
                self.tr("Present"),
                lambda one: one.ballot.present if one.ballot.reported else "",
                align="right",
                key=lambda one: one.ballot.present,
                width=64,
            ),
            Column(
                self.tr("Turnout"),
                lambda one: percent(one.ballot.turnout),
                align="right",
                key=lambda one: float(one.ballot.turnout or -1),
                tone=lambda one: "warn" if vm.low(one.ballot) else "plain",
                width=80,
            ),
            _number(self.tr("Issued"), "issued"),
            _number(self.tr("Collected"), "collected"),
            _number(self.tr("Valid"), "valid"),
            _number(self.tr("Invalid"), "invalid"),
            Column(self.tr("State"), lambda one: one.state, tone=lambda one: one.tone, width=150),
        )

    def refresh(self) -> None:
        """Shows the ballots anew; the one chosen stays chosen."""
        chosen = self.selected()
        self._rows.set_rows(self._vm.rows())
        self.table.setColumnHidden(1, not self._vm.matrix().apart)
        if chosen is None or not self.table.select_where(lambda one: one.id == chosen.id):
            self.table.select_where(lambda _one: True)

    def selected(self) -> UnitRow | None:
        """The ballot chosen."""
        chosen: UnitRow | None = self.table.selected_row()
        return chosen

    def set_narrow(self, *, wanted: bool) -> None:
        """Leaves only the columns that fit beside the form."""
        for place in BESIDE_THE_FORM:
            self.table.setColumnHidden(place, wanted)


def _number(title: str, name: str) -> Column[UnitRow]:
    def shown(one: UnitRow) -> object:
        counted = one.ballot.counts or name in {"issued", "collected"}
        return getattr(one.ballot, name) if one.ballot.reported and counted else ""

    return Column(title, shown, align="right", key=lambda one: int(getattr(one.ballot, name)), width=56)
