"""What the window remembers between two starts: nothing of any election, only how and where it was used."""

import json
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from core.wording import Language

RECENT_LIMIT = 8
FILE_NAME = "settings.json"
LANGUAGES = ("zh", "en")
SMALLEST_TEXT, LARGEST_TEXT = 100, 200
V = TypeVar("V")


@dataclass
class Draft:
    """A new term change that was begun and not yet made into a file."""

    step: int = 0
    template: str = ""
    township: str = ""
    term: str = ""
    congress: str = ""
    rehearsal: bool = False
    posts: dict[str, str] = field(default_factory=dict)  # the posts plan as typed, by field


@dataclass
class Remembered:
    """The content of the settings file. Unknown keys of later versions are ignored, missing ones get
    defaults.
    """

    language: "Language" = "zh"
    text_scale: int = 100
    geometry: str = ""
    full_screen: bool = False
    sound: bool = True
    clerk: str = ""
    backup_folder: str = ""
    practised: bool = False  # the two minutes before the first ballot were taken or declined on this machine
    public_display: str = "*"  # a name, "" a window, "*" the one that is not the main one
    motion: bool = True
    archive_on_seal: bool = True  # an archive beside the file, and on the second disk, after each seal
    # By file and contest: all ballots of a contest look the same, also those printed after a restart.
    ballot_layouts: dict[str, object] = field(default_factory=dict)
    recent: list[str] = field(default_factory=list)
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
            fresh.write_text(json.dumps(asdict(self.values), ensure_ascii=False, indent=2), encoding="utf-8")
            os.replace(fresh, self._path)  # noqa: PTH105  # replace() that overwrites on Windows too
        except OSError:
            return False
        return True

    def remember_file(self, path: Path) -> None:
        """Puts a file on top of the recent ones and saves."""
        entry = str(path.resolve())
        others = [old for old in self.values.recent if old != entry]
        self.values.recent = [entry, *others][:RECENT_LIMIT]
        kept = self.values.ballot_layouts
        self.values.ballot_layouts = {one: kept[one] for one in self.values.recent if one in kept}
        self.save()

    def forget_file(self, path: Path) -> None:
        """Takes a file off the recent ones and saves."""
        gone = {str(path), str(path.resolve())}
        self.values.recent = [old for old in self.values.recent if old not in gone]
        self.save()


def _load(path: Path) -> Remembered:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return Remembered()
    if not isinstance(found, dict):
        return Remembered()
    values = _fill(Remembered(), found)
    if values.language not in LANGUAGES:
        values.language = "zh"
    values.text_scale = min(max(values.text_scale, SMALLEST_TEXT), LARGEST_TEXT)
    values.recent = [str(entry) for entry in values.recent]
    draft = found.get("draft")
    values.draft = _fill(Draft(), draft) if isinstance(draft, dict) else None
    if values.draft is not None:
        values.draft.posts = {str(name): str(text) for name, text in values.draft.posts.items()}
    return values


def _fill(values: V, found: dict[str, object]) -> V:
    """Takes over what is of the kind that the default is of."""
    for entry in fields(values):  # type: ignore[arg-type]  # both callers give a dataclass
        own, new = getattr(values, entry.name), found.get(entry.name)
        if own is not None and type(new) is type(own):
            setattr(values, entry.name, new)
    return values
