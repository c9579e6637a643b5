"""Every way in which a count can end, by trying all papers: what certain, out and open are held against."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from random import Random

from core.counting.certify import tally_of
from core.counting.decision import decide
from core.counting.projection import Prospect, project
from core.counting.reading import Reader
from core.counting.tally import Tally, Votes
from core.domain.ballot import Ballot, WriteIn
from core.domain.contest import Candidate, Contest, Counts
from core.domain.ids import CandidateId
from core.exchange.case import parse_case
from core.rules.loading import load_rule_set, with_overrides
from core.rules.ruleset import RuleSet
from tests.counting.random_cases import Data, random_case

Who = tuple[bool, str]
NAMES = ("高远", "新甲", "新乙", "新丙")


@dataclass(frozen=True)
class Moment:
    """A count that is not finished: `left` papers may still say anything."""

    contest: Contest
    rules: RuleSet
    counts: Counts
    tally: Tally

    @property
    def left(self) -> int:
        return self.counts.collected - self.tally.entered

    def said(self) -> dict[Who, Prospect]:
        """What the projection says."""
        found = project(self.contest, self.rules, self.counts, self.tally)
        return {(one.printed, one.key): one.prospect for one in found}

    def true(self) -> dict[Who, Prospect]:
        """What all endings say."""
        people = list(self.said())
        always, ever = set(people), set[Who]()
        for elected, tied in self._endings():
            always &= elected
            ever |= elected | tied
        return {
            who: Prospect.CERTAIN if who in always else Prospect.OPEN if who in ever else Prospect.OUT
            for who in people
        }

    def _papers(self) -> list[Ballot]:
        """One paper for each different thing that a paper can say: who gets a vote, or that it is invalid."""
        size, reader = len(self.contest.candidates), Reader(self.contest, self.rules)
        names = NAMES[: self.contest.seats + 1] if self.rules.write_in.allowed else ()
        found: dict[object, Ballot] = {None: Ballot("-" * size, invalid="x")}
        for marks in product("FA", repeat=size):
            for number in range(len(names) + 1):
                for written in combinations(names, number):
                    ballot = Ballot("".join(marks), tuple(WriteIn(name, "F") for name in written))
                    reading = reader.read(ballot)
                    if reading.invalid is None:
                        chosen = tuple(mark == "F" for mark in reading.marks)
                        found.setdefault((chosen, frozenset(reading.names)), ballot)
        return list(found.values())

    def _endings(self) -> Iterator[tuple[set[Who], set[Who]]]:
        """Elected and tied people for every different ending."""
        kinds, tally, seen = self._papers(), self.tally, set[object]()

        def go(start: int, more: int) -> Iterator[tuple[set[Who], set[Who]]]:
            if more:
                for place in range(start, len(kinds)):
                    tally.add(kinds[place])
                    yield from go(place, more - 1)
                    tally.remove(kinds[place])
                return
            votes = tuple(one.for_ for one in tally.votes())
            sums = (tally.valid, votes, frozenset(tally.write_ins().items()))
            if sums not in seen:
                seen.add(sums)
                outcome = decide(self.contest, self.rules, self.counts, tally)
                people = [(True, one.id, one.verdict) for one in outcome.candidates]
                people += [(False, one.name, one.verdict) for one in outcome.write_ins]
                yield (
                    {(printed, key) for printed, key, verdict in people if verdict == "elected"},
                    {(printed, key) for printed, key, verdict in people if verdict == "tied"},
                )

        yield from go(0, self.left)


def unfinished(seed: int, *, left: int) -> Moment:
    """A random case of few names with the last papers taken away."""
    data: Data = random_case(seed)
    data["candidates"] = data["candidates"][:3]
    for ballot in data["ballots"]:
        ballot["marks"] = ballot["marks"][:3]
        ballot["write_ins"] = [one for one in ballot.get("write_ins", []) if one["name"] == NAMES[0]]
    data["overrides"] = data.get("overrides", {}) | {"quorum": None}
    data["ballots"].append({"marks": "-" * len(data["candidates"]), "count": left})
    for key in ("required", "present", "issued", "all", "collected", "voted"):
        data[key] = sum(ballot.get("count", 1) for ballot in data["ballots"])
    case = parse_case(json.dumps(data).encode())
    return Moment(
        case.contest, case.rules, case.counts, tally_of(case.contest, case.rules, case.ballots[:-1])
    )


def close(seed: int, *, left: int) -> Moment:
    """A close race by its sums: thresholds near the votes, a guaranteed seat, limits whose groups cross."""
    rng = Random(seed)  # noqa: S311  # chance for tests, no secret
    size = rng.choice([2, 3, 3, 4] if left < 3 else [2, 3])
    groups = ["female", "deputy_mayor"]
    contest = Contest(
        "",
        rng.randint(1, 3),
        rng.choice([1, 1, 2, 2, 3, 4]),
        tuple(
            Candidate(CandidateId(f"c{n}"), f"n{n}", tuple(one for one in groups if rng.random() < 0.5))
            for n in range(size)
        ),
    )
    majority: Data = {
        "base": rng.choice(["valid", "valid", "collected"]),
        "fraction": rng.choice(["1/2", "1/3", "1/4", "2/3", "3/4", "1/1", "1/10"]),
        "strict": rng.random() < 0.5,
    }
    overrides: Data = {
        "quorum": None,
        "majority": majority if rng.random() < 0.85 else None,
        "write_in": {"allowed": rng.random() < 0.3, "needs_rejection": rng.random() < 0.5},
        "reserved": {"policy": "guarantee"} if rng.random() < 0.7 else None,
        "limits": [
            {"group": one, "least": 0, "most": rng.randint(0, 2)} for one in groups if rng.random() < 0.5
        ],
    }
    rules = with_overrides(load_rule_set("party-2020"), overrides)
    valid = rng.randint(0, 6)
    shut = {limit.group for limit in rules.limits if limit.most == 0}
    least = max(0, valid - rng.randint(0, 4))
    got = [0 if shut & {*one.groups} else rng.randint(least, valid) for one in contest.candidates]
    hand = rng.randint(0, valid) if rules.write_in.allowed else 0
    tally = Tally.of_totals(
        contest,
        rules,
        [Votes(votes, valid - votes, 0, 0) for votes in got],
        valid=valid,
        reasons={},
        write_ins={NAMES[0]: hand} if hand else {},
    )
    collected = valid + left
    return Moment(contest, rules, Counts(*[collected] * 6), tally)
