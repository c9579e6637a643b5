"""What can be done once a contest is sealed: verify, correct, archive, sign digitally."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.attempts import attempted
from ui.pages.seal_corrigendum import CorrigendumCard
from ui.pages.seal_done import SealedPanel
from ui.pages.seal_signing import SigningCard
from ui.shapes import KeyHint, Notice
from ui.viewmodels.corrigendum import CorrigendumViewModel
from ui.viewmodels.seal import SealViewModel
from ui.viewmodels.signing import SigningViewModel
from ui.widgets.basics import column


class AfterSeal(QWidget):
    """Emits `refused(CodedError | None)` (None: all went well), `told(Notice)`, `step_wanted(id)` (`archive` is the
    window's own command), `keys_changed`.
    """

    refused = Signal(object)
    told = Signal(object)
    step_wanted = Signal(str)
    keys_changed = Signal()

    def __init__(self, vm: SealViewModel) -> None:
        super().__init__()
        self._vm = vm
        self.ask_picture: Callable[[], Path | None] = self._which_picture
        self.done = SealedPanel(vm)
        self.done.wanted.connect(self.verify)
        self.done.picture_wanted.connect(self._on_picture)
        self.done.remaining.wanted.connect(self._on_remaining)
        self.done.corrigendum_wanted.connect(self.correct)
        self.done.archive_wanted.connect(lambda: self.step_wanted.emit("archive"))
        self._mending = CorrigendumViewModel(vm.session, vm.contest_id)
        self.corrigendum = CorrigendumCard(self._mending)
        self.corrigendum.failed.connect(self.refused)
        self.corrigendum.recorded.connect(self._on_recorded)
        self.corrigendum.closed.connect(self._on_closed)
        self.corrigendum.keys_changed.connect(self.keys_changed)
        self.signing = SigningCard(SigningViewModel(vm.session, vm.contest_id))
        self.signing.refused.connect(self.refused)
        self.signing.told.connect(self.told)
        self.signing.closed.connect(self._on_closed)
        self.done.signing_wanted.connect(self.sign)
        self.setLayout(column(self.done, self.corrigendum, self.signing, None, gap=14))
        vm.verifying.refused.connect(self.refused)

    def refresh(self) -> None:
        """Draws what is on view."""
        self.done.setVisible(self.corrigendum.isHidden() and self.signing.isHidden())
        self.done.refresh()

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys of what is open; none where nothing is."""
        if not self.signing.isHidden():
            return (KeyHint("Esc", self.tr("Close"), self.signing.close_card),)
        return () if self.corrigendum.isHidden() else tuple(self.corrigendum.hints())

    def may_correct(self) -> bool:
        """Whether there is a sealed count to correct."""
        return self._vm.sealed() and self._mending.possible()

    def correct(self) -> None:
        """Opens the corrigendum in place."""
        if self.may_correct() and self.corrigendum.isHidden():
            self.done.hide()
            self.signing.hide()
            self.corrigendum.open()

    def sign(self) -> None:
        """Opens the digital signature in place."""
        self.done.hide()
        self.signing.open()
        self.keys_changed.emit()

    def verify(self, typed: str = "") -> None:
        """Verifies the file, against what was typed where something was."""
        self._attempt(lambda: self._vm.verifying.verify(typed))

    def _attempt(self, command: Callable[[], object]) -> bool:
        return attempted(command, self.refused)

    def _on_picture(self) -> None:
        picture = self.ask_picture()
        if picture is not None:
            self._attempt(lambda: self._vm.verifying.verify_picture(picture))

    def _on_remaining(self, name: str) -> None:
        if self._attempt(lambda: self.done.remaining.obey(name)) and name == "draft":
            self.step_wanted.emit("contest")

    def _on_recorded(self) -> None:
        self._on_closed()
        what = self.tr("The corrigendum is recorded.")
        do = self.tr(
            "Print the corrigendum and the papers that changed; they say after which correction they were made."
        )
        self.told.emit(Notice("good", what, do))

    def _on_closed(self) -> None:
        self.refresh()
        self.keys_changed.emit()

    def _which_picture(self) -> Path | None:
        kinds = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp)"
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A picture of the paper"), "", kinds)
        return Path(chosen) if chosen else None
