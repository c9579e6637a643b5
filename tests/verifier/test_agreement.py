"""The second verifier says what `verify` says: on whole files, and on files with one change."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from core.exchange.lines import enter_lines
from core.exchange.start import BATCH
from core.journal.events import EVENT_TYPES
from core.office import count
from core.office.desk import Desk
from core.sample.congress import run
from tests.exchange.test_start_enter_show import FILES, begin, lines_of
from tests.office.hall import clock
from tests.office.whole import whole_file
from tests.verifier.second import (
    PLANTED,
    ROOT,
    SECOND,
    VERIFY,
    Verdicts,
    both,
    change,
    first,
    sample_of,
    second,
)

INTACT = Verdicts(0, 0)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file in which everything happened."""
    path = tmp_path_factory.mktemp("whole") / "whole.zhengpiao"
    path.write_bytes(whole_file())
    return path


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample congress."""
    path = tmp_path_factory.mktemp("sample") / "sample.zhengpiao"
    run(path, lambda *_: None)
    return path


@pytest.fixture
def copy(tmp_path: Path, everything: Path) -> Path:
    path = tmp_path / "copy.zhengpiao"
    path.write_bytes(everything.read_bytes())
    return path


def hashes(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return [row[0] for row in db.execute("select hash from events order by seq")]


def test_both_call_the_sample_and_a_file_with_every_kind_of_event_intact(
    sample: Path, everything: Path
) -> None:
    assert (both(sample), both(everything)) == (INTACT, INTACT)
    with closing(sqlite3.connect(everything)) as db:
        happened = {row[0] for row in db.execute("select distinct kind from events")}
    assert happened == set(EVENT_TYPES)


def test_the_second_verifier_finds_the_outcomes_and_the_fingerprint_that_the_program_shows(
    sample: Path,
) -> None:
    found = SECOND.examine(sample, None)
    with closing(sqlite3.connect(sample)) as db:
        recorded = dict(db.execute("select id, outcome from contests").fetchall())
    assert {one["id"]: one["outcome"] for one in found["contests"]} == {
        key: json.loads(text) for key, text in recorded.items()
    }
    assert found["fingerprint"].replace(" ", "").lower() == hashes(sample)[-1]


@pytest.mark.parametrize("source", FILES, ids=lambda path: path.stem)
def test_a_worked_case_comes_out_of_the_second_verifier_to_the_letter(source: Path, tmp_path: Path) -> None:
    worked = json.loads(source.read_text(encoding="utf-8"))
    case, outcome, path = worked["case"], worked["outcome"], tmp_path / "a.zhengpiao"
    if outcome["election"] != "valid":
        return  # such a file is never made
    contest = begin(path, case)
    desk = Desk.open(path, clock())
    list(enter_lines(desk, contest, BATCH, lines_of(case), by="甲"))
    desk.close()
    (found,) = SECOND.examine(path, None)["contests"]
    assert found["outcome"] == outcome
    assert both(path) == INTACT


def test_every_fingerprint_of_the_journal_is_found_and_no_other(everything: Path) -> None:
    known = hashes(everything)
    for seq in (1, 30, len(known)):
        printed = " ".join(known[seq - 1].upper()[n : n + 4] for n in range(0, 64, 4))
        given = SECOND.examine(everything, printed)["given"]
        assert (given["entry"], given["newest"]) == (seq, seq == len(known))
        for text in (printed, f"{printed[:9]}…{printed[-4:]}"):
            assert both(everything, text) == INTACT
    assert both(everything, "0" * 64) == Verdicts(1, 1)
    for wrong in ("12", "g" * 64, "0" * 63):
        assert both(everything, wrong) == Verdicts(2, 2)


def test_the_contest_that_a_fingerprint_sealed_is_named(sample: Path) -> None:
    with closing(sqlite3.connect(sample)) as db:
        sealed = db.execute(
            "select seq, hash from events where kind = 'contest_sealed' order by seq"
        ).fetchall()
    found = [SECOND.examine(sample, text)["given"] for _, text in sealed]
    assert [one["entry"] for one in found] == [seq for seq, _ in sealed]
    assert all(one["sealed"] for one in found)


@pytest.mark.parametrize("statement", PLANTED)
def test_both_say_the_same_of_a_changed_schema(statement: str, copy: Path) -> None:
    change(copy, statement)
    found = both(copy)
    assert found.first == found.second != 0


def test_both_see_every_one_of_some_hundred_single_changes(everything: Path, copy: Path) -> None:
    content, differing = everything.read_bytes(), []
    for one in sample_of(everything, 200, seed=5):
        change(copy, one.statement, one.values)
        if both(copy) != Verdicts(1, 1):
            differing.append((one.name, both(copy)))
        copy.write_bytes(content)
    assert differing == []


def test_both_see_a_tail_cut_off(everything: Path, copy: Path) -> None:
    for keep in (0, 1, 40, len(hashes(everything)) - 1):
        copy.write_bytes(everything.read_bytes())
        change(copy, "delete from events where seq > ?", (keep,))
        assert both(copy) == Verdicts(1, 1)


def test_both_say_the_same_of_damaged_bytes(everything: Path, copy: Path) -> None:
    chance, content = Random(11), everything.read_bytes()  # noqa: S311  (seeded, so that a failure can be repeated)
    for _ in range(60):
        spoilt = bytearray(content)
        for _ in range(chance.choice([1, 3])):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        copy.write_bytes(spoilt[: chance.choice([len(spoilt), len(spoilt), len(spoilt) // 2])])
        found = both(copy)
        assert found.first == found.second


@pytest.mark.parametrize("payload", ['{"a":1}', "{", "", '{ "contest":"committee"}', "[1]", "7", '{"a":1.5}'])
def test_both_see_an_entry_that_is_no_event(payload: str, copy: Path) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as db:
        seq, at, by, kind, prev = db.execute(
            "select seq, at, by, kind, prev from events order by seq desc limit 1"
        ).fetchone()
        text = f"{prev}\n{seq}\n{at}\n{by}\n{kind}\n{payload}"
        own = SECOND.hashlib.sha256(text.encode()).hexdigest()
        db.execute("update events set payload = ?, hash = ? where seq = ?", [payload, own, seq])
    assert both(copy) == Verdicts(1, 1)


def test_a_count_that_goes_on_is_no_difference(tmp_path: Path) -> None:
    case = json.loads(FILES[0].read_text(encoding="utf-8"))["case"]
    path = tmp_path / "a.zhengpiao"
    contest = begin(path, case)
    desk = Desk.open(path, clock())
    for done, _ in enumerate(enter_lines(desk, contest, BATCH, lines_of(case), by="甲")):
        if done % 40 == 0:
            assert both(path) == INTACT, "the log beside the open file is read too"
    count.check(desk, contest, by="乙")
    desk.close()
    assert both(path) == INTACT


def run_alone(*words: object) -> subprocess.CompletedProcess[str]:
    """The second verifier in a process of its own, with nothing of ours to import."""
    command = [sys.executable, "-I", "-S", str(VERIFY), *map(str, words)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=VERIFY.parent)


def test_it_runs_alone_with_its_exit_codes_and_never_a_traceback(
    everything: Path, copy: Path, tmp_path: Path
) -> None:
    done = run_alone(everything, "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["intact"], told["differences"], done.stderr) == (0, True, [], "")
    change(copy, "update ballots set marks = replace(marks, 'F', 'A')")
    assert run_alone(copy).returncode == 1
    (tmp_path / "none.zhengpiao").write_bytes(b"SQLite format 3\0" + bytes(200))
    for words in (
        (tmp_path / "none.zhengpiao",),
        (tmp_path / "missing",),
        (everything, "--fingerprint", "12"),
        (),
    ):
        done = run_alone(*words)
        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr
        assert done.stderr


def test_it_is_one_file_of_less_than_500_lines_that_needs_the_standard_library_alone() -> None:
    text = VERIFY.read_text(encoding="utf-8")
    assert text.count("\n") < 500
    imported = {line.split()[1] for line in text.splitlines() if line.startswith(("import ", "from "))}
    assert imported <= sys.stdlib_module_names


def test_reading_changes_nothing(everything: Path) -> None:
    before = everything.read_bytes()
    assert second(everything) == first(everything) == 0
    assert everything.read_bytes() == before
    assert (ROOT / "packaging" / "verifier").is_dir()
