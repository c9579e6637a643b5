"""Cast vote records after NIST SP 1500-103 version 1.0, as plain data: the head of the report, and one record a paper.

How an election of this kind is told in a format made for others:

- A ○ is a position with an indication and one vote; it is allocable where it counts. A × is an indication of no vote
  with the status `other`, `against`; a mark that nobody can read has the indication `unknown`, `unreadable`. A name
  without a mark is left out. Whoever adds up the allocable votes of a selection has the certified sum.
- A written-in person who has votes is a candidate with a selection of its own; the position that leads there holds the
  name as it was written. Every other name leads to the selection without a candidate.
- A paper that counts as it was entered has one snapshot, `interpreted`; one that was corrected or settled has the
  `original` as it was first entered, no rule applied, where that is known, and `modified`, which is the current one.
- Ids come from the contest, the pile and the number on the paper's corner, given when the box was emptied. Nothing in
  the report names a voter, an officer or a moment of voting.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from core.counting.certify import ballot_of
from core.counting.reading import Fate, Reader, Reading, WriteInReading
from core.counting.spelling import respell
from core.domain.ballot import AGAINST, FOR, NONE, UNREADABLE, Ballot, WriteIn
from core.exchange.counted import Counted, papers
from core.exchange.course import Course
from core.exchange.originals import Change, Originals
from core.office.desk import Desk
from core.store import queries
from core.store.file import ElectionFile
from core.store.rows import BatchRow, TermChangeRow

Data = dict[str, Any]
VERSION = "1.0.0"
DEVICE, ELECTION, TOWNSHIP = "device", "election", "township"
NOTE = (
    "Paper ballots, read by people and entered by hand; BatchSequenceId is the number on the paper's corner."
)
_SIGNS = {AGAINST: ("yes", "against"), UNREADABLE: ("unknown", "unreadable")}
_KEPT = 1024  # papers that say the same are told once


def head(desk: Desk, counted: tuple[Counted, ...]) -> Data:
    """The report without its records."""
    term = queries.term_change(desk.file)
    rehearsal = "REHEARSAL, not a real election. " if term.rehearsal else ""
    fingerprint = f"Fingerprint of the election file: {desk.head.upper()}, {desk.file.seq} entries."
    township = {"@id": TOWNSHIP, "@type": "CVR.GpUnit", "Name": term.township}
    device = {"@id": DEVICE, "@type": "CVR.ReportingDevice", "Application": "正票 Zhengpiao", "Notes": [NOTE]}
    return {
        "@type": "CVR.CastVoteRecordReport",
        "Election": [_election(term, counted)],
        "GeneratedDate": desk.clock.now().isoformat(timespec="seconds"),
        "GpUnit": [township | {"Type": "other", "OtherType": "township"}],
        "Notes": rehearsal + fingerprint,
        "ReportGeneratingDeviceIds": [DEVICE],
        "ReportType": ["originating-device-export"],
        "ReportingDevice": [device],
        "Version": VERSION,
    }


def _election(term: TermChangeRow, counted: tuple[Counted, ...]) -> Data:
    return {
        "@id": ELECTION,
        "@type": "CVR.Election",
        "Candidate": [person for one in counted for person in _people(one)],
        "Code": [_code(term.file_id)],
        "Contest": [_contest(one) for one in counted],
        "ElectionScopeId": TOWNSHIP,
        "Name": f"{term.township} {term.term}",
    }


def records(file: ElectionFile, counted: tuple[Counted, ...], course: Course) -> Iterator[Data]:
    """One record for each paper that counts, contest after contest, pile after pile.

    Raises `ExportCancelled`, `DamagedFile`.
    """
    for one in counted:
        teller = _Teller(one)
        originals = Originals(file, one.row.id)
        changes: Mapping[int, Change] = {}
        current = ""
        for batch, (_, number, marks, write_ins, invalid, _) in papers(file, one.row.id):
            if batch.name != current:
                current, changes = batch.name, originals.of(batch)
            ballot = ballot_of(marks, write_ins, invalid)
            yield _record(teller, batch, number, ballot, changes.get(number))
            course.step()


# --- what is referred to -----------------------------------------------------------------------------------


def _code(value: str) -> Data:
    return {"@type": "CVR.Code", "Type": "local-level", "Value": value}


def _id(one: Counted, kind: str, place: int | None = None) -> str:
    """An id that XML takes, whatever the contest's own id is: that one stands beside it as a code."""
    return f"contest{one.row.ordinal}-{kind}" + ("" if place is None else str(place))


