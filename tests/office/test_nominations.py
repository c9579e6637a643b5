"""Nominations by the presidium and by deputies, the primary, and who then stands; worked by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors.deputies import (
    AlreadyNamed,
    NoDeputies,
    NominatedAfterPrimary,
    NomineeNoDeputy,
    NoPrimaryNeeded,
    NoSuchNomination,
    OfficeNotOpen,
    OfficeTaken,
    PresidiumTooMany,
    PrimaryPending,
    SignedTooOften,
    SignerNoDeputy,
    TooFewNominees,
    TooFewSigners,
    TooManyNominees,
    WrittenInNoDeputy,
)
from core.errors.procedure import Missing, StillPending
from core.errors.tally import NamesUnjudged
from core.journal import events as ev
from core.office import ballots, contests, count, deputies, drafts, names, nominations, term
from core.office.desk import Desk
from core.office.elected import Elected, elected_to
from core.rules.ruleset import RuleSet
from core.standing import outcome_of
from core.store import queries
from tests.office.assembly import (
    MEETING,
    VOTERS,
    assembly,
    joint,
    key,
    keys,
    opened,
    order,
    presidium,
    vote,
)
from tests.office.hall import BY
from tests.office.refusing import refused


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = assembly(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def test_ten_deputies_nominate_and_nine_do_not(desk: Desk) -> None:
    opened(desk, "mayor")
    problem = refused(
        desk,
        TooFewSigners,
        nominations.nominate,
        "mayor",
        name="张三",
        proposed_by="joint",
        signers=keys(1, 9),
    )
    assert problem.params == {"signed": 9, "needed": 10, "short": 1}
    doubled = (*keys(1, 9), key(9))
    refused(
        desk, TooFewSigners, nominations.nominate, "mayor", name="张三", proposed_by="joint", signers=doubled
    )
    joint(desk, "mayor", "张三", keys(1, 10))
    (nominee,) = nominations.board(desk.file, "mayor").nominees
    assert (nominee.name, len(nominee.nominations[0].deputies)) == ("张三", 10)


def test_the_measures_may_ask_for_more_signatures(tmp_path: Path) -> None:
    desk = assembly(tmp_path / "a.zhengpiao", signatures=12)
    opened(desk, "mayor")
    refused(
        desk,
        TooFewSigners,
        nominations.nominate,
        "mayor",
        name="张三",
        proposed_by="joint",
        signers=keys(1, 11),
    )
    desk.close()


def test_nobody_signs_for_more_people_than_there_are_seats(desk: Desk) -> None:
    opened(desk, "deputy_mayor", 2)
    joint(desk, "deputy_mayor", "张三", keys(1, 10))
    joint(desk, "deputy_mayor", "李四", keys(10, 19))
    third = {"name": "王五", "proposed_by": "joint", "signers": keys(10, 20)}
    problem = refused(desk, SignedTooOften, nominations.nominate, "deputy_mayor", **third)
    assert (problem.params["name"], problem.params["signed"], problem.params["seats"]) == ("代表10", 3, 2)
    nominations.withdraw(desk, "p0001", reason="本人不愿意", by=BY)
    joint(desk, "deputy_mayor", "王五", keys(10, 20))
    assert nominations.signed(desk.file, "deputy_mayor")[key(10)] == 2
    joint(desk, "deputy_mayor", "李四", (*keys(10, 10), *keys(30, 38)))  # the same person again is no third


def test_nor_does_the_presidium(desk: Desk) -> None:
    opened(desk, "deputy_mayor", 2)
    presidium(desk, "deputy_mayor", "张三", "李四")
    problem = refused(
        desk, PresidiumTooMany, nominations.nominate, "deputy_mayor", name="王五", proposed_by="presidium"
    )
    assert (problem.params["named"], problem.params["seats"]) == (3, 2)
    refused(desk, AlreadyNamed, nominations.nominate, "deputy_mayor", name="张三", proposed_by="presidium")


def test_chair_and_deputy_chairs_are_deputies_and_a_mayor_need_not_be(desk: Desk) -> None:
    for office in ("chair", "deputy_chair"):
        opened(desk, office)
        refused(desk, NomineeNoDeputy, nominations.nominate, office, name="张三", proposed_by="presidium")
        presidium(desk, office, "代表1")
    opened(desk, "mayor")
    presidium(desk, "mayor", "张三")
    deputies.change(desk, MEETING, key(2), standing="terminated", reason="调离", by=BY)
    refused(desk, NomineeNoDeputy, nominations.nominate, "chair", name="代表2", proposed_by="presidium")
    signers = keys(2, 11)
    signed = {"name": "李四", "proposed_by": "joint", "signers": signers}
    assert refused(desk, SignerNoDeputy, nominations.nominate, "mayor", **signed).params["name"] == "代表2"
    refused(desk, Missing, nominations.nominate, "mayor", name=" ", proposed_by="presidium")


def test_a_gender_on_the_roll_goes_along_to_the_ballot(desk: Desk) -> None:
    opened(desk, "chair")
    presidium(desk, "chair", "代表1")
    nominations.stand(desk, "chair", by=BY)
    assert queries.contest(desk.file, "chair").candidates == (ev.Nominee("c01", "代表1", ("female",)),)


def test_one_nominee_for_mayor_makes_an_equal_number_election(desk: Desk) -> None:
    opened(desk, "mayor")
    refused(desk, TooFewNominees, nominations.stand, "mayor")
    presidium(desk, "mayor", "张三")
    assert nominations.board(desk.file, "mayor").step == "equal"
    nominations.stand(desk, "mayor", by=BY)
    assert vote(desk, "mayor", {"张三": 31}) == ("张三",)
    assert elected_to(desk.file) == (Elected("张三", "mayor", "mayor"),)
    refused(desk, OfficeTaken, nominations.open_office, MEETING, "mayor", seats=1)


def test_half_of_all_deputies_is_not_enough_whoever_is_present(desk: Desk) -> None:
    opened(desk, "mayor")
    presidium(desk, "mayor", "张三")
    nominations.stand(desk, "mayor", by=BY)
    assert vote(desk, "mayor", {"张三": 30}) == ()  # 30 of 60 present; 61 deputies ask for 31


def test_more_than_the_differential_go_through_a_primary(desk: Desk) -> None:
    opened(desk, "deputy_mayor", 2)
    for number, name in enumerate(VOTERS[:6]):
        joint(desk, "deputy_mayor", name, keys(1 + 10 * number, 10 + 10 * number))
    now = nominations.board(desk.file, "deputy_mayor")
    assert (now.least, now.most, now.step) == (3, 5, "primary")
    refused(desk, TooManyNominees, nominations.stand, "deputy_mayor")
    nominations.open_primary(desk, "deputy_mayor", by=BY)
    row = queries.contest(desk.file, "deputy_mayor-primary")
    assert (row.form, row.seats, row.choices, row.rules["majority"]) == ("primary", 5, 5, None)
    refused(desk, OfficeTaken, nominations.open_primary, "deputy_mayor")
    refused(desk, PrimaryPending, nominations.stand, "deputy_mayor")
    late = {"name": "周九", "proposed_by": "presidium"}
    told = refused(desk, NominatedAfterPrimary, nominations.nominate, "deputy_mayor", **late)
    assert told.params == {"office": "office.deputy_mayor", "title": row.title}
    votes = {"张三": 20, "李四": 10, "王五": 9, "赵六": 8, "钱七": 2, "孙八": 1}
    assert set(vote(desk, "deputy_mayor-primary", votes)) == set(VOTERS[:5])
    nominations.stand(desk, "deputy_mayor", by=BY)
    assert set(order(desk, "deputy_mayor")) == set(VOTERS[:5])
    assert vote(desk, "deputy_mayor", {"张三": 40, "李四": 35}) == ("张三", "李四")
    assert [one.person for one in elected_to(desk.file)] == ["张三", "李四"]


def test_a_tie_at_the_end_of_the_primary_is_voted_on_again(desk: Desk) -> None:
    opened(desk, "mayor")
    for number, name in enumerate(VOTERS[:3]):
        joint(desk, "mayor", name, keys(1 + 10 * number, 10 + 10 * number))
    nominations.open_primary(desk, "mayor", by=BY)
    assert vote(desk, "mayor-primary", {"张三": 20, "李四": 15, "王五": 15}) == ("张三",)
    refused(desk, PrimaryPending, nominations.stand, "mayor")
    (tie,) = drafts.owed(desk, "mayor-primary")
    assert (tie.kind, tie.seats, len(tie.people)) == ("runoff", 1, 2)
    drafts.follow(desk, tie, by=BY)
    assert vote(desk, "mayor-primary-runoff-1", {"李四": 10, "王五": 20}) == ("王五",)
    nominations.stand(desk, "mayor", by=BY)
    assert set(order(desk, "mayor")) == {"张三", "王五"}


def test_fewer_with_votes_than_may_stand_leave_nothing_open(desk: Desk) -> None:
    opened(desk, "mayor")
    for number, name in enumerate(VOTERS[:3]):
        joint(desk, "mayor", name, keys(1 + 10 * number, 10 + 10 * number))
    nominations.open_primary(desk, "mayor", by=BY)
    assert vote(desk, "mayor-primary", {"张三": 60}) == ("张三",)
    assert drafts.owed(desk, "mayor-primary") == ()
    nominations.stand(desk, "mayor", by=BY)
    assert order(desk, "mayor") == ["张三"]


@pytest.mark.parametrize(("extra", "step"), [(1, "primary"), (2, "formal"), (3, "formal")])
def test_the_measures_set_the_differential_of_several_seats(tmp_path: Path, extra: int, step: str) -> None:
    desk = assembly(tmp_path / "a.zhengpiao", several_extra=extra)
    opened(desk, "deputy_mayor", 2)
    presidium(desk, "deputy_mayor", "张三", "李四")
    for number, name in enumerate(VOTERS[2:4]):
        joint(desk, "deputy_mayor", name, keys(1 + 10 * number, 10 + 10 * number))
    assert nominations.board(desk.file, "deputy_mayor").step == step
    desk.close()


def test_fixing_holds_the_numbers_too(desk: Desk) -> None:
    opened(desk, "deputy_mayor", 1)
    presidium(desk, "deputy_mayor", "张三")
    assert nominations.board(desk.file, "deputy_mayor").step == "short"
    for people, refusal in ((VOTERS[:1], TooFewNominees), (VOTERS[:5], TooManyNominees)):
        stand = [ev.Nominee(f"c{n}", name) for n, name in enumerate(people)]
        drafts.draft(
            desk,
            MEETING,
            contest="deputy_mayor",
            title="副镇长选举",
            office="deputy_mayor",
            seats=1,
            candidates=stand,
            by=BY,
        )
        refused(desk, refusal, contests.fix, "deputy_mayor", approved_by="主席团")
    opened(desk, "chair")
    stand = [ev.Nominee("c1", "张三")]
    drafts.draft(
        desk, MEETING, contest="chair", title="主席选举", office="chair", seats=1, candidates=stand, by=BY
    )
    refused(desk, NomineeNoDeputy, contests.fix, "chair", approved_by="主席团")


def test_nominations_close_with_the_candidates(desk: Desk) -> None:
    opened(desk, "mayor")
    presidium(desk, "mayor", "张三")
    refused(desk, NoPrimaryNeeded, nominations.open_primary, "mayor")
    nominations.stand(desk, "mayor", by=BY)
    contests.fix(desk, "mayor", approved_by="主席团", by=BY)
    refused(desk, OfficeNotOpen, nominations.nominate, "mayor", name="李四", proposed_by="presidium")
    refused(desk, OfficeNotOpen, nominations.withdraw, "p0001", reason="x")
    refused(desk, NoSuchNomination, nominations.withdraw, "p0009", reason="x")
    drafts.draft(desk, MEETING, contest="other", title="其他", office="other", seats=1, candidates=(), by=BY)
    refused(desk, OfficeNotOpen, nominations.nominate, "other", name="李四", proposed_by="presidium")
    term.open_meeting(desk, meeting="pc", title="党代会", template="party-2020", by=BY)
    refused(desk, NoDeputies, nominations.open_office, "pc", "mayor", seats=1)


def test_an_office_without_nominations_may_get_other_seats(desk: Desk) -> None:
    opened(desk, "deputy_mayor", 2)
    opened(desk, "deputy_mayor", 3)
    assert queries.contest(desk.file, "deputy_mayor").seats == 3
    presidium(desk, "deputy_mayor", "张三")
    refused(desk, OfficeTaken, nominations.open_office, MEETING, "deputy_mayor", seats=2)
    drafts.drop(desk, "deputy_mayor", reason="改期", by=BY)
    opened(desk, "deputy_mayor", 2)
    assert queries.contest(desk.file, "deputy_mayor").state == "dropped"
    assert queries.contest(desk.file, "deputy_mayor-2").seats == 2


def test_a_deputy_may_be_written_in_for_chair_and_nobody_else(desk: Desk) -> None:
    opened(desk, "chair")
    presidium(desk, "chair", "代表1")
    nominations.stand(desk, "chair", by=BY)
    contests.fix(desk, "chair", approved_by="主席团", by=BY)
    contests.establish_quorum(desk, "chair", by=BY)
    contests.issue(desk, "chair", unpacked=60, issued=60, kept=0, clipped=0, by=BY)
    contests.collect(desk, "chair", collected=60, by=BY)
    contests.declare(desk, "chair", valid=True, declared_by="赵监", by=BY)
    ballots.open_batch(desk, "chair", "1", papers=60, by=BY)
    for number in range(60):
        written = "代表3" if number < 40 else "张三"
        ballots.enter(desk, "chair", "1", marks="A", write_ins=[ev.WrittenIn(written, "F")], by="孙计")
    refused(desk, NamesUnjudged, count.check, "chair", by="赵监")
    judged = {"decided_by": ("赵监", "钱监"), "reason": "名册"}
    refused(desk, WrittenInNoDeputy, names.judge, "chair", name="张三", eligible=True, **judged)
    names.judge(desk, "chair", name="张三", eligible=False, by="赵监", **judged)  # type: ignore[arg-type]  # as above
    names.judge(desk, "chair", name="代表3", eligible=True, by="赵监", **judged)  # type: ignore[arg-type]  # as above
    count.check(desk, "chair", by="赵监")
    count.announce(desk, "chair", announced_by="主席", by=BY)
    assert elected_to(desk.file) == (Elected("代表3", "chair", "chair"),)


def test_a_further_election_takes_the_foremost_and_keeps_the_threshold(desk: Desk) -> None:
    opened(desk, "deputy_mayor", 2)
    presidium(desk, "deputy_mayor", "张三", "李四")
    for number, name in enumerate(VOTERS[2:5]):
        joint(desk, "deputy_mayor", name, keys(1 + 10 * number, 10 + 10 * number))
    nominations.stand(desk, "deputy_mayor", by=BY)
    votes = {"张三": 40, "李四": 30, "王五": 20, "赵六": 10, "钱七": 5}
    assert vote(desk, "deputy_mayor", votes) == ("张三",)
    (item,) = drafts.owed(desk, "deputy_mayor")
    assert (item.kind, item.seats) == ("further", 1)
    drafts.follow(desk, item, by=BY)
    further = queries.contest(desk.file, "deputy_mayor-further-1")
    assert {one.name for one in further.candidates} == {
        "李四",
        "王五",
        "赵六",
        "钱七",
    }  # one seat, three more
    assert vote(desk, further.id, {"李四": 31, "王五": 29}) == ("李四",)
    assert outcome_of(desk.file, queries.contest(desk.file, further.id)).threshold == 31  # type: ignore[union-attr]  # counted


def test_where_votes_tie_for_the_last_place_of_a_further_election_a_primary_decides_who_stands(
    desk: Desk,
) -> None:
    """Three seats, six stand, one is elected, one seat fewer is filled: of five left four may stand for one seat."""
    opened(desk, "deputy_mayor", 3)
    presidium(desk, "deputy_mayor", *VOTERS[:3])
    for number, name in enumerate(VOTERS[3:6]):
        joint(desk, "deputy_mayor", name, keys(1 + 10 * number, 10 + 10 * number))
    nominations.stand(desk, "deputy_mayor", by=BY)
    votes = {"张三": 40, "李四": 20, "王五": 15, "赵六": 10, "钱七": 5, "孙八": 5}
    assert vote(desk, "deputy_mayor", votes) == ("张三",)
    count.accept_shortage(desk, "deputy_mayor", seats=1, decided_by="主席团", by=BY)
    (item,) = drafts.owed(desk, "deputy_mayor")
    drafts.follow(desk, item, by=BY)
    further = "deputy_mayor-further-1"
    assert sorted(order(desk, further)) == sorted(VOTERS[1:6])
    refused(desk, TooManyNominees, contests.fix, further, approved_by="主席团")
    refused(desk, TooManyNominees, nominations.stand, further)
    found = nominations.board(desk.file, further)
    assert (found.step, found.most, len(found.nominees)) == ("primary", 4, 5)
    nominations.open_primary(desk, further, by=BY)
    refused(desk, PrimaryPending, nominations.stand, further)
    votes = {"李四": 30, "王五": 30, "赵六": 30, "钱七": 9, "孙八": 21}
    assert "钱七" not in vote(desk, f"{further}-primary", votes)
    nominations.stand(desk, further, by=BY)
    assert sorted(order(desk, further)) == sorted(("李四", "王五", "赵六", "孙八"))
    assert nominations.board(desk.file, further).step == "formal"
    assert vote(desk, further, {"孙八": 31, "李四": 20}) == ("孙八",)


def test_a_further_election_of_several_seats_is_differential_again(desk: Desk) -> None:
    opened(desk, "deputy_mayor", 2)
    presidium(desk, "deputy_mayor", "张三", "李四")
    joint(desk, "deputy_mayor", "王五", keys(1, 10))
    nominations.stand(desk, "deputy_mayor", by=BY)
    vote(desk, "deputy_mayor", {"张三": 40, "李四": 20})
    (item,) = drafts.owed(desk, "deputy_mayor")
    drafts.follow(desk, item, candidates=[ev.Nominee("c1", "李四")], by=BY)
    refused(desk, TooFewNominees, contests.fix, "deputy_mayor-further-1", approved_by="主席团")
    joint(desk, "deputy_mayor-further-1", "赵六", keys(11, 20))
    joint(desk, "deputy_mayor-further-1", "钱七", keys(21, 30))
    nominations.stand(desk, "deputy_mayor-further-1", by=BY)
    assert vote(desk, "deputy_mayor-further-1", {"钱七": 35}) == ("钱七",)


def test_a_further_election_may_wait_for_the_next_session(desk: Desk) -> None:
    opened(desk, "mayor")
    presidium(desk, "mayor", "张三")
    nominations.stand(desk, "mayor", by=BY)
    vote(desk, "mayor", {"张三": 10})
    (item,) = drafts.owed(desk, "mayor")
    rules = RuleSet.from_data(queries.meeting(desk.file, MEETING).rules)
    term.open_meeting(desk, meeting="rd2", title="第二次会议", template="single", rules=rules, by=BY)
    drafts.follow(desk, item, candidates=(), meeting="rd2", by=BY)
    assert [one.kind for one in drafts.owed(desk, "mayor")] == ["unfinished"]
    refused(desk, StillPending, count.accept_shortage, "mayor", seats=1, decided_by="主席团")
    nominations.nominate(desk, "mayor-further-1", name="李四", proposed_by="presidium", by=BY)
    nominations.stand(desk, "mayor-further-1", by=BY)
    heads = contests.Heads(61, 61, 60)
    contests.fix(desk, "mayor-further-1", approved_by="主席团", by=BY)
    contests.establish_quorum(desk, "mayor-further-1", heads=heads, by=BY)
    assert queries.contest(desk.file, "mayor-further-1").meeting == "rd2"


def test_a_by_election_may_have_as_many_as_there_are_seats(desk: Desk) -> None:
    nominations.open_office(desk, MEETING, "deputy_mayor", seats=1, form="by_election", by=BY)
    presidium(desk, "deputy_mayor", "张三")
    assert nominations.board(desk.file, "deputy_mayor").step == "equal"
    nominations.stand(desk, "deputy_mayor", by=BY)
    row = queries.contest(desk.file, "deputy_mayor")
    assert (row.form, row.title) == ("by_election", "副镇长选举（补选）")
    assert vote(desk, "deputy_mayor", {"张三": 31}) == ("张三",)


def test_a_fifth_of_the_deputies_moves_a_recall_with_its_reason(desk: Desk) -> None:
    assert nominations.movers_needed(desk.file, MEETING) == 13  # a fifth of 61 is 12.2
    motion = {"name": "张三", "office": "mayor", "reason": "严重失职", "proposed_by": "joint"}
    refused(desk, TooFewSigners, nominations.move_recall, MEETING, **motion, signers=keys(1, 12))
    refused(desk, SignerNoDeputy, nominations.move_recall, MEETING, **motion, signers=("m9999",))
    refused(desk, Missing, nominations.move_recall, MEETING, **(motion | {"reason": ""}), signers=keys(1, 13))
    nominations.move_recall(desk, MEETING, **motion, signers=keys(1, 13), by=BY)  # type: ignore[arg-type]  # as above
    (found,) = nominations.motions(desk.file, MEETING)
    nominations.withdraw(desk, found.id, reason="撤回", by=BY)
    refused(desk, NoSuchNomination, nominations.open_recall, found.id)


@pytest.mark.parametrize(("votes", "recalled"), [(31, True), (30, False)])
def test_a_recall_passes_with_more_than_half_of_all_deputies(desk: Desk, votes: int, recalled: bool) -> None:
    opened(desk, "mayor")
    presidium(desk, "mayor", "张三")
    nominations.stand(desk, "mayor", by=BY)
    vote(desk, "mayor", {"张三": 40})
    motion = {"name": "张三", "office": "mayor", "reason": "严重失职"}
    nominations.move_recall(desk, MEETING, proposed_by="presidium", by=BY, **motion)
    (found,) = nominations.motions(desk.file, MEETING)
    nominations.open_recall(desk, found.id, by=BY)
    row = queries.contest(desk.file, found.contest)
    assert (row.form, row.title, row.seats) == ("recall", "罢免表决：镇长张三", 1)
    assert vote(desk, found.contest, {"张三": votes}) == (("张三",) if recalled else ())
    assert drafts.owed(desk, found.contest) == ()  # not passed is the end of it
    assert [one.person for one in elected_to(desk.file)] == ([] if recalled else ["张三"])
