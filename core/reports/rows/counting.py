"""Rows of the papers between the box and the result: tally sheets, double entry, disputes, what is read out."""

from dataclasses import dataclass

from core.counting.statistics import Errors
from core.errors import Word
from core.errors.rows import CorrectedByOne, NothingCorrected, SumContradicted
from core.reports.model import CountReport, Frame, Papers

SIGNING = 2  # people who correct what is sealed


@dataclass(frozen=True, slots=True)
class TallyRow:
    """A printed name on a tally sheet with the marks of its group."""

    number: int
    name: str
    in_favour: int = 0
    against: int = 0
    abstain: int = 0
    unreadable: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TallySheet:
    """计票单 of one group of papers; empty ones (`blank`) are filled by hand with the strokes of 正.

    Of a filled one each name's marks add up to the valid papers, valid and invalid to the papers of the group.
    """

    group: str
    papers: int
    valid: int
    invalid: int
    rows: tuple[TallyRow, ...]
    write_ins: tuple[tuple[str, int], ...] = ()
    blank: bool = False

    def __post_init__(self) -> None:
        if self.papers != self.valid + self.invalid:
            raise SumContradicted(
                what=Word("sum.papers"), where=self.group, whole=self.papers, parts=self.valid + self.invalid
            )
        for row in self.rows:
            marks = row.in_favour + row.against + row.abstain + row.unreadable
            if not self.blank and marks != self.valid:
                raise SumContradicted(what=Word("sum.marks"), where=row.name, whole=self.valid, parts=marks)


@dataclass(frozen=True, slots=True)
class TallySheets:
    """All tally sheets of a contest. Where ballots only name people (`naming`), nobody is against and who is not named
    is not counted.
    """

    frame: Frame
    sheets: tuple[TallySheet, ...]
    naming: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchReading:
    """A pile that was read: by whom, how often, on how many papers the readings differed."""

    name: str
    papers: int
    double: bool
    first: tuple[str, ...]
    second: tuple[str, ...]
    differing: int
    settled_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A paper on which two readings differed, which was taken and why; `source` is `first`, `second` or `third`."""

    batch: str
    number: int
    source: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleEntry:
    """双录核对报告单. The differences listed for a pile are as many as it says."""

    frame: Frame
    batches: tuple[BatchReading, ...]
    differences: tuple[DifferenceRow, ...]
    errors: Errors | None = None

    def __post_init__(self) -> None:
        for batch in self.batches:
            listed = sum(row.batch == batch.name for row in self.differences)
            if listed != batch.differing:
                raise SumContradicted(
                    what=Word("sum.differences"), where=batch.name, whole=batch.differing, parts=listed
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeEntry:
    """A paper set aside: what was asked, how it was read, by whom and why."""

    batch: str
    number: int
    question: str
    asked_by: str
    reading: str
    decided_by: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class DisputeLog:
    """争议票处理记录."""

    frame: Frame
    rows: tuple[DisputeEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """监票人宣读稿: what the chief scrutineer reads out, every number also in words."""

    frame: Frame
    report: CountReport

    @property
    def papers(self) -> Papers:
        """The papers of the count."""
        return self.report.papers


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was wrong: what it is, what stood there, what it should be."""

    item: str
    original: str
    corrected: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrigendum:
    """更正单: original and corrected side by side, decided by two people. `corrects` is the number of the paper,
    `place` which correction of the contest it is.
    """

    corrects: str
    reason: str
    decided_by: tuple[str, ...]
    changes: tuple[Change, ...]
    place: int = 1

    def __post_init__(self) -> None:
        people = len(set(self.decided_by))
        if people < SIGNING:
            raise CorrectedByOne(people=people)
        if not any(one.original != one.corrected for one in self.changes):
            raise NothingCorrected(paper=self.corrects)


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrigenda of a contest, in their order."""

    frame: Frame
    rows: tuple[Corrigendum, ...]
