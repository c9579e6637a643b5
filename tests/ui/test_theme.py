"""The look: contrast, sizes, one factor."""

import re

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import COLOURS, RESOURCES, TEXT_ON_GROUND, TONES, apply_theme, font, px, style_sheet, text_scale


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.1."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast after WCAG 2.1, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize(("text", "ground"), [*TEXT_ON_GROUND, *TONES.values()])
def test_text_stands_out_from_its_ground(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("ground", [COLOURS.paper, COLOURS.card])
def test_borders_of_fields_stand_out_from_their_ground(ground: str) -> None:
    assert contrast(COLOURS.rule, ground) >= 3


def test_style_sheet_names_no_colour_of_its_own() -> None:
    text = (RESOURCES / "theme" / "window.qss").read_text(encoding="utf-8")
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b", re.sub(r"#[a-zA-Z]\w*(?=[\s{,>.])", "", text)) == []


def test_no_text_is_smaller_than_15_pixels() -> None:
    sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", style_sheet())]
    assert min(sizes) >= 15


def test_every_icon_of_the_style_sheet_exists() -> None:
    names = re.findall(r"url\((.+?)\)", style_sheet())
    assert names
    assert [name for name in names if not (RESOURCES / "icons" / name.split("/")[-1]).is_file()] == []


def test_sizes_follow_the_text_scale(qapp: QApplication) -> None:
    assert (px(16), px(0.2), px(0)) == (16, 1, 0)
    apply_theme(qapp, 200)
    assert (px(16), font(16).pixelSize(), qapp.font().pixelSize()) == (32, 32, 32)
    assert "font-size: 32px" in style_sheet()


@pytest.mark.parametrize(("asked", "given"), [(50, 100), (150, 150), (900, 200)])
def test_text_scale_stays_between_100_and_200(qapp: QApplication, asked: int, given: int) -> None:
    apply_theme(qapp, asked)
    assert text_scale() == given


def test_screen_and_paper_fonts_come_along(fonts: tuple[str, ...]) -> None:
    assert {"Noto Sans SC", "Noto Serif SC"} <= set(fonts)
