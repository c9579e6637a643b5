"""代表签到册, the sign-in book: by delegation, everybody signs in person."""

from itertools import groupby

from core.reports.layout.lines import spaced_name
from core.reports.layout.report import Report, lay_out
from core.reports.layout.table import BAND_HEIGHT, SMALL, Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.model import SignInBook, SignInRow
from core.reports.texts import Texts

ROW_HEIGHT = 9.6


def build(model: SignInBook) -> bytes:
    """The book as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    columns = (
        Column(t("number"), 13.0, size=SMALL),
        Column(t("name"), 29.0),
        Column(t("gender"), 12.0, size=SMALL),
        Column(t("unit"), 42.0, "left", SMALL),
        Column(t("signature"), 34.0),
        Column(t("remark"), 26.0, "left", SMALL),
    )
    return lay_out(
        Report(
            paper="sign_in",
            frame=model.frame,
            table=Table(columns, _lines(model, t)),
            leads=(t("sign_in_total", n=len(model.rows)),),
            tail=Tail(roles=("sign_in_clerk", "secretariat")),
        )
    )


def by_delegation(rows: tuple[SignInRow, ...]) -> list[tuple[str, list[SignInRow]]]:
    """The delegations in the order in which the roll first names them, each with its people in the roll's order."""
    order = {name: place for place, name in enumerate(dict.fromkeys(row.delegation for row in rows))}
    ordered = sorted(rows, key=lambda row: order[row.delegation])
    return [(name, list(group)) for name, group in groupby(ordered, key=lambda row: row.delegation)]


def _lines(model: SignInBook, t: Texts) -> tuple[Line, ...]:
    lines: list[Line] = []
    delegations = by_delegation(model.rows)
    for name, people in delegations:
        if len(delegations) > 1 or name:
            band = t("band", delegation=name or t("no_delegation"), n=len(people))
            lines.append(Line((band,), BAND_HEIGHT, band=True))
        lines += [_line(row, t) for row in people]
    return tuple(lines)


def _line(row: SignInRow, t: Texts) -> Line:
    gender = t(row.gender) if row.gender else ""
    return Line((row.number, spaced_name(row.name), gender, row.unit, "", row.remark), ROW_HEIGHT)
