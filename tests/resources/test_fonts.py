"""The committed fonts hold every character that a name, a paper or a screen can need."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
STANDARD_LIST = FONTS.parent / "strokes" / "tgh8105.txt"
FAMILIES = {"NotoSerifSC-Regular.ttf": "Noto Serif SC", "NotoSansSC-Regular.ttf": "Noto Sans SC"}
GAPS = {"NotoSerifSC-Regular.ttf": set("ĬĭĲĳŦŧ≒"), "NotoSansSC-Regular.ttf": set("≒")}


@pytest.fixture(scope="module", params=sorted(FAMILIES))
def font(request: pytest.FixtureRequest) -> Iterator[tuple[str, TTFont]]:
    with TTFont(FONTS / request.param, lazy=True) as face:
        yield request.param, face


def characters(font: tuple[str, TTFont]) -> set[str]:
    cmap: Mapping[int, str] = font[1].getBestCmap()
    return {chr(point) for point in cmap}


def test_every_character_of_the_standard_list_has_a_glyph(font: tuple[str, TTFont]) -> None:
    listed = set(STANDARD_LIST.read_text(encoding="utf-8")) - {"\n"}
    assert len(listed) == 8105
    assert listed - characters(font) == set()


def test_every_ideograph_of_gbk_has_a_glyph(font: tuple[str, TTFont]) -> None:
    ideographs = {chr(point) for point in range(0x4E00, 0x9FA6)}
    encoded = {sign for sign in ideographs if sign.encode("gbk", errors="ignore")}
    assert len(encoded) == 20902
    assert encoded - characters(font) == set()


def test_latin_signs_and_full_width_forms_have_glyphs_but_known_gaps(font: tuple[str, TTFont]) -> None:
    latin = {chr(point) for point in (*range(0x20, 0x7F), *range(0xA0, 0x180))}
    fullwidth = {chr(point) for point in range(0xFF01, 0xFF5F)}
    signs = set("○×✓□△〇〔〕【】《》「」·•…—–§†①②③⑨⑩⑪⑳āáǎàǖǘǚǜńňǹ，。、；：？！（）“”‘’　≒")
    assert (latin | fullwidth | signs) - characters(font) == GAPS[font[0]]


def test_rare_name_characters_have_glyphs(font: tuple[str, TTFont]) -> None:
    assert set("龑䶮喆堃𬭎𣲗㛃曌燚犇") - characters(font) == set()


def test_family_names_are_those_that_qt_and_reportlab_ask_for(font: tuple[str, TTFont]) -> None:
    name, face = font
    assert face["name"].getDebugName(1) == FAMILIES[name]
    assert face["name"].getDebugName(2) == "Regular"


def test_outlines_are_truetype_which_reportlab_can_embed(font: tuple[str, TTFont]) -> None:
    assert "glyf" in font[1]
    assert "CFF " not in font[1]


def test_glyphs_are_drawn_and_not_blank(font: tuple[str, TTFont]) -> None:
    face = font[1]
    names = face.getBestCmap()
    for sign in "龑𬭎○×✓□①Łąé王":
        assert face["glyf"][names[ord(sign)]].numberOfContours != 0, sign


def test_licence_text_lies_beside_each_font() -> None:
    for name in FAMILIES:
        licence = FONTS / f"OFL-{name.removesuffix('-Regular.ttf')}.txt"
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text(encoding="utf-8")
