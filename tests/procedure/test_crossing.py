"""Cross-appointment: who may hold which posts together, and which posts are open."""

import pytest
from msgspec import structs

from core.domain.crossing import Appointment, EndedPost, Vacancy
from core.domain.term import PostsPlan
from core.procedure.crossing import (
    Elected,
    Holding,
    barred,
    every_holding,
    holdings,
    leaving,
    suggestions,
    table,
    vacant,
)
from core.procedure.posts import Post, bar, bars, bundles, place_of, posts_of

PLAN = PostsPlan(committee=9, elected=9)
TOWN = posts_of(PLAN, "town")
OFFICE = posts_of(PLAN, "office")
COMMITTEE = tuple(Elected(name, "", "committee", "committee") for name in "甲乙丙丁戊己庚辛壬")
PARTY = (
    *COMMITTEE,
    Elected("甲", "", "secretary", "s"),
    *(Elected(name, "", "deputy_secretary", "d") for name in "乙丙丁"),
)
CONGRESS = (
    Elected("乙", "", "chair", "c"),
    Elected("甲", "", "mayor", "m"),
    *(Elected(name, "", "deputy_mayor", "v") for name in "丙戊己庚"),
)


def held(*elected: Elected, appointed: tuple[Appointment, ...] = ()) -> tuple[Holding, ...]:
    """Who holds what in a town."""
    return holdings(TOWN, elected, appointed)


def appointment(person: str, post: str, basis: str = "") -> Appointment:
    """An appointment by document."""
    return Appointment(
        id=f"t-{person}-{post}", person=person, post=post, organ="party", basis=basis, document="1号"
    )


def posts(found: tuple[Holding, ...], person: str) -> set[str]:
    """What somebody holds."""
    return {one.post for one in found if one.person == person}


class TestTheCatalogue:
    def test_has_the_seeds_posts_with_as_many_places_as_the_plan(self) -> None:
        places = {one.key: one.places for one in TOWN}
        assert (places["secretary"], places["deputy_secretary"], places["member"]) == (1, 3, 5)
        assert (places["mayor"], places["deputy_mayor"], places["chair"]) == (1, 3, 1)
        assert sum(key.startswith("office-") for key in places) == 4

    def test_names_the_head_of_a_town_a_township_and_an_office(self) -> None:
        def head(plan: tuple[Post, ...]) -> str:
            return next(one.title("zh") for one in plan if one.key == "mayor")

        assert (head(TOWN), head(posts_of(PLAN, "township")), head(OFFICE)) == ("镇长", "乡长", "办事处主任")
        assert next(one.title("en") for one in OFFICE if one.key == "mayor") == "director of the office"

    def test_an_office_has_no_congress_and_its_heads_are_appointed(self) -> None:
        assert not any(one.organ == "congress" or one.voted for one in OFFICE)
        assert holdings(OFFICE, [Elected("甲", "", "mayor", "m")], ()) == ()

    def test_the_offices_of_the_plan_have_a_head_each(self) -> None:
        plan = posts_of(PostsPlan(offices=("甲办", "乙办")), "town")
        assert [one.zh for one in plan if one.organ == "office"] == ["甲办主任", "乙办主任"]

    def test_the_name_tells_a_township_from_a_town(self) -> None:
        found = [place_of(name, congress=True) for name in ("青山镇", "云岭乡")]
        assert found == ["town", "township"]
        assert place_of("城东办事处", congress=False) == "office"

    def test_every_bar_gives_its_article_and_words_in_both_languages(self) -> None:
        assert all(one.article and one.text("zh") and one.text("en") for one in bars())
        assert bar("no_administration").article.endswith("第十八条")

    def test_every_bundle_is_of_posts_in_the_catalogue(self) -> None:
        known = {one.key for one in TOWN}
        assert all(known >= {one.party, *one.posts} for one in bundles())


