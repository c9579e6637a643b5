"""Lines for written-in people on a sheet: a name, its votes, and always one empty line more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.pages.sheets_cells import SheetCell
from ui.theme import px
from ui.widgets.basics import column, holder, label, row

NAME_WIDTH = 220


@dataclass(frozen=True)
class _Line:
    name: SheetCell
    votes: SheetCell
    note: QLabel
    whole: QWidget


class WrittenLines(QWidget):
    """Emits `typed(place, name, votes)`, and `finished` after Enter on the empty line."""

    typed = Signal(int, str, str)
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_Line] = []
        self._below = QVBoxLayout()
        self._below.setSpacing(px(3))
        heading = label(self.tr("Written in: name and votes"), "caption")
        self.setLayout(column(heading, self._below, gap=4))

    def begin(self) -> None:
        """The keyboard on the first empty line."""
        if self._lines:
            self._lines[-1].name.setFocus()

    def show_lines(self, lines: Sequence[tuple[str, str]], *, shut: bool) -> None:
        """Shows these lines."""
        while len(self._lines) < len(lines):
            self._add()
        for place, line in enumerate(self._lines):
            name, votes = lines[place] if place < len(lines) else ("", "")
            line.name.show_text(name)
            line.votes.show_text(votes)
            for cell in (line.name, line.votes):
                cell.setReadOnly(shut)
            line.whole.setVisible(place < len(lines) and (not shut or bool(name)))

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """The words beside the names at fault."""
        for line in self._lines:
            words = faults.get(line.name.text().strip(), "") if line.votes.text() else ""
            line.votes.show_fault(words)
            line.note.setText(words)

    def _add(self) -> None:
        place = len(self._lines) + 1
        name = SheetCell(f"writtenName{place}", self.tr("Written-in name {n}").format(n=place), digits=False)
        votes = SheetCell(f"writtenVotes{place}", self.tr("Votes of written-in name {n}").format(n=place))
        name.setMaximumWidth(px(NAME_WIDTH))
        note = label("", "error", wrap=False)
        line = _Line(name, votes, note, holder(row(name, votes, note, None, gap=8)))
        for cell in (name, votes):
            cell.textEdited.connect(lambda _text: self.typed.emit(place - 1, name.text(), votes.text()))
        name.stepped.connect(lambda way: self._step(place - 1, way, at_name=True))
        votes.stepped.connect(lambda way: self._step(place - 1, way, at_name=False))
        self._lines.append(line)
        self._below.addWidget(line.whole)

    def _step(self, place: int, way: str, *, at_name: bool) -> None:
        line = self._lines[place]
        if at_name and way == "next" and not line.name.text().strip():
            self.finished.emit()
        elif at_name and way in ("next", "right"):
            line.votes.setFocus()
        elif not at_name and way == "left":
            line.name.setFocus()
        elif way in ("next", "down", "up"):
            following = place + (-1 if way == "up" else 1)
            if 0 <= following < len(self._lines) and not self._lines[following].whole.isHidden():
                self._lines[following].name.setFocus()
