"""The township's table: names stay in view, units are scrolled; switched between members, mass and all."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from core.counting.matrix import UnitBallot
from core.domain.enrolment import Voters
from ui.theme import px
from ui.viewmodels.recommendation import KINDS, Names, RecommendationViewModel, percent
from ui.widgets.basics import card, column, flow, holder, label
from ui.widgets.frozen_table import FrozenTable
from ui.widgets.table import Column

FROZEN = 4
MOST_REMARKS = 60


class TownshipTable(QWidget):
    """`voters_chosen` comes when other voters are wanted."""

    voters_chosen = Signal(str)

    def __init__(self, vm: RecommendationViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._group = QButtonGroup(self)
        self.switch: dict[Voters, QPushButton] = {}
        for voters in KINDS:
            made = QPushButton(self.tr("All together") if voters == "all" else vm.kind(voters))
            made.setProperty("kind", "scene")
            made.setCheckable(True)
            made.setObjectName(f"voters_{voters}")
            made.clicked.connect(partial(self._choose, voters))
            self._group.addButton(made)
            self.switch[voters] = made
        self._switches = holder(flow(*self.switch.values(), gap=6))
        self.table = FrozenTable(name=self.tr("The township's table"), frozen=FROZEN)
        self.table.setMinimumHeight(px(380))
        self._sums = label("", "strong")
        self._remarks = label("", "body")
        self._remarks.setObjectName("townshipRemarks")
        self._said = card(label(self.tr("To be looked at"), "heading"), self._remarks, gap=4)
        self.setLayout(column(self._switches, self.table, self._sums, self._said, gap=10))

    def _choose(self, voters: Voters, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  (Qt's own signal)
        self.voters_chosen.emit(voters)

    def refresh(self) -> None:
        """Shows the table of the voters on view."""
        vm = self._vm
        self._switches.setVisible(vm.matrix().apart)
        self.switch[vm.voters].setChecked(True)
        self.table.set_table(self._columns(), vm.names())
        if self.table.selected_row() is None:
            self.table.select_where(lambda _one: True)
        self._sums.setText(vm.summary())
        found = vm.remarks()
        lines = [f"{title}：{text}" for title, text in found[:MOST_REMARKS]]
        if len(found) > MOST_REMARKS:
            lines.append(self.tr("… and %n more.", "", len(found) - MOST_REMARKS))
        self._remarks.setText("\n".join(lines))
        self._said.setVisible(bool(found))

    def _columns(self) -> tuple[Column[Names], ...]:
        voters = self._vm.voters
        head = (
            Column[Names](self.tr("Name"), lambda one: one.line.name, bold=True, width=110),
            Column[Names](self.tr("Votes"), lambda one: one.line.of(voters).votes, align="right", width=70),
            Column[Names](
                self.tr("Share"),
                lambda one: percent(one.line.of(voters).share),
                align="right",
                key=lambda one: one.line.of(voters).votes,
                width=84,
            ),
            Column[Names](self.tr("Rank"), lambda one: one.line.of(voters).rank, align="right", width=64),
        )
        return (*head, *(self._unit(name, ballots) for _, name, ballots in self._vm.units()))

    def _unit(self, name: str, ballots: tuple[UnitBallot, ...]) -> Column[Names]:
        def votes(one: Names) -> int:
            return self._vm.cell(one.line, ballots)

        return Column[Names](
            name,
            lambda one: shown if (shown := votes(one)) >= 0 else "—",
            align="right",
            key=votes,
            tone=None if any(one.counts for one in ballots) else lambda _one: "warn",
        )
