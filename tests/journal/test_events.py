"""Every kind of event: read strictly, written and read back alike, projected, and free of any link to a voter."""

import typing
from typing import Any

import msgspec
import pytest
from hypothesis import given

from core.journal.canonical import canonical
from core.journal.event import Event
from core.journal.events import EVENT_TYPES, decode
from core.store.project import project
from core.store.projectors import PROJECTORS
from tests.journal.making import events

BALLOTS = {"ballot_entered", "ballot_corrected", "ballot_set_aside", "dispute_decided", "batch_settled"} | {
    "corrigendum_recorded"
}
MADE_UP = {"practice_pile_drawn"}  # papers that never lay in a box


@given(events())
def test_every_event_is_read_back_as_it_was(event: Event) -> None:
    again = decode(event.kind, canonical(event))
    assert type(again) is type(event)
    assert canonical(again) == canonical(event)


def test_every_kind_of_event_has_exactly_one_projector() -> None:
    assert set(PROJECTORS) == set(EVENT_TYPES.values())
    assert callable(project)  # its room enters them
    assert (
        len({kind.kind for kind in EVENT_TYPES.values()}) == len(EVENT_TYPES) == len(Event.__subclasses__())
    )


@pytest.mark.parametrize(
    "payload",
    [
        '{"contest":"c","approved_by":"x","more":1}',
        '{"approved_by":"x"}',
        '{"contest":1,"approved_by":"x"}',
        '{"contest":null,"approved_by":"x"}',
        "[]",
        "{",
        "",
    ],
)
def test_a_payload_that_is_not_of_its_kind_is_refused(payload: str) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode("contest_fixed", payload)


@pytest.mark.parametrize("after", [{"a": 1.5}, {"a": [1, 1.5]}, {"a": [{"b": 1.0}]}])
def test_a_number_that_is_not_whole_is_refused_however_deep_it_lies(after: dict[str, Any]) -> None:
    payload = {
        "contest": "c",
        "number": 1,
        "reason": "r",
        "papers": [],
        "sheets": [],
        "affects": [],
        "second": "x",
    }
    whole = payload | {"before": {}, "after": {"a": [1, {"b": 2}]}}
    assert decode("corrigendum_recorded", msgspec.json.encode(whole).decode()).kind == "corrigendum_recorded"
    with pytest.raises(msgspec.ValidationError):
        decode("corrigendum_recorded", msgspec.json.encode(whole | {"after": after}).decode())


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        decode("ballot_dropped", "{}")


def fields(kind: Any) -> set[str]:
    found: set[str] = set()
    for name, inner in typing.get_type_hints(kind).items():
        found.add(name)
        for one in (inner, *typing.get_args(inner)):
            if isinstance(one, type) and issubclass(one, msgspec.Struct):
                found |= fields(one)
    return found - {"kind"}


def test_an_event_with_a_ballot_holds_the_paper_and_nothing_of_a_person_or_a_time() -> None:
    paper = {"contest", "batch", "number", "marks", "write_ins", "name", "mark", "invalid", "reading"}
    assert fields(EVENT_TYPES["ballot_entered"]) == paper
    assert fields(EVENT_TYPES["ballot_corrected"]) == paper | {"reason"}


def test_no_event_holds_both_a_ballot_and_a_member_of_the_roll() -> None:
    for name, kind in EVENT_TYPES.items():
        names = fields(kind)
        assert ("marks" in names) == (name in BALLOTS | MADE_UP)
        assert not ({"marks", "number"} <= names and {"member", "members", "people"} & names)
