"""A township worked by hand: `show` tells it to the letter, and its numbers are those worked out on paper."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from core.clock import SystemClock
from core.office import audit
from tests.exchange.golden_township import FOLDER, GOLDEN, run, text

PAPER = (FOLDER / "two-days.md").read_text(encoding="utf-8")
Data = dict[str, Any]


def table(heading: str) -> list[list[str]]:
    """The rows of the table below a heading, without the line of titles."""
    _, _, rest = PAPER.partition(f"## {heading}\n")
    lines = re.split(r"^## ", rest, maxsplit=1, flags=re.MULTILINE)[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    assert len(rows) > 2
    return rows[2:]


@pytest.fixture(scope="module")
def golden() -> Data:
    """What was written down."""
    found: Data = json.loads(GOLDEN.read_text(encoding="utf-8"))
    return found


def test_the_program_tells_the_township_to_the_letter_and_its_file_is_intact(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    assert text(run(path)) == GOLDEN.read_text(encoding="utf-8")
    assert audit.verify(path, SystemClock()).intact


def test_the_recommendation_is_the_one_added_up_by_hand(golden: Data) -> None:
    people = {one["name"]: one for one in golden["term_change"]["recommendation"]["people"]}
    for name, *numbers in table("Recommendation"):
        one = people.pop(name)
        votes = [one[whose]["votes"] for whose in ("members", "mass", "all")]
        assert [*votes, one["all"]["rank"]] == [int(number) for number in numbers], name
    assert people == {}


def test_every_election_came_out_as_on_paper(golden: Data) -> None:
    contests = {one["id"]: one for one in golden["contests"] if one["form"] != "recommendation"}
    for key, quorum, needed, votes, elected in table("Elections"):
        one = contests.pop(key)
        outcome, names = one["outcome"], {person["id"]: person["name"] for person in one["candidates"]}
        assert (outcome["quorum"]["needed"], outcome["threshold"]) == (int(quorum), int(needed)), key
        got = {person["name"]: person["for"] for person in outcome["candidates"]}
        words = votes.split()
        assert got == dict(zip(words[::2], map(int, words[1::2]), strict=True)), key
        assert {names[one] for one in outcome["elected"]} == set(elected.split()), key
    assert contests == {}


def test_posts_are_held_as_on_paper(golden: Data) -> None:
    people = golden["term_change"]["crossing"]["people"]
    held = {one["person"]: {post["post"] for post in one["posts"]} for one in people}
    assert held == {person: set(posts.split()) for person, posts in table("Posts")}


def test_the_outcome_is_the_one_worked_out_by_hand(golden: Data) -> None:
    found = golden["term_change"]["outcome"]
    for name, value in table("Outcome"):
        assert str(found[name]) == value, name
