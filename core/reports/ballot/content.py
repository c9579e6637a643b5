"""What a ballot has to say, form by form: heads of the grid, title, facts. An election, a recommendation, an appraisal
and a recall use the same pieces.
"""

from dataclasses import dataclass, replace

from core.reports.layout.report import heading
from core.reports.model import BallotSheets
from core.reports.papers.elected import ORDERS
from core.reports.texts import Texts

FEW_WRITE_INS = 3
_OWN_NAMES = {"recommendation": "form_recommendation", "appraisal": "form_appraisal", "recall": "form_recall"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The grid in words; `heads` of the cells at each name."""

    names: tuple[str, ...]
    name_head: str
    heads: tuple[str, ...]
    other: str = ""
    write_ins: int = 0
    fewest_write_ins: int = 0


def content(model: BallotSheets) -> Content:
    """The grid of a model's ballot."""
    t = Texts(model.frame.language)
    asked, wanted = model.layout.write_ins, 0
    if model.marking.write_in_allowed and not model.grades:
        wanted = model.seats if asked is None else asked
    return Content(
        names=model.candidates,
        name_head=t("candidate" if model.form in ("election", "primary", "by_election") else "name"),
        heads=model.grades or (t("mark"),),
        other=t("other"),
        write_ins=wanted,
        fewest_write_ins=min(FEW_WRITE_INS, wanted) if asked is None else wanted,
    )


def title(model: BallotSheets) -> tuple[str, str]:
    """The two lines of the title: 选举党委委员选票, 民主推荐票, 民主测评票, 罢免镇长表决票."""
    frame, own = model.frame, _OWN_NAMES.get(model.form)
    if own is None:
        return heading(frame, "ballots")
    t = Texts(frame.language)
    name, (contest, where) = t(own), _without_place(frame.contest)
    if frame.language == "zh" and contest.endswith(name[:-1]):
        return frame.congress, contest + name[-1] + where
    return frame.congress, t("heading", contest=contest, paper=name) + where


def _without_place(contest: str) -> tuple[str, str]:
    """民主推荐 and （河东村·党员） of 民主推荐（河东村·党员）."""
    before, bracket, place = contest.partition("（")
    return before, bracket + place


def facts(model: BallotSheets) -> str:
    """The line below the title: the order of the names and how many may be chosen."""
    t = Texts(model.frame.language)
    keys = {"recommendation": "to_recommend", "appraisal": "one_grade_each", "recall": "one_mark_each"}
    key = keys.get(model.form, "to_elect")
    seats = model.marking.choices if model.form == "recommendation" else model.seats
    return t(ORDERS[model.order]) + "　　　" + t(key, seats=seats)


def colour(model: BallotSheets) -> str:
    """The colour of the paper as a word, so that piles never mix."""
    t = Texts(model.frame.language)
    return t("colour", colour=t.term(f"colour.{model.colour}", model.colour))


def without_write_ins(found: Content, write_ins: int) -> Content:
    """The same with so many empty places."""
    return replace(found, write_ins=write_ins)
