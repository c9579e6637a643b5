"""Opens the public screen where it belongs and keeps it there: on the projector, or as a window where there is none."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.display.screens import Display, Screens
from ui.settings import Settings
from ui.shapes import Notice

if TYPE_CHECKING:
    from ui.display.window import PublicWindow
    from ui.viewmodels.display import DisplayViewModel

WINDOW = ""  # as a display's name: as a window that can be dragged
AUTOMATIC = "*"  # the display that is not the main one


class PublicScreen(QObject):
    """One for the program. `follow` gives it the open file; `changed` when it opens, closes or moves.

    The display chosen is remembered by its name. Where it is not plugged in, the screen is a window; when the
    projector goes while it is in use, it becomes a window and says so; when the same display comes back, so does it.
    """

    changed = Signal()

    def __init__(
        self, settings: Settings, screens: Screens, say: Callable[[Notice], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._screens, self._say = settings, screens, say
        self._vm: DisplayViewModel | None = None
        self._window: PublicWindow | None = None
        self._on = WINDOW
        screens.changed.connect(self._on_screens)

    def follow(self, vm: "DisplayViewModel | None") -> None:
        """Shows this file's elections from now on; without a file the screen closes. Call with None before a file is
        closed: what is on show is read from it.
        """
        if vm is self._vm:
            return
        if self._vm is not None:
            self._vm.window_wanted.disconnect(self.toggle)
            self._vm.speaking.end()
        self.close()
        self._vm = vm
        if vm is not None:
            vm.window_wanted.connect(self.toggle)

    def is_open(self) -> bool:
        """Whether the hall sees something."""
        return self._window is not None

    def window(self) -> "PublicWindow | None":
        """The window for the hall, while it is open."""
        return self._window

    def display(self) -> str:
        """On which display it is full screen, "" where it is a window or closed."""
        return self._on if self._window is not None else WINDOW

    def displays(self) -> tuple[Display, ...]:
        """Where it could be shown full screen: with one display alone, nowhere."""
        found = self._screens.displays()
        return found if len(found) > 1 else ()

    def chosen(self) -> str:
        """The display chosen, whether or not it is there: its name, `WINDOW` or `AUTOMATIC`."""
        return self._settings.values.public_display

    def toggle(self) -> None:
        """Opens it, or closes it."""
        if self.is_open():
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Shows it on the display chosen; needs an open file."""
        if self._vm is None:
            return
        if self._window is None:
            from ui.display.window import PublicWindow  # noqa: PLC0415  # the start does not wait for it

            self._window = PublicWindow(self._vm)
            self._window.set_motion(self._settings.values.motion)
            self._window.closed.connect(self._forget)
        self._put(self._target())
        self.changed.emit()

    def close(self) -> None:
        """Takes it away."""
        if self._window is not None:
            self._window.close()

    def choose(self, name: str) -> None:
        """Where it is shown, from now on and after the next start; opens it."""
        self._settings.values.public_display = name
        self._settings.save()
        self.open()

    def set_motion(self, motion: bool) -> None:  # noqa: FBT001  # takes the signal of a menu
        """Whether strokes appear one by one, or are there at once; remembered."""
        self._settings.values.motion = motion
        self._settings.save()
        if self._window is not None:
            self._window.set_motion(motion)

    # inside

    def _target(self) -> Display | None:
        """The display to fill, None for a window."""
        others, wanted = self.displays(), self.chosen()
        if wanted == AUTOMATIC:
            return next((one for one in others if not one.main), None)
        return next((one for one in others if one.name == wanted), None)

    def _put(self, display: Display | None) -> None:
        window = self._window
        if window is None:
            return
        self._on = display.name if display is not None else WINDOW
        if display is not None:
            self._screens.fill(window, display)
            return
        first = next(iter(self._screens.displays()), None)
        if first is not None:
            inside = first.area.adjusted(
                first.area.width() // 8,
                first.area.height() // 8,
                -first.area.width() // 8,
                -first.area.height() // 8,
            )
            window.showNormal()
            window.setGeometry(inside)
        window.show()

    def _on_screens(self) -> None:
        """A display came or went."""
        if self._window is not None:
            names = {one.name for one in self._screens.displays()}
            target = self._target()
            lost = self._on if self._on not in names else ""
            if lost:
                self._put(target)
                what = self.tr(
                    "The display {name} was unplugged: the public screen is a window on this one now."
                )
                do = self.tr("Plug it in again: the public screen goes back by itself.")
                self._say(Notice("warn", what.format(name=lost), do))
            elif target is not None and target.name != self._on:
                self._put(target)
                self._say(Notice("good", self.tr("The public screen is on {name}.").format(name=target.name)))
        self.changed.emit()

    def _forget(self) -> None:
        window, self._window, self._on = self._window, None, WINDOW
        if window is not None:
            window.deleteLater()
        self.changed.emit()
