"""The register of those who recommend: units and their people, doubles side by side, import by preview."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from core.domain.enrolment import Elector, Unit
from core.procedure.register import Double
from ui.page import Page
from ui.pages.register_doubles import DoublesPanel
from ui.pages.register_forms import ElectorForm, UnitForm
from ui.pages.register_list import RegisterList
from ui.pages.register_preview import RegisterPreview
from ui.shapes import KeyHint, Notice
from ui.viewmodels.register import RegisterViewModel
from ui.viewmodels.register_import import What
from ui.widgets.basics import Heading, button, column, flow, holder
from ui.widgets.counters import EmptyState
from ui.widgets.in_view import focus_in_view

KINDS = "*.xlsx *.xls *.csv *.et *.txt"


class RegisterPage(Page):
    """One of three faces: nothing yet, a preview that waits for its confirmation, the register."""

    def __init__(self, vm: RegisterViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Register"))
        self._empty = EmptyState(
            self.tr("Nobody is in the register yet"),
            self.tr("Import the units first, then their members and mass representatives."),
            self.tr("Import units…"),
        )
        self._empty.action.clicked.connect(lambda: self._on_import("units"))
        self.preview, self.doubles = RegisterPreview(vm), DoublesPanel(vm)
        self.preview.wanted.connect(self._on_preview)
        self.doubles.decided.connect(self._on_decided)
        self.person, self.unit_form = ElectorForm(vm), UnitForm(vm)
        self.person.wanted.connect(self._on_person)
        self.unit_form.wanted.connect(self._on_unit)
        self._side = QStackedWidget()
        self._side.addWidget(self.person)
        self._side.addWidget(self.unit_form)
        self.listed = RegisterList(vm, self._side)
        self.listed.opened.connect(self._show_person)
        self.listed.unit_opened.connect(self._open_unit)
        self._build_buttons()
        self.set_body(
            column(self._heading, self._buttons, self._empty, self.preview, self.doubles, self.listed, gap=16)
        )
        vm.changed.connect(self._on_changed)
        self.refresh()

    def _build_buttons(self) -> None:
        made = {
            "importUnits": button(self.tr("Import units…"), "secondary", lambda: self._on_import("units")),
            "importPeople": button(self.tr("Import people…"), "secondary", lambda: self._on_import("people")),
            "addUnit": button(self.tr("One unit more"), "secondary", lambda: self._show_unit(None)),
            "addPerson": button(self.tr("One person more"), "secondary", lambda: self._show_person(None)),
            "unitTemplate": button(
                self.tr("Template for units…"), "plain", lambda: self._on_template("units")
            ),
            "peopleTemplate": button(
                self.tr("Template for people…"), "plain", lambda: self._on_template("people")
            ),
        }
        for name, one in made.items():
            one.setObjectName(name)
        self._units_wanted = made["importUnits"], made["addUnit"]
        self._people_wanted = made["importPeople"], made["addPerson"]
        self._buttons = holder(flow(*made.values()))

    def keys(self) -> Sequence[KeyHint]:
        if self._vm.incoming.looking:
            return (
                KeyHint("F9", self.preview.accept.text(), lambda: self._on_preview("accept")),
                KeyHint("Esc", self.tr("Give up"), lambda: self._on_preview("discard")),
            )
        opened, may, units = self.listed.is_open(), self._vm.may_write(), bool(self._vm.units())
        hints = []
        if opened and may:
            unit = self._side.currentWidget() is self.unit_form
            keep = partial(self._on_unit if unit else self._on_person, "save")
            hints.append(KeyHint("F9", self.tr("Keep"), keep))
            hints.append(KeyHint("Enter", self.tr("Keep"), keep, bind=False))
        elif units:
            hints.append(KeyHint("Enter", self.tr("Open"), self.listed.open_first, bind=False))
        if units:
            hints.append(KeyHint("Ctrl+F", self.tr("Search"), self.listed.query.setFocus))
        if units and may:
            hints.append(KeyHint("Ctrl+I", self.tr("Import people"), lambda: self._on_import("people")))
            hints.append(KeyHint("F4", self.tr("One person more"), lambda: self._show_person(None)))
        if may:
            hints.append(KeyHint("F6", self.tr("One unit more"), lambda: self._show_unit(None)))
        if opened:
            hints.append(KeyHint("Esc", self.tr("Close"), self._close))
        return hints

    def first_focus(self) -> QWidget | None:
        if self._vm.incoming.looking:
            return self.preview.accept
        return self.listed.query if self._vm.units() else self._empty.action

    def refresh(self) -> None:
        looking, nothing = self._vm.incoming.looking, not self._vm.units()
        adding = self.listed.is_open()
        self._heading.set_title(self.tr("Preview of a sheet") if looking else self.tr("Register"))
        self._heading.set_lead(self._vm.incoming.lead() if looking else self._vm.lead())
        self.preview.setVisible(looking)
        self._buttons.setVisible(not looking)
        self._empty.setVisible(not looking and nothing and not adding)
        self.listed.setVisible(not looking and (adding or not nothing))
        for one in self._units_wanted:
            one.setEnabled(self._vm.may_write())
        for one in self._people_wanted:
            one.setEnabled(self._vm.may_write() and not nothing)
        if looking:
            self.preview.refresh()
            self.doubles.hide()
        else:
            self.listed.refresh()
            self.doubles.refresh()
        self.keys_changed.emit()

    def _on_changed(self) -> None:
        if self.isVisible():  # a page in the background is drawn anew when it comes into view
            self.refresh()

    def _show_person(self, one: Elector | None) -> None:
        if one is not None or (self._vm.may_write() and self._vm.units()):
            self._set_form(self.person)
            self.person.show_person(one)
            focus_in_view(self.person.edits["name"])

    def _show_unit(self, one: Unit | None) -> None:
        if one is not None or self._vm.may_write():
            self._set_form(self.unit_form)
            self.unit_form.show_unit(one)
            focus_in_view(self.unit_form.name)

    def _open_unit(self, key: str) -> None:
        unit = next((one for one in self._vm.units() if one.id == key), None)
        if unit is not None:
            self._show_unit(unit)

    def _set_form(self, form: QWidget | None) -> None:
        self.listed.set_open(form is not None)
        if form is not None:
            self._side.setCurrentWidget(form)
        self.refresh()

    def _close(self) -> None:
        self._set_form(None)
        self.listed.query.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_person(self, what: str) -> None:
        form, name = self.person, self.person.edits["name"].text().strip()
        if what == "close":
            self._close()
        elif what == "remove":
            if self.attempt(lambda: self._vm.remove(form.person(), form.reason.text())):
                self._close()
        elif self.attempt(lambda: self._vm.save(form.row())):
            self._close()
            self.tell(Notice("good", self.tr("{name} is kept.").format(name=name)))

    def _on_unit(self, what: str) -> None:
        form = self.unit_form
        if what == "close":
            self._close()
        elif what == "remove":
            if self.attempt(lambda: self._vm.remove_unit(form.unit(), form.reason.text())):
                self._close()
        elif self.attempt(lambda: self._vm.save_unit(form.row())):
            self._close()

    def _on_decided(self, double: Double, what: str, said: str) -> None:
        self.attempt(lambda: self._vm.decide(double, what, said))  # type: ignore[arg-type]  # one of the three

    def _on_import(self, what: What) -> None:
        path = self.ask_file() if self._vm.may_write() else None
        if path is not None and self.attempt(lambda: self._vm.incoming.read(what, path)):
            self._set_form(None)
            focus_in_view(self.preview.accept)

    def _on_preview(self, what: str) -> None:
        incoming = self._vm.incoming
        if what == "accept":
            number = incoming.fresh()
            if incoming.may_accept() and self.attempt(incoming.accept):
                self.tell(Notice("good", self.tr("%n row(s) taken over.", "", number)))
        elif what == "again":
            self._on_import(incoming.what)
        else:
            incoming.discard()

    def _on_template(self, what: What) -> None:
        path = self.ask_where(what)
        if path is not None and self.attempt(lambda: self._vm.incoming.save_template(what, path)):
            self.tell(Notice("good", self.tr("The template is saved: {path}").format(path=path)))

    def ask_file(self) -> Path | None:
        """The sheet to read; None where the person cancelled."""
        kinds = self.tr("Sheets ({endings});;All files (*)").format(endings=KINDS)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import"), "", kinds)
        return Path(chosen) if chosen else None

    def ask_where(self, what: What) -> Path | None:
        """Where the template is to go; None where the person cancelled."""
        name = self.tr("Units template") if what == "units" else self.tr("Register template")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the template"), f"{name}.xlsx", "Excel (*.xlsx)"
        )
        return Path(chosen) if chosen else None
