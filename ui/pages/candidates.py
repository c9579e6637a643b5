"""The candidates: drafted, approved, fixed; beside them the measures and the officers that the meeting decides on."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ui.page import Page
from ui.pages.candidates_chain import ChainCards
from ui.pages.candidates_details import DetailsCard, FixCard
from ui.pages.candidates_fixed import PrintedList
from ui.pages.candidates_measures import MeasuresForm
from ui.pages.candidates_officers import OfficersCard
from ui.pages.candidates_people import PeopleCard
from ui.pages.candidates_strokes import StrokesCard
from ui.shapes import KeyHint, Notice
from ui.viewmodels.candidates import CandidatesViewModel
from ui.widgets.banner import Banner
from ui.widgets.basics import Heading, Split, column


class CandidatesPage(Page):
    """Names at the left, what they stand for at the right; officers and measures below."""

    def __init__(self, vm: CandidatesViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._for = ""  # the contest that the typed names of bodies belong to
        self._heading = Heading(self.tr("Candidates"))
        self._verdicts = (Banner(), Banner())
        self.people = PeopleCard(vm.people, self._on_change)
        self.strokes = StrokesCard(vm.draft, self.attempt)
        self.printed = PrintedList(vm.words)
        self.printed.onward.clicked.connect(lambda: self.step_wanted.emit(vm.onward()))
        self.printed.speeches.clicked.connect(lambda: self.step_wanted.emit("speeches"))
        self.details = DetailsCard(vm, self.attempt)
        self.fixing = FixCard(vm, self._on_fix, self._on_drop)
        self.chain = ChainCards(vm.chain, self.attempt)
        self.chain.step_wanted.connect(self.step_wanted)
        self.officers = OfficersCard(vm.officers, self.attempt)
        self.officers.recorded.connect(self._on_officers)
        self.measures = MeasuresForm(vm.measures, self.attempt)
        left = column(*self._verdicts, self.strokes, self.people, self.printed, None, gap=14)
        self._beside = column(self.details, self.printed.approval, self.fixing, None, gap=14)
        self._opening = column(gap=0)
        self._top = Split(left, self._beside, shares=(3, 2), gap=28)
        parts = (self._heading, self._opening, self._top, self.officers, self.measures)
        self.set_body(column(*parts, None, gap=20))
        self.people.picked.connect(self.keys_changed)
        vm.changed.connect(self._on_changed)
        self.refresh()

    def keys(self) -> Sequence[KeyHint]:
        stage = self._vm.stage()
        if stage == "draft":
            fix = (
                (KeyHint("F9", self.tr("Fix the candidates"), self._on_fix),)
                if self._vm.draft.writable()
                else ()
            )
            return (*self.people.keys(), *fix, KeyHint("Tab", self.tr("Next field")))
        if stage == "fixed":
            return (KeyHint("F9", self.tr("Go on"), lambda: self.step_wanted.emit(self._vm.onward())),)
        return (KeyHint("Tab", self.tr("Next field")),)

    def first_focus(self) -> QWidget | None:
        stage = self._vm.stage()
        if stage == "none":
            return self.chain.first()
        if stage == "draft" and self._vm.people.may_name():
            return self.people.search.edit
        return self.printed.onward if stage == "fixed" else self.people.table()

    def refresh(self) -> None:
        stage, row = self._vm.stage(), self._vm.row()
        if row is not None and row.id != self._for:
            if self._for:
                self.fixing.clear()
            self._for = row.id
        self._heading.set_title(self.tr("Candidates") if row is None else row.title)
        self._heading.set_lead(self._vm.lead())
        verdicts = self._vm.verdicts() if stage == "draft" else ()
        for place, banner in enumerate(self._verdicts):
            banner.setVisible(place < len(verdicts))
            if place < len(verdicts):
                banner.show_notice(Notice(verdicts[place].kind, verdicts[place].text))
        self.people.setVisible(stage == "draft")
        self.details.setVisible(stage == "draft")
        self.fixing.setVisible(stage != "none")
        for part in (self.printed, self.printed.approval):
            part.setVisible(stage == "fixed")
        self._place_chain(alone=stage == "none")
        if row is not None and stage == "fixed":
            self.printed.show_contest(row)
            self.printed.onward.setText(self.tr("Go on"))
        self.people.refresh()
        self.strokes.refresh()
        self.details.refresh()
        self.fixing.refresh()
        self.officers.refresh()
        self.measures.refresh()
        self.keys_changed.emit()

    def _on_changed(self) -> None:
        if self.isVisible():  # a page in the background is drawn anew when it comes into view
            self.refresh()

    def _place_chain(self, *, alone: bool) -> None:
        """The elections of the meeting stand beside the contest on the table; across the page before there is one."""
        here, there = (self._opening, self._beside) if alone else (self._beside, self._opening)
        self._top.setVisible(not alone)
        if here.indexOf(self.chain) < 0:
            there.removeWidget(self.chain)
            here.insertWidget(max(here.count() - 1, 0), self.chain)

    def _on_change(self, command: Callable[[], object]) -> bool:
        """A change of the names, after the fields that somebody may still be in."""
        return self.details.keep() and self.attempt(command)

    def _on_fix(self) -> None:
        if not self.details.keep():
            return
        if not self.fixing.ready():
            waiting = (
                self.fixing.waived_by if self.fixing.approved_by.text().strip() else self.fixing.approved_by
            )
            waiting.setFocus()
            return
        approved, waived = self.fixing.approved_by.text(), self.fixing.waived_by.text()
        if self.attempt(lambda: self._vm.fix(approved, waived)):
            self.printed.onward.setFocus()

    def _on_officers(self) -> None:
        """The keyboard goes on to what is asked next, not to whatever comes after a button that went grey."""
        if self._vm.draft.writable():
            self.fixing.approved_by.setFocus()

    def _on_drop(self) -> None:
        reason = self.fixing.reason.text()
        if self.attempt(lambda: self._vm.drop(reason)):
            self.fixing.clear()
