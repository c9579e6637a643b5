"""Close relatives of candidates, who can be neither scrutineers nor tellers: recorded and taken back."""

from typing import Final, cast, get_args

from PySide6.QtCore import QObject, Signal

from core.domain.people import Kinship, Relation
from core.office import officers, people
from core.office.officers import at_work
from core.store import people as stored
from core.wording import word
from ui.i18n import language
from ui.viewmodels.session import Session

KINSHIPS: Final[tuple[Kinship, ...]] = get_args(Kinship)


class KinViewModel(QObject):
    """The meeting on the table. Commands raise what `core.office.people` raises."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        session.changed.connect(self.changed)

    def there(self) -> bool:
        """Whether there is a meeting."""
        return bool(self._session.meeting_id)

    def candidates(self) -> tuple[str, ...]:
        """Who stands in this meeting."""
        if not self.there():
            return ()
        return tuple(sorted(officers.standing(self._session.desk, self._session.meeting_id)))

    def helpers(self) -> tuple[str, ...]:
        """Who works on this meeting, registered or appointed."""
        working = at_work(self._session.desk, self._session.meeting_id) if self.there() else ()
        return tuple(dict.fromkeys(name for name, _roles in working))

    def kinships(self) -> tuple[tuple[Kinship, str], ...]:
        """The kinds of close kin, in words."""
        return tuple((one, word(f"kinship.{one}", language())) for one in KINSHIPS)

    def relations(self) -> tuple[tuple[Relation, str], ...]:
        """What is recorded, each as a sentence."""
        found = stored.relations(self._session.desk.file, self._session.meeting_id) if self.there() else ()
        return tuple((one, self._in_words(one)) for one in found)

    def relate(self, candidate: str, person: str, kinship: str) -> None:
        """Records that they are close relatives."""
        people.relate(
            self._session.desk,
            self._session.meeting_id,
            candidate=candidate,
            person=person,
            kinship=cast("Kinship", kinship),
            by=self._session.clerk,
        )

    def unrelate(self, relation: Relation, reason: str) -> None:
        """They are not related after all."""
        people.unrelate(
            self._session.desk,
            self._session.meeting_id,
            candidate=relation.candidate,
            person=relation.person,
            reason=reason,
            by=self._session.clerk,
        )

    def _in_words(self, one: Relation) -> str:
        kin = word(f"kinship.{one.kinship}", language())
        return self.tr("{person} – candidate {candidate}: {kinship}").format(
            person=one.person, candidate=one.candidate, kinship=kin
        )
