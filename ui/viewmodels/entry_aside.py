"""What the entry page says about ballots set aside or taken back, piles laid down, and the turns of others."""

from PySide6.QtCore import QObject

from core.wording import word
from ui.i18n import language
from ui.viewmodels.entry import EntryViewModel

QUESTIONS = ("mark", "place", "name", "official", "whole")
WITHDRAWALS = ("doubled", "other_paper")


class AsideWords(QObject):
    """Sentences from the view-model's state, in the language of the window."""

    def __init__(self, vm: EntryViewModel) -> None:
        super().__init__()
        self._vm = vm

    def full(self) -> str:
        """What comes after a complete batch."""
        piles = self._vm.piles
        following = piles.next_pile()
        if following is not None:
            return self.tr("All {n} papers of this batch are in the file. Next: batch {batch}.").format(
                n=piles.papers, batch=following.name
            )
        if piles.unbatched > 0:
            return self.tr("{left} of the papers collected are in no batch yet.").format(left=piles.unbatched)
        if piles.unsettled:
            return self.tr("All {n} papers of this batch are in the file. Next: what is still open.").format(
                n=piles.here
            )
        return self.tr("All {n} ballots are in the file. Next: the count.").format(n=piles.entered)

    def waiting(self) -> tuple[str, str]:
        """Why nothing is left for whoever is at the keyboard: title and sentence."""
        piles, who = self._vm.piles, self._vm.session.clerk or "—"
        others = [
            one.name
            for one in piles.batches
            if one.double and one.papers and one.state in ("open", "entered")
        ]
        if others:
            return self.tr("Somebody else's turn"), self.tr(
                "Batch {batches} must be read a second time, and not by {who}, who read it first. F3: another person"
                " comes to the keyboard."
            ).format(batches=self.tr(", ").join(others), who=who)
        differing = [one.name for one in piles.batches if one.state == "entered_again"]
        if differing:
            return self.tr("Every paper is read"), self.tr(
                "Batch {batches} is read twice; the scrutineers settle it with the papers in hand."
            ).format(batches=self.tr(", ").join(differing))
        if piles.unsettled:
            return self.tr("Every paper is read"), self.tr("Ballots set aside wait for the scrutineers.")
        following = piles.next_pile()
        if following is not None:
            return self.tr("This batch is done"), self.tr("Next: batch {batch}.").format(batch=following.name)
        return self.tr("Every paper is read"), self.full()

    def goes_on(self) -> str:
        """What setting aside means."""
        return self.tr(
            "Mark what can be read first. The ballot does not count before it is decided; entry goes on with the next."
        )

    def lay_down(self) -> str:
        """The number found beside the number said."""
        piles = self._vm.piles
        return self.tr(
            "Batch {batch} is said to hold {papers} papers; {here} are entered in this reading."
        ).format(batch=piles.batch, papers=piles.papers, here=piles.here)


def questions() -> tuple[tuple[str, str], ...]:
    """What is usually asked: the words are what is written down."""
    return _words("question", QUESTIONS)


def withdrawals() -> tuple[tuple[str, str], ...]:
    """Why a ballot is taken back: the words are what is written down."""
    return _words("correction", WITHDRAWALS)


def _words(kind: str, codes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    said = (word(f"{kind}.{code}", language()) for code in codes)
    return tuple((words, words) for words in said)
