"""What is done once the candidates are chosen: the decision recorded, the committee's ballot drafted."""

from collections.abc import Sequence

from core.domain.enrolment import SlatePlace
from core.office import slate
from core.procedure.contest import State, reached
from core.procedure.slate import Chosen
from core.store import kept, queries
from ui.viewmodels.session import Session


class FixingActs:
    """Every command of the page that writes; what it refuses, the office refuses."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def fix(
        self, chosen: Sequence[Chosen], *, hold_seat: bool, decided_by: str, document: str, date: str
    ) -> None:
        """Records the decision. Raises what `slate.fix` raises."""
        slate.fix(
            self._session.desk,
            chosen,
            decided_by=decided_by,
            document=document,
            date=date,
            hold_seat=hold_seat,
            by=self._session.clerk,
        )

    def congress(self) -> str:
        """The meeting whose committee is elected from these candidates: a party congress; "" where there is none."""
        meetings = queries.meetings(self._session.desk.file)
        return next((one.id for one in reversed(meetings) if one.body == "party_congress"), "")

    def may_draft(self) -> bool:
        """Whether the committee's ballot can be made from the candidates recorded."""
        ready = bool(kept.rows(self._session.desk.file, SlatePlace)) and bool(self.congress())
        in_use = any(
            one.office == "committee" and reached(State(one.state), State.FIXED)
            for one in queries.contests(self._session.desk.file, self.congress() or None)
        )
        return ready and not in_use and not self._session.desk.read_only

    def draft(self) -> str:
        """Drafts the committee's ballot and puts it on the table. Raises what `slate.draft_committee` raises."""
        recorded = slate.draft_committee(self._session.desk, self.congress(), by=self._session.clerk)
        contest: str = getattr(recorded.event, "contest", "")
        self._session.choose_contest(contest)
        return "contest"
