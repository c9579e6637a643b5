"""The question to the superior body and its reply, where the chain of elections stops."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from core.office import drafts, instructions
from core.procedure import chain
from core.store import queries
from core.wording import word
from ui.i18n import language
from ui.viewmodels.session import Session

BETWEEN_NAMES = re.compile(r"[、，,;；\s]+")


def names_in(text: str) -> tuple[str, ...]:
    """The names of a line that somebody typed, however they are parted."""
    return tuple(name for name in BETWEEN_NAMES.split(text) if name)


class SuperiorViewModel(QObject):
    """What is asked, whether it was asked, and the reply."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        session.changed.connect(self.changed)

    def stop(self) -> chain.Stop | None:
        """Where the chain stops now; None where it does not."""
        meeting = self._session.meeting()
        if meeting is None or not meeting.chained:
            return None
        step = drafts.next_in_chain(self._session.desk, meeting.id)
        return step if isinstance(step, chain.Stop) else None

    def matter(self) -> str:
        """The matter in words, with the people meant."""
        stop = self.stop()
        if stop is None:
            return ""
        words = word(f"matter.{stop.matter}", language())
        people = ("、" if language() == "zh" else ", ").join(stop.people)
        return self.tr("{matter}: {people}").format(matter=words, people=people) if people else words

    def asked(self) -> bool:
        """Whether the question is recorded and the reply awaited."""
        stop, meeting = self.stop(), self._session.meeting_id
        found = queries.instructions(self._session.desk.file, meeting) if meeting else ()
        return stop is not None and any(one.matter == stop.matter for one in found)

    def ask(self) -> None:
        """Records that the superior body is asked. Raises what `instructions.ask` raises."""
        stop = self.stop()
        if stop is not None:
            instructions.ask(self._session.desk, self._session.meeting_id, stop, by=self._session.clerk)

    def reply(self, people: Sequence[str], document: str, date: str) -> None:
        """Records the reply: nobody named means going on with those left. Raises what `instructions.reply` raises."""
        stop = self.stop()
        if stop is not None:
            instructions.reply(
                self._session.desk,
                self._session.meeting_id,
                stop.matter,
                people=people,
                document=document,
                date=date,
                by=self._session.clerk,
            )
