"""The superior body's reply on the secretary and the deputies that were elected (批复)."""

from core.domain.enrolment import Approval
from core.office import slate
from core.store import kept, queries
from ui.viewmodels.session import Session


class ApprovalViewModel:
    """Of the election on the table, or of the first ballot that it follows from."""

    def __init__(self, session: Session, contest: str) -> None:
        self._session, self._contest = session, contest

    def _root(self) -> str:
        return queries.contest(self._session.desk.file, self._contest).root if self._contest else ""

    def elected(self) -> tuple[str, ...]:
        """Whom the superior body is asked to approve; nobody while the election owes something, or needs no reply."""
        root = self._root()
        if not root:
            return ()
        return slate.to_approve(self._session.desk, queries.contest(self._session.desk.file, root))

    def recorded(self) -> Approval | None:
        """The reply, once it came."""
        root = self._root()
        return kept.row(self._session.desk.file, Approval, contest=root) if root else None

    def may_write(self) -> bool:
        """Whether it can be recorded here."""
        return not self._session.desk.read_only

    def approve(self, approved_by: str, document: str, date: str) -> None:
        """Records the reply. Raises what `slate.approve` raises."""
        slate.approve(
            self._session.desk,
            self._root(),
            people=self.elected(),
            document=document,
            date=date,
            approved_by=approved_by,
            by=self._session.clerk,
        )
