"""A table preset: typed columns over any rows, good header, sortable, one row selected at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.shapes import Tone
from ui.theme import COLOURS, TONES, colour, font, px
from ui.widgets.stroke_tally import paint_tally

T = TypeVar("T")
LEAST_STRETCH = 110  # pixels at 100 %: some six characters
AnyIndex = QModelIndex | QPersistentModelIndex
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}


@dataclass(frozen=True)
class Column(Generic[T]):
    """One column: its title and how a row fills it.

    `value` gives what is shown (str or int); `key` what it is sorted by where that differs; `tone` its
    colour; `size` the text in pixels at 100 %; `width` in pixels at 100 % (0: by content), `stretch` takes
    what is left, but `width` at least. `strokes` draws the number as 正 strokes; `icon` stands before the text.
    """

    title: str
    value: Callable[[T], object]
    align: Literal["left", "right", "center"] = "left"
    key: Callable[[T], Any] | None = None
    tone: Callable[[T], Tone] | None = None
    tip: Callable[[T], str] | None = None
    bold: bool = False
    size: int = 16
    width: int = 0
    stretch: bool = False
    strokes: bool = False
    icon: Callable[[T], QIcon | None] | None = None


class RowsModel(QAbstractTableModel, Generic[T]):
    """Read-only rows behind a `DataTable`; `set_rows` replaces them all."""

    def __init__(
        self, columns: Sequence[Column[T]], rows: Sequence[T] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns, self._rows = tuple(columns), list(rows)

    def columns(self) -> tuple[Column[T], ...]:
        """The columns given at the start."""
        return self._columns

    def rows(self) -> list[T]:
        """The rows in their own order."""
        return list(self._rows)

    def set_rows(self, rows: Sequence[T]) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, index: AnyIndex) -> T:
        """The row behind an index of this model."""
        return self._rows[index.row()]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGN[self._columns[section].align] | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column, entry = self._columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column.strokes else str(column.value(entry))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return str(column.value(entry))
        if role == SORT_ROLE:
            return (column.key or column.value)(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(entry) if column.tip else None
        return self._look(column, entry, role)

    def _look(self, column: Column[T], entry: T, role: int) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None:
            return colour(TONES[column.tone(entry)][0])
        if role == Qt.ItemDataRole.FontRole:
            return font(column.size, bold=column.bold)
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            return column.icon(entry)
        return None


class ToneDelegate(QStyledItemDelegate):
    """Keeps a cell's own colour while its row is selected; the ground alone shows the selection."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        own = index.data(Qt.ItemDataRole.ForegroundRole) or colour(COLOURS.ink)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, own)


class StrokeDelegate(QStyledItemDelegate):
    """Draws a cell's number as 正 strokes."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        box = QRectF(option.rect).adjusted(px(8), px(4), -px(8), -px(4))
        paint_tally(painter, box, int(index.data(SORT_ROLE)), side=px(20))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(px(120), px(36))


class DataTable(QTableView):
    """The one kind of table in this window. Enter or a double click emits `row_opened`, moving emits
    `row_chosen`; both carry the row object. Rows come from a `RowsModel`; sorting and `set_filter` never
    change the model.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(
        self, model: RowsModel[Any], *, name: str, sortable: bool = True, row_height: int = 40
    ) -> None:
        super().__init__()
        self._rows, self._most = model, 0
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(model)
        self._proxy.setSortRole(SORT_ROLE)
        self._proxy.setFilterKeyColumn(-1)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self._proxy)
        self.setAccessibleName(name)
        self._set_up_look(px(row_height))
        self._set_up_columns()
        self.setSortingEnabled(sortable)
        model.modelReset.connect(self._fit_columns)
        if sortable:
            self._proxy.sort(-1)
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(lambda index: self.row_opened.emit(self._row(index)))

    def selected_row(self) -> Any:
        """The row object under the selection, or None."""
        chosen = self.selectionModel().selectedRows()
        return self._row(chosen[0]) if chosen else None

    def select_where(self, wanted: Callable[[Any], bool]) -> bool:
        """Selects and shows the first row (as sorted now) for which `wanted` holds; false where there is
        none.
        """
        for place in range(self._proxy.rowCount()):
            index = self._proxy.index(place, 0)
            if wanted(self._row(index)):
                self.selectRow(place)
                self.scrollTo(index)
                return True
        return False

    def set_filter(self, text: str) -> None:
        """Shows only the rows with this text in some column; empty shows all."""
        self._proxy.setFilterFixedString(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected_row() is not None:
            self.row_opened.emit(self.selected_row())
            return
        if event.text().isprintable() and event.text().strip():
            event.ignore()  # a letter is the page's, not a search in the table
            return
        super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self.selected_row() is not None:
            self.row_chosen.emit(self.selected_row())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), px(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """A column that takes what is left is never squeezed to dots: where the others leave too little, it has its
        least width, and the table is scrolled sideways.
        """
        header, columns = self.horizontalHeader(), self._rows.columns()
        wide = [place for place, column in enumerate(columns) if column.stretch]
        if not wide:
            return
        rest = sum(header.sectionSize(place) for place in range(len(columns)) if place not in wide)
        left = (self.viewport().width() - rest) // len(wide)
        for place in wide:
            least = px(columns[place].width or LEAST_STRETCH)
            mode = QHeaderView.ResizeMode.Stretch if left >= least else QHeaderView.ResizeMode.Interactive
            if header.sectionResizeMode(place) != mode:
                header.setSectionResizeMode(place, mode)
            if left < least and header.sectionSize(place) != least:
                header.resizeSection(place, least)

    def fit_rows(self, most: int) -> None:
        """From now on as high as its rows and the bar below them, up to `most` pixels at 100 %; no row is half seen."""
        self._most = most
        self.horizontalScrollBar().rangeChanged.connect(self._fit_rows)
        self._proxy.modelReset.connect(self._fit_rows)
        self._proxy.rowsInserted.connect(self._fit_rows)
        self._fit_rows()

    def _fit_rows(self) -> None:
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        around = self.horizontalHeader().sizeHint().height() + below + 2 * self.frameWidth()
        one = self.verticalHeader().defaultSectionSize()
        fits = max((px(self._most) - around) // one, 1)
        self.setFixedHeight(around + min(max(self._proxy.rowCount(), 1), fits) * one)

    def _row(self, index: AnyIndex) -> Any:
        return self._rows.row_at(self._proxy.mapToSource(index))

    def _set_up_look(self, row_height: int) -> None:
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerWidget(QWidget())  # else a grip is drawn between the two bars
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height)

    def _set_up_columns(self) -> None:
        self.setItemDelegate(ToneDelegate(self))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(px(36))
        for place, column in enumerate(self._rows.columns()):
            if column.stretch:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            elif column.width:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
                needed = QFontMetrics(font(15)).horizontalAdvance(column.title) + px(26)
                header.resizeSection(place, max(px(column.width), needed))
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
            if column.strokes:
                self.setItemDelegateForColumn(place, StrokeDelegate(self))


def table(
    columns: Sequence[Column[T]], rows: Sequence[T], *, name: str, sortable: bool = True, row_height: int = 40
) -> tuple[DataTable, RowsModel[T]]:
    """A table and its model in one go; `name` is what a screen reader calls it."""
    model = RowsModel(columns, rows)
    made = DataTable(model, name=name, sortable=sortable, row_height=row_height)
    model.setParent(made)
    return made, model
