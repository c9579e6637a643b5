"""Summary sheets (计票单): a group chosen, its totals typed twice by two people, settled where they differ."""

import re
from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.wording import word
from ui.i18n import language
from ui.page import Page
from ui.pages.sheets_compare import AgainstBallots, DifferenceList, SettlePanel, TakeBack
from ui.pages.sheets_grid import Face, RowWords, SheetGrid
from ui.pages.sheets_groups import GroupChips
from ui.pages.sheets_shut import SheetsShut
from ui.pages.sheets_within import Within
from ui.shapes import KeyHint
from ui.theme import px
from ui.viewmodels.sheets import SheetsViewModel
from ui.viewmodels.sheets_draft import Fault, SheetDraft, reasons_of
from ui.viewmodels.sheets_words import KEY, SheetsWords
from ui.widgets.banner import Banner, key_cap_html
from ui.widgets.basics import Heading, button, card, column, flow, holder, label
from ui.widgets.fields import Field as Captioned

GO = "F4"
FEW = (
    5  # boxes: what is wrong with a whole column is said above, and marks it only where nothing else is wrong
)
CALM, LEAST = 480, 220  # pixels at 100 %


class SheetsPage(Page):
    """Layout and signals; the sheet below the row of groups is built anew for each group and task."""

    def __init__(self, vm: SheetsViewModel) -> None:
        super().__init__()
        self._vm, self._words = vm, SheetsWords(vm)
        self._built: object = None
        self.grid: SheetGrid | None = None
        self.differing: DifferenceList | None = None
        self._heading = Heading(self.tr("Summary sheets"))
        self._shut = SheetsShut()
        self._shut.chosen.connect(lambda way: self.attempt(lambda: vm.count_by(way)))
        self._shut.onward.connect(lambda: self.step_wanted.emit("box"))
        self._chips = GroupChips()
        self._chips.chosen.connect(self._on_group)
        self._title, self._verdict = label("", "heading"), Banner()
        self._against = AgainstBallots()
        self._body = holder(self._build_body())
        self.set_body(column(self._heading, self._shut, self._body, gap=12))
        vm.changed.connect(self.refresh)
        vm.typed.connect(self._tell)
        self.refresh()

    def _build_body(self) -> QVBoxLayout:
        self.group, self.reader = QLineEdit(), QLineEdit()
        self._group = Captioned(self.tr("Group"), self.group, object_name="sheetGroup", width=200)
        self._reader = Captioned(self.tr("Read by"), self.reader, object_name="sheetReader", width=200)
        self.record = button(self.tr("Record this reading"), "primary", self._on_record)
        self.record.setObjectName("recordSheet")
        self.settling = SettlePanel(self._words.reasons())
        self.settling.settled.connect(self._on_settle)
        self.again = button(self.tr("Settle it once more…"), "secondary", self._vm.settle_again)
        self.again.setObjectName("settleSheetAgain")
        self._back = TakeBack()
        self._back.wanted.connect(self._on_withdraw)
        self._place = column(gap=0)
        self._compared = column(gap=0)
        self._fields = holder(flow(self._group, self._reader, gap=24))
        inside = (self._title, self._fields, self._compared, self.settling, self._place)
        sheet = card(*inside, self.record, self.again, self._back, gap=12, padding=18)
        self._scroll = Within()
        self._inside = holder(column(sheet, self._against, None, gap=12))
        self._scroll.setWidget(self._inside)
        return column(self._chips, self._verdict, self._scroll, gap=12)

    def keys(self) -> Sequence[KeyHint]:
        back = KeyHint("Esc", self.tr("Back to entry"), lambda: self.step_wanted.emit("entry"))
        if self._vm.stage() != "open":
            return (back,)
        task = self._vm.task()
        moving = (
            KeyHint("Enter", self.tr("Next box, down the column"), bind=False),
            KeyHint("← ↑ ↓ →", self.tr("The box beside"), bind=False),
        )
        go = {
            "compare": (KeyHint(GO, self.settling.settle.text(), self.settling.settle.click),),
            "settled": (KeyHint(GO, self.again.text(), self.again.click),),
        }.get(task, (KeyHint(GO, self.record.text(), self.record.click), *moving))
        others = (
            KeyHint("F5", self.tr("Next group"), lambda: self._on_group(self._vm.next_group())),
            KeyHint("F8", self.tr("Written-in names"), lambda: self.step_wanted.emit("names")),
        )
        return (*go, *others, back)

    def first_focus(self) -> QWidget | None:
        if self._vm.stage() != "open":
            return self._shut.first_focus()
        task = self._vm.task()
        if task == "compare":
            return (self.differing.first_focus() if self.differing else None) or self.settling.settle
        if task == "settled" or self.grid is None:
            return self.again
        if self._fields.isVisibleTo(self) and self._reader.isVisibleTo(self) and not self.reader.text():
            return self.reader
        empty = [self.grid.cells[one] for one in self._vm.draft().missing() if one in self.grid.cells]
        return (empty or self.grid.order())[0]

    def refresh(self) -> None:
        vm, stage = self._vm, self._vm.stage()
        opened = stage in ("open", "closed")
        self._shut.setVisible(not opened)
        self._body.setVisible(opened)
        self._heading.set_lead(self._words.lead() if opened else "")
        if not opened:
            choosing = stage == "ballots" and vm.may_choose()
            self._shut.show_words(*self._words.shut(), choosing=choosing)
            self.keys_changed.emit()
            return
        groups = vm.groups()
        self._chips.show_groups([(one.name, self._words.chip(one)) for one in groups], vm.group)
        built = (vm.group, vm.task(), vm.again, vm.session.clerk if vm.guarded() else "", vm.differences())
        if built != self._built:
            self._built = built
            self._build_sheet()
        self._show_sheet()
        self._tell()
        self._fit()
        self.keys_changed.emit()

    def _build_sheet(self) -> None:
        """The boxes of the sheet on the table."""
        for place in (self._place, self._compared):
            while (item := place.takeAt(0)) is not None:
                old = item.widget()
                if old is not None:
                    old.hide()
                    old.deleteLater()
        vm = self._vm
        self.grid = self._made_grid()
        self._place.addWidget(self.grid)
        self.grid.show()  # now, so that the keyboard can be given to a box of it
        differences = vm.differences() if vm.task() == "compare" else ()
        self.differing = None
        if differences:
            named = [(one, self._words.box(one.field)) for one in differences]
            self.differing = DifferenceList(named, self._words.readers())
            self.differing.ruled.connect(vm.rule)
            self._compared.addWidget(self.differing)
            self.differing.show()
        self.group.setText(vm.group or self._words.new_group())
        self.reader.setText(vm.session.clerk if vm.task() == "first" else "")

    def _made_grid(self) -> SheetGrid:
        vm, draft = self._vm, self._vm.draft()
        rules = draft.rules
        heads = {
            "for": self.tr("For"),
            "against": self.tr("Against"),
            "abstain": self.tr("Abstain"),
            "unreadable": self.tr("Unclear"),
        }
        used = [field.key for field in draft.figures() if field.kind == "reason"]
        made = SheetGrid(
            Face(
                people=tuple((one.id, one.name) for one in draft.contest.candidates),
                columns=tuple((kind, heads[kind]) for kind in draft.asked()),
                totals=(self._box("papers"), self._box("valid"), self._box("invalid")),
                reasons=reasons_of(rules, used),
                written=rules.write_in.allowed,
            )
        )
        made.typed.connect(vm.type)
        made.line_typed.connect(lambda place, name, votes: vm.type_line(place, name=name, votes=votes))
        made.finished.connect(self.record.setFocus)
        return made

    def _show_sheet(self) -> None:
        vm, task, stage = self._vm, self._vm.task(), self._vm.stage()
        typing = task in ("first", "mine", "second") and stage == "open"
        self._title.setText(self._words.title())
        self._group.setVisible(typing and not vm.group)
        self._reader.setVisible(typing and not vm.guarded())
        self._fields.setVisible(typing and (not vm.group or not vm.guarded()))
        self.record.setVisible(typing)
        self.settling.setVisible(task == "compare" and stage == "open")
        self.again.setVisible(task == "settled" and stage == "open")
        self._back.setVisible(bool(vm.group) and stage == "open")

    def _tell(self) -> None:
        """Everything that follows from the numbers."""
        vm, draft = self._vm, self._vm.draft()
        if self.grid is None:
            return
        task = vm.task()
        shut = task in ("compare", "settled") or vm.stage() != "open"
        fields = {field: draft.text(field) for field in self.grid.cells}
        self.grid.show_figures(fields, [(line.name, line.votes) for line in draft.lines], shut=shut)
        faults = draft.faults()
        marked = [fault for fault in faults if fault is faults[0] or len(fault.fields) <= FEW]
        words = {field: fault.what for fault in reversed(marked) for field in fault.fields}
        self.grid.show_faults(words, self._row_words(draft, faults))
        if self.differing is not None:
            rulings = vm.rulings()
            self.differing.show_taken({one.field: rulings.taken(one.field) for one in vm.differences()})
        asks = bool(vm.differences()) or vm.again
        ready = task == "compare" and not faults and not vm.rulings().open()
        self.settling.show_state(
            free=not vm.guarded(), asks_why=asks, ready=ready, usual=self._words.scrutineers()
        )
        kind, html = self._words.verdict()
        self._verdict.show_text(kind, html.replace(KEY, key_cap_html(GO)))
        against = self._words.against_ballots()
        self._against.setVisible(against is not None)
        if against is not None:
            self._against.show_comparison(against[1], against[2])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The sheet scrolls by itself below its sentence; where there is no room for that, the page scrolls."""
        around = self.parentWidget()
        room = (around or self).height()
        self._scroll.fit(px(LEAST) if room >= px(CALM) else 0)

    def _row_words(self, draft: SheetDraft, faults: Sequence[Fault]) -> dict[str, RowWords]:
        rows: dict[str, RowWords] = {}
        for person in draft.contest.candidates:
            total = draft.sum_of(person.id)
            rows[person.id] = RowWords(f"= {total}" if total is not None else "", wrong=False)
        for fault in reversed(faults):
            if draft.person_of(fault):
                rows[draft.person_of(fault)] = RowWords(f"✗ {fault.short}", wrong=True)
        return rows

    def _box(self, kind: str) -> str:
        words = word(f"box.{kind}", language())
        return words[:1].upper() + words[1:]

    # answers

    def _on_group(self, name: str) -> None:
        self._vm.choose(name)
        (self.first_focus() or self).setFocus()

    def _on_record(self) -> None:
        missing = self._vm.draft().missing()
        if self.attempt(lambda: self._vm.record(self.group.text(), self.reader.text())):
            self._on_group(self._vm.group)
        elif missing and self.grid is not None:
            self.grid.go_to(missing[0])

    def _on_settle(self, names: str, reason: str) -> None:
        people = tuple(re.split(r"[、,，;；\s]+", names.strip()))
        if self.attempt(lambda: self._vm.settle(people, reason)):
            (self.first_focus() or self).setFocus()

    def _on_withdraw(self, reason: str) -> None:
        self.attempt(lambda: self._vm.withdraw(reason))
