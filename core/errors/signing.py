"""Refusals around digital signatures."""

from dataclasses import dataclass

from core.errors.base import UserError


@dataclass(eq=False)
class CertificateUnreadable(UserError):
    """No PKCS#12 file, or another password."""

    code = "Z101"
    path: str


@dataclass(eq=False)
class KeyUnsuitable(UserError):
    """Common viewers take P-256 (or larger) and RSA from 3072 bits, nothing else."""

    code = "Z102"
    found: str


@dataclass(eq=False)
class CertificateNotInForce(UserError):
    """The certificate is not valid yet, or not any more."""

    code = "Z103"
    since: str
    until: str
    now: str


@dataclass(eq=False)
class NotSignable(UserError):
    """The file is no PDF that can be read."""

    code = "Z104"
    path: str


@dataclass(eq=False)
class SignedForGood(UserError):
    """The paper was certified without further changes: another signature would break it."""

    code = "Z105"
    path: str
    signers: int


@dataclass(eq=False)
class PasswordTooShort(UserError):
    """A certificate whose password can be guessed signs for anybody."""

    code = "Z106"
    least: int
    given: int


@dataclass(eq=False)
class PictureUnreadable(UserError):
    """The file is no picture, or one too large."""

    code = "Z107"
    path: str


@dataclass(eq=False)
class NoCodeInPicture(UserError):
    """No QR code of a paper of this program is seen in the picture."""

    code = "Z108"
    path: str


@dataclass(eq=False)
class CodeWithoutFingerprint(UserError):
    """A paper printed before there was a journal entry to name."""

    code = "Z109"
    number: str
