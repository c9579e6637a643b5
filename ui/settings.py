"""What the window remembers between two starts: nothing of any election, only how and where it was used."""

import contextlib
import os
from pathlib import Path

import msgspec

from core.wording import Language

RECENT_LIMIT = 8
FILE_NAME = "settings.json"


class Draft(msgspec.Struct):
    """A new term change that was begun and not yet made into a file."""

    step: int = 0
    template: str = ""
    township: str = ""
    term: str = ""
    congress: str = ""


class Remembered(msgspec.Struct):
    """The content of the settings file. Unknown keys of later versions are ignored, missing ones get
    defaults.
    """

    language: Language = "zh"
    text_scale: int = 100
    geometry: str = ""
    full_screen: bool = False
    sound: bool = True
    clerk: str = ""
    backup_folder: str = ""
    recent: list[str] = []
    draft: Draft | None = None


class Settings:
    """Remembered values behind one file. A damaged or missing file means defaults; saving is atomic."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self.values = _load(self._path)

    @classmethod
    def of_this_user(cls) -> "Settings":
        """The settings in the place where the system keeps them for this user."""
        import platformdirs  # noqa: PLC0415  # only the real start needs it, tests give a folder

        return cls(Path(platformdirs.user_config_dir("zhengpiao", appauthor=False)))

    @property
    def folder(self) -> Path:
        """Where the file lies; crash reports lie beside it."""
        return self._path.parent

    def save(self) -> bool:
        """Writes the values; false where the disk refuses, since a full disk must not stop an election."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._path.with_suffix(".new")
            fresh.write_bytes(msgspec.json.format(msgspec.json.encode(self.values), indent=2))
            os.replace(fresh, self._path)  # noqa: PTH105  # replace() that overwrites on Windows too
        except OSError:
            return False
        return True

    def remember_file(self, path: Path) -> None:
        """Puts a file on top of the recent ones and saves."""
        entry = str(path.resolve())
        others = [old for old in self.values.recent if old != entry]
        self.values.recent = [entry, *others][:RECENT_LIMIT]
        self.save()

    def forget_file(self, path: Path) -> None:
        """Takes a file off the recent ones and saves."""
        gone = {str(path), str(path.resolve())}
        self.values.recent = [old for old in self.values.recent if old not in gone]
        self.save()


def _load(path: Path) -> Remembered:
    with contextlib.suppress(OSError, msgspec.DecodeError):
        found = msgspec.json.decode(path.read_bytes(), type=Remembered)
        found.text_scale = min(max(found.text_scale, 100), 200)
        return found
    return Remembered()
