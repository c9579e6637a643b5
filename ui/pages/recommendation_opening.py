"""The card that asks how the recommendation is to be opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QRadioButton, QSizePolicy

from ui.viewmodels.recommendation_acts import Way
from ui.widgets.basics import button, card, column, holder, label, row
from ui.widgets.fields import Field


class FurtherCard(QFrame):
    """Names the units that have no ballots yet; emits `wanted` when they are to have theirs."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._units, self.approved_by = label("", "body"), QLineEdit()
        self.open = button(self.tr("Open it in these units"), "primary", self.wanted.emit)
        self.open.setObjectName("openFurther")
        self.approved_by.returnPressed.connect(self.wanted)
        words = self.tr("They get the same names, and as many choices, as the other units have.")
        field = Field(self.tr("Approved by"), self.approved_by, object_name="further_approved_by", width=360)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside = card(self._units, label(words, "soft"), field, row(self.open, None), gap=10, padding=18)
        self.setLayout(column(inside))

    def refresh(self, units: str, *, may_write: bool) -> None:
        """Names the units; there is nothing to be seen where there are none."""
        self._units.setText(self.tr("No ballots yet: {units}").format(units=units))
        self.setVisible(bool(units))
        for one in (self.open, self.approved_by):
            one.setEnabled(may_write)


class OpeningCard(QFrame):
    """Emits `wanted` when it is to be opened as chosen here; before there is a meeting, `meeting_wanted(title)`."""

    wanted = Signal()
    meeting_wanted = Signal(str)

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
        self.title = QLineEdit(self.tr("Recommendation meetings"))
        self.begin = button(
            self.tr("Open the meeting"), "primary", lambda: self.meeting_wanted.emit(self.title.text())
        )
        self.begin.setObjectName("openMeeting")
        self.title.returnPressed.connect(self.begin.click)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setLayout(column(self._build()))

    def _build(self) -> QFrame:
        words = self.tr(
            "Every unit gets its ballots with the names of all applicants accepted, in stroke order."
            " The register must be complete."
        )
        self._meeting = holder(
            column(
                Field(self.tr("Title of the meeting"), self.title, object_name="open_title", width=360),
                row(self.begin, None),
                gap=10,
            )
        )
        self._how = holder(
            column(
                self.apart,
                self.together,
                Field(self.tr("How the papers are read"), self.way, object_name="open_way", width=360),
                Field(self.tr("Approved by"), self.approved_by, object_name="open_approved_by", width=360),
                row(self.open, None),
                gap=10,
            )
        )
        heading = label(self.tr("The recommendation is not opened yet"), "heading")
        return card(heading, label(words, "soft"), self._meeting, self._how, gap=10, padding=18)

    def refresh(self, *, meeting: bool, may_write: bool) -> None:
        """Asks for the meeting first, then how its units vote."""
        self._meeting.setVisible(not meeting)
        self._how.setVisible(meeting)
        for one in (self.begin, self.open):
            one.setEnabled(may_write)

    def first(self) -> QLineEdit:
        """What has the keyboard."""
        return self.title if not self._meeting.isHidden() else self.approved_by

    def _ways(self) -> tuple[tuple[Way, str], ...]:
        return (
            ("once", self.tr("every paper, read once")),
            ("twice", self.tr("every paper, read twice")),
            ("sheets", self.tr("summary sheet, entered twice")),
        )
