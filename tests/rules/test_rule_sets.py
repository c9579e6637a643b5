"""The five rule sets are what the table of the case format says, each setting with its source, and read strictly."""

import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest

from core.errors.case import GuaranteeIsForOneSeat, LimitDoubled, LimitUpsideDown, RuleSetUnknown
from core.rules.loading import RULE_SETS, load_rule_set, read_rule_file, rule_file
from core.rules.ruleset import TABLES, Limit, RuleSet

RULES = Path(__file__).resolve().parents[2] / "resources" / "rules"

LISTING: dict[str, Any] = {
    "quorum": {"base": "required", "fraction": "4/5", "strict": False},
    "validity": {"election": "collected<=voted", "blank_ballot": "valid", "unreadable_mark": "cell"},
    "majority": {"base": "required", "fraction": "1/2", "strict": True},
    "write_in": {
        "allowed": True,
        "needs_rejection": True,
        "without_rejection": "void",
        "unmarked": "abstain",
        "eligible": "anybody",
    },
    "differential": {"base": "seats", "minimum": "1/5"},
    "reserved": None,
    "limits": [],
}
ISSUED = {"validity": LISTING["validity"] | {"election": "collected<=issued"}}
STRICT = {"quorum": LISTING["quorum"] | {"strict": True}}
NONE_ASKED = {"differential": {"base": "seats", "minimum": "0"}}
TABLE: dict[str, dict[str, Any]] = {
    "party-2020": {},
    "party-1990": STRICT | ISSUED | {"majority": LISTING["majority"] | {"base": "present"}},
    "peoples-congress-2022": {
        "quorum": {"base": "all", "fraction": "2/3", "strict": False},
        "majority": LISTING["majority"] | {"base": "all"},
        "deputies": {
            "suspended": "counted",
            "signatures": 10,
            "recall": "1/5",
            "sole_extra": 1,
            "several_extra": 3,
        },
    }
    | NONE_ASKED,
    "xianan-2003": STRICT
    | ISSUED
    | {
        "differential": {"base": "seats", "minimum": "3/10"},
        "reserved": {"group": "female", "seats": 1, "policy": "hold"},
    },
    "recommendation": {
        "quorum": None,
        "majority": None,
        "write_in": LISTING["write_in"] | {"allowed": False},
    }
    | ISSUED
    | NONE_ASKED,
}


@pytest.mark.parametrize("name", RULE_SETS)
def test_a_rule_set_is_what_the_table_of_the_format_says(name: str) -> None:
    assert load_rule_set(name).to_data() == {"name": name} | LISTING | TABLE[name]


def test_every_file_of_the_folder_is_a_known_rule_set() -> None:
    assert {path.stem for path in RULES.glob("*")} == set(RULE_SETS) == set(TABLE)


@pytest.mark.parametrize("name", RULE_SETS)
def test_every_setting_has_an_article_and_a_sentence_in_both_languages(name: str) -> None:
    data = load_rule_set(name).to_data()
    wanted = {"limits"}
    for table, fields in TABLES.items():
        settings = {f"{table}.{field}" for field in fields.__struct_fields__}
        if table in data:  # only a congress has deputies to speak of
            wanted |= {table} if data[table] is None else settings
    assert set(rule_file(name).why) == wanted
    for why in rule_file(name).why.values():
        assert why.article
        assert why.zh.endswith("。")
        assert why.en.endswith(".")


@pytest.mark.parametrize("name", RULE_SETS)
def test_a_rule_set_file_gives_every_setting_itself(name: str) -> None:
    for table, settings in rule_file(name).settings.items():
        assert isinstance(settings, dict)
        assert set(settings) == set(TABLES[table].__struct_fields__)


@pytest.mark.parametrize("name", RULE_SETS)
def test_plain_data_and_rule_set_are_the_same(name: str) -> None:
    rules = load_rule_set(name)
    assert RuleSet.from_data(rules.to_data()) == rules
    assert RuleSet.from_data(msgspec.json.decode(msgspec.json.encode(rules.to_data()))) == rules


def test_a_rule_set_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(RuleSetUnknown, match="party-2020"):
        load_rule_set("party-2021")


def test_an_unknown_key_in_a_rule_set_file_is_refused(tmp_path: Path) -> None:
    text = (RULES / "party-2020.toml").read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(text.replace("[settings.quorum]", "colour = 1\n[settings.quorum]"), encoding="utf-8")
    with pytest.raises(msgspec.ValidationError, match="colour"):
        read_rule_file(wrong)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("colour",), "red"),
        (("quorum", "colour"), "red"),
        (("quorum", "base"), "present"),
        (("quorum", "fraction"), "5/4"),
        (("quorum", "strict"), 1),
        (("majority", "fraction"), 0.5),
        (("validity",), None),
        (("name",), None),
    ],
)
def test_plain_data_is_read_strictly(path: tuple[str, ...], value: object) -> None:
    data: Any = load_rule_set("party-2020").to_data()
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(msgspec.ValidationError):
        RuleSet.from_data(data)


def test_settings_that_contradict_each_other_are_refused_in_plain_data_too() -> None:
    data = load_rule_set("party-2020").to_data()
    limit = msgspec.to_builtins(Limit("female", 1, 2))
    for changed, refusal in (
        ({"reserved": {"group": "female", "seats": 2, "policy": "guarantee"}}, GuaranteeIsForOneSeat),
        ({"limits": [limit | {"least": 3}]}, LimitUpsideDown),
        ({"limits": [limit, limit]}, LimitDoubled),
    ):
        with pytest.raises(refusal):
            RuleSet.from_data(data | changed)


def test_the_files_are_plain_toml_with_a_name_and_a_source() -> None:
    for name in RULE_SETS:
        data = tomllib.loads((RULES / f"{name}.toml").read_text(encoding="utf-8"))
        assert all(data[key] for key in ("zh", "en", "source"))
