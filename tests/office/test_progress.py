"""How far a term change is, out of the file: every number of the stages, one after the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.domain.term import Stage
from core.office import contests, drafts, frame, progress
from core.office import term as meetings
from core.office.desk import Desk
from core.procedure.stages import StageFacts
from tests.office.hall import BY, congress, draft_plain, to_announced, to_counting
from tests.office.term_hall import apply, notify, term, vet_all


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "a.zhengpiao", template="party-2020", delegates=10, present=10)
    frame.lay_out(made, "party-2020", by=BY)
    yield made
    made.close()


def test_applicants_are_counted_as_far_as_they_are_vetted(tmp_path: Path) -> None:
    desk = term(tmp_path / "b.zhengpiao")
    keys = apply(desk, "王一", "李二", "张三")
    vet_all(desk, keys[0])
    found = progress.facts(desk)
    assert (found.applicants, found.unchecked, found.undecided, found.accepted) == (3, 2, 0, 1)
    notify(desk)
    assert progress.facts(desk).notice_until == "2003-01-14"
    desk.close()


def test_a_contest_is_over_when_it_is_announced_void_or_only_a_primary_that_was_checked(desk: Desk) -> None:
    assert (progress.facts(desk).party_contests, progress.facts(desk).party_left) == (0, 0)
    draft_plain(desk, "c1")
    assert (progress.facts(desk).party_contests, progress.facts(desk).party_left) == (1, 1)
    drafts.drop(desk, "c1", reason="重复", by=BY)
    assert progress.facts(desk).party_contests == 0
    draft_plain(desk, "c2")
    to_announced(desk, "c2", ["FFA"] * 10)
    draft_plain(desk, "c3")
    contests.fix(desk, "c3", approved_by="区委", by=BY)
    assert (progress.facts(desk).party_contests, progress.facts(desk).party_left) == (2, 1)
    drafts.drop(desk, "c3", reason="不选", by=BY)
    assert progress.facts(desk).party_left == 0
    frame.close_stage(desk, "party_congress", on="2026-03-07", closed_by="镇党委", by=BY)
    assert [one.state for one in progress.standing_stages(desk)] == ["done", "now"]


def test_a_contest_under_way_keeps_the_congress_open(desk: Desk) -> None:
    draft_plain(desk, "c1")
    to_counting(desk, "c1", papers=10)
    assert progress.facts(desk).party_left == 1


def test_an_unfinished_chain_keeps_the_congress_open(tmp_path: Path) -> None:
    made = term(tmp_path / "c.zhengpiao")
    assert not progress.facts(made).chain_open
    meetings.open_meeting(made, meeting="party", title="党代会", template="xianan-2003", by=BY)
    assert progress.facts(made).chain_open
    made.close()


def test_the_register_may_be_taken_from_facts_found_before(desk: Desk) -> None:
    known = StageFacts(units=7, empty_units=1, doubles=2)
    found = progress.facts(desk, known)
    assert (found.units, found.empty_units, found.doubles) == (7, 1, 2)
    assert progress.standing_stages(desk, "2026-03-07", found)


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (("vetting", "recommendation", "disclosure"), {"conditions", "recommendation", "result"}),
        (("party_congress", "disclosure"), {"result"}),
        ((), set()),
    ],
)
def test_only_what_was_planned_is_to_be_disclosed(names: tuple[str, ...], wanted: set[str]) -> None:
    stages = [Stage(id=name) for name in names]  # type: ignore[arg-type]  # names of stages
    assert progress.wanted_disclosures(stages) == wanted
