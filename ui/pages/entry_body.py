"""The entry page's body: the paper, the sentence about it, the lines that open below, the sums beside it."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.pages.entry_panels import ChoicePanel, GoToPanel, WriteInPanel
from ui.pages.entry_parts import BallotCard, SideCards
from ui.theme import px
from ui.viewmodels.entry import Panel
from ui.viewmodels.entry_paper import PaperFace
from ui.viewmodels.entry_words import correction_reasons, invalid_reasons
from ui.widgets.banner import Banner
from ui.widgets.basics import column, holder

WIDE, SIDE = 760, 230  # pixels at 100 %
FEW_ROWS = 2


class EntryBody(QWidget):
    """Places its parts; the sentence goes above a ballot that would push it out of sight."""

    def __init__(self, face: PaperFace, suggest: Callable[[str], Sequence[str]]) -> None:
        super().__init__()
        self.card, self.side, self.verdict = BallotCard(face), SideCards(), Banner()
        self.write_in = WriteInPanel(suggest)
        self.invalid = ChoicePanel(
            self.tr("Why is the whole ballot invalid?"),
            invalid_reasons(),
            self.tr("Another reason, in the scrutineers' words"),
            object_name="invalidOther",
        )
        self.reason = ChoicePanel(
            self.tr("Why is this ballot read again?"),
            correction_reasons(),
            self.tr("Another reason"),
            object_name="correctionOther",
        )
        self.go_to = GoToPanel()
        self._panels = holder(column(*self.panels().values(), gap=0))
        self._few_rows = face.rows <= FEW_ROWS
        self._wide: bool | None = None
        self._places = QGridLayout()
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setHorizontalSpacing(px(36))
        self._places.setVerticalSpacing(px(14))
        self._places.setColumnStretch(0, 1)
        self.setLayout(self._places)
        self.show_panel("")
        self._arrange()

    def panels(self) -> dict[Panel, WriteInPanel | ChoicePanel | GoToPanel]:
        """The lines that open, by name."""
        return {
            "write_in": self.write_in,
            "invalid": self.invalid,
            "reason": self.reason,
            "go_to": self.go_to,
        }

    def choices(self, name: Panel) -> ChoicePanel | None:
        """The open line where figures choose."""
        panel = self.panels().get(name)
        return panel if isinstance(panel, ChoicePanel) else None

    def show_panel(self, wanted: Panel) -> None:
        """Opens this line and no other."""
        for name, panel in self.panels().items():
            panel.setVisible(name == wanted)
        self._panels.setVisible(bool(wanted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= px(WIDE)
        if wide == self._wide:
            return
        self._wide = wide
        beside = wide and self._few_rows
        order = (self.card, self.verdict, self._panels) if beside else (self.verdict, self._panels, self.card)
        for part in (*order, self.side):
            self._places.removeWidget(part)
        for line, part in enumerate(order):
            self._places.addWidget(part, line, 0)
        last = len(order)
        for line in range(last + 2):
            self._places.setRowStretch(line, 0)
        self._places.setRowStretch(last + 1, 1)
        if wide:
            self.side.setFixedWidth(px(SIDE))
            self._places.addWidget(self.side, 0, 1, last + 2, 1)
        else:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(px(WIDE) * 2)
            self._places.addWidget(self.side, last, 0)
