"""The certified count: from nothing, from the ballots themselves. Identical ballots are read once."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from core.counting.decision import decide
from core.counting.spelling import respell
from core.counting.tally import Tally
from core.domain.ballot import Ballot, WriteIn
from core.domain.contest import Contest, Counts
from core.domain.outcome import Outcome
from core.rules.ruleset import RuleSet

Row = tuple[str, str, str | None]


def group(rows: Iterable[Row]) -> list[tuple[Ballot, int]]:
    """Rows of the ballots table (marks, names as JSON or empty, reason) as ballots with their number.

    Identical rows are counted before anything is decoded, so a hundred thousand ballots cost little more
    than the patterns among them.
    """
    return [(ballot_of(*row), number) for row, number in Counter(rows).items()]


def ballot_of(marks: str, write_ins: str, invalid: str | None) -> Ballot:
    """One row of the ballots table as a ballot."""
    names = json.loads(write_ins) if write_ins else []
    return Ballot(marks, tuple(WriteIn(entry["name"], entry["mark"]) for entry in names), invalid)


def tally_rows(
    contest: Contest, rules: RuleSet, rows: Sequence[Row], names: Mapping[str, str] | None = None
) -> Tally:
    """The sums of these rows of the ballots table, from nothing; `names` brings spellings together.

    Raises `MarksOfWrongLength` or `MarkUnknown`.
    """
    plain = [marks for marks, written, invalid in rows if not written and invalid is None]
    rest = group(row for row in rows if row[1] or row[2] is not None) if len(plain) < len(rows) else []
    if names:
        rest = [(respell(ballot, names), number) for ballot, number in rest]
    tally = tally_of(contest, rules, rest)
    tally.add_papers(plain)
    return tally


def tally_of(contest: Contest, rules: RuleSet, ballots: Iterable[tuple[Ballot, int]]) -> Tally:
    """The sums of these ballots, from nothing. Raises `MarksOfWrongLength` or `MarkUnknown`."""
    merged: Counter[Ballot] = Counter()
    for ballot, number in ballots:
        merged[ballot] += number
    tally = Tally(contest, rules)
    for ballot, number in merged.items():
        tally.add(ballot, number)
    return tally


def count(contest: Contest, rules: RuleSet, counts: Counts, ballots: Iterable[tuple[Ballot, int]]) -> Outcome:
    """The outcome of these ballots, from nothing. Raises `MarksOfWrongLength` or `MarkUnknown`."""
    return decide(contest, rules, counts, tally_of(contest, rules, ballots))
