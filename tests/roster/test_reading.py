"""From a roll to a preview: columns by their headings, rows as they would be taken over, findings by row."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.roll import RollRow
from core.roster import preview as found
from core.roster.cells import birth_of, name_of, text_of
from core.roster.columns import HEADINGS, field_of
from core.roster.grid import Value
from core.roster.reading import read_roll
from core.roster.strokes import StrokeTable
from core.roster.template import write_template
from core.wording import catalogue, sentence
from tests.roster.conftest import Texts, Workbooks

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


def codes(path: Path) -> list[tuple[int, str]]:
    return [(problem.row, problem.code) for problem in read_roll(path).problems]


def only(path: Path) -> RollRow:
    preview = read_roll(path)
    assert len(preview.rows) == 1
    return preview.rows[0]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("序号", "number"), ("代表证号", "number"), ("No.", "number"), ("姓  名", "name"), ("姓名（汉字）", "name"),
        ("姓　名*", "name"), ("性别", "gender"), ("民 族", "nation"), ("出生年月", "birth"),
        ("出生日期(公历)", "birth"),
        ("学历", "education"), ("文化\n程度", "education"), ("政治面貌", "party"), ("单位及职务", "unit"),
        ("工作单位、职务", "unit"), ("职务", "post"), ("代表团", "delegation"), ("类别", "kind"),
        ("有无选举权", "entitled"), ("是否中共预备党员", "probation"), ("党员状态", "status"), ("备注", "remark"),
        ("手机", ""), ("身份证号", ""), ("姓名拼音", ""),
    ],
)  # fmt: skip
def test_a_heading_is_known_by_its_usual_words(heading: str, field: str) -> None:
    assert field_of(heading) == field


def test_no_heading_means_two_fields() -> None:
    every = [heading for headings in HEADINGS.values() for heading in headings]
    assert len(every) == len(set(every))
    assert all(field_of(heading) == field for field, headings in HEADINGS.items() for heading in headings)


def test_a_title_may_stand_above_the_headings(workbook: Workbooks) -> None:
    path = workbook(
        ["青山镇代表花名册"], ["制表单位：青山镇党委"], ["姓名", "性别"], ["王伟", "男"], merged=["A1:B1"]
    )
    assert [row.name for row in read_roll(path).rows] == ["王伟"]
    assert read_roll(path).lines == (4,)


def test_the_sheet_with_names_is_found_among_others(workbook: Workbooks) -> None:
    preview = read_roll(workbook(["姓名"], ["王伟"], first=[["填写说明"], ["请逐行填写"]]))
    assert (preview.sheet, preview.rows[0].name) == ("二", "王伟")


def test_columns_left_out_are_told(text_file: Texts) -> None:
    preview = read_roll(text_file("姓名,手机,性别,性别\n王伟,13800000000,男,女\n"))
    assert [(column.position, column.heading) for column in preview.unrecognised] == [
        (2, "手机"),
        (4, "性别"),
    ]
    assert [column.field for column in preview.recognised] == ["name", "gender"]
    assert preview.rows[0].gender == "male"


def test_a_whole_row_is_taken_over(workbook: Workbooks) -> None:
    path = workbook(
        [
            "代表证号",
            "姓名",
            "性别",
            "民族",
            "出生日期",
            "学历",
            "政治面貌",
            "单位",
            "职务",
            "代表团",
            "类别",
            "备注",
        ],
        [
            7,
            "王 伟",
            "男",
            "汉族",
            dt.date(1968, 1, 5),
            "大专",
            "中共党员",
            "青山村",
            "书记",
            "第一代表团",
            "正式",
            "x",
        ],
    )
    assert only(path) == RollRow(
        number="7",
        name="王伟",
        gender="male",
        birth="1968-01-05",
        nation="汉族",
        education="大专",
        party="中共党员",
        unit="青山村 书记",
        delegation="第一代表团",
        remark="x",
    )
    assert read_roll(path).importable


def test_a_row_encodes_to_json_and_back() -> None:
    row = RollRow(number="1", name="何𣲗", gender="female", birth="1968")
    assert msgspec.json.decode(msgspec.json.encode(row), type=RollRow) == row


@pytest.mark.parametrize(
    ("kind", "observer", "entitled"),
    [("正式", False, True), ("列席人员", True, False), ("特邀", True, False), ("", False, True)],
)
def test_observers_have_no_vote(text_file: Texts, kind: str, observer: bool, entitled: bool) -> None:
    row = only(text_file(f"姓名,类别\n王伟,{kind}\n"))
    assert (row.observer, row.entitled) == (observer, entitled)


@pytest.mark.parametrize(
    ("heading", "answer", "entitled"),
    [
        ("有无选举权", "有", True), ("有无选举权", "无", False), ("有无选举权", "", True), ("选举权", "×", False),
        ("是否中共预备党员", "是", False), ("是否中共预备党员", "否", True), ("党员状态", "预备党员", False),
        ("党员状态", "正式党员", True), ("有无选举权", "√", True), ("是否预备党员", "", True),
    ],
)  # fmt: skip
def test_probationary_members_and_those_without_the_right_have_no_vote(
    text_file: Texts, heading: str, answer: str, entitled: bool
) -> None:
    path = text_file(f"姓名,{heading}\n王伟,{answer}\n")
    assert only(path).entitled is entitled
    assert codes(path) == []


@pytest.mark.parametrize("heading", ["有无选举权", "是否中共预备党员", "党员状态"])
def test_an_answer_nobody_understands_is_told_and_leaves_the_right(text_file: Texts, heading: str) -> None:
    path = text_file(f"姓名,{heading}\n王伟,待定\n")
    assert only(path).entitled is True
    assert codes(path) == [(2, found.UNKNOWN_ENTITLEMENT)]


@pytest.mark.parametrize(
    ("answer", "reelected"),
    [
        ("是", True), ("否", False), ("", False), ("√", True),
        ("连任", True), ("连任两届", True), ("未连任", False), ("新任", False),
        ("没有连任", False), ("不再连任", False),
    ],
)  # fmt: skip
def test_the_column_says_who_is_re_elected_whatever_stands_in_the_remarks(
    text_file: Texts, answer: str, reelected: bool
) -> None:
    for remark in ("", "连任"):
        path = text_file(f"姓名,是否连任,备注\n王伟,{answer},{remark}\n")
        assert (only(path).reelected, only(path).remark) == (reelected, remark)
        assert codes(path) == []


def test_whether_somebody_is_re_elected_that_nobody_understands_is_told(text_file: Texts) -> None:
    path = text_file("姓名,连任\n王伟,待查\n")
    assert only(path).reelected is False
    assert codes(path) == [(2, found.UNKNOWN_REELECTED)]


@pytest.mark.parametrize(
    ("remark", "reelected"),
    [
        ("连任", True),
        ("连任代表", True),
        ("第二次连任", True),
        ("未连任", False),
        ("非连任", False),
        ("没有连任", False),
        ("不再连任", False),
        ("无党派连任代表", True),
        ("", False),
    ],
)
def test_a_roll_without_the_column_says_it_in_its_remarks(
    text_file: Texts, remark: str, reelected: bool
) -> None:
    path = text_file(f"姓名,备注\n王伟,{remark}\n")
    assert (only(path).reelected, only(path).remark) == (reelected, remark)


BIRTHS = [
    ("1968-01", "1968-01"), ("1968.1", "1968-01"), ("1968.01", "1968-01"), ("1968/1/5", "1968-01-05"), ("1968", "1968"),
    ("1968年1月", "1968-01"), ("1968年", "1968"), ("1968 年 1 月 5 日", "1968-01-05"), ("196801", "1968-01"),
    ("19680105", "1968-01-05"), ("1968.10", "1968-10"), ("１９６８．１", "1968-01"), ("24842", "1968-01-05"),
    ("1968-01-05 00:00:00", "1968-01-05"), ("1968-01-05T00:00", "1968-01-05"), ("2000-02-29", "2000-02-29"),
    ("1968-13", ""), ("1968-00", ""), ("196800", ""), ("1968-02-30", ""), ("1900-02-29", ""), ("68.1", ""),
    ("不详", ""),
    ("1899", ""), ("2101-01", ""), ("1968-1-", ""), ("99999", ""), ("-1", ""), ("", ""), ("1968.1.5.2", ""),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "birth"), BIRTHS)
def test_births_are_understood_in_the_ways_people_write_them(typed: str, birth: str) -> None:
    assert birth_of(typed) == birth


@pytest.mark.parametrize(
    ("value", "birth"),
    [
        (dt.date(1968, 1, 5), "1968-01-05"), (dt.datetime(1968, 1, 5, 8), "1968-01-05"),  # noqa: DTZ001 - as read
        (24842, "1968-01-05"), (24842.0, "1968-01-05"), (1968.0, "1968"), (196801, "1968-01"), (1968.09, "1968-09"),
        (True, ""), (dt.time(8), ""), (dt.timedelta(1), ""), (dt.date(1800, 1, 1), ""),
    ],
)  # fmt: skip
def test_births_are_understood_as_cells_hold_them(value: Value, birth: str) -> None:
    assert birth_of(value) == birth


@given(st.dates(dt.date(1901, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_is_understood_in_every_way_of_writing(day: dt.date) -> None:
    number = (day - dt.date(1899, 12, 30)).days
    ways = [
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
    ]
    if 3_000 <= number < 70_000:
        ways.append(str(number))
    assert {birth_of(way) for way in ways} == {day.isoformat()}


@given(st.text())
def test_no_text_at_all_breaks_the_reading_of_a_birth(text: str) -> None:
    assert len(birth_of(text)) in {0, 4, 7, 10}


def test_an_unreadable_birth_is_told_and_left_empty(text_file: Texts) -> None:
    path = text_file("姓名,出生年月\n王伟,六八年\n")
    assert only(path).birth == ""
    assert codes(path) == [(2, found.UNREADABLE_BIRTH)]
    assert read_roll(path).importable


def test_a_number_that_may_be_january_or_october_is_told(workbook: Workbooks) -> None:
    path = workbook(["姓名", "出生年月"], ["王伟", 1968.1])
    assert only(path).birth == "1968-10"
    assert codes(path) == [(2, found.UNCLEAR_MONTH)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("王 伟", "王伟"), ("  王　　伟 ", "王伟"), ("王\n伟", "王伟"), ("买买提 • 艾力", "买买提·艾力"),
        ("买买提．艾力", "买买提·艾力"), ("Anna  Maria Łuk", "Anna Maria Łuk"), ("e\u0301", "é"), ("\uf9e1", "李"),
        ("J. R. Smith", "J. R. Smith"),
    ],
)  # fmt: skip
def test_names_are_kept_without_the_spaces_that_align_them(typed: str, name: str) -> None:
    assert name_of(typed) == name


@given(st.text(max_size=30))
def test_a_kept_name_stays_as_it_is(text: str) -> None:
    assert name_of(name_of(text)) == name_of(text)


def test_gender_and_nation_written_into_the_name_are_taken_out_and_told(text_file: Texts) -> None:
    path = text_file("姓名\n王秀英（女，回族）\n")
    row = only(path)
    assert (row.name, row.gender, row.nation) == ("王秀英", "female", "回族")
    assert codes(path) == [(2, found.NAME_TAKEN_AS)]


ROWS = [
    ("no name", "1,,男,1968", [(2, found.MISSING_NAME)]),
    ("only blanks for a name", "1,　 ,男,1968", [(2, found.MISSING_NAME)]),
    ("an unknown gender", "1,王伟,先生,1968", [(2, found.UNKNOWN_GENDER)]),
    ("a mark that turns writing round", "1,王\u202e伟,男,1968", [(2, found.HIDDEN_SIGNS)]),
    ("a space of no width", "1,王\u200b伟,男,1968", [(2, found.HIDDEN_SIGNS)]),
    ("a control character", "1,王\x07伟,男,1968", [(2, found.HIDDEN_SIGNS)]),
    ("a lost character", "1,王?,男,1968", [(2, found.ODD_SIGNS)]),
    ("a lost character as a box", "1,王□,男,1968", [(2, found.ODD_SIGNS)]),
    ("a private character", "1,王\ue000,男,1968", [(2, found.ODD_SIGNS)]),
    ("a digit", "1,王伟2,男,1968", [(2, found.ODD_SIGNS)]),
    ("a formula", "1,=王伟,男,1968", [(2, found.ODD_SIGNS)]),
    ("forty characters", f"1,{'王' * 40},男,1968", []),
    ("forty-one characters", f"1,{'王' * 41},男,1968", [(2, found.NAME_TOO_LONG)]),
    ("a character without known strokes", "1,王\U00030000,男,1968", [(2, found.UNKNOWN_STROKES)]),
    ("a doubled person", "1,王伟,男,1968\n2,王伟,男,1968", [(3, found.DOUBLED_PERSON)]),
    ("a doubled person by spaces", "1,王伟,男,1968\n2,王 伟,男,1968", [(3, found.DOUBLED_PERSON)]),
    ("namesakes", "1,王伟,男,1968\n2,王伟,男,1969", [(3, found.NAMESAKES)]),
    ("the same without births", "1,王伟,男,\n2,王伟,男,", [(3, found.DOUBLED_PERSON)]),
    ("namesakes without births", "1,王伟,男,\n2,王伟,女,", [(3, found.NAMESAKES)]),
    (
        "a third one doubled",
        "1,王伟,男,1968\n2,王伟,女,1969\n3,王伟,男,1968",
        [(3, found.NAMESAKES), (4, found.DOUBLED_PERSON)],
    ),
    ("a doubled number", "1,王伟,男,1968\n1,李强,男,1968", [(3, found.DOUBLED_NUMBER)]),
    ("empty rows between", "1,王伟,男,1968\n,,,\n\n2,李强,男,1968", []),
    ("the headings again", "1,王伟,男,1968\n序号,姓名,性别,出生年月\n2,李强,男,1968", []),
    ("notes below", "1,王伟,男,1968\n合计：1 人,,,\n注：以上名单,,,", []),
]


@pytest.mark.parametrize(("rows", "expected"), [case[1:] for case in ROWS], ids=[case[0] for case in ROWS])
def test_findings_name_their_row_and_code(
    text_file: Texts, rows: str, expected: list[tuple[int, str]]
) -> None:
    assert codes(text_file(f"序号,姓名,性别,出生年月\n{rows}\n")) == expected


def test_a_doubled_person_is_shown_beside_the_first(text_file: Texts) -> None:
    problem = read_roll(text_file("姓名,出生年月\n王伟,1968\n李强,1970\n王伟,1968\n")).problems[0]
    assert problem.params == {"row": 4, "other": 2, "name": "王伟"}
    assert (problem.column, problem.severity) == (1, "error")


def test_errors_keep_the_roll_out_and_warnings_do_not(text_file: Texts) -> None:
    assert not read_roll(text_file("姓名\n王?\n")).importable
    assert read_roll(text_file("姓名,性别\n王伟,某\n")).importable
    assert not read_roll(text_file("姓名\n")).importable


def test_the_title_of_a_delegation_between_the_rows_holds_for_those_below(workbook: Workbooks) -> None:
    rows = [
        ["姓名", "性别"],
        ["第一代表团（2人）"],
        ["王伟", "男"],
        ["李强", "男"],
        ["第二代表团"],
        ["张敏", "女"],
    ]
    preview = read_roll(workbook(*rows, merged=["A2:B2", "A5:B5"]))
    assert [(row.name, row.delegation) for row in preview.rows] == [
        ("王伟", "第一代表团"),
        ("李强", "第一代表团"),
        ("张敏", "第二代表团"),
    ]
    assert preview.problems == ()


def test_a_merged_cell_holds_for_each_of_its_rows_and_is_told(workbook: Workbooks) -> None:
    rows = [["姓名", "代表团"], ["王伟", "第一代表团"], ["李强", None], ["张敏", "第二代表团"]]
    path = workbook(*rows, merged=["B2:B3"])
    assert [row.delegation for row in read_roll(path).rows] == ["第一代表团", "第一代表团", "第二代表团"]
    assert codes(path) == [(2, found.MERGED_CELLS)]


def test_a_merged_name_is_never_given_to_two(workbook: Workbooks) -> None:
    path = workbook(["姓名", "性别"], ["王伟", "男"], [None, "女"], merged=["A2:A3"])
    assert codes(path) == [(3, found.MISSING_NAME)]


def test_a_text_too_long_is_cut_and_told(text_file: Texts) -> None:
    path = text_file(f"姓名,备注\n王伟,{'长' * 300}\n")
    assert len(only(path).remark) == 200
    assert codes(path) == [(2, found.TEXT_CUT)]


def test_hidden_signs_in_other_columns_are_left_out(text_file: Texts) -> None:
    assert only(text_file("姓名,备注\n王伟,甲\u202e乙\n")).remark == "甲乙"


def test_an_unknown_kind_is_told(text_file: Texts) -> None:
    assert codes(text_file("姓名,类别\n王伟,其他\n")) == [(2, found.UNKNOWN_KIND)]


def test_strokes_that_the_operator_gave_are_not_asked_again(text_file: Texts) -> None:
    table = StrokeTable.load().with_learned({"\U00030000": "1121"})
    assert read_roll(text_file("姓名\n王\U00030000\n"), table).problems == ()


def test_a_row_shorter_than_the_headings_is_read(text_file: Texts) -> None:
    assert only(text_file("姓名,性别,备注\n王伟\n")).remark == ""


def test_every_finding_has_its_sentence_in_both_languages(text_file: Texts) -> None:
    every = {value for name, value in vars(found).items() if name.isupper() and isinstance(value, str)}
    assert {code for code in catalogue() if code.startswith("R2")} == every
    for name, rows, _ in ROWS:
        for problem in read_roll(text_file(f"序号,姓名,性别,出生年月\n{rows}\n")).problems:
            assert str(problem.row) in sentence(problem.code, problem.params, "zh").what, name
            assert str(problem.row) in sentence(problem.code, problem.params, "en").what, name


def test_cells_become_text_as_a_person_reads_them() -> None:
    cells: list[Value] = [1.0, 1.5, 7, True, False, "  a \n b ", dt.date(1968, 1, 5), ""]
    assert [text_of(cell) for cell in cells] == ["1", "1.5", "7", "是", "否", "a b", "1968-01-05", ""]


def test_the_template_is_read_without_a_finding(tmp_path: Path) -> None:
    write_template(tmp_path / "t.xlsx")
    for path in (tmp_path / "t.xlsx", SAMPLES / "代表花名册模板.xlsx"):
        preview = read_roll(path)
        assert (preview.problems, preview.unrecognised, len(preview.rows)) == ((), (), 1)


def test_the_sample_roll_has_118_delegates_in_five_delegations_and_6_observers() -> None:
    preview = read_roll(SAMPLES / "青山镇代表花名册.xlsx")
    delegates = [row for row in preview.rows if not row.observer]
    assert (len(delegates), len(preview.rows)) == (118, 124)
    assert len({row.delegation for row in delegates}) == 5
    assert sum(row.gender == "female" for row in delegates) == 30
    assert all(row.entitled is not row.observer for row in preview.rows)
    assert [problem.code for problem in preview.problems] == [found.NAMESAKES]
    assert set("龑䶮喆堃𬭎𣲗") <= set("".join(row.name for row in delegates))


def test_the_sample_roll_holds_the_candidates() -> None:
    names = {row.name for row in read_roll(SAMPLES / "青山镇代表花名册.xlsx").rows}
    assert {
        "丁一",
        "于兰",
        "马志远",
        "王建国",
        "毛秀英",
        "方伟",
        "李强",
        "张敏",
        "陈静",
        "周明",
        "赵磊",
        "龑喆",
    } <= names
