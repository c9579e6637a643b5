"""The look in one place: colours by meaning, text sizes by role, one factor that scales them all.

Everything measured in pixels goes through `px`, so that the text size chosen in the View menu (100 to 200 %)
moves rows, boxes and margins along with the letters.
"""

from dataclasses import dataclass
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
SANS = "Noto Sans SC"
SERIF = "Noto Serif SC"
TEXT_SCALES = (100, 125, 150, 175, 200)
STYLED = "zhengpiaoStyled"


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by what they mean. `tests/ui/test_theme.py` holds every pair below to a contrast of 4.5:1."""

    paper: str = "#FCFBF8"
    rail: str = "#F4F1EA"
    card: str = "#FFFFFF"
    ink: str = "#1A1A1A"
    soft: str = "#5F5B54"
    line: str = "#D8D4CC"
    edge: str = "#B5AFA4"  # of drawn keys; decoration only
    rule: str = "#8A857C"  # stronger line: borders of fields, so that they are seen (3:1)
    red: str = "#B3261E"
    red_ground: str = "#FBEFED"
    blue: str = "#1B4F8F"
    blue_ground: str = "#EEF3FA"
    blue_deep: str = "#143C6D"
    green: str = "#2B6B38"
    green_ground: str = "#EEF3EC"
    amber: str = "#7A4F00"
    amber_ground: str = "#FBF4E4"
    off: str = "#E3DFD7"
    # the public screen
    night: str = "#15181D"
    chalk: str = "#EDEBE4"
    chalk_soft: str = "#A9A69E"
    gold: str = "#F2C14E"
    night_red: str = "#E0655C"
    night_line: str = "#33373D"


COLOURS = Colours()

# Every pair of text and ground that the window uses; held to 4.5:1 by a test.
TEXT_ON_GROUND: tuple[tuple[str, str], ...] = (
    (COLOURS.ink, COLOURS.paper),
    (COLOURS.ink, COLOURS.rail),
    (COLOURS.ink, COLOURS.card),
    (COLOURS.soft, COLOURS.paper),
    (COLOURS.soft, COLOURS.rail),
    (COLOURS.soft, COLOURS.card),
    (COLOURS.soft, COLOURS.off),
    (COLOURS.red, COLOURS.paper),
    (COLOURS.red, COLOURS.card),
    (COLOURS.red, COLOURS.red_ground),
    (COLOURS.blue, COLOURS.paper),
    (COLOURS.blue, COLOURS.card),
    (COLOURS.blue, COLOURS.blue_ground),
    (COLOURS.ink, COLOURS.blue_ground),
    (COLOURS.ink, COLOURS.green_ground),
    (COLOURS.ink, COLOURS.red_ground),
    (COLOURS.ink, COLOURS.amber_ground),
    (COLOURS.green, COLOURS.paper),
    (COLOURS.green, COLOURS.card),
    (COLOURS.green, COLOURS.green_ground),
    (COLOURS.amber, COLOURS.amber_ground),
    (COLOURS.amber, COLOURS.card),
    (COLOURS.card, COLOURS.blue),
    (COLOURS.card, COLOURS.blue_deep),
    (COLOURS.card, COLOURS.red),
    (COLOURS.chalk, COLOURS.night),
    (COLOURS.chalk_soft, COLOURS.night),
    (COLOURS.gold, COLOURS.night),
    (COLOURS.night_red, COLOURS.night),
)

TONES: dict[str, tuple[str, str]] = {  # tone: (text, ground)
    "plain": (COLOURS.ink, COLOURS.card),
    "good": (COLOURS.green, COLOURS.green_ground),
    "bad": (COLOURS.red, COLOURS.red_ground),
    "warn": (COLOURS.amber, COLOURS.amber_ground),
    "action": (COLOURS.blue, COLOURS.blue_ground),
}


class _Zoom:
    """The one factor; a class so that no module variable is rebound."""

    percent: int = 100


def text_scale() -> int:
    """The text size in per cent, 100 to 200."""
    return _Zoom.percent


def px(n: float) -> int:
    """`n` pixels at 100 %, as pixels at the text size in force. Never 0 for a positive `n`."""
    return max(round(n * _Zoom.percent / 100), 1 if n > 0 else 0)


def air(n: float) -> int:
    """White space of `n` pixels at 100 %: it grows half as fast as the letters, so that a large text keeps its room."""
    return max(round(n * (100 + _Zoom.percent) / 200), 1 if n > 0 else 0)


def colour(value: str) -> QColor:
    """A palette entry as Qt wants it when painting."""
    return QColor(value)


def font(size: float, *, bold: bool = False, serif: bool = False) -> QFont:
    """A font for painting: `size` in pixels at 100 %."""
    made = QFont([SERIF if serif else SANS, SANS])
    made.setPixelSize(px(size))
    made.setBold(bold)
    return made


def load_fonts(folder: Path = RESOURCES / "fonts") -> tuple[str, ...]:
    """Registers every TrueType file of `folder` with Qt; returns the families found (none when it is
    empty).
    """
    families: list[str] = []
    for path in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(families)


def apply_theme(app: QApplication, percent: int) -> None:
    """Gives the whole application the look at this text size; may be called again at run time.

    Pages are rebuilt by the frame afterwards, so widgets may read `px` once, when they are built.
    """
    _Zoom.percent = min(max(percent, TEXT_SCALES[0]), TEXT_SCALES[-1])
    if not app.property(STYLED):  # an application of ours is told its style when it is made: that is quicker
        app.setStyle("Fusion")
        app.setProperty(STYLED, True)
    app.setFont(font(16))
    app.setPalette(_qt_palette())
    app.setStyleSheet(style_sheet())


def style_sheet() -> str:
    """`resources/theme/window.qss` with colours (`$ink`) and scaled sizes (`$px16`) filled in."""
    text = (RESOURCES / "theme" / "window.qss").read_text(encoding="utf-8")
    values: dict[str, str] = {name: str(getattr(COLOURS, name)) for name in Colours.__dataclass_fields__}
    values |= {f"px{n}": f"{px(n)}px" for n in range(1, 100)}
    values |= {"serif": SERIF, "sans": SANS, "icons": (RESOURCES / "icons").as_posix()}
    return Template(text).substitute(values)


def _qt_palette() -> QPalette:
    """What style sheets do not reach: selection, placeholder, links, tool tips."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: COLOURS.paper,
        QPalette.ColorRole.WindowText: COLOURS.ink,
        QPalette.ColorRole.Base: COLOURS.card,
        QPalette.ColorRole.AlternateBase: COLOURS.rail,
        QPalette.ColorRole.Text: COLOURS.ink,
        QPalette.ColorRole.Button: COLOURS.rail,
        QPalette.ColorRole.ButtonText: COLOURS.ink,
        QPalette.ColorRole.Highlight: COLOURS.blue,
        QPalette.ColorRole.HighlightedText: COLOURS.card,
        QPalette.ColorRole.Link: COLOURS.blue,
        QPalette.ColorRole.PlaceholderText: COLOURS.soft,
        QPalette.ColorRole.ToolTipBase: COLOURS.card,
        QPalette.ColorRole.ToolTipText: COLOURS.ink,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(COLOURS.soft))
    return palette
