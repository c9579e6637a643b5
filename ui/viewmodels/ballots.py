"""The ballots before the vote: the measures in words, the quorum, printing, handing out."""

import errno
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.counting.decision import decide
from core.counting.explain import steps
from core.counting.tally import Tally
from core.domain.contest import Counts
from core.errors.file import DiskFull, NotWritable
from core.office import contests
from core.office.contests import Heads
from core.procedure.contest import Act, State, may, reached
from core.rules.loading import rule_file
from core.rules.measures import describe
from core.standing import contest_of, counts_of, rules_of
from core.store import queries
from core.store.rows import AttendanceCount, ContestRow
from ui.i18n import language
from ui.shapes import Tone
from ui.viewmodels.ballots_printing import Printing
from ui.viewmodels.session import Session

SPECIMENS = 3  # kept back as specimens
# closed: no contest, or its candidates are not fixed; past: the box is open, nothing changes here any more.
Stage = Literal["closed", "fixed", "quorate", "issued", "past"]


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """One setting of the measures: what it says, where it comes from, why."""

    text: str
    article: str
    why: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Issue:
    """The numbers of handing out."""

    unpacked: int
    issued: int
    kept: int
    clipped: int

    @property
    def total(self) -> int:
        """Where the unpacked ballots went."""
        return self.issued + self.kept + self.clipped


