"""Papers on screen and to the printer: the same bytes, every page, its own size."""

import io
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.pdfgen.canvas import Canvas

from ui.widgets import paper_preview
from ui.widgets.paper_preview import PaperPreview, print_pdf, render_to_printer


@pytest.fixture
def pdf() -> bytes:
    """Two pages: A4 upright with a black bar at the top, A3 across."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    canvas.rect(0, A4[1] - 100, A4[0], 100, fill=1)
    canvas.showPage()
    canvas.setPageSize(landscape(A3))
    canvas.drawString(100, 100, "second")
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


@pytest.fixture
def preview(qtbot: QtBot) -> PaperPreview:
    """An empty preview on the screen."""
    made = PaperPreview("报告单")
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def test_pages_are_shown_and_cleared(preview: PaperPreview, pdf: bytes) -> None:
    assert preview.page_count() == 0
    preview.show_pdf(pdf)
    preview.show_pdf(pdf)
    assert preview.page_count() == 2
    preview.clear()
    assert preview.page_count() == 0


def test_what_is_no_pdf_is_refused_and_the_old_paper_stays(preview: PaperPreview, pdf: bytes) -> None:
    preview.show_pdf(pdf)
    for wrong in (b"", b"not a paper"):
        with pytest.raises(ValueError, match="PDF"):
            preview.show_pdf(wrong)
    assert preview.page_count() == 2


def test_zoom_by_key_and_back_to_the_width(preview: PaperPreview, pdf: bytes, qtbot: QtBot) -> None:
    preview.show_pdf(pdf)
    preview.activateWindow()
    preview.view.setFocus()
    qtbot.keyClick(preview.view, Qt.Key.Key_Plus)
    first = preview.view.zoomFactor()
    qtbot.keyClick(preview.view, Qt.Key.Key_Plus)
    assert preview.view.zoomFactor() > first > 1
    for _ in range(30):
        preview.zoom_by(0.5)
    assert preview.view.zoomFactor() == 0.25
    preview.fit_page()
    preview.fit_width()
    assert preview.view.zoomMode() == preview.view.ZoomMode.FitToWidth


def test_every_page_is_printed_at_its_own_size(qapp: QApplication, pdf: bytes, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(72)
    assert render_to_printer(pdf, printer) == 2
    out = QPdfDocument()
    out.load(str(tmp_path / "out.pdf"))
    sizes = [out.pagePointSize(page).toSize() for page in range(out.pageCount())]
    assert sizes == [QSize(595, 842), QSize(1191, 842)]
    picture = out.render(0, QSize(595, 842))
    assert picture.pixelColor(300, 50).lightness() < 40
    assert picture.pixelColor(300, 500).lightness() > 200 or picture.pixelColor(300, 500).alpha() == 0
    out.close()


@pytest.mark.qt_log_ignore("QPainter::begin")  # what Qt says of it is what the error says
def test_a_printer_that_does_not_start_is_named_as_such(
    qapp: QApplication, pdf: bytes, tmp_path: Path
) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "nowhere" / "out.pdf"))
    with pytest.raises(OSError, match="printer"):
        render_to_printer(pdf, printer)


class Dialog:
    """Stands in for the system's print dialog."""

    answer = 0

    def __init__(self, *_: object) -> None: ...

    def exec(self) -> int:
        """What the person answered."""
        return self.answer


@pytest.mark.parametrize("agreed", [True, False])
def test_printing_asks_first(
    qapp: QApplication, pdf: bytes, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    printed: list[bytes] = []
    monkeypatch.setattr(Dialog, "answer", int(agreed))
    monkeypatch.setattr(paper_preview, "QPrintDialog", Dialog)
    monkeypatch.setattr(paper_preview, "render_to_printer", lambda data, _printer: printed.append(data))
    assert print_pdf(pdf, None, title="报告单") is agreed
    assert printed == ([pdf] if agreed else [])
