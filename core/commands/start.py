"""`start`: a file for one election out of a contest case."""

from pathlib import Path

import click

from core.clock import SystemClock
from core.commands.console import write
from core.commands.manual import Told
from core.exchange.case import read_case
from core.exchange.start import Header
from core.exchange.start import start as start_file


@click.command(cls=Told)
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--township", default="", help="Whose election it is.")
@click.option("--term", default="", help="Its term or date, as it is to be printed.")
@click.option("--by", default="", help="Who starts it.")
def start(case: Path, file: Path, township: str, term: str, by: str) -> None:
    """Make FILE with just the contest of CASE (its ballots ignored), ready for its ballots in batch 1.

    Prints the contest's id. Refuses a FILE that is there, a missed quorum, and a void election.
    """
    header = Header(township=township, term=term, by=by)
    write(start_file(file, read_case(case, with_ballots=False), SystemClock(), header))
