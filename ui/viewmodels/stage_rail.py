"""The upper section of the rail: the pages of the whole term change, each with the stages it belongs to."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QObject

from core.domain.term import Stage, StageName
from core.office import progress
from core.procedure.stages import StageFacts, Standing
from core.store import kept
from core.wording import word
from ui.i18n import language
from ui.shapes import RailItem, StepState
from ui.viewmodels.session import Session

# Every page of the term change in its order, with the stages that are worked on there.
PAGE_STAGES: Final[dict[str, tuple[StageName, ...]]] = {
    "overview": (),
    "applicants": ("application", "vetting", "notice"),
    "register": ("register",),
    "recommendation": ("recommendation",),
    "fixing": ("fixing",),
    "nominations": ("peoples_congress",),
    "outcome": ("appointment", "disclosure"),
    "journal": (),
}
# What is written a hundred times in a count says nothing about a stage.
QUIET: Final = frozenset(
    {
        "ballot_entered", "ballot_corrected", "ballot_withdrawn", "attendance_marked", "batch_opened",
        "batch_finished", "ballot_set_aside", "dispute_decided", "batch_settled", "sheet_entered",
        "sheet_settled", "sheet_withdrawn", "write_ins_merged", "write_in_judged", "practice_pile_drawn",
    }
)  # fmt: skip
REGISTER: Final = frozenset(
    {
        "units_entered", "unit_removed", "electors_imported", "elector_entered", "elector_removed", "elector_asked",
        "namesakes_kept",
    }
)  # fmt: skip


class StageRail(QObject):
    """Reads the file anew after what concerns a stage, not after each ballot."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._facts: StageFacts | None = None

    def planned(self) -> bool:
        """Whether this file carries a whole term change."""
        return progress.is_planned(self._session.desk)

    def items(self, available: Collection[str]) -> tuple[RailItem, ...]:
        """The rows of a file that has a plan, for those pages that there are; none without a plan."""
        if not self.planned():
            return ()
        found = {one.stage.id: one for one in self.standings()}
        titles = self.titles()
        return tuple(
            self._item(page, titles[page], [found[name] for name in stages if name in found])
            for page, stages in PAGE_STAGES.items()
            if page in available and (not stages or any(name in found for name in stages))
        )

    def places(self, available: Collection[str]) -> tuple[tuple[str, str], ...]:
        """Key and title of the pages that the Go menu leads to; without a plan the overview and the journal."""
        planned = {one.id for one in kept.rows(self._session.desk.file, Stage)}
        titles = self.titles()
        return tuple(
            (page, titles[page])
            for page, stages in PAGE_STAGES.items()
            if page in available and (not stages or planned & set(stages))
        )

    def standings(self) -> tuple[Standing, ...]:
        """Every planned stage as it stands today."""
        heard = self._session.heard()
        if self._facts is None or heard - QUIET:
            self._facts = progress.facts(self._session.desk, None if heard & REGISTER else self._facts)
        return progress.standing_stages(self._session.desk, known=self._facts)

    def _item(self, page: str, title: str, stages: list[Standing]) -> RailItem:
        if not stages:
            return RailItem(page, title)
        states = [one.state for one in stages]
        waiting = [one for one in stages if one.state != "done"]
        first = next((one for one in waiting if one.state == "now"), waiting[0] if waiting else None)
        if first is None:
            return RailItem(page, title, self.tr("over"), "done")
        state: StepState = "now" if "now" in states else "blocked" if "blocked" in states else "todo"
        if state == "todo" and "done" in states:
            state = "partial"
        words = self.words(first)
        if len(stages) > 1:
            stage = word(f"stage.{first.stage.id}", language())
            words = self.tr("{stage}: {matter}").format(stage=stage, matter=words)
        return RailItem(page, title, words, state, words if state == "blocked" else "")

    def words(self, one: Standing) -> str:
        """What a stage waits for, in one short sentence; that it can be closed where nothing is open."""
        said = word(one.matter.code, language()) + one.matter.count if one.matter else ""
        if one.state == "done":
            return self.tr("closed on {day}").format(day=one.stage.closed_on)
        if one.after:
            before = word(f"stage.{one.after}", language())
            if said:
                return self.tr("after {stage}: {matter}").format(stage=before, matter=said)
            return self.tr("after {stage}").format(stage=before)
        return said or self.tr("can be closed")

    def titles(self) -> dict[str, str]:
        """How the pages are called."""
        return {
            "overview": self.tr("Overview"),
            "applicants": self.tr("Applicants"),
            "register": self.tr("Register"),
            "recommendation": self.tr("First vote"),
            "fixing": self.tr("Fixing the candidates"),
            "nominations": self.tr("Nominations"),
            "outcome": self.tr("Posts and outcome"),
            "journal": self.tr("Journal"),
        }
