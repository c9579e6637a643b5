"""Breaking text into lines, Chinese first: no closing mark begins a line, no opening mark ends one."""

import re
from datetime import date

from core.reports.fonts import SERIF, advance, drawn, width_of
from core.rules.words import numeral
from core.wording import Language

NOT_FIRST = frozenset("，。、；：！？）》”’…·．,.;:!?)%")
NOT_LAST = frozenset("（《“‘(")
_UNIT = re.compile(r"\d+ [\u4E00-\u9FFF]|[A-Za-z0-9\u00C0-\u024F.,:;!?%/()'’“”‘\-–]+|\s|.", re.DOTALL)
_DIGITS = "〇一二三四五六七八九"
_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905  # reads as the list it is
)
_WIDE = re.compile(r"[\u2E80-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]")


def wrap(text: str, width: float, size: float, font: str = SERIF) -> list[str]:
    """The lines of a text in a measure of `width` points; a number stays with its unit, a Latin word whole.

    Only a word wider than the measure is broken within.
    """
    lines: list[str] = []
    line: list[str] = []
    taken = shown = 0.0  # what the line takes, with the space at its end and without
    for unit in _units(text, width, size, font):
        longer = taken + advance(unit, font)
        ends = shown if unit.isspace() else longer
        if not line or drawn(ends, size) <= width:
            line.append(unit)
            taken, shown = longer, ends
            continue
        carried = [unit]
        while len(line) > 1 and (carried[0][0] in NOT_FIRST or line[-1][-1] in NOT_LAST):
            carried.insert(0, line.pop())
        lines.append("".join(line).rstrip())
        line = [part for part in carried if part.strip()]
        taken = shown = sum(advance(part, font) for part in line)
    return [*lines, "".join(line).rstrip()] if "".join(line).strip() else lines


def _units(text: str, width: float, size: float, font: str) -> list[str]:
    units: list[str] = []
    for found in _UNIT.finditer(text):
        unit = found.group()
        units += [unit] if width_of(unit, size, font) <= width else list(unit)
    return units


def fit(text: str, width: float, size: float, least: float = 0.0, font: str = SERIF) -> float:
    """The size, at most `size` and at least `least`, at which a text takes no more than `width` points."""
    taken = width_of(text, size, font)
    return size if taken <= width else max(least, size * width / taken)


def is_chinese(name: str) -> bool:
    """Whether a name is written in Chinese characters, so that it may stand upright in a column."""
    return bool(_WIDE.search(name))


def spaced_name(name: str) -> str:
    """A name of two characters takes the room of three, as the papers of the offices write it: 丁　一."""
    return f"{name[0]}　{name[1]}" if len(name) == 2 and is_chinese(name) else name  # noqa: PLR2004  # two characters


def long_date(day: date, language: Language) -> str:
    """二〇〇三年三月七日, or 7 March 2003."""
    if language == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    year = "".join(_DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{numeral(day.month)}月{numeral(day.day)}日"
