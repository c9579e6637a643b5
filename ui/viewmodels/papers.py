"""The papers of a contest: which are ready, which wait for what, their bytes, where they are saved."""

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.exchange.papers import replace, write_papers
from core.procedure.contest import State
from core.reports import assemble, catalogue
from core.reports.model import BallotSheets, PaperModel
from core.standing import held
from core.store import queries
from core.store.file import open_file
from core.store.rows import ContestRow
from core.wording import Language, word
from ui.i18n import language
from ui.viewmodels.background import Background, Report
from ui.viewmodels.session import Session


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper of the list; `status` says in words whether it is ready or what comes first."""

    id: str
    number: str
    title: str
    ready: bool
    status: str


@dataclass(frozen=True, slots=True)
class Made:
    """A paper laid out: what it is called, the name to save it under, its bytes."""

    title: str
    name: str
    pdf: bytes


class PapersViewModel(QObject):
    """The papers of the contest that is on the table when this is made.

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
        self._language: Language = "zh"
        self._chosen = ""
        self._known: dict[tuple[str, Language, int], bytes] = {}
        self._work = Background(self, session.closing)
        self._work.failed.connect(self.refused)
        self._work.progressed.connect(self.progressed)
        self._work.busy_changed.connect(self.changed)
        session.changed.connect(self.changed)
        session.layout_chosen.connect(self._forget)

    def there(self) -> bool:
        """Whether there is a contest to make papers of."""
        return bool(self._contest)

    @property
    def busy(self) -> bool:
        """Whether papers are being laid out."""
        return self._work.busy

    def lines(self) -> tuple[PaperLine, ...]:
        """All papers in the order of the meeting."""
        row = self._row()
        state = State.VOID if held(row).void else State(row.state)
        enrolled = queries.attendance(self._session.desk.file, row.meeting).required > 0
        return tuple(self._line(one, row, state, enrolled=enrolled) for one in catalogue.PAPERS)

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
        return f"{chosen} {self._language} {self._session.desk.file.seq} {layout}" if chosen else ""

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
        """Writes the papers of all elections of the file, a folder for each."""
        path, wanted = self._session.path, self._language

        def work(_report: Report) -> int:
            file = open_file(path, write=False)
            try:
                return sum(len(written) for _, written in write_papers(file, folder, wanted))
            finally:
                file.close()

        self._work.run(work, lambda number: self.saved.emit(number, str(folder)))

    # inside

    def _row(self) -> ContestRow:
        return queries.contest(self._session.desk.file, self._contest)

    def _line(self, one: catalogue.Paper, row: ContestRow, state: State, *, enrolled: bool) -> PaperLine:
        number, title = f"{row.ordinal}-{one.number}", one.title(self._language)
        if one.id == "sign_in" and not enrolled:
            return PaperLine(one.id, number, title, ready=False, status=self.tr("the roll is empty"))
        if catalogue.ready(one.id, state):
            return PaperLine(one.id, number, title, ready=True, status=self.tr("ready"))
        if state is State.VOID:
            return PaperLine(one.id, number, title, ready=False, status=self.tr("none, the election is void"))
        needs = word(f"state.{one.needs}", language())
        return PaperLine(
            one.id, number, title, ready=False, status=self.tr("first: {state}").format(state=needs)
        )

    def _make(
        self, papers: Sequence[str], done: Callable[[tuple[Made, ...]], object], folder: Path | None = None
    ) -> None:
        """Rows are read here, in the thread of the file; laying out and writing is done elsewhere."""
        file, wanted = self._session.desk.file, self._language
        models = [(one, self._model(one)) for one in papers]
        seq, known = file.seq, dict(self._known)

        def work(report: Report) -> tuple[Made, ...]:
            return tuple(_build(models, known, (wanted, seq), folder, report))

        def keep(made: tuple[Made, ...]) -> None:
            fresh = {(one, wanted, seq): each.pdf for (one, _), each in zip(models, made, strict=True)}
            self._known = {key: pdf for key, pdf in self._known.items() if key[2] == seq} | fresh
            done(made)

        self._work.run(work, keep)

    def _forget(self) -> None:
        """Papers laid out before are laid out anew: ballots may lie another way."""
        self._known = {}

    def _model(self, paper: str) -> PaperModel:
        """The rows of a paper; ballots lie as they were chosen to on their own page."""
        found = assemble.model_of(self._session.desk.file, self._contest, paper, language=self._language)
        layout = self._session.ballot_layouts.get(self._contest)
        return (
            dataclasses.replace(found, layout=layout) if layout and isinstance(found, BallotSheets) else found
        )


def _build(
    models: Sequence[tuple[str, PaperModel]],
    known: dict[tuple[str, Language, int], bytes],
    of: tuple[Language, int],
    folder: Path | None,
    report: Report,
) -> Iterable[Made]:
    for place, (paper, model) in enumerate(models, start=1):
        pdf = known.get((paper, *of)) or catalogue.build(paper, model)
        name = assemble.file_name(paper, model)
        if folder is not None:
            replace(folder / name, pdf)
        report(place, len(models))
        yield Made(name.removesuffix(".pdf"), name, pdf)
