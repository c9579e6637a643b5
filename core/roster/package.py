"""A spreadsheet package made safe before it is read: what it unpacks to, how far out its cells lie, how much they hold.

The reader that reads it next allocates whatever a sheet asks for, so all of that is weighed here first, with a parser
that keeps nothing. What goes on is packed anew: only parts that were weighed, and as they were weighed.
"""

import io
import re
import zipfile
import zlib
from typing import NoReturn
from xml.parsers import expat

from core.errors.roll import RollTooLarge, RollUnreadable, TooManyRows

ROW_LIMIT = 20_000
COLUMN_LIMIT = 256
UNPACKED_LIMIT = 100_000_000
CELL_LIMIT = 1_000_000
ELEMENT_LIMIT = 5_000_000
TEXT_LIMIT = 30_000_000  # characters in all cells, each time that they stand there
MEGABYTE = 1_000_000
_PARTS = re.compile(r"(xl|_rels|docProps)[/\\].*\.(xml|rels)|\[Content_Types\]\.xml", re.IGNORECASE)
_SHARED = "sharedstrings.xml"
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError, ValueError, NotImplementedError)


def checked(name: str, content: bytes) -> bytes:
    """The same package with nothing in it but what was weighed.

    Raises `RollTooLarge`, `TooManyRows`, `RollUnreadable`.
    """
    try:
        parts = _parts(name, content)
        shared = [_lengths(name, data) for part, data in parts.items() if part.lower().endswith(_SHARED)]
        if len(shared) > 1:
            raise RollUnreadable(name)
        budget = _Budget(name, shared[0] if shared else [])
        for part, data in parts.items():
            if "worksheets" in part.lower() and part.lower().endswith(".xml"):
                _Weigher(budget).parse(data)
    except (*_BROKEN, expat.ExpatError) as error:
        raise RollUnreadable(name) from error
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for part, data in parts.items():
            package.writestr(zipfile.ZipInfo(part), data)
    return out.getvalue()


def _parts(name: str, content: bytes) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if sum(entry.file_size for entry in package.infolist()) > UNPACKED_LIMIT:
            raise RollTooLarge(name, UNPACKED_LIMIT // MEGABYTE)
        for entry in package.infolist():
            if _PARTS.fullmatch(entry.filename):
                if entry.filename in parts:
                    raise RollUnreadable(name)
                parts[entry.filename] = package.read(entry)  # no more than it says, or it is broken
    return parts


class _Parser:
    """Goes through a part, the names of elements without what stands before a colon; no part declares anything."""

    def __init__(self) -> None:
        self.expat = expat.ParserCreate()
        self.expat.buffer_text = True
        self.expat.StartDoctypeDeclHandler = self._declared

    def _declared(self, *_: object) -> NoReturn:
        raise ValueError("a document type")

    def parse(self, data: bytes) -> None:
        """Raises `expat.ExpatError` and what the handlers raise."""
        self.expat.Parse(data, True)


def _lengths(name: str, data: bytes) -> list[int]:
    """How long each shared text is."""
    parser, lengths = _Parser(), list[int]()

    def start(tag: str, _attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "si":
            lengths.append(0)
            if len(lengths) > CELL_LIMIT:
                raise RollTooLarge(name, UNPACKED_LIMIT // MEGABYTE)

    def text(found: str) -> None:
        if lengths:
            lengths[-1] += len(found)

    parser.expat.StartElementHandler = start
    parser.expat.CharacterDataHandler = text
    parser.parse(data)
    return lengths


class _Budget:
    """What all sheets of a package together may hold."""

    def __init__(self, name: str, shared: list[int]) -> None:
        self.name, self.shared = name, shared
        self.elements = self.cells = self.text = 0

    def too_large(self) -> NoReturn:
        """Raises `RollTooLarge`."""
        raise RollTooLarge(self.name, UNPACKED_LIMIT // MEGABYTE)


class _Weigher(_Parser):
    """One sheet. Cells without a place of their own follow the one before; empty ones weigh nothing."""

    def __init__(self, budget: _Budget) -> None:
        super().__init__()
        self.budget, self.row, self.column = budget, 0, 0
        self.shared = self.inside = False
        self.said = ""
        self.expat.StartElementHandler = self._start
        self.expat.EndElementHandler = self._end
        self.expat.CharacterDataHandler = self._text

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.budget.elements += 1
        if self.budget.elements > ELEMENT_LIMIT:
            self.budget.too_large()
        name = tag.rpartition(":")[2]
        if name == "row":
            said = attributes.get("r", "")
            self.row, self.column = (int(said) if said.isdecimal() and len(said) < 9 else self.row + 1), 0  # noqa: PLR2004  (longer is no row)
        elif name == "c":
            self._cell(attributes)
        elif name in {"v", "is"}:
            self.inside, self.said = True, ""
            self._filled()

    def _cell(self, attributes: dict[str, str]) -> None:
        self.column += 1
        self.shared = attributes.get("t") == "s"
        if place := _PLACE.fullmatch(attributes.get("r", "")):
            self.column, self.row = _number(place[1]), int(place[2])

    def _filled(self) -> None:
        self.budget.cells += 1
        if self.row > ROW_LIMIT:
            raise TooManyRows(self.budget.name, ROW_LIMIT)
        if self.column > COLUMN_LIMIT:
            raise RollUnreadable(self.budget.name)
        if self.budget.cells > CELL_LIMIT:
            self.budget.too_large()

    def _text(self, found: str) -> None:
        if self.inside and self.shared and len(self.said) < 10:  # noqa: PLR2004  (no number of a text has more digits)
            self.said += found.strip()

    def _end(self, tag: str) -> None:
        if not self.inside or tag.rpartition(":")[2] not in {"v", "is"}:
            return
        self.inside = False
        if self.shared and self.said.isdecimal() and int(self.said) < len(self.budget.shared):
            self.budget.text += self.budget.shared[int(self.said)]
            if self.budget.text > TEXT_LIMIT:
                self.budget.too_large()


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
