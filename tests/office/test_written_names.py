"""Spellings of one written-in person are brought together and parted again; the ballots stay as they were written."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from core.errors.procedure import Missing, OutOfOrder
from core.errors.tally import NameIsPrinted, NameNotWritten, NamesUnjudged, SameSpelling, SpellingNotMerged
from core.journal import ballot_events as ev
from core.journal.events import Nominee
from core.office import ballots, count, drafts, names
from core.office.desk import Desk
from core.office.live import LiveCount
from core.rules.loading import load_rule_set, with_overrides
from core.standing import recount
from core.store import queries
from tests.office.hall import BY, MEETING, congress, draft_plain, to_counting
from tests.office.readings import FIRST, WATCH, agree

BALLOTS = (("A--", ("张三",)), ("A--", (" 張三",)), ("AA-", ("张三（小）", "张三")), ("FA-", ("李四",)))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Four ballots with names written in under several spellings."""
    return written_in(tmp_path / "a.zhengpiao", eligible="anybody")


def written_in(path: Path, **setting: str) -> Desk:
    found = congress(path, delegates=5, present=5)
    rules = with_overrides(load_rule_set("party-2020"), {"write_in": setting})
    draft_plain(found, rules=rules)
    to_counting(found, "c1", papers=len(BALLOTS))
    for marks, people in BALLOTS:
        written = [ev.WrittenIn(name, "F") for name in people]
        ballots.enter(found, "c1", "1", marks=marks, write_ins=written, by=FIRST)
    return found


def merge(desk: Desk, kept: str, *others: str, by: Sequence[str] = (WATCH,)) -> None:
    names.merge(desk, "c1", kept=kept, others=others, decided_by=by, by=WATCH)


def votes(desk: Desk) -> dict[str, int]:
    return {one.name: one.for_ for one in recount(desk.file, queries.contest(desk.file, "c1")).write_ins}


def test_spellings_that_are_merged_count_as_the_kept_one_and_the_certified_outcome_names_it(
    desk: Desk,
) -> None:
    live = LiveCount(desk, "c1")
    assert votes(desk) == {"张三": 2, "張三": 1, "张三（小）": 1, "李四": 1}
    merge(desk, "张三", "張三", "张三（小）")
    assert votes(desk) == {"张三": 3, "李四": 1}, "twice the same person on a ballot is one vote"
    agree(desk, live)
    count.check(desk, "c1", by=WATCH, live=live)
    outcome = queries.contest(desk.file, "c1").outcome
    assert outcome is not None
    assert [one["name"] for one in outcome["write_ins"]] == ["张三", "李四"]
    with pytest.raises(OutOfOrder):
        merge(desk, "张三", "李四")


def test_a_spelling_is_parted_again_and_all_is_as_before(desk: Desk) -> None:
    live = LiveCount(desk, "c1")
    before = votes(desk)
    merge(desk, "张三", "張三")
    names.unmerge(desk, "c1", spelling="張三", decided_by=[WATCH], reason="另有其人", by=WATCH)
    assert votes(desk) == before
    agree(desk, live)
    with pytest.raises(SpellingNotMerged):
        names.unmerge(desk, "c1", spelling="張三", decided_by=[WATCH], reason="x", by=WATCH)


def test_ballots_entered_after_a_merge_count_under_the_kept_name_too(desk: Desk) -> None:
    live = LiveCount(desk, "c1")
    merge(desk, "张三", "張三")
    written = [ev.WrittenIn("張三", "F")]
    ballots.correct(desk, "c1", "1", 4, marks="FA-", write_ins=written, reason="misread", by=FIRST)
    assert votes(desk) == {"张三": 4, "张三（小）": 1}
    agree(desk, live)


def test_who_was_merged_before_goes_along(desk: Desk) -> None:
    live = LiveCount(desk, "c1")
    merge(desk, "張三", "张三（小）")
    merge(desk, "张三", "張三")
    assert votes(desk) == {"张三": 3, "李四": 1}
    merge(desk, "張三", "李四")
    assert votes(desk) == {"张三": 4}, "a kept name that was merged away stands for the one it went to"
    agree(desk, live)


@pytest.mark.parametrize(
    ("kept", "other", "refusal"),
    [
        ("张三", "甲某", NameIsPrinted),
        ("甲某", "张三", NameIsPrinted),
        ("张三", "王五", NameNotWritten),
        ("张三", "张三", SameSpelling),
        ("张三", " ", Missing),
    ],
)
def test_a_merge_that_cannot_be_is_refused(
    desk: Desk, kept: str, other: str, refusal: type[Exception]
) -> None:
    seq = desk.file.seq
    with pytest.raises(refusal):
        merge(desk, kept, other)
    assert desk.file.seq == seq


def test_a_merge_names_who_decided_and_is_not_made_twice(desk: Desk) -> None:
    with pytest.raises(Missing):
        merge(desk, "张三", "張三", by=())
    merge(desk, "张三", "張三")
    with pytest.raises(SameSpelling):
        merge(desk, "张三", "張三")


def test_a_person_judged_not_eligible_gets_no_vote_under_any_spelling_and_the_ballot_stands(
    desk: Desk,
) -> None:
    live = LiveCount(desk, "c1")
    merge(desk, "张三", "張三")
    judge(desk, "張三", eligible=False)
    assert votes(desk) == {"张三（小）": 1, "李四": 1}
    assert live.tally.valid == 4
    agree(desk, live)
    judge(desk, "张三", eligible=True)
    assert votes(desk)["张三"] == 3
    agree(desk, live)


def judge(desk: Desk, name: str, *, eligible: bool) -> None:
    names.judge(desk, "c1", name=name, eligible=eligible, decided_by=[WATCH], reason="不是代表", by=WATCH)


def test_where_the_rules_ask_nothing_is_checked_before_each_person_is_judged(tmp_path: Path) -> None:
    desk = written_in(tmp_path / "b.zhengpiao", eligible="judged")
    with pytest.raises(NamesUnjudged):
        count.check(desk, "c1", by=WATCH)
    merge(desk, "张三", "張三", "张三（小）")
    for one in names.written(desk, "c1"):
        assert one.eligible is None
        judge(desk, one.name, eligible=True)
    count.check(desk, "c1", by=WATCH)
    with pytest.raises(NameNotWritten):
        judge(written_in(tmp_path / "c.zhengpiao", eligible="judged"), "王五", eligible=True)


def test_the_list_of_names_gives_every_spelling_and_who_is_on_the_roll(desk: Desk) -> None:
    merge(desk, "代表1", "李四")
    merge(desk, "张三", "張三")
    found = {one.name: (one.spellings, one.on_roll) for one in names.written(desk, "c1")}
    assert found["张三"] == ((("张三", 2), ("張三", 1)), False)
    assert found["代表1"] == ((("李四", 1),), True)


def test_a_follow_up_keeps_how_papers_are_read(tmp_path: Path) -> None:
    desk = congress(tmp_path / "d.zhengpiao")
    way = drafts.Counting("sample", "1/5", "both")
    people = [Nominee(f"p{n}", f"候选{n}") for n in (1, 2)]
    again = {"contest": "c9", "title": "选举", "office": "other", "seats": 1, "candidates": people, "by": BY}
    drafts.draft(desk, MEETING, counting=way, **again)  # type: ignore[arg-type]  # the same draft twice
    drafts.draft(desk, MEETING, **again)  # type: ignore[arg-type]  # the same draft twice
    assert drafts.counting_of(queries.contest(desk.file, "c9")) == way