class TestHoldings:
    def test_a_seat_on_the_committee_comes_with_the_secretarys_office(self) -> None:
        found = held(*PARTY)
        assert posts(found, "甲") == {"secretary"}
        assert posts(found, "戊") == {"member"}

    def test_who_is_elected_higher_leaves_the_lower_post_of_that_body(self) -> None:
        found = held(*PARTY, Elected("乙", "", "secretary", "later"))
        assert posts(found, "乙") == {"secretary"}

    def test_who_is_recalled_from_the_committee_loses_what_comes_with_it(self) -> None:
        gone = Elected("甲", "", "committee", "recall", recalled=True)
        assert posts(held(*PARTY, gone), "甲") == set()

    def test_who_is_recalled_as_secretary_stays_a_member(self) -> None:
        gone = Elected("甲", "", "secretary", "recall", recalled=True)
        assert posts(held(*PARTY, gone), "甲") == {"member"}

    def test_an_appointment_to_a_post_of_an_election_adds_the_document_alone(self) -> None:
        found = held(*PARTY, appointed=(appointment("甲", "secretary"),))
        (mine,) = [one for one in found if one.person == "甲"]
        assert (mine.basis, mine.document, mine.appointment) == ("s", "1号", "t-甲-secretary")

    def test_an_appointment_adds_a_post(self) -> None:
        found = held(*PARTY, appointed=(appointment("丁", "cppcc_head"),))
        assert posts(found, "丁") == {"deputy_secretary", "cppcc_head"}

    def test_the_executive_deputy_mayor_is_no_other_deputy_mayor(self) -> None:
        found = held(*PARTY, *CONGRESS, appointed=(appointment("丙", "executive_deputy_mayor", "v"),))
        assert posts(found, "丙") == {"deputy_secretary", "executive_deputy_mayor"}

    def test_what_was_given_with_an_election_ends_with_it(self) -> None:
        rows = (
            appointment("丙", "executive_deputy_mayor", "v"),
            appointment("丙", "cppcc_head"),
            appointment("戊", "deputy_mayor", "v"),
        )
        gone = Elected("丙", "", "deputy_mayor", "recall", recalled=True)
        found = held(*PARTY, *CONGRESS, gone, appointed=rows)
        assert posts(found, "丙") == {"deputy_secretary", "cppcc_head"}
        assert posts(found, "戊") == {"member", "deputy_mayor"}
        higher = Elected("丙", "", "mayor", "by")
        assert "executive_deputy_mayor" not in posts(held(*PARTY, *CONGRESS, higher, appointed=rows), "丙")

    def test_an_office_of_another_kind_of_vote_fills_no_post(self) -> None:
        assert held(Elected("甲", "", "other", "x")) == ()

    def test_two_people_of_one_name_are_told_apart_by_their_applications(self) -> None:
        found = held(Elected("甲", "a1", "committee", "c"), Elected("甲", "a2", "committee", "c"))
        assert [one.who for one in found] == ["a1", "a2"]


