"""The democratic recommendation: opened, reported unit by unit, and added up for the township."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from ui.page import Page
from ui.pages.recommendation_opening import FurtherCard, OpeningCard
from ui.pages.recommendation_table import TownshipTable
from ui.pages.recommendation_unit import UnitReport
from ui.pages.recommendation_units import UnitBallots
from ui.shapes import KeyHint, Notice
from ui.viewmodels.recommendation import Face, RecommendationViewModel, UnitRow
from ui.widgets.basics import Heading, column, flow, holder
from ui.widgets.drawer import Drawer
from ui.widgets.in_view import focus_in_view

FACES: tuple[Face, ...] = ("units", "township")


class RecommendationPage(Page):
    """Before it is opened a card asks how; then two faces: the units' ballots, and the township's table."""

    def __init__(self, vm: RecommendationViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Democratic recommendation"))
        self.opening = OpeningCard()
        self.opening.wanted.connect(self._on_open)
        self.opening.meeting_wanted.connect(self._on_meeting)
        self.further = FurtherCard()
        self.further.wanted.connect(self._on_further)
        self._faces: dict[Face, QPushButton] = {}
        words = {"units": self.tr("Units and their ballots"), "township": self.tr("The township's table")}
        for face in FACES:
            made = QPushButton(words[face])
            made.setProperty("kind", "scene")
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setObjectName(f"face_{face}")
            made.clicked.connect(lambda _checked=False, face=face: self._show_face(face))
            self._faces[face] = made
        self._switch = holder(flow(*self._faces.values(), gap=6))
        self.report = UnitReport(vm)
        self.report.wanted.connect(self._on_report)
        self.report.way_chosen.connect(self._on_way)
        self.units = UnitBallots(vm)
        self.units.table.row_opened.connect(self._open)
        self.units.table.row_chosen.connect(self._on_chosen)
        self._drawer = Drawer(column(self.units), self.report, shares=(3, 2), stack_below=800)
        self.township = TownshipTable(vm)
        self.township.voters_chosen.connect(self._on_voters)
        parts = (self._heading, self.opening, self._switch, self.further, self._drawer, self.township)
        self.set_body(column(*parts, gap=14))
        vm.changed.connect(self._on_changed)
        self.refresh()

    def keys(self) -> Sequence[KeyHint]:
        if not self._vm.opened():
            if not self._vm.acts.home():
                return (KeyHint("F9", self.opening.begin.text(), self.opening.begin.click),)
            return (KeyHint("F9", self.opening.open.text(), self._on_open),)
        other = FACES[1 - FACES.index(self._vm.face)]
        hints = [KeyHint("F6", self._faces[other].text(), lambda: self._show_face(other))]
        if self._vm.face == "township":
            return [*hints, KeyHint("F7", self.tr("Other voters"), self._next_voters)]
        hints.append(KeyHint("Enter", self.tr("Open the unit's form"), self._open_chosen, bind=False))
        if self._drawer.is_open():
            hints.append(KeyHint("F9", self.report.save.text(), lambda: self._on_report("save")))
            hints.append(KeyHint("F8", self.report.enter.text(), lambda: self._on_report("enter")))
            hints.append(KeyHint("Esc", self.tr("Close"), lambda: self._on_report("close")))
        return hints

    def first_focus(self) -> QWidget | None:
        if not self._vm.opened():
            return self.opening.first()
        return self.units if self._vm.face == "units" else self.township.table

    def refresh(self) -> None:
        opened, face = self._vm.opened(), self._vm.face
        self._heading.set_lead(self._vm.lead())
        self.opening.setVisible(not opened)
        acts = self._vm.acts
        self.opening.refresh(meeting=bool(acts.home()), may_write=acts.may_write())
        self._switch.setVisible(opened)
        self.further.refresh(self._vm.lacking() if face == "units" else "", may_write=acts.may_write())
        self._faces[face].setChecked(True)
        self._drawer.setVisible(opened and face == "units")
        self.township.setVisible(opened and face == "township")
        if opened and face == "units":
            self.units.refresh()
            self.units.set_narrow(wanted=self._drawer.is_open())
            self.report.refresh()
        elif opened:
            self.township.refresh()
        self.keys_changed.emit()

    def _on_changed(self) -> None:
        if self.isVisible():  # a page in the background is drawn anew when it comes into view
            self.refresh()

    def _on_meeting(self, title: str) -> None:
        if self.attempt(lambda: self._vm.acts.open_meeting(title)):
            self.opening.approved_by.setFocus()

    def _on_open(self) -> None:
        if self.attempt(
            lambda: self._vm.acts.open(
                separate=self.opening.apart.isChecked(),
                way=self.opening.way.currentData(),
                approved_by=self.opening.approved_by.text(),
            )
        ):
            self.units.setFocus()

    def _on_further(self) -> None:
        if self.attempt(lambda: self._vm.acts.open_further(self.further.approved_by.text())):
            self.further.approved_by.clear()
            self.units.setFocus()

    def _show_face(self, face: Face) -> None:
        self._vm.face = face
        self.refresh()
        (self.first_focus() or self).setFocus()

    def _next_voters(self) -> None:
        if self._vm.matrix().apart:
            self._on_voters({"all": "members", "members": "mass", "mass": "all"}[self._vm.voters])

    def _on_voters(self, voters: str) -> None:
        self._vm.voters = voters  # type: ignore[assignment]  # one of the three
        self.township.refresh()

    def _on_chosen(self, one: UnitRow) -> None:
        if self._drawer.is_open() and one.id != self.report.contest:
            self.report.show_ballot(one.id)
            self.keys_changed.emit()

    def _open_chosen(self) -> None:
        one = self.units.selected()
        if one is not None:
            self._open(one)

    def _open(self, one: UnitRow) -> None:
        self._set_form(wanted=True)
        self.units.table.select_where(lambda row: row.id == one.id)
        self.report.show_ballot(one.id)
        self.keys_changed.emit()
        focus_in_view(self.report.numbers["present"])

    def _set_form(self, *, wanted: bool) -> None:
        self._drawer.set_open(wanted)
        self.units.set_narrow(wanted=wanted)
        self.keys_changed.emit()

    def _on_way(self, way: str) -> None:
        self.attempt(lambda: self._vm.acts.choose_way(self.report.contest, way))  # type: ignore[arg-type]  # one of the ways
        self.report.refresh()

    def _on_report(self, what: str) -> None:
        contest = self.report.contest
        if what == "close":
            self._set_form(wanted=False)
            self.units.setFocus()
        elif what == "enter":
            where: list[str] = []
            size = self.report.pile_size.currentData()
            if self._vm.acts.may_enter(contest) and self.attempt(
                lambda: where.append(self._vm.acts.put_on_table(contest, size))
            ):
                self.step_wanted.emit(where[0])
        elif self._vm.acts.may_report(contest):
            form, by = self.report.form(), self.report.declared_by.text()
            if self.attempt(lambda: self._vm.acts.report(contest, form, by)):
                self.tell(self._kept())

    def _kept(self) -> Notice:
        ballot = self._vm.ballot(self.report.contest)
        if ballot is not None and ballot.collected > ballot.issued:
            what = self.tr("More papers came back than were issued: the vote of this unit is void.")
            return Notice("warn", what, self.tr("Let the unit vote again and report the new numbers here."))
        return Notice("good", self.tr("The numbers are kept."))
