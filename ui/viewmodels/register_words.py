"""What the register says of somebody, in words."""

from PySide6.QtCore import QObject

from core.domain.enrolment import Elector, UnitKind
from core.procedure.register import GROUNDS
from core.wording import word
from ui.i18n import language

KINDS: tuple[UnitKind, ...] = ("village", "enterprise", "department", "office")
ANSWERS = ("", "comes", "cannot", "no_answer")


class RegisterWords(QObject):
    """In the language of the window."""

    @staticmethod
    def status(one: Elector) -> str:
        """Member, or the grounds of a representative of the masses."""
        if one.member:
            return word("voters.members", language())
        return RegisterWords.comma().join(word(f"ground.{ground}", language()) for ground in one.grounds)

    def away(self, one: Elector) -> str:
        """Where somebody is, and whether they come; nothing for who is at home."""
        if not one.away:
            return ""
        answer = self.answer(one.answer) if one.answer else self.tr("not asked yet")
        return " · ".join(part for part in (self.tr("away"), one.contact, answer) if part)

    def answer(self, code: str) -> str:
        """An answer in words."""
        return word(f"answer.{code}", language()) if code else self.tr("not asked yet")

    def gender(self, one: Elector) -> str:
        """In words; empty where it is not known."""
        return {"male": self.tr("male"), "female": self.tr("female")}.get(one.gender, "")

    @staticmethod
    def comma() -> str:
        """What parts the items of a list."""
        return "、" if language() == "zh" else ", "

    @staticmethod
    def grounds() -> tuple[tuple[str, str], ...]:
        """What makes somebody a representative, with its word."""
        return tuple((code, word(f"ground.{code}", language())) for code in GROUNDS)

    @staticmethod
    def kinds() -> tuple[tuple[UnitKind, str], ...]:
        """The kinds of unit with their words."""
        return tuple((code, word(f"unit_kind.{code}", language())) for code in KINDS)
