"""Puts the public screen into the main window: menu, strip of buttons, and the way through files and languages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from ui.display.control import AUTOMATIC, WINDOW, PublicScreen
from ui.display.screens import Screens
from ui.frame import Frame
from ui.frame_menus import Choice
from ui.settings import Settings

if TYPE_CHECKING:  # at run time only an open file needs them
    from ui.display.strip import PublicStrip
    from ui.viewmodels.session import Session


class PublicScreenWiring(QObject):
    """Owned by the main window. `follow` after a file was opened or closed, `close` at the end."""

    def __init__(self, frame: Frame, settings: Settings, *, screens: Screens | None = None) -> None:
        super().__init__(frame)
        self._frame, self._settings = frame, settings
        application = QApplication.instance()
        if screens is None and isinstance(application, QApplication):
            screens = Screens(application, self)
        if screens is None:
            raise TypeError("no QApplication")
        self.screen = PublicScreen(settings, screens, frame.notify, self)
        self.strip: PublicStrip | None = None
        self._dock: QDockWidget | None = None
        self._again = False
        self.screen.changed.connect(self._refresh)
        frame.menus.display_chosen.connect(self.screen.choose)
        frame.menus.language_chosen.connect(lambda _language: self._refresh())
        self._refresh()

    def follow(self, session: "Session | None") -> None:
        """The open file, or none: say so before it is closed."""
        if session is None:
            self.screen.follow(None)
            if self.strip is not None:
                self.strip.follow(None)
            return
        from ui.viewmodels.display import DisplayViewModel  # noqa: PLC0415  # the start page does not wait for it

        vm = DisplayViewModel.of(session)
        self.screen.follow(vm)
        self._built_strip().follow(vm)
        if self._again:
            self.screen.open()
        self._again = False

    def change_file(self) -> None:
        """Another file is about to be opened: lets go of this one; what was open opens again with the next."""
        self._again = self.screen.is_open()
        self.follow(None)

    def toggle_motion(self) -> None:
        """Strokes one by one, or at once."""
        self.screen.set_motion(not self._settings.values.motion)
        self._refresh()

    def close(self) -> None:
        """Takes the public screen away, with the main window."""
        self.follow(None)

    def _built_strip(self) -> "PublicStrip":
        """The strip, built with the first file."""
        if self.strip is None:
            from ui.display.strip import PublicStrip  # noqa: PLC0415  # as above

            self.strip = PublicStrip(self.screen)
            self._dock = _dock(self.strip)
            self._frame.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._dock)
            self._dock.setVisible(self.screen.is_open())
        return self.strip

    def _refresh(self) -> None:
        if self._dock is not None:
            self._dock.setVisible(self.screen.is_open())
        chosen = self.screen.chosen()
        found = [Choice(AUTOMATIC, self.tr("Where the projector is"), chosen == AUTOMATIC)]
        for one in self.screen.displays():
            words = self.tr("{name}, {size} (this one)") if one.main else self.tr("{name}, {size}")
            found.append(Choice(one.name, words.format(name=one.name, size=one.size()), chosen == one.name))
        found.append(Choice(WINDOW, self.tr("As a window"), chosen == WINDOW))
        self._frame.menus.set_displays(found, motion=self._settings.values.motion)
        panel = self.strip.panel() if self.strip is not None else None
        if panel is not None:
            panel.refresh()


def _dock(content: QWidget) -> QDockWidget:
    made = QDockWidget()
    made.setObjectName("publicDock")
    made.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
    made.setTitleBarWidget(QWidget())
    made.setWidget(content)
    return made
