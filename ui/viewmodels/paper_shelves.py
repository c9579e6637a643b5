"""Where papers come from: those of the election on the table, and those of the whole term change."""

import dataclasses
from typing import Any, Literal, Protocol

from PySide6.QtCore import QCoreApplication

from core.procedure.contest import State
from core.reports import assemble, catalogue
from core.reports.model import BallotSheets
from core.reports.whole import catalogue as whole
from core.standing import held
from core.store import queries
from core.store.rows import ContestRow
from core.wording import Language, word
from ui.i18n import language
from ui.viewmodels.session import Session

Group = Literal["contest", "term"]
RARE = frozenset({"corrigendum"})  # listed only where there is one


@dataclasses.dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper of the list; `status` says in words whether it is ready or what comes first."""

    id: str
    number: str
    title: str
    ready: bool
    status: str


class Shelf(Protocol):
    """Papers that are listed together."""

    def lines(self, wanted: Language) -> tuple[PaperLine, ...]:
        """All of them in the order of the meeting."""

    def model(self, paper: str, wanted: Language) -> Any:
        """The rows of one."""

    def build(self, paper: str, model: Any) -> bytes:
        """It laid out."""

    def name(self, paper: str, model: Any, wanted: Language) -> str:
        """What it is saved as."""


def _first(needs: str) -> str:
    return QCoreApplication.translate("PaperShelves", "first: {state}").format(state=needs)


def _ready() -> str:
    return QCoreApplication.translate("PaperShelves", "ready")


class ContestShelf:
    """The papers of one election; ballots lie as they were chosen to on their own page."""

    def __init__(self, session: Session, contest: str) -> None:
        self._session, self._contest = session, contest

    def lines(self, wanted: Language) -> tuple[PaperLine, ...]:
        """All of them in the order of the meeting."""
        row = queries.contest(self._session.desk.file, self._contest)
        state = State.VOID if held(row).void else State(row.state)
        found = (self._line(one, row, state, wanted) for one in catalogue.papers_for(row.form))
        return tuple(line for line in found if line.ready or line.id not in RARE)

    def _line(self, one: catalogue.Paper, row: ContestRow, state: State, wanted: Language) -> PaperLine:
        number, title = f"{row.ordinal}-{one.number}", one.title(wanted)
        ready, status = False, _first(word(f"state.{one.needs}", language()))
        if catalogue.ready(one.id, state):
            lack = assemble.lacks(self._session.desk.file, row, one.id)
            ready = not lack
            status = _ready() if ready else _without(one.id, lack)
        elif state is State.VOID:
            status = QCoreApplication.translate("PaperShelves", "none, the election is void")
        return PaperLine(one.id, number, title, ready=ready, status=status)

    def model(self, paper: str, wanted: Language) -> Any:
        """The rows of one. Raises what `assemble.model_of` raises."""
        found = assemble.model_of(self._session.desk.file, self._contest, paper, language=wanted)
        layout = self._session.ballot_layouts.get(self._contest)
        if layout and isinstance(found, BallotSheets):
            return dataclasses.replace(found, layout=layout)
        return found

    def build(self, paper: str, model: Any) -> bytes:
        """It laid out. Raises what `catalogue.build` raises."""
        return catalogue.build(paper, model)

    def name(self, paper: str, model: Any, wanted: Language) -> str:
        """`1-05 计票结果报告单.pdf`."""
        del wanted  # the rows know their language
        return assemble.file_name(paper, model)


def _without(paper: str, lack: str) -> str:
    if paper == "sign_in":
        return QCoreApplication.translate("PaperShelves", "the roll is empty")
    return QCoreApplication.translate("PaperShelves", "without {what}").format(what=word(lack, language()))


class TermShelf:
    """The papers of the whole term change."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: tuple[int, tuple[tuple[whole.WholePaper, bool], ...]] = (-1, ())

    def lines(self, wanted: Language) -> tuple[PaperLine, ...]:
        """All of them in their order; in the file of a single election those that are ready alone."""
        file = self._session.desk.file
        if self._known[0] != file.seq:
            self._known = (file.seq, whole.listed(file))
        return tuple(
            PaperLine(
                one.id,
                one.number,
                one.title(wanted),
                ready=ready,
                status=_ready() if ready else _first(word(f"lack.{one.needs}", language())),
            )
            for one, ready in self._known[1]
        )

    def model(self, paper: str, wanted: Language) -> Any:
        """The rows of one. Raises what `whole.model_of` raises."""
        return whole.model_of(self._session.desk.file, paper, wanted)

    def build(self, paper: str, model: Any) -> bytes:
        """It laid out. Raises what `whole.build` raises."""
        return whole.build(paper, model)

    def name(self, paper: str, model: Any, wanted: Language) -> str:
        """`0-06 党员、群众代表花名册.pdf`."""
        del model
        return f"{whole.paper(paper).name(wanted)}.pdf"
