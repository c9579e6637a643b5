"""An election at its end, in a window: what the tests of count, result, papers and seal stand on."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from core.office import count, seal
from core.office.desk import Desk
from tests.office import hall
from ui.viewmodels.session import Session

W = TypeVar("W", bound=QWidget)
NINE = "FFFFFFFFFAAA"


def counting(
    tmp_path: Path, marks: Sequence[str], *, papers: int = 18, contest: str = "committee"
) -> Session:
    """The seed's committee, 18 present of 20, with these ballots entered."""
    desk = hall.congress(tmp_path / "t.zhengpiao")
    hall.draft_committee(desk)
    hall.to_counting(desk, contest, papers=papers)
    hall.enter_all(desk, contest, marks)
    return session_of(desk)


def session_of(desk: Desk) -> Session:
    """The session of a desk."""
    return Session(desk, clerk=hall.BY)


def checked(tmp_path: Path, marks: Sequence[str]) -> Session:
    """The same, with the count checked."""
    session = counting(tmp_path, marks, papers=len(marks))
    count.check(session.desk, "committee", by="赵监")
    return session


def announced(tmp_path: Path, marks: Sequence[str]) -> Session:
    """The same, announced."""
    session = checked(tmp_path, marks)
    count.announce(session.desk, "committee", announced_by="周主席", by=hall.BY)
    return session


def sealed(tmp_path: Path, marks: Sequence[str]) -> Session:
    """The same, sealed."""
    session = announced(tmp_path, marks)
    seal.seal(session.desk, "committee", signers=hall.OFFICERS, by=hall.BY)
    return session


def press(page: QWidget, name: str) -> QPushButton:
    """The button of that name."""
    return find(page, QPushButton, name)


def find(page: QWidget, kind: type[W], name: str = "") -> W:
    """The one widget of that kind (and name) on a page."""
    found = page.findChild(kind, name) if name else page.findChild(kind)
    assert isinstance(found, kind), name
    return found


def texts(page: QWidget) -> str:
    """All words of a page that can be seen, those just added too."""
    QCoreApplication.sendPostedEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))
