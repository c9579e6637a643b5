"""What only a congress speaks of: its deputies. Each setting says so in words; a party's rules are silent."""

import pytest

from core.errors.case import SettingUnusable
from core.rules.figures import appraisal_rules, primary_rules, recall_rules
from core.rules.loading import load_rule_set, with_overrides
from core.rules.measures import describe
from core.rules.ruleset import RuleSet
from core.wording import Language

CONGRESS = "peoples-congress-2022"


def words(rules: RuleSet, language: Language = "zh") -> dict[str, str]:
    return {row.setting: row.value.say(language) for row in describe(rules)}


@pytest.mark.parametrize(
    ("setting", "values"),
    [
        ("suspended", ("counted", "left_out")),
        ("signatures", (10, 12)),
        ("recall", ("1/5", "1/3")),
        ("sole_extra", (0, 1)),
        ("several_extra", (1, 2, 3)),
    ],
)
def test_every_setting_of_the_deputies_is_said_in_words(setting: str, values: tuple[object, ...]) -> None:
    rules = load_rule_set(CONGRESS)
    for language in ("zh", "en"):
        said = {
            words(with_overrides(rules, {"deputies": {setting: value}}), language)[f"deputies.{setting}"]
            for value in values
        }
        assert len(said) == len(values)


@pytest.mark.parametrize(
    ("setting", "value"), [("sole_extra", 2), ("several_extra", 0), ("several_extra", 4)]
)
def test_a_differential_outside_the_law_is_refused(setting: str, value: int) -> None:
    with pytest.raises(SettingUnusable):
        with_overrides(load_rule_set(CONGRESS), {"deputies": {setting: value}})


def test_a_party_speaks_of_no_deputies() -> None:
    assert not [setting for setting in words(load_rule_set("party-2020")) if setting.startswith("deputies")]
    assert "deputies" not in load_rule_set("party-2020").to_data()


def test_the_rules_of_an_appraisal_are_one_line_and_come_back_from_plain_data() -> None:
    rules = appraisal_rules(load_rule_set(CONGRESS), ("s1", "s2", "s3"))
    assert RuleSet.from_data(rules.to_data()) == rules
    said = words(rules)
    assert [setting for setting in said if setting.startswith("limits")] == ["limits.cells"]
    assert "1 档" in said["limits.cells"]
    assert "limits" not in said


def test_a_limit_that_spoils_the_ballot_is_written_as_before() -> None:
    limit = {"group": "female", "least": 0, "most": 1}
    rules = with_overrides(load_rule_set("party-2020"), {"limits": [limit]})
    assert rules.to_data()["limits"] == [limit]


def test_a_recall_keeps_the_majority_and_a_primary_has_none() -> None:
    rules = load_rule_set(CONGRESS)
    assert recall_rules(rules).majority == rules.majority
    assert primary_rules(rules).majority is None
    assert not primary_rules(rules).write_in.allowed
    assert primary_rules(rules).deputies == recall_rules(rules).deputies == rules.deputies
