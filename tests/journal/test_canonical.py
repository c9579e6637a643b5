"""The one byte form of a payload."""

import json

import msgspec
import pytest
from hypothesis import given

from core.journal.canonical import canonical
from core.journal.event import Event
from tests.journal.making import PLAIN, events


def plain_json(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


@given(PLAIN)
def test_canonical_form_is_what_the_standard_library_writes(value: object) -> None:
    assert canonical(value) == plain_json(value)


@given(events())
def test_an_events_canonical_form_is_what_the_standard_library_writes(event: Event) -> None:
    assert canonical(event) == plain_json(msgspec.to_builtins(event))


@pytest.mark.parametrize(
    "text", ["\x00\x1f\x7f\x80", '"\\/', "\b\f\n\r\t", "龑䶮𬭎𣲗", "\u2028\u2029", "\ufeff\uffff"]
)
def test_signs_that_encoders_differ_on(text: str) -> None:
    assert canonical({text: [text]}) == plain_json({text: [text]})


def test_half_a_character_has_no_canonical_form() -> None:
    with pytest.raises(UnicodeEncodeError):
        canonical({"name": "\ud800"})
