"""Settings that a case has no place for are refused as unknown ones are."""

import json
from typing import Any

import pytest

from core.errors.case import SettingUnknown
from core.exchange.case import parse_case

CASE: dict[str, Any] = {
    "rules": "peoples-congress-2022",
    "seats": 1,
    "required": 3,
    "present": 3,
    "issued": 3,
    "collected": 0,
    "candidates": [{"id": "c1", "name": "张三"}],
    "ballots": [],
}


@pytest.mark.parametrize(
    ("overrides", "setting"),
    [
        ({"deputies": {"suspended": "left_out"}}, "deputies"),
        ({"deputies": None}, "deputies"),
        ({"limits": [{"group": "x", "least": 0, "most": 1, "over": "cells"}]}, "limits[0].over"),
        ({"write_in": {"eligible": "judged"}}, "write_in.eligible"),
    ],
)
def test_what_is_judged_at_the_meeting_is_no_setting_of_a_case(
    overrides: dict[str, Any], setting: str
) -> None:
    with pytest.raises(SettingUnknown) as problem:
        parse_case(json.dumps(CASE | {"overrides": overrides}).encode())
    assert problem.value.setting == setting


def test_the_same_case_without_them_is_counted() -> None:
    assert parse_case(json.dumps(CASE).encode()).outcome().elected == ()
