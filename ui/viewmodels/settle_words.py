"""What the settle page says: each difference in a line, what was ruled, how often each teller misread."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from core.counting.explain import reason_words
from core.office.batches import REASONS, Ruling
from core.standing import reading_errors
from core.store import queries
from core.store.rows import BallotRow
from core.wording import word
from ui.i18n import language
from ui.viewmodels.entry_words import SIGNS
from ui.viewmodels.settle import SettleViewModel

MOST_CELLS = 3


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One difference of the list."""

    place: int
    number: str
    what: str
    ruling: str


class SettleWords(QObject):
    """Sentences from the view-model's state, in the language of the window."""

    def __init__(self, vm: SettleViewModel) -> None:
        super().__init__()
        self._vm = vm

    def title(self) -> str:
        """Where we are."""
        pile = self._vm.pile()
        if pile is None:
            return self.tr("Settling")
        if self._vm.stage() == "settled":
            return self.tr("Batch {batch} is settled").format(batch=pile.name)
        return self.tr("Batch {batch}: the two readings").format(batch=pile.name)

    def lead(self) -> str:
        """How many papers each reading has, and how many differences there are."""
        pile, both = self._vm.pile(), self._vm.both
        if pile is None or self._vm.stage() == "settled":
            return ""
        counts = self.tr("First reading {first}, second reading {second} of {papers} papers").format(
            first=len(both.first), second=len(both.second), papers=pile.papers
        )
        left = sum(place not in self._vm.rulings for place in both.open)
        if not both.open:
            return f"{counts} · " + self.tr("they agree everywhere")
        return f"{counts} · " + self.tr("{left} of {all} differences open").format(
            left=left, all=len(both.open)
        )

    def lines(self) -> tuple[DifferenceLine, ...]:
        """Every difference."""
        return tuple(self._line(place) for place in self._vm.both.open)

    def blocked(self) -> str:
        """Why the pile cannot be settled yet although all is ruled on; "" where it can."""
        pile = self._vm.pile()
        if pile is None:
            return ""
        if pile.disputes:
            return self.tr(
                "%n ballot(s) set aside must be decided before this batch is settled.", "", pile.disputes
            )
        if self._vm.found() != pile.papers and self._vm.stage() == "ready":
            return self.tr(
                "The batch would have {found} papers, but it is said to hold {papers}. Count the papers in hand."
            ).format(found=self._vm.found(), papers=pile.papers)
        return ""

    def what_now(self) -> str:
        """What the scrutineer does next."""
        if self._vm.step == "third":
            return self.tr("Type what the paper says: the key of each cell that is wrong, then Enter.")
        if self._vm.stage() == "ready":
            return self.tr("Every difference is ruled on. The batch can be settled.")
        first, second = self._vm.papers(self._vm.place)
        numbers = [one.number for one in (first, second) if one is not None]
        return self.tr("Take ballot {n} in hand. Which reading is right?").format(n=numbers[0])

    def take(self, which: str) -> str:
        """What a key means for the difference in view."""
        first, second = self._vm.papers(self._vm.place)
        words = {
            "first": self.tr("The first is right") if first else self.tr("There is no such paper"),
            "second": self.tr("The second is right") if second else self.tr("There is no such paper"),
        }
        return words.get(which, self.tr("Neither: read it anew"))

    def rest(self, row: BallotRow | None) -> str:
        """What a reading says besides the marks."""
        if row is None:
            return ""
        parts = [f"{one.name} {SIGNS[one.mark]}" for one in row.write_ins]
        if row.invalid is not None:
            parts.append(
                self.tr("invalid: {reason}").format(reason=reason_words(row.invalid).say(language()))
            )
        return self.tr(", ").join(parts)

    def reasons(self) -> tuple[tuple[str, str], ...]:
        """Why readings differ: code and words."""
        return tuple((code, word(f"correction.{code}", language())) for code in REASONS)

    def suggestion(self) -> str:
        """The reason that Enter takes."""
        if self._vm.step != "reason":
            return ""
        words = word(f"correction.{self._vm.suggested()}", language())
        return self.tr("Enter: {reason}").format(reason=words)

    def watchers(self) -> str:
        """Who settles where nobody is registered: the first scrutineer who entered nothing of the pile."""
        pile = self._vm.pile()
        hands = {*pile.tellers, *pile.second_tellers} if pile else set()
        named = queries.officers(self._vm.session.desk.file, self._vm.session.meeting_id)
        watch = [one for one in named if "scrutineer" in one.role and one.name not in hands]
        watch.sort(key=lambda one: one.role != "chief_scrutineer")
        return watch[0].name if watch else ""

    def errors(self) -> tuple[str, ...]:
        """How often each teller read otherwise than was settled, over all settled piles."""
        found = reading_errors(self._vm.session.desk.file, self._vm.row())
        if found is None:
            return ()
        lines = [
            self.tr(
                "{teller}: {wrong} of {cells} cells read otherwise than settled ({rate}), on {papers} papers"
            ).format(
                teller=one.teller,
                wrong=one.wrong,
                cells=one.cells,
                rate=f"{float(one.rate):.2%}",
                papers=one.papers,
            )
            + (self.tr("; skipped {n}").format(n=one.missed) if one.missed else "")
            + (self.tr("; too many {n}").format(n=one.added) if one.added else "")
            for one in found.tellers
        ]
        worst = max(found.cells, key=lambda one: one.wrong)
        if worst.wrong and worst.name:
            lines.append(self.tr("Most often: {name}, {n} times").format(name=worst.name, n=worst.wrong))
        return tuple(lines)

    def _line(self, place: int) -> DifferenceLine:
        first, second = self._vm.papers(place)
        numbers = "–" if first is None else str(first.number), "–" if second is None else str(second.number)
        number = numbers[0] if numbers[0] == numbers[1] else " / ".join(numbers)
        ruling = self._vm.rulings.get(place)
        return DifferenceLine(place, number, self._what(place), self._ruled(ruling) if ruling else "")

    def _what(self, place: int) -> str:
        pair = self._vm.both.pairs[place]
        if pair.first is None:
            return self.tr("only in the second reading")
        if pair.second is None:
            return self.tr("only in the first reading")
        first, second = self._vm.papers(place)
        names = [one.name for one in self._vm.row().candidates]
        parts = [
            f"{names[cell]} {SIGNS[first.marks[cell]]} / {SIGNS[second.marks[cell]]}"
            for cell in pair.cells
            if first is not None and second is not None
        ]
        if len(parts) > MOST_CELLS:
            parts = [self.tr("%n cell(s)", "", len(parts))]
        if pair.write_ins:
            parts.append(self.tr("written in"))
        if pair.invalid:
            parts.append(self.tr("valid or not"))
        return self.tr(", ").join(parts)

    def _ruled(self, ruling: Ruling) -> str:
        takes = {
            "first": self.tr("the first"),
            "second": self.tr("the second"),
            "third": self.tr("read anew"),
            "none": self.tr("no such paper"),
        }
        known = dict(self.reasons())
        return f"✓ {takes[ruling.take]} · {known.get(ruling.reason, ruling.reason)}"
