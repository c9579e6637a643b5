"""A sealed contest's fingerprint, and verifying the file against it or against one typed from a paper."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.errors.signing import CodeWithoutFingerprint
from core.journal.chain import groups
from core.journal.printed import read_printed
from core.office import audit
from core.reports.qr_reading import PrintedCode, numbers_of, read_code
from core.reports.whole.source import WHOLE
from core.store import queries
from core.store.file import ElectionFile
from core.store.rebuild import Difference
from ui.messages import sentence
from ui.shapes import Check
from ui.viewmodels.background import Background, Report
from ui.viewmodels.session import Session

MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Verified:
    """One sentence, and the lines of what was checked or of what differs."""

    intact: bool
    words: str
    lines: tuple[Check, ...]


class Verifying(QObject):
    """Verifies off this thread; `changed` comes when the answer is there, `refused(CodedError)` where there is none."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, session: Session, contest: str) -> None:
        super().__init__()
        self._session, self._contest = session, contest
        self._found: audit.Verification | None = None
        self._code: PrintedCode | None = None  # of the picture that was compared last
        self._work = Background(self, session.closing)
        self._work.failed.connect(self.refused)
        self._work.busy_changed.connect(self.changed)

    @property
    def busy(self) -> bool:
        """Whether it is under way."""
        return self._work.busy

    def fingerprint(self) -> tuple[str, ...]:
        """The 16 groups that stand on this contest's papers."""
        row = queries.contest(self._session.desk.file, self._contest)
        return tuple(groups(queries.hash_of(self._session.desk.file, row.changed_seq)).split())

    def verify(self, typed: str = "") -> None:
        """Verifies the whole file; `typed` is a fingerprint from a paper, or its first and last groups, or empty for
        this contest's own.

        Raises `NoFingerprint` where what was typed is none.
        """
        wanted = typed or "".join(self.fingerprint())
        read_printed(wanted)
        self._code = None
        self._begin(wanted)

    def verify_picture(self, picture: Path) -> None:
        """The same with the QR code of a paper, read from a picture of it.

        Raises `FileUnavailable`, `PictureUnreadable`, `NoCodeInPicture`, `CodeWithoutFingerprint`.
        """
        code = read_code(picture)
        if not code.head:
            raise CodeWithoutFingerprint(number=code.number)
        read_printed(code.head)
        self._code = code
        self._begin(code.head)

    def _begin(self, wanted: str) -> None:
        path, clock = self._session.path, self._session.desk.clock

        def work(_report: Report) -> audit.Verification:
            return audit.verify(path, clock, wanted)

        self._work.run(work, self._keep)

    def found(self) -> Verified | None:
        """The answer in words; None before the first."""
        one = self._found
        if one is None:
            return None
        picture = self._of_code()
        if not one.intact or any(line.state == "wrong" for line in picture):
            lines = tuple(
                Check(
                    "wrong", sentence("verified.difference", {"where": item.where, "what": _words(item)}).what
                )
                for item in one.differences[:MOST_SHOWN]
            )
            lines = (*lines, *(line for line in picture if line.state == "wrong"))
            words = self.tr("%n difference(s) found", "", max(len(one.differences), len(lines)))
            return Verified(intact=False, words=self.tr("Not intact: {what}").format(what=words), lines=lines)
        said = [
            sentence("verified.journal", {"entries": one.entries}),
            sentence("verified.tables", {}),
            sentence("verified.counts", {"contests": one.contests, "ballots": one.ballots}),
        ]
        if one.printed_at:
            said.append(sentence("verified.printed", {"place": one.printed_at}))
        lines = (*(Check("ok", each.what) for each in said), *picture)
        return Verified(intact=True, words=self.tr("Intact"), lines=lines)

    def _of_code(self) -> tuple[Check, ...]:
        """What the code of the picture says beside its fingerprint, held against this file."""
        code, file = self._code, self._session.desk.file
        if code is None:
            return ()
        row = next((one for one in queries.contests(file) if one.id == code.contest), None)
        title = row.title if row is not None else _of_no_contest(file, code.contest)
        if not title:
            said = sentence("verified.code_other", {"number": code.number, "contest": code.contest})
            return (Check("wrong", said.what),)
        found = [Check("ok", sentence("verified.code", {"number": code.number, "title": title}).what)]
        if code.numbers and row is not None:
            printed, held = (" / ".join(map(str, one)) for one in (code.numbers, numbers_of(row)))
            same = printed == held
            words: dict[str, object] = {"numbers": printed} if same else {"printed": printed, "held": held}
            name = "verified.code_numbers" if same else "verified.code_numbers_differ"
            found.append(Check("ok" if same else "wrong", sentence(name, words).what))
        return tuple(found)

    def _keep(self, found: audit.Verification) -> None:
        self._found = found
        self.changed.emit()


def _of_no_contest(file: ElectionFile, key: str) -> str:
    """Whose a paper of no single contest is: a meeting's, or that of the term change; "" for neither."""
    if key == WHOLE:
        term = queries.term_change(file)
        return f"{term.township}{term.term}"
    return next((one.title for one in queries.meetings(file) if one.id == key), "")


def _words(item: Difference) -> str:
    return sentence(f"difference.{item.code}", {"what": item.what}).what
