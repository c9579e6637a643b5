"""`demo`: the sample congress of 青山镇 and all its papers."""

from pathlib import Path

import click

from core.commands.console import write
from core.sample.output import make
from core.wording import Language, sentence


@click.command()
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The folder it goes to.")
@click.pass_obj
def demo(language: Language, out: Path) -> None:
    """Run the sample congress from the first check-in to the last seal, and leave its file and papers in a folder.

    A sample that is there already is replaced; nothing else in the folder is touched.
    """

    def tell(code: str, params: dict[str, object]) -> None:
        write(sentence(code, params, language).what, err=True)

    write(str(make(out, tell)))
