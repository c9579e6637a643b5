"""The sheet as boxes: papers, valid, invalid with reasons; a row for each candidate; written-in people below."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.counting.sheets import INVALID, PAPERS, VALID, Field
from ui.pages.sheets_cells import SheetCell, compact
from ui.pages.sheets_written import WrittenLines
from ui.theme import px
from ui.widgets.basics import column, flow, holder, label, rule

WIDE = 620  # pixels at 100 %; narrower, the words about a row stand below it
TOTALS = (PAPERS, VALID, INVALID)


@dataclass(frozen=True, slots=True)
class Face:
    """What the boxes are called. `people`: id and name; `columns`: kind and title; `reasons`: code and words."""

    people: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, str], ...]
    totals: tuple[str, ...]
    reasons: tuple[tuple[str, str], ...]
    written: bool


@dataclass(frozen=True, slots=True)
class RowWords:
    """What is said beside a candidate's row."""

    text: str
    wrong: bool


class SheetGrid(QWidget):
    """Emits `typed(field, text)`, `line_typed(place, name, votes)` and `finished` after the last box.

    Enter goes through the totals and reasons, then down each column; unreadable boxes, which hold 0 beforehand, it
    leaves out (Tab and the arrows reach them).
    """

    typed = Signal(object, str)
    line_typed = Signal(int, str, str)
    finished = Signal()

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self.cells: dict[Field, SheetCell] = {}
        self._notes: dict[str, QLabel] = {}
        self._wide: bool | None = None
        self.written = WrittenLines()
        self.written.typed.connect(self.line_typed)
        self.written.finished.connect(self.finished)
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(px(5))
        self._rows.setVerticalSpacing(px(3))
        self.setStyleSheet(compact())
        self.setLayout(column(self._build_totals(), rule(), holder(self._rows), self.written, gap=10))
        self.written.setVisible(face.written)
        self._build_rows()
        self._place_notes(wide=True)
        self._set_tab_order()

    def _cell(self, field: Field, spoken: str) -> SheetCell:
        cell = SheetCell(f"box-{field.kind}-{field.key}", spoken)
        cell.textEdited.connect(lambda text: self.typed.emit(field, text))
        cell.stepped.connect(lambda way: self._step(field, way))
        self.cells[field] = cell
        return cell

    def _captioned(self, field: Field, words: str) -> QWidget:
        caption = label(words, "caption", wrap=False)
        made = holder(column(caption, self._cell(field, words), gap=3))
        caption.setBuddy(self.cells[field])
        return made

    def _build_totals(self) -> QWidget:
        parts = [
            self._captioned(field, words) for field, words in zip(TOTALS, self._face.totals, strict=True)
        ]
        parts += [self._captioned(Field("reason", code), words) for code, words in self._face.reasons]
        return holder(flow(*parts, gap=20))

    def _build_rows(self) -> None:
        for place, (_kind, title) in enumerate(self._face.columns, start=2):
            head = label(title, "caption", wrap=False)
            self._rows.addWidget(head, 0, place, Qt.AlignmentFlag.AlignRight)
        for number, (key, name) in enumerate(self._face.people, start=1):
            line = 2 * number - 1
            self._rows.addWidget(label(str(number), "soft", wrap=False), line, 0, Qt.AlignmentFlag.AlignRight)
            self._rows.addWidget(label(name), line, 1)
            for place, (kind, title) in enumerate(self._face.columns, start=2):
                cell = self._cell(Field(kind, key), f"{name} {title}")  # type: ignore[arg-type]  # the kinds of `CELLS`
                self._rows.addWidget(cell, line, place)
            self._notes[key] = label("", "caption")
        self._rows.setColumnMinimumWidth(1, px(72))

    def _place_notes(self, *, wide: bool) -> None:
        """Words about a row beside it, or below it where it is narrow."""
        if wide == self._wide:
            return
        self._wide = wide
        beside = 2 + len(self._face.columns)
        self._rows.setColumnStretch(1, 0 if wide else 1)
        self._rows.setColumnStretch(beside, 1 if wide else 0)
        for number, (key, _name) in enumerate(self._face.people, start=1):
            note = self._notes[key]
            self._rows.removeWidget(note)
            if wide:
                self._rows.addWidget(note, 2 * number - 1, beside)
            else:
                self._rows.addWidget(note, 2 * number, 0, 1, beside, Qt.AlignmentFlag.AlignRight)
            note.setVisible(wide or bool(note.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_notes(wide=self.width() >= px(WIDE))

    # order of the boxes

    def order(self) -> list[SheetCell]:
        """The boxes that Enter goes through, before the written-in people."""
        kinds = [kind for kind, _title in self._face.columns if kind != "unreadable"]
        return [
            cell
            for field, cell in self._ordered()
            if field.kind in (*kinds, "papers", "valid", "invalid", "reason")
        ]

    def _ordered(self) -> list[tuple[Field, SheetCell]]:
        own = list(self.cells.items())
        kinds = [kind for kind, _title in self._face.columns]
        rows = [pair for pair in own if pair[0].kind in kinds]
        return [pair for pair in own if pair not in rows] + sorted(
            rows, key=lambda pair: kinds.index(pair[0].kind)
        )

    def _set_tab_order(self) -> None:
        cells = [cell for _field, cell in self._ordered()]
        for before, after in pairwise(cells):
            self.setTabOrder(before, after)

    def _step(self, field: Field, way: str) -> None:
        if way == "next":
            self._next(field)
        elif field.key and field.kind != "reason":
            people, kinds = [key for key, _ in self._face.people], [kind for kind, _ in self._face.columns]
            line, place = people.index(field.key), kinds.index(field.kind)
            line += {"up": -1, "down": 1}.get(way, 0)
            place += {"left": -1, "right": 1}.get(way, 0)
            if 0 <= line < len(people) and 0 <= place < len(kinds):
                self.go_to(Field(kinds[place], people[line]))  # type: ignore[arg-type]  # the kinds of `CELLS`
        else:
            cells = self.order()
            here = cells.index(self.cells[field]) + (1 if way in ("right", "down") else -1)
            cells[max(here, 0)].setFocus()

    def _next(self, field: Field) -> None:
        cells = self.order()
        cell = self.cells[field]
        here = cells.index(cell) if cell in cells else len(cells) - 1
        if here + 1 < len(cells):
            cells[here + 1].setFocus()
        elif self._face.written:
            self.written.begin()
        else:
            self.finished.emit()

    def go_to(self, field: Field) -> None:
        """The keyboard in this box."""
        if field in self.cells:
            self.cells[field].setFocus()
        elif field.kind == "write_in":
            self.written.begin()

    # what is shown

    def show_figures(
        self, texts: Mapping[Field, str], lines: Sequence[tuple[str, str]], *, shut: bool
    ) -> None:
        """Fills the boxes; `shut`: only to look at."""
        for field, cell in self.cells.items():
            cell.show_text(texts.get(field, ""))
            cell.setReadOnly(shut)
        self.written.show_lines(lines, shut=shut)
        self.written.setVisible(self._face.written and (not shut or any(name for name, _ in lines)))

    def show_faults(self, faults: Mapping[Field, str], rows: Mapping[str, RowWords]) -> None:
        """Boxes at fault in red with their words, and what is said beside each row."""
        for field, cell in self.cells.items():
            cell.show_fault(faults.get(field, ""))
        named = {field.key.strip(): words for field, words in faults.items() if field.kind == "write_in"}
        self.written.show_faults(named)
        for key, note in self._notes.items():
            words = rows.get(key, RowWords("", wrong=False))
            if note.text() != words.text:
                note.setText(words.text)
                note.setProperty("role", "error" if words.wrong else "caption")
                note.style().polish(note)
            note.setVisible(bool(self._wide) or bool(words.text))
