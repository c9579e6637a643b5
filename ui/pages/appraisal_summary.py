"""The grades of an appraisal: a row for each person, a column for each grade."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.theme import px
from ui.viewmodels.appraisal import GradeLine
from ui.widgets.basics import column
from ui.widgets.table import Column, table

MOST_ROWS = 14


class AppraisalSummary(QWidget):
    """Replaces board and verdicts where nobody is elected."""

    def __init__(self, grades: Sequence[str]) -> None:
        super().__init__()
        columns = [Column[GradeLine](self.tr("Name"), lambda one: one.name, bold=True, stretch=True)]
        columns += [
            Column[GradeLine](grade, lambda one, at=place: one.grades[at], align="right", width=130)  # type: ignore[misc]  # mypy: a default in a lambda
            for place, grade in enumerate(grades)
        ]
        columns += [
            Column[GradeLine](self.tr("No grade"), lambda one: one.unmarked, align="right", width=90),
            Column[GradeLine](self.tr("Unclear"), lambda one: one.unreadable or "", align="right", width=90),
        ]
        self.lines, self._rows = table(columns, (), name=self.tr("Grades"), sortable=False)
        self.setLayout(column(self.lines))

    def show_lines(self, lines: Sequence[GradeLine]) -> None:
        """Replaces all rows; as high as they are, and scrolling by itself where they are many."""
        self._rows.set_rows(lines)
        header, row = self.lines.horizontalHeader(), self.lines.verticalHeader()
        shown = min(len(lines), MOST_ROWS)
        self.lines.setFixedHeight(header.sizeHint().height() + shown * row.defaultSectionSize() + px(6))
