"""A paper that contradicts itself cannot be made."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from core.domain.outcome import Verdict
from core.errors import CodedError
from core.errors import paper as errors
from core.reports.model import ElectedRow, PaperModel, ResultReport, RunoffRow, WriteInRow
from core.wording import say
from tests.reports.paper_samples import HALF, PAPERS, TWELVE, ballots, count_report, frame, one_of_each

BREAKS: list[tuple[str, dict[str, Any], type[CodedError]]] = [
    ("attendance", {"absent": 3}, errors.PresenceDoesNotAddUp),
    ("attendance", {"quorum_met": False}, errors.QuorumContradicted),
    ("issue", {"unpacked": 131}, errors.IssueDoesNotAddUp),
    ("issue", {"clipped": 14}, errors.LeftDoesNotAddUp),
    ("issue", {"present": 111}, errors.IssuedBeyondPresent),
    ("collection", {"collected": 113}, errors.ValidityContradicted),
    ("collection", {"valid": False}, errors.ValidityContradicted),
    ("result", {"seats": 10}, errors.SeatsDoNotAddUp),
    ("result", {"runoffs": (RunoffRow(1, ("甲", "乙")),)}, errors.SeatsDoNotAddUp),
    ("ballots", {"candidates": ()}, errors.CandidatesDoNotFit),
    ("ballots", {"candidates": tuple(str(n) for n in range(61))}, errors.CandidatesDoNotFit),
    ("ballots", {"copies": 0}, errors.NoCopies),
]


@pytest.mark.parametrize(("paper", "change", "error"), BREAKS)
def test_numbers_that_do_not_add_up_are_refused_with_their_code(
    paper: str, change: dict[str, Any], error: type[CodedError]
) -> None:
    model: PaperModel = one_of_each()[paper]
    with pytest.raises(error) as refusal:
        replace(model, **change)
    assert say(refusal.value, "zh").what
    assert say(refusal.value, "en").what


def test_marks_of_each_candidate_add_up_to_the_valid_papers() -> None:
    report = count_report()
    broken = (replace(report.rows[0], abstain=4), *report.rows[1:])
    with pytest.raises(errors.MarksDoNotAddUp) as refusal:
        replace(report, rows=broken)
    assert refusal.value.params == {"name": "丁一", "marks": 111, "valid": 110}


def test_votes_for_with_write_ins_stay_within_what_the_papers_allow() -> None:
    report = count_report()
    votes = sum(row.in_favour for row in report.rows)
    room = report.choices * 110 - votes
    replace(report, write_ins=(WriteInRow("欧阳岚", room, Verdict.ELECTED),))
    with pytest.raises(errors.MoreChosenThanAllowed):
        replace(report, write_ins=(WriteInRow("欧阳岚", room + 1, Verdict.ELECTED),))


def test_nobody_below_the_threshold_is_called_elected() -> None:
    report = count_report()
    low = replace(report.rows[-1], verdict=Verdict.ELECTED)
    with pytest.raises(errors.VerdictContradicted):
        replace(report, rows=(*report.rows[:-1], low))


def test_collected_is_valid_and_invalid_together() -> None:
    with pytest.raises(errors.PapersDoNotAddUp):
        replace(PAPERS, valid=111)
    with pytest.raises(errors.InvalidReasonsDoNotAddUp):
        replace(PAPERS, reasons=(("over_vote", 1),))


def test_seats_may_be_left_to_runoff_further_election_and_reservation() -> None:
    result = one_of_each()["result"]
    assert isinstance(result, ResultReport)
    replace(
        result,
        elected=(ElectedRow("丁一", 90),),
        runoffs=(RunoffRow(1, ("甲", "乙")),),
        further=5,
        given_up=1,
        held_open=1,
    )


@pytest.mark.parametrize("digits", ["3F9A", "Z" * 64, ""])
def test_a_fingerprint_has_64_hexadecimal_digits(digits: str) -> None:
    with pytest.raises(errors.BadFingerprint):
        replace(frame(), fingerprint=digits)


def test_the_fingerprint_is_shown_in_sixteen_groups_of_four() -> None:
    groups = replace(frame(), fingerprint="ab12" * 16).groups()
    assert groups == ("AB12",) * 16
    assert replace(frame(), fingerprint=None).groups() == ()


def test_forty_names_are_accepted_and_the_order_is_kept() -> None:
    assert ballots(TWELVE).candidates == TWELVE
    assert len(ballots(tuple(f"名{n}" for n in range(40))).candidates) == 40


def test_a_threshold_carries_an_exact_fraction() -> None:
    assert HALF.fraction == Fraction(1, 2)
