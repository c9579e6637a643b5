"""A portrait as its bytes tell: a whole JPEG or PNG of a size that a file of a township can carry."""

import base64
from typing import Final, Literal

from core.domain.applicants import Applicant, Photo
from core.errors.frame import PortraitTooLarge, PortraitUnknown

_PNG_HEAD: Final = 33  # bytes
LIMIT_KB: Final = 300
LARGEST: Final = 30_000_000  # pixels; a small file can say that it is a wall, and is unpacked to one
_KB: Final = 1000
_JPEG: Final = (b"\xff\xd8\xff", b"\xff\xd9")
_PNG: Final = (b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82")


def portrait(applicant: Applicant, data: bytes) -> Photo:
    """The photograph of an applicant. Raises `PortraitTooLarge`, `PortraitUnknown`."""
    size = -(-len(data) // _KB)
    if size > LIMIT_KB:
        raise PortraitTooLarge(name=applicant.name, kilobytes=size, limit=LIMIT_KB)
    media = _media(data)
    if media is None or (media == "image/png" and _pixels(data) > LARGEST):
        raise PortraitUnknown(name=applicant.name, kilobytes=size)
    return Photo(applicant=applicant.id, media=media, data=base64.b64encode(data).decode("ascii"))


def _media(data: bytes) -> Literal["image/jpeg", "image/png"] | None:
    """What the first bytes say, where the last ones say that nothing is missing; some cameras pad with noughts."""
    whole = data.rstrip(b"\x00")
    if data.startswith(_JPEG[0]) and whole.endswith(_JPEG[1]):
        return "image/jpeg"
    if data.startswith(_PNG[0]) and whole.endswith(_PNG[1]):
        return "image/png"
    return None


def _pixels(png: bytes) -> int:
    """What the head of a PNG says; 0 where even that is cut off."""
    if len(png) < _PNG_HEAD:
        return 0
    return int.from_bytes(png[16:20], "big") * int.from_bytes(png[20:24], "big")
