"""Contests out of the file in the terms of the rules: for commands and papers alike."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import msgspec

from core.counting.certify import tally_rows
from core.counting.decision import decide
from core.counting.matrix import Matrix, Status, UnitBallot, matrix
from core.counting.sheets import Sheet, tally_of_sheets
from core.counting.statistics import Checked, Errors, error_rates
from core.counting.tally import Tally, Votes
from core.domain.ballot import Ballot, WriteIn
from core.domain.contest import Candidate, Contest, Counts
from core.domain.enrolment import Elector, Unit, Voters
from core.domain.ids import CandidateId
from core.domain.outcome import Outcome
from core.errors.file import DamagedFile
from core.procedure.chain import Reply
from core.procedure.contest import State, reached
from core.procedure.followups import Held
from core.procedure.register import Totals, by_unit
from core.rules.ruleset import RuleSet
from core.store import kept, piles, queries
from core.store.file import ElectionFile
from core.store.heads import heads
from core.store.piles import SheetRowSet
from core.store.rows import AttendanceCount, ContestRow


def contest_of(row: ContestRow) -> Contest:
    """What is put to the vote."""
    candidates = tuple(Candidate(CandidateId(one.id), one.name, one.groups) for one in row.candidates)
    return Contest(row.title, row.seats, row.choices, candidates)


def rules_of(row: ContestRow) -> RuleSet:
    """The measures frozen with the contest. Raises `DamagedFile` where they are none."""
    with _readable(row):
        return RuleSet.from_data(row.rules)


def counts_of(row: ContestRow) -> Counts:
    """The numbers of the meeting; those not known yet are 0."""
    return Counts(
        required=row.required or 0,
        all_deputies=row.all_deputies or 0,
        present=row.present or 0,
        issued=row.issued or 0,
        voted=row.voted or 0,
        collected=row.collected or 0,
    )


def all_deputies(found: AttendanceCount, rules: RuleSet) -> int:
    """Everybody whom a majority of all is counted on: suspended deputies are deputies still, as the measures say."""
    counted = rules.deputies is None or rules.deputies.suspended == "counted"
    return found.required + (found.suspended if counted else 0)


def ballot_tally(file: ElectionFile, row: ContestRow) -> Tally:
    """The sums of the ballots that count, from nothing, with written-in names as the scrutineers brought them together.

    Raises `DamagedFile`.
    """
    with _readable(row):
        names = piles.names(file, row.id)
        return tally_rows(contest_of(row), rules_of(row), queries.papers(file, row.id), names)


def sheet_tally(file: ElectionFile, row: ContestRow) -> Tally:
    """The sums of the settled summary sheets, whether or not they decide. Raises `DamagedFile`."""
    names = piles.names(file, row.id)
    settled = [one for one in piles.sheets(file, row.id) if one.reading == "settled"]
    with _readable(row):
        found = [sheet_of(row, one, names) for one in settled]
        return tally_of_sheets(contest_of(row), rules_of(row), found)


def sheet_of(row: ContestRow, held: SheetRowSet, names: Mapping[str, str] | None = None) -> Sheet:
    """A sheet in the terms of the count; with `names`, written-in people as the scrutineers brought them together."""
    written: Counter[str] = Counter()
    for line in held.write_ins:
        written[(names or {}).get(line.name, line.name)] += line.votes
    if names:
        written.pop("", None)
    by_id = {line.candidate: line for line in held.lines}
    lines = (by_id[person.id] for person in row.candidates)
    return Sheet(
        papers=held.papers,
        valid=held.valid,
        invalid=held.invalid,
        reasons={one.reason: one.papers for one in held.reasons},
        rows=tuple(Votes(one.for_, one.against, one.abstain, one.unreadable) for one in lines),
        write_ins=dict(written),
    )


def tally_from_nothing(file: ElectionFile, row: ContestRow) -> Tally:
    """The sums that decide: those of the ballots, or of the settled sheets where they are counted instead.

    Raises `DamagedFile`.
    """
    return sheet_tally(file, row) if row.counted_by == "sheets" else ballot_tally(file, row)


def reading_errors(file: ElectionFile, row: ContestRow) -> Errors | None:
    """How the readings of settled batches compare with what was settled; None where no batch was read twice."""
    checked = [
        Checked(
            "、".join(tellers),
            _reading(file, row, batch.name, reading),
            _reading(file, row, batch.name, "settled"),
        )
        for batch in queries.batches(file, row.id)
        if batch.counts == "settled"
        for reading, tellers in (("first", batch.tellers), ("second", batch.second_tellers))
    ]
    return error_rates(contest_of(row), checked) if checked else None


def _reading(file: ElectionFile, row: ContestRow, batch: str, reading: str) -> list[Ballot]:
    return [
        Ballot(one.marks, tuple(WriteIn(name.name, name.mark) for name in one.write_ins), one.invalid)
        for one in queries.ballots(file, row.id, batch, reading=reading)
    ]


def recount(file: ElectionFile, row: ContestRow) -> Outcome:
    """Count what is in the file from nothing. Raises `DamagedFile`."""
    with _readable(row):
        return decide(contest_of(row), rules_of(row), counts_of(row), tally_from_nothing(file, row))


def outcome_of(file: ElectionFile, row: ContestRow) -> Outcome | None:
    """The certified outcome, or before that the outcome of the ballots so far; None before the declaration."""
    if row.outcome is not None:
        return _outcome(row)
    with _readable(row):
        state = State(row.state)
    if state is State.VOID or reached(state, State.VALID):
        return recount(file, row)
    return None


def replies(file: ElectionFile, meeting: str) -> dict[str, Reply]:
    """The superior body's replies so far, by matter."""
    return {
        row.matter: Reply("replace" if row.decision == "replace" else "go_on", row.reply_people)
        for row in queries.instructions(file, meeting)
        if row.decision
    }


