"""Overrides replace single settings, table by table; every setting can be set both ways and says so in words."""

from fractions import Fraction
from typing import Any

import pytest

from core.errors.base import UserError
from core.errors.case import (
    NotList,
    NotObject,
    SettingMissing,
    SettingUnknown,
    SettingUnusable,
    TableNeeded,
    shown,
)
from core.rules.loading import RULE_SETS, load_rule_set, with_overrides
from core.rules.measures import describe
from core.rules.ruleset import RuleSet
from core.wording import Language

VALUES: dict[str, tuple[Any, ...]] = {
    "quorum.base": ("required", "all"),
    "quorum.fraction": ("4/5", "2/3", "1/1", "1"),
    "quorum.strict": (True, False),
    "validity.election": ("collected<=voted", "collected<=issued"),
    "validity.blank_ballot": ("valid", "invalid"),
    "validity.unreadable_mark": ("cell", "ballot"),
    "majority.base": ("required", "present", "collected", "valid", "all"),
    "majority.fraction": ("1/2", "2/3", "37/100"),
    "majority.strict": (True, False),
    "write_in.allowed": (True, False),
    "write_in.needs_rejection": (True, False),
    "write_in.without_rejection": ("void", "ballot"),
    "write_in.unmarked": ("abstain", "for"),
    "differential.base": ("seats", "candidates"),
    "differential.minimum": ("1/5", "0", 0, "0/7", "1"),
    "reserved.group": ("female", "牧民"),
    "reserved.seats": (1, 3),
    "reserved.policy": ("hold", "guarantee"),
}
CASES = [(setting, value) for setting, values in VALUES.items() for value in values]


def words(rules: RuleSet, language: Language = "zh") -> dict[str, str]:
    """The measures page as text by setting."""
    return {row.setting: row.value.say(language) for row in describe(rules)}


@pytest.mark.parametrize(("setting", "value"), CASES)
def test_an_override_changes_that_setting_and_no_other(setting: str, value: Any) -> None:
    table, _, key = setting.partition(".")
    before = load_rule_set("xianan-2003")
    after = with_overrides(before, {table: {key: value}})
    found: Any = after.to_data()
    exact = Fraction(value) if isinstance(value, str) and value[0].isdigit() else value
    assert (
        Fraction(found[table][key]) == exact if key in {"fraction", "minimum"} else found[table][key] == value
    )
    found[table][key] = before.to_data()[table][key]  # type: ignore[index]  # plain JSON
    assert found == before.to_data()


@pytest.mark.parametrize("setting", VALUES)
def test_every_value_of_a_setting_has_its_own_words_in_both_languages(setting: str) -> None:
    table, _, key = setting.partition(".")
    distinct = {str(Fraction(value)) if key == "minimum" else str(value): value for value in VALUES[setting]}
    for language in ("zh", "en"):
        said = {
            words(with_overrides(load_rule_set("xianan-2003"), {table: {key: value}}), language)[setting]
            for value in distinct.values()
            if value != "1" or key == "minimum"
        }
        assert len(said) == len(distinct) - (key == "fraction" and "1" in distinct)


@pytest.mark.parametrize(
    ("table", "start"),
    [
        ("quorum", {"base": "required", "fraction": "4/5", "strict": False}),
        ("majority", {"base": "required", "fraction": "1/2", "strict": True}),
        ("reserved", {"group": "female", "seats": 1, "policy": "hold"}),
    ],
)
def test_a_table_that_the_rule_set_lacks_starts_from_the_listing(table: str, start: Any) -> None:
    rules = load_rule_set("recommendation")
    assert with_overrides(rules, {table: {}}).to_data()[table] == start
    key, value = next(iter(start.items()))
    other = {"required": "all", "female": "牧民"}[value]
    assert with_overrides(rules, {table: {key: other}}).to_data()[table] == start | {key: other}


@pytest.mark.parametrize("table", ["quorum", "majority", "reserved"])
def test_null_takes_a_table_away(table: str) -> None:
    rules = with_overrides(load_rule_set("xianan-2003"), {table: None})
    assert getattr(rules, table) is None
    assert table in words(rules)
    assert f"{table}.base" not in words(rules)


