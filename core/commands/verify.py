"""`verify`: whether a file is what its journal says, and its results what its ballots say."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from core.commands.console import coded, one_line, write
from core.commands.manual import Told
from core.commands.reading import examine
from core.errors import CodedError
from core.errors.command import FileDiffers, FingerprintMisread, FingerprintNotInFile
from core.exchange.show import in_groups
from core.journal.chain import read_fingerprint
from core.office.audit import Verification
from core.store.rebuild import Difference
from core.wording import Language, sentence

DIFFERS = 1
_LISTED = 20


@click.command(cls=Told)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--fingerprint", default=None, help="As printed on a paper: 64 hexadecimal digits, spaces allowed."
)
@click.option("--json", "as_json", is_flag=True, help="As JSON on one line.")
@click.pass_obj
def verify(language: Language, file: Path, fingerprint: str | None, *, as_json: bool) -> None:
    """Rebuild FILE from its journal, compare every cell, and count every certified contest again.

    Exit 0: intact. Exit 1: it differs; the first difference and how many are named. Exit 2: it cannot be read.
    """
    wanted = "" if fingerprint is None else read_fingerprint(fingerprint)
    found = examine(file, wanted)
    write(json.dumps(_data(found), ensure_ascii=False) if as_json else "\n".join(_page(found, language)))
    if not found.intact:
        write(coded(_refusal(found, wanted, language), language), err=True)
        raise SystemExit(DIFFERS)


def in_words(one: Difference, language: Language) -> str:
    """What differs, without the place."""
    return sentence(f"difference.{one.code}", {"what": one.what}, language).what


def _refusal(found: Verification, wanted: str, language: Language) -> CodedError:
    """What the one line says; a fingerprint that is nowhere in a file without other faults may be mistyped."""
    first = found.differences[0]
    if len(found.differences) == 1 and wanted and not found.printed_at:
        if found.near is not None:
            wrong = "、".join(map(str, found.near.wrong))
            return FingerprintMisread(given=in_groups(wanted), groups=wrong, entry=found.near.seq)
        return FingerprintNotInFile(given=in_groups(wanted), entries=found.entries)
    return FileDiffers(number=len(found.differences), where=first.where, what=in_words(first, language))


def _data(found: Verification) -> dict[str, object]:
    differences = [{"where": one.where, "what": in_words(one, "en")} for one in found.differences]
    return {
        "intact": found.intact,
        "entries": found.entries,
        "head": found.head.upper(),
        "contests": found.contests,
        "ballots": found.ballots,
        "printed_at": found.printed_at or None,
        "differences": len(differences),
        "first": differences[0] if differences else None,
        "listed": differences[:_LISTED],
    }


def _page(found: Verification, language: Language) -> Iterator[str]:
    numbers = _data(found)
    if found.intact:
        yield sentence("verify.intact", numbers, language).what
        yield sentence("show.head", numbers | {"head": in_groups(found.head)}, language).what
    else:
        yield sentence("verify.differs", {"number": len(found.differences)}, language).what
        yield from (
            one_line(f"  {one.where}: {in_words(one, language)}") for one in found.differences[:_LISTED]
        )
        if len(found.differences) > _LISTED:
            yield sentence("verify.more", {"number": len(found.differences) - _LISTED}, language).what
    if found.printed_at:
        yield sentence("verify.printed", numbers, language).what
