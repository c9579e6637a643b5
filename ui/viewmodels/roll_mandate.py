"""The mandate of a deputy on the roll: in force, suspended or ended, with the reason and the document."""

from PySide6.QtCore import QObject

from core.office import deputies
from core.office.deputies import Standing
from core.store.rows import MemberRow
from core.wording import word
from ui.i18n import language
from ui.viewmodels.session import Session

STANDINGS: tuple[Standing, ...] = ("active", "suspended", "terminated")


class MandateViewModel(QObject):
    """Only a people's congress has mandates; other meetings show nothing of it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def there(self) -> bool:
        """Whether the meeting on the table is a people's congress."""
        meeting = self._session.meeting()
        return meeting is not None and deputies.has_deputies(meeting)

    @staticmethod
    def words(standing: str) -> str:
        """How a mandate stands, in a word."""
        return word(f"standing.{standing}", language())

    @staticmethod
    def mark(one: MemberRow) -> str:
        """What the list says beside a name; nothing while the mandate is in force."""
        return word(f"mandate.{one.standing}", language()) if one.standing != "active" else ""

    def decided(self, one: MemberRow) -> str:
        """What was decided last of a mandate, with its document."""
        found = deputies.standings(self._session.desk.file, one.meeting).get(one.id)
        if found is None:
            return ""
        parts = (word(f"standing.{found.standing}", language()), found.reason, found.document, found.date)
        return " · ".join(part for part in parts if part)

    def totals(self, everybody: tuple[MemberRow, ...]) -> tuple[int, int]:
        """Suspended, and ended."""
        standings = [one.standing for one in everybody]
        return standings.count("suspended"), standings.count("terminated")

    def change(self, one: MemberRow, standing: Standing, reason: str, document: str) -> None:
        """Records it. Raises what `deputies.change` raises."""
        date = self._session.desk.clock.now().strftime("%Y-%m-%d")
        deputies.change(
            self._session.desk,
            one.meeting,
            one.id,
            standing=standing,
            reason=reason,
            document=document,
            date=date,
            by=self._session.clerk,
        )
