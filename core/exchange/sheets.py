"""What goes into tables: one sheet after the other, row by row. CSV files and workbooks hold the same sheets.

Another sheet is one more builder in `SHEETS`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from core.counting.certify import ballot_of
from core.counting.reading import Reader
from core.counting.spelling import respell
from core.domain.ballot import AGAINST, FOR, NONE, UNREADABLE, Ballot
from core.exchange.counted import Counted, certified, number_of_papers, papers
from core.exchange.course import Course
from core.procedure.contest import State
from core.reports.texts import Texts
from core.standing import recommended
from core.store import queries
from core.store.file import ElectionFile
from core.store.rows import ContestRow, MemberRow
from core.wording import Language, word

Cell = str | int | None
Row = tuple[Cell, ...]
SIGNS: Final = {FOR: "○", AGAINST: "×", NONE: "", UNREADABLE: "？"}
_ROLL = ("number", "name", "gender", "nation", "birth", "education", "party", "unit", "delegation")
_NUMBERS = ("seats", "choices", "required", "all", "there", "issued", "voted", "collected")
_VOTES = ("for", "against", "abstain", "unreadable")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A title, one line of headings, and rows that are read once; a number is a number, all else is text."""

    title: str
    heads: tuple[str, ...]
    rows: Iterator[Row]


@dataclass(frozen=True, slots=True)
class Source:
    """What sheets are made from: the file, the certified contests, the language, and who is told of each paper."""

    file: ElectionFile
    counted: tuple[Counted, ...]
    language: Language
    course: Course

    def term(self, name: str) -> str:
        """A term of the exchange in this language."""
        return word(f"exchange.{name}", self.language)

    def terms(self, *names: str) -> tuple[str, ...]:
        """Several of them."""
        return tuple(self.term(name) for name in names)


Builder = Callable[[Source], Iterator[Sheet]]


def sheets(file: ElectionFile, language: Language, course: Course) -> Iterator[Sheet]:
    """Every sheet of the file in order; each is to be read to its end before the next.

    Ballots are in it once their count is certified. Raises `ExportCancelled`, `DamagedFile`.
    """
    source = Source(file, certified(file), language, course)
    course.begin(number_of_papers(file, source.counted))
    for build in SHEETS:
        yield from build(source)


# --- the builders ------------------------------------------------------------------------------------------


def _contests(source: Source) -> Iterator[Sheet]:
    """Every contest with its numbers; those of the count once it is certified."""
    heads = source.terms("meeting", "contest", "state", *_NUMBERS, "valid", "invalid", "threshold")
    found = {one.row.id: one for one in source.counted}
    meetings = {one.id: one.title for one in queries.meetings(source.file)}
    rows = (
        (meetings[row.meeting], *_contest(source, row, found.get(row.id)))
        for row in queries.contests(source.file)
        if row.state != State.DROPPED
    )
    yield Sheet(source.term("contests"), heads, rows)


def _contest(source: Source, row: ContestRow, one: Counted | None) -> Row:
    numbers = (row.seats, row.choices, row.required, row.all_deputies, row.present)
    after = (row.issued, row.voted, row.collected)
    state = word(f"state.{row.state}", source.language)
    counted: Row = (None, None, None)
    if one is not None and one.outcome.counted:
        counted = (one.outcome.ballots.valid, one.outcome.ballots.invalid, one.outcome.threshold)
    return (row.title, state, *numbers, *after, *counted)


def _results(source: Source) -> Iterator[Sheet]:
    """Everybody of every certified contest, in the order of the result."""
    heads = source.terms("meeting", "contest", "rank", "name", "kind", *_VOTES, "verdict")
    meetings = {one.id: one.title for one in queries.meetings(source.file)}
    rows = (
        (meetings[one.row.meeting], one.row.title, *line)
        for one in source.counted
        for line in people(one, source.language)
    )
    yield Sheet(source.term("results"), heads, rows)


