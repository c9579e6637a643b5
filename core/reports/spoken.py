"""Whole numbers as they are read aloud: 六十一, 一百零五; sixty-one, one hundred and five."""

from core.wording import Language

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_BELOW_TWENTY = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_MYRIAD, _THOUSAND, _HUNDRED, _TWENTY = 10_000, 1_000, 100, 20
MOST = _MYRIAD**2 - 1


def spoken(number: int, language: Language) -> str:
    """The number in words before what is counted, up to 99,999,999; beyond that in figures.

    Two of anything are 两, and 两 begins thousands and myriads: 两票, 二十二票, 二百票, 两千票, 三万二千票.
    """
    if not 0 <= number <= MOST:
        return str(number)
    if language == "en":
        return _english(number)
    words = _chinese(number)
    return "两" + words[1:] if words == "二" or words.startswith(("二千", "二万")) else words


def _chinese(number: int) -> str:
    """Ten to nineteen begin with 十 only where nothing stands before them: 十五, 一百一十五."""
    high, low = divmod(number, _MYRIAD)
    if not high:
        words = _four(number)
    else:
        gap = "零" if 0 < low < _THOUSAND else ""
        words = f"{_four(high)}万{gap}{_four(low) if low else ''}"
    return words.removeprefix("一") if words.startswith("一十") else words


def _four(number: int) -> str:
    if not number:
        return _DIGITS[0]
    words, owed = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if owed and words else "") + _DIGITS[digit] + _PLACES[place]
        owed = not digit
    return words


def _english(number: int) -> str:
    if number < _TWENTY:
        return _BELOW_TWENTY[number]
    if number < _HUNDRED:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_BELOW_TWENTY[ones]}" if ones else "")
    if number < _THOUSAND:
        hundreds, rest = divmod(number, _HUNDRED)
        return f"{_BELOW_TWENTY[hundreds]} hundred" + (f" and {_english(rest)}" if rest else "")
    if number < _THOUSAND**2:
        thousands, rest = divmod(number, _THOUSAND)
        return f"{_english(thousands)} thousand" + _english_rest(rest)
    millions, rest = divmod(number, _THOUSAND**2)
    return f"{_english(millions)} million" + _english_rest(rest)


def _english_rest(rest: int) -> str:
    return "" if not rest else f" and {_english(rest)}" if rest < _HUNDRED else f" {_english(rest)}"
