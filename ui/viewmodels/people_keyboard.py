"""Who is at the keyboard: switched by a PIN, and what this person may not do, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QObject

from core.domain.people import Officer, Role
from core.errors import CodedError
from core.errors.sign_in import WrongPin
from core.office import people
from core.procedure import authority
from core.procedure.authority import Duty
from core.roster.initials import initials, matches
from core.store.people import PersonRow
from core.wording import word
from ui.i18n import language
from ui.messages import say
from ui.viewmodels.session import Session

# What somebody comes to a page for; who may do none of it is told so above the page.
STEP_DUTIES: Final[dict[str, tuple[Duty, ...]]] = {
    "roll": (Duty.ROLL,),
    "check_in": (Duty.ATTENDANCE,),
    "contest": (Duty.DRAFT, Duty.FIX, Duty.OFFICERS),
    "ballots": (Duty.QUORUM, Duty.ISSUE),
    "box": (Duty.COLLECT, Duty.DECLARE, Duty.BATCH),
    "entry": (Duty.ENTER, Duty.ENTER_AGAIN, Duty.SHEET),
    "count": (Duty.CHECK, Duty.REOPEN),
    "result": (Duty.ANNOUNCE, Duty.DRAFT),
    "sheets": (Duty.SHEET, Duty.SHEET_AGAIN, Duty.SHEET_SETTLE),
    "names": (Duty.MERGE, Duty.JUDGE),
    "seal": (Duty.SEAL,),
    "people": (Duty.PEOPLE, Duty.RELATION),
}
# What a button of a page does, by its object name.
BUTTON_DUTIES: Final[dict[str, Duty]] = {
    "previewAccept": Duty.ROLL,
    "personSave": Duty.ROLL,
    "personRemove": Duty.ROLL,
    "onLeave": Duty.ATTENDANCE,
    "takeBack": Duty.ATTENDANCE,
    "recordLeave": Duty.ATTENDANCE,
    "undoLast": Duty.ATTENDANCE,
    "draftNew": Duty.DRAFT,
    "fix": Duty.FIX,
    "drop": Duty.DROP,
    "appoint": Duty.OFFICERS,
    "recordMeasures": Duty.DRAFT,
    "recordOrder": Duty.DRAFT,
    "learn": Duty.DRAFT,
    "establish": Duty.QUORUM,
    "issue": Duty.ISSUE,
    "declare": Duty.DECLARE,
    "openBatches": Duty.BATCH,
    "countBySheets": Duty.DRAFT,
    "countByBoth": Duty.DRAFT,
    "recordSheet": Duty.SHEET,
    "settleSheet": Duty.SHEET_SETTLE,
    "settleSheetAgain": Duty.SHEET_SETTLE,
    "withdrawSheet": Duty.CORRECT,
    "mergeNames": Duty.MERGE,
    "partNames": Duty.MERGE,
    "judgeYes": Duty.JUDGE,
    "judgeNo": Duty.JUDGE,
    "checkCount": Duty.CHECK,
    "reopenNow": Duty.REOPEN,
    "announce": Duty.ANNOUNCE,
    "draft": Duty.DRAFT,
    "accept": Duty.SHORTAGE,
    "ask": Duty.INSTRUCTIONS,
    "reply": Duty.INSTRUCTIONS,
    "seal": Duty.SEAL,
    "backup": Duty.BACKUP,
    "registerPerson": Duty.PEOPLE,
    "dismissPerson": Duty.PEOPLE,
    "relate": Duty.RELATION,
    "unrelate": Duty.RELATION,
}


@dataclass(frozen=True, slots=True)
class Somebody:
    """A registered person as the strip shows them: name, roles in words, pinyin initials."""

    name: str
    roles: str
    letters: str = ""


class Keyboard(QObject):
    """Reads the session anew at each question; `session.clerk` is whom the next write is taken under."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def guarded(self) -> bool:
        """Whether people are registered for the meeting, so that nobody works without a PIN."""
        return bool(self._rows())

    def name(self) -> str:
        """Who is at the keyboard; "" where nobody gave the PIN yet. Names are free where nobody is registered."""
        clerk = self._session.clerk
        return clerk if not self.guarded() or self._signed_in(clerk) else ""

    def line(self) -> str:
        """The same for the header, with what they are here for."""
        name = self.name()
        if not self.guarded():
            return name
        if not name:
            return self.tr("Nobody at the keyboard")
        row = next((row for row in self._rows() if row.name == name), None)
        return f"{name} · {roles_in_words(row.roles)}" if row is not None else name

    def find(self, typed: str, among: Iterable[PersonRow] | None = None) -> tuple[Somebody, ...]:
        """Who is meant by these letters or characters; everybody for none. Whoever is here already comes last."""
        rows = self._rows() if among is None else tuple(among)
        meant = [row for row in rows if not typed.strip() or matches(typed, row.name, "")]
        here = self.name() if self.guarded() else ""
        ordered = sorted(meant, key=lambda row: row.name == here)
        return tuple(Somebody(row.name, roles_in_words(row.roles), initials(row.name)) for row in ordered)

    def switch(self, name: str, pin: str) -> None:
        """This person works from now on; the one before leaves. Raises what `people.check_pin` raises."""
        desk, meeting, before = self._session.desk, self._session.meeting_id, self._session.clerk
        people.check_pin(desk, meeting, name, pin)
        for one in desk.gate.signed_in(meeting):
            if one.name == before != name:
                people.sign_out(desk, one)
        self._session.clerk = name
        self._session.changed.emit()

    def leave(self) -> None:
        """Nobody is at the keyboard until the next PIN."""
        desk, meeting = self._session.desk, self._session.meeting_id
        for one in desk.gate.signed_in(meeting):
            people.sign_out(desk, one)
        self._session.changed.emit()

    def wait(self, name: str) -> int:
        """Seconds until another PIN of this person is looked at; 0 where there is no need to wait."""
        tries = self._session.desk.gate.tries(self._session.meeting_id, name)
        if tries is None:
            return 0
        left = (tries.not_before - self._session.desk.clock.now()).total_seconds()
        return max(0, ceil(left))

    def refusal(self, problem: CodedError, name: str) -> tuple[str, int]:
        """What is said of a PIN that was not taken, and the seconds to count down."""
        return say(problem).what, self.wait(name) if isinstance(problem, WrongPin) else 0

    def why_not(self, duty: Duty) -> str:
        """Why the person at the keyboard may not do it, and who may; "" where they may."""
        if not self.guarded():
            return ""
        name = self.name()
        if not name:
            return self.tr("Nobody is at the keyboard: press F3, choose a name, type the PIN.")
        roles = next((row.roles for row in self._rows() if row.name == name), ())
        officer = Officer(name, frozenset(map(Role, roles)))
        if authority.may(duty, officer):
            return ""
        between = self.tr(" or ")
        may = [role for role in reversed(Role) if role in authority.TABLE[duty].roles]
        return self.tr("{name} may not {act} ({roles} may). F3 switches.").format(
            name=name,
            act=word(f"duty.{duty}", language()),
            roles=between.join(word(f"role.{role}", language()) for role in may),
        )

    def why_not_here(self, step: str) -> str:
        """Why this page is only for looking at; "" where the person may do something on it."""
        duties = STEP_DUTIES.get(step, ())
        if not duties or any(not self.why_not(duty) for duty in duties):
            return ""
        return self.why_not(duties[0])

    def why_not_button(self, object_name: str) -> str:
        """Why a button is shut for this person; "" where it is not."""
        duty = BUTTON_DUTIES.get(object_name)
        return self.why_not(duty) if duty is not None else ""

    def _rows(self) -> tuple[PersonRow, ...]:
        meeting = self._session.meeting_id
        return people.registered(self._session.desk, meeting) if meeting else ()

    def _signed_in(self, name: str) -> bool:
        here = self._session.desk.gate.signed_in(self._session.meeting_id)
        return any(one.name == name for one in here)


def roles_in_words(roles: Iterable[str]) -> str:
    """计票人、秘书."""
    between = "、" if language() == "zh" else ", "
    return between.join(word(f"role.{role}", language()) for role in roles)
