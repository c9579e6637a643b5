"""Ballots: who is here, what they are elected by, the paper itself, and how many were handed out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import CodedError
from ui.page import Page
from ui.pages.ballots_parts import IssueCard, MeasuresCard, PrintCard, QuorumCard
from ui.shapes import KeyHint
from ui.theme import px
from ui.viewmodels.ballots import BallotsViewModel
from ui.widgets.basics import Heading, Split, button, column, holder, row
from ui.widgets.counters import EmptyState
from ui.widgets.paper_preview import PaperPreview, print_pdf

PREVIEW_HEIGHT = 560


class BallotsPage(Page):
    """Three steps at the left, the paper at the right, the measures below."""

    def __init__(self, vm: BallotsViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Ballots"))
        self._closed = EmptyState(
            self.tr("The candidates are not fixed yet"),
            self.tr("A ballot can be printed once candidates, seats and measures are fixed."),
            self.tr("To the candidates"),
        )
        self._closed.action.clicked.connect(lambda: self.step_wanted.emit("contest"))
        self.quorum = QuorumCard(vm, self._on_establish)
        self.printing = PrintCard(vm.printing, self._on_print, self._on_save)
        self.issue = IssueCard(vm, self._on_issue)
        self._onward = button(self.tr("To box and papers"), "primary", lambda: self.step_wanted.emit("box"))
        self.preview = PaperPreview(self.tr("The ballot as it is printed"))
        self.preview.view.setMinimumHeight(px(PREVIEW_HEIGHT))
        self.measures = MeasuresCard()
        self._shown: object = None
        left = column(self.quorum, self.printing, self.issue, row(self._onward, None), None, gap=14)
        self._open = holder(
            column(Split(left, column(self.preview), shares=(1, 1)), self.measures, None, gap=20)
        )
        self.set_body(column(self._heading, self._closed, self._open, gap=16))
        vm.changed.connect(self._on_changed)
        self.refresh()

    def keys(self) -> Sequence[KeyHint]:
        if self._vm.stage() == "closed":
            return (KeyHint("Enter", self.tr("To the candidates"), lambda: self.step_wanted.emit("contest")),)
        hints = [KeyHint("Ctrl+P", self.tr("Print"), self._on_print), KeyHint("Tab", self.tr("Next field"))]
        if self._vm.stage() == "fixed" and self._vm.may_establish():
            hints.insert(0, KeyHint("F9", self.quorum.button.text(), self._on_establish))
        if self._vm.stage() == "quorate" and self._vm.may_issue():
            hints.insert(0, KeyHint("F9", self.issue.button.text(), self._on_issue))
        if self._vm.stage() in ("issued", "past"):
            hints.insert(0, KeyHint("F9", self.tr("To box and papers"), lambda: self.step_wanted.emit("box")))
        return hints

    def first_focus(self) -> QWidget | None:
        return {
            "closed": self._closed.action,
            "fixed": self.quorum.button,
            "quorate": self.issue.first_field(),
        }.get(self._vm.stage(), self._onward)

    def refresh(self) -> None:
        stage, line = self._vm.stage(), self._vm.row()
        closed = stage == "closed"
        self._closed.setVisible(closed)
        self._open.setVisible(not closed)
        if closed or line is None:
            return
        self._heading.set_lead(
            self.tr("{title}: {seats} to elect, {names} candidates").format(
                title=line.title, seats=line.seats, names=len(line.candidates)
            )
        )
        self.quorum.refresh()
        self.printing.suggest(self._vm.suggested().unpacked)
        self.issue.refresh()
        self._onward.setVisible(stage in ("issued", "past"))
        self.measures.show_measures(self._vm.measures_name(), self._vm.measures())
        self._show_paper()
        self.keys_changed.emit()

    def _on_changed(self) -> None:
        if self.isVisible():  # a page in the background is drawn anew when it comes into view
            self.refresh()

    def _show_paper(self) -> None:
        try:
            pdf = self._vm.preview()
        except CodedError as error:
            self.preview.clear()
            self.refuse(error)
            return
        if pdf is not self._shown:
            self._shown = pdf
            self.preview.show_pdf(pdf)

    def _on_establish(self) -> None:
        if self.attempt(lambda: self._vm.establish(self.quorum.typed())) and self._vm.stage() == "quorate":
            self.issue.first_field().setFocus()

    def _on_issue(self) -> None:
        if self.attempt(lambda: self._vm.issue(self.issue.typed())):
            self._onward.setFocus()

    def _on_print(self) -> None:
        self.attempt(lambda: self._print(self._vm.pdf(self.printing.copies())))

    def _print(self, pdf: bytes) -> None:
        line = self._vm.row()
        print_pdf(pdf, self, title=line.title if line else "")

    def _on_save(self) -> None:
        path = self.ask_where()
        if path is not None:
            self.attempt(lambda: self._vm.save(path, self.printing.copies()))

    def ask_where(self) -> Path | None:
        """Where the PDF is to go; None where the person cancelled."""
        line = self._vm.row()
        name = f"{line.title if line else ''}{self.tr('ballots')}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), name, "PDF (*.pdf)")
        return Path(chosen) if chosen else None
