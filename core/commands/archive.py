"""`archive`: everything that proves an election, in one folder that was read back."""

from pathlib import Path

import click

from core.clock import SystemClock
from core.commands.console import write
from core.commands.manual import Told
from core.commands.reading import reading
from core.exchange.archive import Archive, check_archive, write_archive
from core.journal.chain import groups
from core.wording import Language, sentence


@click.command(cls=Told)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="The folder in which the archive is made.")
@click.option("--also", multiple=True, type=click.Path(path_type=Path), help="One more, on another disk.")
@click.option("--check", is_flag=True, help="FILE is an archive: read it back instead.")
@click.pass_obj
def archive(language: Language, file: Path, out: Path | None, also: tuple[Path, ...], *, check: bool) -> None:
    """Make an archive of FILE: the file, all papers, the journal as text, checksums, a verifier; and read it back.

    With --check, FILE is the folder of an archive: every file in it is held against its checksum.
    """
    if check:
        _say(check_archive(file, SystemClock()), language)
        return
    with reading(file) as desk:
        for made in write_archive(desk, out or file.parent, also, language=language):
            _say(made, language)


def _say(made: Archive, language: Language) -> None:
    numbers: dict[str, object] = {"path": str(made.path), "files": made.files, "groups": groups(made.head)}
    write(sentence("archive.made", numbers, language).what)
