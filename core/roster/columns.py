"""Which column of a sheet is which, by its heading."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cached_property

from core.roster.preview import Column

# Field to the headings that mean it. `post` joins `unit`; `kind`, `probation`, `status` decide `observer`, `entitled`.
HEADINGS: dict[str, tuple[str, ...]] = {
    "number": ("序号", "编号", "代表证号", "代表证编号", "代表编号", "证号", "顺序号", "号码", "no", "number"),
    "name": ("姓名", "代表姓名", "党员姓名", "名字", "name"),
    "gender": ("性别", "gender", "sex"),
    "birth": ("出生年月", "出生日期", "出生年月日", "出生时间", "生日", "出生", "birth", "dateofbirth"),
    "nation": ("民族", "nation", "ethnicity"),
    "education": ("文化程度", "学历", "最高学历", "学历学位", "文化", "education"),
    "party": ("政治面貌", "党派", "党派团体", "party"),
    "unit": (
        "单位及职务", "单位职务", "工作单位及职务", "工作单位职务", "单位和职务", "所在单位及职务", "单位", "工作单位",
        "所在单位", "所在党组织", "所在支部", "所在党支部", "选举单位", "unit",
    ),
    "post": ("职务", "现任职务", "党内职务", "职务职称", "post"),
    "delegation": ("代表团", "所在代表团", "所属代表团", "团组", "代表小组", "编组", "组别", "delegation"),
    "kind": ("类别", "代表类别", "人员类别", "参会类别", "身份", "参会身份", "kind"),
    "entitled": ("有无选举权", "是否有选举权", "有选举权", "选举权", "有无表决权", "entitled"),
    "probation": ("是否中共预备党员", "是否预备党员", "预备党员"),
    "status": ("党员状态", "党员类别", "党员类型"),
    "reelected": ("是否连任", "连任", "是否连任代表", "连任代表", "连任情况", "reelected"),
    "remark": ("备注", "说明", "remark", "note"),
}  # fmt: skip
_SEARCHED = 20
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NOISE = re.compile(r"[\s*:、,/\\._\-·?]+")


def plain_heading(text: str) -> str:
    """A heading without spaces, remarks in brackets and signs: `姓 名（汉字）*` is 姓名."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _NOISE.sub("", _BRACKETS.sub("", folded))


class Vocabulary:
    """The headings that one kind of sheet knows: field to the headings that mean it."""

    def __init__(self, headings: Mapping[str, tuple[str, ...]]) -> None:
        self.headings = headings

    @cached_property
    def _by_heading(self) -> dict[str, str]:
        return {plain_heading(said): name for name, known in self.headings.items() for said in known}

    def field_of(self, heading: str) -> str:
        """The field that a heading means, or an empty string."""
        return self._by_heading.get(plain_heading(heading), "")

    def find_heading(self, rows: Sequence[Sequence[str]]) -> int | None:
        """Which of the first rows is the heading: the one with a name column and the most known headings beside it."""
        best: tuple[int, int] | None = None
        for index, row in enumerate(rows[:_SEARCHED]):
            fields = {self.field_of(cell) for cell in row if cell} - {""}
            if "name" in fields and (best is None or len(fields) > best[0]):
                best = (len(fields), index)
        return best[1] if best else None

    def columns_of(self, headings: Sequence[str]) -> tuple[Column, ...]:
        """The columns under a heading row; of two with the same meaning the first counts."""
        taken: set[str] = set()
        columns: list[Column] = []
        for position, heading in enumerate(headings, start=1):
            if not heading:
                continue
            name = self.field_of(heading)
            columns.append(Column(position, heading, "" if name in taken else name))
            taken.add(name)
        return tuple(columns)


ROLL = Vocabulary(HEADINGS)


def field_of(heading: str) -> str:
    """The field of a roll that a heading means, or an empty string."""
    return ROLL.field_of(heading)
