"""Every word of the window has its Chinese, and what is compiled is what is written."""

import importlib.util
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from ui.i18n import language, use_language

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def translate() -> ModuleType:
    """The script that collects and compiles."""
    spec = importlib.util.spec_from_file_location("translate", ROOT / "packaging" / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_literal_has_its_chinese_and_the_compiled_files_are_up_to_date(translate: ModuleType) -> None:
    assert translate.problems() == []


def test_placeholders_are_the_same_in_both_languages(translate: ModuleType) -> None:
    both = [
        (translate.source_of(message), "".join(message.find("translation").itertext()))
        for path in sorted((ROOT / "resources" / "i18n" / "zh_CN").glob("*.ts"))
        for message in translate.messages(path)
    ]
    odd = [
        pair
        for pair in both
        if pair[1].strip() and any(pair[0].count(piece) != pair[1].count(piece) for piece in ("{", "}", "%n"))
    ]
    assert both
    assert odd == []


def test_a_missing_translation_would_be_found(translate: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "frame.ts").write_text(
        '<TS version="2.1"><context><name>A</name><message><source>New words</source>'
        '<translation type="unfinished"></translation></message></context></TS>',
        encoding="utf-8",
    )
    assert list(translate.untranslated(tmp_path)) == [("frame", "New words")]
    assert translate.fill(tmp_path, {"New words": "新词"}, ["other"]) == 0
    assert translate.fill(tmp_path, {"New words": "新词"}, []) == 1
    assert list(translate.untranslated(tmp_path)) == []
    assert translate.fill(tmp_path, {"New words": "新词"}, ["frame"]) == 0
    assert ET.parse(tmp_path / "frame.ts").getroot().tag == "TS"  # noqa: S314 - written just now


def test_the_language_changes_at_run_time(qapp: QApplication) -> None:
    def word() -> str:
        return QCoreApplication.translate("Navigation", "Ballots")

    assert (language(), word()) == ("zh", "选票")
    use_language(qapp, "en")
    assert (language(), word()) == ("en", "Ballots")
    use_language(qapp, "zh")
    assert word() == "选票"


@pytest.mark.parametrize(("number", "words"), [(1, "1 page"), (2, "2 pages"), (0, "0 pages")])
def test_english_has_its_plurals(qapp: QApplication, number: int, words: str) -> None:
    use_language(qapp, "en")
    assert QCoreApplication.translate("PaperPreview", "%n page(s)", None, number) == words


def test_qts_own_dialogs_speak_chinese_too(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "取消"
    assert isinstance(box, QObject)
