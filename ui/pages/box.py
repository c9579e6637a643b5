"""Box and papers: counted, stated in large type, declared by name; then divided into batches."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui.page import Page
from ui.pages.ballots_parts import NumberField, numbers
from ui.pages.batches_way import WayCard
from ui.shapes import KeyHint
from ui.viewmodels.batches_way import WayViewModel
from ui.viewmodels.box import SIZES, BoxViewModel
from ui.widgets.basics import Heading, button, card, column, flow, holder, label, row
from ui.widgets.counters import BigStatement, EmptyState, NumberBox
from ui.widgets.fields import Field


class BoxPage(Page):
    """From the open box to the first batch."""

    def __init__(self, vm: BoxViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Box and papers"))
        self._closed = EmptyState(
            self.tr("No ballots have been issued yet"),
            self.tr("The papers in the box are counted once the ballots are handed out."),
            self.tr("To the ballots"),
        )
        self._closed.action.clicked.connect(lambda: self.step_wanted.emit("ballots"))
        self._filled = False
        self._statement = BigStatement("open", "")
        self.way = WayCard(WayViewModel(vm.session))
        self.way.refused.connect(self.refuse)
        parts = (
            self._build_numbers(),
            self._statement,
            self._build_declaration(),
            self.way,
            self._build_batches(),
        )
        self._open = holder(column(*parts, self._build_repeat(), None, gap=16))
        self.set_body(column(self._heading, self._closed, self._open, gap=16))
        vm.changed.connect(self._on_changed)
        self.refresh()

    def _build_numbers(self) -> QWidget:
        self._issued = NumberBox(self.tr("Issued"))
        self.voted = NumberField(self.tr("Voted"), object_name="voted", act=self._tell)
        self.collected = NumberField(self.tr("Collected"), object_name="collected", act=self._tell)
        self._comparison = label("", "soft")
        self._typed = column(numbers(self.voted, self.collected), self._comparison, gap=8)
        line = row(self._issued, gap=24)
        line.addLayout(self._typed, 1)
        return card(line, padding=18)

    def _build_declaration(self) -> QWidget:
        self.name = QLineEdit()
        self.name.textChanged.connect(lambda _text: self._tell())
        self.declare = button("", "primary", self._on_declare)
        self.declare.setObjectName("declare")
        who = Field(
            self.tr("Declared by"),
            self.name,
            object_name="declaredBy",
            hint=self.tr("The chief scrutineer; it cannot be taken back afterwards."),
            width=320,
        )
        self._declaration = card(who, row(self.declare, None), gap=12, padding=18)
        return self._declaration

    def _build_batches(self) -> QWidget:
        self.pile_size = QComboBox()
        for size in SIZES:
            self.pile_size.addItem(
                self.tr("All in one batch") if not size else self.tr("Batches of {n}").format(n=size), size
            )
        self.pile_size.currentIndexChanged.connect(lambda _place: self._tell())
        self._plan, self._dividing_title = label("", "soft"), label("", "heading")
        self.open_batches = button(self.tr("Open the batches and enter"), "primary", self._on_open)
        self.open_batches.setObjectName("openBatches")
        self.enter = button(self.tr("To entry"), "primary", self._on_enter)
        self._dividing = holder(
            column(Field(self.tr("Papers"), self.pile_size, object_name="batchSize", width=320), gap=8)
        )
        self.zero = button(
            self.tr("Zero report before counting"), "secondary", lambda: self.step_wanted.emit("papers")
        )
        self.zero.setObjectName("zeroReport")
        buttons = flow(self.open_batches, self.enter, self.zero, gap=12)
        self._batches = card(self._dividing_title, self._dividing, self._plan, buttons, padding=18)
        return self._batches

    def _build_repeat(self) -> QWidget:
        self.repeat = button(self.tr("Draft the repeat election"), "primary", self._on_repeat)
        self._repeat_words = label("", "body")
        self._repeat = card(
            label(self.tr("What follows"), "heading"), self._repeat_words, row(self.repeat, None), padding=18
        )
        return self._repeat

    def keys(self) -> Sequence[KeyHint]:
        stage = self._vm.stage()
        if stage == "counting":
            return (
                KeyHint("F9", self.declare.text(), self._on_declare),
                KeyHint("Tab", self.tr("Next field")),
            )
        if stage == "valid":
            if self._vm.unbatched() > 0:
                return (KeyHint("F9", self.open_batches.text(), self._on_open),)
            return (KeyHint("F9", self.enter.text(), self._on_enter),)
        return ()

    def first_focus(self) -> QWidget | None:
        stage = self._vm.stage()
        if stage == "counting":
            return self.collected.spin
        if stage == "valid":
            return self.open_batches if self._vm.unbatched() > 0 else self.enter
        return self.repeat if stage == "void" else self._closed.action

    def refresh(self) -> None:
        stage = self._vm.stage()
        self._closed.setVisible(stage == "closed")
        self._open.setVisible(stage != "closed")
        if stage == "closed":
            return
        issued, voted, collected = self._vm.numbers()
        self._issued.show_number(str(issued))
        if not self._filled or stage != "counting":
            self._filled = True
            self.voted.spin.setValue(voted)
            self.collected.spin.setValue(collected)
            self.name.setText(self._vm.chief())
        for field in (self.voted, self.collected):
            field.spin.setEnabled(stage == "counting")
        self._declaration.setVisible(stage == "counting")
        self._batches.setVisible(stage == "valid")
        self.way.setVisible(stage == "valid")
        self._show_repeat(stage)
        self._tell()
        self.keys_changed.emit()

    def _on_changed(self) -> None:
        if self.isVisible():  # a page in the background is drawn anew when it comes into view
            self.refresh()

    def _show_repeat(self, stage: str) -> None:
        self._repeat.setVisible(stage == "void")
        owed = self._vm.repeat_owed() is not None
        self.repeat.setVisible(owed)
        words = (
            self.tr(
                "There are more papers than there may be, so none of them is counted. The election is repeated."
            )
            if owed
            else self.tr("None of the papers is counted. The repeat election is drafted.")
        )
        self._repeat_words.setText(words)

    def _tell(self) -> None:
        """Statement, comparison and plan from what is typed."""
        if not hasattr(self, "_repeat"):
            return
        voted, collected = self.voted.spin.value(), self.collected.spin.value()
        says = self._vm.statement(voted, collected)
        declared = self._vm.stage() in ("valid", "void")
        by = self.tr("Declared by {name}.").format(name=self._vm.chief()) if declared else ""
        self._statement.show_statement(says.state, says.word, f"{says.sentence} {by}".strip())
        self._comparison.setText("" if says.state == "open" else self._vm.comparison(collected))
        void = says.state == "wrong"
        self.declare.setText(self.tr("Declare void") if void else self.tr("Declare valid"))
        self.declare.setProperty("kind", "danger" if void else "primary")
        self.declare.style().polish(self.declare)
        known = says.state != "open" and voted <= self._vm.numbers()[0]
        self.declare.setEnabled(known and bool(self.name.text().strip()))
        left = self._vm.unbatched()
        piles = self._vm.piles(self.pile_size.currentData())
        self._dividing.setVisible(left > 0)
        self.open_batches.setVisible(left > 0)
        sheets = self._vm.by_sheets()
        self._dividing_title.setText(self.tr("Summary sheets") if sheets else self.tr("Batches"))
        self.enter.setText(self.tr("To the summary sheets") if sheets else self.tr("To entry"))
        self.enter.setVisible(left <= 0)
        self._plan.setText(self._plan_words(piles))

    def _plan_words(self, piles: Sequence[int]) -> str:
        if piles:
            sizes = " + ".join(str(one) for one in piles)
            return self.tr("%n batch(es): ", "", len(piles)) + sizes
        opened = self._vm.batches()
        lines = (
            self.tr("batch {name}: {done} of {all}").format(name=one.name, done=one.entered, all=one.papers)
            for one in opened
        )
        return "   ".join(lines)

    def _on_declare(self) -> None:
        voted, collected = self.voted.spin.value(), self.collected.spin.value()
        name = self.name.text()
        if self.declare.isEnabled():
            self.attempt(lambda: self._vm.declare(voted, collected, name))

    def _on_enter(self) -> None:
        self.step_wanted.emit("sheets" if self._vm.by_sheets() else "entry")

    def _on_open(self) -> None:
        if self.attempt(lambda: self._vm.open_batches(self.pile_size.currentData())):
            self.step_wanted.emit("entry")

    def _on_repeat(self) -> None:
        if self.attempt(self._vm.draft_repeat):
            self.step_wanted.emit("contest")
