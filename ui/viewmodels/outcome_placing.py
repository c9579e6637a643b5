"""What became of those of the establishment who hold no leading post after the term change, or a lower one."""

from typing import Final, Literal

from PySide6.QtCore import QObject

from core.domain.term import Cadre, Placement
from core.office import cadres
from core.procedure.crossing import Table
from core.procedure.upshot import unplaced
from core.store import kept
from core.summary.people import People
from ui.viewmodels.session import Session

Fate = Literal["staff", "non_leading", "demoted", "moved", "retired", "left"]
FATES: Final[tuple[Fate, ...]] = ("staff", "non_leading", "demoted", "moved", "retired", "left")


class Placing(QObject):
    """Reads the file anew each time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def people(self, table: Table | None) -> tuple[tuple[str, str], ...]:
        """Key and name of the whole establishment: former leaders of whom nothing is said yet, then who else holds no
        post now, then who holds one (a secretary who is a deputy now is demoted too).
        """
        if table is None:
            return ()
        file = self._session.desk.file
        known, everybody, fates = People(file), kept.rows(file, Cadre), kept.rows(file, Placement)
        holders = {known.facts(one.person, one.applicant).cadre for one in table.people}
        waiting = unplaced(everybody, fates, holders)
        placed = {one.cadre: one.outcome for one in fates}
        rows = sorted(
            everybody, key=lambda one: (one.name not in waiting, one.id in holders, one.id in placed)
        )
        return tuple((one.id, self._named(one, placed.get(one.id))) for one in rows)

    def _named(self, one: Cadre, fate: Fate | None) -> str:
        parts = (one.name, one.post, dict(self.fates())[fate] if fate else "")
        return " · ".join(part for part in parts if part)

    def fates(self) -> tuple[tuple[Fate, str], ...]:
        """What may have become of somebody, in words."""
        words: dict[Fate, str] = {
            "staff": self.tr("remains on the staff"),
            "non_leading": self.tr("has a post that leads nobody"),
            "demoted": self.tr("demoted"),
            "moved": self.tr("moved elsewhere"),
            "retired": self.tr("retired"),
            "left": self.tr("left"),
        }
        return tuple((one, words[one]) for one in FATES)

    def record(self, *, cadre: str, outcome: str, post: str, document: str, date: str) -> None:
        """Says what became of one person; said again, it replaces. Raises what `cadres.place` raises."""
        row = Placement(cadre=cadre, outcome=outcome, post=post.strip(), document=document.strip(), date=date)  # type: ignore[arg-type]  # one of the list
        cadres.place(self._session.desk, [row], by=self._session.clerk)
