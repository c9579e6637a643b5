"""Who leaves a post after the term change: resigned, moved away, removed, or died."""

from typing import Final, get_args

from PySide6.QtCore import QObject

from core.domain.crossing import Leaving, Vacancy
from core.office import vacancies
from core.procedure.crossing import Holding, Table
from core.store import kept
from core.summary.holders import with_included
from core.wording import word
from ui.i18n import language
from ui.viewmodels.session import Session

CAUSES: Final[tuple[Leaving, ...]] = get_args(Leaving)
PART: Final = "\t"  # stands in no name


class LeavingPosts(QObject):
    """Reads the file anew each time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def held(self, table: Table | None) -> tuple[tuple[str, str], ...]:
        """What may be left, person by person: all that somebody holds, then each post alone."""
        if table is None:
            return ()
        titles = {key: post.title(language()) for key, post in table.by_key.items()}
        mine: dict[str, list[Holding]] = {}
        for one in with_included(self._session.desk.file):
            mine.setdefault(one.who, []).append(one)
        found = []
        for held in mine.values():
            name, applicant = held[0].person, held[0].applicant
            posts = [(one.post, titles.get(one.post, one.post)) for one in held]
            everything = [("", self.tr("all posts"))] if len(posts) > 1 else []
            found += [
                (PART.join((name, applicant, key)), f"{name} · {title}")
                for key, title in (*everything, *posts)
            ]
        return tuple(found)

    def causes(self) -> tuple[tuple[str, str], ...]:
        """Why somebody may leave, in words."""
        return tuple((one, word(f"leaving.{one}", language())) for one in CAUSES)

    def recorded(self, table: Table | None) -> tuple[tuple[str, str], ...]:
        """Key and words of everybody who left, for a list and to be taken back."""
        rows = kept.rows(self._session.desk.file, Vacancy)
        return tuple((one.id, self._told(one, table)) for one in rows) if table is not None else ()

    def _told(self, one: Vacancy, table: Table) -> str:
        titles = {key: post.title(language()) for key, post in table.by_key.items()}
        posts = self.tr(", ").join(titles.get(each.post, each.post) for each in one.ended)
        words = self.tr("{person} left on {day}: {posts} ({cause})")
        cause = word(f"leaving.{one.cause}", language())
        return words.format(person=one.person, day=one.date, posts=posts, cause=cause)

    def record(
        self, *, which: str, cause: str, reason: str, accepted_by: str, document: str, date: str
    ) -> None:
        """Says that somebody left. Raises what `vacancies.vacate` raises."""
        name, applicant, post = which.split(PART)
        vacancies.vacate(
            self._session.desk,
            person=name,
            applicant=applicant,
            post=post,
            cause=cause,  # type: ignore[arg-type]  # one of the list
            reason=reason,
            accepted_by=accepted_by,
            document=document,
            date=date,
            by=self._session.clerk,
        )

    def withdraw(self, vacancy: str, *, reason: str) -> None:
        """Takes it back. Raises what `vacancies.withdraw` raises."""
        vacancies.withdraw(self._session.desk, vacancy, reason=reason, by=self._session.clerk)
