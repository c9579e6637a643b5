"""What one cell of a roll says: text, a name, a date of birth, yes or no."""

import re
import unicodedata
from datetime import date, datetime, timedelta

from core.roster.grid import Value

NAME_LIMIT = 40
TEXT_LIMIT = 200
EARLIEST, LATEST = 1900, 2100
_LAST_LATIN = 0x24F
DOT = "·"
_DOTS = re.compile(r"\s*[·•・‧．∙⋅]\s*")
_IN_NAMES = frozenset(DOT + ".-'’ 〇")
_HAN_SPACE_HAN = re.compile(r"(?<=[^\x00-\u024f])\s+(?=[^\x00-\u024f])")
_BRACKETED = re.compile(r"^(.+?)\s*[(（]([^()（）]+)[)）]$")
_DAY = re.compile(r"^(\d{4})\s*[-./年]\s*(\d{1,2})\s*(?:[-./月]\s*(\d{1,2})\s*日?|月)?$")
_COMPACT = re.compile(r"^(\d{4})(\d{2})?(\d{2})?年?$")
_CLOCK = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$")
_SERIAL = range(3_000, 70_000)  # 1908 to 2091 as Excel counts days
_SERIAL_DIGITS = 5
_EPOCH = date(1899, 12, 30)
YES = frozenset({"有", "是", "√", "✓", "✔", "1", "y", "yes", "true", "正式", "正式党员"})
NO = frozenset({"无", "否", "没有", "×", "x", "0", "n", "no", "false", "预备", "预备党员", "中共预备党员"})
GENDERS = {"男": "male", "男性": "male", "m": "male", "male": "male", "女": "female", "女性": "female"} | {
    "f": "female",
    "female": "female",
}


def text_of(value: Value) -> str:
    """A cell as text on one line: whole numbers without a decimal point, dates as YYYY-MM-DD, 是 and 否."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return " ".join(str(value).split())


def hidden_signs(text: str) -> list[str]:
    """Control characters, marks that turn the direction of writing, and others that nobody sees; as U+…."""
    return [f"U+{ord(sign):04X}" for sign in text if unicodedata.category(sign) in {"Cc", "Cf", "Cs"}]


def odd_signs(name: str) -> str:
    """Signs that names do not have: digits, question marks and boxes where a rare character was lost, and the like."""
    return "".join(
        sign for sign in name if sign not in _IN_NAMES and unicodedata.category(sign)[0] not in "LM"
    )


def name_of(text: str) -> str:
    """A name as it is kept: composed, one kind of dot, no spaces between Chinese characters, single ones elsewhere."""
    composed = unicodedata.normalize("NFC", text)
    if any(ord(sign) > _LAST_LATIN for sign in composed):
        composed = _DOTS.sub(DOT, composed)
    return _HAN_SPACE_HAN.sub("", " ".join(composed.split()))


def split_name(text: str) -> tuple[str, str, str]:
    """Name, gender and nation where they are written into the name, as in 王秀英（女，回族）; empty where not."""
    found = _BRACKETED.match(text)
    if not found:
        return text, "", ""
    gender, nation = "", ""
    for part in re.split(r"[,，、;；\s]+", found.group(2).strip()):
        if part in {"男", "女"}:
            gender = part
        elif part.endswith("族"):
            nation = part
        else:
            return text, "", ""
    return found.group(1), gender, nation


def _valid(year: int, month: int | None, day: int | None) -> str:
    """YYYY, YYYY-MM or YYYY-MM-DD; empty where there is no such day."""
    try:
        date(year, month or 1, day or 1)
    except (ValueError, OverflowError):
        return ""
    if not EARLIEST <= year <= LATEST or (day is not None and month is None):
        return ""
    parts = [f"{year:04}"] + [f"{part:02}" for part in (month, day) if part is not None]
    return "-".join(parts)


def birth_of(value: Value) -> str:
    """A date of birth as far as it is known; empty where it is not understood.

    Understood are dates, Excel's day numbers, 1968, 1968-01, 1968.1, 1968/1/5, 1968年1月, 196801 and 19680105.
    """
    if isinstance(value, datetime | date):
        return _valid(value.year, value.month, value.day)
    text = _CLOCK.sub("", unicodedata.normalize("NFKC", text_of(value)))
    if found := _DAY.match(text):
        year, month, day = (int(part) if part else None for part in found.groups())
        return _valid(year or 0, month, day) if month else ""
    if found := _COMPACT.match(text):
        year, month, day = (int(part) if part else None for part in found.groups())
        if 0 not in (month, day) and (birth := _valid(year or 0, month, day)):
            return birth
    if text.isdecimal() and len(text) <= _SERIAL_DIGITS and int(text) in _SERIAL:
        return (_EPOCH + timedelta(days=int(text))).isoformat()
    return ""


def unclear_month(value: Value) -> str:
    """For a number such as 1968.1, which a spreadsheet shows for January and for October: October; else empty.

    Whoever writes months with two digits typed 1968.10, and the spreadsheet dropped the nought.
    """
    if isinstance(value, float) and not value.is_integer():
        year, _, month = str(value).partition(".")
        return _valid(int(year), 10, None) if month == "1" and year.isdecimal() else ""
    return ""


def yes_or_no(text: str) -> bool | None:
    """What a yes-or-no cell says; None where it is not understood."""
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    if plain in YES:
        return True
    return False if plain in NO else None
