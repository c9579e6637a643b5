"""The constraints on the candidates in words, with their numbers."""

from fractions import Fraction
from math import floor

from PySide6.QtCore import QObject

from core.procedure.slate import Differential, Place, Slate
from core.wording import word
from ui.i18n import language
from ui.shapes import Check, CheckState
from ui.viewmodels.recommendation import percent


class SlateWords(QObject):
    """Says of a choice what is met and what is not."""

    def checks(self, found: Slate, *, woman: bool) -> tuple[Check, ...]:
        """Every constraint, met or not; of a woman where the plan asks for one."""
        lines = [
            Check(
                _state(one.chosen, one.needed),
                f"{word(f'place.{one.place}', language())} {one.chosen} / {one.needed}",
            )
            for one in found.places
        ]
        lines += [self._woman(found)] if woman else []
        lines += [self._differential(one) for one in found.differentials]
        missing = sum(not one.reason for one in found.passings)
        lines.append(
            Check(
                "wrong" if missing else "ok",
                self.tr("Nobody is passed over without a reason")
                if not missing
                else self.tr("%n reason(s) are missing", "", missing),
            )
        )
        return (*lines, *self._figures(found))

    def _woman(self, found: Slate) -> Check:
        if found.women:
            return Check("ok", self.tr("Women among them: {n}").format(n=found.women))
        if found.seat_held:
            return Check("ok", self.tr("No woman: a seat is kept open"), self.tr("One fewer is elected."))
        return Check("wrong", self.tr("No woman among them"))

    def _differential(self, one: Differential) -> Check:
        if one.people < 0:
            short = self.tr("{election}: {candidates} for {seats}, {missing} still missing")
            election = word(f"contest.{one.office}", language())
            return Check(
                "open",
                short.format(
                    election=election, candidates=one.candidates, seats=one.seats, missing=-one.people
                ),
            )
        title = self.tr("{election}: {candidates} for {seats}, differential {people}").format(
            election=word(f"contest.{one.office}", language()),
            candidates=one.candidates,
            seats=one.seats,
            people=one.people,
        )
        detail = self.tr("{seats} of the seats · {candidates} of the candidates").format(
            seats=percent(one.of_seats), candidates=percent(one.of_candidates)
        )
        return Check("ok" if one.people > 0 else "open", title, detail)

    def _figures(self, found: Slate) -> tuple[Check, ...]:
        if found.average_age is None and found.college is None:
            return ()
        comma = "、" if language() == "zh" else ", "
        unknown = comma.join(dict.fromkeys((*found.unknown_age, *found.unknown_schooling)))
        words = self.tr("Average age {age} · college {college}").format(
            age=tenths(found.average_age), college=percent(found.college)
        )
        detail = self.tr("Not known of: {names}").format(names=unknown) if unknown else ""
        return (Check("open" if unknown else "ok", words, detail),)

    def gender(self, code: str) -> str:
        """In words; empty where it is not known."""
        return {"male": self.tr("male"), "female": self.tr("female")}.get(code, "")

    @staticmethod
    def place(code: Place | None) -> str:
        """The place in a word; nothing for who is not chosen."""
        return word(f"place.{code}", language()) if code else ""


def _state(chosen: int, needed: int) -> CheckState:
    return "ok" if chosen == needed else "wrong" if chosen > needed else "open"


def tenths(value: Fraction | None) -> str:
    """A number with one decimal, rounded half up; a dash where there is none."""
    if value is None:
        return "—"
    found = floor(value * 10 + Fraction(1, 2))
    return f"{found // 10}.{found % 10}"
