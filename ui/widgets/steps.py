"""A numbered list of sentences: the steps of a decision."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme import px
from ui.widgets.basics import column, label


class StepList(QWidget):
    """A heading and sentences with numbers before them."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._steps: tuple[str, ...] = ()
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(px(14))
        self._lines.setVerticalSpacing(px(8))
        self._lines.setColumnStretch(1, 1)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column(label(title, "heading"), self._lines, None, gap=12))
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def steps(self) -> tuple[str, ...]:
        """The sentences on show."""
        return self._steps

    def show_steps(self, sentences: Sequence[str]) -> None:
        """Replaces all sentences."""
        if tuple(sentences) == self._steps:
            return
        self._steps = tuple(sentences)
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        top = Qt.AlignmentFlag.AlignTop
        for place, text in enumerate(sentences):
            self._lines.addWidget(label(str(place + 1), "soft", wrap=False), place, 0, top)
            self._lines.addWidget(label(text), place, 1, top)
