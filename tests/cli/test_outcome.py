"""`outcome`: what it refuses, each with its code."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from msgspec import structs

from core.cli import cli
from core.domain.applicants import Applicant
from core.domain.crossing import Appointment
from core.domain.term import Cadre, PostsPlan
from core.journal import applicant_events as ae
from core.journal import crossing_events as ce
from core.journal import term_events as te
from core.office.desk import Desk
from tests.office.hall import BY, clock

PLAN = PostsPlan(as_of="2003-01-01")
PERSON = Applicant(id="a0001", name="甲", birth="1970-05-01", education="大专", gender="female")


def run(*words: object) -> Result:
    """The command in this process."""
    return CliRunner().invoke(cli, ["outcome", *map(str, words)])


def refused(result: Result, code: str) -> None:
    """Exit 2, one coded line."""
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{code} ")
    assert result.stdout == ""


def file(
    path: Path,
    *,
    plan: PostsPlan | None = PLAN,
    person: Applicant = PERSON,
    township: str = "青山镇",
    rehearsal: bool = False,
) -> Path:
    """A term change in which one person was appointed secretary."""
    desk = Desk.create(
        path, clock(), township=township, term="第十届", template="xianan-2003", by=BY, rehearsal=rehearsal
    )
    if plan:
        desk.record(te.PostsPlanned(row=plan), BY)
        desk.record(te.CadresImported(source="x", rows=(Cadre(id="g1", name="乙", level="leader"),)), BY)
        desk.record(ae.ApplicantEntered(row=person), BY)
    row = Appointment(
        id="t0001", person="甲", applicant="a0001", post="secretary", organ="party", document="1号"
    )
    desk.record(ce.AppointmentRecorded(row=row), BY)
    desk.close()
    return path


def test_the_figures_of_one_file_are_told_in_words_and_in_english_too(tmp_path: Path) -> None:
    path = file(tmp_path / "a.zhengpiao")
    assert "由 1 名减为 1 名" in run(path).stdout
    english = CliRunner().invoke(cli, ["--lang", "en", "outcome", str(path)])
    assert "Leading posts: from 1 to 1" in english.stdout


def test_a_rehearsal_is_not_added_to_a_term_change_and_says_that_it_is_one(tmp_path: Path) -> None:
    real = file(tmp_path / "a.zhengpiao")
    first = file(tmp_path / "b.zhengpiao", township="甲镇", rehearsal=True)
    second = file(tmp_path / "c.zhengpiao", township="乙镇", rehearsal=True)
    for files in ((real, first), (first, real)):
        result = run(*files)
        refused(result, "Y306")
        assert "b.zhengpiao" in result.stderr
        assert "a.zhengpiao" in result.stderr
    told = run(first, second)
    assert told.stdout.startswith("【演练】")
    assert "由 2 名减为 2 名" in told.stdout
    assert json.loads(run("--json", first).stdout)["rehearsal"] is True
    assert "rehearsal" not in json.loads(run("--json", real).stdout)
    assert "演练" not in run(real).stdout


def test_a_single_election_is_no_term_change(tmp_path: Path) -> None:
    refused(run(file(tmp_path / "a.zhengpiao", plan=None)), "Y301")


def test_without_a_day_ages_cannot_be_reckoned(tmp_path: Path) -> None:
    refused(run(file(tmp_path / "a.zhengpiao", plan=PostsPlan())), "Y302")


@pytest.mark.parametrize(
    "person",
    [
        structs.replace(PERSON, birth=""),
        structs.replace(PERSON, birth="1970"),
        structs.replace(PERSON, education=""),
        structs.replace(PERSON, education="自学"),
    ],
    ids=["no birth", "year only", "no schooling", "self-taught"],
)
def test_a_leader_of_unknown_age_or_schooling_is_named(tmp_path: Path, person: Applicant) -> None:
    done = run(file(tmp_path / "a.zhengpiao", plan=PostsPlan(as_of="2003-03-01"), person=person))
    refused(done, "Y303")
    assert "甲" in done.stderr


def test_before_anybody_is_elected_there_is_nothing_to_tell(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    desk = Desk.create(path, clock(), township="青山镇", term="第十届", template="xianan-2003", by=BY)
    desk.record(te.PostsPlanned(row=PLAN), BY)
    desk.close()
    refused(run(path), "Y304")


def test_a_township_is_not_counted_twice(tmp_path: Path) -> None:
    first, second = file(tmp_path / "a.zhengpiao"), file(tmp_path / "b.zhengpiao")
    refused(run(first, second), "Y305")
    other = file(tmp_path / "c.zhengpiao", township="绿水镇")
    assert "乡镇办 2 个" in run(first, other).stdout


def test_no_file_at_all_is_wrong_usage(tmp_path: Path) -> None:
    assert run().exit_code == 2
