"""From the file to the papers: queries in, models out. Every number is read here, none is worked out anew."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from core.domain.outcome import CandidateResult, Outcome, Verdict, WriteInResult
from core.errors import Word
from core.errors.file import Contradiction
from core.errors.rows import NothingForPaper
from core.procedure.contest import State
from core.reports import counted
from core.reports.ballot.sheets import sheets_of
from core.reports.catalogue import build, paper, papers_for, ready, require_ready
from core.reports.model import (
    AttendanceReport,
    BallotSheets,
    CandidateRow,
    CollectionReport,
    CountReport,
    ElectedList,
    ElectedRow,
    Frame,
    IssueReport,
    NameOrder,
    PaperModel,
    Papers,
    ResultReport,
    RunoffRow,
    SignInBook,
    SignInRow,
    Threshold,
    WriteInRow,
    ZeroReport,
)
from core.reports.qr_reading import numbers_of
from core.reports.texts import Texts
from core.rules import figures
from core.standing import counts_of, held, outcome_of, reading_errors, rules_of
from core.store import piles, queries, trail
from core.store.file import ElectionFile
from core.store.rows import ContestRow, MeetingRow, MemberRow
from core.wording import Language

_CORRECTED = frozenset(
    {"tally", "count", "script", "result", "elected"}
)  # say another thing after a corrigendum
_ORDERS: dict[str, NameOrder] = {"strokes": "strokes", "approved": "approved", "manual": "manual"}


@dataclass(frozen=True, slots=True)
class _Source:
    """One contest as the papers need it."""

    file: ElectionFile
    row: ContestRow
    meeting: MeetingRow
    language: Language
    copies: int | None

    def frame(self, paper_id: str) -> Frame:
        """Title, number, date, and the hash of the entry that last changed this contest: later ones change nothing."""
        row = self.row
        return Frame(
            congress=self.meeting.title,
            contest=row.title,
            contest_id=row.id,
            day=date.fromisoformat(row.changed_at[:10]),
            number=f"{row.ordinal}-{paper(paper_id).number}",
            language=self.language,
            fingerprint=queries.hash_of(self.file, row.changed_seq) or None,
            sealed=row.state == State.SEALED,
            rehearsal=queries.term_change(self.file).rehearsal,
            numbers=numbers_of(row),
            correction=len(piles.corrigenda(self.file, row.id)) if paper_id in _CORRECTED else 0,
        )

    def outcome(self) -> Outcome:
        """The certified outcome; only asked for where there is one."""
        outcome = outcome_of(self.file, self.row)
        if outcome is None:  # the catalogue lets no such paper through before the count
            raise Contradiction(where=self.row.title, detail=self.row.state)
        return outcome


def papers_of(
    file: ElectionFile, contest_id: str, *, language: Language = "zh", copies: int | None = None
) -> tuple[tuple[str, PaperModel], ...]:
    """All papers of a contest whose time has come. Raises `NoSuchContest`, and what `model_of` raises."""
    return tuple(
        (paper_id, model_of(file, contest_id, paper_id, language=language, copies=copies))
        for paper_id in due(file, contest_id)
    )


def due(file: ElectionFile, contest_id: str) -> tuple[str, ...]:
    """The papers of a contest whose time has come, in the order of the meeting, but those that would list nothing: a
    book for a meeting without a roll, differences where nothing was read twice, disputes where there were none.

    Raises `NoSuchContest`.
    """
    row = queries.contest(file, contest_id)
    state = _state(row)
    return tuple(
        one.id for one in papers_for(row.form) if ready(one.id, state) and not lacks(file, row, one.id)
    )


def lacks(file: ElectionFile, row: ContestRow, paper_id: str) -> str:
    """The code of what a paper would list and the file does not have; nothing where it has."""
    needed = _NEEDED.get(paper_id)
    return needed.code if needed is not None and not needed.there(file, row) else ""


def archive(file: ElectionFile, *, language: Language = "zh") -> Iterator[tuple[str, bytes]]:
    """Every paper of the file as a PDF with the name to save it under; one sign-in book a meeting.

    The same file gives the same names and bytes. Raises what `model_of` and `build` raise.
    """
    booked: set[str] = set()
    for row in queries.contests(file):
        for paper_id, model in papers_of(file, row.id, language=language):
            if paper_id == "sign_in" and row.meeting in booked:
                continue
            booked.add(row.meeting)
            yield file_name(paper_id, model), build(paper_id, model)


def file_name(paper_id: str, model: PaperModel) -> str:
    """What a paper is saved as: `1-05 计票结果报告单.pdf`."""
    return f"{model.frame.number} {paper(paper_id).title(model.frame.language)}.pdf"


def model_of(
    file: ElectionFile,
    contest_id: str,
    paper_id: str,
    *,
    language: Language = "zh",
    copies: int | None = None,
) -> PaperModel:
    """One paper's rows. `copies`: how many ballots; as many as were unpacked, or one for each person and 3 specimens.

    Raises `NoSuchContest`, `UnknownPaper`, `PaperTooEarly`, `NothingForPaper`, and a `Bug` where the numbers in the
    file contradict each other.
    """
    row = queries.contest(file, contest_id)
    require_ready(paper_id, _state(row), language)
    if lack := lacks(file, row, paper_id):
        raise NothingForPaper(paper=paper(paper_id).title(language), needs=Word(lack))
    source = _Source(file, row, queries.meeting(file, row.meeting), language, copies)
    return _MODELS[paper_id](source)


def _state(row: ContestRow) -> State:
    # A sealed contest that was declared void has no papers beyond its declaration.
    return State.VOID if held(row).void else State(row.state)


def _sign_in(source: _Source) -> SignInBook:
    number = f"{source.meeting.ordinal}-{paper('sign_in').number}"
    frame = replace(source.frame("sign_in"), contest="", contest_id=source.meeting.id, number=number)
    t = Texts(source.language)
    members = [one for one in queries.members(source.file, source.row.meeting) if one.counts]
    return SignInBook(frame, tuple(_sign_in_row(one, t) for one in members))


def _sign_in_row(member: MemberRow, t: Texts) -> SignInRow:
    row = member.row
    leave = t("leave_reason", reason=member.reason) if member.attendance == "leave" else ""
    remark = " ".join(text for text in (row.remark, leave) if text)
    return SignInRow(
        row.number or str(member.ordinal), row.name, row.gender, row.unit, row.delegation, remark
    )


def _ballots(source: _Source) -> BallotSheets:
    return sheets_of(source.file, source.row, source.frame("ballots"), source.copies, _order(source.row))


def _attendance(source: _Source) -> AttendanceReport:
    row, rules, counts = source.row, rules_of(source.row), counts_of(source.row)
    on_leave = row.on_leave or 0
    quorum = None
    if rules.quorum is not None:
        quorum = Threshold(
            base=rules.quorum.base,
            of=counts.required if rules.quorum.base == "required" else counts.all_deputies,
            fraction=rules.quorum.fraction,
            strict=rules.quorum.strict,
            needed=figures.quorum_needed(rules.quorum, counts),
        )
    return AttendanceReport(
        frame=source.frame("attendance"),
        required=counts.required,
        present=counts.present,
        on_leave=on_leave,
        absent=counts.required - counts.present - on_leave,
        quorum=quorum,
        quorum_met=quorum is None or counts.present >= quorum.needed,
    )


def _issue(source: _Source) -> IssueReport:
    row = source.row
    unpacked, issued = row.unpacked or 0, row.issued or 0
    return IssueReport(
        frame=source.frame("issue"),
        present=row.present or 0,
        unpacked=unpacked,
        issued=issued,
        left=unpacked - issued,
        kept=row.kept or 0,
        clipped=row.clipped or 0,
    )


def _collection(source: _Source) -> CollectionReport:
    row, rules, counts = source.row, rules_of(source.row), counts_of(source.row)
    return CollectionReport(
        frame=source.frame("collection"),
        issued=counts.issued,
        voted=counts.voted,
        collected=counts.collected,
        limited_by="voted" if rules.validity.election == "collected<=voted" else "issued",
        valid=bool(row.valid),
    )


def _zero(source: _Source) -> ZeroReport:
    """The moment of the declaration, whenever it is printed: its date and the fingerprint of just that entry."""
    row, found = source.row, trail.declared(source.file, source.row.id)
    if found is None:  # the catalogue lets no such paper through before the declaration
        raise Contradiction(where=row.title, detail=row.state)
    day, before = date.fromisoformat(found.at[:10]), found.hash
    return ZeroReport(
        frame=replace(source.frame("zero"), day=day, fingerprint=before, sealed=False),
        collected=row.collected or 0,
        ballots=found.ballots,
        names=tuple(one.name for one in row.candidates),
    )


def _papers(outcome: Outcome) -> Papers:
    found = outcome.ballots
    reasons = tuple(found.invalid_reasons.items())
    return Papers(
        issued=found.issued,
        collected=found.collected,
        valid=found.valid,
        invalid=found.invalid,
        reasons=reasons,
    )


def _threshold(source: _Source, outcome: Outcome) -> Threshold | None:
    majority = rules_of(source.row).majority
    if majority is None or outcome.threshold is None:
        return None
    of = figures.majority_base(majority.base, counts_of(source.row), outcome.ballots.valid)
    return Threshold(
        base=majority.base,
        of=of,
        fraction=majority.fraction,
        strict=majority.strict,
        needed=outcome.threshold,
    )


def _count(source: _Source) -> CountReport:
    row, counts, outcome = source.row, counts_of(source.row), source.outcome()
    corrected = counted.corrected(piles.corrigenda(source.file, row.id), outcome)
    return CountReport(
        frame=source.frame("count"),
        required=counts.required,
        present=counts.present,
        papers=_papers(outcome),
        seats=row.seats,
        choices=row.choices,
        threshold=_threshold(source, outcome),
        rows=tuple(
            CandidateRow(
                place,
                one.name,
                one.for_,
                one.against,
                one.abstain,
                one.unreadable,
                one.verdict,
                corrected.people.get(one.key, frozenset()),
            )
            for place, one in enumerate(outcome.candidates, start=1)
        ),
        write_ins=tuple(
            WriteInRow(one.name, one.for_, one.verdict, one.key in corrected.people)
            for one in outcome.write_ins
        ),
        errors=reading_errors(source.file, row),
        corrected=corrected.papers,
        form=row.form,
    )


def _result(source: _Source) -> ResultReport:
    row, outcome = source.row, source.outcome()
    everybody: list[CandidateResult | WriteInResult] = [*outcome.write_ins, *outcome.candidates]
    people = {one.key: one for one in everybody}
    printed = {one.id for one in outcome.candidates}
    further = outcome.further_election.seats if outcome.further_election else 0
    given_up = min(row.shortage_accepted, further)
    return ResultReport(
        frame=source.frame("result"),
        papers=_papers(outcome),
        seats=row.seats,
        threshold=_threshold(source, outcome),
        elected=tuple(
            ElectedRow(people[key].name, people[key].for_, key not in printed) for key in outcome.elected
        ),
        runoffs=tuple(
            RunoffRow(runoff.seats, tuple(people[key].name for key in runoff.candidates))
            for runoff in outcome.runoffs
        ),
        further=further - given_up,
        given_up=given_up,
        held_open=min(outcome.held_open, row.seats),
    )


def _elected(source: _Source) -> ElectedList:
    outcome = source.outcome()
    everybody: list[CandidateResult | WriteInResult] = [*outcome.candidates, *outcome.write_ins]
    names = tuple(one.name for one in everybody if one.verdict is Verdict.ELECTED)
    return ElectedList(source.frame("elected"), names, _order(source.row))


def _order(row: ContestRow) -> NameOrder:
    return _ORDERS[row.order]


@dataclass(frozen=True, slots=True)
class _Needed:
    """What a paper lists, by the code of its word."""

    code: str
    there: Callable[[ElectionFile, ContestRow], object]


_NEEDED = {
    "sign_in": _Needed("lack.roll", lambda file, row: queries.attendance(file, row.meeting).required),
    "tally": _Needed("lack.piles", counted.filled_any),
    "double_entry": _Needed("lack.readings", counted.read_twice),
    "disputes": _Needed("lack.disputes", lambda file, row: piles.disputes(file, row.id)),
    "corrigendum": _Needed("lack.corrigendum", lambda file, row: piles.corrigenda(file, row.id)),
}
_MODELS: dict[str, Callable[[_Source], PaperModel]] = {
    "sign_in": _sign_in,
    "ballots": _ballots,
    "tally_blank": lambda source: counted.blank(source.row, source.frame("tally_blank")),
    "attendance": _attendance,
    "issue": _issue,
    "collection": _collection,
    "zero": _zero,
    "tally": lambda source: counted.filled(source.file, source.row, source.frame("tally")),
    "double_entry": lambda source: counted.double_entry(
        source.file, source.row, source.frame("double_entry")
    ),
    "disputes": lambda source: counted.disputes(source.file, source.row, source.frame("disputes")),
    "count": _count,
    "script": lambda source: counted.script(_count(source), source.frame("script")),
    "result": _result,
    "corrigendum": lambda source: counted.corrections(
        source.row, source.frame("corrigendum"), piles.corrigenda(source.file, source.row.id)
    ),
    "elected": _elected,
}
