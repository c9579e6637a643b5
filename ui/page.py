"""What every page is: a widget that names its keys and redraws itself from its view-model.

    class BoxPage(Page):
        def __init__(self, vm: BoxViewModel) -> None:
            super().__init__()
            self._vm = vm
            self._heading = Heading(self.tr("Box and papers"))
            self._declare = button(self.tr("Declare valid"), "primary", self._on_declare)
            self.set_body(column(self._heading, self._declare, None, gap=16))
            vm.changed.connect(self.refresh)
            self.refresh()

        def keys(self) -> Sequence[KeyHint]:
            return (KeyHint("F5", self.tr("Declare valid"), self._on_declare),)

        def refresh(self) -> None:
            self._heading.set_lead(self._vm.lead())
            self._declare.setEnabled(self._vm.can_declare())

        def _on_declare(self) -> None:
            self.attempt(self._vm.declare)

The frame builds a page when it is first shown, scrolls it where the window is too small, calls `refresh`
each time it comes into view, and throws it away and builds it anew when language or text size change. So:
what must survive lives in the view-model (half-typed fields with an objectName are carried over by the
frame).
"""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from core.errors import CodedError, EnvironmentProblem, UserError
from ui.messages import notice
from ui.shapes import KeyHint, Notice
from ui.theme import air

ANYWHERE = re.compile(r"F\d+|Esc|(Ctrl|Alt|Shift|Meta)\+.+")
RETURN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_plain(caps: str) -> bool:
    """Whether a key is one that fields and buttons use too. F keys, Esc and combinations are not: they work from
    anywhere in the window.
    """
    return ANYWHERE.fullmatch(caps) is None


def _is_key(event: QKeyEvent, caps: str) -> bool:
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if held != Qt.KeyboardModifier.NoModifier:
        return False
    if caps == "Enter":
        return event.key() in RETURN_KEYS
    return QKeySequence(event.key()) == QKeySequence(caps)


class Page(QWidget):
    """Base of all pages. Signals: `keys_changed` (ask `keys()` again), `noticed(Notice | None)` (show this
    sentence above the page, None: take it away), `step_wanted(id)` (go to another step).
    """

    keys_changed = Signal()
    noticed = Signal(object)
    step_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageGround")
        self._ground = QVBoxLayout(self)
        self._ground.setContentsMargins(air(32), air(24), air(32), air(24))
        self._ground.setSpacing(air(16))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def set_body(self, layout: QLayout) -> None:
        """The content of the page; the margin around it is the frame's."""
        self._ground.addLayout(layout)

    def keys(self) -> Sequence[KeyHint]:
        """The keys that work here, for the bottom bar."""
        return ()

    def refresh(self) -> None:
        """Redraws from the view-model."""

    def first_focus(self) -> QWidget | None:
        """Which widget has the keyboard when the page comes into view; None: the page itself."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plain keys (Enter, Space, letters, digits) reach the page only when nothing inside it wanted them: a letter
        typed into a field is no command, and Enter on a button presses that button.
        """
        for hint in self.keys():
            if hint.bind and hint.act is not None and is_plain(hint.caps) and _is_key(event, hint.caps):
                hint.act()
                return
        super().keyPressEvent(event)

    def attempt(self, command: Callable[[], object]) -> bool:
        """Runs a command. A refusal (the person can mend it, or the machine is in the way) becomes a notice
        above the page and the answer is false; anything else that goes wrong is a fault of the program and
        goes to the crash dialog. Success takes an older notice away.
        """
        try:
            command()
        except (UserError, EnvironmentProblem) as error:
            self.refuse(error)
            return False
        self.noticed.emit(None)
        return True

    def refuse(self, error: CodedError) -> None:
        """Shows a coded error above the page."""
        self.noticed.emit(notice(error))

    def tell(self, words: Notice) -> None:
        """Shows a sentence above the page."""
        self.noticed.emit(words)
