"""Invented names: surnames and given names put together by counting, no two alike, and the same each time."""

from collections.abc import Iterator
from math import gcd
from typing import Final, Literal

_SURNAMES: Final = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗"
    "凤花方俞任袁柳唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹"
)
_MEN: Final = "建国志明伟强军勇杰涛斌超波辉刚健平林峰鹏飞龙海山江河春华文武德才贵福宝永新东南正光荣祥兴"
_WOMEN: Final = "秀英丽敏静芳娟艳霞玲桂兰凤洁梅琳素云莲真环雪爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉娣叶璧璐娅琦晶"
_MIDDLE: Final = "家国永世德文明志春秋光大克立成先维继绍承启仁义礼信宗泽润景昌运传庆道学友思远宏振中玉金长"
Crowd = Literal["cadres", "delegates", "deputies", "electors"]
_CROWDS: Final[dict[Crowd, int]] = {"cadres": 0, "delegates": 300, "deputies": 600, "electors": 1000}
_APART: Final = 5000
_STEP: Final = 7919  # a prime: counting on by it goes through all combinations before it comes back


def names(gender: str, township: int, crowd: Crowd) -> Iterator[str]:
    """Names of women (`female`) or men without end; those of one township's crowds are none of another's."""
    given = _WOMEN if gender == "female" else _MEN
    every = len(_SURNAMES) * len(_MIDDLE) * len(given)
    step = next(one for one in range(_STEP, 2 * _STEP) if gcd(one, every) == 1)
    place = (township * _APART + _CROWDS[crowd]) * step % every
    while True:
        surname, rest = place % len(_SURNAMES), place // len(_SURNAMES)
        yield _SURNAMES[surname] + _MIDDLE[rest % len(_MIDDLE)] + given[rest // len(_MIDDLE)]
        place = (place + step) % every
