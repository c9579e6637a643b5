"""A ballot as one line of text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import CodedError
from core.errors.ballot import BatchFull, ReasonMissing, UnknownMark, UnknownWriteInMark, WrongLength
from core.errors.command import LineNotUtf8, LineTooLong, TooManyColumns, WriteInWithoutColon
from core.errors.file import UnprintableText
from core.exchange.lines import LONGEST, BadLine, Line, enter_lines, parse
from core.journal.events import WrittenIn
from core.office.desk import Desk
from core.store import queries
from tests.exchange.test_start_enter_show import begin, case_of
from tests.office.hall import clock


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("FA-?\n", Line("FA-?")),
        ("FA-?\r\n", Line("FA-?")),
        ("FA-?", Line("FA-?")),
        ("FA-?\t\n", Line("FA-?")),
        ("A\t欧阳岚:F", Line("A", (WrittenIn("欧阳岚", "F"),))),
        ("A\t欧阳岚:F,徐海棠:-\n", Line("A", (WrittenIn("欧阳岚", "F"), WrittenIn("徐海棠", "-")))),
        ("A\ta:b:F", Line("A", (WrittenIn("a:b", "F"),))),
        ("A\t 欧阳岚 :F", Line("A", (WrittenIn(" 欧阳岚 ", "F"),))),
        ("A\t:F", Line("A", (WrittenIn("", "F"),))),
        ("A\t\tidentifying_mark\n", Line("A", (), "identifying_mark")),
        ("A\t欧阳岚:F\t有记号", Line("A", (WrittenIn("欧阳岚", "F"),), "有记号")),
        ("A\t\t", Line("A", (), "")),
        ("", Line("")),
        ("\n", Line("")),
    ],
)
def test_a_line_holds_marks_then_write_ins_then_the_reason(raw: str, line: Line) -> None:
    assert parse(raw.encode()) == line


@pytest.mark.parametrize(
    ("raw", "refusal"),
    [
        (b"F\xff", LineNotUtf8),
        (b"F\t\xe6\xac", LineNotUtf8),
        (b"F\t\tx\ty", TooManyColumns),
        ("F\t欧阳岚".encode(), WriteInWithoutColon),
        ("F\t欧阳岚:F,".encode(), WriteInWithoutColon),
        ("F\t欧阳岚:".encode(), UnknownWriteInMark),
        ("F\t欧阳岚:A".encode(), UnknownWriteInMark),
        ("F\t欧阳岚: F".encode(), UnknownWriteInMark),
        (b"F" * (LONGEST + 1), LineTooLong),
    ],
)
def test_a_line_that_is_no_ballot_is_refused(raw: bytes, refusal: type[CodedError]) -> None:
    with pytest.raises(refusal):
        parse(raw)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A file whose nine papers wait to be entered."""
    begin(tmp_path / "a.zhengpiao", case_of())
    found = Desk.open(tmp_path / "a.zhengpiao", clock())
    yield found
    found.close()


@pytest.mark.parametrize(
    ("raw", "refusal"),
    [
        (b"\n", WrongLength),
        (b"FF\n", WrongLength),
        (b"FFFF\n", WrongLength),
        (b"FF- \n", WrongLength),
        (b"FFX\n", UnknownMark),
        (b"ff-\n", UnknownMark),
        (b"FF\0\n", UnknownMark),
        (b"FF-\t\t\n", ReasonMissing),
        (b"FF-\t\t  \n", ReasonMissing),
        ("FFA\t欧\u202e阳:F\n".encode(), UnprintableText),
    ],
)
def test_a_wrong_line_stops_with_its_number_and_what_came_before_stays(
    desk: Desk, raw: bytes, refusal: type[CodedError]
) -> None:
    acknowledged: list[int] = []
    with pytest.raises(BadLine) as stopped:
        acknowledged.extend(enter_lines(desk, "contest", "1", [b"FF-\n", b"F-A\n", raw, b"FF-\n"], by="甲"))
    assert (stopped.value.number, type(stopped.value.why)) == (3, refusal)
    assert acknowledged == [1, 2]
    assert [one.marks for one in queries.ballots(desk.file, "contest", "1")] == ["FF-", "F-A"]


def test_each_number_is_given_only_once_the_ballot_is_in_the_file(desk: Desk) -> None:
    for number in enter_lines(desk, "contest", "1", [b"FF-\n"] * 5, by="甲"):
        assert queries.entered(desk.file, "contest") == number


def test_a_line_beyond_the_batch_is_refused_with_its_number(desk: Desk) -> None:
    with pytest.raises(BadLine) as stopped:
        list(enter_lines(desk, "contest", "1", [b"FF-\n"] * 10, by="甲"))
    assert (stopped.value.number, type(stopped.value.why)) == (10, BatchFull)
    assert queries.entered(desk.file, "contest") == 9
