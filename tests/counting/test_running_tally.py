"""The running tally: order, splitting and merging never matter, what is taken out leaves no trace, sums hold."""

import json
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.counting.certify import ballot_of, count, group, tally_of, tally_rows
from core.counting.decision import decide
from core.counting.reconcile import breaches, outcome_breaches
from core.counting.spelling import respell
from core.counting.tally import Tally
from core.domain.ballot import Ballot
from core.errors.case import BallotNeverAdded, MarksOfWrongLength, MarkUnknown
from core.exchange.case import Case, parse_case
from tests.counting.random_cases import random_case

seeds = st.integers(0, 10**9)


def case_of(seed: int) -> Case:
    """A random case, forced to be one that is counted."""
    data = random_case(seed)
    data["overrides"] = data.get("overrides", {}) | {"quorum": None}
    for key in ("required", "present", "issued", "all"):
        data[key] = max(data["collected"], 1)
    data["voted"] = data["issued"]
    return parse_case(json.dumps(data).encode())


def singles(case: Case, seed: int = 0) -> list[Ballot]:
    """Every paper by itself, shuffled."""
    papers = [ballot for ballot, number in case.ballots for _ in range(number)]
    Random(seed).shuffle(papers)  # noqa: S311  # chance for tests, no secret
    return papers


@given(seeds, seeds)
def test_the_order_of_ballots_never_matters(seed: int, shuffle: int) -> None:
    case = case_of(seed)
    shuffled = [(ballot, 1) for ballot in singles(case, shuffle)]
    assert count(case.contest, case.rules, case.counts, shuffled) == case.outcome()


@given(seeds, seeds, st.integers(0, 20))
def test_splitting_into_batches_never_matters(seed: int, shuffle: int, cut: int) -> None:
    case = case_of(seed)
    papers = singles(case, shuffle)
    tally = Tally(case.contest, case.rules)
    for batch in (papers[:cut], papers[cut:]):
        for ballot, number in group((b.marks, rows(b), b.invalid) for b in batch):
            tally.add(ballot, number)
    assert tally == tally_of(case.contest, case.rules, case.ballots)


@given(seeds)
def test_the_live_tally_is_the_certified_one_and_sums_hold_at_every_step(seed: int) -> None:
    case = case_of(seed)
    live = Tally(case.contest, case.rules)
    for ballot in singles(case, seed):
        assert breaches(case.counts, live, complete=False) == ()
        live.add(ballot)
        outcome = decide(case.contest, case.rules, case.counts, live)
        assert outcome_breaches(case.contest, case.rules, case.counts, outcome, complete=False) == ()
    assert breaches(case.counts, live, complete=True) == ()
    assert live == tally_of(case.contest, case.rules, case.ballots)
    assert decide(case.contest, case.rules, case.counts, live) == case.outcome()


@given(seeds, seeds)
def test_what_is_added_and_taken_out_again_leaves_no_trace(seed: int, other: int) -> None:
    case = case_of(seed)
    size = len(case.contest.candidates)
    extra = [b for b, _ in case_of(other).ballots if len(b.marks) == size]
    tally = tally_of(case.contest, case.rules, case.ballots)
    for ballot in extra:
        assert tally.add(ballot, 2) == tally.remove(ballot, 2)
    assert tally == tally_of(case.contest, case.rules, case.ballots)
    for ballot in singles(case, seed):
        tally.remove(ballot)
    assert tally == Tally(case.contest, case.rules)
    assert (tally.entered, tally.write_ins(), tally.invalid_reasons()) == (0, {}, {})


@given(seeds)
def test_a_ballot_taken_out_of_a_tally_without_it_is_refused_and_changes_nothing(seed: int) -> None:
    case = case_of(seed)
    tally = tally_of(case.contest, case.rules, case.ballots)
    for ballot, number in case.ballots:
        with pytest.raises(BallotNeverAdded):
            tally.remove(ballot, tally.entered + number + 1)
    assert tally == tally_of(case.contest, case.rules, case.ballots)


def test_a_ballot_of_another_contest_is_refused_and_changes_nothing() -> None:
    case = case_of(1)
    tally = tally_of(case.contest, case.rules, case.ballots)
    size = len(case.contest.candidates)
    with pytest.raises(MarksOfWrongLength):
        tally.add(Ballot("F" * (size + 1)))
    with pytest.raises(MarkUnknown):
        tally.add(Ballot("x" * size))
    assert tally == tally_of(case.contest, case.rules, case.ballots)


def test_a_tally_equals_only_a_tally_with_the_same_sums() -> None:
    case = case_of(1)
    tally = Tally(case.contest, case.rules)
    assert tally != "tally"
    tally.add(Ballot("-" * len(case.contest.candidates), invalid="spoilt"))
    assert tally != Tally(case.contest, case.rules)
    with pytest.raises(TypeError):
        hash(tally)


def rows(ballot: Ballot) -> str:
    """The names of a ballot as the ballots table holds them."""
    if not ballot.write_ins:
        return ""
    names: list[Any] = [{"mark": one.mark, "name": one.name} for one in ballot.write_ins]
    return json.dumps(names, ensure_ascii=False, separators=(",", ":"))


@given(seeds)
def test_rows_of_the_ballots_table_give_back_the_ballots(seed: int) -> None:
    papers = singles(case_of(seed), seed)
    table = [(ballot.marks, rows(ballot), ballot.invalid) for ballot in papers]
    assert [ballot_of(*row) for row in table] == papers
    grouped = group(table)
    assert len({ballot for ballot, _ in grouped}) == len(grouped)
    assert sorted(str(ballot) for ballot, number in grouped for _ in range(number)) == sorted(
        map(str, papers)
    )


@given(seeds, st.booleans())
def test_counting_by_columns_equals_counting_paper_by_paper(seed: int, merging: bool) -> None:
    case = case_of(seed)
    papers = [(ballot.marks, rows(ballot), ballot.invalid) for ballot in singles(case, seed)]
    written = [one.name.strip() for ballot, _ in case.ballots for one in ballot.write_ins]
    names = dict.fromkeys(written[:1], "合并") if merging else {}
    expected = Tally(case.contest, case.rules)
    for ballot, number in group(papers):
        expected.add(respell(ballot, names), number)
    assert tally_rows(case.contest, case.rules, papers, names) == expected


@pytest.mark.parametrize(("marks", "refusal"), [("FX", MarkUnknown), ("F", MarksOfWrongLength)])
def test_papers_that_are_none_are_refused_also_among_many(marks: str, refusal: type[Exception]) -> None:
    case = case_of(1)
    size = len(case.contest.candidates)
    odd = marks.ljust(size, "-") if refusal is MarkUnknown else "-" * (size + 1)
    with pytest.raises(refusal):
        Tally(case.contest, case.rules).add_papers(["-" * size, odd])
