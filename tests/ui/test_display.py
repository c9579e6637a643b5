"""What the hall may see, and when: scenes, the dark count of a double entry, the elected in their order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.office import attendance, ballots, batches, count
from tests.office import hall, readings
from tests.ui.closing_hall import NINE, announced, checked, counting, session_of
from ui.viewmodels.display import DisplayViewModel
from ui.viewmodels.display_cards import (
    SCENES,
    CountCard,
    ElectedCard,
    QuorumCard,
    Scene,
    SpeechCard,
    TitleCard,
)
from ui.viewmodels.live import LiveViewModel
from ui.viewmodels.session import Session

FIRST_NINE, LAST_NINE = NINE, "AAAFFFFFFFFF"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = counting(tmp_path, [FIRST_NINE] * 14 + [LAST_NINE] * 2)
    yield made
    made.close()


@pytest.fixture
def double(tmp_path: Path) -> Iterator[Session]:
    """Two papers in one pile that is read twice; the first reading has begun."""
    desk = readings.hall(tmp_path / "double.zhengpiao", 2, entry="double")
    batches.split(desk, "c1", size=2, by=hall.BY, draw=lambda _below: 0)
    ballots.enter(desk, "c1", "1", marks="FFA", by=readings.FIRST)
    made = session_of(desk)
    yield made
    made.close()


def settle(session: Session) -> None:
    """Both readings to their end, alike."""
    ballots.enter(session.desk, "c1", "1", marks="FFA", by=readings.FIRST)
    batches.finish(session.desk, "c1", "1", by=readings.FIRST)
    for _ in range(2):
        ballots.enter(session.desk, "c1", "1", marks="FFA", reading="second", by=readings.SECOND)
    batches.finish(session.desk, "c1", "1", reading="second", by=readings.SECOND)
    batches.settle(session.desk, "c1", "1", rulings={}, settled_by=[readings.WATCH], by=readings.WATCH)


def count_card(vm: DisplayViewModel) -> CountCard:
    card = vm.card()
    assert isinstance(card, CountCard)
    return card


def open_scenes(vm: DisplayViewModel) -> set[Scene]:
    return {scene for scene in SCENES if not vm.why_not(scene)}


def test_a_file_begins_with_the_title_of_congress_and_contest(session: Session) -> None:
    vm = DisplayViewModel.of(session)
    assert vm.scene() == "title"
    assert vm.card() == TitleCard("青山镇 第十届", "青山镇第十次代表大会", "党委委员选举")


def test_the_hall_sees_a_change_whichever_page_asked_for_the_screen_first_and_is_in_view(
    session: Session,
) -> None:
    with session.changed.made_for("speeches"):
        vm = DisplayViewModel.of(session)
        vm.card()
        vm.show("running")
        vm.card()
    session.changed.show("roll")
    heard: list[str] = []
    vm.changed.connect(lambda: heard.append("changed"))
    session.changed.emit()
    assert heard


def test_window_strip_and_pages_share_one_view_model(session: Session) -> None:
    assert DisplayViewModel.of(session) is DisplayViewModel.of(session)


def test_quorum_says_whether_those_present_are_enough(tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "t.zhengpiao", delegates=20, present=15)
    hall.draft_committee(desk)
    session = session_of(desk)
    vm = DisplayViewModel.of(session)
    assert vm.show("quorum")
    card = vm.card()
    assert isinstance(card, QuorumCard)
    assert (card.required.number, card.present.number, card.met) == (20, 15, False)
    assert card.word == "距法定人数尚差 2 人"
    for late in ("m0016", "m0017"):
        attendance.check_in(desk, hall.MEETING, late, by=hall.BY)
    card = vm.card()
    assert isinstance(card, QuorumCard)
    assert (card.met, card.word) == (True, "达到法定人数")
    session.close()


@pytest.mark.parametrize("scene", ["dark", "running", "final", "elected"])
def test_nothing_of_the_count_is_shown_before_its_time(tmp_path: Path, scene: Scene) -> None:
    desk = hall.congress(tmp_path / "t.zhengpiao")
    hall.draft_committee(desk)
    session = session_of(desk)
    vm = DisplayViewModel.of(session)
    assert not vm.show(scene)
    assert vm.scene() == "title"
    assert vm.why_not(scene)
    session.close()


def test_running_count_follows_each_ballot_by_increments(qtbot: QtBot, session: Session) -> None:
    vm = DisplayViewModel.of(session)
    assert vm.show("running")
    assert [row.votes for row in count_card(vm).rows] == [16] * 6 + [14] * 3 + [2] * 3
    with qtbot.waitSignal(vm.changed):
        ballots.enter(session.desk, "committee", "1", marks=LAST_NINE, by="孙计")
    assert [row.votes for row in count_card(vm).rows] == [17] * 6 + [14] * 3 + [3] * 3


def test_head_line_has_required_present_issued_collected_counted_and_the_threshold(session: Session) -> None:
    vm = DisplayViewModel.of(session)
    vm.show("running")
    said = [(one.word, one.number) for one in count_card(vm).figures]
    assert said == [("应到", 20), ("实到", 18), ("发出", 18), ("收回", 18), ("已计", 16), ("过半", 11)]


def test_red_line_stands_below_the_last_seat_only_in_the_order_of_votes(session: Session) -> None:
    vm = DisplayViewModel.of(session)
    vm.show("running")
    assert (count_card(vm).cut_after, count_card(vm).cut) == (9, "红线以上：应选 9 名")
    vm.set_by_votes(by_votes=False)
    assert (count_card(vm).cut_after, count_card(vm).cut) == (0, "")
    assert [row.name for row in count_card(vm).rows] == list(hall.NAMES)


def test_who_has_more_than_half_is_marked(session: Session) -> None:
    vm = DisplayViewModel.of(session)
    vm.show("running")
    assert [row.passed for row in count_card(vm).rows] == [True] * 9 + [False] * 3


def test_page_and_public_screen_keep_one_count(session: Session) -> None:
    page, vm = LiveViewModel(session), DisplayViewModel.of(session)
    vm.show("running")
    count_card(vm)
    assert session.live_counts["committee"] is page.live()


def test_dark_count_names_nobody_and_shows_no_votes(session: Session) -> None:
    vm = DisplayViewModel.of(session)
    vm.show("dark")
    assert count_card(vm).rows == ()
    assert count_card(vm).held == "正在计票"


def test_key_for_dark_goes_there_and_back(session: Session) -> None:
    vm = DisplayViewModel.of(session)
    vm.show("running")
    vm.toggle_dark()
    assert vm.scene() == "dark"
    vm.toggle_dark()
    assert vm.scene() == "running"


def test_running_count_is_dark_while_a_second_entry_is_outstanding(double: Session) -> None:
    vm = DisplayViewModel.of(double)
    assert not vm.may_show_running
    assert vm.show("running")
    assert vm.scene() == "dark"
    assert count_card(vm).held == "全部选票复录完毕后公布票数"


def test_running_count_comes_by_itself_once_all_is_settled(double: Session) -> None:
    vm = DisplayViewModel.of(double)
    vm.show("running")
    settle(double)
    assert vm.may_show_running
    assert vm.scene() == "running"
    assert [row.votes for row in count_card(vm).rows] == [2, 2, 0]


def test_operator_overrides_the_dark_for_this_contest_alone(double: Session) -> None:
    hall.draft_plain(double.desk, "c2")
    vm = DisplayViewModel.of(double)
    vm.show("running")
    assert vm.reveal()
    assert vm.scene() == "running"
    double.choose_contest("c2")
    assert not vm.show("running")
    assert vm.scene() == "title"


def test_single_entry_is_shown_without_waiting(session: Session) -> None:
    assert DisplayViewModel.of(session).may_show_running


def test_final_count_says_who_is_elected_and_falls_dark_when_reopened(tmp_path: Path) -> None:
    session = checked(tmp_path, [FIRST_NINE] * 12)
    vm = DisplayViewModel.of(session)
    assert vm.show("final")
    card = count_card(vm)
    assert [row.verdict for row in card.rows] == ["当选"] * 9 + [""] * 3
    assert card.state == "计票结果"
    count.reopen(session.desk, "committee", reason="复核", by=hall.BY)
    assert vm.scene() == "dark"
    session.close()


def test_elected_are_announced_in_the_order_of_the_ballot_not_of_votes(tmp_path: Path) -> None:
    session = announced(tmp_path, [FIRST_NINE] * 11 + ["AAAAFFFFFAAA"])
    vm = DisplayViewModel.of(session)
    assert vm.show("elected")
    card = vm.card()
    assert isinstance(card, ElectedCard)
    assert card.names == hall.NAMES[:9]
    assert (card.word, card.order) == ("当选 9 名", "按批准的次序")
    session.close()


def test_seats_that_go_to_another_ballot_are_said_with_the_elected(tmp_path: Path) -> None:
    session = announced(tmp_path, ["FFFFFFFFAAAA"] * 12)
    vm = DisplayViewModel.of(session)
    vm.show("elected")
    card = vm.card()
    assert isinstance(card, ElectedCard)
    assert (card.word, card.rest) == ("当选 8 名", "尚缺 1 名")
    session.close()


def test_another_contest_begins_with_its_title(session: Session) -> None:
    hall.draft_plain(session.desk, "c2")
    vm = DisplayViewModel.of(session)
    vm.show("running")
    session.choose_contest("c2")
    assert vm.scene() == "title"


def test_candidates_speak_in_the_order_of_the_ballot(session: Session) -> None:
    vm = DisplayViewModel.of(session)
    assert vm.speaking.speakers() == hall.NAMES
    vm.speaking.call(hall.NAMES[2])
    card = vm.card()
    assert isinstance(card, SpeechCard)
    assert (card.name, card.clock) == (hall.NAMES[2], "10:00")


def test_starting_a_speech_without_a_name_calls_the_first(session: Session) -> None:
    vm = DisplayViewModel.of(session)
    vm.speaking.start_or_stop()
    assert (vm.scene(), vm.speech.name, vm.speech.stage) == ("speech", hall.NAMES[0], "running")
    vm.speaking.start_or_stop()
    assert vm.speech.stage == "stopped"


@pytest.mark.parametrize("rehearsal", [True, False])
def test_rehearsal_is_read_from_the_file(tmp_path: Path, rehearsal: bool) -> None:
    session = session_of(hall.congress(tmp_path / "t.zhengpiao", rehearsal=rehearsal))
    assert DisplayViewModel.of(session).rehearsal() is rehearsal
    session.close()


def test_what_can_be_asked_for_grows_with_the_contest(session: Session, tmp_path: Path) -> None:
    assert open_scenes(DisplayViewModel.of(session)) == {"title", "quorum", "dark", "running", "speech"}
    (tmp_path / "done").mkdir()
    done = checked(tmp_path / "done", [FIRST_NINE] * 12)
    assert open_scenes(DisplayViewModel.of(done)) == set(SCENES)
    done.close()