def _people(one: Counted) -> Iterator[Data]:
    """The printed names in the order of the ballot, then the written-in people who have votes."""
    for place, person in enumerate(one.contest.candidates, start=1):
        key = _id(one, "candidate", place)
        yield {"@id": key, "@type": "CVR.Candidate", "Code": [_code(person.id)], "Name": person.name}
    for place, written in enumerate(one.outcome.write_ins, start=1):
        yield {"@id": _id(one, "written", place), "@type": "CVR.Candidate", "Name": written.name}


def _contest(one: Counted) -> Data:
    printed = [
        _selection(one, "selection", place, "candidate")
        for place, _ in enumerate(one.contest.candidates, start=1)
    ]
    written = [
        _selection(one, "writtenselection", place, "written") | {"IsWriteIn": True}
        for place, _ in enumerate(one.outcome.write_ins, start=1)
    ]
    other = {"@id": _id(one, "otherselection"), "@type": "CVR.CandidateSelection", "IsWriteIn": True}
    return {
        "@id": _id(one, "contest"),
        "@type": "CVR.CandidateContest",
        "Code": [_code(one.row.id)],
        "ContestSelection": [*printed, *written, other],
        "Name": one.row.title,
        "NumberElected": one.contest.seats,
        "VoteVariation": "n-of-m",
        "VotesAllowed": one.contest.choices,
    }


def _selection(one: Counted, kind: str, place: int, person: str) -> Data:
    return {
        "@id": _id(one, kind, place),
        "@type": "CVR.CandidateSelection",
        "CandidateIds": [_id(one, person, place)],
    }


# --- one paper ---------------------------------------------------------------------------------------------


class _Teller:
    """Tells the papers of one contest; papers that say the same are worked out once."""

    def __init__(self, one: Counted) -> None:
        self.one = one
        self._reader = Reader(one.contest, one.rules)
        self._written = {
            person.name: _id(one, "writtenselection", place)
            for place, person in enumerate(one.outcome.write_ins, start=1)
        }
        self.counted: Callable[[Ballot], Data] = lru_cache(maxsize=_KEPT)(self._counted)

    def _counted(self, ballot: Ballot) -> Data:
        """The paper as it counts."""
        reading = self._reader.read(respell(ballot, self.one.names))
        valid = reading.invalid is None
        body = self._body(
            *self._printed(ballot.marks, allocable="yes" if valid else "no"),
            *self._names(ballot.write_ins, reading.write_ins, valid=valid),
        )
        body |= _standing(ballot, reading, self.one.contest.choices)
        if ballot.write_ins:
            body["WriteIns"] = len(ballot.write_ins)
        return {"CVRContest": [body]} | _whole_paper(reading.invalid)

    def first_entered(self, ballot: Ballot) -> Data:
        """The paper as it was entered, no rule applied."""
        other = _id(self.one, "otherselection")
        body = self._body(
            *self._printed(ballot.marks, allocable="unknown"),
            *(self._name(one, other, "unknown") for one in ballot.write_ins),
        )
        return {"CVRContest": [body]} | _whole_paper(ballot.invalid)

    def _body(self, *marked: Data) -> Data:
        body: Data = {"@type": "CVR.CVRContest", "ContestId": _id(self.one, "contest")}
        return body | ({"CVRContestSelection": list(marked)} if marked else {})

    def _printed(self, marks: str, *, allocable: str) -> Iterator[Data]:
        for place, mark in enumerate(marks, start=1):
            if mark == NONE:
                continue
            position: Data = {"@type": "CVR.SelectionPosition"}
            if mark == FOR:
                position |= {"HasIndication": "yes", "IsAllocable": allocable, "NumberVotes": 1}
                if allocable == "no":
                    position["Status"] = ["invalidated-rules"]
            else:
                seen, word = _SIGNS[mark]
                position |= {"HasIndication": seen, "IsAllocable": "no", "NumberVotes": 0}
                position |= {"Status": ["other"], "OtherStatus": word}
            yield {
                "@type": "CVR.CVRContestSelection",
                "ContestSelectionId": _id(self.one, "selection", place),
                "OptionPosition": place,
                "SelectionPosition": [position],
            }

    def _names(
        self, written: tuple[WriteIn, ...], read: tuple[WriteInReading, ...], *, valid: bool
    ) -> Iterator[Data]:
        """Each written-in name; one on a paper that was judged invalid unread has no fate of its own."""
        for place, entry in enumerate(written):
            fate = read[place].fate if place < len(read) else None
            counts = valid and fate is Fate.CHOSEN
            person = self._written.get(read[place].name, "") if counts else ""
            found = self._name(entry, person or _id(self.one, "otherselection"), "yes" if counts else "no")
            position = found["SelectionPosition"][0]
            if counts:
                position["NumberVotes"] = 1
            elif fate is not None and fate is not Fate.CHOSEN:
                position |= {"Status": ["invalidated-rules", "other"], "OtherStatus": str(fate)}
            else:
                position["Status"] = ["invalidated-rules"]
            yield found

    def _name(self, entry: WriteIn, selection: str, allocable: str) -> Data:
        marked = entry.mark == FOR
        return {
            "@type": "CVR.CVRContestSelection",
            "ContestSelectionId": selection,
            "SelectionPosition": [
                {
                    "@type": "CVR.SelectionPosition",
                    "CVRWriteIn": {"@type": "CVR.CVRWriteIn", "Text": entry.name},
                    "HasIndication": "yes" if marked else "no",
                    "IsAllocable": allocable,
                    "NumberVotes": int(marked),
                }
            ],
        }


