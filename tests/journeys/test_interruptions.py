"""What happens to a secretary on a bad day: a crash, a damaged file, a void vote, a candidate who was not elected."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.office import contests
from core.office.desk import Desk
from core.store import queries
from tests.journeys.operator import Operator
from tests.office import hall

ROOT = Path(__file__).resolve().parents[2]
NINE = "FFFFFFFFFAAA"
WITHOUT_FIRST = "AFFFFFFFFFAA"  # who was meant for secretary is not elected


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the election lies."""
    return tmp_path / "青山镇.zhengpiao"


@pytest.fixture
def desk(file: Path) -> Iterator[Desk]:
    """The election as an office left it: people, officers, a committee drafted."""
    made = hall.congress(file)
    hall.draft_committee(made)
    yield made
    made.close()


def to_counting(desk: Desk) -> None:
    """Eighteen papers on the table, none entered; the file is closed."""
    hall.to_counting(desk, "committee", papers=18)
    desk.close()


def entered(file: Path) -> list[str]:
    """The marks that are in the file."""
    desk = Desk.open(file, hall.clock(), write=False)
    try:
        return [one.marks for one in queries.ballots(desk.file, "committee", "1")]
    finally:
        desk.close()


def elsewhere(script: str, *arguments: str) -> subprocess.Popen[str]:
    """Another process of ours that has said that it is ready."""
    command = [sys.executable, "-c", script, *arguments]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "ready"
    return process


def end(process: subprocess.Popen[str]) -> None:
    """Kills it as a power cut would."""
    process.kill()
    process.communicate()


WINDOW_AT_WORK = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtCore import Qt
from tests.office.hall import clock
from ui.app import make_application
from ui.main_window import MainWindow
from ui.settings import Settings
settings = Settings(Path(sys.argv[2]))
app = make_application(settings)
window = MainWindow(settings, clock(), lambda folder: folder, networks=lambda: ())
window.show()
window.activateWindow()
window.files.open_file(Path(sys.argv[1]))
for keys in ("0-=", "9-=", "0-=", "9-=", "8-="):
    app.processEvents()
    QTest.keyClicks(window.focusWidget(), keys)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
QTest.keyClicks(window.focusWidget(), "12")
print("ready", flush=True)
sys.stdin.read()
"""


def test_a_window_killed_in_the_middle_of_a_ballot_opens_again_on_that_ballot(
    operator: Operator, desk: Desk, file: Path, tmp_path: Path
) -> None:
    to_counting(desk)
    end(elsewhere(WINDOW_AT_WORK, str(file), str(tmp_path / "other")))
    operator.open(file)
    operator.at("entry")
    operator.sees("第 6 张")
    assert entered(file) == ["FFFFFFFFFAAA", "FFFFFFFFAFAA", "FFFFFFFFFAAA", "FFFFFFFFAFAA", "FFFFFFFAFFAA"]
    operator.press("0", "-", "=", "Enter")
    operator.sees("第 7 张")
    assert entered(file)[5:] == ["FFFFFFFFFAAA"]


HOLDS = """
import sys
from pathlib import Path
from core.office.desk import Desk
from tests.office.hall import clock
desk = Desk.open(Path(sys.argv[1]), clock())
print("ready", flush=True)
sys.stdin.read()
"""


def test_a_file_that_somebody_else_has_opens_to_read_and_says_who(
    operator: Operator, desk: Desk, file: Path
) -> None:
    to_counting(desk)
    process = elsewhere(HOLDS, str(file))
    try:
        operator.open(file)
        operator.at("entry")
        operator.sees("正由他人打开", str(process.pid))
        operator.press("0", "-", "=", "Enter")
        assert "F" in operator.notice()
        assert entered(file) == []
    finally:
        end(process)
    operator.command("close")
    operator.open(file)
    operator.sees_not("正由他人打开")
    operator.press("0", "-", "=", "Enter")
    assert entered(file) == [NINE]


def test_another_language_in_the_middle_of_a_ballot_keeps_what_was_marked(
    operator: Operator, desk: Desk, file: Path
) -> None:
    to_counting(desk)
    operator.open(file)
    operator.press("0", "-")
    language(operator, "English").trigger()
    operator.sees("Batch 1", "Roll", "At the keyboard")
    operator.sees_not("录票人")
    operator.press("=", "Enter")
    assert entered(file) == [NINE]
    language(operator, "中文").trigger()
    operator.sees("第 2 张", "录票")


def language(operator: Operator, name: str) -> QAction:
    """The entry of the menu."""
    view = operator.window.menuBar().actions()[2].menu()
    assert isinstance(view, QMenu)
    languages = view.actions()[0].menu()
    assert isinstance(languages, QMenu)
    return next(one for one in languages.actions() if one.text() == name)


def test_a_damaged_file_says_so_with_its_code_and_what_to_do(
    operator: Operator, desk: Desk, file: Path
) -> None:
    to_counting(desk)
    whole = bytearray(file.read_bytes())
    whole[100:9000] = b"\x5a" * 8900
    file.write_bytes(bytes(whole))
    operator.open(file)
    operator.at("start")
    assert "F10" in operator.notice()
    assert operator.notice().strip().endswith("。")


def test_more_papers_than_there_may_be_void_the_election_and_it_is_repeated(
    operator: Operator, desk: Desk, file: Path
) -> None:
    contests.fix(desk, "committee", approved_by="区委", by=hall.BY)
    contests.establish_quorum(desk, "committee", by=hall.BY)
    contests.issue(desk, "committee", unpacked=18, issued=18, kept=0, clipped=0, by=hall.BY)
    desk.close()
    operator.open(file)
    operator.at("box")
    operator.number("collected", 19)
    operator.sees("选举无效", "宣布选举无效")
    operator.press("F9")
    operator.sees("宣布")
    operator.press("Enter")
    operator.at("contest")
    operator.sees("12 | 丑某")
    operator.fill("approvedBy", "区委")
    operator.press("F9", "Enter")
    operator.at("ballots")
    operator.press("F9", "F9", "Enter")
    operator.at("box")
    operator.press("F9")
    operator.sees("选举有效")


def test_who_was_meant_for_secretary_and_not_elected_stops_the_chain_until_the_superior_body_replies(
    operator: Operator, desk: Desk, file: Path
) -> None:
    hall.to_announced(desk, "committee", [WITHOUT_FIRST] * 18)
    desk.close()
    operator.open(file)
    operator.step("result")
    operator.sees("请示上级")
    operator.click("ask")
    operator.sees("批复")
    operator.fill("replyDocument", "区委〔2026〕8号")
    operator.fill("replyDate", "2026-03-07")
    operator.fill("replyPeople", "己某")
    operator.press("Enter")
    operator.sees("己某")
    operator.click("起草党委书记选举")
    operator.at("contest")
    operator.sees("乙某", "己某")
