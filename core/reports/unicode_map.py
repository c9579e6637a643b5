"""A TrueType font whose printed text can be copied out of the PDF unharmed.

reportlab 5.1 writes a font's ToUnicode table with one `%04X` per character. The table holds UTF-16, so a
character beyond the Basic Multilingual Plane, such as 𬭎 (U+2CB4E), must stand there as a surrogate pair (D872 DF4E);
reportlab writes the five digits 2CB4E, which readers take for some other character: the paper is right, what is
searched or copied is not. reportlab also writes blocks of up to 256 entries where the format allows 100, and gives
filler slots a meaning. Only the finished table is replaced here; how glyphs are chosen stays reportlab's own.
"""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

BLOCK = 100  # most entries in one bfchar block: PDF 32000-1, 9.10.3, after Adobe technical note 5014


def _utf16(codepoint: int) -> str:
    return chr(codepoint).encode("utf-16-be").hex().upper()


def to_unicode_table(name: str, subset: Sequence[int]) -> str:
    """The ToUnicode CMap of one font subset: slot number to UTF-16, slots without a character left out."""
    entries = [f"<{slot:02X}> <{_utf16(code)}>" for slot, code in enumerate(subset) if code]
    blocks: list[str] = []
    for start in range(0, len(entries), BLOCK):
        block = entries[start : start + BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo",
            f"<< /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


class PaperFont(TTFont):  # type: ignore[misc]  # reportlab carries no types
    """reportlab's TrueType font with a right ToUnicode table."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # reportlab's spelling
        """Embed the subsets as reportlab does, then put the right table in place of each of its own."""
        state = self.state.get(doc)
        subsets = [list(subset) for subset in state.subsets] if state else []
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("ascii")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode_table(name, subset)
