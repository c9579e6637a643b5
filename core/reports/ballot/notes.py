"""The notes on the ballot: how to mark it, in words that follow from the rule set and from where the cells are."""

from itertools import zip_longest

from core.reports.model import SIGNS, BallotSheets
from core.reports.texts import Texts

_CELLS = {"above": "cell_above", "below": "cell_below", "left": "cell_left", "right": "cell_right"}
_FIRST = {"recommendation": "note_recommend", "appraisal": "note_grade", "recall": "note_recall"}


def notes(model: BallotSheets) -> str:
    """All notes as one numbered paragraph."""
    t, marking = Texts(model.frame.language), model.marking
    texts = [first_note(model)]
    if not model.grades:
        if model.form != "recall":
            texts += [_other(model, t), _limit(model, t)]
        signs = SIGNS if model.signs else ""
        texts += [
            _group(one, sign, t) for one, sign in zip_longest(marking.limits, signs[: len(marking.limits)])
        ]
    if not marking.blank_is_valid:
        texts.append(t("note_blank"))
    numbered = [t("note_item", n=number, text=text) for number, text in enumerate(texts, start=1)]
    gap = "　" if t.language == "zh" else "  "
    return t("notes") + gap.join(numbered)


def first_note(model: BallotSheets) -> str:
    """How to mark a name. Where somebody is written in against others, a recommendation asks for crosses, too."""
    marking, key = model.marking, _FIRST.get(model.form, "note_marks")
    crosses = marking.write_in_allowed and marking.needs_rejection
    return Texts(model.frame.language)("note_marks" if key == "note_recommend" and crosses else key)


def _other(model: BallotSheets, t: Texts) -> str:
    marking = model.marking
    if not marking.write_in_allowed:
        return t("note_no_other")
    if model.layout.write_ins == 0:
        return t("note_other_nowhere")
    cell = t(_CELLS[model.layout.cell])
    if marking.unmarked_counts:
        return t("note_other_unmarked")
    return t("note_other_reject" if marking.needs_rejection else "note_other", cell=cell)


def _limit(model: BallotSheets, t: Texts) -> str:
    with_other = t("with_other") if model.marking.write_in_allowed else ""
    key = "note_limit_recommend" if model.form == "recommendation" else "note_limit"
    return t(key, choices=model.marking.choices, with_other=with_other)


def _group(limit: tuple[str, int, int], sign: str | None, t: Texts) -> str:
    group, least, most = limit
    if sign:
        group = t("signed_group", sign=sign, group=group)
    if least == most:
        return t("note_group_just", group=group, most=most)
    if least:
        return t("note_group_between", group=group, least=least, most=most)
    return t("note_group", group=group, most=most)
