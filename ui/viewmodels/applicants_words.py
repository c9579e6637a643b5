"""What the applicants page says of somebody: where they come from, what they apply for, how far their vetting is."""

from PySide6.QtCore import QObject

from core.domain.applicants import Applicant, Vetting
from core.office.conditions import Held
from core.rules.conditions import age_on
from core.wording import catalogue, word
from ui.i18n import language
from ui.shapes import CheckState, Tone

CHECKS: dict[str, CheckState] = {"met": "ok", "exempt": "ok", "not_met": "wrong", "unknown": "open"}
TONES: dict[str, Tone] = {"met": "good", "exempt": "plain", "not_met": "bad", "unknown": "warn"}


class ApplicantsWords(QObject):
    """Words only; reads nothing."""

    def term(self, code: str) -> str:
        """A term of the catalogue in the language of the window; what has none stays as it is."""
        return word(code, language()) if code in catalogue() else code.partition(".")[2]

    def posts(self, row: Applicant) -> str:
        """What somebody applies for."""
        return self.comma().join(self.term(f"post.{one}") for one in row.applied)

    def condition(self, held: Held) -> str:
        """The condition, with its value."""
        one = held.condition
        patterns = {
            "born_on_or_after": self.tr("born on or after {value}"),
            "schooling": self.tr("schooling {value} or higher"),
            "party_member": self.tr("member of the party"),
            "service_years": self.tr("{value} years of service"),
        }
        return patterns[one.kind].format(value=one.value)

    def held(self, held: tuple[Held, ...]) -> str:
        """All conditions of one person in a line."""
        return " · ".join(
            f"{self.term(f'condition.{one.condition.kind}')} {self.term(f'finding.{one.finding}')}"
            for one in held
        )

    def articles(self, held: tuple[Held, ...]) -> str:
        """The same for the tool tip: each with its article."""
        lines = (
            f"{self.condition(one)}: {self.term(f'finding.{one.finding}')} {one.condition.article}".strip()
            for one in held
        )
        return "\n".join(lines)

    def person(self, row: Applicant, as_of: str) -> str:
        """Gender, birth with the age on the day of reckoning, schooling, affiliation."""
        genders = {"male": self.tr("male"), "female": self.tr("female"), "": ""}
        age = age_on(row.birth, as_of)
        born = row.birth
        if age is not None:
            born = self.tr("{birth} ({age} years)").format(birth=row.birth, age=age)
        parts = (genders[row.gender], born, row.nation, row.education, row.party)
        return " · ".join(part for part in parts if part)

    def work(self, row: Applicant) -> str:
        """Where somebody works, and since when."""
        since = self.tr("at work since {day}").format(day=row.worked_since) if row.worked_since else ""
        place = " ".join(part for part in (row.unit, row.post) if part)
        return " · ".join(part for part in (place, since, row.phone) if part)

    def state(self, row: Applicant, township: Vetting | None, district: Vetting | None) -> tuple[str, Tone]:
        """How far the vetting is."""
        if row.withdrawn:
            return self.tr("withdrawn"), "plain"
        if district is not None:
            return self.term(
                f"vetted.{district.decision}"
            ), "good" if district.decision == "accepted" else "bad"
        if township is None:
            return self.tr("to be checked"), "warn"
        if township.decision == "rejected":
            return self.tr("township: no; district decides"), "bad"
        return self.tr("district decides"), "action"

    def step(self, one: Vetting) -> str:
        """One step of the vetting as decided."""
        words = self.tr("{step}: {decision} · {who}, {day}").format(
            step=self.term(f"vetting.{one.step}"),
            decision=self.term(f"vetted.{one.decision}"),
            who=one.decided_by,
            day=one.date,
        )
        return f"{words} · {one.reason}" if one.reason else words

    def comma(self) -> str:
        """What parts the items of a list."""
        return "、" if language() == "zh" else ", "
