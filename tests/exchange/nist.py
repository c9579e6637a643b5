"""The cast vote record format as NIST SP 1500-103 version 1.0 defines it, and whether a report keeps to it.

Written down from the published classes: each with its fields in the order of the XML elements, the kind of value,
and how many there may be. Classes that a report of ours can never hold (images, ballot measures, parties) are left
out; one that turns up all the same is refused as unknown. Fields that only one of the two published forms has
(fractions of votes, in XML) are left out too.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

NAMESPACE = "{http://itl.nist.gov/ns/voting/1500-103/v1}"
KIND = "{http://www.w3.org/2001/XMLSchema-instance}type"
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")  # of those that XML takes for an id, the plain ones

CLASSES = {
    "CastVoteRecordReport": """CVR CVR *, Election Election +, GeneratedDate moment, GpUnit GpUnit +, Notes text ?,
        Party Party *, ReportGeneratingDeviceIds ->ReportingDevice +, ReportingDevice ReportingDevice +,
        ReportType ReportType *, OtherReportType text ?, Version Version""",
    "CVR": """BallotAuditId text ?, BallotImage ImageData *, BallotPrePrintedId text ?, BallotSheetId text ?,
        BallotStyleId text ?, BallotStyleUnitId ->GpUnit ?, BatchId text ?, BatchSequenceId whole ?,
        CreatingDeviceId ->ReportingDevice ?, CurrentSnapshotId ->CVRSnapshot, CVRSnapshot CVRSnapshot +,
        ElectionId ->Election, PartyIds ->Party *, UniqueId text ?""",
    "CVRSnapshot": """@, Annotation Annotation *, CVRContest CVRContest *, Status CVRStatus *, OtherStatus text ?,
        Type CVRType""",
    "CVRContest": """ContestId ->Contest, CVRContestSelection CVRContestSelection *, Overvotes whole ?,
        Selections whole ?, Status ContestStatus *, OtherStatus text ?, Undervotes whole ?, WriteIns whole ?""",
    "CVRContestSelection": """ContestSelectionId ->ContestSelection ?, OptionPosition whole ?, Rank whole ?,
        SelectionPosition SelectionPosition +, Status ContestSelectionStatus *, OtherStatus text ?,
        TotalNumberVotes whole ?""",
    "SelectionPosition": """Code Code *, CVRWriteIn CVRWriteIn ?, HasIndication IndicationStatus,
        IsAllocable AllocationStatus ?, IsGenerated truth ?, MarkMetricValue text *, NumberVotes whole,
        Position whole ?, Rank whole ?, Status PositionStatus *, OtherStatus text ?""",
    "CVRWriteIn": "Text text ?, WriteInImage ImageData ?",
    "Annotation": "AdjudicatorName text *, Message text *, TimeStamp moment ?",
    "Election": """@, Candidate Candidate *, Code Code *, Contest Contest +, ElectionScopeId ->GpUnit, Name text ?""",
    "Candidate": "@, Code Code *, Name text ?, PartyId ->Party ?",
    "CandidateContest": """@, Abbreviation text ?, Code Code *, ContestSelection ContestSelection +, Name text ?,
        VoteVariation VoteVariation ?, OtherVoteVariation text ?, NumberElected whole ?, PrimaryPartyId ->Party ?,
        VotesAllowed whole ?""",
    "CandidateSelection": "@, Code Code *, CandidateIds ->Candidate *, IsWriteIn truth ?",
    "GpUnit": """@, Code Code *, Name text ?, ReportingDeviceIds ->ReportingDevice *, Type ReportingUnitType,
        OtherType text ?""",
    "ReportingDevice": """@, Application text ?, Code Code *, Manufacturer text ?, MarkMetricType text ?, Model text ?,
        Notes text *, SerialNumber text ?""",
    "Code": "Label text ?, Type IdentifierType, OtherType text ?, Value text",
}
WORDS = {
    "Version": "1.0.0",
    "ReportType": "adjudicated aggregated originating-device-export rcv-round other",
    "CVRStatus": "needs-adjudication other",
    "CVRType": "interpreted modified original",
    "ContestStatus": "invalidated-rules not-indicated overvoted undervoted other",
    "ContestSelectionStatus": "generated-rules invalidated-rules needs-adjudication other",
    "IndicationStatus": "no unknown yes",
    "AllocationStatus": "no unknown yes",
    "PositionStatus": "adjudicated generated-rules invalidated-rules other",
    "VoteVariation": """approval borda cumulative majority n-of-m plurality proportional range rcv super-majority
        other""",
    "ReportingUnitType": "combined-precinct polling-place precinct split-precinct vote-center other",
    "IdentifierType": "fips local-level national-level ocd-id state-level other",
}
BELOW = {
    "Contest": {"CandidateContest"},
    "ContestSelection": {"CandidateSelection"},
}  # abstract: what stands for them


@dataclass(frozen=True)
class Field:
    """One field of a class: its name, what it holds, how many there may be (`1 ? * +`)."""

    name: str
    kind: str
    times: str

    @property
    def many(self) -> bool:
        return self.times in "*+"


def fields(kind: str) -> list[Field]:
    """The fields of a class in the order of the elements."""
    parts = (part.split() for part in CLASSES[kind].split(",") if part.strip() != "@")
    return [Field(part[0], part[1], part[2] if len(part) > 2 else "1") for part in parts]


class Report:
    """A report that is gone through; `faults` says what is wrong with it, `kinds` which ids there are."""

    def __init__(self, data: Any) -> None:
        self.faults: list[str] = []
        self.kinds: Counter[tuple[str, str]] = Counter()
        self._wanted: list[tuple[str, str, str]] = []
        self._object("report", data, "CastVoteRecordReport")
        twice = Counter(key for key, _ in self.kinds.elements())
        self.faults += [f"id {key} {times} times" for key, times in twice.items() if times > 1]
        for where, key, kind in self._wanted:
            if not any((key, one) in self.kinds for one in BELOW.get(kind, {kind})):
                self.faults.append(f"{where}: no {kind} has the id {key}")

    def _object(self, where: str, value: Any, wanted: str) -> None:
        kind = str(value.get("@type", "")).removeprefix("CVR.") if isinstance(value, dict) else ""
        if kind not in BELOW.get(wanted, {wanted}) or kind not in CLASSES:
            self.faults.append(f"{where}: {str(value)[:60]} is no {wanted}")
            return
        known = {field.name: field for field in fields(kind)}
        if CLASSES[kind].startswith("@"):
            self.kinds[str(value.get("@id")), kind] += 1
            if not NAME.fullmatch(str(value.get("@id"))):
                self.faults.append(f"{where}: {value.get('@id')} is no id")
        elif "@id" in value:
            self.faults.append(f"{where}: {kind} has no id")
        self.faults += [
            f"{where}: {kind} has no {name}" for name in value if name[0] != "@" and name not in known
        ]
        for field in known.values():
            self._field(f"{where}.{field.name}", field, value)

    def _field(self, where: str, field: Field, value: dict[str, Any]) -> None:
        if field.name not in value:
            if field.times in "1+":
                self.faults.append(f"{where} is missing")
            return
        found = value[field.name]
        if field.many != isinstance(found, list) or (field.times == "+" and not found):
            self.faults.append(f"{where}: {str(found)[:60]} for {field.times}")
            return
        for one in found if field.many else [found]:
            self._value(where, one, field.kind)

    def _value(self, where: str, value: Any, kind: str) -> None:
        if kind.startswith("->"):
            self._wanted.append((where, str(value), kind[2:]))
            right = isinstance(value, str)
        elif kind in WORDS:
            right = value in WORDS[kind].split()
        elif kind == "moment":
            right = isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
        elif kind in ("text", "whole", "truth"):
            right = type(value) is {"text": str, "whole": int, "truth": bool}[kind]
        else:
            self._object(where, value, kind)
            return
        if not right:
            self.faults.append(f"{where}: {value!r} is no {kind}")


def read_xml(text: bytes) -> tuple[Any, list[str]]:
    """An XML report in the form of the JSON one, and what its elements break: order, number, attributes."""
    faults: list[str] = []
    root = ET.fromstring(text)  # noqa: S314  (our own output)
    if root.tag != f"{NAMESPACE}CastVoteRecordReport":
        faults.append(f"root {root.tag}")
    return _read(root, "CastVoteRecordReport", faults), faults


def _read(element: ET.Element, wanted: str, faults: list[str]) -> dict[str, Any]:
    kind = element.get(KIND, wanted)
    if (
        (kind == wanted) == (wanted in BELOW)
        or kind not in CLASSES
        or set(element.attrib) - {KIND, "ObjectId"}
    ):
        faults.append(f"{element.tag}: {element.attrib}")
        return {}
    value: dict[str, Any] = {"@type": f"CVR.{kind}"}
    if "ObjectId" in element.attrib:
        value["@id"] = element.get("ObjectId")
    if (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        faults.append(f"{kind}: text between elements")
    left = list(element)
    for field in fields(kind):
        found = []
        while left and left[0].tag == NAMESPACE + field.name:
            found += list(_content(left.pop(0), field, faults))
        if found and not field.many and len(found) > 1:
            faults.append(f"{kind}.{field.name}: {len(found)} times")
        if found:
            value[field.name] = found if field.many else found[0]
    faults += [f"{kind}: {one.tag} out of order or unknown" for one in left]
    return value


def _content(element: ET.Element, field: Field, faults: list[str]) -> Iterator[Any]:
    if field.kind in CLASSES or field.kind in BELOW:
        yield _read(element, field.kind, faults)
        return
    if element.attrib or len(element):
        faults.append(f"{element.tag}: more than a value")
    text = element.text or ""
    if field.kind == "whole":
        yield int(text)
    elif field.kind == "truth":
        yield {"true": True, "false": False}[text]
    elif field.kind.startswith("->") and field.many:
        yield from text.split()
    else:
        yield text
