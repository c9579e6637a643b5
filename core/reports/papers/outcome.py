"""换届成效表: posts and staff before and after, who leads now, who came and who went, how many took part."""

from fractions import Fraction

from core.reports.layout.flow import Document, Drawn, Prose, Ruled, closest, lay_out_flow
from core.reports.layout.table import Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.papers.count import percent
from core.reports.rows.crossing import OutcomeSheet, fewer
from core.reports.rows.recommendation import share
from core.reports.texts import Texts

HEIGHT, LEAST = 10.4, 7.4
FIGURES = (
    "women",
    "promoted",
    "promoted_women",
    "demoted_or_moved",
    "secretaries_lost",
    "entitled",
    "participants",
)


def build(model: OutcomeSheet) -> bytes:
    """The sheet as a PDF. Raises `NoGlyph`."""
    return lay_out_flow([closest(lambda height: _document(model, height), HEIGHT, LEAST)])


def _document(model: OutcomeSheet, height: float) -> Document:
    t = Texts(model.frame.language)
    return Document(
        paper="outcome",
        frame=model.frame,
        blocks=(
            _before_and_after(model, height, t),
            Drawn(7.0),
            _figures(model, height, t),
            Drawn(4.0),
            Prose((sentence(model, t),), latin=t.language == "en"),
        ),
        tail=Tail(roles=("crossing_head", "crossing_clerk")),
    )


def decimal(number: Fraction) -> str:
    """A number with one place at most, halves up: 33, 41.7."""
    tenths = (20 * number.numerator + number.denominator) // (2 * number.denominator)
    return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")


def whole(part: Fraction) -> int:
    """A share in whole percent, halves up, as the seed has them."""
    return (200 * part.numerator + part.denominator) // (2 * part.denominator)


def sentence(model: OutcomeSheet, t: Texts) -> str:
    """The outcome as it is reported."""
    posts, posts_share = fewer(model.posts_before, model.posts_after)
    staff, staff_share = fewer(model.staff_before, model.staff_after)
    return t(
        "outcome_sentence",
        posts_after=model.posts_after,
        posts=posts,
        posts_share=whole(posts_share),
        staff_before=model.staff_before,
        staff_after=model.staff_after,
        staff=staff,
        staff_share=whole(staff_share),
        participants=model.participants,
        turnout=percent(share(model.participants, model.entitled)),
    )


def _before_and_after(model: OutcomeSheet, height: float, t: Texts) -> Ruled:
    heads = ("before", "after", "fewer_n", "fewer_share")
    columns = (Column(t("item"), 44.0, size=12.5), *(Column(t(key), 28.0, size=12.5) for key in heads))
    lines = []
    for key, before, after in (
        ("outcome_posts", model.posts_before, model.posts_after),
        ("outcome_staff", model.staff_before, model.staff_after),
    ):
        count, part = fewer(before, after)
        lines.append(Line((t(key), str(before), str(after), str(count), f"{whole(part)}%"), height))
    return Ruled(Table(columns, tuple(lines)))


def _figures(model: OutcomeSheet, height: float, t: Texts) -> Ruled:
    columns = (Column(t("item"), 100.0, "left", 12.5), Column(t("outcome_figure"), 56.0, size=12.5))
    pairs = [("townships", str(model.townships))] if model.townships > 1 else []
    pairs += [("average_age", decimal(model.average_age)), ("college", f"{decimal(model.college * 100)}%")]
    pairs += [(key, str(getattr(model, key))) for key in FIGURES]
    pairs.append(("turnout", percent(share(model.participants, model.entitled))))
    lines = tuple(Line((t(f"outcome_{key}"), text), height) for key, text in pairs)
    return Ruled(Table(columns, lines))
