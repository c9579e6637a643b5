"""The displays that are plugged in, by name; told when one comes or goes."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen


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


def _display(screen: QScreen, *, main: bool) -> Display:
    return Display(screen.name(), screen.geometry(), main)
