"""The one question about a character whose strokes nobody knows."""

from PySide6.QtWidgets import QFrame, QLineEdit

from ui.pages.candidates_people import Attempt
from ui.viewmodels.candidates_draft import DraftViewModel
from ui.widgets.basics import button, card, column, flow, holder, label
from ui.widgets.fields import Field


class StrokesCard(QFrame):
    """Shown only while there is something to ask."""

    def __init__(self, vm: DraftViewModel, attempt: Attempt) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self._question = label("", "strong")
        self.edit = QLineEdit()
        self.edit.returnPressed.connect(self._on_learn)
        field = Field(
            self.tr("Strokes in their order"),
            self.edit,
            object_name="strokes",
            hint=self.tr("横 1, 竖 2, 撇 3, 点 4, 折 5 (提 counts as 横, 捺 as 点): digits or characters."),
        )
        learn = button(self.tr("Remember and go on"), "primary", self._on_learn)
        learn.setObjectName("learn")
        leave = button(self.tr("Leave it"), "plain", vm.never_mind)
        body = card(self._question, field, holder(flow(learn, leave)), gap=10, padding=18)
        self.setLayout(column(body))
        self.hide()

    def refresh(self) -> None:
        """Shows the question, with the keyboard in it when it comes up."""
        asked = self._vm.asked()
        new = asked is not None and self.isHidden()
        self.setVisible(asked is not None)
        if asked is None:
            self.edit.clear()
            return
        words = self.tr("How is {character} written? It stands in {name}, and no table has it.")
        code = f"{asked.character} U+{ord(asked.character):04X}"  # the screen may lack the character, too
        self._question.setText(words.format(character=code, name=asked.name))
        if new:
            self.edit.setFocus()

    def _on_learn(self) -> None:
        typed = self.edit.text()
        if self._attempt(lambda: self._vm.learn(typed)):
            self.edit.clear()
