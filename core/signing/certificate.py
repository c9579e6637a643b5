"""Certificates: read from a PKCS#12 file, or made on the spot for a township."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from asn1crypto import pkcs12 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    SECP384R1,
    SECP521R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from core.errors import CodedError
from core.errors.file import FileUnavailable, NoSuchFile
from core.errors.signing import CertificateNotInForce, CertificateUnreadable, KeyUnsuitable, PasswordTooShort

LEAST_PASSWORD: Final = 8
LEAST_RSA: Final = 3072  # bits
LARGEST: Final = 1_000_000  # bytes of a certificate's file
MOST_ROUNDS: Final = 5_000_000  # some seconds; tools in use ask for 2,048 to 600,000
YEARS: Final = 10
CURVES: Final = (SECP256R1, SECP384R1, SECP521R1)

Key = EllipticCurvePrivateKey | RSAPrivateKey


@dataclass(frozen=True, slots=True)
class Signer:
    """Whoever has this certificate and the key to it. `others` are the certificates that lead up to an authority."""

    key: Key
    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...] = ()

    @property
    def name(self) -> str:
        """The common name on the certificate."""
        return common_name(self.certificate)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, 64 hex digits in upper case: what is printed on the paper."""
        return fingerprint_of(self.certificate)


def common_name(certificate: x509.Certificate) -> str:
    """The first common name of whom a certificate belongs to, or the whole name where it has none."""
    found = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else certificate.subject.rfc4514_string()


def fingerprint_of(certificate: x509.Certificate) -> str:
    """SHA-256 of a certificate, 64 hex digits in upper case."""
    return certificate.fingerprint(hashes.SHA256()).hex().upper()


def make(owner: str, organisation: str, password: str, now: datetime) -> bytes:
    """A PKCS#12 file with a fresh P-256 key and a certificate that its owner signed, in force for ten years.

    Raises `PasswordTooShort`.
    """
    if len(password) < LEAST_PASSWORD:
        raise PasswordTooShort(least=LEAST_PASSWORD, given=len(password))
    key = generate_private_key(SECP256R1())
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation[:64]),
            x509.NameAttribute(NameOID.COMMON_NAME, owner[:64]),
        ]
    )
    since = _utc(now)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(since + timedelta(days=365 * YEARS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_signing_only(), critical=True)
        .sign(key, hashes.SHA256())
    )
    kept = BestAvailableEncryption(password.encode("utf-8"))
    return pkcs12.serialize_key_and_certificates(owner.encode("utf-8"), key, certificate, None, kept)


def _signing_only() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def load(path: Path, password: str, now: datetime) -> Signer:
    """The key and certificate of a PKCS#12 file.

    Raises `CertificateUnreadable`, `KeyUnsuitable`, `CertificateNotInForce`, `NoSuchFile`, `FileUnavailable`.
    """
    data = contents(path, LARGEST)
    with _readable(path):
        _require_quick(data)
        if "\0" in password:
            raise ValueError("a password with a NUL in it")  # the library below stops the program at one
        key, certificate, others = pkcs12.load_key_and_certificates(data, password.encode("utf-8"))
        if key is None or certificate is None:
            raise ValueError("no key or no certificate")
        signer = Signer(_suitable(key), certificate, tuple(others))
        signer.name  # noqa: B018  (read now, or never: a damaged name is found when it is read)
        _require_in_force(certificate, now)
    return signer


def contents(path: Path, largest: int) -> bytes:
    """The bytes of a file, one more than `largest` at the most. Raises `NoSuchFile`, `FileUnavailable`."""
    try:
        with path.open("rb") as stream:
            return stream.read(largest + 1)
    except FileNotFoundError:
        raise NoSuchFile(path=str(path)) from None
    except OSError as problem:
        raise FileUnavailable(path=str(path), detail=problem.strerror or str(problem)) from problem


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """Whatever the libraries raise about a file that they cannot read comes out as one refusal."""
    try:
        yield
    except CodedError:
        raise
    except Exception as problem:
        raise CertificateUnreadable(path=str(path)) from problem


def _require_quick(data: bytes) -> None:
    """A file may ask for thousands of millions of rounds before a wrong password is known as one. Raises ValueError."""
    if len(data) > LARGEST:
        raise ValueError("too long")
    file = asn1.Pfx.load(data)
    asked = [file["mac_data"].native["iterations"]] if file["mac_data"].native else []
    for part in file.authenticated_safe:
        if part["content_type"].native == "encrypted_data":
            asked.append(_rounds(part["content"]["encrypted_content_info"]["content_encryption_algorithm"]))
        elif part["content_type"].native == "data":
            bags = asn1.SafeContents.load(part["content"].native)
            shrouded = [bag for bag in bags if bag["bag_id"].native == "pkcs8_shrouded_key_bag"]
            asked += [_rounds(bag["bag_value"]["encryption_algorithm"]) for bag in shrouded]
    if sum(asked) > MOST_ROUNDS:
        raise ValueError("too many rounds")


def _rounds(algorithm: Any) -> int:
    inner = algorithm["parameters"].native
    return int(inner.get("iterations") or inner["key_derivation_func"]["parameters"]["iteration_count"])


def _suitable(key: object) -> Key:
    if isinstance(key, EllipticCurvePrivateKey):
        if isinstance(key.curve, CURVES):
            return key
        raise KeyUnsuitable(found=key.curve.name)
    if isinstance(key, RSAPrivateKey):
        if key.key_size >= LEAST_RSA:
            return key
        raise KeyUnsuitable(found=f"RSA-{key.key_size}")
    raise KeyUnsuitable(found=type(key).__name__.removesuffix("PrivateKey"))


def _require_in_force(certificate: x509.Certificate, now: datetime) -> None:
    since, until = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if not since <= _utc(now) <= until:
        raise CertificateNotInForce(
            since=f"{since:%Y-%m-%d}", until=f"{until:%Y-%m-%d}", now=f"{_utc(now):%Y-%m-%d}"
        )


def _utc(moment: datetime) -> datetime:
    """To the second, as certificates have it; a clock without a zone is the machine's own."""
    return moment.astimezone(UTC).replace(microsecond=0)
