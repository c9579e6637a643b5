"""What a verdict is called: the form of a contest decides the words."""

from core.domain.outcome import Verdict
from core.wording import Language, word


def verdict_word(form: str, verdict: Verdict, language: Language = "zh") -> str:
    """The word for what became of somebody; empty in an appraisal, where nobody wins.

    A primary puts forward, a recall passes or not; everything else elects.
    """
    if form == "appraisal":
        return ""
    if form == "recall":
        return word("recall.passed" if verdict is Verdict.ELECTED else "recall.failed", language)
    if form == "primary":
        known = {Verdict.ELECTED: "primary.forward", Verdict.TIED: "verdict.tied"}
        return word(known.get(verdict, "primary.behind"), language)
    return word(f"verdict.{verdict}", language)
