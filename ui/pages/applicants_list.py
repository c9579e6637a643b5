"""The table of applicants with its search."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QLineEdit, QWidget

from core.roster.initials import search
from ui.theme import px
from ui.viewmodels.applicants import ApplicantsViewModel, Line
from ui.viewmodels.applicants_words import TONES
from ui.widgets.basics import column
from ui.widgets.table import Column, table

BESIDE_THE_CARD = (3, 4)  # columns without room while the card is open
ROW, PICTURE = 46, 36
WORST = ("not_met", "unknown", "met", "exempt")


class ApplicantsList(QWidget):
    """`opened` carries the line chosen by Enter or a double click, `chosen` the one moved to."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, vm: ApplicantsViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._icons: dict[str, tuple[bytes, QIcon]] = {}
        self.query = QLineEdit()
        self.query.setObjectName("applicantQuery")
        self.query.setPlaceholderText(self.tr("Name or pinyin initials"))
        self.query.setAccessibleName(self.tr("Search the applicants: name or pinyin initials"))
        self.query.setClearButtonEnabled(True)
        self.query.textChanged.connect(lambda _text: self.refresh())
        self.query.returnPressed.connect(self.open_first)
        self._build_table(vm)
        self.setLayout(column(self.query, self.people, gap=10))

    def _build_table(self, vm: ApplicantsViewModel) -> None:
        words = vm.words
        self.people, self._rows = table(
            (
                Column[Line](
                    self.tr("Name"), lambda one: one.row.name, bold=True, width=132, icon=self._icon
                ),
                Column[Line](
                    self.tr("Conditions"),
                    lambda one: words.held(one.held),
                    tone=lambda one: TONES[worst(one)],
                    tip=lambda one: words.articles(one.held),
                    stretch=True,
                ),
                Column[Line](
                    self.tr("State"),
                    lambda one: vm.state(one)[0],
                    tone=lambda one: vm.state(one)[1],
                    width=150,
                ),
                Column[Line](self.tr("Applies for"), lambda one: words.posts(one.row), width=200),
                Column[Line](self.tr("Source"), lambda one: words.term(f"source.{one.row.source}"), width=96),
            ),
            (),
            name=self.tr("Applicants"),
            row_height=ROW,
        )
        self.people.setIconSize(QSize(px(PICTURE), px(PICTURE)))
        self.people.setMinimumHeight(px(330))
        self.people.row_opened.connect(self.opened)
        self.people.row_chosen.connect(self.chosen)

    def refresh(self) -> None:
        """Shows whom the search means; the person chosen before stays chosen."""
        chosen = self.people.selected_row()
        lines = self._vm.lines()
        typed = self.query.text()
        if typed.strip():
            at = {one.id: one for one in lines}
            lines = tuple(at[key] for key in search(typed, [(one.id, one.row.name, "") for one in lines]))
        self._rows.set_rows(lines)
        if chosen is None or not self.people.select_where(lambda one: one.id == chosen.id):
            self.people.select_where(lambda _one: True)

    def open_first(self) -> None:
        """Opens the person chosen."""
        one = self.people.selected_row()
        if one is not None:
            self.opened.emit(one)

    def set_narrow(self, wanted: bool) -> None:  # noqa: FBT001 - like Qt's own setVisible
        """Leaves only the columns that fit beside the card."""
        for place in BESIDE_THE_CARD:
            self.people.setColumnHidden(place, wanted)

    def _icon(self, one: Line) -> QIcon | None:
        if not one.photo:
            return None
        kept = self._icons.get(one.id)
        if kept is None or kept[0] != one.photo:
            picture = QPixmap()
            picture.loadFromData(one.photo)
            kept = self._icons[one.id] = one.photo, QIcon(picture)
        return kept[1]


def worst(one: Line) -> str:
    """The finding that decides the colour of the line."""
    findings = {held.finding for held in one.held}
    return next((name for name in WORST if name in findings), "exempt")
