"""The forms beside the register: one person, and one unit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit

from core.domain.enrolment import Elector, Unit
from ui.viewmodels.register import RegisterViewModel
from ui.viewmodels.register_words import ANSWERS
from ui.widgets.basics import button, card, column, flow, holder, label, row
from ui.widgets.fields import Field

GENDERS = ("", "female", "male")
TEXTS = ("name", "birth", "contact", "remark")


class ElectorForm(QFrame):
    """Emits `wanted("save" | "remove" | "close")`; the page does it."""

    wanted = Signal(str)

    def __init__(self, vm: RegisterViewModel) -> None:
        super().__init__()
        self._vm, self._key = vm, ""
        self._title = label("", "heading")
        self.edits = {name: QLineEdit() for name in TEXTS}
        self.unit, self.gender, self.answer = QComboBox(), QComboBox(), QComboBox()
        self.member, self.away = QCheckBox(self.tr("Party member here")), QCheckBox(self.tr("Away"))
        self.member.setObjectName("electorMember")
        self.away.setObjectName("electorAway")
        self.grounds = {code: QCheckBox(text) for code, text in vm.words.grounds()}
        for code, box in self.grounds.items():
            box.setObjectName(f"electorGround_{code}")
        words = {"": "", "female": self.tr("female"), "male": self.tr("male")}
        for code in GENDERS:
            self.gender.addItem(words[code], code)
        for code in ANSWERS:
            self.answer.addItem(vm.words.answer(code), code)
        self.reason = QLineEdit()
        self.setLayout(column(self._build()))
        self.away.toggled.connect(self._show_away)
        for edit in self.edits.values():
            edit.returnPressed.connect(lambda: self.wanted.emit("save"))

    def _build(self) -> QFrame:
        captions = {
            "name": self.tr("Name"),
            "birth": self.tr("Born"),
            "contact": self.tr("Contact"),
            "remark": self.tr("Remark"),
        }
        field = {
            name: Field(captions[name], edit, object_name=f"elector_{name}")
            for name, edit in self.edits.items()
        }
        self.edits["birth"].setPlaceholderText("1968-01-01")
        self._answer = Field(self.tr("Answer"), self.answer, object_name="elector_answer")
        self._contact = field["contact"]
        save = button(self.tr("Keep"), "primary", lambda: self.wanted.emit("save"))
        save.setObjectName("electorSave")
        close = button(self.tr("Close"), "plain", lambda: self.wanted.emit("close"))
        remove = button(self.tr("Take off the register"), "danger", lambda: self.wanted.emit("remove"))
        remove.setObjectName("electorRemove")
        why = Field(self.tr("Why taken off"), self.reason, object_name="elector_reason")
        self._off = holder(column(why, row(remove, None), gap=8))
        return card(
            self._title,
            field["name"],
            Field(self.tr("Unit"), self.unit, object_name="elector_unit"),
            row(Field(self.tr("Gender"), self.gender, object_name="elector_gender"), field["birth"], gap=12),
            self.member,
            label(self.tr("Represents the masses as"), "caption"),
            holder(flow(*self.grounds.values())),
            self.away,
            self._contact,
            self._answer,
            field["remark"],
            row(save, close, None),
            self._off,
            gap=8,
            padding=18,
        )

    def show_person(self, one: Elector | None) -> None:
        """Fills the form with this person, or empties it for a new one of the unit on view."""
        self._key = one.id if one is not None else ""
        units = self._vm.units()
        first = self._vm.unit or (units[0].id if units else "")
        values = one or Elector(id="", unit=first, name="")
        self._title.setText(one.name if one is not None else self.tr("One person more"))
        self.unit.clear()
        for unit in units:
            self.unit.addItem(unit.name, unit.id)
        self.unit.setCurrentIndex(max(0, self.unit.findData(values.unit)))
        for name, edit in self.edits.items():
            edit.setText(getattr(values, name))
        self.gender.setCurrentIndex(GENDERS.index(values.gender))
        self.member.setChecked(values.member)
        for code, box in self.grounds.items():
            box.setChecked(code in values.grounds)
        self.away.setChecked(values.away)
        self.answer.setCurrentIndex(ANSWERS.index(values.answer))
        self.reason.clear()
        self._off.setVisible(one is not None)
        self._show_away(values.away)

    def person(self) -> str:
        """The key of the person on show; "" for a new one."""
        return self._key

    def row(self) -> Elector:
        """The entry as typed."""
        away = self.away.isChecked()
        return Elector(
            id=self._key,
            unit=self.unit.currentData() or "",
            name=self.edits["name"].text(),
            gender=self.gender.currentData(),
            birth=self.edits["birth"].text().strip(),
            member=self.member.isChecked(),
            grounds=tuple(code for code, box in self.grounds.items() if box.isChecked()),  # type: ignore[misc]  # the codes of the domain
            away=away,
            contact=self.edits["contact"].text().strip() if away else "",
            answer=self.answer.currentData() if away else "",
            remark=self.edits["remark"].text().strip(),
        )

    def _show_away(self, away: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._contact.setVisible(away)
        self._answer.setVisible(away)


class UnitForm(QFrame):
    """Emits `wanted("save" | "remove" | "close")`; the page does it."""

    wanted = Signal(str)

    def __init__(self, vm: RegisterViewModel) -> None:
        super().__init__()
        self._key = ""
        self._title = label("", "heading")
        self.name, self.kind, self.reason = QLineEdit(), QComboBox(), QLineEdit()
        for code, text in vm.words.kinds():
            self.kind.addItem(text, code)
        save = button(self.tr("Keep"), "primary", lambda: self.wanted.emit("save"))
        save.setObjectName("unitSave")
        close = button(self.tr("Close"), "plain", lambda: self.wanted.emit("close"))
        remove = button(self.tr("Take the unit off"), "danger", lambda: self.wanted.emit("remove"))
        remove.setObjectName("unitRemove")
        why = Field(self.tr("Why taken off"), self.reason, object_name="unit_reason")
        self._off = holder(column(why, row(remove, None), gap=8))
        self.name.returnPressed.connect(lambda: self.wanted.emit("save"))
        self.setLayout(
            column(
                card(
                    self._title,
                    Field(self.tr("Name"), self.name, object_name="unit_name"),
                    Field(self.tr("Kind"), self.kind, object_name="unit_kind"),
                    row(save, close, None),
                    self._off,
                    gap=10,
                    padding=18,
                ),
                None,  # the person's form is higher and lies in the same place
            )
        )

    def show_unit(self, one: Unit | None) -> None:
        """Fills the form with this unit, or empties it for a new one."""
        self._key = one.id if one is not None else ""
        self._title.setText(one.name if one is not None else self.tr("One unit more"))
        self.name.setText(one.name if one is not None else "")
        self.kind.setCurrentIndex(max(0, self.kind.findData(one.kind if one is not None else "village")))
        self.reason.clear()
        self._off.setVisible(one is not None)

    def unit(self) -> str:
        """The key of the unit on show; "" for a new one."""
        return self._key

    def row(self) -> Unit:
        """The unit as typed."""
        return Unit(id=self._key, name=self.name.text(), kind=self.kind.currentData())
