"""Who and how many: the sample's people and numbers. All names are invented."""

from typing import Final

from core.domain.ballot import FOR, NONE, Ballot, WriteIn
from core.journal.events import Nominee, Role
from core.sample.ballots import Pile, Wish
from core.wording import RESOURCES

TOWNSHIP: Final = "青山镇"
TERM: Final = "第十届"
CONGRESS: Final = "中国共产党青山镇第十届代表大会"
TEMPLATE: Final = "xianan-2003"
FILE_ID: Final = "a5c0e0d1" * 4
ROLL: Final = RESOURCES / "samples" / "青山镇代表花名册.xlsx"
APPROVED_BY: Final = "区委常委会"

WOMAN, SECRETARY, DEPUTY = "female", "secretary", "deputy_secretary"
CANDIDATES: Final = (
    Nominee("c01", "丁一", (SECRETARY,)),
    Nominee("c02", "于兰", (WOMAN,)),
    Nominee("c03", "马志远", (DEPUTY,)),
    Nominee("c04", "王建国", (SECRETARY,)),
    Nominee("c05", "毛秀英", (WOMAN, DEPUTY)),
    Nominee("c06", "方伟", (DEPUTY,)),
    Nominee("c07", "李强"),
    Nominee("c08", "张敏", (WOMAN,)),
    Nominee("c09", "陈静", (WOMAN,)),
    Nominee("c10", "周明"),
    Nominee("c11", "赵磊"),
    Nominee("c12", "龑喆"),
)

# On leave, with the reason; those who come after the count of those present, and after the first ballots are out.
_ANYBODY: Final = ("male", "female", "")
LEAVE: Final = (
    ("病假", _ANYBODY),
    ("外出务工", _ANYBODY),
    ("产假", ("female",)),
    ("病假", _ANYBODY),
    ("参加全区防汛会议", _ANYBODY),
)
LATE: Final = 4
LATER: Final = 1

OFFICERS: Final[tuple[Role, ...]] = (
    "executive_chair",
    "chief_scrutineer",
    *("scrutineer",) * 2,
    "chief_teller",
    *("teller",) * 4,
    *("caller",) * 2,
)
SIGNING: Final = ("chief_scrutineer", "scrutineer", "chief_teller", "teller")

_BOTH: Final = Ballot(FOR * 2)
COMMITTEE: Final = Pile(
    choices=9,
    valid=110,
    wishes={
        "丁一": Wish(104, 2),
        "于兰": Wish(102, 3),
        "马志远": Wish(100, 3),
        "王建国": Wish(98, 4),
        "毛秀英": Wish(96, 3, 1),
        "方伟": Wish(92, 4),
        "李强": Wish(86, 4),
        "张敏": Wish(82, 4),
        "陈静": Wish(66, 4),
        "周明": Wish(66, 4),
        "赵磊": Wish(43, 6, 1),
        "龑喆": Wish(26, 4),
    },
    blank=1,
    write_ins=(WriteIn("欧阳岚", FOR), WriteIn("欧阳岚", FOR), WriteIn("徐海棠", NONE)),
    invalid={27: Ballot("FFFFFFFFFFAA"), 71: Ballot("FFFFFFFFFAAA", invalid="identifying_mark")},
)
RUNOFF: Final = Pile(
    choices=1,
    valid=112,
    wishes={"陈静": Wish(61, 15), "周明": Wish(48, 21)},
    blank=1,
    invalid={40: _BOTH},
)
SECRETARY_PILE: Final = Pile(
    choices=1,
    valid=111,
    wishes={"丁一": Wish(76, 9), "王建国": Wish(33, 14)},
    blank=1,
    invalid={58: _BOTH},
)
DEPUTY_PILE: Final = Pile(
    choices=3,
    valid=112,
    wishes={"王建国": Wish(88, 6), "马志远": Wish(97, 4), "毛秀英": Wish(84, 7), "方伟": Wish(55, 9, 1)},
    blank=1,
    invalid={19: Ballot("FFF-", invalid="identifying_mark")},
)
