"""Digital signatures on the page of the seal: certificates unlocked or made here, the papers signed into a folder."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from ui.attempts import attempted
from ui.shapes import Notice
from ui.theme import px
from ui.viewmodels.signing import Signed, SigningViewModel
from ui.widgets.basics import button, card, column, flow, holder, label, row
from ui.widgets.fields import Field

ENDING = ".p12"


class SigningCard(QFrame):
    """Hidden until `open`. Emits `closed` when it goes, `refused(CodedError | None)`, `told(Notice)`."""

    closed = Signal()
    refused = Signal(object)
    told = Signal(object)

    def __init__(self, vm: SigningViewModel) -> None:
        super().__init__()
        self._vm = vm
        self.ask_certificate: Callable[[], Path | None] = self._which_certificate
        self.ask_new: Callable[[], Path | None] = self._which_new
        self.ask_folder: Callable[[], Path | None] = self._which_folder
        self._chosen: Path | None = None
        self._people = QVBoxLayout()
        self._people.setSpacing(px(2))
        lead = self.tr("Never required: the paper signed by hand is enough.")
        head = (label(self.tr("Digital signature"), "heading"), label(lead, "soft"))
        self.setLayout(
            column(card(*head, self._people, self._unlocking(), self._making(), self._ending(), gap=12))
        )
        vm.changed.connect(self.refresh)
        vm.refused.connect(self.refused)
        vm.signed.connect(self._on_signed)
        vm.progressed.connect(self._on_progress)
        self.hide()

    # building

    def _unlocking(self) -> QWidget:
        self._file, self._password = label("", "strong"), _secret()
        choose = button(self.tr("Choose a certificate file…"), "secondary", self._on_choose)
        choose.setObjectName("chooseCertificate")
        make = button(self.tr("Make one for this township…"), "link", self._on_making)
        make.setObjectName("makeOne")
        unlock = button(self.tr("Unlock"), "secondary", self._on_unlock)
        unlock.setObjectName("unlockCertificate")
        self._password.returnPressed.connect(self._on_unlock)
        field = Field(
            self.tr("Password of the certificate"), self._password, object_name="certificatePassword"
        )
        self._unlock = holder(column(self._file, field, row(unlock, None), gap=8))
        self._choose = holder(flow(choose, make, gap=12))
        return holder(column(self._choose, self._unlock, gap=10))

    def _making(self) -> QWidget:
        self.owner, self._first, self._again = QLineEdit(), _secret(), _secret()
        make = button(self.tr("Make it and keep the file…"), "secondary", self._on_make)
        make.setObjectName("makeCertificate")
        never = button(self.tr("Cancel"), "plain", self._on_making)
        self._twice = Field(self.tr("The password once more"), self._again, object_name="newPasswordAgain")
        fields = (
            Field(self.tr("Whose signature"), self.owner, object_name="certificateOwner"),
            Field(
                self.tr("A password"),
                self._first,
                object_name="newPassword",
                hint=self.tr("At least 8 characters. Without it nobody can sign; it is kept nowhere."),
            ),
            self._twice,
        )
        self._make = holder(column(*fields, row(make, never, None), gap=8))
        self._make.hide()
        return self._make

    def _ending(self) -> QWidget:
        self.printed = QCheckBox(
            self.tr("Print the fingerprints of the certificates on the result certificate")
        )
        self.printed.setObjectName("printFingerprint")
        self.printed.setChecked(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.sign = button(self.tr("Sign the papers into a folder…"), "primary", self._on_sign)
        self.sign.setObjectName("signPapers")
        away = button(self.tr("Close"), "plain", self.close_card)
        away.setObjectName("closeSigning")
        return holder(column(self.printed, self._bar, row(self.sign, away, None), gap=10))

    # open and shut

    def open(self) -> None:
        """Shows the card; certificates unlocked before stay so until the file is closed."""
        self.show()
        self._chosen = None
        self.refresh()

    def close_card(self) -> None:
        """Hides the card and forgets what was typed."""
        for one in (self._password, self._first, self._again):
            one.clear()
        self._make.hide()
        self.hide()
        self.closed.emit()

    def refresh(self) -> None:
        """Who signs, and what is asked now."""
        while (item := self._people.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, words in enumerate(self._vm.prints()):
            drop = button(self.tr("Does not sign"), "link", partial(self._vm.remove, place))
            line = holder(column(label(f"{place + 1}  {words}"), row(drop, None), gap=0))
            self._people.addWidget(line)
            line.show()
        self._unlock.setVisible(self._chosen is not None)
        self._file.setText(str(self._chosen or ""))
        ready = bool(self._vm.signers) and not self._vm.busy
        self.printed.setVisible(bool(self._vm.signers))
        self.sign.setEnabled(ready)
        self._bar.setVisible(self._vm.busy)

    # answers

    def _attempt(self, command: Callable[[], object]) -> bool:
        return attempted(command, self.refused)

    def _on_choose(self) -> None:
        self._chosen = self.ask_certificate() or self._chosen
        self.refresh()
        self._password.setFocus()

    def _on_unlock(self) -> None:
        path, password = self._chosen, self._password.text()
        if path is not None and self._attempt(lambda: self._vm.add(path, password)):
            self._chosen = None
        self._password.clear()
        self.refresh()

    def _on_making(self) -> None:
        opening = self._make.isHidden()
        if opening:
            self.owner.setText(self.tr("{township} election seal").format(township=self._vm.township()))
        self._make.setVisible(opening)
        (self._first if opening else self.sign).setFocus()

    def _on_make(self) -> None:
        same = self._first.text() == self._again.text()
        self._twice.set_error("" if same else self.tr("The two passwords differ."))
        target = self.ask_new() if same else None
        if target is None:
            return
        target = target if target.suffix else target.with_suffix(ENDING)
        if self._attempt(lambda: self._vm.make(self.owner.text().strip(), self._first.text(), target)):
            self._first.clear()
            self._again.clear()
            self._make.hide()

    def _on_sign(self) -> None:
        folder = self.ask_folder()
        if folder is not None:
            self._attempt(lambda: self._vm.sign(folder, printed=self.printed.isChecked()))

    def _on_signed(self, done: Signed) -> None:
        names = self.tr(", ").join(done.names)
        what = self.tr("%n paper(s) signed by {names} and locked, in {folder}", "", done.papers)
        self.told.emit(Notice("good", what.format(names=names, folder=done.folder)))

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _which_certificate(self) -> Path | None:
        kinds = self.tr("Certificates") + " (*.p12 *.pfx)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("A certificate file"), "", kinds)
        return Path(name) if name else None

    def _which_new(self) -> Path | None:
        title, kinds = self.tr("Where is the certificate kept?"), self.tr("Certificates") + " (*.p12)"
        name, _ = QFileDialog.getSaveFileName(self, title, self.owner.text().strip() + ENDING, kinds)
        return Path(name) if name else None

    def _which_folder(self) -> Path | None:
        name = QFileDialog.getExistingDirectory(self, self.tr("A folder for the signed papers"))
        return Path(name) if name else None


def _secret() -> QLineEdit:
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made
