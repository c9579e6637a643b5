"""Nominations in a people's congress: which offices, who is named by whom, and what comes next."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.domain.deputies import Nomination
from core.office import deputies, drafts, nominations
from core.procedure.contest import State
from core.procedure.followups import FILLING, Pending
from core.procedure.nomination import OFFICES, range_of
from core.store import queries
from core.store.rows import ContestRow, MeetingRow
from core.summary import holders
from core.wording import word
from ui.i18n import language
from ui.shapes import Tone
from ui.viewmodels.nominations_round import RoundViewModel
from ui.viewmodels.nominations_signers import CongressRoll
from ui.viewmodels.session import Session

Proposer = Literal["presidium", "joint"]


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One ballot of the congress: an office with its numbers, or a recall; `contest` is empty before it is opened.

    `vacant` seats were left by somebody and wait for a by-election.
    """

    key: str
    office: str
    contest: str
    title: str
    seats: str
    allowed: str
    named: str
    state: str
    tone: Tone
    vacant: int = 0


@dataclass(frozen=True, slots=True)
class NominationLine:
    """One nomination as the list shows it."""

    id: str
    name: str
    by: str
    signers: str
    withdrawn: str


class NominationsViewModel(QObject):
    """Reads the congress of the file; commands raise what `core.office.nominations` raises."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.chosen = "chair"  # the line on view
        self.round = RoundViewModel(session, self.meeting)
        self.roll = CongressRoll(session, self.meeting)
        self.acts = NominationActs(session, self)
        session.changed.connect(self.changed)

    def meeting(self) -> MeetingRow | None:
        """The people's congress: the meeting on the table where it is one, else the last of the file."""
        here = self._session.meeting()
        if here is not None and deputies.has_deputies(here):
            return here
        found = [one for one in queries.meetings(self._session.desk.file) if deputies.has_deputies(one)]
        return found[-1] if found else None

    def may_write(self) -> bool:
        """Whether anything can be written here."""
        return self.meeting() is not None and not self._session.desk.read_only

    def lead(self) -> str:
        """The meeting and the numbers that the nominations stand on."""
        meeting = self.meeting()
        if meeting is None:
            return ""
        rules = deputies.rules_of_deputies(meeting)
        number = len(self.roll.deputies())
        return self.tr("{meeting} · {deputies} deputies · {needed} sign together").format(
            meeting=meeting.title, deputies=number, needed=rules.signatures
        )

    # offices

    def lines(self) -> tuple[OfficeLine, ...]:
        """The four offices in the order of the agenda, then the motions for recall."""
        if self.meeting() is None:
            return ()
        offices = tuple(self._office(office) for office in OFFICES)
        return (*offices, *(self._motion(one) for one in self.motions()))

    def line(self) -> OfficeLine | None:
        """The line on view."""
        return next((one for one in self.lines() if one.key == self.chosen), None)

    def ballot(self, office: str) -> ContestRow | None:
        """The ballot of an office that is the latest at this meeting."""
        meeting = self.meeting()
        rows = queries.contests(self._session.desk.file, meeting.id) if meeting else ()
        live = [
            row for row in rows if row.office == office and row.form in FILLING and row.origin != "runoff"
        ]
        live = [row for row in live if row.state != State.DROPPED]
        return live[-1] if live else None

    def left_over(self, office: str) -> Pending | None:
        """Seats of an office that a session before this one left open, and nobody has drafted a ballot for."""
        meeting, file = self.meeting(), self._session.desk.file
        for row in queries.contests(file):
            if (
                meeting is None
                or row.meeting == meeting.id
                or row.office != office
                or row.form not in FILLING
            ):
                continue
            found = [one for one in drafts.owed(self._session.desk, row.id) if one.kind == "further"]
            if found:
                return found[0]
        return None

    def _office(self, office: str) -> OfficeLine:
        row = self.ballot(office)
        title = word(f"office.{office}", language())
        if row is None:
            return self._unopened(office, title)
        meeting = self.meeting()
        assert meeting is not None  # noqa: S101  # there is a ballot
        least, most = range_of(office, row.seats, deputies.rules_of_deputies(meeting), row.form)
        allowed = str(most) if least == most else f"{least}–{most}"
        if row.origin != "first" or row.form != "election":
            kind = (
                word(f"kind.{row.origin}", language())
                if row.origin != "first"
                else word(f"form.{row.form}", language())
            )
            title = f"{title} · {kind}"
        state, tone = self._state(row)
        named = str(len(nominations.board(self._session.desk.file, row.id).nominees))
        return OfficeLine(office, office, row.id, title, str(row.seats), allowed, named, state, tone)

    def _unopened(self, office: str, title: str) -> OfficeLine:
        left, vacant = self.left_over(office), holders.to_elect_again(self._session.desk.file, office)
        number = left.seats if left else vacant
        if left:
            said = self.tr("%n seat(s) left open before", "", number)
        elif vacant:
            said = self.tr("%n seat(s) vacant: a by-election", "", number)
        else:
            said = self.tr("not opened yet")
        seats = str(number) if number else ""
        tone: Tone = "warn" if number else "plain"
        return OfficeLine(office, office, "", title, seats, "", "", said, tone, vacant)

    def _state(self, row: ContestRow) -> tuple[str, Tone]:
        """What comes next for a ballot."""
        if row.state != State.DRAFTED:
            return word(f"state.{row.state}", language()), "good"
        now = nominations.board(self._session.desk.file, row.id)
        if 0 < len(row.candidates) <= now.most:
            return self.tr("%n on the ballot", "", len(row.candidates)), "good"
        words: dict[str, tuple[str, Tone]] = {
            "short": (self.tr("%n more needed", "", now.least - len(now.nominees)), "warn"),
            "equal": (self.tr("equal numbers"), "action"),
            "formal": (self.tr("may stand"), "action"),
            "primary": (self.tr("a primary decides"), "warn"),
        }
        primary = nominations.primary_of(self._session.desk.file, row.id)
        if now.step == "primary" and primary is not None:
            return f"{word('form.primary', language())}：{word(f'state.{primary.state}', language())}", "warn"
        return words[now.step]

    def asked(self, line: OfficeLine) -> str:
        """What the numbers of an office ask for: `primary`, `decided` by one that is over, or who is named stands."""
        file = self._session.desk.file
        if not line.contest or nominations.board(file, line.contest).step != "primary":
            return "stand"
        return "primary" if nominations.primary_of(file, line.contest) is None else "decided"

    def takes_nominations(self) -> bool:
        """Whether the line on view is an office whose candidates are not fixed yet."""
        line = self.line()
        row = self.ballot(line.office) if line is not None and line.key in OFFICES else None
        return row is not None and row.state == State.DRAFTED

    # nominations

    def nominated(self) -> tuple[NominationLine, ...]:
        """The nominations for the line on view, those in force first."""
        line = self.line()
        if line is None or not line.contest:
            return ()
        found = nominations.filed(self._session.desk.file, line.contest)
        lines = (self._nomination(one) for one in sorted(found, key=lambda one: bool(one.withdrawn)))
        return tuple(lines)

    def _nomination(self, one: Nomination) -> NominationLine:
        by = word(f"proposer.{one.proposed_by}", language())
        if one.proposed_by == "joint":
            by = self.tr("%n deputies together", "", len(one.deputies))
        names = {each.id: each.row.name for each in self.roll.members()}
        signers = self.comma().join(names.get(key, key) for key in one.deputies)
        withdrawn = self.tr("withdrawn: {why}").format(why=one.withdrawn) if one.withdrawn else ""
        return NominationLine(one.id, one.name, by, signers, withdrawn)

    def spent(self) -> str:
        """Who has signed for as many people as there are seats, and so signs for nobody more."""
        line = self.line()
        row = self.ballot(line.office) if line is not None and line.contest else None
        if row is None or line is None or line.key != line.office:
            return ""
        counts = nominations.signed(self._session.desk.file, row.id)
        names = [one.row.name for one in self.roll.members() if counts[one.id] >= row.seats]
        if not names:
            return ""
        shown = self.comma().join(names[:12]) + ("…" if len(names) > 12 else "")  # noqa: PLR2004  # a line's worth
        words = self.tr("%n deputies have signed as often as there are seats: ", "", len(names))
        return words + shown

    def motions(self) -> tuple[Nomination, ...]:
        """The motions for recall that stand."""
        meeting = self.meeting()
        found = nominations.motions(self._session.desk.file, meeting.id) if meeting else ()
        return tuple(one for one in found if not one.withdrawn)

    def _motion(self, one: Nomination) -> OfficeLine:
        title = f"{word('form.recall', language())}：{word(f'office.{one.office}', language())} {one.name}"
        rows = {row.id: row for row in queries.contests(self._session.desk.file)}
        row = rows.get(one.contest)
        state = word(f"state.{row.state}", language()) if row else self.tr("moved, no vote drafted yet")
        return OfficeLine(one.id, one.office, one.contest if row else "", title, "", "", "", state, "plain")

    @staticmethod
    def comma() -> str:
        """What parts the items of a list."""
        return "、" if language() == "zh" else ", "


