"""The people at the keyboard: who is registered and as what, with their PINs; close relatives of candidates."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.page import Page
from ui.pages.people_forms import DismissForm, PersonForm, PinForm
from ui.pages.people_kin import KinCard
from ui.shapes import KeyHint
from ui.theme import px
from ui.viewmodels.people import PeopleViewModel, PersonLine
from ui.widgets.basics import Heading, button, column, flow, holder, label
from ui.widgets.counters import EmptyState
from ui.widgets.drawer import Drawer
from ui.widgets.table import Column, DataTable, RowsModel, table

ROW, HEAD = 44, 46  # heights


class PeoplePage(Page):
    """The list with its forms at the side; relatives below."""

    def __init__(self, vm: PeopleViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("People at the keyboard"))
        self._empty = EmptyState(
            self.tr("Everybody works under one name"),
            self.tr(
                "Register whoever works on this laptop with a PIN: then each write bears their own name, tellers"
                " cannot check their own entry, and important acts take two people. The first one is a clerk."
            ),
            self.tr("Register the first person"),
        )
        self._empty.action.setObjectName("firstPerson")
        self._empty.action.clicked.connect(self._on_add)
        self._table, self._rows = self._build_table()
        self._buttons = self._build_buttons()
        self._gone = label("", "soft")
        self.person, self.pin, self.reason = PersonForm(vm), PinForm(vm), DismissForm()
        self._forms: tuple[PersonForm | PinForm | DismissForm, ...] = (self.person, self.pin, self.reason)
        self.person.wanted.connect(self._on_register)
        self.pin.wanted.connect(self._on_change_pin)
        self.reason.wanted.connect(self._on_dismiss)
        for form in self._forms:
            form.closed.connect(self._close_forms)
        self._list = holder(column(self._table, self._buttons, self._gone, gap=12))
        self.kin = KinCard(vm.kin, self.attempt)
        main = column(self._empty, self._list, self.kin, None, gap=22)
        self._drawer = Drawer(main, holder(column(*self._forms, None, gap=0)), shares=(3, 2))
        self.set_body(column(self._heading, self._drawer, None, gap=16))
        vm.changed.connect(self.refresh)
        self.refresh()

    def _build_table(self) -> tuple[DataTable, RowsModel[PersonLine]]:
        columns: list[Column[PersonLine]] = [
            Column(self.tr("Name"), lambda one: one.name, bold=True, width=150),
            Column(self.tr("Here as"), lambda one: one.roles_text, stretch=True),
            Column("", lambda one: one.state, tone=lambda _one: "good", width=150),
        ]
        made, rows = table(columns, (), name=self.tr("People at the keyboard"), sortable=False)
        made.setObjectName("people")
        return made, rows

    def _build_buttons(self) -> QWidget:
        self._add = button(self.tr("Register somebody…"), "primary", self._on_add)
        self._add.setObjectName("addPerson")
        self._new_pin = button(self.tr("Another PIN…"), "secondary", self._on_pin)
        self._new_pin.setObjectName("newPin")
        self._roles = button(self.tr("Other roles…"), "secondary", self._on_roles)
        self._roles.setObjectName("otherRoles")
        self._dismiss = button(self.tr("Dismiss…"), "plain", self._on_ask_dismiss)
        self._dismiss.setObjectName("askDismiss")
        return holder(flow(self._add, self._roles, self._new_pin, self._dismiss, gap=10, line_gap=8))

    def keys(self) -> Sequence[KeyHint]:
        if any(not form.isHidden() for form in self._forms):
            return (
                KeyHint("Enter", self.tr("Keep"), bind=False),
                KeyHint("Tab", self.tr("Next field")),
                KeyHint("Esc", self.tr("Cancel"), self._close_forms),
            )
        if not self._vm.writable():
            return ()
        hints = [KeyHint("F2", self.tr("Register somebody"), self._on_add)]
        if self._vm.lines():
            hints += [
                KeyHint("F3", self.tr("Switch"), bind=False),
                KeyHint("↑ ↓", self.tr("Choose"), bind=False),
                KeyHint("F7", self.tr("Another PIN"), self._on_pin),
                KeyHint("F8", self.tr("Dismiss"), self._on_ask_dismiss),
            ]
        return (*hints, KeyHint("Esc", self.tr("Back"), self._leave))

    def first_focus(self) -> QWidget | None:
        return self._table if self._vm.lines() else self._empty.action

    def refresh(self) -> None:
        lines = self._vm.lines()
        self._heading.set_lead(self._vm.lead())
        self._empty.setVisible(not lines and self.person.isHidden())
        self._list.setVisible(bool(lines))
        before = self._chosen()
        self._rows.set_rows(lines)
        places = [place for place, one in enumerate(lines) if before is not None and one.name == before.name]
        if lines:
            self._table.selectRow(places[0] if places else 0)
        self._table.setFixedHeight(px(HEAD) + px(ROW) * max(len(lines), 1))
        gone = self._vm.dismissed()
        self._gone.setText("\n".join((self.tr("No longer here:"), *gone)) if gone else "")
        self._gone.setVisible(bool(gone))
        for one in (self._add, self._new_pin, self._roles, self._dismiss, self._empty.action):
            one.setEnabled(self._vm.writable())
        self.kin.refresh()
        self.keys_changed.emit()

    # the forms

    def _chosen(self) -> PersonLine | None:
        found = self._table.selected_row()
        return found if isinstance(found, PersonLine) else None

    def _show_form(self, form: "PersonForm | PinForm | DismissForm") -> None:
        for other in self._forms:
            other.setVisible(other is form)
        self._empty.hide()
        self._drawer.set_open(True)
        form.begin()
        self.keys_changed.emit()

    def _close_forms(self) -> None:
        for form in self._forms:
            form.hide()
        self._drawer.set_open(False)
        self.refresh()
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def _on_add(self) -> None:
        if self._vm.writable():
            self.person.show_person(None)
            self._show_form(self.person)

    def _on_roles(self) -> None:
        one = self._chosen()
        if one is not None:
            self.person.show_person(one)
            self._show_form(self.person)

    def _on_pin(self) -> None:
        one = self._chosen()
        if one is not None:
            self.pin.show_person(one)
            self._show_form(self.pin)

    def _on_ask_dismiss(self) -> None:
        one = self._chosen()
        if one is not None:
            self.reason.show_person(one)
            self._show_form(self.reason)

    def _on_register(self) -> None:
        form = self.person
        if self.attempt(lambda: self._vm.register(form.name(), form.roles(), form.pins.pin())):
            self._close_forms()

    def _on_change_pin(self) -> None:
        if self.attempt(lambda: self._vm.change_pin(self.pin.person(), self.pin.pins.pin())):
            self._close_forms()

    def _on_dismiss(self) -> None:
        if self.attempt(lambda: self._vm.dismiss(self.reason.person(), self.reason.reason())):
            self._close_forms()

    def _leave(self) -> None:
        self.step_wanted.emit(self._vm.onward())
