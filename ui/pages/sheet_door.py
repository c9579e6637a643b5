"""The way of a sheet of applicants or of the establishment into the file: chosen, looked at, taken over or left."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.page import Page
from ui.pages.sheet_preview import SheetPreview
from ui.shapes import Notice
from ui.viewmodels.applicants import ApplicantsViewModel
from ui.viewmodels.term_import import What
from ui.widgets.in_view import focus_in_view

KINDS = "*.xlsx *.xls *.csv *.et *.txt"
PICTURES = "*.jpg *.jpeg *.png"


class SheetDoor(QObject):
    """Belongs to a page: refusals and sentences go there, the keyboard goes `home` afterwards."""

    def __init__(self, page: Page, vm: ApplicantsViewModel, preview: SheetPreview, home: QWidget) -> None:
        super().__init__(page)
        self._page, self._vm, self.preview, self._home = page, vm, preview, home
        preview.wanted.connect(self.answer)

    def import_sheet(self, what: What) -> None:
        """Asks for a sheet and shows its preview."""
        if not (self._vm.may_enter() if what == "applicants" else self._vm.may_write()):
            return
        path = self.ask_sheet()
        if path is not None and self._page.attempt(lambda: self._vm.incoming.read(what, path)):
            focus_in_view(self.preview.accept)

    def answer(self, what: str) -> None:
        """What a button of the preview wants."""
        if what == "again":
            self.import_sheet(self._vm.incoming.what)
        elif what == "discard":
            self._vm.incoming.discard()
        elif self._vm.incoming.may_accept():
            number = self._vm.incoming.fresh()
            if self._page.attempt(self._vm.incoming.accept):
                self._page.tell(Notice("good", self.tr("%n person(s) taken over.", "", number)))
                focus_in_view(self._home)

    def save_template(self, what: What) -> None:
        """Writes an empty sheet to fill in."""
        path = self.ask_where()
        if path is not None and self._page.attempt(lambda: self._vm.incoming.save_template(what, path)):
            self._page.tell(Notice("good", self.tr("The template is saved: {path}").format(path=path)))

    def ask_sheet(self) -> Path | None:
        """The sheet to read; None where the person cancelled."""
        kinds = self.tr("Sheets ({endings});;All files (*)").format(endings=KINDS)
        chosen, _ = QFileDialog.getOpenFileName(self._page, self.tr("Import"), "", kinds)
        return Path(chosen) if chosen else None

    def ask_where(self) -> Path | None:
        """Where a template is to go; None where the person cancelled."""
        name = self.tr("Template") + ".xlsx"
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Save the template"), name, "Excel (*.xlsx)"
        )
        return Path(chosen) if chosen else None

    def attach(self, applicant: str) -> bool:
        """Asks for a photograph and attaches it; whether there is a new one."""
        path = self.ask_picture()
        return path is not None and self._page.attempt(lambda: self._vm.acts.attach(applicant, path))

    def ask_picture(self) -> Path | None:
        """The photograph; None where the person cancelled."""
        kinds = self.tr("Pictures ({endings})").format(endings=PICTURES)
        chosen, _ = QFileDialog.getOpenFileName(self._page, self.tr("Photograph"), "", kinds)
        return Path(chosen) if chosen else None
