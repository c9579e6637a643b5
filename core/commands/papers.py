"""`papers`: all papers of a file as PDF."""

from pathlib import Path

import click

from core.commands.console import write
from core.commands.reading import reading
from core.exchange.papers import write_papers
from core.wording import Language


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The folder they go to.")
@click.pass_obj
def papers(language: Language, file: Path, out: Path) -> None:
    """Write all papers of FILE whose time has come, one folder a contest, and print where each is."""
    with reading(file) as desk:
        for _, written in write_papers(desk.file, out, language):
            for path in written:
                write(str(path))
