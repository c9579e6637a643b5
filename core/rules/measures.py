"""A rule set in words, for the measures page and the papers."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from core.domain.step import Step
from core.rules.loading import Why, load_rule_set, rule_file
from core.rules.ruleset import OF_A_CONGRESS, TABLES, Limit, RuleSet
from core.rules.words import fraction_words, group_words
from core.wording import Language


@dataclass(frozen=True, slots=True)
class Measure:
    """One setting as the measures page shows it.

    `setting` is its key (`majority.base`; a whole table where it is absent; `limits.GROUP`), `value` what it says,
    `article` where it comes from and `reason()` why; `changed` says that this election's own
    measures differ from the rule set that they started from.
    """

    setting: str
    value: Step
    source: Why
    changed: bool

    @property
    def article(self) -> str:
        """Where the setting comes from, as it is cited."""
        return self.source.article

    def reason(self, language: Language = "zh") -> str:
        """Why, in one sentence."""
        return self.source.zh if language == "zh" else self.source.en


def describe(rules: RuleSet) -> tuple[Measure, ...]:
    """Every setting in words, in the order of the screen. Raises `RuleSetUnknown` where the origin is no rule set."""
    why = rule_file(rules.name).why
    before = dict(_settings(load_rule_set(rules.name)))
    return tuple(
        Measure(setting, _words(setting, value), why[setting], changed=False)
        if setting in before and before[setting] == value
        else Measure(setting, _words(setting, value), _own_measures(), changed=True)
        for setting, value in _settings(rules)
    )


def _own_measures() -> Why:
    """The source of a setting that this election's own measures have changed."""
    reason = Step("M.changed.reason")
    return Why(article=Step("M.changed.article").say("zh"), zh=reason.say("zh"), en=reason.say("en"))


def _settings(rules: RuleSet) -> Iterator[tuple[str, object]]:
    """All settings by key; an absent table as one key without a value."""
    for table in TABLES:
        present = getattr(rules, table)
        if present is None:
            if table != OF_A_CONGRESS:
                yield table, None
            continue
        for setting in present.__struct_fields__:
            yield f"{table}.{setting}", getattr(present, setting)
    if not rules.limits:
        yield "limits", None
    for limit in rules.limits:
        if limit.over == "ballot":
            yield f"limits.{limit.group}", limit
    cells = next((limit for limit in rules.limits if limit.over == "cells"), None)
    if cells is not None:
        yield "limits.cells", cells  # as many as there are people to be graded, and all alike


def _words(setting: str, value: object) -> Step:
    """The catalogue has one entry per value, such as `M.quorum.base.required`, or one per setting with its number."""
    match value:
        case None | Fraction(numerator=0):
            return Step(f"M.{setting}.none")
        case Limit():
            return _limit_words(value)
        case Fraction() if value:
            return Step(f"M.{setting}", {"fraction": fraction_words(value)})
        case str() if setting == "reserved.group":
            return Step(f"M.{setting}", {"group": group_words(value)})
        case str() | bool():
            return Step(f"M.{setting}.{str(value).lower()}")
    return Step(f"M.{setting}", {"number": value})


def _limit_words(limit: Limit) -> Step:
    if limit.over == "cells":
        return Step("M.limits.cells", {"most": limit.most})
    return Step(
        "M.limits.limit", {"group": group_words(limit.group), "least": limit.least, "most": limit.most}
    )
