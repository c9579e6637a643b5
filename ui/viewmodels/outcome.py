"""Posts held together, the three disclosures, and what the term change came to."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from core.domain.crossing import Organ
from core.errors import UserError
from core.office import crossing
from core.office.days import today
from core.procedure.crossing import Person, Suggestion, Table
from core.procedure.posts import bar
from core.summary import holders
from core.summary.disclosures import DisclosureKind, State, states
from core.summary.upshot import Sheet, sheet
from core.wording import word
from ui.i18n import language
from ui.messages import say
from ui.shapes import Check, Tone
from ui.viewmodels.outcome_leaving import LeavingPosts
from ui.viewmodels.outcome_placing import Placing
from ui.viewmodels.session import Session

ORGANS: Final[tuple[Organ, ...]] = ("party", "congress", "government", "cppcc")
OTHERS: Final[tuple[Organ, ...]] = ("armed_forces", "mass", "office")


@dataclass(frozen=True, slots=True)
class PostsLine:
    """A person of the table: their posts by body, and what was checked in one word."""

    name: str
    posts: tuple[str, ...]
    others: str
    checked: str
    tone: Tone
    checks: tuple[Check, ...]
    appointments: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DisclosureLine:
    """One of the three: whether it hangs out, waits, or may be hung out now."""

    kind: DisclosureKind
    title: str
    words: str
    posted: bool
    ready: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the outcome sheet."""

    title: str
    before: str
    after: str
    change: str


class OutcomeViewModel(QObject):
    """Reads the file once after each write; `sheet` tells the outcome, `acts` write."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._read_at = -1
        self._table: Table | None = None
        self.sheet, self.acts = OutcomeSheet(session), OutcomeActs(session)
        self.placing, self.leaving = Placing(session), LeavingPosts(session)
        session.changed.connect(self.changed)

    def planned(self) -> bool:
        """Whether the file has a posts plan."""
        return self.table() is not None

    def may_write(self) -> bool:
        """Whether anything can be written here."""
        return self.planned() and not self._session.desk.read_only

    def table(self) -> Table | None:
        """The cross-appointment table; None without a posts plan."""
        file = self._session.desk.file
        if self._read_at != file.seq:
            try:
                self._table = holders.crossing(file)
            except UserError:
                self._table = None
            self._read_at = file.seq
        return self._table

    def lead(self) -> str:
        """How many lead, and how many posts are open."""
        found = self.table()
        if found is None:
            return ""
        leaders = self.tr("%n with a leading post", "", len(found.leaders))
        left = self.tr("%n post(s) open", "", sum(one.places - one.held for one in found.open))
        return f"{leaders} · {left}"

    def lines(self) -> tuple[PostsLine, ...]:
        """Everybody who holds a post."""
        found = self.table()
        return () if found is None else tuple(self._line(found, one) for one in found.people)

    def _line(self, found: Table, one: Person) -> PostsLine:
        titles = {key: post.title(language()) for key, post in found.by_key.items()}

        def posts(*organs: Organ) -> str:
            held = [titles[each.post] for organ in organs for each in one.of(organ, found.by_key)]
            return self.tr(", ").join(held)

        worst = "barred" if one.barred else "noted" if any(c.status == "noted" for c in one.checks) else "met"
        tones: dict[str, Tone] = {"barred": "bad", "noted": "warn", "met": "good"}
        return PostsLine(
            name=one.person,
            posts=tuple(posts(organ) for organ in ORGANS),
            others=posts(*OTHERS),
            checked=word(f"check.{worst}", language()),
            tone=tones[worst],
            checks=tuple(self._check(one.bar, one.status) for one in one.checks),
            appointments=tuple(
                (held.appointment, titles[held.post]) for held in one.holdings if held.appointment
            ),
        )

    def _check(self, key: str, status: str) -> Check:
        rule = bar(key)
        state = word(f"check.{status}", language())
        words = self.tr("{state}: {rule}").format(state=state, rule=rule.text(language()))
        return Check("wrong" if status == "barred" else "ok", words, rule.article)

    def open_posts(self) -> str:
        """The posts that nobody holds, or not everybody who could."""
        found = self.table()
        if found is None or not found.open:
            return ""
        told = [
            f"{found.by_key[one.post].title(language())}"
            + (f" ×{one.places - one.held}" if one.places - one.held > 1 else "")
            for one in found.open
        ]
        return self.tr("Open: {posts}").format(posts=self.tr(", ").join(told))

    def posts(self) -> tuple[tuple[str, str], ...]:
        """Every post by key and title, the open ones first."""
        found = self.table()
        if found is None:
            return ()
        left = {one.post for one in found.open}
        ordered = sorted(found.posts, key=lambda post: post.key not in left)
        return tuple((post.key, post.title(language())) for post in ordered)

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Who could take the posts still open."""
        return holders.suggested(self._session.desk.file) if self.planned() else ()

    def told(self, one: Suggestion) -> str:
        """A suggestion in words."""
        found = self.table()
        title = found.by_key[one.post].title(language()) if found else one.post
        return self.tr("{person}: {post}").format(person=one.person, post=title)

    def today(self) -> str:
        """The day for a form."""
        return today(self._session.desk)

    def disclosures(self) -> tuple[DisclosureLine, ...]:
        """All three, in their order."""
        return tuple(self._disclosure(one) for one in states(self._session.desk.file))

    def _disclosure(self, one: State) -> DisclosureLine:
        title = word(f"disclosure.{one.kind}", language())
        if one.posted is not None:
            words = self.tr("hung out on {day}, {place}; tells what the journal holds up to No. {seq}")
            told = words.format(day=one.posted.date, place=one.posted.place, seq=one.posted.seq)
            return DisclosureLine(one.kind, title, told, posted=True, ready=one.waits_for is None)
        if one.waits_for is not None:
            stage = word(f"stage.{one.waits_for}", language())
            told = self.tr("waits until the stage “{stage}” is closed").format(stage=stage)
            return DisclosureLine(one.kind, title, told, posted=False, ready=False)
        return DisclosureLine(one.kind, title, self.tr("can be hung out now"), posted=False, ready=True)