class NominationActs:
    """What the page records. Each raises what `core.office.nominations` raises."""

    def __init__(self, session: Session, vm: NominationsViewModel) -> None:
        self._session, self._vm = session, vm

    def open_office(self, office: str, seats: int, *, by_election: bool) -> None:
        """Lists an office with its seats, open for nominations; with those that the session before left open."""
        meeting, left = self._vm.meeting(), self._vm.left_over(office)
        if meeting is not None and left is not None:
            desk, by = self._session.desk, self._session.clerk
            drafts.follow(desk, left, candidates=(), meeting=meeting.id, by=by)
        elif meeting is not None:
            form: Literal["election", "by_election"] = "by_election" if by_election else "election"
            nominations.open_office(
                self._session.desk, meeting.id, office, seats=seats, form=form, by=self._session.clerk
            )

    def nominate(self, name: str, proposed_by: Proposer, signers: tuple[str, ...]) -> None:
        """Files a nomination for the line on view."""
        line = self._vm.line()
        if line is not None:
            nominations.nominate(
                self._session.desk,
                line.contest,
                name=name,
                proposed_by=proposed_by,
                signers=signers,
                by=self._session.clerk,
            )

    def withdraw(self, nomination: str, reason: str) -> None:
        """Takes a nomination, or a motion, back."""
        nominations.withdraw(self._session.desk, nomination, reason=reason, by=self._session.clerk)

    def onward(self) -> Callable[[], object] | None:
        """What the numbers of the line on view ask for; None where nothing does."""
        desk, by, line = self._session.desk, self._session.clerk, self._vm.line()
        if line is None or not self._vm.may_write():
            return None
        if line.key not in OFFICES:
            return None if line.contest else lambda: nominations.open_recall(desk, line.key, by=by)
        row = self._vm.ballot(line.office)
        if row is None or row.state != State.DRAFTED:
            return None
        now = nominations.board(desk.file, row.id)
        if now.step == "primary" and nominations.primary_of(desk.file, row.id) is None:
            return lambda: nominations.open_primary(desk, row.id, by=by)
        return None if now.step == "short" else lambda: nominations.stand(desk, row.id, by=by)

    def put_on_table(self, contest: str) -> None:
        """Goes on with this ballot. Raises `NoSuchContest`."""
        self._session.choose_contest(contest)

    def contest(self) -> str:
        """The ballot to go to from the line on view: its primary while that runs."""
        line = self._vm.line()
        if line is None or not line.contest:
            return ""
        primary = nominations.primary_of(self._session.desk.file, line.contest)
        row = queries.contest(self._session.desk.file, line.contest)
        return primary.id if primary is not None and not row.candidates else line.contest

    def move_recall(
        self, name: str, office: str, reason: str, proposed_by: Proposer, signers: tuple[str, ...]
    ) -> None:
        """Files a motion for recall."""
        meeting = self._vm.meeting()
        if meeting is not None:
            nominations.move_recall(
                self._session.desk,
                meeting.id,
                name=name,
                office=office,
                reason=reason,
                proposed_by=proposed_by,
                signers=signers,
                by=self._session.clerk,
            )
