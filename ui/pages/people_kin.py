"""Close relatives of candidates: recorded, so that nobody counts or watches over the election of their own kin."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout

from core.domain.people import Relation
from ui.theme import COLOURS, px
from ui.viewmodels.people_kin import KinViewModel
from ui.widgets.basics import Flow, button, column, holder, label, row
from ui.widgets.fields import Field

NAME = 200  # width
Attempt = Callable[[Callable[[], object]], bool]


class KinCard(QFrame):
    """What is recorded, and one line for another."""

    def __init__(self, vm: KinViewModel, attempt: Attempt) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._none = label(self.tr("None recorded."), "soft")
        self.person, self.candidate, self.kinship = QComboBox(), QComboBox(), QComboBox()
        self._person_text = QLineEdit()
        for box in (self.person, self.candidate):
            box.setEditable(True)
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            box.setMinimumWidth(px(NAME))
        self.kinship.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kinship.setMinimumContentsLength(8)
        self.kinship.setMinimumWidth(px(NAME))
        for key, words in vm.kinships():
            self.kinship.addItem(words, key)
        self._reason = QLineEdit()
        self._asked: Relation | None = None
        self._build()
        vm.changed.connect(self.refresh)

    def _build(self) -> None:
        keep = button(self.tr("Record"), "secondary", self._on_relate)
        keep.setObjectName("relate")
        line = Flow(gap=12, line_gap=8)
        line.addWidget(Field(self.tr("Works here"), self.person, object_name="kinPerson", width=220))
        line.addWidget(
            Field(self.tr("is kin of the candidate"), self.candidate, object_name="kinCandidate", width=220)
        )
        line.addWidget(Field(self.tr("as"), self.kinship, object_name="kinship", width=360))
        again = button(self.tr("Take back"), "danger", self._on_unrelate)
        again.setObjectName("unrelate")
        why = Field(
            self.tr("Why the relation is taken back"), self._reason, object_name="unrelateReason", width=420
        )
        self._reason.returnPressed.connect(self._on_unrelate)
        cancel = button(self.tr("Cancel"), "plain", self._close)
        self._asking = holder(column(why, row(again, cancel, None), gap=8))
        self._asking.hide()
        self.setProperty("card", "true")
        self.setLayout(
            column(
                label(self.tr("Close relatives of candidates"), "heading"),
                label(
                    self.tr("They can be neither scrutineers nor tellers. Recorded when they say so."), "soft"
                ),
                self._none,
                self._lines,
                self._asking,
                line,
                row(keep, None),
                gap=10,
                margins=(18, 14, 18, 18),
            )
        )

    def refresh(self) -> None:
        """From the view-model; what is typed stays."""
        self.setVisible(self._vm.there())
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        found = self._vm.relations()
        for relation, words in found:
            self._lines.addWidget(self._line(relation, words))
        self._none.setVisible(not found)
        for box, names in ((self.person, self._vm.helpers()), (self.candidate, self._vm.candidates())):
            typed = box.currentText()
            box.clear()
            box.addItems(list(names))
            box.setCurrentText(typed)

    def _line(self, relation: Relation, words: str) -> QFrame:
        made = QFrame()
        made.setObjectName("kinRow")
        made.setStyleSheet(f"#kinRow {{ border: none; border-bottom: 1px solid {COLOURS.line}; }}")
        back = button(self.tr("Take back…"), "link", lambda: self._ask(relation))
        back.setAccessibleName(self.tr("Take back: {relation}").format(relation=words))
        line = row(gap=12, margins=(0, 4, 0, 4))
        line.addWidget(label(words), 1)
        line.addWidget(back)
        made.setLayout(line)
        return made

    def _ask(self, relation: Relation) -> None:
        self._asked = relation
        self._reason.clear()
        self._asking.show()
        self._reason.setFocus()

    def _close(self) -> None:
        self._asked = None
        self._asking.hide()

    def _on_relate(self) -> None:
        person, candidate = self.person.currentText(), self.candidate.currentText()
        if self._attempt(lambda: self._vm.relate(candidate, person, self.kinship.currentData())):
            for box in (self.person, self.candidate):
                box.setCurrentText("")

    def _on_unrelate(self) -> None:
        asked = self._asked
        if asked is not None and self._attempt(lambda: self._vm.unrelate(asked, self._reason.text())):
            self._close()
