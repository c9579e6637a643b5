"""Drafting an appraisal beside the elections of a meeting, and the way to the nominations of a congress."""

import re

from PySide6.QtCore import QObject

from core.domain.appraisal import GRADES
from core.office import appraisals, deputies
from core.store import queries
from core.wording import word
from ui.i18n import language
from ui.viewmodels.session import Session

_PARTS = re.compile(r"[\s,，、;；]+")


class AppraisalViewModel(QObject):
    """Writes the draft; people are typed or pasted, one after the other."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def may_draft(self) -> bool:
        """Whether drafts can be written here."""
        return self._session.meeting() is not None and not self._session.desk.read_only

    def nominates(self) -> bool:
        """Whether the meeting is a people's congress, where candidates come from nominations."""
        meeting = self._session.meeting()
        return meeting is not None and deputies.has_deputies(meeting)

    @staticmethod
    def sets() -> tuple[tuple[str, str], ...]:
        """The sets of grades, each in words."""
        between = "、" if language() == "zh" else ", "
        return tuple(
            (name, between.join(word(f"grade.{grade}", language()) for grade in grades))
            for name, grades in GRADES.items()
        )

    @staticmethod
    def people(text: str) -> tuple[str, ...]:
        """Names as typed: apart by commas, spaces or lines; each once."""
        return tuple(dict.fromkeys(filter(None, _PARTS.split(text.strip()))))

    def draft(self, title: str, people: str, grades: str) -> None:
        """Drafts it and puts it on the table. Raises what `appraisals.draft` raises."""
        desk, meeting = self._session.desk, self._session.meeting_id
        taken = {row.id for row in queries.contests(desk.file)}
        names = ("appraisal", *(f"appraisal-{n}" for n in range(2, 1000)))
        key = next(name for name in names if name not in taken)
        appraisals.draft(
            desk,
            meeting,
            contest=key,
            title=title,
            subjects=self.people(people),
            grades=appraisals.grades(grades),
            by=self._session.clerk,
        )
        self._session.choose_contest(key)
