"""Sentences of the candidates page: the differential, the offices meant, the order of the names."""

from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Literal

from PySide6.QtCore import QObject

from core.procedure import chain
from core.rules import figures
from core.rules.words import group_words
from core.standing import contest_of, replies, rules_of
from core.store.file import ElectionFile
from core.store.rows import ContestRow
from core.wording import word
from ui.i18n import language


@dataclass(frozen=True, slots=True)
class Verdict:
    """A sentence that stands while the draft changes, and how it is meant."""

    kind: Literal["info", "good", "warn"]
    text: str


def percent(part: int, whole: int) -> int:
    """Whole per cent, a half rounded up."""
    return floor(Fraction(100 * part, whole) + Fraction(1, 2))


class DraftWords(QObject):
    """Puts the figures of a draft into sentences."""

    def differential(self, file: ElectionFile, row: ContestRow) -> Verdict:
        """By how many the candidates outnumber the seats, and whether that is enough."""
        contest, rules = contest_of(row), rules_of(row)
        seats, names = figures.seats_to_fill(contest, rules), len(contest.candidates)
        if row.origin == "runoff":
            words = self.tr("{names} tied people stand again for {seats} seat(s); most votes win.")
            return Verdict("good", words.format(names=names, seats=seats))
        needed = figures.differential_needed(contest, rules)
        held = self._held_open(row)
        if not names:
            return Verdict("info", held + self._nobody_yet(seats, seats + needed))
        more = names - seats
        said = held + self._more(more, seats, names) + self._asked(needed)
        if more >= needed:
            return Verdict("good", said)
        if self.excused(file, row):
            return Verdict("good", said + self.tr(" The superior body's reply stands above it."))
        return Verdict("warn", said + self.tr(" %n more name(s) are missing.", "", needed - more))

    def given(self, row: ContestRow) -> Verdict:
        """What an appraisal, or a vote on a recall, is about."""
        if row.form == "recall":
            return Verdict(
                "info", self.tr("For is for the recall; it passes with the majority of all deputies.")
            )
        grades = len(row.candidates) // max(row.choices, 1)
        words = self.tr("{people} people, {grades} grades: each gets one at most, nobody is elected.")
        return Verdict("info", words.format(people=row.choices, grades=grades))

    def short(self, file: ElectionFile, row: ContestRow) -> bool:
        """Whether somebody has to agree to fewer candidates than the measures ask for."""
        contest, rules = contest_of(row), rules_of(row)
        if row.origin not in ("first", "repeat") or not contest.candidates or self.excused(file, row):
            return False
        return figures.differential_people(contest, rules) < figures.differential_needed(contest, rules)

    def excused(self, file: ElectionFile, row: ContestRow) -> bool:
        """Whether the superior body has let this election go on with those left."""
        answered = replies(file, row.meeting)
        return any(matter in answered for matter in chain.MATTERS.get(row.office, ()))

    def offices(self, row: ContestRow) -> Verdict:
        """How many are meant for secretary and deputy secretary."""
        meant = {
            group: sum(group in one.groups for one in row.candidates)
            for group in ("secretary", "deputy_secretary")
        }
        text = self.tr("Meant for secretary: {one}; for deputy secretary: {two}.").format(
            one=meant["secretary"], two=meant["deputy_secretary"]
        )
        if row.candidates and not all(meant.values()):
            return Verdict(
                "warn", text + self.tr(" The elections that follow take their candidates from these marks.")
            )
        return Verdict("info", text)

    def order(self, order: str) -> str:
        """How the names stand, as a choice."""
        words = {
            "strokes": self.tr("By surname strokes"),
            "approved": self.tr("As the superior body approved them"),
            "manual": self.tr("An order of one's own"),
        }
        return words[order]

    def printed_order(self, order: str) -> str:
        """How the names stand, as the ballot says it; "" where it says nothing."""
        return self.tr("(in order of surname strokes)") if order == "strokes" else ""

    def groups(self, groups: tuple[str, ...]) -> str:
        """The marks of a candidate in words."""
        known = {
            "female": self.tr("woman"),
            "secretary": self.tr("for secretary"),
            "deputy_secretary": self.tr("for deputy"),
        }
        return (" · " if language() == "en" else "、").join(known.get(one, one) for one in groups)

    def kind(self, row: ContestRow) -> str:
        """What a follow-up is, or what else than an election; "" for the first ballot of one."""
        if row.origin != "first":
            return word(f"kind.{row.origin}", language())
        return "" if row.form == "election" else word(f"form.{row.form}", language())

    def _more(self, more: int, seats: int, names: int) -> str:
        if more < 0:
            fewer = self.tr("{names} candidates for {seats} seats: fewer than the seats; ")
            return fewer.format(names=names, seats=seats)
        if more == 0:
            return self.tr("{names} candidates for {seats} seats: nobody more; ").format(
                names=names, seats=seats
            )
        shares = self.tr("({of_seats} % of the seats, {of_names} % of the candidates), ").format(
            of_seats=percent(more, seats) if seats else 0, of_names=percent(more, names)
        )
        return self.tr("%n more candidate(s) than seats ", "", more) + shares

    def _asked(self, needed: int) -> str:
        if not needed:
            return self.tr("no differential is asked.")
        return self.tr("at least %n is asked.", "", needed)

    def _nobody_yet(self, seats: int, least: int) -> str:
        words = self.tr("Nobody stands yet. {seats} to elect: at least {least} candidates are needed.")
        return words.format(seats=seats, least=least)

    def _held_open(self, row: ContestRow) -> str:
        contest, rules = contest_of(row), rules_of(row)
        held = figures.held_open(contest, rules)
        if not held or rules.reserved is None:
            return ""
        group = group_words(rules.reserved.group).say(language())
        words = self.tr(
            "No {group} among the candidates: {held} of {seats} seats is kept open, {left} filled. "
        )
        left = figures.seats_to_fill(contest, rules)
        return words.format(group=group, held=held, seats=contest.seats, left=left)
