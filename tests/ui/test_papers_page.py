"""The papers on screen: what is ready, what waits for what, preview, print and save."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from core.domain.term import PostsPlan
from core.journal import term_events as te
from core.reports import assemble
from core.reports.ballot.choices import BallotLayout
from core.reports.catalogue import PAPERS
from core.reports.whole import catalogue as whole
from tests.office import hall
from tests.ui.closing_hall import NINE, announced, counting, find, press, session_of, texts
from ui.pages.papers import PapersPage
from ui.pages.papers_set import PrintList
from ui.viewmodels.ballots_printing import Printing
from ui.viewmodels.papers import PapersViewModel
from ui.viewmodels.session import Session
from ui.widgets.paper_preview import PaperPreview


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = announced(tmp_path, [NINE] * 18)
    yield made
    made.close()


def due(session: Session) -> int:
    """How many papers of the contest can be made."""
    return len(assemble.due(session.desk.file, "committee"))


def shown(qtbot: QtBot, session: Session) -> tuple[PapersPage, PapersViewModel]:
    vm = PapersViewModel(session)
    page = PapersPage(vm)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    qtbot.waitUntil(lambda: not vm.busy)
    return page, vm


def click(qtbot: QtBot, page: PapersPage, name: str) -> None:
    qtbot.mouseClick(press(page, name), Qt.MouseButton.LeftButton)


def test_papers_that_wait_say_for_what(tmp_path: Path) -> None:
    session = counting(tmp_path, [NINE] * 2)
    lines = PapersViewModel(session).lines()
    assert [line.id for line in lines] == [one.id for one in PAPERS if one.id != "corrigendum"]
    waiting = {line.id: line.status for line in lines if not line.ready}
    assert waiting["count"] == "须先：计票已复核"
    assert waiting["elected"] == "须先：结果已宣布"
    assert "collection" not in waiting
    session.close()


def test_ballots_lie_here_as_they_were_chosen_to_on_their_own_page(qtbot: QtBot, session: Session) -> None:
    vm = PapersViewModel(session)
    vm.choose("ballots")
    sizes: list[int] = []
    for layout in (BallotLayout(), BallotLayout(paper="A3", ups=4)):
        before = vm.mark()
        Printing(session, session.contest_id).choose(paper=layout.paper, ups=layout.ups)
        assert (vm.mark() != before) == bool(sizes)
        with qtbot.waitSignal(vm.shown) as shown_now:
            vm.show()
        box = PdfReader(BytesIO(shown_now.args[0])).pages[0].mediabox
        sizes.append(round(float(box.width) / 72 * 25.4))
        qtbot.waitUntil(lambda: not vm.busy)
    assert sizes == [210, 420]


def test_last_ready_paper_is_on_view_and_another_on_choice(qtbot: QtBot, session: Session) -> None:
    page, vm = shown(qtbot, session)
    preview = find(page, PaperPreview)
    assert vm.chosen() == "elected"
    assert preview.page_count() == 1
    vm.choose("ballots")
    qtbot.waitUntil(lambda: preview.page_count() > 1)


def test_papers_are_laid_out_in_the_chosen_language(qtbot: QtBot, session: Session) -> None:
    page, vm = shown(qtbot, session)
    find(page, QComboBox, "paperLanguage").setCurrentIndex(1)
    qtbot.waitUntil(lambda: not vm.busy)
    assert vm.lines()[-1].title == "List of the elected"


def test_all_papers_are_saved_in_the_order_of_the_meeting(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    page, vm = shown(qtbot, session)
    out = tmp_path / "out"
    page.ask_folder = lambda: out
    with qtbot.waitSignal(vm.saved) as said:
        click(qtbot, page, "saveAll")
    assert said.args == [due(session), str(out)]
    assert len(list(out.iterdir())) == due(session)
    assert min(path.name for path in out.iterdir()) == "1-01 清点到会人数报告单.pdf"


def test_one_paper_is_saved_alone(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    page, vm = shown(qtbot, session)
    page.ask_folder = lambda: tmp_path / "one"
    with qtbot.waitSignal(vm.saved):
        click(qtbot, page, "save")
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["1-06-2 当选名单.pdf"]


def test_papers_of_every_election_are_saved(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    page, vm = shown(qtbot, session)
    page.ask_folder = lambda: tmp_path / "all"
    with qtbot.waitSignal(vm.saved) as said:
        click(qtbot, page, "saveEverything")
    assert said.args[0] == due(session) + len(whole.ready(session.desk.file))
    assert (tmp_path / "all" / "00-term" / "0-13-代表资格审查报告.pdf").is_file()


def test_folder_that_cannot_be_written_is_said(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    page, _ = shown(qtbot, session)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    page.ask_folder = lambda: tmp_path / "file"
    with qtbot.waitSignal(page.noticed, check_params_cb=lambda said: said is not None) as refused:
        click(qtbot, page, "saveAll")
    assert refused.args[0].kind == "warn"


def test_paper_goes_to_the_printer_page_by_page(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    page, vm = shown(qtbot, session)
    target = tmp_path / "printed.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(72)
    page.ask_printer = lambda: printer
    with qtbot.waitSignal(vm.made):
        click(qtbot, page, "print")
    document = QPdfDocument(page)
    document.load(str(target))
    assert document.pageCount() == 1


def test_nothing_is_printed_where_no_printer_is_chosen(qtbot: QtBot, session: Session) -> None:
    page, vm = shown(qtbot, session)
    page.ask_printer = lambda: None
    with qtbot.waitSignal(vm.prints.made) as made:
        click(qtbot, page, "printAll")
    assert len(made.args[0].entries) == due(session)
    click(qtbot, page, "printSet")
    assert "打印机没有接受" not in texts(page)


def test_everything_is_listed_with_pages_and_signers_before_the_printer_is_asked_once(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    page, vm = shown(qtbot, session)
    asked: list[str] = []

    def printer() -> QPrinter:
        asked.append("")
        made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "out.pdf"))
        return made

    page.ask_printer = printer
    with qtbot.waitSignal(vm.prints.made) as made:
        click(qtbot, page, "printAll")
    assert asked == []
    assert "总监票人、监票人、总计票人、计票人" in texts(page)
    pages = sum(one.pages for one in made.args[0].entries)
    assert f"{pages} 页" in texts(page)
    click(qtbot, page, "printSet")
    assert len(asked) == 1
    document = QPdfDocument()
    document.load(str(tmp_path / "out.pdf"))
    assert document.pageCount() == pages + 1
    document.close()
    assert not find(page, PrintList).isVisible()


def test_the_list_of_prints_may_be_left_without_printing(qtbot: QtBot, session: Session) -> None:
    page, vm = shown(qtbot, session)
    page.ask_printer = lambda: pytest.fail("nobody wants to print")
    with qtbot.waitSignal(vm.prints.made):
        click(qtbot, page, "printAll")
    assert not page._table.isVisible()
    click(qtbot, page, "cancelSet")
    assert not find(page, PrintList).isVisible()
    assert page._table.isVisible()


def test_a_list_of_prints_left_open_is_gone_when_the_page_comes_back(qtbot: QtBot, session: Session) -> None:
    page, vm = shown(qtbot, session)
    with qtbot.waitSignal(vm.prints.made):
        click(qtbot, page, "printAll")
    page.hide()
    page.show()
    assert find(page, PrintList).isHidden()
    qtbot.waitUntil(lambda: not vm.busy)


def test_without_an_election_there_are_no_papers_but_those_of_the_roll(qtbot: QtBot, tmp_path: Path) -> None:
    session = session_of(hall.congress(tmp_path / "none.zhengpiao"))
    page, vm = shown(qtbot, session)
    assert vm.groups() == ("term",)
    assert [line.id for line in vm.lines()] == ["credentials"]
    assert not find(page, QComboBox, "paperGroup").isVisible()
    session.close()


def test_an_empty_file_has_no_papers(qtbot: QtBot, tmp_path: Path) -> None:
    session = session_of(hall.congress(tmp_path / "none.zhengpiao", delegates=0, present=0))
    page, _ = shown(qtbot, session)
    assert "还没有起草选举。" in texts(page)
    session.close()


def test_papers_of_the_term_change_are_a_group_of_their_own(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    page, vm = shown(qtbot, session)
    session.desk.record(te.PostsPlanned(row=PostsPlan()), hall.BY)
    find(page, QComboBox, "paperGroup").setCurrentIndex(1)
    qtbot.waitUntil(lambda: not vm.busy)
    waiting = {line.id: line.status for line in vm.lines() if not line.ready}
    assert vm.ready() == ("application_form", "credentials", "crossing")
    assert waiting["slate"] == "须先：已确定的候选人"
    vm.choose("application_form")
    qtbot.waitUntil(lambda: find(page, PaperPreview).page_count() == 1)
    page.ask_folder = lambda: tmp_path / "term"
    with qtbot.waitSignal(vm.saved):
        click(qtbot, page, "saveAll")
    assert sorted(path.name for path in (tmp_path / "term").iterdir()) == [
        "0-01 自荐报名表（空白）.pdf",
        "0-13 代表资格审查报告.pdf",
        "0-17 交叉任职表.pdf",
    ]
    find(page, QComboBox, "paperGroup").setCurrentIndex(0)
    assert vm.chosen() == "elected"


def test_what_was_not_needed_says_so(session: Session) -> None:
    status = {line.id: line.status for line in PapersViewModel(session).lines()}
    assert status["disputes"] == "没有争议票"
    assert status["double_entry"] == "没有两遍录入"
    assert "corrigendum" not in status
