"""The district of the sample: twelve invented townships, each with a term change of its own, run through the commands.

The scripts say how many people play which part in each township. What the district came to is nowhere written down:
`outcome` computes it from the people in the files.
"""

from datetime import timedelta
from pathlib import Path
from typing import Final

from core.clock import FixedClock
from core.office.desk import Desk
from core.sample import after, before, party, peoples, recommending
from core.sample.cast import Script, cast
from core.sample.days import OPENED, at
from core.sample.output import publish
from core.sample.scene import CLERK, Progress, Scene
from core.store.file import SUFFIX

TERM: Final = "2003 年换届"
_DEPARTMENTS: Final = ("镇直学校部门", "镇直医院部门", "镇直站所部门", "农机公司", "粮油加工厂", "政府机关")


def _units(*villages: str) -> tuple[str, ...]:
    return (*(f"{name}村" for name in villages), *_DEPARTMENTS)


SCRIPTS: Final = (
    Script(
        number=0,
        township="柳溪镇",
        leaders=20,
        staff=65,
        gone_staff=26,
        units=_units("上柳", "下柳", "溪口", "石塘", "半山", "大桥"),
        members=690,
        mass=1010,
        promoted=7,
        by_ballots=True,
    ),
    Script(
        number=1,
        township="石塘镇",
        leaders=20,
        staff=65,
        gone_staff=26,
        units=_units("塘头", "塘尾", "黄泥", "白果", "双井"),
        members=700,
        mass=1050,
        promoted=8,
    ),
    Script(
        number=2,
        township="云台镇",
        leaders=20,
        staff=65,
        gone_staff=26,
        units=_units("云上", "云下", "台前", "茶亭", "竹坑", "石门"),
        members=680,
        mass=1060,
        outside=13,
        passed_over=True,
    ),
    Script(
        number=3,
        township="白沙镇",
        leaders=20,
        staff=65,
        gone_staff=25,
        units=_units("白沙", "黄沙", "金滩", "新洲", "老渡"),
        members=730,
        mass=1090,
        promoted=7,
        sitting_loses=True,
        deputies=(2, 3, 0),
    ),
    Script(
        number=4,
        township="枫林镇",
        leaders=20,
        staff=65,
        gone_staff=25,
        units=_units("枫树", "红叶", "林口", "松坪", "古亭", "麻园"),
        members=710,
        mass=1050,
        promoted=8,
    ),
    Script(
        number=5,
        township="双河镇",
        leaders=20,
        staff=65,
        gone_staff=25,
        units=_units("河东", "河西", "双汊", "堤上", "沙湾"),
        members=700,
        mass=1040,
        promoted=7,
    ),
    Script(
        number=6,
        township="高岭镇",
        leaders=19,
        staff=64,
        gone_staff=25,
        units=_units("岭上", "岭背", "高桥", "瓦窑", "茶山"),
        members=720,
        mass=1060,
        outside=13,
    ),
    Script(
        number=7,
        township="青禾镇",
        leaders=19,
        staff=64,
        gone_staff=25,
        units=_units("青禾", "稻香", "麦园", "花桥", "新塘", "古井"),
        members=700,
        mass=1070,
        promoted=7,
    ),
    Script(
        number=8,
        township="大畈镇",
        leaders=19,
        staff=64,
        gone_staff=25,
        units=_units("大畈", "小畈", "张湾", "李湾", "枣园"),
        members=690,
        mass=1060,
        sitting_loses=True,
        deputies=(2, 3, 4),
    ),
    Script(
        number=9,
        township="竹山乡",
        leaders=19,
        staff=64,
        gone_staff=25,
        units=_units("竹山", "毛竹", "笋坪", "雷公", "石壁"),
        members=700,
        mass=1030,
        outside=13,
    ),
    Script(
        number=10,
        township="城北办事处",
        leaders=19,
        staff=64,
        gone_staff=25,
        units=_units("北门", "铁路", "砖桥", "官塘"),
        members=710,
        mass=1050,
        congress=False,
    ),
    Script(
        number=11,
        township="河西办事处",
        leaders=19,
        staff=64,
        gone_staff=25,
        units=_units("西街", "船厂", "柳堤", "菜园"),
        members=740,
        mass=1090,
        congress=False,
    ),
)


def make(folder: Path, progress: Progress) -> tuple[Path, ...]:
    """All twelve files in a folder that may hold other things; earlier ones of the sample are replaced.

    Raises what `publish` raises.
    """
    return tuple(_publish(folder, script, progress) for script in SCRIPTS)


def _publish(folder: Path, script: Script, progress: Progress) -> Path:
    def work(path: Path) -> None:
        progress("sample.township", {"township": script.township, "entries": run(path, script, _silent)})

    return publish(folder, script.township + SUFFIX, file_id(script), work)


def _silent(code: str, params: dict[str, object]) -> None:
    """Of a whole district each township is told in one line."""


def file_id(script: Script) -> str:
    """By which a file of the sample is known again."""
    return f"d157{script.number:04x}" * 4


def run(path: Path, script: Script, progress: Progress) -> int:
    """One township's file; the entries of its journal. The same each time.

    Raises `AlreadyThere` or an `EnvironmentProblem`.
    """
    clock = FixedClock(at(OPENED), timedelta(seconds=7))
    template = "xianan-2003" if script.congress else "district-office"
    desk = Desk.create(
        path,
        clock,
        township=script.township,
        term=TERM,
        template=template,
        by=CLERK,
        file_id=file_id(script),
    )
    try:
        with desk.file.still():  # one transaction: nobody gets the file before it is whole
            act(Scene(desk, clock, script, cast(script), progress))
        return desk.file.seq
    finally:
        desk.close()


def act(scene: Scene) -> None:
    """The whole term change of a township."""
    before.prepare(scene)
    recommending.recommend(scene)
    party.elect(scene)
    if scene.script.congress:
        peoples.elect(scene)
    after.settle(scene)
