"""The start page and the wizard for a new term change: what is remembered, what is still missing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.settings import Draft, Settings

LAST_STEP = 2
TEMPLATES = ("xianan-2003", "party-2020", "party-1990", "single")


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A file opened before; `there` says whether it still is."""

    path: Path
    name: str
    folder: str
    there: bool


@dataclass(frozen=True, slots=True)
class NewTerm:
    """What a new file is made from."""

    template: str
    township: str
    term: str
    congress: str
    clerk: str
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class Doors:
    """What the start page can set going; each raises coded errors. False: the person cancelled."""

    open_file: Callable[[Path], object]
    choose_file: Callable[[], object]
    rehearse: Callable[[], object]
    create: Callable[[NewTerm], bool]
    begin: Callable[[], object]


class StartViewModel(QObject):
    """What the start page shows."""

    changed = Signal()

    def __init__(self, settings: Settings, doors: Doors) -> None:
        super().__init__()
        self._settings, self.doors = settings, doors

    def recent(self) -> tuple[RecentFile, ...]:
        """The files opened last, newest first, with whether they are still there."""
        paths = [Path(entry) for entry in self._settings.values.recent]
        return tuple(RecentFile(path, path.stem, str(path.parent), path.exists()) for path in paths)

    def forget(self, path: Path) -> None:
        """Takes a file off the list; the file itself is not touched."""
        self._settings.forget_file(path)
        self.changed.emit()

    def has_draft(self) -> bool:
        """Whether a new term change was begun and left."""
        return self._settings.values.draft is not None

    def draft_title(self) -> str:
        """How the draft is called on the button that resumes it."""
        draft = self._settings.values.draft
        return f"{draft.township} {draft.term}".strip() if draft else ""


class NewTermViewModel(QObject):
    """The wizard: three short steps, kept after each key, so that it can be left at any moment and resumed."""

    changed = Signal()

    def __init__(self, settings: Settings, doors: Doors) -> None:
        super().__init__()
        self._settings, self._doors = settings, doors
        self._draft = settings.values.draft or Draft(template=TEMPLATES[0])
        self._tried = False

    @property
    def step(self) -> int:
        """0: which election; 1: where and what; 2: look over and create."""
        return self._draft.step

    def template(self) -> str:
        """The chosen template."""
        return self._draft.template

    def templates(self) -> tuple[tuple[str, str, str], ...]:
        """Key, name and one sentence of each template."""
        words = {
            "xianan-2003": (
                self.tr("Party congress with three linked elections"),
                self.tr("Committee 12 for 9, secretary 2 for 1, deputy secretaries 4 for 3 (Xian'an 2003)."),
            ),
            "party-2020": (
                self.tr("Party congress, rules of 2020"),
                self.tr("Elections of your own, by the regulations for local branches of 2020."),
            ),
            "party-1990": (
                self.tr("Party congress, rules of 1990"),
                self.tr("The same by the provisional regulations of 1990."),
            ),
            "single": (
                self.tr("One election on its own"),
                self.tr("A by-election or any other single ballot, by the rules of 2020."),
            ),
        }
        return tuple((key, *words[key]) for key in TEMPLATES)

    def choose_template(self, key: str) -> None:
        """Takes another template. Raises `ValueError` for an unknown one."""
        if key not in TEMPLATES:
            raise ValueError(key)
        self._draft.template = key
        self._keep()

    def choose_rehearsal(self, wanted: bool) -> None:  # noqa: FBT001 - as a check box says it
        """Makes it a rehearsal, or not; once the file is made it is settled for ever."""
        self._draft.rehearsal = wanted
        self._keep(quiet=True)

    def texts(self) -> NewTerm:
        """What has been filled in so far."""
        draft = self._draft
        return NewTerm(
            draft.template,
            draft.township,
            draft.term,
            draft.congress,
            self._settings.values.clerk,
            draft.rehearsal,
        )

    def fill(self, texts: NewTerm) -> None:
        """Keeps what has been typed, as typed."""
        draft = self._draft
        draft.township, draft.term, draft.congress = texts.township, texts.term, texts.congress
        self._settings.values.clerk = texts.clerk
        self._keep(quiet=True)

    def errors(self) -> dict[str, str]:
        """What is missing, by field; empty until the person first tried to go on."""
        if not self._tried:
            return {}
        texts, needed = self.texts(), self.tr("Please fill this in.")
        fields = {
            "township": texts.township,
            "term": texts.term,
            "congress": texts.congress,
            "clerk": texts.clerk,
        }
        return {name: needed for name, value in fields.items() if not value.strip()}

    def forward(self) -> bool:
        """To the next step; false where something on this one is missing."""
        if self.step == 1:
            self._tried = True
            if self.errors():
                self.changed.emit()
                return False
        self._draft.step = min(self.step + 1, LAST_STEP)
        self._keep()
        return True

    def back(self) -> None:
        """To the step before."""
        self._draft.step = max(self.step - 1, 0)
        self._keep()

    def discard(self) -> None:
        """Throws the draft away."""
        self._draft = Draft(template=TEMPLATES[0])
        self._tried = False
        self._settings.values.draft = None
        self._settings.save()
        self.changed.emit()

    def create(self) -> bool:
        """Makes the file and opens it; false where the person cancelled. Raises what making a file raises."""
        texts = self.texts()
        stripped = replace(
            texts,
            township=texts.township.strip(),
            term=texts.term.strip(),
            congress=texts.congress.strip(),
            clerk=texts.clerk.strip(),
        )
        if not self._doors.create(stripped):
            return False
        self.discard()
        return True

    def _keep(self, *, quiet: bool = False) -> None:
        self._settings.values.draft = self._draft
        self._settings.save()
        if not quiet:
            self.changed.emit()
