"""Opening, making, copying and checking files, for the menus and the start page."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from core.clock import Clock
from core.domain.term import PostsPlan
from core.office import audit, frame, term
from core.office.desk import Desk
from core.office.layouts import layout
from core.reports.ballot.choices import BallotLayout
from core.store.backup import backup
from ui.viewmodels.session import Session
from ui.viewmodels.start import NewTerm
from ui.viewmodels.term_posts import posts_from

FIRST_MEETING = "1"
DEFAULT_CLERK = "秘书"  # who is at the keyboard, where this machine was never told


def open_session(path: Path, clock: Clock, *, clerk: str, rehearsal: bool = False) -> Session:
    """Opens a file; read only where somebody else writes it. Raises what `Desk.open` raises.

    Every entry of the journal names a person: without one given it is the meeting's secretary.
    """
    return Session(Desk.open(path, clock), clerk=clerk.strip() or DEFAULT_CLERK, rehearsal=rehearsal)


def create_file(path: Path, clock: Clock, wanted: NewTerm) -> None:
    """A new file with its first meeting, and with the stages of its template where posts are given.

    Raises what `check_posts`, `Desk.create` and `term.open_meeting` raise.
    """
    plan = check_posts(wanted)
    desk = Desk.create(
        path,
        clock,
        township=wanted.township,
        term=wanted.term,
        template=wanted.template,
        by=wanted.clerk,
        rehearsal=wanted.rehearsal,
    )
    try:
        term.open_meeting(
            desk, meeting=FIRST_MEETING, title=wanted.congress, template=wanted.template, by=wanted.clerk
        )
        if plan is not None:
            frame.lay_out(desk, wanted.template, plan=plan, by=wanted.clerk)
    finally:
        desk.close()


def check_posts(wanted: NewTerm) -> PostsPlan | None:
    """The posts as typed, over those of the template; None where none are wanted. Raises what `frame.checked` does."""
    if wanted.posts is None:
        return None
    return frame.checked(posts_from(wanted.posts, layout(wanted.template).plan))


def plan_of(template: str) -> PostsPlan:
    """The posts plan that a template begins with. Raises `NoSuchLayout`."""
    return layout(template).plan


def make_backup(session: Session, target: Path) -> str:
    """Copies the open file, reads the copy back, and gives its fingerprint. Raises an `EnvironmentProblem`."""
    return backup(session.desk.file, target)


def verify_file(path: Path, clock: Clock, fingerprint: str) -> audit.Verification:
    """Rebuilds a file from its journal and recounts it. Raises what `audit.verify` raises."""
    return audit.verify(path, clock, fingerprint)


def layouts_from(kept: object) -> dict[str, BallotLayout]:
    """How each contest's ballots are printed, out of the settings; what is no layout is left out."""
    found: dict[str, BallotLayout] = {}
    for contest, data in kept.items() if isinstance(kept, dict) else ():
        try:
            found[str(contest)] = msgspec.convert(data, BallotLayout)
        except msgspec.ValidationError:
            continue
    return found


def layouts_to(layouts: Mapping[str, BallotLayout]) -> object:
    """The same for the settings."""
    return msgspec.to_builtins(dict(layouts))
