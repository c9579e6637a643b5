"""The stages of a term change: what is over, what is under way, and what keeps one open."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.term import Stage, StageName
from core.procedure.stages import AFTER, ORDER, Matter, StageFacts, later, matters, standings, waits_for
from core.wording import word

DAY = "2003-01-20"
READY = StageFacts(
    applicants=14,
    accepted=12,
    notices=1,
    notice_until="2003-01-19",
    units=3,
    unit_ballots=6,
    slate=12,
    party_contests=3,
    peoples_contests=4,
    appointments=2,
)


def stages(closed: tuple[StageName, ...] = (), names: tuple[StageName, ...] = ORDER) -> tuple[Stage, ...]:
    return tuple(Stage(id=name, closed_on=DAY if name in closed else "") for name in names)


OPEN: list[tuple[StageName, dict[str, object], str, int]] = [
    ("application", {"applicants": 0}, "open.applicants_none", 0),
    ("vetting", {"unchecked": 3}, "open.unchecked", 3),
    ("vetting", {"undecided": 2}, "open.undecided", 2),
    ("vetting", {"accepted": 0}, "open.accepted_none", 0),
    ("notice", {"notices": 0}, "open.notice_none", 0),
    ("notice", {"unnoticed": 2}, "open.unnoticed", 2),
    ("register", {"units": 0}, "open.units_none", 0),
    ("register", {"empty_units": 1}, "open.empty_units", 1),
    ("register", {"doubles": 4}, "open.doubles", 4),
    ("recommendation", {"unit_ballots": 0}, "open.unit_ballots_none", 0),
    ("recommendation", {"unopened": 3}, "open.unopened", 3),
    ("recommendation", {"unreported": 5}, "open.unreported", 5),
    ("recommendation", {"void_ballots": 4}, "open.void_ballots", 4),
    ("recommendation", {"uncounted": 6}, "open.uncounted", 6),
    ("fixing", {"slate": 0}, "open.slate_none", 0),
    ("party_congress", {"party_contests": 0}, "open.contests_none", 0),
    ("party_congress", {"party_left": 1}, "open.contests_left", 1),
    ("party_congress", {"chain_open": True}, "open.chain", 0),
    ("peoples_congress", {"peoples_contests": 0}, "open.contests_none", 0),
    ("peoples_congress", {"peoples_left": 2}, "open.contests_left", 2),
    ("party_congress", {"party_owed": 1}, "open.owed", 1),
    ("peoples_congress", {"peoples_owed": 2}, "open.owed", 2),
    ("appointment", {"appointments": 0}, "open.appointments_none", 0),
    ("disclosure", {"disclosures_left": 3}, "open.disclosures", 3),
]


@pytest.mark.parametrize("stage", ORDER)
def test_a_stage_with_nothing_open_can_be_closed(stage: StageName) -> None:
    assert matters(stage, READY, DAY) == ()


@pytest.mark.parametrize(("stage", "given", "code", "number"), OPEN, ids=str)
def test_each_open_matter_keeps_its_own_stage_open_with_its_number(
    stage: StageName, given: dict[str, object], code: str, number: int
) -> None:
    facts = replace(READY, **given)  # type: ignore[arg-type]  # the numbers of one row
    assert matters(stage, facts, DAY) == (Matter(code, number),)
    assert all(matters(other, facts, DAY) == () for other in ORDER if other != stage)
    assert word(code, "zh") != word(code, "en")


def test_an_open_objection_keeps_open_the_notice_the_fixing_of_the_candidates_and_their_congress() -> None:
    facts = replace(READY, objections=2)
    assert {stage for stage in ORDER if matters(stage, facts, DAY)} == {"notice", "fixing", "party_congress"}
    for stage in ("notice", "fixing", "party_congress"):
        assert matters(stage, facts, DAY) == (Matter("open.objections", 2),)
    first, *rest = matters("party_congress", replace(facts, party_left=1), DAY)
    assert (first, rest) == (Matter("open.objections", 2), [Matter("open.contests_left", 1)])


def test_a_notice_runs_to_the_end_of_its_last_day() -> None:
    facts = replace(READY, notice_until="2003-01-20")
    assert matters("notice", facts, "2003-01-20") == (Matter("open.notice_runs", until="2003-01-20"),)
    assert matters("notice", facts, "2003-01-21") == ()
    assert Matter("open.notice_runs", until="2003-01-20").count == " 2003-01-20"
    assert (Matter("open.objections", 2).count, Matter("open.chain").count) == (" 2", "")


def test_the_first_stages_are_under_way_and_the_next_is_blocked_by_what_is_open_before_it() -> None:
    found = {one.stage.id: one for one in standings(stages(), replace(READY, applicants=0), DAY)}
    assert (found["application"].state, found["application"].matter) == (
        "now",
        Matter("open.applicants_none"),
    )
    assert (found["register"].state, found["register"].matter) == ("now", None)
    assert (found["vetting"].state, found["vetting"].after) == ("blocked", "application")
    assert found["vetting"].matter == Matter("open.applicants_none")
    assert (found["notice"].state, found["notice"].after) == ("todo", "vetting")


def test_a_stage_whose_predecessor_only_waits_to_be_closed_is_still_to_do() -> None:
    found = {one.stage.id: one for one in standings(stages(), READY, DAY)}
    assert (found["vetting"].state, found["vetting"].matter, found["vetting"].after) == (
        "todo",
        None,
        "application",
    )


def test_a_closed_stage_is_done_and_lets_the_next_begin() -> None:
    found = {one.stage.id: one for one in standings(stages(("application",)), READY, DAY)}
    assert (found["application"].state, found["vetting"].state) == ("done", "now")


def test_what_is_not_planned_is_looked_through() -> None:
    names: tuple[StageName, ...] = ("register", "fixing", "party_congress", "appointment")
    assert waits_for("fixing", stages((), names)) == ("register",)
    assert waits_for("appointment", stages(("fixing", "register"), names)) == ("party_congress",)
    assert waits_for("party_congress", stages(("fixing",), names)) == ()


def test_closed_stages_that_stand_on_one_are_named_before_it_is_opened_again() -> None:
    done = stages(("application", "vetting", "notice"))
    assert later("application", done) == ("vetting", "notice")
    assert later("notice", done) == ()
    assert later("register", done) == ()


@given(st.sets(st.sampled_from(ORDER)), st.sets(st.sampled_from(ORDER)))
def test_something_can_always_be_done_until_all_is_closed(
    planned: set[StageName], over: set[StageName]
) -> None:
    names = tuple(name for name in ORDER if name in planned)
    rows = stages(tuple(over & planned), names)
    found = standings(rows, READY, DAY)
    assert [one.stage.id for one in found] == list(names)
    if any(not one.closed_on for one in rows):
        assert any(one.state == "now" for one in found)
    for one in found:
        if one.state in {"blocked", "todo"}:
            assert one.after in planned - over
        assert (one.state == "done") == bool(one.stage.closed_on)


def test_every_stage_comes_after_those_it_needs() -> None:
    assert all(ORDER.index(before) < ORDER.index(stage) for stage, needs in AFTER.items() for before in needs)
