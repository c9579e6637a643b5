"""Check-in: who is here, found by two letters of pinyin, name or number; and whether those here are enough."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.counting.decision import decide
from core.counting.explain import steps
from core.counting.tally import Tally
from core.domain.contest import Contest, Counts
from core.procedure.contest import State, reached
from core.roster.initials import readings, search
from core.rules.ruleset import RuleSet
from core.standing import all_deputies, rules_of
from core.store import queries
from core.store.rows import AttendanceCount, MemberRow
from ui.i18n import language
from ui.shapes import CheckState
from ui.viewmodels.background import Background
from ui.viewmodels.checkin_book import SignInBook
from ui.viewmodels.checkin_marks import CheckInMarks, Said
from ui.viewmodels.checkin_words import CheckInWords, Line
from ui.viewmodels.session import Session

Filter = Literal["all", "absent", "present", "leave", "observers"]
FILTERS: tuple[Filter, ...] = ("all", "absent", "present", "leave", "observers")
AWAITED = ("absent", "leave", "present")  # who is most likely to stand at the door
MOST_FOUND = 40
NOBODY = AttendanceCount(0, 0, 0, 0, 0)
CLOSED = (State.ANNOUNCED, State.SEALED, State.VOID, State.DROPPED)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether those present are enough: icon, word, and the rule with its numbers."""

    state: CheckState
    word: str
    sentence: str


class CheckInViewModel(QObject):
    """Reads the roll of the meeting on the table; `marks` writes, `book` prints the sign-in book."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._words = CheckInWords()
        self.wanted: Filter = "all"  # which list is shown
        self.marks = CheckInMarks(session)
        self.book = SignInBook(session)
        self._known: tuple[int, str, tuple[MemberRow, ...]] | None = None
        self._background, self._warm = Background(self, session.closing), False
        self.marks.changed.connect(self.changed)
        self.book.changed.connect(self.changed)
        session.changed.connect(self.changed)

    def title(self) -> str:
        """The meeting whose people arrive."""
        meeting = self._session.meeting()
        return meeting.title if meeting is not None else ""

    def has_roll(self) -> bool:
        """Whether the meeting has a roll to check in by."""
        return bool(self._people())

    def warm_up(self) -> None:
        """Reads the pinyin of all names elsewhere, once, so that the first letter typed is answered at once."""
        if self._warm:
            return
        self._warm = True
        names = [one.row.name for one in self._people()]
        self._background.run(lambda _report: [readings(name) for name in names], lambda _read: None)

    def counters(self) -> AttendanceCount:
        """Required, present, on leave, absent; and observers present."""
        meeting = self._session.meeting_id
        return queries.attendance(self._session.desk.file, meeting) if meeting else NOBODY

    def observers(self) -> tuple[int, int]:
        """Observers and others without a vote: present, and on the roll."""
        others = [one for one in self._people() if not one.counts]
        return sum(one.attendance == "present" for one in others), len(others)

    def verdict(self) -> Verdict:
        """The quorum by the rule of the contest on the table, else of the meeting."""
        row, meeting, heads = self._session.contest(), self._session.meeting(), self.counters()
        if meeting is None or not heads.required:
            return Verdict("open", self.tr("Nobody is required to attend"), "")
        rules = rules_of(row) if row is not None else RuleSet.from_data(meeting.rules)
        counts = Counts(heads.required, all_deputies(heads, rules), heads.present, 0, 0, 0)
        nobody = Contest("", 1, 1, ())  # the quorum comes before anybody stands
        outcome = decide(nobody, rules, counts, Tally(nobody, rules))
        sentence = steps(nobody, rules, counts, outcome)[0].say(language())
        if outcome.quorum is None:
            return Verdict("ok", self.tr("No quorum is asked"), sentence)
        if outcome.quorum.met:
            return Verdict("ok", self.tr("Quorum reached"), sentence)
        short = outcome.quorum.needed - outcome.quorum.present
        return Verdict("open", self.tr("%n short of the quorum", "", short), sentence)

    def late(self) -> str:
        """For whom an arrival counts once ballots of an election are out; "" before and after."""
        out = [
            row
            for row in self._session.contests()
            if reached(State(row.state), State.ISSUED) and State(row.state) not in CLOSED
        ]
        if not out:
            return ""
        row = out[-1]
        words = self.tr(
            "Ballots of {title} are out: that election stays with its {n} present."
            " Who arrives now counts from the next contest on."
        ).format(title=row.title, n=row.present or 0)
        since = self.counters().present - (row.present or 0)
        return words + (self.tr(" %n arrived since.", "", since) if since > 0 else "")

    def found(self, query: str) -> tuple[Line, ...]:
        """Those meant by what was typed: who is not here yet first, so that Enter takes the one at the door."""
        if not query.strip():
            return ()
        by_id = {one.id: one for one in self._people()}
        keys = search(query, [(one.id, one.row.name, one.row.number) for one in by_id.values()])
        exact = [key for key in keys if by_id[key].row.number == query.strip()]
        others = [key for key in keys if key not in exact]
        others.sort(key=lambda key: AWAITED.index(by_id[key].attendance))
        return tuple(self._words.line(by_id[key]) for key in (*exact, *others)[:MOST_FOUND])

    def lines(self, wanted: Filter) -> tuple[Line, ...]:
        """The roll, or those of it in one state."""
        return tuple(self._words.line(one) for one in self._people() if _fits(one, wanted))

    def numbers(self) -> dict[Filter, int]:
        """How many people each filter shows."""
        people = self._people()
        return {wanted: sum(_fits(one, wanted) for one in people) for wanted in FILTERS}

    def line(self, member: str) -> Line:
        """One person. Raises `NoSuchMember`."""
        return self._words.line(queries.member(self._session.desk.file, self._session.meeting_id, member))

    def said(self) -> Said | None:
        """What was done last in this sitting, and for whom."""
        last = self.marks.last()
        found = next((one for one in self._people() if last and one.id == last.member), None)
        return Said(self._words.line(found), last.kind) if last and found else None

    def can_undo(self) -> str:
        """The name of whose last step can be taken back in this sitting, "" where there is none."""
        names = {one.id: one.row.name for one in self._people()}
        return next((names[key] for key in self.marks.members() if key in names), "")

    def _people(self) -> tuple[MemberRow, ...]:
        """The roll, read once for each state of the file."""
        meeting, seq = self._session.meeting_id, self._session.desk.file.seq
        if self._known is None or self._known[:2] != (seq, meeting):
            found = queries.members(self._session.desk.file, meeting) if meeting else ()
            self._known = (seq, meeting, found)
        return self._known[2]


def _fits(one: MemberRow, wanted: Filter) -> bool:
    if wanted == "all":
        return True
    if wanted == "observers":
        return not one.counts
    return one.counts and one.attendance == wanted
