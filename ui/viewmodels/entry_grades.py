"""What the entry page says of an appraisal on screen: who got a grade, who none, whose cells say too much."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from core.counting.reading import Reading
from core.domain.appraisal import Subject
from core.domain.ballot import FOR, UNREADABLE
from ui.i18n import language
from ui.shapes import Mark
from ui.viewmodels.entry_draft import Draft, place_of


def graded(draft: Draft, subjects: tuple[Subject, ...], text: str) -> Draft | None:
    """The grade of this figure for whoever's row holds the cursor, 0 for none; the cursor goes on to the next.

    None where the figure stands for no grade.
    """
    rows = [[cell.place for cell in one.cells] for one in subjects]
    line = next((at for at, row in enumerate(rows) if draft.cursor in row), 0)
    wanted = place_of(text)
    if text != "0" and not 0 <= wanted < len(rows[line]):
        return None
    for at, cell in enumerate(rows[line]):
        draft = draft.marked(cell, "F" if text != "0" and at == wanted else "-")
    return draft.moved(rows[min(line + 1, len(rows) - 1)][0])


def all_first(draft: Draft, subjects: tuple[Subject, ...]) -> Draft:
    """The first grade for everybody; where that is so already, none for anybody."""
    best = draft.filled("-")
    for one in subjects:
        best = best.marked(one.cells[0].place, "F")
    best = best.moved(draft.cursor)
    return draft.filled("-") if draft.marks == best.marks else best


class GradeWords(QObject):
    """Sentences about one appraisal ballot."""

    def counts(self, subjects: tuple[Subject, ...], reading: Reading) -> str:
        """How often each grade is given, and how many got none."""
        found: dict[str, int] = {cell.label: 0 for cell in subjects[0].cells}
        nothing = 0
        for one in subjects:
            given = [cell.label for cell in one.cells if reading.marks[cell.place] == FOR]
            spoilt = any(reading.marks[cell.place] == UNREADABLE for cell in one.cells)
            nothing += not given and not spoilt
            for label in given:
                found[label] += 1
        parts = [f"{label} {number}" for label, number in found.items() if number]
        if nothing:
            parts.append(self.tr("no grade {n}").format(n=nothing))
        return self._listed(parts) + ("。" if language() == "zh" else ".") if parts else ""

    def losses(
        self, subjects: tuple[Subject, ...], marks: tuple[Mark, ...], reading: Reading
    ) -> Iterator[str]:
        """Whose cells do not count, and why."""
        for one in subjects:
            if all(reading.marks[cell.place] != UNREADABLE for cell in one.cells):
                continue
            given = [cell.label for cell in one.cells if marks[cell.place] == FOR]
            if len(given) > 1:
                words = self.tr("{name} has {grades}: unreadable, the others stand.")
                yield words.format(name=one.name, grades=self._listed(given))
            else:
                yield self.tr("{name} is unreadable, the others stand.").format(name=one.name)

    @staticmethod
    def _listed(parts: list[str]) -> str:
        return ("、" if language() == "zh" else ", ").join(parts)
