"""Transactions: all of what is written or nothing, and everything read of one moment."""

import sqlite3
from types import TracebackType


class Whole:
    """One transaction, from the right to write to the commit: what `Database.atomic` does, for every single ballot."""

    __slots__ = ("_conn",)

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def __enter__(self) -> None:
        """Nobody else writes from here on; where somebody does, this waits or fails before anything is written."""
        self._conn.execute("begin immediate")

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if problem is not None:
            self._conn.rollback()
            return
        try:
            self._conn.execute("commit")
        except BaseException:
            self._conn.rollback()
            raise


class Moment(Whole):
    """One transaction that may only read: then it ends without a commit, which a page past reading would refuse."""

    __slots__ = ("_before",)

    def __enter__(self) -> None:
        """What is read from here on is of one moment."""
        self._before = self._conn.total_changes
        self._conn.execute("begin")

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._conn.total_changes != self._before:
            super().__exit__(kind, problem, trace)
        else:
            self._conn.rollback()
