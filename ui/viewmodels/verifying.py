"""A sealed contest's fingerprint, and verifying the file against it or against one typed from a paper."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.journal.chain import groups
from core.journal.printed import read_printed
from core.office import audit
from core.store import queries
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
        path, clock = self._session.path, self._session.desk.clock

        def work(_report: Report) -> audit.Verification:
            return audit.verify(path, clock, wanted)

        self._work.run(work, self._keep)

    def found(self) -> Verified | None:
        """The answer in words; None before the first."""
        one = self._found
        if one is None:
            return None
        if not one.intact:
            lines = tuple(
                Check(
                    "wrong", sentence("verified.difference", {"where": item.where, "what": _words(item)}).what
                )
                for item in one.differences[:MOST_SHOWN]
            )
            words = self.tr("%n difference(s) found", "", len(one.differences))
            return Verified(intact=False, words=self.tr("Not intact: {what}").format(what=words), lines=lines)
        said = [
            sentence("verified.journal", {"entries": one.entries}),
            sentence("verified.tables", {}),
            sentence("verified.counts", {"contests": one.contests, "ballots": one.ballots}),
        ]
        if one.printed_at:
            said.append(sentence("verified.printed", {"place": one.printed_at}))
        lines = tuple(Check("ok", each.what) for each in said)
        return Verified(intact=True, words=self.tr("Intact"), lines=lines)

    def _keep(self, found: audit.Verification) -> None:
        self._found = found
        self.changed.emit()


def _words(item: Difference) -> str:
    return sentence(f"difference.{item.code}", {"what": item.what}).what
