"""`demo`: the sample term change of 青山镇 and all its papers, or that of a whole district."""

from pathlib import Path

import click

from core.commands.console import write
from core.commands.manual import Told
from core.sample.district import make as make_district
from core.sample.output import make
from core.wording import Language, sentence


@click.command(cls=Told)
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The folder it goes to.")
@click.option("--district", is_flag=True, help="Twelve townships, one file each, without papers.")
@click.pass_obj
def demo(language: Language, out: Path, *, district: bool) -> None:
    """Run the sample from the first application to the outcome sheet, and leave its file and papers in a folder.

    A sample that is there already is replaced; nothing else in the folder is touched.
    """

    def tell(code: str, params: dict[str, object]) -> None:
        write(sentence(code, params, language).what, err=True)

    for path in make_district(out, tell) if district else (make(out, tell),):
        write(str(path))
