"""Readers of the papers about what came of it: cross-appointments, the three disclosures, the outcome sheet."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Final

from core.domain.crossing import Disclosure
from core.errors import UserError
from core.journal import applicant_events as ae
from core.journal import crossing_events as ce
from core.journal import enrolment_events as ee
from core.journal import events as ev
from core.journal import term_events as te
from core.journal.seal_events import CorrigendumRecorded
from core.procedure.crossing import Holding, Person
from core.procedure.posts import Post
from core.reports.model import Frame
from core.reports.papers.count import percent
from core.reports.rows.crossing import (
    CrossingRow,
    CrossingTable,
    DisclosedTable,
    DisclosureNotice,
    OutcomeSheet,
)
from core.reports.rows.recommendation import share
from core.reports.whole.applying import conditions
from core.reports.whole.recommending import table
from core.reports.whole.source import Source
from core.store import kept, queries
from core.store.past import as_of
from core.summary import disclosures as told
from core.summary.disclosures import DisclosureKind
from core.summary.holders import crossing as crossed
from core.summary.upshot import sheet

POSTS = (
    te.PostsPlanned,
    ev.ResultAnnounced,
    CorrigendumRecorded,
    ce.AppointmentRecorded,
    ce.AppointmentWithdrawn,
    ce.PostVacated,
    ce.VacancyWithdrawn,
)
RESULT = (*POSTS, te.PlacementsRecorded, te.CadreEntered, te.CadresImported, ee.UnitReported)
TELLING = {
    "conditions": (ae.ConditionsSet, ae.VettingDecided, ae.ObjectionSettled),
    "recommendation": (ee.RecommendationOpened, ee.UnitReported, ev.CountChecked, ee.SlateFixed),
    "result": (ev.ResultAnnounced, ev.ShortageAccepted, CorrigendumRecorded),
}


def crossing(source: Source, number: str) -> CrossingTable:
    """Who holds which posts, those of the highest first, and what is open."""
    found = crossed(source.file)
    titles = {row.id: row.title for row in queries.contests(source.file)}
    posts = found.by_key
    rows = tuple(_crossed(source, one, posts, titles) for one in found.people)
    still_open = tuple(posts[one.post].title(source.language) for one in found.open)
    return CrossingTable(source.frame(number, POSTS), rows, still_open)


def _crossed(source: Source, one: Person, posts: dict[str, Post], titles: dict[str, str]) -> CrossingRow:
    words = {held.post: posts[held.post].title(source.language) for held in one.holdings}
    party = [words[held.post] for held in one.holdings if posts[held.post].organ == "party"]
    others = tuple(words[held.post] for held in one.holdings if posts[held.post].organ != "party")
    basis = tuple(dict.fromkeys(_basis(source, held, titles) for held in one.holdings))
    return CrossingRow(one.person, source.t.listed(party), others, tuple(text for text in basis if text))


def _basis(source: Source, held: Holding, titles: dict[str, str]) -> str:
    if held.document:
        return source.t("basis_document", document=held.document)
    return source.t("basis_elected", title=titles.get(held.basis, held.basis)) if held.basis else ""


def disclosure(source: Source, number: str, kind: DisclosureKind) -> DisclosureNotice:
    """One of the three. Once it hangs out it is printed as it was then: rows, day, place, fingerprint."""
    posted = next((one for one in kept.rows(source.file, Disclosure) if one.kind == kind), None)
    frame = source.frame(number, TELLING[kind])
    if posted is not None:
        frame = _posted(source, frame, posted)
    with as_of(source.file, posted.seq if posted else source.file.seq) as then:
        sentences, tables = READERS[kind](Source(then, source.language))
    return DisclosureNotice(
        frame=frame,
        kind=kind,
        organ=source.organ,
        place=posted.place if posted else source.t("place_open"),
        sentences=sentences,
        tables=tables,
    )


def _posted(source: Source, frame: Frame, posted: Disclosure) -> Frame:
    try:
        day = date.fromisoformat(posted.date)
    except ValueError:
        day = frame.day
    return replace(frame, day=day, fingerprint=queries.hash_of(source.file, posted.seq) or frame.fingerprint)


Told = tuple[tuple[str, ...], tuple[DisclosedTable, ...]]


def _conditions(source: Source) -> Told:
    t = source.t
    rows = tuple(
        (
            one.name,
            source.gender(one.gender),
            ".".join(one.birth.split("-")[:2]),
            one.education,
            one.post,
            t(f"decision_{one.decision}") if one.decision else "",
        )
        for one in told.qualified(source.file)
    )
    heads = tuple(t(key) for key in ("name", "gender", "birth", "education", "post_now", "vetting_result"))
    said = conditions(source)
    sentences = [t("disclosed_conditions", n=len(rows))]
    sentences += [t("disclosed_condition", n=place, text=text) for place, text in enumerate(said, start=1)]
    return tuple(sentences), (DisclosedTable(t("disclosed_people"), heads, (4, 2, 3, 3, 6, 3), rows),)


def _recommendation(source: Source) -> Told:
    t = source.t
    found, whole = told.recommendation(source.file), table(source, "")
    rows = tuple(
        (
            str(one.rank),
            one.name,
            str(one.votes),
            percent(share(one.votes, one.valid)),
            t(f"applied_{one.place}") if one.place else "",
        )
        for one in found
    )
    sentences: tuple[str, ...] = ()
    if whole is not None:
        sums = whole.sums
        sentences = (
            t(
                "disclosed_recommendation",
                units=len(whole.units),
                entitled=sums.entitled,
                present=sums.present,
                turnout=percent(sums.turnout),
                collected=sums.collected,
                valid=sums.valid,
            ),
        )
    heads = tuple(t(key) for key in ("rank", "name", "recommended", "share_of_valid", "fixed_as"))
    return sentences, (DisclosedTable(t("disclosed_votes"), heads, (2, 5, 3, 3, 5), rows),)


def _results(source: Source) -> Told:
    t = source.t
    won = told.results(source.file)
    tables = []
    for contest in dict.fromkeys(one.contest for one in won):
        mine = [one for one in won if one.contest == contest]
        rows = tuple((one.name, str(one.votes), percent(share(one.votes, one.valid))) for one in mine)
        heads = (t("elected_name"), t("votes_for"), t("share_of_valid"))
        tables.append(DisclosedTable(mine[0].title, heads, (5, 3, 3), rows))
    return (t("disclosed_result", n=len(won)),), tuple(tables)


READERS: Final[dict[DisclosureKind, Callable[[Source], Told]]] = {
    "conditions": _conditions,
    "recommendation": _recommendation,
    "result": _results,
}


def outcome(source: Source, number: str) -> OutcomeSheet:
    """Every figure counted from the people in the file. Raises what `core.summary.upshot.sheet` raises."""
    found = sheet(source.file).upshot
    return OutcomeSheet(
        frame=source.frame(number, RESULT),
        townships=found.townships,
        posts_before=found.posts_before,
        posts_after=found.posts_after,
        staff_before=found.staff_before,
        staff_after=found.staff_after,
        average_age=found.average_age,
        college=Fraction(found.college_percent, 100),
        women=found.women,
        promoted=found.promoted,
        promoted_women=found.promoted_women,
        demoted_or_moved=found.demoted_or_moved,
        secretaries_lost=found.secretaries_lost,
        entitled=found.entitled,
        participants=found.participants,
    )


def can_be_summed(source: Source) -> bool:
    """Whether the outcome can be reckoned: somebody leads, the day is set, ages and schooling are known."""
    try:
        sheet(source.file)
    except UserError:  # each says what is missing where the figures are asked for
        return False
    return True


def anybody_in_office(source: Source) -> bool:
    """Whether somebody holds a post already."""
    try:
        return bool(crossed(source.file).people)
    except UserError:  # no posts plan: nothing to fill
        return False
