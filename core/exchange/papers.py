"""All papers of a file as PDF, under names that sort in the order of the meeting."""

import dataclasses
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from core.errors import UserError
from core.errors.file import NotWritable
from core.procedure.contest import State
from core.reports import assemble, catalogue
from core.reports.ballot.choices import BallotLayout
from core.reports.model import BallotSheets
from core.reports.whole import catalogue as whole
from core.store import queries
from core.store.file import ElectionFile, guarded
from core.store.rows import ContestRow
from core.wording import Language

_UNSAFE = re.compile(r"[^\w-]")
_LONGEST = 60
WHOLE = "00-term"


def write_papers(
    file: ElectionFile,
    folder: Path,
    language: Language = "zh",
    layout: BallotLayout | None = None,
    *,
    meeting: str | None = None,
) -> Iterator[tuple[ContestRow, tuple[Path, ...]]]:
    """Write every paper whose time has come, contest by contest: `01-committee/05-计票结果报告单.pdf`.

    Gives each contest with its papers once they are written. Papers of the same name are replaced, each whole or not
    at all; nothing else in the folder is touched. A paper that cannot be made, for a character without a glyph or more
    names than a ballot holds, keeps none of the others back: the first such refusal is raised after the last paper.
    Ballots lie as `layout` says. With `meeting` the contests of that one alone.
    Raises `NotWritable` or another `EnvironmentProblem` at once.
    """
    first: UserError | None = None
    for row in queries.contests(file, meeting):
        if row.state == State.DROPPED:
            continue
        place = folder / f"{row.ordinal:02}-{_UNSAFE.sub('_', row.id)[:_LONGEST]}"
        written = []
        for paper_id in assemble.due(file, row.id):
            paper = catalogue.paper(paper_id)
            target = place / f"{paper.number}-{_UNSAFE.sub('_', paper.title(language))}.pdf"
            try:
                model = assemble.model_of(file, row.id, paper_id, language=language)
                if layout is not None and isinstance(model, BallotSheets):
                    model = dataclasses.replace(model, layout=layout)
                content = catalogue.build(paper_id, model)
            except UserError as problem:
                first = first or problem
                continue
            replace(target, content)
            written.append(target)
        yield row, tuple(written)
    if first is not None:
        raise first


def write_whole(file: ElectionFile, folder: Path, language: Language = "zh") -> tuple[Path, ...]:
    """Write every paper of the whole term change that is ready: `00-term/0-06-党员_群众代表花名册.pdf`.

    As `write_papers` does: a paper that cannot be made keeps none of the others back.
    """
    first: UserError | None = None
    written = []
    for key in whole.ready(file):
        paper = whole.paper(key)
        target = folder / WHOLE / f"{paper.number}-{_UNSAFE.sub('_', paper.title(language))}.pdf"
        try:
            content = whole.build(key, whole.model_of(file, key, language))
        except UserError as problem:
            first = first or problem
            continue
        replace(target, content)
        written.append(target)
    if first is not None:
        raise first
    return tuple(written)


def replace(target: Path, content: bytes) -> None:
    """Put a file there, whole or not at all. Raises `NotWritable`, `DiskFull`, `FileUnavailable`."""
    with guarded(target):
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".zhengpiao-", dir=target.parent) as folder:
                part = Path(folder) / "part"
                part.write_bytes(content)
                part.replace(target)
        except (FileExistsError, NotADirectoryError) as problem:
            raise NotWritable(path=str(target)) from problem
