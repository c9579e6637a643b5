"""From the file to the papers, by way of the commands that the window uses."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.domain.outcome import Verdict
from core.domain.roll import RollRow
from core.errors.paper import PaperTooEarly
from core.errors.procedure import NoSuchContest
from core.journal import events as ev
from core.office import attendance, ballots, contests, count, drafts, officers, roll, seal, term
from core.office.desk import Desk
from core.reports.assemble import archive, model_of, papers_of
from core.reports.catalogue import build
from core.reports.model import (
    AttendanceReport,
    BallotSheets,
    CollectionReport,
    CountReport,
    ElectedList,
    ElectedRow,
    IssueReport,
    ResultReport,
    RunoffRow,
    SignInBook,
)
from core.rules.loading import load_rule_set
from core.store import queries
from tests.reports.paper_samples import text

CLERK = "周文书"
NAMES = ("丁一", "于兰", "马志远", "王建国")
SIGNERS = (
    ev.Officer("chief_scrutineer", "郑监"),
    ev.Officer("scrutineer", "冯监"),
    ev.Officer("teller", "褚计"),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A congress of ten with one on leave and one absent; four stand for two seats."""
    clock = FixedClock(datetime.fromisoformat("2003-03-07T09:00:00+08:00"))
    path = tmp_path / "青山镇.zhengpiao"
    open_desk = Desk.create(
        path, clock, township="青山镇", term="第十届", template="party-2020", by=CLERK, file_id="a" * 32
    )
    title = "中国共产党青山镇第十届代表大会"
    term.open_meeting(open_desk, meeting="m1", title=title, template="party-2020", by=CLERK)
    people = [RollRow(number=f"{n:03}", name=f"代表{n}", delegation=f"第{n % 2}团") for n in range(1, 11)]
    people.append(RollRow(name="列席", observer=True))
    roll.import_rows(open_desk, "m1", people, source="roll.xlsx", by=CLERK)
    for number in range(1, 9):
        attendance.check_in(open_desk, "m1", f"m{number:04}", by=CLERK)
    attendance.on_leave(open_desk, "m1", "m0009", reason="因病", by=CLERK)
    nominees = [ev.Nominee(f"c{place}", name) for place, name in enumerate(NAMES, start=1)]
    drafts.draft(
        open_desk,
        "m1",
        contest="k1",
        title="党委委员选举",
        office="committee",
        seats=2,
        candidates=nominees,
        by=CLERK,
        rules=load_rule_set("party-2020"),
    )
    yield open_desk
    open_desk.file.close()


def carry_to_box(desk: Desk, *, collected: int = 8) -> None:
    """From the draft to the declaration."""
    contests.fix(desk, "k1", approved_by="主席团", by=CLERK)
    contests.establish_quorum(desk, "k1", by=CLERK)
    contests.issue(desk, "k1", unpacked=12, issued=8, kept=3, clipped=1, by=CLERK)
    contests.collect(desk, "k1", collected=collected, by=CLERK)
    contests.declare(desk, "k1", valid=collected <= 8, declared_by="郑监", by=CLERK)


def carry_to_seal(desk: Desk) -> None:
    """One elected, two tied for the other seat, one write-in, one invalid ballot."""
    carry_to_box(desk)
    officers.appoint(desk, "m1", SIGNERS, by=CLERK)
    ballots.open_batch(desk, "k1", "1", papers=8, by=CLERK)
    for marks in ("FF--", "FF--", "FF--", "F-F-", "F-F-", "F-F-"):
        ballots.enter(desk, "k1", "1", marks=marks, by=CLERK)
    ballots.enter(desk, "k1", "1", marks="F--A", write_ins=[ev.WrittenIn("欧阳岚", "F")], by=CLERK)
    ballots.enter(desk, "k1", "1", marks="FFF-", by=CLERK)
    count.check(desk, "k1", by=CLERK)
    count.announce(desk, "k1", announced_by="主席", by=CLERK)
    seal.seal(desk, "k1", signers=SIGNERS, by=CLERK)


def test_before_the_meeting_there_are_the_book_and_the_ballots(desk: Desk) -> None:
    assert [name for name, _ in papers_of(desk.file, "k1")] == ["sign_in"]
    contests.fix(desk, "k1", approved_by="主席团", by=CLERK)
    assert [name for name, _ in papers_of(desk.file, "k1")] == ["sign_in", "ballots", "tally_blank"]
    with pytest.raises(PaperTooEarly):
        model_of(desk.file, "k1", "attendance")
    with pytest.raises(NoSuchContest):
        papers_of(desk.file, "k9")


def test_the_book_lists_those_required_with_their_leave(desk: Desk) -> None:
    book = model_of(desk.file, "k1", "sign_in")
    assert isinstance(book, SignInBook)
    assert len(book.rows) == 10
    assert [row.remark for row in book.rows if row.remark] == ["请假：因病"]
    assert (book.frame.contest, book.frame.contest_id, book.frame.number) == ("", "m1", "1-07")


def test_ballots_are_printed_in_the_order_of_entry_one_for_each_and_three_more(desk: Desk) -> None:
    contests.fix(desk, "k1", approved_by="主席团", by=CLERK)
    sheets = model_of(desk.file, "k1", "ballots")
    assert isinstance(sheets, BallotSheets)
    assert sheets.candidates == tuple(one.name for one in queries.contest(desk.file, "k1").candidates)
    assert (sheets.copies, sheets.seats, sheets.colour) == (13, 2, "red")
    chosen = model_of(desk.file, "k1", "ballots", copies=5)
    assert isinstance(chosen, BallotSheets)
    assert chosen.copies == 5


