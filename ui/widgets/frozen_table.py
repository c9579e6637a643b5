"""A wide table whose first columns stay in view while the others are scrolled sideways. Sorted by any of them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.theme import COLOURS, font, px
from ui.widgets.basics import row
from ui.widgets.table import SORT_ROLE, Column, RowsModel, ToneDelegate


class FrozenTable(QWidget):
    """Rows in two views side by side: the first `frozen` columns, and the rest. One row is selected in both.

    `row_chosen` carries the row object. Columns may be replaced with the rows (`set_table`): how many units there are
    is known only when the table is filled.
    """

    row_chosen = Signal(object)

    def __init__(self, *, name: str, frozen: int, row_height: int = 36) -> None:
        super().__init__()
        self._frozen, self._row_height = frozen, row_height
        self._model: RowsModel[Any] = RowsModel(())
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSortRole(SORT_ROLE)
        self.left, self.right = self._view(name), self._view(name)
        self.left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.left.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.right.verticalScrollBar().valueChanged.connect(self.left.verticalScrollBar().setValue)
        self.left.verticalScrollBar().valueChanged.connect(self.right.verticalScrollBar().setValue)
        for view, other in ((self.left, self.right), (self.right, self.left)):
            view.horizontalHeader().sortIndicatorChanged.connect(
                lambda _place, _order, other=other: other.horizontalHeader().setSortIndicatorShown(False)
            )
            view.horizontalHeader().sectionClicked.connect(
                lambda _place, view=view: view.horizontalHeader().setSortIndicatorShown(True)
            )
        edge = QFrame()
        edge.setFixedWidth(1)
        edge.setStyleSheet(f"background: {COLOURS.rule}; border: none;")
        line = row(self.left, edge, gap=0)
        line.addWidget(self.right, 1)
        self.setLayout(line)
        self.setFocusProxy(self.left)
        self.set_table((), ())

    def set_table(self, columns: Sequence[Column[Any]], rows: Sequence[Any]) -> None:
        """Replaces columns and rows; the order by a column stays where the columns stay the same."""
        titles = [column.title for column in columns]
        same = titles == [column.title for column in self._model.columns()]
        by, order = self._proxy.sortColumn(), self._proxy.sortOrder()
        kept = self.selected_row()
        old, self._model = self._model, RowsModel(columns, rows, self)
        self._proxy.setSourceModel(self._model)
        old.deleteLater()
        # Without a column Qt turns the rows round where the order is descending.
        self._proxy.sort(by if same else -1, order if same and by >= 0 else Qt.SortOrder.AscendingOrder)
        if not same:
            for view in (self.left, self.right):
                view.horizontalHeader().setSortIndicatorShown(False)
        self._fit()
        key = getattr(kept, "id", None)
        if key is not None:
            self.select_where(lambda one: getattr(one, "id", None) == key)

    def rows(self) -> list[Any]:
        """The row objects in the order shown."""
        return [self._at(place) for place in range(self._proxy.rowCount())]

    def columns(self) -> tuple[Column[Any], ...]:
        """The columns shown."""
        return self._model.columns()

    def selected_row(self) -> Any:
        """The row object under the selection, or None."""
        chosen = self.left.selectionModel().selectedRows()
        return self._at(chosen[0].row()) if chosen else None

    def select_where(self, wanted: Callable[[Any], bool]) -> bool:
        """Selects and shows the first row for which `wanted` holds; false where there is none."""
        for place in range(self._proxy.rowCount()):
            if wanted(self._at(place)):
                self.left.selectRow(place)
                self.left.scrollTo(self._proxy.index(place, 0))
                return True
        return False

    def sort_by(self, place: int, *, descending: bool = False) -> None:
        """Puts the rows in the order of a column."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        view = self.left if place < self._frozen else self.right
        view.sortByColumn(place, order)
        view.horizontalHeader().setSortIndicatorShown(True)

    def _at(self, place: int) -> Any:
        return self._model.row_at(self._proxy.mapToSource(self._proxy.index(place, 0)))

    def _view(self, name: str) -> QTableView:
        view = QTableView()
        view.setModel(self._proxy)
        view.setAccessibleName(name)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setItemDelegate(ToneDelegate(view))
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(px(self._row_height))
        view.setCornerWidget(QWidget())
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorShown(False)
        view.setSortingEnabled(True)
        return view

    def _fit(self) -> None:
        """Each column as wide as its title or what it says it needs; the frozen part as wide as its columns."""
        metrics, wide = QFontMetrics(font(15)), 0
        for place, column in enumerate(self._model.columns()):
            frozen = place < self._frozen
            self.left.setColumnHidden(place, not frozen)
            self.right.setColumnHidden(place, frozen)
            needed = max(px(column.width), metrics.horizontalAdvance(column.title) + px(30))
            for view in (self.left, self.right):
                view.setColumnWidth(place, needed)
            wide += needed if frozen else 0
        self.left.setFixedWidth(wide + 2)
        self.right.setSelectionModel(self.left.selectionModel())
        self.left.selectionModel().currentRowChanged.connect(self._tell, Qt.ConnectionType.UniqueConnection)

    def _tell(self) -> None:
        chosen = self.selected_row()
        if chosen is not None:
            self.row_chosen.emit(chosen)
