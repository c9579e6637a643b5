"""The ballots page: quorum, print, hand out; the sums said while they are typed."""

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.errors.file import NotWritable
from core.journal import events as ev
from core.office import contests, drafts, officers, term
from core.office.desk import Desk
from core.rules.loading import load_rule_set
from core.store import queries
from tests.office.hall import BY, OFFICERS, clock
from tests.ui.entry_hall import CONTEST, drafted
from ui.pages.ballots import BallotsPage
from ui.shapes import Notice
from ui.viewmodels.ballots import BallotsViewModel, Issue
from ui.viewmodels.session import Session


def page_on(qtbot: QtBot, desk: Desk) -> tuple[BallotsPage, BallotsViewModel]:
    """The page, on screen."""
    vm = BallotsViewModel(Session(desk, clerk=BY))
    page = BallotsPage(vm)
    qtbot.addWidget(page)
    page.resize(1036, 900)
    with qtbot.waitExposed(page):
        page.show()
    return page, vm


def fixed(path: Path) -> Desk:
    """Twelve for nine, candidates fixed, 18 of 20 present."""
    desk = drafted(path)
    contests.fix(desk, CONTEST, approved_by="区委", by=BY)
    return desk


def without_roll(path: Path, rules: str) -> Desk:
    """A meeting whose numbers are typed."""
    desk = Desk.create(
        path / "x.zhengpiao", clock(), township="青山镇", term="第十届", template="single", by=BY
    )
    term.open_meeting(desk, meeting="m", title="大会", template="single", by=BY)
    officers.appoint(desk, "m", OFFICERS, by=BY)
    people = [ev.Nominee("p1", "王一"), ev.Nominee("p2", "贝二")]
    drafts.draft(
        desk,
        "m",
        contest=CONTEST,
        title="选举",
        office="other",
        seats=1,
        candidates=people,
        rules=load_rule_set(rules),
        by=BY,
    )
    contests.fix(desk, CONTEST, approved_by="主席团", by=BY)
    return desk


def state(desk: Desk) -> str:
    """How far the contest is."""
    return queries.contest(desk.file, CONTEST).state


