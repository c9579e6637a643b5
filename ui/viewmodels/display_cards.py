"""What the public screen may show, as plain values: one card for each scene, with the words already chosen."""

from dataclasses import dataclass
from typing import Literal

Scene = Literal["title", "quorum", "dark", "running", "final", "elected", "speech"]
SCENES: tuple[Scene, ...] = ("title", "quorum", "dark", "running", "final", "elected", "speech")
Stage = Literal["ready", "running", "stopped"]
Urgency = Literal["calm", "soon", "over"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the head line with its word: 应到 118. `unit` follows the number; `mark` goes before the word."""

    word: str
    number: int
    unit: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class TitleCard:
    """Whose election this is."""

    township: str
    congress: str
    contest: str


@dataclass(frozen=True, slots=True)
class QuorumCard:
    """Required and present, and whether those are enough: `met` is None where no quorum is asked."""

    title: str
    required: Figure
    present: Figure
    word: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class Line:
    """One person of the count. `key` stays the same while places change; `verdict` is a word of the final count."""

    key: str
    name: str
    votes: int
    passed: bool
    verdict: str = ""
    elected: bool = False


@dataclass(frozen=True, slots=True)
class CountCard:
    """The count. `capacity` is the most votes that one person can get, `cut_after` how many rows stand above the red
    line (0: no line). `held` replaces the rows: the count is not shown now.
    """

    title: str
    state: str
    figures: tuple[Figure, ...]
    rows: tuple[Line, ...] = ()
    capacity: int = 1
    cut_after: int = 0
    cut: str = ""
    held: str = ""


@dataclass(frozen=True, slots=True)
class GradeRow:
    """Somebody appraised: how often each grade was given, and which share of the valid ballots that is, 0 to 1 and in
    words; then how many gave none, and how many cannot be read.
    """

    name: str
    counts: tuple[int, ...]
    shares: tuple[float, ...]
    percents: tuple[str, ...]
    unmarked: int
    unreadable: int


@dataclass(frozen=True, slots=True)
class GradesCard:
    """An appraisal: a row for each person in the order of the ballot, a column for each grade. `head` has the title and
    the numbers above and no rows; `heads` the grades, then the words for none and for unreadable. Shares are shown
    once the count is checked (`final`).
    """

    head: CountCard
    heads: tuple[str, ...]
    rows: tuple[GradeRow, ...]
    final: bool = False


@dataclass(frozen=True, slots=True)
class ElectedCard:
    """Who is elected, in the order in which it is read out; `rest` says what remains to be voted on."""

    title: str
    word: str
    order: str
    names: tuple[str, ...]
    rest: str = ""


@dataclass(frozen=True, slots=True)
class SpeechCard:
    """Who speaks, and the time. `share` of the time is left, 0 to 1."""

    caption: str
    name: str
    clock: str
    word: str
    urgency: Urgency
    share: float


Card = TitleCard | QuorumCard | CountCard | GradesCard | ElectedCard | SpeechCard
