"""`import-case`: a contest case with all its ballots as a file."""

from pathlib import Path

import click

from core.clock import SystemClock
from core.commands.console import write
from core.commands.manual import Told
from core.exchange.case import read_case
from core.exchange.import_case import import_case as import_file
from core.exchange.start import Header


@click.command("import-case", cls=Told)
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--into", required=True, type=click.Path(path_type=Path), help="The file to make.")
@click.option("--township", default="", help="Whose election it is.")
@click.option("--term", default="", help="Its term or date, as it is to be printed.")
@click.option("--by", default="", help="Who takes it in.")
def import_case(case: Path, into: Path, township: str, term: str, by: str) -> None:
    """Make a file with the contest of CASE, all its ballots entered and their count certified.

    Prints the contest's id. The certified outcome is what `count` says of CASE. Refuses a file that is there, and
    a case without a quorum: at such a meeting no ballot is handed out.
    """
    header = Header(township=township, term=term, by=by)
    write(import_file(into, read_case(case), SystemClock(), header))
