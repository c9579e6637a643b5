"""An act that two people answer for: who may be the second, and doing it with their PIN given here and now."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from core.office import people
from core.procedure.authority import TABLE, Duty, needs_two
from core.wording import word
from ui.i18n import language
from ui.viewmodels.people_keyboard import Keyboard, Somebody
from ui.viewmodels.session import Session


class SecondViewModel(QObject):
    """For one duty of `core.procedure.authority`, given as the table calls it ("seal", "decide", "merge" …)."""

    def __init__(self, session: Session, duty: str) -> None:
        super().__init__()
        self._session, self._duty = session, Duty(duty)
        self.keyboard = Keyboard(session)

    def needed(self) -> bool:
        """Whether a second person has to be asked: people are registered, and the duty takes two."""
        return self.keyboard.guarded() and needs_two(self._duty)

    def title(self) -> str:
        """What the second person is asked for."""
        act = word(f"duty.{self._duty}", language())
        return self.tr("Two people are needed to {act}. The second one confirms here:").format(act=act)

    def nobody(self) -> str:
        """Why there is nobody to ask; "" where there is."""
        if self.find(""):
            return ""
        between = self.tr(" or ")
        roles = [word(f"role.{role}", language()) for role in sorted(TABLE[self._duty].second)]
        return self.tr("No other {roles} is registered for this meeting.").format(roles=between.join(roles))

    def find(self, typed: str) -> tuple[Somebody, ...]:
        """Who may be the second person and is meant by what was typed."""
        roles = TABLE[self._duty].second
        rows = people.registered(self._session.desk, self._session.meeting_id)
        fit = [row for row in rows if row.name != self._session.clerk and roles.intersection(row.roles)]
        return self.keyboard.find(typed, fit)

    def run(self, name: str, pin: str, command: Callable[[str], object]) -> None:
        """Does it with this second person, who is at the keyboard for this one act only.

        Raises what `people.check_pin` and the command raise; then nothing was done.
        """
        desk, meeting = self._session.desk, self._session.meeting_id
        before = {one.name for one in desk.gate.signed_in(meeting)}
        second = people.check_pin(desk, meeting, name, pin)
        try:
            command(name)
        finally:
            if name not in before:
                people.sign_out(desk, second)
