"""Whether a stage of the term change is open, for every command that belongs to one."""

from core.domain.term import Stage, StageName
from core.errors import Word
from core.errors.frame import NoSuchStage, StageIsClosed
from core.office.desk import Desk
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


def require_open(desk: Desk, stage: StageName) -> None:
    """Let what belongs to a stage be done; a stage that is not planned keeps nobody. Raises `StageIsClosed`."""
    row = kept.row(desk.file, Stage, id=stage)
    if row is not None and row.closed_on:
        raise StageIsClosed(stage=stage_word(stage), closed_on=row.closed_on)
