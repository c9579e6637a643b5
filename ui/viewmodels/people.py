"""The people of the meeting: registered with a PIN, given another one, dismissed."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.journal.people_events import PersonRole
from core.office import officers, people
from core.office.people import LEAST, MOST, ROLES, STANDARD, Hasher
from core.store import people as stored
from core.store import queries
from core.wording import word
from ui.i18n import language
from ui.viewmodels.navigation import Navigation
from ui.viewmodels.people_keyboard import Keyboard, roles_in_words
from ui.viewmodels.people_kin import KinViewModel
from ui.viewmodels.session import Session


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One registered person: what they are here for, and whether they are at the keyboard."""

    name: str
    roles: tuple[str, ...]
    roles_text: str
    state: str


class PeopleViewModel(QObject):
    """The meeting on the table. Commands raise what `core.office.people` raises."""

    changed = Signal()

    def __init__(self, session: Session, *, hasher: Hasher = STANDARD) -> None:
        super().__init__()
        self._session, self._hasher = session, hasher
        self.keyboard, self.kin = Keyboard(session), KinViewModel(session)
        session.changed.connect(self.changed)

    # what there is

    def there(self) -> bool:
        """Whether there is a meeting."""
        return bool(self._session.meeting_id)

    def writable(self) -> bool:
        """Whether anything can be recorded here."""
        return self.there() and not self._session.desk.read_only

    def lead(self) -> str:
        """How it stands, in one sentence."""
        count = len(self.lines())
        if not count:
            return self.tr("Nobody is registered: everybody works under one name, without a PIN")
        return self.tr("%n person(s) registered; each works under their own PIN", "", count)

    def lines(self) -> tuple[PersonLine, ...]:
        """Who is registered, in the order of registration."""
        rows = people.registered(self._session.desk, self._session.meeting_id) if self.there() else ()
        here = self.keyboard.name()
        return tuple(
            PersonLine(
                row.name,
                row.roles,
                roles_in_words(row.roles),
                self.tr("at the keyboard") if row.name == here else "",
            )
            for row in rows
        )

    def dismissed(self) -> tuple[str, ...]:
        """Who works here no longer and why, in sentences."""
        rows = stored.people(self._session.desk.file, self._session.meeting_id) if self.there() else ()
        return tuple(
            self.tr("{name}: {reason}").format(name=row.name, reason=row.dismissed)
            for row in rows
            if not row.roles
        )

    def roles(self) -> tuple[tuple[PersonRole, str], ...]:
        """The roles to choose from, in words."""
        return tuple((role, word(f"role.{role}", language())) for role in ROLES)

    def suggestions(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Whom the meeting appointed to count or watch and who is not registered yet, with their roles."""
        if not self.there():
            return ()
        known = {one.name for one in self.lines()}
        found: dict[str, list[str]] = {}
        for name, roles in officers.duties(
            queries.officers(self._session.desk.file, self._session.meeting_id)
        ):
            mine = found.setdefault(name, [])
            mine += [str(role) for role in roles if str(role) not in mine]
        return tuple((name, tuple(roles)) for name, roles in found.items() if roles and name not in known)

    def first_name(self) -> str:
        """Who is registered first: whoever sits here, as clerk."""
        return "" if self.lines() else self._session.clerk

    def onward(self) -> str:
        """The page to go back to: where work stands."""
        return Navigation(self._session).stands_at()

    def wrong_pin(self, pin: str, again: str) -> str:
        """What is wrong with a new PIN typed twice; "" where nothing is."""
        if not (pin.isascii() and pin.isdigit() and LEAST <= len(pin) <= MOST):
            return self.tr("{least} to {most} digits").format(least=LEAST, most=MOST)
        return "" if pin == again else self.tr("The two PINs are not the same")

    # what can be done

    def register(self, name: str, roles: Collection[str], pin: str) -> None:
        """Registers somebody, or gives them other roles and another PIN. Whoever registers the first stays at the
        keyboard as that person: the PIN was typed here a moment ago.
        """
        first = not self.lines()
        before = self._session.clerk
        chosen = [role for role in ROLES if role in roles]
        people.register(
            self._session.desk,
            self._session.meeting_id,
            name=name,
            roles=chosen,
            pin=pin,
            by=before,
            hasher=self._hasher,
        )
        if first or name.strip() == before:
            self.keyboard.switch(name.strip(), pin)

    def change_pin(self, name: str, pin: str) -> None:
        """Another PIN for somebody."""
        own = name == self.keyboard.name()
        people.change_pin(
            self._session.desk,
            self._session.meeting_id,
            name,
            pin=pin,
            by=self._session.clerk,
            hasher=self._hasher,
        )
        if own:
            self.keyboard.switch(name, pin)

    def dismiss(self, name: str, reason: str) -> None:
        """They work here no longer."""
        people.dismiss(
            self._session.desk, self._session.meeting_id, name, reason=reason, by=self._session.clerk
        )
