"""The register: units, the people enrolled in them, who is away, and who was entered twice."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import structs

from core.domain.enrolment import Elector, NamesakePair, Unit
from core.errors import Word
from core.errors.enrolment import (
    DoublesUndecided,
    KeepTheMember,
    NoGround,
    NoSuchElector,
    NoSuchUnit,
    NotDoubles,
    RegisterEmpty,
    UnitInUse,
    UnitWithoutPeople,
)
from core.errors.procedure import NameTaken
from core.journal import enrolment_events as ev
from core.office.desk import Desk, Recorded, said
from core.office.stages import require_open
from core.procedure import register as rules
from core.store import kept, queries

Answer = Literal["", "comes", "cannot", "no_answer"]


def enter_units(desk: Desk, rows: Iterable[Unit], *, by: str) -> Recorded:
    """Units entered, or entered anew; one without a key gets that of the unit of its name, or a new one.

    Raises `Missing` without a name or without any unit, `NameTaken` where two units would have one name,
    `StageIsClosed`.
    """
    require_open(desk, "register")
    known = kept.rows(desk.file, Unit)
    by_name = {unit.name: unit.id for unit in known}
    first = int(kept.next_id(desk.file, Unit, "u")[1:])
    made: list[Unit] = []
    for row in rows:
        name = said(row.name, "what.unit_name")
        key = row.id or by_name.get(name, "")
        if not key:
            key, first = f"u{first:04}", first + 1
        if by_name.setdefault(name, key) != key or any(one.name == name for one in made):
            raise NameTaken(what=Word("what.unit"), name=name)
        made.append(structs.replace(row, id=key, name=name))
    said("x" * len(made), "what.unit")
    return desk.record(ev.UnitsEntered(rows=tuple(made)), by)


def remove_unit(desk: Desk, unit: str, *, reason: str, by: str) -> Recorded:
    """A unit without people off the list. Raises `NoSuchUnit`, `UnitInUse`, `StageIsClosed`, `Missing`."""
    require_open(desk, "register")
    row = unit_of(desk, unit)
    people = len(kept.rows(desk.file, Elector, unit=unit))
    if people or any(one.unit == unit for one in queries.contests(desk.file)):
        raise UnitInUse(unit=row.name, people=people)
    return desk.record(ev.UnitRemoved(id=unit, reason=said(reason, "what.reason")), by)


def import_electors(desk: Desk, rows: Iterable[Elector], *, source: str, by: str) -> Recorded:
    """People taken over after their preview; `unit` is a unit's key or its name, and each gets a key of their own.

    Raises `RegisterEmpty` without any row, `NoSuchUnit`, `NoGround`, `StageIsClosed`, `Missing`.
    """
    require_open(desk, "register")
    units = kept.rows(desk.file, Unit)
    named = {unit.name: unit for unit in units} | {unit.id: unit for unit in units}
    made = tuple(
        _checked(structs.replace(row, id=f"e{key:04}"), named)
        for key, row in enumerate(rows, start=_next(desk))
    )
    if not made:
        raise RegisterEmpty
    return desk.record(ev.ElectorsImported(source=source, rows=made), by)


def enter_elector(desk: Desk, row: Elector, *, by: str) -> Recorded:
    """One person, or the entry of a person replaced where the key is known; without a key it is a new one.

    Raises `NoSuchUnit`, `NoSuchElector`, `NoGround`, `StageIsClosed`, `Missing`.
    """
    require_open(desk, "register")
    if row.id:
        elector_of(desk, row.id)
    named = {unit.id: unit for unit in kept.rows(desk.file, Unit)}
    key = row.id or f"e{_next(desk):04}"
    return desk.record(ev.ElectorEntered(row=_checked(structs.replace(row, id=key), named)), by)


def _next(desk: Desk) -> int:
    """The number of a key never decided on: that two entries were two people must not be said of a newcomer."""
    decided = kept.rows(desk.file, NamesakePair)
    highest = max((int(key[1:]) for one in decided for key in (one.first, one.second)), default=0)
    return max(int(kept.next_id(desk.file, Elector, "e")[1:]), highest + 1)


def _checked(row: Elector, units: dict[str, Unit]) -> Elector:
    name = said(row.name, "what.name")
    unit = units.get(row.unit.strip())
    if unit is None:
        raise NoSuchUnit(unit=row.unit.strip() or "—")
    if not row.member and not row.grounds:
        raise NoGround(name=name, unit=unit.name)
    return structs.replace(row, name=name, unit=unit.id)


def remove_elector(desk: Desk, elector: str, *, reason: str, by: str) -> Recorded:
    """Somebody off the register. Raises `NoSuchElector`, `StageIsClosed`, `Missing`."""
    require_open(desk, "register")
    elector_of(desk, elector)
    return desk.record(ev.ElectorRemoved(id=elector, reason=said(reason, "what.reason")), by)


def ask(desk: Desk, elector: str, *, away: bool, contact: str = "", answer: Answer = "", by: str) -> Recorded:
    """Somebody is away and was reached, or not; back home they have neither contact nor answer.

    People are asked after the register was closed, too. Raises `NoSuchElector`.
    """
    elector_of(desk, elector)
    event = ev.ElectorAsked(
        id=elector, away=away, contact=contact.strip() if away else "", answer=answer if away else ""
    )
    return desk.record(event, by)


def undecided(desk: Desk) -> tuple[rules.Double, ...]:
    """Every pair of entries that looks like one person and waits for a decision."""
    return rules.doubles(kept.rows(desk.file, Elector), kept.rows(desk.file, NamesakePair))


def one_person(desk: Desk, *, keep: str, remove: str, reason: str, by: str) -> Recorded:
    """Two entries are one person: one of them goes. Who is both counts as a member, so the member's entry stays.

    Raises `NoSuchElector`, `NotDoubles`, `KeepTheMember`, `StageIsClosed`, `Missing`.
    """
    require_open(desk, "register")
    staying, going = elector_of(desk, keep), elector_of(desk, remove)
    _require_double(desk, staying, going)
    if going.member and not staying.member:
        raise KeepTheMember(name=going.name, unit=unit_of(desk, going.unit).name)
    return desk.record(ev.ElectorRemoved(id=remove, reason=said(reason, "what.reason")), by)


def two_people(desk: Desk, first: str, second: str, *, decided_by: str, by: str) -> Recorded:
    """Two entries that look alike are two people. Raises `NoSuchElector`, `NotDoubles`, `Missing`."""
    _require_double(desk, elector_of(desk, first), elector_of(desk, second))
    one, other = rules.pair(first, second)
    row = NamesakePair(first=one, second=other, decided_by=said(decided_by, "what.decided_by"))
    return desk.record(ev.NamesakesKept(row=row), by)


def _require_double(desk: Desk, first: Elector, second: Elector) -> None:
    if rules.pair(first.id, second.id) not in {double.key for double in undecided(desk)}:
        raise NotDoubles(first=first.name, second=second.name)


def require_complete(desk: Desk) -> None:
    """The register may be closed: units, people in each of them, and no double left undecided.

    Raises `RegisterEmpty`, `UnitWithoutPeople`, `DoublesUndecided`.
    """
    units, electors = kept.rows(desk.file, Unit), kept.rows(desk.file, Elector)
    if not electors:
        raise RegisterEmpty
    for unit in rules.empty_units(units, electors):
        raise UnitWithoutPeople(unit=unit.name)
    found = undecided(desk)
    if found:
        raise DoublesUndecided(number=len(found), name=found[0].first.name)


def totals(desk: Desk) -> tuple[dict[str, rules.Totals], rules.Totals]:
    """The totals of every unit by its key, and those of the township."""
    electors: Sequence[Elector] = kept.rows(desk.file, Elector)
    return rules.by_unit(kept.rows(desk.file, Unit), electors), rules.totals(electors)


def unit_of(desk: Desk, unit: str) -> Unit:
    """One unit by its key. Raises `NoSuchUnit`."""
    row = kept.row(desk.file, Unit, id=unit)
    if row is None:
        raise NoSuchUnit(unit=unit)
    return row


def elector_of(desk: Desk, elector: str) -> Elector:
    """One person by their key. Raises `NoSuchElector`."""
    row = kept.row(desk.file, Elector, id=elector)
    if row is None:
        raise NoSuchElector(elector=elector)
    return row
