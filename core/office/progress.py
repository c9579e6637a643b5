"""How far a term change is: the facts of its stages out of the file, and each stage as it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.domain.applicants import Applicant, Notice, Objection
from core.domain.crossing import Appointment, Disclosure
from core.domain.enrolment import Elector, SlatePlace, Unit
from core.domain.term import Stage
from core.office import applicants, drafts, register
from core.office.days import today
from core.office.desk import Desk
from core.procedure.chain import Done
from core.procedure.contest import State, reached
from core.procedure.followups import pending
from core.procedure.register import empty_units
from core.procedure.stages import StageFacts, Standing, standings
from core.standing import held, unopened
from core.store import kept, queries
from core.store.rows import ContestRow


def facts(desk: Desk, register_of: StageFacts | None = None) -> StageFacts:
    """What the file says about its stages now; the register's part may come from facts found before.

    Raises `DamagedFile`.
    """
    people = _people(desk)
    if register_of is None:
        return _votes(desk, _register(desk, people))
    before = {name: getattr(register_of, name) for name in ("units", "empty_units", "doubles")}
    return _votes(desk, replace(people, **before))


def standing_stages(desk: Desk, on: str = "", known: StageFacts | None = None) -> tuple[Standing, ...]:
    """Every planned stage as it stands on a day, today where none is given; nothing where none is planned."""
    stages = kept.rows(desk.file, Stage)
    return standings(stages, known or facts(desk), on or today(desk)) if stages else ()


def is_planned(desk: Desk) -> bool:
    """Whether this file carries a term change as a whole, and not single elections only."""
    return bool(kept.rows(desk.file, Stage))


def _people(desk: Desk) -> StageFacts:
    entered = [one for one in kept.rows(desk.file, Applicant) if not one.withdrawn]
    steps = applicants.vettings(desk)
    notices = [one for one in kept.rows(desk.file, Notice) if one.kind == "applicants"]
    return StageFacts(
        applicants=len(entered),
        unchecked=sum((one.id, "township") not in steps for one in entered),
        undecided=sum((one.id, "township") in steps and (one.id, "district") not in steps for one in entered),
        accepted=len(applicants.accepted(desk)),
        notices=len(notices),
        notice_until=max((one.until for one in notices), default=""),
        unnoticed=_unnoticed(desk, notices),
        objections=sum(not one.decision for one in kept.rows(desk.file, Objection)),
    )


def _unnoticed(desk: Desk, notices: Iterable[Notice]) -> int:
    """Those accepted whom no notice can have named: the district decided after the last one was posted."""
    last, steps = max((one.start for one in notices), default=""), applicants.vettings(desk)
    return sum(bool(last) and steps[one.id, "district"].date > last for one in applicants.accepted(desk))


def _register(desk: Desk, before: StageFacts) -> StageFacts:
    units, electors = kept.rows(desk.file, Unit), kept.rows(desk.file, Elector)
    return replace(
        before,
        units=len(units),
        empty_units=len(empty_units(units, electors)),
        doubles=len(register.undecided(desk)),
    )


def _votes(desk: Desk, before: StageFacts) -> StageFacts:
    live = [row for row in queries.contests(desk.file) if row.state != State.DROPPED]
    ballots = [row for row in live if row.form == "recommendation"]
    bodies = {one.id: one.body for one in queries.meetings(desk.file)}
    party = [row for row in live if bodies[row.meeting] == "party_congress" and row.form != "recommendation"]
    peoples = [row for row in live if bodies[row.meeting] == "peoples_congress"]
    made = {one.kind for one in kept.rows(desk.file, Disclosure)}
    return replace(
        before,
        unit_ballots=len(ballots),
        unopened=len(unopened(desk.file, ballots)),
        unreported=sum(not reached(State(row.state), State.COLLECTED) for row in ballots),
        void_ballots=sum(State(row.state) == State.VOID for row in ballots),
        uncounted=sum(
            State(row.state) != State.VOID
            and reached(State(row.state), State.COLLECTED)
            and not reached(State(row.state), State.CHECKED)
            for row in ballots
        ),
        slate=len(kept.rows(desk.file, SlatePlace)),
        party_contests=len(party),
        party_left=_left(party),
        party_owed=_owed(party),
        chain_open=_chain_open(desk),
        peoples_contests=len(peoples),
        peoples_left=_left(peoples),
        peoples_owed=_owed(peoples),
        appointments=len(kept.rows(desk.file, Appointment)),
        disclosures_left=len(wanted_disclosures(kept.rows(desk.file, Stage)) - made),
    )


def wanted_disclosures(stages: Iterable[Stage]) -> frozenset[str]:
    """The disclosures that the planned stages lead to: without vetting or a recommendation there is nothing to tell."""
    planned = {one.id for one in stages}
    return frozenset(
        kind
        for kind, stage in (
            ("conditions", "vetting"),
            ("recommendation", "recommendation"),
            ("result", "disclosure"),
        )
        if stage in planned
    )


def _left(rows: Sequence[ContestRow]) -> int:
    """Contests whose result is not announced; a void one is over, its repetition counts for itself.

    A primary and an appraisal are over once the count is checked: they elect nobody.
    """
    return sum(State(row.state) != State.VOID and not reached(State(row.state), _end(row)) for row in rows)


def _end(row: ContestRow) -> State:
    return State.CHECKED if row.form in {"primary", "appraisal"} else State.ANNOUNCED


def _owed(rows: Sequence[ContestRow]) -> int:
    """Runoffs and repeat elections that outcomes ask for and nobody has drafted."""
    kin = [held(row) for row in rows]
    roots = dict.fromkeys(one.root for one in kin)
    return sum(one.kind in {"runoff", "repeat"} for root in roots for one in pending(kin, root))


def _chain_open(desk: Desk) -> bool:
    return any(
        not isinstance(drafts.next_in_chain(desk, one.id), Done)
        for one in queries.meetings(desk.file)
        if one.chained and one.body == "party_congress"
    )
