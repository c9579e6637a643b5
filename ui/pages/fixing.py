"""Fixing the candidates: the table with votes and rank, places by click or key, every constraint while choosing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from core.procedure.slate import Place
from ui.i18n import language
from ui.page import Page
from ui.pages.fixing_decision import DecisionCard
from ui.pages.fixing_reasons import Reasons
from ui.shapes import Check, KeyHint, Notice
from ui.viewmodels.fixing import FixingViewModel, Row
from ui.widgets.basics import Heading, Split, button, card, column, flow, holder, label
from ui.widgets.counters import CheckRow, EmptyState
from ui.widgets.table import Column, table

KEYS: tuple[tuple[str, Place], ...] = (("1", "secretary"), ("2", "deputy_secretary"), ("3", "member"))
TABLE = 540  # pixels at 100 %


class FixingPage(Page):
    """The table on the left; constraints, reasons and the decision beside it."""

    def __init__(self, vm: FixingViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Fixing the candidates"))
        self._build_table()
        self.places = {
            place: button(f"{caps}  {vm.words.place(place)}", "secondary", partial(self._choose, place))
            for caps, place in KEYS
        }
        self.nobody = button(self.tr("0  not a candidate"), "plain", partial(self._choose, None))
        for place, one in self.places.items():
            one.setObjectName(f"place_{place}")
        self.nobody.setObjectName("place_none")
        self._buttons = holder(flow(*self.places.values(), self.nobody))
        self._empty = EmptyState(
            self.tr("There is nobody to choose from yet"),
            self.tr("Those accepted come here with their votes once the recommendation is counted."),
        )
        self.hold = QCheckBox(self.tr("Keep a seat open for a woman"))
        self.hold.setObjectName("holdSeat")
        self.hold.toggled.connect(self._on_hold)
        self._checks: list[CheckRow] = []
        self._listed = column(gap=0)
        self.reasons = Reasons(vm)
        self.decision = DecisionCard(vm)
        self.decision.wanted.connect(self._on_wanted)
        side = column(
            card(label(self.tr("While choosing"), "heading"), self._listed, self.hold, gap=4),
            self.reasons,
            self.decision,
            None,
            gap=14,
        )
        main = column(self._buttons, self._empty, self.people, None, gap=10)
        self.set_body(
            column(self._heading, Split(main, side, shares=(9, 4), gap=20, stack_below=860), gap=14)
        )
        vm.changed.connect(self._on_changed)
        self.refresh()

    def _build_table(self) -> None:
        vm = self._vm
        self.people, self._rows = table(
            (
                Column[Row](self.tr("Rank"), lambda one: one.person.rank or "—", align="right", width=44),
                Column[Row](self.tr("Name"), lambda one: one.person.name, bold=True, width=72),
                Column[Row](self.tr("Votes"), lambda one: one.person.votes, align="right", width=44),
                Column[Row](
                    self.tr("Place"),
                    lambda one: vm.words.place(one.place),
                    tone=lambda _one: "action",
                    width=118 if language() == "zh" else 182,
                ),
                Column[Row](
                    self.tr("Conditions"),
                    lambda one: one.conditions,
                    tone=lambda one: one.conditions_tone,
                    width=86,
                ),
                Column[Row](
                    self.tr("Appraisal"),
                    lambda one: one.grade,
                    tip=lambda one: one.grade,
                    width=88 if language() == "zh" else 110,
                ),
                *self._of_themselves(),
            ),
            (),
            name=self.tr("People to choose from"),
        )
        self.people.fit_rows(TABLE)  # its bar to scroll sideways stays in sight
        self.people.row_opened.connect(self._on_opened)

    def _of_themselves(self) -> tuple[Column[Row], ...]:
        vm = self._vm
        return (
            Column[Row](
                self.tr("Age"),
                lambda one: "—" if one.age is None else one.age,
                align="right",
                key=lambda one: one.age or 0,
                width=44,
            ),
            Column[Row](self.tr("Gender"), lambda one: vm.words.gender(one.person.gender), width=44),
            Column[Row](
                self.tr("Members / mass"),
                lambda one: f"{one.members} / {one.mass}" if one.members or one.mass else "",
                key=lambda one: one.members,
                width=90,
            ),
        )

    def keys(self) -> Sequence[KeyHint]:
        if not self._rows.rows():
            return ()
        chosen = [
            KeyHint(caps, self._vm.words.place(place), partial(self._choose, place)) for caps, place in KEYS
        ]
        hints = [
            *chosen,
            KeyHint("0", self.tr("not a candidate"), partial(self._choose, None)),
            KeyHint("F9", self.tr("Record the decision"), partial(self._on_wanted, "fix")),
        ]
        if self.decision.draft.isEnabled():
            hints.append(KeyHint("F8", self.decision.draft.text(), partial(self._on_wanted, "draft")))
        return hints

    def first_focus(self) -> QWidget | None:
        return self.people if self._rows.rows() else None

    def refresh(self) -> None:
        chosen = self.people.selected_row()
        self._heading.set_lead(self._vm.lead())
        rows = self._vm.rows()
        self._rows.set_rows(rows)
        self._empty.setVisible(not rows)
        self._buttons.setVisible(bool(rows))
        self.people.setVisible(bool(rows))
        if chosen is None or not self.people.select_where(lambda one: one.id == chosen.id):
            self.people.select_where(lambda _one: True)
        self._show_checks(self._vm.checks())
        self.reasons.refresh()
        self.decision.refresh()
        self.keys_changed.emit()

    def _show_checks(self, found: Sequence[Check]) -> None:
        while len(self._checks) < len(found):
            self._checks.append(CheckRow("open", ""))
            self._listed.addWidget(self._checks[-1])
        for place, row in enumerate(self._checks):
            row.setVisible(place < len(found))
            if place < len(found):
                row.show_check(found[place].state, found[place].title, found[place].detail)

    def _on_changed(self) -> None:
        if self.isVisible():  # a page in the background is drawn anew when it comes into view
            self.refresh()

    def _choose(self, place: Place | None) -> None:
        """Puts the person in this place and goes on to the next one of the table."""
        one = self.people.selected_row()
        if one is not None:
            self._vm.choose(one.id, place)

    def _on_opened(self, one: Row) -> None:
        """Enter or a double click: the next place, after the last none."""
        order: tuple[Place | None, ...] = (None, *(place for _, place in KEYS))
        self._vm.choose(one.id, order[(order.index(one.place) + 1) % len(order)])

    def _on_hold(self, held: bool) -> None:  # noqa: FBT001  (Qt's own signal)
        self._vm.hold_seat = held
        self.refresh()

    def _on_wanted(self, what: str) -> None:
        if what == "draft":
            steps: list[str] = []
            if self.attempt(lambda: steps.append(self._vm.acts.draft())):
                self.step_wanted.emit(steps[0])
        elif what == "over":
            self._vm.start_over()
        elif self._vm.may_write() and self.attempt(lambda: self._vm.fix(*self.decision.said())):
            self.tell(Notice("good", self.tr("The decision is recorded.")))
