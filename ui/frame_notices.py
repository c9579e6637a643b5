"""The sentences above the page: one that comes and goes, and those that stay until their cause is gone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.shapes import Notice
from ui.widgets.banner import Banner
from ui.widgets.basics import column


class NoticeArea(QWidget):
    """Takes no room while there is nothing to say."""

    dismissed = Signal()  # the person closed the passing notice
    standing_dismissed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._banner = Banner(closable=True)
        self._banner.closed.connect(self.dismissed)
        self._standing_box = column(gap=6)
        self.setLayout(column(self._standing_box, self._banner, gap=6, margins=(32, 14, 32, 0)))
        self.show_all(None, {})

    def show_all(self, passing: Notice | None, standing: dict[str, Notice]) -> None:
        """Shows these and nothing else."""
        self._banner.setVisible(passing is not None)
        if passing is not None:
            self._banner.show_notice(passing)
        while (item := self._standing_box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for key, notice in standing.items():
            banner = Banner(notice.kind, notice.what, notice.do, closable=True)
            banner.closed.connect(lambda key=key: self.standing_dismissed.emit(key))
            self._standing_box.addWidget(banner)
            banner.show()
        self.setVisible(passing is not None or bool(standing))
