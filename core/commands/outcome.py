"""`outcome`: what term changes came to, for any set of files."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import click

from core.commands.console import write
from core.commands.manual import Told
from core.commands.reading import reading
from core.errors.outcome import RehearsalAmongReal, SameTownshipTwice
from core.procedure.upshot import Upshot
from core.store import queries
from core.summary.upshot import sheet
from core.wording import Language, sentence


@click.command(cls=Told)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="As JSON on one line.")
@click.pass_obj
def outcome(language: Language, files: tuple[Path, ...], *, as_json: bool) -> None:
    """Print what the term changes of FILE... came to: posts, staff, ages, who came up and who went, who took part.

    Everything is computed from the people in the files; averages are weighted by people. Refuses a file that is no
    term change, a township that comes twice, and rehearsals beside others; of rehearsals alone it says that they are.
    """
    found, rehearsal = _summed(files)
    if as_json:
        data: dict[str, object] = {name: _plain(number) for name, number in found.to_data().items()}
        if rehearsal:
            data["rehearsal"] = True
        write(json.dumps(data, ensure_ascii=False))
    else:
        mark = [sentence("upshot.rehearsal", {}, language).what] if rehearsal else []
        write("\n".join([*mark, *page(found, language)]))


def _summed(files: tuple[Path, ...]) -> tuple[Upshot, bool]:
    """The sum of all, and whether they are rehearsals."""
    total: Upshot | None = None
    seen: dict[tuple[str, str], Path] = {}
    kinds: dict[bool, Path] = {}
    for path in files:
        with reading(path) as desk:
            term = queries.term_change(desk.file)
            key = term.township, term.term
            if key in seen:
                raise SameTownshipTwice(township=term.township, first=str(seen[key]), second=str(path))
            seen[key] = path
            kinds.setdefault(term.rehearsal, path)
            if len(kinds) > 1:
                raise RehearsalAmongReal(rehearsal=str(kinds[True]), real=str(kinds[False]))
            one = sheet(desk.file).upshot
        total = one if total is None else total + one
    assert total is not None  # noqa: S101 - the command line demands a file
    return total, True in kinds


def _plain(number: int | Decimal) -> int | float:
    """JSON has no decimals of its own; one place survives as it is."""
    return number if isinstance(number, int) else float(number)


def page(found: Upshot, language: Language) -> Iterator[str]:
    """The figures in words, as the seed tells them."""
    numbers = {**found.to_data(), **found.derived()}
    for line in ("townships", "posts", "staff", "leaders", "moves", "turnout"):
        yield sentence(f"upshot.{line}", numbers, language).what
