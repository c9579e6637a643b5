"""A small form beside a list: a title, some fields, some buttons; filled anew for each question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme import px
from ui.widgets.basics import ButtonKind, button, column, flow, holder, label, row
from ui.widgets.fields import Field, figures_only

LINES = 110  # height of a field of several lines
FIRST = 3  # lines that are looked at for where to begin


@dataclass(frozen=True, slots=True)
class Ask:
    """One field: `text` has several lines, `number` takes figures alone, `choice` offers the pairs of key and title;
    `beside` the one before it.
    """

    name: str
    caption: str
    value: str = ""
    hint: str = ""
    kind: Literal["line", "number", "text", "choice"] = "line"
    choices: tuple[tuple[str, str], ...] = ()
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """One button: what `wanted` carries, its words, and how much it weighs."""

    id: str
    title: str
    kind: ButtonKind = "secondary"


class AskForm(QFrame):
    """`wanted` carries the button's id; Enter in a line is the first button. Ask with `ask`, read with `values`."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(18), px(18), px(18), px(18))
        self._column.setSpacing(px(10))
        self._editors: dict[str, QWidget] = {}
        self._answers: dict[str, QWidget] = {}
        self.topic = ""

    def ask(
        self, topic: str, title: str, fields: Sequence[Ask], answers: Sequence[Answer], *, lead: str = ""
    ) -> None:
        """Asks this; `topic` names the form, and its fields are called topic_name."""
        self._clear()
        self.topic = topic
        inside = [label(title, "heading")]
        if lead:
            inside.append(label(lead, "soft"))
        body = column(*inside, gap=4)
        holding = holder(body)
        self._column.addWidget(holding)
        lines: list[list[Field]] = []
        for one in fields:
            if one.beside and lines:
                lines[-1].append(self._field(one))
            else:
                lines.append([self._field(one)])
        for line in lines:
            self._column.addWidget(holder(row(*line, gap=12)) if len(line) > 1 else line[0])
        self._column.addWidget(holder(flow(*(self._button(one) for one in answers))))
        self._column.addStretch(1)

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: _value(editor) for name, editor in self._editors.items()}

    def editor(self, name: str) -> QWidget:
        """The editor of a field. Raises `KeyError`."""
        return self._editors[name]

    def first(self) -> QWidget | None:
        """Where the keyboard goes: the first of the first lines that is empty, else the first field or button."""
        lines = [one for one in self._editors.values() if isinstance(one, QLineEdit | QPlainTextEdit)]
        empty = [one for one in lines[:FIRST] if not _value(one)]
        found = [*empty, *self._editors.values(), *self._answers.values()]
        return found[0] if found else None

    def _field(self, one: Ask) -> Field:
        editor = _EDITORS[one.kind](one)
        if isinstance(editor, QLineEdit):
            editor.returnPressed.connect(self._enter)
        self._editors[one.name] = editor
        return Field(one.caption, editor, object_name=f"{self.topic}_{one.name}", hint=one.hint)

    def _button(self, one: Answer) -> QWidget:
        made = button(one.title, one.kind, lambda: self.wanted.emit(one.id))
        made.setObjectName(f"{self.topic}_{one.id}")
        self._answers[one.id] = made
        return made

    def _enter(self) -> None:
        if self._answers:
            self.wanted.emit(next(iter(self._answers)))

    def _clear(self) -> None:
        self._editors, self._answers = {}, {}
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()


def _line(one: Ask) -> QWidget:
    return QLineEdit(one.value)


def _number(one: Ask) -> QWidget:
    return figures_only(QLineEdit(one.value))


def _text(one: Ask) -> QWidget:
    made = QPlainTextEdit(one.value)
    made.setTabChangesFocus(True)
    made.setFixedHeight(px(LINES))
    return made


def _choice(one: Ask) -> QWidget:
    made = QComboBox()
    for key, title in one.choices:
        made.addItem(title, key)
    made.setCurrentIndex(max(made.findData(one.value), 0))
    return made


_EDITORS: dict[str, Callable[[Ask], QWidget]] = {
    "line": _line,
    "number": _number,
    "text": _text,
    "choice": _choice,
}


def _value(editor: QWidget) -> str:
    if isinstance(editor, QComboBox):
        return str(editor.currentData())
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""
