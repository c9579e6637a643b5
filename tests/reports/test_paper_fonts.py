"""What the fonts can draw, and that what is drawn can be copied."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors.paper import FontMissing, NoGlyph
from core.reports import fonts
from core.reports.catalogue import build
from core.reports.unicode_map import to_unicode_table
from core.wording import say
from tests.reports.paper_samples import count_report, text

RARE = "龑䶮喆堃𬭎𣲗"


def test_rare_name_characters_have_a_glyph_in_both_fonts() -> None:
    for font in (fonts.SERIF, fonts.SANS):
        assert fonts.missing_glyphs(RARE + "○×□〇（）“”：·ńś", font) == set()


def test_a_character_without_a_glyph_is_named() -> None:
    assert fonts.missing_glyphs("王🙂明") == {"🙂"}
    with pytest.raises(NoGlyph) as refusal:
        fonts.require_glyphs("王🙂明", "选票")
    assert refusal.value.params == {"character": "🙂", "codepoint": "U+1F642", "where": "选票"}
    assert "U+1F642" in str(say(refusal.value))


@pytest.mark.parametrize("invisible", ["\n", "\t", "\u200b", "\U000e0100"])
def test_what_would_print_as_a_box_or_nothing_is_refused(invisible: str) -> None:
    with pytest.raises(NoGlyph):
        fonts.require_glyphs(f"王{invisible}明", "选票")


def test_a_paper_with_a_name_beyond_the_font_is_not_made() -> None:
    with pytest.raises(NoGlyph) as refusal:
        build("count", count_report(("丁一", "王🙂")))
    assert refusal.value.character == "🙂"


def test_a_missing_font_file_is_the_machines_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    with pytest.raises(FontMissing):
        fonts.load.__wrapped__(fonts.SERIF)


def _with_pdftotext(pdf: bytes) -> str:
    run = subprocess.run(["pdftotext", "-", "-"], check=True, capture_output=True, input=pdf)
    return run.stdout.decode()


READERS = [text, _with_pdftotext] if shutil.which("pdftotext") else [text]


@pytest.mark.parametrize("read", READERS)
def test_rare_characters_are_copied_as_themselves(read: Callable[[bytes], str]) -> None:
    copied = read(build("count", count_report(("王龑䶮", "李喆堃", "张𬭎𣲗"))))
    for character in RARE:
        assert character in copied


def test_a_character_beyond_the_basic_plane_is_written_as_a_surrogate_pair() -> None:
    table = to_unicode_table("F", [0, ord("𬭎"), ord("王")])
    assert "<01> <D872DF4E>" in table
    assert "<02> <738B>" in table
    assert "<00>" not in table.replace("<00> <FF>", "")


def test_a_block_of_the_table_holds_at_most_a_hundred_entries() -> None:
    table = to_unicode_table("F", [0, *range(0x4E00, 0x4E00 + 250)])
    assert [line for line in table.split("\n") if line.endswith("beginbfchar")] == [
        "100 beginbfchar",
        "100 beginbfchar",
        "50 beginbfchar",
    ]
