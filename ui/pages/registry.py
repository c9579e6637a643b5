"""The one list of pages: the step of the rail, the view-model behind it, the page that draws it.

To add a page: write `ui/viewmodels/NAME.py` and `ui/pages/NAME.py`, add one function and one line here. Both
functions import late, so that the window comes up before pages that nobody has opened yet are loaded. The
view-model is made once for each contest and kept; the page is made anew whenever language or text size
change.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ui.page import Page
from ui.viewmodels.session import Session


@dataclass(frozen=True)
class PageSpec:
    """How to make a view-model from the session, and a page from the view-model."""

    view_model: Callable[[Session], Any]
    page: Callable[[Any], Page]


# Step (see `ui.viewmodels.navigation.STEPS`) to page.
PAGES: dict[str, PageSpec] = {}
