"""People are found at check-in however their name is read."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.roster.initials import initials, matches, readings, search


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("单小明", "sxm"), ("曾巩", "zg"), ("仇永福", "qyf"), ("解志刚", "xzg"), ("区少华", "osh"), ("查文华", "zwh"),
        ("朴正浩", "pzh"), ("任飞", "rf"), ("华罗庚", "hlg"), ("尉迟恭", "ycg"), ("尉健行", "wjx"),
        ("长孙玉梅", "zsym"),
        ("万俟建军", "mqjj"), ("欧阳修", "oyx"), ("盖叫天", "gjt"), ("单于夜", "cyy"), ("乐毅", "yy"),
        ("吕布", "lb"), ("龑喆", "yz"), ("买买提·艾力", "mmtal"), ("Łucja", "lucja"),
    ],
)  # fmt: skip
def test_initials_are_those_of_the_surname_as_such(name: str, shown: str) -> None:
    assert initials(name) == shown


def test_the_reading_of_a_surname_stands_first_and_the_others_stay() -> None:
    assert readings("单小明")[0][0] == "shan"
    assert {"shan", "dan"} <= set(readings("单小明")[0])


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("zm", "张敏"), ("z", "张敏"), ("ZM", "张敏"), ("zhangmin", "张敏"), ("zhangm", "张敏"), ("zmin", "张敏"),
        ("zhang min", "张敏"), ("zhang1", "张敏"), ("zhāng", "张敏"), ("张", "张敏"), ("敏", "张敏"), ("张 敏", "张敏"),
        ("sxm", "单小明"), ("dxm", "单小明"), ("danxiaoming", "单小明"), ("shan", "单小明"), ("qyf", "仇永福"),
        ("cyf", "仇永福"), ("lvbu", "吕布"), ("lubu", "吕布"), ("lü", "吕布"), ("mq", "万俟建军"),
        ("wanqi", "万俟建军"),
        ("mmt", "买买提·艾力"), ("maimaiti", "买买提·艾力"), ("艾力", "买买提·艾力"), ("anna", "Anna Łuk"),
        ("luk", "Anna Łuk"),
        ("", "张敏"), ("  ", "张敏"), ("ｚｍ", "张敏"),
    ],
)  # fmt: skip
def test_a_person_is_found_by_what_people_type(query: str, name: str) -> None:
    assert matches(query, name)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("mz", "张敏"),
        ("zx", "张敏"),
        ("zhangminx", "张敏"),
        ("李", "张敏"),
        ("张x", "张敏"),
        ("!", "张敏"),
        ("zmm", "张敏"),
    ],
)
def test_others_are_not_found(query: str, name: str) -> None:
    assert not matches(query, name)


NUMBERS = [
    ("12", "12", True),
    ("1", "12", True),
    ("12", "0012", True),
    ("0012", "12", True),
    ("2", "12", False),
    ("A-7", "A-7", True),
    ("a-7", "A-7", True),
    ("0", "", False),
    ("5", "", False),
]


@pytest.mark.parametrize(("query", "number", "found"), NUMBERS)
def test_numbers_are_found_by_their_beginning(query: str, number: str, found: bool) -> None:
    assert matches(query, "张敏", number) is found


def test_the_exact_number_comes_first() -> None:
    people = [("a", "张敏", "11"), ("b", "李强", "1"), ("c", "王伟", "2")]
    assert search("1", people) == ["b", "a"]


@given(st.text(max_size=12), st.text(max_size=8))
def test_nothing_typed_breaks_the_search(query: str, name: str) -> None:
    assert matches(query, name) in {True, False}


@given(
    st.sampled_from(
        ["丁一", "于兰", "马志远", "王建国", "欧阳海燕", "万俟建军", "单小刚", "迪丽努尔·阿卜杜热依木江"]
    )
)
def test_everybody_is_found_by_the_initials_that_are_shown(name: str) -> None:
    assert matches(initials(name), name)
    assert matches("".join(syllables[0] for syllables in readings(name)), name)


def test_starting_the_program_reads_no_tables_and_no_spreadsheet_library() -> None:
    script = (
        "import sys, core.roster.initials, core.roster.reading, core.roster.strokes, core.roster.template;"
        "print(sorted({'openpyxl', 'python_calamine', 'pypinyin'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
