"""Written-in names through the window: merged as one person, counted, undone; judged where the rules ask for it."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.domain.outcome import Outcome
from core.journal.ballot_events import WrittenIn
from core.office import ballots, count, names
from core.office.desk import Desk
from core.rules.loading import load_rule_set
from core.standing import recount
from core.store import queries
from tests.ui.closing_hall import texts
from tests.ui.entry_hall import CONTEST
from tests.ui.sheets_hall import click, field, valid, window, write
from ui.main_window import MainWindow
from ui.pages.names import NamesPage
from ui.settings import Settings
from ui.viewmodels.names_likeness import alike


def entered(tmp_path: Path, *written: str, judged: bool = False) -> Desk:
    """One paper for each name, against everybody printed."""
    rules = load_rule_set("xianan-2003")
    if judged:
        rule = msgspec.structs.replace(rules.write_in, eligible="judged")
        rules = msgspec.structs.replace(rules, write_in=rule)
    desk = valid(tmp_path, papers=len(written), counted_by="ballots", rules=rules)
    ballots.open_batch(desk, CONTEST, "1", papers=len(written), by="秘书")
    for name in written:
        ballots.enter(desk, CONTEST, "1", marks="AAA", write_ins=(WrittenIn(name, "F"),), by="孙计")
    return desk


def votes(outcome: Outcome) -> dict[str, int]:
    return {one.name: one.for_ for one in outcome.write_ins}


def shown(made: MainWindow) -> NamesPage:
    made.show_step("names")
    page = made.page()
    assert isinstance(page, NamesPage)
    return page


def test_merged_spellings_count_as_one_person_until_the_merging_is_undone(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    desk = entered(tmp_path, "张三", "張三", "张三", "欧阳岚")
    made = window(qtbot, settings, desk)
    click(made, "toNames")
    page = shown(made)
    assert "张三、張三：读音相同" in texts(page)
    click(made, "suggestion1")
    assert "张三 2 + 張三 1：合并后 张三 共 3 票" in texts(page)
    assert names.written(desk, CONTEST)[0].name == "张三", "nothing is recorded before somebody says so"
    assert votes(recount(desk.file, queries.contest(desk.file, CONTEST)))["张三"] == 2
    click(made, "mergeNames")
    assert votes(recount(desk.file, queries.contest(desk.file, CONTEST))) == {"张三": 3, "欧阳岚": 1}
    assert "“張三”计为“张三”，认定人：赵监、钱监" in texts(page)
    click(made, "merged1")
    click(made, "partNames")
    notice = made.notice()
    assert notice is not None, "an undoing without a reason is refused"
    write(made, "partReason", "两人同音")
    click(made, "partNames")
    assert votes(recount(desk.file, queries.contest(desk.file, CONTEST)))["張三"] == 1


def test_count_waits_for_the_judgement_that_the_rules_ask_for(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    desk = entered(tmp_path, "代表7", "代表7", judged=True)
    made = window(qtbot, settings, desk)
    page = shown(made)
    assert "1 人未认定资格" in texts(page)
    with pytest.raises(Exception, match="W105"):
        count.check(desk, CONTEST, by="赵监")
    qtbot.keyClick(page.table, "j")
    assert isinstance(field(made, "judgeReason"), QLineEdit)
    assert "代表7能否当选" in texts(page)
    write(made, "judgeReason", "不是正式代表")
    click(made, "judgeNo")
    count.check(desk, CONTEST, by="赵监")
    row = queries.contest(desk.file, CONTEST)
    assert row.outcome is not None
    assert votes(Outcome.from_data(row.outcome)) == {}


def test_page_says_that_nobody_was_written_in(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    made = window(qtbot, settings, valid(tmp_path, papers=2, counted_by="ballots"))
    assert "没有另选人" in texts(shown(made))


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("张三", "张三（小）", "signs"),
        ("张 三", "张三", "signs"),
        ("张三", "張三", "sound"),
        ("王建国", "王建囯", "sound"),
        ("欧阳岚", "欧阳风", "one"),
        ("张三", "张四", None),
        ("张三", "李三丰", None),
        ("（小）", "张三", None),
    ],
)
def test_names_are_alike_by_signs_by_sound_or_but_for_one_sign_of_three(
    first: str, second: str, why: str | None
) -> None:
    assert alike(first, second) == why
