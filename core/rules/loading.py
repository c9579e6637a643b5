"""Rule sets from `resources/rules/*.toml`, and the overrides that the adopted measures put on top."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct, structs

from core.errors.case import (
    NotList,
    NotObject,
    RuleSetUnknown,
    SettingMissing,
    SettingUnknown,
    SettingUnusable,
    TableNeeded,
    shown,
)
from core.rules.ruleset import OPTIONAL_TABLES, TABLES, Limit, RuleSet, check_rules, decode_fraction
from core.wording import RESOURCES

_SHOWN = 60  # letters of a name that is none
RULE_SETS = ("party-2020", "party-1990", "peoples-congress-2022", "xianan-2003", "recommendation")


class Why(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a setting comes from, and one sentence that says so on the screen."""

    article: str
    zh: str
    en: str


class RuleFile(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `resources/rules`: its name on the screen, the settings, and the source of each."""

    zh: str
    en: str
    source: str
    settings: dict[str, object]
    why: dict[str, Why]


@lru_cache(maxsize=8)
def rule_file(name: str) -> RuleFile:
    """The file of a rule set, read strictly. Raises `RuleSetUnknown`."""
    if name not in RULE_SETS:
        raise RuleSetUnknown(name[:_SHOWN], ", ".join(RULE_SETS))
    return read_rule_file(RESOURCES / "rules" / f"{name}.toml")


def read_rule_file(path: Path) -> RuleFile:
    """Any rule set file. Raises `msgspec.ValidationError` where a key is unknown or missing."""
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), RuleFile)


@lru_cache(maxsize=8)
def load_rule_set(name: str) -> RuleSet:
    """The rule set of that name. Raises `RuleSetUnknown`."""
    absent: dict[str, object] = {"name": name, "quorum": None, "majority": None}
    return RuleSet.from_data(absent | rule_file(name).settings)


def with_overrides(rules: RuleSet, overrides: Mapping[str, object]) -> RuleSet:
    """Single settings replaced, table by table; `None` takes a table away, a list replaces the list.

    A table that the rule set lacks starts from the values of the listing in the case format (the defaults of
    `Quorum` and the others). Raises `SettingUnknown`, `SettingUnusable`, `SettingMissing`, `TableNeeded`,
    `NotObject`, `NotList` and the refusals of `check_rules`; `rules` itself never changes.
    """
    changed: dict[str, object] = {}
    for table, given in overrides.items():
        if table != "limits" and table not in TABLES:
            raise SettingUnknown(table)
        if given is None:
            if table not in OPTIONAL_TABLES:
                raise TableNeeded(table)
            changed[table] = () if table == "limits" else None
        elif table == "limits":
            changed[table] = _limits(given)
        else:
            changed[table] = _table(table, given, getattr(rules, table))
    replaced = structs.replace(rules, **changed)
    check_rules(replaced)
    return replaced


def _table(table: str, given: object, present: Struct | None) -> Struct:
    if not isinstance(given, Mapping):
        raise NotObject(f"overrides.{table}", shown(given))
    kind = TABLES[table]
    return structs.replace(kind() if present is None else present, **_settings(table, given, kind))


def _limits(given: object) -> tuple[Limit, ...]:
    if not isinstance(given, list | tuple):
        raise NotList("overrides.limits", shown(given))
    return tuple(_limit(f"limits[{place}]", entry) for place, entry in enumerate(given))


def _limit(where: str, entry: object) -> Limit:
    if not isinstance(entry, Mapping):
        raise NotObject(f"overrides.{where}", shown(entry))
    values = _settings(where, entry, Limit)
    for field in _fields(Limit):
        if field.required and field.name not in values:
            raise SettingMissing(f"{where}.{field.name}")
    return msgspec.convert(values, Limit)


def _settings(table: str, given: Mapping[str, object], kind: type[Struct]) -> dict[str, object]:
    """The given settings of one table, each of its own type and value."""
    types = {field.name: field.type for field in _fields(kind)}
    values: dict[str, object] = {}
    for key, found in given.items():
        if key not in types:
            raise SettingUnknown(f"{table}.{key}")
        try:
            values[key] = msgspec.convert(found, types[key], dec_hook=decode_fraction)
        except msgspec.ValidationError:
            raise SettingUnusable(f"{table}.{key}", shown(found)) from None
    return values


@lru_cache(maxsize=16)
def _fields(kind: type[Struct]) -> tuple[structs.FieldInfo, ...]:
    return structs.fields(kind)
