"""The print set of each contest as one PDF: everything of it in the order of the meeting."""

import re
from collections.abc import Iterator
from pathlib import Path

from core.errors import UserError
from core.exchange.papers import replace
from core.procedure.contest import State
from core.reports.ballot.choices import BallotLayout
from core.reports.print_set import PrintSet, make_set, models_of
from core.reports.texts import Texts
from core.store import queries
from core.store.file import ElectionFile
from core.wording import Language

_UNSAFE = re.compile(r"[^\w-]")
_LONGEST = 60


def write_sets(
    file: ElectionFile,
    folder: Path,
    language: Language = "zh",
    layout: BallotLayout | None = None,
    *,
    meeting: str | None = None,
) -> Iterator[tuple[Path, PrintSet]]:
    """Write one PDF for each contest that has papers: `01-committee-全套文书.pdf`; with `meeting` for that one alone.

    A file of the same name is replaced, whole or not at all. A paper that cannot be made keeps none of the others
    back: the first such refusal is raised after the last file. Raises `NotWritable` or another `EnvironmentProblem`
    at once.
    """
    first: UserError | None = None
    for row in queries.contests(file, meeting):
        models = models_of(file, row.id, language, layout) if row.state != State.DROPPED else ()
        if not models:
            continue
        made = make_set(models)
        first = first or made.refused
        name = _UNSAFE.sub("_", row.id)[:_LONGEST]
        title = _UNSAFE.sub("_", Texts(language)("title_print_set"))
        target = folder / f"{row.ordinal:02}-{name}-{title}.pdf"
        replace(target, made.pdf)
        yield target, made
    if first is not None:
        raise first
