"""The paper on the table, drawn above the entry in a rehearsal and in the practice: what is to be typed."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.shapes import Mark
from ui.theme import COLOURS, colour, font, px
from ui.viewmodels.entry_words import SIGNS
from ui.viewmodels.rehearsal import Cell, RehearsalViewModel, TablePaper
from ui.widgets.basics import button, column, flow, label
from ui.widgets.mark_grid import paint_mark

CELL, GAP, PAD = 34, 4, 12  # pixels at 100 %
Attempt = Callable[[Callable[[], object]], bool]


class PaperRow(QWidget):
    """The marks of one paper in a row that breaks where the width ends: mark above, key below, as on the ballot."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: tuple[Cell, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_paper(self, cells: tuple[Cell, ...]) -> None:
        """Draws these: key, name, mark."""
        self._cells = cells
        self.setAccessibleName(" ".join(f"{name} {SIGNS[mark]}" for _key, name, mark in cells))
        self._fit_height()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        rows = -(-len(self._cells) // self._fit(self.width()))
        self.setFixedHeight(rows * (self._height() + px(GAP)))

    def sizeHint(self) -> QSize:
        return QSize(px(320), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fit = self._fit(self.width())
        for place, (key, name, mark) in enumerate(self._cells):
            left = (place % fit) * self._width()
            top = (place // fit) * (self._height() + px(GAP))
            self._cell(
                painter, QRectF(left + 0.5, top + 0.5, self._width(), self._height() - 1), key, name, mark
            )

    def _cell(self, painter: QPainter, box: QRectF, key: str, name: str, mark: Mark) -> None:
        painter.setPen(QPen(colour(COLOURS.rule), 1))
        painter.setBrush(colour(COLOURS.card))
        painter.drawRect(box)
        upper = QRectF(box.left(), box.top(), box.width(), px(CELL))
        lower = QRectF(box.left(), upper.bottom(), box.width(), box.height() - px(CELL))
        paint_mark(painter, upper.adjusted(-px(4), -px(4), px(4), px(4)), mark)
        painter.setFont(font(15))
        painter.setPen(colour(COLOURS.ink))
        words = f"{name}  {key}" if key else name
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, words)

    def _width(self) -> int:
        metrics = QFontMetrics(font(15))
        widest = max((metrics.horizontalAdvance(f"{name}  {key}") for key, name, _ in self._cells), default=0)
        return max(widest + px(PAD), px(CELL))

    def _height(self) -> int:
        return px(CELL) + px(26)

    def _fit(self, width: int) -> int:
        return max(width // max(self._width(), 1), 1)


class PaperOnTable(QFrame):
    """Words, the paper, and what can be done with the pile."""

    def __init__(self, vm: RehearsalViewModel, attempt: Attempt, *, filling: bool = True) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self._title, self._also = label("", "strong", wrap=False), label("", "red", wrap=False)
        self._said = label("", "soft")
        self._paper = PaperRow()
        self._draw = button(self.tr("Make up the papers of this batch"), "secondary", self._on_draw)
        self._draw.setObjectName("drawPapers")
        self._fill = button(self.tr("Fill with random ballots, some wrong"), "plain", self._on_fill)
        self._fill.setObjectName("fillBatch")
        self._errors = button(self.tr("Errors so far"), "plain", self._on_errors)
        self._errors.setObjectName("showErrors")
        for one in (self._draw, self._fill, self._errors):
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._told = False
        self.setObjectName("tablePaper")
        self.setStyleSheet(
            f"#tablePaper {{ background: {COLOURS.red_ground}; border: none;"
            f" border-left: {px(5)}px solid {COLOURS.red}; }}"
        )
        head = flow(
            self._title, self._also, *((self._draw, self._fill, self._errors) if filling else ()), gap=12
        )
        self.setLayout(column(head, self._paper, self._said, gap=8, margins=(16, 8, 16, 8)))
        vm.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """From the view-model."""
        self.setVisible(self._vm.there())
        paper = self._vm.paper()
        self._paper.setVisible(paper is not None)
        self._title.setText(self._words(paper))
        self._also.setVisible(paper is not None and bool(paper.also))
        self._also.setText("   ".join(paper.also) if paper is not None else "")
        self._paper.show_paper(paper.cells if paper is not None else ())
        self._draw.setVisible(self._vm.may_draw())
        self._fill.setVisible(self._vm.may_fill())
        said = [self._vm.filled(), *(self._vm.errors() if self._told else ())]
        self._said.setText("\n".join(line for line in said if line))
        self._said.setVisible(bool(self._said.text()))

    def _words(self, paper: TablePaper | None) -> str:
        if paper is not None:
            return self.tr("On the table: paper {number}").format(number=paper.number)
        if self._vm.may_draw():
            return self.tr("Practice: no papers lie on the table yet")
        return self.tr("Practice")

    def _on_draw(self) -> None:
        self._attempt(self._vm.draw)

    def _on_fill(self) -> None:
        self._told = self._attempt(self._vm.fill) or self._told
        self.refresh()

    def _on_errors(self) -> None:
        self._told = not self._told
        self.refresh()
