"""Practice before the first ballot on this machine: offered above the entry, remembered once taken or declined."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from core.clock import Clock
from ui.frame import Frame
from ui.settings import Settings
from ui.theme import COLOURS, px
from ui.widgets.basics import button, column, flow, holder, label

if TYPE_CHECKING:
    from ui.page import Page
    from ui.viewmodels.practice import PracticeViewModel
    from ui.viewmodels.session import Session

KEY, STEP = "F12", "practice"


class PracticeControl(QObject):
    """Offers it on the entry page where ballots wait; the file that is open is not touched."""

    def __init__(self, window: Frame, settings: Settings, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._settings, self._clock = window, settings, clock
        self._session: Session | None = None
        self._vm: PracticeViewModel | None = None
        self.offer: QWidget | None = None
        self._begun = 0
        window.step_shown.connect(lambda _step: self.follow())
        window.built.connect(self._rebuilt)

    def adopt(self, session: "Session | None") -> None:
        """Another file is open, or none."""
        self._session = session
        self.close()
        self.follow()

    def close(self) -> None:
        """Ends a practice that is still open."""
        if self._vm is not None:
            self._vm.close()
            self._vm = None

    def follow(self) -> None:
        """Shows or hides the offer."""
        wanted = self._wanted()
        if wanted and self.offer is None:
            self.offer = self._build()
            self._window.strips.addWidget(self.offer)
        if self.offer is not None:
            self.offer.setVisible(wanted)

    def step_aside(self) -> None:
        """Hides the offer until the page is shown the next time: something more urgent is asked in its place."""
        if self.offer is not None:
            self.offer.hide()

    def page(self) -> "Page":
        """The page of the practice, begun anew."""
        from ui.pages.rehearsal import PracticePage  # noqa: PLC0415  # loaded when first shown
        from ui.viewmodels.entry_memory import EntryMemory  # noqa: PLC0415  # as above
        from ui.viewmodels.practice import PracticeViewModel  # noqa: PLC0415  # as above

        self.close()
        clerk = self._session.clerk if self._session is not None else self._settings.values.clerk
        self._vm = PracticeViewModel(self._clock, EntryMemory(self._settings), clerk)
        return PracticePage(self._vm)

    def begin(self) -> None:
        """Goes there, from wherever."""
        self._settle()
        self._begun += 1  # a page of its own each time: the one before belongs to an election thrown away
        self._window.show_step(f"{STEP}{self._begun}")

    def _wanted(self) -> bool:
        if self._settings.values.practised or self._session is None or self._window.shown_step() != "entry":
            return False
        contest = self._session.contest()
        return contest is not None and contest.state in ("valid", "counting") and not self._session.rehearsal

    def _build(self) -> QWidget:
        made = QFrame()
        made.setObjectName("practiceOffer")
        made.setStyleSheet(
            f"#practiceOffer {{ background: {COLOURS.blue_ground}; border: none;"
            f" border-left: {px(5)}px solid {COLOURS.blue}; }}"
        )
        words = label(
            self.tr("First time on this computer? Two minutes with made-up ballots; no file is touched.")
        )
        go = button(self.tr("Practise (F12)"), "secondary", self.begin)
        go.setObjectName("beginPractice")
        no = button(self.tr("Not now"), "plain", self._settle)
        no.setObjectName("declinePractice")
        made.setLayout(column(words, flow(go, no, gap=10), gap=8, margins=(18, 10, 14, 10)))
        made.setAccessibleName(words.text())
        shortcut = QShortcut(QKeySequence(KEY), made)
        shortcut.activated.connect(self.begin)
        return holder(column(made, margins=(32, 14, 32, 0)))

    def _settle(self) -> None:
        self._settings.values.practised = True
        self._settings.save()
        self.follow()
        page = self._window.page()
        if page is not None:
            (page.first_focus() or page).setFocus()

    def _rebuilt(self) -> None:
        self.offer = None
        self.follow()
