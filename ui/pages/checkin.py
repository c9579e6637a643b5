"""Check-in: the search field always has the keyboard; Enter means present; the hall reads the counters."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.page import Page
from ui.pages.checkin_book import BookBar
from ui.pages.checkin_parts import HallCounters, LeavePanel, PeopleList, SaidCard
from ui.shapes import KeyHint, Notice
from ui.theme import px
from ui.viewmodels.checkin import FILTERS, CheckInViewModel, Filter
from ui.widgets.banner import Banner
from ui.widgets.basics import Heading, Split, button, column, flow, holder, label, row
from ui.widgets.counters import EmptyState
from ui.widgets.fields import Hit, SearchField

SEARCH_SIZE = 22


class CheckInPage(Page):
    """Search and what was done on the left, counters on the right, the list below."""

    def __init__(self, vm: CheckInViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Check-in"))
        self._empty = self._build_empty()
        self.search = SearchField(self.tr("Pinyin initials, name or number"), object_name="checkInSearch")
        self.search.edit.setStyleSheet(f"font-size: {px(SEARCH_SIZE)}px;")
        self.search.text_changed.connect(lambda _text: self._find())
        self.search.chosen.connect(self._on_present)
        self.search.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nobody = label("", "error")
        self.said = SaidCard(self._on_undo)
        self.leave = LeavePanel()
        self.leave.hide()
        self.leave.wanted.connect(self._on_leave)
        self.leave.closed.connect(self._close_leave)
        self._late = Banner("info")
        self.counters = HallCounters()
        self.people = PeopleList(vm, self._on_filter)
        self.people.table.row_opened.connect(lambda line: self._on_present(line.id))
        desk = column(
            self.search, self._nobody, self.leave, self.said, self._build_buttons(), self._late, None, gap=12
        )
        band = Split(desk, column(self.counters, None), shares=(1, 1), gap=32, stack_below=820)
        self.book = BookBar(vm.book, self.attempt)
        self.book.told.connect(self.tell)
        self._body = holder(column(band, self.people, self.book, gap=16))
        self.set_body(column(self._heading, self._empty, self._body, gap=14))
        vm.changed.connect(self.refresh)
        vm.book.refused.connect(self.refuse)
        self.refresh()

    def _build_empty(self) -> QWidget:
        empty = EmptyState(
            self.tr("This meeting has no roll"),
            self.tr(
                "People are checked in by the roll. An election without one goes on all the same:"
                " the numbers required and present are typed with the ballots."
            ),
            self.tr("To the roll"),
        )
        empty.action.clicked.connect(lambda: self.step_wanted.emit("roll"))
        self.to_ballots = button(
            self.tr("To the ballots"), "secondary", lambda: self.step_wanted.emit("ballots")
        )
        self._to_roll = empty.action
        return holder(column(empty, row(None, self.to_ballots, None), None, gap=0))

    def _build_buttons(self) -> QWidget:
        self.on_leave = button(self.tr("On leave…"), "plain", self._begin_leave)
        self.take_back = button(self.tr("Take back"), "plain", self._on_take_back)
        for one, name in ((self.on_leave, "onLeave"), (self.take_back, "takeBack")):
            one.setObjectName(name)
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons = holder(flow(self.on_leave, self.take_back, gap=10, line_gap=8))
        return self._buttons

    def keys(self) -> Sequence[KeyHint]:
        if not self._vm.has_roll():
            return ()
        if not self.leave.isHidden():
            return (
                KeyHint("Enter", self.tr("Record the leave"), bind=False),
                KeyHint("Esc", self.tr("Cancel"), self._close_leave),
            )
        hints = [
            KeyHint("Enter", self.tr("Present"), bind=False),
            KeyHint("↑ ↓", self.tr("Choose"), bind=False),
            KeyHint("F4", self.tr("On leave"), self._begin_leave),
            KeyHint("F7", self.tr("Take this person back"), self._on_take_back),
            KeyHint("F8", self.tr("Undo the last step"), self._on_undo),
            KeyHint("F5", self.tr("Next list"), self._next_filter),
        ]
        if self._vm.book.ready():
            hints.append(KeyHint("Ctrl+P", self.tr("Sign-in book"), self.book.print))
        return hints

    def first_focus(self) -> QWidget | None:
        return self.search.edit if self._vm.has_roll() else self._to_roll

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whatever is typed beside a field is meant for the search."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        typed = event.text()
        free = self._vm.has_roll() and self.leave.isHidden() and held == Qt.KeyboardModifier.NoModifier
        if free and typed.isprintable() and typed.strip():
            self.search.edit.setFocus()
            self.search.edit.insert(typed)
            return
        super().keyPressEvent(event)

    def refresh(self) -> None:
        has_roll = self._vm.has_roll()
        self._empty.setVisible(not has_roll)
        self._body.setVisible(has_roll)
        self._heading.set_lead(self._vm.title())
        if has_roll:
            self._vm.warm_up()
            self.counters.show_counters(self._vm.counters(), self._vm.observers(), self._vm.verdict())
            said = self._vm.said()
            self.said.show_said(said, self._vm.can_undo())
            late = self._vm.late()
            self._late.show_notice(Notice("info", late))
            self._late.setVisible(bool(late))
            self.book.refresh()
            self.people.refresh(self._vm.wanted)
            if said is not None:
                self.people.mark(said.line.id)
            self._find()
        self.keys_changed.emit()

    def _find(self) -> None:
        asking = not self.leave.isHidden()
        query = "" if asking else self.search.edit.text()
        found = self._vm.found(query)
        self.search.set_hits([Hit(line.id, line.name, line.detail) for line in found])
        nobody = bool(query.strip()) and not found
        self._nobody.setText(self.tr("Nobody on the roll fits “{query}”.").format(query=query.strip()))
        self._nobody.setVisible(nobody)
        self.search.setEnabled(not asking)
        self.said.setVisible(not found and not asking)
        self._buttons.setVisible(not asking)

    def _target(self) -> str:
        """Whom a key means: the one marked in what was found, else the one marked in the list; "" nobody."""
        if not self.search.list.isHidden():
            return str(self.search.list.currentIndex().data(Qt.ItemDataRole.UserRole) or "")
        line = self.people.table.selected_row()
        return line.id if line is not None else ""

    def _on_present(self, member: object) -> None:
        if self.attempt(lambda: self._vm.marks.arrive(str(member))):
            self._ready()

    def _begin_leave(self) -> None:
        member = self._target()
        if not member:
            self.tell(Notice("info", self.tr("Find the person first.")))
            return
        if self.attempt(lambda: self.leave.begin(self._vm.line(member))):
            self._find()
            self.keys_changed.emit()

    def _on_leave(self, member: str, reason: str) -> None:
        if self.attempt(lambda: self._vm.marks.leave(member, reason)):
            self._close_leave()

    def _close_leave(self) -> None:
        self.leave.hide()
        self._ready()
        self.keys_changed.emit()

    def _on_take_back(self) -> None:
        member = self._target()
        if member and self.attempt(lambda: self._vm.marks.take_back(member)):
            self._ready()

    def _on_undo(self) -> None:
        if self._vm.can_undo() and self.attempt(self._vm.marks.undo):
            self._ready()

    def _on_filter(self, wanted: Filter) -> None:
        self._vm.wanted = wanted
        self.people.refresh(wanted)

    def _next_filter(self) -> None:
        shown = [one for one in FILTERS if not self.people.filters[one].isHidden()]
        self._on_filter(shown[(shown.index(self._vm.wanted) + 1) % len(shown)])

    def _ready(self) -> None:
        """The next one may come."""
        self.search.clear()
        self._find()
        self.search.edit.setFocus()
