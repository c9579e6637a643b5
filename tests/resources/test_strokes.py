"""The stroke table agrees with the printed order of the 8,105 characters of 通用规范汉字表, at every step."""

from itertools import pairwise
from pathlib import Path

import pytest

from core.roster.strokes import StrokeTable

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "strokes"
LEVELS = (FOLDER / "tgh8105.txt").read_text(encoding="utf-8").split()
ADDED = [
    line.split("\t")
    for line in (FOLDER / "added.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def table() -> StrokeTable:
    return StrokeTable.load()


def test_the_standard_list_has_three_levels_of_3500_3000_and_1605_characters() -> None:
    assert [len(level) for level in LEVELS] == [3500, 3000, 1605]
    assert len(set("".join(LEVELS))) == 8105


def test_every_character_of_the_standard_list_has_its_strokes(table: StrokeTable) -> None:
    assert [sign for level in LEVELS for sign in level if not table.strokes(sign)] == []


@pytest.mark.parametrize("level", LEVELS, ids=["1", "2", "3"])
def test_each_level_stands_by_stroke_count_then_stroke_by_stroke(table: StrokeTable, level: str) -> None:
    def order(sign: str) -> tuple[int, str]:
        strokes = table.strokes(sign) or ""
        return len(strokes), strokes

    assert [(a, b) for a, b in pairwise(level) if order(a) > order(b)] == []


@pytest.mark.parametrize("level", LEVELS, ids=["1", "2", "3"])
def test_each_level_stands_exactly_as_printed_also_where_strokes_are_the_same(
    table: StrokeTable, level: str
) -> None:
    assert sorted(level, key=table.key) == list(level)


def test_places_are_those_of_the_strokes_throughout_the_table(table: StrokeTable) -> None:
    placed = sorted(table.sequences, key=table.places.__getitem__)
    sequences = [table.sequences[sign] for sign in placed]
    assert all((len(a), a) <= (len(b), b) for a, b in pairwise(sequences))


def test_276_characters_that_no_table_had_are_listed_with_their_parts() -> None:
    missing = [entry for entry in ADDED if entry[2] == "missing"]
    assert len(missing) == 276
    assert all(entry[3] for entry in missing)
    assert {"䶮", "㛃", "𬭎", "𣲗"} <= {entry[0] for entry in missing}


def test_what_we_added_is_what_the_table_holds(table: StrokeTable) -> None:
    assert [entry[0] for entry in ADDED if table.strokes(entry[0]) != entry[1]] == []


@pytest.mark.parametrize(
    ("sign", "strokes"),
    [
        ("一", "1"),
        ("王", "1121"),
        ("毛", "3115"),
        ("提", "121251112134"),  # 提 of 扌 counts as 横
        ("人", "34"),  # 捺 counts as 点
        ("丁", "12"),  # 竖钩 counts as 竖
        ("马", "551"),
        ("龑", "41431251115151111134"),
        ("䶮", "135341134"),
        ("喆", "121251121251"),
        ("堃", "41534153121"),
        ("𬭎", "311154451354"),
        ("𣲗", "4411152"),
    ],
)
def test_strokes_by_hand(table: StrokeTable, sign: str, strokes: str) -> None:
    assert table.strokes(sign) == strokes


def test_traditional_characters_have_a_place_without_strokes(table: StrokeTable) -> None:
    assert table.strokes("張") is None
    assert table.key("卓") < table.key("張") < table.key("龑")
