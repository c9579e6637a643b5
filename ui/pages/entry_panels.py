"""The lines that open below the ballot: a name written in, a reason, a number. Each closes with Enter or Esc."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QSpinBox, QWidget

from ui.theme import px
from ui.widgets.basics import button, card, column, flow, holder, label, row
from ui.widgets.fields import Field, Hit, SearchField

MOST_NUMBER = 99_999


class WriteInPanel(QWidget):
    """The name that stands in an empty column, completed while it is typed, and whether a ○ is above it."""

    written = Signal(str, bool)
    closed = Signal()

    def __init__(self, suggest: Callable[[str], Sequence[str]]) -> None:
        super().__init__()
        self._suggest = suggest
        self.search = SearchField(
            self.tr("Name, or its pinyin initials"), object_name="writeInName", visible_hits=3
        )
        self.circled = QCheckBox(self.tr("○ above the name"))
        self.circled.setObjectName("writeInCircled")
        self.search.text_changed.connect(self._complete)
        self.search.chosen.connect(lambda name: self._write(str(name)))
        done = button(self.tr("Write in"), "primary", self.accept)
        leave = button(self.tr("Cancel"), "link", self.closed.emit)
        head = row(
            label(self.tr("Written in by hand"), "strong", wrap=False), None, self.circled, done, leave
        )
        self.setLayout(column(card(head, self.search, gap=6)))

    def begin(self) -> None:
        """Empty, ready to type."""
        self.search.clear()
        self.circled.setChecked(True)
        self.search.setFocus()

    def accept(self) -> None:
        """Takes what was typed."""
        self._write(self.search.edit.text())

    def _complete(self, typed: str) -> None:
        self.search.set_hits([Hit(name, name) for name in self._suggest(typed)])

    def _write(self, name: str) -> None:
        if name.strip():
            self.written.emit(name.strip(), self.circled.isChecked())


class ChoicePanel(QWidget):
    """Numbered reasons, and a line for any other; a figure chooses."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(
        self, title: str, choices: Sequence[tuple[str, str]], other: str, *, object_name: str
    ) -> None:
        super().__init__()
        self._choices = tuple(choices)
        self._title, self._detail = label(title, "strong"), label("", "soft")
        self._detail.hide()
        self.other = QLineEdit()
        self.other.setObjectName(object_name)
        self.other.setPlaceholderText(other)
        self.other.setAccessibleName(other)
        self.other.setMaximumWidth(px(460))
        buttons = [
            button(f"{number}  {words}", "plain", partial(self.chosen.emit, code))
            for number, (code, words) in enumerate(self._choices, start=1)
        ]
        last = label(f"{len(self._choices) + 1}", "body", wrap=False)
        line = row(last, gap=10)
        line.addWidget(self.other, 1)
        line.addWidget(button(self.tr("Cancel"), "link", self.closed.emit))
        line.addStretch(1)
        self.setLayout(column(card(self._title, self._detail, _in_line(*buttons), line, gap=8)))

    def set_detail(self, text: str) -> None:
        """A sentence below the title."""
        self._detail.setText(text)
        self._detail.setVisible(bool(text))

    def begin(self) -> None:
        """No text yet; the keyboard stays where figures choose."""
        self.other.clear()

    def choose(self, text: str) -> bool:
        """A typed figure; false where it stands for no choice."""
        if not text.isdecimal():
            return False
        place = int(text)
        if 1 <= place <= len(self._choices):
            self.chosen.emit(self._choices[place - 1][0])
        elif place == len(self._choices) + 1:
            self.other.setFocus()
        return 1 <= place <= len(self._choices) + 1

    def accept(self) -> None:
        """Takes the words of the line, where there are any."""
        if self.other.text().strip():
            self.chosen.emit(self.other.text().strip())
        else:
            self.other.setFocus()


class SurePanel(QWidget):
    """What an act means, once more, and its button: Enter does it."""

    wanted = Signal()
    closed = Signal()

    def __init__(self, title: str, act: str) -> None:
        super().__init__()
        self._words = label("", "body")
        self._act = button(act, "primary", self.wanted.emit)
        leave = button(self.tr("Cancel"), "link", self.closed.emit)
        self.setLayout(column(card(label(title, "strong"), self._words, row(self._act, leave, None), gap=8)))

    def set_detail(self, text: str) -> None:
        """What will be."""
        self._words.setText(text)

    def accept(self) -> None:
        """Does it."""
        self.wanted.emit()


class GoToPanel(QFrame):
    """The number on the corner of a paper, and its batch where there are several."""

    wanted = Signal(int, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = QSpinBox()
        self.number.setRange(1, MOST_NUMBER)
        self.number.lineEdit().setTextMargins(px(8), 0, 0, 0)
        self.batch = QComboBox()
        self._batch = Field(self.tr("Batch"), self.batch, object_name="goToBatch", width=160)
        self.setLayout(
            column(
                card(
                    label(self.tr("Go to a ballot"), "strong"),
                    row(
                        self._batch,
                        Field(self.tr("Number"), self.number, object_name="goToNumber", width=160),
                        None,
                    ),
                    row(
                        button(self.tr("Show it"), "primary", self.accept),
                        button(self.tr("Cancel"), "link", self.closed.emit),
                        None,
                    ),
                    gap=8,
                )
            )
        )

    def begin(self, batches: Sequence[str], batch: str, number: int) -> None:
        """The batch in hand and the last number."""
        self.batch.clear()
        self.batch.addItems(list(batches))
        self.batch.setCurrentText(batch)
        self._batch.setVisible(len(batches) > 1)
        self.number.setValue(max(number, 1))
        self.number.setFocus()
        self.number.selectAll()

    def accept(self) -> None:
        """Asks for this ballot."""
        self.number.interpretText()
        self.wanted.emit(self.number.value(), self.batch.currentText())


def _in_line(*widgets: QWidget) -> QWidget:
    """Beside each other, further lines where the width ends."""
    line = flow(*widgets, gap=8)
    line.setContentsMargins(0, 0, 0, 0)
    return holder(line)
