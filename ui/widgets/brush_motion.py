"""Numbers on their way: what is drawn follows what is true stroke by stroke, and catches up when much comes at once."""

from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

STROKE_MS, LONGEST_MS = 280, 900
STAGGER = 0.6  # of the time: the last row begins so much later than the first
Place = tuple[float, float]


class BrushMotion(QObject):
    """Holds for each key a number of strokes and a place; `moved` asks for another frame.

    However many strokes come, all are drawn within `LONGEST_MS` of the last: more at once are drawn faster. Without
    motion every number and place is reached at once. A number that falls is set at once.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.enabled = True
        self._from: dict[str, float] = {}
        self._to: dict[str, int] = {}
        self._left: dict[str, Place] = {}
        self._goal: dict[str, Place] = {}
        self._turn: dict[str, float] = {}
        self._run = QVariantAnimation(self)
        self._run.setStartValue(0.0)
        self._run.setEndValue(1.0)
        self._run.setEasingCurve(QEasingCurve.Type.Linear)
        self._run.valueChanged.connect(lambda _value: self.moved.emit())

    def show(self, numbers: Mapping[str, int], places: Mapping[str, Place], *, at_once: bool = False) -> None:
        """What is true from now on. A key that was not there begins at its number and place."""
        before = {key: self.strokes(key) for key in self._to}
        stood = {key: self.place(key) for key in self._goal}
        self._from = {
            key: min(before.get(key, float(number)), float(number)) for key, number in numbers.items()
        }
        self._left = {key: stood.get(key, place) for key, place in places.items()}
        self._to, self._goal = dict(numbers), dict(places)
        self._run.stop()
        behind = max((self._to[key] - self._from[key] for key in self._to), default=0.0)
        moving = any(self._left[key] != place for key, place in self._goal.items())
        if at_once or not self.enabled or (behind <= 0 and not moving):
            self.finish()
            return
        rows = [key for key in self._to if self._to[key] > self._from[key]]
        self._turn = {key: place / max(len(rows) - 1, 1) for place, key in enumerate(rows)}
        self._run.setDuration(min(round(STROKE_MS * (max(behind, 1.0) + STAGGER)), LONGEST_MS))
        self._run.start()

    def finish(self) -> None:
        """Everything is where it belongs, without a further frame on the way."""
        self._run.stop()
        self._from = {key: float(number) for key, number in self._to.items()}
        self._left = dict(self._goal)
        self.moved.emit()

    def running(self) -> bool:
        """Whether something is on its way."""
        return self._run.state() is QVariantAnimation.State.Running

    def strokes(self, key: str) -> float:
        """How many strokes are drawn now."""
        begun, goal = self._from[key], self._to[key]
        if not self.running():
            return float(goal)
        late = self._turn.get(key, 0.0) * STAGGER
        share = min(max((self._share() * (1 + STAGGER) - late), 0.0), 1.0)
        return begun + (goal - begun) * share

    def place(self, key: str) -> Place:
        """Where the row stands now."""
        (x, y), (to_x, to_y) = self._left[key], self._goal[key]
        if not self.running():
            return to_x, to_y
        share = _soft(min(self._share() * 1.6, 1.0))
        return x + (to_x - x) * share, y + (to_y - y) * share

    def _share(self) -> float:
        value = self._run.currentValue()
        return float(value) if isinstance(value, float) else 0.0


def _soft(share: float) -> float:
    """Begins and ends slowly."""
    return share * share * (3 - 2 * share)
