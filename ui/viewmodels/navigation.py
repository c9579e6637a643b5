"""The rail: which steps there are, which is done, which is next, which is blocked and why."""

from collections.abc import Collection

from PySide6.QtCore import QObject

from core.procedure.contest import State, reached
from core.store import queries
from core.store.rows import ContestRow
from ui.messages import say
from ui.shapes import Notice, Place, RailItem, RailSection, Saved, StepState
from ui.viewmodels.batches_open import open_matters
from ui.viewmodels.rail import RailWords
from ui.viewmodels.session import Session
from ui.viewmodels.stage_rail import PAGE_STAGES, StageRail

STEPS = ("roll", "check_in", "contest", "ballots", "box", "entry", "count", "result", "papers", "seal")
# The step on which work stands in each state of the contest.
STANDS: dict[State, str] = {
    State.DRAFTED: "contest",
    State.FIXED: "check_in",
    State.QUORATE: "ballots",
    State.ISSUED: "box",
    State.COLLECTED: "box",
    State.VALID: "entry",
    State.VOID: "seal",
    State.COUNTING: "entry",
    State.CHECKED: "result",
    State.ANNOUNCED: "seal",
    State.SEALED: "papers",
    State.DROPPED: "contest",
}
# What a unit's recommendation has of them: its heads and papers come with the unit's report.
UNIT_STEPS = ("entry", "count", "papers")
# A step is done once the contest has got this far.
DONE_AT: dict[str, State] = {
    "contest": State.FIXED,
    "check_in": State.QUORATE,
    "ballots": State.ISSUED,
    "box": State.VALID,
    "entry": State.CHECKED,
    "count": State.CHECKED,
    "result": State.ANNOUNCED,
    "papers": State.SEALED,
    "seal": State.SEALED,
}
# A step is blocked until the contest has got this far.
OPENS_AT: dict[str, State] = {
    "ballots": State.FIXED,
    "box": State.ISSUED,
    "entry": State.VALID,
    "count": State.VALID,
    "result": State.CHECKED,
    "seal": State.COLLECTED,
}