@pytest.mark.parametrize("table", ["validity", "write_in", "differential"])
def test_a_table_that_every_election_needs_is_not_taken_away(table: str) -> None:
    with pytest.raises(TableNeeded):
        with_overrides(load_rule_set("party-2020"), {table: None})


def test_a_list_replaces_the_list_and_null_empties_it() -> None:
    rules = load_rule_set("recommendation")
    one = with_overrides(rules, {"limits": [{"group": "deputy_mayor", "least": 3, "most": 4}]})
    two = with_overrides(one, {"limits": [{"group": "x", "least": 0, "most": 0}]})
    assert [limit.group for limit in two.limits] == ["x"]
    assert with_overrides(two, {"limits": None}) == with_overrides(two, {"limits": []}) == rules
    assert words(one)["limits.deputy_mayor"] == "每张选票选副乡镇长人选至少 3 名、至多 4 名"


def test_a_refused_override_changes_nothing() -> None:
    rules = load_rule_set("party-2020")
    before = rules.to_data()
    with pytest.raises(SettingUnusable):
        with_overrides(rules, {"majority": {"base": "present"}, "quorum": {"base": "nobody"}})
    with pytest.raises(NotObject):
        with_overrides(rules, {"majority": "present"})
    assert rules.to_data() == before == load_rule_set("party-2020").to_data()


@pytest.mark.parametrize("name", RULE_SETS)
def test_an_unchanged_setting_cites_its_article_and_a_changed_one_the_measures(name: str) -> None:
    rows = describe(load_rule_set(name))
    assert not any(row.changed for row in rows)
    assert all(row.article and row.reason("zh") and row.reason("en") for row in rows)
    changed = describe(with_overrides(load_rule_set(name), {"validity": {"blank_ballot": "invalid"}}))
    row = next(row for row in changed if row.changed)
    assert (row.setting, row.article) == ("validity.blank_ballot", "本次选举办法")
    assert row.reason("zh") == "由本次选举办法另行规定。"
    assert row.reason("en") == "Set by the measures adopted for this election."
    assert [row.setting for row in changed] == [row.setting for row in rows]


def test_fractions_are_said_as_people_say_them() -> None:
    def said(fraction: str, language: Language = "zh") -> str:
        rules = with_overrides(load_rule_set("party-2020"), {"majority": {"fraction": fraction}})
        return words(rules, language)["majority.fraction"].split("：")[-1].split(": ")[-1]

    assert [said(share) for share in ("1/2", "2/4", "3/5", "10/11", "23/100", "1/20", "7/1000", "1")] == [
        "半数",
        "半数",
        "五分之三",
        "十一分之十",
        "百分之二十三",
        "二十分之一",
        "1000分之七",
        "全数",
    ]
    assert [said(share, "en") for share in ("1/2", "3/5", "1")] == ["half", "3/5", "all"]


@pytest.mark.parametrize(
    ("overrides", "refusal"),
    [
        ({"fairness": {}}, SettingUnknown("fairness")),
        ({"quorum": {"colour": "red"}}, SettingUnknown("quorum.colour")),
        ({"validity": None}, TableNeeded("validity")),
        ({"quorum": "4/5"}, NotObject("overrides.quorum", shown("4/5"))),
        ({"limits": {}}, NotList("overrides.limits", shown({}))),
        ({"limits": ["female"]}, NotObject("overrides.limits[0]", shown("female"))),
        ({"limits": [{"group": "female"}]}, SettingMissing("limits[0].least")),
        ({"majority": {"fraction": "1/0"}}, SettingUnusable("majority.fraction", shown("1/0"))),
        ({"majority": {"fraction": "3/2"}}, SettingUnusable("majority.fraction", shown("3/2"))),
    ],
)
def test_an_override_that_cannot_be_is_refused_by_name_and_changes_nothing(
    overrides: dict[str, Any], refusal: UserError
) -> None:
    before = load_rule_set("xianan-2003")
    data = before.to_data()
    with pytest.raises(type(refusal)) as refused:
        with_overrides(before, overrides)
    assert refused.value.params == refusal.params
    assert before.to_data() == data
