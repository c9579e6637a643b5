"""The parts of a corrigendum's card: which paper is taken in hand, and what would come of the changes."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLayout, QSpinBox, QVBoxLayout, QWidget

from core.counting.sheets import CELLS
from core.wording import word
from ui.i18n import language
from ui.pages.sheets_grid import Face, SheetGrid
from ui.theme import px
from ui.viewmodels.corrigendum import CorrigendumViewModel
from ui.viewmodels.corrigendum_words import CorrigendumWords, Effect
from ui.viewmodels.sheets_draft import SheetDraft, reasons_of
from ui.widgets.banner import Banner
from ui.widgets.basics import Role, button, card, column, flow, holder, label, row
from ui.widgets.fields import Field


class Picker(QWidget):
    """Emits `paper(batch, number)` or `sheet(group)` when one is to be taken in hand."""

    paper = Signal(str, int)
    sheet = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.batch, self.number, self.group = QComboBox(), QSpinBox(), QComboBox()
        self.number.setMinimumWidth(px(110))
        self._take = button(self.tr("Take this ballot in hand"), "secondary", self._on_paper)
        self._take.setObjectName("takePaper")
        self._take_sheet = button(self.tr("Take this sheet in hand"), "secondary", self._on_sheet)
        self._take_sheet.setObjectName("takeSheet")
        self.batch.currentIndexChanged.connect(lambda _place: self._fit_numbers())
        fields = (
            Field(self.tr("Batch"), self.batch, object_name="mendBatch"),
            Field(self.tr("Number on the ballot's corner"), self.number, object_name="mendNumber"),
        )
        self._papers = holder(column(flow(*fields, gap=16), row(self._take, None), gap=8))
        group = Field(self.tr("Group"), self.group, object_name="mendGroup")
        self._sheets = holder(column(flow(group, gap=16), row(self._take_sheet, None), gap=8))
        self.setLayout(column(self._papers, self._sheets, gap=12))

    def fill(self, vm: CorrigendumViewModel) -> None:
        """Offers what the contest has."""
        batches, groups = vm.batches(), vm.groups()
        self.batch.clear()
        for name, papers in batches:
            self.batch.addItem(name, papers)
        self.group.clear()
        self.group.addItems(list(groups))
        self._papers.setVisible(bool(batches))
        self._sheets.setVisible(bool(groups))
        self._fit_numbers()
        self.number.setValue(1)

    def begin(self) -> None:
        """The keyboard here."""
        if self._papers.isVisibleTo(self):
            self.number.setFocus()
            self.number.selectAll()
        else:
            self.group.setFocus()

    def take(self) -> None:
        """Enter: takes the one in hand whose field has the keyboard."""
        (self._on_paper if self._papers.isAncestorOf(self.focusWidget()) else self._on_sheet)()

    def _fit_numbers(self) -> None:
        self.number.setRange(1, max(int(self.batch.currentData() or 1), 1))

    def _on_paper(self) -> None:
        self.paper.emit(self.batch.currentText(), self.number.value())

    def _on_sheet(self) -> None:
        self.sheet.emit(self.group.currentText())


class Coming(QWidget):
    """What was changed so far, what it does, and the outcome line by line: as sealed, as corrected."""

    def __init__(self, vm: CorrigendumViewModel, words: CorrigendumWords) -> None:
        super().__init__()
        self._vm, self._words = vm, words
        self._mended = QVBoxLayout()
        self._mended.setSpacing(px(2))
        self._verdict = Banner()
        self._lines = QGridLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(px(18))
        self._lines.setVerticalSpacing(px(4))
        for place, stretch in enumerate((2, 3, 3)):
            self._lines.setColumnStretch(place, stretch)
        self._labels: list[tuple[QLabel, QLabel, QLabel]] = []
        heads = (self.tr("For / against / blank"), self.tr("Sealed"), self.tr("Corrected"))
        for place, head in enumerate(heads):
            self._lines.addWidget(label(head, "caption"), 0, place)
        self._table = holder(self._lines)
        heading = label(self.tr("What would come of it"), "heading")
        self._shown: object = None
        self.setLayout(column(card(heading, self._mended, self._verdict, self._table, gap=10)))

    def refresh(self) -> None:
        """Draws it; nothing at all while nothing was changed."""
        kind, said = self._words.verdict()
        mended = self._words.mended()
        self.setVisible(bool(mended or said))
        self._verdict.show_text(kind, said)
        self._verdict.setVisible(bool(said))
        if mended != self._shown:
            self._shown = mended
            empty(self._mended)
            for key, words in mended:
                drop = button(self.tr("Leave it as it was"), "link", partial(self._vm.drop, key))
                line = holder(column(label(words), row(drop, None), gap=0))
                self._mended.addWidget(line)
                line.show()
        effects = self._words.effects()
        self._table.setVisible(bool(effects))
        self._show(effects)

    def _show(self, effects: tuple[Effect, ...]) -> None:
        while len(self._labels) < len(effects):
            made = (label(""), label(""), label(""))
            for place, cell in enumerate(made):
                self._lines.addWidget(cell, len(self._labels) + 1, place)
            self._labels.append(made)
        for number, (name, was, now) in enumerate(self._labels):
            there = number < len(effects)
            one = effects[number] if there else Effect("", "", "")
            _write(name, one.name, "strong" if one.changed else "body", shown=there)
            _write(was, one.was, "soft", shown=there)
            _write(
                now,
                f"{one.now}  ●" if one.changed else one.now,
                "red" if one.changed else "soft",
                shown=there,
            )


def _write(line: QLabel, text: str, role: Role, *, shown: bool) -> None:
    line.setText(text)
    line.setVisible(shown)
    if line.property("role") != role:
        line.setProperty("role", role)
        line.style().unpolish(line)
        line.style().polish(line)


def empty(layout: QLayout) -> None:
    """Takes every widget out of a layout; they go with the next turn of the loop."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


def grid_of(draft: SheetDraft, unclear: str) -> SheetGrid:
    """The boxes of a group's sheet."""
    rules = draft.rules
    heads = {kind: word(f"box.{kind}", language()) for kind in CELLS} | {"unreadable": unclear}
    kinds = [kind for kind in CELLS if kind != "unreadable" or rules.validity.unreadable_mark == "cell"]
    used = [field.key for field in draft.figures() if field.kind == "reason"]
    totals = tuple(word(f"box.{kind}", language()) for kind in ("papers", "valid", "invalid"))
    return SheetGrid(
        Face(
            people=tuple((one.id, one.name) for one in draft.contest.candidates),
            columns=tuple((kind, heads[kind]) for kind in kinds),
            totals=totals,
            reasons=reasons_of(rules, used),
            written=rules.write_in.allowed,
        )
    )
