"""The parts of the outcome page: the table of posts, the three disclosures, the figures."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import px, text_scale
from ui.viewmodels.outcome import DisclosureLine, Figure, OutcomeViewModel, PostsLine
from ui.widgets.basics import button, column, label
from ui.widgets.counters import CheckRow
from ui.widgets.table import Column, DataTable, RowsModel

WIDE_TEXT = 150  # from this text size on the posts are scrolled sideways
ROW, HEAD = 38, 76  # of the titles and a bar to scroll sideways


class PostsTable(QWidget):
    """Person by body; `chosen` carries the line under the selection."""

    chosen = Signal(object)

    def __init__(self, vm: OutcomeViewModel) -> None:
        super().__init__()
        self._vm = vm
        self.model: RowsModel[PostsLine] = RowsModel(self._columns())
        self.list = DataTable(self.model, name=self.tr("Cross-appointments"), sortable=False, row_height=ROW)
        self.model.setParent(self.list)
        self.list.horizontalHeader().setStretchLastSection(text_scale() >= WIDE_TEXT)
        self.list.setWordWrap(True)
        self.list.verticalHeader().setMinimumSectionSize(px(ROW))
        self.list.horizontalHeader().sectionResized.connect(lambda *_: self._fit())
        self.list.row_chosen.connect(self.chosen)
        self.setLayout(column(self.list, gap=0))

    def _columns(self) -> Sequence[Column[PostsLine]]:
        titles = (self.tr("Party"), self.tr("Congress"), self.tr("Government"), self.tr("CPPCC"))
        share = text_scale() < WIDE_TEXT  # the posts share the room, in more lines where one is long
        bodies = [
            Column[PostsLine](title, _posts_in(at), tip=_posts_in(at), stretch=share)
            for at, title in enumerate(titles)
        ]
        return (
            Column(self.tr("Name"), lambda one: one.name, bold=True),
            Column(self.tr("Checked"), lambda one: one.checked, tone=lambda one: one.tone, bold=True),
            *bodies,
            Column(self.tr("Other posts"), lambda one: one.others, tip=lambda one: one.others, stretch=share),
        )

    def refresh(self) -> None:
        """The lines as they are now; the same person selected."""
        lines = list(self._vm.lines())
        if lines == self.model.rows():
            return
        before: PostsLine | None = self.list.selected_row()
        self.model.set_rows(lines)
        self._fit()
        if before is None or not self.list.select_where(lambda one: one.name == before.name):
            self.list.select_where(lambda _one: True)

    def _fit(self) -> None:
        """Every line as high as what it says, and the table as high as its lines."""
        self.list.resizeRowsToContents()
        self.list.setFixedHeight(max(self.list.verticalHeader().length(), 2 * px(ROW)) + px(HEAD))


def _posts_in(at: int) -> Callable[[PostsLine], str]:
    """A person's posts in one body."""
    return lambda one: one.posts[at]


class DisclosureList(QWidget):
    """One row for each of the three; `wanted` carries the one that is to be hung out."""

    wanted = Signal(object)

    def __init__(self, vm: OutcomeViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.setLayout(self._rows)
        self._shown: tuple[DisclosureLine, ...] = ()

    def refresh(self) -> None:
        """All three as they stand."""
        lines = self._vm.disclosures()
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for one in lines:
            self._rows.addWidget(self._row(one))

    def _row(self, one: DisclosureLine) -> QWidget:
        made = CheckRow("ok" if one.posted else "open", one.title, one.words)
        if one.ready and self._vm.may_write():
            words = self.tr("Hang out again…") if one.posted else self.tr("Hang out…")
            act = button(words, "plain" if one.posted else "secondary", lambda: self.wanted.emit(one))
            act.setObjectName(f"disclose_{one.kind}")
            made.add_action(act)
        return made


class FigureTable(QWidget):
    """Before, after, and what that means; or why there is nothing to tell yet."""

    def __init__(self, vm: OutcomeViewModel) -> None:
        super().__init__()
        self._vm = vm
        self.model: RowsModel[Figure] = RowsModel(self._columns())
        self.list = DataTable(self.model, name=self.tr("Outcome"), sortable=False, row_height=ROW)
        self.model.setParent(self.list)
        self._why, self._open = label("", "soft"), label("", "error")
        self.setLayout(column(self._why, self.list, self._open, gap=8))

    def _columns(self) -> Sequence[Column[Figure]]:
        return (
            Column("", lambda one: one.title, tip=lambda one: one.title, stretch=True),
            Column(self.tr("Before"), lambda one: one.before, align="right"),
            Column(self.tr("After"), lambda one: one.after, align="right", bold=True),
            Column(self.tr("Change"), lambda one: one.change),
        )

    def refresh(self) -> None:
        """The figures as they are now."""
        why = self._vm.sheet.refused()
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.list.setVisible(not why)
        left = "" if why else self._vm.sheet.unsettled()
        self._open.setText(left)
        self._open.setVisible(bool(left))
        if not why:
            rows = list(self._vm.sheet.figures())
            self.model.set_rows(rows)
            self.list.setFixedHeight(px(ROW) * len(rows) + px(HEAD))
