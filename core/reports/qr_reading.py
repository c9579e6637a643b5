"""The QR code of a paper, read from a picture of it."""

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

import zxingcpp
from PIL import Image, UnidentifiedImageError

from core.errors.file import FileUnavailable
from core.errors.signing import NoCodeInPicture, PictureUnreadable
from core.store.rows import ContestRow

LARGEST: Final = 60_000_000  # pixels: more is no photograph of a paper
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
    """The first code of ours in a picture (PNG, JPEG and what else Pillow reads).

    Raises `FileUnavailable`, `PictureUnreadable`, `NoCodeInPicture`.
    """
    try:
        data = path.read_bytes()
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
        with Image.open(BytesIO(data)) as picture:
            width, height = picture.size
            if width * height > LARGEST:
                raise PictureUnreadable(path=path)
            grey = picture.convert("L")
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
    ) as problem:
        raise PictureUnreadable(path=path) from problem
    return [code.text for code in zxingcpp.read_barcodes(grey)]
