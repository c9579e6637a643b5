"""A township as small as can be, for a whole term change at the keyboard: the one worked by hand in
`tests/fixtures/golden/two-days.md`, as its office would send it in sheets; all invented."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from tests.exchange.golden_township import PEOPLE

CLERK = "秘书"
TYPED = "孙辛"  # applies on the last day, on paper; the others come in a sheet
TOO_OLD = "钱壬"  # of the staff, born before 1968
POSTS = {
    "elected": 5,
    "deputy_mayors": 1,
    "slate_members": 2,
    "nominate_most": 7,
    "posts_before": 8,
    "staff_before": 11,
}
UNITS = (("大河村", "村"), ("镇机关", "机关"))
# Unit, name, member, what a representative stands for; the last is 党员二 once more, without a day of birth.
ELECTORS = (
    *(("大河村", f"党员{n}", "是", "", "1950-01-01") for n in "一二三"),
    *(("大河村", f"村民{n}", "否", "户代表", "1960-01-01") for n in "一二三四"),
    *(("镇机关", f"干部{n}", "是", "", "1970-01-01") for n in "一二三四五"),
    ("大河村", "党员二", "是", "", ""),
)
ON_PAPER = ("王甲", "孙辛", "李乙", "吴己", "张丙", "陈丁", "周戊", "郑庚")  # by strokes
# Whom each paper of a unit recommends, by the last character of the name.
PAPERS = {
    ("大河村", "党员"): ("甲乙丙丁戊", "甲乙丙丁戊己", "甲丙丁己庚"),
    ("大河村", "群众代表"): ("甲乙丙丁戊己", "甲乙庚", "甲丁戊辛"),
    ("镇机关", "党员"): ("甲乙丙丁戊己庚", "甲乙丙戊", "甲丙丁", "甲"),
}
# Rank, name, votes of ten papers.
RANKED = (
    (1, "王甲", 10), (2, "张丙", 7), (2, "陈丁", 7), (4, "李乙", 6), (4, "周戊", 6), (6, "吴己", 4),
    (7, "郑庚", 3), (8, "孙辛", 1),
)  # fmt: skip
DELEGATES = (*(name for name, *_ in PEOPLE[:5]), "赵一", "赵二", "赵三", "赵四")
DEPUTIES = ("李乙", *(f"代表{n}" for n in "一二三四五六七八九十"), "代表末")
OFFICERS = {"executive_chair": "赵一", "chief_scrutineer": "赵二", "scrutineer": "赵三", "teller": "赵四"}
OF_CONGRESS = {
    "executive_chair": "代表一", "chief_scrutineer": "代表二", "scrutineer": "代表三", "teller": "代表四",
}  # fmt: skip
PLACES = {
    "1": ("王甲", "李乙"),
    "2": ("张丙", "陈丁", "周戊"),
    "3": ("吴己", "孙辛"),  # 孙辛 with one recommendation instead of 郑庚 with three
}
APPOINTED = (
    ("孙辛", "党委委员"), ("李乙", "纪委书记"), ("张丙", "常务副镇长"), ("陈丁", "妇联主席"), ("周戊", "武装部部长"),
)  # fmt: skip
FATES = (
    ("李乙", "降职"),
    ("吴己", "改任非领导职务"),
    ("郑庚", "降职"),
    ("冯癸", "退休"),
    ("褚子", "调往外单位"),
)
# As they were worked out by hand.
POSTS_HELD = (
    "王甲 | 符合 | 党委书记 |  | 镇长 |  | ",
    "李乙 | 符合 | 党委副书记、纪委书记 | 人大主席团主席 |  |  | ",
    "张丙 | 符合 | 党委副书记 |  | 常务副镇长 |  | ",
    "陈丁 | 符合 | 党委副书记 |  | 副镇长 |  | 妇联主席",
    "周戊 | 符合 | 党委委员 |  |  |  | 武装部部长",
    "孙辛 | 符合 | 党委委员 |  |  |  | ",
)
FIGURES = (
    "领导职数 | 8 | 6 | 减少 2，25%",
    "机关工作人员 | 11 | 9 | 减少 2，18%",
    "班子平均年龄 |  | 35.8 | ",
    "大专以上学历 |  | 100 % | ",
    "班子中的女干部 |  | 2 | ",
    "由一般干部走上领导岗位 |  | 1 | 其中女 1 人",
    "降职或改任非领导职务 |  | 3 | ",
    "原任书记落选 |  | 1 | ",
    "参加民主推荐 | 12 | 10 | 83.3 %",
)
# From the journal's last page; what is older comes as it is scrolled.
TOLD = (
    "公开：大会选举结果，2003-04-01，镇政府门口",
    "登记人员去向 1 人",
    "李乙 任纪委书记，区委〔2003〕9号",
    "“人代会选举”阶段结束，领导小组",
    "副镇长选举：代表一宣布选举结果",
    "草拟选举：副镇长选举，应选 2 名，候选人 0 名",
    "小河镇第三届人民代表大会第一次会议：代表联合提名 周戊（副镇长）",
    "党委副书记选举：批复 李乙、张丙、陈丁，区委〔2003〕8号",
    "党委委员选举：封存，签字 3 人",
)
VOTES: Mapping[str, Mapping[str, int]] = {
    "committee": {"王甲": 8, "李乙": 7, "张丙": 7, "陈丁": 6, "周戊": 5, "吴己": 4, "孙辛": 3},
    "secretary": {"王甲": 5, "李乙": 3},
    "deputy_secretary": {"李乙": 7, "张丙": 7, "陈丁": 6, "周戊": 2},
    "人大主席": {"李乙": 9},
    "镇长": {"王甲": 8},
    "副镇长": {"张丙": 10, "陈丁": 7, "周戊": 5},
}


def sheet(path: Path, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Path:
    """A table in Excel with a title line above the heads."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.append((f"小河镇{path.stem}",))
    for row in (heads, *rows):
        page.append(tuple(row))
    book.save(path)
    return path


