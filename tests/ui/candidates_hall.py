"""A meeting before its first ballot, and the candidates page on it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.domain.roll import RollRow
from core.journal import events as ev
from core.office import drafts, roll, term
from core.office.desk import Desk
from core.store import queries
from core.store.rows import ContestRow
from tests.office.hall import BY, MEETING, clock
from tests.ui.entry_hall import TWELVE
from ui.pages.candidates import CandidatesPage
from ui.shapes import Notice
from ui.viewmodels.candidates import CandidatesViewModel
from ui.viewmodels.session import Session

WOMEN = ("于兰", "张美兰")


def meeting(path: Path, template: str = "xianan-2003") -> Desk:
    """A roll with two women, nothing drafted."""
    desk = Desk.create(
        path / "t.zhengpiao", clock(), township="青山镇", term="第十届", template=template, by=BY
    )
    term.open_meeting(desk, meeting=MEETING, title="青山镇第十次党代表大会", template=template, by=BY)
    rows = [
        RollRow(number=str(n), name=name, gender="female" if name in WOMEN else "male", unit="一村支部")
        for n, name in enumerate((*TWELVE, "张美兰", "章民"), start=1)
    ]
    roll.import_rows(desk, MEETING, rows, source="代表.xlsx", by=BY)
    return desk


def draft(
    desk: Desk,
    names: Sequence[str],
    *,
    seats: int = 2,
    order: ev.OrderKind = "manual",
    office: str = "committee",
) -> None:
    """A draft with these names."""
    drafts.draft(
        desk,
        MEETING,
        contest=office,
        title="党委委员选举",
        office=office,
        seats=seats,
        candidates=[ev.Nominee(f"c{n:02}", name) for n, name in enumerate(names, start=1)],
        order=order,
        by=BY,
    )


def write(edit: QLineEdit, text: str) -> None:
    """Text as an input method brings it: Chinese characters have no keys."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


class Hall:
    """The page on screen, with what it says."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.desk = desk
        self.session = Session(desk, clerk=BY)
        self.vm = CandidatesViewModel(self.session)
        self.page = CandidatesPage(self.vm)
        self.notices: list[Notice | None] = []
        self.page.noticed.connect(self.notices.append)
        qtbot.addWidget(self.page)
        self.page.resize(1036, 2400)
        with qtbot.waitExposed(self.page):
            self.page.show()

    def row(self) -> ContestRow:
        """The contest on the table."""
        return queries.contest(self.desk.file, self.session.contest_id)

    def names(self) -> list[str]:
        """Who stands, as recorded."""
        return [one.name for one in self.row().candidates]

    def entries(self) -> int:
        """Lines of the journal."""
        return sum(1 for _ in queries.entries(self.desk.file))

    def click(self, name: str) -> None:
        """A real click on the button of that name."""
        QApplication.processEvents()  # what a layout was given is shown with the next round of events
        found = [one for one in self.page.findChildren(QPushButton, name) if one.isVisible()]
        assert len(found) == 1, name
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def key(self, caps: str) -> None:
        """The key of the page with these caps."""
        hints = self.page.keys()
        hint = next(one for one in hints if one.caps == caps)
        assert hint.act is not None
        hint.act()

    def search(self, text: str) -> None:
        """Types into the search line and chooses the first hit."""
        write(self.page.people.search.edit, text)
        QTest.keyClick(self.page.people.search.edit, Qt.Key.Key_Return)

    def says(self) -> str:
        """The code and sentence of the last refusal."""
        last = self.notices[-1]
        return last.what if last is not None else ""

    def widget(self, name: str) -> QWidget:
        """The widget of that name that is in view."""
        QApplication.processEvents()
        return next(one for one in self.page.findChildren(QWidget, name) if one.isVisible())
