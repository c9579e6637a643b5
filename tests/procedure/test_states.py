"""Which act fits which state, in the order of the meeting (procedure.md, section 4), and what is missing else."""

import pytest

from core.errors.procedure import OutOfOrder
from core.procedure.contest import Act, State, may, reached, require
from core.wording import word

S = State
# Act: states in which it fits.
FITS = {
    Act.REDRAFT: {S.DRAFTED},
    Act.DROP: {S.DRAFTED, S.FIXED, S.QUORATE},
    Act.FIX: {S.DRAFTED},
    Act.QUORUM: {S.FIXED, S.QUORATE},
    Act.ISSUE: {S.QUORATE, S.ISSUED},
    Act.COLLECT: {S.ISSUED, S.COLLECTED},
    Act.DECLARE: {S.COLLECTED},
    Act.BATCH: {S.VALID, S.COUNTING},
    Act.SHEET: {S.VALID, S.COUNTING},
    Act.ENTER: {S.COUNTING},
    Act.CORRECT: {S.COUNTING},
    Act.CHECK: {S.VALID, S.COUNTING},
    Act.REOPEN: {S.CHECKED},
    Act.ANNOUNCE: {S.CHECKED},
    Act.SEAL: {S.ANNOUNCED, S.VOID},
    Act.SHORTAGE: {S.ANNOUNCED, S.SEALED},
    Act.REPORT: {S.FIXED, S.VALID, S.VOID},
    Act.CORRIGENDUM: {S.SEALED},
}
# What a state waits for.
WAITS = {
    S.DRAFTED: "need.fix",
    S.FIXED: "need.quorum",
    S.QUORATE: "need.issue",
    S.ISSUED: "need.collect",
    S.COLLECTED: "need.declare",
    S.VALID: "need.batch",
    S.VOID: "need.repeat",
    S.COUNTING: "need.check",
    S.CHECKED: "need.announce",
    S.ANNOUNCED: "need.seal",
}
LATE = {
    Act.REDRAFT: set(S) - {S.DRAFTED},
    Act.DROP: set(S) - {S.DRAFTED, S.FIXED, S.QUORATE},
    Act.FIX: set(S) - {S.DRAFTED},
    Act.QUORUM: set(S) - {S.DRAFTED, S.FIXED, S.QUORATE},
    Act.ISSUE: set(S) - {S.DRAFTED, S.FIXED, S.QUORATE, S.ISSUED},
    Act.COLLECT: {S.VALID, S.VOID, S.COUNTING, S.CHECKED, S.ANNOUNCED, S.SEALED, S.DROPPED},
    Act.DECLARE: {S.VALID, S.VOID, S.COUNTING, S.CHECKED, S.ANNOUNCED, S.SEALED, S.DROPPED},
    Act.BATCH: {S.ANNOUNCED, S.SEALED, S.DROPPED},
    Act.SHEET: {S.ANNOUNCED, S.SEALED, S.DROPPED},
    Act.ENTER: {S.ANNOUNCED, S.SEALED, S.DROPPED},
    Act.CORRECT: {S.ANNOUNCED, S.SEALED, S.DROPPED},
    Act.CHECK: {S.CHECKED, S.ANNOUNCED, S.SEALED, S.DROPPED},
    Act.REOPEN: {S.ANNOUNCED, S.SEALED, S.DROPPED},
    Act.ANNOUNCE: {S.ANNOUNCED, S.SEALED, S.DROPPED},
    Act.SEAL: {S.SEALED, S.DROPPED},
    Act.SHORTAGE: {S.DROPPED},
    Act.REPORT: {S.COUNTING, S.CHECKED, S.ANNOUNCED, S.SEALED, S.DROPPED},
    Act.CORRIGENDUM: {S.DROPPED},
}


def missing(act: Act, state: State) -> str:
    if state is S.CHECKED and act in {Act.BATCH, Act.ENTER, Act.CORRECT, Act.SHEET}:
        return "need.reopen"
    return "need.nothing" if state in LATE[act] else WAITS[state]


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("state", State)
def test_an_act_out_of_order_is_refused_with_what_is_missing(act: Act, state: State) -> None:
    assert may(act, state) == (state in FITS[act])
    if state in FITS[act]:
        require(act, state, "选举")
        return
    with pytest.raises(OutOfOrder) as refused:
        require(act, state, "选举")
    wanted = {"title": "选举", "act": f"act.{act}", "state": f"state.{state}", "missing": missing(act, state)}
    assert refused.value.params == wanted


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_act_state_and_need_has_its_words(language: str) -> None:
    codes = [f"act.{act}" for act in Act] + [f"state.{state}" for state in State]
    needs = {missing(act, state) for act in Act for state in State if state not in FITS[act]}
    for code in {*codes, *needs}:
        assert word(code, language) != code  # type: ignore[arg-type]  # both are languages


def test_a_void_election_came_as_far_as_the_collection() -> None:
    assert [step for step in S if reached(S.VOID, step)] == [
        S.DRAFTED,
        S.FIXED,
        S.QUORATE,
        S.ISSUED,
        S.COLLECTED,
        S.VOID,
    ]


def test_a_dropped_draft_came_nowhere() -> None:
    assert not any(reached(S.DROPPED, step) for step in S)


def test_a_sealed_contest_came_everywhere_but_to_void() -> None:
    assert {step for step in S if not reached(S.SEALED, step)} == {S.VOID, S.DROPPED}
