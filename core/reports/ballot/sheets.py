"""A contest's ballot out of the file: names in the order of entry, what the notes say, how many copies."""

from core.reports.ballot.appraisal import grid_of
from core.reports.model import SIGNS, BallotSheets, Frame, Marking, NameOrder
from core.rules.ruleset import RuleSet
from core.rules.words import group_words
from core.standing import rules_of
from core.store import queries
from core.store.file import ElectionFile
from core.store.rows import ContestRow
from core.wording import Language

SPECIMENS = 3  # ballots printed beyond the people, kept as specimens


def sheets_of(
    file: ElectionFile, row: ContestRow, frame: Frame, copies: int | None, order: NameOrder
) -> BallotSheets:
    """The ballots of a contest: `copies`, else as many as were unpacked, else one for each person and three specimens.

    Raises `BallotOrderContradicted` where an appraisal's names are no grid of people and grades, and what the model
    refuses.
    """
    rules = rules_of(row)
    here = queries.attendance(file, row.meeting).required
    names: tuple[str, ...] = tuple(one.name for one in row.candidates)
    grades: tuple[str, ...] = ()
    if row.form == "appraisal":
        names, grades = grid_of(names)
    return BallotSheets(
        frame=frame,
        candidates=names,
        seats=row.seats,
        marking=_marking(row, rules, frame.language),
        copies=copies or row.unpacked or (row.required or here) + SPECIMENS,
        colour=row.colour,
        order=order,
        form=row.form,
        signs=() if grades else _signs(row, rules),
        grades=grades,
    )


def _marking(row: ContestRow, rules: RuleSet, language: Language) -> Marking:
    return Marking(
        choices=row.choices,
        write_in_allowed=rules.write_in.allowed,
        needs_rejection=rules.write_in.needs_rejection,
        unmarked_counts=rules.write_in.unmarked == "for",
        blank_is_valid=rules.validity.blank_ballot == "valid",
        limits=tuple((group_words(one.group).say(language), one.least, one.most) for one in rules.limits),
    )


def _signs(row: ContestRow, rules: RuleSet) -> tuple[str, ...]:
    """What stands beside each name so that a voter sees who belongs to a group with a limit; empty without limits."""
    found = [
        "".join(sign for sign, one in zip(SIGNS, rules.limits, strict=False) if one.group in person.groups)
        for person in row.candidates
    ]
    return tuple(found) if any(found) else ()
