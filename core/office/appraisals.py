"""Democratic appraisals (民主测评): people and grades as one ballot, on the same path of papers as an election."""

from collections.abc import Iterable, Sequence

from core.domain.appraisal import BETWEEN, GRADES, group_of
from core.journal.shapes import Nominee
from core.office import drafts
from core.office.desk import Desk, Recorded, said
from core.office.drafts import Counting
from core.rules.figures import appraisal_rules
from core.rules.ruleset import RuleSet
from core.store import queries
from core.wording import word

Grade = tuple[str, str]
"""The key of a grade and its words."""


def grades(name: str) -> tuple[Grade, ...]:
    """A set of grades that the program knows: `competence` or `satisfaction`."""
    return tuple((key, word(f"grade.{key}")) for key in GRADES[name])


def draft(
    desk: Desk,
    meeting: str,
    *,
    contest: str,
    title: str,
    subjects: Sequence[str],
    grades: Sequence[Grade],
    by: str,
    counting: Counting | None = None,
) -> Recorded:
    """An appraisal of these people, or the draft of it again: each of them a row of cells, one for each grade.

    On a ballot at most one grade is given to each; two make that person's cells unreadable. Raises `Missing` without
    people or grades, and what `drafts.draft` raises.
    """
    names = _named(subjects, "what.subjects")
    known = _named((label for _, label in grades), "what.grades")
    cells = tuple(
        Nominee(f"s{row}:{key}", f"{name}{BETWEEN}{label}", (group_of(f"s{row}"), f"grade:{key}"))
        for row, name in enumerate(names, start=1)
        for (key, _), label in zip(grades, known, strict=True)
    )
    measures = RuleSet.from_data(queries.meeting(desk.file, meeting).rules)
    return drafts.draft(
        desk,
        meeting,
        contest=contest,
        title=title,
        office="other",
        seats=0,
        choices=len(names),
        candidates=cells,
        order="manual",
        rules=appraisal_rules(measures, (f"s{row}" for row in range(1, len(names) + 1))),
        counting=counting,
        form="appraisal",
        by=by,
    )


def _named(texts: Iterable[str], what: str) -> tuple[str, ...]:
    found = tuple(said(text, what) for text in texts)
    if not found:
        said("", what)
    return found
