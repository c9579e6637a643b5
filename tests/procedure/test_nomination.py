"""Who goes forward by votes, and what the numbers of nominees ask for."""

import pytest

from core.domain.deputies import Nomination
from core.procedure.nomination import advance, board, signed
from core.rules.ruleset import Deputies


def nomination(name: str, *deputies: str, withdrawn: str = "", gender: str = "") -> Nomination:
    return Nomination(
        id=f"p-{name}-{len(deputies)}",
        meeting="rd",
        contest="mayor",
        office="mayor",
        name=name,
        gender=gender,  # type: ignore[arg-type]  # one of the two
        proposed_by="joint" if deputies else "presidium",
        deputies=deputies,
        withdrawn=withdrawn,
    )


@pytest.mark.parametrize(
    ("votes", "most", "forward"),
    [
        ((5, 9, 7), 2, "bc"),
        ((5, 5, 7), 2, "abc"),
        ((5, 5, 7), 3, "abc"),
        ((5, 4), 3, "ab"),
        ((0, 0, 0, 3), 1, "d"),
        ((3, 2, 2, 2), 1, "a"),
    ],
)
def test_the_foremost_go_forward_and_whoever_ties_with_the_last(
    votes: tuple[int, ...], most: int, forward: str
) -> None:
    assert "".join(advance(list(zip("abcd", votes, strict=False)), most)) == forward


def test_a_person_nominated_twice_stands_once() -> None:
    filed = [nomination("张三"), nomination("张三", "m1", "m2", gender="male"), nomination("李四", "m2")]
    found = board("mayor", 1, Deputies(), filed)
    assert [one.name for one in found.nominees] == ["张三", "李四"]
    assert (found.nominees[0].gender, len(found.nominees[0].nominations)) == ("male", 2)
    assert found.step == "formal"


def test_what_was_withdrawn_does_not_count() -> None:
    filed = [nomination("张三", "m1"), nomination("李四", "m1", withdrawn="本人不愿意")]
    assert signed(filed) == {"m1": 1}
    assert board("mayor", 1, Deputies(), filed).step == "equal"


def test_one_signature_for_a_person_counts_once_however_often_given() -> None:
    assert signed([nomination("张三", "m1"), nomination("张三", "m1", "m2")]) == {"m1": 1, "m2": 1}
