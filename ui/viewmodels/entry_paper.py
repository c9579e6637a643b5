"""The ballot's face as it was printed: title, order, colour, notes, columns. The same sources as the paper itself."""

from dataclasses import dataclass

from core.reports import assemble
from core.reports.ballot.content import colour, facts, title
from core.reports.ballot.notes import first_note
from core.reports.ballot.plan import plan_of
from core.reports.model import BallotSheets
from core.store.file import ElectionFile
from core.wording import Language


@dataclass(frozen=True, slots=True)
class PaperFace:
    """What stands on the paper besides names and marks; `write_ins`: empty columns, `per_row`: names in a row."""

    congress: str
    title: str
    facts: str
    colour: str
    note: str
    write_ins: int
    rows: int
    per_row: int


def face_of(file: ElectionFile, contest: str, language: Language = "zh") -> PaperFace:
    """The face of a contest's ballot. Raises what `assemble.model_of` raises."""
    model = assemble.model_of(file, contest, "ballots", language=language, copies=1)
    assert isinstance(model, BallotSheets)  # noqa: S101  # the model of this paper
    plan = plan_of(model)
    congress, name = title(model)
    return PaperFace(
        congress=congress,
        title=name,
        facts=facts(model),
        colour=colour(model),
        note=first_note(model),
        write_ins=plan.write_ins,
        rows=plan.row_count,
        per_row=plan.per_row,
    )
