"""Pages out of view hear of what they missed in one, before they are shown; everything else hears at once."""

import pytest
from PySide6.QtCore import QObject, Signal

from ui.viewmodels.changes import Changes


class Model(QObject):
    """A view-model that tells its page."""

    changed = Signal()


@pytest.fixture
def heard() -> list[str]:
    """Who heard, in this order."""
    return []


@pytest.fixture
def changes(heard: list[str]) -> Changes:
    """Two pages and the frame around them; the page of the roll is in view."""
    made = Changes()
    made.connect(lambda: heard.append("frame"))
    for page in ("roll", "box"):
        with made.made_for(page):
            made.connect(lambda page=page: heard.append(page))
    made.show("roll")
    return made


def test_a_change_is_heard_by_the_frame_and_the_page_in_view_alone(
    changes: Changes, heard: list[str]
) -> None:
    changes.emit()
    assert heard == ["frame", "roll"]


def test_a_page_that_comes_into_view_hears_once_of_all_that_it_missed(
    changes: Changes, heard: list[str]
) -> None:
    changes.emit()
    changes.emit()
    changes.show("box")
    assert heard == ["frame", "roll", "frame", "roll", "box"]
    changes.show("roll")
    changes.show("box")
    assert heard == ["frame", "roll", "frame", "roll", "box"]  # neither missed anything


def test_no_page_hears_while_one_is_in_view_that_is_none_of_this_file(
    changes: Changes, heard: list[str]
) -> None:
    changes.show(None)
    changes.emit()
    assert heard == ["frame"]
    changes.show("roll")
    assert heard == ["frame", "roll"]


def test_a_page_brought_into_view_by_a_change_hears_of_that_change_once(heard: list[str]) -> None:
    changes = Changes()
    changes.connect(lambda: changes.show("box"))
    with changes.made_for("box"):
        changes.connect(lambda: heard.append("box"))
    changes.emit()
    assert heard == ["box"]


def test_what_a_page_changes_while_it_hears_of_a_change_is_told_too(heard: list[str]) -> None:
    changes = Changes()

    def hear() -> None:
        heard.append("box")
        if len(heard) == 1:
            changes.emit()

    with changes.made_for("box"):
        changes.connect(hear)
    changes.show("box")
    changes.emit()
    assert heard == ["box", "box"]


def test_the_signal_of_a_view_model_can_be_connected(heard: list[str]) -> None:
    changes, model = Changes(), Model()
    model.changed.connect(lambda: heard.append("model"))
    with changes.made_for("box"):
        changes.connect(model.changed)
    changes.show("box")
    changes.emit()
    assert heard == ["model"]


def test_whoever_connects_after_a_page_was_made_hears_at_once(changes: Changes, heard: list[str]) -> None:
    with pytest.raises(ZeroDivisionError), changes.made_for("box"):
        raise ZeroDivisionError
    changes.connect(lambda: heard.append("screen"))
    changes.emit()
    assert heard == ["frame", "screen", "roll"]
