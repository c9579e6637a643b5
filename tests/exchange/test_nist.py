"""The check of the record format itself: it sees what breaks it."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.exchange.export import FORMATS, export
from tests.exchange.nist import Report, read_xml
from tests.office.hall import congress
from tests.office.twice import twice
from tests.office.whole import whole

Data = dict[str, Any]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> tuple[Data, bytes]:
    """A right report in both forms."""
    folder = tmp_path_factory.mktemp("nist")
    desk = congress(folder / "a.zhengpiao")
    twice(desk)
    for kind in ("json", "xml"):
        export(desk, f"nist-cvr-{kind}", folder / kind)
    desk.close()
    return json.loads((folder / "json").read_bytes()), (folder / "xml").read_bytes()


def _first(report: Data) -> Data:
    found: Data = report["CVR"][0]
    return found


def _position(report: Data) -> Data:
    contest = _first(report)["CVRSnapshot"][0]["CVRContest"][0]
    found: Data = contest["CVRContestSelection"][0]["SelectionPosition"][0]
    return found


BREAKS: dict[str, Callable[[Data], object]] = {
    "a field is missing": lambda r: _position(r).pop("HasIndication"),
    "a list is empty": lambda r: r.update(GpUnit=[]),
    "a field is unknown": lambda r: _first(r).update(Voter="某"),
    "a word is unknown": lambda r: _position(r).update(IsAllocable="perhaps"),
    "a number is text": lambda r: _position(r).update(NumberVotes="1"),
    "a truth is a number": lambda r: _first(r).update(BatchSequenceId=True),
    "one for many": lambda r: r.update(ReportType="other"),
    "a reference leads nowhere": lambda r: _first(r).update(CurrentSnapshotId="none"),
    "a reference leads to another kind": lambda r: _first(r).update(ElectionId="township"),
    "an id comes twice": lambda r: r["CVR"].append(copy.deepcopy(_first(r))),
    "an id that XML refuses": lambda r: r["GpUnit"][0].update({"@id": "1 a"}),
    "an id where there is none": lambda r: _first(r).update({"@id": "x"}),
    "a class is another": lambda r: r["Election"][0]["Contest"][0].update({"@type": "CVR.Candidate"}),
    "a moment without its zone": lambda r: r.update(GeneratedDate="2026-03-07T09:00:00"),
    "another version": lambda r: r.update(Version="2.0"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_each_break_of_the_format_is_seen(report: tuple[Data, bytes], name: str) -> None:
    broken = copy.deepcopy(report[0])
    assert Report(broken).faults == []
    BREAKS[name](broken)
    assert Report(broken).faults


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<ElectionId>election</ElectionId>", b""),
        (b"<Type>original</Type>", b"<Type>original</Type><Type>original</Type>"),
        (b"<IsAllocable>", b"<Order>1</Order><IsAllocable>"),
        (b' xsi:type="CandidateContest"', b""),
        (b"<CVR>", b"<CVR>text"),
        (b"<CVR>", b'<CVR voter="1">'),
        (b"</ContestId>", b"<X/></ContestId>"),
        (b"voting/1500-103/v1", b"voting/1500-103/v2"),
    ],
)
def test_each_break_of_the_xml_is_seen(report: tuple[Data, bytes], old: bytes, new: bytes) -> None:
    assert old in report[1]
    data, faults = read_xml(report[1].replace(old, new))
    assert faults or Report(data).faults
    data, faults = read_xml(report[1])
    assert faults + Report(data).faults == []


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind != "csv"])
def test_a_file_with_everything_in_it_goes_out_in_every_format(tmp_path: Path, kind: str) -> None:
    desk = whole(tmp_path / "w.zhengpiao")
    export(desk, kind, tmp_path / "out")
    desk.close()
    if kind == "nist-cvr-json":
        assert Report(json.loads((tmp_path / "out").read_bytes())).faults == []
