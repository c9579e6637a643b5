"""The seal on screen: checks one by one, signers, backup, the fingerprint and verifying against it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.reports import assemble, catalogue
from core.store import queries
from tests.ui.closing_hall import NINE, announced, checked, find, press, sealed, texts
from ui.pages.seal import SealPage
from ui.viewmodels.seal import SealViewModel
from ui.viewmodels.session import Session

CODES = ["seal.papers", "seal.sums", "seal.count", "seal.journal", "seal.backup", "seal.signers"]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = announced(tmp_path, [NINE] * 17 + ["F" * 12])
    yield made
    made.close()


def shown(qtbot: QtBot, session: Session) -> tuple[SealPage, SealViewModel]:
    vm = SealViewModel(session)
    page = SealPage(vm)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    qtbot.waitUntil(lambda: not vm.busy)
    return page, vm


def click(qtbot: QtBot, page: SealPage, name: str) -> None:
    qtbot.mouseClick(press(page, name), Qt.MouseButton.LeftButton)


def sign(qtbot: QtBot, page: SealPage, vm: SealViewModel) -> None:
    click(qtbot, page, "enterSigners")
    click(qtbot, page, "keepSigners")
    qtbot.waitUntil(lambda: not vm.busy)


def test_checks_come_one_by_one_each_with_its_numbers(qtbot: QtBot, session: Session) -> None:
    page, vm = shown(qtbot, session)
    assert [code for code, _ in vm.checks()] == CODES
    assert [check.state for _, check in vm.checks()] == ["ok"] * 4 + ["open"] * 2
    assert "收回 18 = 有效 17 + 无效 1；每名候选人各项之和均为 17" in texts(page)
    assert "12 名候选人、18 张选票从头再计一遍，逐项相等" in texts(page)


def test_seal_stays_shut_until_the_signers_are_entered(qtbot: QtBot, session: Session) -> None:
    page, vm = shown(qtbot, session)
    assert not press(page, "seal").isEnabled()
    assert "尚未通过：监票人签字" in texts(page)
    sign(qtbot, page, vm)
    assert "总监票人 赵监；监票人 钱监；计票人 孙计" in texts(page)
    assert press(page, "seal").isEnabled()


def test_candidate_cannot_sign(qtbot: QtBot, session: Session) -> None:
    page, vm = shown(qtbot, session)
    click(qtbot, page, "enterSigners")
    find(page, QLineEdit, "signer_scrutineer").setText("甲某")
    with qtbot.waitSignal(page.noticed) as refused:
        click(qtbot, page, "keepSigners")
    assert "P213" in refused.args[0].what
    assert not vm.can_seal()


def test_seal_shows_the_fingerprint_that_the_papers_bear(qtbot: QtBot, session: Session) -> None:
    page, vm = shown(qtbot, session)
    sign(qtbot, page, vm)
    click(qtbot, page, "seal")
    qtbot.waitUntil(lambda: not vm.busy)
    assert vm.sealed()
    groups = vm.verifying.fingerprint()
    assert len(groups) == 16
    assert "".join(groups).lower() == session.desk.head
    assert all(group in texts(page) for group in groups)


def test_sealed_file_is_verified_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    session = sealed(tmp_path, [NINE] * 18)
    page, vm = shown(qtbot, session)
    with qtbot.waitSignal(vm.verifying.changed):
        click(qtbot, page, "verify")
    qtbot.waitUntil(lambda: vm.verifying.found() is not None)
    assert "完整无误" in texts(page)
    assert "1 次选举、18 张选票从头再计，与记录的结果相同" in texts(page)
    session.close()


def test_fingerprint_typed_from_another_paper_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    session = sealed(tmp_path, [NINE] * 18)
    page, vm = shown(qtbot, session)
    field = find(page, QLineEdit, "typedFingerprint")
    field.setText(" ".join(["abcd"] * 16))
    click(qtbot, page, "compare")
    qtbot.waitUntil(lambda: vm.verifying.found() is not None)
    assert "不完整" in texts(page)
    field.setText("12")
    with qtbot.waitSignal(page.noticed):
        click(qtbot, page, "compare")
    session.close()


def test_a_misread_group_of_the_fingerprint_is_located(qtbot: QtBot, tmp_path: Path) -> None:
    session = sealed(tmp_path, [NINE] * 18)
    page, vm = shown(qtbot, session)
    groups = list(vm.verifying.fingerprint())
    field = find(page, QLineEdit, "typedFingerprint")
    field.setText(f"{groups[0]} {groups[1]} … {groups[-1]}")
    click(qtbot, page, "compare")
    qtbot.waitUntil(lambda: vm.verifying.found() is not None and not vm.verifying.busy)
    assert "纸与文件相符" in texts(page)
    groups[2] = "0000" if groups[2] != "0000" else "1111"
    field.setText(" ".join(groups))
    click(qtbot, page, "compare")
    qtbot.waitUntil(lambda: not vm.verifying.busy)
    assert "第 3 组不同，其余各组相同" in texts(page)
    session.close()


def photograph(pdf: bytes, place: Path) -> Path:
    """The first page as a picture."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    page = QImage(QSize(1240, 1754), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, document.render(0, page.size()))
    painter.end()
    assert page.save(str(place))
    document.close()
    return place


