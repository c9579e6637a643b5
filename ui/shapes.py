"""Plain values that pass between view-models, pages and widgets. No Qt here, so that view-models may use
them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

StepState = Literal["done", "now", "partial", "blocked", "todo"]
NoticeKind = Literal["info", "good", "warn", "refusal"]
CheckState = Literal["ok", "open", "wrong"]
Mark = Literal["F", "A", "-", "?"]  # ○ for, × against, nothing, unreadable
Tone = Literal["plain", "good", "bad", "warn", "action"]


@dataclass(frozen=True, slots=True)
class RailItem:
    """One step of the rail. `why` is the one sentence that says why a blocked step is blocked (tool tip,
    voice).
    """

    id: str
    title: str
    subtitle: str = ""
    state: StepState = "todo"
    why: str = ""


@dataclass(frozen=True, slots=True)
class RailSection:
    """Steps that belong together, under small words such as "This election". Of several sections the rail opens the
    one that holds the page on view; a folded one is a line that leads to `leads_to`.
    """

    caption: str
    items: tuple[RailItem, ...]
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One key that works on this page, shown in the bottom bar.

    With `act` the hint can be clicked, and (unless `bind` is false) the key itself works too: F keys, Esc and
    combinations ("Ctrl+Z") from anywhere in the window, plain keys ("Enter", "Space", "V") where no field or button
    inside the page wants them. Hints such as "1…=" that the page handles itself say
    `bind=False`.
    """

    caps: str
    label: str
    act: Callable[[], object] | None = None
    bind: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """A quiet sentence above the page: what is the case, and what to do now."""

    kind: NoticeKind
    what: str
    do: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """The last write: time as shown ("21:04:07") and the first two groups of the fingerprint ("3F9A
    22C1").
    """

    at: str
    head: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where we are, for the header: township and term, and the way down to the contest ("meeting ›
    contest").
    """

    title: str
    path: tuple[str, ...] = ()
    rehearsal: bool = False
    read_only: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """One line of a check list."""

    state: CheckState
    title: str
    detail: str = ""
