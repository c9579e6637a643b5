"""Who stands although others with more recommendations do not: one line for each, with the reason."""

from PySide6.QtWidgets import QFrame, QLineEdit

from ui.viewmodels.fixing import FixingViewModel
from ui.widgets.basics import card, column, label
from ui.widgets.fields import Field

MOST_NAMED = 4


class Reasons(QFrame):
    """Lines come and go with the choice; what was typed stays while its person stays."""

    def __init__(self, vm: FixingViewModel) -> None:
        super().__init__()
        self._vm = vm
        self.edits: dict[str, QLineEdit] = {}
        self._fields: dict[str, Field] = {}
        self._lines = column(gap=8)
        self.setLayout(column(card(label(self.tr("Reasons"), "heading"), self._lines, gap=6)))

    def refresh(self) -> None:
        """Asks for the reasons that are wanted now."""
        wanted = {one.person.id: one for one in self._vm.passings()}
        for key in [key for key in self._fields if key not in wanted]:
            field = self._fields.pop(key)
            del self.edits[key]
            self._lines.removeWidget(field)
            field.hide()
            field.deleteLater()
        for key, passing in wanted.items():
            others = [f"{one.name} {one.votes}" for one in passing.better[:MOST_NAMED]]
            rest = len(passing.better) - len(others)
            shown = "、".join(others) + (self.tr(" and %n more", "", rest) if rest else "")
            caption = self.tr("{name} has {votes}; left out: {others}").format(
                name=passing.person.name, votes=passing.person.votes, others=shown
            )
            if key not in self._fields:
                self._add(key, caption)
            self._fields[key].set_caption(caption)
        self.setVisible(bool(wanted))

    def _add(self, key: str, caption: str) -> None:
        edit = QLineEdit(self._vm.reason(key))
        edit.setPlaceholderText(self.tr("A reason is needed"))
        edit.editingFinished.connect(lambda: self._keep(key, edit))
        self.edits[key] = edit
        self._fields[key] = Field(caption, edit, object_name=f"reason_{key}")
        self._lines.addWidget(self._fields[key])

    def _keep(self, key: str, edit: QLineEdit) -> None:
        if key in self.edits and edit.text() != self._vm.reason(key):
            self._vm.give_reason(key, edit.text())
