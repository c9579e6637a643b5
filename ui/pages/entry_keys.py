"""Which key does what on the entry page, and how the bottom bar says so. One table for both hands and mouse."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from ui.shapes import KeyHint
from ui.viewmodels.entry import EntryViewModel, Panel

Act = Callable[[], object]
SHUT = ("locked", "unbatched", "waiting", "closed")
PILE_KEYS: dict[int, str] = {Qt.Key.Key_F4: "F4", Qt.Key.Key_F7: "F7", Qt.Key.Key_F8: "F8", Qt.Key.Key_N: "N"}
ONLY_NAMES = (Qt.Key.Key_F2, Qt.Key.Key_O, Qt.Key.Key_W, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
CHOOSING = ("invalid", "reason", "question", "withdraw")


@dataclass(frozen=True)
class PageActs:
    """What the page itself does; the rest goes straight to the view-model."""

    attempt: Callable[[Act], object]
    accept_panel: Act
    go_on: Act
    choose: Callable[[str], object]


class EntryKeys(QObject):
    """Reads the view-model's state; holds none of its own."""

    def __init__(self, vm: EntryViewModel, acts: PageActs) -> None:
        super().__init__()
        self._vm, self._acts = vm, acts

    def hints(self, onward: str) -> Sequence[KeyHint]:
        """The keys that work now; `onward`: where Enter leads when there is nothing to mark."""
        stage, panel = self._vm.stage(), self._vm.panel
        if stage in SHUT:
            return (self._hint("Enter", onward, self._acts.go_on),) if onward else ()
        if panel:
            return self._panel_hints(panel)
        looking = (
            self._hint("G", self.tr("To ballot N"), lambda: self._vm.open_panel("go_to")),
            self._hint("Ctrl+Z", self.tr("Correct the one before"), lambda: self._step(-1)),
        )
        if stage == "full":
            return (self._hint("Enter", onward, self._acts.go_on), *looking, *self._pile_hints(stage))
        return (*self._marking_hints(stage == "correcting"), *looking, *self._pile_hints(stage))

    def _pile_hints(self, stage: str) -> tuple[KeyHint, ...]:
        """Ballots set aside, typed twice, too many, too few."""
        hand = self._vm.piles.hand()
        double, second = hand is not None and hand.double, self._vm.piles.entering == "second"
        offered: dict[str, tuple[bool, str, Panel]] = {
            "F4": (stage != "full", self.tr("Set aside"), "question"),
            "F7": (
                stage != "correcting" and self._vm.piles.here > 0,
                self.tr("Take the last back"),
                "withdraw",
            ),
            "F8": (
                stage == "entering" and double and self._vm.piles.here > 0,
                self.tr("Lay down"),
                "lay_down",
            ),
        }
        made = [
            self._hint(caps, words, partial(self._vm.open_panel, panel))
            for caps, (fits, words, panel) in offered.items()
            if fits
        ]
        if stage == "full" and double and second:
            made.append(self._hint("N", self.tr("There is one paper more"), self._vm.aside.one_more))
        return tuple(made)

    def _panel_hints(self, panel: str) -> tuple[KeyHint, ...]:
        words = {
            "write_in": self.tr("Write in"),
            "go_to": self.tr("Show it"),
            "lay_down": self.tr("Lay the batch down"),
        }
        enter = self._hint("Enter", words.get(panel, self.tr("Take these words")), self._acts.accept_panel)
        leave = self._hint("Esc", self.tr("Back"), self._vm.back)
        if panel in CHOOSING:
            return (KeyHint("1…", self.tr("Choose"), bind=False), enter, leave)
        return (enter, leave)

    def _marking_hints(self, correcting: bool) -> tuple[KeyHint, ...]:  # noqa: FBT001  # private, one caller
        vm = self._vm
        last = (
            self._hint("Esc", self.tr("Back"), vm.back)
            if correcting
            else self._hint("R", self.tr("As the one before"), vm.repeat)
        )
        if vm.sheet.subjects:
            return (*self._grading_hints(correcting), last)
        return (
            KeyHint("1…=", self.tr("Change this cell"), bind=False),
            self._hint("Enter", self.tr("Correct") if correcting else self.tr("Record"), self._accept),
            self._hint("Space", self.tr("All ○ / all blank"), vm.sheet.fill),
            self._hint("V", self.tr("Invalid"), lambda: vm.open_panel("invalid")),
            self._hint("U", self.tr("Unreadable"), vm.sheet.unreadable),
            self._hint("W", self.tr("Write in"), lambda: vm.open_panel("write_in")),
            last,
        )

    def _grading_hints(self, correcting: bool) -> tuple[KeyHint, ...]:  # noqa: FBT001  # private, one caller
        vm, grades = self._vm, len(self._vm.sheet.subjects[0].cells)
        return (
            KeyHint(f"1…{grades}", self.tr("This grade, and on to the next"), bind=False),
            KeyHint("0", self.tr("No grade"), bind=False),
            self._hint("Enter", self.tr("Correct") if correcting else self.tr("Record"), self._accept),
            self._hint("Space", self.tr("All the first grade / all blank"), vm.sheet.fill),
            self._hint("V", self.tr("Invalid"), lambda: vm.open_panel("invalid")),
            self._hint("U", self.tr("Unreadable"), vm.sheet.unreadable),
        )

    def meaning(self, event: QKeyEvent) -> Act | None:
        """What this key does now; None where it means nothing here."""
        key, modifiers = event.key(), event.modifiers()
        stage, panel = self._vm.stage(), self._vm.panel
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            undo = key == Qt.Key.Key_Z and stage not in SHUT and not panel
            return (lambda: self._step(-1)) if undo else None
        if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return None
        if key == Qt.Key.Key_Escape:
            return self._vm.back
        if panel:
            return self._acts.accept_panel if enter else self._figure(event.text())
        if enter and (stage in SHUT or stage == "full"):
            return self._acts.go_on
        return None if stage in SHUT else self._command(key, event.text(), full=stage == "full")

    def _command(self, key: int, text: str, *, full: bool) -> Act | None:
        vm, sheet = self._vm, self._vm.sheet
        looking: dict[int, Act] = {
            Qt.Key.Key_G: lambda: vm.open_panel("go_to"),
            Qt.Key.Key_PageUp: lambda: self._step(-1),
            Qt.Key.Key_PageDown: lambda: self._step(1),
        }
        marking: dict[int, Act] = {
            Qt.Key.Key_Return: self._accept,
            Qt.Key.Key_Enter: self._accept,
            Qt.Key.Key_Space: sheet.fill,
            Qt.Key.Key_Backspace: sheet.strike,
            Qt.Key.Key_Delete: sheet.strike,
            Qt.Key.Key_F2: self.next_default,
            Qt.Key.Key_U: sheet.unreadable,
            Qt.Key.Key_O: sheet.circle,
            Qt.Key.Key_R: vm.repeat,
            Qt.Key.Key_V: lambda: vm.open_panel("invalid"),
            Qt.Key.Key_W: lambda: vm.open_panel("write_in"),
        }
        pile = {hint.caps: hint.act for hint in self._pile_hints(vm.stage())}.get(PILE_KEYS.get(key, ""))
        if full or key in looking or pile:
            return pile or looking.get(key)
        if vm.sheet.subjects:
            marking = {one: act for one, act in marking.items() if one not in ONLY_NAMES}
        if key in marking:
            return marking[key]
        return (lambda: vm.press(text)) if text and text.isprintable() else None

    def next_default(self) -> None:
        """The following default for fresh ballots."""
        self._vm.choose_default(self._vm.sheet.following_default())

    def click(self, column: int) -> None:
        """A click on a column marks it, or opens the line for the name that stands there."""
        if not self._vm.panel and not self._vm.sheet.toggle(column):
            self._vm.open_panel("write_in")

    def write(self, name: str, circled: bool) -> None:  # noqa: FBT001  # as the signal gives it
        """A name was written in."""
        self._vm.open_panel("")
        self._vm.sheet.write(name, circled=circled)

    def judge(self, reason: str) -> None:
        """The whole ballot is invalid for this reason."""
        self._vm.open_panel("")
        self._vm.sheet.judge(reason)

    def _accept(self) -> None:
        self._acts.attempt(self._vm.accept)

    def _figure(self, text: str) -> Act | None:
        choosing = self._vm.panel in CHOOSING and text.isdecimal()
        return (lambda: self._acts.choose(text)) if choosing else None

    def _step(self, by: int) -> None:
        self._acts.attempt(lambda: self._vm.step(by))

    def _hint(self, caps: str, words: str, act: Act) -> KeyHint:
        return KeyHint(caps, words, act, bind=False)
