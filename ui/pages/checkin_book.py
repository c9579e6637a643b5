"""The sign-in book at the foot of the check-in page: printed, or saved as PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.shapes import Notice
from ui.viewmodels.checkin_book import SignInBook
from ui.widgets.basics import button, flow

Attempt = Callable[[Callable[[], object]], bool]


class BookBar(QWidget):
    """Two buttons; `told(Notice)` says what became of the book."""

    told = Signal(object)

    def __init__(self, vm: SignInBook, attempt: Attempt) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self.print_button = button(self.tr("Print the sign-in book…"), "link", self.print)
        self.save_button = button(self.tr("Save as PDF…"), "link", self.save)
        for one, name in ((self.print_button, "printBook"), (self.save_button, "saveBook")):
            one.setObjectName(name)
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = flow(self.print_button, self.save_button, gap=6)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        vm.made.connect(self._on_made)
        vm.saved.connect(self._on_saved)

    def refresh(self) -> None:
        """Whether there is a book to make now."""
        ready = self._vm.ready() and not self._vm.busy
        for one in (self.print_button, self.save_button):
            one.setEnabled(ready)
            one.setToolTip("" if ready else self.tr("The book is made once an election is drafted."))

    def print(self) -> None:
        """Lays the book out for the printer."""
        if self._vm.ready():
            self._attempt(self._vm.make)

    def save(self) -> None:
        """Asks where and writes the book there."""
        path = self.ask_where() if self._vm.ready() else None
        if path is not None:
            self._attempt(lambda: self._vm.save(path))

    def ask_printer(self, title: str, pdf: bytes) -> None:
        """Asks which printer and prints. Raises `OSError` where it does not take the work."""
        from ui.widgets.paper_preview import print_pdf  # noqa: PLC0415  # loads QtPdf, which check-in does not need

        print_pdf(pdf, self, title=title)

    def ask_where(self) -> Path | None:
        """Where the PDF is to go; None where the person cancelled."""
        title, kinds = self.tr("Save as PDF"), "PDF (*.pdf)"
        chosen, _ = QFileDialog.getSaveFileName(self, title, self._vm.name(), kinds)
        return Path(chosen) if chosen else None

    def _on_made(self, title: str, pdf: bytes) -> None:
        try:
            self.ask_printer(title, pdf)
        except OSError:
            what = self.tr("The printer did not take the paper.")
            do = self.tr("See that it is on and connected, then print again.")
            self.told.emit(Notice("warn", what, do))

    def _on_saved(self, path: str) -> None:
        self.told.emit(Notice("good", self.tr("The sign-in book is saved: {path}").format(path=path)))
