"""Fingerprints read off a paper: whole or in part, and the group that was misread is named."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors.file import NoFingerprint
from core.journal.chain import groups
from core.journal.printed import Match, locate, read_printed

HEADS = [(seq, hashlib.sha256(str(seq).encode()).hexdigest()) for seq in range(1, 40)]
HASHES = dict(HEADS)


def typed(seq: int, first: int, last: int) -> str:
    parts = groups(HASHES[seq]).split()
    return " ".join(parts[:first]) + " … " + " ".join(parts[16 - last :])


@given(st.integers(1, 39))
def test_the_whole_fingerprint_names_its_entry(seq: int) -> None:
    printed = read_printed(groups(HASHES[seq]))
    assert printed.whole == HASHES[seq]
    assert locate(printed, HEADS) == Match(seq)


@given(st.integers(1, 39), st.integers(1, 7), st.integers(1, 7))
def test_the_first_and_last_groups_are_enough(seq: int, first: int, last: int) -> None:
    printed = read_printed(typed(seq, first, last))
    assert printed.whole == ""
    assert sum(one is not None for one in printed.groups) == first + last
    assert locate(printed, HEADS) == Match(seq)


def test_two_groups_alone_are_the_first_and_the_last() -> None:
    parts = groups(HASHES[7]).split()
    assert read_printed(f"{parts[0]}{parts[-1].lower()}") == read_printed(f"{parts[0]}...{parts[-1]}")


@given(st.integers(1, 39), st.sets(st.integers(1, 16), min_size=1, max_size=4))
def test_up_to_four_misread_groups_are_named(seq: int, wrong: set[int]) -> None:
    parts = groups(HASHES[seq]).split()
    for place in wrong:
        parts[place - 1] = "".join("0" if digit != "0" else "1" for digit in parts[place - 1])
    assert locate(read_printed("-".join(parts)), HEADS) == Match(seq, tuple(sorted(wrong)))


def test_one_of_two_groups_may_be_misread() -> None:
    parts = groups(HASHES[7]).split()
    assert locate(read_printed(f"{parts[0]} … FFFF"), HEADS) == Match(7, (16,))


def test_an_exact_entry_wins_over_one_that_comes_near() -> None:
    near = HASHES[5][:-1] + ("0" if HASHES[5][-1] != "0" else "1")
    assert locate(read_printed(HASHES[5]), [(1, near), (2, HASHES[5]), (3, near)]) == Match(2)


def test_a_fingerprint_of_another_file_names_no_entry() -> None:
    assert locate(read_printed("ab" * 32), HEADS) is None
    assert locate(read_printed(HASHES[5]), []) is None


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("", 0),
        ("3F9A", 4),
        ("3F9A 22C1 0000", 12),
        ("3F9A … 22C", 7),
        ("3F9A …", 4),
        ("… 3F9A", 4),
        ("3F9A … 22C1 … 0000", 12),
        ("3F9G … 22C1", 8),
        ("3F9" + "0" * 61 + "…" + "0000", 68),
        ("0" * 60 + "…" + "0000", 64),
        ("0" * 63, 63),
    ],
)
def test_what_is_no_fingerprint_is_refused_with_its_digits(text: str, digits: int) -> None:
    with pytest.raises(NoFingerprint) as caught:
        read_printed(text)
    assert caught.value.digits == digits


def test_spaces_hyphens_case_and_wide_letters_do_not_matter() -> None:
    assert read_printed("３Ｆ９ａ － … 22c1") == read_printed("3F9A…22C1")
