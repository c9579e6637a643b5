"""What a verdict is called, and which marks are asked for: the form of a contest decides both, never what counts."""

from core.domain.outcome import Verdict
from core.rules.ruleset import RuleSet
from core.wording import Language, word


def names_only(form: str, rules: RuleSet) -> bool:
    """Whether a ballot only names whom one is for: nobody is against somebody whom they do not recommend.

    The seed lets everybody name nine people at most. Measures that let people be written in against others ask for both
    marks. Whatever marks a file has are counted as they are.
    """
    return form == "recommendation" and not (rules.write_in.allowed and rules.write_in.needs_rejection)


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
