"""Who chairs, watches and counts: one line for each office."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from ui.pages.candidates_people import Attempt
from ui.viewmodels.candidates_officers import ROLES, OfficersViewModel
from ui.widgets.basics import Split, button, column, label, row
from ui.widgets.fields import Field


class OfficersCard(QFrame):
    """The whole form is recorded with one button; `recorded` when it was."""

    recorded = Signal()

    def __init__(self, vm: OfficersViewModel, attempt: Attempt) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self._recorded: dict[str, str] = {}
        self.edits = {role: QLineEdit() for role in ROLES}
        fields = [
            Field(vm.title(role), edit, object_name=f"officer_{role}") for role, edit in self.edits.items()
        ]
        half = len(fields) // 2
        places = Split(
            column(*fields[:half], None, gap=10),
            column(*fields[half:], None, gap=10),
            shares=(1, 1),
            gap=14,
            stack_below=420,
        )
        for edit in self.edits.values():
            edit.textChanged.connect(lambda _text: self._tell())
            edit.returnPressed.connect(self._on_appoint)
        self._lead = label("", "soft")
        self.appoint = button(self.tr("Record the officers"), "secondary", self._on_appoint)
        self.appoint.setObjectName("appoint")
        needed = label(self.tr("* a count needs them. Several names: put 、 between."), "caption")
        self.setProperty("card", "true")
        self.setLayout(
            column(
                label(self.tr("Chair, scrutineers, tellers"), "heading"),
                self._lead,
                places,
                needed,
                row(self.appoint, None),
                gap=10,
                margins=(18, 14, 18, 18),
            )
        )  # first filled by the page, once it has its place

    def refresh(self) -> None:
        """From the view-model; what is typed stays."""
        self.setVisible(self._vm.there())
        self._lead.setText(self._vm.lead())
        names = self._vm.names()
        if names != self._recorded:
            for role, edit in self.edits.items():
                if edit.text() == self._recorded.get(role, ""):
                    edit.setText(names[role])
            self._recorded = names
        for edit in self.edits.values():
            edit.setReadOnly(not self._vm.editable())
        self._tell()

    def _typed(self) -> dict[str, str]:
        return {role: edit.text() for role, edit in self.edits.items()}

    def _tell(self) -> None:
        self.appoint.setVisible(self._vm.editable())
        self.appoint.setEnabled(self._vm.editable() and self._vm.differs(self._typed()))

    def _on_appoint(self) -> None:
        typed = self._typed()
        wanted = self._vm.editable() and self._vm.differs(typed)
        if wanted and self._attempt(lambda: self._vm.appoint(typed)):
            self.recorded.emit()
