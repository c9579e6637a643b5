"""The language of the window: Chinese unless chosen otherwise, changed at run time, English in the source.

How to write text: `self.tr("Issue ballots")` in any QObject, `self.tr("{n} ballots in {batch}").format(…)`
with values, `self.tr("%n ballot(s)", "", n)` with a plural; outside objects
`QCoreApplication.translate("Context", "…")`. View-models call `tr` when asked, never once in `__init__`, so
that a change of language reaches them. Then `python packaging/translate.py` collects the literals, and a
test fails until each has its Chinese.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from core.wording import Language  # at run time it would load the whole catalogue

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "i18n"
LOCALES: "dict[Language, str]" = {"zh": "zh_CN", "en": "en"}
OWN_NAMES: "dict[Language, str]" = {"zh": "中文", "en": "English"}


class _InForce:
    """What is installed now; a class so that no module variable is rebound."""

    language: "Language" = "zh"
    translators: tuple[QTranslator, ...] = ()


def language() -> "Language":
    """The language of the window now: "zh" or "en"."""
    return _InForce.language


def use_language(app: QCoreApplication, wanted: "Language") -> None:
    """Installs the translations of this language, and Qt's own for its dialogs. The frame rebuilds the
    pages.
    """
    for old in _InForce.translators:
        app.removeTranslator(old)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    locale = LOCALES[wanted]
    files = ((f"qtbase_{locale}", qt_folder), (locale, str(FOLDER)))
    made = []
    for name, folder in files:
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            made.append(translator)
    QLocale.setDefault(QLocale(locale))
    _InForce.language, _InForce.translators = wanted, tuple(made)
