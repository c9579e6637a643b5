"""Nominations in a people's congress: who proposes whom, the primary where they are too many, and who then stands.

Organic law of 2022, articles 26, 27, 30 and 31. An office is opened as a draft with its seats and without names; the
nominations are for that draft, until its candidates are fixed.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from msgspec import structs

from core.domain.deputies import Form, Nomination
from core.errors import Word
from core.errors.deputies import (
    NominatedAfterPrimary,
    NoPrimaryNeeded,
    NoSuchNomination,
    OfficeNotOpen,
    OfficeTaken,
    PrimaryPending,
    TooFewNominees,
    TooManyNominees,
)
from core.journal import events as ev
from core.journal.deputy_events import NominationFiled, NominationWithdrawn
from core.office import deputies, drafts
from core.office.contests import roll_heads
from core.office.desk import Desk, Recorded, said
from core.procedure import nomination as pure
from core.procedure.contest import State
from core.procedure.followups import FILLING, elected, settled
from core.procedure.nomination import OFFICES, Board, Nominee
from core.rules.figures import primary_rules, recall_rules
from core.rules.ruleset import Deputies, RuleSet
from core.standing import held, rules_of
from core.store import kept, queries
from core.store.file import ElectionFile
from core.store.rows import ContestRow
from core.wording import word

PRIMARY = "-primary"


def open_office(
    desk: Desk,
    meeting: str,
    office: str,
    *,
    seats: int,
    by: str,
    form: Literal["election", "by_election"] = "election",
) -> Recorded:
    """A ballot for one of the offices of the congress, open for nominations: its seats are known, its names not yet.

    Who is written in is judged one by one. Opened again before anybody is nominated, it gets other seats. Raises
    `NoSuchMeeting`, `NoDeputies`, `OfficeTaken`, `NotANumber`.
    """
    where = queries.meeting(desk.file, meeting)
    deputies.rules_of_deputies(where)
    before = _ballot(desk.file, meeting, office)
    if before is not None and (before.state != State.DRAFTED or filed(desk.file, before.id)):
        raise OfficeTaken(office=Word(f"office.{office}"), title=before.title)
    measures = RuleSet.from_data(where.rules)
    judged = _judged(measures)
    return drafts.draft(
        desk,
        meeting,
        contest=before.id if before else _free(desk, office),
        title=_title(office, form),
        office=office,
        seats=1 if OFFICES[office].sole else seats,
        candidates=(),
        rules=judged,
        form=form,
        by=by,
    )


def nominate(
    desk: Desk,
    contest: str,
    *,
    name: str,
    proposed_by: Literal["presidium", "joint"],
    by: str,
    signers: Iterable[str] = (),
    member: str = "",
    gender: Literal["male", "female", ""] = "",
    date: str = "",
) -> Recorded:
    """A nomination for a ballot that is open for them; `signers` and `member` are keys of the roll.

    Without `member` the nominee is looked for on the roll by name. Raises `NoSuchContest`, `OfficeNotOpen`,
    `NominatedAfterPrimary` once there is a primary, `NomineeNoDeputy`, `AlreadyNamed`, `PresidiumTooMany`,
    `SignerNoDeputy`, `TooFewSigners`, `SignedTooOften`, `Missing`.
    """
    row, rules = _open(desk, contest)
    _require_no_primary(desk, row)
    roll = queries.members(desk.file, row.meeting)
    person = said(name, "what.name")
    known = next((one for one in roll if one.id == member or (not member and one.row.name == person)), None)
    new = Nomination(
        id=kept.next_id(desk.file, Nomination, "p"),
        meeting=row.meeting,
        contest=contest,
        office=row.office,
        name=person,
        gender=gender or (known.row.gender if known else ""),
        member=known.id if known else "",
        proposed_by=proposed_by,
        deputies=tuple(dict.fromkeys(signers)) if proposed_by == "joint" else (),
        date=date.strip(),
    )
    in_force = {one.id: one.row.name for one in roll if one.counts}
    names = {one.id: one.row.name for one in roll}
    pure.check_nomination(new, filed(desk.file, contest), row.seats, rules, in_force, names)
    return desk.record(NominationFiled(row=new), by)


def _require_no_primary(desk: Desk, row: ContestRow) -> None:
    """Who is nominated later would never have stood in it."""
    primary = primary_of(desk.file, row.id)
    if primary is not None:
        raise NominatedAfterPrimary(office=Word(f"office.{row.office}"), title=primary.title)


def withdraw(desk: Desk, nomination: str, *, reason: str, by: str) -> Recorded:
    """No longer upheld, or the nominee declines. Raises `NoSuchNomination`, `OfficeNotOpen`, `Missing`."""
    found = kept.row(desk.file, Nomination, id=nomination)
    if found is None or found.withdrawn:
        raise NoSuchNomination(nomination=nomination)
    if found.motion == "election":
        _open(desk, found.contest)
    return desk.record(NominationWithdrawn(id=nomination, withdrawn=said(reason, "what.reason")), by)


def filed(file: ElectionFile, contest: str) -> tuple[Nomination, ...]:
    """All nominations for a ballot, withdrawn ones too, in the order in which they came."""
    return kept.rows(file, Nomination, contest=contest)


def board(file: ElectionFile, contest: str) -> Board:
    """The nominations for a ballot, with what their number asks for. Raises `NoSuchContest`, `OfficeNotOpen`.

    Where a further election goes by the votes of the one before it, those are nominees whom these put forward: with a
    tie for the last place more than may stand, so that a primary decides among them (organic law, articles 27, 29).
    """
    row = queries.contest(file, contest)
    found = pure.board(row.office, row.seats, _rules(row), filed(file, contest), row.form)
    if row.origin != "further" or found.nominees:
        return found
    drafted = (
        Nominee(one.name, "female" if "female" in one.groups else "", "", ()) for one in row.candidates
    )
    return replace(found, nominees=tuple(drafted))


def signed(file: ElectionFile, contest: str) -> Counter[str]:
    """For how many people each deputy has signed, by the key of the roll."""
    return pure.signed(filed(file, contest))


def primary_of(file: ElectionFile, contest: str) -> ContestRow | None:
    """The primary of a ballot, unless it was dropped."""
    rows = (row for row in queries.contests(file) if row.id.startswith(contest + PRIMARY))
    live = [row for row in rows if row.origin == "first" and row.state != State.DROPPED]
    return live[-1] if live else None


def open_primary(desk: Desk, contest: str, *, by: str, choices: int | None = None) -> Recorded:
    """Draft the primary among all nominees: votes alone rank, as many go forward as may stand.

    Each ballot chooses as many at most, or `choices`. Raises `NoSuchContest`, `OfficeNotOpen`, `NoPrimaryNeeded`,
    `OfficeTaken` where there is one.
    """
    row, _ = _open(desk, contest)
    there, now, office = (
        primary_of(desk.file, contest),
        board(desk.file, contest),
        Word(f"office.{row.office}"),
    )
    if there is not None:
        raise OfficeTaken(office=office, title=there.title)
    if now.step != "primary":
        raise NoPrimaryNeeded(office=office, nominees=len(now.nominees), most=now.most)
    return drafts.draft(
        desk,
        row.meeting,
        contest=_free(desk, contest + PRIMARY),
        title=f"{row.title}（{word('form.primary')}）",
        office=row.office,
        seats=now.most,
        choices=choices,
        candidates=_standing(now.nominees),
        rules=primary_rules(rules_of(row)),
        form="primary",
        by=by,
    )


def stand(desk: Desk, contest: str, *, by: str) -> Recorded:
    """The nominees become the candidates of the ballot: all of them, or those whom the primary put forward.

    Raises `NoSuchContest`, `OfficeNotOpen`, `TooFewNominees`, `TooManyNominees` without a primary,
    `PrimaryPending`.
    """
    row, _ = _open(desk, contest)
    now, before = board(desk.file, contest), primary_of(desk.file, contest)
    office = Word(f"office.{row.office}")
    nominees: Sequence[Nominee] = now.nominees
    if now.step == "primary":
        if before is None:
            raise TooManyNominees(office=office, nominees=len(nominees), most=now.most, seats=row.seats)
        forward = _put_forward(desk, before)
        nominees = [one for one in nominees if one.name in forward]
    if len(nominees) < now.least:
        raise TooFewNominees(office=office, nominees=len(nominees), least=now.least, seats=row.seats)
    return drafts.draft(
        desk,
        row.meeting,
        contest=contest,
        title=row.title,
        office=row.office,
        seats=row.seats,
        candidates=_standing(nominees),
        rules=rules_of(row),
        by=by,
    )


def movers_needed(file: ElectionFile, meeting: str) -> int:
    """How many deputies together may move a recall. Raises `NoSuchMeeting`, `NoDeputies`."""
    where = queries.meeting(file, meeting)
    heads = roll_heads(queries.attendance(file, meeting), RuleSet.from_data(where.rules))
    return pure.movers_needed(deputies.rules_of_deputies(where), heads.all_deputies)


def move_recall(
    desk: Desk,
    meeting: str,
    *,
    name: str,
    office: str,
    reason: str,
    proposed_by: Literal["presidium", "joint"],
    by: str,
    signers: Iterable[str] = (),
    date: str = "",
) -> Recorded:
    """A motion to recall somebody from an office, with its reason: by the presidium or a fifth of the deputies.

    Raises `NoSuchMeeting`, `NoDeputies`, `SignerNoDeputy`, `TooFewSigners`, `Missing`.
    """
    needed = movers_needed(desk.file, meeting)
    roll = queries.members(desk.file, meeting)
    key = kept.next_id(desk.file, Nomination, "p")
    person = said(name, "what.name")
    new = Nomination(
        id=key,
        meeting=meeting,
        contest=_free(desk, f"recall-{key}"),
        office=office,
        name=person,
        member=next((one.id for one in roll if one.row.name == person), ""),
        proposed_by=proposed_by,
        deputies=tuple(dict.fromkeys(signers)) if proposed_by == "joint" else (),
        date=date.strip(),
        motion="recall",
        reason=said(reason, "what.reason"),
    )
    if proposed_by == "joint":
        in_force = deputies.in_force(desk.file, meeting)
        pure.check_signers(new, in_force, {one.id: one.row.name for one in roll}, needed)
    return desk.record(NominationFiled(row=new), by)


def motions(file: ElectionFile, meeting: str) -> tuple[Nomination, ...]:
    """The motions for recall at a meeting, withdrawn ones too."""
    return kept.rows(file, Nomination, meeting=meeting, motion="recall")


def open_recall(desk: Desk, motion: str, *, by: str) -> Recorded:
    """Draft the vote on a motion: one name, for is for the recall, decided by the majority of all deputies.

    Raises `NoSuchNomination`, `OutOfOrder` where it is fixed already.
    """
    found = kept.row(desk.file, Nomination, id=motion)
    if found is None or found.withdrawn or found.motion != "recall":
        raise NoSuchNomination(nomination=motion)
    rules = RuleSet.from_data(queries.meeting(desk.file, found.meeting).rules)
    return drafts.draft(
        desk,
        found.meeting,
        contest=found.contest,
        title=f"{word('form.recall')}：{word(f'office.{found.office}')}{found.name}",
        office=found.office,
        seats=1,
        candidates=(ev.Nominee(found.member or "c01", found.name),),
        rules=recall_rules(rules),
        form="recall",
        by=by,
    )


def _open(desk: Desk, contest: str) -> tuple[ContestRow, Deputies]:
    row = queries.contest(desk.file, contest)
    if row.state != State.DRAFTED:
        raise OfficeNotOpen(title=row.title)
    return row, _rules(row)


def _rules(row: ContestRow) -> Deputies:
    rules = rules_of(row).deputies
    if rules is None or row.form not in FILLING or row.office not in OFFICES:
        raise OfficeNotOpen(title=row.title)
    return rules


def _ballot(file: ElectionFile, meeting: str, office: str) -> ContestRow | None:
    """The first ballot of an office at a meeting, unless it was dropped."""
    rows = (row for row in queries.contests(file, meeting) if row.office == office and row.form in FILLING)
    return next((row for row in rows if row.origin == "first" and row.state != State.DROPPED), None)


def _put_forward(desk: Desk, primary: ContestRow) -> tuple[str, ...]:
    kin = [held(row) for row in queries.contests(desk.file)]
    if not settled(kin, primary.root):
        raise PrimaryPending(title=primary.title)
    return elected(kin, primary.root)


def _standing(nominees: Iterable[Nominee]) -> tuple[ev.Nominee, ...]:
    return tuple(
        ev.Nominee(f"c{place:02}", one.name, ("female",) if one.gender == "female" else ())
        for place, one in enumerate(nominees, start=1)
    )


def _judged(rules: RuleSet) -> RuleSet:
    return structs.replace(rules, write_in=structs.replace(rules.write_in, eligible="judged"))


def _title(office: str, form: Form) -> str:
    title = word(f"contest.{office}")
    return title if form == "election" else f"{title}（{word(f'form.{form}')}）"


def _free(desk: Desk, wanted: str) -> str:
    taken = {row.id for row in queries.contests(desk.file)}
    return next(name for name in (wanted, *(f"{wanted}-{n}" for n in range(2, 1000))) if name not in taken)
