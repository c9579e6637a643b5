"""Executive chair, scrutineers and tellers of the meeting, as it voted them through."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from core.journal.events import Officer, Role
from core.office import officers
from core.store import queries
from core.wording import word
from ui.i18n import language
from ui.viewmodels.session import Session
from ui.viewmodels.superior import names_in

ROLES: Final[tuple[Role, ...]] = (
    "executive_chair",
    "chief_scrutineer",
    "scrutineer",
    "chief_teller",
    "teller",
    "caller",
)
NEEDED: Final = frozenset({"chief_scrutineer", "scrutineer", "teller"})


class OfficersViewModel(QObject):
    """Reads and appoints the officers of the meeting on the table."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        session.changed.connect(self.changed)

    def there(self) -> bool:
        """Whether there is a meeting."""
        return bool(self._session.meeting_id)

    def editable(self) -> bool:
        """Whether somebody may be appointed here."""
        return self.there() and not self._session.desk.read_only

    def title(self, role: str) -> str:
        """What the office is called; a star where a count needs it."""
        text = word(f"role.{role}", language())
        return (text if language() == "zh" else text.capitalize()) + (" *" if role in NEEDED else "")

    def names(self) -> dict[str, str]:
        """Who is appointed, by role, as it stands in the fields."""
        found = queries.officers(self._session.desk.file, self._session.meeting_id) if self.there() else ()
        between = "、" if language() == "zh" else ", "
        return {role: between.join(one.name for one in found if one.role == role) for role in ROLES}

    def lead(self) -> str:
        """Whether they are appointed."""
        if any(self.names().values()):
            return self.tr("Appointed by the meeting. Nobody who stands for election may be one of them.")
        return self.tr("The meeting votes on them before the ballots; nobody who stands may be one of them.")

    def differs(self, typed: Mapping[str, str]) -> bool:
        """Whether these fields say something else than what is recorded."""
        before = self.names()
        return any(names_in(typed.get(role, "")) != names_in(before[role]) for role in ROLES)

    def appoint(self, typed: Mapping[str, str]) -> None:
        """Appoints those typed, in place of those before. Raises what `officers.appoint` raises."""
        named = [Officer(role, name) for role in ROLES for name in names_in(typed.get(role, ""))]
        officers.appoint(self._session.desk, self._session.meeting_id, named, by=self._session.clerk)
