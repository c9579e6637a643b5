"""What is said while a corrigendum is drawn up."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QObject

from core.counting.explain import reason_words
from core.counting.sheets import Field, Sheet, figures
from core.domain.deputies import Form
from core.domain.outcome import CandidateResult, Outcome, WriteInResult
from core.office.corrigendum import Place
from core.standing import contest_of
from core.store import piles, queries
from core.wording import word
from ui.i18n import language
from ui.messages import say
from ui.shapes import NoticeKind
from ui.viewmodels.corrigendum import CorrigendumViewModel
from ui.viewmodels.entry_draft import Draft
from ui.viewmodels.entry_words import SIGNS
from ui.viewmodels.sheets_draft import box_words

MOST_CELLS = 6


@dataclass(frozen=True, slots=True)
class Effect:
    """One line of the outcome, as sealed and as it would be."""

    name: str
    was: str
    now: str

    @property
    def changed(self) -> bool:
        """Whether the corrigendum changes it."""
        return self.was != self.now


class CorrigendumWords(QObject):
    """Sentences from the view-model's state, in the language of the window."""

    def __init__(self, vm: CorrigendumViewModel) -> None:
        super().__init__()
        self._vm = vm

    def in_hand(self) -> str:
        """Which paper or sheet it is."""
        if self._vm.place is not None:
            batch, number = self._vm.place
            words = self.tr("Ballot {number} of batch {batch}, as it was counted")
            if self._vm.place in self._vm.papers:
                words = self.tr("Ballot {number} of batch {batch}, corrected")
            return words.format(number=number, batch=batch)
        if self._vm.group:
            return self.tr("Sheet of group {group}, as it was settled").format(group=self._vm.group)
        return ""

    def on_the_paper(self) -> str:
        """What the paper in hand says besides the marks, and what was changed on it."""
        vm = self._vm
        if vm.place is None:
            return ""
        if vm.place in vm.papers:
            return self.tr("Changed: {what}").format(what=self.difference(vm.was, vm.sheet.draft))
        rest = self._rest(vm.was)
        return self.tr("On the paper besides: {what}").format(what=rest) if rest else ""

    def mended(self) -> tuple[tuple[Place | str, str], ...]:
        """Every paper and sheet that was changed so far, in words."""
        vm = self._vm
        found: list[tuple[Place | str, str]] = []
        for place, draft in sorted(vm.papers.items()):
            words = self.tr("Batch {batch}, ballot {number}").format(batch=place[0], number=place[1])
            found.append((place, f"{words}: {self.difference(vm.counted(place), draft)}"))
        for group, sheet in sorted(vm.sheets.items()):
            found.append(
                (group, f"{self.tr('Group {group}').format(group=group)}: {self._boxes(group, sheet)}")
            )
        return tuple(found)

    def difference(self, was: Draft, now: Draft) -> str:
        """What two readings of a paper say differently, cell by cell."""
        names = [one.name for one in self._vm.row().candidates]
        cells = [
            f"{name} {SIGNS[before]} → {SIGNS[after]}"
            for name, before, after in zip(names, was.marks, now.marks, strict=True)
            if before != after
        ]
        if len(cells) > MOST_CELLS:
            cells = [*cells[:MOST_CELLS], "…"]
        if was.write_ins != now.write_ins:
            cells.append(f"{self._written(was)} → {self._written(now)}")
        if was.invalid != now.invalid:
            cells.append(f"{self._judged(was)} → {self._judged(now)}")
        return self.tr("; ").join(cells)

    def verdict(self) -> tuple[NoticeKind, str]:
        """What the corrigendum would do, or why it cannot be; rich text."""
        vm = self._vm
        if vm.problem is not None:
            words = say(vm.problem)
            return "refusal", escape(f"{words.what} {words.do}".strip())
        if vm.proposal is None:
            return "info", ""
        before, after = vm.proposal.before, vm.proposal.after
        same = before.elected == after.elected and before.runoffs == after.runoffs
        if self._vm.row().form != "election":
            return "info", self.tr("The votes change.") if same else self.tr("<b>The result changes.</b>")
        if same:
            return "info", self.tr("The votes change; the same people are elected.")
        said = self.tr("<b>Who is elected changes.</b>")
        titles = self.affected()
        if titles:
            held = self.tr("These were held on the old result: {titles}. The presidium decides about them.")
            said += " " + escape(held.format(titles=self.tr(", ").join(titles)))
        return "warn", said

    def affected(self) -> tuple[str, ...]:
        """The later contests that were held on an outcome that changes, by title."""
        wanted = self._vm.proposal.affects if self._vm.proposal is not None else ()
        return tuple(queries.contest(self._vm.session.desk.file, one).title for one in wanted)

    def effects(self) -> tuple[Effect, ...]:
        """The outcome, sealed and corrected: papers, everybody on the ballot, everybody written in."""
        found = self._vm.proposal
        if found is None:
            return ()
        old, new = found.before, found.after
        lines = [
            Effect(word("box.valid", language()), str(old.ballots.valid), str(new.ballots.valid)),
            Effect(word("box.invalid", language()), str(old.ballots.invalid), str(new.ballots.invalid)),
        ]
        was, now, form = _people(old), _people(new), self._vm.row().form
        for key in dict.fromkeys((*was, *now)):
            name = (now.get(key) or was[key]).name
            lines.append(Effect(name, _votes(was.get(key), form), _votes(now.get(key), form)))
        return tuple(lines)

    def recorded(self) -> tuple[str, ...]:
        """The corrigenda in the file: number, day, reason, people."""
        found = piles.corrigenda(self._vm.session.desk.file, self._vm.contest_id)
        line = self.tr("Correction {n}, {day}: {reason} ({by}, {second})")
        return tuple(
            line.format(
                n=one.number, day=one.at[:10], reason=one.reason, by=one.corrected_by, second=one.second
            )
            for one in found
        )

    def _boxes(self, group: str, now: Sheet) -> str:
        contest = contest_of(self._vm.row())
        old, new = figures(contest, self._vm.counted_sheet(group)), figures(contest, now)
        fields: dict[Field, None] = dict.fromkeys((*old, *new))
        cells = [
            f"{box_words(contest, field)} {old.get(field, 0)} → {new.get(field, 0)}"
            for field in fields
            if old.get(field, 0) != new.get(field, 0)
        ]
        if len(cells) > MOST_CELLS:
            cells = [*cells[:MOST_CELLS], "…"]
        return self.tr("; ").join(cells)

    def _rest(self, draft: Draft) -> str:
        parts = [self._written(draft)] if draft.write_ins else []
        return self.tr("; ").join([*parts, *([self._judged(draft)] if draft.invalid is not None else [])])

    def _written(self, draft: Draft) -> str:
        names = [f"{one.name} {SIGNS[one.mark]}" for one in draft.write_ins]
        return self.tr(", ").join(names) or self.tr("nobody written in")

    def _judged(self, draft: Draft) -> str:
        if draft.invalid is None:
            return self.tr("valid")
        return self.tr("invalid: {reason}").format(reason=reason_words(draft.invalid).say(language()))


def _people(outcome: Outcome) -> dict[str, CandidateResult | WriteInResult]:
    found: tuple[CandidateResult | WriteInResult, ...] = (*outcome.candidates, *outcome.write_ins)
    return {one.key: one for one in found}


def _votes(one: CandidateResult | WriteInResult | None, form: Form) -> str:
    """Votes, and in an election what they come to: 60 / 1 / 0 · 当选. Grades have votes alone."""
    if one is None:
        return "–"
    if form == "appraisal":
        return str(one.for_)
    numbers = [one.for_]
    if isinstance(one, CandidateResult):
        numbers += [one.against, one.abstain, *([one.unreadable] if one.unreadable else [])]
    votes = " / ".join(map(str, numbers))
    if form != "election":
        return votes
    return f"{votes} · {word(f'verdict.{one.verdict.value}', language())}"
