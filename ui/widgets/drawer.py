"""A main part with a side part that is there only while it is needed."""

from PySide6.QtWidgets import QLayout, QWidget

from ui.widgets.basics import Split, column


class Drawer(Split):
    """Like `Split`; while the side is shut the main part has all the width."""

    def __init__(
        self,
        main: QLayout,
        side: QWidget,
        *,
        shares: tuple[int, int] = (3, 2),
        gap: int = 28,
        stack_below: int = 860,
    ) -> None:
        super().__init__(main, column(side, None), shares=shares, gap=gap, stack_below=stack_below)
        self._side, self._open_gap = side, self._line.spacing()
        self._open_shares = shares
        self.set_open(False)

    def is_open(self) -> bool:
        """Whether the side is on view."""
        return not self._side.isHidden()

    def set_open(self, wanted: bool) -> None:  # noqa: FBT001 - like Qt's own setVisible
        """Shows or hides the side."""
        self._side.setVisible(wanted)
        self._shares = self._open_shares if wanted else (1, 0)
        self._line.setSpacing(self._open_gap if wanted else 0)
        if self._line.direction() == self._line.Direction.LeftToRight:
            for place, share in enumerate(self._shares):
                self._line.setStretch(place, share)
