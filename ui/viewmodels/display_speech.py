"""The timer of a candidate's speech: ten minutes unless set otherwise, a warning at one minute, overtime counted on.

Procedure, section 1.8: speeches of at most 10 minutes each, then questions. The operator starts and stops; the time
stops nobody. What a speech or its questions took is recorded when it ends.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import EnvironmentProblem, UserError
from core.office import speeches
from core.office.speeches import Part
from ui.messages import notice
from ui.viewmodels.display_cards import SpeechCard, Stage, Urgency
from ui.viewmodels.session import Session

MINUTES, MOST_MINUTES = 10, 120
WARN_AT = 60  # seconds left
TICK = 100  # milliseconds; the card changes once a second


class SpeechTimer(QObject):
    """Counts down. `changed` comes when the second shown or the stage changes.

    Time is taken from a stopwatch, not from the wall clock, so that setting the clock does not shorten a speech.
    """

    changed = Signal()

    def __init__(self, *, stopwatch: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._stopwatch = stopwatch
        self._minutes, self._name = MINUTES, ""
        self._part: Part = "speech"
        self._stage: Stage = "ready"
        self._began, self._taken = 0.0, 0.0
        self._shown = 0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)

    @property
    def name(self) -> str:
        """Who speaks."""
        return self._name

    @property
    def minutes(self) -> int:
        """How long a speech may last."""
        return self._minutes

    @property
    def stage(self) -> Stage:
        """Whether it waits, runs or is over."""
        return self._stage

    @property
    def part(self) -> Part:
        """Whether it is the speech, or the questions after it."""
        return self._part

    def taken(self) -> int:
        """Whole seconds since the start, at least one."""
        return max(1, int(self._elapsed()))

    def set_part(self, part: Part) -> None:
        """The speech, or the questions after it, from the whole time; what runs ends."""
        self._part = part
        self.prepare(self._name)

    def set_minutes(self, minutes: int) -> None:
        """For the speech that runs, too. Less than one is one."""
        self._minutes = min(max(minutes, 1), MOST_MINUTES)
        self.changed.emit()

    def prepare(self, name: str) -> None:
        """The next speaker, with the whole time; a speech that runs ends."""
        self._timer.stop()
        self._name, self._stage, self._taken = name, "ready", 0.0
        self.changed.emit()

    def start(self) -> None:
        """The speech begins, from the whole time."""
        self._stage, self._taken, self._began = "running", 0.0, self._stopwatch()
        self._shown = self.left()
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """The speech ends; the time taken stays on show."""
        if self._stage != "running":
            return
        self._timer.stop()
        self._taken = self._stopwatch() - self._began
        self._stage = "stopped"
        self.changed.emit()

    def tick(self) -> None:
        """Looks at the stopwatch."""
        left = self.left()
        if left != self._shown:
            self._shown = left
            self.changed.emit()

    def left(self) -> int:
        """Seconds left as shown, rounded up; below 0: so many beyond the time."""
        return int(-((self._elapsed() - self._minutes * 60) // 1))

    def urgency(self) -> Urgency:
        """`soon` from one minute on, `over` beyond the time."""
        left = self.left()
        if self._stage == "ready" or left > min(WARN_AT, self._minutes * 30):
            return "calm"
        return "soon" if left > 0 else "over"

    def card(self) -> SpeechCard:
        """What the hall sees."""
        left, whole = self.left(), self._minutes * 60
        clock = clock_words(abs(left)) if left >= 0 else f"+{clock_words(-left)}"
        return SpeechCard(
            caption=self.tr("Candidate's speech")
            if self._part == "speech"
            else self.tr("Questions to the candidate"),
            name=self._name,
            clock=clock,
            word=self._word(),
            urgency=self.urgency(),
            share=min(max((whole - self._elapsed()) / whole, 0.0), 1.0),
        )

    def _word(self) -> str:
        if self._stage == "ready":
            return self.tr("%n minute(s), not started yet", "", self._minutes)
        if self._stage == "stopped":
            return self.tr("Ended after {time}").format(time=clock_words(int(self._elapsed())))
        left = self.left()
        if left < 0:
            return self.tr("Over time")
        if left == 0:
            return self.tr("Time is up")
        return self.tr("Less than a minute left") if self.urgency() == "soon" else self.tr("Time left")

    def _elapsed(self) -> float:
        return self._stopwatch() - self._began if self._stage == "running" else self._taken


class Speaking:
    """Who speaks, one candidate after the other, and the start and end of each speech: the operator's word.

    What is over goes into the file; where that is refused, `problem` says why and the time stays on show.
    """

    def __init__(self, session: Session, timer: SpeechTimer, show: Callable[[], object]) -> None:
        self._session, self._timer, self._show = session, timer, show
        self._contest = ""
        self.problem = ""

    def speakers(self) -> tuple[str, ...]:
        """Who may speak: the candidates in the order of the ballot."""
        row = self._session.contest()
        return tuple(one.name for one in row.candidates) if row is not None else ()

    def call(self, name: str) -> None:
        """The next speaker, on the screen, with the time not running yet."""
        self.end()
        self._timer.set_part("speech")
        self._timer.prepare(name)
        self._show()

    def call_next(self) -> None:
        """Who follows on the ballot; after the last, the first."""
        names = self.speakers()
        if names:
            place = names.index(self._timer.name) + 1 if self._timer.name in names else 0
            self.call(names[place % len(names)])

    def turn_to(self, part: Part) -> None:
        """The questions after a speech, or the speech again."""
        self.end()
        self._timer.set_part(part)

    def start_or_stop(self) -> None:
        """Starts the speech, or ends the one that runs; without a name the first candidate speaks."""
        if self._timer.stage == "running":
            self.end()
        elif names := self.speakers():
            if not self._timer.name:
                self._timer.prepare(names[0])
            self._contest, self.problem = self._session.contest_id, ""
            self._show()
            self._timer.start()

    def end(self) -> None:
        """Whatever runs is over, and its time recorded."""
        if self._timer.stage != "running":
            return
        self._timer.stop()
        desk = self._session.desk
        if desk.read_only:
            return
        try:
            speeches.hold(
                desk,
                self._contest,
                person=self._timer.name,
                part=self._timer.part,
                seconds=self._timer.taken(),
                allowed=self._timer.minutes * 60,
                by=self._session.clerk,
            )
        except (UserError, EnvironmentProblem) as error:
            self.problem = notice(error).what
            self._timer.changed.emit()


def clock_words(seconds: int) -> str:
    """Minutes and seconds: 9:05."""
    return f"{seconds // 60}:{seconds % 60:02}"
