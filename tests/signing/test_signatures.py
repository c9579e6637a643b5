"""Certificates are made, read and refused; signatures hold, and everything changed after them is seen."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption, pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from reportlab.pdfgen.canvas import Canvas

from core.errors.file import FileUnavailable, NoSuchFile
from core.errors.signing import (
    CertificateNotInForce,
    CertificateUnreadable,
    KeyUnsuitable,
    NotSignable,
    PasswordTooShort,
    SignedForGood,
)
from core.signing import certificate, pdf
from core.signing.certificate import Signer

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PASSWORD = "青山镇二〇二六年"  # noqa: S105  (of keys made for these tests)


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> tuple[Signer, Signer]:
    """The township's own certificate and the chief scrutineer's."""
    folder = tmp_path_factory.mktemp("keys")
    return made(folder, "青山镇选举签章"), made(folder, "赵监")


def made(folder: Path, owner: str) -> Signer:
    path = folder / f"{owner}.p12"
    path.write_bytes(certificate.make(owner, "青山镇", PASSWORD, NOW))
    return certificate.load(path, PASSWORD, NOW)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A small PDF."""
    path = tmp_path_factory.mktemp("papers") / "paper.pdf"
    canvas = Canvas(str(path), invariant=1)
    canvas.drawString(100, 700, "61 votes")
    canvas.showPage()
    canvas.save()
    return path.read_bytes()


def sign(data: bytes, *signers: Signer) -> bytes:
    return pdf.sign(data, signers, reason="计票结果报告单", place="青山镇", now=NOW, path="a.pdf")


def kept(key: object, name: str = "某人", days: int = 30) -> bytes:
    """A PKCS#12 file of any key."""
    whom = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(whom)
        .issuer_name(whom)
        .public_key(key.public_key())  # type: ignore[attr-defined]  # every private key has it
        .serial_number(7)
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=days))
    )
    digest = None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    own = builder.sign(key, digest)  # type: ignore[arg-type]  # as above
    return pkcs12.serialize_key_and_certificates(b"k", key, own, None, BestAvailableEncryption(b"pw"))  # type: ignore[arg-type]  # as above


def test_a_certificate_made_on_the_spot_is_read_back_with_its_name_and_fingerprint(
    people: tuple[Signer, Signer],
) -> None:
    township, chief = people
    assert (township.name, chief.name) == ("青山镇选举签章", "赵监")
    assert len(township.fingerprint) == 64
    assert township.fingerprint != chief.fingerprint
    assert isinstance(township.key, ec.EllipticCurvePrivateKey)
    assert township.certificate.not_valid_after_utc - NOW == timedelta(days=3650)


def test_a_short_password_is_refused() -> None:
    with pytest.raises(PasswordTooShort) as caught:
        certificate.make("甲", "青山镇", "1234567", NOW)
    assert caught.value.params == {"least": 8, "given": 7}


@pytest.mark.parametrize("data", [b"", b"no certificate", kept(ec.generate_private_key(ec.SECP256R1()))])
def test_what_is_no_certificate_or_has_another_password_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.p12").write_bytes(data)
    with pytest.raises(CertificateUnreadable):
        certificate.load(tmp_path / "a.p12", "another", NOW)


def test_a_missing_file_and_a_key_without_certificate_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        certificate.load(tmp_path / "none.p12", "pw", NOW)
    with pytest.raises(FileUnavailable):
        certificate.load(tmp_path, "pw", NOW)  # there, but a folder
    key = ec.generate_private_key(ec.SECP256R1())
    (tmp_path / "a.p12").write_bytes(
        pkcs12.serialize_key_and_certificates(b"k", key, None, None, NoEncryption())
    )
    with pytest.raises(CertificateUnreadable):
        certificate.load(tmp_path / "a.p12", "", NOW)


@pytest.mark.parametrize(
    ("key", "found"),
    [
        (ed25519.Ed25519PrivateKey.generate(), "Ed25519"),
        (rsa.generate_private_key(65537, 2048), "RSA-2048"),
        (ec.generate_private_key(ec.SECP256K1()), "secp256k1"),
    ],
)
def test_keys_that_viewers_reject_are_refused(key: object, found: str, tmp_path: Path) -> None:
    (tmp_path / "a.p12").write_bytes(kept(key))
    with pytest.raises(KeyUnsuitable) as caught:
        certificate.load(tmp_path / "a.p12", "pw", NOW)
    assert caught.value.params == {"found": found}


