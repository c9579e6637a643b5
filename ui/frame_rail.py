"""The rail as the frame keeps it: its sections, of which the one with the page on view is open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from ui.shapes import RailSection
from ui.theme import px, text_scale
from ui.widgets.step_rail import StepRail, section_of

RAIL_WIDTH, RAIL_SHARE = 244, 0.3
NARROW, FOLDED = 860, 62  # at 100 %: a window less wide has no room for words at the side


class RailKeeper:
    """Remembers sections and the page on view, whatever rail shows them now; a rail is built anew with the window."""

    def __init__(self) -> None:
        self._rail = StepRail()
        self._sections: tuple[RailSection, ...] = ()
        self._shown = ""
        self._opened = ""  # the step whose section was open last
        self._width, self._held = 0, False

    def build(self) -> StepRail:
        """A fresh rail that shows what the one before did."""
        self._rail, self._held = StepRail(), False
        self._rail.held.connect(self._hold)
        self.set_sections(self._sections)
        return self._rail

    def set_sections(self, sections: Sequence[RailSection]) -> None:
        """Replaces the sections; without any the rail is hidden."""
        self._sections = tuple(sections)
        self._rail.setAccessibleName(sections[0].caption if sections else "")
        self.show(self._shown)
        if self._rail.parentWidget() is not None:
            self._rail.setVisible(bool(sections))

    def show(self, step: str) -> None:
        """This page is on view; without a step of its own it leaves the section that was open."""
        self._shown = step
        self._rail.set_sections(self._sections, step, self._opened)
        if any(item.id == step for one in self._sections for item in one.items):
            self._opened = step

    def step_ids(self) -> tuple[str, ...]:
        """The steps of the open section, in their order."""
        here = section_of(self._sections, self._shown, self._opened)
        return tuple(item.id for item in here.items) if here else ()

    def focus(self) -> None:
        """Moves the keyboard to the rail."""
        steps = self.step_ids()
        if steps:
            here = self._shown if self._shown in steps else steps[0]
            self._rail.step(here).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit(self, width: int) -> None:
        """As wide as a window of this width allows; in a window that is narrow for its letters only the discs are
        shown, until the keyboard comes to the rail.
        """
        self._width = width
        folded = width * 100 < NARROW * text_scale() and not self._held
        wide = min(px(RAIL_WIDTH), max(RAIL_WIDTH, int(width * RAIL_SHARE)))
        self._rail.set_folded(folded=folded)
        self._rail.setFixedWidth(px(FOLDED) if folded else wide)
        self._rail.setVisible(bool(self._sections))

    def _hold(self, held: bool) -> None:  # noqa: FBT001  # as Qt's signals give it
        self._held = held
        self.fit(self._width)
