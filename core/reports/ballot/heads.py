"""The words above a name and its cells, all in one size."""

from reportlab.lib.units import mm

from core.reports.ballot.content import Content
from core.reports.ballot.shapes import Box, Label, Tile
from core.reports.layout.lines import fit


def heads_above(found: Content, tile: Tile, height: float, size: float) -> list[Label]:
    """姓名 and the heads of the cells, in boxes that end where the tile begins."""
    boxes = (tile.name, *tile.marks)
    texts = (found.name_head, *found.heads)
    size = min(
        max(fit(text, (box.width - 0.8) * mm, size), size * 0.62)
        for text, box in zip(texts, boxes, strict=True)
    )
    return [
        Label(Box(box.x, box.y - height, box.width, height), text, size)
        for text, box in zip(texts, boxes, strict=True)
    ]
