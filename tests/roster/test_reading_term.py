"""Applications, the establishment, units and the register from a sheet: what is taken, what is odd, by row."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.domain.enrolment import Unit
from core.errors.roll import NoHeading, NoNameColumn
from core.roster import blanks
from core.roster.preview import Preview
from core.roster.reading_term import level_of, posts_of, read_applicants, read_cadres
from core.roster.reading_units import grounds_of, read_electors, read_units, unit_kind
from core.roster.template import Blank, write_template
from core.wording import sentence
from tests.roster.conftest import Texts, Workbooks

HEAD = ("姓名", "性别", "出生年月", "学历", "人员来源", "报考职位", "报考乡镇", "简历")
PLACES = (Unit(id="u0001", name="东村", kind="village"), Unit(id="u0002", name="西村", kind="village"))


def codes(problems: tuple[object, ...]) -> list[tuple[int, str]]:
    return [(one.row, one.code) for one in problems]  # type: ignore[attr-defined]  # findings of any sheet


def test_an_application_is_taken_with_all_it_says(workbook: Workbooks) -> None:
    cv = "1991.07  青山镇农技站\n1996.03—　副站长\n"
    row = ("王秀英（女，回族）", "", "1970.03", "大专", "现任领导", "副书记、委员", "青山镇", cv)
    found = read_applicants(workbook(HEAD, row), "青山镇")
    one = found.rows[0]
    assert (one.name, one.gender, one.nation, one.birth) == ("王秀英", "female", "回族", "1970-03")
    assert (one.source, one.level, one.applied) == ("incumbent", "leader", ("deputy_secretary", "member"))
    assert one.cv == ("1991.07 青山镇农技站", "1996.03— 副站长")
    assert found.importable


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("书记", ("secretary",)),
        ("党委副书记", ("deputy_secretary",)),
        ("副镇长；委员、委员", ("deputy_mayor", "member")),
        ("武装部长", ("武装部长",)),
        ("", ()),
    ],
)
def test_a_post_applied_for_is_known_by_its_word_or_stays_as_typed(text: str, posts: tuple[str, ...]) -> None:
    assert posts_of(text) == posts


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("领导职务", "leader"),
        ("非领导职务", "staff"),
        ("副科", "leader"),
        ("科员", "staff"),
        ("是", "leader"),
        ("否", "staff"),
        ("其他", None),
    ],
)
def test_a_rank_says_whether_a_leading_post_is_held(text: str, level: str | None) -> None:
    assert level_of(text) == level


def test_one_who_applies_to_another_township_or_to_two_is_refused(workbook: Workbooks) -> None:
    rows = [
        ("王一", "男", "1970-01", "", "", "", place, "") for place in ("白沙镇", "青山镇、白沙镇", "青山")
    ]
    found = read_applicants(workbook(HEAD, *rows[:2], ("李二", "男", "", "", "", "", "青山", "")), "青山镇")
    assert (2, "R218") in codes(found.errors)
    assert (3, "R219") in codes(found.errors)
    assert [row for row, _ in codes(found.errors)].count(4) == 0


def test_two_applications_that_may_be_one_person_are_refused_and_namesakes_of_other_births_shown(
    workbook: Workbooks,
) -> None:
    rows = [("王一", "", birth, "", "", "", "", "") for birth in ("1970-01", "1970", "1971-02")]
    found = read_applicants(workbook(HEAD, *rows))
    assert codes(found.problems) == [(3, "R217"), (4, "R211")]
    assert [one.severity for one in found.problems] == ["error", "warning"]


def test_an_unknown_source_and_level_are_named_and_taken_as_the_least(workbook: Workbooks) -> None:
    head = ("姓名", "人员来源", "职级", "现任职务")
    found = read_applicants(workbook(head, ("王一", "海外", "高", "干事")))
    assert codes(found.problems) == [(2, "R220"), (2, "R220")]
    assert (found.rows[0].source, found.rows[0].level) == ("town", "staff")


def test_the_sitting_secretary_is_known_by_the_column_or_by_the_post(workbook: Workbooks) -> None:
    head = ("姓名", "现任职务", "是否书记", "职级", "是否首批外派")
    rows = (
        ("王一", "党委书记", "", "", ""),
        ("李二", "党委副书记", "", "领导职务", "是"),
        ("张三", "村支部书记", "否", "一般干部", "否"),
        ("赵四", "干事", "是", "", ""),
    )
    found = read_cadres(workbook(head, *rows))
    assert [(one.secretary, one.level, one.dispatched) for one in found.rows] == [
        (True, "leader", False),
        (False, "leader", True),
        (False, "staff", False),
        (True, "leader", False),
    ]


def test_the_same_person_twice_on_the_establishment_is_refused(workbook: Workbooks) -> None:
    found = read_cadres(
        workbook(("姓名", "出生年月"), ("王一", "1970-01"), ("王一", "1970-01"), ("合计 2 人", ""))
    )
    assert codes(found.errors) == [(3, "R202")]


def test_units_have_a_kind_by_word_or_by_name_and_stand_once(workbook: Workbooks) -> None:
    rows = (
        ("东村", ""),
        ("一厂", "企业"),
        ("财政所", ""),
        ("党政办公室", ""),
        ("东村", "村"),
        ("某某", "别的"),
    )
    found = read_units(workbook(("单位名称", "单位类别"), *rows))
    assert [one.kind for one in found.rows] == [
        "village",
        "enterprise",
        "department",
        "office",
        "village",
        "department",
    ]
    assert codes(found.problems) == [(6, "R223"), (7, "R220")]


@pytest.mark.parametrize(
    ("text", "kind"), [("镇直部门", "department"), ("机关", "office"), ("village", "village"), ("啊", None)]
)
def test_a_kind_of_unit_is_known_by_its_word(text: str, kind: str | None) -> None:
    assert unit_kind(text) == kind


def test_the_grounds_of_a_representative_are_several_and_unknown_ones_named() -> None:
    assert grounds_of("人大代表、户代表、人大代表") == (("deputy", "household"), ())
    assert grounds_of("党员；村干部；亲戚") == (("village_cadre",), ("亲戚",))


def test_electors_belong_to_units_that_are_there(workbook: Workbooks) -> None:
    head = ("姓名", "单位", "政治面貌", "代表类别", "是否外出", "联系方式", "联系结果")
    rows = (
        ("王一", "东村", "中共党员", "", "是", "深圳 138", "不能返回"),
        ("李二", "西村", "群众", "户代表", "", "", ""),
        ("张三", "北村", "群众", "户代表", "", "", ""),
        ("赵四", "", "群众", "", "", "", ""),
    )
    found = read_electors(workbook(head, *rows), PLACES)
    first = found.rows[0]
    assert (first.unit, first.member, first.away, first.contact, first.answer) == (
        "u0001",
        True,
        True,
        "深圳 138",
        "cannot",
    )
    assert (found.rows[1].unit, found.rows[1].member, found.rows[1].grounds) == (
        "u0002",
        False,
        ("household",),
    )
    assert codes(found.problems) == [(4, "R222"), (5, "R225"), (5, "R221")]


def test_a_unit_may_stand_as_a_title_above_its_people(workbook: Workbooks) -> None:
    rows = (("单位：东村", ""), ("王一", "是"), ("西村", ""), ("李二", "是"))
    found = read_electors(workbook(("姓名", "是否党员"), *rows), PLACES)
    assert [(one.name, one.unit) for one in found.rows] == [("王一", "u0001"), ("李二", "u0002")]


def test_who_is_both_counts_once_as_a_member(workbook: Workbooks) -> None:
    found = read_electors(
        workbook(("姓名", "单位", "是否党员", "类别"), ("王一", "东村", "是", "户代表")), PLACES
    )
    assert (found.rows[0].member, codes(found.problems)) == (True, [(2, "R226")])


def test_a_person_in_two_units_is_shown_for_the_operator_and_two_equal_rows_are_refused(
    workbook: Workbooks,
) -> None:
    head = ("姓名", "单位", "出生年月", "是否党员")
    rows = (
        ("王一", "东村", "1960-01", "是"),
        ("王一", "西村", "1960-01", "是"),
        ("王一", "东村", "1960-01", "是"),
        ("王一", "东村", "1960", "是"),
        ("王一", "东村", "1970", "是"),
    )
    found = read_electors(workbook(head, *rows), PLACES)
    assert codes(found.problems) == [(3, "R224"), (4, "R202"), (5, "R211")]
    assert sentence("R224", dict(found.problems[0].params)).what.count("村") == 2


def test_a_sheet_without_its_heading_says_which_one_is_missing(text_file: Texts) -> None:
    with pytest.raises(NoHeading) as refused:
        read_units(text_file("甲,乙\n1,2\n"))
    assert refused.value.heading == "单位名称"
    with pytest.raises(NoNameColumn):
        read_applicants(text_file("甲,乙\n1,2\n"))


Reader = Callable[[Path], Preview[Any]]


@pytest.mark.parametrize(
    ("blank", "read"),
    [
        (blanks.APPLICANTS, lambda path: read_applicants(path, "青山镇")),
        (blanks.CADRES, read_cadres),
        (blanks.UNITS, read_units),
        (blanks.ELECTORS, lambda path: read_electors(path, [Unit(id="u1", name="示例村", kind="village")])),
    ],
)
def test_every_template_reads_back_with_all_its_columns_known(
    blank: Blank, read: Reader, tmp_path: Path
) -> None:
    path = tmp_path / "t.xlsx"
    write_template(path, blank)
    found = read(path)
    assert len(found.rows) == 1
    assert found.importable
    assert [one.heading for one in found.unrecognised if one.heading != "备注"] == []
    assert len(blank.headings) == len(blank.widths) == len(blank.example)
