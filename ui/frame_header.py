"""The top line: township and term, the way down to the contest, what was saved last; the rehearsal band."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QWidget

from ui.shapes import Place, Saved
from ui.theme import air, px
from ui.widgets.basics import button, column, label, row


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
    """Shows a `Place`, who is at the keyboard, the last backup and the last `Saved`; `person_pressed`: somebody else
    comes.
    """

    person_pressed = Signal()

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
        self._person = button("", "link", self.person_pressed.emit)
        self._person.setObjectName("person")
        self._person.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F3 is the keyboard's way
        self._backup = label("", wrap=False)
        self._backup.setObjectName("headerBackup")
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.setContentsMargins(air(24), air(6), air(24), air(6))
        self._lines.setSpacing(px(14))
        self._lines.addLayout(row(self._title, self._path, gap=14), 1)
        self._right = row(None, self._person, self._backup, self._saved, gap=16)
        self._lines.addLayout(self._right)
        ground = QFrame()
        ground.setObjectName("header")
        ground.setMinimumHeight(air(56))
        ground.setLayout(self._lines)
        self.setLayout(column(self._rehearsal, ground, gap=0))
        self.show_person("")
        self.show_backup("")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_place(self, place: Place) -> None:
        """Where we are."""
        self._title.setText(place.title)
        self._path.setText(" › ".join(place.path))
        self._rehearsal.setVisible(place.rehearsal)
        self.setAccessibleName(f"{place.title}. {' › '.join(place.path)}")

    def show_saved(self, saved: Saved | None, *, read_only: bool = False) -> None:
        """What was written last; in a file that somebody else writes, that it is only for reading."""
        _call(self._saved, "headerReadOnly" if read_only else "headerSaved")
        if read_only:
            self._saved.setText(self.tr("◌ Read only"))
        elif saved is None:
            self._saved.setText("")
        else:
            self._saved.setText(self.tr("● Saved · {at} · {head}").format(at=saved.at, head=saved.head))
        self._fit()

    def show_person(self, name: str, *, missing: bool = False) -> None:
        """Who is at the keyboard; `missing`: people are registered and none of them gave the PIN."""
        self._person.setText(f"{name}  F3" if name else "")
        self._person.setVisible(bool(name))
        self._person.setAccessibleName(self.tr("At the keyboard: {name}. F3 switches.").format(name=name))
        self._person.setToolTip(self.tr("Who is at the keyboard; F3 switches"))
        if bool(self._person.property("missing")) != missing:
            self._person.setProperty("missing", missing)
            _dress_anew(self._person)
        self._fit()

    def show_backup(self, words: str, *, good: bool = True) -> None:
        """When and where the last backup went, or that it did not."""
        self._backup.setText(words)
        self._backup.setVisible(bool(words))
        self._backup.setAccessibleName(words)
        _call(self._backup, "headerBackup" if good else "headerReadOnly")
        self._fit()

    def person_text(self) -> str:
        """Who stands there."""
        return self._person.text()

    def backup_text(self) -> str:
        """What is said of the backup."""
        return self._backup.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The right end goes below the path where both have no room side by side."""
        path = self._path.fontMetrics().horizontalAdvance(self._path.text()) if self._path.text() else 0
        wanted = self._title.sizeHint().width() + path + self._right.sizeHint().width() + px(14 * 2 + 48)
        below = self._right.sizeHint().width() > 0 and wanted > max(self.width(), 1)
        crowded = bool(self._person.text() and not self._person.isHidden()) or bool(self._backup.text())
        way = QBoxLayout.Direction.TopToBottom if below and crowded else QBoxLayout.Direction.LeftToRight
        if self._lines.direction() != way:
            self._lines.setDirection(way)
            self._lines.setSpacing(px(2) if below else px(14))

    def saved_text(self) -> str:
        """What the right end says."""
        return self._saved.text()


def _call(widget: QWidget, name: str) -> None:
    """Gives a widget the name that the theme knows it by; nothing where it bears it already."""
    if widget.objectName() != name:
        widget.setObjectName(name)
        _dress_anew(widget)


def _dress_anew(widget: QWidget) -> None:
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
