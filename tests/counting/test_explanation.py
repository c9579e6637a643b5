"""Every step and every verdict in exact sentences, in both languages, whatever the rules."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from core.counting.explain import candidate_step, reason_words, steps
from core.domain.outcome import CandidateResult, WriteInResult
from core.exchange.case import Case, parse_case
from core.wording import Language
from tests.counting.random_cases import random_case

CASES = Path(__file__).resolve().parents[1] / "cases"


def worked(number: str, **overrides: Any) -> Case:
    """A worked case, with further overrides."""
    path = next(CASES.glob(f"{number}-*.json"))
    case = json.loads(path.read_text(encoding="utf-8"))["case"]
    case["overrides"] = case.get("overrides", {}) | overrides
    return parse_case(json.dumps(case).encode())


def told(case: Case, language: Language = "zh") -> list[str]:
    """The steps as sentences."""
    return [step.say(language) for step in steps(case.contest, case.rules, case.counts, case.outcome())]


def people(case: Case, language: Language = "zh") -> dict[str, str]:
    """Everybody's sentence by name."""
    outcome = case.outcome()
    both: tuple[CandidateResult | WriteInResult, ...] = outcome.candidates + outcome.write_ins
    return {
        one.name: candidate_step(case.contest, case.rules, case.counts, outcome, one).say(language)
        for one in both
    }


def test_the_sentence_of_an_elected_person_names_the_rule_and_the_numbers() -> None:
    said = people(worked("01"))
    assert said["陈静"] == "60 票，超过应到会 100 人的半数（需 51 票），居第 9 位，应选 9 名：当选"
    assert said["周明"] == "50 票，未超过应到会 100 人的半数（需 51 票，差 1 票），居第 10 位：未当选"
    english = people(worked("01"), "en")
    assert (
        english["陈静"]
        == "60 for, more than half of the 100 required to attend (51 needed), rank 9, seats: 9 — elected"
    )


SHARES = {
    "required": "应到会 100 人的半数",
    "present": "实到会 100 人的半数",
    "collected": "收回选票 100 张的半数",
    "valid": "有效票 100 张的半数",
    "all": "全体代表 100 人的半数",
}


@pytest.mark.parametrize("base", SHARES)
def test_the_sentence_names_its_own_base_and_says_more_than_or_at_least(base: str) -> None:
    strict = people(worked("02", majority={"base": base}))
    assert strict["丁一"] == f"50 票，未超过{SHARES[base]}（需 51 票，差 1 票），居第 1 位：未当选"
    least = people(worked("02", majority={"base": base, "strict": False}))
    assert least["丁一"] == f"50 票，达到{SHARES[base]}（需 50 票），居第 1 位，应选 1 名：当选"
    assert least["于兰"] == f"45 票，未达到{SHARES[base]}（需 50 票，差 5 票），居第 2 位：未当选"


def test_other_fractions_are_exact_in_steps_and_sentences() -> None:
    case = worked("15")
    assert people(case)["丁一"] == "6 票，超过应到会 9 人的五分之三（需 6 票），居第 1 位，应选 1 名：当选"
    assert "应到会 9 人的五分之三为 27/5，须超过，至少 6 票。" in told(case)
    assert "27/5 is 3/5 of the 9 required to attend; more is needed: at least 6." in told(case, "en")


def test_without_a_majority_rule_votes_alone_decide_and_no_vote_is_said_so() -> None:
    case = worked("21")
    said = people(case)
    assert said["高远"] == "3 票，不设得票下限，居第 1 位，应选 1 名，3 人票数相等、只余 1 个名额：再次投票"
    assert said["于兰"] == "没有得票：未当选"
    assert told(case)[-4:] == [
        "不设得票下限，得票者按票数当选。",
        "得票者 3 人，按票数排列。",
        "丁一、丁二、高远 3 人同为 3 票，只余 1 个名额：再次投票。",
        "无人当选。",
    ]


def test_where_nothing_is_valid_nobody_is_said_to_miss_half_of_nothing() -> None:
    assert set(people(worked("25")).values()) == {"没有得票：未当选"}


def test_a_tie_says_how_many_are_level_and_for_how_many_seats() -> None:
    case = worked("05")
    assert people(case)["张敏"].endswith("居第 8 位，应选 9 名，4 人票数相等、只余 2 个名额：再次投票")
    assert "张敏、陈静、周明、赵磊 4 人同为 58 票，只余 2 个名额：再次投票。" in told(case)


def test_who_passed_behind_a_tie_hears_that_a_runoff_decides_the_last_seats() -> None:
    data = json.loads(next(CASES.glob("17-*.json")).read_text(encoding="utf-8"))["case"]
    ballots = [{"count": 7, "marks": "FFF"}, {"count": 3, "marks": "FFA"}]
    said = people(parse_case(json.dumps(data | {"overrides": {}, "seats": 1, "ballots": ballots}).encode()))
    assert said["于兰"] == (
        "7 票，超过应到会 10 人的半数（需 6 票），居第 3 位，应选 1 名，"
        "其余 1 个名额由票数更多的 2 人再次投票决定：未当选"
    )


def test_who_passed_after_the_last_seat_hears_that_the_seats_are_full() -> None:
    case = worked("14")
    assert people(case)["周明"] == "10 票，不设得票下限，居第 10 位，应选 9 名，名额已满：未当选"
    assert "名额到方伟（12 票）为止，其后为周明（10 票）。" in told(case)


def test_a_shortage_goes_to_a_further_election() -> None:
    assert told(worked("06"))[-2] == "达到条件者不足，余 1 个名额：另行选举。"


