"""Keys become marks: by the table on the keyboard, one step of the default's cycle a press."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.contest import Candidate, Contest
from core.domain.ids import CandidateId
from core.journal.events import WrittenIn
from core.rules.loading import load_rule_set
from ui.shapes import Mark
from ui.viewmodels.entry_draft import KEYS, Draft, place_of
from ui.viewmodels.entry_sheet import EntrySheet

COMMANDS = "UVWRGO"
TURNS: dict[Mark, tuple[str, ...]] = {"F": ("F", "A", "-"), "-": ("-", "F", "A"), "A": ("A", "F", "-")}


def sheet(names: int, default: Mark = "F") -> EntrySheet:
    """An empty ballot with so many names."""
    made = EntrySheet()
    people = tuple(Candidate(CandidateId(f"p{n}"), f"人{n}") for n in range(names))
    made.lay(Contest("选举", 1, max(names - 1, 1), people), load_rule_set("party-2020"), default)
    return made


def test_forty_names_have_forty_different_keys_and_none_is_a_command() -> None:
    assert len(set(KEYS)) == 60 == len(KEYS)
    assert not set(KEYS) & set(COMMANDS)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("1", 0),
        ("9", 8),
        ("0", 9),
        ("-", 10),
        ("=", 11),
        ("+", 11),
        ("q", 12),
        ("Q", 12),
        ("１", 0),
        ("/", 39),
    ],
)
def test_a_key_stands_for_its_place_in_any_case_width_and_on_the_number_pad(typed: str, place: int) -> None:
    assert place_of(typed) == place


@pytest.mark.parametrize("typed", ["", "u", "V", "○", "12", " "])
def test_other_keys_stand_for_no_name(typed: str) -> None:
    assert place_of(typed) == -1


def test_a_key_beyond_the_last_name_marks_nothing() -> None:
    made = sheet(3)
    assert not made.press("4")
    assert made.untouched()


@given(
    names=st.integers(2, 60),
    default=st.sampled_from(("F", "-", "A")),
    pressed=st.lists(st.sampled_from(KEYS + COMMANDS), max_size=60),
)
def test_any_sequence_of_keys_gives_the_marks_that_counting_the_presses_gives(
    names: int, default: Mark, pressed: list[str]
) -> None:
    made = sheet(names, default)
    for key in pressed:
        made.press(key)
    expected = [TURNS[default][pressed.count(KEYS[place]) % 3] for place in range(names)]
    assert list(made.draft.marks) == expected
    reading = made.reading()
    assert reading is not None
    assert reading.chosen == expected.count("F")


def test_where_a_ballot_only_names_people_a_key_sets_a_circle_and_takes_it_back() -> None:
    people = tuple(Candidate(CandidateId(f"p{n}"), f"人{n}") for n in range(3))
    made = EntrySheet()
    made.lay(Contest("推荐", 3, 3, people), load_rule_set("recommendation"), "-", naming=True)
    seen = []
    for _ in range(4):
        made.press("2")
        seen.append(made.draft.letters)
    assert seen == ["-F-", "---", "-F-", "---"]
    made.show(Draft.of("-A-", (), None))
    made.toggle(1)
    assert made.draft.letters == "---", "a cross that a file holds gives way"
    made.default = "-"
    assert made.following_default() == "F"
    made.set_default("F")
    assert made.following_default() == "-"
    made.default = "A"
    assert made.following_default() == "F"


def test_where_a_ballot_only_names_people_none_starts_against_everybody() -> None:
    people = tuple(Candidate(CandidateId(f"p{n}"), f"人{n}") for n in range(3))
    made = EntrySheet()
    made.lay(Contest("推荐", 3, 3, people), load_rule_set("recommendation"), "A", naming=True)
    assert (made.default, made.draft.letters) == ("-", "---")


def test_the_cursor_follows_the_key_and_u_marks_the_cell_under_it() -> None:
    made = sheet(5)
    made.press("3")
    made.unreadable()
    assert made.draft.letters == "FF?FF"
    made.press("3")
    assert made.draft.letters == "FFFFF"
    made.unreadable()
    made.unreadable()
    assert made.draft.letters == "FFFFF"


def test_space_fills_with_circles_and_then_with_nothing() -> None:
    made = sheet(4, "-")
    made.press("2")
    made.fill()
    assert made.draft.letters == "FFFF"
    made.fill()
    assert made.draft.letters == "----"


def test_another_default_changes_a_fresh_ballot_and_spares_a_marked_one() -> None:
    made = sheet(3)
    made.set_default("-")
    assert made.draft.letters == "---"
    made.press("1")
    made.set_default("A")
    assert made.draft.letters == "F--"
    assert made.following_default() == "F"


def test_write_ins_stand_behind_the_names_and_can_lose_their_circle_or_go() -> None:
    made = sheet(2)
    made.write(" 李四 ", circled=True)
    made.write("王五", circled=False)
    assert list(made.draft.write_ins) == [WrittenIn("李四", "F"), WrittenIn("王五", "-")]
    assert made.draft.cursor == 3
    made.circle()
    assert made.draft.write_ins[1].mark == "F"
    made.move(2)
    made.strike()
    assert list(made.draft.write_ins) == [WrittenIn("王五", "F")]
    assert not made.toggle(3)
    assert made.toggle(2)
    assert made.draft.write_ins[0].mark == "-"
    assert made.toggle(0)
    assert made.draft.letters == "AF"


def test_taking_out_a_name_that_is_not_there_does_nothing() -> None:
    made = sheet(2)
    made.strike()
    made.circle()
    made.move(0)
    assert made.untouched()


def test_an_entered_ballot_comes_back_as_it_was() -> None:
    draft = Draft.of("FA-?", (WrittenIn("李四", "-"),), "unreadable")
    assert draft.letters == "FA-?"
    assert draft.ballot().invalid == "unreadable"
    assert draft.same_as(draft.moved(2))
    assert not draft.same_as(draft.judged(None))


def test_without_a_contest_there_is_nothing_to_read() -> None:
    empty = EntrySheet()
    assert empty.reading() is None
    assert empty.names == 0
