"""The forms beside the list of people: somebody new or with other roles, another PIN, dismissed with a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from ui.viewmodels.people import PeopleViewModel, PersonLine
from ui.widgets.basics import Flow, button, card, column, holder, label, row
from ui.widgets.fields import Field

MOST_DIGITS = 12


class PinPair(QWidget):
    """A new PIN, typed twice and seen by nobody."""

    def __init__(self, vm: PeopleViewModel, prefix: str) -> None:
        super().__init__()
        self._vm = vm
        self.first, self.again = QLineEdit(), QLineEdit()
        self._fields = (
            Field(self.tr("PIN, 4 to 12 digits"), self.first, object_name=f"{prefix}Pin"),
            Field(self.tr("The same PIN again"), self.again, object_name=f"{prefix}PinAgain"),
        )
        for edit in (self.first, self.again):
            edit.setEchoMode(QLineEdit.EchoMode.Password)
            edit.setMaxLength(MOST_DIGITS)
            edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            edit.textEdited.connect(lambda _text: self._fields[1].set_error(""))
        line = row(gap=12)
        for field in self._fields:
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def clear(self) -> None:
        """Empties both."""
        for edit, field in zip((self.first, self.again), self._fields, strict=True):
            edit.clear()
            field.set_error("")

    def pin(self) -> str:
        """The PIN."""
        return self.first.text()

    def right(self) -> bool:
        """Whether it can be one; says what is wrong otherwise, and the keyboard goes there."""
        wrong = self._vm.wrong_pin(self.first.text(), self.again.text())
        self._fields[1].set_error(wrong)
        if wrong:
            self.again.clear()
            self.first.setFocus()
            self.first.selectAll()
        return not wrong


class _Form(QFrame):
    """What the three have in common: a card that is hidden until it is needed, Enter and Esc."""

    wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._title = label("", "heading")
        self.hide()

    def person(self) -> str:
        """Whom it is about."""
        return self._name

    def begin(self) -> None:
        """Puts the keyboard into the first empty field."""

    def _fill(self, *items: QWidget | Flow | QVBoxLayout, keep: str, kind: str, object_name: str) -> None:
        go = button(keep, "danger" if kind == "danger" else "primary", self._try)
        go.setObjectName(object_name)
        cancel = button(self.tr("Cancel"), "plain", self.closed.emit)
        self.setLayout(column(card(self._title, *items, row(go, cancel, None), gap=12, padding=18)))
        for edit in self.findChildren(QLineEdit):
            edit.returnPressed.connect(self._try)

    def _try(self) -> None:
        self.wanted.emit()


class PersonForm(_Form):
    """Name, roles, PIN."""

    def __init__(self, vm: PeopleViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._edit = QLineEdit()
        self._boxes = {role: QCheckBox(words) for role, words in vm.roles()}
        self._missing = label("", "error")
        self.pins = PinPair(vm, "person")
        self._suggested = Flow(gap=8, line_gap=6)
        self._officers = holder(
            column(label(self.tr("Appointed by the meeting:"), "caption"), self._suggested, gap=4)
        )
        for role, box in self._boxes.items():
            box.setObjectName(f"role_{role}")
            box.toggled.connect(lambda _on: self._missing.hide())
        self._fill(
            self._officers,
            Field(self.tr("Name"), self._edit, object_name="personName"),
            column(label(self.tr("Here as"), "caption"), *self._boxes.values(), self._missing, gap=0),
            self.pins,
            keep=self.tr("Register"),
            kind="primary",
            object_name="registerPerson",
        )

    def show_person(self, one: PersonLine | None) -> None:
        """Empty for somebody new; else with name and roles, and another PIN to be typed."""
        self._name = one.name if one is not None else ""
        first = one is None and not self._vm.lines()
        self._title.setText(
            self.tr("Other roles for {name}").format(name=one.name)
            if one is not None
            else self.tr("The first person: a clerk")
            if first
            else self.tr("Register somebody")
        )
        self._edit.setText(one.name if one is not None else self._vm.first_name())
        self._edit.setReadOnly(one is not None)
        for role, box in self._boxes.items():
            box.setChecked(role in one.roles if one is not None else first and role == "clerk")
        self._missing.hide()
        self.pins.clear()
        self._suggest(one is None and not first)

    def begin(self) -> None:
        (self._edit if not self._edit.text() else self.pins.first).setFocus()

    def name(self) -> str:
        """The name as typed."""
        return self._edit.text()

    def roles(self) -> tuple[str, ...]:
        """The roles that are ticked."""
        return tuple(role for role, box in self._boxes.items() if box.isChecked())

    def _suggest(self, wanted: bool) -> None:  # noqa: FBT001  # one caller, right above
        while (item := self._suggested.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        found = self._vm.suggestions() if wanted else ()
        for name, roles in found:
            take = button(name, "secondary")
            take.clicked.connect(lambda _=False, name=name, roles=roles: self._take(name, roles))
            take.setObjectName(f"take-{name}")
            self._suggested.addWidget(take)
        self._officers.setVisible(bool(found))

    def _take(self, name: str, roles: tuple[str, ...]) -> None:
        self._edit.setText(name)
        for role, box in self._boxes.items():
            box.setChecked(role in roles)
        self.pins.first.setFocus()

    def _try(self) -> None:
        if not self._edit.text().strip():
            self._edit.setFocus()
        elif not self.roles():
            self._missing.setText(self.tr("Choose at least one."))
            self._missing.show()
            next(iter(self._boxes.values())).setFocus()
        elif self.pins.right():
            self.wanted.emit()


class PinForm(_Form):
    """Another PIN: one's own, or set by a clerk for somebody who forgot it."""

    def __init__(self, vm: PeopleViewModel) -> None:
        super().__init__()
        self.pins = PinPair(vm, "new")
        words = label(self.tr("It holds at once; the old one is worth nothing from then on."), "soft")
        self._fill(words, self.pins, keep=self.tr("Keep"), kind="primary", object_name="keepPin")

    def show_person(self, one: PersonLine) -> None:
        """For this person."""
        self._name = one.name
        self._title.setText(self.tr("Another PIN for {name}").format(name=one.name))
        self.pins.clear()

    def begin(self) -> None:
        self.pins.first.setFocus()

    def _try(self) -> None:
        if self.pins.right():
            self.wanted.emit()


class DismissForm(_Form):
    """Why somebody works here no longer."""

    def __init__(self) -> None:
        super().__init__()
        self._edit = QLineEdit()
        words = label(self.tr("What they did stays theirs; they cannot work here any more."), "soft")
        self._fill(
            words,
            Field(self.tr("Reason"), self._edit, object_name="dismissReason"),
            keep=self.tr("Dismiss"),
            kind="danger",
            object_name="dismissPerson",
        )

    def show_person(self, one: PersonLine) -> None:
        """For this person."""
        self._name = one.name
        self._title.setText(self.tr("Dismiss {name}").format(name=one.name))
        self._edit.clear()

    def begin(self) -> None:
        self._edit.setFocus()

    def reason(self) -> str:
        """The reason as typed."""
        return self._edit.text()
