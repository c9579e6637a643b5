"""The description of the format, the second verifier and the program speak of the same events and tables."""

import importlib.util
from typing import Any

import msgspec
import pytest

from core.journal.events import EVENT_TYPES
from core.store.records import RECORDS, TABLES
from core.store.schema import PROJECTED
from tests.verifier.second import ROOT, SECOND, VERIFY

TEXT = (ROOT / "resources" / "format.md").read_text(encoding="utf-8")
AGAIN = "run packaging/verifier/describe.py"


def describe() -> Any:
    """The program that writes what follows from the code into the description."""
    spec = importlib.util.spec_from_file_location("describe", VERIFY.with_name("describe.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


DESCRIBE = describe()
KNOWN = DESCRIBE.journal(DESCRIBE.empty())


def test_the_description_tells_every_table_event_and_shape_as_they_are() -> None:
    assert DESCRIBE.described(TEXT) == TEXT, AGAIN
    assert all(f"CREATE TABLE {name} (" in TEXT for name in ("events", *PROJECTED))
    assert all(f"### `{kind}`" in TEXT for kind in EVENT_TYPES)


def test_the_second_verifier_knows_the_schema_as_it_is() -> None:
    assert DESCRIBE.digest(DESCRIBE.empty()) == SECOND.SCHEMA, AGAIN


def test_the_second_verifier_knows_every_kind_of_event() -> None:
    assert set(KNOWN.acts) == set(EVENT_TYPES)


@pytest.mark.parametrize("kind", EVENT_TYPES)
def test_the_second_verifier_knows_the_fields_of_an_event(kind: str) -> None:
    fields = {one.encode_name for one in msgspec.structs.fields(EVENT_TYPES[kind])}
    assert set(KNOWN.fields[kind]) == fields


def test_the_second_verifier_registers_the_plain_records_as_the_program_does() -> None:
    modes = {"put": "for row: renew", "put_all": "for rows: renew", "replace": "for rows: renew"}
    modes |= {"change": "set", "drop": "drop"}
    for event, (mode, kind) in RECORDS.items():
        table, (*before, act) = TABLES[kind].name, KNOWN.acts[event.kind]
        assert act.removesuffix(" *") == f"{modes[mode]} {table}", event.kind
        cleared = f"delete from {table}"  # noqa: S608  (compared, never run)
        assert before == ([cleared] if mode == "replace" else []), event.kind
        assert tuple(KNOWN.keys[table]) == TABLES[kind].key
        assert table in KNOWN.records
    assert {one.name for one in TABLES.values()} == KNOWN.records
