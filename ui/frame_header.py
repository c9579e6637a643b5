"""The top line: township and term, the way down to the contest, what was saved last; the rehearsal band."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from ui.shapes import Place, Saved
from ui.theme import px
from ui.widgets.basics import column, label, row


class OneLine(QLabel):
    """One line of text that ends in "…" where the room ends; the whole is in the tool tip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(px(24), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        self.style().drawItemText(
            painter, self.rect(), int(self.alignment()), self.palette(), True, shown, self.foregroundRole()
        )


class Header(QFrame):
    """Shows a `Place` and the last `Saved`."""

    def __init__(self) -> None:
        super().__init__()
        self._rehearsal = label(self.tr("Rehearsal: nothing here is a real election"), wrap=False)
        self._rehearsal.setObjectName("rehearsal")
        self._rehearsal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title, self._path = label("", wrap=False), OneLine()
        self._title.setObjectName("headerTitle")
        self._path.setObjectName("headerPath")
        self._saved = label("", wrap=False)
        self._saved.setObjectName("headerSaved")
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._path.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        ground = QFrame()
        ground.setObjectName("header")
        ground.setMinimumHeight(px(56))
        ground.setLayout(row(self._title, self._path, self._saved, gap=14, margins=(24, 8, 24, 8)))
        self.setLayout(column(self._rehearsal, ground, gap=0))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_place(self, place: Place) -> None:
        """Where we are."""
        self._title.setText(place.title)
        self._path.setText(" › ".join(place.path))
        self._rehearsal.setVisible(place.rehearsal)
        self.setAccessibleName(f"{place.title}. {' › '.join(place.path)}")

    def show_saved(self, saved: Saved | None, *, read_only: bool = False) -> None:
        """What was written last; in a file that somebody else writes, that it is only for reading."""
        self._saved.setObjectName("headerReadOnly" if read_only else "headerSaved")
        self._saved.style().unpolish(self._saved)
        self._saved.style().polish(self._saved)
        if read_only:
            self._saved.setText(self.tr("◌ Read only"))
        elif saved is None:
            self._saved.setText("")
        else:
            self._saved.setText(self.tr("● Saved · {at} · {head}").format(at=saved.at, head=saved.head))

    def saved_text(self) -> str:
        """What the right end says."""
        return self._saved.text()
