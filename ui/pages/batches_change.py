"""Below the piles: one taken a step back, or its papers counted again, each with the reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from ui.theme import px
from ui.widgets.basics import button, card, column, flow, holder, label
from ui.widgets.fields import Field

MOST = 99_999


class ChangePanel(QWidget):
    """Hidden until somebody asks for it."""

    reopen = Signal(str, str)
    recount = Signal(str, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._title = label("", "strong")
        self.reason, self.papers = QLineEdit(), QSpinBox()
        self.papers.setRange(0, MOST)
        self.papers.lineEdit().setTextMargins(px(8), 0, 0, 0)
        why = Field(self.tr("Reason"), self.reason, object_name="batchReason", width=420)
        many = Field(self.tr("Papers in it"), self.papers, object_name="batchPapers", width=160)
        back = button(self.tr("Take it one step back"), "secondary", self._reopen)
        back.setObjectName("reopenBatch")
        again = button(self.tr("It holds so many papers"), "secondary", self._recount)
        again.setObjectName("recountBatch")
        leave = button(self.tr("Cancel"), "link", self.hide)
        self.setLayout(column(card(self._title, why, many, holder(flow(back, again, leave)), gap=10)))
        self.hide()

    def show_batch(self, name: str, papers: int) -> None:
        """The pile that is meant."""
        self._name = name
        self._title.setText(self.tr("Batch {batch}").format(batch=name))
        self.papers.setValue(papers)

    def _reopen(self) -> None:
        self.reopen.emit(self._name, self.reason.text())

    def _recount(self) -> None:
        self.papers.interpretText()
        self.recount.emit(self._name, self.papers.value(), self.reason.text())
