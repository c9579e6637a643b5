"""The way back from a copy to a file: the copy is checked, the new file is checked again, then it can be opened."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.clock import Clock
from core.errors import CodedError
from core.office import audit, safety
from core.office.audit import Verification
from core.office.safety import Restored
from core.store.file import SUFFIX
from ui.shapes import Check
from ui.viewmodels.background import Background, Report

MOST = 5  # differences told one by one
GROUP = 4


class RestoreViewModel(QObject):
    """`copy` → `look` → `restore` → `restored`. `refused(CodedError)`: work that ended so; nothing was written then."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._work = Background(self)
        self._work.failed.connect(self._refuse)
        self._work.busy_changed.connect(self.changed)
        self.copy: Path | None = None
        self._before: Verification | None = None
        self.restored: Restored | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being checked or written."""
        return self._work.busy

    def look(self, copy: Path, fingerprint: str = "") -> None:
        """Checks a copy, entry by entry and ballot by ballot; it is not changed."""
        self.copy, self._before, self.restored = copy, None, None
        clock = self._clock

        def work(_report: Report) -> Verification:
            return audit.verify(copy, clock, fingerprint)

        self._work.run(work, self._looked)

    def may_restore(self) -> bool:
        """Whether the copy was found whole and waits to be put back."""
        return not self.busy and self._before is not None and self._before.intact and self.restored is None

    def suggestion(self) -> str:
        """A name for the new file: that of the file the copy was made of."""
        name = self.copy.name.split(".")[0] if self.copy is not None else ""
        return self.tr("{name} restored").format(name=name) + SUFFIX

    def restore(self, target: Path, fingerprint: str = "") -> None:
        """Makes the file and checks it again; an existing one is never overwritten."""
        copy, clock = self.copy, self._clock
        if copy is None:
            return

        def work(_report: Report) -> Restored:
            return safety.restore(copy, target, clock, fingerprint=fingerprint)

        self._work.run(work, self._put_back)

    def before(self) -> tuple[Check, ...]:
        """What the check of the copy found."""
        found = self._before
        if found is None:
            return ()
        lines = [
            Check(
                "ok" if found.intact else "wrong",
                self.tr("The copy is whole") if found.intact else self.tr("The copy is not whole"),
                self.tr("%n line(s) in the journal", "", found.entries),
            ),
        ]
        if found.ballots:
            ballots = self.tr("%n ballot(s) counted again", "", found.ballots)
            lines.append(Check("ok" if found.intact else "wrong", self.tr("Counted again"), ballots))
        lines += [Check("wrong", one.where, one.what) for one in found.differences[:MOST]]
        if found.intact:
            lines.append(Check("ok", self.tr("Fingerprint"), in_groups(found.head)))
        return tuple(lines)

    def after(self) -> tuple[Check, ...]:
        """What the check of the new file found."""
        made = self.restored
        if made is None:
            return ()
        return (
            Check("ok", self.tr("Written and read back"), str(made.path)),
            Check(
                "ok",
                self.tr("The same as the copy, to the last line"),
                self.tr("%n line(s) in the journal", "", made.entries),
            ),
            Check("ok", self.tr("Fingerprint"), in_groups(made.head)),
        )

    def _looked(self, found: Verification) -> None:
        self._before = found
        self.changed.emit()

    def _put_back(self, made: Restored) -> None:
        self.restored = made
        self.changed.emit()

    def _refuse(self, problem: CodedError) -> None:
        self.refused.emit(problem)
        self.changed.emit()


def in_groups(head: str) -> str:
    """The fingerprint as it stands on the papers."""
    shown = head.upper()
    return " ".join(shown[place : place + GROUP] for place in range(0, len(shown), GROUP))
