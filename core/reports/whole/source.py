"""What every reader of these papers needs: the file, the words, the frame, people as forms show them."""

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from core.counting.matrix import Matrix
from core.domain.applicants import Applicant, Condition, Objection, Photo, Vetting
from core.domain.enrolment import SlatePlace
from core.domain.term import PostsPlan
from core.errors.rows import PhotoUnreadable
from core.journal.event import Event
from core.reports.model import Frame
from core.reports.rows.applications import Person
from core.reports.texts import Texts
from core.standing import recommendation_meeting, recommended
from core.store import kept, queries, trail
from core.store.file import ElectionFile
from core.store.rows import MeetingRow, TermChangeRow
from core.wording import Language

DAY = 10  # characters of YYYY-MM-DD
CHANGE = "换届"
WHOLE = "term"  # what the code square says in place of a contest


@dataclass(frozen=True)
class Source:
    """One file as these papers need it."""

    file: ElectionFile
    language: Language = "zh"
    t: Texts = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "t", Texts(self.language))

    @cached_property
    def term(self) -> TermChangeRow:
        """Whose file it is."""
        return queries.term_change(self.file)

    @cached_property
    def plan(self) -> PostsPlan | None:
        """The posts plan; None in the file of a single election."""
        return kept.row(self.file, PostsPlan, id="plan")

    @cached_property
    def applicants(self) -> dict[str, Applicant]:
        """Everybody who applied, by key."""
        return {one.id: one for one in kept.rows(self.file, Applicant)}

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions of office."""
        return kept.rows(self.file, Condition)

    @cached_property
    def vettings(self) -> dict[tuple[str, str], Vetting]:
        """What was decided, by applicant and step."""
        return {(one.applicant, one.step): one for one in kept.rows(self.file, Vetting)}

    @cached_property
    def struck(self) -> dict[str, Objection]:
        """Applicants against whom an objection was upheld."""
        return {one.applicant: one for one in kept.rows(self.file, Objection) if one.decision == "upheld"}

    @cached_property
    def slate(self) -> tuple[SlatePlace, ...]:
        """The candidates as fixed, in the order of the recommendation ballot, which is that of strokes."""
        rows = kept.rows(self.file, SlatePlace)
        meeting = recommendation_meeting(self.file)
        live = (
            row.candidates
            for row in queries.contests(self.file, meeting)
            if row.form == "recommendation" and row.state != "dropped"
        )
        names = next(live, ()) if meeting else ()
        order = {one.id: place for place, one in enumerate(names)}
        return tuple(sorted(rows, key=lambda row: order.get(row.applicant, len(order))))

    @cached_property
    def recommendation(self) -> Matrix | None:
        """The recommendation as it is counted; None before it is opened."""
        meeting = recommendation_meeting(self.file)
        return recommended(self.file, meeting) if meeting else None

    def frame(self, number: str, kinds: Iterable[type[Event]], meeting: MeetingRow | None = None) -> Frame:
        """Date and fingerprint are those of the last entry that the paper tells of: later ones change nothing."""
        found = trail.latest(self.file, (one.kind for one in kinds))
        at = found.at if found else self.term.opened_at
        whose = {"township": self.term.township, "term": self.term.term}
        title = self.t("term_named" if CHANGE in self.term.term else "term_heading", **whose)
        return Frame(
            congress=meeting.title if meeting else title,
            contest="",
            contest_id=meeting.id if meeting else WHOLE,
            day=date.fromisoformat(at[:DAY]),
            number=number,
            language=self.language,
            fingerprint=found.hash if found else None,
            rehearsal=self.term.rehearsal,
        )

    @property
    def organ(self) -> str:
        """The township's committee."""
        return self.t("organ_township", township=self.term.township)

    def person(self, one: Applicant, *, photo: bool = False) -> Person:
        """An applicant as forms show one. Raises `PhotoUnreadable`."""
        t = self.t
        applied = [t(f"applied_{post}") if t.has(f"applied_{post}") else post for post in one.applied]
        return Person(
            name=one.name,
            gender=self.gender(one.gender),
            birth=month(one.birth),
            nation=one.nation,
            education=one.education,
            party=one.party,
            worked_since=month(one.worked_since),
            source=t.term(f"source.{one.source}", one.source),
            unit=one.unit,
            post=one.post,
            applied=t.listed(applied),
            phone=one.phone,
            remark=one.remark,
            cv=one.cv,
            photo=self.photo(one) if photo else None,
        )

    def photo(self, one: Applicant) -> bytes | None:
        """The portrait. Raises `PhotoUnreadable`."""
        found = kept.row(self.file, Photo, applicant=one.id)
        if found is None:
            return None
        try:
            return base64.b64decode(found.data, validate=True)
        except binascii.Error as problem:
            raise PhotoUnreadable(name=one.name) from problem

    def gender(self, key: str) -> str:
        """男, 女, or nothing."""
        return self.t(key) if key else ""

    def accepted(self) -> tuple[Applicant, ...]:
        """Those whom the district accepted, who did not stand back, and against whom no objection was upheld."""
        return tuple(one for one in self.applicants.values() if self.standing(one) == "accepted")

    def standing(self, one: Applicant) -> str:
        """How far an application is: accepted, rejected, withdrawn, or pending."""
        if one.withdrawn:
            return "withdrawn"
        if one.id in self.struck:
            return "rejected"
        decided = self.vettings.get((one.id, "district"))
        return decided.decision if decided else "pending"

    def day(self, text: str) -> str:
        """2003年1月5日; 2003-1-5 in English; anything but a full date as it is."""
        try:
            found = date.fromisoformat(text)
        except ValueError:
            return text
        return self.t("notice_day", year=found.year, month=found.month, day=found.day)


def month(text: str) -> str:
    """1970.05, as forms write when somebody was born."""
    return ".".join(text.split("-")[:2])
