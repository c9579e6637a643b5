"""The journal in sentences: every kind of entry has one, names stand for keys, no PIN is ever shown or found."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.domain.applicants import Applicant
from core.journal.applicant_events import ApplicantEntered
from core.journal.events import EVENT_TYPES
from core.office import people
from core.office.desk import Desk
from core.store import journal_page
from core.store.rows import JournalRow
from core.summary.journal import Line, Teller, groups
from core.wording import Language, catalogue
from tests.office.hall import BY, CHEAP, MEETING, PIN
from tests.office.whole import whole

LANGUAGES: tuple[Language, Language] = ("zh", "en")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A file in which nearly everything happened."""
    made = whole(tmp_path_factory.mktemp("journal") / "a.zhengpiao")
    yield made
    made.close()


def lines(desk: Desk, language: Language = "zh", **given: str) -> list[Line]:
    """Every entry that passes, told."""
    teller = Teller(desk.file)
    rows = journal_page.page(desk.file, teller.wanted(**given), limit=10_000)
    return [teller.tell(row, language) for row in rows]


def test_every_kind_of_entry_has_a_sentence_in_both_languages() -> None:
    missing = [kind for kind in EVENT_TYPES if f"journal.{kind}" not in catalogue()]
    assert missing == []


def test_every_subject_has_a_name_and_every_kind_a_subject() -> None:
    assert all(f"journal.group.{name}" in catalogue() for name in groups())
    assert frozenset().union(*groups().values()) == EVENT_TYPES.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_happened_is_told_without_a_gap(desk: Desk, language: Language) -> None:
    told = lines(desk, language)
    assert len(told) == desk.file.seq
    assert [one.seq for one in told] == list(range(desk.file.seq, 0, -1))
    assert not [one for one in told if not one.words or re.search(r"[{}]|\bNone\b|\(\)|（）", one.words)]


def test_people_and_elections_are_told_by_their_names(desk: Desk) -> None:
    words = {one.kind: one.words for one in lines(desk)}
    assert "代表" in words["attendance_marked"]
    assert not re.search(r"\bm0\d{3}\b", words["attendance_marked"])
    assert "王一" in words["vetting_decided"]
    assert "committee" not in words["ballots_issued"]


def test_each_line_has_its_time_its_hash_and_its_author(desk: Desk) -> None:
    newest = lines(desk)[0]
    assert (newest.hash, newest.by) == (desk.head, BY)
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d", newest.at)


def test_a_search_finds_people_by_the_names_behind_their_keys(desk: Desk) -> None:
    found = lines(desk, text="代表3")
    assert "attendance_marked" in {one.kind for one in found}
    assert all(one.kind != "ballot_entered" for one in found)
    assert lines(desk, text="没有这样的话") == []
    assert len(lines(desk, text="  ")) == desk.file.seq


def test_a_search_finds_elections_applicants_and_meetings_by_their_names(desk: Desk) -> None:
    kinds = {one.kind for one in lines(desk, text="党委委员选举")}
    assert {"contest_drafted", "ballots_issued", "ballot_entered", "result_approved"} <= kinds
    assert {"vetting_decided", "photo_attached"} <= {one.kind for one in lines(desk, text="王一")}
    assert "officers_appointed" in {one.kind for one in lines(desk, text="党代会")}


def test_filters_by_person_kind_and_election_narrow_each_other(desk: Desk) -> None:
    teller = Teller(desk.file)
    kinds = groups()["ballot_events"]
    wanted = teller.wanted(kinds=kinds, by="孙计", contest="committee")
    rows = journal_page.page(desk.file, wanted, limit=10_000)
    assert rows
    assert {(row.by, row.kind in kinds) for row in rows} == {("孙计", True)}
    assert {teller.tell(row, "zh").contest for row in rows} == {"committee"}
    assert journal_page.count(desk.file, wanted) == len(rows)
    assert journal_page.authors(desk.file)[0] == BY


def test_pages_follow_each_other_without_overlap(desk: Desk) -> None:
    wanted, found = journal_page.Filter(), list[int]()
    below = None
    while rows := journal_page.page(desk.file, wanted, below=below, limit=37):
        found += [row.seq for row in rows]
        below = rows[-1].seq
    assert found == list(range(desk.file.seq, 0, -1))
    assert journal_page.prior(desk.file, 1) == "0" * 64
    assert journal_page.prior(desk.file, 10**6) == ""


def test_no_hash_of_a_pin_is_told_or_found(tmp_path: Path) -> None:
    desk = whole(tmp_path / "b.zhengpiao")
    people.register(desk, MEETING, name="王秘书", roles=["clerk"], pin=PIN, by=BY, hasher=CHEAP)
    assert "王秘书" in lines(desk)[0].words
    assert not [one for one in lines(desk) if "argon2" in one.words]
    assert lines(desk, text="argon2") == []
    assert [one.kind for one in lines(desk, text="王秘书")] == ["person_registered"]
    desk.close()


def test_names_follow_what_is_written_later(tmp_path: Path) -> None:
    desk = whole(tmp_path / "c.zhengpiao")
    teller = Teller(desk.file)
    assert teller.wanted(text="新来").keys == ()
    desk.record(ApplicantEntered(row=Applicant(id="a0777", name="新来的")), BY)
    assert teller.wanted(text="新来").keys == ("a0777",)
    (row,) = journal_page.page(desk.file, journal_page.Filter(), limit=1)
    assert teller.tell(row, "en").words == "Application: 新来的"
    desk.close()


def test_an_entry_of_another_version_is_told_by_its_kind(desk: Desk) -> None:
    row = JournalRow(seq=1, at="x", by="y", kind="moon_landed", payload="{}", hash="z")
    assert Teller(desk.file).tell(row, "zh").words == "moon_landed"


def test_a_search_finds_the_words_of_the_sentences_too(desk: Desk) -> None:
    kinds = {one.kind for one in lines(desk, text="导入")}
    assert kinds
    assert all("导入" in one.words for one in lines(desk, text="导入"))
    assert lines(desk, text="{rows}") == []
