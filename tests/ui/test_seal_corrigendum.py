"""A corrigendum in the window: papers taken in hand after the seal, the outcome beside the sealed one, two people."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from core.counting.sheets import PAPERS, Field, Sheet
from core.counting.tally import Votes
from core.journal.people_events import PersonRole as Role
from core.office import appraisals, batches, contests, count, drafts, people, seal, sheets
from core.store import piles, queries
from tests.office import hall
from tests.ui.closing_hall import NINE, announced, find, press, sealed, session_of, texts
from ui.pages.seal import SealPage
from ui.viewmodels.seal import SealViewModel
from ui.viewmodels.session import Session

EIGHT = "FFFFFFFF-AAA"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Eleven votes for the ninth name, the fewest that elect."""
    made = sealed(tmp_path, [NINE] * 11 + [EIGHT] * 7)
    yield made
    made.close()


def shown(qtbot: QtBot, session: Session) -> SealPage:
    vm = SealViewModel(session)
    page = SealPage(vm)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    qtbot.waitUntil(lambda: not vm.busy)
    return page


def click(qtbot: QtBot, page: SealPage, name: str) -> None:
    qtbot.mouseClick(press(page, name), Qt.MouseButton.LeftButton)


def take(qtbot: QtBot, page: SealPage, number: int) -> None:
    find(page, QSpinBox, "mendNumber").setValue(number)
    click(qtbot, page, "takePaper")


def type_on_paper(qtbot: QtBot, page: SealPage, keys: str) -> None:
    paper = page.after.corrigendum.paper
    assert paper is not None
    qtbot.keyClicks(paper.grid, keys)


def answer(page: SealPage, reason: str = "第 1 张误读", second: str = "钱监") -> None:
    find(page, QLineEdit, "mendReason").setText(reason)
    find(page, QLineEdit, "mendSecond").setText(second)


def records(session: Session) -> tuple[piles.CorrigendumRow, ...]:
    return piles.corrigenda(session.desk.file, "committee")


def test_paper_is_shown_as_it_was_counted_and_changed_by_the_keys_of_entry(
    qtbot: QtBot, session: Session
) -> None:
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    take(qtbot, page, 12)
    vm = page.after.corrigendum._vm
    assert vm.sheet.draft.letters == EIGHT
    assert "第 1 摞第 12 张，计票时是这样" in texts(page)
    type_on_paper(qtbot, page, "1")
    assert vm.sheet.draft.letters == "A" + EIGHT[1:]
    assert "甲某 ○ → ×" in texts(page)


def test_outcome_stands_beside_the_sealed_one_and_nothing_is_written(qtbot: QtBot, session: Session) -> None:
    head = session.desk.head
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    take(qtbot, page, 1)
    type_on_paper(qtbot, page, "9")
    shown_effects = {one.name: one for one in page.after.corrigendum._words.effects()}
    ninth = shown_effects[hall.NAMES[8]]
    assert (ninth.was, ninth.now) == ("11 / 0 / 7 · 当选", "10 / 1 / 7 · 未当选")
    assert not shown_effects[hall.NAMES[0]].changed
    assert ninth.now in texts(page)
    assert "当选人发生变化" in texts(page)
    assert session.desk.head == head


