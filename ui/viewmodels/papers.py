"""The papers of an election and of the whole term change: which are ready, their bytes, where they are saved."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.exchange.papers import replace, write_papers, write_whole
from core.store.file import open_file
from core.wording import Language
from ui.viewmodels.background import Background, Report
from ui.viewmodels.paper_shelves import ContestShelf, Group, PaperLine, Shelf, TermShelf
from ui.viewmodels.papers_set import PrintSetViewModel
from ui.viewmodels.session import Session


@dataclass(frozen=True, slots=True)
class Made:
    """A paper laid out: what it is called, the name to save it under, its bytes."""

    title: str
    name: str
    pdf: bytes


class PapersViewModel(QObject):
    """The papers of the contest that is on the table when this is made, and those of the whole term change.

    `shown(bytes)` brings the chosen paper, `made(tuple[Made, ...])` those to be printed, `saved(int, str)` how many
    papers were saved and where, `refused(CodedError)` what stopped them.
    """

    changed = Signal()
    shown = Signal(bytes)
    made = Signal(object)
    saved = Signal(int, str)
    refused = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._contest = session, session.contest_id
        self._shelves: dict[Group, Shelf] = {
            "contest": ContestShelf(session, self._contest),
            "term": TermShelf(session),
        }
        self._group: Group = "contest"
        self._language: Language = "zh"
        self._chosen = ""
        self._known: dict[tuple[str, Language, int], bytes] = {}
        self._work = Background(self, session.closing)
        self._work.failed.connect(self.refused)
        self._work.progressed.connect(self.progressed)
        self._work.busy_changed.connect(self.changed)
        self.prints = PrintSetViewModel(session, self._contest)
        self.prints.refused.connect(self.refused)
        self.prints.progressed.connect(self.progressed)
        self.prints.changed.connect(self.changed)
        session.changed.connect(self.changed)
        session.layout_chosen.connect(self._forget)

    def there(self) -> bool:
        """Whether there are papers to make: of an election, or of the term change."""
        return bool(self.groups())

    def groups(self) -> tuple[Group, ...]:
        """The groups of papers that there are: this election, the whole term change."""
        found: list[Group] = ["contest"] if self._contest else []
        if self._shelves["term"].lines("zh"):
            found.append("term")
        return tuple(found)

    def group(self) -> Group:
        """The group on view."""
        return self._group if self._contest else "term"

    def choose_group(self, wanted: Group) -> None:
        """Shows the papers of another group."""
        if wanted != self._group:
            self._group, self._chosen = wanted, ""
            self.changed.emit()

    @property
    def busy(self) -> bool:
        """Whether papers are being laid out."""
        return self._work.busy or self.prints.busy

    def lines(self) -> tuple[PaperLine, ...]:
        """All papers of the group in the order of the meeting."""
        return self._shelves[self.group()].lines(self._language)

    def ready(self) -> tuple[str, ...]:
        """The ids of the papers that can be made."""
        return tuple(line.id for line in self.lines() if line.ready)

    def chosen(self) -> str:
        """The paper on show: the one chosen, else the last that is ready."""
        ready = self.ready()
        if self._chosen in ready or not ready:
            return self._chosen if ready else ""
        return ready[-1]

    def choose(self, paper_id: str) -> None:
        """Shows another paper, where it is ready."""
        if paper_id in self.ready() and paper_id != self._chosen:
            self._chosen = paper_id
            self.changed.emit()

    def paper_language(self) -> Language:
        """The language of the papers; Chinese unless chosen otherwise."""
        return self._language

    def choose_language(self, wanted: Language) -> None:
        """Lays the papers out in this language from now on."""
        self._language = wanted
        self.changed.emit()

    def mark(self) -> str:
        """What is on show, so that a page need not ask for the same twice; "" for nothing."""
        chosen = self.chosen() if self.there() else ""
        layout = self._session.ballot_layouts.get(self._contest)
        seq = self._session.desk.file.seq
        return f"{self.group()} {chosen} {self._language} {seq} {layout}" if chosen else ""

    def show(self) -> None:
        """Lays the chosen paper out; `shown` brings it."""
        if self.chosen():
            self._make((self.chosen(),), lambda made: self.shown.emit(made[0].pdf))

    def make(self, papers: Sequence[str]) -> None:
        """Lays these out for printing; `made` brings them."""
        self._make(papers, self.made.emit)

    def save(self, papers: Sequence[str], folder: Path) -> None:
        """Writes these as PDF into the folder; `saved` says so."""
        self._make(papers, lambda made: self.saved.emit(len(made), str(folder)), folder)

    def save_everything(self, folder: Path) -> None:
        """Writes all papers of the file: a folder for the term change, and one for each election."""
        path, wanted = self._session.path, self._language

        def work(_report: Report) -> int:
            file = open_file(path, write=False)
            try:
                whole = len(write_whole(file, folder, wanted))
                return whole + sum(len(written) for _, written in write_papers(file, folder, wanted))
            finally:
                file.close()

        self._work.run(work, lambda number: self.saved.emit(number, str(folder)))

    # inside

    def _make(
        self, papers: Sequence[str], done: Callable[[tuple[Made, ...]], object], folder: Path | None = None
    ) -> None:
        """Rows are read here, in the thread of the file; laying out and writing is done elsewhere."""
        wanted, shelf = self._language, self._shelves[self.group()]
        models = [(one, shelf.model(one, wanted)) for one in papers]
        seq, known = self._session.desk.file.seq, dict(self._known)

        def work(report: Report) -> tuple[Made, ...]:
            return tuple(_build(shelf, models, known, (wanted, seq), folder, report))

        def keep(made: tuple[Made, ...]) -> None:
            fresh = {(one, wanted, seq): each.pdf for (one, _), each in zip(models, made, strict=True)}
            self._known = {key: pdf for key, pdf in self._known.items() if key[2] == seq} | fresh
            done(made)

        self._work.run(work, keep)

    def _forget(self) -> None:
        """Papers laid out before are laid out anew: ballots may lie another way."""
        self._known = {}


def _build(
    shelf: Shelf,
    models: Sequence[tuple[str, Any]],
    known: dict[tuple[str, Language, int], bytes],
    of: tuple[Language, int],
    folder: Path | None,
    report: Report,
) -> Iterable[Made]:
    for place, (paper, model) in enumerate(models, start=1):
        pdf = known.get((paper, *of)) or shelf.build(paper, model)
        name = shelf.name(paper, model, of[0])
        if folder is not None:
            replace(folder / name, pdf)
        report(place, len(models))
        yield Made(name.removesuffix(".pdf"), name, pdf)
