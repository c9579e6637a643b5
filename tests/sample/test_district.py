"""The district of the sample: the seed's own totals, computed from the people in twelve files."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from core.cli import cli
from core.clock import FixedClock
from core.domain.applicants import Applicant
from core.domain.enrolment import Elector, SlatePlace
from core.office import audit
from core.office.desk import Desk
from core.sample import district
from core.sample.days import OPENED, at
from core.store import kept, queries
from core.summary.holders import crossing
from core.summary.upshot import sheet

CLOCK = FixedClock(at(OPENED))
NAMES = [one.township for one in district.SCRIPTS]


@contextmanager
def opened(folder: Path, name: str) -> Iterator[Desk]:
    """One township's file."""
    desk = Desk.open(folder / f"{name}.zhengpiao", CLOCK, write=False)
    yield desk
    desk.close()


def outcome(folder: Path, *names: str) -> dict[str, int]:
    """What the command says of these townships, of all where none is named."""
    files = [str(folder / f"{name}.zhengpiao") for name in names or NAMES]
    done = CliRunner().invoke(cli, ["outcome", *files, "--json"])
    assert done.exit_code == 0, done.output
    found: dict[str, int] = json.loads(done.stdout)
    return found


def test_the_seeds_totals_follow_from_the_people_in_the_files(townships: Path) -> None:
    found = outcome(townships)
    assert (found["townships"], found["posts_before"], found["posts_after"]) == (12, 234, 132)
    assert (found["staff_before"], found["staff_after"]) == (774, 433)
    assert (found["average_age"], found["college_percent"]) == (33, 100)
    assert (found["promoted"], found["promoted_women"]) == (6, 2)
    assert (found["demoted_or_moved"], found["secretaries_lost"]) == (72, 2)
    assert 18_000 <= found["participants"] < 18_100
    assert found["participants"] * 100 > 80 * found["entitled"]


def test_what_the_seed_says_of_these_totals_follows_too(townships: Path) -> None:
    files = [str(townships / f"{name}.zhengpiao") for name in NAMES]
    said = CliRunner().invoke(cli, ["outcome", *files]).stdout
    for words in (
        "减少 102 名，精简 44%",
        "减少 341 人",
        "平均年龄 33 岁",
        "6 人（其中女 2 人）",
        "落选 2 人",
    ):
        assert words in said


def test_the_district_is_the_sum_of_its_townships(townships: Path) -> None:
    whole, parts = outcome(townships), [outcome(townships, name) for name in NAMES]
    for name in set(whole) - {"average_age", "college_percent"}:
        assert whole[name] == sum(one[name] for one in parts)


def test_those_entitled_are_the_people_of_the_registers(townships: Path) -> None:
    enrolled = 0
    for name in NAMES:
        with opened(townships, name) as desk:
            enrolled += len(kept.rows(desk.file, Elector))
    assert outcome(townships)["entitled"] == enrolled


@pytest.mark.parametrize("name", NAMES)
def test_every_leading_post_is_filled_and_no_bar_is_broken(townships: Path, name: str) -> None:
    with opened(townships, name) as desk:
        found, sums = crossing(desk.file), sheet(desk.file)
        assert [one.person for one in found.people if one.barred] == []
        assert (sums.open_posts, sums.unplaced) == ((), ())
        assert len(found.leaders) == 11
        assert {check.status for one in found.people for check in one.checks} == {"met"}


@pytest.mark.parametrize("name", ["柳溪镇", "城北办事处"])
def test_a_township_verifies(townships: Path, name: str) -> None:
    assert audit.verify(townships / f"{name}.zhengpiao", CLOCK).intact


def test_an_office_has_no_peoples_congress_and_its_director_is_appointed(townships: Path) -> None:
    with opened(townships, "城北办事处") as desk:
        assert "peoples_congress" not in {one.body for one in queries.meetings(desk.file)}
        (head,) = [
            held for one in crossing(desk.file).people for held in one.holdings if held.post == "mayor"
        ]
        assert (head.basis, bool(head.document)) == ("", True)
    with opened(townships, "柳溪镇") as desk:
        (head,) = [
            held for one in crossing(desk.file).people for held in one.holdings if held.post == "mayor"
        ]
        assert head.basis == "mayor"


def test_one_sitting_secretary_becomes_a_deputy_and_one_an_ordinary_member(townships: Path) -> None:
    posts = []
    for name in NAMES:
        with opened(townships, name) as desk:
            if sheet(desk.file).upshot.secretaries_lost:
                sitting = kept.rows(desk.file, Applicant)[0].id
                (line,) = [one for one in crossing(desk.file).people if one.applicant == sitting]
                posts.append(line.holdings[0].post)
    assert posts == ["deputy_secretary", "member"]


def test_only_where_somebody_was_passed_over_a_reason_is_written_down(townships: Path) -> None:
    reasons = {}
    for name in NAMES:
        with opened(townships, name) as desk:
            reasons[name] = sum(bool(one.reason) for one in kept.rows(desk.file, SlatePlace))
    assert {name for name, number in reasons.items() if number} == {"云台镇"}


def test_nobody_applies_in_two_townships_and_nobody_shares_a_name(townships: Path) -> None:
    every: list[str] = []
    for name in NAMES:
        with opened(townships, name) as desk:
            every += [one.name for one in kept.rows(desk.file, Applicant)]
            enrolled = [one.name for one in kept.rows(desk.file, Elector)]
            assert len(set(enrolled)) == len(enrolled)
    assert len(set(every)) == len(every)


def test_a_township_has_the_same_bytes_each_time(townships: Path, tmp_path: Path) -> None:
    name = "河西办事处"
    script = next(one for one in district.SCRIPTS if one.township == name)
    again = tmp_path / f"{name}.zhengpiao"
    district.run(again, script, lambda _code, _params: None)
    assert again.read_bytes() == (townships / again.name).read_bytes()


def test_the_command_makes_a_file_for_each_township_and_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(district, "SCRIPTS", district.SCRIPTS[-1:])
    done = CliRunner().invoke(cli, ["demo", "--district", "--out", str(tmp_path / "out")])
    assert done.exit_code == 0, done.stderr
    assert done.stdout.split() == [str(tmp_path / "out" / "河西办事处.zhengpiao")]
    assert "河西办事处：换届完成" in done.stderr
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["河西办事处.zhengpiao"]
