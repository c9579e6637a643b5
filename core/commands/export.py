"""`export`: a file in the formats of other programs."""

from pathlib import Path

import click

from core.commands.console import write
from core.commands.manual import Told
from core.commands.reading import reading
from core.exchange.export import FORMATS
from core.exchange.export import export as export_file
from core.wording import Language


@click.command(cls=Told)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "kind", required=True, type=click.Choice(list(FORMATS)), help="What to write.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where to.")
@click.pass_obj
def export(language: Language, file: Path, kind: str, out: Path) -> None:
    """Write FILE for other programs, and print where it is.

    nist-cvr-json, nist-cvr-xml: every ballot of the certified counts as a cast vote record (NIST SP 1500-103).
    csv, xlsx: contests, results, rolls with attendance, ballots; CSV files go into the folder PATH, or into an
    archive where PATH ends in .zip. json: certified results as `count` prints them. html: a page of the announced
    results. A file at PATH is replaced once the new one is complete; a folder must be empty.
    """
    with reading(file) as desk:
        export_file(desk, kind, out, language=language)
    write(str(out))
