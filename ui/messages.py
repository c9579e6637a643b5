"""Coded errors as sentences in the language of the window."""

from typing import TYPE_CHECKING

from core.errors import CodedError, EnvironmentProblem
from ui.i18n import language
from ui.shapes import Notice, NoticeKind

if TYPE_CHECKING:
    from core.wording import Wording


def say(error: CodedError) -> "Wording":
    """What is wrong (`.what`) and what to do now (`.do`)."""
    from core.wording import say as say_in  # noqa: PLC0415  # the catalogue is read when first something is refused

    return say_in(error, language())


def sentence(code: str, params: dict[str, object]) -> "Wording":
    """The sentence of a code, for explanations and previews that carry codes instead of errors."""
    from core.wording import sentence as sentence_in  # noqa: PLC0415  # see above

    return sentence_in(code, params, language())


def notice(error: CodedError) -> Notice:
    """The same for the frame's notice line, with the code, so that the handbook's page can be found."""
    words = say(error)
    kind: NoticeKind = "warn" if isinstance(error, EnvironmentProblem) else "refusal"
    return Notice(kind, f"{words.what} ({error.code})", words.do)
