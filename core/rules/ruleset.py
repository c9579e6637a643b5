"""One rule set, typed table by table. Where bodies differ it is a setting, never an `if` on a body's name."""

import re
from fractions import Fraction
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from core.domain.plain import plain
from core.errors.case import GuaranteeIsForOneSeat, LimitDoubled, LimitUpsideDown

_FRACTION = re.compile(r"[0-9]{1,18}(?:/[0-9]{1,18})?", re.ASCII)

GroupName = Annotated[str, Meta(pattern=r"\S")]
QuorumBase = Literal["required", "all"]
MajorityBase = Literal["required", "present", "collected", "valid", "all"]


class Minimum(Fraction):
    """A fraction that may be 0: none asked. All others lie above 0."""

    __slots__ = ()


class Quorum(Struct, frozen=True, forbid_unknown_fields=True):
    """How many must be present."""

    base: QuorumBase = "required"
    fraction: Fraction = Fraction(4, 5)
    strict: bool = False


class Validity(Struct, frozen=True, forbid_unknown_fields=True):
    """When the election and a ballot are valid."""

    election: Literal["collected<=voted", "collected<=issued"] = "collected<=voted"
    blank_ballot: Literal["valid", "invalid"] = "valid"
    unreadable_mark: Literal["cell", "ballot"] = "cell"


class Majority(Struct, frozen=True, forbid_unknown_fields=True):
    """How many votes win."""

    base: MajorityBase = "required"
    fraction: Fraction = Fraction(1, 2)
    strict: bool = True


class WriteInRule(Struct, frozen=True, forbid_unknown_fields=True):
    """When a written-in name counts."""

    allowed: bool = True
    needs_rejection: bool = True
    without_rejection: Literal["void", "ballot"] = "void"
    unmarked: Literal["abstain", "for"] = "abstain"
    eligible: Literal["anybody", "judged"] = "anybody"


class Differential(Struct, frozen=True, forbid_unknown_fields=True):
    """By how many people the candidates must outnumber the seats."""

    base: Literal["seats", "candidates"] = "seats"
    minimum: Minimum = Minimum(1, 5)


class Reserved(Struct, frozen=True, forbid_unknown_fields=True):
    """Seats kept for a group."""

    group: GroupName = "female"
    seats: Annotated[int, Meta(ge=1)] = 1
    policy: Literal["hold", "guarantee"] = "hold"


class Limit(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How many of a group one ballot must and may choose.

    Too many make the ballot invalid; with `over = "cells"`, as in an appraisal, the cells of that group alone are
    unreadable.
    """

    group: GroupName
    least: Annotated[int, Meta(ge=0)]
    most: Annotated[int, Meta(ge=0)]
    over: Literal["ballot", "cells"] = "ballot"


class Deputies(Struct, frozen=True, forbid_unknown_fields=True):
    """A people's congress: whom "all deputies" holds, who may propose, and how many may be proposed.

    `signatures` deputies nominate together, the fraction `recall` of all deputies moves a recall; nominees for a
    post that one person holds (chair, mayor) may outnumber it by `sole_extra`, those for posts of several (deputy
    chairs, deputy mayors) by `several_extra`. Articles 26, 27 and 31 of the organic law of 2022.
    """

    suspended: Literal["counted", "left_out"] = "counted"
    signatures: Annotated[int, Meta(ge=1)] = 10
    recall: Fraction = Fraction(1, 5)
    sole_extra: Annotated[int, Meta(ge=0, le=1)] = 1
    several_extra: Annotated[int, Meta(ge=1, le=3)] = 3


class RuleSet(Struct, frozen=True, forbid_unknown_fields=True):
    """The election measures as adopted. `name` is the rule set they started from; `None` an absent table."""

    name: str
    quorum: Quorum | None
    validity: Validity
    majority: Majority | None
    write_in: WriteInRule
    differential: Differential
    reserved: Reserved | None = None
    limits: tuple[Limit, ...] = ()
    deputies: Deputies | None = None

    def to_data(self) -> dict[str, object]:
        """Plain JSON data; an absent table is null, that of a congress alone is left out where there is none."""
        return {
            name: plain(getattr(self, name), str)
            for name in type(self).__struct_fields__
            if name != "deputies" or self.deputies is not None
        }

    @classmethod
    def from_data(cls, data: object) -> "RuleSet":
        """The reverse of `to_data`, strictly.

        Raises `msgspec.ValidationError` where it is no rule set, and the refusals of `check_rules`.
        """
        rules = msgspec.convert(data, cls, dec_hook=decode_fraction)
        check_rules(rules)
        return rules


TABLES: dict[str, type[Struct]] = {
    "quorum": Quorum,
    "validity": Validity,
    "majority": Majority,
    "write_in": WriteInRule,
    "differential": Differential,
    "reserved": Reserved,
    "deputies": Deputies,
}
"""The tables by name, in the order of the screen; `limits` is a list and stands apart."""

OF_A_CONGRESS = "deputies"
"""The table that other bodies lack and do not speak of."""

OPTIONAL_TABLES = frozenset(("quorum", "majority", "reserved", "limits"))


def check_rules(rules: RuleSet) -> None:
    """Settings that contradict each other are refused.

    Raises `GuaranteeIsForOneSeat`, `LimitUpsideDown`, `LimitDoubled`.
    """
    if rules.reserved is not None and rules.reserved.policy == "guarantee" and rules.reserved.seats != 1:
        raise GuaranteeIsForOneSeat(rules.reserved.seats)
    seen: set[str] = set()
    for limit in rules.limits:
        if limit.least > limit.most:
            raise LimitUpsideDown(limit.group, limit.least, limit.most)
        if limit.group in seen:
            raise LimitDoubled(limit.group)
        seen.add(limit.group)


def decode_fraction(wanted: type, found: object) -> object:
    """msgspec's hook: exact fractions in (0, 1] from text such as `4/5`; a minimum may be 0, or the number 0.

    Raises `ValueError`, which msgspec turns into its own error with the place.
    """
    if wanted is Minimum and type(found) is int and found == 0:
        return Minimum(0)
    if not isinstance(found, str) or not _FRACTION.fullmatch(found):
        raise ValueError("no fraction")
    above, _, below = found.partition("/")
    if below and int(below) == 0:
        raise ValueError("nothing can be divided by 0")
    value = wanted(int(above), int(below or "1"))
    if not 0 <= value <= 1 or (value == 0 and wanted is not Minimum):
        raise ValueError("outside (0, 1]")
    return value
