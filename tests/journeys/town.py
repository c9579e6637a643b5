"""A small township for journeys: a roll in Excel as an office would send it, and who is who in it; all invented."""

from pathlib import Path

from openpyxl import Workbook

HEADS = ("序号", "姓名", "性别", "出生年月", "单位及职务", "代表团", "类别")
# The first twelve stand for the committee; the others watch, count and chair.
STANDING = (
    "丁一", "于兰", "马志远", "王建国", "毛秀英", "方伟", "李强", "张敏", "陈静", "周明", "赵磊", "龑喆",
)  # fmt: skip
OTHERS = ("田凤英", "邹丽华", "孙守业", "钱立新", "吴秀兰", "郑国栋", "冯春生", "褚云", "卫东明", "欧阳岚")
WOMEN = ("于兰", "毛秀英", "张敏", "陈静", "田凤英", "邹丽华", "吴秀兰", "欧阳岚")
DELEGATES = STANDING + OTHERS
CHAIR, CHIEF = "田凤英", "孙守业"
OFFICERS = {
    "executive_chair": CHAIR,
    "chief_scrutineer": CHIEF,
    "scrutineer": "钱立新",
    "chief_teller": "褚云",
    "teller": "吴秀兰、郑国栋",
}
CONGRESS = "中国共产党青山镇第十次代表大会"


def write_roll(path: Path) -> Path:
    """The roll of all delegates, with a title line above the heads and one guest without a vote."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("青山镇代表花名册",))
    sheet.append(HEADS)
    for number, name in enumerate(DELEGATES, start=1):
        gender = "女" if name in WOMEN else "男"
        sheet.append(
            (str(number), name, gender, f"19{60 + number}-05", f"第{number}村", "第一代表团", "正式")
        )
    sheet.append((str(len(DELEGATES) + 1), "韩来宾", "男", "1970-01", "区委组织部", "", "列席"))
    book.save(path)
    return path
