"""Cross-appointment (交叉任职): who holds which posts after the elections, what bars it, and which posts are open.

The seed makes one body of four: the party committee's members hold the posts of congress, government and CPPCC. The
law sets limits to that; they are in `resources/posts.toml` with their articles and are checked here.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from core.domain.crossing import Appointment, Organ, Vacancy
from core.domain.term import PostsPlan
from core.procedure.posts import Post, bars, bundles, figure

Status = Literal["met", "barred", "noted"]
LEADING_ORGANS: Final[frozenset[Organ]] = frozenset({"congress", "government", "cppcc"})


@dataclass(frozen=True, slots=True)
class Elected:
    """Somebody whom a contest put into an office, or took out of it again (`recalled`)."""

    person: str
    applicant: str
    office: str
    contest: str
    recalled: bool = False

    @property
    def who(self) -> str:
        """The applicant's key, or the name of somebody who did not apply."""
        return self.applicant or self.person


@dataclass(frozen=True, slots=True)
class Holding:
    """A post that somebody holds: elected by the contest `basis`, or appointed by `document`, or both."""

    person: str
    applicant: str
    post: str
    basis: str = ""
    document: str = ""
    date: str = ""
    appointment: str = ""

    @property
    def who(self) -> str:
        """The applicant's key, or the name of somebody who did not apply."""
        return self.applicant or self.person


@dataclass(frozen=True, slots=True)
class Check:
    """One rule as it is for one person: met, barred, or worth a note; `posts` are those it is about."""

    bar: str
    status: Status
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the table: somebody's posts in the order of the catalogue, and what was checked."""

    person: str
    applicant: str
    holdings: tuple[Holding, ...]
    checks: tuple[Check, ...]

    def of(self, organ: Organ, posts: Mapping[str, Post]) -> tuple[Holding, ...]:
        """Their posts in one body."""
        return tuple(one for one in self.holdings if posts[one.post].organ == organ)

    @property
    def barred(self) -> tuple[Check, ...]:
        """What must not stay so."""
        return tuple(one for one in self.checks if one.status == "barred")


@dataclass(frozen=True, slots=True)
class Open:
    """A post with fewer holders than places."""

    post: str
    places: int
    held: int


