"""Restoring from a backup: which copy, what the check of it found, where to, what the check afterwards found."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout, QWidget

from ui.page import Page
from ui.shapes import Check, KeyHint
from ui.viewmodels.safety_restore import RestoreViewModel
from ui.widgets.basics import Button, Heading, button, card, column, label, row
from ui.widgets.counters import CheckRow
from ui.widgets.fields import Field


class RestorePage(Page):
    """Three buttons, one after the other; the copy itself is never touched."""

    def __init__(
        self,
        vm: RestoreViewModel,
        *,
        which_copy: Callable[[], Path | None],
        which_target: Callable[[str], Path | None],
        open_file: Callable[[Path], object],
    ) -> None:
        super().__init__()
        self._vm = vm
        self._which_copy, self._which_target, self._open_file = which_copy, which_target, open_file
        self._heading = Heading(
            self.tr("Restore from a backup"), self.tr("The copy stays as it is; no file is overwritten")
        )
        self.fingerprint = QLineEdit()
        self._copy_name = label("", "soft")
        self._before, self._after = QVBoxLayout(), QVBoxLayout()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(self.tr("Checking"))
        self._build()
        vm.changed.connect(self.refresh)
        vm.refused.connect(self.refuse)
        self.refresh()

    def _build(self) -> None:
        self._choose = button(self.tr("Choose a copy…"), "primary", self._on_choose)
        self._choose.setObjectName("chooseCopy")
        self._restore = button(self.tr("Restore as…"), "primary", self._on_restore)
        self._restore.setObjectName("restore")
        self._open = button(self.tr("Open the restored file"), "primary", self._on_open)
        self._open.setObjectName("openRestored")
        paper = Field(
            self.tr("Fingerprint from the signed paper"),
            self.fingerprint,
            object_name="restoreFingerprint",
            hint=self.tr("May be left empty; else the copy must hold the entry that it names."),
            width=640,
        )
        first = card(
            label(self.tr("1  The copy"), "heading"), paper, row(self._choose, None), self._copy_name, gap=12
        )
        self._checked = card(
            label(self.tr("2  Checked before"), "heading"), self._before, row(self._restore, None), gap=8
        )
        self._done = card(
            label(self.tr("3  Checked after"), "heading"), self._after, row(self._open, None), gap=8
        )
        self.set_body(column(self._heading, first, self._progress, self._checked, self._done, None, gap=16))

    def keys(self) -> Sequence[KeyHint]:
        return (
            KeyHint("F9", self._next().text(), self._next().click),
            KeyHint("Tab", self.tr("Next field")),
            KeyHint("Esc", self.tr("Back"), lambda: self.step_wanted.emit("start")),
        )

    def first_focus(self) -> QWidget:
        return self._next()

    def refresh(self) -> None:
        vm = self._vm
        self._copy_name.setText(str(vm.copy) if vm.copy is not None else "")
        self._copy_name.setVisible(vm.copy is not None)
        self._progress.setVisible(vm.busy)
        before, after = vm.before(), vm.after()
        for box, lines in ((self._before, before), (self._after, after)):
            _fill(box, lines)
        self._checked.setVisible(bool(before))
        self._done.setVisible(bool(after))
        self._choose.setEnabled(not vm.busy)
        self._restore.setVisible(vm.may_restore())
        self.keys_changed.emit()
        if not vm.busy and (before or after):
            self._next().setFocus()

    def _next(self) -> Button:
        if self._vm.restored is not None:
            return self._open
        return self._restore if self._vm.may_restore() else self._choose

    def _on_choose(self) -> None:
        copy = self._which_copy()
        if copy is not None:
            self.noticed.emit(None)
            self._vm.look(copy, self.fingerprint.text().strip())

    def _on_restore(self) -> None:
        target = self._which_target(self._vm.suggestion())
        if target is not None:
            self._vm.restore(target, self.fingerprint.text().strip())

    def _on_open(self) -> None:
        made = self._vm.restored
        if made is not None:
            self.attempt(lambda: self._open_file(made.path))


def _fill(box: QVBoxLayout, lines: Sequence[Check]) -> None:
    while (item := box.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for line in lines:
        box.addWidget(CheckRow(line.state, line.title, line.detail))
