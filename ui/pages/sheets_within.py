"""An area that scrolls by itself in the room that is left, or not at all."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy

from ui.theme import px


class Within(QScrollArea):
    """Asks for no more room than it must have: what does not fit is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def fit(self, least: int) -> None:
        """At least so many pixels high; 0: as high as what is inside, so that whatever is around it scrolls."""
        inside, wanted = self.widget(), least
        layout = inside.layout() if inside is not None else None
        if not least and layout is not None:
            wanted = layout.totalHeightForWidth(self.width()) + px(4)
        if self.minimumHeight() != wanted:
            self.setMinimumHeight(wanted)

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.minimumHeight())
