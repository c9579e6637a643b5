"""The journal: everything that happened, in sentences, newest first; read a page at a time."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from core.journal.chain import groups as in_groups
from core.store import journal_page, queries
from core.summary.journal import Line, Teller, groups
from core.wording import word
from ui.i18n import language
from ui.viewmodels.session import Session
from ui.viewmodels.verifying import Verifying

PAGE: Final = 200
_SHORT: Final = 9  # two groups of four with the space between


class JournalViewModel(QObject):
    """Holds what is looked for and the lines read so far; `changed` when either is another."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._teller = Teller(session.desk.file)
        self.by, self.subject, self.contest, self.text = "", "", "", ""
        self._lines: list[Line] = []
        self._read_at = -1  # up to which entry the lines were read
        self._spoken = language()
        self._left = True
        self.verifying = Verifying(session, "")
        self.verifying.changed.connect(self.changed)
        session.changed.connect(self.changed)

    def lead(self) -> str:
        """How many entries there are, and the fingerprint's first groups."""
        file = self._session.desk.file
        head = in_groups(file.head)[:_SHORT]
        return self.tr("{n} entries · fingerprint {head} …").format(n=file.seq, head=head)

    def found(self) -> str:
        """How many entries are shown by the filters; nothing where none is set."""
        if not (self.by or self.subject or self.contest or self.text.strip()):
            return ""
        number = journal_page.count(self._session.desk.file, self._wanted())
        return self.tr("%n found", "", number)

    def people(self) -> tuple[tuple[str, str], ...]:
        """Everybody who wrote an entry."""
        every = ((name, name) for name in journal_page.authors(self._session.desk.file))
        return (("", self.tr("Everybody")), *every)

    def subjects(self) -> tuple[tuple[str, str], ...]:
        """What entries are about."""
        every = ((name, word(f"journal.group.{name}", language())) for name in groups())
        return (("", self.tr("All subjects")), *every)

    def contests(self) -> tuple[tuple[str, str], ...]:
        """The elections."""
        every = ((row.id, row.title) for row in queries.contests(self._session.desk.file))
        return (("", self.tr("All elections")), *every)

    def look_for(
        self,
        *,
        by: str | None = None,
        subject: str | None = None,
        contest: str | None = None,
        text: str | None = None,
    ) -> None:
        """Narrows what is shown; what is not given stays."""
        before = self.by, self.subject, self.contest, self.text
        self.by = self.by if by is None else by
        self.subject = self.subject if subject is None else subject
        self.contest = self.contest if contest is None else contest
        self.text = self.text if text is None else text
        if (self.by, self.subject, self.contest, self.text) != before:
            self._read_at = -1
            self.changed.emit()

    def stale(self) -> bool:
        """Whether something was written, looked for or asked in another language since the lines were read."""
        return self._read_at != self._session.desk.file.seq or self._spoken != language()

    def first(self) -> list[Line]:
        """The first lines, read anew."""
        self._lines, self._left = [], True
        self._read_at, self._spoken = self._session.desk.file.seq, language()
        return self.more()

    def more(self) -> list[Line]:
        """The next lines after those read so far; nothing at the end."""
        below = self._lines[-1].seq if self._lines else None
        rows = journal_page.page(self._session.desk.file, self._wanted(), below=below, limit=PAGE)
        told = [self._teller.tell(row, language()) for row in rows]
        self._lines += told
        self._left = len(rows) == PAGE
        return told

    def left(self) -> bool:
        """Whether there may be lines that are not read yet."""
        return self._left

    def hash_of(self, line: Line) -> str:
        """The entry's own hash in groups."""
        return in_groups(line.hash)

    def before(self, line: Line) -> str:
        """The hash that the entry goes on from, in groups."""
        return in_groups(journal_page.prior(self._session.desk.file, line.seq))

    def short(self, line: Line) -> str:
        """The first groups of the entry's hash."""
        return in_groups(line.hash)[:_SHORT]

    def verify(self) -> None:
        """Rebuilds the file from its journal, off this thread."""
        self.verifying.verify(self._session.desk.head)

    def _wanted(self) -> journal_page.Filter:
        kinds = groups()[self.subject] if self.subject else None
        return self._teller.wanted(kinds=kinds, by=self.by, contest=self.contest, text=self.text)
