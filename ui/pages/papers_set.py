"""Before everything is printed: what comes out of the printer, on how many pages, and who signs it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from core.reports.print_set import PrintSet
from ui.i18n import language
from ui.theme import px
from ui.widgets.basics import button, card, column, flow, holder, label

HEADS = 4


class PrintList(QFrame):
    """Hidden until `show_set`. Emits `wanted(PrintSet)` when the printer may be chosen, `closed` when it goes."""

    wanted = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._set: PrintSet | None = None
        self._lead = label("", "soft")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(5))
        self._grid.setColumnStretch(3, 1)
        self._lines = holder(self._grid)
        self.go = button(self.tr("Choose the printer and print…"), "primary", self._on_go)
        self.go.setObjectName("printSet")
        cancel = button(self.tr("Cancel"), "plain", self.close_list)
        cancel.setObjectName("cancelSet")
        buttons = flow(self.go, cancel, gap=12)
        heading = label(self.tr("What is printed"), "heading")
        self.setLayout(column(card(heading, self._lead, self._lines, holder(buttons), gap=12)))
        self.hide()

    def show_set(self, made: PrintSet) -> None:
        """Opens with this set."""
        self._set = made
        pages = sum(one.pages for one in made.entries)
        words = self.tr("{papers} papers on {pages} pages, and this list before them. One print job.")
        self._lead.setText(words.format(papers=len(made.entries), pages=pages))
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        titles = (self.tr("No."), self.tr("Paper"), self.tr("Pages"), self.tr("Signed and sealed by"))
        for place, title in enumerate(titles):
            self._grid.addWidget(label(title, "caption", wrap=False), 0, place)
        between = "、" if language() == "zh" else ", "
        for line, one in enumerate(made.entries, start=1):
            signers = between.join(one.signers) or self.tr("nobody signs")
            texts = (one.number, one.title, str(one.pages), signers)
            for place, text in enumerate(texts):
                self._grid.addWidget(label(text, "body" if place < HEADS - 1 else "soft"), line, place)
        self.show()
        self.go.setFocus()

    def close_list(self) -> None:
        """Goes, where it is there; nothing was printed."""
        if self._set is None:
            return
        self._set = None
        self.hide()
        self.closed.emit()

    def _on_go(self) -> None:
        made = self._set
        if made is not None:
            self.close_list()
            self.wanted.emit(made)
