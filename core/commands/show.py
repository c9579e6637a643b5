"""`show`: what is in a file, also while another process writes it."""

import json
from pathlib import Path

import click

from core.commands.console import write
from core.commands.manual import Told
from core.commands.reading import reading
from core.exchange.show import overview, page
from core.wording import Language


@click.command(cls=Told)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="As JSON on one line.")
@click.pass_obj
def show(language: Language, file: Path, *, as_json: bool) -> None:
    """Show the meetings and contests of FILE, with the outcome of the ballots entered so far."""
    with reading(file) as desk:
        data = overview(desk)
    write(json.dumps(data, ensure_ascii=False) if as_json else "\n".join(page(data, language)))
