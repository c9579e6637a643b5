"""Certificates, photographs, pictures of papers, signed papers and contest cases as nobody should send them."""

import json
import struct
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from asn1crypto import pkcs12 as asn1
from cryptography.hazmat.primitives.serialization import pkcs12
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from core.domain.applicants import Applicant
from core.exchange.case import read_case
from core.office.portrait import portrait
from core.reports.layout.sheet import Sheet
from core.reports.qr_reading import read_code
from core.signing import certificate, pdf

Act = Callable[[], object]
ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 3, 7, 9, 0, tzinfo=UTC)
SECRET = "secret-secret"  # noqa: S105  (of made-up certificates)
KINDS = ("PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP", "PPM", "TGA", "EPS", "ICO")
ODD: tuple[Any, ...] = (
    *(None, True, -1, 0, 10**18, 10**999, 1.5, 1e300, "", "王", "\0", "\u202e", "F" * 5000),
    *([], [[]] * 50, {}, {"a": {"b": []}}),
)


def spoilt(chance: Random, content: bytes, often: float = 0.8) -> bytes:
    """The content cut off, with bytes changed, a part doubled or dropped; sometimes as it is."""
    if chance.random() > often or not content:
        return content
    kind, at = chance.randrange(6), chance.randrange(len(content))
    if kind == 0:
        return content[:at]
    if kind == 1:
        return content[:at] + content[at + chance.randrange(1, 60) :]
    if kind == 2:
        return content[:at] + content[max(0, at - 50) :]
    changed = bytearray(content)
    for _ in range(chance.choice([1, 1, 4, 30])):
        changed[chance.randrange(len(changed))] = chance.choice([0, 0x7F, 0x80, 0xFF, chance.randrange(256)])
    return bytes(changed)


# --- certificates -----------------------------------------------------------------------------------------


@cache
def _township() -> bytes:
    return certificate.make("青山镇选举签章", "青山镇", SECRET, NOW)


def certificate_file(chance: Random, folder: Path) -> Act:
    """A PKCS#12 file, whole, spoilt, or one that asks for years of computing."""
    content = chance.choice((_township(), _township(), _patient(), chance.randbytes(500), b""))
    path, word = folder / "a.p12", chance.choice([SECRET, SECRET, "", "错" * 500, "\0"])
    path.write_bytes(spoilt(chance, content, 0.6))
    return lambda: certificate.load(path, word, NOW).fingerprint + certificate.load(path, word, NOW).name


@cache
def _patient() -> bytes:
    """Two thousand million rounds before the password is known to be wrong."""
    file = asn1.Pfx.load(_township())
    file["mac_data"]["iterations"] = 2**31 - 1
    return bytes(file.dump(force=True))


# --- pictures ---------------------------------------------------------------------------------------------


def _png(width: int, height: int, rows: bytes) -> bytes:
    """A picture that says how large it is, whatever is in it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


@cache
def _bomb(width: int, height: int) -> bytes:
    return _png(width, height, bytes(min(width * height, 60_000_000)))


@cache
def _code_of_a_paper(kind: str) -> bytes:
    import zxingcpp  # noqa: PLC0415  (needed by few)

    text = f"zhengpiao:1;contest=c1;paper=result;no=1;n=61,58;head={'AB' * 32}"
    picture = Image.fromarray(
        zxingcpp.write_barcode_to_image(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode), scale=4)
    )
    out = BytesIO()
    picture.convert("RGB" if kind != "GIF" else "P").save(out, kind)
    return out.getvalue()


def picture(chance: Random, folder: Path) -> Act:
    """A picture to read a paper's code from."""
    path = folder / f"a.{chance.choice(['png', 'jpg', 'eps', 'tif'])}"
    kind = chance.randrange(12)
    if kind == 0:
        content = _bomb(
            *chance.choice(
                [(9_000, 9_000), (60_000, 60_000), (2**31 - 1, 2**31 - 1), (1, 59_000_000), (0, 5)]
            )
        )
    elif kind == 1:
        content = chance.randbytes(300)
    elif kind == 2:
        content = (
            b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n(canary) (w) file closefile\nshowpage\n"
        )
    else:
        content = _code_of_a_paper(chance.choice(KINDS))
    path.write_bytes(spoilt(chance, content))
    return lambda: read_code(path)


