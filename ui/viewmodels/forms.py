"""What kind of vote it is decides the words: elected, put forward, recalled, or graded and nobody wins."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject

from core.domain.outcome import CandidateResult, Outcome, Verdict, WriteInResult
from core.domain.step import Step
from core.procedure.followups import FILLING
from core.store.rows import ContestRow
from core.wording import word
from ui.i18n import language
from ui.shapes import CheckState

_UP_TO_PAPERS, _THRESHOLD = "E124", ("E141", "E142")
OWN_WORDS: Final = frozenset(("primary", "recall", "appraisal"))


class FormWords(QObject):
    """Words of a result for a contest of any form; those of an election stay with their pages."""

    def has_own(self, row: ContestRow) -> bool:
        """Whether the words of an election do not fit."""
        return row.form in OWN_WORDS

    def in_short(self, row: ContestRow, outcome: Outcome) -> str:
        """The result in a few words."""
        number = len(outcome.elected)
        if row.form == "recall":
            return word("recall.passed" if number else "recall.failed", language())
        if row.form == "primary":
            return self.tr("%n put forward", "", number)
        if row.form == "appraisal":
            return self.tr("%n graded", "", row.choices)
        return self.tr("%n elected", "", number)

    def statement(self, row: ContestRow, outcome: Outcome) -> tuple[CheckState, str, str]:
        """The result in large type: icon, words, and a sentence."""
        said = self.in_short(row, outcome)
        if row.form == "appraisal":
            valid = self.tr("{valid} valid ballots, {invalid} invalid")
            return "ok", said, valid.format(valid=outcome.ballots.valid, invalid=outcome.ballots.invalid)
        if row.form == "recall":
            votes = outcome.candidates[0].for_ if outcome.candidates else 0
            numbers = self.tr("{votes} for the recall, {needed} needed")
            return "ok", said, numbers.format(votes=votes, needed=outcome.threshold or 1)
        again = sum(len(one.candidates) for one in outcome.runoffs)
        rest = self.tr("%n level at the last place stand again", "", again) if again else ""
        return ("open" if again else "ok"), said, rest

    def verdict(self, row: ContestRow, verdict: Verdict) -> str:
        """The word for one person of a primary or a recall."""
        if row.form == "recall":
            return word("recall.passed" if verdict is Verdict.ELECTED else "recall.failed", language())
        words = {Verdict.ELECTED: self.tr("put forward"), Verdict.TIED: self.tr("stands again")}
        return words.get(verdict, self.tr("not put forward"))

    def sentence(self, row: ContestRow, outcome: Outcome, one: CandidateResult | WriteInResult) -> str:
        """One person's numbers."""
        if row.form == "recall":
            return self.statement(row, outcome)[2]
        return self.tr("{votes} votes, place {rank}").format(votes=one.for_, rank=one.rank)

    def steps(self, row: ContestRow, outcome: Outcome, found: Sequence[Step]) -> tuple[str, ...]:
        """The decision in sentences: quorum, papers, threshold, and then what the form makes of it."""
        if not outcome.counted or not self.has_own(row):
            return tuple(step.say(language()) for step in found)
        kept = [step for step in found if step.code < _UP_TO_PAPERS]
        if row.form == "recall":
            kept += [step for step in found if step.code in _THRESHOLD]
        _, said, sentence = self.statement(row, outcome)
        between = "：" if language() == "zh" else ": "
        last = between.join(part for part in (sentence, said) if part)
        return (*(step.say(language()) for step in kept), last)

    def fills_seats(self, row: ContestRow) -> bool:
        """Whether somebody is elected to something here."""
        return row.form in FILLING