def test_a_seat_held_open_is_said_in_the_steps_and_at_every_person_that_passed() -> None:
    case = worked("12")
    assert "候选人中没有妇女，保留 1 名，应选 9 名，实选 8 名。" in told(case)
    assert people(case)["陈静"] == (
        "60 票，超过应到会 100 人的半数（需 51 票），居第 9 位，应选 9 名，保留 1 名，实选 8 名，名额已满：未当选"
    )
    only = worked("19")
    assert people(only)["丁一"].endswith("应选 1 名，保留 1 名，实选 0 名，名额已满：未当选")


def test_where_the_group_stands_nothing_is_held_open() -> None:
    assert "候选人中有妇女，不需保留名额。" in told(worked("03"))


def test_a_guaranteed_seat_is_said_in_the_steps_and_at_both_parts() -> None:
    case = worked("13")
    assert (
        "妇女中无人按票数当选，而有人达到条件：1 名保障妇女，按票数产生；其余 8 名由其他人按票数产生。"
        in told(case)
    )
    said = people(case)
    assert said["周明"].endswith("居第 10 位，应选 9 名，其中 1 名保障妇女：当选")
    assert said["张敏"].endswith("居第 8 位，应选 9 名，其中 1 名保障妇女，其余 8 名：当选")
    assert said["陈静"].endswith("居第 9 位，应选 9 名，其中 1 名保障妇女，其余 8 名，名额已满：未当选")


def test_a_guarantee_that_is_not_needed_or_cannot_be_met_says_why() -> None:
    assert "妇女中已有人当选或再次投票，不需另行保障。" in told(worked("17"))
    herders = {"group": "牧民", "policy": "guarantee"}
    assert "“牧民”组中无人达到条件，无法保障名额。" in told(worked("17", reserved=herders))


def test_both_parts_of_the_seats_can_end_in_a_runoff() -> None:
    assert [line for line in told(worked("16")) if "再次投票" in line] == [
        "于兰、毛秀英 2 人同为 6 票，只余 1 个名额：再次投票。",
        "丁一、马志远 2 人同为 9 票，只余 1 个名额：再次投票。",
    ]


def test_a_written_in_person_is_explained_like_a_printed_one() -> None:
    case = worked("10")
    assert people(case)["高远"] == "32 票，超过全体代表 63 人的半数（需 32 票），居第 1 位，应选 1 名：当选"
    assert told(case)[-1] == "当选 1 名：高远。"


def test_a_written_in_name_that_is_another_candidates_id_stays_a_name() -> None:
    data = json.loads(next(CASES.glob("10-*.json")).read_text(encoding="utf-8"))["case"]
    data["ballots"][1]["write_ins"][0]["name"] = "c01"
    case = parse_case(json.dumps(data).encode())
    assert told(case)[-1] == "当选 1 名：c01。"
    assert people(case)["丁一"].endswith("未当选")
    assert people(case)["c01"].endswith("：当选")


def test_without_a_quorum_or_with_too_many_papers_the_steps_end_there() -> None:
    assert told(worked("08")) == [
        "实到会 79 人，未达到应到会 100 人的五分之四（需 80 人，差 1 人）：不能选举。"
    ]
    strict = worked("08", quorum={"strict": True})
    assert told(strict) == ["实到会 79 人，未超过应到会 100 人的五分之四（需 81 人，差 2 人）：不能选举。"]
    assert told(worked("07"))[-1] == "投票 90 人，收回选票 91 张，多于投票人数：选举无效，不再计票。"
    issued = worked("07", validity={"election": "collected<=issued"}, quorum=None)
    assert told(issued) == ["不设法定人数。", "发出选票 90 张，收回 91 张，多于发出数：选举无效，不再计票。"]


def test_the_quorum_names_its_base_and_whether_it_must_be_exceeded() -> None:
    assert told(worked("11"))[0] == "实到会 42 人，达到全体代表 63 人的三分之二（需 42 人）：可以选举。"
    assert told(worked("12"))[0] == "实到会 100 人，超过应到会 100 人的五分之四（需 81 人）：可以选举。"


def test_papers_are_told_with_every_reason_and_warning() -> None:
    assert told(worked("09"))[2:5] == [
        "有效票 8 张，无效票 3 张。",
        "无效原因：所选人数超过规定，2 张。",
        "无效原因：有识别记号，1 张。",
    ]
    assert "有效票中 2 张所选少于分组下限，仍为有效。" in told(worked("14"))
    assert reason_words("撕破").say() == "“撕破”"


def test_the_differential_is_a_number_of_people_with_both_shares_beside_it() -> None:
    assert told(worked("01"))[3:5] == [
        "候选人 12 名，选 9 名，差额 3 名（至少 2 名）：符合规定。",
        "差额为应选名额的 3/9、候选人数的 3/12。",
    ]
    asked = worked("10", differential={"minimum": "1/5"})
    assert "候选人 1 名，选 1 名，差额 0 名（至少 1 名）：不符合规定。" in told(asked)
    assert "候选人 1 名，选 1 名，差额 0 名（不要求差额）。" in told(worked("10"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_random_outcome_is_told_without_a_gap(language: Language) -> None:
    for seed in range(300):
        case = parse_case(json.dumps(random_case(seed)).encode())
        outcome = case.outcome()
        for line in [*told(case, language), *people(case, language).values()]:
            assert line
            assert not re.search(r"[{}]|Step\(", line)
        if outcome.counted:
            numbers = people(case).values()
            assert sum(line.endswith("：当选") for line in numbers) == len(outcome.elected)
            assert sum(line.endswith("再次投票") for line in numbers) == sum(
                len(r.candidates) for r in outcome.runoffs
            )