@dataclass(frozen=True, slots=True)
class Table:
    """The cross-appointment table: its people, those of the highest posts first, and the posts still open."""

    posts: tuple[Post, ...]
    people: tuple[Person, ...]
    open: tuple[Open, ...]

    @property
    def by_key(self) -> dict[str, Post]:
        """The posts by their keys."""
        return {one.key: one for one in self.posts}

    @property
    def leaders(self) -> tuple[Person, ...]:
        """Everybody who holds a leading post."""
        posts = self.by_key
        return tuple(one for one in self.people if any(posts[held.post].leading for held in one.holdings))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody for an open post, as the seed puts posts together; `basis` elects them into what it includes."""

    person: str
    applicant: str
    post: str
    organ: Organ
    basis: str


def holdings(
    posts: Sequence[Post],
    elected: Iterable[Elected],
    appointed: Iterable[Appointment],
    vacated: Iterable[Vacancy] = (),
) -> tuple[Holding, ...]:
    """Who holds what: see `every_holding`; a post that comes with a higher one (a seat on the committee with the
    secretary's office) is not held beside it.
    """
    return _without_included(posts, every_holding(posts, elected, appointed, vacated))


def every_holding(
    posts: Sequence[Post],
    elected: Iterable[Elected],
    appointed: Iterable[Appointment],
    vacated: Iterable[Vacancy] = (),
) -> tuple[Holding, ...]:
    """Who holds what, with what comes with it: elections in their order, recalls among them, then appointments.

    An appointment to a post that somebody was elected to adds its document alone, and one that rests on an election
    ends with what that election gave: who is recalled as deputy mayor is no executive deputy mayor either. A vacancy
    ends just what it names, so that whoever left may be elected or appointed again.
    """
    vacated = tuple(vacated)
    given_back = {each.appointment for one in vacated for each in one.ended if each.appointment}
    by_contest = {one.contest: one.key for one in posts if one.contest}
    found: list[Holding] = []
    for one in elected:
        post = by_contest.get(one.office)
        if post is None:
            continue
        gone = _ended(posts, post) if one.recalled else _replaced(posts, post)
        found = [held for held in found if held.who != one.who or held.post not in gone]
        if not one.recalled:
            found.append(Holding(one.person, one.applicant, post, one.contest))
    for left in vacated:
        _leave(found, left)
    given = {(held.person, held.basis) for held in found}
    for row in appointed:
        if row.id not in given_back and (not row.basis or (row.person, row.basis) in given):
            _appoint(found, row)
    return tuple(found)


def leaving(posts: Sequence[Post], held: Iterable[Holding], who: str, post: str = "") -> tuple[Holding, ...]:
    """What somebody no longer holds who leaves a post: it, and whatever it comes with; all they hold without `post`.

    `held` is `every_holding`: who leaves the committee is no secretary either, who leaves the secretary's office alone
    stays a member.
    """
    gone = _ended(posts, post) if post else {one.key for one in posts}
    return tuple(one for one in held if one.who == who and one.post in gone)


def vacant(posts: Sequence[Post], held: Sequence[Holding], vacated: Iterable[Vacancy], office: str) -> int:
    """How many places that elections for this office fill were left by somebody, as far as places are open now."""
    left = Counter(each.post for one in vacated for each in one.ended if each.basis)
    return sum(
        max(0, min(left[one.key], _room(posts, held, one) - _held(held, one.key)))
        for one in posts
        if one.contest == office
    )


def _ended(posts: Sequence[Post], post: str) -> set[str]:
    """What somebody recalled from a post loses: it, and whatever it comes with."""
    return {post, *(one.key for one in posts if one.includes == post)}


def _replaced(posts: Sequence[Post], post: str) -> set[str]:
    """What somebody newly elected to a post leaves: the others of its rank but the one that comes with it."""
    by_key = {one.key: one for one in posts}
    return {one.key for one in posts if one.rank == by_key[post].rank} - {by_key[post].includes}


def _leave(found: list[Holding], left: Vacancy) -> None:
    """Whoever left is told from somebody of the same name by their application, as long as there is one."""
    for each in left.ended:
        named = left.person, each.post, each.basis
        same = [held for held in found if each.basis and (held.person, held.post, held.basis) == named]
        same.sort(key=lambda held: held.applicant != left.applicant)
        if same:
            found.remove(same[0])


def _appoint(found: list[Holding], row: Appointment) -> None:
    new = Holding(row.person, row.applicant, row.post, row.basis, row.document, row.date, row.id)
    for place, held in enumerate(found):
        if held.who == new.who and held.post == new.post:
            basis = new.basis or held.basis
            found[place] = Holding(
                held.person, held.applicant, held.post, basis, row.document, row.date, row.id
            )
            return
    found.append(new)


def _without_included(posts: Sequence[Post], found: Sequence[Holding]) -> tuple[Holding, ...]:
    includes = {one.key: one.includes for one in posts}
    covered = {(held.who, includes.get(held.post, "")) for held in found}
    return tuple(held for held in found if (held.who, held.post) not in covered)


def table(posts: Sequence[Post], held: Sequence[Holding], deputies: Collection[str] | None = None) -> Table:
    """The table of these holdings; `deputies` are the names on the congress' roll, None where there is no roll.

    Holdings of posts that the catalogue does not have are left out.
    """
    order = {one.key: place for place, one in enumerate(posts)}
    known = [one for one in held if one.post in order]
    mine: dict[str, list[Holding]] = {}
    for one in known:
        mine.setdefault(one.who, []).append(one)
    full = _overfull(posts, known)
    people = []
    for own in mine.values():
        own.sort(key=lambda one: order[one.post])
        checks = tuple(_checks(posts, own, deputies, full))
        people.append(Person(own[0].person, own[0].applicant, tuple(own), checks))
    people.sort(key=lambda one: order[one.holdings[0].post])
    return Table(tuple(posts), tuple(people), _open(posts, known))


def _held(held: Iterable[Holding], post: str) -> int:
    return sum(one.post == post for one in held)


def _open(posts: Sequence[Post], held: Sequence[Holding]) -> tuple[Open, ...]:
    return tuple(
        Open(one.key, one.places, _held(held, one.key))
        for one in posts
        if not one.optional and _held(held, one.key) < one.places
    )


def _overfull(posts: Sequence[Post], held: Sequence[Holding]) -> frozenset[str]:
    """Posts with more holders than places."""
    return frozenset(one.key for one in posts if _held(held, one.key) > _room(posts, held, one))


def _room(posts: Sequence[Post], held: Sequence[Holding], post: Post) -> int:
    """Places of a post; the seats of a higher post that is still open count as places of it, too."""
    above = (up for up in posts if up.includes == post.key)
    return post.places + sum(max(0, up.places - _held(held, up.key)) for up in above)


def _checks(
    posts: Sequence[Post], own: Sequence[Holding], deputies: Collection[str] | None, full: frozenset[str]
) -> Iterable[Check]:
    """What applies to one person's posts, in the order of the catalogue of bars."""
    by_key = {one.key: one for one in posts}
    mine = {one.post: by_key[one.post] for one in own}
    congress = tuple(key for key, post in mine.items() if post.organ == "congress")
    voted = [one for one in own if by_key[one.post].voted]
    ranks = Counter(post.rank for post in mine.values() if post.rank)
    double = tuple(key for key, post in mine.items() if ranks[post.rank] > 1)
    beyond = tuple(key for key in mine if key in full)
    cross = tuple(key for key, post in mine.items() if post.organ in LEADING_ORGANS)
    administrative = tuple(key for key, post in mine.items() if post.administrative)
    found: dict[str, tuple[tuple[str, ...], bool] | None] = {
        "no_administration": ((*congress, *administrative), not administrative) if congress else None,
        "deputies_only": (congress, own[0].person in deputies) if congress and deputies is not None else None,
        "voted": _voted(voted) if voted else None,
        "one_of_a_rank": (double or tuple(mine), not double) if len(mine) > 1 else None,
        "places": (beyond or tuple(mine), not beyond),
        "from_committee": (cross, any(post.rank == "party" for post in mine.values())) if cross else None,
    }
    for bar in bars():
        result = found[bar.key]
        if result is not None:
            about, fine = result
            yield Check(bar.key, "met" if fine else "noted" if bar.note else "barred", about)


def _voted(own: Sequence[Holding]) -> tuple[tuple[str, ...], bool]:
    appointed = tuple(one.post for one in own if not one.basis)
    return appointed or tuple(one.post for one in own), not appointed


def barred(
    posts: Sequence[Post],
    held: Sequence[Holding],
    new: Holding,
    deputies: Collection[str] | None = None,
) -> Check | None:
    """The bar that this further post would break for its holder, None where it may be given.

    A post that includes another one that they were elected to counts as voted.
    """
    by_key = {one.key: one for one in posts}
    includes = by_key[new.post].includes
    basis = next((one.basis for one in held if one.who == new.who and one.post == includes), "")
    given = Holding(new.person, new.applicant, new.post, new.basis or basis)
    after = _without_included(posts, [*held, given])
    before = {(one.bar, one.posts) for one in _barred_of(posts, held, new.who, deputies)}
    broken = _barred_of(posts, after, new.who, deputies)
    return next((one for one in broken if (one.bar, one.posts) not in before), None)


def _barred_of(
    posts: Sequence[Post], held: Sequence[Holding], who: str, deputies: Collection[str] | None
) -> tuple[Check, ...]:
    return tuple(
        check
        for one in table(posts, held, deputies).people
        if (one.applicant or one.person) == who
        for check in one.barred
    )


def suggestions(
    plan: PostsPlan,
    posts: Sequence[Post],
    held: Sequence[Holding],
    *,
    women: Collection[str] = (),
    deputies: Collection[str] | None = None,
) -> tuple[Suggestion, ...]:
    """Who of the committee could take the posts still open, bundle by bundle as the seed has them.

    A bundle goes to whoever has one of its posts already, else to the first with its party post and nothing beside
    it; nothing is suggested that a bar forbids. `women` are keys of people (see `Holding.who`).
    """
    by_key = {one.key: one for one in posts}
    now, found = list(held), []
    for bundle in bundles():
        for _ in range(figure(plan, bundle.times)):
            keys = [key for key in bundle.posts if key in by_key]
            wanted = [key for key in keys if _held(now, key) < by_key[key].places]
            holder = _holder(by_key, now, bundle.party, keys, women if bundle.gender else None)
            for key in wanted:
                if holder is None:
                    break
                new = _suggested(by_key, now, holder, key)
                if barred(posts, now, new, deputies) is None:
                    now = list(_without_included(posts, [*now, new]))
                    organ = by_key[key].organ
                    found.append(Suggestion(new.person, new.applicant, key, organ, new.basis))
    return tuple(found)


def _suggested(by_key: Mapping[str, Post], held: Sequence[Holding], holder: Holding, key: str) -> Holding:
    includes = by_key[key].includes
    basis = next((one.basis for one in held if one.who == holder.who and one.post == includes), "")
    return Holding(holder.person, holder.applicant, key, basis)


def _holder(
    by_key: Mapping[str, Post],
    held: Sequence[Holding],
    party: str,
    keys: Sequence[str],
    women: Collection[str] | None,
) -> Holding | None:
    """Who gets a bundle: whoever has part of it, else the first with the party post alone; nobody where it is given."""
    if all(_held(held, key) >= by_key[key].places for key in keys):
        return None
    able = [one for one in held if one.post == party and (women is None or one.who in women)]
    beside: dict[str, set[str]] = {}
    for one in held:
        if one.post != party:
            beside.setdefault(one.who, set()).add(one.post)
    part = {*keys, *(by_key[key].includes for key in keys)} - {""}
    for one in able:
        mine = beside.get(one.who, set())
        if part & mine and not mine.issuperset(keys):
            return one
    return next((one for one in able if one.who not in beside), None)
