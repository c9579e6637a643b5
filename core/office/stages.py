"""Whether a stage of the term change is open, for every command that belongs to one."""

from core.domain.term import Stage, StageName
from core.errors import Word
from core.errors.frame import NoSuchStage, StageAfterAnother, StageIsClosed
from core.office.desk import Desk
from core.procedure.stages import waits_for
from core.store import kept


def stage_word(stage: StageName) -> Word:
    """The stage as a sentence names it."""
    return Word(f"stage.{stage}")


def stage_of(desk: Desk, stage: StageName) -> Stage:
    """A planned stage. Raises `NoSuchStage`."""
    row = kept.row(desk.file, Stage, id=stage)
    if row is None:
        raise NoSuchStage(stage=stage_word(stage))
    return row


def require_begun(desk: Desk, stage: StageName) -> None:
    """A stage is under way: what it waits for is over, and it is not. Raises `StageAfterAnother`, `StageIsClosed`."""
    require_open(desk, stage)
    for before in waits_for(stage, kept.rows(desk.file, Stage)):
        raise StageAfterAnother(stage=stage_word(stage), before=stage_word(before))


def require_open(desk: Desk, stage: StageName) -> None:
    """Let what belongs to a stage be done; a stage that is not planned keeps nobody. Raises `StageIsClosed`."""
    row = kept.row(desk.file, Stage, id=stage)
    if row is not None and row.closed_on:
        raise StageIsClosed(stage=stage_word(stage), closed_on=row.closed_on)
