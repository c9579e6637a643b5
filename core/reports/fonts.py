"""The two fonts of the program, loaded once a process, and what they can draw."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics

from core.errors.paper import FontMissing, NoGlyph
from core.reports.unicode_map import PaperFont
from core.wording import RESOURCES

SERIF = "NotoSerifSC"
SANS = "NotoSansSC"
FOLDER = RESOURCES / "fonts"
_FILES = {SERIF: "NotoSerifSC-Regular.ttf", SANS: "NotoSansSC-Regular.ttf"}


@cache
def load(name: str = SERIF) -> Any:
    """The font of this name, parsed and made known to reportlab; parsing 10 MB is paid once a process.

    Raises `FontMissing` where its file is not in the program's folder.
    """
    path: Path = FOLDER / _FILES[name]
    if not path.is_file():
        raise FontMissing(path=str(path))
    font = PaperFont(name, str(path))
    pdfmetrics.registerFont(font)
    return font


def missing_glyphs(text: str, font: str = SERIF) -> set[str]:
    """The characters of a text that the font cannot draw. Empty: it can be printed."""
    glyphs: dict[int, int] = load(font).face.charToGlyph
    return {character for character in set(text) if not glyphs.get(ord(character))}


def require_glyphs(text: str, where: str, font: str = SERIF) -> None:
    """Pass only what can be drawn.

    Raises `NoGlyph` naming the first character in the text without a glyph, and where it stands.
    """
    glyphs: dict[int, int] = load(font).face.charToGlyph
    for character in text:
        if not glyphs.get(ord(character)):
            raise NoGlyph(character=character, codepoint=f"U+{ord(character):04X}", where=where)


def width_of(text: str, size: float, font: str = SERIF) -> float:
    """How wide a text is drawn, in points."""
    return drawn(advance(text, font), size)


def drawn(width: float, size: float) -> float:
    """What so wide a text takes at a size, both in points; see `advance`."""
    return 0.001 * size * width


@lru_cache(maxsize=8192)
def advance(text: str, font: str = SERIF) -> float:
    """How wide a text is at a size of a thousand points: that of two texts together is the sum of theirs.

    The same names, words and figures are measured again and again until they fit.
    """
    face = load(font).face
    width = face.charWidths.get
    return float(sum(width(ord(character), face.defaultWidth) for character in text))
