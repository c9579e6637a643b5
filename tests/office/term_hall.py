"""A term change for tests: a file with its posts, stages and conditions, and people who apply."""

from pathlib import Path

from core.domain.applicants import Applicant, Source
from core.office import applicants, frame, notices, vetting
from core.office.desk import Desk
from tests.office.hall import BY, clock

COMMITTEE, DEPARTMENT = "青山镇党委", "区委组织部"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff\xe0" + b"JFIF" * 4 + b"\xff\xd9"


def term(path: Path, template: str = "xianan-2003", *, laid_out: bool = True) -> Desk:
    """A new file, with the frame of its template."""
    desk = Desk.create(
        path, clock(), township="青山镇", term="第十届", template=template, by=BY, file_id="f" * 32
    )
    if laid_out:
        frame.lay_out(desk, template, by=BY)
    return desk


def somebody(name: str, birth: str = "1970-01-01", source: Source = "town", **fields: object) -> Applicant:
    """A newcomer who meets every condition."""
    base: dict[str, object] = {"education": "大专", "party": "中共党员", "applied": ("member",)}
    return Applicant(id="", name=name, birth=birth, source=source, **(base | fields))  # type: ignore[arg-type]  # as given


def apply(desk: Desk, *names: str) -> list[str]:
    """These people apply; their keys."""
    before = len(applicants.applicants(desk))
    for name in names:
        applicants.enter(desk, somebody(name), by=BY)
    return [one.id for one in applicants.applicants(desk)[before:]]


def vet_all(desk: Desk, *keys: str) -> None:
    """The township and the district accept them."""
    for key in keys:
        vetting.vet(desk, key, "township", "accepted", decided_by=COMMITTEE, date="2003-01-05", by=BY)
        vetting.vet(desk, key, "district", "accepted", decided_by=DEPARTMENT, date="2003-01-06", by=BY)


def notify(desk: Desk) -> str:
    """A notice of a week; its key."""
    notices.post_notice(desk, start="2003-01-07", until="2003-01-14", place="镇政府大门", by=BY)
    return notices.notices(desk)[-1].id
