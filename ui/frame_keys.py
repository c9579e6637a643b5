"""The keys of the page in view: in the bar below, and as shortcuts where no field could want them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.frame_menus import Menus
from ui.page import Page, is_plain
from ui.shapes import KeyHint
from ui.widgets.key_bar import KeyBar

SHARE = 8  # the keys take an eighth of the window's height at most


class PageKeys(QObject):
    """Binds F keys, Esc and combinations of one page at a time; plain keys are the page's own business."""

    def __init__(self, window: QWidget, menus: Menus) -> None:
        super().__init__(window)
        self._window, self._menus = window, menus
        self._shortcuts: dict[str, QShortcut] = {}
        self._acts: dict[str, Callable[[], object]] = {}
        self._borrowed: list[tuple[QAction, list[QKeySequence]]] = []

    def show(self, page: Page | None, bar: KeyBar) -> None:
        """Shows and binds the keys of this page and no others."""
        hints = tuple(page.keys()) if page is not None else ()
        bar.set_hints(hints or self._usual())
        acts = {
            hint.caps: hint.act
            for hint in hints
            if hint.bind and hint.act is not None and not is_plain(hint.caps)
        }
        if acts.keys() != self._shortcuts.keys():  # else the same keys do what they do now
            self.release()
            for caps in acts:
                self._bind(caps)
        self._acts = acts

    def fit(self, bar: KeyBar, height: int) -> None:
        """Leaves the room of a window of this height to the page: the rest folds into the key that shows all."""
        all_keys = KeyHint("F1", self.tr("All keys"), lambda: self._menus.action("keys").trigger())
        bar.fold_beyond(height // SHARE, all_keys)

    def release(self) -> None:
        """Unbinds everything."""
        for shortcut in self._shortcuts.values():
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts, self._acts = {}, {}
        for action, keys in reversed(self._borrowed):
            action.setShortcuts(keys)
        self._borrowed = []

    def _bind(self, caps: str) -> None:
        """A key that a menu has too is the page's while it is in view: with both, Qt would obey neither."""
        key = QKeySequence(caps)
        for action in self._menus.with_key(key):
            self._borrowed.append((action, action.shortcuts()))
            action.setShortcuts([one for one in action.shortcuts() if one != key])
        shortcut = QShortcut(QKeySequence(caps), self._window)
        shortcut.activated.connect(lambda: self._acts[caps]())  # noqa: PLW0108  # what the key does when it is pressed
        self._shortcuts[caps] = shortcut

    def _usual(self) -> tuple[KeyHint, ...]:
        """For a page without keys of its own: the bar is never empty."""
        names = (
            ("Alt+↓", self.tr("Next step"), "next"),
            ("F6", self.tr("Steps"), "focus_rail"),
            ("F1", self.tr("Keys"), "keys"),
        )
        return tuple(
            KeyHint(caps, text, self._menus.action(name).trigger, bind=False) for caps, text, name in names
        )
