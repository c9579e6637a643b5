"""Export, import and archive from the File menu: what is asked, a line above the page meanwhile, what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from core.clock import Clock
from core.errors import CodedError
from ui.dialogs import Dialogs
from ui.frame import Frame
from ui.messages import notice, sentence
from ui.seal_archive import SealArchive
from ui.settings import Settings
from ui.shapes import Notice
from ui.theme import COLOURS, px
from ui.widgets.basics import button, column, holder, label, row

if TYPE_CHECKING:
    from core.exchange.archive import Archive
    from ui.viewmodels.exchange import ExchangeViewModel
    from ui.viewmodels.session import Session


class ExchangeControl(QObject):
    """One export or import at a time; the work on the open file goes on meanwhile."""

    closing = Signal()  # nobody waits for an import any more

    def __init__(
        self,
        window: Frame,
        ask: Dialogs,
        clock: Clock,
        open_file: Callable[[Path], object],
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window, self._ask, self._clock, self._open = window, ask, clock, open_file
        self._owed = SealArchive(self, settings)
        self._session: Session | None = None
        self._work: ExchangeViewModel | None = None
        self._before: ExchangeViewModel | None = None  # kept until its thread has surely left it
        self._on_file = False
        self._strip: QWidget | None = None
        self._words: QLabel | None = None
        window.built.connect(self._rebuilt)

    def adopt(self, session: "Session | None") -> None:
        """Another file is open, or none."""
        self._session = session
        self._owed.adopt(session)
        if self._on_file:  # what was written of the file before stops there, unheard
            self._before, self._work = self._work, None
        self.follow()

    def close(self) -> None:
        """The window is closed: an import that goes on is stopped."""
        self.closing.emit()

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._work is not None and self._work.busy

    def export(self) -> None:
        """Asks what and where, and writes it. Raises `AlreadyThere` where the name with its ending is taken: the
        person was not asked about that one.
        """
        if self._session is None or self.busy:
            return
        answer = self._ask.where_to_export(self._session.path.stem, self._formats())
        if answer is None:
            return
        kind, target, ending = answer
        if not target.name.casefold().endswith(ending):
            target = target.with_name(target.name + ending)
            if target.exists():
                from core.errors.file import AlreadyThere  # noqa: PLC0415  # a start needs none

                raise AlreadyThere(path=str(target))
        work = self._begin(on_file=True)
        work.exported.connect(self._exported)
        work.export(self._session.path, kind, target)

    def import_case(self) -> None:
        """Asks which case and where, makes the file, and opens it."""
        if self.busy:
            return
        case = self._ask.which_case()
        if case is None:
            return
        target = self._ask.new_file(self.tr("Where is the new file kept?"), case.stem)
        if target is None:
            return
        work = self._begin(on_file=False)
        work.imported.connect(self._open)
        work.import_case(case, target)

    def archive(self) -> None:
        """Asks for a folder, and for one on another disk, which may be left out; the archive is made and read back."""
        if self._session is None or self.busy:
            return
        first = self._ask.which_folder(self.tr("The folder in which the archive is made"))
        if first is None:
            return
        title = self.tr("One more on another disk (Cancel: none)")
        second = self._ask.which_folder(title, self._session.backup_folder)
        self.archive_into([first] if second in (None, first) else [first, second])

    def archive_into(self, folders: Sequence[Path]) -> None:
        """Makes the archive of the open file in each of these folders."""
        if self._session is not None and not self.busy:
            work = self._begin(on_file=True)
            work.archived.connect(self._archived)
            work.archive(self._session.path, folders)

    def check_archive(self) -> None:
        """Asks which archive, and reads every file of it back."""
        if self.busy:
            return
        folder = self._ask.which_folder(self.tr("The folder of an archive"))
        if folder is not None:
            work = self._begin(on_file=False)
            work.checked.connect(lambda found: self._archived((found,)))
            work.check_archive(folder)

    def follow(self) -> None:
        """The line above the page while something is written."""
        busy = self.busy
        if not busy:
            QTimer.singleShot(0, self._owed, self._owed.make)  # once whoever told of the end is done
        if busy and self._strip is None:
            self._strip = self._build()
            self._window.strips.addWidget(self._strip)
        if self._strip is not None:
            self._strip.setVisible(busy)
        if busy and self._words is not None and self._work is not None:
            self._words.setText(self._work.words())

    def _begin(self, *, on_file: bool) -> "ExchangeViewModel":
        from ui.viewmodels.exchange import ExchangeViewModel  # noqa: PLC0415  # loaded with the first export

        until = self._session.closing if on_file and self._session is not None else self.closing
        self._on_file = on_file
        self._before, self._work = self._work, ExchangeViewModel(self._clock, until)
        self._work.changed.connect(self.follow)
        self._work.refused.connect(self._refused)
        self._work.cancelled.connect(self._cancelled)
        return self._work

    def _formats(self) -> tuple[tuple[str, str, str], ...]:
        """Each format with its name and its ending, the commonest first."""
        return (
            ("html", self.tr("Announced results, a page for the website"), ".html"),
            ("xlsx", self.tr("Workbook for Excel and WPS"), ".xlsx"),
            ("csv", self.tr("CSV tables, in one archive"), ".zip"),
            ("json", self.tr("Certified results as JSON"), ".json"),
            ("nist-cvr-json", self.tr("Cast vote records (NIST, JSON)"), ".json"),
            ("nist-cvr-xml", self.tr("Cast vote records (NIST, XML)"), ".xml"),
        )

    def _exported(self, target: Path) -> None:
        self._window.notify(Notice("good", self.tr("Written: {path}").format(path=target)))

    def _archived(self, made: "tuple[Archive, ...]") -> None:
        from core.journal.chain import groups  # noqa: PLC0415  # loaded with the first archive

        said = [
            sentence(
                "archive.made", {"path": str(one.path), "files": one.files, "groups": groups(one.head)}
            ).what
            for one in made
        ]
        self._window.notify(Notice("good", "\n".join(said)))

    def _refused(self, problem: CodedError) -> None:
        self._window.notify(notice(problem))

    def _cancelled(self) -> None:
        self._window.notify(Notice("info", self.tr("Cancelled. Nothing was written.")))

    def _build(self) -> QWidget:
        made = QFrame()
        made.setObjectName("exchangeStrip")
        made.setStyleSheet(
            f"#exchangeStrip {{ background: {COLOURS.blue_ground}; border: none;"
            f" border-left: {px(5)}px solid {COLOURS.blue}; }}"
        )
        self._words = label("", wrap=False)
        self._words.setObjectName("exchangeWords")
        stop = button(self.tr("Cancel"), "secondary", self._cancel)
        stop.setObjectName("exchangeCancel")
        made.setLayout(column(row(self._words, None, stop), margins=(18, 8, 14, 8)))
        return holder(column(made, margins=(32, 14, 32, 0)))

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _rebuilt(self) -> None:
        self._strip = self._words = None
        self.follow()
