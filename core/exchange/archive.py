"""The archive: the file, its papers, its journal as text, the checksums, and a verifier that needs nothing else."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.clock import Clock
from core.errors.exchange import ArchiveDamaged
from core.exchange.course import Course
from core.exchange.papers import write_papers, write_whole
from core.exchange.whole import whole
from core.journal.chain import groups
from core.office import audit
from core.office.desk import Desk
from core.store import queries
from core.store.backup import backup
from core.store.file import guarded
from core.wording import RESOURCES, Language, sentence

SUMS: Final = "SHA256SUMS"
JOURNAL: Final = "journal.txt"
README: Final = "README.txt"
PAPERS: Final = "papers"
VERIFIER: Final = RESOURCES.parent / "packaging" / "verifier" / "verify.py"
DESCRIPTION: Final = RESOURCES / "format.md"


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder that was written and read back: the fingerprint of its file, and how many files the checksums name."""

    path: Path
    head: str
    files: int


def write_archive(
    desk: Desk,
    folder: Path,
    also: Sequence[Path] = (),
    *,
    course: Course | None = None,
    language: Language = "zh",
) -> tuple[Archive, ...]:
    """Make the archive in a folder, and in others on other disks, and read each back byte by byte.

    Its name is the file's with the first eight digits of the fingerprint, so another state of the file makes another
    archive. Raises `AlreadyThere` where that archive is there, `ArchiveDamaged` where what was read back is not what
    was written, `ExportCancelled`, what the papers raise, `NotWritable`, `DiskFull` or another `EnvironmentProblem`;
    then the folder that failed holds no archive, and those before it hold a whole one.
    """
    return tuple(_write(desk, place, course or Course(), language) for place in (folder, *also))


def check_archive(folder: Path, clock: Clock) -> Archive:
    """Read an archive back: every file against its checksum, and the election file against itself.

    Raises `ArchiveDamaged` with the first that is missing, added or other than it was, `FileUnavailable`.
    """
    with guarded(folder):
        listed = dict(_listed(folder))
        found = {_relative(path, folder) for path in _files(folder)} - {SUMS}
        for name in sorted(found ^ listed.keys()):
            raise ArchiveDamaged(path=str(folder), name=name)
        for name, wanted in listed.items():
            if _sum(folder / name) != wanted:
                raise ArchiveDamaged(path=str(folder), name=name)
    (copy,) = folder.glob("*.zhengpiao")
    checked = audit.verify(copy, clock)
    if not checked.intact:
        raise ArchiveDamaged(path=str(folder), name=copy.name)
    return Archive(folder, checked.head, len(listed))


def _write(desk: Desk, folder: Path, course: Course, language: Language) -> Archive:
    target = folder / f"{desk.file.path.stem}-{desk.head[:8].upper()}"
    with guarded(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with desk.file.still(), whole(target) as part:
        part.mkdir()
        _fill(desk, part, course, language)
        made = check_archive(part, desk.clock)
    return Archive(target, made.head, made.files)


def _fill(desk: Desk, part: Path, course: Course, language: Language) -> None:
    contests = queries.contests(desk.file)
    course.begin(len(contests) + 3)
    backup(desk.file, part / desk.file.path.name)
    _step(course)
    write_whole(desk.file, part / PAPERS, language)
    for _row, _paths in write_papers(desk.file, part / PAPERS, language):
        _step(course)
    _write_journal(desk, part / JOURNAL)
    _step(course)
    for source in (VERIFIER, DESCRIPTION):
        (part / source.name).write_bytes(source.read_bytes())
    (part / README).write_text(_words(desk, language), encoding="utf-8", newline="\n")
    lines = [f"{_sum(path)}  {_relative(path, part)}\n" for path in _files(part)]
    (part / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
    _step(course)


def _step(course: Course) -> None:
    """One of few long steps: after each somebody may want to stop. Raises `ExportCancelled`."""
    course.step()
    course.look()


def _words(desk: Desk, language: Language) -> str:
    term = queries.term_change(desk.file)
    numbers: dict[str, object] = {
        "township": f"{term.township} {term.term}",
        "file": desk.file.path.name,
        "groups": groups(desk.head),
        "entries": desk.file.seq,
    }
    return sentence("archive.readme", numbers, language).what.strip() + "\n"


def _write_journal(desk: Desk, target: Path) -> None:
    """Every entry in the form that is hashed, one after the other: whoever has SHA-256 can follow the chain."""
    with target.open("w", encoding="utf-8", newline="\n") as stream:
        for entry in queries.entries(desk.file):
            stream.write(
                f"{entry.prev}\n{entry.seq}\n{entry.at}\n{entry.by}\n{entry.kind}\n{entry.payload}\n"
            )
            stream.write(f"= {entry.hash}\n\n")


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _relative(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _sum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _listed(folder: Path) -> Iterator[tuple[str, str]]:
    try:
        text = (folder / SUMS).read_text(encoding="utf-8")
        for line in text.removesuffix("\n").split("\n"):
            found, _, name = line.partition("  ")
            yield name, found
    except (FileNotFoundError, UnicodeDecodeError) as problem:
        raise ArchiveDamaged(path=str(folder), name=SUMS) from problem
