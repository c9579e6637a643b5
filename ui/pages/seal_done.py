"""After the seal: the fingerprint in large groups, verifying now, and comparing with what stands on a paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.pages.result_next import RemainingCards
from ui.theme import COLOURS, px
from ui.viewmodels.corrigendum import CorrigendumViewModel
from ui.viewmodels.corrigendum_words import CorrigendumWords
from ui.viewmodels.remaining import Remaining
from ui.viewmodels.seal import SealViewModel
from ui.widgets.basics import button, card, column, flow, holder, label, row
from ui.widgets.counters import BigStatement, CheckRow
from ui.widgets.fields import Field

PER_LINE = 4


class SealedPanel(QWidget):
    """Emits `wanted(fingerprint typed, "" for the contest's own)` when the file is to be verified, `picture_wanted`
    where the QR code of a paper is to be read from a picture, `corrigendum_wanted`, `archive_wanted`,
    `signing_wanted`.
    """

    wanted = Signal(str)
    picture_wanted = Signal()
    corrigendum_wanted = Signal()
    archive_wanted = Signal()
    signing_wanted = Signal()

    def __init__(self, vm: SealViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._mending = CorrigendumViewModel(vm.session, vm.contest_id)
        self._corrigenda = CorrigendumWords(self._mending)
        self._statement = BigStatement(
            "ok", self.tr("Sealed"), self.tr("Mistakes are mended by a corrigendum only.")
        )
        self.remaining = RemainingCards(Remaining(vm.session, vm.session.contest_id))
        self._groups = QGridLayout()
        self._groups.setHorizontalSpacing(px(22))
        self._groups.setVerticalSpacing(px(4))
        self._signers, self._corrections = label("", "soft"), label("", "strong")
        typing = self._comparing()
        verify = button(self.tr("Verify now"), "primary", lambda: self.wanted.emit(""))
        verify.setObjectName("verify")
        self._answer = BigStatement("ok", "")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._found = holder(column(self._answer, self._lines, gap=0))
        grid = row(self._groups, None)
        self.setLayout(
            column(
                self._statement,
                self.remaining,
                card(label(self.tr("Fingerprint"), "heading"), grid, self._signers, gap=10),
                self._corrections,
                holder(flow(verify, *self._further(), gap=12)),
                typing,
                self._found,
                None,
                gap=14,
            )
        )
        vm.verifying.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Shows the fingerprint and the answer of the last verification."""
        if not self._vm.sealed():
            return
        self.remaining.refresh()
        self._show_groups()
        self._signers.setText(self._vm.signed_by())
        words = self._corrigenda.recorded()
        self._corrections.setText("\n".join(words))
        self._corrections.setVisible(bool(words))
        self._correct.setVisible(self._mending.possible())
        found = self._vm.verifying.found()
        self._found.setVisible(found is not None)
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if found is not None:
            self._answer.show_statement("ok" if found.intact else "wrong", found.words)
            for line in found.lines:
                self._lines.addWidget(CheckRow(line.state, line.title, line.detail))

    def _further(self) -> tuple[QPushButton, ...]:
        self._correct = button(self.tr("Corrigendum…"), "secondary", self.corrigendum_wanted.emit)
        self._correct.setObjectName("correct")
        archive = button(self.tr("Archive…"), "secondary", self.archive_wanted.emit)
        archive.setObjectName("archive")
        sign = button(self.tr("Sign digitally…"), "secondary", self.signing_wanted.emit)
        sign.setObjectName("signDigitally")
        return self._correct, archive, sign

    def _comparing(self) -> QWidget:
        self._typed = QLineEdit()
        typed = Field(
            self.tr("Fingerprint typed from the signed paper"),
            self._typed,
            object_name="typedFingerprint",
            hint=self.tr("All 16 groups, or the first and the last ones with … between."),
        )
        compare = button(
            self.tr("Compare with the paper"), "secondary", lambda: self.wanted.emit(self._typed.text())
        )
        compare.setObjectName("compare")
        self._typed.returnPressed.connect(compare.click)
        picture = button(self.tr("Read the QR code from a picture…"), "secondary", self.picture_wanted.emit)
        picture.setObjectName("comparePicture")
        return holder(column(typed, row(compare, picture, None), gap=14))

    def _show_groups(self) -> None:
        groups = self._vm.verifying.fingerprint()
        for place, group in enumerate(groups):
            item = self._groups.itemAtPosition(place // PER_LINE, place % PER_LINE)
            known = item.widget() if item is not None else None
            if known is not None:
                known.setProperty("text", group)
                continue
            made = label(group, wrap=False)
            made.setStyleSheet(f"font-size: {px(30)}px; font-weight: 700; color: {COLOURS.ink};")
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._groups.addWidget(made, place // PER_LINE, place % PER_LINE)
