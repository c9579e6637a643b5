"""Rows of a table that are read only as far as somebody looks: the first ones at once, more when the end is reached."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex

from ui.widgets.table import AnyIndex, Column, RowsModel


class LazyRows(RowsModel[Any]):
    """`more` gives the rows that come after those there are; `left` says whether there are any."""

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        more: Callable[[], Sequence[Any]],
        left: Callable[[], bool],
    ) -> None:
        super().__init__(columns)
        self._more, self._left = more, left

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._left()

    def fetchMore(self, parent: AnyIndex) -> None:
        if parent.isValid():
            return
        rows = self._more()
        if rows:
            first = self.rowCount()
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
