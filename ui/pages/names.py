"""Written-in names: the list with votes, what may be one person, merging, undoing, who may be elected."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from core.office.names import Name
from ui.page import Page
from ui.pages.names_panels import DecidePanel, JudgePanel, MergePanel, PartPanel
from ui.pages.people_second import SecondPerson
from ui.pages.sheets_cells import in_sight
from ui.shapes import KeyHint
from ui.theme import px
from ui.viewmodels.names import NamesViewModel, Panel
from ui.viewmodels.names_words import NamesWords
from ui.viewmodels.people_second import SecondViewModel
from ui.widgets.basics import Heading, button, card, column, holder, label, row
from ui.widgets.table import Column, DataTable, table

ROW, MOST_ROWS = 40, 9


class NamesPage(Page):
    """Layout and signals; below the list one line at a time asks what is to be recorded."""

    def __init__(self, vm: NamesViewModel) -> None:
        super().__init__()
        self._vm, self._words = vm, NamesWords(vm)
        self._opened: object = None
        self._heading = Heading(self.tr("Written-in names"))
        self._empty_title, self._empty_words = label("", "heading"), label("", "soft")
        self._empty = card(self._empty_title, self._empty_words, padding=18)
        self._hints, self._undo = column(gap=2), column(gap=2)
        self._hint_card = card(label(self.tr("May be the same person"), "strong"), self._hints, gap=4)
        self._undo_card = card(label(self.tr("Brought together"), "strong"), self._undo, gap=4)
        self._build_table()
        self._build_panels()
        parts = (
            self.table,
            self._hint_card,
            *self._panels.values(),
            *self._seconds.values(),
            self._undo_card,
        )
        self._body = holder(column(*parts, None, gap=14))
        self.set_body(column(self._heading, self._empty, self._body, gap=12))
        vm.changed.connect(self.refresh)
        self.refresh()

    def _build_table(self) -> None:
        words, vm = self._words, self._vm
        columns: list[Column[Name]] = [
            Column("", lambda one: "☑" if one.name in vm.marked else "☐", width=44),
            Column(self.tr("Name"), lambda one: one.name, bold=True, width=150),
            Column(self.tr("Papers"), words.times, align="right", width=80),
            Column(self.tr("Roll"), words.roll, width=150),
            Column(self.tr("Judged"), words.state, width=150),
            Column(self.tr("Spellings"), words.spellings, stretch=True),
        ]
        made, self._rows = table(columns, [], name=self.tr("Written-in names"), sortable=False)
        self.table: DataTable = made
        self.table.setObjectName("writtenNames")
        self.table.row_opened.connect(lambda one: vm.mark(one.name))

    def _build_panels(self) -> None:
        self.merging, self.judging, self.parting = MergePanel(), JudgePanel(), PartPanel()
        self._panels: dict[Panel, DecidePanel] = {
            "merge": self.merging,
            "judge": self.judging,
            "part": self.parting,
        }
        session = self._vm.session
        self._seconds = {duty: SecondPerson(SecondViewModel(session, duty)) for duty in ("merge", "judge")}
        for panel in self._panels.values():
            panel.closed.connect(self._vm.back)
        for second in self._seconds.values():
            second.failed.connect(self.refuse)
            second.done.connect(lambda: self.noticed.emit(None))
        self.merging.kept.connect(self._vm.keep)
        self.merging.merged.connect(self._on_merge)
        self.judging.judged.connect(self._on_judge)
        self.parting.parted.connect(self._on_part)

    def keys(self) -> Sequence[KeyHint]:
        if self._vm.panel:
            return (KeyHint("Esc", self.tr("Back"), self._vm.back),)
        back = KeyHint("Esc", self.tr("Back to entry"), lambda: self.step_wanted.emit("entry"))
        if self._vm.stage() != "open":
            return (back,)
        return (
            KeyHint("Enter", self.tr("Mark as one person with others"), bind=False),
            KeyHint("J", self.tr("May this person be elected?"), self._on_ask_judge),
            KeyHint("Tab", self.tr("Suggestions and merged names"), bind=False),
            back,
        )

    def first_focus(self) -> QWidget | None:
        return self.table if self._vm.people() else None

    def refresh(self) -> None:
        vm, people = self._vm, self._vm.people()
        shown = vm.stage() in ("open", "closed")
        self._body.setVisible(shown)
        self._empty.setVisible(not shown)
        self._heading.set_lead(self._words.lead())
        if not shown:
            self._show_empty()
            return
        chosen = self.table.selected_row()
        self._rows.set_rows(people)
        name = chosen.name if chosen is not None else people[0].name
        if not self.table.select_where(lambda one: one.name == name):
            self.table.selectRow(0)
        rows = min(len(people), MOST_ROWS)
        self.table.setFixedHeight(px(ROW) * rows + self.table.horizontalHeader().sizeHint().height() + px(6))
        self._show_hints()
        self._show_panel()
        self.keys_changed.emit()

    def _show_empty(self) -> None:
        title, words = self._words.shut()
        self._empty_title.setText(title)
        self._empty_words.setText(words)

    def _show_hints(self) -> None:
        """Suggestions to take and mergings to undo, each a button in words."""
        opened = self._vm.stage() == "open"
        hints = [
            (self._words.suggestion(one), partial(self._vm.ask_merge, (one.first, one.second)))
            for one in (self._words.suggested() if opened else ())
        ]
        undo = [(words, partial(self._vm.ask, "part", name)) for name, words in self._words.merged()]
        self._hint_card.setVisible(bool(hints) and not self._vm.panel)
        self._undo_card.setVisible(bool(undo) and not self._vm.panel)
        act_words = {"suggestion": self.tr("One person?"), "merged": self.tr("Undo…")}
        for place, lines, prefix in ((self._hints, hints, "suggestion"), (self._undo, undo, "merged")):
            while (item := place.takeAt(0)) is not None:
                old = item.widget()
                if old is not None:
                    old.hide()
                    old.deleteLater()
            for number, (words, act) in enumerate(lines, start=1):
                made = button(act_words[prefix], "link", act)
                made.setObjectName(f"{prefix}{number}")
                made.setAccessibleDescription(words)
                line = row(made, gap=8)
                line.insertWidget(0, label(words), 1)
                place.addWidget(holder(line))
                made.setVisible(opened)

    def _show_panel(self) -> None:
        vm, words = self._vm, self._words
        opened = (vm.panel, vm.current, vm.marked)
        for name, panel in self._panels.items():
            panel.setVisible(vm.panel == name)
        if opened != self._opened:
            self._opened = opened
            self._begin()
        if vm.panel == "merge":
            self.merging.show_choices(vm.marked, vm.kept)
            self.merging.show_effect(words.merging())
        elif vm.panel == "judge":
            self.judging.show_effect(words.judging())
        elif vm.panel == "part":
            self.parting.show_effect(words.parting())

    def _begin(self) -> None:
        vm = self._vm
        titles = {
            "merge": self.tr("One person under several spellings"),
            "judge": self.tr("May {name} be elected?").format(name=vm.current),
            "part": self.tr("{name} is somebody else").format(name=vm.current),
        }
        for second in self._seconds.values():
            second.close_strip()
        if vm.panel:
            panel = self._panels[vm.panel]
            panel.begin(titles[vm.panel], self._words.usual(), free=not vm.guarded())
            QTimer.singleShot(0, panel, lambda: in_sight(panel))

    # answers

    def _on_ask_judge(self) -> None:
        chosen = self.table.selected_row()
        if chosen is not None:
            self._vm.ask("judge", chosen.name)
            self.judging.reason.setFocus()

    def _on_merge(self) -> None:
        named = self.merging.people()
        self._seconds["merge"].ask(lambda second: self._vm.merge(named, second))

    def _on_judge(self, eligible: bool) -> None:  # noqa: FBT001  # a signal's value
        named, reason = self.judging.people(), self.judging.reason.text()
        self._seconds["judge"].ask(
            lambda second: self._vm.judge(named, second, eligible=eligible, reason=reason)
        )

    def _on_part(self) -> None:
        named, reason = self.parting.people(), self.parting.reason.text()
        self._seconds["merge"].ask(lambda second: self._vm.part(named, second, reason=reason))
