"""A page that is not in view is not drawn at every record; the frame draws it when it comes into view."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from core.journal.events import Nominee
from core.office import attendance, drafts, term
from core.office.desk import Desk
from core.rules.ruleset import RuleSet
from core.store import queries
from tests.office.assembly import MEETING as CONGRESS
from tests.office.assembly import assembly
from tests.office.hall import BY, MEETING
from tests.office.term_hall import term as term_change
from tests.ui.entry_hall import drafted
from tests.ui.twice_hall import window_on, words
from ui.page import Page
from ui.pages.applicants import ApplicantsPage
from ui.pages.ballots import BallotsPage
from ui.pages.box import BoxPage
from ui.pages.candidates import CandidatesPage
from ui.settings import Settings
from ui.viewmodels.applicants import ApplicantsViewModel
from ui.viewmodels.ballots import BallotsViewModel
from ui.viewmodels.box import BoxViewModel
from ui.viewmodels.candidates import CandidatesViewModel
from ui.viewmodels.session import Session


def draft_another(desk: Desk) -> None:
    """The election `other` of the same meeting."""
    drafts.draft(
        desk,
        MEETING,
        contest="other",
        title="党委书记选举",
        office="secretary",
        seats=1,
        candidates=[Nominee("s1", "王一"), Nominee("s2", "李二")],
        order="approved",
        by=BY,
    )


def of_election(kind: str, folder: Path) -> Page:
    """A page of an election with its draft."""
    session = Session(drafted(folder), clerk=BY)
    if kind == "candidates":
        return CandidatesPage(CandidatesViewModel(session))
    if kind == "ballots":
        return BallotsPage(BallotsViewModel(session))
    return BoxPage(BoxViewModel(session))


def of_term(folder: Path) -> Page:
    """The applicants of a term change."""
    return ApplicantsPage(ApplicantsViewModel(Session(term_change(folder / "a.zhengpiao"), clerk=BY)))


@pytest.mark.parametrize("kind", ["candidates", "ballots", "box", "applicants"])
def test_a_page_is_drawn_at_a_record_only_while_it_is_in_view(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    page = of_term(tmp_path) if kind == "applicants" else of_election(kind, tmp_path)
    qtbot.addWidget(page)
    drawn: list[str] = []
    monkeypatch.setattr(page, "refresh", lambda: drawn.append(kind))
    page._vm.changed.emit()  # type: ignore[attr-defined]  # each page has its own view model
    assert drawn == []
    with qtbot.waitExposed(page):
        page.show()
    page._vm.changed.emit()  # type: ignore[attr-defined]  # as above
    assert drawn == [kind]


def test_a_page_out_of_view_reads_nothing_at_a_record_and_says_what_is_so_when_it_comes_back(
    qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    desk = drafted(tmp_path)
    window = window_on(qtbot, desk, settings, clerk=BY)
    page = window.show_step("check_in")
    assert "实到会 18 人" in words(page)
    told: list[str] = []
    page._vm.changed.connect(lambda: told.append("check_in"))  # type: ignore[attr-defined]  # as above
    roll = window.show_step("roll")
    roll._vm.changed.connect(lambda: told.append("roll"))  # type: ignore[attr-defined]  # as above
    person = next(one for one in queries.members(desk.file, MEETING) if one.attendance == "absent")
    attendance.check_in(desk, MEETING, person.id, by=BY)
    assert told == ["roll"]
    window.show_step("check_in")
    assert told == ["roll", "check_in"]
    assert "实到会 19 人" in words(page)
    window.close()


def cells(page: Page) -> set[str]:
    """What stands in the tables that are on show."""
    shown = [one.model() for one in page.findChildren(QTableView) if one.isVisible()]
    return {
        str(model.index(line, place).data())
        for model in shown
        for line in range(model.rowCount())
        for place in range(model.columnCount())
    }


def test_another_contest_on_the_table_leaves_the_pages_of_the_whole_term_change_as_they_are(
    qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    desk = drafted(tmp_path)
    window = window_on(qtbot, desk, settings, clerk=BY)
    box, overview = window.show_step("box"), window.show_step("overview")
    assert "党委书记选举" not in cells(overview)
    draft_another(desk)
    session = window.session()
    assert session is not None
    session.choose_contest("other")
    assert window.page() is overview
    assert "党委书记选举" in cells(overview)
    assert window.show_step("box") is not box
    window.close()


def test_a_contest_chosen_while_the_start_page_is_in_view_gets_pages_of_its_own(
    qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    desk = drafted(tmp_path)
    window = window_on(qtbot, desk, settings, clerk=BY)
    first = window.show_step("result")
    draft_another(desk)
    start = window.show_step("start")
    window.menus.contest_chosen.emit("other")
    assert window.show_step("start") is start
    second = window.show_step("result")
    assert second is not first
    assert second._vm._contest == "other"  # type: ignore[attr-defined]  # as above
    window.close()


def test_what_is_typed_of_the_deputies_of_one_session_is_not_read_by_the_roll_of_the_next(
    qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    desk = assembly(tmp_path / "a.zhengpiao")
    rules = RuleSet.from_data(queries.meeting(desk.file, CONGRESS).rules)
    term.open_meeting(desk, meeting="rd2", title="第二次会议", template="single", rules=rules, by=BY)
    window = window_on(qtbot, desk, settings, clerk=BY)
    session = window.session()
    assert session is not None
    session.choose_meeting(CONGRESS)
    page = window.show_step("nominations")
    page.form.proposer.signers.setText("1-10")  # type: ignore[attr-defined]  # the page of the nominations
    session.choose_meeting("rd2")
    after = window.show_step("nominations")
    assert "第二次会议" in words(after)
    assert after.form.proposer.signers.text() == ""  # type: ignore[attr-defined]  # as above
    window.close()
