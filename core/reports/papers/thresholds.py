"""Sentences about a share: the quorum and the majority."""

from fractions import Fraction

from core.reports.layout.lines import chinese_number
from core.reports.model import Threshold
from core.reports.texts import Texts

HALF = Fraction(1, 2)


def fraction_words(fraction: Fraction, t: Texts) -> str:
    """半数, 五分之四; half, 4/5."""
    if fraction == HALF:
        return t("half")
    top, bottom = fraction.numerator, fraction.denominator
    if t.language == "zh":
        return t("fraction", top=chinese_number(top), bottom=chinese_number(bottom))
    return t("fraction", top=top, bottom=bottom)


def quorum_remark(quorum: Threshold, t: Texts) -> str:
    """What the quorum is measured by: 应到会人数 118 人的五分之四以上."""
    key = "quorum_remark_more" if quorum.strict else "quorum_remark_least"
    return t(key, base=t(f"base_{quorum.base}"), of=quorum.of, fraction=fraction_words(quorum.fraction, t))


def majority_sentence(threshold: Threshold | None, seats: int, t: Texts) -> str:
    """What it takes to be elected, or that the first by votes are taken."""
    if threshold is None:
        return t("threshold_none", seats=seats)
    return t(
        "threshold_more" if threshold.strict else "threshold_least",
        base=t(f"base_{threshold.base}_n", of=threshold.of),
        fraction=fraction_words(threshold.fraction, t),
        needed=threshold.needed,
    )


def majority_label(threshold: Threshold | None, t: Texts) -> tuple[str, str]:
    """The majority's cell in the table of numbers."""
    if threshold is None:
        return t("needed_votes"), t("no_threshold_cell")
    plain = threshold.strict and threshold.fraction == HALF
    return t("needed_half" if plain else "needed_votes"), t("votes_cell", n=threshold.needed)