class BallotsViewModel(QObject):
    """Reads the contest that was on the table when the page was made."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._id = session, session.contest_id
        self._built: tuple[object, bytes] | None = None
        self.printing = Printing(session, self._id)
        self.printing.changed.connect(self.changed)
        session.changed.connect(self.changed)

    def row(self) -> ContestRow | None:
        """The contest, read anew."""
        return queries.contest(self._session.desk.file, self._id) if self._id else None

    def stage(self) -> Stage:
        """How far handing out has come."""
        row = self.row()
        if row is None or not reached(State(row.state), State.FIXED):
            return "closed"
        stages: dict[State, Stage] = {State.FIXED: "fixed", State.QUORATE: "quorate", State.ISSUED: "issued"}
        return stages.get(State(row.state), "past")

    def may_establish(self) -> bool:
        """Whether people can be counted, or counted again."""
        return self._may(Act.QUORUM)

    def may_issue(self) -> bool:
        """Whether ballots can be handed out, or their numbers mended."""
        return self._may(Act.ISSUE)

    def roll(self) -> AttendanceCount | None:
        """Attendance where the meeting has a roll; None where the numbers are typed."""
        row = self.row()
        found = queries.attendance(self._session.desk.file, row.meeting) if row else None
        return found if found and found.required else None

    def asks_all(self) -> bool:
        """Whether a rule counts on all deputies, so that their number is asked."""
        row = self.row()
        rules = rules_of(row) if row else None
        bases = [table.base for table in (rules.quorum, rules.majority) if table is not None] if rules else []
        return "all" in bases

    def known_heads(self) -> Heads:
        """The numbers of people as far as they are known."""
        row, roll = self.row(), self.roll()
        if row is None:
            return Heads(0, 0, 0)
        if roll is not None:
            return contests.roll_heads(roll, rules_of(row))
        known = counts_of(row)
        return Heads(known.required, known.all_deputies, known.present, row.on_leave or 0)

    def quorum(self, heads: Heads) -> tuple[Tone, str]:
        """Whether so many people may elect, in one sentence with its numbers."""
        row = self.row()
        if row is None or not heads.required:
            return "plain", ""
        contest, rules = contest_of(row), rules_of(row)
        counts = Counts(heads.required, heads.all_deputies, heads.present, 0, 0, 0)
        outcome = decide(contest, rules, counts, Tally(contest, rules))
        words = steps(contest, rules, counts, outcome)[0].say(language())
        return ("bad" if outcome.election == "no_quorum" else "good"), words

    def establish(self, heads: Heads | None) -> None:
        """Records that those present are enough. Raises what `contests.establish_quorum` raises."""
        contests.establish_quorum(self._session.desk, self._id, by=self._session.clerk, heads=heads)

    def suggested(self) -> Issue:
        """The numbers to start from: as recorded, else one ballot for each person present and three specimens."""
        row = self.row()
        if row is not None and row.issued is not None:
            return Issue(row.unpacked or 0, row.issued, row.kept or 0, row.clipped or 0)
        heads = self.known_heads()
        unpacked = heads.required + SPECIMENS
        return Issue(unpacked, heads.present, SPECIMENS, unpacked - heads.present - SPECIMENS)

    def balance(self, issue: Issue) -> tuple[Tone, str]:
        """The identity of the papers with its numbers, and what is wrong with it."""
        sums = self.tr("Unpacked {unpacked} = issued {issued} + kept {kept} + clipped {clipped}")
        params = {
            "unpacked": issue.unpacked,
            "issued": issue.issued,
            "kept": issue.kept,
            "clipped": issue.clipped,
            "total": issue.total,
        }
        present = self.known_heads().present
        if issue.unpacked != issue.total:
            wrong = self.tr(
                "Unpacked {unpacked}, but issued {issued} + kept {kept} + clipped {clipped} = {total}: "
            )
            gap = issue.unpacked - issue.total
            tail = self.tr("%n unaccounted for.", "", gap) if gap > 0 else self.tr("%n too many.", "", -gap)
            return "bad", wrong.format(**params) + tail
        if issue.issued > present:
            over = self.tr("{issued} issued, but only {present} present.").format(
                issued=issue.issued, present=present
            )
            return "bad", over
        if issue.issued < present:
            short = self.tr("{n} of those present get no ballot.").format(n=present - issue.issued)
            return "warn", f"{sums.format(**params)}  {short}"
        return "good", sums.format(**params)

    def issue(self, numbers: Issue) -> None:
        """Records the handing out. Raises what `contests.issue` raises."""
        contests.issue(
            self._session.desk,
            self._id,
            unpacked=numbers.unpacked,
            issued=numbers.issued,
            kept=numbers.kept,
            clipped=numbers.clipped,
            by=self._session.clerk,
        )

    def measures(self) -> tuple[MeasureLine, ...]:
        """The measures of this contest in words."""
        row = self.row()
        if row is None:
            return ()
        return tuple(
            MeasureLine(one.value.say(language()), one.article, one.reason(language()), one.changed)
            for one in describe(rules_of(row))
        )

    def measures_name(self) -> str:
        """The rule set that they start from."""
        row = self.row()
        if row is None:
            return ""
        found = rule_file(rules_of(row).name)
        return found.zh if language() == "zh" else found.en

    def preview(self) -> bytes:
        """One sheet exactly as printed, kept while nothing changes. Raises what `catalogue.build` raises."""
        row = self.row()
        seqs = [one.changed_seq for one in (row, *self.printing.companions()) if one]
        key = (seqs, self.printing.layout(), self.printing.together)
        if self._built is None or self._built[0] != key:
            self._built = (key, self.printing.specimen())
        return self._built[1]

    def pdf(self, copies: int) -> bytes:
        """So many ballots. Raises what `assemble.model_of` and `catalogue.build` raise."""
        return self.printing.pdf(copies)

    def save(self, path: Path, copies: int) -> None:
        """Writes them to a file. Raises `NotWritable` or `DiskFull`."""
        write_file(path, lambda: self.pdf(copies))

    def _may(self, act: Act) -> bool:
        row = self.row()
        return row is not None and may(act, State(row.state))


def write_file(path: Path, content: Callable[[], bytes]) -> None:
    """Writes a file where a person wants it. Raises `NotWritable` or `DiskFull`."""
    made = content()
    try:
        path.write_bytes(made)
    except OSError as problem:
        refused = DiskFull if problem.errno == errno.ENOSPC else NotWritable
        raise refused(path=str(path)) from problem
