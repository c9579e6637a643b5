"""The menus. They decide nothing: every choice is a signal that `main_window` answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.i18n import OWN_NAMES, language
from ui.theme import TEXT_SCALES, text_scale

if TYPE_CHECKING:
    from core.wording import Language

LAST_PLACE = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a menu that depends on the open file, such as a contest."""

    id: str
    title: str
    chosen: bool = False


class Menus(QObject):
    """Fills a menu bar. `command(id)` names what was asked: new, open, start, close, backup, backup_place, restore,
    archive, prove, check_archive, export, import_case, quit, previous, next, focus_rail, switch, people, practice,
    public_screen, motion, sound, larger, smaller, full_screen, keys, verify, network, about.
    """

    command = Signal(str)
    recent_chosen = Signal(str)
    contest_chosen = Signal(str)
    meeting_chosen = Signal(str)
    place_chosen = Signal(str)
    display_chosen = Signal(str)
    language_chosen = Signal(str)
    text_scale_chosen = Signal(int)

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._actions: dict[str, QAction] = {}
        self._recent: tuple[Path, ...] = ()
        self._contests: tuple[Choice, ...] = ()
        self._meetings: tuple[Choice, ...] = ()
        self._places: tuple[tuple[Choice, ...], Choice | None] = ((), None)
        self._displays: tuple[Choice, ...] = ()
        self._motion = self._sound = True
        self._disabled: set[str] = set()
        self.rebuild()

    def rebuild(self) -> None:
        """Fills the bar anew, after a change of language."""
        for old in self._bar.actions():
            menu = old.menu()
            if isinstance(menu, QMenu):
                menu.deleteLater()  # clearing the bar alone would keep it, with all its entries
        self._bar.clear()
        self._actions = {}
        self._fill_file()
        self._fill_meeting()
        self._fill_view()
        self._go_menu = self._bar.addMenu(self.tr("&Go"))
        self._fill_help()
        self.set_recent(self._recent)
        self.set_contests(self._contests)
        self.set_meetings(self._meetings)
        self.set_places(*self._places)
        self.set_displays(self._displays, motion=self._motion)
        self.set_sound(on=self._sound)
        for name in self._disabled:
            self._actions[name].setEnabled(False)

    def action(self, name: str) -> QAction:
        """The action behind a command. Raises `KeyError` where there is none."""
        return self._actions[name]

    def with_key(self, key: QKeySequence) -> tuple[QAction, ...]:
        """The commands that this key gives."""
        return tuple(one for one in self._actions.values() if key in one.shortcuts())

    def set_enabled(self, name: str, enabled: bool) -> None:  # noqa: FBT001  # as Qt's own setEnabled
        """Greys a command out or makes it work; survives a change of language."""
        (self._disabled.discard if enabled else self._disabled.add)(name)
        self._actions[name].setEnabled(enabled)

    def set_recent(self, paths: Sequence[Path]) -> None:
        """The files opened last, newest first."""
        self._recent = tuple(paths)
        self._recent_menu.clear()
        for number, path in enumerate(paths, start=1):
            action = self._recent_menu.addAction(f"&{number}  {path.name}")
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.recent_chosen.emit(str(path)))
        self._recent_menu.setEnabled(bool(paths))

    def set_contests(self, contests: Sequence[Choice]) -> None:
        """The contests of the open file, one of them chosen."""
        if (
            contests
            and tuple(contests) == self._contests
            and len(self._contest_menu.actions()) == len(contests)
        ):
            return  # after every ballot they are as they were
        self._contests = tuple(contests)
        self._contest_menu.clear()
        group = QActionGroup(self._contest_menu)
        for contest in contests:
            action = self._contest_menu.addAction(contest.title)
            action.setCheckable(True)
            action.setChecked(contest.chosen)
            group.addAction(action)
            action.triggered.connect(lambda _=False, key=contest.id: self.contest_chosen.emit(key))
        self._contest_menu.setEnabled(bool(contests))

    def set_meetings(self, meetings: Sequence[Choice]) -> None:
        """The meetings of the open file, one of them chosen."""
        if (
            meetings
            and tuple(meetings) == self._meetings
            and len(self._meeting_menu.actions()) == len(meetings)
        ):
            return  # after every ballot they are as they were
        self._meetings = tuple(meetings)
        self._meeting_menu.clear()
        group = QActionGroup(self._meeting_menu)
        for one in meetings:
            action = self._radio(self._meeting_menu, group, one.title, chosen=one.chosen)
            action.triggered.connect(lambda _=False, key=one.id: self.meeting_chosen.emit(key))
        self._meeting_menu.setEnabled(len(meetings) > 1)

    def set_places(self, places: Sequence[Choice], last: Choice | None = None) -> None:
        """The pages of the whole term change; below them, under the highest figure whatever comes before it, one of the
        contest on the table.
        """
        wanted = (tuple(places), last)
        shown = sum(not one.isSeparator() for one in self._go_menu.actions())
        if wanted == self._places and shown == len(places) + (last is not None) > 0:
            return  # after every ballot they are as they were
        self._places = wanted
        self._go_menu.clear()
        for number, one in enumerate(places, start=1):
            self._add_place(number, one)
        if last is not None:
            self._go_menu.addSeparator()
            self._add_place(LAST_PLACE, last)
        self._go_menu.setEnabled(bool(places) or last is not None)

    def _add_place(self, number: int, one: Choice) -> None:
        action = self._go_menu.addAction(f"&{number}  {one.title}")
        action.setShortcut(QKeySequence(f"Ctrl+{number}"))  # Alt and a figure is the public screen's
        action.triggered.connect(lambda _=False: self.place_chosen.emit(one.id))

    def set_displays(self, displays: Sequence[Choice], *, motion: bool) -> None:
        """Where the public screen can be shown, one of them chosen; whether its strokes move."""
        self._displays, self._motion = tuple(displays), motion
        self._display_menu.clear()
        group = QActionGroup(self._display_menu)
        for one in displays:
            action = self._radio(self._display_menu, group, one.title, chosen=one.chosen)
            action.triggered.connect(lambda _=False, key=one.id: self.display_chosen.emit(key))
        self._actions["motion"].setChecked(motion)

    def set_sound(self, *, on: bool) -> None:
        """Whether entry can be heard."""
        self._sound = on
        self._actions["sound"].setChecked(on)

    def _fill_file(self) -> None:
        menu = self._bar.addMenu(self.tr("&File"))
        self._add(menu, "new", self.tr("&New term change…"), "Ctrl+N")
        self._add(menu, "open", self.tr("&Open…"), "Ctrl+O")
        self._recent_menu = menu.addMenu(self.tr("Open &recent"))
        self._add(menu, "start", self.tr("&Start page"))
        menu.addSeparator()
        self._add(menu, "backup", self.tr("&Back up now…"), "Ctrl+Shift+S")
        self._add(menu, "backup_place", self.tr("Second place for &backups…"))
        self._add(menu, "restore", self.tr("R&estore from backup…"))
        self._add(menu, "archive", self.tr("Save all &papers…"), "Ctrl+Shift+P")
        self._add(menu, "prove", self.tr("Arc&hive, read back…"))
        self._add(menu, "check_archive", self.tr("Check an archi&ve…"))
        self._add(menu, "export", self.tr("E&xport…"), "Ctrl+Shift+E")
        self._add(menu, "import_case", self.tr("&Import a contest case…"))
        menu.addSeparator()
        self._add(menu, "close", self.tr("&Close file"), "Ctrl+W")
        self._add(menu, "quit", self.tr("&Quit"), "Ctrl+Q")

    def _fill_meeting(self) -> None:
        menu = self._bar.addMenu(self.tr("&Meeting"))
        self._meeting_menu = menu.addMenu(self.tr("&Meeting on the table"))
        self._contest_menu = menu.addMenu(self.tr("&Contest"))
        menu.addSeparator()
        self._add(menu, "previous", self.tr("&Previous step"), "Alt+Up")
        self._add(menu, "next", self.tr("&Next step"), "Alt+Down")
        self._add(menu, "focus_rail", self.tr("Go to the &list of steps"), "F6")
        menu.addSeparator()
        self._add(menu, "switch", self.tr("&Switch the person at the keyboard"), "F3")
        self._add(menu, "people", self.tr("P&eople at the keyboard…"))

    def _fill_view(self) -> None:
        menu = self._bar.addMenu(self.tr("&View"))
        languages = menu.addMenu(self.tr("&Language") + " / 语言")
        group = QActionGroup(languages)
        for code, name in OWN_NAMES.items():
            self._radio(languages, group, name, chosen=code == language()).triggered.connect(
                lambda _=False, code=code: self._choose_language(code)
            )
        sizes = menu.addMenu(self.tr("&Text size"))
        group = QActionGroup(sizes)
        for percent in TEXT_SCALES:
            self._radio(sizes, group, f"{percent} %", chosen=percent == text_scale()).triggered.connect(
                lambda _=False, percent=percent: self.text_scale_chosen.emit(percent)
            )
        public = menu.addMenu(self.tr("&Public screen"))
        self._add(public, "public_screen", self.tr("&Show or close"), "Ctrl+F9")
        self._display_menu = public.addMenu(self.tr("&Display"))
        self._add(public, "motion", self.tr("&Strokes one by one"))
        self._actions["motion"].setCheckable(True)
        self._add(menu, "sound", self.tr("S&ounds while entering"))
        self._actions["sound"].setCheckable(True)
        self._add(menu, "larger", self.tr("L&arger text"), "Ctrl++", "Ctrl+=")
        self._add(menu, "smaller", self.tr("S&maller text"), "Ctrl+-")
        menu.addSeparator()
        self._add(menu, "full_screen", self.tr("&Full screen"), "F11")

    def _fill_help(self) -> None:
        menu = self._bar.addMenu(self.tr("&Help"))
        self._add(menu, "keys", self.tr("&Keys on this page"), "F1")
        menu.addSeparator()
        self._add(menu, "practice", self.tr("&Practise entering ballots"))
        self._add(menu, "verify", self.tr("&Verify a file…"))
        self._add(menu, "network", self.tr("Check the &network"))
        menu.addSeparator()
        self._add(menu, "about", self.tr("&About 正票"))

    def _choose_language(self, code: "Language") -> None:
        self.language_chosen.emit(code)

    def _add(self, menu: QMenu, name: str, text: str, *keys: str) -> None:
        action = menu.addAction(text)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _=False: self.command.emit(name))
        self._actions[name] = action

    def _radio(self, menu: QMenu, group: QActionGroup, text: str, *, chosen: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)
        return action
