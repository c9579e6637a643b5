"""The words of a verdict follow from the form of the contest."""

import pytest
from msgspec.structs import replace

from core.domain.outcome import Verdict
from core.procedure.forms import names_only, verdict_word
from core.rules.loading import load_rule_set


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("election", ("当选", "票数相等，再次投票", "名额已满", "未当选")),
        ("by_election", ("当选", "票数相等，再次投票", "名额已满", "未当选")),
        ("primary", ("列为正式候选人", "票数相等，再次投票", "未列入", "未列入")),
        ("recall", ("罢免案通过", "罢免案未通过", "罢免案未通过", "罢免案未通过")),
        ("appraisal", ("", "", "", "")),
    ],
)
def test_the_form_decides_the_words(form: str, words: tuple[str, ...]) -> None:
    assert tuple(verdict_word(form, verdict) for verdict in Verdict) == words


def test_the_words_are_there_in_english_too() -> None:
    assert verdict_word("recall", Verdict.ELECTED, "en") == "the recall is passed"


def test_a_recommendation_names_people_and_asks_for_no_vote_against() -> None:
    forms = ("election", "primary", "by_election", "recall", "recommendation", "appraisal")
    rules = load_rule_set("recommendation")
    assert [form for form in forms if names_only(form, rules)] == ["recommendation"]


def test_who_may_write_in_a_name_against_others_is_asked_for_crosses_in_a_recommendation_too() -> None:
    rules = load_rule_set("recommendation")
    with_others = replace(rules, write_in=replace(rules.write_in, allowed=True))
    assert not names_only("recommendation", with_others)
    free = replace(rules.write_in, allowed=True, needs_rejection=False)
    assert names_only("recommendation", replace(rules, write_in=free))
