"""What this machine remembers of how ballots are entered: the mark that a fresh ballot starts with, by contest."""

import contextlib
from pathlib import Path

import msgspec

from ui.settings import Settings
from ui.shapes import Mark

FILE_NAME = "entry.json"
KEPT = 40


class _Kept(msgspec.Struct):
    """The file's content: contests by file and id, the one used last at the end."""

    defaults: dict[str, Mark] = {}


class EntryMemory:
    """Behind one small file beside the settings; where the disk refuses it is simply forgotten."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._path = settings.folder / FILE_NAME
        self._kept = _load(self._path)

    @classmethod
    def of_this_user(cls) -> "EntryMemory":
        """The memory beside this user's settings."""
        return cls(Settings.of_this_user())

    @property
    def sound(self) -> bool:
        """Whether entry may be heard, as the View menu was left."""
        return Settings(self._settings.folder).values.sound

    def default(self, contest: str, otherwise: Mark) -> Mark:
        """The mark chosen for this contest on this machine."""
        return self._kept.defaults.get(contest, otherwise)

    def remember(self, contest: str, mark: Mark) -> None:
        """Keeps the mark for this contest; the oldest contests are forgotten."""
        self._kept.defaults.pop(contest, None)
        self._kept.defaults[contest] = mark
        for old in list(self._kept.defaults)[:-KEPT]:
            del self._kept.defaults[old]
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_bytes(msgspec.json.encode(self._kept))


def _load(path: Path) -> _Kept:
    with contextlib.suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(path.read_bytes(), type=_Kept)
    return _Kept()