class TestBars:
    def test_the_chair_of_the_congress_may_not_be_mayor(self) -> None:
        found = held(*PARTY, Elected("甲", "", "mayor", "m"), Elected("甲", "", "chair", "c"))
        (line,) = [one for one in table(TOWN, found).people if one.person == "甲"]
        assert [one.bar for one in line.barred] == ["no_administration"]
        assert line.barred[0].posts == ("chair", "mayor")

    def test_the_chair_may_not_head_an_office(self) -> None:
        found = held(*PARTY, *CONGRESS)
        refused = barred(TOWN, found, Holding("乙", "", "office-1"))
        assert refused is not None
        assert refused.bar == "no_administration"

    def test_the_chair_may_be_discipline_secretary(self) -> None:
        assert barred(TOWN, held(*PARTY, *CONGRESS), Holding("乙", "", "discipline_secretary")) is None

    def test_the_chair_must_be_a_deputy(self) -> None:
        found = held(*PARTY, *CONGRESS)
        for deputies, status in ((["乙"], "met"), (["甲"], "barred")):
            (line,) = [one for one in table(TOWN, found, deputies).people if one.person == "乙"]
            assert {one.bar: one.status for one in line.checks}["deputies_only"] == status
        assert "deputies_only" not in {one.bar for line in table(TOWN, found).people for one in line.checks}

    def test_no_mayor_is_appointed_where_there_is_a_congress(self) -> None:
        refused = barred(TOWN, held(*PARTY), Holding("甲", "", "mayor"))
        assert refused is not None
        assert refused.bar == "voted"
        found = holdings(OFFICE, PARTY, ())
        assert barred(OFFICE, found, Holding("甲", "", "mayor")) is None

    def test_an_elected_deputy_mayor_may_be_made_executive_deputy_mayor(self) -> None:
        found = held(*PARTY, *CONGRESS)
        assert barred(TOWN, found, Holding("丙", "", "executive_deputy_mayor")) is None
        assert barred(TOWN, found, Holding("丁", "", "executive_deputy_mayor")) is not None

    def test_nobody_holds_two_posts_of_one_body(self) -> None:
        refused = barred(
            OFFICE, holdings(OFFICE, PARTY, (appointment("甲", "mayor"),)), Holding("甲", "", "deputy_mayor")
        )
        assert refused is not None
        assert (refused.bar, refused.posts) == ("one_of_a_rank", ("mayor", "deputy_mayor"))

    def test_no_more_people_hold_a_post_than_there_are_places(self) -> None:
        found = held(*PARTY, appointed=(appointment("丁", "cppcc_head"),))
        refused = barred(TOWN, found, Holding("戊", "", "cppcc_head"))
        assert refused is not None
        assert (refused.bar, refused.posts) == ("places", ("cppcc_head",))

    def test_a_full_committee_before_its_secretary_is_elected_is_not_too_many(self) -> None:
        checks = [one for line in table(TOWN, held(*COMMITTEE)).people for one in line.checks]
        assert {one.status for one in checks} == {"met"}

    def test_a_mayor_from_outside_the_committee_is_noted_and_not_refused(self) -> None:
        found = held(*PARTY, Elected("外", "", "mayor", "m"))
        (line,) = [one for one in table(TOWN, found).people if one.person == "外"]
        assert [one.bar for one in line.checks if one.status == "noted"] == ["from_committee"]
        assert line.barred == ()

    def test_a_bar_broken_before_does_not_refuse_another_post(self) -> None:
        found = held(*PARTY, Elected("甲", "", "mayor", "m"), Elected("甲", "", "chair", "c"))
        assert barred(TOWN, found, Holding("甲", "", "youth_league")) is None


class TestTheTable:
    def test_lists_people_by_their_highest_post_and_the_open_posts(self) -> None:
        found = table(TOWN, held(*PARTY, *CONGRESS))
        assert [one.person for one in found.people] == list("甲乙丙丁戊己庚辛壬")
        left = {one.post: (one.places, one.held) for one in found.open}
        assert left["cppcc_head"] == (1, 0)
        assert "deputy_chair" not in left
        assert "mayor" not in left
        posts = found.by_key
        assert [one.post for one in found.people[0].of("government", posts)] == ["mayor"]

    def test_everybody_with_a_leading_post_is_a_leader_and_an_office_head_is_none(self) -> None:
        found = table(TOWN, held(*PARTY, appointed=(appointment("办", "office-1"),)))
        assert [one.person for one in found.leaders] == list("甲乙丙丁戊己庚辛壬")

    def test_a_post_that_the_catalogue_does_not_have_is_left_out(self) -> None:
        assert table(TOWN, [Holding("甲", "", "emperor")]).people == ()


