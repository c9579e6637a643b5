"""The nominations of a congress in the window: offices opened, people named, primary or ballot, one round, recall."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.office import count, drafts, nominations, term, vacancies
from core.office.desk import Desk
from core.rules.ruleset import RuleSet
from core.store import queries
from tests.office.assembly import MEETING, VOTERS, assembly, joint, keys, opened, order, presidium, vote
from tests.office.hall import BY, congress
from tests.ui.outcome_hall import term as finished
from ui.i18n import use_language
from ui.pages.nominations import NominationsPage
from ui.shapes import Notice
from ui.theme import apply_theme
from ui.viewmodels.nominations import NominationsViewModel
from ui.viewmodels.nominations_signers import read_signers
from ui.viewmodels.session import Session

__all__ = ["finished"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = assembly(tmp_path / "a.zhengpiao")
    yield made
    made.close()


class Hall:
    """The page on screen, with what it says."""

    def __init__(self, qtbot: QtBot, desk: Desk, *, width: int = 1180, height: int = 900) -> None:
        self.vm = NominationsViewModel(Session(desk, clerk=BY))
        self.page = NominationsPage(self.vm)
        self.notices: list[Notice | None] = []
        self.steps: list[str] = []
        self.page.noticed.connect(self.notices.append)
        self.page.step_wanted.connect(self.steps.append)
        qtbot.addWidget(self.page)
        self.page.resize(width, height)
        with qtbot.waitExposed(self.page):
            self.page.show()

    def press(self, name: str) -> None:
        """The button of that name, by keyboard."""
        found = self.page.findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        assert found.isVisibleTo(self.page), name
        found.setFocus()
        QTest.keyClick(found, Qt.Key.Key_Return)

    def choose(self, key: str) -> None:
        self.page.offices.select_where(lambda one: one.key == key)

    def refusal(self) -> str:
        said = self.notices[-1]
        assert said is not None
        assert said.kind == "refusal"
        return said.what

    def state(self, key: str) -> str:
        return next(one.state for one in self.vm.lines() if one.key == key)


@pytest.fixture
def hall(qtbot: QtBot, desk: Desk) -> Hall:
    return Hall(qtbot, desk)


def test_an_office_is_opened_with_its_seats_and_takes_nominations(hall: Hall, desk: Desk) -> None:
    hall.choose("deputy_mayor")
    assert hall.state("deputy_mayor") == "尚未开始提名"
    hall.page.form.seats.setValue(2)
    hall.press("openOffice")
    line = hall.vm.line()
    assert line is not None
    assert (line.seats, line.allowed, line.named, line.state) == ("2", "3–5", "0", "还差 3 人")
    hall.page.form.name.edit.setText("张三")
    hall.press("fileNomination")
    assert [one.name for one in hall.vm.nominated()] == ["张三"]
    said = hall.notices[-1]
    assert said is not None
    assert said.what == "张三的提名已录入。"
    assert queries.contest(desk.file, "deputy_mayor").candidates == ()


def test_deputies_are_typed_by_number_and_counted_before_the_nomination_is_filed(
    hall: Hall, desk: Desk
) -> None:
    opened(desk, "mayor")
    hall.choose("mayor")
    form = hall.page.form
    form.name.edit.setText("李四")
    form.proposer.by.setCurrentIndex(1)
    form.proposer.signers.setText("1-9")
    hall.press("fileNomination")
    assert "9 人，至少需要 10 人，还差 1 人" in hall.refusal()
    form.proposer.signers.setText("1-9、代表20、某某")
    hall.press("fileNomination")
    assert hall.vm.nominated() == ()  # somebody typed is not on the roll: nothing is filed
    form.proposer.signers.setText("1-9、代表20")
    QTest.keyClick(form.proposer.signers, Qt.Key.Key_Return)
    (line,) = hall.vm.nominated()
    assert (line.name, line.by) == ("李四", "代表 10 人联名")
    assert hall.vm.spent().startswith("已联名满额的代表 10 人：代表1、")


def test_a_nomination_is_withdrawn_with_its_reason(hall: Hall, desk: Desk) -> None:
    opened(desk, "mayor")
    presidium(desk, "mayor", "张三")
    hall.choose("mayor")
    hall.page.named.select_where(lambda _one: True)
    hall.press("withdrawNomination")
    assert hall.refusal()
    hall.page.form.reason.setText("本人不愿意")
    hall.press("withdrawNomination")
    assert [one.withdrawn for one in hall.vm.nominated()] == ["已撤回：本人不愿意"]


def test_too_many_ask_for_a_primary_and_its_outcome_stands(hall: Hall, desk: Desk) -> None:
    opened(desk, "mayor")
    for number, name in enumerate(VOTERS[:3]):
        joint(desk, "mayor", name, keys(1 + 10 * number, 10 + 10 * number))
    hall.choose("mayor")
    assert hall.state("mayor") == "须预选"
    hall.press("onward")
    assert queries.contest(desk.file, "mayor-primary").form == "primary"
    hall.press("toBallot")
    assert (hall.steps, hall.vm.acts.contest()) == (["contest"], "mayor-primary")
    hall.press("onward")
    assert "还没有结果" in hall.refusal()
    vote(desk, "mayor-primary", {"张三": 20, "李四": 15, "王五": 10})
    hall.press("onward")
    assert set(order(desk, "mayor")) == {"张三", "李四"}
    assert hall.state("mayor") == "候选人 2 人"


def ready(desk: Desk) -> None:
    opened(desk, "chair")
    presidium(desk, "chair", "代表1")
    opened(desk, "mayor")
    presidium(desk, "mayor", "张三")
    for office in ("chair", "mayor"):
        nominations.stand(desk, office, by=BY)


def test_a_round_goes_from_the_draft_to_the_declaration_with_one_form_a_step(hall: Hall, desk: Desk) -> None:
    ready(desk)
    card = hall.page.round
    hall.press("roundAct")  # open
    hall.press("roundAct")  # fix, without saying who approved
    assert hall.refusal()
    card.name.setText("主席团")
    hall.press("roundAct")
    hall.press("roundAct")  # quorum
    assert [field.spin.value() for field in card.numbers.values()] == [64, 60, 3, 1]
    card.numbers["clipped"].spin.setValue(2)
    hall.press("roundAct")
    assert hall.refusal()
    card.numbers["clipped"].spin.setValue(1)
    hall.press("roundAct")  # issue
    assert [field.spin.value() for field in card.collected.values()] == [60, 60]
    card.collected["mayor"].spin.setValue(61)
    hall.press("roundAct")  # collect
    card.name.setText("赵监")
    QTest.keyClick(card.name, Qt.Key.Key_Return)  # declare
    assert [queries.contest(desk.file, one).state for one in ("chair", "mayor")] == ["valid", "void"]
    assert hall.vm.round.step() == "counted"
    assert not card.act.isVisibleTo(hall.page)
    assert "F4" not in {hint.caps for hint in tuple(hall.page.keys())}  # nobody is named any more


def test_the_keys_of_the_page_do_what_its_buttons_do(hall: Hall, desk: Desk) -> None:
    opened(desk, "mayor")
    presidium(desk, "mayor", "张三")
    hall.choose("mayor")
    hints = {hint.caps: hint for hint in tuple(hall.page.keys())}
    assert hints["F9"].label == "被提名人列为候选人"
    assert hints["F9"].act is not None
    hints["F9"].act()
    assert order(desk, "mayor") == ["张三"]
    hints = {hint.caps: hint for hint in tuple(hall.page.keys())}
    assert hints["F8"].label == "开始这一轮投票"


def test_a_recall_is_moved_and_its_vote_drafted(hall: Hall, desk: Desk) -> None:
    hall.press("recall")
    form = hall.page.recall
    form.office.setCurrentIndex(form.office.findData("mayor"))
    form.name.setText("张三")
    form.reason.setText("严重失职")
    form.proposer.by.setCurrentIndex(1)
    form.proposer.signers.setText("1-12")
    hall.press("moveRecall")
    assert "至少需要 13 人" in hall.refusal()
    form.proposer.signers.setText("1-13")
    hall.press("moveRecall")
    assert not form.isVisibleTo(hall.page)
    (motion,) = hall.vm.motions()
    hall.choose(motion.id)
    hall.press("onward")
    assert queries.contest(desk.file, motion.contest).form == "recall"
    assert hall.state(motion.id) == "草拟"


def test_seats_left_open_are_voted_on_at_the_next_session(qtbot: QtBot, desk: Desk) -> None:
    opened(desk, "mayor")
    presidium(desk, "mayor", "张三")
    nominations.stand(desk, "mayor", by=BY)
    vote(desk, "mayor", {"张三": 20})
    rules = RuleSet.from_data(queries.meeting(desk.file, MEETING).rules)
    term.open_meeting(desk, meeting="rd2", title="第二次会议", template="single", rules=rules, by=BY)
    hall = Hall(qtbot, desk)
    meeting = hall.vm.meeting()
    assert meeting is not None
    assert meeting.id == "rd2"
    assert hall.state("mayor") == "上次会议缺额 1 名"
    hall.choose("mayor")
    hall.press("openOffice")
    row = queries.contest(desk.file, "mayor-further-1")
    assert (row.meeting, row.origin, row.seats, row.candidates) == ("rd2", "further", 1, ())
    hall.page.form.name.edit.setText("李四")
    hall.press("fileNomination")
    hall.press("onward")
    assert order(desk, "mayor-further-1") == ["李四"]
    line = hall.vm.line()
    assert line is not None
    assert line.title == "镇长 · 另行选举"


def test_without_a_congress_the_page_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    desk = congress(tmp_path / "pc.zhengpiao")
    hall = Hall(qtbot, desk)
    assert hall.vm.meeting() is None
    assert hall.page.keys() == ()
    assert (hall.vm.lines(), hall.vm.line(), hall.vm.spent()) == ((), None, "")
    desk.close()


def test_the_congress_is_found_from_another_meeting_of_the_file(qtbot: QtBot, desk: Desk) -> None:
    term.open_meeting(desk, meeting="pc", title="党代会", template="party-2020", by=BY)
    hall = Hall(qtbot, desk)
    meeting = hall.vm.meeting()
    assert meeting is not None
    assert meeting.id == MEETING


@pytest.mark.parametrize("wanted", ["zh", "en"])
def test_at_every_size_nothing_is_wider_than_the_page(
    qtbot: QtBot, qapp: QApplication, desk: Desk, wanted: str
) -> None:
    ready(desk)
    apply_theme(qapp, 200)
    use_language(qapp, wanted)  # type: ignore[arg-type]  # one of the two
    hall = Hall(qtbot, desk, width=1000)
    right = hall.page.width()
    for child in hall.page.findChildren(QWidget):
        if child.isVisibleTo(hall.page) and child.parent() is hall.page:
            assert child.geometry().right() <= right


def test_numbers_ranges_and_names_are_read(desk: Desk) -> None:
    roll = queries.members(desk.file, MEETING)
    found = read_signers("1-3，5、代表7 代表7", roll, 10)
    assert found.keys == ("m0001", "m0002", "m0003", "m0005", "m0007")
    assert found.unknown == ()
    assert read_signers("60-62 1～2 1-99999 某某", roll, 10).unknown == ("60-62", "1-99999", "某某")


def test_a_post_that_somebody_left_is_offered_for_a_by_election_at_the_next_session(
    qtbot: QtBot, finished: Desk
) -> None:
    term.open_meeting(finished, meeting="again", title="二次会议", template="peoples-congress-2022", by=BY)
    hall = Hall(qtbot, finished)
    assert hall.state("mayor") == "尚未开始提名"
    vacancies.vacate(
        finished,
        person="王甲",
        post="mayor",
        cause="resigned",
        reason="身体原因",
        accepted_by="主席团",
        date="2003-04-05",
        by=BY,
    )
    assert hall.state("mayor") == "空缺 1 名，可以补选"
    hall.choose("chair")
    assert not hall.page.form.by_election.isChecked()
    hall.choose("mayor")
    assert hall.page.form.by_election.isChecked()
    hall.press("openOffice")
    row = hall.vm.ballot("mayor")
    assert row is not None
    assert (row.meeting, row.form, row.seats) == ("again", "by_election", 1)


def test_the_page_says_that_a_primary_decides_where_votes_tie_for_the_last_place(
    hall: Hall, desk: Desk
) -> None:
    opened(desk, "deputy_mayor", 3)
    presidium(desk, "deputy_mayor", *VOTERS[:3])
    for number, name in enumerate(VOTERS[3:6]):
        joint(desk, "deputy_mayor", name, keys(1 + 10 * number, 10 + 10 * number))
    nominations.stand(desk, "deputy_mayor", by=BY)
    vote(desk, "deputy_mayor", {"张三": 40, "李四": 20, "王五": 15, "赵六": 10, "钱七": 5, "孙八": 5})
    count.accept_shortage(desk, "deputy_mayor", seats=1, decided_by="主席团", by=BY)
    (item,) = drafts.owed(desk, "deputy_mayor")
    drafts.follow(desk, item, by=BY)
    hall.choose("deputy_mayor")
    assert hall.state("deputy_mayor") == "须预选"
    line = hall.vm.line()
    assert line is not None
    assert hall.vm.asked(line) == "primary"
    onward = hall.vm.acts.onward()
    assert onward is not None
    onward()
    assert queries.contest(desk.file, "deputy_mayor-further-1-primary").seats == 4
