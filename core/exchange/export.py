"""One way out for everything that leaves a file: whole or not at all, with progress, and stopped where asked."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.exchange import cvr_files, results, tables, workbook
from core.exchange.course import Course
from core.exchange.whole import whole
from core.office.desk import Desk
from core.wording import Language

Writer = Callable[[Desk, Path, Course, Language], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the name that the command line takes, the ending of its files, and who writes it."""

    id: str
    suffix: str
    write: Writer


FORMATS: Final[dict[str, Format]] = {
    one.id: one
    for one in (
        Format("html", ".html", results.write_html),
        Format("xlsx", ".xlsx", workbook.write_xlsx),
        Format("csv", "", tables.write_csv),
        Format("json", ".json", results.write_json),
        Format("nist-cvr-json", ".json", cvr_files.write_json),
        Format("nist-cvr-xml", ".xml", cvr_files.write_xml),
    )
}
"""All of them, the commonest first. CSV files go into a folder, or, where the name ends in `.zip`, into an archive."""


def export(
    desk: Desk, kind: str, target: Path, course: Course | None = None, language: Language = "zh"
) -> None:
    """Write the file in a format of `FORMATS`, everything of one moment.

    A file of that name is replaced once the new one is complete; a folder must be empty. Raises `NothingCounted`,
    `NothingAnnounced`, `ExportCancelled`, `TooManyRows`, `OverElectionFile`, `AlreadyThere`, `DamagedFile`,
    `NotWritable`, `DiskFull` or another `EnvironmentProblem`; then the target is as it was. `KeyError` for no format.
    """
    write = FORMATS[kind].write
    if kind == "csv" and target.suffix.casefold() == ".zip":
        write = tables.write_csv_zip
    with desk.file.still(), whole(target) as place:
        write(desk, place, course or Course(), language)