def people(one: Counted, language: Language) -> list[Row]:
    """Rank, name, printed or written in, votes and verdict of everybody with a result, the first ranks first."""
    printed, written = (word(f"exchange.{kind}", language) for kind in ("printed", "written"))
    found: list[Row] = []
    for person in one.outcome.candidates:
        votes = (person.for_, person.against, person.abstain, person.unreadable)
        verdict = word(f"verdict.{person.verdict}", language)
        found.append((person.rank, person.name, printed, *votes, verdict))
    for name in one.outcome.write_ins:
        verdict = word(f"verdict.{name.verdict}", language)
        found.append((name.rank, name.name, written, name.for_, None, None, None, verdict))
    return sorted(found, key=lambda line: (int(line[0] or 0), line[2] != printed))


def _rolls(source: Source) -> Iterator[Sheet]:
    """The roll of each meeting with attendance, under the headings that the import of a roll knows.

    Nobody's hour of arrival is in it: what leaves the file shall not be laid against a film of the hall.
    """
    meetings = queries.meetings(source.file)
    heads = source.terms(*_ROLL, "category", "entitled", "reelected", "remark", "attendance", "reason")
    for meeting in meetings:
        title = source.term("roll") + (f" {meeting.ordinal}" if len(meetings) > 1 else "")
        rows = (_member(source, one) for one in queries.members(source.file, meeting.id))
        yield Sheet(title, heads, rows)


def _member(source: Source, one: MemberRow) -> Row:
    person = one.row
    gender = source.term(person.gender) if person.gender else ""
    return (
        *(person.number, person.name, gender, person.nation, person.birth, person.education, person.party),
        *(person.unit, person.delegation),
        *source.terms("observer" if person.observer else "full", "yes" if one.counts else "no"),
        source.term("again" if person.reelected else "not_again"),
        *(person.remark, source.term(one.attendance), one.reason),
    )


def _matrices(source: Source) -> Iterator[Sheet]:
    """The recommendation, person by ballot of each unit, where there was one; what is not counted yet is empty."""
    found = ((meeting, recommended(source.file, meeting.id)) for meeting in queries.meetings(source.file))
    tables = [(meeting, table) for meeting, table in found if table.ballots]
    for meeting, table in tables:
        title = source.term("matrix") + (f" {meeting.ordinal}" if len(tables) > 1 else "")
        columns = (f"{one.name} {source.term(f'by_{one.voters}')}" for one in table.ballots)
        heads = (source.term("name"), *columns, *source.terms("by_members", "by_mass", "together", "rank"))
        rows = (
            (
                line.name,
                *(line.cells.get(one.contest) for one in table.ballots),
                *(line.members.votes, line.mass.votes, line.all.votes, line.all.rank),
            )
            for line in table.lines
        )
        yield Sheet(title, heads, rows)


def _ballots(source: Source) -> Iterator[Sheet]:
    """Every paper of each certified contest, one column a name."""
    with_papers = [one for one in source.counted if one.by_ballots]
    for place, one in enumerate(with_papers, start=1):
        names = tuple(person.name for person in one.contest.candidates)
        heads = (*source.terms("batch", "paper"), *names, *source.terms("others", "counts", "why"))
        number = f" {place}" if len(with_papers) > 1 else ""
        yield Sheet(f"{source.term('ballots')}{number} {one.row.title}", heads, _papers(source, one))


def _papers(source: Source, one: Counted) -> Iterator[Row]:
    reader, texts = Reader(one.contest, one.rules), Texts(source.language)
    valid, invalid = source.terms("valid", "invalid")
    for batch, (_, number, marks, written, judged, _) in papers(source.file, one.row.id):
        ballot = ballot_of(marks, written, judged)
        why = reader.read(respell(ballot, one.names)).invalid
        reason = "" if why is None else texts(f"reason_{why}") if texts.has(f"reason_{why}") else why
        verdict = valid if why is None else invalid
        signs = (SIGNS[mark] for mark in marks)
        yield (batch.name, number, *signs, written_names(ballot), verdict, reason)
        source.course.step()


def written_names(ballot: Ballot) -> str:
    """Names written on a paper, each with the ○ that stands beside it."""
    return "；".join(one.name + (SIGNS[FOR] if one.mark == FOR else "") for one in ballot.write_ins)


SHEETS: Final[tuple[Builder, ...]] = (_contests, _results, _matrices, _rolls, _ballots)
"""The sheets in order. The ballots come last: they are the long ones."""
