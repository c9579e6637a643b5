"""The words of the running count: threshold, state, prospect, verdict, and the sentence of the cut-off line."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QObject

from core.counting.projection import Projection, Prospect
from core.domain.contest import Counts
from core.domain.outcome import Outcome, Verdict
from core.domain.step import Step
from core.rules.figures import majority_base, threshold
from core.rules.ruleset import Majority, RuleSet
from core.rules.words import base_words, share_words
from ui.i18n import language
from ui.shapes import Tone

HALF = Fraction(1, 2)


def is_half(majority: Majority | None) -> bool:
    """Whether the threshold is "more than half", the one that has a word of its own."""
    return majority is not None and majority.strict and majority.fraction == HALF


class LiveWords(QObject):
    """Words out of numbers, in the language of the window."""

    def threshold(self, rules: RuleSet, counts: Counts, valid: int) -> str:
        """How many votes are needed and of whom."""
        majority = rules.majority
        if majority is None:
            return Step("E045").say(language())
        base = majority_base(majority.base, counts, valid)
        needed = threshold(majority, counts, valid)
        if is_half(majority):
            of = base_words(majority.base, base).say(language())
            return self.tr("more than half is {needed} ({base})").format(needed=needed, base=of)
        share = share_words(majority.base, base, majority.fraction)
        code = "E041" if majority.strict else "E042"
        return Step(code, {"share": share, "needed": needed}).say(language())

    def state(self, one: Projection, rules: RuleSet) -> str:
        """How the votes stand to the threshold."""
        if not one.passed:
            return self.tr("{n} short").format(n=one.short)
        if is_half(rules.majority):
            return self.tr("past half")
        return self.tr("enough votes")

    def prospect(self, one: Projection, left: int, *, hangs: bool = False) -> str:
        """What the papers left can still change; a level vote at the last seat where none is left.

        `hangs`: what is to become of this person depends on the papers in dispute alone.
        """
        if one.prospect is Prospect.CERTAIN:
            return self.tr("✓ certain")
        if one.prospect is Prospect.OUT:
            return self.tr("– out of reach")
        if hangs:
            return self.tr("hangs on a dispute")
        return self.tr("open") if left else self.tr("level")

    def verdict(self, one: Projection, outcome: Outcome, rules: RuleSet) -> str:
        """What the checked count says of a person."""
        verdict = _verdict(one, outcome)
        half = is_half(rules.majority)
        words = {
            Verdict.ELECTED: self.tr("✓ elected"),
            Verdict.TIED: self.tr("level, stands again"),
            Verdict.NO_SEAT: self.tr("past half, no seat left") if half else self.tr("no seat left"),
            Verdict.NO_MAJORITY: self.tr("{n} short").format(n=one.short)
            if one.votes
            else self.tr("no vote"),
        }
        return words[verdict]

    @staticmethod
    def of(one: Projection, outcome: Outcome) -> Verdict:
        """What the checked count means for a person."""
        return _verdict(one, outcome)

    def tone(self, one: Projection, outcome: Outcome) -> Tone:
        """The colour that goes with the verdict."""
        verdict = _verdict(one, outcome)
        return "good" if verdict is Verdict.ELECTED else "bad" if verdict is Verdict.TIED else "plain"

    def cut(self, ranked: Sequence[Projection], seats: int, left: int) -> str:
        """What the line between the last seat and the next means now. Empty where there is no such line."""
        if not 0 < seats <= len(ranked):
            return ""
        last = ranked[seats - 1]
        head = self.tr("{seats} seats end here").format(seats=seats)
        if len(ranked) == seats:
            return head
        following = ranked[seats]
        gap = last.votes - following.votes
        names = {"n": seats, "next": seats + 1, "last": last.votes, "following": following.votes, "gap": gap}
        if gap:
            numbers = self.tr("no. {n} has {last}, no. {next} has {following}, {gap} apart")
        else:
            numbers = self.tr("no. {n} and no. {next} have {last} each")
        return f"{head}　{numbers.format(**names)}{self._fate(ranked, seats, left)}"

    def _fate(self, ranked: Sequence[Projection], seats: int, left: int) -> str:
        last, following = ranked[seats - 1], ranked[seats]
        if left:
            fixed = last.prospect is Prospect.CERTAIN
            words = (
                self.tr("; {left} papers left: seat {n} is decided")
                if fixed
                else self.tr("; {left} papers left: seat {n} is open")
            )
            return words.format(left=left, n=seats)
        if not last.passed:
            passed = sum(one.passed for one in ranked)
            return self.tr("; {passed} have enough votes: {open} seats stay open").format(
                passed=passed, open=seats - passed
            )
        if last.votes == following.votes:
            return self.tr(": they stand again")
        return self.tr(": all papers are entered")


def _verdict(one: Projection, outcome: Outcome) -> Verdict:
    if one.printed:
        return next(line.verdict for line in outcome.candidates if line.id == one.key)
    return next(line.verdict for line in outcome.write_ins if line.name == one.key)
