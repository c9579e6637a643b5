"""`export` and `import-case` as a person types them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.exchange.export import FORMATS
from core.office.desk import Desk
from tests.cli.test_commands import refused, run
from tests.exchange.test_start_enter_show import case_of
from tests.office.hall import clock

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def counted(tmp_path: Path) -> Path:
    """A file made of a case of nine papers, all of them counted."""
    path = tmp_path / "case.json"
    path.write_text(json.dumps(case_of(ballots=[{"marks": "FF-", "count": 9}])), encoding="utf-8")
    result = run(
        "import-case", path, "--into", tmp_path / "a.zhengpiao", "--township", "青山镇", "--by", "秘书"
    )
    assert (result.exit_code, result.stdout, result.stderr) == (0, "contest\n", "")
    return tmp_path / "a.zhengpiao"


def test_what_was_imported_is_shown_verified_and_certified_as_count_has_it(counted: Path) -> None:
    (row,) = json.loads(run("show", counted, "--json").stdout)["contests"]
    said = json.loads(run("count", counted.with_name("case.json")).stdout)
    assert (row["state"], row["entered"], row["outcome"]) == ("checked", 9, said)
    assert run("verify", counted).exit_code == 0


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind != "html"])
def test_each_format_is_written_and_its_place_printed(counted: Path, kind: str) -> None:
    out = counted.with_name(f"out{FORMATS[kind].suffix}")
    result = run("export", counted, "--format", kind, "--out", out)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{out}\n", "")
    assert out.is_dir() if kind == "csv" else out.stat().st_size


def test_the_language_of_the_command_is_that_of_the_tables(counted: Path) -> None:
    run("--lang", "en", "export", counted, "--format", "csv", "--out", counted.with_name("t"))
    assert [path.name for path in sorted(counted.with_name("t").iterdir())] == [
        "01-Contests.csv",
        "02-Results.csv",
        "03-Roll.csv",
        "04-Ballots 选举.csv",
    ]


def test_refusals_are_one_coded_line_and_write_nothing(counted: Path) -> None:
    out = counted.with_name("out")
    refused(run("export", counted, "--format", "html", "--out", out), "X102")
    refused(run("export", counted, "--format", "json", "--out", counted), "X104")
    refused(run("export", counted, "--format", "pdf", "--out", out), "L101")
    refused(run("export", counted, "--format", "json", "--out", out / "no" / "such"), "F204")
    refused(run("export", counted.with_name("none"), "--format", "json", "--out", out), "F101")
    refused(run("import-case", counted.with_name("case.json"), "--into", counted), "F102")
    refused(run("import-case", counted.with_name("none"), "--into", out), "C101")
    assert not [path for path in counted.parent.iterdir() if path.name.startswith(("out", ".zheng"))]


def test_nothing_counted_is_told_with_the_number_of_contests(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_text(json.dumps(case_of()), encoding="utf-8")
    run("start", tmp_path / "case.json", tmp_path / "a.zhengpiao")
    for kind in ("nist-cvr-json", "nist-cvr-xml"):
        line = refused(
            run("export", tmp_path / "a.zhengpiao", "--format", kind, "--out", tmp_path / "o"), "X101"
        )
        assert "1 项选举" in line


def test_an_export_can_be_taken_while_somebody_else_has_the_file(counted: Path) -> None:
    desk = Desk.open(counted, clock())
    try:
        result = run("export", counted, "--format", "json", "--out", counted.with_name("r.json"))
    finally:
        desk.close()
    assert result.exit_code == 0


def test_a_hundred_times_the_papers_need_hardly_more_memory(tmp_path: Path) -> None:
    """Ten thousand papers, and no kilobyte for each: the records go out one by one."""
    peaks = []
    for papers in (100, 10_000):
        ballots = [
            {"marks": "".join("FA-?"[n >> 2 * place & 3] for place in range(8)), "count": papers // 100}
            for n in range(100)
        ]
        names = [{"id": f"c{n}", "name": f"人{n}"} for n in range(8)]
        numbers = dict.fromkeys(("required", "present", "issued", "collected"), papers)
        case = tmp_path / f"{papers}.json"
        case.write_text(
            json.dumps(case_of(candidates=names, ballots=ballots, choices=8, **numbers)), encoding="utf-8"
        )
        file = tmp_path / f"{papers}.zhengpiao"
        assert run("import-case", case, "--into", file).exit_code == 0
        peaks.append(
            {kind: peak(file, kind, tmp_path / f"{papers}{kind}") for kind in ("nist-cvr-json", "csv")}
        )
    small, large = peaks
    assert all(large[kind] < small[kind] + 10_000 for kind in small), peaks


def peak(file: Path, kind: str, out: Path) -> int:
    """The most memory that an export had, in KiB."""
    code = (
        "import resource, sys; from core.cli import cli\n"
        "try: cli.main(args=sys.argv[1:])\n"
        "finally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    words = [sys.executable, "-c", code, "export", str(file), "--format", kind, "--out", str(out)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=True)
    return int(done.stdout.split()[-1])