def test_a_void_election_has_no_papers_beyond_its_declaration(desk: Desk) -> None:
    carry_to_box(desk, collected=9)
    found = dict(papers_of(desk.file, "k1"))
    assert list(found) == ["sign_in", "ballots", "tally_blank", "attendance", "issue", "collection"]
    report = found["collection"]
    assert isinstance(report, CollectionReport)
    assert (report.valid, report.collected, report.limit) == (False, 9, 8)
    assert "本次选举无效" in text(build("collection", report))


def test_every_number_on_paper_is_the_files(desk: Desk) -> None:
    carry_to_seal(desk)
    found = dict(papers_of(desk.file, "k1"))
    here, given, counted = found["attendance"], found["issue"], found["count"]
    assert isinstance(here, AttendanceReport)
    assert (here.required, here.present, here.on_leave, here.absent) == (10, 8, 1, 1)
    assert here.quorum is not None
    assert (here.quorum.needed, here.quorum_met) == (8, True)
    assert isinstance(given, IssueReport)
    assert (given.unpacked, given.issued, given.left, given.kept, given.clipped) == (12, 8, 4, 3, 1)
    assert isinstance(counted, CountReport)
    assert counted.papers.reasons == (("over_vote", 1),)
    assert [(row.name, row.in_favour, row.verdict) for row in counted.rows] == [
        ("丁一", 7, Verdict.ELECTED),
        ("于兰", 3, Verdict.NO_MAJORITY),
        ("马志远", 3, Verdict.NO_MAJORITY),
        ("王建国", 0, Verdict.NO_MAJORITY),
    ]
    assert [(row.name, row.in_favour) for row in counted.write_ins] == [("欧阳岚", 1)]
    assert counted.threshold is not None
    assert (counted.threshold.of, counted.threshold.needed) == (10, 6)


def test_the_result_says_who_is_elected_and_what_is_still_open(desk: Desk) -> None:
    carry_to_seal(desk)
    result = model_of(desk.file, "k1", "result")
    assert isinstance(result, ResultReport)
    assert result.elected == (ElectedRow("丁一", 7),)
    assert (result.runoffs, result.further, result.given_up) == ((), 1, 0)
    names = model_of(desk.file, "k1", "elected")
    assert isinstance(names, ElectedList)
    assert names.names == ("丁一",)
    count.accept_shortage(desk, "k1", seats=1, decided_by="主席团", by=CLERK)
    later = model_of(desk.file, "k1", "result")
    assert isinstance(later, ResultReport)
    assert (later.further, later.given_up) == (0, 1)


def test_the_tied_are_named_on_the_result(desk: Desk) -> None:
    row = queries.contest(desk.file, "k1")
    drafts.draft(
        desk,
        "m1",
        contest="k1",
        title=row.title,
        office=row.office,
        seats=2,
        candidates=row.candidates,
        by=CLERK,
        order="approved",
        rules=load_rule_set("recommendation"),
    )
    carry_to_box(desk)
    ballots.open_batch(desk, "k1", "1", papers=8, by=CLERK)
    for marks in ("FF--",) * 4 + ("F-F-",) * 4:
        ballots.enter(desk, "k1", "1", marks=marks, by=CLERK)
    count.check(desk, "k1", by=CLERK)
    count.announce(desk, "k1", announced_by="主席", by=CLERK)
    result = model_of(desk.file, "k1", "result")
    assert isinstance(result, ResultReport)
    assert result.elected == (ElectedRow("丁一", 8),)
    assert result.runoffs == (RunoffRow(1, ("于兰", "马志远")),)
    assert result.threshold is None
    found = dict(papers_of(desk.file, "k1"))
    assert isinstance(found["attendance"], AttendanceReport)
    assert found["attendance"].quorum is None
    assert isinstance(found["ballots"], BallotSheets)
    assert found["ballots"].order == "approved"
    assert not found["ballots"].marking.write_in_allowed


def test_papers_of_a_sealed_contest_keep_their_bytes_when_the_file_goes_on(desk: Desk) -> None:
    carry_to_seal(desk)
    before = dict(archive(desk.file))
    assert list(before) == [
        "1-07 代表签到册.pdf",
        "1-11 选票.pdf",
        "1-04 计票单（空白）.pdf",
        "1-01 清点到会人数报告单.pdf",
        "1-02 分发选票情况报告单.pdf",
        "1-03 选票清点情况报告单.pdf",
        "1-03-2 零票报告.pdf",
        "1-04-2 计票单.pdf",
        "1-05 计票结果报告单.pdf",
        "1-13 计票结果宣读稿.pdf",
        "1-06 选举结果报告单.pdf",
        "1-06-2 当选名单.pdf",
    ]
    drafts.draft(
        desk, "m1", contest="k2", title="书记选举", office="secretary", seats=1, candidates=[], by=CLERK
    )
    after = dict(archive(desk.file))
    assert after == before
    assert "封存时生成" in text(before["1-05 计票结果报告单.pdf"])


def test_an_english_archive_has_english_names(desk: Desk) -> None:
    assert [name for name, _ in archive(desk.file, language="en")] == ["1-07 Sign-in book.pdf"]