class OutcomeSheet(QObject):
    """The outcome sheet in words."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def refused(self) -> str:
        """Why there is no outcome sheet yet; nothing where there is one."""
        try:
            self._sheet()
        except UserError as problem:
            return str(say(problem))
        return ""

    def figures(self) -> tuple[Figure, ...]:
        """The outcome sheet. Raises what `sheet` raises."""
        one = self._sheet().upshot
        cut = self.tr("{n} fewer, {percent} %")
        data, derived = one.to_data(), one.derived()
        posts = cut.format(n=one.posts_fewer, percent=one.posts_fewer_percent)
        staff = cut.format(n=one.staff_fewer, percent=one.staff_fewer_percent)
        women = self.tr("of them women: {n}").format(n=one.promoted_women)
        return (
            Figure(self.tr("Leading posts"), str(one.posts_before), str(one.posts_after), posts),
            Figure(self.tr("Staff"), str(one.staff_before), str(one.staff_after), staff),
            Figure(self.tr("Average age of those who lead"), "", str(data["average_age"]), ""),
            Figure(self.tr("With college education"), "", f"{data['college_percent']} %", ""),
            Figure(self.tr("Women who lead"), "", str(one.women), ""),
            Figure(self.tr("Promoted from the staff"), "", str(one.promoted), women),
            Figure(
                self.tr("Demoted, or moved to a post that leads nobody"), "", str(one.demoted_or_moved), ""
            ),
            Figure(self.tr("Sitting secretaries not elected again"), "", str(one.secretaries_lost), ""),
            Figure(
                self.tr("Took part in the recommendation"),
                str(one.entitled),
                str(one.participants),
                f"{derived['turnout_percent']} %",
            ),
        )

    def unsettled(self) -> str:
        """What the sheet cannot tell yet: former leaders of whom nobody said what became of them."""
        names = self._sheet().unplaced
        if not names:
            return ""
        words = self.tr("%n former leader(s) of whom nobody said what became of them: ", "", len(names))
        return words + self.tr(", ").join(names)

    def _sheet(self) -> Sheet:
        return sheet(self._session.desk.file)


class OutcomeActs:
    """What may be done on the page; each raises what `core.office.crossing` raises."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def appoint(self, *, person: str, post: str, document: str, date: str) -> None:
        """Records an appointment. Raises what `crossing.appoint` raises."""
        crossing.appoint(
            self._session.desk, person=person, post=post, document=document, date=date, by=self._session.clerk
        )

    def take_suggestions(self, *, document: str, date: str) -> None:
        """Records every suggestion under one document. Raises what `crossing.appoint` raises."""
        for one in holders.suggested(self._session.desk.file):
            self.appoint(person=one.person, post=one.post, document=document, date=date)

    def withdraw(self, appointment: str, *, reason: str) -> None:
        """Takes an appointment back. Raises what `crossing.withdraw` raises."""
        crossing.withdraw(self._session.desk, appointment, reason=reason, by=self._session.clerk)

    def disclose(self, kind: DisclosureKind, *, date: str, place: str) -> None:
        """Hangs a disclosure out. Raises what `crossing.disclose` raises."""
        crossing.disclose(self._session.desk, kind, date=date, place=place, by=self._session.clerk)
