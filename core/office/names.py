"""Written-in names: spellings of one person brought together and parted again, and who may be elected."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from core.counting.certify import ballot_of
from core.errors import Word
from core.errors.deputies import WrittenInNoDeputy
from core.errors.tally import NameIsPrinted, NameNotWritten, NamesUnjudged, SameSpelling, SpellingNotMerged
from core.journal import ballot_events as ev
from core.office.desk import Desk, Recorded, said
from core.office.disputes import named
from core.procedure.contest import Act, State, require
from core.procedure.nomination import OFFICES
from core.standing import rules_of
from core.store import piles, queries
from core.store.rows import ContestRow


@dataclass(frozen=True, slots=True)
class Name:
    """A written-in person: every spelling on the ballots with how often it stands there, and what was judged.

    `eligible` is None while nobody has judged; `on_roll` says that the meeting's roll has this very name.
    """

    name: str
    spellings: tuple[tuple[str, int], ...]
    eligible: bool | None
    on_roll: bool


def written(desk: Desk, contest: str) -> tuple[Name, ...]:
    """Everybody written in on a ballot that counts, the most often written first. Raises `NoSuchContest`."""
    row = queries.contest(desk.file, contest)
    kept = {one.spelling: one.kept for one in piles.spellings(desk.file, contest)}
    judged = {one.name: one.eligible for one in piles.judgements(desk.file, contest)}
    roll = {one.row.name.strip() for one in queries.members(desk.file, row.meeting)}
    people: dict[str, list[tuple[str, int]]] = {}
    for spelling, times in sorted(_spellings(desk, contest).items()):
        people.setdefault(kept.get(spelling, spelling), []).append((spelling, times))
    found = (
        Name(name, tuple(spellings), judged.get(name), name in roll) for name, spellings in people.items()
    )
    return tuple(sorted(found, key=lambda one: (-sum(times for _, times in one.spellings), one.name)))


def _spellings(desk: Desk, contest: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for marks, names, invalid in queries.papers(desk.file, contest):
        if names:
            for one in ballot_of(marks, names, invalid).write_ins:
                found[one.name.strip()] += 1
    for sheet in piles.sheets(desk.file, contest):
        if sheet.reading == "settled":
            for line in sheet.write_ins:
                found[line.name.strip()] += line.votes
    found.pop("", None)
    return found


def merge(
    desk: Desk, contest: str, *, kept: str, others: Sequence[str], decided_by: Sequence[str], by: str
) -> Recorded:
    """These spellings are one person, who is counted and printed under the kept one; the ballots stay as they are.

    Who was merged into one of them before goes along. Raises `OutOfOrder`, `Missing`, `NameIsPrinted`,
    `NameNotWritten` for a spelling on no ballot, `SameSpelling` where they are one already.
    """
    row = _counting(desk, contest)
    name, known = (
        said(kept, "what.name"),
        {one.spelling: one.kept for one in piles.spellings(desk.file, contest)},
    )
    name = known.get(name, name)
    spellings = tuple(dict.fromkeys(said(other, "what.name") for other in others))
    on_ballots = _spellings(desk, contest)
    _not_printed(row, name)
    for spelling in spellings or ("",):
        _not_printed(row, spelling)
        if spelling not in on_ballots and spelling not in known.values():
            raise NameNotWritten(name=spelling)
        if known.get(spelling, spelling) == name:
            raise SameSpelling(name=spelling, kept=name)
    event = ev.WriteInsMerged(contest=contest, kept=name, others=spellings, decided_by=named(decided_by))
    return desk.record(event, by)


def unmerge(
    desk: Desk, contest: str, *, spelling: str, decided_by: Sequence[str], reason: str, by: str
) -> Recorded:
    """A spelling stands for itself again. Raises `OutOfOrder`, `SpellingNotMerged`, `Missing`."""
    _counting(desk, contest)
    name = spelling.strip()
    if all(one.spelling != name for one in piles.spellings(desk.file, contest)):
        raise SpellingNotMerged(name=name)
    why = said(reason, "what.reason")
    event = ev.WriteInsUnmerged(contest=contest, spelling=name, decided_by=named(decided_by), reason=why)
    return desk.record(event, by)


def judge(
    desk: Desk,
    contest: str,
    *,
    name: str,
    eligible: bool,
    decided_by: Sequence[str],
    reason: str,
    by: str,
) -> Recorded:
    """Whether a written-in person may be elected; who may not gets no vote. The last judgement holds.

    Raises `OutOfOrder`, `NameNotWritten`, `Missing`, `WrittenInNoDeputy` where the office is for deputies.
    """
    row = _counting(desk, contest)
    known = {one.spelling: one.kept for one in piles.spellings(desk.file, contest)}
    person = known.get(name.strip(), name.strip())
    if person not in known.values() and person not in _spellings(desk, contest):
        raise NameNotWritten(name=person)
    if eligible:
        _may_hold(desk, row, person)
    why = said(reason, "what.reason")
    event = ev.WriteInJudged(
        contest=contest, name=person, eligible=eligible, decided_by=named(decided_by), reason=why
    )
    return desk.record(event, by)


def _may_hold(desk: Desk, row: ContestRow, name: str) -> None:
    office = OFFICES.get(row.office)
    if office is None or not office.deputy or rules_of(row).deputies is None:
        return
    if all(one.row.name.strip() != name for one in queries.members(desk.file, row.meeting) if one.counts):
        raise WrittenInNoDeputy(name=name, office=Word(f"office.{row.office}"))


def unjudged(desk: Desk, row: ContestRow) -> tuple[str, ...]:
    """Written-in people on whom the rules ask for a judgement that nobody has made yet."""
    rule = rules_of(row).write_in
    if not rule.allowed or rule.eligible == "anybody":
        return ()
    return tuple(one.name for one in written(desk, row.id) if one.eligible is None)


def require_judged(desk: Desk, row: ContestRow) -> None:
    """Raises `NamesUnjudged`."""
    waiting = unjudged(desk, row)
    if waiting:
        raise NamesUnjudged(name=waiting[0], names=len(waiting))


def _counting(desk: Desk, contest: str) -> ContestRow:
    row = queries.contest(desk.file, contest)
    require(Act.CORRECT, State(row.state), row.title)
    return row


def _not_printed(row: ContestRow, name: str) -> None:
    if any(one.name.strip() == name for one in row.candidates):
        raise NameIsPrinted(name=name)
