"""A refusal changes nothing and nobody hears of it."""

from collections.abc import Callable
from typing import Any

import pytest

from core.errors import CodedError
from core.office import contests
from core.office.desk import Desk
from tests.office.hall import (
    BY,
    draft_plain,
)


def refused(
    desk: Desk, kind: type[CodedError], command: Callable[..., Any], *given: Any, **named: Any
) -> CodedError:
    head = desk.head
    heard: list[object] = []
    stop = desk.subscribe(heard.append)
    with pytest.raises(kind) as problem:
        command(desk, *given, **({"by": BY} | named))
    stop()
    assert (desk.head, heard) == (head, [])
    return problem.value


def quorate(desk: Desk) -> None:
    draft_plain(desk)
    contests.fix(desk, "c1", approved_by="区委", by=BY)
    contests.establish_quorum(desk, "c1", by=BY)


def issued(desk: Desk) -> None:
    quorate(desk)
    contests.issue(desk, "c1", unpacked=8, issued=8, kept=0, clipped=0, by=BY)
