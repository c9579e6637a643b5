"""The pieces of the check-in page: counters for the whole hall, what was just done, on leave, the list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from core.store.rows import AttendanceCount
from ui.theme import COLOURS, colour, font, px
from ui.viewmodels.checkin import FILTERS, CheckInViewModel, Filter, Verdict
from ui.viewmodels.checkin_marks import Said
from ui.viewmodels.checkin_words import Line
from ui.widgets.basics import Button, button, card, column, flow, holder, label, row, rule
from ui.widgets.counters import StateIcon
from ui.widgets.fields import Field
from ui.widgets.table import Column, table

PRESENT_SIZE, REQUIRED_SIZE, NUMBER_SIZE = 124, 72, 56
WORD_SIZE, NAME_SIZE, CAPTION_SIZE = 30, 31, 17
DIGIT_HEIGHT, STROKE = 0.74, 0.035  # of the size: how high digits are, how much fatter they are drawn
LIST_HEIGHT = 170


class HallNumber(QWidget):
    """A caption and a number that is read from the back of the hall; drawn, since large letters come out thin."""

    def __init__(self, caption: str, size: int, ink: str = COLOURS.ink) -> None:
        super().__init__()
        self._caption, self._size, self._ink, self._number = caption, size, ink, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_number(self, number: int) -> None:
        """Replaces the number."""
        self._number = number
        self.setAccessibleName(f"{self._caption} {number}")
        self.updateGeometry()
        self.update()

    def number(self) -> int:
        """What is on show."""
        return self._number

    def sizeHint(self) -> QSize:
        digits = QFontMetrics(font(self._size)).horizontalAdvance(str(self._number))
        words = QFontMetrics(font(CAPTION_SIZE))
        wide = max(digits + px(8), words.horizontalAdvance(self._caption) + px(2))
        return QSize(wide, words.height() + px(self._size * DIGIT_HEIGHT + 16))

    def minimumSizeHint(self) -> QSize:
        words = QFontMetrics(font(CAPTION_SIZE)).horizontalAdvance(self._caption)
        return QSize(words, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(CAPTION_SIZE))
        painter.setPen(colour(COLOURS.soft))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._caption)
        digits = QPainterPath()
        digits.setFillRule(Qt.FillRule.WindingFill)
        digits.addText(QPointF(0, 0), font(self._size), str(self._number))
        fits = min(1.0, (self.width() - px(6)) / max(digits.boundingRect().right(), 1.0))
        painter.translate(px(2), self.height() - px(6))
        painter.scale(fits, fits)  # a thousand people where there is room for a hundred
        pen = QPen(colour(self._ink), px(self._size) * STROKE, j=Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(colour(self._ink))
        painter.drawPath(digits)


class HallCounters(QFrame):
    """Present, required, on leave, absent, and whether that is enough."""

    def __init__(self) -> None:
        super().__init__()
        self.present = HallNumber(self.tr("Present"), PRESENT_SIZE)
        self.required = HallNumber(self.tr("Required"), REQUIRED_SIZE, COLOURS.soft)
        self.on_leave = HallNumber(self.tr("On leave"), NUMBER_SIZE)
        self.absent = HallNumber(self.tr("Not here yet"), NUMBER_SIZE)
        self._icon = StateIcon("open", side=34)
        self.word, self._rule = QLabel(), label("", "soft")
        self.word.setTextFormat(Qt.TextFormat.PlainText)
        self.word.setWordWrap(True)
        self._observers = label("", "soft")
        verdict = QHBoxLayout()
        verdict.setSpacing(px(14))
        verdict.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        verdict.addLayout(column(self.word, self._rule, gap=2), 1)
        numbers = row(gap=40)
        numbers.addWidget(self.present, 0, Qt.AlignmentFlag.AlignBottom)
        numbers.addWidget(self.required, 0, Qt.AlignmentFlag.AlignBottom)
        numbers.addStretch(1)
        smaller = row(self.on_leave, self.absent, gap=40)
        smaller.addWidget(self._observers, 1, Qt.AlignmentFlag.AlignBottom)
        self.setProperty("card", "true")
        parts = (numbers, smaller, rule(), verdict)
        self.setLayout(column(*parts, gap=12, margins=(22, 16, 22, 18)))

    def show_counters(self, heads: AttendanceCount, observers: tuple[int, int], verdict: Verdict) -> None:
        """Replaces everything; the voice reads the verdict."""
        self.present.show_number(heads.present)
        self.required.show_number(heads.required)
        self.on_leave.show_number(heads.on_leave)
        self.absent.show_number(heads.absent)
        here, enrolled = observers
        words = self.tr("Others without a vote: {here} of {all}").format(here=here, all=enrolled)
        self._observers.setText(words)
        self._observers.setVisible(enrolled > 0)
        self._icon.set_state(verdict.state)
        ink = COLOURS.green if verdict.state == "ok" else COLOURS.red
        self.word.setStyleSheet(f"font-size: {px(WORD_SIZE)}px; font-weight: 700; color: {ink};")
        self.word.setText(verdict.word)
        self._rule.setText(verdict.sentence)
        self._rule.setVisible(bool(verdict.sentence))
        self.setAccessibleName(f"{verdict.word}. {verdict.sentence}".strip())


class SaidCard(QFrame):
    """What was done last: the name in large type, so that clerk and arrival see at once that it is the right one."""

    def __init__(self, undo: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("said")
        self._icon = StateIcon("ok", side=40)
        self.name, self._state = QLabel(), label("", "body")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.name.setStyleSheet(f"font-size: {px(NAME_SIZE)}px; font-weight: 700; background: transparent;")
        self.undo = button(self.tr("Undo"), "link", undo)
        self.undo.setObjectName("undoLast")
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = row(gap=18, margins=(20, 14, 16, 14))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(column(self.name, self._state, gap=0), 1)
        line.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)

    def show_said(self, said: Said | None, undoable: str) -> None:
        """Shows the last step of this sitting; before the first, what to do."""
        self.undo.setVisible(bool(undoable) and said is not None)
        self.undo.setToolTip(self.tr("Take back the last step: {name}").format(name=undoable))
        self.undo.setAccessibleName(self.undo.toolTip())
        self._icon.setVisible(said is not None)
        ground, edge = COLOURS.card, COLOURS.line
        if said is None:
            self.name.setText(self.tr("Who is at the door?"))
            self._state.setText(self.tr("Two letters of pinyin, a name or a number, then Enter: present."))
        else:
            here = said.line.attendance == "present"
            self._icon.set_state("ok" if here else "open")
            ground, edge = (COLOURS.green_ground, COLOURS.green) if here else (COLOURS.card, COLOURS.rule)
            self.name.setText(said.line.name)
            self._state.setText(self._words(said))
        self.setStyleSheet(
            f"#said {{ background: {ground}; border: none; border-left: {px(5)}px solid {edge}; }}"
            " #said QLabel { background: transparent; }"
        )
        self.setAccessibleName(f"{self.name.text()}. {self._state.text()}")

    def _words(self, said: Said) -> str:
        line = said.line
        reason = f" ({line.reason})" if line.reason else ""
        if said.kind == "again":
            return self.tr("was present already, since {time}").format(time=line.time)
        state = f"{line.state}{reason}"
        words = self.tr("taken back: {state}").format(state=state) if said.kind == "undone" else state
        return " · ".join(part for part in (words, line.number, line.place) if part)


class LeavePanel(QFrame):
    """Why somebody is on leave; Enter records it."""

    wanted = Signal(str, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._member = ""
        self._title = label("", "heading")
        self.reason = QLineEdit()
        self.reason.returnPressed.connect(self._send)
        self.field = Field(self.tr("Reason for leave"), self.reason, object_name="leaveReason")
        usual = (self.tr("ill"), self.tr("private matters"), self.tr("away on duty"))
        common = [button(text, "plain", partial(self._choose, text)) for text in usual]
        self.record = button(self.tr("Record the leave"), "primary", self._send)
        self.record.setObjectName("recordLeave")
        buttons = holder(flow(self.record, button(self.tr("Cancel"), "link", self.closed.emit)))
        body = card(self._title, self.field, holder(flow(*common)), buttons, gap=10, padding=18)
        self.setLayout(column(body))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def begin(self, line: Line) -> None:
        """Asks for this person."""
        self._member = line.id
        self._title.setText(self.tr("{name} is on leave").format(name=line.name))
        self.reason.setText(line.reason)
        self.field.set_error("")
        self.show()
        self.reason.setFocus()
        self.reason.selectAll()

    def _choose(self, text: str) -> None:
        self.reason.setText(text)
        self._send()

    def _send(self) -> None:
        reason = self.reason.text().strip()
        self.field.set_error("" if reason else self.tr("Leave is recorded with its reason."))
        if reason:
            self.wanted.emit(self._member, reason)


class PeopleList(QWidget):
    """The roll by attendance: one button for each state with its number, the people below."""

    def __init__(self, vm: CheckInViewModel, chosen: Callable[[Filter], object]) -> None:
        super().__init__()
        self._vm = vm
        self.filters: dict[Filter, Button] = {}
        for one in FILTERS:
            made = button("", "plain", partial(chosen, one))
            made.setObjectName(f"filter-{one}")
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.filters[one] = made
        columns = (
            Column[Line](self.tr("Number"), lambda one: one.number, key=lambda one: one.order, width=90),
            Column[Line](self.tr("Name"), lambda one: one.name, bold=True, width=232),
            Column[Line](self.tr("State"), lambda one: one.state, tone=lambda one: one.tone, width=130),
            Column[Line](self.tr("Time"), lambda one: one.time, width=80),
            Column[Line](
                self.tr("Delegation and unit"),
                lambda one: f"{one.reason} · {one.place}" if one.reason else one.place,
                tip=lambda one: one.place,
                stretch=True,
            ),
        )
        self.table, self._rows = table(columns, (), name=self.tr("People by attendance"))
        self.table.setMinimumHeight(px(LIST_HEIGHT))
        self._nobody = label("", "soft")
        filters = flow(*self.filters.values(), gap=8, line_gap=8)
        self.setLayout(column(holder(filters), self._nobody, self.table, gap=10))

    def refresh(self, wanted: Filter) -> None:
        """Shows the people of one state; the one marked stays so."""
        numbers, words = self._vm.numbers(), self._words()
        for one, made in self.filters.items():
            made.setText(f"{words[one]}  {numbers[one]}")
            made.setChecked(one == wanted)
            made.setProperty("kind", "secondary" if one == wanted else "plain")
            made.style().polish(made)
            made.setVisible(one != "observers" or numbers[one] > 0)
        lines = self._vm.lines(wanted)
        if lines != tuple(self._rows.rows()):
            marked = self.table.selected_row()
            self._rows.set_rows(lines)
            if marked is not None:
                self.mark(marked.id)
        self._nobody.setText(self.tr("Nobody."))
        self._nobody.setVisible(not lines)
        self.table.setVisible(bool(lines))

    def mark(self, member: str) -> None:
        """Marks this person, where the list shows them."""
        self.table.select_where(lambda line: line.id == member)

    def _words(self) -> dict[Filter, str]:
        return {
            "all": self.tr("Everybody"),
            "absent": self.tr("Not here yet"),
            "present": self.tr("Present"),
            "leave": self.tr("On leave"),
            "observers": self.tr("Without a vote"),
        }
