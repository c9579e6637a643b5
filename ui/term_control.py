"""The whole term change in the menus: the pages above all meetings, and which meeting is on the table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.frame import Frame
from ui.frame_menus import Choice
from ui.pages.registry import PAGES

if TYPE_CHECKING:
    from ui.viewmodels.navigation import Navigation
    from ui.viewmodels.session import Session

SPOKEN = ("election", "primary", "by_election")  # kinds of a vote before which candidates speak


class TermControl(QObject):
    """Fills the Go menu and the list of meetings; names the place of a page."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window

    def name_place(self, navigation: "Navigation | None", page: str) -> None:
        """The header says where this page belongs."""
        if navigation is not None:
            self._window.set_place(navigation.place(page))

    def fill_menus(self, session: "Session | None", navigation: "Navigation | None") -> None:
        """What there is to go to in this file; nothing without one."""
        menus = self._window.menus
        if session is None or navigation is None:
            menus.set_meetings(())
            menus.set_places(())
            return
        menus.set_meetings(
            [Choice(one.id, one.title, one.id == session.meeting_id) for one in session.meetings()]
        )
        places = navigation.stages.places(PAGES.keys())
        contest = session.contest()
        speeches = contest is not None and contest.form in SPOKEN
        last = Choice("speeches", self.tr("Speeches and questions")) if speeches else None
        menus.set_places([Choice(key, title) for key, title in places], last)
