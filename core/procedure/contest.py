"""One contest as a state machine, in the order of the meeting (procedure of the 2020 regulations, chapters 4 and 5)."""

from enum import StrEnum
from typing import Final

from core.errors import Word
from core.errors.procedure import OutOfOrder


class State(StrEnum):
    """Where a contest stands."""

    DRAFTED = "drafted"
    FIXED = "fixed"
    QUORATE = "quorate"
    ISSUED = "issued"
    COLLECTED = "collected"
    VALID = "valid"
    VOID = "void"
    COUNTING = "counting"
    CHECKED = "checked"
    ANNOUNCED = "announced"
    SEALED = "sealed"
    DROPPED = "dropped"


class Act(StrEnum):
    """What somebody wants to do with a contest."""

    REDRAFT = "redraft"
    DROP = "drop"
    FIX = "fix"
    QUORUM = "quorum"
    ISSUE = "issue"
    COLLECT = "collect"
    DECLARE = "declare"
    SHEET = "sheet"
    BATCH = "batch"
    ENTER = "enter"
    CORRECT = "correct"
    CHECK = "check"
    REOPEN = "reopen"
    ANNOUNCE = "announce"
    SEAL = "seal"
    SHORTAGE = "shortage"
    REPORT = "report"
    CORRIGENDUM = "corrigendum"


# A step may be taken again until the next one is: a miscount is mended by counting again, not by living with it.
ALLOWED: Final[dict[Act, frozenset[State]]] = {
    Act.REDRAFT: frozenset({State.DRAFTED}),
    Act.DROP: frozenset({State.DRAFTED, State.FIXED, State.QUORATE}),
    Act.FIX: frozenset({State.DRAFTED}),
    Act.QUORUM: frozenset({State.FIXED, State.QUORATE}),
    Act.ISSUE: frozenset({State.QUORATE, State.ISSUED}),
    Act.COLLECT: frozenset({State.ISSUED, State.COLLECTED}),
    Act.DECLARE: frozenset({State.COLLECTED}),
    Act.SHEET: frozenset({State.VALID, State.COUNTING}),
    Act.BATCH: frozenset({State.VALID, State.COUNTING}),
    Act.ENTER: frozenset({State.COUNTING}),
    Act.CORRECT: frozenset({State.COUNTING}),
    Act.CHECK: frozenset({State.VALID, State.COUNTING}),  # an empty box leaves nothing to enter
    Act.REOPEN: frozenset({State.CHECKED}),
    Act.ANNOUNCE: frozenset({State.CHECKED}),
    Act.SEAL: frozenset({State.ANNOUNCED, State.VOID}),
    Act.SHORTAGE: frozenset({State.ANNOUNCED, State.SEALED}),
    Act.CORRIGENDUM: frozenset({State.SEALED}),
    Act.REPORT: frozenset({State.FIXED, State.VALID, State.VOID}),  # void: the unit votes again
}

_NEEDED: Final[dict[State, str]] = {
    State.DRAFTED: "need.fix",
    State.FIXED: "need.quorum",
    State.QUORATE: "need.issue",
    State.ISSUED: "need.collect",
    State.COLLECTED: "need.declare",
    State.VALID: "need.batch",
    State.VOID: "need.repeat",
    State.COUNTING: "need.check",
    State.CHECKED: "need.announce",
    State.ANNOUNCED: "need.seal",
    State.SEALED: "need.nothing",
    State.DROPPED: "need.nothing",
}
_ORDER: Final = tuple(State)


def may(act: Act, state: State) -> bool:
    """Whether the act fits the state."""
    return state in ALLOWED[act]


def require(act: Act, state: State, title: str) -> None:
    """Refuse an act out of order. Raises `OutOfOrder` with what is missing."""
    if may(act, state):
        return
    if state is State.CHECKED and act in {Act.BATCH, Act.ENTER, Act.CORRECT, Act.SHEET}:
        raise _refusal(act, state, title, "need.reopen")
    past = all(_ORDER.index(state) > _ORDER.index(allowed) for allowed in ALLOWED[act])
    raise _refusal(act, state, title, "need.nothing" if past else _NEEDED[state])


def _refusal(act: Act, state: State, title: str, missing: str) -> OutOfOrder:
    return OutOfOrder(
        title=title, act=Word(f"act.{act}"), state=Word(f"state.{state}"), missing=Word(missing)
    )


def reached(state: State, step: State) -> bool:
    """Whether a contest got as far as this step; a void election got as far as being collected."""
    if state is State.DROPPED:
        return False
    if state is State.VOID:
        return step is State.VOID or _ORDER.index(step) <= _ORDER.index(State.COLLECTED)
    return step is not State.VOID and _ORDER.index(step) <= _ORDER.index(state)
