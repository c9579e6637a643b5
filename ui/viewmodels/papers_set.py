"""Everything of the election on the table in one file, with the list of its papers, pages and signatures."""

from PySide6.QtCore import QObject, Signal

from core.reports.print_set import PrintSet, make_set, models_of
from core.wording import Language
from ui.viewmodels.background import Background, Report
from ui.viewmodels.session import Session


class PrintSetViewModel(QObject):
    """`made(PrintSet)` brings it, `refused(CodedError)` why there is none or which paper is not in it."""

    changed = Signal()
    made = Signal(object)
    refused = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, session: Session, contest: str) -> None:
        super().__init__()
        self._session, self._contest = session, contest
        self._work = Background(self, session.closing)
        self._work.failed.connect(self.refused)
        self._work.progressed.connect(self.progressed)
        self._work.busy_changed.connect(self.changed)

    @property
    def busy(self) -> bool:
        """Whether it is being laid out."""
        return self._work.busy

    def make(self, language: Language) -> None:
        """Lays all papers out whose time has come. Raises what `models_of` raises."""
        layout = self._session.ballot_layouts.get(self._contest)
        models = models_of(self._session.desk.file, self._contest, language, layout)

        def work(report: Report) -> PrintSet:
            return make_set(models, report)

        self._work.run(work, self._keep)

    def _keep(self, made: PrintSet) -> None:
        self.made.emit(made)
        if made.refused is not None:
            self.refused.emit(made.refused)
