"""The figures of the outcome sheet, out of a file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.domain.crossing import Vacancy
from core.domain.term import Placement, PostsPlan
from core.errors import Word
from core.errors.outcome import LeaderUnknown, NobodyInOffice, NoReferenceDay
from core.procedure.crossing import Person, Table
from core.procedure.upshot import COLLEGE, Leader, Upshot, unplaced, upshot
from core.rules.conditions import age_on, has_schooling
from core.store import kept, queries
from core.store.file import ElectionFile
from core.store.rows import ContestRow
from core.summary.holders import crossing, plan_of
from core.summary.people import People


@dataclass(frozen=True, slots=True)
class Sheet:
    """The outcome sheet of one township: what was planned, what it came to, and what is not settled yet.

    `leaders` are those with a leading post, in the order of the table; `unplaced` former leaders of whom nobody said
    what became of them; `open_posts` leading posts that nobody holds.
    """

    plan: PostsPlan
    upshot: Upshot
    leaders: tuple[Leader, ...]
    unplaced: tuple[str, ...]
    open_posts: tuple[str, ...]


def sheet(file: ElectionFile) -> Sheet:
    """The outcome of one file as it is now.

    Raises `NoTermChange`, `NoReferenceDay` where ages cannot be reckoned, `NobodyInOffice` before the first election,
    `LeaderUnknown` where nothing says when somebody with a leading post was born or where they went to school.
    """
    plan, people = plan_of(file), People(file)
    if age_on("1900-01-01", plan.as_of) is None:
        raise NoReferenceDay(given=plan.as_of)
    found = crossing(file, people)
    leaders = tuple(_leader(people, one, plan) for one in found.leaders)
    if not leaders:
        raise NobodyInOffice(township=queries.term_change(file).township)
    cadres, fates = tuple(people.cadres.values()), kept.rows(file, Placement)
    facts = [people.facts(one.person, one.applicant) for one in found.people]
    holders = {one.cadre for one in facts if one.cadre}
    figures = upshot(
        cadres,
        fates,
        leaders,
        holders=holders,
        outsiders=sum(not one.cadre for one in facts),
        lost=_lost(people, found, _left_as_secretary(file, people)),
        reports=reports(file).values(),
        as_of=plan.as_of,
    )
    posts = found.by_key
    return Sheet(
        plan=plan,
        upshot=figures,
        leaders=leaders,
        unplaced=unplaced(cadres, fates, holders),
        open_posts=tuple(one.post for one in found.open if posts[one.post].leading),
    )


def _leader(people: People, one: Person, plan: PostsPlan) -> Leader:
    leader = people.leader(one.person, one.applicant)
    if age_on(leader.birth, plan.as_of) is None:
        raise LeaderUnknown(name=one.person, what=Word("outcome.birth"), given=leader.birth or "—")
    if has_schooling(leader.education, COLLEGE) is None:
        raise LeaderUnknown(name=one.person, what=Word("outcome.schooling"), given=leader.education or "—")
    return leader


def _left_as_secretary(file: ElectionFile, people: People) -> set[str]:
    """Keys on the establishment of those elected secretary who left the post since: they have not lost it."""
    left = (one for one in kept.rows(file, Vacancy) if any(each.post == "secretary" for each in one.ended))
    return {people.facts(one.person, one.applicant).cadre for one in left}


def _lost(people: People, found: Table, left: set[str]) -> int:
    """Sitting secretaries who stood, while somebody else is secretary now; who was rejected did not stand."""
    now = [one for one in found.people if any(held.post == "secretary" for held in one.holdings)]
    kept_on = left | {people.facts(one.person, one.applicant).cadre for one in now}
    stood = {
        one.cadre
        for one in people.applicants.values()
        if one.cadre and not one.withdrawn and one.id not in people.refused
    }
    sitting = [one.id for one in people.cadres.values() if one.secretary]
    return sum(key in stood and key not in kept_on for key in sitting) if now else 0


def reports(file: ElectionFile) -> Mapping[tuple[str, str], tuple[int, int]]:
    """Entitled and present at each recommendation ballot, by unit and kind of voters; the last one counts.

    A ballot that was void and is repeated is not counted twice.
    """
    return dict(_reported(queries.contests(file)))


def _reported(rows: Iterable[ContestRow]) -> Iterable[tuple[tuple[str, str], tuple[int, int]]]:
    for row in rows:
        if row.form == "recommendation" and row.required is not None and row.state != "dropped":
            yield (row.unit, row.voters), (row.required, row.present or 0)
