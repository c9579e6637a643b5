"""Applicants: entered or imported, vetted in two steps, published, objected to; and who gave up."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.page import Page
from ui.pages.applicants_card import ApplicantCard
from ui.pages.applicants_forms import ApplicantForms
from ui.pages.applicants_list import ApplicantsList
from ui.pages.applicants_notices import NoticesPanel
from ui.pages.sheet_door import SheetDoor
from ui.pages.sheet_preview import SheetPreview
from ui.shapes import KeyHint, Notice
from ui.viewmodels.applicants import ApplicantsViewModel, Line
from ui.widgets.ask_form import AskForm
from ui.widgets.basics import Heading, button, column, flow, holder
from ui.widgets.counters import EmptyState
from ui.widgets.drawer import Drawer
from ui.widgets.in_view import focus_in_view


class ApplicantsPage(Page):
    """A preview that waits for its confirmation, or the list with one applicant or one form beside it."""

    def __init__(self, vm: ApplicantsViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._about = ""  # whom, or which objection, the form is about
        self._heading = Heading(self.tr("Applicants"))
        self._empty = EmptyState(
            self.tr("Nobody has applied yet"),
            self.tr("Import the applications from a spreadsheet, or enter them one by one (F4)."),
            self.tr("Import applications…"),
        )
        self._empty.action.setObjectName("importFirst")
        self.preview = SheetPreview(vm.incoming, vm.words)
        self._build_list(vm)
        self.door = SheetDoor(self, vm, self.preview, self.listed.query)
        self._empty.action.clicked.connect(lambda: self.door.import_sheet("applicants"))
        self.notices = NoticesPanel(vm)
        self.notices.notice_wanted.connect(lambda: self.do("notice"))
        self.notices.settle_wanted.connect(self._settle)
        self.notices.cadres_wanted.connect(lambda: self.door.import_sheet("cadres"))
        self._build_buttons()
        self.set_body(
            column(
                self._heading,
                self._buttons,
                self._empty,
                self.preview,
                self._drawer,
                self.notices,
                None,
                gap=16,
            )
        )
        vm.changed.connect(self._on_changed)
        self.refresh()

    def _build_list(self, vm: ApplicantsViewModel) -> None:
        self.listed, self.card, self.form = ApplicantsList(vm), ApplicantCard(vm), AskForm()
        self.forms = ApplicantForms(vm, self.form)
        self.listed.opened.connect(lambda _line: self.show_card())
        self.listed.chosen.connect(self._on_chosen)
        self.card.wanted.connect(self.do)
        self.form.wanted.connect(self._on_form)
        self._side = QStackedWidget()
        self._side.addWidget(self.card)
        self._side.addWidget(self.form)
        self._drawer = Drawer(column(self.listed, None), self._side)

    def _build_buttons(self) -> None:
        made = {
            "importApplicants": button(
                self.tr("Import applications…"), "secondary", lambda: self.door.import_sheet("applicants")
            ),
            "addApplicant": button(self.tr("One application more"), "secondary", lambda: self.do("add")),
            "applicantTemplate": button(
                self.tr("Template for applications…"), "plain", lambda: self.door.save_template("applicants")
            ),
            "cadreTemplate": button(
                self.tr("Template for the establishment…"), "plain", lambda: self.door.save_template("cadres")
            ),
        }
        for name, one in made.items():
            one.setObjectName(name)
        self._entering = made["importApplicants"], made["addApplicant"]
        self._buttons = holder(flow(*made.values()))

    def keys(self) -> Sequence[KeyHint]:
        if self._vm.incoming.looking:
            return (
                KeyHint("F9", self.preview.accept.text(), lambda: self.door.answer("accept")),
                KeyHint("Esc", self.tr("Give up"), lambda: self.door.answer("discard")),
            )
        hints = []
        if self._vm.may_enter():
            hints = [
                KeyHint("Ctrl+I", self.tr("Import"), lambda: self.door.import_sheet("applicants")),
                KeyHint("F4", self.tr("One application more"), lambda: self.do("add")),
            ]
        if self._vm.lines():
            hints = [
                KeyHint("Ctrl+F", self.tr("Search"), self.listed.query.setFocus),
                KeyHint("Enter", self.tr("Open"), self.listed.open_first, bind=False),
                KeyHint("F5", self.tr("Vet"), lambda: self.do("vet")),
                KeyHint("F7", self.tr("Objection"), lambda: self.do("object")),
                KeyHint("F8", self.tr("Notice"), lambda: self.do("notice")),
                *hints,
            ]
        if self._drawer.is_open():
            hints.append(KeyHint("Esc", self.tr("Close"), lambda: self.do("close")))
        return hints

    def first_focus(self) -> QWidget | None:
        if self._vm.incoming.looking:
            return self.preview.accept
        return self.listed.query if self._vm.lines() else self._empty.action

    def refresh(self) -> None:
        looking, nobody = self._vm.incoming.looking, not self._vm.lines()
        opened = self._drawer.is_open()
        self._heading.set_title(self.tr("Preview of a sheet") if looking else self.tr("Applicants"))
        self._heading.set_lead(self._vm.incoming.lead() if looking else "" if nobody else self._vm.lead())
        self.preview.setVisible(looking)
        self._buttons.setVisible(not looking)
        self._empty.setVisible(not looking and nobody and not opened)
        self._empty.action.setEnabled(self._vm.may_enter())
        self._drawer.setVisible(not looking and (opened or not nobody))
        self.notices.setVisible(not looking)
        for one in self._entering:
            one.setEnabled(self._vm.may_enter())
        if looking:
            self.preview.refresh()
        else:
            self.listed.refresh()
            self.notices.refresh()
            self._show_again()
        self.keys_changed.emit()

    def _on_changed(self) -> None:
        if self.isVisible():  # a page in the background is drawn anew when it comes into view
            self.refresh()

    def _show_again(self) -> None:
        """The card as the file says it now."""
        line = self._vm.line(self.card.line.id) if self.card.line is not None else None
        if line is not None:
            self.card.show_line(line)

    def _line(self) -> Line | None:
        found = self.listed.people.selected_row()
        return found if isinstance(found, Line) else None

    def _on_chosen(self, line: Line) -> None:
        if self._drawer.is_open() and self._side.currentWidget() is self.card:
            self.card.show_line(line)

    def show_card(self) -> None:
        """Shows the applicant chosen in the list."""
        line = self._line()
        if line is not None:
            self.card.show_line(line)
            self._open(self.card)
            focus_in_view(self.card.vet)

    def do(self, what: str) -> None:
        """What a key or a button of the card asks for."""
        line = self._line()
        if what == "close":
            self._set_open(False)
            focus_in_view(self.listed.query)
        elif what == "photo":
            if line is not None and self.door.attach(line.id):
                self.show_card()
        elif not self._vm.may_write() or (what == "add" and not self._vm.may_enter()):
            return
        elif what == "add":
            self._ask("", lambda: self.forms.application(None))
        elif what == "notice":
            people = sum(
                one.district is not None and one.district.decision == "accepted" for one in self._vm.lines()
            )
            self._ask("", lambda: self.forms.notice(people))
        elif line is not None:
            asks: dict[str, Callable[[], None]] = {
                "edit": lambda: self.forms.application(line.row),
                "vet": lambda: self.forms.vetting(line),
                "object": lambda: self.forms.objection(line),
                "withdraw": lambda: self.forms.withdrawal(line),
            }
            self._ask(line.id, asks[what])

    def _settle(self, key: str) -> None:
        one = next(one for one in self._vm.objections() if one.id == key)
        found = self._vm.line(one.applicant)
        self._ask(key, lambda: self.forms.settlement(one, found.row.name if found else ""))

    def _ask(self, about: str, ask: Callable[[], None]) -> None:
        self._about = about
        ask()
        self._open(self.form)
        first = self.form.first()
        if first is not None:
            focus_in_view(first)

    def _on_form(self, what: str) -> None:
        if what == "close":
            self.do("close")
            return
        if self.attempt(lambda: self._send(what)):
            self._after(what)

    def _send(self, what: str) -> None:
        """Gives the form to the command that its button means."""
        acts, typed, about = self._vm.acts, self.form.values(), self._about
        if what == "save":
            self._about = acts.save(about, typed)
        elif what in {"accepted", "rejected"}:
            line = self._vm.line(about)
            if line is not None:
                acts.vet(about, self._vm.next_step(line), what, typed)  # type: ignore[arg-type]  # one of the two
        elif what == "withdraw":
            acts.withdraw(about, typed["reason"])
        elif what == "post":
            acts.post(typed)
        elif what == "object":
            acts.object_to(about, typed)
        else:
            acts.settle(about, what, typed)  # type: ignore[arg-type]  # upheld or dismissed

    def _after(self, what: str) -> None:
        """Back to the list, on the person it was about; after a vetting on the next one that waits."""
        self._set_open(False)
        about = self._about
        self.listed.people.select_where(lambda one: one.id == about)
        if what in {"accepted", "rejected"}:
            self.listed.people.select_where(lambda one: one.district is None and not one.row.withdrawn)
        self.tell(Notice("good", self.tr("Recorded.")))
        self.listed.people.setFocus()

    def _open(self, side: QWidget) -> None:
        self._side.setCurrentWidget(side)
        self._set_open(True)

    def _set_open(self, wanted: bool) -> None:  # noqa: FBT001 - like Qt's own setVisible
        self._drawer.set_open(wanted)
        self.listed.set_narrow(wanted)
        self.refresh()
