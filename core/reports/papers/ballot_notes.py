"""The notes on the ballot: how to mark it, in words that follow from the rule set."""

from core.reports.model import Marking
from core.reports.texts import Texts


def notes(marking: Marking, t: Texts, *, rows: int = 1) -> str:
    """All notes as one numbered paragraph; `rows`: grids on the ballot, which tell where the empty columns are."""
    where = t("where_right" if rows == 1 else "where_last")
    texts = [t("note_marks"), _other(marking, t, where), _limit(marking, t)]
    texts += [t("note_group", group=group, most=most) for group, most in marking.limits]
    if not marking.blank_is_valid:
        texts.append(t("note_blank"))
    numbered = [t("note_item", n=number, text=text) for number, text in enumerate(texts, start=1)]
    gap = "　" if t.language == "zh" else "  "
    return t("notes") + gap.join(numbered)


def _other(marking: Marking, t: Texts, where: str) -> str:
    if not marking.write_in_allowed:
        return t("note_no_other")
    if marking.unmarked_counts:
        return t("note_other_unmarked", where=where)
    return t("note_other_reject" if marking.needs_rejection else "note_other", where=where)


def _limit(marking: Marking, t: Texts) -> str:
    with_other = t("with_other") if marking.write_in_allowed else ""
    return t("note_limit", choices=marking.choices, with_other=with_other)
