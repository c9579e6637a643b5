"""Digital signatures in the window: a certificate is unlocked or made, papers are signed into a folder and hold."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from core.signing import certificate as certificates
from core.signing import pdf
from tests.office import hall
from tests.ui.closing_hall import NINE, find, press, sealed, texts
from ui.pages.seal import SealPage
from ui.pages.seal_signing import SigningCard
from ui.viewmodels.seal import SealViewModel
from ui.viewmodels.session import Session

PASSWORD = "eight-letters"  # noqa: S105  (of a certificate made for the test)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = sealed(tmp_path, [NINE] * 18)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SealPage:
    vm = SealViewModel(session)
    made = SealPage(vm)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitUntil(lambda: not vm.busy)
    qtbot.mouseClick(press(made, "signDigitally"), Qt.MouseButton.LeftButton)
    return made


def card(page: SealPage) -> SigningCard:
    return page.after.signing


def write(page: SealPage, name: str, text: str) -> None:
    find(page, QLineEdit, name).setText(text)


def held(tmp_path: Path, owner: str) -> Path:
    path = tmp_path / f"{owner}.p12"
    path.write_bytes(certificates.make(owner, "青山镇", PASSWORD, hall.START))
    return path


def unlock(page: SealPage, path: Path, password: str = PASSWORD) -> None:
    card(page).ask_certificate = lambda: path
    press(page, "chooseCertificate").click()
    write(page, "certificatePassword", password)
    press(page, "unlockCertificate").click()


def sign_into(qtbot: QtBot, page: SealPage, folder: Path) -> None:
    card(page).ask_folder = lambda: folder
    with qtbot.waitSignal(page.noticed, check_params_cb=lambda said: said is not None):
        press(page, "signPapers").click()
    qtbot.waitUntil(lambda: not card(page)._vm.busy)


def test_papers_are_signed_by_each_in_order_and_locked(
    qtbot: QtBot, page: SealPage, session: Session, tmp_path: Path
) -> None:
    for owner in ("赵监", "钱监"):
        unlock(page, held(tmp_path, owner))
    folder = tmp_path / "signed"
    folder.mkdir()
    sign_into(qtbot, page, folder)
    found = pdf.check((folder / "1-05 计票结果报告单.pdf").read_bytes(), session.desk.clock.now())
    assert found.good
    assert [one.name for one in found.found] == ["赵监", "钱监"]
    assert not list(folder.glob("*选票.pdf"))


def test_a_certificate_is_made_for_the_township_and_its_fingerprint_printed(
    qtbot: QtBot, page: SealPage, tmp_path: Path
) -> None:
    press(page, "makeOne").click()
    assert find(page, QLineEdit, "certificateOwner").text() == "青山镇选举签章"
    write(page, "newPassword", PASSWORD)
    write(page, "newPasswordAgain", PASSWORD)
    card(page).ask_new = lambda: tmp_path / "seal"
    press(page, "makeCertificate").click()
    assert (tmp_path / "seal.p12").stat().st_mode & 0o077 == 0
    (one,) = card(page)._vm.signers
    assert one.name == "青山镇选举签章"
    sign_into(qtbot, page, tmp_path)
    words = PdfReader(tmp_path / "1-06 选举结果报告单.pdf").pages[0].extract_text()
    assert "数字证书指纹 SHA-256" in words
    assert one.fingerprint in words.replace(" ", "").replace("\n", "")


def test_the_fingerprint_is_printed_only_where_wanted(qtbot: QtBot, page: SealPage, tmp_path: Path) -> None:
    unlock(page, held(tmp_path, "赵监"))
    find(page, QCheckBox, "printFingerprint").setChecked(False)
    sign_into(qtbot, page, tmp_path)
    assert "数字证书" not in PdfReader(tmp_path / "1-06 选举结果报告单.pdf").pages[0].extract_text()


def test_without_a_certificate_nothing_is_signed_and_nothing_is_required(page: SealPage) -> None:
    assert not press(page, "signPapers").isEnabled()
    assert "不是必须的" in texts(page)
    press(page, "closeSigning").click()
    assert card(page).isHidden()
    assert not page.after.done.isHidden()


def test_a_wrong_password_is_refused_and_forgotten(qtbot: QtBot, page: SealPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.noticed, check_params_cb=lambda said: said is not None) as refused:
        unlock(page, held(tmp_path, "赵监"), "another")
    assert "Z101" in refused.args[0].what
    assert find(page, QLineEdit, "certificatePassword").text() == ""
    assert card(page)._vm.signers == ()


def test_passwords_that_differ_or_are_short_make_no_certificate(
    qtbot: QtBot, page: SealPage, tmp_path: Path
) -> None:
    press(page, "makeOne").click()
    card(page).ask_new = lambda: tmp_path / "seal.p12"
    write(page, "newPassword", PASSWORD)
    write(page, "newPasswordAgain", "another")
    press(page, "makeCertificate").click()
    assert "两次输入的密码不同" in texts(page)
    for name in ("newPassword", "newPasswordAgain"):
        write(page, name, "short")
    with qtbot.waitSignal(page.noticed, check_params_cb=lambda said: said is not None) as refused:
        press(page, "makeCertificate").click()
    assert "Z106" in refused.args[0].what
    assert not (tmp_path / "seal.p12").exists()


def test_a_certificate_file_that_is_there_is_never_replaced(
    qtbot: QtBot, page: SealPage, tmp_path: Path
) -> None:
    mine = tmp_path / "seal.p12"
    mine.write_text("mine")
    press(page, "makeOne").click()
    card(page).ask_new = lambda: mine
    for name in ("newPassword", "newPasswordAgain"):
        write(page, name, PASSWORD)
    with qtbot.waitSignal(page.noticed, check_params_cb=lambda said: said is not None) as refused:
        press(page, "makeCertificate").click()
    assert "F102" in refused.args[0].what
    assert mine.read_text() == "mine"


def test_the_same_certificate_signs_once_and_a_signer_may_be_left_out(page: SealPage, tmp_path: Path) -> None:
    path = held(tmp_path, "赵监")
    unlock(page, path)
    unlock(page, path)
    assert len(card(page)._vm.signers) == 1
    card(page)._vm.remove(0)
    assert not press(page, "signPapers").isEnabled()


def test_who_names_no_file_or_folder_signs_nothing(page: SealPage, tmp_path: Path) -> None:
    card(page).ask_certificate = card(page).ask_folder = card(page).ask_new = lambda: None
    press(page, "chooseCertificate").click()
    unlock(page, held(tmp_path, "赵监"))
    press(page, "signPapers").click()
    press(page, "makeOne").click()
    press(page, "makeCertificate").click()
    assert not card(page)._vm.busy
    assert list(tmp_path.glob("*.pdf")) == []
