"""Posts left after the term change: who left holds them no longer, and a by-election fills them once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.clock import SystemClock
from core.domain.applicants import Applicant
from core.domain.crossing import Vacancy
from core.domain.term import Cadre, PostsPlan
from core.errors.outcome import LeavesInFuture, NoSuchVacancy, NotADay, NoTermChange, NotHeld
from core.errors.procedure import Missing
from core.exchange.show import overview, page
from core.journal import applicant_events as ae
from core.journal import term_events as te
from core.office import audit, crossing, vacancies
from core.office.desk import Desk
from core.store import kept, queries
from core.store.journal_page import Filter
from core.store.journal_page import page as journal
from core.summary import holders
from core.summary.journal import Teller
from core.summary.upshot import sheet
from core.wording import say
from tests.office.hall import BY, clock
from tests.office.test_crossing import elect, posts

NAMES = ("甲", "乙", "丙", "丁", "戊", "己")
PEOPLE = tuple(
    Applicant(id=f"a{n:04}", name=name, birth=f"19{60 + n}-05-01", education="大专", cadre=f"g{n:04}")
    for n, name in enumerate(NAMES, start=1)
)
CADRES = tuple(
    Cadre(
        id=f"g{n:04}",
        name=name,
        birth=f"19{60 + n}-05-01",
        education="大专",
        level="leader",
        secretary=n == 1,
    )
    for n, name in enumerate(NAMES, start=1)
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A sub-district office: 甲 to 戊 on the committee, 甲 its secretary and director, 己 not elected."""
    made = Desk.create(
        tmp_path / "a.zhengpiao",
        clock(),
        township="城东办事处",
        term="第十届",
        template="district-office",
        by=BY,
    )
    made.record(te.PostsPlanned(row=PostsPlan(committee=5, elected=5, deputies=0, as_of="2003-01-01")), BY)
    made.record(te.CadresImported(source="x", rows=CADRES), BY)
    made.record(ae.ApplicantsImported(source="x", rows=PEOPLE), BY)
    elect(made, "committee", list(NAMES[:5]))
    elect(made, "secretary", ["甲"], office="secretary", meeting="m2", seats=1)
    crossing.appoint(made, person="甲", post="mayor", document="1号", date="2003-04-02", by=BY)
    yield made
    made.close()


def leave(
    desk: Desk, post: str = "", *, person: str = "甲", date: str = "2003-06-01", reason: str = "身体原因"
) -> None:
    """Somebody resigned, accepted by the superior body."""
    vacancies.vacate(
        desk, person=person, post=post, cause="resigned", reason=reason, accepted_by="区委", date=date, by=BY
    )


def after(desk: Desk) -> int:
    """How many lead now."""
    return sheet(desk.file).upshot.posts_after


def test_who_leaves_all_posts_is_in_the_table_no_longer_and_one_fewer_leads(desk: Desk) -> None:
    assert posts(desk)["甲"] == ("secretary", "mayor")
    assert after(desk) == 5
    leave(desk)
    assert "甲" not in posts(desk)
    assert after(desk) == 4


def test_a_vacancy_keeps_who_left_which_posts_when_why_and_who_accepted_it(desk: Desk) -> None:
    leave(desk)
    (row,) = kept.rows(desk.file, Vacancy)
    assert (row.id, row.person, row.applicant, row.date) == ("v0001", "甲", "a0001", "2003-06-01")
    assert (row.cause, row.reason, row.accepted_by) == ("resigned", "身体原因", "区委")
    assert [(one.post, one.basis, one.appointment) for one in row.ended] == [
        ("member", "committee", ""),
        ("secretary", "secretary", ""),
        ("mayor", "", "t0001"),
    ]


def test_a_by_election_after_it_leaves_as_many_leaders_as_before(desk: Desk) -> None:
    leave(desk)
    assert [holders.to_elect_again(desk.file, office) for office in ("committee", "secretary")] == [1, 1]
    elect(desk, "by", ["己"], meeting="m3", seats=1)
    assert holders.to_elect_again(desk.file, "committee") == 0
    assert (after(desk), posts(desk)["己"]) == (5, ("member",))
    elect(desk, "by2", ["乙"], office="secretary", meeting="m4", seats=1)
    assert [one for one, held in posts(desk).items() if "secretary" in held] == ["乙"]
    assert after(desk) == 5


