"""The people of a term change in one invented township, and what is to become of them.

Everybody has a part. The first twelve are the slate in its order: two for secretary, three for deputy secretary, seven
further members, of whom the first four get a seat; then those whom the superior body names beside them, then those
who apply in vain. Whoever of the establishment has no part in that did not apply.
"""

from dataclasses import dataclass, field
from itertools import chain
from typing import Final, Literal

from core.domain.applicants import Applicant, Source
from core.domain.term import Cadre, Level, Placement
from core.sample.names import names

SECRETARIES: Final = range(2)
DEPUTIES: Final = range(2, 5)
SLATE: Final = 12
ELECTED: Final = 9
APPLICANTS: Final = 24
TOO_OLD, NO_COLLEGE, STOOD_BACK = 21, 22, 23
_WOMEN: Final = frozenset({3, 8, 10, 15, 19})
_STAFF_APPLY: Final = range(17, APPLICANTS)
# In hundredths: how many recommend each part; never more than nine names on a paper, nor four deputy mayors.
POPULAR: Final = (
    *(88, 70, 82, 76, 72, 66, 63, 60, 57, 50, 46, 42, 30, 28),
    *(10, 9, 8, 7, 6, 5, 4, 0, 0, 0),
)
DEPUTY_MAYORS: Final = range(5, 11)
# Ages at the turn of the year; those of the eleven who lead afterwards are listed first.
_AGES: Final = (
    41,
    38,
    36,
    35,
    33,
    32,
    31,
    30,
    29,
    45,
    47,
    44,
    30,
    28,
    50,
    46,
    49,
    31,
    27,
    33,
    30,
    42,
    29,
    26,
)
_YEAR: Final = 2002  # whoever is N on 1 January 2003, and was not born on that day, was born in 2002 - N
Fate = Literal["staff", "non_leading", "demoted", "moved", "retired", "left"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What makes one township different from the next. Numbers are of people on the establishment.

    `promoted` and `outside` are the parts played by somebody of the staff and by somebody from the district; `deputies`
    the parts that win as deputy secretaries: the one who will chair the congress, the executive deputy mayor, the head
    of the CPPCC's work committee. Part 1 loses the secretary's office to the sitting secretary, part 0, unless
    `sitting_loses`. `seats` are those of the committee, two of them perhaps filled without a ballot.
    """

    number: int
    township: str
    leaders: int
    staff: int
    gone_staff: int
    units: tuple[str, ...]
    members: int
    mass: int
    congress: bool = True
    seats: int = 11
    promoted: int | None = None
    outside: int | None = None
    deputies: tuple[int, ...] = (2, 3, 1)
    sitting_loses: bool = False
    passed_over: bool = False
    by_ballots: bool = False
    given: tuple[tuple[str, str], ...] = ()

    @property
    def named(self) -> tuple[int, ...]:
        """Parts that the superior body names to the committee beside those elected."""
        return tuple(range(SLATE, SLATE + self.seats - ELECTED))

    @property
    def secretary(self) -> int:
        """The part that becomes secretary."""
        return int(self.sitting_loses)

    @property
    def others(self) -> tuple[int, ...]:
        """Parts elected to the committee that become neither secretary nor deputy secretary."""
        return tuple(one for one in range(ELECTED) if one != self.secretary and one not in self.deputies)

    @property
    def winners(self) -> tuple[int, ...]:
        """Parts on the committee at the end."""
        return (*range(ELECTED), *self.named)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody, by part where they have one."""

    cadres: tuple[Cadre, ...]
    applicants: tuple[Applicant, ...]
    placements: tuple[Placement, ...]
    free: tuple[str, ...] = field(default=())

    def name(self, part: int) -> str:
        """Who plays a part."""
        return self.applicants[part].name


def cast(script: Script) -> Cast:
    """The people of a township. The same each time."""
    men, women = names("male", script.number, "cadres"), names("female", script.number, "cadres")
    applicants: list[Applicant] = []
    cadres: list[Cadre] = []
    for part in range(APPLICANTS):
        gender: Literal["male", "female"] = "female" if part in _WOMEN else "male"
        name = next(women if gender == "female" else men)
        if part < len(script.given):
            name, given = script.given[part]
            gender = "female" if given == "female" else "male"
        one = _applicant(script, part, name, gender, f"g{len(cadres) + 1:04}")
        applicants.append(one)
        if one.cadre:
            cadres.append(_cadre(script, one, part))
    people = chain.from_iterable(zip(men, women, strict=False))
    while sum(one.level == "leader" for one in cadres) < script.leaders:
        cadres.append(_other(script, len(cadres) + 1, next(people), "leader"))
    while len(cadres) < script.staff:
        cadres.append(_other(script, len(cadres) + 1, next(people), "staff"))
    return Cast(tuple(cadres), tuple(applicants), _placements(script, cadres, applicants))


def level(script: Script, part: int) -> Level:
    """What somebody is before the term change."""
    return "staff" if part == script.promoted or part in _STAFF_APPLY else "leader"


def _applicant(
    script: Script, part: int, name: str, gender: Literal["male", "female"], cadre: str
) -> Applicant:
    was, source = level(script, part), _source(script, part)
    return Applicant(
        id=f"a{part + 1:04}",
        name=name,
        gender=gender,
        birth=_birth(_AGES[part] + _shift(script, part), script.number * 7 + part),
        nation="汉族",
        education="中专" if part == NO_COLLEGE else "本科" if part % 4 == 1 else "大专",
        party="中共党员",
        worked_since=str(_YEAR - _AGES[part] + 21),
        source=source,
        level=was,
        unit=script.township if source != "district" else "区农业局",
        post=_post(script, part, was),
        cadre="" if source == "district" else cadre,
        applied=_applied(part),
        cv=(
            f"{_YEAR - _AGES[part] + 18}.09—{_YEAR - _AGES[part] + 21}.07  大学专科学习",
            f"现任{script.township}职务",
        ),
        withdrawn="",
    )


def _shift(script: Script, part: int) -> int:
    """Ages differ from township to township and stay the same in sum: part 0 older, part 4 younger by as much."""
    by = script.number % 3
    return by if part == 0 else -by if part == 4 else 0  # noqa: PLR2004 - parts


def _source(script: Script, part: int) -> Source:
    if part == script.outside:
        return "district"
    return "incumbent" if level(script, part) == "leader" else "town"


def _applied(part: int) -> tuple[str, ...]:
    if part in {0, 1}:
        return ("secretary", "member")
    if part in {2, 3, 4}:
        return ("deputy_secretary", "member")
    return ("member", "deputy_mayor") if part in DEPUTY_MAYORS else ("member",)


def _post(script: Script, part: int, was: Level) -> str:
    if part == 0:
        return "党委书记"
    if part == script.outside:
        return "副局长"
    return "干事" if was == "staff" else ("副书记", "副镇长", "党委委员", "人大副主席")[part % 4]


def _birth(age: int, seed: int) -> str:
    return f"{_YEAR - age}-{seed % 12 + 1:02}-{seed * 5 % 27 + 2:02}"


def _cadre(script: Script, one: Applicant, part: int) -> Cadre:
    return Cadre(
        id=one.cadre,
        name=one.name,
        gender=one.gender,
        birth=one.birth,
        education=one.education,
        party=one.party,
        unit=script.township,
        post=one.post,
        level=one.level,
        secretary=part == 0,
    )


def _other(script: Script, number: int, name: str, was: Level) -> Cadre:
    """Somebody who did not apply."""
    age = 36 + number * 7 % 22 if was == "leader" else 24 + number * 11 % 30
    return Cadre(
        id=f"g{number:04}",
        name=name,
        gender="male" if number % 3 else "female",
        birth=_birth(age, number * 3 + script.number),
        education=("大专", "中专", "高中")[number % 3],
        party="中共党员" if number % 4 else "群众",
        unit=script.township,
        post="副镇长" if was == "leader" else ("干事", "助理员", "工勤人员")[number % 3],
        level=was,
    )


def _placements(script: Script, cadres: list[Cadre], applicants: list[Applicant]) -> tuple[Placement, ...]:
    """What became of those who lead no more, and of the staff that had to go."""
    parts = {one.cadre: part for part, one in enumerate(applicants) if one.cadre}
    left, found = script.gone_staff, []
    for place, one in enumerate(cadres):
        part = parts.get(one.id)
        fate = _fate(script, one, part, place)
        if fate is None and part is None and one.level == "staff" and left:
            fate, left = ("left", "moved", "moved", "retired")[place % 4], left - 1
        if fate is not None:
            found.append(
                Placement(
                    cadre=one.id,
                    outcome=fate,
                    post="主任科员" if fate == "non_leading" else "",
                    document="区委〔2003〕31号",
                    date="2003-04-02",
                )
            )
    return tuple(found)


def _fate(script: Script, one: Cadre, part: int | None, place: int) -> Fate | None:
    """Former leaders: those who applied in vain go down, those who did not apply go; who stays has none."""
    if one.level != "leader":
        return None
    if part == 0 and script.sitting_loses:
        return "demoted"
    if part in script.winners:
        return None
    if part is None or (part == 16 and script.sitting_loses):  # noqa: PLR2004 - a part
        return ("retired", "moved", "left")[place % 3]
    return "non_leading" if part % 2 else "demoted"
