"""The establishment before the term change, and what became of its people."""

from collections.abc import Iterable

from msgspec import structs

from core.domain.applicants import Applicant
from core.domain.term import Cadre, Placement
from core.errors import Word
from core.errors.frame import CadreInUse, CadreTwice, NoSuchCadre, NotABirth, SecondSecretary
from core.errors.procedure import Missing
from core.journal import term_events as te
from core.office.days import day_or_nothing
from core.office.desk import Desk, Recorded, said
from core.roster.cells import name_of
from core.roster.doubles import may_be_one
from core.rules.conditions import bounds
from core.store import kept


def import_rows(desk: Desk, rows: Iterable[Cadre], *, source: str, by: str) -> Recorded:
    """People taken over after their preview, each with a key of their own.

    Raises `Missing`, `NotABirth`, `CadreTwice`, `SecondSecretary`.
    """
    first = int(kept.next_id(desk.file, Cadre, "g")[1:])
    known: list[Cadre] = list(kept.rows(desk.file, Cadre))
    before = len(known)
    for number, row in enumerate(rows, start=first):
        known.append(_checked(structs.replace(row, id=f"g{number:04}"), known))
    if len(known) == before:
        raise Missing(what=Word("what.cadres"))
    return desk.record(te.CadresImported(source=source, rows=tuple(known[before:])), by)


def enter(desk: Desk, row: Cadre, *, by: str) -> Recorded:
    """Somebody of the establishment; with a key, that entry is replaced.

    Raises `NoSuchCadre`, and what `import_rows` raises.
    """
    if row.id:
        cadre_of(desk, row.id)
    else:
        row = structs.replace(row, id=kept.next_id(desk.file, Cadre, "g"))
    return desk.record(te.CadreEntered(row=_checked(row, kept.rows(desk.file, Cadre))), by)


def remove(desk: Desk, cadre: str, *, reason: str, by: str) -> Recorded:
    """An entry made by mistake goes. Raises `NoSuchCadre`, `CadreInUse`, `Missing`."""
    row = cadre_of(desk, cadre)
    applied = next((one.id for one in kept.rows(desk.file, Applicant, cadre=cadre)), "")
    if applied or kept.rows(desk.file, Placement, cadre=cadre):
        raise CadreInUse(name=row.name, applicant=applied or "—")
    return desk.record(te.CadreRemoved(id=cadre, reason=said(reason, "what.reason")), by)


def place(desk: Desk, rows: Iterable[Placement], *, by: str) -> Recorded:
    """What became of people who hold no leading post, or no post, after the term change.

    Raises `NoSuchCadre`, `NotADay`, `Missing` without any.
    """
    made = tuple(structs.replace(one, date=day_or_nothing(one.date)) for one in rows)
    for one in made:
        cadre_of(desk, one.cadre)
    if not made:
        raise Missing(what=Word("what.cadres"))
    return desk.record(te.PlacementsRecorded(rows=made), by)


def cadre_of(desk: Desk, cadre: str) -> Cadre:
    """One of the establishment. Raises `NoSuchCadre`."""
    row = kept.row(desk.file, Cadre, id=cadre)
    if row is None:
        raise NoSuchCadre(cadre=cadre)
    return row


def _checked(row: Cadre, known: Iterable[Cadre]) -> Cadre:
    row = structs.replace(row, name=name_of(said(row.name, "what.name")), birth=row.birth.strip())
    if row.birth and bounds(row.birth) is None:
        raise NotABirth(name=row.name, given=row.birth)
    for other in known:
        if other.id == row.id:
            continue
        if may_be_one(other, row):
            where = " ".join(filter(None, (other.name, other.birth, other.unit, other.post)))
            raise CadreTwice(name=row.name, birth=row.birth or "—", other=where)
        if other.secretary and row.secretary:
            raise SecondSecretary(name=row.name, sitting=other.name)
    return row