def _standing(ballot: Ballot, reading: Reading, choices: int) -> Data:
    """What the rules made of the contest on this paper. Over-votes + under-votes + votes = the votes allowed."""
    if reading.invalid == "over_vote":
        return {"Overvotes": choices, "Status": ["overvoted", "invalidated-rules"], "Undervotes": 0}
    if reading.invalid is not None:
        return {"Status": ["invalidated-rules", "other"], "OtherStatus": reading.invalid}
    status = []
    if not ballot.write_ins and ballot.marks.count(NONE) == len(ballot.marks):
        status.append("not-indicated")
    if reading.chosen < choices:
        status.append("undervoted")
    found: Data = {"Overvotes": 0, "Undervotes": choices - reading.chosen}
    if reading.under_group_limit:
        status.append("other")
        found["OtherStatus"] = "under_group_limit"
    return found | ({"Status": status} if status else {})


def _whole_paper(invalid: str | None) -> Data:
    return {} if invalid is None else {"Status": ["other"], "OtherStatus": f"invalid: {invalid}"}


def _record(teller: _Teller, batch: BatchRow, number: int, ballot: Ballot, change: Change | None) -> Data:
    key = f"contest{teller.one.row.ordinal}-batch{batch.ordinal}-paper{number}"
    snapshots = []
    if change is None:
        snapshots.append(_snapshot(f"{key}-interpreted", "interpreted", teller.counted(ballot)))
    else:
        if change.original is not None:
            told = teller.first_entered(change.original)
            snapshots.append(_snapshot(f"{key}-original", "original", told))
        current = _snapshot(f"{key}-modified", "modified", teller.counted(ballot))
        if reasons := [reason for reason in change.reasons if reason]:
            current["Annotation"] = [{"@type": "CVR.Annotation", "Message": reasons}]
        snapshots.append(current)
    return {
        "@type": "CVR.CVR",
        "BallotAuditId": key,
        "BatchId": f"{teller.one.row.id}/{batch.name}",
        "BatchSequenceId": number,
        "CVRSnapshot": snapshots,
        "CreatingDeviceId": DEVICE,
        "CurrentSnapshotId": snapshots[-1]["@id"],
        "ElectionId": ELECTION,
        "UniqueId": key,
    }


def _snapshot(key: str, kind: str, told: Data) -> Data:
    return {"@id": key, "@type": "CVR.CVRSnapshot", "Type": kind} | told