class TestSuggestions:
    def test_follow_the_seed_once_the_congress_has_elected(self) -> None:
        found = {
            one.post: one.person for one in suggestions(PLAN, TOWN, held(*PARTY, *CONGRESS), women={"壬"})
        }
        assert found == {
            "discipline_secretary": "乙",
            "executive_deputy_mayor": "丙",
            "cppcc_head": "丁",
            "militia_head": "辛",
            "womens_federation": "壬",
        }

    def test_the_executive_deputy_mayor_keeps_the_election_as_basis(self) -> None:
        found = {one.post: one.basis for one in suggestions(PLAN, TOWN, held(*PARTY, *CONGRESS))}
        assert found["executive_deputy_mayor"] == "v"

    def test_an_office_fills_its_government_by_suggestion_too(self) -> None:
        found = [
            (one.post, one.person)
            for one in suggestions(PLAN, OFFICE, holdings(OFFICE, PARTY, ()), women={"壬"})
        ]
        assert found[:2] == [("mayor", "甲"), ("discipline_secretary", "乙")]
        assert [person for post, person in found if post == "deputy_mayor"] == ["戊", "己", "庚"]

    def test_what_the_congress_must_elect_is_not_suggested(self) -> None:
        found = {one.post for one in suggestions(PLAN, TOWN, held(*PARTY))}
        assert found.isdisjoint({"chair", "mayor", "deputy_mayor", "executive_deputy_mayor"})

    def test_a_post_that_only_a_woman_is_meant_for_waits_for_one(self) -> None:
        found = {one.post for one in suggestions(PLAN, TOWN, held(*PARTY, *CONGRESS))}
        assert "womens_federation" not in found

    def test_nothing_is_suggested_where_nobody_is_elected(self) -> None:
        assert suggestions(PLAN, TOWN, ()) == ()

    @pytest.mark.parametrize("place", [TOWN, OFFICE])
    def test_what_is_suggested_breaks_no_bar(self, place: tuple[Post, ...]) -> None:
        before = holdings(place, (*PARTY, *CONGRESS), ())
        found = suggestions(PLAN, place, before)
        after = holdings(
            place, (*PARTY, *CONGRESS), [appointment(one.person, one.post, one.basis) for one in found]
        )
        assert [line.barred for line in table(place, after).people if line.barred] == []


def left(person: str, *ended: EndedPost) -> Vacancy:
    """Somebody resigned from posts."""
    return Vacancy(
        id="v",
        person=person,
        ended=ended,
        cause="resigned",
        reason="本人请求",
        accepted_by="主席团",
        date="2004-01-01",
    )


