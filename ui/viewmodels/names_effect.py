"""What merging names or judging a person would do to the count, worked out before anything is recorded."""

from collections.abc import Mapping, Sequence

from core.counting.certify import tally_rows
from core.counting.decision import decide
from core.counting.sheets import tally_of_sheets
from core.domain.outcome import Outcome
from core.standing import contest_of, counts_of, rules_of, sheet_of
from core.store import piles, queries
from core.store.file import ElectionFile
from core.store.rows import ContestRow


def outcome_with(file: ElectionFile, row: ContestRow, names: Mapping[str, str]) -> Outcome:
    """The outcome of what is in the file if written-in names counted like this (see `piles.names`)."""
    contest, rules = contest_of(row), rules_of(row)
    if row.counted_by == "sheets":
        settled = [one for one in piles.sheets(file, row.id) if one.reading == "settled"]
        tally = tally_of_sheets(contest, rules, [sheet_of(row, one, names) for one in settled])
    else:
        tally = tally_rows(contest, rules, queries.papers(file, row.id), names)
    return decide(contest, rules, counts_of(row), tally)


def names_with(
    file: ElectionFile,
    contest: str,
    *,
    merged: Sequence[str] = (),
    kept: str = "",
    parted: str = "",
    judged: tuple[str, bool] | None = None,
) -> dict[str, str]:
    """What each name would count as after these had been merged into `kept`, one been parted, or one been judged."""
    spellings = {one.spelling: one.kept for one in piles.spellings(file, contest)}
    barred = {one.name for one in piles.judgements(file, contest) if not one.eligible}
    spellings.pop(parted, None)
    if kept:
        into = spellings.pop(kept, kept)
        for name in merged:
            along = {spelling for spelling, old in spellings.items() if old == name}
            spellings |= dict.fromkeys((*along, name), into)
        spellings.pop(into, None)
    if judged is not None:
        (barred.discard if judged[1] else barred.add)(judged[0])
    found = {spelling: "" if name in barred else name for spelling, name in spellings.items()}
    return found | {name: "" for name in barred if name not in spellings}


def votes_of(outcome: Outcome, name: str) -> int:
    """The votes of a written-in person."""
    return next((one.for_ for one in outcome.write_ins if one.name == name), 0)


def elected(outcome: Outcome) -> tuple[str, ...]:
    """The names of those elected."""
    names = {one.key: one.name for one in outcome.candidates} | {
        one.key: one.name for one in outcome.write_ins
    }
    return tuple(names.get(key, key) for key in outcome.elected)
