"""Phrases that several sentences share: fractions, bases, groups."""

from fractions import Fraction

from core.domain.step import Step
from core.rules.ruleset import MajorityBase, QuorumBase

_DIGITS = "零一二三四五六七八九"
_BASES: dict[MajorityBase, str] = {
    "required": "E011",
    "present": "E012",
    "collected": "E013",
    "valid": "E014",
    "all": "E015",
}
_GROUPS = {"female": "E031", "secretary": "E032", "deputy_secretary": "E033", "deputy_mayor": "E034"}
_HUNDRED, _TEN = 100, 10


def fraction_words(fraction: Fraction) -> Step:
    """半数, 五分之四; larger numbers in figures."""
    if fraction == Fraction(1, 2):
        return Step("E001")
    if fraction == 1:
        return Step("E003")
    above, below = fraction.numerator, fraction.denominator
    return Step(
        "E002", {"above": above, "below": below, "above_zh": numeral(above), "below_zh": numeral(below)}
    )


def numeral(number: int) -> str:
    """A whole number in Chinese up to a hundred, else in figures."""
    if number == _HUNDRED:
        return "百"
    if not 0 <= number < _HUNDRED:
        return str(number)
    tens, ones = divmod(number, _TEN)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def base_words(base: MajorityBase | QuorumBase, number: int) -> Step:
    """应到会 100 人."""
    return Step(_BASES[base], {"number": number})


def share_words(base: MajorityBase | QuorumBase, number: int, fraction: Fraction) -> Step:
    """应到会 100 人的半数."""
    return Step("E021", {"base": base_words(base, number), "fraction": fraction_words(fraction)})


def group_words(group: str) -> Step:
    """妇女; a group that has no word of its own in quotation marks."""
    return Step(_GROUPS[group]) if group in _GROUPS else Step("E039", {"name": group})
