"""The measures in words; those that meetings commonly set otherwise can be changed before anything is fixed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from core.office import drafts, term
from core.procedure import chain
from core.procedure.contest import Act, State, may
from core.rules.loading import rule_file, with_overrides
from core.rules.measures import describe
from core.rules.ruleset import RuleSet
from core.standing import rules_of
from core.store.rows import ContestRow
from ui.i18n import language
from ui.viewmodels.session import Session

# What may be chosen for a setting, as the case format writes it.
CHOICES: Final[Mapping[str, tuple[object, ...]]] = {
    "quorum.strict": (False, True),
    "majority.base": ("required", "present", "all"),
    "majority.strict": (True, False),
    "validity.blank_ballot": ("valid", "invalid"),
    "validity.unreadable_mark": ("cell", "ballot"),
    "write_in.allowed": (True, False),
    "write_in.needs_rejection": (True, False),
    "differential.minimum": (0, "1/5", "1/4", "3/10", "1/3", "1/2"),
    "reserved.policy": ("hold", "guarantee"),
    "reserved": (None, "hold", "guarantee"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """One way to set a setting: its value as the case format writes it, and the sentence."""

    value: object
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One setting: what it says, where that comes from and why; what else it might say, and what holds now."""

    setting: str
    text: str
    article: str
    why: str
    changed: bool
    options: tuple[Option, ...] = ()
    at: int = -1


class MeasuresViewModel(QObject):
    """The measures of the contest on the table, before one is drafted those of the meeting.

    Choices wait here until they are recorded with the name of whoever adopted them.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._waiting: dict[str, object] = {}
        self._told: tuple[tuple[object, ...], tuple[Line, ...]] = ((), ())  # of what, and in which words
        session.changed.connect(self.changed)

    def there(self) -> bool:
        """Whether there is a meeting with measures."""
        return self._session.meeting() is not None

    def editable(self) -> bool:
        """Whether they may still be changed: nothing is fixed, and no earlier ballot has settled them."""
        row = self._session.contest()
        if not self.there() or self._session.desk.read_only:
            return False
        return row is None or (may(Act.REDRAFT, State(row.state)) and row.origin == "first")

    def settled_words(self) -> str:
        """Why they cannot be changed; "" where they can."""
        row = self._session.contest()
        if row is None or self.editable():
            return ""
        if row.origin != "first" and State(row.state) is State.DRAFTED:
            return self.tr("They follow from the election before and cannot be changed here.")
        return self.tr("They were fixed together with the candidates.")

    def name(self) -> str:
        """The rule set they started from."""
        found = rule_file(self._now().name)
        return found.zh if language() == "zh" else found.en

    def lines(self) -> tuple[Line, ...]:
        """Every setting in words, as it would be with what waits; told anew only where the measures are others."""
        rules, row = self._wanted(self._now()), self._session.contest()
        asked = (rules, self.editable(), _of_the_chain(row), language())
        if self._told[0] != asked:
            self._told = asked, self._tell(rules, editable=self.editable())
        return self._told[1]

    def _tell(self, rules: RuleSet, *, editable: bool) -> tuple[Line, ...]:
        return tuple(
            Line(
                one.setting,
                one.value.say(language()),
                one.article,
                one.reason(language()),
                one.changed,
                *(self._options(rules, one.setting) if editable else ()),
            )
            for one in describe(rules)
        )

    def waiting(self) -> bool:
        """Whether something was chosen that is not recorded yet."""
        return bool(self._waiting)

    def choose(self, setting: str, value: object) -> None:
        """Another value for a setting; it waits until it is recorded."""
        before = self._wanted(self._now())
        table, _, key = setting.partition(".")
        if setting in ("reserved", "reserved.policy"):
            self._waiting["reserved"] = value
        else:
            self._waiting[f"{table}.{key}"] = value
        if self._wanted(self._now()) == self._now():
            self._waiting.clear()
        if self._wanted(self._now()) != before:
            self.changed.emit()

    def forget(self) -> None:
        """What waits is given up."""
        self._waiting.clear()
        self.changed.emit()

    def record(self, approved_by: str) -> None:
        """The measures as adopted: for the contests of this meeting from now on, and for the draft on the table.

        Raises what `term.change_measures` and `drafts.draft` raise; what waits stays then.
        """
        meeting, row = self._session.meeting(), self._session.contest()
        if meeting is None or not self._waiting or not self.editable():
            return
        desk, by = self._session.desk, self._session.clerk
        adopted = self._wanted(RuleSet.from_data(meeting.rules))
        own = self._wanted(rules_of(row)) if row is not None else None
        term.change_measures(desk, meeting.id, rules=adopted, approved_by=approved_by, by=by)
        if row is not None:
            drafts.draft(
                desk,
                row.meeting,
                contest=row.id,
                title=row.title,
                office=row.office,
                seats=row.seats,
                choices=row.choices,
                colour=row.colour,
                order=row.order,  # type: ignore[arg-type]  # as the event that made it had it
                candidates=row.candidates,
                rules=own,
                by=by,
            )
        self._waiting.clear()
        self.changed.emit()

    # inside

    def _now(self) -> RuleSet:
        row, meeting = self._session.contest(), self._session.meeting()
        if row is not None:
            return rules_of(row)
        if meeting is None:
            raise ValueError("asked for measures without a meeting")
        return RuleSet.from_data(meeting.rules)

    def _wanted(self, rules: RuleSet) -> RuleSet:
        return with_overrides(rules, _overrides(self._waiting, rules)) if self._waiting else rules

    def _options(self, rules: RuleSet, setting: str) -> tuple[tuple[Option, ...], int]:
        reserving = setting in ("reserved", "reserved.policy")
        if setting not in CHOICES or (reserving and _of_the_chain(self._session.contest())):
            return (), -1
        values = CHOICES["reserved"] if reserving else CHOICES[setting]
        alike = [with_overrides(rules, _overrides({_key(setting): value}, rules)) for value in values]
        if rules not in alike:
            return (), -1  # a value of the meeting's own: it is shown, not overwritten by chance
        texts = tuple(
            Option(value, _text(changed, setting)) for value, changed in zip(values, alike, strict=True)
        )
        return texts, alike.index(rules)


def _key(setting: str) -> str:
    return "reserved" if setting == "reserved.policy" else setting


def _text(rules: RuleSet, setting: str) -> str:
    """What the setting says in this rule set."""
    wanted = ("reserved", "reserved.policy") if setting.startswith("reserved") else (setting,)
    return next(one.value.say(language()) for one in describe(rules) if one.setting in wanted)


def _overrides(wanted: Mapping[str, object], rules: RuleSet) -> dict[str, object]:
    """Table by table, as the case format has them; what the rule set does not know stays away."""
    found: dict[str, object] = {}
    for setting, value in wanted.items():
        if setting == "reserved":
            seats = {"seats": 1} if value == "guarantee" else {}
            found["reserved"] = None if value is None else {"policy": value, **seats}
            continue
        table, _, key = setting.partition(".")
        if getattr(rules, table) is None:
            continue
        kept = found.setdefault(table, {})
        if isinstance(kept, dict):
            kept[key] = value
    return found


def _of_the_chain(row: ContestRow | None) -> bool:
    """The offices are filled from those elected to the committee: no seat is kept in them."""
    return row is not None and row.office in chain.SEATS
