"""What is shown of a running count: the sums, the papers left, and what each person can still hope for."""

from typing import Any

from core.counting.live import live
from core.counting.tally import Tally
from core.domain.ballot import Ballot, WriteIn
from core.domain.contest import Candidate, Contest, Counts
from core.domain.ids import CandidateId
from core.rules.loading import load_rule_set, with_overrides

CONTEST = Contest("", 1, 1, tuple(Candidate(CandidateId(key), f"姓{key}") for key in "ab"))


def shown(disputed: int, **overrides: Any) -> Any:
    rules = with_overrides(load_rule_set("party-2020"), overrides)
    tally = Tally(CONTEST, rules)
    tally.add(Ballot("FA"), 5)
    tally.add(Ballot("A?"), 2)
    tally.add(Ballot("AF"), 1)
    tally.add(Ballot("A-", (WriteIn("高远", "F"),)))
    tally.add(Ballot("FF"))
    return live(CONTEST, rules, Counts(*[12] * 6), tally, disputed=disputed).to_data()


def test_sums_and_prospects_stand_side_by_side() -> None:
    data = shown(1)
    assert {key: data[key] for key in ("entered", "left", "disputed", "valid", "invalid", "seats")} == {
        "entered": 10, "left": 1, "disputed": 1, "valid": 9, "invalid": 1, "seats": 1,
    }  # fmt: skip  # two lines to compare
    assert (data["threshold"], data["highest_threshold"]) == (7, 7)
    a, b, written = data["people"]
    assert a == {
        "id": "a", "name": "姓a", "printed": True, "for": 5, "against": 4, "abstain": 0, "unreadable": 0,
        "rank": 1, "passed": False, "short": 2, "prospect": "open", "disputed": False,
    }  # fmt: skip  # two lines to compare
    assert (b["for"], b["against"], b["unreadable"], b["abstain"], b["prospect"]) == (1, 5, 2, 1, "out")
    assert (written["id"], written["printed"], written["for"], written["prospect"]) == (
        "高远",
        False,
        1,
        "out",
    )


def test_whose_election_hangs_on_disputes_is_marked() -> None:
    assert [one["disputed"] for one in shown(2)["people"]] == [True, False, False]


def test_without_a_majority_rule_there_is_no_threshold() -> None:
    data = shown(0, majority=None)
    assert (data["threshold"], data["highest_threshold"], data["left"]) == (None, None, 2)
    assert data["people"][0]["prospect"] == "certain"
