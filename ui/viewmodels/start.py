"""The start page and the wizard for a new term change: what is remembered, what is still missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import UserError
from ui.settings import Draft, Settings

if TYPE_CHECKING:
    from core.domain.term import PostsPlan

TEMPLATES = (
    "xianan-2003", "district-office", "party-2020", "party-1990", "peoples-congress-2022", "single",
)  # fmt: skip
# Templates of a whole term change ask for its posts; those of one body only plan its stages.
WHOLE = ("xianan-2003", "district-office")
LAID_OUT = (*WHOLE, "party-2020", "peoples-congress-2022")


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
    posts: Mapping[str, str] | None = None
    """The posts plan as typed, for a file with the stages of its template; None for one without stages."""


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
    """The wizard: a few short steps, kept after each key, so that it can be left at any moment and resumed."""

    changed = Signal()

    def __init__(self, settings: Settings, doors: Doors) -> None:
        super().__init__()
        self._settings, self._doors = settings, doors
        self._draft = settings.values.draft or Draft(template=TEMPLATES[0])
        self._tried = False

    def steps(self) -> tuple[str, ...]:
        """Which election; where and what; the posts of a whole term change; look over and create."""
        posts = ("posts",) if self.template() in WHOLE else ()
        return ("election", "place", *posts, "summary")

    @property
    def step(self) -> int:
        """Which of the steps is on view."""
        return min(self._draft.step, len(self.steps()) - 1)

    @property
    def step_name(self) -> str:
        """The step on view by its name."""
        return self.steps()[self.step]

    @property
    def at_end(self) -> bool:
        """Whether this is the last step."""
        return self.step == len(self.steps()) - 1

    def template(self) -> str:
        """The chosen template."""
        return self._draft.template

    def templates(self) -> tuple[tuple[str, str, str], ...]:
        """Key, name and one sentence of each template."""
        words = {
            "xianan-2003": (
                self.tr("The whole term change, Xian'an 2003"),
                self.tr("Applications, recommendation, party congress and people's congress, two votes."),
            ),
            "district-office": (
                self.tr("The whole term change of a sub-district office"),
                self.tr("The same without a people's congress."),
            ),
            "peoples-congress-2022": (
                self.tr("People's congress, law of 2022"),
                self.tr("Chair, deputy chairs, mayor and deputy mayors of a township."),
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
        if key != self._draft.template:
            self._draft.posts = {}
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
            dict(draft.posts) if draft.template in LAID_OUT else None,
        )

    def fill(self, texts: NewTerm) -> None:
        """Keeps what has been typed, as typed."""
        draft = self._draft
        draft.township, draft.term, draft.congress = texts.township, texts.term, texts.congress
        draft.posts = dict(texts.posts or {})
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
        wrong = {name: needed for name, value in fields.items() if not value.strip()}
        if self.step_name == "posts":
            from ui.viewmodels.term_posts import not_numbers  # noqa: PLC0415  # as in `forward`

            wrong |= dict.fromkeys(not_numbers(texts.posts or {}), self.tr("A whole number, in figures."))
        return wrong

    def plan(self) -> "PostsPlan | None":
        """The posts of a whole term change as they would go into the file; None without, or while they do not fit."""
        from ui.viewmodels.files import check_posts  # noqa: PLC0415  # the start page does not wait for the core

        try:
            return check_posts(self.texts()) if "posts" in self.steps() else None
        except UserError:
            return None

    def forward(self) -> bool:
        """To the next step; false where something on this one is missing or no number.

        Raises what `frame.checked` raises where the posts do not fit.
        """
        if self.step_name in ("place", "posts"):
            self._tried = True
            if self.errors():
                self.changed.emit()
                return False
        if self.step_name == "posts":
            from ui.viewmodels.files import check_posts  # noqa: PLC0415  # the start page does not wait for the core

            check_posts(self.texts())
        self._draft.step = min(self.step + 1, len(self.steps()) - 1)
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
