"""Makes the template and the sample roll of `resources/samples/`: fictional people, the same bytes on every run.

python packaging/sample_roll.py
"""

import re
import sys
import zipfile
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.roster.template import HEADINGS, save_roll, write_template  # noqa: E402 - the checkout is put on the path first

SAMPLES = ROOT / "resources" / "samples"
TEMPLATE = SAMPLES / "代表花名册模板.xlsx"
SAMPLE = SAMPLES / "青山镇代表花名册.xlsx"
TITLE = "中国共产党青山镇第十届代表大会代表花名册"
DELEGATES, OBSERVERS, WOMEN = 118, 6, 30
FIXED_DATE = (2026, 1, 1, 0, 0, 0)
DATES = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")

CANDIDATES = (
    ("丁一", "男", "1971-03", "青山镇人民政府副镇长"),
    ("于兰", "女", "1976-08", "青山镇妇女联合会主席"),
    ("马志远", "男", "1969-11", "青山镇党委副书记"),
    ("王建国", "男", "1968-05", "青山镇党委书记"),
    ("毛秀英", "女", "1974-02", "青山镇党委组织委员"),
    ("方伟", "男", "1972-09", "青山镇人民武装部部长"),
    ("李强", "男", "1970-06", "青山镇党委副书记、镇长"),
    ("张敏", "女", "1978-12", "青山镇财政所所长"),
    ("陈静", "女", "1980-04", "共青团青山镇委员会书记"),
    ("周明", "男", "1973-07", "青山镇党委委员、纪委书记"),
    ("赵磊", "男", "1975-10", "青山镇农业服务中心主任"),
    ("龑喆", "男", "1979-01", "青山镇党政办公室主任"),
)
PARTICULAR = (
    ("欧阳海燕", "女", "1977-05"),
    ("尉迟国栋", "男", "1966-03"),
    ("上官云飞", "男", "1982-11"),
    ("司马青", "男", "1959-07"),
    ("迪丽努尔·阿卜杜热依木江", "女", "1984-09"),
    ("刘洋", "男", "1970-01"),
    ("刘洋", "女", "1985-06"),
    ("单小刚", "男", "1972-04"),
    ("仇永福", "男", "1963-12"),
    ("区少华", "男", "1974-08"),
    ("曾𬭎", "男", "1968-10"),
    ("何𣲗", "女", "1981-02"),
    ("郑䶮", "男", "1976-05"),
    ("林喆", "男", "1983-03"),
    ("孙堃", "男", "1979-08"),
    ("查文华", "女", "1967-01"),
    ("解志刚", "男", "1965-09"),
    ("万俟建军", "男", "1971-12"),
    ("长孙玉梅", "女", "1969-04"),
    ("朴正浩", "男", "1978-07"),
)
SURNAMES = (
    "刘杨黄吴徐孙胡朱高林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾魏薛叶阎余潘杜戴夏"
    "钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康邱秦江史顾侯邵孟龙段雷钱汤尹黎易武乔贺赖龚文"
)
MEN = [
    "伟",
    "国强",
    "志刚",
    "建军",
    "永福",
    "文斌",
    "海涛",
    "德胜",
    "长青",
    "明亮",
    "光辉",
    "宏",
    "春生",
    "立新",
    "少华",
    "家骏",
    "云",
    "运来",
    "传宝",
    "克勤",
    "学文",
    "金山",
    "友谊",
    "忠诚",
]
LADIES = [
    "秀兰",
    "桂英",
    "丽华",
    "红梅",
    "晓燕",
    "春花",
    "玉珍",
    "雪",
    "慧",
    "凤英",
    "小玲",
    "月娥",
    "爱华",
    "芳",
    "冬梅",
]
VILLAGES = [
    "青山",
    "石桥",
    "龙潭",
    "枫树",
    "柳林",
    "大湾",
    "白云",
    "向阳",
    "新屋",
    "双河",
    "马鞍",
    "桃花",
    "竹园",
    "黄泥",
    "水口",
]
POSTS = ["村党支部书记", "村党支部副书记", "村党支部委员", "村民委员会主任", "村党员", "村妇联主席"]
OFFICES = [
    "镇中心小学校长",
    "镇卫生院院长",
    "镇供电所所长",
    "镇派出所所长",
    "镇司法所所长",
    "镇税务所所长",
    "镇供销社主任",
    "镇粮站站长",
]
EDUCATION = (("初中", 2), ("高中", 4), ("中专", 3), ("大专", 6), ("大学", 4))
TEAMS = ["第一代表团", "第二代表团", "第三代表团", "第四代表团", "第五代表团"]

