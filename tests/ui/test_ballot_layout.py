"""The layout of the ballots on their page: every choice shows on the paper at once and is kept for the contest."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from pytestqt.qtbot import QtBot

from core.journal import events as ev
from core.office import contests, drafts
from core.office.desk import Desk
from core.reports.ballot.choices import BallotLayout
from tests.office.hall import BY
from tests.reports.paper_samples import pages
from tests.ui.entry_hall import CONTEST
from tests.ui.test_ballots_page import fixed, page_on
from ui.settings import Settings
from ui.viewmodels.ballots import BallotsViewModel
from ui.viewmodels.ballots_printing import Printing
from ui.viewmodels.files import layouts_from, layouts_to
from ui.viewmodels.session import Session


def with_second(desk: Desk) -> Desk:
    """A second contest of the same meeting whose ballots are due too."""
    people = [ev.Nominee("d1", "王一"), ev.Nominee("d2", "贝二")]
    drafts.draft(
        desk, "pc", contest="k2", title="纪委委员选举", office="other", seats=1, candidates=people, by=BY
    )
    contests.fix(desk, "k2", approved_by="区委", by=BY)
    return desk


def test_a_choice_shows_on_the_paper_and_in_words_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm = page_on(qtbot, fixed(tmp_path))
    before = vm.preview()
    choices = page.printing.choices
    assert vm.printing.words(23) == "A4 纸，每张 2 票；共 12 张纸，单面印；姓名 17 磅"
    choices.combo("ups").setCurrentIndex(3)
    choices.combo("names").setCurrentIndex(1)
    choices.combo("cell").setCurrentIndex(3)
    choices.stubs.setChecked(True)
    assert vm.printing.layout() == BallotLayout(ups=4, names="horizontal", cell="right", stubs=True)
    assert vm.preview() != before
    assert "No.0004" in pages(vm.preview())[0]
    assert vm.printing.words(23).startswith("A4 纸，每张 4 票；共 6 张纸")
    assert page.preview.page_count() == 1


def test_what_was_chosen_is_what_is_printed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vm = page_on(qtbot, fixed(tmp_path))
    vm.printing.choose(paper="A3", ups=4)
    target = tmp_path / "选票.pdf"
    monkeypatch.setattr(page, "ask_where", lambda: target)
    page._on_save()
    found = PdfReader(target)
    assert len(found.pages) == 6
    assert [round(float(side) / 72 * 25.4) for side in found.pages[0].mediabox[2:]] == [420, 297]


def test_a_layout_that_holds_too_few_names_says_so_and_another_choice_mends_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page, vm = page_on(qtbot, fixed(tmp_path))
    vm.printing.choose(
        ups=4, shape="wide", stubs=True, names="horizontal", cell="left", write_ins=12, sides=1
    )
    assert "印不下" in vm.printing.words(23)
    assert page.preview.page_count() == 0
    vm.printing.choose(paper="A3")
    assert "印不下" not in vm.printing.words(23)
    assert page.preview.page_count() == 1


def test_the_layout_is_kept_for_each_contest_of_the_file(tmp_path: Path) -> None:
    session = Session(with_second(fixed(tmp_path)), clerk=BY)
    kept: list[object] = []
    session.layout_chosen.connect(lambda: kept.append(layouts_to(session.ballot_layouts)))
    Printing(session, CONTEST).choose(ups=4)
    Printing(session, CONTEST).choose(ups=4)
    assert len(kept) == 1
    assert Printing(session, CONTEST).layout() == BallotLayout(ups=4)
    assert Printing(session, "k2").layout() == BallotLayout()
    assert layouts_from(kept[0]) == {CONTEST: BallotLayout(ups=4)}


def test_kept_layouts_that_are_none_are_left_out() -> None:
    assert layouts_from(None) == {}
    assert layouts_from({"a": {"ups": 3}, "b": {"paper": "A3"}, "c": 1}) == {"b": BallotLayout(paper="A3")}


def test_layouts_of_files_that_are_forgotten_are_forgotten(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    first = tmp_path / "0.zhengpiao"
    settings.values.ballot_layouts[str(first.resolve())] = {}
    settings.remember_file(first)
    assert Settings(tmp_path).values.ballot_layouts
    for n in range(1, 12):
        settings.remember_file(tmp_path / f"{n}.zhengpiao")
    assert Settings(tmp_path).values.ballot_layouts == {}


def test_ballots_of_the_meeting_share_sheets_where_that_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm = page_on(qtbot, with_second(fixed(tmp_path)))
    together = page.printing.choices.together
    assert together.isVisible()
    assert together.text() == "与本次会议其他 1 种选票印在同一张纸上"
    together.setChecked(True)
    sheet = pages(vm.preview())
    assert len(sheet) == 1
    assert "纪委委员" in sheet[0]
    assert len(pages(vm.pdf(5))) == 5
    together.setChecked(False)
    assert "纪委委员" not in pages(vm.preview())[0]


def test_a_contest_that_is_alone_offers_no_shared_sheets(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm = page_on(qtbot, fixed(tmp_path))
    assert not page.printing.choices.together.isVisible()
    vm.printing.share(together=True)
    assert not vm.printing.together


def test_true_size_is_the_size_of_the_screens_millimetres(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _ = page_on(qtbot, fixed(tmp_path))

    class Screen:
        def __init__(self, real: float) -> None:
            self.real = real

        def physicalDotsPerInch(self) -> float:  # Qt's spelling
            return self.real

        def logicalDotsPerInch(self) -> float:  # Qt's spelling
            return 96.0

    for real, factor in ((144.0, 1.5), (3.0, 1.0)):
        monkeypatch.setattr(page.preview, "screen", lambda real=real: Screen(real))
        page.preview.true_size()
        assert page.preview.view.zoomMode() == QPdfView.ZoomMode.Custom
        assert page.preview.view.zoomFactor() == pytest.approx(factor)


def test_a_late_drawing_of_the_layout_before_never_stays_on_show(qtbot: QtBot, tmp_path: Path) -> None:
    page, _ = page_on(qtbot, fixed(tmp_path))
    renderer = page.preview.view.findChild(QPdfPageRenderer)
    assert renderer is not None
    assert renderer.renderMode() == QPdfPageRenderer.RenderMode.SingleThreaded


def test_a_closed_contest_prints_nothing(tmp_path: Path) -> None:
    from tests.ui.entry_hall import drafted  # noqa: PLC0415  # only here

    vm = BallotsViewModel(Session(drafted(tmp_path), clerk=BY))
    assert vm.printing.words(5)
