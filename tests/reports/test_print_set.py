"""Everything of a contest in one file: in the order of the meeting, behind a list of pages and signatures, archival."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pypdf
import pytest
from click.testing import CliRunner

from core.cli import cli
from core.errors.paper import NoGlyph
from core.office import count, seal
from core.office.desk import Desk
from core.reports import assemble, catalogue
from core.reports.ballot.choices import BallotLayout
from core.reports.layout.volume import Volume, open_volume
from core.reports.model import SignInBook, SignInRow
from core.reports.print_set import PrintSet, make_set, models_of
from core.wording import Language
from tests.office import hall

CONTEST = "c1"
PAPERS = ("FF-", "FF-", "FF-", "FA-", "-FF")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = hall.congress(tmp_path_factory.mktemp("set") / "a.zhengpiao")
    hall.draft_plain(made, CONTEST)
    hall.to_counting(made, CONTEST, papers=len(PAPERS))
    hall.enter_all(made, CONTEST, PAPERS)
    count.check(made, CONTEST, by="赵监")
    count.announce(made, CONTEST, announced_by="主席", by=hall.BY)
    seal.seal(made, CONTEST, signers=hall.OFFICERS, by="赵监")
    yield made
    made.close()


@pytest.fixture(scope="module")
def made(desk: Desk) -> PrintSet:
    return make_set(models_of(desk.file, CONTEST))


@pytest.fixture(scope="module")
def pdf(made: PrintSet) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(made.pdf))


def text(pdf: pypdf.PdfReader, page: int) -> str:
    return pdf.pages[page].extract_text()


def test_every_paper_of_the_contest_is_in_it_in_the_order_of_the_meeting(desk: Desk, made: PrintSet) -> None:
    assert [one.paper for one in made.entries] == list(assemble.due(desk.file, CONTEST))
    assert made.refused is None


def test_page_counts_are_those_of_the_papers_alone_and_add_up(
    desk: Desk, made: PrintSet, pdf: pypdf.PdfReader
) -> None:
    for one, (paper, model) in zip(made.entries, models_of(desk.file, CONTEST), strict=True):
        alone = pypdf.PdfReader(BytesIO(catalogue.build(paper, model)))
        assert one.pages == len(alone.pages), paper
    assert len(pdf.pages) == 1 + sum(one.pages for one in made.entries)


def test_each_page_says_what_it_says_alone(desk: Desk, made: PrintSet, pdf: pypdf.PdfReader) -> None:
    place = 1
    for one, (paper, model) in zip(made.entries, models_of(desk.file, CONTEST), strict=True):
        alone = pypdf.PdfReader(BytesIO(catalogue.build(paper, model)))
        assert text(pdf, place) == text(alone, 0), paper
        assert pdf.pages[place].mediabox == alone.pages[0].mediabox
        place += one.pages


def test_first_page_lists_each_paper_with_pages_and_who_signs(made: PrintSet, pdf: pypdf.PdfReader) -> None:
    page = text(pdf, 0)
    assert "打印清单" in page
    signers = {one.paper: one.signers for one in made.entries}
    assert signers["count"] == ("总监票人", "监票人", "总计票人", "计票人")
    assert signers["result"] == ("执行主席", "总监票人", "主席团盖章")
    assert signers["ballots"] == ()
    for one in made.entries:
        assert one.number in page
        assert one.title in page
    assert f"共 {len(made.entries)} 种文书，{sum(one.pages for one in made.entries)} 页" in page.replace(
        "\n", ""
    )


def test_outline_leads_to_the_first_page_of_each_paper(made: PrintSet, pdf: pypdf.PdfReader) -> None:
    starts = {pdf.get_destination_page_number(one) for one in pdf.outline if not isinstance(one, list)}
    place = 1
    for one in made.entries:
        assert place in starts, one.paper
        place += one.pages


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_is_fit_for_the_archive_as_each_paper_is(desk: Desk, language: Language) -> None:
    data = make_set(models_of(desk.file, CONTEST, language)).pdf
    reader = pypdf.PdfReader(BytesIO(data))
    root: Any = reader.trailer["/Root"]
    tree = ET.fromstring(root["/Metadata"].get_data())  # noqa: S314  (our own text)
    told = {one.tag.rpartition("}")[2]: "".join(one.itertext()).strip() for one in tree.iter()}
    assert (told["part"], told["conformance"]) == ("2", "B")
    assert reader.metadata is not None
    assert told["title"] == reader.metadata.title
    assert root["/Lang"] == ("zh-CN" if language == "zh" else "en")
    assert len(root["/OutputIntents"]) == 1
    assert "/ID" in reader.trailer
    assert not re.search(rb"[^\r\n]endstream", data)
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            inner = font.get_object()
            inner = inner["/DescendantFonts"][0].get_object() if "/DescendantFonts" in inner else inner
            assert "/FontFile2" in inner["/FontDescriptor"]


def test_the_same_file_gives_the_same_bytes(desk: Desk, made: PrintSet) -> None:
    assert make_set(models_of(desk.file, CONTEST)).pdf == made.pdf


def test_it_is_smaller_than_its_papers_together(desk: Desk, made: PrintSet) -> None:
    alone = sum(len(catalogue.build(paper, model)) for paper, model in models_of(desk.file, CONTEST))
    assert len(made.pdf) < alone / 2


def test_ballots_lie_as_chosen(desk: Desk) -> None:
    found = make_set(models_of(desk.file, CONTEST, layout=BallotLayout(paper="A3")))
    sizes = {round(float(page.mediabox.width)) for page in pypdf.PdfReader(BytesIO(found.pdf)).pages}
    assert len(sizes) > 1


def test_a_paper_that_cannot_be_made_keeps_none_of_the_others_back(tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "b.zhengpiao")
    ((paper, book),) = models_of(desk.file, hall.draft_plain(desk, CONTEST))
    assert isinstance(book, SignInBook)
    rare = replace(book, rows=(SignInRow("1", "\U0001f600"),))
    found = make_set(((paper, rare), (paper, book)))
    assert isinstance(found.refused, NoGlyph)
    assert [one.paper for one in found.entries] == ["sign_in"]
    assert open_volume() is None
    desk.close()


def test_outside_a_volume_papers_are_files_of_their_own(desk: Desk) -> None:
    (paper, model) = models_of(desk.file, CONTEST)[-1]
    volume = Volume("t", "zh")
    with volume.opened():
        assert catalogue.build(paper, model) == b""
    assert volume.pages == 1
    assert catalogue.build(paper, model).startswith(b"%PDF")


def test_command_line_writes_one_file_a_contest(desk: Desk, tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["papers", str(desk.file.path), "--out", str(tmp_path), "--set"])
    assert done.exit_code == 0, done.output
    (path,) = tmp_path.glob("*.pdf")
    assert path.name == "01-c1-全套文书.pdf"
    assert str(path) in done.output
