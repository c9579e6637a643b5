"""The person at the keyboard in the window: shown in the header, switched by F3, told what is not theirs to do."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.errors import CodedError
from ui.frame import Frame
from ui.page import Page
from ui.shapes import KeyHint, Notice
from ui.widgets.basics import column, holder
from ui.widgets.pin_guard import ButtonGuard

if TYPE_CHECKING:
    from ui.viewmodels.people_keyboard import Keyboard
    from ui.viewmodels.session import Session
    from ui.widgets.fields import Hit
    from ui.widgets.pin_strip import PinStrip

STANDING = "duty"  # the notice that a page is only for looking at


class PeopleControl(QObject):
    """Asks `Keyboard` and shows its answers; without registered people nothing is asked and nothing is shut."""

    asked = Signal()  # the strip opens

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._session: Session | None = None
        self._keyboard: Keyboard | None = None
        self.strip: PinStrip | None = None
        self._room: QWidget | None = None
        self._guard = ButtonGuard(self._why_not)
        self._guarded_page: Page | None = None
        self._told = ""
        window.built.connect(self._rebuilt)
        window.step_shown.connect(lambda _step: self.follow())
        self._rebuilt()

    def adopt(self, session: "Session | None") -> None:
        """Another file is open, or none."""
        self._session, self._keyboard = session, None
        if self.strip is not None:
            self.strip.close_strip()
        if session is not None:
            from ui.viewmodels.people_keyboard import Keyboard  # noqa: PLC0415  # the start page needs none

            self._keyboard = Keyboard(session)
        self.follow()

    def follow(self) -> None:
        """After every write, every switch and every page: header, notice and buttons say what is so now."""
        keyboard, page = self._keyboard, self._window.page()
        name = keyboard.name() if keyboard is not None else ""
        missing = keyboard is not None and keyboard.guarded() and not name
        self._window.header.show_person(keyboard.line() if keyboard is not None else "", missing=missing)
        why = keyboard.why_not_here(self._window.shown_step()) if keyboard is not None else ""
        if why != self._told:
            self._told = why
            self._window.set_standing(STANDING, Notice("info", why) if why else None)
        if page is not None and self._guard.watch(page):
            page.refresh()

    def ask(self) -> None:
        """Opens the strip where people are registered; else the page on which they are."""
        if self._session is None or self._keyboard is None or not self._session.meeting_id:
            return
        if not self._keyboard.guarded():
            self._window.step_chosen.emit("people")
            return
        if self.strip is None:
            self._make_strip()
        if self.strip is not None and self._room is not None:
            self._room.show()
            self.asked.emit()
            self.strip.open(self.tr("Who is at the keyboard?"), self.tr("Switch"))
            self._window.key_bar.set_hints(self._keys())

    def _make_strip(self) -> None:
        from ui.widgets.pin_strip import PinStrip  # noqa: PLC0415  # loaded at the first switch

        strip = PinStrip(self._find, prefix="switch")
        strip.given.connect(self._switch)
        self._room = holder(column(strip, margins=(32, 14, 32, 0)))
        strip.closed.connect(self._closed)
        self.strip = strip
        self._window.strips.addWidget(self._room)

    def _keys(self) -> tuple[KeyHint, ...]:
        """While the strip is open the bar shows its keys, in one line also in large type."""
        return (
            KeyHint("↑ ↓", self.tr("Choose"), bind=False),
            KeyHint("Enter", self.tr("Switch"), bind=False),
            KeyHint("Esc", self.tr("Cancel"), bind=False),
        )

    def _closed(self) -> None:
        if self._room is not None:
            self._room.hide()
        page = self._window.page()
        if page is not None:
            page.keys_changed.emit()

    def _find(self, typed: str) -> "Sequence[Hit]":
        from ui.widgets.fields import Hit  # noqa: PLC0415  # the start page has no fields

        found = self._keyboard.find(typed) if self._keyboard is not None else ()
        return [Hit(one.name, one.name, one.roles) for one in found]

    def _switch(self, name: str, pin: str) -> None:
        if self._keyboard is None or self.strip is None:
            return
        try:
            self._keyboard.switch(name, pin)
        except CodedError as problem:
            self.strip.refuse(*self._keyboard.refusal(problem, name))
            return
        self.strip.close_strip()

    def _why_not(self, object_name: str) -> str:
        return self._keyboard.why_not_button(object_name) if self._keyboard is not None else ""

    def _rebuilt(self) -> None:
        self.strip = self._room = None
        self._guard = ButtonGuard(self._why_not)
        self._window.header.person_pressed.connect(self.ask)
        self.follow()
