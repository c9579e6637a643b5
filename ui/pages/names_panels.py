"""The line below the written-in names: merge, judge or part, with what follows in words before it is recorded."""

import re
from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QRadioButton, QWidget

from ui.widgets.banner import Banner
from ui.widgets.basics import Button, button, card, column, flow, holder, label
from ui.widgets.fields import Field


class DecidePanel(QWidget):
    """What all three have: a title, the effect, who decides, a reason, the buttons."""

    closed = Signal()

    def __init__(self, prefix: str, *, reason: str) -> None:
        super().__init__()
        self._title = label("", "heading")
        self._effect = Banner("info")
        self.names, self.reason = QLineEdit(), QLineEdit()
        self._who = Field(
            self.tr("Decided by"),
            self.names,
            object_name=f"{prefix}DecidedBy",
            hint=self.tr("The scrutineers, with 、 between the names."),
            width=320,
        )
        self._why = Field(reason, self.reason, object_name=f"{prefix}Reason", width=420)
        self._top = column(gap=8)
        self._buttons = flow(gap=10)
        fields = holder(flow(self._who, self._why, gap=24))
        inside = (self._title, self._top, self._effect, fields, holder(self._buttons))
        self._card: QFrame = card(*inside, gap=10, padding=18)
        self.setLayout(column(self._card, gap=0))
        self._why.setVisible(bool(reason))

    def add_button(self, made: Button) -> Button:
        """One more button in the last line."""
        self._buttons.addWidget(made)
        return made

    def add_back(self) -> None:
        """The button that closes it."""
        self.add_button(button(self.tr("Back"), "plain", self.closed.emit))

    def begin(self, title: str, usual: str, *, free: bool) -> None:
        """Opened anew: fields as they start; names are typed where they are free."""
        self._title.setText(title)
        self.names.setText(usual)
        self.reason.clear()
        self._who.setVisible(free)

    def show_effect(self, words: str) -> None:
        """What follows, before it is recorded."""
        self._effect.show_text("info", escape(words))

    def people(self) -> tuple[str, ...]:
        """The names typed."""
        return tuple(re.split(r"[、,，;；\s]+", self.names.text().strip()))


class MergePanel(DecidePanel):
    """Which spelling is kept; emits `kept(name)`, `merged`."""

    kept = Signal(str)
    merged = Signal()

    def __init__(self) -> None:
        super().__init__("merge", reason="")
        self.merge = self.add_button(
            button(self.tr("Record that this is one person"), "primary", self.merged.emit)
        )
        self.merge.setObjectName("mergeNames")
        self.add_back()
        self._choices: tuple[str, ...] = ()
        self._radios: list[QRadioButton] = []

    def show_choices(self, names: Sequence[str], kept: str) -> None:
        """The spellings to choose the kept one from."""
        if tuple(names) != self._choices:
            self._choices = tuple(names)
            self._rebuild()
        for radio, name in zip(self._radios, names, strict=True):
            radio.blockSignals(True)  # Qt's own
            radio.setChecked(name == kept)
            radio.blockSignals(False)  # Qt's own

    def first_focus(self) -> QWidget:
        """The first spelling."""
        return self._radios[0] if self._radios else self.merge

    def _rebuild(self) -> None:
        while (item := self._top.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._radios = []
        made = [
            QRadioButton(self.tr("counted and printed as {name}").format(name=name)) for name in self._choices
        ]
        for radio, name in zip(made, self._choices, strict=True):
            radio.toggled.connect(_when_on(self.kept.emit, name))
        self._radios = made
        self._top.addWidget(holder(column(*made, gap=2)))


def _when_on(tell: Callable[[str], object], name: str) -> Callable[[bool], None]:
    def told(on: bool) -> None:  # noqa: FBT001  # Qt gives it like this
        if on:
            tell(name)

    return told


class JudgePanel(DecidePanel):
    """Emits `judged(eligible)`."""

    judged = Signal(bool)

    def __init__(self) -> None:
        super().__init__("judge", reason=self.tr("Why"))
        self.yes = self.add_button(
            button(self.tr("May be elected"), "primary", lambda: self.judged.emit(True))
        )
        self.no = self.add_button(
            button(self.tr("May not be elected"), "danger", lambda: self.judged.emit(False))
        )  # Qt's own
        self.yes.setObjectName("judgeYes")
        self.no.setObjectName("judgeNo")
        self.add_back()


class PartPanel(DecidePanel):
    """Emits `parted`."""

    parted = Signal()

    def __init__(self) -> None:
        super().__init__("part", reason=self.tr("Why the merging is undone"))
        self.part = self.add_button(button(self.tr("Undo the merging"), "danger", self.parted.emit))
        self.part.setObjectName("partNames")
        self.add_back()
