"""Navigation: which file is open, which page is shown, which answer each menu gets. No rule, no SQL."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent

from core.clock import Clock
from core.errors import EnvironmentProblem, UserError
from ui.appearance import Appearance
from ui.dialogs import Dialogs
from ui.display.wiring import PublicScreenWiring
from ui.exchange_control import ExchangeControl
from ui.file_control import FileControl, MakeSample
from ui.frame import Frame
from ui.frame_menus import Choice
from ui.messages import notice
from ui.network import connected
from ui.page import Page
from ui.pages.registry import PAGES
from ui.people_control import PeopleControl
from ui.practice_control import STEP as PRACTICE
from ui.practice_control import PracticeControl
from ui.safety_control import SafetyControl
from ui.settings import Settings
from ui.shapes import Notice, Place
from ui.term_control import TermControl
from ui.viewmodels.start import Doors, NewTermViewModel, StartViewModel

if TYPE_CHECKING:
    from ui.viewmodels.navigation import Navigation
    from ui.viewmodels.session import Session

WITHOUT_FILE = ("start", "new", "restore")  # pages that need no open file
NETWORK_EVERY = 60_000  # milliseconds
NEEDS_FILE = (
    "public_screen",
    "close",
    "backup",
    "archive",
    "prove",
    "export",
    "previous",
    "next",
    "focus_rail",
    "people",
    "switch",
)


class MainWindow(Frame):
    """The window with its answers. Everything from outside comes in: settings, clock, the sample, the network."""

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        make_sample: MakeSample,
        *,
        networks: Callable[[], tuple[str, ...]] = connected,
    ) -> None:
        super().__init__()
        self.settings, self._networks = settings, networks
        self.ask = Dialogs(self)
        self.files = FileControl(self.ask, settings, clock, make_sample, self.adopt)
        self.appearance = Appearance(self, settings)
        self.people, self.safety = PeopleControl(self), SafetyControl(self, self.ask)
        self.practice = PracticeControl(self, settings, clock)
        self.term = TermControl(self)
        self.exchange = ExchangeControl(
            self, self.ask, clock, lambda path: self.attempt(lambda: self.files.open_file(path)), settings
        )
        self.people.asked.connect(self.practice.step_aside)
        self.public = PublicScreenWiring(self, settings)
        self._session: Session | None = None
        self._navigation: Navigation | None = None
        self._view_models: dict[tuple[str, str, str], object] = {}
        self._fed: dict[str, tuple[str, str, str]] = {}  # the view-model behind each page that is built
        self._table = ("", "")  # the meeting and the contest whose pages are built
        self.doors = Doors(
            open_file=self.files.open_file,
            choose_file=self.files.choose_file,
            rehearse=self.files.rehearse,
            create=self.files.create,
            begin=lambda: self.show_step("new"),
        )
        self._connect()
        self.appearance.restore()
        self.close_file()

    # the open file

    def session(self) -> "Session | None":
        """The open file, None on the start page."""
        return self._session

    def adopt(self, session: "Session") -> None:
        """Shows this file from now on, on the step where work stopped; closes the one before."""
        from ui.viewmodels.navigation import Navigation  # noqa: PLC0415  # the start page does not wait for it

        if self._session is not None:
            self.public.change_file()
            self._session.close()
        self._session, self._navigation = session, Navigation(session)
        self._view_models, self._table = {}, (session.meeting_id, session.contest_id)
        session.changed.connect(self._follow)
        self.public.follow(session)
        self.set_builder(self.build_page)
        self.people.adopt(session)
        self.safety.adopt(session)
        self.practice.adopt(session)
        self.exchange.adopt(session)
        self._follow()
        self.show_step(self._navigation.stands_at())

    def close_file(self) -> None:
        """Closes the open file, if any, and shows the start page."""
        self.public.follow(None)
        if self._session is not None:
            self._session.close()
        self._session = self._navigation = None
        self._view_models = {}
        self.set_builder(self.build_page)
        self.people.adopt(None)
        self.safety.adopt(None)
        self.practice.adopt(None)
        self.exchange.adopt(None)
        self.set_steps(())
        self.set_saved(None)
        self.set_standing("read_only", None)
        self.set_place(Place(""))
        self._fill_menus()
        self.show_step("start")

    def attempt(self, command: Callable[[], Notice | object]) -> bool:
        """Runs a command of the menus; a refusal becomes a notice, and so does what the command wants to say."""
        try:
            said = command()
        except (UserError, EnvironmentProblem) as error:
            self.notify(notice(error))
            return False
        if isinstance(said, Notice):
            self.notify(said)
        return True

    def check_network(self, *, say_all_is_well: bool = False) -> None:
        """A quiet notice while this laptop has a network; nothing is sent."""
        names = self._networks()
        if names:
            what = self.tr("This computer is connected to a network ({names}).").format(
                names=", ".join(names)
            )
            do = self.tr("An election laptop should not be: pull the cable and switch the wireless off.")
            self.set_standing("network", Notice("warn", what, do))
            return
        self.set_standing("network", None)
        if say_all_is_well:
            self.notify(Notice("good", self.tr("This computer is connected to no network.")))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self.public.close()
        self.practice.close()
        self.exchange.close()
        self.appearance.keep()
        if self._session is not None:
            self._session.close()
            self._session = self._navigation = None
        super().closeEvent(event)

    # inside

    def build_page(self, step: str) -> Page:
        """A page anew, with the view-model that its contest has already. Raises `KeyError` without a file."""
        session = self._session
        if step == "start":
            from ui.pages.start import StartPage  # noqa: PLC0415  # each page is loaded when first shown

            return StartPage(StartViewModel(self.settings, self.doors))
        if step == "new":
            from ui.pages.new_term import NewTermPage  # noqa: PLC0415  # each page is loaded when first shown

            return NewTermPage(NewTermViewModel(self.settings, self.doors))
        if step.startswith(PRACTICE):
            return self.practice.page()
        if step == "restore":
            return self.files.restore_page()
        if session is None:
            raise KeyError(step)
        table = ("", "") if PAGES[step].whole else (session.meeting_id, session.contest_id)
        key = self._fed[step] = (step, *table)
        if key not in self._view_models:
            with session.changed.made_for(key):
                self._view_models[key] = PAGES[step].view_model(session)
        session.changed.show(key)
        return PAGES[step].page(self._view_models[key])

    def _feed(self, step: str) -> None:
        if self._session is not None:
            self._session.changed.show(self._fed.get(step))

    def _go(self, step: str) -> None:
        if step == "meeting" and self._navigation is not None:
            step = self._navigation.begins_at()  # whatever page work in the meeting on the table stands on
        if step == "archive":  # the page of the seal asks for what the menu offers
            self._obey("prove")
        elif step in WITHOUT_FILE or self._session is not None:
            self.show_step(step)

    def _move(self, by: int) -> None:
        steps = self.step_ids()
        if self.shown_step() in steps:
            place = steps.index(self.shown_step()) + by
            if 0 <= place < len(steps):
                self.show_step(steps[place])

    def _follow(self) -> None:
        """After every write and every choice: header, rail and menus say what is so now."""
        session, navigation = self._session, self._navigation
        if session is None or navigation is None:
            return
        self.set_place(navigation.place(self.shown_step()))
        self.set_saved(navigation.saved())
        self.set_sections(navigation.sections(PAGES.keys()))
        self.set_standing("read_only", navigation.read_only_notice())
        self.people.follow()
        self._fill_menus()
        before, self._table = self._table, (session.meeting_id, session.contest_id)
        another = before != self._table and (before[0] != session.meeting_id or before[1])
        if another and before[0]:  # another contest is on the table: its pages are others
            whole = [step for step, spec in PAGES.items() if spec.whole]
            self.set_builder(self.build_page, keep=(*whole, *WITHOUT_FILE))
            if self.shown_step() not in WITHOUT_FILE:
                self.show_step(self.shown_step())

    def _fill_menus(self) -> None:
        session = self._session
        contests = session.contests() if session is not None else ()
        chosen = session.contest_id if session is not None else ""
        self.menus.set_contests([Choice(row.id, row.title, row.id == chosen) for row in contests])
        self.term.fill_menus(session, self._navigation)
        self.menus.set_recent([Path(entry) for entry in self.settings.values.recent])
        for name in NEEDS_FILE:
            self.menus.set_enabled(name, session is not None)

    def _choose_contest(self, contest_id: str) -> None:
        if self._session is not None and self._navigation is not None:
            self._session.choose_contest(contest_id)
            self.show_step(self._navigation.stands_at())

    def _choose_meeting(self, meeting_id: str) -> None:
        if self._session is not None and self._navigation is not None:
            self._session.choose_meeting(meeting_id)
            self.show_step(self._navigation.stands_at())

    def _connect(self) -> None:
        self.step_chosen.connect(self._go)
        self.step_coming.connect(self._feed)
        self.step_shown.connect(lambda step: self.term.name_place(self._navigation, step))
        self.built.connect(self._follow)  # the steps in the language now in force
        self.menus.command.connect(self._obey)
        self.menus.recent_chosen.connect(lambda path: self.attempt(lambda: self.files.open_file(Path(path))))
        self.menus.contest_chosen.connect(self._choose_contest)
        self.menus.meeting_chosen.connect(self._choose_meeting)
        self.menus.place_chosen.connect(self._go)
        self._timer = QTimer(self)
        self._timer.setInterval(NETWORK_EVERY)
        self._timer.timeout.connect(self.check_network)
        self._timer.start()

    def _obey(self, name: str) -> None:
        answers: dict[str, Callable[[], object]] = {
            "new": self.doors.begin,
            "open": lambda: self.attempt(self.files.choose_file),
            "start": lambda: self.show_step("start"),
            "close": self.close_file,
            "backup": lambda: self.attempt(self._back_up),
            "archive": lambda: self._go("papers"),
            "prove": lambda: self.attempt(self.exchange.archive),
            "check_archive": lambda: self.attempt(self.exchange.check_archive),
            "export": lambda: self.attempt(self.exchange.export),
            "import_case": lambda: self.attempt(self.exchange.import_case),
            "quit": self.close,
            "previous": lambda: self._move(-1),
            "next": lambda: self._move(1),
            "focus_rail": self.focus_rail,
            "practice": self.practice.begin,
            "backup_place": lambda: self.attempt(self.safety.choose_place),
            "restore": lambda: self.show_step("restore"),
            "people": lambda: self._go("people"),
            "switch": self.people.ask,
            "public_screen": self.public.screen.toggle,
            "motion": self.public.toggle_motion,
            "sound": self.appearance.toggle_sound,
            "larger": self.appearance.larger,
            "smaller": self.appearance.smaller,
            "full_screen": self.appearance.toggle_full_screen,
            "keys": self._show_keys_dialog,
            "verify": lambda: self.attempt(self.files.verify),
            "network": lambda: self.check_network(say_all_is_well=True),
            "about": self.ask.about,
        }
        answers[name]()

    def _back_up(self) -> Notice | None:
        return self.files.back_up(self._session) if self._session is not None else None

    def _show_keys_dialog(self) -> None:
        page = self.page()
        self.ask.keys(self.tr("On this page"), tuple(page.keys()) if page is not None else ())
