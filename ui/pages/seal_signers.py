"""Who signed the paper: one line for each role, filled with those whom the meeting appointed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from core.wording import word
from ui.i18n import language
from ui.viewmodels.seal import SealViewModel
from ui.viewmodels.seal_words import SIGNING
from ui.widgets.basics import button, card, column, label, row
from ui.widgets.fields import Field


class SignersForm(QFrame):
    """Emits `wanted` when the names are to be kept, `closed` when it goes; hidden until it is opened."""

    wanted = Signal()
    closed = Signal()

    def __init__(self, vm: SealViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._edits: dict[str, QLineEdit] = {role: QLineEdit() for role in SIGNING}
        fields = [
            Field(word(f"role.{role}", language()).capitalize(), edit, object_name=f"signer_{role}")
            for role, edit in self._edits.items()
        ]
        for edit in self._edits.values():
            edit.returnPressed.connect(self.wanted)
        keep = button(self.tr("They have signed"), "primary", self.wanted.emit)
        keep.setObjectName("keepSigners")
        cancel = button(self.tr("Cancel"), "plain", self.close_form)
        body = card(
            label(self.tr("Who signed the count report"), "heading"),
            label(self.tr("Several names: put 、 or a comma between them."), "soft"),
            *fields,
            row(keep, cancel, None),
            gap=10,
        )
        self.setLayout(column(body))
        self.hide()

    def open(self) -> None:
        """Shows the form with the names known so far."""
        for role, names in self._vm.names().items():
            self._edits[role].setText(names)
        self.show()
        self._edits[SIGNING[0]].setFocus()

    def close_form(self) -> None:
        """Hides the form again."""
        self.hide()
        self.closed.emit()

    def names(self) -> dict[str, str]:
        """What stands in the fields, by role."""
        return {role: edit.text() for role, edit in self._edits.items()}
