"""An appraisal on the path of an election: drafted, issued, entered by ballots or by sheets, checked, summed up."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from core.counting.appraisal import Appraised, subjects, summary
from core.errors.procedure import CandidateAsOfficer, Missing
from core.office import appraisals, ballots, contests, count, drafts
from core.office.desk import Desk
from core.standing import contest_of, outcome_of, rules_of
from core.store import queries
from tests.office.hall import BY, MEETING, congress, to_valid
from tests.office.refusing import refused

PEOPLE = ("张三", "李四")
GRADES = appraisals.grades("competence")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "a.zhengpiao", delegates=10, present=10, template="party-2020")
    yield made
    made.close()


def draft(desk: Desk, people: tuple[str, ...] = PEOPLE) -> None:
    appraisals.draft(
        desk, MEETING, contest="eval", title="领导干部民主测评", subjects=people, grades=GRADES, by=BY
    )


def summed(desk: Desk) -> tuple[Appraised, ...]:
    row = queries.contest(desk.file, "eval")
    outcome = outcome_of(desk.file, row)
    assert outcome is not None
    return summary(contest_of(row), outcome.candidates, outcome.ballots.valid)


def test_each_person_is_a_row_of_cells_one_for_each_grade(desk: Desk) -> None:
    draft(desk)
    row = queries.contest(desk.file, "eval")
    assert (row.form, row.seats, row.choices) == ("appraisal", 0, 2)
    assert [one.id for one in row.candidates][:4] == [
        "s1:excellent",
        "s1:competent",
        "s1:basic",
        "s1:not_competent",
    ]
    found = subjects(contest_of(row))
    assert [(one.id, one.name) for one in found] == [("s1", "张三"), ("s2", "李四")]
    assert [(cell.label, cell.place) for cell in found[1].cells] == [
        ("优秀", 4),
        ("称职", 5),
        ("基本称职", 6),
        ("不称职", 7),
    ]
    rules = rules_of(row)
    assert (rules.majority, rules.write_in.allowed, len(rules.limits)) == (None, False, 2)


def test_grades_are_counted_and_two_for_one_person_spoil_that_person_only(desk: Desk) -> None:
    draft(desk)
    to_valid(desk, "eval", papers=10)
    ballots.open_batch(desk, "eval", "1", papers=10, by=BY)
    for marks in ("F----F--",) * 5 + ("-F--F---",) * 2 + ("FF--F---", "?---F---", "--------"):
        ballots.enter(desk, "eval", "1", marks=marks, by="孙计")
    count.check(desk, "eval", by="赵监")
    first, second = summed(desk)
    assert [one.votes for one in first.grades] == [5, 2, 0, 0]
    assert (first.unmarked, first.unreadable) == (1, 2)
    assert first.grades[0].share == Fraction(1, 2)
    assert [one.votes for one in second.grades] == [4, 5, 0, 0]
    assert (second.unmarked, second.unreadable) == (1, 0)


def test_an_appraisal_elects_nobody_and_leaves_nothing_open(desk: Desk) -> None:
    test_grades_are_counted_and_two_for_one_person_spoil_that_person_only(desk)
    count.announce(desk, "eval", announced_by="主席", by=BY)
    outcome = outcome_of(desk.file, queries.contest(desk.file, "eval"))
    assert outcome is not None
    assert (outcome.elected, outcome.runoffs, outcome.further_election) == ((), (), None)
    assert drafts.owed(desk, "eval") == ()


def test_who_is_appraised_does_not_count(desk: Desk) -> None:
    draft(desk, ("张三", "赵监"))
    refused(desk, CandidateAsOfficer, contests.fix, "eval", approved_by="区委")


def test_an_appraisal_needs_people_and_grades(desk: Desk) -> None:
    what = {"contest": "eval", "title": "测评"}
    refused(desk, Missing, appraisals.draft, MEETING, subjects=(), grades=GRADES, **what)
    refused(desk, Missing, appraisals.draft, MEETING, subjects=PEOPLE, grades=(), **what)
    refused(desk, Missing, appraisals.draft, MEETING, subjects=(" ",), grades=GRADES, **what)


def test_a_draft_made_again_stays_an_appraisal(desk: Desk) -> None:
    draft(desk)
    row = queries.contest(desk.file, "eval")
    drafts.draft(
        desk,
        MEETING,
        contest="eval",
        title="民主测评",
        office="other",
        seats=0,
        choices=row.choices,
        candidates=row.candidates,
        order="manual",
        rules=rules_of(row),
        by=BY,
    )
    assert queries.contest(desk.file, "eval").form == "appraisal"


def test_satisfaction_is_the_other_set_of_grades() -> None:
    assert [label for _, label in appraisals.grades("satisfaction")] == [
        "满意",
        "基本满意",
        "不满意",
        "不了解",
    ]
