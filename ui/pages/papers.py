"""The papers: the list in the order of the meeting, the one chosen as it will be printed, print and save."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QProgressBar, QWidget

from core.wording import Language
from ui.i18n import OWN_NAMES
from ui.page import Page
from ui.pages.papers_set import PrintList
from ui.shapes import KeyHint, Notice
from ui.theme import px
from ui.viewmodels.paper_shelves import Group, PaperLine
from ui.viewmodels.papers import Made, PapersViewModel
from ui.widgets.basics import Heading, Split, button, column, flow, holder, label, row
from ui.widgets.counters import EmptyState
from ui.widgets.paper_preview import PRINT_DPI, PaperPreview, render_to_printer
from ui.widgets.table import Column, table

PREVIEW_HEIGHT = 560
LANGUAGES: tuple[Language, ...] = ("zh", "en")
GROUPS: tuple[Group, ...] = ("contest", "term")


class PapersPage(Page):
    """List and commands on the left, the paper on the right."""

    def __init__(self, vm: PapersViewModel) -> None:
        super().__init__()
        self._vm = vm
        self.ask_folder: Callable[[], Path | None] = self._which_folder
        self.ask_printer: Callable[[], QPrinter | None] = lambda: _which_printer(self)
        self._heading = Heading(self.tr("Papers"))
        self._build_list()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._preview = PaperPreview(self.tr("Preview"))
        self._preview.view.setMinimumHeight(px(PREVIEW_HEIGHT))
        self._on_show = ""
        self._empty = EmptyState(self.tr("No election has been drafted yet."))
        self._set = PrintList()
        vm.prints.made.connect(self._set.show_set)
        vm.prints.made.connect(lambda _made: self._table.hide())  # the list says the same, and more
        self._set.closed.connect(self._table.show)
        self._set.wanted.connect(lambda made: self._print((Made(self.tr("All papers"), "", made.pdf),)))
        self._set.closed.connect(self._table.setFocus)
        lists = (self._group_row(), self._set, self._table, self._progress)
        left = column(*lists, self._language_row(), self._buttons(), None, gap=14)
        right = column(self._preview)
        self._body = holder(column(self._heading, Split(left, right, shares=(1, 1), gap=32), gap=12))
        self.set_body(column(self._body, self._empty))
        vm.changed.connect(self.refresh)
        vm.shown.connect(self._preview.show_pdf)
        vm.made.connect(self._print)
        vm.saved.connect(self._on_saved)
        vm.refused.connect(self.refuse)
        vm.progressed.connect(self._on_progress)
        self.refresh()

    def _build_list(self) -> None:
        columns = (
            Column[PaperLine](self.tr("No."), lambda one: one.number, width=92),
            Column[PaperLine](self.tr("Paper"), lambda one: one.title, stretch=True),
            Column[PaperLine](
                self.tr("State"),
                lambda one: one.status,
                tone=lambda one: "good" if one.ready else "plain",
                width=170,
            ),
        )
        self._table, self._rows = table(columns, (), name=self.tr("Papers"), sortable=False)
        self._table.row_chosen.connect(lambda line: self._vm.choose(line.id))
        self._table.row_opened.connect(lambda _line: self._print_one())

    def keys(self) -> Sequence[KeyHint]:
        if not self._vm.there():
            return ()
        return (
            KeyHint("↑ ↓", self.tr("Choose a paper"), bind=False),
            KeyHint("P", self.tr("Print"), self._print_one),
            KeyHint("A", self.tr("Print all"), self._print_all),
            KeyHint("S", self.tr("Save all as PDF"), self._save_all),
            KeyHint("+ −", self.tr("Larger, smaller"), bind=False),
        )

    def first_focus(self) -> QWidget | None:
        return self._table

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set.close_list()  # what it listed may have changed meanwhile
        self._show_paper()

    def refresh(self) -> None:
        there = self._vm.there()
        self._body.setVisible(there)
        self._empty.setVisible(not there)
        if not there:
            return
        lines = self._vm.lines()
        if lines != tuple(self._rows.rows()):
            self._rows.set_rows(lines)
            self._table.setMinimumHeight(px(42) + len(lines) * px(40))
        groups = self._vm.groups()
        self._group_holder.setVisible(len(groups) > 1)
        self._group.setCurrentIndex(GROUPS.index(self._vm.group()))
        ready = self._vm.ready()
        self._heading.set_lead(self.tr("{ready} of {all} are ready").format(ready=len(ready), all=len(lines)))
        self._mark_chosen()
        for one in (self._print_button, self._save_button, self._print_all_button, self._save_all_button):
            one.setEnabled(bool(ready))
        self._progress.setVisible(self._vm.busy)
        self._show_paper()

    def _mark_chosen(self) -> None:
        chosen, marked = self._vm.chosen(), self._table.selected_row()
        if chosen and (marked is None or marked.ready) and (marked is None or marked.id != chosen):
            self._table.select_where(lambda line: line.id == chosen)

    def _show_paper(self) -> None:
        mark = self._vm.mark()
        if not self.isVisible() or mark == self._on_show:
            return
        self._on_show = mark
        if mark:
            self.attempt(self._vm.show)
        else:
            self._preview.clear()

    def _group_row(self) -> QWidget:
        self._group = QComboBox()
        self._group.setObjectName("paperGroup")
        self._group.setAccessibleName(self.tr("Which papers"))
        self._group.addItems([self.tr("This election"), self.tr("Term change and meetings")])
        self._group.currentIndexChanged.connect(lambda place: self._vm.choose_group(GROUPS[place]))
        self._group_holder = holder(row(label(self.tr("Papers of"), "soft", wrap=False), self._group, None))
        return self._group_holder

    def _language_row(self) -> QWidget:
        self._language = QComboBox()
        self._language.setObjectName("paperLanguage")
        self._language.setAccessibleName(self.tr("Language of the papers"))
        self._language.addItems([OWN_NAMES[one] for one in LANGUAGES])
        self._language.setCurrentIndex(LANGUAGES.index(self._vm.paper_language()))
        self._language.currentIndexChanged.connect(lambda place: self._vm.choose_language(LANGUAGES[place]))
        return holder(row(label(self.tr("Language of the papers"), "soft", wrap=False), self._language, None))

    def _buttons(self) -> QWidget:
        self._print_button = button(self.tr("Print…"), "primary", self._print_one)
        self._save_button = button(
            self.tr("Save as PDF…"),
            "secondary",
            lambda: self._save(lambda folder: self._vm.save((self._vm.chosen(),), folder)),
        )
        self._print_all_button = button(self.tr("Print all…"), "secondary", self._print_all)
        self._save_all_button = button(self.tr("Save all as PDF…"), "secondary", self._save_all)
        archive = button(self.tr("Save everything…"), "link", lambda: self._save(self._vm.save_everything))
        names = ("print", "save", "printAll", "saveAll", "saveEverything")
        made = (self._print_button, self._save_button, self._print_all_button, self._save_all_button, archive)
        for name, one in zip(names, made, strict=True):
            one.setObjectName(name)
        buttons = flow(*made, gap=12, line_gap=10)
        buttons.setContentsMargins(0, 0, 0, 0)
        return holder(buttons)

    def _print_one(self) -> None:
        if self._vm.chosen():
            self.attempt(lambda: self._vm.make((self._vm.chosen(),)))

    def _print_all(self) -> None:
        """The list of what is printed comes first; papers of the whole term change go to the printer one by one."""
        if self._vm.ready() and self._vm.group() == "contest":
            self.attempt(lambda: self._vm.prints.make(self._vm.paper_language()))
        elif self._vm.ready():
            self.attempt(lambda: self._vm.make(self._vm.ready()))

    def _save_all(self) -> None:
        self._save(lambda folder: self._vm.save(self._vm.ready(), folder))

    def _save(self, write: Callable[[Path], None]) -> None:
        """Asks for a folder and writes into it."""
        folder = self.ask_folder()
        if folder is not None:
            self.attempt(lambda: write(folder))

    def _print(self, papers: tuple[Made, ...]) -> None:
        """Asks once which printer, then prints one paper after the other."""
        printer = self.ask_printer()
        if printer is None:
            return
        try:
            for paper in papers:
                printer.setDocName(paper.title)
                render_to_printer(paper.pdf, printer)
        except OSError:
            what = self.tr("The printer did not take the paper.")
            self.tell(Notice("warn", what, self.tr("See that it is on and connected, then print again.")))

    def _on_saved(self, number: int, folder: str) -> None:
        words = self.tr("%n paper(s) saved in {folder}", "", number).format(folder=folder)
        self.tell(Notice("good", words))

    def _on_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _which_folder(self) -> Path | None:
        name = QFileDialog.getExistingDirectory(self, self.tr("A folder for the papers"))
        return Path(name) if name else None


def _which_printer(page: PapersPage) -> QPrinter | None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(min(printer.resolution(), PRINT_DPI))
    agreed = QPrintDialog(printer, page).exec() == QDialog.DialogCode.Accepted
    return printer if agreed else None
