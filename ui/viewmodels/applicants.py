"""Applicants: who they are, whether they meet the conditions, how the vetting and the notice stand, who gave up."""

import base64
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.domain.applicants import Applicant, Notice, Objection, Photo, Vetting, VettingStep
from core.domain.term import Cadre
from core.errors.frame import StageIsClosed
from core.office import applicants, conditions, notices
from core.office.conditions import Held
from core.office.days import today
from core.office.stages import require_open
from core.store import kept
from ui.shapes import Tone
from ui.viewmodels.applicants_acts import ApplicantsActs
from ui.viewmodels.applicants_words import ApplicantsWords
from ui.viewmodels.session import Session
from ui.viewmodels.term_import import TermImport


@dataclass(frozen=True, slots=True)
class Line:
    """One applicant as the table shows them; `struck` where an objection was upheld."""

    row: Applicant
    held: tuple[Held, ...]
    township: Vetting | None
    district: Vetting | None
    photo: bytes
    struck: bool

    @property
    def id(self) -> str:
        """The key of the application."""
        return self.row.id


class ApplicantsViewModel(QObject):
    """The list of applicants and what is done with one of them."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self.words = session, ApplicantsWords()
        self.incoming = TermImport(session)
        self.acts = ApplicantsActs(session)
        session.changed.connect(self.changed)
        self.incoming.changed.connect(self.changed)

    def lines(self) -> tuple[Line, ...]:
        """Everybody who applied."""
        desk = self._session.desk
        steps = applicants.vettings(desk)
        photos = {one.applicant: base64.b64decode(one.data) for one in kept.rows(desk.file, Photo)}
        struck = {one.applicant for one in self.objections() if one.decision == "upheld"}
        return tuple(
            Line(
                row,
                conditions.held_to(desk, row),
                steps.get((row.id, "township")),
                steps.get((row.id, "district")),
                photos.get(row.id, b""),
                row.id in struck,
            )
            for row in applicants.applicants(desk)
        )

    def line(self, key: str) -> Line | None:
        """One of them; None where nobody has that key."""
        return next((one for one in self.lines() if one.id == key), None)

    def state(self, one: Line) -> tuple[str, Tone]:
        """How far somebody's vetting is, in words."""
        if one.struck and not one.row.withdrawn:
            return self.tr("objection upheld"), "bad"
        return self.words.state(one.row, one.township, one.district)

    def given_up(self) -> tuple[Cadre, ...]:
        """Incumbents and dispatched cadres who did not apply."""
        return applicants.given_up(self._session.desk)

    def has_establishment(self) -> bool:
        """Whether anybody is on the establishment."""
        return bool(kept.rows(self._session.desk.file, Cadre))

    def notices(self) -> tuple[Notice, ...]:
        """The notices, the latest last."""
        return notices.notices(self._session.desk)

    def objections(self) -> tuple[Objection, ...]:
        """All objections, open ones and settled ones."""
        return kept.rows(self._session.desk.file, Objection)

    def reckoned_on(self) -> str:
        """The day on which ages are reckoned."""
        return conditions.day_of_reckoning(self._session.desk)

    def lead(self) -> str:
        """The numbers of the heading."""
        lines = [one for one in self.lines() if not one.row.withdrawn]
        accepted = len(applicants.accepted(self._session.desk))
        parts = [self.tr("%n applied", "", len(lines)), self.tr("%n accepted", "", accepted)]
        waiting = sum(one.district is None for one in lines)
        if waiting:
            parts.append(self.tr("%n not decided", "", waiting))
        opened = sum(not one.decision for one in self.objections())
        if opened:
            parts.append(self.tr("%n open objection(s)", "", opened))
        return " · ".join(parts)

    def may_write(self) -> bool:
        """Whether anything can be written here."""
        return not self._session.desk.read_only

    def may_enter(self) -> bool:
        """Whether applications are still taken."""
        try:
            require_open(self._session.desk, "application")
        except StageIsClosed:
            return False
        return self.may_write()

    def today(self) -> str:
        """The day to offer in forms."""
        return today(self._session.desk)

    @staticmethod
    def next_step(one: Line) -> VettingStep:
        """The step of the vetting that comes next; decided anew, it is the district's."""
        return "township" if one.township is None else "district"
