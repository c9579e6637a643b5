"""The journal in sentences: each entry told with the names of those it is about, in either language."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

import msgspec

from core.domain.applicants import Applicant
from core.domain.enrolment import Elector, Unit
from core.domain.term import Cadre
from core.errors import Word
from core.journal.event import Event
from core.journal.events import EVENT_TYPES, decode
from core.procedure.posts import posts_of
from core.store import kept, queries
from core.store.file import ElectionFile
from core.store.journal_page import Filter
from core.store.rows import JournalRow
from core.summary.holders import place, plan_of
from core.wording import Language, catalogue, sentence

MARKS: Final = str.maketrans({"F": "○", "A": "×", "-": "空", "?": "？"})
_FILLED: Final = re.compile(r"\{[^}]*\}")  # what stands in a sentence for a name or number
_SECRET: Final = frozenset({"pin", "rules", "data", "outcome", "before", "after"})
_WORDS: Final[dict[str, str]] = {
    "reading": "reading",
    "standing": "standing",
    "office": "office",
    "matter": "matter",
    "stage": "stage",
    "cause": "leaving",
}
_ASIDE: Final = frozenset({"attendance_marked", "vetting_decided"})  # these may have no reason
# What an entry calls `id` is the key of this.
_ID_IS: Final = {
    "stage_closed": "stage",
    "stage_reopened": "stage",
    "cadre_removed": "cadre",
    "applicant_withdrawn": "applicant",
    "unit_removed": "unit",
    "elector_removed": "elector",
    "elector_asked": "elector",
}


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of the journal as it is told."""

    seq: int
    at: str
    by: str
    kind: str
    contest: str
    hash: str
    words: str


def groups() -> dict[str, frozenset[str]]:
    """Kinds of entries by subject, as the events' own modules part them."""
    found: dict[str, set[str]] = {}
    for kind, event in EVENT_TYPES.items():
        found.setdefault(event.__module__.rpartition(".")[2], set()).add(kind)
    return {name: frozenset(kinds) for name, kinds in found.items()}


class Teller:
    """Tells entries of one file; keys are looked up once and again after something was written."""

    def __init__(self, file: ElectionFile) -> None:
        self._file = file
        self._seq = -1
        self._names: dict[str, dict[str, str]] = {}

    def tell(self, row: JournalRow, language: Language) -> Line:
        """One entry in words. An entry that this version does not know is told by its kind."""
        try:
            event = decode(row.kind, row.payload)
        except (KeyError, msgspec.DecodeError):
            return Line(row.seq, row.at, row.by, row.kind, "", row.hash, row.kind)
        params = self.params(event, language)
        words = sentence(f"journal.{row.kind}", params, language).what
        contest = str(_fields(event).get("contest", ""))
        return Line(row.seq, row.at, row.by, row.kind, contest, row.hash, words)

    def params(self, event: Event, language: Language) -> dict[str, object]:
        """What an entry's sentence is filled with."""
        fields = _fields(event)
        if event.kind in _ID_IS:
            fields[_ID_IS[event.kind]] = fields["id"]
        told = {name: self._told(event, name, value, fields, language) for name, value in fields.items()}
        told |= {
            f"{name}_names": _people(value) for name, value in fields.items() if isinstance(value, tuple)
        }
        return told

    def _told(
        self, event: Event, name: str, value: object, fields: dict[str, object], language: Language
    ) -> object:
        if name == "contest":
            title = fields.get("title", "") if event.kind == "contest_drafted" else ""
            return title or self._name("contest", str(value))
        if name == "member":
            return self._member(value, str(fields.get("meeting", "")))
        if name in {"post", "ended"}:
            return self._posts(value, language)
        if name == "kind":
            return _word(f"disclosure.{value}", str(value))
        if name in {"meeting", "applicant", "cadre", "unit", "elector", "first", "second"}:
            subject = "elector" if name in {"first", "second"} else name
            return self._name(subject, str(value))
        return _plain(event, name, value)

    def _member(self, value: object, meeting: str) -> str:
        row = getattr(value, "row", None)
        return str(row.name) if row is not None else self._name("member", f"{meeting}\n{value}")

    def _posts(self, value: object, language: Language) -> str:
        """What a post is called, or several that were left."""
        found = {one.key: one.title(language) for one in posts_of(plan_of(self._file), place(self._file))}
        keys = [one.post for one in value] if isinstance(value, tuple) else [str(value)]
        return ("、" if language == "zh" else ", ").join(found.get(key, key) for key in keys)

    def _name(self, subject: str, key: str) -> str:
        """What a key is called; the key itself where nothing bears it any more."""
        return self._all(subject).get(key, key)

    def _all(self, subject: str) -> dict[str, str]:
        if self._seq != self._file.seq:
            self._names, self._seq = {}, self._file.seq
        if subject not in self._names:
            self._names[subject] = _SUBJECTS[subject](self._file)
        return self._names[subject]

    def wanted(
        self, *, kinds: Collection[str] | None = None, by: str = "", contest: str = "", text: str = ""
    ) -> Filter:
        """The entries of these kinds, by this person, of this contest, with this text in them or in the sentence that
        tells them in either language, or about whoever or whatever is called so.
        """
        chosen, sought = None if kinds is None else frozenset(kinds), text.strip()
        if not sought:
            return Filter(chosen, by, contest)
        named = {name: [key for key, said in self._all(name).items() if sought in said] for name in _SUBJECTS}
        members = tuple(named.pop("member"))
        keys = tuple(key for found in named.values() for key in found)
        return Filter(chosen, by, contest, sought, keys, members, _told_with(sought))


