"""What is done to the recommendation: opened, reported, read this way or that, put on the table in batches."""

from secrets import randbelow
from typing import Literal

from core.office import batches, recommendation, term
from core.office.drafts import Counting
from core.office.recommendation import Form
from core.store import queries
from core.store.rows import ContestRow
from ui.viewmodels.session import Session

Way = Literal["once", "twice", "sheets"]
WAYS: dict[Way, Counting] = {
    "once": Counting(),
    "twice": Counting(entry="double"),
    "sheets": Counting(counted_by="sheets"),
}


class RecommendationActs:
    """Every command of the page; what it refuses, the office refuses."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def may_write(self) -> bool:
        """Whether anything can be written here."""
        return not self._session.desk.read_only

    def home(self) -> str:
        """The meeting of the recommendation: the one opened last; "" where there is none yet."""
        meetings = queries.meetings(self._session.desk.file)
        return next((one.id for one in reversed(meetings) if one.body == "recommendation"), "")

    def open_meeting(self, title: str) -> None:
        """Opens that meeting. Raises what `term.open_meeting` raises."""
        desk, name = self._session.desk, "recommendation"
        taken = {one.id for one in queries.meetings(desk.file)}
        key = next(one for one in (name, *(f"{name}-{n}" for n in range(2, 1000))) if one not in taken)
        term.open_meeting(desk, meeting=key, title=title, template=name, by=self._session.clerk)

    def row(self, contest: str) -> ContestRow:
        """The contest behind a ballot, read anew."""
        return queries.contest(self._session.desk.file, contest)

    def open(self, *, separate: bool, way: Way, approved_by: str) -> None:
        """Gives every unit its ballots. Raises what `recommendation.open_recommendation` raises."""
        recommendation.open_recommendation(
            self._session.desk,
            self.home(),
            separate=separate,
            counting=WAYS[way],
            approved_by=approved_by,
            by=self._session.clerk,
        )

    def open_further(self, approved_by: str) -> None:
        """Gives the units that have none their ballots. Raises what `recommendation.open_recommendation` raises."""
        desk = self._session.desk
        recommendation.open_recommendation(
            desk, recommendation.meeting_of(desk), approved_by=approved_by, by=self._session.clerk
        )

    def report(self, contest: str, form: Form, declared_by: str) -> None:
        """Takes a unit's numbers. Raises what `recommendation.report_unit` raises."""
        recommendation.report_unit(
            self._session.desk,
            contest,
            entitled=form.entitled,
            approved_by=form.approved_by,
            present=form.present,
            issued=form.issued,
            collected=form.collected,
            declared_by=declared_by,
            by=self._session.clerk,
        )

    def may_report(self, contest: str) -> bool:
        """Whether a unit's numbers can still be taken, or mended."""
        return self.may_write() and self.row(contest).state in {"fixed", "valid", "void"}

    def way(self, contest: str) -> Way:
        """How a unit's papers are read."""
        row = self.row(contest)
        if row.counted_by != "ballots":
            return "sheets"
        return "once" if row.entry == "single" else "twice"

    def choose_way(self, contest: str, way: Way) -> None:
        """Reads a unit's papers otherwise. Raises what `batches.choose` raises."""
        if way != self.way(contest):
            chosen = WAYS[way]
            batches.choose(
                self._session.desk,
                contest,
                entry=chosen.entry,
                counted_by=chosen.counted_by,
                by=self._session.clerk,
            )

    def may_enter(self, contest: str) -> bool:
        """Whether there are papers to read, or to check."""
        return self.row(contest).state not in {"fixed", "void"}

    def unbatched(self, contest: str) -> bool:
        """Whether a unit's papers are still to be laid into batches, so that the first of them can be typed."""
        row = self.row(contest)
        by_paper = row.counted_by != "sheets" and bool(row.collected)
        waits = row.state == "valid" and by_paper and self.may_write()
        return waits and not queries.batches(self._session.desk.file, contest)

    def put_on_table(self, contest: str, size: int = 0) -> str:
        """Makes a unit's ballot the one at hand; the step where its papers are read. Papers in no batch yet are
        laid into batches of this size, 0: all in one. Raises what `batches.split` raises.
        """
        row = self.row(contest)
        if self.unbatched(contest):
            batches.split(
                self._session.desk,
                contest,
                size=size or row.collected or 0,
                by=self._session.clerk,
                draw=randbelow,
            )
        self._session.choose_contest(contest)
        if row.state in {"checked", "announced", "sealed"}:
            return "count"
        return "sheets" if row.counted_by == "sheets" else "entry"
