"""`certificate`, `sign` and `signatures`: digital signatures on papers, for those who have or want a certificate."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from core.clock import SystemClock
from core.commands.console import write
from core.commands.manual import Told
from core.errors.command import WrongUsage
from core.errors.file import AlreadyThere
from core.exchange.whole import whole
from core.journal.chain import groups, read_fingerprint
from core.signing import certificate as certificates
from core.signing import pdf
from core.signing.certificate import Signer
from core.signing.pdf import Signature, Signatures
from core.store.file import guarded
from core.wording import Language, sentence

BROKEN = 1
_FOLDER = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path)


@click.command(cls=Told)
@click.option("--owner", required=True, help="Whose it is, for example 青山镇选举签章.")
@click.option("--organisation", required=True, help="The township.")
@click.option("--out", required=True, type=_FILE, help="The PKCS#12 file to write.")
@click.password_option(envvar="ZHENGPIAO_PASSWORD", help="Also in ZHENGPIAO_PASSWORD.")
@click.pass_obj
def certificate(language: Language, owner: str, organisation: str, out: Path, password: str) -> None:
    """Make a key and a certificate for the township, and print the certificate's fingerprint."""
    now = SystemClock().now()
    made = certificates.make(owner, organisation, password, now)
    if out.exists():
        raise AlreadyThere(path=str(out))
    with whole(out) as part:
        part.write_bytes(made)
    held = certificates.load(out, password, now)
    numbers = {"name": held.name, "path": str(out), "groups": groups(held.fingerprint)}
    write(sentence("sign.certificate", numbers, language).what)


@click.command(cls=Told)
@click.argument("papers", nargs=-1, required=True, type=_FILE, metavar="PDF...")
@click.option(
    "--certificate", "held", multiple=True, required=True, type=_FILE, help="PKCS#12; once for each signer."
)
@click.option(
    "--password",
    multiple=True,
    envvar="ZHENGPIAO_PASSWORD",
    help="Once for each certificate, or once for all.",
)
@click.option("--reason", default="", help="What the signature is for.")
@click.option("--place", default="", help="Where it was signed.")
@click.option("--out", required=True, type=_FOLDER, help="The folder the signed papers go to.")
def sign(
    papers: tuple[Path, ...],
    held: tuple[Path, ...],
    password: tuple[str, ...],
    reason: str,
    place: str,
    out: Path,
) -> None:
    """Sign each PDF with every certificate in their order, and lock it against further changes.

    The password may also come from ZHENGPIAO_PASSWORD.
    """
    now = SystemClock().now()
    people = _people(held, password, now)
    signed = [
        pdf.sign(_read(path), people, reason=reason, place=place, now=now, path=str(path)) for path in papers
    ]
    with guarded(out):
        out.mkdir(parents=True, exist_ok=True)
    for path, data in zip(papers, signed, strict=True):
        with whole(out / path.name) as part:
            part.write_bytes(data)
        write(str(out / path.name))


@click.command(cls=Told)
@click.argument("paper", type=_FILE, metavar="PDF")
@click.option("--fingerprint", default=None, help="Of the certificate, as printed: 64 hexadecimal digits.")
@click.option("--json", "as_json", is_flag=True, help="As JSON on one line.")
@click.pass_obj
def signatures(language: Language, paper: Path, fingerprint: str | None, *, as_json: bool) -> None:
    """Say who signed PDF and whether it is as they signed it.

    Exit 0: it is. Exit 1: it is not, nobody signed it, or not with the certificate of that fingerprint. Exit 2: the
    file cannot be read.
    """
    wanted = "" if fingerprint is None else read_fingerprint(fingerprint).upper()
    found = pdf.check(_read(paper), SystemClock().now())
    known = not wanted or wanted in {one.fingerprint for one in found.found}
    good = found.good and known
    if as_json:
        write(
            json.dumps({"good": good, "signatures": [asdict(one) for one in found.found]}, ensure_ascii=False)
        )
    else:
        write("\n".join(_page(found, good=good, language=language)))
    if not good:
        raise SystemExit(BROKEN)


def _page(found: Signatures, *, good: bool, language: Language) -> Sequence[str]:
    code = "sign.good" if good else "sign.broken" if found.found or found.unreadable else "sign.none"
    verdict = sentence(code, {"number": len(found.found)}, language).what
    return [verdict, *(_line(one, language) for one in found.found)]


def _line(one: Signature, language: Language) -> str:
    state = "sign.holds" if one.intact and one.allowed else "sign.changed"
    return sentence(state, {**asdict(one), "groups": groups(one.fingerprint)}, language).what


def _people(held: Sequence[Path], given: Sequence[str], now: datetime) -> list[Signer]:
    words = list(given) or [os.environ.get("ZHENGPIAO_PASSWORD") or click.prompt("Password", hide_input=True)]
    if len(words) == 1:
        words *= len(held)
    if len(words) != len(held):
        raise WrongUsage(detail=f"{len(held)} × --certificate, {len(words)} × --password")
    return [certificates.load(path, word, now) for path, word in zip(held, words, strict=True)]


def _read(path: Path) -> bytes:
    return certificates.contents(path, pdf.LARGEST)  # what is longer is refused as no paper
