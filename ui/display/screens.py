"""The displays that are plugged in, by name; told when one comes or goes."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Display:
    """A display: the name that the system gives it, its size in pixels, whether the main window's is it."""

    name: str
    area: QRect
    main: bool = False

    def size(self) -> str:
        """As it is said: 1920 × 1080."""
        return f"{self.area.width()} × {self.area.height()}"


class Screens(QObject):
    """What Qt knows of displays. `changed` when one is plugged in or out."""

    changed = Signal()

    def __init__(self, application: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application.screenAdded.connect(lambda _screen: self.changed.emit())
        application.screenRemoved.connect(lambda _screen: self.changed.emit())
        application.primaryScreenChanged.connect(lambda _screen: self.changed.emit())

    def displays(self) -> tuple[Display, ...]:
        """All that are there, the first of them the main one."""
        first = QGuiApplication.primaryScreen()
        found = sorted(QGuiApplication.screens(), key=lambda one: one is not first)
        return tuple(_display(one, main=one is first) for one in found)

    def fill(self, window: QWidget, display: Display) -> None:
        """Makes a window fill this display, without taking the keyboard."""
        window.showNormal()  # a full-screen window does not move to another display
        screen = next((one for one in QGuiApplication.screens() if one.name() == display.name), None)
        if screen is not None:
            window.setScreen(screen)  # where the system does not let windows choose their place
        window.setGeometry(display.area)
        window.setWindowState(Qt.WindowState.WindowFullScreen)  # showFullScreen() would take the keyboard
        window.show()


def _display(screen: QScreen, *, main: bool) -> Display:
    return Display(screen.name(), screen.geometry(), main)
