"""Everything of a contest in one file, in the order of the meeting, behind a list of what is to be signed by whom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.errors import UserError
from core.reports import assemble, catalogue
from core.reports.ballot.choices import BallotLayout
from core.reports.layout.flow import Document, Drawn, Prose, Ruled, lay_out_flow
from core.reports.layout.table import SMALL, Column, Line, Table, flowing
from core.reports.layout.tail import Tail
from core.reports.layout.volume import Volume
from core.reports.model import BallotSheets, Frame, PaperModel
from core.reports.texts import Texts
from core.store.file import ElectionFile
from core.wording import Language

LIST = "print_list"
LIST_NUMBER = "00"

Heard = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper of the set: its number and title, how many pages it has, who signs (in words; nobody: empty)."""

    paper: str
    number: str
    title: str
    pages: int
    signers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintSet:
    """One file, the list that is its first page, and the first refusal where a paper could not be made."""

    pdf: bytes
    entries: tuple[Entry, ...]
    refused: UserError | None = None


def models_of(
    file: ElectionFile, contest: str, language: Language = "zh", layout: BallotLayout | None = None
) -> tuple[tuple[str, PaperModel], ...]:
    """The rows of every paper of a contest whose time has come, in the order of the meeting; ballots lie as `layout`
    says. Raises `NoSuchContest`, and what `assemble.model_of` raises.
    """
    found = assemble.papers_of(file, contest, language=language)
    return tuple(
        (paper, replace(model, layout=layout) if layout and isinstance(model, BallotSheets) else model)
        for paper, model in found
    )


def make_set(models: Sequence[tuple[str, Any]], heard: Heard = lambda _done, _all: None) -> PrintSet:
    """All of them in one file. A paper that cannot be made keeps none of the others back.

    The same rows give the same bytes. `heard(done, all)` comes after each paper, each of which is drawn twice: first
    to be counted.
    """
    frame = _frame(models)
    title = " ".join((frame.congress, frame.contest, Texts(frame.language)("title_print_set")))
    entries: list[Entry] = []
    good: list[tuple[str, Any]] = []
    refused: UserError | None = None
    for done, (paper, model) in enumerate(models, start=1):
        try:
            entries.append(_measured(paper, model))
            good.append((paper, model))
        except UserError as problem:
            refused = refused or problem
        heard(done, 2 * len(models))
    volume = Volume(title, frame.language)
    with volume.opened():
        lay_out_flow([_list_page(frame, entries)])
        for done, (paper, model) in enumerate(good, start=1):
            catalogue.build(paper, model)
            heard(len(models) + done, 2 * len(models))
    return PrintSet(volume.finish(), tuple(entries), refused)


def _measured(paper: str, model: Any) -> Entry:
    frame: Frame = model.frame
    scratch = Volume(frame.congress, frame.language)
    with scratch.opened():
        catalogue.build(paper, model)
    t = Texts(frame.language)
    roles = list(dict.fromkeys(role for roles, _ in scratch.signers for role in roles))
    words = [t(role) for role in roles]
    if any(seal for _, seal in scratch.signers):
        words.append(t("set_seal"))
    return Entry(
        paper, frame.number, catalogue.paper(paper).title(frame.language), scratch.pages, tuple(words)
    )


def _frame(models: Sequence[tuple[str, Any]]) -> Frame:
    """The frame of the contest's newest paper, numbered as the list."""
    frame: Frame = next(
        (model.frame for _, model in reversed(models) if model.frame.contest), models[0][1].frame
    )
    return replace(frame, number=f"{frame.number.split('-')[0]}-{LIST_NUMBER}", correction=0)


def _list_page(frame: Frame, entries: Sequence[Entry]) -> Document:
    t = Texts(frame.language)
    columns = (
        Column(t("number"), 19.0, size=SMALL),
        Column(t("set_paper"), 49.0, "left"),
        Column(t("set_pages"), 14.0),
        Column(t("set_signers"), 74.0, "left", size=SMALL),
    )
    lines: list[Line] = []
    for one in entries:
        signers = t.listed(list(one.signers)) or t("set_nobody")
        lines += flowing(columns, (one.number, one.title, str(one.pages), signers), 9.4)
    words = t("set_sum", papers=len(entries), pages=sum(one.pages for one in entries))
    return Document(
        paper=LIST,
        frame=frame,
        blocks=(
            Prose((words,), size=12.0, step=7.2, latin=t.language == "en"),
            Drawn(3.0),
            Ruled(Table(columns, tuple(lines))),
        ),
        tail=Tail(),
    )
