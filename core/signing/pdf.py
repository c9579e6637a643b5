"""Signatures in a PDF: put in, and looked at again.

The first signature certifies the paper; the last one locks it, so that nothing can be added unseen. With one signer
both are the same.
"""

import logging
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from asn1crypto import cms, keys, pem
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from core.errors.signing import NotSignable, SignedForGood
from core.signing.certificate import Signer, common_name, fingerprint_of

_SILENT = logging.getLogger("pyhanko")  # it logs what a damaged file holds; we say it in our own words
_SILENT.propagate = False
_SILENT.addHandler(logging.NullHandler())  # without any, Python prints it after all

LARGEST = 64_000_000  # bytes of a paper, and of all that is packed in it
_STREAM = re.compile(rb"stream\r?\n")
_PACKED_IN_PACKED = 4


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature as found. `intact`: not a byte of what it covers was changed, and the key fits the certificate.

    `fingerprint` is the certificate's SHA-256: the one to compare with the paper. `whole`: nothing was appended after
    it; `allowed`: what was appended is what the signers before agreed to.
    """

    name: str
    fingerprint: str
    signed_at: str
    intact: bool
    whole: bool
    allowed: bool


@dataclass(frozen=True, slots=True)
class Signatures:
    """All signatures of a paper, in their order; `unreadable` where the file is damaged."""

    found: tuple[Signature, ...]
    unreadable: bool = False

    @property
    def good(self) -> bool:
        """Somebody signed, every signature holds, and nothing came after the last one."""
        return (
            not self.unreadable
            and bool(self.found)
            and all(one.intact and one.allowed for one in self.found)
            and self.found[-1].whole
        )


def sign(
    data: bytes, people: Sequence[Signer], *, reason: str, place: str, now: datetime, path: str = ""
) -> bytes:
    """The paper with a signature of each, in this order; the bytes before stay as they are.

    Raises `NotSignable`, `SignedForGood` where it was signed and locked before.
    """
    before = check(data, now)
    if before.unreadable:
        raise NotSignable(path=path)
    if before.found:
        raise SignedForGood(path=path, signers=len(before.found))
    for place_in_row, one in enumerate(people, start=1):
        data = _signed(data, one, (place_in_row, len(people)), reason, place, path)
    return data


def _signed(
    data: bytes, one: Signer, place_in_row: tuple[int, int], reason: str, place: str, path: str
) -> bytes:
    number, last = place_in_row
    name = f"signature_{number}"
    ends = number == last
    with _readable(path):
        writer = IncrementalPdfFileWriter(BytesIO(data))
        fields.append_signature_field(writer, _field(name, locks=ends and last > 1))
        meta = signers.PdfSignatureMetadata(
            field_name=name,
            md_algorithm="sha256",
            name=one.name,
            reason=reason,
            location=place,
            certify=number == 1,
            docmdp_permissions=fields.MDPPerm.NO_CHANGES if ends else fields.MDPPerm.FILL_FORMS,
            subfilter=fields.SigSeedSubFilter.PADES,
            embed_validation_info=False,
        )
        out = BytesIO()
        signers.PdfSigner(meta, _hand(one), timestamper=None).sign_pdf(writer, output=out)
        return out.getvalue()


def _field(name: str, *, locks: bool) -> fields.SigFieldSpec:
    if not locks:
        return fields.SigFieldSpec(name)
    return fields.SigFieldSpec(
        name,
        field_mdp_spec=fields.FieldMDPSpec(fields.FieldMDPAction.ALL),
        doc_mdp_update_value=fields.MDPPerm.NO_CHANGES,
    )


def _hand(one: Signer) -> signers.SimpleSigner:
    key = one.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    store = SimpleCertificateStore()
    store.register_multiple([_asn1(other) for other in one.others])
    return signers.SimpleSigner(
        signing_cert=_asn1(one.certificate), signing_key=keys.PrivateKeyInfo.load(key), cert_registry=store
    )


def _asn1(certificate: x509.Certificate) -> asn1.Certificate:
    data = certificate.public_bytes(Encoding.PEM)
    return asn1.Certificate.load(pem.unarmor(data)[2])


def check(data: bytes, now: datetime) -> Signatures:
    """What is signed and whether it holds. Asks nobody and fetches nothing: whose the certificate is says its
    fingerprint, which stands on the paper.
    """
    try:
        with _readable(""):
            _require_small(data)
            reader = PdfFileReader(BytesIO(data))
            return Signatures(tuple(_looked_at(one, data, now) for one in reader.embedded_signatures))
    except NotSignable:
        return Signatures((), unreadable=True)


def _looked_at(embedded: EmbeddedPdfSignature, data: bytes, now: datetime) -> Signature:
    own = embedded.signer_cert
    trusted = ValidationContext(trust_roots=[own], allow_fetching=False, moment=now.astimezone())
    status: PdfSignatureStatus = validate_pdf_signature(embedded, trusted)
    certificate = x509.load_der_x509_certificate(own.dump())
    when = status.signer_reported_dt
    return Signature(
        name=common_name(certificate),
        fingerprint=fingerprint_of(certificate),
        signed_at=f"{when:%Y-%m-%d %H:%M}" if when else "",
        intact=bool(status.intact and status.valid) and _filled_with_nothing(embedded, data),
        whole=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        allowed=status.docmdp_ok is not False,
    )


def _filled_with_nothing(embedded: EmbeddedPdfSignature, data: bytes) -> bool:
    """Whether the room kept for the signature, the only bytes that it does not cover, holds it and zeros alone."""
    start, length, rest, _ = (int(number) for number in embedded.byte_range)
    held = bytes(embedded.pkcs7_content)
    full = b"<%s>" % cms.ContentInfo.load(held).dump().hex().ljust(2 * len(held), "0").encode("ascii")
    return data[start + length : rest] in (full, full.upper())


def _require_small(data: bytes) -> None:
    """What is packed in a paper is weighed before a library unpacks all of it at once. Raises ValueError."""
    left = LARGEST - len(data)
    if left < 0:
        raise ValueError("too long")
    for found in _STREAM.finditer(data):
        packed: bytes | memoryview = memoryview(data)[found.end() :]
        for _ in range(_PACKED_IN_PACKED):
            packed = _unpacked(packed, left)
            left -= len(packed)
            if left < 0:
                raise ValueError("too much is packed in it")
            if not packed:
                break


def _unpacked(packed: bytes | memoryview, most: int) -> bytes:
    """One byte more than `most` at the most; nothing where it is not packed or broken from the start."""
    try:
        return zlib.decompressobj().decompress(packed, max(1, most + 1))
    except zlib.error:
        return b""


@contextmanager
def _readable(path: str) -> Iterator[None]:
    """Whatever the library raises about a file it cannot read (it may be anything) comes out as one refusal."""
    try:
        yield
    except Exception as problem:
        raise NotSignable(path=path) from problem
