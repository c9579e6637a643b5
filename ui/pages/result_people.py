"""Everybody with the verdict and the sentence that says why, one line each where the room allows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from core.domain.outcome import Verdict
from ui.shapes import CheckState
from ui.theme import px, text_scale
from ui.viewmodels.result import Person
from ui.widgets.basics import Role, column, label, rule
from ui.widgets.counters import StateIcon

ICONS: dict[Verdict, CheckState] = {Verdict.ELECTED: "ok", Verdict.TIED: "open"}
ROLES: dict[Verdict, Role] = {Verdict.ELECTED: "good", Verdict.TIED: "red"}
LARGE = 150  # from this text size on the sentence stands below the name
TOP = Qt.AlignmentFlag.AlignTop


class PeopleList(QWidget):
    """A grid: mark, number, name, sentence, verdict; a hairline after each."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Person, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(3, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_people(self, people: Sequence[Person]) -> None:
        """Replaces all lines."""
        if tuple(people) == self._shown:
            return
        self._shown = tuple(people)
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._grid.addWidget(rule(), 0, 0, 1, 5)
        for place, person in enumerate(people, start=1):
            self._add(place, person)
            self._grid.addWidget(rule(), 2 * place, 0, 1, 5)

    def _add(self, place: int, person: Person) -> None:
        line = 2 * place - 1
        mark: QWidget = StateIcon(ICONS[person.verdict], side=20) if person.verdict in ICONS else QWidget()
        name = label(person.name, "strong", wrap=text_scale() >= LARGE)
        sentence = label(person.sentence, "soft")
        if person.written_in:
            sentence.setText(self.tr("written in; {sentence}").format(sentence=person.sentence))
        self._grid.addWidget(mark, line, 0, TOP)
        self._grid.addWidget(
            label(str(place), "soft", wrap=False), line, 1, TOP | Qt.AlignmentFlag.AlignRight
        )
        if text_scale() >= LARGE:
            both = QWidget()
            both.setLayout(column(name, sentence, gap=0))
            self._grid.addWidget(both, line, 2, 1, 2, TOP)
        else:
            self._grid.addWidget(name, line, 2, TOP)
            self._grid.addWidget(sentence, line, 3, TOP)
        verdict = label(person.word, ROLES.get(person.verdict, "soft"), wrap=False)
        verdict.setAccessibleName(f"{place} {person.name}: {person.word}. {person.sentence}")
        self._grid.addWidget(verdict, line, 4, TOP)
