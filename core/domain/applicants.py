"""People who apply, the conditions they are held to, and what was decided and objected."""

from typing import Literal

import msgspec

from core.domain.term import Level

Source = Literal["town", "district", "incumbent", "dispatched"]
ConditionKind = Literal["born_on_or_after", "schooling", "party_member", "service_years"]
VettingStep = Literal["township", "district"]


class Applicant(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A self-nomination. `source` says from where somebody applies, `level` whether they hold a leading post now.

    `cadre` is the key of the same person on the establishment, empty for somebody from outside; `worked_since` is
    `YYYY` or `YYYY-MM`; `withdrawn` is the reason, empty while the application stands.
    """

    id: str
    name: str
    gender: Literal["male", "female", ""] = ""
    birth: str = ""
    nation: str = ""
    education: str = ""
    party: str = ""
    worked_since: str = ""
    source: Source = "town"
    level: Level = "staff"
    unit: str = ""
    post: str = ""
    cadre: str = ""
    applied: tuple[str, ...] = ()
    cv: tuple[str, ...] = ()
    phone: str = ""
    remark: str = ""
    withdrawn: str = ""


class Photo(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A portrait, base64."""

    applicant: str
    media: Literal["image/jpeg", "image/png"]
    data: str


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One condition of office: `value` is a date, a level of schooling or a number of years, empty for party members.

    `exempt` names the sources of applicants that need not meet it.
    """

    id: str
    kind: ConditionKind
    value: str = ""
    exempt: tuple[Source, ...] = ()
    article: str = ""


class Vetting(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One step of the vetting of one applicant: the township committee checks, the district's department decides."""

    applicant: str
    step: VettingStep
    decision: Literal["accepted", "rejected"]
    reason: str = ""
    decided_by: str
    date: str


class Notice(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A public notice: what was hung out, where, from when to when."""

    id: str
    kind: Literal["applicants", "candidates"] = "applicants"
    start: str
    until: str
    place: str
    text: str = ""


class Objection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An objection to somebody on a notice; `decision` is empty while it is open."""

    id: str
    notice: str
    applicant: str
    text: str
    raised_by: str = ""
    date: str = ""
    decision: Literal["", "upheld", "dismissed"] = ""
    reason: str = ""
    settled_by: str = ""
    settled_on: str = ""


class Assessment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the appraisal before the term change says of an applicant (换届考核)."""

    applicant: str
    grade: Literal["excellent", "competent", "basic", "not_competent"]
    note: str = ""
    source: str = ""