def test_without_a_vacancy_nothing_is_to_be_elected_again(desk: Desk, tmp_path: Path) -> None:
    assert holders.to_elect_again(desk.file, "committee") == 0
    single = Desk.create(
        tmp_path / "b.zhengpiao", clock(), township="甲镇", term="一", template="single", by=BY
    )
    assert holders.to_elect_again(single.file, "committee") == 0
    with pytest.raises(NoTermChange):
        leave(single)
    single.close()


def test_a_secretary_who_was_elected_again_and_left_later_is_not_lost(desk: Desk) -> None:
    assert sheet(desk.file).upshot.secretaries_lost == 0
    leave(desk, "secretary")
    elect(desk, "by", ["乙"], office="secretary", meeting="m3", seats=1)
    assert sheet(desk.file).upshot.secretaries_lost == 0


def test_an_appointed_post_may_be_left_on_a_day_too(desk: Desk) -> None:
    leave(desk, "mayor")
    assert posts(desk)["甲"] == ("secretary",)


def test_only_a_post_that_somebody_holds_can_be_left_and_only_once(desk: Desk) -> None:
    for person, post in (("乙", "secretary"), ("己", ""), ("甲", "chair")):
        with pytest.raises(NotHeld) as caught:
            leave(desk, post, person=person)
        assert person in say(caught.value).what
    leave(desk, "mayor")
    with pytest.raises(NotHeld):
        leave(desk, "mayor")


def test_a_post_is_left_on_a_day_that_has_come_for_a_reason(desk: Desk) -> None:
    today = clock().now().date().isoformat()
    leave(desk, "mayor", date=today)
    with pytest.raises(LeavesInFuture):
        leave(desk, "secretary", date="2999-01-01")
    with pytest.raises(NotADay):
        leave(desk, "secretary", date="2003-02-30")
    with pytest.raises(Missing):
        leave(desk, "secretary", reason=" ")
    assert len(kept.rows(desk.file, Vacancy)) == 1


def test_a_vacancy_recorded_by_mistake_is_taken_back_with_a_reason(desk: Desk) -> None:
    leave(desk)
    with pytest.raises(Missing):
        vacancies.withdraw(desk, "v0001", reason=" ", by=BY)
    vacancies.withdraw(desk, "v0001", reason="写错", by=BY)
    assert posts(desk)["甲"] == ("secretary", "mayor")
    with pytest.raises(NoSuchVacancy):
        vacancies.withdraw(desk, "v0001", reason="写错", by=BY)


def test_show_tells_who_left_which_post_and_why(desk: Desk) -> None:
    leave(desk, "mayor")
    data = overview(desk)
    (told,) = data["term_change"]["vacancies"]
    assert (told["person"], told["date"], told["cause"]) == ("甲", "2003-06-01", "resigned")
    assert told["ended"] == [{"post": "mayor", "title": "办事处主任", "title_en": "director of the office"}]
    assert "  2003-06-01　甲不再担任办事处主任：辞职，身体原因（区委）" in list(page(data))
    assert any("no longer director of the office: resigned" in line for line in page(data, "en"))


def test_the_journal_tells_it_in_a_sentence(desk: Desk) -> None:
    leave(desk, "secretary")
    (row,) = journal(desk.file, Filter(frozenset({"post_vacated"})), limit=9)
    told = Teller(desk.file).tell(row, "zh").words
    assert told == "2003-06-01起 甲不再担任党委书记：辞职，身体原因，区委接受或决定"


def test_a_file_with_vacancies_is_intact(desk: Desk) -> None:
    leave(desk)
    elect(desk, "by", ["己"], meeting="m3", seats=1)
    assert queries.contest(desk.file, "by").state == "announced"
    assert audit.verify(desk.file.path, SystemClock()).intact
