"""民主推荐情况汇总表: name × unit with the totals, on A3 turned sideways; a small one on A4."""

from core.reports.layout.flow import Document, Ruled, closest, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.shapes import WIDE, WIDE_A3, Shape
from core.reports.layout.table import SMALL, Column, Line, Table, name_width
from core.reports.layout.tail import Tail
from core.reports.papers.count import percent
from core.reports.papers.unit_report import FIGURES, figure
from core.reports.rows.recommendation import Matrix, MatrixRow, UnitFigures, share
from core.reports.texts import Texts

HEAD, LOW_HEAD = 30.0, 11.0
NUMBER, VOTES, SHARE, RANK = 9.0, 13.0, 16.0, 10.0
NAME, LONG_NAME = 25.0, 38.0
MOST, LEAST = 7.4, 5.0
WIDEST, NARROWEST = 36.0, 6.6
LYING = 17.0  # millimetres from which on the name of a unit need not stand upright
EASE = 9.0  # millimetres a unit: so many units leave A4 for A3
DIGITS = 9.0
A4_ROWS = 24
NONE = "—"


def build(model: Matrix) -> bytes:
    """The table on A3, the names over as many pages as they need; more units than fit follow on sheets of their own.

    Raises `NoGlyph`.
    """
    t = Texts(model.frame.language)
    each = columns_on(model, shape_of(model))
    return lay_out_flow([_document(model, t, shown, each) for shown in _slices(model, each)])


def columns_on(model: Matrix, shape: Shape) -> int:
    """How many units stand beside each other on a sheet."""
    room = shape.width - NUMBER - _name(model) - totals_width(model)
    return max(1, min(len(model.units), int(room / NARROWEST)))


def _name(model: Matrix) -> float:
    return name_width((row.name for row in model.rows), NAME, LONG_NAME)


def shape_of(model: Matrix) -> Shape:
    """A3 turned sideways, or A4 where all units stand on it at ease."""
    taken = NUMBER + _name(model) + totals_width(model) + len(model.units) * EASE
    return WIDE if taken <= WIDE.width and len(model.rows) <= A4_ROWS else WIDE_A3


def totals_width(model: Matrix) -> float:
    """What the columns of totals take."""
    return (3 if apart(model) else 1) * VOTES + SHARE + RANK


def apart(model: Matrix) -> bool:
    """Whether members and mass recommend on papers of their own."""
    return bool(model.kinds - {"all"})


def _slices(model: Matrix, each: int) -> list[range]:
    count = len(model.units)
    return [range(start, min(start + each, count)) for start in range(0, max(1, count), each)]


def _document(model: Matrix, t: Texts, shown: range, each: int) -> Document:
    shape = shape_of(model)
    room = shape.width - NUMBER - _name(model) - totals_width(model)
    width = min(WIDEST, room / min(each, max(1, len(model.units))))
    part = t("units_of", first=shown.start + 1, last=shown.stop, all=len(model.units))

    def make(height: float) -> Document:
        return Document(
            paper="recommendation_table",
            frame=model.frame,
            blocks=(Ruled(table(model, t, shown, width, height)),),
            tail=Tail(sentences(model, t), ("chief_scrutineer", "chief_teller")),
            shape=shape,
            caption=part if len(shown) < len(model.units) else "",
        )

    return closest(make, MOST, LEAST)


def sentences(model: Matrix, t: Texts) -> tuple[str, ...]:
    """The township's numbers, and which units are missing."""
    sums = model.sums
    said = t(
        "table_sentence",
        units=sum(one is not None for one in model.figures),
        entitled=sums.entitled,
        present=sums.present,
        turnout=percent(sums.turnout),
        issued=sums.issued,
        collected=sums.collected,
        valid=sums.valid,
        invalid=sums.invalid,
    )
    if not model.missing:
        return (said,)
    return said, t("table_missing", n=len(model.missing), names=t.listed(list(model.missing)))


def table(model: Matrix, t: Texts, shown: range, width: float, height: float) -> Table:
    """Names down, these units across, then the totals; below them the numbers of each unit."""
    columns = (
        Column(t("number"), NUMBER, size=DIGITS),
        Column(t("name"), _name(model), size=SMALL),
        *(Column(model.units[place], width, size=DIGITS, turned=width < LYING) for place in shown),
        *totals_columns(model, t),
    )
    lines = [row_line(model, row, number, shown, height) for number, row in enumerate(model.rows, start=1)]
    lines += [figures_line(model, key, shown, height, t) for key in FIGURES]
    return Table(columns, tuple(lines), head=HEAD if width < LYING else LOW_HEAD)


def totals_columns(model: Matrix, t: Texts) -> tuple[Column, ...]:
    """The columns behind the units."""
    kinds = ("voters_members", "voters_mass") if apart(model) else ()
    return (
        *(Column(t(kind), VOTES, size=DIGITS) for kind in kinds),
        Column(t("sum"), VOTES, size=SMALL),
        Column(t("share_of_valid"), SHARE, size=DIGITS),
        Column(t("rank"), RANK, size=SMALL),
    )


def row_line(model: Matrix, row: MatrixRow, number: int, shown: range, height: float) -> Line:
    """The line of one name."""
    cells = (row.cells[place] for place in shown)
    kinds = (str(row.members), str(row.mass)) if apart(model) else ()
    return Line(
        (
            str(number),
            spaced_name(row.name),
            *(NONE if cell is None else str(cell) for cell in cells),
            *kinds,
            str(row.total),
            percent(share(row.total, model.sums.valid)),
            str(row.rank),
        ),
        height,
    )


def figures_line(model: Matrix, key: str, shown: range, height: float, t: Texts) -> Line:
    """One of the numbers of every unit, and of all together."""
    found = [model.figures[place] for place in shown]
    empty = ("", "") if apart(model) else ()
    texts = (
        t(f"figure_{key}"),
        *(_short(one, key) for one in found),
        *empty,
        figure(model.sums, key),
        "",
        "",
    )
    spans = (2, *(1 for _ in texts[1:]))
    return Line(texts, height, spans=spans)


def _short(one: UnitFigures | None, key: str) -> str:
    """A number of a unit; the turnout in whole percent, for the column is narrow."""
    if one is None:
        return NONE
    return f"{int(one.turnout * 100)}%" if key == "turnout" else figure(one, key)
