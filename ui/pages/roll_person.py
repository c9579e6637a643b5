"""The form for one person of the roll: added, changed or taken off, always with somebody's approval."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QWidget

from core.domain.roll import RollRow
from core.store.rows import MemberRow
from ui.viewmodels.roll import RollViewModel
from ui.widgets.basics import button, card, column, holder, label, row
from ui.widgets.fields import Field

NUMBER = 76  # width
GENDERS = ("", "female", "male")
TEXTS = ("number", "name", "birth", "nation", "education", "party", "unit", "delegation", "remark")


class PersonForm(QFrame):
    """Emits `wanted("save" | "remove" | "close")`; the page does it."""

    wanted = Signal(str)

    def __init__(self, vm: RollViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._member: MemberRow | None = None
        self._title, self._odd = label("", "heading"), label("", "error")
        self.edits = {name: QLineEdit() for name in TEXTS}
        self.gender, self.entitled = QComboBox(), QCheckBox(self.tr("Entitled to vote"))
        self.observer = QCheckBox(self.tr("Attends without a vote (observer)"))
        self.reelected = QCheckBox(self.tr("Re-elected: was a deputy before"))
        self.reelected.setObjectName("personReelected")
        self.approved_by, self.reason = QLineEdit(), QLineEdit()
        for known in GENDERS:
            words = {"": "", "female": self.tr("female"), "male": self.tr("male")}[known]
            self.gender.addItem(words, known)
        self.entitled.setObjectName("personEntitled")
        self.observer.setObjectName("personObserver")
        self._fields: dict[str, Field] = {}
        self.setLayout(column(self._build()))
        for edit in (*self.edits.values(), self.approved_by):
            edit.returnPressed.connect(lambda: self.wanted.emit("save"))
        self.edits["name"].textChanged.connect(lambda _text: self._tell())
        self.edits["birth"].textChanged.connect(lambda _text: self._tell())
        self.observer.toggled.connect(self.entitled.setDisabled)

    def _build_fields(self) -> None:
        captions = {
            "number": self.tr("Number"),
            "name": self.tr("Name"),
            "birth": self.tr("Born"),
            "nation": self.tr("Nation"),
            "education": self.tr("Education"),
            "party": self.tr("Party"),
            "unit": self.tr("Unit and post"),
            "delegation": self.tr("Delegation"),
            "remark": self.tr("Remark"),
        }
        for name, edit in self.edits.items():
            self._fields[name] = Field(
                captions[name], edit, object_name=f"person_{name}", width=NUMBER if name == "number" else 0
            )
        self.edits["birth"].setPlaceholderText("1968-01")

    def _build_buttons(self) -> tuple[QWidget, ...]:
        save = button(self.tr("Keep"), "primary", lambda: self.wanted.emit("save"))
        save.setObjectName("personSave")
        remove = button(self.tr("Take off the roll"), "danger", lambda: self.wanted.emit("remove"))
        remove.setObjectName("personRemove")
        close = button(self.tr("Close"), "plain", lambda: self.wanted.emit("close"))
        close.setObjectName("personClose")
        return save, close, remove

    def _build(self) -> QWidget:
        self._build_fields()
        save, close, remove = self._build_buttons()
        gender = Field(self.tr("Gender"), self.gender, object_name="person_gender")
        approved = Field(self.tr("Approved by"), self.approved_by, object_name="person_approved_by")
        self._reason = Field(
            self.tr("Why taken off"),
            self.reason,
            object_name="person_reason",
            hint=self.tr("Only for taking off"),
        )
        field = self._fields
        names = row(field["number"], gap=12)
        names.addWidget(field["name"], 1)
        self._taking_off = holder(column(self._reason, row(remove, None), gap=8))
        return card(
            self._title,
            names,
            row(gender, field["birth"], gap=12),
            self._odd,
            field["unit"],
            row(field["delegation"], field["party"], gap=12),
            row(field["nation"], field["education"], gap=12),
            column(self.entitled, self.observer, self.reelected, gap=0),
            field["remark"],
            approved,
            row(save, close, None),
            self._taking_off,
            gap=10,
            padding=18,
        )

    def show_person(self, one: MemberRow | None) -> None:
        """Fills the form with this person, or empties it for a new one."""
        self._member = one
        values = one.row if one is not None else RollRow(name="", number=self._vm.next_number())
        self._title.setText(one.row.name if one is not None else self.tr("One person more"))
        for name, edit in self.edits.items():
            edit.setText(getattr(values, name))
        self.gender.setCurrentIndex(GENDERS.index(values.gender))
        self.observer.setChecked(values.observer)
        self.reelected.setChecked(values.reelected)
        self.entitled.setChecked(values.entitled or values.observer)
        self.reason.clear()
        self._taking_off.setVisible(one is not None)
        self._tell()
        self.show()
        self.edits["name"].setFocus()

    def person(self) -> str:
        """The key of the person on show; "" for a new one."""
        return self._member.id if self._member is not None else ""

    def row(self) -> RollRow:
        """The entry as typed."""
        typed = {name: edit.text().strip() for name, edit in self.edits.items()}
        observer = self.observer.isChecked()
        return RollRow(
            **typed,
            gender=self.gender.currentData(),
            entitled=self.entitled.isChecked() and not observer,
            observer=observer,
            reelected=self.reelected.isChecked(),
        )

    def _tell(self) -> None:
        """What is odd about what is typed."""
        birth = self.edits["birth"].text()
        odd = [self._vm.warn_of(self.edits["name"].text(), self.person())]
        if not self._vm.birth_is_readable(birth):
            odd.append(self.tr("Not understood as a date: it is left empty"))
        self._odd.setText(" ".join(part for part in odd if part))
        self._odd.setVisible(any(odd))
