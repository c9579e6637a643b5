"""Which papers there are, in the order of the meeting, and from which state of a contest on each can be made."""

from collections.abc import Callable
from dataclasses import dataclass

from core.errors.paper import PaperTooEarly, UnknownPaper
from core.reports.model import PaperModel
from core.reports.papers import attendance, ballots, collection, count, elected, issue, result, sign_in
from core.reports.texts import Texts
from core.wording import Language

STATES = (
    "drafted",
    "fixed",
    "quorate",
    "issued",
    "collected",
    "valid",
    "counting",
    "checked",
    "announced",
    "sealed",
)


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of paper; `number` is its place in the list of papers of the meeting, as printed: 报告单 3-05."""

    id: str
    number: str
    needs: str
    build: Callable[..., bytes]

    def title(self, language: Language = "zh") -> str:
        """What it is called."""
        return Texts(language)(f"title_{self.id}")


PAPERS: tuple[Paper, ...] = (
    Paper("sign_in", "07", "drafted", sign_in.build),
    Paper("ballots", "11", "fixed", ballots.build),
    Paper("attendance", "01", "quorate", attendance.build),
    Paper("issue", "02", "issued", issue.build),
    Paper("collection", "03", "valid", collection.build),
    Paper("count", "05", "checked", count.build),
    Paper("result", "06", "announced", result.build),
    Paper("elected", "06-2", "announced", elected.build),
)
_BY_ID = {paper.id: paper for paper in PAPERS}


def paper(paper_id: str) -> Paper:
    """One paper of the catalogue. Raises `UnknownPaper`."""
    if paper_id not in _BY_ID:
        raise UnknownPaper(paper=paper_id)
    return _BY_ID[paper_id]


def build(paper_id: str, model: PaperModel) -> bytes:
    """The PDF of a paper: the same model gives the same bytes. Raises `UnknownPaper`, `NoGlyph`, `NameDoesNotFit`."""
    return paper(paper_id).build(model)


def ready(paper_id: str, state: str) -> bool:
    """Whether a contest in this state has come as far as the paper; a void one stops at its declaration."""
    if state == "void":
        return STATES.index(paper(paper_id).needs) <= STATES.index("valid")
    return STATES.index(state) >= STATES.index(paper(paper_id).needs)


def require_ready(paper_id: str, state: str, language: Language = "zh") -> None:
    """Pass only a paper whose time has come. Raises `PaperTooEarly` naming what it needs."""
    if not ready(paper_id, state):
        t = Texts(language)
        raise PaperTooEarly(
            paper=paper(paper_id).title(language),
            needs=t(f"state_{paper(paper_id).needs}"),
            state=t(f"state_{state}"),
        )
