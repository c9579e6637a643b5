"""Who holds which post, out of the file: elections that are announced, recalls, and appointments."""

from typing import Final

from core.domain.crossing import Appointment, Vacancy
from core.domain.term import PostsPlan, Stage
from core.errors.outcome import NoTermChange
from core.procedure.crossing import (
    Elected,
    Holding,
    Suggestion,
    Table,
    every_holding,
    holdings,
    suggestions,
    table,
    vacant,
)
from core.procedure.posts import Place, Post, place_of, posts_of
from core.standing import held
from core.store import kept, queries
from core.store.file import ElectionFile
from core.store.rows import ContestRow
from core.summary.people import People

OFFICE_TEMPLATE: Final = "district-office"
ELECTING: Final = frozenset({"election", "by_election"})


def plan_of(file: ElectionFile) -> PostsPlan:
    """The posts plan. Raises `NoTermChange` where the file carries one election only."""
    plan = kept.row(file, PostsPlan, id="plan")
    if plan is None:
        raise NoTermChange(township=queries.term_change(file).township)
    return plan


def place(file: ElectionFile) -> Place:
    """What kind of place the file is about: the stages say whether there is a people's congress, else the template."""
    term, stages = queries.term_change(file), kept.rows(file, Stage)
    planned = any(one.id == "peoples_congress" for one in stages)
    return place_of(term.township, congress=planned or (not stages and term.template != OFFICE_TEMPLATE))


def posts(file: ElectionFile) -> tuple[Post, ...]:
    """The posts of the place. Raises `NoTermChange`."""
    return posts_of(plan_of(file), place(file))


def deputies(file: ElectionFile) -> frozenset[str] | None:
    """Names of the people's congress' deputies whose mandate is in force; None where there is no such roll.

    The roll of its last session decides: whose mandate ended then is no deputy, whatever the rolls before it say.
    """
    rolls = (
        queries.members(file, one.id) for one in queries.meetings(file) if one.body == "peoples_congress"
    )
    last = next(reversed([roll for roll in rolls if roll]), None)
    return None if last is None else frozenset(one.row.name for one in last if one.counts)


def elected(file: ElectionFile, people: People) -> tuple[Elected, ...]:
    """Everybody whom a finished contest elected or recalled, contest by contest."""
    return tuple(
        Elected(name, people.applicant(name, key), row.office, row.id, recalled=row.form == "recall")
        for row in queries.contests(file)
        if row.form in ELECTING or row.form == "recall"
        for key, name in _won(row)
    )


def _won(row: ContestRow) -> tuple[tuple[str, str], ...]:
    """Key and name of those a contest elected, where it is announced."""
    standing = held(row)
    if not standing.finished or standing.outcome is None:
        return ()
    return tuple((key, standing.names.get(key, key)) for key in standing.outcome.elected)


def all_holdings(file: ElectionFile, people: People | None = None) -> tuple[Holding, ...]:
    """Who holds what. Raises `NoTermChange`."""
    return holdings(posts(file), *_told(file, people))


def with_included(file: ElectionFile, people: People | None = None) -> tuple[Holding, ...]:
    """The same with the posts that come with a higher one, from which one may resign, too. Raises `NoTermChange`."""
    return every_holding(posts(file), *_told(file, people))


def _told(
    file: ElectionFile, people: People | None
) -> tuple[tuple[Elected, ...], tuple[Appointment, ...], tuple[Vacancy, ...]]:
    found = elected(file, people or People(file))
    return found, kept.rows(file, Appointment), kept.rows(file, Vacancy)


def to_elect_again(file: ElectionFile, office: str) -> int:
    """How many places of an office that an election fills are vacant because who held them left, for a by-election.

    None in a file without a posts plan.
    """
    left = kept.rows(file, Vacancy)
    return vacant(posts(file), all_holdings(file), left, office) if left else 0


def crossing(file: ElectionFile, people: People | None = None) -> Table:
    """The cross-appointment table. Raises `NoTermChange`."""
    return table(posts(file), all_holdings(file, people), deputies(file))


def suggested(file: ElectionFile) -> tuple[Suggestion, ...]:
    """Who could take the posts still open. Raises `NoTermChange`."""
    people = People(file)
    found = all_holdings(file, people)
    women = {one.who for one in found if people.facts(one.person, one.applicant).gender == "female"}
    return suggestions(plan_of(file), posts(file), found, women=women, deputies=deputies(file))
