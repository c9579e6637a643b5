"""Papers printed after a corrigendum say so, and show what it changed; the QR code carries the contest's numbers."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from core.journal.ballot_events import SheetName, SheetReason, SheetRow, WrittenIn
from core.journal.seal_events import MendedPaper, MendedSheet, PaperReading, SheetTotals
from core.office import corrigendum, count, seal
from core.office.desk import Desk
from core.reports import assemble, catalogue
from core.reports.layout.footer import qr_payload
from core.reports.mended import mended
from core.reports.model import CountReport
from core.reports.rows.counting import Change, Corrections
from core.reports.texts import Texts
from core.store import queries
from core.store.piles import CorrigendumRow
from core.wording import Language
from tests.office import hall

CONTEST = "c1"
PAPERS = ("FF-", "FF-", "FF-", "FA-", "-FF")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = hall.congress(tmp_path / "a.zhengpiao")
    hall.draft_plain(made, CONTEST)
    hall.to_counting(made, CONTEST, papers=len(PAPERS))
    hall.enter_all(made, CONTEST, PAPERS)
    count.check(made, CONTEST, by="赵监")
    count.announce(made, CONTEST, announced_by="主席", by=hall.BY)
    seal.seal(made, CONTEST, signers=hall.OFFICERS, by="赵监")
    yield made
    made.close()


def mend(desk: Desk, number: int, marks: str, invalid: str | None = None) -> None:
    papers = {("1", number): PaperReading(marks, invalid=invalid)}
    proposal = corrigendum.propose(desk, CONTEST, papers=papers)
    corrigendum.record(desk, CONTEST, proposal, reason="误读", by="赵监", second="钱监")


def words(desk: Desk, paper: str, language: Language = "zh") -> str:
    model = assemble.model_of(desk.file, CONTEST, paper, language=language)
    pages = pypdf.PdfReader(BytesIO(catalogue.build(paper, model))).pages
    return "\n".join(page.extract_text() for page in pages)


def count_of(desk: Desk) -> CountReport:
    model = assemble.model_of(desk.file, CONTEST, "count")
    assert isinstance(model, CountReport)
    return model


def test_code_carries_the_numbers_of_the_contest_before_the_head(desk: Desk) -> None:
    frame = count_of(desk).frame
    assert ";no=1-05;n=20,18,5,5;head=" in qr_payload(frame, "count")


def test_code_of_a_paper_made_before_the_collection_has_no_numbers(tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "b.zhengpiao")
    hall.draft_plain(desk, CONTEST)
    frame = assemble.model_of(desk.file, CONTEST, "sign_in").frame
    assert ";n=" not in qr_payload(frame, "sign_in")
    desk.close()


@pytest.mark.parametrize("paper", ["tally", "count", "script", "result", "elected"])
def test_every_paper_that_a_corrigendum_may_change_says_after_which_one_it_was_made(
    desk: Desk, paper: str
) -> None:
    assert "更正后" not in words(desk, paper)
    mend(desk, 1, "F--")
    assert "（第 1 次更正后）" in words(desk, paper)
    mend(desk, 2, "F--")
    assert "（第 2 次更正后）" in words(desk, paper)
    assert "(after correction 2)" in words(desk, paper, "en")


@pytest.mark.parametrize("paper", ["attendance", "issue", "collection", "zero", "corrigendum"])
def test_papers_that_no_corrigendum_changes_stay_as_they_were(desk: Desk, paper: str) -> None:
    mend(desk, 1, "F--")
    assert "更正后" not in words(desk, paper)


def test_numbers_that_were_corrected_are_framed_and_the_others_are_not(desk: Desk) -> None:
    assert not any(row.corrected for row in count_of(desk).rows)
    mend(desk, 1, "F--")
    report = count_of(desk)
    assert [set(row.corrected) for row in report.rows] == [set(), {"for_", "abstain"}, set()]
    assert report.corrected == frozenset()
    assert "原数见更正单（报告单 1-14）" in words(desk, "count")


def test_a_paper_that_became_invalid_changes_the_numbers_of_papers(desk: Desk) -> None:
    mend(desk, 1, "FF-", "identifying_mark")
    assert count_of(desk).corrected == {"valid", "invalid"}


def test_what_two_corrigenda_changed_and_changed_back_is_not_marked(desk: Desk) -> None:
    mend(desk, 1, "F--")
    mend(desk, 1, "FF-")
    assert not any(row.corrected for row in count_of(desk).rows)
    assert "（第 2 次更正后）" in words(desk, "count")


def test_the_corrigendum_lists_each_number_before_and_after(desk: Desk) -> None:
    mend(desk, 1, "F--")
    text = words(desk, "corrigendum")
    assert "乙某 赞成" in text
    assert "赵监、钱监" in text
    assert "封存时生成" not in text


def test_the_corrigendum_names_the_papers_that_were_read_wrongly(desk: Desk) -> None:
    mend(desk, 1, "F--")
    mend(desk, 2, "FF-", "identifying_mark")
    model = assemble.model_of(desk.file, CONTEST, "corrigendum")
    assert isinstance(model, Corrections)
    first, second = model.rows
    assert first.changes[0] == Change("第 1 摞第 1 张 乙某", "赞成", "弃权")
    assert second.changes[0] == Change("第 1 摞第 2 张", "有效票", "无效：有可识别投票人的记号")
    assert (first.place, second.place) == (1, 2)
    assert "第 2 次更正" in words(desk, "corrigendum")


def test_the_corrigendum_names_who_was_written_in_and_the_numbers_of_a_sheet(desk: Desk) -> None:
    row = queries.contest(desk.file, CONTEST)
    was, now = PaperReading("FF-"), PaperReading("FF-", (WrittenIn("路人", "F"), WrittenIn("过客", "-")))
    lines = tuple(SheetRow(one.id, 3, 1, 1, 0) for one in row.candidates)
    other = (SheetRow("p1", 2, 2, 1, 0), *lines[1:])
    totals = SheetTotals(5, 5, 0, lines)
    less = SheetTotals(5, 4, 1, other, (SheetReason("blank", 1),), (SheetName("路人", 2),))
    found = CorrigendumRow(
        contest=CONTEST,
        number=1,
        reason="误读",
        papers=(MendedPaper("1", 3, was, now),),
        sheets=(MendedSheet("一组", totals, less),),
        before={},
        after={},
        affects=(),
        corrected_by="赵监",
        second="钱监",
        seq=1,
        at="",
    )
    said = {one.item: (one.original, one.corrected) for one in mended(row, found, Texts("zh"))}
    assert said == {
        "第 1 摞第 3 张 另选他人": ("无", "路人、过客 弃权"),
        "计票单 一组 有效票": ("5", "4"),
        "计票单 一组 无效票": ("0", "1"),
        "计票单 一组 甲某 赞成": ("3", "2"),
        "计票单 一组 甲某 不赞成": ("1", "2"),
        "计票单 一组 无效：空白": ("0", "1"),
        "计票单 一组 另选 路人": ("0", "2"),
    }
