"""The sign-in book: laid out off the window's thread, then printed or saved."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.exchange.papers import replace
from core.reports import assemble, catalogue
from core.reports.model import PaperModel
from core.store import queries
from ui.viewmodels.background import Background, Report
from ui.viewmodels.session import Session

PAPER = "sign_in"


class SignInBook(QObject):
    """`made(title, bytes)` brings the book, `saved(path)` says where it is, `refused(CodedError)` why it is not."""

    made = Signal(str, bytes)
    saved = Signal(str)
    refused = Signal(object)
    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._work = Background(self, session.closing)
        self._work.failed.connect(self.refused)
        self._work.busy_changed.connect(self.changed)

    @property
    def busy(self) -> bool:
        """Whether it is being laid out."""
        return self._work.busy

    def ready(self) -> bool:
        """The book carries the number of an election: one must be drafted, and somebody required to attend."""
        if not self._session.meeting_id or not self._session.contest_id:
            return False
        return queries.attendance(self._session.desk.file, self._session.meeting_id).required > 0

    def name(self) -> str:
        """The name to save it under."""
        return assemble.file_name(PAPER, self._model())

    def make(self) -> None:
        """Lays it out; `made` brings it."""
        model = self._model()
        title = assemble.file_name(PAPER, model).removesuffix(".pdf")
        self._work.run(lambda _report: catalogue.build(PAPER, model), lambda pdf: self.made.emit(title, pdf))

    def save(self, path: Path) -> None:
        """Lays it out into this file; `saved` says so."""
        model = self._model()

        def work(_report: Report) -> str:
            replace(path, catalogue.build(PAPER, model))
            return str(path)

        self._work.run(work, self.saved.emit)

    def _model(self) -> PaperModel:
        # What is signed is Chinese, whatever language the operator reads the screen in.
        return assemble.model_of(self._session.desk.file, self._session.contest_id, PAPER, language="zh")
