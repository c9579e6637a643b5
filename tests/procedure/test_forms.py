"""The words of a verdict follow from the form of the contest."""

import pytest

from core.domain.outcome import Verdict
from core.procedure.forms import verdict_word


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
