"""Entry for practice: the page with the paper on the table above it, in a rehearsal and before the first ballot."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.pages.entry import EntryPage
from ui.pages.rehearsal_table import PaperOnTable
from ui.shapes import KeyHint
from ui.viewmodels.practice import PracticeViewModel
from ui.viewmodels.rehearsal import RehearsalViewModel
from ui.widgets.basics import button, card, label, row


class RehearsalEntryPage(EntryPage):
    """Entry in a rehearsal file."""

    def __init__(self, vm: RehearsalViewModel) -> None:
        super().__init__(vm.entry)
        self.table = PaperOnTable(vm, self.attempt)
        self.put_on_top(self.table)


class PracticePage(EntryPage):
    """Ten made-up papers, then how it went; F12 ends it whenever the person has had enough."""

    def __init__(self, vm: PracticeViewModel) -> None:
        self._practice = vm
        self._end: QWidget | None = None
        super().__init__(vm.entry)
        self.table = PaperOnTable(vm.table, self.attempt, filling=False)
        self._result = label("", "strong")
        self._done = button(self.tr("To the entry"), "primary", self._leave)
        self._done.setObjectName("endPractice")
        lead = self.tr("Practice: nothing of this goes into the file. Type what lies on the table.")
        self._end = card(
            label(self.tr("That was the practice"), "heading"), self._result, row(self._done, None), gap=10
        )
        for part in (label(lead, "red"), self.table, self._end):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            self.put_on_top(part)
        self._lines.addStretch()
        self.refresh()

    def keys(self) -> Sequence[KeyHint]:
        end = KeyHint("F12", self.tr("End the practice"), self._leave)
        return (end,) if self._practice.over() else (*super().keys(), end)

    def refresh(self) -> None:
        super().refresh()
        over = self._practice.over()
        if self._end is None:
            return
        self._end.setVisible(over)
        self.table.setVisible(not over)
        if over:
            self._heading.set_title(self.tr("Practice"))
            self._heading.set_lead("")
            self._result.setText("\n".join(self._practice.verdict()))
            self._shut.hide()
            if self.body is not None:
                self.body.hide()
            self._done.setFocus()

    def _go_on(self) -> None:
        self._leave()

    def _leave(self) -> None:
        self.step_wanted.emit("entry")
        self._practice.close()
