"""One ballot at a time: each step of the reading, each setting both ways, and which step comes first."""

from typing import Any

import pytest

from core.counting.reading import Fate, Reading, read_ballot
from core.domain.ballot import Ballot, WriteIn
from core.domain.contest import Candidate, Contest
from core.domain.ids import CandidateId
from core.errors.case import MarksOfWrongLength, MarkUnknown
from core.rules.loading import load_rule_set, with_overrides

PEOPLE = (("丁一", ()), ("于兰", ("female",)), ("马志远", ("female", "deputy_mayor")))
CONTEST = Contest("选举", 2, 2, tuple(Candidate(CandidateId(name), name, groups) for name, groups in PEOPLE))
LIMIT: Any = {"limits": [{"group": "female", "least": 1, "most": 1}]}


def read(marks: str, *names: str, invalid: str | None = None, **overrides: Any) -> Reading:
    """The reading under party-2020 with these overrides; a name ends with its mark, as in `高远F`."""
    rules = with_overrides(load_rule_set("party-2020"), overrides)
    written = tuple(WriteIn(name[:-1], "F" if name[-1] == "F" else "-") for name in names)
    return read_ballot(CONTEST, rules, Ballot(marks, written, invalid))


def fates(reading: Reading) -> list[Fate]:
    return [written.fate for written in reading.write_ins]


def test_an_ordinary_ballot_is_valid_and_its_marks_stand() -> None:
    assert read("FA?") == Reading(None, "FA?", chosen=1)


def test_the_scrutineers_word_is_the_reason_and_comes_before_all_rules() -> None:
    assert read("FFF", invalid="identifying_mark").invalid == "identifying_mark"


def test_an_unreadable_mark_spoils_its_cell_or_the_ballot() -> None:
    assert read("F?-").invalid is None
    assert read("F?-", validity={"unreadable_mark": "ballot"}).invalid == "unreadable"


def test_an_unreadable_ballot_is_so_before_it_is_an_over_vote() -> None:
    narrow = Contest("选举", 1, 1, CONTEST.candidates)
    rules = with_overrides(load_rule_set("party-2020"), {"validity": {"unreadable_mark": "ballot"}})
    assert read_ballot(narrow, rules, Ballot("FF?")).invalid == "unreadable"


def test_a_blank_ballot_abstains_or_is_invalid() -> None:
    assert read("---").invalid is None
    assert read("---", validity={"blank_ballot": "invalid"}).invalid == "blank"


@pytest.mark.parametrize("marks", ["--?", "--A", "F--"])
def test_any_mark_at_all_makes_a_ballot_not_blank(marks: str) -> None:
    assert read(marks, validity={"blank_ballot": "invalid"}).invalid is None


@pytest.mark.parametrize("name", ["高远F", "高远-", " F", "丁一F"])
def test_any_name_written_in_makes_a_ballot_not_blank_even_a_void_one(name: str) -> None:
    assert read("---", name, validity={"blank_ballot": "invalid"}).invalid is None


def test_a_name_written_in_chooses_where_somebody_is_rejected() -> None:
    reading = read("FA-", "\u3000高远 F")
    assert (reading.names, reading.chosen) == (("高远",), 2)


def test_names_are_void_where_none_may_be_written_in() -> None:
    reading = read("FA-", "高远F", "F", write_in={"allowed": False})
    assert (fates(reading), reading.names, reading.chosen) == ([Fate.NOT_ALLOWED] * 2, (), 1)


def test_an_empty_a_printed_and_a_repeated_name_are_void() -> None:
    reading = read("AAA", " F", "丁一 F", "高远F", " 高远F")
    assert fates(reading) == [Fate.EMPTY, Fate.PRINTED, Fate.CHOSEN, Fate.REPEATED]


def test_a_name_first_written_without_a_circle_is_not_chosen_by_its_repetition() -> None:
    assert fates(read("AAA", "高远-", "高远F")) == [Fate.ABSTAINS, Fate.REPEATED]


def test_a_name_without_a_circle_chooses_nobody_or_chooses() -> None:
    assert fates(read("A--", "高远-")) == [Fate.ABSTAINS]
    assert fates(read("A--", "高远-", write_in={"unmarked": "for"})) == [Fate.CHOSEN]


def test_names_beyond_the_rejected_candidates_are_void_the_last_first() -> None:
    reading = read("A--", "高远F", "龑喆-", "欧阳岚F")
    assert fates(reading) == [Fate.CHOSEN, Fate.ABSTAINS, Fate.WITHOUT_REJECTION]
    assert (reading.invalid, reading.names, reading.chosen) == (None, ("高远",), 1)


def test_names_beyond_the_rejected_candidates_may_spoil_the_ballot() -> None:
    spoil = {"without_rejection": "ballot"}
    reading = read("A--", "高远F", "龑喆F", write_in=spoil)
    assert (reading.invalid, reading.names) == ("write_in_without_rejection", ())
    assert read("A--", "高远F", write_in=spoil).invalid is None
    assert read("---", "高远-", write_in=spoil).invalid is None
    assert read("---", "丁一F", write_in=spoil).invalid is None


def test_names_need_no_rejection_where_the_measures_say_so() -> None:
    reading = read("F--", "高远F", write_in={"needs_rejection": False, "without_rejection": "ballot"})
    assert (reading.names, reading.chosen) == (("高远",), 2)


def test_more_names_than_choices_make_an_over_vote_written_in_ones_counted() -> None:
    assert read("FFF").invalid == "over_vote"
    assert read("FFA", "高远F").invalid == "over_vote"
    assert read("FFA", "高远F").chosen == 3
    assert read("FF-", "高远F").invalid is None


def test_a_missing_rejection_spoils_a_ballot_before_it_is_an_over_vote() -> None:
    reading = read("FF-", "高远F", write_in={"without_rejection": "ballot"})
    assert reading.invalid == "write_in_without_rejection"


def test_more_of_a_group_than_allowed_make_the_ballot_invalid() -> None:
    assert read("-FF", **LIMIT).invalid == "over_group_limit"
    assert read("FF-", **LIMIT) == Reading(None, "FF-", chosen=2)


def test_an_over_vote_is_so_before_it_breaks_a_group_limit() -> None:
    assert read("FFF", **LIMIT).invalid == "over_vote"


def test_fewer_of_a_group_than_asked_stay_valid_and_are_noted() -> None:
    assert read("F--", **LIMIT).under_group_limit
    assert read("---", **LIMIT).under_group_limit
    assert not read("FF-", **LIMIT).under_group_limit


def test_a_later_limit_broken_makes_invalid_what_an_earlier_one_only_notes() -> None:
    two = [LIMIT["limits"][0] | {"group": "x"}, {"group": "deputy_mayor", "least": 0, "most": 0}]
    assert read("F-F", limits=two).invalid == "over_group_limit"


@pytest.mark.parametrize("marks", ["", "FA", "FAFA"])
def test_marks_of_the_wrong_length_are_no_ballot_of_this_contest(marks: str) -> None:
    with pytest.raises(MarksOfWrongLength):
        read(marks)


def test_an_unknown_mark_is_no_ballot() -> None:
    with pytest.raises(MarkUnknown):
        read("Fx-", invalid="spoilt")
