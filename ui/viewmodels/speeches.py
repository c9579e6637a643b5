"""Candidacy speeches and questions as the operator times them, and those that were held."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.office import speeches
from core.office.speeches import Part
from ui.shapes import Tone
from ui.viewmodels.display import DisplayViewModel
from ui.viewmodels.display_speech import clock_words
from ui.viewmodels.session import Session


@dataclass(frozen=True, slots=True)
class Held:
    """One speech or its questions, as recorded."""

    id: str
    name: str
    part: str
    took: str
    over: str
    tone: Tone


class SpeechesViewModel(QObject):
    """The same timer as on the public screen: whoever starts it, both show it."""

    changed = Signal()  # something was recorded, or another contest is on the table
    ticked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.display = DisplayViewModel.of(session)
        self.timer, self.speaking = self.display.speech, self.display.speaking
        session.changed.connect(self.changed)
        self.timer.changed.connect(self.ticked)

    def may_time(self) -> bool:
        """Whether there is somebody to speak."""
        return bool(self.speaking.speakers())

    def held(self) -> tuple[Held, ...]:
        """What was recorded for this election, in its order."""
        contest = self._session.contest_id
        rows = speeches.held(self._session.desk, contest) if contest else ()
        return tuple(
            Held(
                one.id,
                one.person,
                self.part(one.part),
                clock_words(one.seconds),
                f"+{clock_words(one.seconds - one.allowed)}" if one.seconds > one.allowed else "",
                "warn" if one.seconds > one.allowed else "plain",
            )
            for one in rows
        )

    def part(self, part: Part) -> str:
        """Speech or questions, in a word."""
        return self.tr("speech") if part == "speech" else self.tr("questions")

    def lead(self) -> str:
        """How many of the candidates have spoken."""
        names = set(self.speaking.speakers())
        contest = self._session.contest_id
        spoken = {
            one.person
            for one in (speeches.held(self._session.desk, contest) if contest else ())
            if one.part == "speech"
        }
        return self.tr("{spoken} of {all} candidates have spoken").format(
            spoken=len(names & spoken), all=len(names)
        )
