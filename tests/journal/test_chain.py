"""The hash chain: nothing in it can be changed, dropped, moved or added unseen."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors.file import NoFingerprint
from core.journal.chain import GENESIS, Break, Entry, Walk, digest, groups, read_fingerprint

HEAD = "0123456789abcdef" * 4


def entry(seq: int, prev: str, payload: str = "{}") -> Entry:
    at, by, kind = "2026-03-07T09:00+08:00", "秘书", "ballot_entered"
    return Entry(seq, at, by, kind, payload, prev, digest(seq, at, by, kind, payload, prev))


def journal(length: int) -> list[Entry]:
    lines: list[Entry] = []
    for seq in range(1, length + 1):
        lines.append(entry(seq, lines[-1].hash if lines else GENESIS, f'{{"number":{seq}}}'))
    return lines


def breaks(lines: list[Entry]) -> list[Break]:
    walk = Walk()
    return [fault for line in lines for fault in walk.step(line)]


def test_the_digest_is_sha_256_over_the_previous_hash_and_the_fields_line_by_line() -> None:
    text = f"{GENESIS}\n1\n2026-03-07T09:00+08:00\n秘书\nkind\n{{}}"
    wanted = hashlib.sha256(text.encode()).hexdigest()
    assert digest(1, "2026-03-07T09:00+08:00", "秘书", "kind", "{}", GENESIS) == wanted


def test_an_untouched_journal_has_no_break() -> None:
    assert breaks(journal(5)) == []


@pytest.mark.parametrize(
    ("field", "value", "faults"),
    [
        ("seq", 9, {"order", "hash"}),
        ("at", "2026-03-07T09:01+08:00", {"hash"}),
        ("by", "别人", {"hash"}),
        ("kind", "ballot_corrected", {"hash"}),
        ("payload", '{"number":8}', {"hash"}),
        ("prev", "f" * 64, {"link", "hash"}),
        ("hash", "f" * 64, {"hash"}),
    ],
)
def test_each_changed_field_is_a_break_at_its_entry(field: str, value: object, faults: set[str]) -> None:
    lines = journal(4)
    lines[2] = lines[2]._replace(**{field: value})  # type: ignore[arg-type]  # the field's own type
    found = breaks(lines)
    assert {fault.fault for fault in found if fault.seq == lines[2].seq} == faults


def test_a_dropped_a_doubled_and_a_moved_entry_are_breaks() -> None:
    lines = journal(4)
    assert {fault.fault for fault in breaks(lines[:1] + lines[2:])} == {"order", "link"}
    assert breaks(lines[:2] + lines[1:])
    assert breaks([lines[1], lines[0], *lines[2:]])


def test_an_entry_put_in_between_with_a_right_hash_of_its_own_breaks_the_next() -> None:
    lines = journal(3)
    added = entry(2, lines[0].hash, '{"number":99}')
    assert breaks([lines[0], added, *lines[1:]])[0] == Break(2, "order")


def test_a_head_is_printed_in_16_groups_of_4_capitals() -> None:
    printed = groups(HEAD)
    assert printed == " ".join(["0123", "4567", "89AB", "CDEF"] * 4)
    assert read_fingerprint(printed) == HEAD


@given(
    st.text("0123456789abcdefABCDEF", min_size=64, max_size=64),
    st.sampled_from([" ", "-", "\n", "·", ":", ""]),
)
def test_a_fingerprint_is_read_with_any_spaces_and_any_case(digits: str, between: str) -> None:
    typed = between.join(digits[i : i + 4] for i in range(0, 64, 4))
    assert read_fingerprint(typed) == digits.lower()


def test_a_fingerprint_typed_full_width_is_the_same() -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in HEAD.upper())
    assert read_fingerprint(wide) == HEAD


@pytest.mark.parametrize("typed", ["", HEAD[:-1], HEAD + "0", HEAD[:-1] + "g", HEAD[:-1] + "〇", "指纹" * 99])
def test_what_is_no_fingerprint_is_refused_with_the_number_of_its_signs(typed: str) -> None:
    with pytest.raises(NoFingerprint) as refused:
        read_fingerprint(typed)
    assert refused.value.digits == len(typed)
    assert len(refused.value.given) <= 80
