"""The sample's whole term change, told by `show --json` alone."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from core.cli import cli
from core.sample import output

Data = dict[str, Any]


@pytest.fixture(scope="module")
def path(sample: Path) -> Path:
    """The sample's file."""
    return sample / output.NAME


@pytest.fixture(scope="module")
def data(path: Path) -> Data:
    """What the file holds."""
    done = CliRunner().invoke(cli, ["show", str(path), "--json"])
    assert done.exit_code == 0, done.stderr
    found: Data = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def term(data: Data) -> Data:
    """Its term change."""
    found: Data = data["term_change"]
    return found


def contests(data: Data, meeting: str) -> list[Data]:
    """The contests of one meeting."""
    return [one for one in data["contests"] if one["meeting"] == meeting]


def named(data: Data, office: str) -> dict[str, str]:
    """Names of all candidates for an office by their keys."""
    return {
        person["id"]: person["name"]
        for one in data["contests"]
        if one["office"] == office
        for person in one["candidates"]
    }


def test_all_ten_stages_are_closed_in_their_order(term: Data) -> None:
    closed = [(one["id"], one["closed_on"]) for one in term["stages"]]
    assert [name for name, _ in closed][:3] == ["application", "vetting", "notice"]
    assert len(closed) == 10
    assert all(day for _, day in closed)
    assert [day for name, day in closed if name != "register"] == sorted(
        day for name, day in closed if name != "register"
    )


def test_applicants_are_held_to_the_conditions_and_vetted_twice(term: Data) -> None:
    people = {one["id"]: one for one in term["applicants"]}
    old, unschooled, gone = people["a0022"], people["a0023"], people["a0024"]
    assert old["met"] == {"birth": "not_met", "schooling": "met"}
    assert unschooled["met"]["schooling"] == "not_met"
    assert {one["vetting"]["district"]["decision"] for one in (old, unschooled)} == {"rejected"}
    assert all(one["vetting"]["district"]["reason"] for one in (old, unschooled))
    assert gone["withdrawn"]
    assert people["a0001"]["met"] == {"birth": "exempt", "schooling": "exempt"}
    assert sum(one["accepted"] for one in term["applicants"]) == 21


def test_incumbents_who_did_not_apply_are_named(term: Data) -> None:
    applied = {one["cadre"] for one in term["applicants"]}
    silent = [
        one["name"] for one in term["establishment"] if one["level"] == "leader" and one["id"] not in applied
    ]
    assert term["given_up"] == silent != []


def test_the_objection_was_settled_before_the_notice_ended(term: Data) -> None:
    assert [one["decision"] for one in term["objections"]] == ["dismissed"]


def test_every_unit_recommended_by_ballots_or_by_sheets(data: Data, term: Data) -> None:
    found = term["recommendation"]
    assert found["complete"]
    assert {one["name"] for one in found["ballots"]} == {one["name"] for one in term["register"]["units"]}
    ways = {one["counting"]["counted_by"] for one in contests(data, "rec")}
    assert ways == {"ballots", "sheets"}
    assert found["entitled"] == term["register"]["all"] == sum(one["entitled"] for one in found["ballots"])
    for person in found["people"]:
        assert person["all"]["votes"] == sum(person["by_ballot"].values())
        assert person["all"]["votes"] == person["members"]["votes"] + person["mass"]["votes"]


def test_the_slate_is_the_twelve_of_the_party_congress(data: Data, term: Data) -> None:
    places = [one["place"] for one in term["slate"]]
    assert [places.count(one) for one in ("secretary", "deputy_secretary", "member")] == [2, 3, 7]
    committee = next(one for one in data["contests"] if one["id"] == "committee")
    assert {one["id"] for one in committee["candidates"]} == {one["applicant"] for one in term["slate"]}
    assert {one["contest"] for one in term["approvals"]} == {"secretary", "deputy_secretary"}


def test_the_peoples_congress_votes_once_and_counts_each_office_apart(data: Data, term: Data) -> None:
    offices = [one["office"] for one in contests(data, "congress")]
    assert offices == ["chair", "mayor", "deputy_mayor"]
    assert [set(one["contests"]) for one in term["rounds"]] == [set(offices)]
    assert {one["proposed_by"] for one in term["nominations"]} == {"presidium", "joint"}


def test_posts_are_joined_as_the_seed_has_them(term: Data) -> None:
    by_post = {held["post"]: one for one in term["crossing"]["people"] for held in one["posts"]}
    assert by_post["secretary"] is by_post["mayor"]
    assert by_post["chair"] is by_post["discipline_secretary"]
    deputies = {by_post[post]["person"] for post in ("chair", "executive_deputy_mayor", "cppcc_head")}
    lines = {one["person"]: [held["post"] for held in one["posts"]] for one in term["crossing"]["people"]}
    assert all("deputy_secretary" in lines[name] for name in deputies)
    assert len(deputies) == 3
    assert {one["post"] for one in term["crossing"]["open"]} == {"youth_league"}
    assert {status for one in term["crossing"]["people"] for status in one["checks"].values()} == {"met"}


def test_all_three_disclosures_were_made_each_at_its_time(term: Data) -> None:
    posted = [one["posted"] for one in term["disclosures"]]
    assert [one["kind"] for one in posted] == ["conditions", "recommendation", "result"]
    assert [one["seq"] for one in posted] == sorted(one["seq"] for one in posted)
    assert [one["date"] for one in posted] == sorted(one["date"] for one in posted)


def test_the_outcome_follows_from_the_people(term: Data) -> None:
    found, cadres = term["outcome"], term["establishment"]
    assert found["posts_before"] == sum(one["level"] == "leader" for one in cadres)
    assert (found["posts_after"], found["staff_before"]) == (term["plan"]["committee"], len(cadres))
    assert found["demoted_or_moved"] == sum(
        one["outcome"] in {"demoted", "non_leading"} for one in term["placements"]
    )
    assert (found["promoted"], found["promoted_women"], found["secretaries_lost"]) == (1, 1, 0)
    assert (found["unplaced"], found["open_posts"]) == ([], [])


TOLD = {
    "zh": ("10 个阶段已结束 10 个", "丁一：党委书记、镇长", "参荐率"),
    "en": ("10 of 10 stages closed", "丁一: party secretary, mayor", "took part"),
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_tells_the_same_in_both_languages(path: Path, language: str) -> None:
    page = CliRunner().invoke(cli, ["--lang", language, "show", str(path)]).stdout
    for word in TOLD[language]:
        assert word in page


def test_the_page_shows_no_ballot_of_a_unit_by_itself(path: Path, data: Data) -> None:
    page = CliRunner().invoke(cli, ["show", str(path)]).stdout
    assert not any(one["title"] in page for one in contests(data, "rec"))
    assert all(one["title"] in page for one in contests(data, "congress"))
