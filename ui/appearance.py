"""Language, text size, full screen, size and place of the window: changed at run time, remembered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QApplication

from ui.frame import Frame
from ui.i18n import use_language
from ui.settings import Settings
from ui.theme import TEXT_SCALES, apply_theme, text_scale

if TYPE_CHECKING:
    from core.wording import Language


class Appearance(QObject):
    """Answers the View menu."""

    def __init__(self, frame: Frame, settings: Settings) -> None:
        super().__init__(frame)
        self._frame, self._settings = frame, settings
        frame.menus.language_chosen.connect(self.set_language)
        frame.menus.text_scale_chosen.connect(self.set_text_scale)
        frame.menus.set_sound(on=settings.values.sound)

    def set_language(self, language: "Language") -> None:
        """Speaks this language from now on."""
        use_language(_application(), language)
        self._settings.values.language = language
        self._settings.save()
        self._frame.rebuild()

    def set_text_scale(self, percent: int) -> None:
        """Shows everything at this size from now on."""
        apply_theme(_application(), percent)
        self._settings.values.text_scale = text_scale()
        self._settings.save()
        self._frame.rebuild()

    def larger(self) -> None:
        """The next larger text size."""
        self.set_text_scale(next((size for size in TEXT_SCALES if size > text_scale()), TEXT_SCALES[-1]))

    def smaller(self) -> None:
        """The next smaller text size."""
        self.set_text_scale(
            next((size for size in reversed(TEXT_SCALES) if size < text_scale()), TEXT_SCALES[0])
        )

    def toggle_full_screen(self) -> None:
        """To the full screen and back."""
        if self._frame.isFullScreen():
            self._frame.showNormal()
        else:
            self._frame.showFullScreen()

    def toggle_sound(self) -> None:
        """Entry can be heard, or not any more."""
        self._settings.values.sound = not self._settings.values.sound
        self._settings.save()
        self._frame.menus.set_sound(on=self._settings.values.sound)

    def restore(self) -> None:
        """Size and place of the window as they were left; the first time no larger than the screen."""
        kept = self._settings.values.geometry
        self._frame.resize(self._frame.size().boundedTo(self._frame.screen().availableSize()))
        if kept:
            self._frame.restoreGeometry(QByteArray.fromBase64(QByteArray(kept.encode("ascii"))))

    def keep(self) -> None:
        """Remembers size and place."""
        data = self._frame.saveGeometry().toBase64().data()
        self._settings.values.geometry = bytes(data).decode("ascii")
        self._settings.save()


def _application() -> QApplication:
    found = QApplication.instance()
    if not isinstance(found, QApplication):
        raise TypeError("no QApplication")
    return found
