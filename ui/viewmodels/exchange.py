"""What goes out of the open file and what comes in as a new one, off the window's thread, and stopped where asked."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal, SignalInstance

from core.clock import Clock
from core.errors import CodedError
from core.errors.exchange import ExportCancelled
from core.exchange.archive import Archive, check_archive, write_archive
from core.exchange.case import read_case
from core.exchange.course import Course
from core.exchange.export import export
from core.exchange.import_case import import_case
from core.office.desk import Desk
from ui.i18n import language
from ui.viewmodels.background import Background, Report


class ExchangeViewModel(QObject):
    """One piece of work at a time. `changed` when it begins, moves on and ends; `exported(Path)`, `imported(Path)`,
    `archived(tuple[Archive, ...])` or `checked(Archive)` when it is done, `cancelled` or `refused(CodedError)` where it
    was not. After `until` nothing is heard any more.
    """

    changed = Signal()
    exported = Signal(object)
    imported = Signal(object)
    archived = Signal(object)
    checked = Signal(object)
    cancelled = Signal()
    refused = Signal(object)

    def __init__(self, clock: Clock, until: SignalInstance) -> None:
        super().__init__()
        self._clock = clock
        self._stop = Event()
        self._name, self._done, self._all = "", 0, 0
        self._work = Background(self, until)
        self._work.failed.connect(self._failed)
        self._work.progressed.connect(self._progressed)
        self._work.busy_changed.connect(self.changed)
        until.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._work.busy

    def words(self) -> str:
        """How far it is: 正在写 结果.html：400 / 1200."""
        if not self._all:
            return self.tr("Writing {name}…").format(name=self._name)
        return self.tr("Writing {name}: {done} of {all}").format(
            name=self._name, done=self._done, all=self._all
        )

    def export(self, file: Path, kind: str, target: Path) -> None:
        """Write a file in one of `FORMATS`, in the language of the window."""
        spoken, stop, clock = language(), self._begin(target), self._clock

        def work(report: Report) -> Path:
            desk = Desk.open(file, clock, write=False)
            try:
                export(desk, kind, target, Course(report, stop.is_set), spoken)
            finally:
                desk.close()
            return target

        self._work.run(work, self.exported.emit)

    def import_case(self, case: Path, target: Path) -> None:
        """Make a new file of a contest case with all its ballots."""
        stop, clock = self._begin(target), self._clock

        def work(report: Report) -> Path:
            import_case(target, read_case(case), clock, course=Course(report, stop.is_set))
            return target

        self._work.run(work, self.imported.emit)

    def archive(self, file: Path, folders: Sequence[Path]) -> None:
        """Make the archive of a file in each of these folders, and read each back."""
        spoken, stop, clock = language(), self._begin(folders[0]), self._clock

        def work(report: Report) -> tuple[Archive, ...]:
            desk = Desk.open(file, clock, write=False)
            try:
                course = Course(report, stop.is_set)
                return write_archive(desk, folders[0], folders[1:], course=course, language=spoken)
            finally:
                desk.close()

        self._work.run(work, self.archived.emit)

    def check_archive(self, folder: Path) -> None:
        """Read an archive back."""
        clock = self._clock
        self._begin(folder)
        self._work.run(lambda _report: check_archive(folder, clock), self.checked.emit)

    def cancel(self) -> None:
        """Stop at the next step; nothing is left behind."""
        self._stop.set()

    def _begin(self, target: Path) -> Event:
        self._stop = Event()
        self._name, self._done, self._all = target.name, 0, 0
        return self._stop

    def _failed(self, problem: CodedError) -> None:
        if isinstance(problem, ExportCancelled):
            self.cancelled.emit()
        else:
            self.refused.emit(problem)

    def _progressed(self, done: int, all_: int) -> None:
        self._done, self._all = done, all_
        self.changed.emit()
