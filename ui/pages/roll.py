"""The roll: import with a preview, list with search, one person at a time with approval."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from core.store.rows import MemberRow
from ui.page import Page
from ui.pages.roll_list import RollList
from ui.pages.roll_mandate import MandateCard
from ui.pages.roll_person import PersonForm
from ui.pages.roll_preview import PreviewPanel
from ui.pages.strokes import StrokesCard
from ui.shapes import KeyHint, Notice
from ui.viewmodels.roll import RollViewModel
from ui.widgets.basics import Heading, button, column, flow, holder
from ui.widgets.counters import EmptyState
from ui.widgets.drawer import Drawer
from ui.widgets.in_view import focus_in_view

KINDS = "*.xlsx *.xls *.csv *.et *.txt"


class RollPage(Page):
    """One of three faces: nothing yet, a preview that waits for its confirmation, the list."""

    def __init__(self, vm: RollViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._asking = False  # the card for strokes is opened by hand
        self._heading = Heading(self.tr("Roll"))
        self._strokes = StrokesCard(vm.strokes)
        self._strokes.wanted.connect(lambda typed: self.attempt(lambda: vm.strokes.learn(typed)))
        self._empty = EmptyState(
            self.tr("Nobody is on the roll yet"),
            self.tr(
                "Read a roll from a spreadsheet (.xlsx, .xls, .csv). Nothing is written before you confirm."
            ),
            self.tr("Import a roll…"),
        )
        self._empty.action.clicked.connect(self._on_import)
        self.preview = PreviewPanel(vm)
        self.preview.wanted.connect(self._on_preview)
        self.form = PersonForm(vm)
        self.form.wanted.connect(self._on_form)
        self._listing = self._build_listing()
        self.set_body(
            column(
                self._heading, self._buttons, self._strokes, self._empty, self.preview, self._listing, gap=16
            )
        )
        vm.changed.connect(self.refresh)
        self.refresh()

    def _build_listing(self) -> QWidget:
        self._import = button(self.tr("Import a roll…"), "secondary", self._on_import)
        self._template = button(self.tr("Save the template…"), "plain", self._on_template)
        self._add = button(self.tr("One person more"), "secondary", self._on_add)
        for made, name in ((self._import, "import"), (self._template, "template"), (self._add, "add")):
            made.setObjectName(name)
        self._ask = button("", "link", self._on_ask)
        self._ask.setObjectName("askStrokes")
        self._buttons = holder(flow(self._import, self._add, self._template, self._ask))
        self.listed = RollList(self._vm)
        self.query, self.people = self.listed.query, self.listed.people
        self.listed.opened.connect(self._open)
        self.mandate = MandateCard(self._vm.mandates)
        self.mandate.wanted.connect(self._on_mandate)
        self._drawer = Drawer(column(self.listed), holder(column(self.form, self.mandate, gap=16)))
        return self._drawer

    def keys(self) -> Sequence[KeyHint]:
        if self._vm.incoming.preview() is not None:
            return (
                KeyHint("F9", self.preview.accept.text(), lambda: self._on_preview("accept")),
                KeyHint("Esc", self.tr("Give up"), lambda: self._on_preview("discard")),
            )
        hints = [KeyHint("Ctrl+I", self.tr("Import"), self._on_import)]
        if self._vm.everybody():
            hints = [
                KeyHint("Ctrl+F", self.tr("Search"), self.query.setFocus),
                KeyHint("Enter", self.tr("Open the person"), self.listed.open_first, bind=False),
                *hints,
            ]
        hints.append(KeyHint("F4", self.tr("One person more"), self._on_add))
        if self._drawer.is_open():
            hints.append(KeyHint("Esc", self.tr("Close"), lambda: self._on_form("close")))
        return hints

    def first_focus(self) -> QWidget | None:
        if self._vm.incoming.preview() is not None:
            return self.preview.accept
        return self.query if self._vm.everybody() else self._empty.action

    def refresh(self) -> None:
        looking = self._vm.incoming.preview()
        nobody = not self._vm.everybody()
        adding = self._drawer.is_open()
        self._heading.set_title(self.tr("Roll") if looking is None else self.tr("Preview of a roll"))
        self.preview.setVisible(looking is not None)
        self._listing.setVisible(looking is None and (not nobody or adding))
        self._buttons.setVisible(looking is None)
        self._empty.setVisible(looking is None and nobody and not adding)
        self._import.setVisible(not nobody or adding)
        self._import.setEnabled(self._vm.may_import())
        self._empty.action.setEnabled(self._vm.may_import())
        self._add.setEnabled(self._vm.may_write())
        self._show_strokes(looking is None)
        if looking is not None:
            where = f" · {looking.sheet}" if looking.sheet else ""
            self._heading.set_lead(
                self.tr("{file}{sheet} · not written yet").format(file=looking.source, sheet=where)
            )
            self.preview.refresh()
        else:
            self._heading.set_lead("" if nobody else self._vm.lead())
            self.listed.refresh()
        self.keys_changed.emit()

    def _show_strokes(self, wanted: bool) -> None:  # noqa: FBT001 - like Qt's own setVisible
        left = self._vm.strokes.left()
        self._ask.setText(self.tr("%n character(s) of unknown strokes…", "", left))
        self._ask.setVisible(bool(left))
        self._strokes.setVisible(wanted and bool(left) and self._asking)

    def _on_ask(self) -> None:
        self._asking = True
        self.refresh()
        focus_in_view(self._strokes.typed)

    def _open(self, one: MemberRow) -> None:
        self._set_form(True)
        self.form.show_person(one)
        self.mandate.show_member(one)
        self.refresh()
        focus_in_view(self.form.edits["name"])

    def _on_add(self) -> None:
        if self._vm.may_write():
            self._set_form(True)
            self.form.show_person(None)
            self.mandate.show_member(None)
            self.refresh()
            focus_in_view(self.form.edits["name"])

    def _on_form(self, what: str) -> None:
        if what == "save":
            self._save()
        elif what == "remove":
            if self.attempt(
                lambda: self._vm.remove(
                    self.form.person(), self.form.reason.text(), self.form.approved_by.text()
                )
            ):
                self._close_form()
        else:
            self._close_form()

    def _on_mandate(self) -> None:
        if self.attempt(self.mandate.record):
            self._close_form()

    def _save(self) -> None:
        row, approved_by = self.form.row(), self.form.approved_by.text()
        kept: list[str] = []
        if self.attempt(lambda: kept.append(self._vm.save(self.form.person(), row, approved_by))):
            self._close_form()
            self.people.select_where(lambda one: one.id == kept[0])
            self.tell(Notice("good", self.tr("{name} is kept.").format(name=row.name)))

    def _set_form(self, wanted: bool) -> None:  # noqa: FBT001 - like Qt's own setVisible
        self._drawer.set_open(wanted)
        self.listed.set_narrow(wanted)

    def _close_form(self) -> None:
        self._set_form(False)
        self.refresh()
        focus_in_view(self.query)

    def _on_import(self) -> None:
        path = self.ask_file() if self._vm.may_import() else None
        if path is not None and self.attempt(lambda: self._vm.incoming.read(path)):
            self._set_form(False)
            self.refresh()
            focus_in_view(self.preview.accept)

    def _on_preview(self, what: str) -> None:
        if what == "accept":
            number = self._vm.incoming.fresh()
            if self._vm.incoming.may_accept() and self.attempt(self._vm.incoming.accept):
                self.tell(Notice("good", self.tr("%n person(s) taken over.", "", number)))
                focus_in_view(self.query)
        elif what == "again":
            self._on_import()
        else:
            self._vm.incoming.discard()

    def _on_template(self) -> None:
        path = self.ask_where()
        if path is not None and self.attempt(lambda: self._vm.incoming.save_template(path)):
            self.tell(Notice("good", self.tr("The template is saved: {path}").format(path=path)))

    def ask_file(self) -> Path | None:
        """The roll to read; None where the person cancelled."""
        kinds = self.tr("Rolls ({endings});;All files (*)").format(endings=KINDS)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import a roll"), "", kinds)
        return Path(chosen) if chosen else None

    def ask_where(self) -> Path | None:
        """Where the template is to go; None where the person cancelled."""
        name = self.tr("Roll template") + ".xlsx"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the template"), name, "Excel (*.xlsx)")
        return Path(chosen) if chosen else None
