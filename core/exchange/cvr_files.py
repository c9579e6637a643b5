"""Cast vote records written out, as JSON and as XML, record by record: the whole report is never in memory."""

import re
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

import msgspec

from core.exchange.counted import number_of_papers, with_ballots
from core.exchange.course import Course
from core.exchange.cvr import head, records
from core.office.desk import Desk
from core.wording import Language

NAMESPACE: Final = "http://itl.nist.gov/ns/voting/1500-103/v1"
_ROOT = f'<CastVoteRecordReport xmlns="{NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
_CHUNK = 1 << 20
# The order of the elements, which JSON does not have.
_ORDER: Final[dict[str, tuple[str, ...]]] = {
    "Annotation": ("Message",),
    "CVR": (
        *("BallotAuditId", "BatchId", "BatchSequenceId", "CreatingDeviceId", "CurrentSnapshotId"),
        *("CVRSnapshot", "ElectionId", "UniqueId"),
    ),
    "CVRContest": (
        *("ContestId", "CVRContestSelection", "Overvotes", "Status", "OtherStatus", "Undervotes", "WriteIns"),
    ),
    "CVRContestSelection": ("ContestSelectionId", "OptionPosition", "SelectionPosition"),
    "CVRSnapshot": ("Annotation", "CVRContest", "Status", "OtherStatus", "Type"),
    "CVRWriteIn": ("Text",),
    "Candidate": ("Code", "Name"),
    "CandidateContest": (
        *("Code", "ContestSelection", "Name", "VoteVariation", "NumberElected", "VotesAllowed"),
    ),
    "CandidateSelection": ("CandidateIds", "IsWriteIn"),
    "CastVoteRecordReport": (
        *("Election", "GeneratedDate", "GpUnit", "Notes", "ReportGeneratingDeviceIds", "ReportingDevice"),
        *("ReportType", "Version"),
    ),
    "Code": ("Type", "Value"),
    "Election": ("Candidate", "Code", "Contest", "ElectionScopeId", "Name"),
    "GpUnit": ("Name", "Type", "OtherType"),
    "ReportingDevice": ("Application", "Notes"),
    "SelectionPosition": (
        *("CVRWriteIn", "HasIndication", "IsAllocable", "NumberVotes", "Status", "OtherStatus"),
    ),
}
_NAMED_BY_TYPE = ("Contest", "ContestSelection")  # abstract: the element says of which kind it is
_PLAIN = re.compile("[0-9A-Za-z -]*")  # as nearly every value is
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_json(desk: Desk, place: Path, course: Course, _language: Language) -> None:
    """The report as JSON. Raises `NothingCounted`, `ExportCancelled`, `DamagedFile`, `OSError`."""
    found = with_ballots(desk.file)
    course.begin(number_of_papers(desk.file, found))
    encode = msgspec.json.encode
    with place.open("wb", buffering=_CHUNK) as out:
        out.write(encode(head(desk, found)).removesuffix(b"}") + b',"CVR":[')
        comma = b"\n"
        for record in records(desk.file, found, course):
            out.write(comma + encode(record))
            comma = b",\n"
        out.write(b"\n]}\n")


def write_xml(desk: Desk, place: Path, course: Course, _language: Language) -> None:
    """The report as XML. Raises `NothingCounted`, `ExportCancelled`, `DamagedFile`, `OSError`."""
    found = with_ballots(desk.file)
    course.begin(number_of_papers(desk.file, found))
    with place.open("w", encoding="utf-8", newline="\n", buffering=_CHUNK) as out:
        out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{_ROOT}\n')
        for record in records(desk.file, found, course):
            parts: list[str] = []
            _element(parts, "CVR", record)
            out.write("".join(parts) + "\n")
        parts = []
        _children(parts, head(desk, found))
        out.write("".join(parts) + "\n</CastVoteRecordReport>\n")


def _element(out: list[str], name: str, value: Any) -> None:
    """Append an element with all that is in it."""
    if not isinstance(value, dict):
        out.append(f"<{name}>{_text(value)}</{name}>")
        return
    key = f" ObjectId={quoteattr(value['@id'])}" if "@id" in value else ""
    kind = f' xsi:type="{_type(value)}"' if name in _NAMED_BY_TYPE else ""
    out.append(f"<{name}{key}{kind}>")
    _children(out, value)
    out.append(f"</{name}>")


def _children(out: list[str], value: dict[str, Any]) -> None:
    for name in _ORDER[_type(value)]:
        found = value.get(name)
        if found is None:
            continue
        if isinstance(found, list):
            # References are one list of words.
            for one in (" ".join(found),) if name.endswith("Ids") else found:
                _element(out, name, one)
        else:
            _element(out, name, found)


def _type(value: dict[str, Any]) -> str:
    return str(value["@type"]).removeprefix("CVR.")


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else escape(_NO_XML.sub("\ufffd", text), {"\r": "&#13;"})
