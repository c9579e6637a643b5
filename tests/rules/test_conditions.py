"""Conditions of office on exact dates: each by its rule, and nothing decided that is not known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.applicants import Applicant, Condition, Source
from core.rules.conditions import (
    LEVELS,
    age_on,
    bounds,
    has_schooling,
    is_member,
    judge,
    schooling_of,
    years_on,
)

AS_OF = "2003-01-01"
DAYS = st.dates(date(1900, 1, 1), date(2003, 1, 1))


def somebody(**fields: object) -> Applicant:
    return Applicant(id="a0001", name="王一", **fields)  # type: ignore[arg-type]  # as the test says


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("小学", "primary"),
        ("初中", "junior"),
        ("高中", "senior"),
        ("中专", "senior"),
        ("大专", "college"),
        ("大学专科", "college"),
        ("中央党校大专", "college"),
        ("高职高专", "college"),
        ("大学", "bachelor"),
        ("大学本科", "bachelor"),
        ("省委党校研究生", "master"),
        ("硕士研究生", "master"),
        ("博士研究生", "doctor"),
        ("大 专", "college"),
        ("college", "college"),
        ("大专肄业", None),
        ("本科在读", None),
        ("", None),
        ("不详", None),
    ],
)
def test_a_schooling_as_rolls_write_it_is_a_level(text: str, level: str | None) -> None:
    assert schooling_of(text) == level


def test_each_level_reaches_itself_and_those_below() -> None:
    for n, held in enumerate(LEVELS):
        assert [has_schooling(held, least) for least in LEVELS] == [m <= n for m in range(len(LEVELS))]
    assert has_schooling("不详", "大专") is None
    assert has_schooling("大专", "很高") is None


@pytest.mark.parametrize(
    ("party", "member"),
    [
        ("中共党员", True),
        ("中国共产党 党员", True),
        ("中共预备党员", False),
        ("群众", False),
        ("共青团员", False),
        ("民盟盟员", False),
        ("", None),
        ("其他", None),
    ],
)
def test_only_full_members_are_members(party: str, member: bool | None) -> None:
    assert is_member(party) is member


@pytest.mark.parametrize(
    ("birth", "finding"),
    [
        ("1968-01-01", "met"),
        ("1967-12-31", "not_met"),
        ("1968-01", "met"),
        ("1967-12", "not_met"),
        ("1968", "met"),
        ("1967", "not_met"),
        ("", "unknown"),
        ("1968-13", "unknown"),
        ("1968-02-30", "unknown"),
        ("1968-01-01-01", "unknown"),
        ("今年", "unknown"),
    ],
)
def test_newcomers_are_born_on_or_after_the_first_of_january_1968(birth: str, finding: str) -> None:
    rule = Condition(id="age", kind="born_on_or_after", value="1968-01-01")
    assert judge(rule, somebody(birth=birth), AS_OF) == finding


def test_a_limit_inside_a_partly_known_birth_stays_open() -> None:
    rule = Condition(id="age", kind="born_on_or_after", value="1968-06-15")
    assert judge(rule, somebody(birth="1968-06"), AS_OF) == "unknown"
    assert judge(rule, somebody(birth="1968"), AS_OF) == "unknown"
    assert judge(rule, somebody(birth="1968-07"), AS_OF) == "met"


@pytest.mark.parametrize("source", ["town", "district", "incumbent", "dispatched"])
def test_incumbents_are_exempt_and_nobody_else(source: Source) -> None:
    rule = Condition(id="age", kind="born_on_or_after", value="1968-01-01", exempt=("incumbent",))
    wanted = "exempt" if source == "incumbent" else "not_met"
    assert judge(rule, somebody(birth="1950-01-01", source=source), AS_OF) == wanted


def test_college_and_membership_are_judged_by_what_the_application_says() -> None:
    college = Condition(id="college", kind="schooling", value="大专")
    member = Condition(id="party", kind="party_member")
    assert judge(college, somebody(education="大专"), AS_OF) == "met"
    assert judge(college, somebody(education="中专"), AS_OF) == "not_met"
    assert judge(college, somebody(), AS_OF) == "unknown"
    assert judge(member, somebody(party="中共党员"), AS_OF) == "met"
    assert judge(member, somebody(party="群众"), AS_OF) == "not_met"


@pytest.mark.parametrize(
    ("since", "finding"),
    [
        ("1998-01", "unknown"),
        ("1997-12", "met"),
        ("1998-01-01", "met"),
        ("1998-01-02", "not_met"),
        ("1999", "not_met"),
        ("", "unknown"),
    ],
)
def test_years_of_service_are_full_years_on_the_day(since: str, finding: str) -> None:
    rule = Condition(id="service", kind="service_years", value="5")
    assert judge(rule, somebody(worked_since=since), AS_OF) == finding
    assert judge(rule, somebody(worked_since=since), "") == "unknown"
    open_rule = Condition(id="service", kind="service_years", value="许多")
    assert judge(open_rule, somebody(worked_since="1990"), AS_OF) == "unknown"


def test_age_is_in_full_years_and_open_where_the_birth_is() -> None:
    assert age_on("1968-01-01", AS_OF) == 35
    assert age_on("1968-01-02", AS_OF) == 34
    assert age_on("1968", "2003-12-31") == 35
    assert age_on("1968", AS_OF) is None
    assert age_on("1968-03", AS_OF) == 34
    assert age_on("2004-01-01", AS_OF) is None
    assert age_on("", AS_OF) is None
    assert age_on("1968-01-01", "") is None
    assert age_on("1968-02-29", "2003-02-28") == 34
    assert age_on("1968-02-29", "2003-03-01") == 35
    assert years_on("2003", AS_OF) == (0, 0)


@given(DAYS)
def test_a_year_is_full_on_the_same_day_of_a_later_year_and_not_on_the_day_before(birth: date) -> None:
    later = birth.year + 30
    same = date(later, 3, 1) if (birth.month, birth.day) == (2, 29) else date(later, birth.month, birth.day)
    assert age_on(birth.isoformat(), same.isoformat()) == 30
    assert age_on(birth.isoformat(), (same - timedelta(days=1)).isoformat()) == 29


@given(DAYS, DAYS)
def test_what_is_decided_of_a_partly_known_birth_holds_for_every_day_in_it(birth: date, limit: date) -> None:
    rule = Condition(id="age", kind="born_on_or_after", value=limit.isoformat())
    exact = judge(rule, somebody(birth=birth.isoformat()), AS_OF)
    for known in (birth.isoformat()[:7], birth.isoformat()[:4]):
        first, last = bounds(known) or (birth, birth)
        assert first <= birth <= last
        assert judge(rule, somebody(birth=known), AS_OF) in {exact, "unknown"}
        assert age_on(known, AS_OF) in {age_on(birth.isoformat(), AS_OF), None}
