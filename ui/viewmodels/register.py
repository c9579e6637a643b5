"""The register: units with their totals, the people of each, who is away, and which entries look like one person."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.domain.enrolment import Elector, NamesakePair, Unit
from core.office import register
from core.procedure.register import Double, Totals, by_unit, doubles, totals
from core.roster.cells import birth_of, name_of
from core.roster.initials import search
from core.store import kept
from core.wording import word
from ui.i18n import language
from ui.viewmodels.register_import import RegisterImport
from ui.viewmodels.register_words import RegisterWords
from ui.viewmodels.session import Session

Choice = Literal["first", "second", "two"]


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit with its totals; the first line, without a key, is the whole township."""

    id: str
    name: str
    kind: str
    totals: Totals


class RegisterViewModel(QObject):
    """Reads the register once for each write; the pages ask it for what they show."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.incoming, self.words = RegisterImport(session), RegisterWords()
        self.unit = ""  # whose people are shown; "" for all
        self._stamp = -1
        self._electors: tuple[Elector, ...] = ()
        self._units: tuple[Unit, ...] = ()
        self._doubles: tuple[Double, ...] = ()
        self._totals: tuple[dict[str, Totals], Totals] = ({}, Totals())
        session.changed.connect(self.changed)
        self.incoming.changed.connect(self.changed)

    def _read(self) -> None:
        desk = self._session.desk
        if self._stamp == desk.file.seq and not desk.read_only:
            return
        self._electors = kept.rows(desk.file, Elector)
        self._units = kept.rows(desk.file, Unit)
        self._doubles = doubles(self._electors, kept.rows(desk.file, NamesakePair))
        self._totals = by_unit(self._units, self._electors), totals(self._electors)
        self._stamp = desk.file.seq

    def may_write(self) -> bool:
        """Whether anything can be written here."""
        return not self._session.desk.read_only

    def units(self) -> tuple[Unit, ...]:
        """The units in their order."""
        self._read()
        return self._units

    def lines(self) -> tuple[UnitLine, ...]:
        """The township, and each unit, with their totals."""
        self._read()
        by_unit, whole = self._totals
        rest = (
            UnitLine(one.id, one.name, word(f"unit_kind.{one.kind}", language()), by_unit[one.id])
            for one in self._units
        )
        return (UnitLine("", self.tr("The whole township"), "", whole), *rest)

    def everybody(self) -> tuple[Elector, ...]:
        """The whole register."""
        self._read()
        return self._electors

    def people(self, query: str) -> tuple[Elector, ...]:
        """Those of the unit on view who are meant by what was typed: a name, or pinyin initials."""
        self._read()
        here = [one for one in self._electors if not self.unit or one.unit == self.unit]
        if not query.strip():
            return tuple(here)
        at = {one.id: one for one in here}
        return tuple(at[key] for key in search(query, [(one.id, one.name, "") for one in here]))

    def unit_name(self, key: str) -> str:
        """How a unit is called."""
        self._read()
        return next((one.name for one in self._units if one.id == key), key)

    def doubles(self) -> tuple[Double, ...]:
        """Pairs of entries that wait for a decision."""
        self._read()
        return self._doubles

    def lead(self) -> str:
        """The totals of the township in words."""
        self._read()
        whole = self._totals[1]
        if not whole.all:
            return ""
        parts = [
            self.tr("%n unit(s)", "", len(self._units)),
            self.tr("%n member(s)", "", whole.members),
            self.tr("%n mass representative(s)", "", whole.mass),
        ]
        if whole.away:
            parts.append(
                self.tr("{away} away: {comes} come, {cannot} cannot, {open} not reached").format(
                    away=whole.away, comes=whole.comes, cannot=whole.cannot, open=whole.unreached
                )
            )
        return " · ".join(parts)

    def save_unit(self, row: Unit) -> None:
        """A unit more, or its entry replaced. Raises what `register.enter_units` raises."""
        register.enter_units(self._session.desk, [row], by=self._session.clerk)

    def remove_unit(self, unit: str, reason: str) -> None:
        """Takes a unit off. Raises what `register.remove_unit` raises."""
        register.remove_unit(self._session.desk, unit, reason=reason, by=self._session.clerk)
        self.unit = ""

    def save(self, row: Elector) -> None:
        """A person more, or an entry replaced. Raises what `register.enter_elector` raises."""
        clean = {name: getattr(row, name) for name in Elector.__struct_fields__}
        clean |= {"name": name_of(row.name), "birth": birth_of(row.birth)}
        register.enter_elector(self._session.desk, Elector(**clean), by=self._session.clerk)

    def remove(self, elector: str, reason: str) -> None:
        """Takes a person off. Raises what `register.remove_elector` raises."""
        register.remove_elector(self._session.desk, elector, reason=reason, by=self._session.clerk)

    def decide(self, double: Double, choice: Choice, said: str) -> None:
        """Settles a double: one person (the first or the second entry stays), or two; `said` is reason or decider.

        Raises what `register.one_person` and `register.two_people` raise.
        """
        desk, by = self._session.desk, self._session.clerk
        first, second = double.first.id, double.second.id
        if choice == "two":
            register.two_people(desk, first, second, decided_by=said, by=by)
        else:
            keep, remove = (first, second) if choice == "first" else (second, first)
            register.one_person(desk, keep=keep, remove=remove, reason=said, by=by)
