"""The QR code of a paper, read from a picture of it."""

import re
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

import zxingcpp
from PIL import Image

from core.errors.file import FileUnavailable
from core.errors.signing import NoCodeInPicture, PictureUnreadable
from core.store.rows import ContestRow

LARGEST: Final = 50_000_000  # pixels: more is no photograph of a paper
LARGEST_FILE: Final = 60_000_000  # bytes
FORMATS: Final = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF")
"""Pictures and nothing else: what else Pillow opens may be a program, as PostScript is, that it has somebody run."""
_PAYLOAD: Final = re.compile(
    r"zhengpiao:1;contest=(?P<contest>[^;]*);paper=(?P<paper>[^;]*);no=(?P<number>[^;]*);"
    r"(?:n=(?P<numbers>[0-9,]*);)?head=(?P<head>[0-9A-F]{0,64})"
)


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """What a paper's code says: which contest and paper, its number, the numbers on it, the journal's head.

    The numbers are those required, present, issued, collected, as far as they were known; see `numbers_of`.
    """

    contest: str
    paper: str
    number: str
    numbers: tuple[int, ...]
    head: str


def numbers_of(row: ContestRow) -> tuple[int, ...]:
    """The numbers of a contest as its papers' codes carry them; empty before ballots were collected."""
    found = (row.required, row.present, row.issued, row.collected)
    return tuple(one for one in found if one is not None) if row.collected is not None else ()


def read_code(path: Path) -> PrintedCode:
    """The first code of ours in a picture of one of `FORMATS`.

    Raises `FileUnavailable`, `PictureUnreadable`, `NoCodeInPicture`.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as problem:
        raise FileUnavailable(path=str(path), detail=problem.strerror or str(problem)) from problem
    for text in _texts(data, str(path)):
        found = _PAYLOAD.fullmatch(text)
        if found:
            numbers = tuple(int(one) for one in (found["numbers"] or "").split(",") if one)
            return PrintedCode(found["contest"], found["paper"], found["number"], numbers, found["head"])
    raise NoCodeInPicture(path=str(path))


def _texts(data: bytes, path: str) -> list[str]:
    try:
        grey = _grey(data)
    except Exception as problem:  # each format of picture fails in its own ways
        raise PictureUnreadable(path=path) from problem
    return [code.text for code in zxingcpp.read_barcodes(grey)]


def _grey(data: bytes) -> Image.Image:
    """The picture without colours. Raises whatever Pillow does, and ValueError where it is too large."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of what is refused below
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            width, height = picture.size
            if width * height > LARGEST or len(data) > LARGEST_FILE:
                raise ValueError(f"{width} × {height}")
            picture.draft("L", picture.size)
            return picture.convert("L")
