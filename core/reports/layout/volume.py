"""One file for several papers: what is built while a volume is open is drawn into it, one paper behind the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from core.reports.fonts import SERIF, load, require_glyphs
from core.reports.layout.archival import make_archival
from core.wording import Language

# Streams as the bytes they are, not spelt out in letters: a fifth shorter, and written sooner.
rl_config.useA85 = 0
_OPEN: ContextVar["Volume | None"] = ContextVar("volume", default=None)


def open_volume() -> "Volume | None":
    """The volume that papers are drawn into just now; None where each is a file of its own."""
    return _OPEN.get()


def new_canvas(buffer: BytesIO, title: str, language: Language, size: tuple[float, float]) -> Any:
    """An empty PDF of this size in millimetres. The same calls on it give the same bytes. Raises `NoGlyph`."""
    load(SERIF)
    require_glyphs(title, title)
    canvas = Canvas(
        buffer,
        pagesize=(size[0] * mm, size[1] * mm),
        pageCompression=1,
        invariant=1,
        initialFontName=SERIF,
        lang="zh-CN" if language == "zh" else "en",
    )
    canvas.setTitle(title)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


class Volume:
    """Papers behind each other in one file; a paper's fonts and pictures are in it once."""

    def __init__(self, title: str, language: Language) -> None:
        self._buffer, self._language = BytesIO(), language
        self.canvas: Any = new_canvas(self._buffer, title, language, (210.0, 297.0))
        self.papers = 0
        self.signers: list[tuple[tuple[str, ...], bool]] = []

    @property
    def pages(self) -> int:
        """How many pages there are so far."""
        return int(self.canvas.getPageNumber()) if self.papers else 0

    def join(self, size: tuple[float, float]) -> str:
        """Begins another paper on a page of its own size; gives the prefix that keeps its names apart from others'."""
        if self.papers:
            self.canvas.showPage()
        self.canvas.setPageSize((size[0] * mm, size[1] * mm))
        self.papers += 1
        return f"{self.papers}-"

    def signed_by(self, roles: tuple[str, ...], *, seal: bool) -> None:
        """A paper has lines for these roles to sign, and a place for the seal."""
        self.signers.append((roles, seal))

    @contextmanager
    def opened(self) -> Iterator[None]:
        """What is built meanwhile goes in here, and gives no bytes of its own."""
        token = _OPEN.set(self)
        try:
            yield
        finally:
            _OPEN.reset(token)

    def finish(self) -> bytes:
        """Close it and give its bytes."""
        make_archival(self.canvas, self._language)
        self.canvas.save()
        return self._buffer.getvalue()
