"""The frame of the term change: posts, stages, the establishment, and what became of people."""

from core.domain.term import Cadre, Placement, PostsPlan, Stage, StageName
from core.journal.event import Event


class PostsPlanned(Event, frozen=True):
    """The posts plan, or another one in its place."""

    kind = "posts_planned"
    row: PostsPlan


class StagesPlanned(Event, frozen=True):
    """The stages with their days, each as it stands; a stage that is closed already comes closed."""

    kind = "stages_planned"
    rows: tuple[Stage, ...]


class StageClosed(Event, frozen=True):
    """A stage came to its end."""

    kind = "stage_closed"
    id: StageName
    closed_on: str
    closed_by: str
    note: str


class StageReopened(Event, frozen=True):
    """A closed stage was opened again."""

    kind = "stage_reopened"
    id: StageName
    note: str
    closed_on: str = ""
    closed_by: str = ""


class CadresImported(Event, frozen=True):
    """The establishment taken over after its preview was confirmed."""

    kind = "cadres_imported"
    source: str
    rows: tuple[Cadre, ...]


class CadreEntered(Event, frozen=True):
    """Somebody of the establishment, entered or entered anew."""

    kind = "cadre_entered"
    row: Cadre


class CadreRemoved(Event, frozen=True):
    """Somebody taken off the establishment: an entry made by mistake."""

    kind = "cadre_removed"
    id: str
    reason: str


class PlacementsRecorded(Event, frozen=True):
    """What became of people of the establishment."""

    kind = "placements_recorded"
    rows: tuple[Placement, ...]