Row = list[str]


def names(chance: Random) -> list[tuple[str, str, str]]:
    """Name, gender and month of birth of the delegates who are no candidates; no name twice but 刘洋."""
    taken = {name for name, *_ in CANDIDATES + PARTICULAR}
    people = list(PARTICULAR)
    women = WOMEN - sum(gender == "女" for _, gender, *_ in CANDIDATES + PARTICULAR)
    while len(people) < DELEGATES - len(CANDIDATES) + OBSERVERS:
        gender = "女" if women > 0 else "男"
        name = chance.choice(SURNAMES) + chance.choice(LADIES if gender == "女" else MEN)
        if name in taken:
            continue
        taken.add(name)
        women -= gender == "女"
        people.append((name, gender, f"{chance.randint(1954, 1994)}-{chance.randint(1, 12):02}"))
    return people


def post(chance: Random) -> str:
    """Where a delegate works and as what."""
    if chance.randrange(5) == 0:
        return "青山" + chance.choice(OFFICES)
    return chance.choice(VILLAGES) + chance.choice(POSTS)


def rows() -> list[Row]:
    """The roll: delegates by delegation, then the observers."""
    chance = Random(20031018)  # noqa: S311 - a sample, not a secret
    others = names(chance)
    delegates = [(name, gender, birth, office) for name, gender, birth, office in CANDIDATES]
    delegates += [(*person, post(chance)) for person in others[: DELEGATES - len(CANDIDATES)]]
    chance.shuffle(delegates)
    schools, weights = [school for school, _ in EDUCATION], [weight for _, weight in EDUCATION]
    roll: list[Row] = []
    for index, (name, gender, birth, office) in enumerate(delegates):
        nation = "维吾尔族" if "·" in name else "朝鲜族" if name.startswith("朴") else "汉族"
        learned = "大学" if office.startswith("青山镇") else chance.choices(schools, weights)[0]
        team = TEAMS[index * len(TEAMS) // DELEGATES]
        again = "否" if index % 4 else "是"
        person = ["", name, gender, nation, birth, learned, "中共党员", office, team]
        roll.append([*person, "正式", "有", again, ""])
    guests = others[DELEGATES - len(CANDIDATES) :]
    for index, (name, gender, birth) in enumerate(guests):
        party = "群众" if index % 2 else "中共党员"
        roll.append(
            [
                "",
                name,
                gender,
                "汉族",
                birth,
                "大学",
                party,
                "青山" + OFFICES[index],
                "",
                "列席",
                "无",
                "",
                "",
            ]
        )
    return [[str(number), *row[1:]] for number, row in enumerate(roll, start=1)]


def settle(source: Path, target: Path) -> None:
    """Copies a workbook with a fixed date on every part, so that its bytes do not depend on the day."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in sorted(old.infolist(), key=lambda one: one.filename):
            content = old.read(entry)
            if entry.filename == "docProps/core.xml":
                content = DATES.sub(b"2026-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(entry.filename, FIXED_DATE), content, zipfile.ZIP_DEFLATED)


def main() -> int:
    """Writes both workbooks."""
    with TemporaryDirectory() as scratch:
        draft = Path(scratch) / "draft.xlsx"
        write_template(draft)
        settle(draft, TEMPLATE)
        save_roll(draft, TITLE, HEADINGS, rows())
        settle(draft, SAMPLE)
    print(f"{TEMPLATE.name}, {SAMPLE.name}: {len(rows())} people")
    return 0


if __name__ == "__main__":
    sys.exit(main())