def photograph(chance: Random, _folder: Path) -> Act:
    """A portrait of an applicant."""
    some = (
        _bomb(9_000, 9_000),
        _bomb(100, 100),
        _code_of_a_paper("PNG"),
        _code_of_a_paper("JPEG"),
        chance.randbytes(400),
    )
    content = spoilt(chance, chance.choice(some), 0.6)
    who = Applicant(id="a0001", name="王一")

    def drawn() -> bytes:
        if chance.random() < 0.5:
            portrait(who, content)
        sheet = Sheet("", "zh")
        sheet.picture(10, 10, 30, 40, content, who.name)
        return sheet.finish()

    return drawn


# --- papers -----------------------------------------------------------------------------------------------


@cache
def _signed(people: int) -> bytes:
    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawString(100, 700, "61")
    canvas.save()
    path = Path("unused")
    key = pkcs12.load_key_and_certificates(_township(), SECRET.encode())
    signer = certificate.Signer(certificate._suitable(key[0]), _there(key[1]), ())
    return pdf.sign(out.getvalue(), [signer] * people, reason="", place="", now=NOW, path=str(path))


def _there(found: Any) -> Any:
    assert found is not None
    return found


def _zeros(many: int, times: int) -> bytes:
    """So many zeros so many times as one stream: packed once, since a block that was flushed whole may be repeated."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    block = packer.compress(bytes(many)) + packer.flush(zlib.Z_FULL_FLUSH)
    check = many * times % 65521 << 16 | 1  # Adler-32 of nothing but zeros
    return b"\x78\xda" + block * times + packer.flush() + struct.pack(">I", check)


@cache
def _pdf_bomb() -> bytes:
    """A table of objects that unpacks to a thousand million bytes."""
    packed = _zeros(10_000_000, 100)
    head = b"%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 200000000/W[1 2 2]/Root 1 0 R/Filter/FlateDecode/Length "
    start = len(b"%PDF-1.5\n")
    body = head + str(len(packed)).encode() + b">>\nstream\n" + packed + b"\nendstream\nendobj\n"
    return body + b"startxref\n" + str(start).encode() + b"\n%%EOF\n"


def paper(chance: Random, _folder: Path) -> Act:
    """A PDF to look for signatures in."""
    kind = chance.randrange(30)
    if kind == 0:
        content = _pdf_bomb()
    elif kind == 1:
        content = (
            b"%PDF-1.4\n1 0 obj\n"
            + b"[" * 20_000
            + b"\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF"
        )
    elif kind == 2:
        content = chance.randbytes(300)
    else:
        content = spoilt(chance, _signed(chance.choice([1, 1, 2])), 0.95)
    return lambda: pdf.check(content, NOW)


# --- contest cases ----------------------------------------------------------------------------------------


@cache
def _cases() -> tuple[bytes, ...]:
    folder = ROOT / "tests" / "cases"
    return tuple(path.read_bytes() for path in sorted(folder.rglob("*.json"))[:40])


def case(chance: Random, folder: Path) -> Act:
    """A contest case, and its outcome where it is one."""
    data = json.loads(chance.choice(_cases()))
    data = data.get("case", data) if isinstance(data, dict) else data
    for _ in range(chance.choice([0, 1, 1, 2, 4])):
        data = planted(chance, data, 0)
    text = json.dumps(data, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    kind = chance.randrange(12)
    if kind == 0:
        text = chance.choice(
            [b"[" * 100_000, b'{"a":' * 100_000, b"9" * 100_000, b"\xff\xfe", b"", b"NaN", b'{"a":1,"a":2}']
        )
    path = folder / "case.json"
    path.write_bytes(spoilt(chance, text, 0.4))
    return lambda: read_case(path).outcome().to_data()


def planted(chance: Random, data: Any, depth: int) -> Any:
    """The data with one value somewhere in it replaced, dropped or doubled."""
    if isinstance(data, dict) and data and (depth == 0 or chance.random() < 0.8):
        key = chance.choice(sorted(data))
        changed = {
            0: lambda: {name: value for name, value in data.items() if name != key},
            1: lambda: data | {f"{key}x": data[key]},
        }
        return changed.get(
            chance.randrange(12), lambda: data | {key: planted(chance, data[key], depth + 1)}
        )()
    if isinstance(data, list) and data and chance.random() < 0.8:
        place = chance.randrange(len(data))
        if chance.random() < 0.15:
            return [*data, data[place]]
        return [*data[:place], planted(chance, data[place], depth + 1), *data[place + 1 :]]
    if isinstance(data, int) and chance.random() < 0.4:
        return data + chance.choice([1, -1, 1000])
    return chance.choice(ODD)
