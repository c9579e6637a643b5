"""The measures on one page in words, with their articles; what meetings commonly set otherwise can be chosen."""

from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from ui.carry_over import name_of
from ui.pages.candidates_details import NoWheelBox
from ui.pages.candidates_people import Attempt
from ui.viewmodels.measures import Line, MeasuresViewModel
from ui.widgets.basics import Split, button, card, column, flow, holder, label
from ui.widgets.fields import Field


class MeasuresForm(QFrame):
    """Choices wait until they are recorded with who adopted them."""

    def __init__(self, vm: MeasuresViewModel, attempt: Attempt) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self._shown: object = None
        self._name, self._settled = label("", "heading"), label("", "soft")
        self._halves = (column(gap=14), column(gap=14))
        sides = (column(half, None) for half in self._halves)
        self._places = Split(*sides, shares=(1, 1), gap=36, stack_below=640)
        self._waiting = self._build_waiting()
        self.setProperty("card", "true")
        self.setLayout(
            column(self._name, self._settled, self._waiting, self._places, gap=12, margins=(18, 14, 18, 18))
        )
        vm.changed.connect(self.refresh)  # first filled by the page, once it has its place

    def refresh(self) -> None:
        """From the view-model."""
        self.setVisible(self._vm.there())
        if not self._vm.there():
            return
        self._name.setText(self.tr("The measures: {name}").format(name=self._vm.name()))
        settled = self._vm.settled_words()
        self._settled.setText(
            settled or self.tr("As the meeting adopts them; where it decides otherwise, choose it here.")
        )
        self._waiting.setVisible(self._vm.waiting())
        self._tell()
        lines = self._vm.lines()
        if lines != self._shown:
            self._show(lines)

    def _build_waiting(self) -> QWidget:
        self.approved_by = QLineEdit()
        self.approved_by.textChanged.connect(lambda _text: self._tell())
        self.approved_by.returnPressed.connect(self._on_record)
        self.record = button(self.tr("Record the measures"), "primary", self._on_record)
        self.record.setObjectName("recordMeasures")
        return card(
            label(
                self.tr("Changed, not recorded yet: for this election and those of the meeting after it."),
                "strong",
            ),
            Field(
                self.tr("Adopted by"),
                self.approved_by,
                object_name="measuresApprovedBy",
                hint=self.tr("The congress, or whoever decides on the measures."),
                width=420,
            ),
            holder(flow(self.record, button(self.tr("Leave them as they were"), "plain", self._vm.forget))),
            gap=10,
        )

    def _show(self, lines: tuple[Line, ...]) -> None:
        """Two columns read downwards; the keyboard stays on the setting that it was on."""
        focused = name_of(self.focusWidget())
        self._shown = lines
        for half in self._halves:
            _clear(half)
        middle = -(-len(lines) // 2)
        for place, line in enumerate(lines):
            self._halves[place // middle].addWidget(self._line(line))
        again = self.findChild(QWidget, focused) if focused.startswith("measure_") else None
        if again is not None:
            again.setFocus()

    def _line(self, line: Line) -> QWidget:
        says: QWidget = label(line.text, "strong" if line.changed else "body")
        if line.options:
            box = NoWheelBox()
            for option in line.options:
                box.addItem(option.text, option.value)
            box.setCurrentIndex(line.at)
            box.setObjectName(f"measure_{line.setting}")
            box.setAccessibleName(line.text)
            box.activated.connect(lambda place: self._vm.choose(line.setting, line.options[place].value))
            says = box
        made = holder(column(says, label(line.article, "caption"), None, gap=2))
        made.setToolTip(line.why)
        return made

    def _tell(self) -> None:
        self.record.setEnabled(bool(self.approved_by.text().strip()))

    def _on_record(self) -> None:
        name = self.approved_by.text()
        if name.strip() and self._attempt(lambda: self._vm.record(name)):
            self.approved_by.clear()


def _clear(places: QVBoxLayout) -> None:
    """Takes everything out; the names go at once, so that the new boxes are the ones found by them."""
    while (item := places.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            for inner in old.findChildren(QWidget):
                inner.setObjectName("")
            old.hide()
            old.deleteLater()
