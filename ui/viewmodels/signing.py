"""Digital signatures for those who have a certificate: whose, in which order, and the papers signed into a folder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.errors.file import AlreadyThere
from core.exchange.whole import whole
from core.journal.chain import groups
from core.reports import assemble, catalogue
from core.reports.model import PaperModel, ResultReport
from core.signing import certificate as certificates
from core.signing import pdf
from core.signing.certificate import Signer
from core.store import queries
from core.wording import Language
from ui.viewmodels.background import Background, Report
from ui.viewmodels.session import Session

NOT_SIGNED = frozenset({"ballots", "tally_blank", "sign_in"})  # filled in by hand, or secret


@dataclass(frozen=True, slots=True)
class Signed:
    """Papers that were signed: how many, where, by whom."""

    papers: int
    folder: Path
    names: tuple[str, ...]


class SigningViewModel(QObject):
    """Holds the certificates that were unlocked, in the order in which they sign; nothing of them is kept anywhere.

    `signed(Signed)` when it is done, `refused(CodedError)` where it is not.
    """

    changed = Signal()
    signed = Signal(object)
    refused = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, session: Session, contest: str) -> None:
        super().__init__()
        self._session, self._contest = session, contest
        self.signers: tuple[Signer, ...] = ()
        self._work = Background(self, session.closing)
        self._work.failed.connect(self.refused)
        self._work.progressed.connect(self.progressed)
        self._work.busy_changed.connect(self.changed)

    @property
    def busy(self) -> bool:
        """Whether papers are being signed."""
        return self._work.busy

    def township(self) -> str:
        """Whose term change it is, for a certificate of its own."""
        return queries.term_change(self._session.desk.file).township

    def add(self, path: Path, password: str) -> None:
        """Unlocks a certificate; its owner signs after those before. One that is there already is not taken twice.

        Raises `CertificateUnreadable`, `KeyUnsuitable`, `CertificateNotInForce`, `NoSuchFile`, `FileUnavailable`.
        """
        found = certificates.load(path, password, self._now())
        if found.fingerprint not in {one.fingerprint for one in self.signers}:
            self.signers = (*self.signers, found)
        self.changed.emit()

    def make(self, owner: str, password: str, target: Path) -> None:
        """Makes a certificate for the township in a file, and unlocks it.

        Raises `PasswordTooShort`, `AlreadyThere`, what writing raises, and what `add` raises.
        """
        made = certificates.make(owner, self.township(), password, self._now())
        if target.exists():
            raise AlreadyThere(path=str(target))
        with whole(target) as part:
            part.touch(mode=0o600)
            part.write_bytes(made)
        self.add(target, password)

    def remove(self, place: int) -> None:
        """Somebody does not sign after all."""
        self.signers = (*self.signers[:place], *self.signers[place + 1 :])
        self.changed.emit()

    def prints(self) -> tuple[str, ...]:
        """Each signer with the certificate's fingerprint, as it is printed."""
        return tuple(f"{one.name}  {groups(one.fingerprint)}" for one in self.signers)

    def sign(self, folder: Path, *, printed: bool, language: Language = "zh") -> None:
        """Signs every paper of the contest that is signed by hand too, and writes it into the folder.

        `printed`: the certificates' fingerprints stand on the result certificate. Raises what `assemble.model_of`
        raises; nothing is done without a signer.
        """
        people, now, place = self.signers, self._now(), self.township()
        if not people:
            return
        prints = self.prints() if printed else ()
        models = [
            (paper, _with(model, prints))
            for paper, model in assemble.papers_of(self._session.desk.file, self._contest, language=language)
            if paper not in NOT_SIGNED
        ]

        def work(report: Report) -> Signed:
            return _sign(models, people, (folder, place), now, report)

        self._work.run(work, self.signed.emit)

    def _now(self) -> datetime:
        return self._session.desk.clock.now()


def _with(model: PaperModel, prints: tuple[str, ...]) -> PaperModel:
    return replace(model, certificates=prints) if isinstance(model, ResultReport) else model


def _sign(
    models: Sequence[tuple[str, PaperModel]],
    people: Sequence[Signer],
    where: tuple[Path, str],
    now: datetime,
    report: Report,
) -> Signed:
    folder, place = where
    for done, (paper, model) in enumerate(models, start=1):
        name = assemble.file_name(paper, model)
        data = pdf.sign(
            catalogue.build(paper, model),
            people,
            reason=name.removesuffix(".pdf"),
            place=place,
            now=now,
            path=name,
        )
        with whole(folder / name) as part:
            part.write_bytes(data)
        report(done, len(models))
    return Signed(len(models), folder, tuple(one.name for one in people))
