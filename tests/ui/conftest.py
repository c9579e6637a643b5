"""The look and the language that every test of the window starts from, whatever the test before chose."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.i18n import language, use_language
from ui.settings import Settings
from ui.theme import apply_theme, load_fonts, text_scale


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> tuple[str, ...]:
    """The fonts that the program brings along."""
    return load_fonts()


@pytest.fixture(autouse=True)
def look(qapp: QApplication, fonts: tuple[str, ...]) -> Iterator[None]:
    """100 % and Chinese, before each test and after it."""
    _reset(qapp)
    yield
    _reset(qapp)


def _reset(app: QApplication) -> None:
    if text_scale() != 100 or not app.styleSheet():
        apply_theme(app, 100)
    if language() != "zh" or not app.property("translated"):
        use_language(app, "zh")
        app.setProperty("translated", True)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in a folder of the test's own; no archive is made after each seal but where a test asks for it."""
    made = Settings(tmp_path / "settings")
    made.values.archive_on_seal = False
    return made
