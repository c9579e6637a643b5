"""What of a contest's papers is still open: disputes not decided, piles read twice and not settled."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from core.store import queries
from core.store.file import ElectionFile


@dataclass(frozen=True, slots=True)
class OpenMatters:
    """Disputes waiting, and the piles that are to be read again or settled, by name."""

    disputes: int
    unsettled: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.disputes or self.unsettled)


def open_matters(file: ElectionFile, contest: str) -> OpenMatters:
    """The same for one contest. A pile that is still being read for the first time is not among them."""
    rows = queries.batches(file, contest)
    return OpenMatters(
        sum(one.disputes for one in rows),
        tuple(
            one.name
            for one in rows
            if one.double and one.papers and one.counts != "settled" and one.state != "open"
        ),
    )


class OpenWords(QObject):
    """The same in words, for the rail and the live count."""

    def short(self, matters: OpenMatters) -> str:
        """A few words, "" where nothing is open."""
        parts = []
        if matters.disputes:
            parts.append(self.tr("%n dispute(s) open", "", matters.disputes))
        if len(matters.unsettled) == 1:
            parts.append(self.tr("batch {batch} not settled").format(batch=matters.unsettled[0]))
        elif matters.unsettled:
            parts.append(self.tr("%n batches not settled", "", len(matters.unsettled)))
        return self.tr(", ").join(parts)