def _told_with(sought: str) -> tuple[str, ...]:
    """The kinds whose sentence has these words whatever it is filled with."""
    found = ((kind, catalogue()[f"journal.{kind}"]) for kind in sorted(EVENT_TYPES))
    return tuple(
        kind
        for kind, told in found
        if any(sought in part for words in (told.zh, told.en) for part in _FILLED.split(words))
    )


def _fields(event: Event) -> dict[str, object]:
    """The fields of an entry; those of a record that it is about stand beside its own."""
    found: dict[str, object] = {name: getattr(event, name) for name in event.__struct_fields__}
    row = found.pop("row", None)
    if isinstance(row, msgspec.Struct):
        found = {name: getattr(row, name) for name in row.__struct_fields__} | found
    return {name: value for name, value in found.items() if name not in _SECRET}


def _plain(event: Event, name: str, value: object) -> object:
    """A value as a sentence shows it."""
    if isinstance(value, tuple):
        told = name not in {"contests", "candidates"} and all(isinstance(one, str) for one in value)
        return "、".join(value) if told else len(value)
    if isinstance(value, bool):
        return _word(f"journal.{name}.{str(value).lower()}", str(value))
    if name == "marks":
        return str(value).translate(MARKS)
    if name == "invalid" or (name == "reason" and event.kind in _ASIDE):
        return f"（{value}）" if value else ""
    if isinstance(value, str) and value:
        return _word(f"{_WORDS.get(name, f'journal.{name}')}.{value}", value)
    return value


def _people(value: object) -> str:
    return (
        "、".join(str(one.name) for one in value if hasattr(one, "name")) if isinstance(value, tuple) else ""
    )


def _word(code: str, otherwise: str) -> str:
    return Word(code) if code in catalogue() else otherwise


def _members(file: ElectionFile) -> dict[str, str]:
    return {
        f"{meeting.id}\n{one.id}": one.row.name
        for meeting in queries.meetings(file)
        for one in queries.members(file, meeting.id)
    }


_SUBJECTS: Final[dict[str, Callable[[ElectionFile], dict[str, str]]]] = {
    "contest": lambda file: {one.id: one.title for one in queries.contests(file)},
    "meeting": lambda file: {one.id: one.title for one in queries.meetings(file)},
    "member": _members,
    "applicant": lambda file: {one.id: one.name for one in kept.rows(file, Applicant)},
    "cadre": lambda file: {one.id: one.name for one in kept.rows(file, Cadre)},
    "unit": lambda file: {one.id: one.name for one in kept.rows(file, Unit)},
    "elector": lambda file: {one.id: one.name for one in kept.rows(file, Elector)},
}
