"""A paper on screen as it will be printed, and the way to the printer. Both from the same bytes."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QKeySequence, QPageLayout, QPageSize, QPainter, QPalette, QShortcut
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from ui.theme import COLOURS, colour, px
from ui.widgets.basics import button, column, label, row

ZOOM_STEP, ZOOM_MIN, ZOOM_MAX = 1.25, 0.25, 4.0
PRINT_DPI = 300
LEAST_DPI, MOST_DPI = 50, 600  # a screen that claims anything else does not know its own size


class LoadedPaper:
    """A PDF held open from bytes. Raises `ValueError` where the bytes are no PDF."""

    def __init__(self, pdf: bytes, parent: QObject | None = None) -> None:
        self.document = QPdfDocument(parent) if parent else QPdfDocument()
        self._buffer = QBuffer(parent)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        if self.document.error() != QPdfDocument.Error.None_ or not self.document.pageCount():
            raise ValueError("not a readable PDF")

    def close(self) -> None:
        """Lets go of the bytes."""
        self.document.close()
        self._buffer.close()


class PaperPreview(QWidget):
    """Shows a PDF page below page, fitted to the width; +, - and 0 zoom while it has the keyboard."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._paper: LoadedPaper | None = None
        self._empty = QPdfDocument(self)
        self.view = QPdfView(self)
        # The view would keep what a render of the paper before brings late: pages are drawn in the window's thread.
        renderer = self.view.findChild(QPdfPageRenderer)
        if renderer is not None:
            renderer.setRenderMode(QPdfPageRenderer.RenderMode.SingleThreaded)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(name)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.view.setMinimumHeight(px(240))
        # A bar that comes and goes changes the width that the page is fitted to, and that without end.
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = self.view.palette()
        ground.setColor(QPalette.ColorRole.Dark, colour(COLOURS.off))  # what the view paints around its pages
        self.view.setPalette(ground)
        self._pages = label("", "caption", wrap=False)
        tools = row(
            self._pages,
            None,
            button(self.tr("Smaller"), "link", lambda: self.zoom_by(1 / ZOOM_STEP)),
            button(self.tr("Larger"), "link", lambda: self.zoom_by(ZOOM_STEP)),
            button(self.tr("True size"), "link", self.true_size),
            button(self.tr("Whole page"), "link", self.fit_page),
            button(self.tr("Full width"), "link", self.fit_width),
            gap=4,
        )
        self.setLayout(column(tools, self.view, gap=4))
        for keys, act in (("+", ZOOM_STEP), ("=", ZOOM_STEP), ("-", 1 / ZOOM_STEP)):
            made = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(lambda act=act: self.zoom_by(act))
        QShortcut(
            QKeySequence("0"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self.fit_width)

    def show_pdf(self, pdf: bytes) -> None:
        """Shows these bytes from their first page. Raises `ValueError` where they are no PDF."""
        paper = LoadedPaper(pdf, self)
        self.view.setDocument(paper.document)
        self._let_go()
        self._paper = paper
        self._pages.setText(self.tr("%n page(s)", "", paper.document.pageCount()))

    def clear(self) -> None:
        """Shows nothing."""
        self.view.setDocument(self._empty)
        self._let_go()
        self._pages.setText("")

    def page_count(self) -> int:
        """Pages on show."""
        return self._paper.document.pageCount() if self._paper else 0

    def zoom_by(self, factor: float) -> None:
        """Larger (> 1) or smaller (< 1)."""
        zoom = self.view.zoomFactor() if self.view.zoomMode() == QPdfView.ZoomMode.Custom else 1.0
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.view.setZoomFactor(min(max(zoom * factor, ZOOM_MIN), ZOOM_MAX))

    def true_size(self) -> None:
        """A millimetre of the paper as long as a millimetre of the screen, as far as the screen tells its size."""
        screen = self.screen()
        real, assumed = screen.physicalDotsPerInch(), screen.logicalDotsPerInch()
        known = LEAST_DPI <= real <= MOST_DPI and assumed > 0
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.view.setZoomFactor(real / assumed if known else 1.0)

    def fit_width(self) -> None:
        """As wide as the room allows."""
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def fit_page(self) -> None:
        """One whole page."""
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)

    def _let_go(self) -> None:
        if self._paper is not None:
            self._paper.close()
            self._paper = None


def render_to_printer(pdf: bytes, printer: QPrinter) -> int:
    """Prints every page at the printer's resolution, each at its own size; returns the number of pages.

    Raises `ValueError` where the bytes are no PDF, `OSError` where the printer does not take the work.
    """
    paper = LoadedPaper(pdf)
    try:
        painter = QPainter()
        printer.setFullPage(True)
        _set_page(printer, paper.document.pagePointSize(0))
        if not painter.begin(printer):
            raise OSError("the printer did not start")
        try:
            for page in range(paper.document.pageCount()):
                if page:
                    _set_page(printer, paper.document.pagePointSize(page))
                    printer.newPage()
                target = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
                painter.drawImage(target, paper.document.render(page, target.size().toSize()))
        finally:
            painter.end()
        return paper.document.pageCount()
    finally:
        paper.close()


def _set_page(printer: QPrinter, points: QSizeF) -> None:
    landscape = points.width() > points.height()
    upright = points.transposed() if landscape else points
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
    way = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(way)


def print_pdf(pdf: bytes, parent: QWidget | None, *, title: str = "") -> bool:
    """Asks which printer, then prints; false where the person cancelled. Raises as `render_to_printer`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(min(printer.resolution(), PRINT_DPI))
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    render_to_printer(pdf, printer)
    return True
