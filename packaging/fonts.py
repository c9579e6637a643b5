"""Cuts the two fonts of `resources/fonts/` from their published sources: the same bytes on every run.

    python packaging/fonts.py                  fetches the sources with npm, checks them, cuts
    python packaging/fonts.py --sources DIR    takes the four source files from a folder instead
    python packaging/fonts.py --check          says only whether the committed fonts hold every character

Needs fontTools (a development dependency). What is kept and why: `resources/decisions/0003-fonts.md`.
"""

import argparse
import hashlib
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.misc.transform import Scale
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FONTS = RESOURCES / "fonts"
FIRST_BEYOND_BASIC_PLANE = 0x10000
LATE_ADDITIONS = range(0x9FA6, 0xA000)
STANDARD_LIST = RESOURCES / "strokes" / "tgh8105.txt"


@dataclass(frozen=True)
class Source:
    """One published font file: its npm package, its place there and its SHA-256."""

    package: str
    member: str
    sha256: str


@dataclass(frozen=True)
class Cut:
    """One font to make. `latin` lends the accented letters that `base` lacks, enlarged by `scale` / 1000."""

    target: str
    base: Source
    latin: Source
    scale: int


CUTS = (
    Cut(
        "NotoSerifSC-Regular.ttf",
        Source(
            "@expo-google-fonts/noto-serif-sc@0.4.3",
            "package/400Regular/NotoSerifSC_400Regular.ttf",
            "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
        ),
        Source(
            "@expo-google-fonts/source-serif-4@0.4.1",
            "package/300Light/SourceSerif4_300Light.ttf",
            "7ee4c600c46fa6e0f25362464a3265a240befe02d384ccf78d2ffbce6c48686f",
        ),
        1040,
    ),
    Cut(
        "NotoSansSC-Regular.ttf",
        Source(
            "@expo-google-fonts/noto-sans-sc@0.4.3",
            "package/400Regular/NotoSansSC_400Regular.ttf",
            "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
        ),
        Source(
            "@expo-google-fonts/source-sans-3@0.4.1",
            "package/400Regular/SourceSans3_400Regular.ttf",
            "393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a",
        ),
        1118,
    ),
)

# Signs that the screens and papers use beyond letters and ideographs.
SIGNS = "○×✓□△◎●■▲〇〔〕【】《》「」·•…—–§†‰№℃→←↑↓≤≥≠≈①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿ"


def gbk() -> set[int]:
    """Every character that GBK encodes, from the codec itself; private-use and control places left out."""
    found: set[int] = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                found.update(map(ord, bytes((lead, trail)).decode("gbk")))
            except UnicodeDecodeError:
                continue
    return {point for point in found if unicodedata.category(chr(point))[0] != "C"}


def wanted() -> set[int]:
    """What every cut must hold: GBK, the 8,105 standard characters, Latin as far as Extended-A, the signs."""
    standard = set(map(ord, STANDARD_LIST.read_text(encoding="utf-8"))) - {0x0A}
    latin = {point for point in range(0x20, 0x180) if unicodedata.category(chr(point)) != "Cc"}
    fullwidth = set(range(0xFF01, 0xFF5F)) | set(range(0x3000, 0x3020))
    return gbk() | standard | latin | fullwidth | set(map(ord, SIGNS + TONES))


def rare_names(available: set[int]) -> set[int]:
    """Rare name characters: all the source has beyond the basic plane and in U+9FA6-U+9FFF."""
    return {point for point in available if point >= FIRST_BEYOND_BASIC_PLANE or point in LATE_ADDITIONS}


def fetch(source: Source, folder: Path) -> Path:
    """The font file of `source` in `folder`, fetched with npm unless it is there; checked by its hash.

    Raises `SystemExit` where the bytes are not the published ones.
    """
    path = folder / Path(source.member).name
    if not path.exists():
        command = ["npm", "pack", "--silent", source.package]
        packed = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
        with tarfile.open(folder / packed.stdout.strip().splitlines()[-1]) as archive:
            member = archive.extractfile(source.member)
            if member is None:
                raise SystemExit(f"{source.package} has no {source.member}")
            path.write_bytes(member.read())
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != source.sha256:
        raise SystemExit(f"{path.name}: expected SHA-256 {source.sha256}, found {found}")
    return path


def cut(base: Path, points: set[int]) -> TTFont:
    """The base font with only `points`: no hinting, no layout tables; names and line heights stay."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "vhea", "vmtx"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.recalc_timestamp = False
    font = subset.load_font(str(base), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    return font


def lend(font: TTFont, lender: TTFont, points: set[int], scale: int) -> None:
    """Draws the glyphs of `points` from `lender` into `font`, enlarged by `scale` per mille."""
    glyphs, names = lender.getGlyphSet(), lender.getBestCmap()
    for point in sorted(points & set(names)):
        name, outline = f"lent{point:04X}", DecomposingRecordingPen(glyphs)
        glyphs[names[point]].draw(outline)
        pen = TTGlyphPen(None)
        outline.replay(TransformPen(pen, Scale(scale / 1000)))
        glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"].glyphs[name] = glyph
        font["glyf"].glyphOrder = font.getGlyphOrder()
        width = round(lender["hmtx"][names[point]][0] * scale / 1000)
        font["hmtx"].metrics[name] = (width, getattr(glyph, "xMin", 0))
        for table in font["cmap"].tables:
            table.cmap[point] = name


def make(plan: Cut, sources: Path) -> None:
    """Writes one font into `resources/fonts/` and reports its size and what it could not get."""
    base, latin = fetch(plan.base, sources), fetch(plan.latin, sources)
    available = set(TTFont(base).getBestCmap())
    points = wanted()
    font = cut(base, (points & available) | rare_names(available))
    lend(font, TTFont(latin), points - available, plan.scale)
    target = FONTS / plan.target
    font.save(target)
    print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size / 1e6:.1f} MB")


def missing(path: Path) -> str:
    """The wanted characters that the font at `path` has no glyph for."""
    return "".join(map(chr, sorted(wanted() - set(TTFont(path).getBestCmap()))))


def main() -> int:
    """Makes or checks the fonts; 0 when nothing but the known gaps is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sources", type=Path, help="a folder that holds the four source files")
    parser.add_argument("--check", action="store_true", help="check the committed fonts, write nothing")
    arguments = parser.parse_args()
    if not arguments.check:
        with tempfile.TemporaryDirectory() as scratch:
            for plan in CUTS:
                make(plan, arguments.sources or Path(scratch))
    for plan in CUTS:
        print(f"{plan.target} lacks: {missing(FONTS / plan.target) or 'nothing'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
