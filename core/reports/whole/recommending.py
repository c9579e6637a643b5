"""Readers of the papers about the register and the recommendation."""

from collections.abc import Iterable

from core.counting.matrix import Matrix as Counted
from core.counting.matrix import Status, UnitBallot
from core.domain.enrolment import Elector, Unit
from core.journal import enrolment_events as ee
from core.journal import events as ev
from core.reports.rows.recommendation import (
    Matrix,
    MatrixRow,
    Register,
    RegisterRow,
    RegisterUnit,
    UnitFigures,
    UnitReport,
    VotesRow,
    together,
)
from core.reports.whole.source import Source, month
from core.store import kept

REGISTER = (
    ee.UnitsEntered,
    ee.UnitRemoved,
    ee.ElectorsImported,
    ee.ElectorEntered,
    ee.ElectorRemoved,
    ee.ElectorAsked,
)
RECOMMENDING = (ee.RecommendationOpened, ee.UnitReported, ev.CountChecked)


def register(source: Source, number: str) -> Register:
    """Everybody, unit by unit."""
    people: dict[str, list[Elector]] = {}
    everybody = kept.rows(source.file, Elector)
    for one in everybody:
        people.setdefault(one.unit, []).append(one)
    units = tuple(
        RegisterUnit(
            unit.name,
            _kind(source, unit.kind),
            tuple(_row(source, one, place) for place, one in enumerate(people.get(unit.id, []), start=1)),
        )
        for unit in kept.rows(source.file, Unit)
    )
    members = sum(one.member for one in everybody)
    return Register(
        frame=source.frame(number, REGISTER),
        units=units,
        members=members,
        mass=len(everybody) - members,
        away=sum(one.away for one in everybody),
    )


def _kind(source: Source, kind: str) -> str:
    return source.t.term(f"unit_kind.{kind}", kind)


def _row(source: Source, one: Elector, place: int) -> RegisterRow:
    t = source.t
    grounds = [t.term(f"ground.{key}", key) for key in one.grounds]
    answer = t.term(f"answer.{one.answer}", one.answer) if one.answer else ""
    return RegisterRow(
        number=place,
        name=one.name,
        gender=source.gender(one.gender),
        birth=month(one.birth),
        member=one.member,
        ground=t.listed(grounds),
        away=t.joined(t("away_out"), answer) if one.away else "",
        remark=one.remark,
    )


def counted(source: Source) -> Counted | None:
    """The recommendation as it is counted; None before it is opened."""
    return source.recommendation


def unit_reports(source: Source, number: str) -> tuple[UnitReport, ...]:
    """A report for each unit all of whose ballots are counted."""
    found = counted(source)
    if found is None:
        return ()
    frame = source.frame(number, RECOMMENDING)
    kinds = {unit.id: unit.kind for unit in kept.rows(source.file, Unit)}
    reports = []
    for unit, ballots in _by_unit(found).items():
        if all(one.counts for one in ballots):
            figures = tuple(_figures(one) for one in ballots)
            rows = tuple(
                VotesRow(line.name, tuple(one.votes.get(line.id, 0) for one in ballots))
                for line in found.lines
            )
            kind = _kind(source, kinds[unit]) if unit in kinds else ""
            reports.append(
                UnitReport(frame=frame, unit=ballots[0].name, kind=kind, figures=figures, rows=rows)
            )
    return tuple(reports)


def _by_unit(found: Counted) -> dict[str, list[UnitBallot]]:
    units: dict[str, list[UnitBallot]] = {}
    for one in found.ballots:
        if one.status is not Status.VOID:
            units.setdefault(one.unit, []).append(one)
    return units


def _figures(one: UnitBallot) -> UnitFigures:
    return UnitFigures(
        where=one.name,
        voters=one.voters,
        entitled=one.entitled,
        present=one.present,
        issued=one.issued,
        collected=one.collected,
        valid=one.valid,
        invalid=one.invalid,
    )


def table(source: Source, number: str) -> Matrix | None:
    """The township's table from all ballots that are counted; None while there is none."""
    found = counted(source)
    if found is None:
        return None
    units = _by_unit(found)
    told = {unit: [one for one in ballots if one.counts] for unit, ballots in units.items()}
    if not any(told.values()):
        return None
    names = {unit: ballots[0].name for unit, ballots in units.items()}
    rows = tuple(
        MatrixRow(
            name=line.name,
            cells=tuple(_cell(ballots, line.id) for ballots in told.values()),
            members=line.members.votes,
            mass=line.mass.votes,
            mixed=line.all.votes - line.members.votes - line.mass.votes,
            total=line.all.votes,
            rank=line.all.rank,
        )
        for line in found.lines
    )
    return Matrix(
        frame=source.frame(number, RECOMMENDING),
        units=tuple(names.values()),
        figures=tuple(_together(ballots) for ballots in told.values()),
        rows=rows,
        kinds=frozenset(one.voters for one in found.ballots),
        missing=tuple(names[unit] for unit, ballots in units.items() if len(told[unit]) < len(ballots)),
    )


def _cell(ballots: Iterable[UnitBallot], key: str) -> int | None:
    votes = [one.votes.get(key, 0) for one in ballots]
    return sum(votes) if votes else None


def _together(ballots: list[UnitBallot]) -> UnitFigures | None:
    return together((_figures(one) for one in ballots), ballots[0].name) if ballots else None