def applications(folder: Path) -> Path:
    """Everybody who applied in time."""
    heads = ("姓名", "性别", "出生年月", "学历", "政治面貌", "人员来源", "工作单位", "报考职位", "报考乡镇")
    rows = [
        (name, "女" if gender == "female" else "男", birth, school, "中共党员",
         "乡镇干部" if name == TOO_OLD else "现任领导", "小河镇", "委员", "小河镇")
        for name, gender, birth, school in PEOPLE
        if name != TYPED
    ]  # fmt: skip
    return sheet(folder / "报名.xlsx", heads, rows)


def establishment(folder: Path) -> Path:
    """Who was there before: eight leaders, 李乙 the secretary among them, and three of the staff."""
    heads = ("姓名", "出生年月", "职级", "是否书记")
    leaders = [
        (name, birth, "领导职务", "是" if name == "李乙" else "否") for name, _, birth, _ in PEOPLE[:7]
    ]
    others = [
        ("冯癸", "1950-01-01", "领导职务", "否"),
        ("孙辛", "1975-06-01", "非领导职务", "否"),
        ("钱壬", "1959-04-01", "非领导职务", "否"),
        ("褚子", "1980-01-01", "非领导职务", "否"),
    ]
    return sheet(folder / "在编.xlsx", heads, [*leaders, *others])


def units(folder: Path) -> Path:
    """The two units."""
    return sheet(folder / "单位.xlsx", ("单位名称", "单位类别"), UNITS)


def electors(folder: Path) -> Path:
    """Twelve people, one of them twice."""
    return sheet(folder / "花名册.xlsx", ("单位", "姓名", "是否党员", "代表类别", "出生年月"), ELECTORS)


def roll(folder: Path, title: str, people: Sequence[str]) -> Path:
    """The roll of a congress."""
    rows = [(str(place), name) for place, name in enumerate(people, start=1)]
    return sheet(folder / f"{title}.xlsx", ("序号", "姓名"), rows)


def spread(votes: Mapping[str, int], papers: int) -> list[set[str]]:
    """Papers on which each name has its votes: they go to those with fewest names so far, the first ones first."""
    made: list[set[str]] = [set() for _ in range(papers)]
    for name, wanted in votes.items():
        for paper in sorted(made, key=len)[:wanted]:
            paper.add(name)
    return made
