"""A PDF being drawn: millimetres from the top left corner, every text checked for glyphs, nothing left to the clock."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Literal

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from core.errors.rows import PhotoUnreadable
from core.reports.fonts import SERIF, require_glyphs, width_of
from core.reports.layout.archival import make_archival
from core.reports.layout.lines import fit, wrap
from core.reports.layout.volume import new_canvas, open_volume
from core.wording import Language

Align = Literal["left", "centre", "right"]
Run = tuple[int, int, int]
MOST_PIXELS = 30_000_000  # of a portrait
PORTRAIT = (210.0, 297.0)
LANDSCAPE = (297.0, 210.0)
INK = "#000000"
FAINT = "#6A6A6A"
GHOST = "#E6E1D8"  # a watermark: seen at once, read over without effort
HAIR = 0.18  # line widths in millimetres
RULE = 0.26
MIDDLE = 0.37  # of the em: how far below the middle of a cell its baseline lies
BOLD = 0.02  # of the em: the outline that makes the title's weight out of the regular font


class Sheet:
    """One document, or one paper of the volume that is open. The same calls give the same bytes, on any day and any
    machine.
    """

    def __init__(
        self, title: str, language: Language, size: tuple[float, float] = PORTRAIT, *, watermark: str = ""
    ) -> None:
        self._buffer = BytesIO()
        self.title, self._language = title, language
        self._watermark = watermark
        self.width, self.height = size
        self._volume = open_volume()
        self._prefix = ""  # of the names of drawings and bookmarks
        self._canvas: Any
        if self._volume is None:
            self._canvas = new_canvas(self._buffer, title, language, size)
        else:
            require_glyphs(title, title)
            self._prefix = self._volume.join(size)
            self._canvas = self._volume.canvas
        self._begin_page()

    def outline(self, text: str, key: str) -> None:
        """A bookmark of the reader's side bar that leads to the present page."""
        self._canvas.bookmarkPage(self._prefix + key)
        self._canvas.addOutlineEntry(text, self._prefix + key, level=0)

    def signed_by(self, roles: tuple[str, ...], *, seal: bool) -> None:
        """Who signs this paper, for the list of the volume that it is part of."""
        if self._volume is not None:
            self._volume.signed_by(roles, seal=seal)

    def two_sided(self) -> None:
        """Tell the printer's window: both sides, each sheet turned over its left edge. Within a volume nothing is told,
        since that would hold for all papers of it.
        """
        if self._volume is not None:
            return
        edge = "DuplexFlipLongEdge" if self.height >= self.width else "DuplexFlipShortEdge"
        self._canvas.setViewerPreference("Duplex", edge)

    def next_page(self) -> None:
        """Finish this page and begin another of the same size, with the same watermark."""
        self._canvas.showPage()
        self._begin_page()

    def _begin_page(self) -> None:
        if self._watermark:
            self.ghost(self._watermark, self.width / 2, self.height / 2, self.width)

    def ghost(self, text: str, x: float, y: float, width: float) -> None:
        """A large light word across this point, rising to the right, `width` millimetres wide at the most."""
        require_glyphs(text, self.title)
        size = fit(text, width * 0.9 * mm, 190.0)
        with self._state(GHOST):
            self._canvas.translate(x * mm, (self.height - y) * mm)
            self._canvas.rotate(32)
            line = self._canvas.beginText(-width_of(text, size) / 2, -size * MIDDLE)
            line.setFont(SERIF, size)
            line.textLine(text)
            self._canvas.drawText(line)

    def finish(self) -> bytes:
        """Close the document and give its bytes; none within a volume, which goes on."""
        if self._volume is not None:
            return b""
        make_archival(self._canvas, self._language)
        self._canvas.save()
        return self._buffer.getvalue()

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        align: Align = "left",
        *,
        bold: bool = False,
        ink: str = INK,
    ) -> None:
        """One line with its baseline at `y`; `size` in points. Raises `NoGlyph`."""
        require_glyphs(text, self.title)
        taken = width_of(text, size) / mm
        left = {"left": x, "centre": x - taken / 2, "right": x - taken}[align]
        with self._state(ink, apart=bold):
            line = self._canvas.beginText(left * mm, (self.height - y) * mm)
            line.setFont(SERIF, size)
            if bold:
                self._canvas.setLineWidth(size * BOLD)
                line.setTextRenderMode(2)
            line.textLine(text)
            self._canvas.drawText(line)

    def cell(
        self,
        box: tuple[float, float, float, float],
        text: str,
        size: float,
        align: Align = "centre",
        *,
        pad: float = 1.2,
        bold: bool = False,
    ) -> None:
        """A text in the middle of a box (x, y, width, height): shrunk a little, then broken over two or three lines."""
        x, y, width, height = box
        room = (width - 2 * pad) * mm
        size, lines = _set_in_cell(text, room, size, height * mm)
        step = size * 1.22 / mm
        first = y + height / 2 - (len(lines) - 1) * step / 2 + size * MIDDLE / mm
        at = {"left": x + pad, "centre": x + width / 2, "right": x + width - pad}[align]
        for number, line in enumerate(lines):
            self.text(at, first + number * step, line, size, align, bold=bold)

    def paragraph(self, x: float, y: float, width: float, text: str, size: float, leading: float) -> float:
        """Lines of running text from the baseline `y` on; gives the height used."""
        lines = wrap(text, width * mm, size)
        for number, line in enumerate(lines):
            self.text(x, y + number * leading, line, size)
        return len(lines) * leading

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        width: float = RULE,
        dash: Sequence[float] = (),
        ink: str = INK,
    ) -> None:
        """A straight line; `dash` in millimetres on, off."""
        with self._state(ink, apart=bool(dash)):
            self._canvas.setLineWidth(width * mm)
            if dash:
                self._canvas.setDash([part * mm for part in dash])
            self._canvas.line(x1 * mm, (self.height - y1) * mm, x2 * mm, (self.height - y2) * mm)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        line: float = RULE,
        dash: Sequence[float] = (),
        ink: str = INK,
    ) -> None:
        """An empty rectangle."""
        with self._state(ink, apart=bool(dash)):
            self._canvas.setLineWidth(line * mm)
            if dash:
                self._canvas.setDash([part * mm for part in dash])
            self._canvas.rect(x * mm, (self.height - y - height) * mm, width * mm, height * mm)

    def fill(self, x: float, y: float, cell: tuple[float, float], runs: Iterable[Run] = ((0, 0, 1),)) -> None:
        """Black cells of this width and height from the corner (x, y) on, each run of them as column, row, how many; in
        whole numbers of cells and all filled at once: a code has hundreds of runs, and stands on every page.
        """
        canvas, (width, height) = self._canvas, cell
        canvas.saveState()
        canvas.transform(width * mm, 0, 0, -height * mm, x * mm, (self.height - y) * mm)
        path = canvas.beginPath()
        path._code += [f"{column} {row} {length} 1 re" for column, row, length in runs]  # noqa: SLF001  (no other way)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()

    def picture(self, x: float, y: float, width: float, height: float, data: bytes, name: str) -> None:
        """A portrait (JPEG or PNG) as large as fits the box, in its middle. Raises `PhotoUnreadable` naming whose."""
        try:
            image = ImageReader(BytesIO(data))
            wide, high = image.getSize()
            if wide * high > MOST_PIXELS:
                raise ValueError(f"{wide} × {high}")  # noqa: TRY301  (refused as all others are)
            scale = min(width / wide, height / high)
            across, down = wide * scale, high * scale
            left, top = x + (width - across) / 2, y + (height - down) / 2
            self._canvas.drawImage(
                image, left * mm, (self.height - top - down) * mm, across * mm, down * mm, mask="auto"
            )
        except Exception as problem:  # a damaged picture fails in ways of its format
            raise PhotoUnreadable(name=name) from problem

    @contextmanager
    def turned(self, x: float, y: float) -> Iterator[None]:
        """What is drawn meanwhile is turned a quarter clockwise around this point, which becomes (0, page height)."""
        self._canvas.saveState()
        self._canvas.translate(x * mm, (self.height - y) * mm)
        self._canvas.rotate(-90)
        self._canvas.translate(0, -self.height * mm)
        yield
        self._canvas.restoreState()

    @contextmanager
    def form(self, name: str) -> Iterator[None]:
        """What is drawn meanwhile is kept under a name, described in the file once, however often it is placed."""
        self._canvas.beginForm(self._prefix + name, 0, 0, self.width * mm, self.height * mm)
        yield
        self._canvas.endForm()

    def place(self, name: str, x: float = 0.0, y: float = 0.0) -> None:
        """Put a kept drawing on the page, moved right and down."""
        self._canvas.saveState()
        self._canvas.translate(x * mm, -y * mm)
        self._canvas.doForm(self._prefix + name)
        self._canvas.restoreState()

    @contextmanager
    def _state(self, ink: str, *, apart: bool = True) -> Iterator[None]:
        """What is drawn meanwhile has this colour, and changes nothing of what follows. Only `apart` may it leave more
        behind than a font and a line width, which everything drawn sets for itself.
        """
        if ink == INK and not apart:  # a page begins with black
            yield
            return
        self._canvas.saveState()
        self._canvas.setFillColor(HexColor(ink))
        self._canvas.setStrokeColor(HexColor(ink))
        yield
        self._canvas.restoreState()


def _set_in_cell(text: str, room: float, size: float, height: float) -> tuple[float, list[str]]:
    """A size and lines for a text in a cell `room` points wide: one line down to 82 %, then two, then three.

    No Latin word is parted and no lines higher than the cell are taken while there is another way.
    """
    shrunk = fit(text, room, size, size * 0.82)
    if width_of(text, shrunk) <= room + 0.01:
        return shrunk, [text]
    for factor, most in ((0.86, 2), (0.8, 2), (0.72, 2), (0.64, 3), (0.56, 3), (0.48, 3)):
        lines = wrap(text, room, size * factor)
        fits = len(lines) <= most and all(width_of(one, size * factor) <= room for one in lines)
        if fits and len(lines) * size * factor * 1.22 <= height and _whole(text, lines):
            return size * factor, lines
    return fit(text, room, size * 0.7), [text]


def _whole(text: str, lines: list[str]) -> bool:
    """Whether each word of Latin letters stands unbroken on one of the lines."""
    return all(any(word in line for line in lines) for word in text.split() if word.isascii())
