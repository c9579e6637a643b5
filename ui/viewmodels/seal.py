"""The end of a contest: every check with its numbers, the backup, who signed, the seal."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.errors import CodedError
from core.journal import events as ev
from core.office import seal
from core.office.desk import Desk
from core.office.seal import Check as SealCheck
from core.procedure.contest import Act, State, may, reached
from core.reports import assemble, catalogue
from core.standing import contest_of
from core.store import queries
from core.store.backup import backup
from core.store.file import open_file
from core.store.rows import ContestRow
from ui.shapes import Check
from ui.viewmodels.background import Background, Report
from ui.viewmodels.seal_words import SIGNING, in_words, require_signers, signed
from ui.viewmodels.session import Session
from ui.viewmodels.superior import names_in
from ui.viewmodels.verifying import Verifying


class SealViewModel(QObject):
    """The seal of the contest that is on the table when this is made. `refused(CodedError)`: work that ended so."""

    changed = Signal()
    refused = Signal(object)
    progressed = Signal(int, int)
    paper_ready = Signal(bytes)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session, self.contest_id = session, session.contest_id
        self._checks: tuple[SealCheck, ...] = ()
        self._signers: tuple[ev.Officer, ...] = ()
        self._rechecking = False
        self._work = Background(self, session.closing)
        self._work.failed.connect(self._refuse)
        self._work.progressed.connect(self.progressed)
        self._work.busy_changed.connect(self.changed)
        self.verifying = Verifying(session, self.contest_id)
        session.changed.connect(self.changed)

    # what there is

    def open(self) -> bool:
        """Whether there is anything to check: the papers are collected."""
        return bool(self.contest_id) and (
            reached(State(self._row().state), State.COLLECTED) or self._row().valid is False
        )

    def sealed(self) -> bool:
        """Whether it is done."""
        return self.open() and State(self._row().state) is State.SEALED

    @property
    def busy(self) -> bool:
        """Whether checks or the backup are under way."""
        return self._work.busy

    def checks(self) -> tuple[tuple[str, Check], ...]:
        """The checks in the order of the page, by code, each with its sentence; empty before the first run."""
        contest = contest_of(self._row())
        return tuple((one.code, in_words(one, contest, self._signers)) for one in self._checks)

    def can_seal(self) -> bool:
        """Whether the state fits and every needed check passed."""
        fits = self.open() and may(Act.SEAL, State(self._row().state)) and not self.busy
        return fits and bool(self._checks) and all(one.passed for one in self._checks if one.needed)

    def why_not(self) -> str:
        """What keeps the seal button shut; "" where nothing does."""
        if not self.open() or self.sealed() or self.can_seal():
            return ""
        if not may(Act.SEAL, State(self._row().state)):
            return self.tr("The result is to be announced before it is sealed.")
        missing = [
            check.title for one, (_, check) in zip(self._checks, self.checks(), strict=True) if _bars(one)
        ]
        return self.tr("Still open: {checks}").format(checks=self.tr(", ").join(missing)) if missing else ""

    def preview_id(self) -> str:
        """Which paper is shown beside the checks; "" for none."""
        row = self._row()
        state = State.VOID if row.valid is False else State(row.state)
        return next((one for one in ("count", "collection") if catalogue.ready(one, state)), "")

    def signed_by(self) -> str:
        """Who signed, once it is sealed."""
        return signed(queries.signers(self.session.desk.file, self.contest_id))

    # what can be done

    def recheck(self) -> None:
        """Runs all checks anew, off this thread; `changed` comes at the end."""
        if self._rechecking or not self.open():
            return
        self._rechecking = True
        path, clock, contest = self.session.path, self.session.desk.clock, self.contest_id
        signers, copy = self._signers, self.backup_path()

        def work(_report: Report) -> tuple[SealCheck, ...]:
            desk = Desk.open(path, clock, write=False)
            try:
                return seal.checks(desk, contest, signers, copy)
            finally:
                desk.close()

        self._work.run(work, self._keep)

    def preview(self) -> None:
        """Lays the paper out; `paper_ready` brings it."""
        paper = self.preview_id()
        if paper:
            model = assemble.model_of(self.session.desk.file, self.contest_id, paper, language="zh")
            self._work.run(lambda _report: catalogue.build(paper, model), self.paper_ready.emit)

    def backup_path(self) -> Path | None:
        """The second copy, where there is one."""
        folder = self.session.backup_folder
        found = folder / self.session.path.name if folder is not None else None
        return found if found is not None and found.exists() else None

    def back_up(self, folder: Path) -> None:
        """Copies the file there, reads the copy back, checks again; the folder is remembered."""
        self.session.choose_backup(folder)
        source, target = self.session.path, folder / self.session.path.name

        def work(report: Report) -> str:
            file = open_file(source, write=False)
            try:
                return backup(file, target, report)
            finally:
                file.close()

        self._work.run(work, lambda _head: self.recheck())

    def names(self) -> dict[str, str]:
        """The signers by role, as one line each; those the meeting appointed before anybody was entered."""
        people = self._signers or queries.officers(self.session.desk.file, self._row().meeting)
        return {role: "、".join(one.name for one in people if one.role == role) for role in SIGNING}

    def sign(self, names: Mapping[str, str]) -> None:
        """Keeps who signed the paper. Raises `OfficersMissing`, `CandidateAsOfficer`."""
        people = tuple(ev.Officer(role, name) for role in SIGNING for name in names_in(names.get(role, "")))
        require_signers(people, contest_of(self._row()))
        self._signers = people
        self.recheck()

    def seal(self, second: str = "") -> None:
        """Seals (in twos where people are registered) and brings the second copy up to date. Raises what
        `seal.seal` raises.
        """
        seal.seal(
            self.session.desk,
            self.contest_id,
            signers=self._signers,
            by=self.session.clerk,
            second=second,
            backup=self.backup_path(),
        )
        if self.backup_path() is not None and self.session.backup_folder is not None:
            self.back_up(self.session.backup_folder)

    # inside

    def _refuse(self, problem: CodedError) -> None:
        self._rechecking = False
        self.refused.emit(problem)

    def _row(self) -> ContestRow:
        return queries.contest(self.session.desk.file, self.contest_id)

    def _keep(self, found: tuple[SealCheck, ...]) -> None:
        self._rechecking = False
        self._checks = found
        self.changed.emit()


def _bars(one: SealCheck) -> bool:
    return one.needed and not one.passed
