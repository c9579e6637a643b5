"""How the ballots of a contest are printed: the choices, what becomes of them on paper, the bytes."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.errors import CodedError
from core.procedure.contest import State, reached
from core.reports import assemble
from core.reports.ballot.choices import BallotLayout
from core.reports.model import BallotSheets
from core.reports.papers import ballots as paper
from core.store.rows import ContestRow
from ui.messages import say
from ui.viewmodels.session import Session


class Printing(QObject):
    """The layout of one contest's ballots, kept for the contest; it decides nothing about the vote."""

    changed = Signal()

    def __init__(self, session: Session, contest: str) -> None:
        super().__init__()
        self._session, self._contest = session, contest
        self._together = False

    def layout(self) -> BallotLayout:
        """As chosen for this contest, or the usual one."""
        return self._session.ballot_layouts.get(self._contest, BallotLayout())

    def choose(self, **choices: Any) -> None:
        """Changes some of the choices, for this contest, until they are changed again."""
        wanted = replace(self.layout(), **choices)
        if wanted != self.layout():
            self._session.ballot_layouts[self._contest] = wanted
            self._session.layout_chosen.emit()
            self.changed.emit()

    def companions(self) -> tuple[ContestRow, ...]:
        """Other contests of the meeting whose ballots are due now: they may share sheets with this one's."""
        due = [
            row
            for row in self._session.contests()
            if row.id != self._contest
            and reached(State(row.state), State.FIXED)
            and not reached(State(row.state), State.COLLECTED)
        ]
        return tuple(due[: paper.MOST_TOGETHER - 1])

    @property
    def together(self) -> bool:
        """Whether they do."""
        return self._together and bool(self.companions())

    def share(self, *, together: bool) -> None:
        """Puts the ballots of all contests that are due beside each other, or each on sheets of its own."""
        if together != self._together:
            self._together = together
            self.changed.emit()

    def models(self, copies: int) -> tuple[BallotSheets, ...]:
        """What is printed, in the order of the contests. Raises what `assemble.model_of` raises."""
        contests = [self._contest]
        if self.together:
            wanted = {self._contest, *(row.id for row in self.companions())}
            contests = [row.id for row in self._session.contests() if row.id in wanted]
        return tuple(self._model(contest, copies) for contest in contests)

    def pdf(self, copies: int) -> bytes:
        """So many ballots. Raises what `models` and `build` raise."""
        models = self.models(copies)
        return paper.build(models[0]) if len(models) == 1 else paper.build_together(models)

    def specimen(self) -> bytes:
        """One sheet exactly as printed. Raises as `pdf`."""
        models = self.models(1)
        plan, _ = paper.on_paper(models)
        return self.pdf(max(1, plan.cut.pieces // len(models)))

    def words(self, copies: int) -> str:
        """What becomes of the choices: paper, ballots a sheet, number of sheets, sides; or why nothing can."""
        try:
            plan, sheets = paper.on_paper(self.models(copies))
        except CodedError as error:
            return say(error).what
        size = self.tr("{paper}, ballots a sheet: {ups}").format(paper=plan.layout.paper, ups=plan.cut.pieces)
        count = self.tr("%n sheet(s)", "", sheets)
        two = len(plan.faces) > 1
        sides = self.tr("both sides, turned over the left edge") if two else self.tr("one side")
        names = self.tr("names in {size} pt").format(size=round(plan.name_size))
        return self.tr("{size}; {count}, {sides}; {names}").format(
            size=size, count=count, sides=sides, names=names
        )

    def _model(self, contest: str, copies: int) -> BallotSheets:
        # What lies in the voter's hand is Chinese, whatever language the operator reads the screen in.
        found = assemble.model_of(self._session.desk.file, contest, "ballots", language="zh", copies=copies)
        assert isinstance(found, BallotSheets)  # noqa: S101  # the model of this paper
        return replace(found, layout=self.layout())
