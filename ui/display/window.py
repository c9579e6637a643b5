"""The window for the hall. It shows and takes nothing: no key, no click, no menu; the cursor is hidden in it."""

from time import perf_counter

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ui.display.board import CountBoard
from ui.display.cards import paint_elected, paint_head, paint_held, paint_quorum, paint_speech, paint_title
from ui.display.grades import paint_grades
from ui.display.letters import CENTRE, write
from ui.theme import COLOURS, colour
from ui.viewmodels.display import DisplayViewModel
from ui.viewmodels.display_cards import (
    Card,
    CountCard,
    ElectedCard,
    GradesCard,
    QuorumCard,
    SpeechCard,
    TitleCard,
)

MARGIN = 0.035  # of the width, on each side
BAND = 0.05  # of the height: the red band of a rehearsal


class PublicWindow(QWidget):
    """Draws the card of a `DisplayViewModel`. Without a parent, so that no dialog of the main window blocks it.

    Many changes at once are one frame. `closed` when the window manager closes it.
    """

    closed = Signal()

    def __init__(self, vm: DisplayViewModel) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self._vm = vm
        self._card: Card = TitleCard("", "", "")
        self._rehearsal = False
        self._board = CountBoard(self)
        self._board.moved.connect(self.update)
        self.setObjectName("publicScreen")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMinimumSize(480, 300)
        self.resize(1280, 720)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        vm.changed.connect(self._later.start)
        self.refresh()

    def set_motion(self, motion: bool) -> None:  # noqa: FBT001  # takes the signal of a menu
        """Whether strokes are drawn before the eyes of the hall, or are there at once."""
        self._board.motion.enabled = motion
        if not motion:
            self._board.motion.finish()

    def refresh(self) -> None:
        """Takes the card anew, now."""
        self._later.stop()
        self._card, self._rehearsal = self._vm.card(), self._vm.rehearsal()
        self.setWindowTitle(self.tr("Public screen · 正票"))
        self.setAccessibleName(self.windowTitle())
        self._lay_out()
        self.update()

    def card(self) -> Card:
        """What is on show."""
        return self._card

    def board(self) -> CountBoard:
        """The rows of the count."""
        return self._board

    def frame_ms(self, frames: int = 20) -> float:
        """Milliseconds to draw one frame at the present size, on average, with the last stroke half drawn."""
        image = QImage(self.size() * self.devicePixelRatioF(), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(image)
        self._paint(painter)  # signs are painted once; that is no part of a frame
        began = perf_counter()
        for _ in range(frames):
            self._paint(painter)
        taken = perf_counter() - began
        painter.end()
        return taken * 1000 / frames

    # what Qt calls

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._later.start()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # taken, and nothing done: no key of the hall's window means anything

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    # inside

    def _ground(self) -> QRectF:
        """The whole window below the band of a rehearsal."""
        top = round(self.height() * BAND) if self._rehearsal else 0
        return QRectF(0, top, self.width(), self.height() - top)

    def _field(self) -> QRectF:
        ground = self._ground()
        side = round(ground.width() * MARGIN)
        return ground.adjusted(side, round(ground.height() * 0.04), -side, -round(ground.height() * 0.035))

    def _rows_area(self) -> QRectF:
        field = self._field()
        return field.adjusted(0, field.height() * 0.165, 0, 0)

    def _lay_out(self) -> None:
        if isinstance(self._card, CountCard):
            self._board.show(self._card, self._rows_area())

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), colour(COLOURS.night))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field, card = self._field(), self._card
        if isinstance(card, GradesCard):
            paint_head(painter, field, card.head)
            paint_grades(painter, self._rows_area(), card)
        elif isinstance(card, CountCard):
            paint_head(painter, field, card)
            if card.held:
                paint_held(painter, self._rows_area(), card)
            else:
                self._board.paint(painter, self.devicePixelRatioF())
        elif isinstance(card, QuorumCard):
            paint_quorum(painter, field, card)
        elif isinstance(card, ElectedCard):
            paint_elected(painter, field, card)
        elif isinstance(card, SpeechCard):
            paint_speech(painter, field, card)
        else:
            paint_title(painter, field, card)
        if self._rehearsal:
            self._paint_band(painter)

    def _paint_band(self, painter: QPainter) -> None:
        high = round(self.height() * BAND)
        box = QRectF(QPointF(0, 0), self.rect().bottomRight()).adjusted(0, 0, 1, 0)
        box.setHeight(high)
        painter.fillRect(box, colour(COLOURS.red))
        words = self.tr("Rehearsal: nothing here is a real election")
        write(painter, box, words, high * 0.6, ink=COLOURS.card, align=CENTRE)
