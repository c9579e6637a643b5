"""The rail follows the state of the contest; reopening a file lands where work stopped."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.journal.events import Nominee
from core.office import ballots, contests, count, drafts
from core.office.desk import Desk
from core.store import queries
from tests.ui.closing_hall import NINE, sealed
from ui.shapes import StepState
from ui.viewmodels.files import create_file, open_session
from ui.viewmodels.navigation import STEPS, Navigation
from ui.viewmodels.session import Session
from ui.viewmodels.start import NewTerm

BY = "王秘书"
HEADS = contests.Heads(10, 10, 10)
CONTEST = "committee"
Act = Callable[[Desk], object]


def draft(desk: Desk, contest: str = CONTEST) -> None:
    """Three people for two seats."""
    people = [Nominee("c1", "丁一", ()), Nominee("c2", "于兰", ()), Nominee("c3", "王建国", ())]
    drafts.draft(
        desk,
        "1",
        contest=contest,
        title="委员选举",
        office="other",
        seats=2,
        candidates=people,
        order="approved",
        by=BY,
    )


def enter_all(desk: Desk) -> None:
    """All ten papers."""
    for marks in ["FF-"] * 8 + ["-FF"] * 2:
        ballots.enter(desk, CONTEST, "1", marks=marks, by=BY)


# What is done, and the step on which work then stands.
ACTS: tuple[tuple[str, Act, str], ...] = (
    ("draft", draft, "roll"),
    ("fix", lambda desk: contests.fix(desk, CONTEST, approved_by="主席团", by=BY), "roll"),
    ("quorum", lambda desk: contests.establish_quorum(desk, CONTEST, heads=HEADS, by=BY), "ballots"),
    (
        "issue",
        lambda desk: contests.issue(
            desk, CONTEST, unpacked=12, issued=10, kept=1, clipped=1, heads=HEADS, by=BY
        ),
        "box",
    ),
    ("collect", lambda desk: contests.collect(desk, CONTEST, collected=10, by=BY), "box"),
    ("declare", lambda desk: contests.declare(desk, CONTEST, valid=True, declared_by="李强", by=BY), "entry"),
    ("batch", lambda desk: ballots.open_batch(desk, CONTEST, "1", papers=10, by=BY), "entry"),
    ("first", lambda desk: ballots.enter(desk, CONTEST, "1", marks="FF-", by=BY), "entry"),
)


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """A new file without roll or contest."""
    path, clock = (
        tmp_path / "a.zhengpiao",
        FixedClock(datetime(2026, 10, 12, 9, 0, tzinfo=UTC), timedelta(minutes=1)),
    )
    create_file(path, clock, NewTerm("single", "青山镇", "第十届", "委员补选", BY))
    made = open_session(path, clock, clerk=BY)
    yield made
    made.close()


def until(session: Session, name: str) -> None:
    """Does everything up to and with this act."""
    for act, do, _ in ACTS:
        do(session.desk)
        if act == name:
            return


def states(session: Session) -> dict[str, StepState]:
    """The rail's states by step."""
    return {item.id: item.state for item in Navigation(session).items()}


def test_a_new_file_begins_with_the_roll_and_says_why_the_rest_waits(session: Session) -> None:
    items = Navigation(session).items()
    assert tuple(item.id for item in items) == STEPS
    assert items[0].state == "now"
    assert [item.id for item in items[1:] if item.state != "blocked" or not item.why] == []


@pytest.mark.parametrize(("act", "step"), [(act, step) for act, _, step in ACTS])
def test_work_stands_where_the_state_of_the_contest_says(session: Session, act: str, step: str) -> None:
    until(session, act)
    assert Navigation(session).stands_at() == step
    assert states(session)[step] == "now"


def test_the_count_is_blocked_until_the_election_is_declared_valid(session: Session) -> None:
    until(session, "collect")
    assert (states(session)["entry"], states(session)["count"]) == ("blocked", "blocked")
    ACTS[5][1](session.desk)
    assert (states(session)["entry"], states(session)["count"]) == ("now", "todo")


def test_when_all_papers_are_entered_work_stands_at_the_count(session: Session) -> None:
    until(session, "batch")
    enter_all(session.desk)
    navigation = Navigation(session)
    assert navigation.stands_at() == "count"
    entry = next(item for item in navigation.items() if item.id == "entry")
    assert (entry.state, entry.subtitle) == ("partial", "已录 10 / 10 张")


def test_after_the_check_comes_the_result_and_after_that_the_seal(session: Session) -> None:
    until(session, "batch")
    enter_all(session.desk)
    count.check(session.desk, CONTEST, by=BY)
    assert Navigation(session).stands_at() == "result"
    count.announce(session.desk, CONTEST, announced_by="张主席", by=BY)
    assert Navigation(session).stands_at() == "seal"
    assert states(session)["entry"] == "done"


def test_a_void_election_is_sealed_and_never_counted(session: Session) -> None:
    until(session, "issue")
    contests.collect(session.desk, CONTEST, collected=11, by=BY)
    contests.declare(session.desk, CONTEST, valid=False, declared_by="李强", by=BY)
    navigation = Navigation(session)
    items = {item.id: item for item in navigation.items()}
    assert navigation.stands_at() == "seal"
    assert items["entry"].state == "blocked"
    assert "无效" in items["entry"].why
    assert items["box"].state == "done"
    assert "选举无效" in items["box"].subtitle


def test_the_header_names_township_term_meeting_and_contest(session: Session) -> None:
    until(session, "draft")
    place = Navigation(session).place()
    assert (place.title, place.path) == ("青山镇 第十届", ("委员补选", "委员选举"))


def test_a_sealed_election_has_nothing_left_to_do_in_the_rail(qapp: QApplication, tmp_path: Path) -> None:
    session = sealed(tmp_path, [NINE] * 18)
    navigation = Navigation(session)
    assert {item.id: item.state for item in navigation.items() if item.state != "done"} == {}
    assert (navigation.stands_at(), navigation.begins_at()) == ("papers", "papers")
    session.close()


def test_saved_is_shown_after_the_first_write_with_the_head_of_the_journal(session: Session) -> None:
    navigation = Navigation(session)
    assert navigation.saved() is None
    until(session, "draft")
    saved = navigation.saved()
    assert saved is not None
    assert saved.head.replace(" ", "") == session.desk.head.upper()[:8]
    assert saved.at.count(":") == 2


def test_every_write_is_heard_once(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignals([session.changed.at_once]):
        draft(session.desk)
    heard: list[int] = []
    session.changed.connect(lambda: heard.append(1))
    contests.fix(session.desk, CONTEST, approved_by="主席团", by=BY)
    assert heard == [1]


def test_the_contest_on_the_table_stays_until_another_is_chosen(session: Session) -> None:
    until(session, "draft")
    draft(session.desk, "second")
    assert session.contest_id == CONTEST
    session.choose_contest("second")
    assert session.contest_id == "second"
    drafts.drop(session.desk, "second", reason="重复", by=BY)
    assert session.contest_id == CONTEST
    assert [row.id for row in session.contests()] == [CONTEST]


def test_reopening_lands_on_the_same_step(session: Session) -> None:
    until(session, "first")
    before = Navigation(session).stands_at()
    again = open_session(session.path, session.desk.clock, clerk=BY)
    try:
        assert again.desk.read_only
        assert Navigation(again).stands_at() == before
        assert Navigation(again).read_only_notice() is not None
    finally:
        again.close()
    assert Navigation(session).read_only_notice() is None
    assert queries.entered(session.desk.file, CONTEST) == 1