def test_before_the_candidates_are_fixed_the_page_sends_there(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm = page_on(qtbot, drafted(tmp_path))
    assert vm.stage() == "closed"
    with qtbot.waitSignal(page.step_wanted) as wanted:
        QTest.keyClick(page, Qt.Key.Key_Return)
    assert wanted.args == ["contest"]


def test_from_the_quorum_to_the_clipped_rest(qtbot: QtBot, tmp_path: Path) -> None:
    desk = fixed(tmp_path)
    page, vm = page_on(qtbot, desk)
    assert page.first_focus() is page.quorum.button
    QTest.mouseClick(page.quorum.button, Qt.MouseButton.LeftButton)
    assert (state(desk), vm.stage()) == ("quorate", "quorate")
    assert page.issue.typed() == Issue(23, 18, 3, 2)
    page._on_issue()
    row = queries.contest(desk.file, CONTEST)
    assert (row.state, row.unpacked, row.issued, row.kept, row.clipped) == ("issued", 23, 18, 3, 2)
    page.issue.unpacked.spin.setValue(24)
    page.issue.clipped.spin.setValue(3)
    page._on_issue()
    assert queries.contest(desk.file, CONTEST).clipped == 3
    assert page.keys()[0].caps == "F9"


@pytest.mark.parametrize(
    ("numbers", "tone", "words"),
    [
        (Issue(23, 18, 3, 2), "good", "启封 23 = 发出 18 + 留存 3 + 剪角 2"),
        (Issue(23, 18, 3, 1), "bad", "启封 23，而发出 18 + 留存 3 + 剪角 1 = 22：有 1 张没有下落。"),
        (Issue(23, 18, 3, 4), "bad", "启封 23，而发出 18 + 留存 3 + 剪角 4 = 25：多出 2 张。"),
        (Issue(23, 19, 3, 1), "bad", "发出 19 张，而实到会只有 18 人。"),
        (Issue(23, 17, 3, 3), "warn", "启封 23 = 发出 17 + 留存 3 + 剪角 3  实到会的有 1 人没有领票。"),
    ],
)
def test_the_balance_of_the_papers_is_said_in_words(
    tmp_path: Path, numbers: Issue, tone: str, words: str
) -> None:
    assert BallotsViewModel(Session(fixed(tmp_path), clerk=BY)).balance(numbers) == (tone, words)


def test_sums_that_do_not_add_up_cannot_be_recorded(qtbot: QtBot, tmp_path: Path) -> None:
    desk = fixed(tmp_path)
    contests.establish_quorum(desk, CONTEST, by=BY)
    page, _ = page_on(qtbot, desk)
    page.issue.clipped.spin.setValue(9)
    assert not page.issue.button.isEnabled()
    said: list[Notice | None] = []
    page.noticed.connect(said.append)
    page._on_issue()
    assert state(desk) == "quorate"
    assert said[-1] is not None
    assert "P204" in said[-1].what


def test_where_there_is_no_roll_the_numbers_are_typed(qtbot: QtBot, tmp_path: Path) -> None:
    desk = without_roll(tmp_path, "peoples-congress-2022")
    page, vm = page_on(qtbot, desk)
    assert vm.roll() is None
    assert vm.asks_all()
    page.quorum.all.spin.setValue(60)
    page.quorum.required.spin.setValue(58)
    page.quorum.present.spin.setValue(39)
    assert vm.quorum(page.quorum.heads())[0] == "bad"
    page._on_establish()
    assert state(desk) == "fixed"
    page.quorum.present.spin.setValue(50)
    assert vm.quorum(page.quorum.heads())[0] == "good"
    page._on_establish()
    row = queries.contest(desk.file, CONTEST)
    assert (row.required, row.all_deputies, row.present) == (58, 60, 50)
    page._on_issue()
    assert queries.contest(desk.file, CONTEST).issued == 50


def test_nothing_is_said_of_a_quorum_before_a_number_is_typed(tmp_path: Path) -> None:
    vm = BallotsViewModel(Session(without_roll(tmp_path, "party-2020"), clerk=BY))
    assert vm.quorum(vm.known_heads()) == ("plain", "")
    assert not vm.asks_all()


def test_every_measure_stands_there_with_its_article(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm = page_on(qtbot, fixed(tmp_path))
    shown = {found.text() for found in page.measures.findChildren(QLabel)}
    lines = vm.measures()
    assert len(lines) >= 15
    for line in lines:
        assert {line.text, line.article} <= shown
    assert "选举办法：咸安 2003 年党代会选举" in shown


def test_the_preview_is_the_very_paper_and_the_pdf_holds_as_many_as_asked(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vm = page_on(qtbot, fixed(tmp_path))
    assert page.preview.page_count() == 1
    assert vm.preview() == vm.pdf(2)
    target = tmp_path / "选票.pdf"
    monkeypatch.setattr(page, "ask_where", lambda: target)
    page._on_save()
    assert len(pypdf.PdfReader(target).pages) == 12  # 23 ballots, two a sheet
    printed: list[bytes] = []
    monkeypatch.setattr("ui.pages.ballots.print_pdf", lambda pdf, _parent, **_title: printed.append(pdf))
    page._on_print()
    assert printed == [target.read_bytes()]


def test_a_folder_that_takes_no_file_is_named(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vm = page_on(qtbot, fixed(tmp_path))
    nowhere = tmp_path / "missing" / "x.pdf"
    with pytest.raises(NotWritable):
        vm.save(nowhere, 1)
    monkeypatch.setattr(page, "ask_where", lambda: nowhere)
    said: list[Notice | None] = []
    page.noticed.connect(said.append)
    page._on_save()
    assert said[-1] is not None
    assert "F204" in said[-1].what
    monkeypatch.setattr(page, "ask_where", lambda: None)
    page._on_save()


def test_a_late_arrival_is_in_the_numbers(qtbot: QtBot, tmp_path: Path) -> None:
    from core.office import attendance  # noqa: PLC0415  # only here

    desk = fixed(tmp_path)
    contests.establish_quorum(desk, CONTEST, by=BY)
    page, vm = page_on(qtbot, desk)
    attendance.check_in(desk, "pc", "m0019", by=BY)
    assert vm.known_heads().present == 19
    page.issue.issued.spin.setValue(19)
    page.issue.clipped.spin.setValue(1)
    page._on_issue()
    assert queries.contest(desk.file, CONTEST).present == 19
