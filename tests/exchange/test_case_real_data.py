"""Real ballots of real elections: the totals that were published come out."""

import json
from pathlib import Path

import pytest

from core.exchange.case import read_case

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"


@pytest.mark.skipif(not DATA.is_dir(), reason="the real ballots are not part of the repository")
@pytest.mark.parametrize(
    ("name", "ballots"), [("netherlands_amsterdam_324", 4453), ("poland_gdynia_2020", 27073)]
)
def test_real_ballots_give_the_published_totals(name: str, ballots: int) -> None:
    outcome = read_case(DATA / f"{name}.json").outcome()
    published = json.loads((DATA / f"{name}.published.json").read_text(encoding="utf-8"))["for"]
    assert {person.id: person.for_ for person in outcome.candidates} == published
    assert outcome.ballots.collected == ballots
