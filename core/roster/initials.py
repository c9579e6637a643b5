"""Finding a person at check-in: by pinyin initials, full pinyin, characters of the name, or number.

Every reading of every character is accepted (单 is found under d and under s), and of a surname the reading it has as
such (单 shan, 仇 qiu, 万俟 moqi), so that nobody has to know which one the machine holds right.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from core.roster.cells import name_of
from core.roster.strokes import plain

# Readings as a surname; the first one is shown. Other readings of the character are still found.
_SURNAMES = """
万俟 mo qi, 尉迟 yu chi, 长孙 zhang sun, 单于 chan yu, 澹台 tan tai, 令狐 ling hu, 鲜于 xian yu, 呼延 hu yan,
尉 wei, 单 shan, 曾 zeng, 仇 qiu, 解 xie, 区 ou, 查 zha, 朴 piao, 任 ren, 华 hua, 盖 ge, 翟 zhai, 乐 yue, 员 yun,
贠 yun, 缪 miao, 召 shao, 纪 ji, 葛 ge, 洗 xian, 冼 xian, 种 chong, 秘 bi, 那 na, 能 nai, 宁 ning, 石 shi, 覃 qin,
谌 chen, 隗 wei, 燕 yan, 应 ying, 郗 xi, 瞿 qu, 哈 ha, 繁 po, 逄 pang, 卜 bu, 晁 chao, 牟 mou, 黑 he, 折 she, 车 che,
都 du, 干 gan, 相 xiang, 祭 zhai, 訾 zi, 曲 qu, 句 gou, 盛 sheng, 薄 bo, 柏 bai, 褚 chu, 阚 kan, 沈 shen, 俞 yu,
么 yao, 藏 zang, 逯 lu, 啜 chuai, 呙 guo
"""
SURNAMES = {
    surname: syllables
    for surname, *syllables in (entry.split() for entry in _SURNAMES.replace("\n", " ").split(","))
}
_MOST = 256
_LETTERS = str.maketrans("üÜêŁłØøĐđ", "vveLlOoDd")


def _ascii(reading: str) -> str:
    """A syllable without its tone, ü as v: lǜ is lv."""
    letters = unicodedata.normalize("NFD", reading.translate(_LETTERS))
    spelled = letters.replace("u\u0308", "v")
    return "".join(letter for letter in spelled if letter.isascii() and letter.isalpha()).lower()


@lru_cache(maxsize=4096)
def _character_readings(character: str) -> tuple[str, ...]:
    """Every reading of a character, the usual one first; a letter or digit is read as itself; nothing where unknown."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 - start-up time: its tables are read only when needed

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=False)
    syllables = dict.fromkeys(_ascii(syllable) for syllable in (found[0] if found else []))
    syllables.pop("", None)
    letter = _ascii(character)
    return tuple(syllables) or ((letter,) if letter else ())


def _surname(signs: str) -> list[str]:
    """The syllables of the surname that a name begins with, where it is read in its own way; else none."""
    for length in (2, 1):
        if signs[:length] in SURNAMES and len(signs) > length - 1:
            return SURNAMES[signs[:length]]
    return []


@lru_cache(maxsize=32768)
def readings(name: str) -> tuple[tuple[str, ...], ...]:
    """For each character of a name its readings, the one to show first: (shan, dan, chan), (xiao), (ming)."""
    signs = plain(name)
    own = _surname(signs)
    every: list[tuple[str, ...]] = []
    for index, sign in enumerate(signs):
        known = _character_readings(sign)
        first = own[index : index + 1]
        every.append(tuple(dict.fromkeys([*first, *known])))
    return tuple(every)


def initials(name: str) -> str:
    """The initials to show for a name: `zdy` for 赵德友; characters without a known reading are left out."""
    return "".join(syllables[0][0] for syllables in readings(name) if syllables)


def _spellings(name: str) -> Iterator[tuple[str, ...]]:
    """The name in full pinyin, every combination of readings as far as there are not absurdly many."""
    choices = [syllables or ("",) for syllables in readings(name)]
    for count, spelling in enumerate(product(*choices)):
        if count >= _MOST:
            return
        yield spelling


def _fits(query: str, syllables: tuple[str, ...]) -> bool:
    """Whether the query begins the name, each syllable spelt out, begun or by its initial: zhangm, zmin."""
    if not query:
        return True
    if not syllables:
        return False
    first, rest = syllables[0], syllables[1:]
    longest = 0
    while longest < min(len(first), len(query)) and first[longest] == query[longest]:
        longest += 1
    return any(_fits(query[taken:], rest) for taken in range(longest, 0, -1))


def matches(query: str, name: str, number: str = "") -> bool:
    """Whether a person is meant by what was typed.

    By the beginning of the number (leading noughts aside), any part of the name, or the beginning of its pinyin:
    initials (zm), whole or begun syllables (zhangmin, zhangm), both mixed; capital letters, tones and spaces do not
    count, ü is typed v or u. Any reading of a character will do. An empty query means everybody.
    """
    asked = unicodedata.normalize("NFKC", query).strip()
    if not asked:
        return True
    if asked.isdecimal():
        return number.startswith(asked) or number.lstrip("0").startswith(asked.lstrip("0") or "0")
    if plain(name_of(asked)).casefold() in plain(name).casefold() or asked.casefold() == number.casefold():
        return True
    letters = _ascii(asked)
    if not letters or any(not sign.isascii() and unicodedata.category(sign) == "Lo" for sign in asked):
        return False
    if letters in _ascii(plain(name)):
        return True
    return any(
        _fits(letters, spelling)
        or _fits(letters.replace("v", "u"), tuple(part.replace("v", "u") for part in spelling))
        for spelling in _spellings(name)
    )


def search(query: str, people: Iterable[tuple[str, str, str]]) -> list[str]:
    """The keys of those meant, of (key, name, number), in the order given; exact numbers first."""
    asked = unicodedata.normalize("NFKC", query).strip()
    found = [(number != asked, key) for key, name, number in people if matches(query, name, number)]
    return [key for _, key in sorted(found, key=lambda one: one[0])]