def test_the_code_of_a_photographed_paper_is_held_against_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    session = sealed(tmp_path, [NINE] * 18)
    page, vm = shown(qtbot, session)
    paper = catalogue.build("count", assemble.model_of(session.desk.file, session.contest_id, "count"))
    page.after.ask_picture = lambda: photograph(paper, tmp_path / "photo.png")
    click(qtbot, page, "comparePicture")
    qtbot.waitUntil(lambda: vm.verifying.found() is not None and not vm.verifying.busy)
    assert "二维码：报告单 1-05" in texts(page)
    assert "二维码中的数字与本文件相同：20 / 18 / 18 / 18" in texts(page)
    assert "纸与文件相符" in texts(page)
    session.close()


def test_a_picture_without_a_code_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    session = sealed(tmp_path, [NINE] * 18)
    page, _vm = shown(qtbot, session)
    for name, data, code in (("no.png", b"none", "Z107"), ("white.png", b"", "Z108")):
        place = tmp_path / name
        if data:
            place.write_bytes(data)
        else:
            white = QImage(60, 60, QImage.Format.Format_RGB32)
            white.fill(Qt.GlobalColor.white)
            white.save(str(place))
        page.after.ask_picture = lambda place=place: place  # type: ignore[misc]  # bound now, not at the end of the loop
        with qtbot.waitSignal(page.noticed) as refused:
            click(qtbot, page, "comparePicture")
        assert code in refused.args[0].what
    page.after.ask_picture = lambda: None
    click(qtbot, page, "comparePicture")
    session.close()


def test_backup_goes_to_the_chosen_folder_and_is_remembered(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    page, vm = shown(qtbot, session)
    stick = tmp_path / "stick"
    stick.mkdir()
    page.ask_folder = lambda: stick
    with qtbot.waitSignal(session.backup_chosen):
        click(qtbot, page, "backup")
    qtbot.waitUntil(lambda: not vm.busy)
    assert dict(vm.checks())["seal.backup"].state == "ok"
    sign(qtbot, page, vm)
    click(qtbot, page, "seal")
    qtbot.waitUntil(lambda: not vm.busy)
    assert (stick / session.path.name).exists()
    vm.recheck()
    qtbot.waitUntil(lambda: not vm.busy)
    assert dict(vm.checks())["seal.backup"].state == "ok"


def test_backup_onto_the_file_itself_is_refused(qtbot: QtBot, session: Session) -> None:
    page, vm = shown(qtbot, session)
    with qtbot.waitSignal(page.noticed):
        vm.back_up(session.path.parent)
    qtbot.waitUntil(lambda: not vm.busy)
    assert queries.contest(session.desk.file, "committee").state == "announced"


def test_result_is_announced_before_it_is_sealed(qtbot: QtBot, tmp_path: Path) -> None:
    session = checked(tmp_path, [NINE] * 18)
    page, vm = shown(qtbot, session)
    sign(qtbot, page, vm)
    assert not press(page, "seal").isEnabled()
    assert "宣布结果以后才能封存。" in texts(page)
    session.close()