class Navigation(QObject):
    """Reads the session; holds nothing of its own, so that reopening a file lands where work stopped."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._words = session, RailWords(session)
        self.stages = StageRail(session)

    def place(self, page: str = "") -> Place:
        """For the header: on a page of the whole term change that page, else the meeting and contest on the table."""
        term = queries.term_change(self._session.desk.file)
        meeting, contest = self._session.meeting(), self._session.contest()
        path = tuple(row.title for row in (meeting, contest) if row is not None)
        if page in PAGE_STAGES:
            above = (self.tr("Term change"),) if self.stages.planned() else ()
            path = (*above, self.stages.titles()[page])
        title = f"{term.township} {term.term}".strip()
        return Place(title, path, rehearsal=self._session.rehearsal, read_only=self._session.desk.read_only)

    def read_only_notice(self) -> Notice | None:
        """Says who writes the file, where it can only be read here."""
        desk = self._session.desk
        if not desk.read_only:
            return None
        if not desk.file.holder:
            said = say(desk.file.why_read_only())
            return Notice("warn", said.what, said.do)
        what = self.tr("Somebody else has this file open: {holder}.").format(holder=desk.file.holder)
        return Notice("warn", what, self.tr("You can read everything here. To write, close it there first."))

    def saved(self) -> Saved | None:
        """For the header; None before the first write of this sitting."""
        at, head = self._session.saved()
        return Saved(at, head) if at else None

    def stands_at(self) -> str:
        """The step on which work stands now."""
        contest = self._session.contest()
        if contest is not None and contest.form == "recommendation":
            return self._stands_in_a_unit(contest)
        if self._needs_roll(contest):
            return "overview" if contest is None and self.stages.planned() else "roll"
        if contest is None or State(contest.state) is State.DRAFTED:
            arriving = self._words.heads().present and self._words.short()
            return "check_in" if arriving else "contest"
        state = State(contest.state)
        if state is State.COUNTING and self._words.entered(contest) >= (contest.collected or 0):
            return "entry" if open_matters(self._session.desk.file, contest.id) else "count"
        if state is State.FIXED and self._words.short() == 0:
            return "ballots"
        return STANDS[state]

    def _stands_in_a_unit(self, contest: ContestRow) -> str:
        state = State(contest.state)
        if state not in (State.VALID, State.COUNTING):
            return "recommendation"  # to be reported, or done with
        return "count" if self._words.entered(contest) >= (contest.collected or 0) else "entry"

    def items(self) -> tuple[RailItem, ...]:
        """The steps of the contest on the table with their state."""
        contest, now = self._session.contest(), self.stands_at()
        titles = self._titles()
        return tuple(self._item(step, titles[step], contest, now) for step in self._steps(contest))

    @staticmethod
    def _steps(contest: ContestRow | None) -> tuple[str, ...]:
        return UNIT_STEPS if contest is not None and contest.form == "recommendation" else STEPS

    def sections(self, available: Collection[str]) -> tuple[RailSection, ...]:
        """The rail: above the whole term change where one is planned, below the meeting on the table."""
        upper, meeting = self.stages.items(available), self._session.meeting()
        found = [RailSection(self.tr("Term change"), upper, "overview")] if upper else []
        if meeting is not None or not upper:
            body = meeting.body if upper and meeting is not None else "single"
            steps = self.items()
            leads_to = self.begins_at() if upper else ""  # a section alone is never folded
            found.append(RailSection(self._bodies()[body], steps, leads_to))
        return tuple(found)

    def begins_at(self) -> str:
        """Where the meeting on the table opens: on the step where its work stands."""
        steps, stands = self._steps(self._session.contest()), self.stands_at()
        return stands if stands in steps else steps[0]

    def _bodies(self) -> dict[str, str]:
        return {
            "party_congress": self.tr("Party congress"),
            "peoples_congress": self.tr("People's congress"),
            "recommendation": self.tr("Recommendation meetings"),
            "single": self.tr("This election"),
        }

    def _item(self, step: str, title: str, contest: ContestRow | None, now: str) -> RailItem:
        why = self._why_blocked(step, contest)
        state: StepState = "todo"
        over = contest is not None and State(contest.state) is State.SEALED
        if step == now and not (over and self._is_done(step, contest)):
            state = "now"  # of a sealed election none is left to do, though its file opens on its papers
        elif self._is_done(step, contest):
            state = "done"
        elif why:
            state = "blocked"
        elif self._is_begun(step, contest):
            state = "partial"
        return RailItem(step, title, self._words.subtitle(step, contest), state, why)

    def _is_done(self, step: str, contest: ContestRow | None) -> bool:
        if step == "roll":
            return not self._needs_roll(contest)
        if step == "check_in" and self._words.heads().present and self._words.short() == 0:
            return True
        if contest is None:
            return False
        state = State(contest.state)
        if state is State.VOID:
            return step in ("contest", "check_in", "ballots", "box")
        return reached(state, DONE_AT[step])

    def _is_begun(self, step: str, contest: ContestRow | None) -> bool:
        if step == "entry":
            return contest is not None and self._words.entered(contest) > 0
        return step == "check_in" and self._words.heads().present > 0

    def _why_blocked(self, step: str, contest: ContestRow | None) -> str:
        if step in ("contest", "check_in") and self._needs_roll(contest):
            return self.tr("The roll is empty.")
        if step == "papers" and contest is None:
            return self.tr("No election has been drafted yet.")
        if step not in OPENS_AT or (contest is not None and reached(State(contest.state), OPENS_AT[step])):
            return ""
        if step == "result" and contest is not None and State(contest.state) is State.VOID:
            return ""  # the page says that the election is to be held again
        if contest is not None and State(contest.state) is State.VOID and step in ("entry", "count"):
            return self.tr("The election was declared void: its papers are not counted.")
        reasons = {
            "ballots": self.tr("The candidates are not fixed yet."),
            "box": self.tr("No ballots have been issued yet."),
            "entry": self.tr("Locked until the election is declared valid."),
            "count": self.tr("Locked until the election is declared valid."),
            "result": self.tr("Locked until the count is checked."),
            "seal": self.tr("The papers have not been collected yet."),
        }
        return reasons[step]

    def _titles(self) -> dict[str, str]:
        return {
            "roll": self.tr("Roll"),
            "contest": self.tr("Candidates"),
            "check_in": self.tr("Check-in"),
            "ballots": self.tr("Ballots"),
            "box": self.tr("Box and papers"),
            "entry": self.tr("Entry"),
            "count": self.tr("Count"),
            "result": self.tr("Result"),
            "papers": self.tr("Papers"),
            "seal": self.tr("Seal"),
        }

    def _needs_roll(self, contest: ContestRow | None) -> bool:
        """Nobody is on the roll; an election begun without one, from a case file, needs none any more."""
        begun = contest is not None and reached(State(contest.state), State.QUORATE)
        return not begun and not self._words.heads().required
