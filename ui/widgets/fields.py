"""Input with its caption, hint and error; and a search field with its results below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QListView, QSizePolicy, QWidget

from ui.theme import px
from ui.widgets.basics import WordBox, column, label


class Field(WordBox):
    """A caption above an editor, with a soft hint or a red error below. The caption names the editor to the
    voice.

    Give every editor an `object_name`: the frame carries half-typed text over by it when language or text
    size change.
    """

    def __init__(
        self, caption: str, editor: QWidget, *, object_name: str, hint: str = "", width: int = 0
    ) -> None:
        super().__init__()
        self.editor = editor
        self._hint_text = hint
        self._caption, self._below = label(caption, "caption"), label(hint, "caption")
        self._caption.setBuddy(editor)
        editor.setObjectName(object_name)
        editor.setAccessibleName(caption)
        if width:
            editor.setMaximumWidth(px(width))
        self.setLayout(column(self._caption, editor, self._below, gap=3))
        self.set_error("")

    def set_caption(self, text: str) -> None:
        """Replaces the words above the editor."""
        self._caption.setText(text)
        self.editor.setAccessibleName(text)

    def set_error(self, text: str) -> None:
        """Shows what is wrong with this field, or with "" that nothing is."""
        self._below.setProperty("role", "error" if text else "caption")
        self._below.setText(text or self._hint_text)
        self._below.setVisible(bool(text or self._hint_text))
        self.editor.setProperty("wrong", "true" if text else "false")
        self.editor.setAccessibleDescription(text or self._hint_text)
        for widget in (self._below, self.editor):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def error(self) -> str:
        """The error on show, "" where there is none."""
        return self._below.text() if self._below.property("role") == "error" else ""


def figures_only(edit: QLineEdit) -> QLineEdit:
    """Lets nothing be typed but a number of up to four figures, ９ as well as 9; returns the line."""
    edit.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9０-９]{0,4}"), edit))
    return edit


@dataclass(frozen=True, slots=True)
class Hit:
    """One result of a search: what `chosen` carries, the main words, softer words behind them."""

    id: object
    title: str
    detail: str = ""


class SearchField(QWidget):
    """A line to type in and, below it, what was found. Up and Down move in the results while typing goes on;
    Enter chooses the marked one (the first, unless moved); Esc clears. The owner answers `text_changed` with
    `set_hits`.
    """

    text_changed = Signal(str)
    chosen = Signal(object)

    def __init__(self, placeholder: str, *, object_name: str, visible_hits: int = 6) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setObjectName(object_name)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(placeholder)
        self.edit.setClearButtonEnabled(True)
        self._model = QStandardItemModel(self)
        self._visible = visible_hits
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(column(self.edit, self.list, gap=2))
        self.edit.textChanged.connect(self.text_changed)
        self.edit.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.set_hits(())

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Shows these results, the first one marked."""
        self._model.clear()
        for hit in hits:
            item = QStandardItem(f"{hit.title}　{hit.detail}" if hit.detail else hit.title)
            item.setData(hit.id, Qt.ItemDataRole.UserRole)
            self._model.appendRow(item)
        self.list.setVisible(bool(hits))
        if hits:
            self._mark(0)
            rows = min(len(hits), self._visible)
            self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), px(30)) + 4)
        self.updateGeometry()

    def clear(self) -> None:
        """Empties the line; results go with the owner's answer."""
        self.edit.clear()

    def sizeHint(self) -> QSize:
        return QSize(px(360), super().sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        here = self.list.currentIndex().row()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._model.rowCount():
            step = 1 if key == Qt.Key.Key_Down else -1
            self._mark(min(max(here + step, 0), self._model.rowCount() - 1))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._model.rowCount():
            self._choose(max(here, 0))
            return True
        if key == Qt.Key.Key_Escape and self.edit.text():
            self.clear()
            return True
        return False

    def _mark(self, place: int) -> None:
        self.list.setCurrentIndex(self._model.index(place, 0))

    def _choose(self, place: int) -> None:
        self.chosen.emit(self._model.item(place).data(Qt.ItemDataRole.UserRole))
