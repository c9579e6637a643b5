"""The order of names by strokes: procedure, section 7."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors.roll import BadStrokes, UnknownStroke
from core.roster.strokes import StrokeTable, order_names, parse_strokes, stroke_key, unknown_characters
from core.wording import say

UNKNOWN = "\U00030000"


def ordered(names: str, variant: str = "party", table: StrokeTable | None = None) -> str:
    return " ".join(order_names(names.split(), key=str, variant=variant, table=table))


def test_four_strokes_stand_by_their_strokes_and_not_as_cldr_has_them() -> None:
    assert ordered("孔 方 毛 王 贝") == "王 贝 毛 方 孔"


@pytest.mark.parametrize("variant", ["party", "congress"])
def test_candidates_of_the_committee_stand_by_surname_strokes(variant: str) -> None:
    right = "丁一 于兰 马志远 王建国 毛秀英 方伟 李强 张敏 陈静 周明 赵磊 龑喆"
    shuffled = "龑喆 周明 李强 方伟 赵磊 丁一 陈静 王建国 张敏 于兰 毛秀英 马志远"
    assert ordered(shuffled, variant) == right


@pytest.mark.parametrize(
    "right",
    [
        "石 叶 田 史 冯",  # 13251 25112 25121 25134 41551
        "刘 江 安 阮 孙",  # 413422 441121 445531 521135 521234
        "李 杨 吴 何 宋 陈",  # 1234521 1234533 2511134 3212512 4451234 5211234
        "袁 钱 徐 高 郭 唐",  # 12… 31… 33… 4125125… 4125152… 413…
        "丁 卜 万 尹 申 齐",  # 12 24 153 5113 25112 413432
    ],
)
def test_surnames_by_hand(right: str) -> None:
    assert ordered(" ".join(reversed(right.split()))) == right


def test_party_bodies_put_the_name_that_ends_first_before_the_second_character_counts() -> None:
    assert ordered("王一明 王小洪 王毅 王宁") == "王宁 王毅 王一明 王小洪"


def test_peoples_congresses_compare_the_second_character_instead() -> None:
    assert ordered("王毅 王宁 王小洪 王一明", "congress") == "王一明 王小洪 王宁 王毅"


@pytest.mark.parametrize("variant", ["party", "congress"])
def test_a_name_that_goes_on_comes_after_the_one_that_ends(variant: str) -> None:
    assert ordered("李强生 李强", variant) == "李强 李强生"


def test_surnames_of_the_same_strokes_do_not_mix() -> None:
    assert ordered("于二 干一 于一 干二") in {"干一 干二 于一 于二", "于一 于二 干一 干二"}


def test_spaces_and_dots_do_not_count() -> None:
    assert stroke_key("买买提·艾力") == stroke_key("买买提 艾力") == stroke_key("买买提艾力")
    assert stroke_key("王　伟") == stroke_key("王伟")


def test_other_letters_come_after_all_chinese_characters_by_the_alphabet() -> None:
    assert ordered("Zofia anna 龘 Łucja 王") == "王 龘 anna Zofia Łucja"


def test_the_same_name_twice_keeps_the_order_it_had() -> None:
    people = [("李强", 2), ("丁一", 0), ("李强", 1)]
    assert order_names(people, key=lambda one: one[0]) == [("丁一", 0), ("李强", 2), ("李强", 1)]


def test_an_unknown_character_is_named_with_the_name_it_stands_in() -> None:
    with pytest.raises(UnknownStroke) as caught:
        order_names([f"王{UNKNOWN}"], key=str)
    assert caught.value.params == {"character": UNKNOWN, "name": f"王{UNKNOWN}"}
    assert UNKNOWN in say(caught.value).what


def test_every_character_to_ask_about_is_found_once() -> None:
    assert unknown_characters([f"王{UNKNOWN}", f"李{UNKNOWN}", "张敏", "Anna"]) == {UNKNOWN: f"王{UNKNOWN}"}


def test_what_the_operator_said_puts_the_character_behind_those_of_the_same_strokes() -> None:
    table = StrokeTable.load().with_learned({UNKNOWN: "横横竖横"})
    assert ordered(f"毛 {UNKNOWN} 王 丰 天", table=table) == f"丰 王 {UNKNOWN} 天 毛".replace(
        "丰 王", ordered("丰 王")
    )
    assert table.strokes(UNKNOWN) == "1121"
    assert not StrokeTable.load().knows(UNKNOWN)


@pytest.mark.parametrize(
    ("typed", "before", "after"), [("1", "一", "二"), ("5" * 20, "十", "龘"), ("5" * 60, "龘", "A")]
)
def test_what_the_operator_said_finds_its_place_between_neighbours(
    typed: str, before: str, after: str
) -> None:
    table = StrokeTable.load().with_learned({UNKNOWN: typed})
    assert table.key(before) < table.key(UNKNOWN) < table.key(after)


def test_two_learned_characters_stand_by_their_strokes() -> None:
    other = "\U00030001"
    table = StrokeTable.load().with_learned({UNKNOWN: "5" * 40}).with_learned({other: "4" * 40})
    assert table.key(other) < table.key(UNKNOWN)


@pytest.mark.parametrize(
    ("typed", "digits"), [("1121", "1121"), ("横 竖、撇，点折", "12345"), ("提捺", "14"), ("１２", "12")]
)
def test_strokes_are_typed_as_digits_or_as_words(typed: str, digits: str) -> None:
    assert parse_strokes(typed) == digits


@pytest.mark.parametrize("typed", ["", "  ", "6", "12a", "王", "0", "1" * 65, "-1"])
def test_anything_else_is_no_sequence_of_strokes(typed: str) -> None:
    with pytest.raises(BadStrokes) as caught:
        parse_strokes(typed)
    assert caught.value.params == {"typed": typed}


def test_there_is_no_third_variant() -> None:
    with pytest.raises(ValueError, match="pinyin"):
        stroke_key("王伟", "pinyin")


NAMES = "丁一 于兰 马志远 王建国 王毅 王一明 欧阳锋 欧阳小明 买买提·艾力 Anna 張三 𬭎 䶮"


@given(st.permutations(NAMES.split()))
def test_the_order_does_not_depend_on_how_the_names_came(names: list[str]) -> None:
    assert order_names(names, key=str) == order_names(sorted(names), key=str)
