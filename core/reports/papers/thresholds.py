"""Sentences about a share: the quorum and the majority."""

from fractions import Fraction

from core.reports.model import Threshold
from core.reports.texts import Texts
from core.rules.words import share_words

HALF = Fraction(1, 2)


def share(threshold: Threshold, t: Texts) -> str:
    """应到会 118 人的半数; half of the 118 required to attend."""
    return share_words(threshold.base, threshold.of, threshold.fraction).say(t.language)


def quorum_remark(quorum: Threshold, t: Texts) -> str:
    """What the quorum is measured by: 应到会 118 人的五分之四以上."""
    key = "quorum_remark_more" if quorum.strict else "quorum_remark_least"
    return t(key, share=share(quorum, t))


def majority_sentence(threshold: Threshold | None, seats: int, t: Texts) -> str:
    """What it takes to be elected, or that the first by votes are taken."""
    if threshold is None:
        return t("threshold_none", seats=seats)
    key = "threshold_more" if threshold.strict else "threshold_least"
    return t(key, share=share(threshold, t), needed=threshold.needed)


def majority_label(threshold: Threshold | None, t: Texts) -> tuple[str, str]:
    """The majority's cell in the table of numbers."""
    if threshold is None:
        return t("needed_votes"), t("no_threshold_cell")
    plain = threshold.strict and threshold.fraction == HALF
    return t("needed_half" if plain else "needed_votes"), t("votes_cell", n=threshold.needed)
