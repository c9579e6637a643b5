"""The steps on the left: where we are, what is done, what is blocked and why; in sections, of which one is open."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.shapes import RailItem, RailSection
from ui.theme import COLOURS, colour, font, px
from ui.widgets.basics import label

WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
KEPT = 8  # widths at which a step remembers where its words stand


class StepRail(QScrollArea):
    """A vertical list of steps, in sections of which one is open. Click, Enter or Space chooses; Up, Down, Home, End
    move. Blocked steps can be opened too: their page says what is missing. Folded it shows the discs alone; `held`
    says when the keyboard comes and goes.
    """

    step_chosen = Signal(str)
    held = Signal(bool)

    def __init__(self, caption: str = "") -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        later = Qt.ConnectionType.QueuedConnection  # once new steps have their places
        self.verticalScrollBar().rangeChanged.connect(self._show_shown, later)
        self._caption = caption
        self._folded = False
        self._built: list[tuple[str, ...]] = []
        self._steps: list[StepButton] = []
        self._captions: list[QLabel] = []
        self._folds: list[FoldButton] = []
        self._body = QWidget()
        self._body.setObjectName("railBody")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, px(16), 0, px(16))
        self._column.setSpacing(0)
        self.setWidget(self._body)
        self.setAccessibleName(caption)

    def set_caption(self, text: str) -> None:
        """The small words above the steps of a rail with one section, such as "This election"."""
        self._caption = text
        self.setAccessibleName(text)
        if len(self._captions) == 1:
            self._captions[0].setText(text)

    def set_items(self, items: Sequence[RailItem], shown: str) -> None:
        """Replaces all steps by one section; `shown` is the id of the page on view."""
        self.set_sections([RailSection(self._caption, tuple(items))], shown, "")

    def set_sections(self, sections: Sequence[RailSection], shown: str, opened: str) -> None:
        """Replaces all steps; the section with `shown` is open, else the one with the step `opened`, else the first.
        Keeps the focus on the same step.
        """
        focused = next((step.item.id for step in self._steps if step.hasFocus()), None)
        here = section_of(sections, shown, opened)
        plan = [
            (one.caption, *(item.id for item in one.items))
            if one is here
            else (one.caption, "", one.leads_to)
            for one in sections
        ]
        if plan != self._built:
            self._rebuild(sections, here)
            self._built = plan
        for step, item in zip(self._steps, here.items if here else (), strict=True):
            was_shown = step.shown
            step.show_item(item, shown=item.id == shown)
            if item.id == focused:
                step.setFocus()
            if step.shown and not was_shown:
                self._show_shown()
        for fold, section in zip(self._folds, (one for one in sections if one is not here), strict=True):
            fold.show_section(section)

    def set_folded(self, *, folded: bool) -> None:
        """Discs alone, or discs with their words."""
        if folded != self._folded:
            self._folded = folded
            self._fold_parts()

    def _fold_parts(self) -> None:
        for caption in self._captions:
            caption.setVisible(not self._folded)
        for step in self._steps:
            step.set_folded(folded=self._folded)
        for fold in self._folds:
            fold.set_folded(folded=self._folded)

    def _show_shown(self) -> None:
        """Scrolls to the step on view."""
        for step in self._steps:
            if step.shown:
                self.ensureWidgetVisible(step, 0, 0)

    def items(self) -> tuple[RailItem, ...]:
        """The steps of the open section as shown."""
        return tuple(step.item for step in self._steps)

    def folds(self) -> tuple["FoldButton", ...]:
        """The folded sections."""
        return tuple(self._folds)

    def step(self, step_id: str) -> "StepButton":
        """The button of a step of the open section. Raises `KeyError` where there is none."""
        for step in self._steps:
            if step.item.id == step_id:
                return step
        raise KeyError(step_id)

    def _rebuild(self, sections: Sequence[RailSection], here: RailSection | None) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._steps, self._captions, self._folds = [], [], []
        for section in sections:
            if section is here:
                self._build_open(section, dense=len(sections) > 1)
            else:
                fold = FoldButton(section)
                fold.clicked.connect(lambda _=False, fold=fold: self.step_chosen.emit(fold.leads_to))
                self._column.addWidget(fold)
                self._folds.append(fold)
        self._column.addStretch(1)
        if self._folded:
            self._fold_parts()

    def _build_open(self, section: RailSection, *, dense: bool) -> None:
        caption = label(section.caption, "caption")
        caption.setObjectName("railCaption")
        caption.setContentsMargins(px(20), px(8) if self._column.count() else 0, px(8), px(8))
        self._captions.append(caption)
        self._column.addWidget(caption)
        for number, item in enumerate(section.items, start=1):
            step = StepButton(number, item, dense=dense)
            step.clicked.connect(lambda _=False, step=step: self.step_chosen.emit(step.item.id))
            step.moved.connect(self._move_focus)
            step.held.connect(self.held)
            self._column.addWidget(step)
            self._steps.append(step)

    def _move_focus(self, by: int) -> None:
        here = next((n for n, step in enumerate(self._steps) if step.hasFocus()), 0)
        there = self._steps[min(max(here + by, 0), len(self._steps) - 1)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(there)


def section_of(sections: Sequence[RailSection], *steps: str) -> RailSection | None:
    """The section that holds one of the steps, the first named first; else the first section, None without any."""
    for step in filter(None, steps):
        for section in sections:
            if any(item.id == step for item in section.items):
                return section
    return sections[0] if sections else None


class FoldButton(QPushButton):
    """A folded section: its name, and the step on which it stands."""

    def __init__(self, section: RailSection) -> None:
        super().__init__()
        self.setObjectName("railFold")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.leads_to, self._folded = "", False
        self.show_section(section)

    def show_section(self, section: RailSection) -> None:
        """Shows this section."""
        self.leads_to = section.leads_to or (section.items[0].id if section.items else "")
        now = next((item.title for item in section.items if item.state == "now"), "")
        words = f"{section.caption} · {now}" if now else section.caption
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._write()

    def set_folded(self, *, folded: bool) -> None:
        """The sign alone, or the words too."""
        self._folded = folded
        self._write()

    def _write(self) -> None:
        words = "" if self._folded else f" {self.accessibleName()}"
        self.setText(self.fontMetrics().elidedText(f"▸{words}", Qt.TextElideMode.ElideRight, px(212)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class StepButton(QAbstractButton):
    """One step: a disc with its number, tick or dots, a title, a softer line below; `dense` beside other sections."""

    moved = Signal(int)
    held = Signal(bool)

    def __init__(self, number: int, item: RailItem, *, dense: bool = False) -> None:
        super().__init__()
        self.number, self.item, self.shown = number, item, False
        self._above, self._under = (5, 5) if dense else (8, 9)
        self._folded = False
        self._measured: dict[tuple[int, str, str, bool], tuple[QRect, QRect]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_item(item, shown=False)

    def show_item(self, item: RailItem, *, shown: bool) -> None:
        """Shows this state of the step; the voice and the tool tip say it in words."""
        if self.text() and (item, shown) == (self.item, self.shown):
            return  # after every ballot nine steps of ten are as they were
        self.item, self.shown = item, shown
        words = [f"{self.number}. {item.title}", self._state_word(), self._below()]
        self.setText(item.title)
        self.setAccessibleName(" · ".join(word for word in words if word))
        self.setToolTip(item.why or (item.title if self._folded else ""))
        self.updateGeometry()
        self.update()

    def set_folded(self, *, folded: bool) -> None:
        """The disc alone; the tool tip says the title."""
        self._folded = folded
        self.setToolTip(self.item.why or (self.item.title if folded else ""))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > px(120) else px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._folded:
            return QFontMetrics(font(16)).height() + px(self._above + self._under)
        title, below = self._text_rects(width)
        return (below.bottom() if self._below() else title.bottom()) + px(self._under)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # another width may need another number of lines

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -999, Qt.Key.Key_End: 999}
        key = Qt.Key(event.key())
        if key in steps:
            self.moved.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        if event.reason() != Qt.FocusReason.MouseFocusReason:  # a click goes to its page
            self.held.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.held.emit(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.shown:
            painter.fillRect(self.rect(), colour(COLOURS.card))
            painter.fillRect(QRect(0, 0, px(4), self.height()), colour(COLOURS.red))
        elif self.underMouse():
            painter.fillRect(self.rect(), colour(COLOURS.off))
        self._paint_disc(painter)
        if not self._folded:
            self._paint_text(painter)
        if self.hasFocus():
            painter.setPen(QPen(colour(COLOURS.blue), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(2, 1, -2, -1))

    def _below(self) -> str:
        return self.item.why if self.item.state == "blocked" and self.item.why else self.item.subtitle

    def _state_word(self) -> str:
        words = {
            "done": self.tr("done"),
            "now": self.tr("now"),
            "partial": self.tr("under way"),
            "blocked": self.tr("not yet possible"),
            "todo": "",
        }
        return words[self.item.state]

    def _text_rects(self, width: int) -> tuple[QRect, QRect]:
        """Where title and line below stand; every layout asks several times."""
        key = width, self.item.title, self._below(), self.shown
        if key not in self._measured:
            if len(self._measured) > KEPT:
                self._measured.clear()
            self._measured[key] = self._measure(width)
        return self._measured[key]

    def _measure(self, width: int) -> tuple[QRect, QRect]:
        left, room = px(54), max(width - px(54) - px(12), px(40))
        # Measured a little narrower than drawn: the two may round differently, and a line must not be cut off.
        ground = QRect(left, px(self._above), room - 1, 9999)
        title = QFontMetrics(font(16, bold=self.shown)).boundingRect(ground, WRAP, self.item.title)
        ground.moveTop(title.bottom() - px(2))
        below = QFontMetrics(font(15)).boundingRect(ground, WRAP, self._below())
        return QRect(left, title.y(), room, title.height()), QRect(left, below.y(), room, below.height())

    def _paint_text(self, painter: QPainter) -> None:
        title, below = self._text_rects(self.width())
        ink = COLOURS.red if self.shown else COLOURS.soft if self.item.state == "blocked" else COLOURS.ink
        painter.setFont(font(16, bold=self.shown))
        painter.setPen(colour(ink))
        painter.drawText(title, WRAP, self.item.title)
        painter.setFont(font(15))
        painter.setPen(colour(COLOURS.soft))
        painter.drawText(below, WRAP, self._below())

    def _paint_disc(self, painter: QPainter) -> None:
        size = px(22)
        top = px(self._above) if self._folded else self._text_rects(self.width())[0].y()
        line = QFontMetrics(font(16)).height()
        left = (self.width() - size) / 2 if self._folded else px(20)
        disc = QRectF(left, top + (line - size) / 2, size, size)
        state = self.item.state
        if state == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(COLOURS.ink))
            painter.drawEllipse(disc)
            painter.setPen(
                QPen(colour(COLOURS.card), px(1.8), c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
            )
            x, y, w = disc.x(), disc.y(), disc.width()
            painter.drawPolyline(
                QPolygonF(
                    [
                        QPointF(x + w * 0.3, y + w * 0.53),
                        QPointF(x + w * 0.45, y + w * 0.68),
                        QPointF(x + w * 0.71, y + w * 0.34),
                    ]
                )
            )
            return
        ink = COLOURS.red if state == "now" else COLOURS.soft
        pen = QPen(colour(ink), px(1.2))
        if state == "blocked":
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        painter.setPen(colour(ink))
        painter.setFont(font(13))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "⋯" if state == "partial" else str(self.number))
