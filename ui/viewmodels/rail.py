"""What the rail says under each step: one sentence with its numbers."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from core.domain.contest import Counts
from core.domain.outcome import Outcome
from core.procedure.contest import State, reached
from core.rules import figures
from core.rules.ruleset import RuleSet
from core.standing import all_deputies, contest_of, rules_of
from core.store import piles, queries
from core.store.rows import AttendanceCount, ContestRow
from ui.viewmodels.batches_open import OpenWords, open_matters
from ui.viewmodels.forms import FormWords
from ui.viewmodels.session import Session


class RailWords(QObject):
    """Reads the session anew each time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._open, self._forms = session, OpenWords(), FormWords()

    def subtitle(self, step: str, contest: ContestRow | None) -> str:
        """The sentence under a step, "" where there is nothing to say yet."""
        writers: dict[str, Callable[[ContestRow], str]] = {
            "contest": self._seats,
            "ballots": self._issued,
            "box": self._collected,
            "entry": self._entered_of,
            "count": self._counted,
            "result": self._elected,
        }
        if step == "roll" and self.heads().required:
            return self.tr("%n delegate(s)", "", self.heads().required)
        if step == "check_in" and self.heads().present:
            return self._arrived()
        if contest is not None and step in writers:
            return writers[step](contest)
        return ""

    def _arrived(self) -> str:
        present, short = self.heads().present, self.short()
        if short is None:
            return self.tr("%n present", "", present)
        if short:
            return self.tr("%n present, ", "", present) + self.tr("%n short of the quorum", "", short)
        return self.tr("%n present, quorum reached", "", present)

    def _seats(self, row: ContestRow) -> str:
        contest, rules = contest_of(row), rules_of(row)
        seats, more = (
            figures.seats_to_fill(contest, rules),
            figures.differential_people(contest, rules),
        )
        if not row.candidates:
            return self.tr("%n to elect", "", seats)
        if more <= 0:
            return self.tr("{seats} to elect, {names} candidates").format(
                seats=seats, names=len(row.candidates)
            )
        return self.tr("{seats} to elect, {more} more stand").format(seats=seats, more=more)

    def _issued(self, row: ContestRow) -> str:
        if row.issued is None:
            return ""
        if row.clipped:
            return self.tr("%n issued, the rest clipped", "", row.issued)
        return self.tr("%n issued", "", row.issued)

    def _collected(self, row: ContestRow) -> str:
        if row.collected is None:
            return ""
        if row.valid is None:
            return self.tr("%n collected", "", row.collected)
        if row.valid:
            return self.tr("%n collected, election valid", "", row.collected)
        return self.tr("%n collected, election void", "", row.collected)

    def _entered_of(self, row: ContestRow) -> str:
        if row.collected is None or not reached(State(row.state), State.VALID):
            return ""
        piles = queries.batches(self._session.desk.file, row.id)
        now = next((place for place, one in enumerate(piles, 1) if one.entered < one.papers), 0)
        left = row.collected - self.entered(row)
        open_still = self._open.short(open_matters(self._session.desk.file, row.id))
        if now and left > 0:
            words = self.tr("Batch {now} of {piles}, {left} left").format(
                now=now, piles=len(piles), left=left
            )
            return self.tr("{words}; {open}").format(words=words, open=open_still) if open_still else words
        if open_still:
            return open_still
        return self.tr("{done} of {all} entered").format(done=self.entered(row), all=row.collected)

    def _counted(self, row: ContestRow) -> str:
        if State(row.state) in (State.VALID, State.COUNTING):
            return self.tr("Checked once all are entered")
        return ""

    def _elected(self, row: ContestRow) -> str:
        if row.outcome is None or not row.valid:
            return ""
        if self._forms.has_own(row):
            return self._forms.in_short(row, Outcome.from_data(row.outcome))
        return self.tr("%n elected", "", len(row.outcome.get("elected") or ()))

    def short(self) -> int | None:
        """How many more must come for the quorum of the contest or the meeting on the table; None without a rule."""
        contest, meeting = self._session.contest(), self._session.meeting()
        if meeting is None:
            return None
        rules = rules_of(contest) if contest is not None else RuleSet.from_data(meeting.rules)
        heads = self.heads()
        if rules.quorum is None or not heads.required:
            return None
        counts = Counts(heads.required, all_deputies(heads, rules), heads.present, 0, 0, 0)
        return max(figures.quorum_needed(rules.quorum, counts) - heads.present, 0)

    def heads(self) -> AttendanceCount:
        """Attendance of the meeting on the table."""
        meeting = self._session.meeting_id
        return (
            queries.attendance(self._session.desk.file, meeting)
            if meeting
            else AttendanceCount(0, 0, 0, 0, 0)
        )

    def entered(self, row: ContestRow) -> int:
        """Papers of a contest in the file; of one counted by sheets, those on settled ones."""
        if row.counted_by == "sheets":
            found = piles.sheets(self._session.desk.file, row.id)
            return sum(one.papers for one in found if one.reading == "settled")
        return queries.entered(self._session.desk.file, row.id)
