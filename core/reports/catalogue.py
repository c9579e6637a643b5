"""Which papers there are, in the order of the meeting, and from which state of a contest on each can be made."""

from collections.abc import Callable
from dataclasses import dataclass

from core.domain.deputies import Form
from core.errors import Word
from core.errors.paper import PaperTooEarly, UnknownPaper
from core.procedure.contest import State, reached
from core.procedure.followups import FILLING
from core.reports.model import PaperModel
from core.reports.papers import (
    attendance,
    ballots,
    collection,
    corrigendum,
    count,
    disputes,
    double_entry,
    elected,
    issue,
    result,
    script,
    sign_in,
    tally,
    zero,
)
from core.reports.texts import Texts
from core.wording import Language


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of paper; `number` is its place in the list of papers of the meeting, as printed: 报告单 3-05."""

    id: str
    number: str
    needs: State
    build: Callable[..., bytes]
    also_void: bool = False

    def title(self, language: Language = "zh") -> str:
        """What it is called."""
        return Texts(language)(f"title_{self.id}")


PAPERS: tuple[Paper, ...] = (
    Paper("sign_in", "07", State.DRAFTED, sign_in.build),
    Paper("ballots", "11", State.FIXED, ballots.build),
    Paper("tally_blank", "04", State.FIXED, tally.build),
    Paper("attendance", "01", State.QUORATE, attendance.build),
    Paper("issue", "02", State.ISSUED, issue.build),
    Paper("collection", "03", State.VALID, collection.build, also_void=True),
    Paper("zero", "03-2", State.VALID, zero.build),
    Paper("tally", "04-2", State.CHECKED, tally.build),
    Paper("double_entry", "04-3", State.CHECKED, double_entry.build),
    Paper("disputes", "04-4", State.CHECKED, disputes.build),
    Paper("count", "05", State.CHECKED, count.build),
    Paper("script", "13", State.CHECKED, script.build),
    Paper("result", "06", State.ANNOUNCED, result.build),
    Paper("elected", "06-2", State.ANNOUNCED, elected.build),
    Paper("corrigendum", "14", State.SEALED, corrigendum.build),
)
OF_A_UNIT = frozenset({"ballots", "tally_blank", "tally", "double_entry", "disputes", "corrigendum"})
"""What a unit's recommendation needs: its numbers stand on a report of the whole term change, on one sheet a unit."""
OF_THE_ELECTED = frozenset({"result", "elected"})
"""What only a vote that elects somebody has: nobody is elected in a primary, by a recall or in an appraisal."""
_BY_ID = {paper.id: paper for paper in PAPERS}


def paper(paper_id: str) -> Paper:
    """One paper of the catalogue. Raises `UnknownPaper`."""
    if paper_id not in _BY_ID:
        raise UnknownPaper(paper=paper_id)
    return _BY_ID[paper_id]


def papers_for(form: Form) -> tuple[Paper, ...]:
    """The papers of a kind of vote, in the order of the meeting."""
    if form == "recommendation":
        return tuple(one for one in PAPERS if one.id in OF_A_UNIT)
    elects = form in FILLING
    return tuple(one for one in PAPERS if elects or one.id not in OF_THE_ELECTED)


def build(paper_id: str, model: PaperModel) -> bytes:
    """The PDF of a paper: the same model gives the same bytes. Raises `UnknownPaper`, `NoGlyph`, `NameDoesNotFit`."""
    return paper(paper_id).build(model)


def ready(paper_id: str, state: State) -> bool:
    """Whether a contest in this state has come as far as the paper; a void one stops at its declaration."""
    one = paper(paper_id)
    return reached(state, one.needs) or (state is State.VOID and one.also_void)


def require_ready(paper_id: str, state: State, language: Language = "zh") -> None:
    """Pass only a paper whose time has come. Raises `PaperTooEarly` naming what it needs, `UnknownPaper`."""
    if not ready(paper_id, state):
        one = paper(paper_id)
        raise PaperTooEarly(
            paper=one.title(language), needs=Word(f"state.{one.needs}"), state=Word(f"state.{state}")
        )
