"""The contest on the table from its first draft until it is fixed, in parts: draft, people, measures, officers."""

from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.office import contests, drafts
from core.procedure.contest import Act, State, may
from core.store.rows import ContestRow
from core.wording import word
from ui.i18n import language
from ui.viewmodels.candidates_chain import ChainViewModel
from ui.viewmodels.candidates_draft import GIVEN, DraftViewModel
from ui.viewmodels.candidates_officers import OfficersViewModel
from ui.viewmodels.candidates_people import PeopleViewModel
from ui.viewmodels.candidates_words import DraftWords, Verdict
from ui.viewmodels.measures import MeasuresViewModel
from ui.viewmodels.navigation import Navigation
from ui.viewmodels.session import Session

# none: no contest yet; draft: not fixed; fixed: frozen.
Stage = Literal["none", "draft", "fixed"]


class CandidatesViewModel(QObject):
    """Reads the contest that is on the table now; its parts have view-models of their own."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.words = DraftWords()
        self.draft = DraftViewModel(session)
        self.people = PeopleViewModel(session, self.draft)
        self.measures = MeasuresViewModel(session)
        self.officers = OfficersViewModel(session)
        self.chain = ChainViewModel(session)
        self.draft.changed.connect(self.changed)

    def row(self) -> ContestRow | None:
        """The contest, read anew."""
        return self._session.contest()

    def stage(self) -> Stage:
        """How far the contest is."""
        row = self.row()
        if row is None:
            return "none"
        return "draft" if may(Act.REDRAFT, State(row.state)) else "fixed"

    def lead(self) -> str:
        """What the contest is, behind its title."""
        row = self.row()
        if row is None:
            return self.tr("no election is drafted yet")
        kind = self.words.kind(row)
        state = self.tr("draft") if self.stage() == "draft" else word(f"state.{row.state}", language())
        return " · ".join(part for part in (kind, state) if part)

    def verdicts(self) -> tuple[Verdict, ...]:
        """Whether enough people stand, and for what."""
        row = self.row()
        if row is None:
            return ()
        if row.form in GIVEN:
            return (self.words.given(row),)
        offices = (self.words.offices(row),) if self.people.marks_offices() and row.candidates else ()
        return (self.words.differential(self._session.desk.file, row), *offices)

    def short(self) -> bool:
        """Whether fewer stand than the measures ask for, so that somebody must agree to it."""
        return self.words.short(self._session.desk.file, self.draft.certain())

    def droppable(self) -> bool:
        """Whether the contest may still be given up."""
        row = self.row()
        return row is not None and not self._session.desk.read_only and may(Act.DROP, State(row.state))

    def onward(self) -> str:
        """The step on which work stands now."""
        return Navigation(self._session).stands_at()

    def fix(self, approved_by: str, waived_by: str) -> None:
        """Freezes the draft, with the order as moved. Raises what `contests.fix` raises."""
        self.draft.record_order()
        contests.fix(
            self._session.desk,
            self.draft.certain().id,
            approved_by=approved_by,
            differential_waived_by=waived_by if self.short() else "",
            by=self._session.clerk,
        )

    def drop(self, reason: str) -> None:
        """Gives the contest up. Raises what `drafts.drop` raises."""
        drafts.drop(self._session.desk, self.draft.certain().id, reason=reason, by=self._session.clerk)


def office_word(office: str) -> str:
    """An office as a choice."""
    return word(f"office.{office}", language())


def colour_word(colour: str) -> str:
    """A colour of paper as a choice."""
    return word(f"colour.{colour}", language())
