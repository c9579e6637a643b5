"""Real ballots through the file: live count, certified count, file and published totals are one.

The two data sets lie beside the repository on the makers' machines; without them there is nothing to test here.
"""

import json
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from core.exchange.case import Case, read_case
from core.exchange.lines import enter_lines
from core.exchange.show import overview
from core.exchange.start import BATCH, start
from core.office import audit, count
from core.office.desk import Desk
from core.office.live import LiveCount
from tests.office.hall import clock

MANY = 10_000
DATA = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the real data lies outside the repository")


def lines(case: Case) -> Iterator[bytes]:
    """Every single paper as a line."""
    for ballot, number in case.ballots:
        assert not ballot.write_ins
        yield from [f"{ballot.marks}\n".encode()] * number


@pytest.mark.parametrize(
    ("name", "papers"), [("netherlands_amsterdam_324", 4453), ("poland_gdynia_2020", 27073)]
)
def test_file_live_count_certified_count_and_published_totals_agree(
    tmp_path: Path, name: str, papers: int
) -> None:
    """Thousands of papers one by one as a teller enters them, tens of thousands in one transaction."""
    case, path = read_case(DATA / f"{name}.json"), tmp_path / "a.zhengpiao"
    contest = start(path, read_case(DATA / f"{name}.json", with_ballots=False), clock())
    desk = Desk.open(path, clock())
    live = LiveCount(desk, contest)
    with desk.file.still() if papers > MANY else nullcontext():
        assert sum(1 for _ in enter_lines(desk, contest, BATCH, lines(case), by="甲")) == papers
    count.check(desk, contest, by="甲", live=live)
    (shown,) = overview(desk)["contests"]
    desk.close()
    published = json.loads((DATA / f"{name}.published.json").read_text(encoding="utf-8"))["for"]
    assert {one["id"]: one["for"] for one in shown["outcome"]["candidates"]} == published
    assert shown["outcome"] == case.outcome().to_data() == live.outcome().to_data()
    assert (shown["entered"], live.entered) == (papers, papers)
    found = audit.verify(path, clock())
    assert (found.intact, found.ballots) == (True, papers)
