"""The recommendation: opened once, reported unit by unit, and the township's table of what is counted so far."""

from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.counting.matrix import ENOUGH, Line, Matrix, Numbers, Status, UnitBallot
from core.domain.enrolment import Voters
from core.office import recommendation
from core.standing import recommended
from core.wording import word
from ui.i18n import language
from ui.shapes import Tone
from ui.viewmodels.recommendation_acts import RecommendationActs
from ui.viewmodels.session import Session

Face = Literal["units", "township"]
KINDS: tuple[Voters, ...] = ("all", "members", "mass")


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One ballot of one unit as the list shows it."""

    id: str
    ballot: UnitBallot
    state: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Names:
    """One person of the township's table."""

    id: str
    line: Line


class RecommendationViewModel(QObject):
    """The matrix is read once for each write, and only while somebody looks at the page."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.acts = RecommendationActs(session)
        self.face: Face = "units"
        self.voters: Voters = "all"
        self._stamp = -1
        self._matrix = Matrix((), ())
        self._meeting = ""
        session.changed.connect(self.changed)

    def matrix(self) -> Matrix:
        """The township's table as it stands."""
        desk = self._session.desk
        if self._stamp != desk.file.seq or desk.read_only:
            self._meeting = recommendation.meeting_of(desk)
            self._matrix = recommended(desk.file, self._meeting) if self._meeting else Matrix((), ())
            self._stamp = desk.file.seq
        return self._matrix

    def opened(self) -> bool:
        """Whether the units have their ballots."""
        return bool(self.matrix().ballots)

    def lacking(self) -> str:
        """The units that have no ballots yet, and whose papers they lack where these are apart; "" where none does."""
        return "、".join(self.title(one) for one in self.matrix().unopened)

    def rows(self) -> tuple[UnitRow, ...]:
        """The ballots of all units."""
        return tuple(UnitRow(one.contest, one, *self._state(one)) for one in self.matrix().ballots)

    def _state(self, one: UnitBallot) -> tuple[str, Tone]:
        if one.status is Status.MISSING:
            return self.tr("not reported"), "plain"
        if one.status is Status.VOID:
            return self.tr("void: vote again"), "bad"
        if one.status is Status.COUNTING:
            return self.tr("entered {n} of {all}").format(n=one.entered, all=one.collected), "action"
        return (self.tr("counted"), "good") if one.counts else (self.tr("contradicts itself"), "bad")

    def ballot(self, contest: str) -> UnitBallot | None:
        """One ballot of the table."""
        return next((one for one in self.matrix().ballots if one.contest == contest), None)

    def names(self) -> tuple[Names, ...]:
        """The people of the table, best first by the voters on view."""
        lines = sorted(self.matrix().lines, key=lambda one: one.of(self.voters).rank)
        return tuple(Names(one.id, one) for one in lines)

    def units(self) -> tuple[tuple[str, str, tuple[UnitBallot, ...]], ...]:
        """Key, name and ballots of each unit that the voters on view have papers in."""
        found: dict[str, tuple[str, tuple[UnitBallot, ...]]] = {}
        for one in self.matrix().ballots:
            if self.voters in {"all", one.voters}:
                name, before = found.get(one.unit, (one.name, ()))
                found[one.unit] = name, (*before, one)
        return tuple((key, name, ballots) for key, (name, ballots) in found.items())

    @staticmethod
    def cell(line: Line, ballots: tuple[UnitBallot, ...]) -> int:
        """Somebody's recommendations in a unit; below nought where nothing of it is counted."""
        counted = [line.cells[one.contest] for one in ballots if one.contest in line.cells]
        return sum(counted) if counted else -1

    def numbers(self) -> Numbers:
        """People and papers of the voters on view."""
        return self.matrix().numbers(self.voters)

    def remarks(self) -> tuple[tuple[str, str], ...]:
        """What is to be said of each ballot: which one, and the sentence."""
        return tuple(
            (self.title(one), step.say(language()))
            for one, step in self.matrix().remarks
            if self.voters in {"all", one.voters}
        )

    def title(self, one: UnitBallot) -> str:
        """How a ballot is called: the unit, and whose papers they are where these are apart."""
        return one.name if one.voters == "all" else f"{one.name} · {self.kind(one.voters)}"

    @staticmethod
    def kind(voters: Voters) -> str:
        """Whose papers."""
        return word(f"voters.{voters}", language())

    def lead(self) -> str:
        """How far it is."""
        matrix = self.matrix()
        if not matrix.ballots:
            return ""
        counted = sum(one.counts for one in matrix.ballots)
        numbers = matrix.numbers()
        words = self.tr(
            "{counted} of {all} ballots counted · {present} present of {entitled} · turnout {turnout}"
        )
        return words.format(
            counted=counted,
            all=len(matrix.ballots),
            present=numbers.present,
            entitled=numbers.entitled,
            turnout=percent(numbers.turnout),
        )

    def summary(self) -> str:
        """The sums under the table."""
        one = self.numbers()
        words = self.tr(
            "Entitled {entitled} · present {present} · turnout {turnout} · issued {issued} · collected {collected}"
            " · valid {valid} · invalid {invalid}"
        )
        return words.format(
            entitled=one.entitled,
            present=one.present,
            turnout=percent(one.turnout),
            issued=one.issued,
            collected=one.collected,
            valid=one.valid,
            invalid=one.invalid,
        )

    @staticmethod
    def share(present: int, entitled: int) -> Fraction | None:
        """The turnout of numbers as typed; none where nobody is entitled."""
        return Fraction(present, entitled) if entitled else None

    @staticmethod
    def low(one: UnitBallot) -> bool:
        """Whether a turnout is to be warned of."""
        return one.turnout is not None and one.turnout < ENOUGH


def percent(share: Fraction | None) -> str:
    """A share in hundredths with one decimal, rounded half up; a dash where there is none."""
    if share is None:
        return "—"
    tenths = floor(share * 1000 + Fraction(1, 2))
    return f"{tenths // 10}.{tenths % 10}%"
