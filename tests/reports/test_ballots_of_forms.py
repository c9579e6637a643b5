"""Ballots of appraisals and recommendations out of a real file."""

from dataclasses import replace
from pathlib import Path

from core.journal import events as ev
from core.office import appraisals, contests, drafts
from core.reports.assemble import model_of
from core.reports.ballot.content import title
from core.reports.ballot.notes import first_note, notes
from core.reports.ballot.plan import plan_of
from core.reports.catalogue import build
from core.reports.model import BallotSheets
from core.rules.loading import load_rule_set
from core.rules.ruleset import RuleSet
from tests.office.hall import BY, MEETING, congress
from tests.reports.paper_samples import ballots, frame, names, text


def sheets(file: object, contest: str) -> BallotSheets:
    found = model_of(file, contest, "ballots", copies=2)  # type: ignore[arg-type]  # the open file
    assert isinstance(found, BallotSheets)
    return found


def test_an_appraisal_is_printed_as_people_and_grades_in_the_order_of_its_cells(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    people = names(5)
    appraisals.draft(
        desk,
        MEETING,
        contest="appraisal",
        title="领导班子民主测评",
        subjects=people,
        grades=appraisals.grades("competence"),
        by=BY,
    )
    contests.fix(desk, "appraisal", approved_by="主席团", by=BY)
    model = sheets(desk.file, "appraisal")
    desk.close()
    assert (model.candidates, model.grades) == (people, ("优秀", "称职", "基本称职", "不称职"))
    assert model.signs == ()
    assert [len(tile.marks) for tile in plan_of(model).faces[0].tiles] == [4] * 5
    copied = text(build("ballots", model))
    assert copied.count("领导班子民主测评票") == 2
    assert "应选" not in copied


def test_who_belongs_to_a_group_with_limits_bears_its_sign_on_the_ballot(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    data = load_rule_set("recommendation").to_data() | {
        "limits": [
            {"group": "deputy_mayor", "least": 1, "most": 2},
            {"group": "female", "least": 0, "most": 3},
        ]
    }
    groups: tuple[tuple[str, ...], ...] = (("deputy_mayor",), (), ("female", "deputy_mayor"), ("female",))
    people = [
        ev.Nominee(f"p{n}", name, found) for n, (name, found) in enumerate(zip(names(4), groups, strict=True))
    ]
    drafts.draft(
        desk,
        MEETING,
        contest="r",
        title="民主推荐",
        office="other",
        seats=2,
        candidates=people,
        rules=RuleSet.from_data(data),
        form="recommendation",
        by=BY,
    )
    contests.fix(desk, "r", approved_by="主席团", by=BY)
    model = sheets(desk.file, "r")
    desk.close()
    assert len(model.signs) == 4
    assert dict(zip(model.candidates, model.signs, strict=True)) == dict(
        zip(names(4), ("△", "", "△◇", "◇"), strict=True)
    )
    assert [limit[1:] for limit in model.marking.limits] == [(1, 2), (0, 3)]


def test_a_units_ballot_names_the_unit_behind_the_paper() -> None:
    model = ballots()
    for contest, form, expected in (
        ("民主推荐（河东村·党员）", "recommendation", "民主推荐票（河东村·党员）"),
        ("干部（全体）", "appraisal", "干部测评票（全体）"),
        ("罢免镇长", "recall", "罢免镇长表决票"),
    ):
        one = BallotSheets(
            frame=frame(contest=contest),
            candidates=model.candidates,
            seats=9,
            marking=model.marking,
            copies=1,
            form=form,  # type: ignore[arg-type]  # one of the forms
        )
        assert title(one)[1] == expected


def test_a_recommendation_ballot_asks_for_circles_alone() -> None:
    model = replace(ballots(), form="recommendation")
    alone = replace(model.marking, write_in_allowed=False)
    assert first_note(replace(model, marking=alone)).count("○") == 1
    assert "×" not in notes(replace(model, marking=alone))
    assert "×" in first_note(replace(model, marking=replace(model.marking, write_in_allowed=True)))
