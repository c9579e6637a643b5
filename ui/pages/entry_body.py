"""The entry page's body: the paper, the sentence about it, the lines that open below, the sums beside it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from core.domain.appraisal import Subject
from ui.pages.entry_panels import ChoicePanel, GoToPanel, SurePanel, WriteInPanel
from ui.pages.entry_parts import BallotCard, SideCards
from ui.theme import air, px
from ui.viewmodels.entry import Panel
from ui.viewmodels.entry_aside import questions, withdrawals
from ui.viewmodels.entry_paper import PaperFace
from ui.viewmodels.entry_words import correction_reasons, invalid_reasons
from ui.widgets.banner import Banner
from ui.widgets.basics import column, holder

WIDE, SIDE = 760, 262  # pixels at 100 %
REST = 190  # heading, sentence and margins
LEAST = 68


class EntryBody(QWidget):
    """Places its parts; the sentence goes above a ballot that would push it out of sight."""

    def __init__(
        self, face: PaperFace, suggest: Callable[[str], Sequence[str]], subjects: Sequence[Subject] = ()
    ) -> None:
        super().__init__()
        self.card, self.side, self.verdict = BallotCard(face, subjects), SideCards(), Banner()
        self._build_panels(suggest)
        self._panels = holder(column(*self.panels().values(), gap=0))
        self._arranged: tuple[bool, bool] | None = None
        self._inside = column(gap=14)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ballot = holder(self._inside)
        self._scroll.setWidget(self._ballot)
        self._scroll.setMinimumHeight(px(LEAST))
        self._places = QGridLayout()
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setHorizontalSpacing(px(36))
        self._places.setVerticalSpacing(air(14))
        self._places.setColumnStretch(0, 1)
        self.setLayout(self._places)
        self.show_panel("")
        self.arrange(room=0)

    def _build_panels(self, suggest: Callable[[str], Sequence[str]]) -> None:
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
        self.question = ChoicePanel(
            self.tr("What shall the scrutineers decide about this ballot?"),
            questions(),
            self.tr("Another question"),
            object_name="questionOther",
        )
        self.withdraw = ChoicePanel(
            self.tr("Why is the last ballot taken back?"),
            withdrawals(),
            self.tr("Another reason"),
            object_name="withdrawOther",
        )
        self.lay_down = SurePanel(
            self.tr("Lay the batch down with another number of papers?"), self.tr("Lay the batch down")
        )

    def panels(self) -> dict[Panel, WriteInPanel | ChoicePanel | GoToPanel | SurePanel]:
        """The lines that open, by name."""
        return {
            "write_in": self.write_in,
            "invalid": self.invalid,
            "reason": self.reason,
            "go_to": self.go_to,
            "question": self.question,
            "withdraw": self.withdraw,
            "lay_down": self.lay_down,
        }

    def choices(self, name: Panel) -> ChoicePanel | None:
        """The open line where figures choose."""
        panel = self.panels().get(name)
        return panel if isinstance(panel, ChoicePanel) else None

    def accept(self, name: Panel) -> None:
        """Enter on the open line."""
        panel = self.panels().get(name)
        if panel is not None:
            panel.accept()

    def show_bottom(self) -> None:
        """Brings the open line into view where it lies below the edge."""
        around = self.parentWidget()
        while isinstance(around, QWidget) and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea) and self._panels.isVisible():
            around.ensureWidgetVisible(self._panels)

    def show_panel(self, wanted: Panel) -> None:
        """Opens this line and no other."""
        for name, panel in self.panels().items():
            panel.setVisible(name == wanted)
        self._panels.setVisible(bool(wanted))

    def show_ballot(self, *, shown: bool) -> None:
        """The ballot and its sentence, or only the sums."""
        self.card.setVisible(shown)
        self.verdict.setVisible(shown)
        self._scroll.setVisible(shown and not self.calm())

    def calm(self) -> bool:
        """Whether the whole ballot has room, so that the sentence stands below it as on the table."""
        return self._arranged == (True, True)

    def wide(self) -> bool:
        """Whether the sums stand beside the ballot."""
        return self._arranged is not None and self._arranged[0]

    def arrange(self, *, room: int) -> None:
        """Sums beside the ballot where it is wide enough. Where the ballot is higher than `room`, it scrolls by itself
        below the sentence, which must never go out of sight.
        """
        wide = self.width() >= px(WIDE)
        height = self.card.whole_height(self.width() - px(SIDE + 36))
        wanted = (wide, wide and height + px(REST) <= room)
        if wanted == self._arranged:
            return
        self._arranged = wanted
        self.card.fold_titles(folded=not self.calm())
        for part in (self.card, self.verdict, self._panels, self._scroll, self.side):
            self._places.removeWidget(part)
        while self._inside.takeAt(0) is not None:
            pass
        order: tuple[QWidget, ...] = (self.card, self.verdict, self._panels)
        if not self.calm():
            self._inside.addWidget(self.card)
            order = (self.verdict, self._panels, self._scroll)
        for line, part in enumerate(order):
            self._places.addWidget(part, line, 0)
        self._scroll.setVisible(not self.calm())  # now that it has its place
        self._places.setRowStretch(2, 0 if self.calm() else 1)
        self._places.setRowStretch(3, 1 if self.calm() else 0)
        self._place_side(wide=wide)
        if not self.calm():
            self._inside.addStretch(1)

    def _place_side(self, *, wide: bool) -> None:
        if wide:
            self.side.setFixedWidth(px(SIDE))
            self._places.addWidget(self.side, 0, 1, 4, 1)
        else:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(px(WIDE) * 2)
            self._inside.addWidget(self.side)

    def keep_in_sight(self) -> None:
        """Scrolls to the cell under the cursor, where the ballot scrolls by itself."""
        cell = self.card.grid.cell_rect(self.card.grid.cursor_index())
        if not self.calm() and not cell.isEmpty():
            middle = self.card.grid.mapTo(self._ballot, cell.center())
            if middle.y() + cell.height() < self._scroll.viewport().height():
                self._scroll.verticalScrollBar().setValue(0)
            else:
                self._scroll.ensureVisible(middle.x(), middle.y(), px(60), cell.height() // 2 + px(6))
