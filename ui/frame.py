"""The frame around the pages: header, rail, notices, keys, menus. It knows pages only as `Page`."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QScrollArea, QStackedWidget, QWidget

from ui.frame_focus import FocusKeeper
from ui.frame_header import Header
from ui.frame_keys import PageKeys
from ui.frame_menus import Menus
from ui.frame_notices import NoticeArea
from ui.frame_rail import RailKeeper
from ui.page import Page
from ui.shapes import Notice, Place, RailItem, RailSection, Saved
from ui.widgets.basics import column, holder, row
from ui.widgets.key_bar import KeyBar


class Frame(QMainWindow):
    """The window. Give it a way to build pages (`set_builder`), steps (`set_steps`) and a place; it emits
    `step_chosen(id)` when the person wants another page, and whoever listens answers with `show_step`.
    """

    step_chosen = Signal(str)
    step_coming = Signal(str)  # this page comes into view and is drawn next: what it missed is told now
    step_shown = Signal(str)
    built = Signal()  # header and strips are new: whoever fills them does so again

    def __init__(self) -> None:
        super().__init__()
        self.menus = Menus(self.menuBar())
        self._builder: Callable[[str], Page] = lambda _step: Page()
        self._pages: dict[str, Page] = {}
        self._scrolls: dict[str, QScrollArea] = {}
        self._shown = ""
        self._rails = RailKeeper()
        self._place = Place("")
        self._saved: Saved | None = None
        self._notice: Notice | None = None
        self._standing: dict[str, Notice] = {}
        self._keys = PageKeys(self, self.menus)
        self._focus = FocusKeeper(self, self.page)
        self._build()
        self.resize(1280, 830)
        self.setMinimumSize(900, 600)

    # what the wiring calls

    def set_builder(self, build: Callable[[str], Page], keep: Collection[str] = ()) -> None:
        """How a page is made from the id of its step; pages made before are thrown away, but for those to keep."""
        self._builder = build
        self._forget_pages(keep)

    def set_place(self, place: Place) -> None:
        """Where we are; the window's title follows. Without a title there is no header."""
        self._place = place
        self.header.show_place(place)
        self.setProperty("rehearsal", place.rehearsal)
        self.header.setVisible(bool(place.title))
        self.header.show_saved(self._saved, read_only=place.read_only)
        self.setWindowTitle(" · ".join(part for part in (place.title, *place.path, "正票") if part))

    def set_saved(self, saved: Saved | None) -> None:
        """What was written last."""
        self._saved = saved
        self.header.show_saved(saved, read_only=self._place.read_only)

    def set_steps(self, items: Sequence[RailItem], caption: str = "") -> None:
        """The rail with one section; without items it is hidden."""
        section = RailSection(caption or self.tr("This election"), tuple(items))
        self.set_sections((section,) if items else ())

    def set_sections(self, sections: Sequence[RailSection]) -> None:
        """The rail; without sections it is hidden."""
        self._rails.set_sections(sections)

    def show_step(self, step_id: str) -> Page:
        """Brings this page into view, building it the first time; notices of the page before are taken
        away.
        """
        if step_id != self._shown:
            self.notify(None)
        self._shown = step_id
        page = self._page(step_id)
        self.step_coming.emit(step_id)
        self._stack.setCurrentWidget(self._scrolls[step_id])
        page.refresh()
        self._rails.show(step_id)
        self._keys.show(page, self.key_bar)
        (page.first_focus() or page).setFocus(Qt.FocusReason.OtherFocusReason)
        self.step_shown.emit(step_id)
        return page

    def shown_step(self) -> str:
        """The id of the page in view, "" before the first."""
        return self._shown

    def step_ids(self) -> tuple[str, ...]:
        """The ids of the steps of the open section, in their order."""
        return self._rails.step_ids()

    def page(self) -> Page | None:
        """The page in view."""
        return self._pages.get(self._shown)

    def notify(self, notice: Notice | None) -> None:
        """One sentence above the page; None takes it away."""
        self._notice = notice
        self._notices.show_all(notice, self._standing)

    def notice(self) -> Notice | None:
        """The sentence on show."""
        return self._notice

    def set_standing(self, key: str, notice: Notice | None) -> None:
        """A sentence that stays whatever page is shown, until its cause is gone or the person closes it."""
        if notice is None:
            self._standing.pop(key, None)
        else:
            self._standing[key] = notice
        self._notices.show_all(self._notice, self._standing)

    def rebuild(self) -> None:
        """Builds everything anew in the language and text size now in force; half-typed fields are carried
        over.
        """
        from ui.carry_over import name_of, type_in, typed_in  # noqa: PLC0415  # no start waits for it

        typed = {step: typed_in(page) for step, page in self._pages.items()}
        focused = name_of(self.focusWidget())
        self._forget_pages()
        self.menus.rebuild()
        self._build()
        self.set_place(self._place)
        if self._shown:
            page = self.show_step(self._shown)
            type_in(page, typed.get(self._shown, {}))
            again = page.findChild(QWidget, focused) if focused else None
            if again is not None:
                again.setFocus()

    # inside

    def _build(self) -> None:
        self.header, self._rail, self.key_bar = Header(), self._rails.build(), KeyBar()
        self._rail.step_chosen.connect(self.step_chosen)
        self.key_bar.pressed.connect(lambda hint: hint.act() if hint.act else None)
        self._stack = QStackedWidget()
        self._notices = NoticeArea()
        self._notices.dismissed.connect(lambda: self.notify(None))
        self._notices.standing_dismissed.connect(lambda key: self.set_standing(key, None))
        middle = row(self._rail, gap=0)
        self.strips = column(gap=0)  # lines that ask something, above the page
        content = column(gap=0)
        content.addLayout(self.strips)
        content.addWidget(self._notices)
        content.addWidget(self._stack, 1)
        middle.addLayout(content, 1)
        ground = column(self.header, gap=0)
        ground.addLayout(middle, 1)
        ground.addWidget(self.key_bar)
        old = self.takeCentralWidget()
        if isinstance(old, QWidget):
            old.deleteLater()
        self.setCentralWidget(holder(ground))
        self.notify(self._notice)
        self._rails.fit(self.width())
        self._keys.fit(self.key_bar, self.height())
        self.built.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rails.fit(self.width())
        self._keys.fit(self.key_bar, self.height())

    def focus_rail(self) -> None:
        """Moves the keyboard to the rail."""
        self._rails.focus()

    def _page(self, step_id: str) -> Page:
        if step_id not in self._pages:
            page = self._builder(step_id)
            page.keys_changed.connect(
                lambda page=page: self._keys.show(page, self.key_bar) if page is self.page() else None
            )
            page.noticed.connect(self.notify)
            page.step_wanted.connect(self.step_chosen)
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setWidget(page)
            self._stack.addWidget(scroll)
            self._pages[step_id], self._scrolls[step_id] = page, scroll
        return self._pages[step_id]

    def _forget_pages(self, keep: Collection[str] = ()) -> None:
        self._keys.release()
        self._stack.hide()  # else each page would be shown once more as the one before it goes, its file closed
        for step in [one for one in self._pages if one not in keep]:
            del self._pages[step]
            scroll = self._scrolls.pop(step)
            self._stack.removeWidget(scroll)
            scroll.deleteLater()
        self._stack.show()
