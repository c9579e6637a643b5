"""The text areas of papers, in millimetres: those of official documents (GB/T 9704) upright, wider ones turned."""

from dataclasses import dataclass

from core.reports.layout.sheet import LANDSCAPE, PORTRAIT

A3 = (420.0, 297.0)


@dataclass(frozen=True, slots=True)
class Shape:
    """A sheet and the area that text may take; `foot`: where the footer's rule lies, 3 mm below the area."""

    size: tuple[float, float]
    left: float
    top: float
    width: float
    foot: float

    @property
    def bottom(self) -> float:
        """The lower edge of the text area."""
        return self.foot - 3.0

    @property
    def height(self) -> float:
        """How much a page below the first holds."""
        return self.bottom - self.top


UPRIGHT = Shape(PORTRAIT, 28.0, 28.0, 156.0, 262.0)
WIDE = Shape(LANDSCAPE, 27.0, 24.0, 243.0, 178.0)
WIDE_A3 = Shape(A3, 20.0, 20.0, 380.0, 266.0)
