"""党员、群众代表花名册: everybody who may recommend, unit by unit, with the totals."""

from core.reports.layout.flow import Document, Drawn, Ruled, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.table import BAND_HEIGHT, SMALL, Column, Line, Table, name_width
from core.reports.layout.tail import Tail
from core.reports.rows.recommendation import Register, RegisterRow
from core.reports.texts import Texts

HEIGHT = 8.6


def build(model: Register) -> bytes:
    """The register as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    total = t(
        "register_total",
        all=model.members + model.mass,
        members=model.members,
        mass=model.mass,
        away=model.away,
    )
    document = Document(
        paper="register",
        frame=model.frame,
        blocks=(_sums(model, t), Drawn(7.0), Ruled(_people(model, t))),
        tail=Tail((total,), ("register_clerk", "register_head")),
        caption=total,
    )
    return lay_out_flow([document])


def _sums(model: Register, t: Texts) -> Ruled:
    """The totals of the units, before their people."""
    columns = (
        Column(t("unit"), 56.0, "left"),
        Column(t("unit_kind"), 28.0, size=SMALL),
        Column(t("voters_members"), 24.0),
        Column(t("voters_mass"), 24.0),
        Column(t("sum"), 24.0),
    )
    lines = [
        Line(
            (one.name, one.kind, str(one.members), str(len(one.rows) - one.members), str(len(one.rows))),
            HEIGHT,
        )
        for one in model.units
    ]
    lines.append(
        Line((t("sum"), "", str(model.members), str(model.mass), str(model.members + model.mass)), HEIGHT)
    )
    return Ruled(Table(columns, tuple(lines)))


def _people(model: Register, t: Texts) -> Table:
    names = name_width((row.name for unit in model.units for row in unit.rows), 27.0, 36.0)
    columns = (
        Column(t("number"), 13.0, size=SMALL),
        Column(t("name"), names),
        Column(t("gender"), 11.0, size=SMALL),
        Column(t("birth"), 19.0, size=SMALL),
        Column(t("voter_kind"), 20.0, size=SMALL),
        Column(t("ground"), 53.0 - names, size=SMALL),
        Column(t("away"), 24.0, size=SMALL),
        Column(t("remark"), 16.0, "left", 9.5),
    )
    lines: list[Line] = []
    for unit in model.units:
        band = t("register_band", unit=unit.name, n=len(unit.rows), members=unit.members)
        lines.append(Line((band,), BAND_HEIGHT, band=True))
        lines += [_line(row, t) for row in unit.rows]
    return Table(columns, tuple(lines))


def _line(row: RegisterRow, t: Texts) -> Line:
    kind = t("voters_members" if row.member else "voters_mass")
    texts = (
        str(row.number),
        spaced_name(row.name),
        row.gender,
        row.birth,
        kind,
        row.ground,
        row.away,
        row.remark,
    )
    return Line(texts, HEIGHT)