def held(row: ContestRow) -> Held:
    """The contest as the procedure sees it. Raises `DamagedFile`."""
    with _readable(row):
        state = State(row.state)
    return Held(
        id=row.id,
        title=row.title,
        office=row.office,
        root=row.root,
        state=state,
        origin=row.origin,
        parent=row.parent,
        part=row.part,
        shortage_accepted=row.shortage_accepted,
        names={one.id: one.name for one in row.candidates},
        outcome=_outcome(row),
        form=row.form,
    )


def _outcome(row: ContestRow) -> Outcome | None:
    with _readable(row):
        return Outcome.from_data(row.outcome) if row.outcome is not None else None


@contextmanager
def _readable(row: ContestRow) -> Iterator[None]:
    try:
        yield
    except (msgspec.ValidationError, ValueError, KeyError, TypeError) as problem:
        raise DamagedFile(path=row.title, detail=str(problem)) from problem


def recommendation_meeting(file: ElectionFile) -> str:
    """The meeting whose recommendation is open, dropped ballots left aside; empty before any."""
    rows = [one for one in queries.contests(file) if one.form == "recommendation"]
    return next((one.meeting for one in reversed(rows) if one.state != State.DROPPED), "")


def recommended(file: ElectionFile, meeting: str) -> Matrix:
    """The township's recommendation: each ballot of each unit from its checked outcome, nothing counted anew.

    Units that have people and no papers for them are told too (`unopened`). Empty before the recommendation is
    opened. Raises `DamagedFile`.
    """
    rows = [row for row in queries.contests(file, meeting) if row.form == "recommendation"]
    units = kept.rows(file, Unit)
    people = by_unit(units, kept.rows(file, Elector))
    place = {unit.id: at for at, unit in enumerate(units)}
    names = {unit.id: unit.name for unit in units}
    live = sorted(
        (row for row in rows if row.state != State.DROPPED),
        key=lambda row: (place.get(row.unit, len(place)), row.ordinal),
    )
    ballots = [
        _unit_ballot(file, row, names.get(row.unit, row.unit), people.get(row.unit, Totals()).of(row.voters))
        for row in live
    ]
    printed = [(one.id, one.name) for one in live[0].candidates] if live else []
    return matrix(printed, ballots, unopened(file, live))


def unopened(file: ElectionFile, live: Sequence[ContestRow]) -> tuple[UnitBallot, ...]:
    """The voters whom the recommendation was not opened for, of units that came later or whose ballot was dropped.

    `live` are all its ballots that were not dropped; without any it is not opened at all. A unit in which nobody is
    enrolled is told as well. Raises `DamagedFile`.
    """
    if not live:
        return ()
    there = {(row.unit, row.voters) for row in live}
    together = any(row.voters == "all" for row in live)
    found = []
    for unit, name, members, mass in heads(file):
        people: dict[Voters, int] = (
            {"all": members + mass} if together else {"members": members, "mass": mass}
        )
        nobody = not members + mass and all(row.unit != unit for row in live)
        found += [
            UnitBallot("", unit, name, voters, Status.MISSING, register=register, choices=live[0].choices)
            for voters, register in people.items()
            if (register or nobody) and (unit, voters) not in there
        ]
    return tuple(found)


def _unit_ballot(file: ElectionFile, row: ContestRow, name: str, register: int) -> UnitBallot:
    counts, outcome = counts_of(row), _outcome(row)
    status = _status(row, outcome)
    return UnitBallot(
        contest=row.id,
        unit=row.unit,
        name=name,
        voters=row.voters,
        status=status,
        register=register,
        choices=row.choices,
        entitled=counts.required,
        present=counts.present,
        issued=counts.issued,
        collected=counts.collected,
        entered=queries.entered(file, row.id) if status is Status.COUNTING else 0,
        valid=outcome.ballots.valid if outcome else 0,
        invalid=outcome.ballots.invalid if outcome else 0,
        votes={one.id: one.for_ for one in outcome.candidates} if outcome else {},
    )


def _status(row: ContestRow, outcome: Outcome | None) -> Status:
    if row.valid is None:
        return Status.MISSING
    if not row.valid:
        return Status.VOID
    return Status.COUNTED if outcome is not None else Status.COUNTING
