"""The small card on which it is chosen how the papers are read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from core.errors import CodedError, EnvironmentProblem, UserError
from ui.viewmodels.batches_way import WayViewModel
from ui.widgets.basics import card, column, label
from ui.widgets.fields import Field


class WayCard(QWidget):
    """Chosen at once; a refusal comes out of `refused`. Once papers lie in piles it only says what was chosen."""

    refused = Signal(object)

    def __init__(self, vm: WayViewModel) -> None:
        super().__init__()
        self._vm = vm
        self.way = QComboBox()
        for key, words in vm.choices():
            self.way.addItem(words, key)
        self.way.activated.connect(lambda _place: self._choose())
        self._field = Field(self.tr("Reading of the papers"), self.way, object_name="entryWay", width=460)
        self._said, self._words = label("", "body"), label("", "soft")
        self.setLayout(
            column(
                card(
                    label(self.tr("How the ballots are entered"), "heading"),
                    self._field,
                    self._said,
                    self._words,
                    padding=18,
                )
            )
        )
        vm.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows what is in force."""
        place = self.way.findData(self._vm.chosen())
        if place < 0:
            self.way.addItem(self._vm.in_force(), self._vm.chosen())
            place = self.way.count() - 1
        self.way.setCurrentIndex(place)
        self._field.setVisible(self._vm.open())
        self._said.setVisible(not self._vm.open())
        self._said.setText(self._vm.in_force())
        twice = self._vm.chosen() != "single"
        self._words.setVisible(twice)
        self._words.setText(
            self.tr(
                "The second person does not see what the first one entered; where the two differ, the scrutineers"
                " settle it with the paper in hand."
            )
        )

    def _choose(self) -> None:
        try:
            self._vm.choose(self.way.currentData())
        except (UserError, EnvironmentProblem) as error:
            self._refuse(error)
            self.refresh()

    def _refuse(self, error: CodedError) -> None:
        self.refused.emit(error)
