"""The seal: checks one by one, the count report beside them, backup and signers; then the fingerprint."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from core.errors import CodedError
from ui.page import Page
from ui.pages.people_second import SecondPerson
from ui.pages.seal_after import AfterSeal
from ui.pages.seal_signers import SignersForm
from ui.shapes import KeyHint
from ui.theme import px
from ui.viewmodels.people_second import SecondViewModel
from ui.viewmodels.seal import SealViewModel
from ui.widgets.basics import Heading, Split, button, column, flow, holder, label
from ui.widgets.counters import CheckRow, EmptyState
from ui.widgets.paper_preview import PaperPreview

PREVIEW_HEIGHT = 470


class SealPage(Page):
    """Before the seal the checks, after it the fingerprint; the paper stays at the right."""

    def __init__(self, vm: SealViewModel) -> None:
        super().__init__()
        self._vm = vm
        self.ask_folder: Callable[[], Path | None] = self._which_folder
        self._heading = Heading(self.tr("Seal"), self.tr("After the seal only a corrigendum"))
        self._rows: dict[str, CheckRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._progress = self._new_bar()
        self._why = label("", "soft")
        self._signers = SignersForm(vm)
        self._signers.wanted.connect(self._on_sign)
        self._signers.closed.connect(self.refresh)
        self._second = SecondPerson(SecondViewModel(vm.session, "seal"))
        self._second.failed.connect(self.refuse)
        self._checks, self._commands = holder(self._list), self._buttons()
        parts = (self._second, self._checks, self._progress, self._commands, self._why, self._signers)
        self._checking = holder(column(*parts, None, gap=14))
        self.after = AfterSeal(vm)
        self.after.refused.connect(self._on_answer)
        self.after.told.connect(self.tell)
        self.after.step_wanted.connect(self.step_wanted)
        self.after.keys_changed.connect(self.keys_changed)
        self._preview = PaperPreview(self.tr("Count report"))
        self._preview.view.setMinimumHeight(px(PREVIEW_HEIGHT))
        self._preview.fit_page()
        self._preview_of = ""
        self._side = holder(column(self._preview, None))
        self._empty = EmptyState(self.tr("The papers have not been collected yet."))
        left, right = column(self._checking, self.after, None), column(self._side, None)
        parted = Split(left, right, shares=(5, 3), gap=48)
        self._body = holder(column(self._heading, parted, None, gap=12))
        self.set_body(column(self._body, self._empty))
        vm.changed.connect(self.refresh)
        vm.refused.connect(self.refuse)
        vm.progressed.connect(self._on_progress)
        vm.paper_ready.connect(self._preview.show_pdf)
        self.refresh()

    def _new_bar(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Progress"))
        return bar

    def keys(self) -> Sequence[KeyHint]:
        if not self._vm.open():
            return ()
        if self.after.hints():
            return self.after.hints()
        again = self.tr("Verify now") if self._vm.sealed() else self.tr("Check again")
        hints = [KeyHint("V", again, self._on_again)]
        if not self._vm.sealed():
            hints += [
                KeyHint("B", self.tr("Backup"), self._on_backup),
                KeyHint("N", self.tr("Signers"), self._enter),
            ]
        elif self.after.may_correct():
            hints.append(KeyHint("C", self.tr("Corrigendum"), self.after.correct))
        return (
            *hints,
            KeyHint("P", self.tr("Papers"), lambda: self.step_wanted.emit("papers")),
            KeyHint("Esc", self.tr("Back"), lambda: self.step_wanted.emit("result")),
        )

    def first_focus(self) -> QWidget | None:
        if self._vm.sealed():
            return None
        return self._seal if self._vm.can_seal() else self._enter_button

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._vm.recheck()  # each time it comes into view: the numbers are of now

    def refresh(self) -> None:
        there, sealed = self._vm.open(), self._vm.sealed()
        self._body.setVisible(there)
        self._empty.setVisible(not there)
        if not there:
            return
        entering = self._signers.isVisibleTo(
            self
        )  # the form takes the place of the checks, so that it is in view
        self._checking.setVisible(not sealed)
        self._checks.setVisible(not entering)
        self._commands.setVisible(not entering)
        self.after.setVisible(sealed)
        self._show_preview()
        if sealed:
            self.after.refresh()
        else:
            self._show_checks()
        self._why.setText(self._vm.why_not())
        self._why.setVisible(bool(self._vm.why_not()) and not entering)
        self._seal.setEnabled(self._vm.can_seal())
        self._progress.setVisible(self._vm.busy)
        self._backup.setEnabled(not self._vm.busy)
        self.keys_changed.emit()

    def _buttons(self) -> QWidget:
        self._seal = button(self.tr("Seal"), "primary", self._on_seal)
        self._seal.setObjectName("seal")
        self._enter_button = button(self.tr("Enter who signed"), "secondary", self._enter)
        self._enter_button.setObjectName("enterSigners")
        self._backup = button(self.tr("Backup to a second disk…"), "secondary", self._on_backup)
        self._backup.setObjectName("backup")
        buttons = flow(self._seal, self._enter_button, self._backup, gap=16)
        buttons.setContentsMargins(0, 0, 0, 0)
        return holder(buttons)

    def _show_checks(self) -> None:
        for code, check in self._vm.checks():
            if code not in self._rows:
                self._rows[code] = CheckRow(check.state, check.title, check.detail)
                self._rows[code].setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
                self._list.addWidget(self._rows[code])
            self._rows[code].show_check(check.state, check.title, check.detail)

    def _show_preview(self) -> None:
        mark = f"{self._vm.preview_id()} {self._vm.verifying.fingerprint()}"
        self._side.setVisible(bool(self._vm.preview_id()))
        if mark != self._preview_of and not self._vm.busy:
            self._preview_of = mark
            self._vm.preview()

    def _enter(self) -> None:
        self._signers.open()
        self.refresh()

    def _on_again(self) -> None:
        if self._vm.sealed():
            self.after.verify()
        else:
            self._vm.recheck()

    def _on_backup(self) -> None:
        folder = self.ask_folder()
        if folder is not None:
            self.attempt(lambda: self._vm.back_up(folder))

    def _on_sign(self) -> None:
        if self.attempt(lambda: self._vm.sign(self._signers.names())):
            self._signers.close_form()

    def _on_seal(self) -> None:
        self._second.ask(self._vm.seal)

    def _on_answer(self, problem: CodedError | None) -> None:
        if problem is None:
            self.noticed.emit(None)
        else:
            self.refuse(problem)

    def _on_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _which_folder(self) -> Path | None:
        known = self._vm.session.backup_folder
        name = QFileDialog.getExistingDirectory(
            self, self.tr("A folder on a second disk"), str(known) if known else ""
        )
        return Path(name) if name else None
