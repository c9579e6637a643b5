"""The card that asks how the recommendation is to be opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QRadioButton, QSizePolicy

from ui.viewmodels.recommendation_acts import Way
from ui.widgets.basics import button, card, column, label, row
from ui.widgets.fields import Field


class OpeningCard(QFrame):
    """Emits `wanted` when it is to be opened as chosen here."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.apart = QRadioButton(self.tr("Members and mass representatives on papers of their own"))
        self.together = QRadioButton(self.tr("Everybody on the same papers"))
        self.apart.setChecked(True)
        self.apart.setObjectName("openApart")
        self.together.setObjectName("openTogether")
        self.way, self.approved_by = QComboBox(), QLineEdit()
        for code, text in self._ways():
            self.way.addItem(text, code)
        self.open = button(self.tr("Open it in every unit"), "primary", self.wanted.emit)
        self.open.setObjectName("openRecommendation")
        self.approved_by.returnPressed.connect(self.wanted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setLayout(
            column(
                card(
                    label(self.tr("The recommendation is not opened yet"), "heading"),
                    label(
                        self.tr(
                            "Every unit gets its ballots with the names of all applicants accepted,"
                            " in stroke order. The register must be complete."
                        ),
                        "soft",
                    ),
                    self.apart,
                    self.together,
                    Field(self.tr("How the papers are read"), self.way, object_name="open_way", width=360),
                    Field(
                        self.tr("Approved by"), self.approved_by, object_name="open_approved_by", width=360
                    ),
                    row(self.open, None),
                    gap=10,
                    padding=18,
                )
            )
        )

    def _ways(self) -> tuple[tuple[Way, str], ...]:
        return (
            ("once", self.tr("every paper, read once")),
            ("twice", self.tr("every paper, read twice")),
            ("sheets", self.tr("summary sheet, entered twice")),
        )