def test_rsa_of_3072_bits_signs(tmp_path: Path, paper: bytes) -> None:
    (tmp_path / "a.p12").write_bytes(kept(rsa.generate_private_key(65537, 3072), "省厅"))
    signed = sign(paper, certificate.load(tmp_path / "a.p12", "pw", NOW))
    assert [one.name for one in pdf.check(signed, NOW).found] == ["省厅"]
    assert pdf.check(signed, NOW).good


def test_a_certificate_out_of_force_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.p12").write_bytes(kept(ec.generate_private_key(ec.SECP256R1()), days=2))
    with pytest.raises(CertificateNotInForce) as caught:
        certificate.load(tmp_path / "a.p12", "pw", NOW + timedelta(days=3))
    assert caught.value.params == {"since": "2026-11-22", "until": "2026-11-25", "now": "2026-11-26"}


def test_one_signer_certifies_the_paper_and_nothing_before_is_changed(
    people: tuple[Signer, Signer], paper: bytes
) -> None:
    signed = sign(paper, people[0])
    assert signed.startswith(paper)
    (one,) = pdf.check(signed, NOW).found
    assert (one.name, one.fingerprint) == (people[0].name, people[0].fingerprint)
    assert (one.intact, one.whole, one.allowed) == (True, True, True)
    assert pdf.check(signed, NOW).good


def test_several_sign_one_after_the_other_and_the_last_one_covers_everything(
    people: tuple[Signer, Signer], paper: bytes
) -> None:
    found = pdf.check(sign(paper, *people), NOW)
    assert [(one.name, one.whole) for one in found.found] == [(people[0].name, False), (people[1].name, True)]
    assert found.good


def test_a_locked_paper_takes_no_further_signature(people: tuple[Signer, Signer], paper: bytes) -> None:
    with pytest.raises(SignedForGood) as caught:
        sign(sign(paper, people[0]), people[1])
    assert caught.value.params == {"path": "a.pdf", "signers": 1}


def test_a_paper_that_nobody_signed_is_not_good(paper: bytes) -> None:
    assert pdf.check(paper, NOW) == pdf.Signatures(())
    assert not pdf.check(paper, NOW).good


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"no pdf" * 50])
def test_what_is_no_pdf_is_neither_signed_nor_good(data: bytes, people: tuple[Signer, Signer]) -> None:
    assert pdf.check(data, NOW).unreadable
    assert not pdf.check(data, NOW).good
    with pytest.raises(NotSignable):
        sign(data, people[0])


def test_a_flipped_bit_anywhere_is_seen(people: tuple[Signer, Signer], paper: bytes) -> None:
    signed = sign(paper, people[0])
    unseen = []
    for place in range(0, len(signed), 211):
        changed = bytearray(signed)
        changed[place] ^= 1 << (place % 8)
        if pdf.check(bytes(changed), NOW).good:
            unseen.append(place)
    assert unseen == []


def test_an_appended_revision_is_seen(people: tuple[Signer, Signer], paper: bytes) -> None:
    signed = sign(paper, people[0])
    writer = IncrementalPdfFileWriter(BytesIO(signed))
    writer.add_object(generic.TextStringObject("61 → 16"))
    out = BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call]  # the library gives it no types
    assert out.getvalue().startswith(signed)
    for appended in (out.getvalue(), signed + b"\n%%EOF\n"):
        assert appended != signed
        assert not pdf.check(appended, NOW).good


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="poppler-utils is not installed")
def test_pdfsig_calls_the_signatures_valid_and_a_changed_one_not(
    people: tuple[Signer, Signer], paper: bytes, tmp_path: Path
) -> None:
    signed = sign(paper, *people)
    changed = signed.replace(b"/MediaBox", b"/MediaBoy", 1)
    said = []
    for name, data in (("good.pdf", signed), ("changed.pdf", changed)):
        (tmp_path / name).write_bytes(data)
        run = subprocess.run(
            ["pdfsig", "-nocert", tmp_path / name], capture_output=True, text=True, check=False
        )
        said.append(run.stdout.count("Signature is Valid."))
    assert changed != signed
    assert said == [2, 0]