def test_several_papers_go_into_one_corrigendum_with_both_people(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    for number in (1, 2):
        take(qtbot, page, number)
        type_on_paper(qtbot, page, "9")
    answer(page)
    with qtbot.waitSignal(page.noticed) as said:
        click(qtbot, page, "recordCorrigendum")
    (kept,) = records(session)
    assert [(one.batch, one.number) for one in kept.papers] == [("1", 1), ("1", 2)]
    assert (kept.corrected_by, kept.second, kept.reason) == (hall.BY, "钱监", "第 1 张误读")
    assert said.args[0] is None or said.args[0].kind == "good"
    assert not page.after.done.isHidden()
    assert "第 1 次更正" in texts(page)


def test_a_paper_may_be_left_as_it_was(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    take(qtbot, page, 1)
    type_on_paper(qtbot, page, "9")
    assert press(page, "recordCorrigendum").isEnabled()
    page.after.corrigendum._vm.drop(("1", 1))
    assert not press(page, "recordCorrigendum").isEnabled()
    assert page.after.corrigendum._vm.sheet.draft.letters == NINE


def test_a_paper_may_turn_invalid_and_a_name_may_be_written_in(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    card = page.after.corrigendum
    take(qtbot, page, 1)
    type_on_paper(qtbot, page, "V")
    card.panels.invalid.chosen.emit("identifying_mark")
    take(qtbot, page, 2)
    type_on_paper(qtbot, page, "W")
    card.panels.write_in.written.emit("路人", True)
    proposal = card._vm.proposal
    assert proposal is not None
    assert [one.now.invalid for one in proposal.papers] == ["identifying_mark", None]
    assert [one.name for one in proposal.papers[1].now.write_ins] == ["路人"]
    assert "有效 → 无效" in texts(page)
    assert "无另选人 → 路人 ○" in texts(page)


@pytest.mark.parametrize(("reason", "second"), [("", "钱监"), ("误读", ""), ("误读", hall.BY)])
def test_without_reason_or_second_person_nothing_is_recorded(
    qtbot: QtBot, session: Session, reason: str, second: str
) -> None:
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    take(qtbot, page, 1)
    type_on_paper(qtbot, page, "9")
    answer(page, reason, second)
    with qtbot.waitSignal(page.noticed) as refused:
        click(qtbot, page, "recordCorrigendum")
    assert refused.args[0].kind == "refusal"
    assert records(session) == ()
    assert not page.after.corrigendum.isHidden()


def test_number_beyond_the_batch_cannot_be_asked_for(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    assert find(page, QSpinBox, "mendNumber").maximum() == 18
    assert find(page, QComboBox, "mendBatch").currentText() == "1"


def test_escape_closes_it_and_nothing_was_written(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    take(qtbot, page, 1)
    type_on_paper(qtbot, page, "9")
    paper = page.after.corrigendum.paper
    assert paper is not None
    qtbot.keyClick(paper.grid, Qt.Key.Key_Escape)
    assert page.after.corrigendum.isHidden()
    assert records(session) == ()
    assert page.after.corrigendum._vm.papers == {}


def test_enter_takes_the_paper_and_goes_on_to_the_next_number(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    number = find(page, QSpinBox, "mendNumber")
    number.setValue(3)
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert page.after.corrigendum._vm.place == ("1", 3)
    assert page.after.corrigendum._has_keyboard(page.after.corrigendum.paper)
    paper = page.after.corrigendum.paper
    assert paper is not None
    qtbot.keyClick(paper.grid, Qt.Key.Key_Return)
    assert page.after.corrigendum._has_keyboard(page.after.corrigendum.picker)


def test_where_people_are_registered_the_second_gives_the_pin(qtbot: QtBot, session: Session) -> None:
    roles: tuple[tuple[str, Role], ...] = (
        (hall.BY, "clerk"),
        ("赵监", "chief_scrutineer"),
        ("钱监", "scrutineer"),
    )
    for name, role in roles:
        people.register(
            session.desk, hall.MEETING, name=name, roles=[role], pin=hall.PIN, by=hall.BY, hasher=hall.CHEAP
        )
        people.check_pin(session.desk, hall.MEETING, name, hall.PIN)
    session.clerk = "赵监"
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    assert not find(page, QLineEdit, "mendSecond").isVisible()
    take(qtbot, page, 1)
    type_on_paper(qtbot, page, "9")
    answer(page, second="")
    click(qtbot, page, "recordCorrigendum")
    assert records(session) == ()
    page.after.corrigendum.second.given.emit("钱监", hall.PIN)
    (kept,) = records(session)
    assert (kept.corrected_by, kept.second) == ("赵监", "钱监")


def test_void_or_unsealed_elections_offer_no_corrigendum(qtbot: QtBot, tmp_path: Path) -> None:
    session = announced(tmp_path, [NINE] * 18)
    page = shown(qtbot, session)
    assert not page.after.may_correct()
    session.close()


def sheet(votes: int) -> Sheet:
    rows = (Votes(4, 1, 0, 0), Votes(votes, 5 - votes, 0, 0), Votes(1, 0, 4, 0))
    return Sheet(papers=5, valid=5, invalid=0, reasons={}, rows=rows, write_ins={})


@pytest.fixture
def by_sheets(tmp_path: Path) -> Iterator[Session]:
    desk = hall.congress(tmp_path / "s.zhengpiao")
    hall.draft_plain(desk)
    batches.choose(desk, "c1", entry="single", counted_by="sheets", by=hall.BY)
    hall.to_valid(desk, "c1", papers=5)
    sheets.enter(desk, "c1", "一组", sheet=sheet(4), by="孙计")
    sheets.enter(desk, "c1", "一组", sheet=sheet(4), by="周计", reading="second")
    sheets.settle(desk, "c1", "一组", settled_by=["赵监"], by="赵监")
    count.check(desk, "c1", by="赵监")
    count.announce(desk, "c1", announced_by="主席", by=hall.BY)
    seal.seal(desk, "c1", signers=hall.OFFICERS, by="赵监")
    session = session_of(desk)
    yield session
    session.close()


def test_where_sheets_count_the_sheet_is_mended(qtbot: QtBot, by_sheets: Session) -> None:
    page = shown(qtbot, by_sheets)
    click(qtbot, page, "correct")
    assert not find(page, QSpinBox, "mendNumber").isVisible()
    click(qtbot, page, "takeSheet")
    vm, grid = page.after.corrigendum._vm, page.after.corrigendum.grid
    assert grid is not None
    for kind, text in (("for", "3"), ("against", "2")):
        box = grid.cells[Field(kind, "p2")]  # type: ignore[arg-type]  # two kinds of cells
        box.clear()
        qtbot.keyClicks(box, text)
    assert vm.proposal is not None
    assert "乙某 赞成 4 → 3" in texts(page)
    answer(page, "抄错")
    click(qtbot, page, "recordCorrigendum")
    (kept,) = piles.corrigenda(by_sheets.desk.file, "c1")
    assert (kept.sheets[0].was.rows[1].for_, kept.sheets[0].now.rows[1].for_) == (4, 3)


def test_a_sheet_that_does_not_add_up_is_told_and_cannot_be_recorded(
    qtbot: QtBot, by_sheets: Session
) -> None:
    page = shown(qtbot, by_sheets)
    click(qtbot, page, "correct")
    click(qtbot, page, "takeSheet")
    vm = page.after.corrigendum._vm
    vm.type(PAPERS, "6")
    assert vm.problem is not None
    assert not press(page, "recordCorrigendum").isEnabled()
    vm.type(PAPERS, "")
    assert vm.problem is not None
    vm.drop("一组")
    assert vm.problem is None


def test_contests_held_on_the_old_result_are_named(qtbot: QtBot, session: Session) -> None:
    desk = session.desk
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    take(qtbot, page, 1)
    type_on_paper(qtbot, page, "9")
    answer(page)
    click(qtbot, page, "recordCorrigendum")  # eight are elected: a further election is owed
    (further,) = [one for one in drafts.owed(desk, "committee") if one.seats][:1]
    follow = drafts.follow(desk, further, by=hall.BY).event.contest  # type: ignore[attr-defined]  # a contest is drafted
    contests.fix(desk, follow, approved_by="区委", differential_waived_by="主席团", by=hall.BY)
    contests.establish_quorum(desk, follow, by=hall.BY)
    contests.issue(desk, follow, unpacked=18, issued=18, kept=0, clipped=0, by=hall.BY)
    session.choose_contest("committee")
    click(qtbot, page, "correct")
    take(qtbot, page, 1)
    type_on_paper(qtbot, page, "99")
    assert page.after.corrigendum._words.affected() == (queries.contest(desk.file, follow).title,)
    assert "以下选举是按原结果进行的" in texts(page)


def test_the_grades_of_an_appraisal_are_corrected_by_their_own_keys(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "e.zhengpiao")
    appraisals.draft(
        desk,
        hall.MEETING,
        contest="eval",
        title="年度考核测评",
        subjects=("张三", "李四"),
        grades=appraisals.grades("competence"),
        by=hall.BY,
    )
    hall.to_announced(desk, "eval", ["F---F---"] * 2)
    seal.seal(desk, "eval", signers=hall.OFFICERS, by="赵监")
    session = session_of(desk)
    page = shown(qtbot, session)
    click(qtbot, page, "correct")
    take(qtbot, page, 1)
    type_on_paper(qtbot, page, "2")
    effects = {one.name: (one.was, one.now) for one in page.after.corrigendum._words.effects() if one.changed}
    assert effects == {"张三：优秀": ("2", "1"), "张三：称职": ("0", "1")}
    assert "票数有变。" in texts(page)
    answer(page)
    click(qtbot, page, "recordCorrigendum")
    assert len(piles.corrigenda(desk.file, "eval")) == 1
    session.close()
