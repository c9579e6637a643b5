"""What the entry page says: the verdict on the ballot before Enter, the last ballots, how much is left."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QObject

from core.counting.explain import reason_words
from core.counting.reading import Fate, Reader, Reading
from core.domain.ballot import AGAINST, NONE, UNREADABLE
from core.store.rows import BallotRow
from core.wording import word
from ui.i18n import language
from ui.shapes import Mark, NoticeKind
from ui.viewmodels.entry import EntryViewModel
from ui.viewmodels.entry_draft import Draft
from ui.viewmodels.entry_grades import GradeWords

KEY = "{key}"  # where the page draws the key cap
REASONS = ("identifying_mark", "wholly_unreadable", "not_official")
CORRECTIONS = ("misread", "mistyped", "other_paper", "decided")
SIGNS: dict[str, str] = {"F": "○", "A": "×", "-": "–", "?": "?"}
STRIP = 12  # longer ballots are told by their sums
MINUTE = 60


@dataclass(frozen=True, slots=True)
class Verdict:
    """The line below the ballot; rich text, with `{key}` where the key stands."""

    kind: NoticeKind
    html: str


@dataclass(frozen=True, slots=True)
class RecentLine:
    """One of the last ballots."""

    number: int
    text: str
    invalid: bool


class EntryWords(QObject):
    """Sentences from the view-model's state, in the language of the window."""

    def __init__(self, vm: EntryViewModel) -> None:
        super().__init__()
        self._vm, self._grades = vm, GradeWords()

    def title(self) -> str:
        """Where we are."""
        piles = self._vm.piles
        if self._vm.stage() == "full":
            return self.tr("Batch {batch} is complete").format(batch=piles.batch)
        if self._vm.reviewed is not None:
            return self.tr("Batch {batch} · ballot {number} once more").format(
                batch=piles.batch, number=self._vm.number()
            )
        return self.tr("Batch {batch} · ballot {number}").format(batch=piles.batch, number=self._vm.number())

    def lead(self) -> str:
        """Who enters, and how much there is."""
        piles = self._vm.piles
        hand = piles.hand()
        if hand is not None and hand.double and self._vm.stage() != "correcting":
            again = piles.entering == "second"
            words = (
                self.tr("Second reading by {who}   This batch: {papers}")
                if again
                else self.tr("First reading by {who}   This batch: {papers}")
            )
            return words.format(who=self._vm.session.clerk or "—", papers=piles.papers)
        return self.tr("Entered by {who}   This batch: {papers}   All: {done} of {all}").format(
            who=self._vm.session.clerk or "—", papers=piles.papers, done=piles.entered, all=piles.collected
        )

    def locked(self) -> tuple[str, str]:
        """Why nothing can be entered yet or any more: title and sentence."""
        stage = self._vm.stage()
        if stage == "unbatched" and self._vm.by_sheets():
            return self.tr("This election is counted by summary sheets"), self.tr(
                "No ballot is typed; the totals of each group are."
            )
        if stage == "unbatched":
            return self.tr("No batch is open yet"), self.tr(
                "The papers are divided into batches on the page before."
            )
        if stage == "closed":
            return self.tr("The count is checked"), self.tr(
                "Ballots can no longer be entered; see the count."
            )
        if self._vm.piles.state == "void":
            return (
                self.tr("The election is void"),
                self.tr("Its papers are not counted; a repeat election follows."),
            )
        return (
            self.tr("Locked until the election is declared valid"),
            self.tr("Count the papers in the box first, and have the election declared valid."),
        )

    def default_name(self, mark: Mark) -> str:
        """How a default is called."""
        names = {"F": self.tr("all ○"), "-": self.tr("all blank"), "A": self.tr("all ×")}
        return names[mark]

    def left_hint(self) -> str:
        """How long the rest of the pile will take."""
        seconds = self._vm.piles.pace.seconds_for(self._vm.piles.left_here)
        if seconds is None:
            return ""
        if seconds < MINUTE:
            return self.tr("about {n} seconds").format(n=max(seconds, 1))
        return self.tr("about %n minute(s)", "", -(-seconds // MINUTE))

    def verdict(self) -> Verdict:
        """What the ballot on screen says by the rules, and what Enter will do."""
        reading = self._vm.sheet.reading()
        if reading is None:
            return Verdict("info", "")
        kind: NoticeKind = "good"
        if reading.invalid is not None:
            kind = "refusal"
        elif any(self._losses(reading)):
            kind = "warn"
        fresh = self._vm.reviewed is None and self._vm.sheet.untouched()
        if fresh and (reading.invalid is not None or self._vm.sheet.subjects):
            return Verdict("info", self._fresh(reading.chosen))
        between = "" if language() == "zh" else " "
        html = between.join((self._head(reading), *map(escape, self._losses(reading)), self._then(reading)))
        return Verdict(kind, html)

    def changes(self) -> str:
        """What a correction changes: old and new, cell by cell."""
        reviewed = self._vm.reviewed
        if reviewed is None or self._vm.sheet.laid is None:
            return ""
        new, old = self._vm.sheet.draft, reviewed.before
        names = [one.name for one in self._vm.sheet.laid.contest.candidates]
        cells = [
            f"{name}  {SIGNS[before]} → {SIGNS[after]}"
            for name, before, after in zip(names, old.marks, new.marks, strict=True)
            if before != after
        ]
        if old.write_ins != new.write_ins:
            cells.append(f"{self._written(old)} → {self._written(new)}")
        if old.invalid != new.invalid:
            cells.append(f"{self._judged(old)} → {self._judged(new)}")
        return self.tr("; ").join(cells)

    def recent(self) -> tuple[RecentLine, ...]:
        """The last ballots of the pile, newest first."""
        laid = self._vm.sheet.laid
        if laid is None:
            return ()
        return tuple(self._recent_line(line, laid.reader) for line in self._vm.piles.recent())

    def _recent_line(self, line: BallotRow, reader: Reader) -> RecentLine:
        if line.disputed:
            return RecentLine(line.number, self.tr("set aside"), invalid=True)
        reading = reader.read(Draft.of(line.marks, line.write_ins, line.invalid).ballot())
        if reading.invalid is not None:
            return RecentLine(line.number, self._why(reading), invalid=True)
        text = "".join(SIGNS[mark] for mark in line.marks)
        if len(line.marks) > STRIP:
            text = "  ".join(
                f"{SIGNS[mark]} {line.marks.count(mark)}" for mark in "FA-?" if mark in line.marks
            )
        more = f" +{len(line.write_ins)}" if line.write_ins else ""
        return RecentLine(line.number, text + more, invalid=False)

    def _why(self, reading: Reading) -> str:
        most = self._vm.sheet.laid.contest.choices if self._vm.sheet.laid else 0
        if reading.invalid == "over_vote":
            return self.tr("{chosen} > {most}: invalid").format(chosen=reading.chosen, most=most)
        return self.tr("invalid: {reason}").format(reason=reason_words(reading.invalid or "").say(language()))

    def _head(self, reading: Reading) -> str:
        laid = self._vm.sheet.laid
        most = laid.contest.choices if laid else 0
        if reading.invalid == "over_vote":
            return self.tr("{chosen} chosen, {over} more than the {most} allowed: {verdict}.").format(
                chosen=reading.chosen,
                over=reading.chosen - most,
                most=most,
                verdict=_bold(self.tr("the whole ballot is invalid")),
            )
        if reading.invalid is not None:
            why = escape(reason_words(reading.invalid).say(language()))
            return self.tr("{verdict}: {reason}.").format(verdict=_bold(self.tr("Invalid")), reason=why)
        if not reading.chosen and set(reading.marks) == {NONE}:
            return self.tr("Blank ballot: {verdict}, it abstains on everybody.").format(
                verdict=_bold(self.tr("valid"))
            )
        counts = self._counts(reading)
        if self._vm.sheet.subjects:
            return self.tr("{chosen} of {most} got a grade: {verdict}. {counts}").format(
                chosen=reading.chosen, most=most, verdict=_bold(self.tr("valid")), counts=escape(counts)
            )
        return self.tr("{chosen} chosen of at most {most}: {verdict}. {counts}").format(
            chosen=reading.chosen, most=most, verdict=_bold(self.tr("valid")), counts=counts
        )

    def _fresh(self, chosen: int) -> str:
        """A ballot on which nothing was marked yet says what to do, not what it would be."""
        laid = self._vm.sheet.laid
        most = laid.contest.choices if laid else 0
        if self._vm.sheet.subjects:
            return self.tr("Ballot {n} is blank: press the figure of each person's grade.").format(
                n=self._vm.number()
            )
        start = self.default_name(self._vm.sheet.default)
        return self.tr(
            "Ballot {n} starts with {start} ({chosen}, at most {most}): press the key of each exception."
        ).format(n=self._vm.number(), start=start, chosen=chosen, most=most)

    def _counts(self, reading: Reading) -> str:
        if self._vm.sheet.subjects:
            return self._grades.counts(self._vm.sheet.subjects, reading)
        parts = []
        words = {AGAINST: self.tr("against {n}"), NONE: self.tr("no mark {n}")}
        for mark, text in words.items():
            if mark in reading.marks:
                parts.append(text.format(n=reading.marks.count(mark)))
        if not parts:
            return ""
        together = self.tr("{list}.").format(list=self.tr(", ").join(parts))
        return together[:1].upper() + together[1:]

    def _losses(self, reading: Reading) -> Iterator[str]:
        """What of a valid ballot does not count."""
        if reading.invalid is not None:
            return
        subjects, unreadable = self._vm.sheet.subjects, reading.marks.count(UNREADABLE)
        if subjects:
            yield from self._grades.losses(subjects, self._vm.sheet.draft.marks, reading)
        elif unreadable:
            yield self.tr("%n cell(s) unreadable: they do not count.", "", unreadable)
        fates = {
            Fate.ABSTAINS: self.tr("{name} has no ○ and gets no vote."),
            Fate.NOT_ALLOWED: self.tr("{name} is void: nobody may be written in here."),
            Fate.EMPTY: self.tr("The empty line with a ○ is void."),
            Fate.PRINTED: self.tr("{name} is void as a written-in name: it is printed on the ballot."),
            Fate.REPEATED: self.tr("{name} is void the second time."),
            Fate.WITHOUT_REJECTION: self.tr("{name} will be void: no candidate is rejected (×) in return."),
        }
        for one in reading.write_ins:
            if one.fate in fates:
                yield fates[one.fate].format(name=one.name)
        if reading.under_group_limit:
            yield self.tr("Fewer of a group than the measures ask for; the ballot stays valid.")

    def _then(self, reading: Reading) -> str:
        reviewed, number = self._vm.reviewed, self._vm.number()
        if reviewed is not None:
            if self._vm.sheet.draft.same_as(reviewed.before):
                return self.tr("This is ballot {n} as entered. Change what is wrong.").format(n=number)
            return self.tr("Press {key} to correct ballot {n}.").format(key=KEY, n=number)
        if reading.invalid is not None:
            return self.tr("Press {key} to record ballot {n} as invalid.").format(key=KEY, n=number)
        return self.tr("Press {key} to record ballot {n}.").format(key=KEY, n=number)

    def _written(self, draft: Draft) -> str:
        names = [f"{one.name} {SIGNS[one.mark]}" for one in draft.write_ins]
        return self.tr(", ").join(names) or self.tr("nobody written in")

    def _judged(self, draft: Draft) -> str:
        if draft.invalid is None:
            return self.tr("not judged invalid")
        return reason_words(draft.invalid).say(language())


def _bold(text: str) -> str:
    return f"<b>{escape(text)}</b>"


def invalid_reasons() -> tuple[tuple[str, str], ...]:
    """Why a ballot may be judged invalid: the code that is written down, and its words."""
    return tuple((code, reason_words(code).say(language())) for code in REASONS)


def correction_reasons() -> tuple[tuple[str, str], ...]:
    """Why a ballot may be read again: the words are what is written down."""
    said = (word(f"correction.{code}", language()) for code in CORRECTIONS)
    return tuple((words, words) for words in said)