class TestVacancies:
    MAYOR = EndedPost(post="mayor", basis="m")

    def test_who_left_a_post_holds_it_no_longer_and_it_is_open_again(self) -> None:
        found = holdings(TOWN, [*PARTY, *CONGRESS], (), [left("甲", self.MAYOR)])
        assert posts(found, "甲") == {"secretary"}
        assert [(one.places, one.held) for one in table(TOWN, found).open if one.post == "mayor"] == [(1, 0)]

    def test_after_a_by_election_one_person_holds_the_post_and_no_place_is_exceeded(self) -> None:
        after = [*PARTY, *CONGRESS, Elected("丁", "", "mayor", "by")]
        both = holdings(TOWN, after, ())
        assert [one.person for one in both if one.post == "mayor"] == ["甲", "丁"]
        assert "places" in {bar.bar for one in table(TOWN, both).people for bar in one.barred}
        one = holdings(TOWN, after, (), [left("甲", self.MAYOR)])
        assert [each.person for each in one if each.post == "mayor"] == ["丁"]
        assert "places" not in {bar.bar for each in table(TOWN, one).people for bar in each.barred}

    def test_who_left_may_be_elected_again(self) -> None:
        found = holdings(
            TOWN, [*PARTY, *CONGRESS, Elected("甲", "", "mayor", "by")], (), [left("甲", self.MAYOR)]
        )
        assert [(one.person, one.basis) for one in found if one.post == "mayor"] == [("甲", "by")]

    def test_who_left_may_be_appointed_again(self) -> None:
        rows = (
            appointment("丁", "cppcc_head"),
            Appointment(id="again", person="丁", post="cppcc_head", organ="cppcc"),
        )
        gone = left("丁", EndedPost(post="cppcc_head", appointment="t-丁-cppcc_head"))
        assert "cppcc_head" not in posts(holdings(TOWN, PARTY, rows[:1], [gone]), "丁")
        assert posts(holdings(TOWN, PARTY, rows, [gone]), "丁") == {"deputy_secretary", "cppcc_head"}

    def test_who_leaves_the_secretarys_office_alone_stays_a_member(self) -> None:
        gone = leaving(TOWN, every_holding(TOWN, PARTY, ()), "甲", "secretary")
        assert [(one.post, one.basis) for one in gone] == [("secretary", "s")]
        found = holdings(TOWN, PARTY, (), [left("甲", EndedPost(post="secretary", basis="s"))])
        assert posts(found, "甲") == {"member"}

    def test_who_leaves_the_committee_is_no_secretary_either(self) -> None:
        gone = leaving(TOWN, every_holding(TOWN, PARTY, ()), "甲", "member")
        assert [(one.post, one.basis) for one in gone] == [("member", "committee"), ("secretary", "s")]

    def test_who_leaves_all_posts_leaves_appointments_too(self) -> None:
        rows = (appointment("丙", "executive_deputy_mayor", "v"),)
        every = every_holding(TOWN, [*PARTY, *CONGRESS], rows)
        ended = [(one.post, one.basis, one.appointment) for one in leaving(TOWN, every, "丙")]
        assert ended == [
            ("member", "committee", ""),
            ("deputy_secretary", "d", ""),
            ("deputy_mayor", "v", ""),
            ("executive_deputy_mayor", "v", "t-丙-executive_deputy_mayor"),
        ]

    def test_who_is_executive_deputy_mayor_no_longer_is_deputy_mayor_still(self) -> None:
        rows = (appointment("丙", "executive_deputy_mayor", "v"),)
        gone = left(
            "丙",
            EndedPost(post="executive_deputy_mayor", basis="v", appointment="t-丙-executive_deputy_mayor"),
        )
        found = holdings(TOWN, [*PARTY, *CONGRESS], rows, [gone])
        assert posts(found, "丙") == {"deputy_secretary", "deputy_mayor"}

    @pytest.mark.parametrize(("applicant", "stays"), [("a1", "a2"), ("a2", "a1")])
    def test_who_left_takes_nothing_from_somebody_of_the_same_name(self, applicant: str, stays: str) -> None:
        both = [Elected("甲", key, "committee", "c") for key in ("a1", "a2")]
        gone = structs.replace(left("甲", EndedPost(post="member", basis="c")), applicant=applicant)
        assert [one.applicant for one in holdings(TOWN, both, (), [gone])] == [stays]

    def test_who_left_stays_away_when_their_application_is_found_or_lost_later(self) -> None:
        gone = structs.replace(left("甲", EndedPost(post="member", basis="c")), applicant="a1")
        for before, now in ((gone, ""), (left("甲", *gone.ended), "a1")):
            assert holdings(TOWN, [Elected("甲", now, "committee", "c")], (), [before]) == ()

    def test_a_by_election_fills_the_places_that_somebody_left_and_nobody_has_taken_since(self) -> None:
        gone = [left("甲", self.MAYOR), left("戊", EndedPost(post="deputy_mayor", basis="v"))]

        def to_fill(office: str, *since: Elected) -> int:
            return vacant(TOWN, holdings(TOWN, [*PARTY, *CONGRESS, *since], (), gone), gone, office)

        assert [to_fill(office) for office in ("mayor", "deputy_mayor", "chair")] == [1, 1, 0]
        assert to_fill("mayor", Elected("丁", "", "mayor", "by")) == 0
        two = (Elected("丁", "", "mayor", "by"), Elected("辛", "", "mayor", "by"))
        assert to_fill("mayor", *two) == 0

    def test_the_secretarys_own_seat_on_the_committee_is_vacant_where_all_was_left(self) -> None:
        ended = (EndedPost(post="member", basis="committee"), EndedPost(post="secretary", basis="s"))
        gone = [left("甲", *ended)]
        found = holdings(TOWN, PARTY, (), gone)
        assert [vacant(TOWN, found, gone, office) for office in ("committee", "secretary")] == [1, 1]
        gone = [left("甲", ended[1])]
        found = holdings(TOWN, PARTY, (), gone)
        assert [vacant(TOWN, found, gone, office) for office in ("committee", "secretary")] == [0, 1]
