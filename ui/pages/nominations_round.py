"""The card of a round of voting: its ballots, and the one form that its next step needs for all of them."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from core.office.contests import Papers
from ui.pages.ballots_parts import NumberField
from ui.pages.candidates_people import Attempt
from ui.viewmodels.nominations_round import RoundLine, RoundViewModel
from ui.widgets.basics import button, card, column, flow, holder, label
from ui.widgets.fields import Field
from ui.widgets.table import Column, table


class RoundCard(QFrame):
    """One vote, counted separately: nothing is recorded before all ballots of the round pass the step."""

    def __init__(self, vm: RoundViewModel, attempt: Attempt) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self._heading, self._said = label("", "heading"), label("", "soft")
        self.ballots, self._rows = table(
            (
                Column[RoundLine](self.tr("Ballot"), lambda one: one.title, bold=True, stretch=True),
                Column[RoundLine](self.tr("Stand"), lambda one: one.candidates or "", align="right"),
                Column[RoundLine](self.tr("Seats"), lambda one: one.seats, align="right"),
                Column[RoundLine](self.tr("Where it is"), lambda one: one.state, width=150),
            ),
            (),
            name=self.tr("Ballots of the round"),
            sortable=False,
        )
        self.name, self.title = QLineEdit(), QLineEdit()
        self.numbers = {
            "unpacked": NumberField(self.tr("Unpacked"), object_name="roundUnpacked", act=self._balance),
            "issued": NumberField(self.tr("Issued"), object_name="roundIssued", act=self._balance),
            "kept": NumberField(self.tr("Kept"), object_name="roundKept", act=self._balance),
            "clipped": NumberField(self.tr("Clipped"), object_name="roundClipped", act=self._balance),
        }
        self.collected: dict[str, NumberField] = {}
        self._boxes = flow()
        self._title = Field(self.tr("Title of the round"), self.title, object_name="roundTitle")
        self._name = Field("", self.name, object_name="roundName")
        self._papers = holder(flow(*self.numbers.values()))
        self._counted = holder(self._boxes)
        self.act = button("", "secondary", self.do)
        self.act.setObjectName("roundAct")
        self._step = ""
        self.setLayout(column(self._build()))
        self.name.returnPressed.connect(self.do)

    def _build(self) -> QFrame:
        return card(
            self._heading,
            self.ballots,
            self._title,
            self._papers,
            self._counted,
            self._name,
            self._said,
            holder(flow(self.act)),
            gap=10,
            padding=18,
        )

    def refresh(self) -> None:
        """The form of the next step; hidden where there is nothing to vote on."""
        step = self._vm.step()
        self.setVisible(bool(step))
        lines = self._vm.lines()
        self._rows.set_rows(lines)
        self.ballots.setFixedHeight(self._height(len(lines)))
        self._heading.setText(self._vm.title())
        self._title.setVisible(step == "open")
        self._papers.setVisible(step == "issue")
        self._counted.setVisible(step == "collect")
        self._name.setVisible(step in ("fix", "declare"))
        self.act.setVisible(step != "counted")
        self.act.setText(self._words(step))
        self._said.setText(self._hint(step))
        if step != self._step:
            self._step = step
            self._prefill(step, lines)

    def _height(self, lines: int) -> int:
        return (
            self.ballots.horizontalHeader().sizeHint().height()
            + lines * self.ballots.verticalHeader().defaultSectionSize()
            + 6
        )

    def _words(self, step: str) -> str:
        return {
            "open": self.tr("Open the round"),
            "fix": self.tr("Fix the candidates of all"),
            "quorum": self.tr("Count those present"),
            "issue": self.tr("Hand out the ballots"),
            "collect": self.tr("Record what was collected"),
            "declare": self.tr("Declare each as its papers have it"),
        }.get(step, "")

    def _hint(self, step: str) -> str:
        return {
            "open": self.tr(
                "These ballots are handed out, collected and declared together, and counted separately."
            ),
            "fix": self.tr("After this no nomination is taken and no name changes."),
            "quorum": self.tr("Counted once for all ballots of the round."),
            "counted": self.tr("Now each ballot is entered, checked and announced by itself."),
        }.get(step, "")

    def _prefill(self, step: str, lines: tuple[RoundLine, ...]) -> None:
        self.name.clear()
        caption = self.tr("Approved by") if step == "fix" else self.tr("Declared by")
        self._name.set_caption(caption)
        if step == "open":
            self.title.setText(self._vm.title())
        elif step == "issue":
            papers = self._vm.suggested()
            for key, field in self.numbers.items():
                field.spin.setValue(getattr(papers, key))
        elif step == "collect":
            self._build_boxes(lines)

    def _build_boxes(self, lines: tuple[RoundLine, ...]) -> None:
        while self._boxes.count():
            item = self._boxes.takeAt(0)
            gone: QWidget | None = item.widget() if item is not None else None
            if gone is not None:
                gone.setParent(None)
                gone.deleteLater()
        self.collected = {}
        for line in lines:
            field = NumberField(line.title, object_name=f"collected_{line.contest}", act=lambda: None)
            field.spin.setValue(self._vm.issued())
            self.collected[line.contest] = field
            self._boxes.addWidget(field)

    def _balance(self) -> None:
        papers = self._typed()
        total = papers.issued + papers.kept + papers.clipped
        good = papers.unpacked == total
        words = self.tr(
            "Unpacked {unpacked} = issued {issued} + kept {kept} + clipped {clipped}, of each ballot"
        )
        if not good:
            words = self.tr(
                "Unpacked {unpacked}, but issued {issued} + kept {kept} + clipped {clipped} is {total}"
            )
        self._said.setText(
            words.format(
                unpacked=papers.unpacked,
                issued=papers.issued,
                kept=papers.kept,
                clipped=papers.clipped,
                total=total,
            )
        )

    def _typed(self) -> Papers:
        return Papers(**{key: field.spin.value() for key, field in self.numbers.items()})

    def do(self) -> bool:
        """The next step for all ballots of the round."""
        vm = self._vm
        acts: dict[str, Callable[[], object]] = {
            "open": lambda: vm.open(self.title.text()),
            "fix": lambda: vm.fix(self.name.text()),
            "quorum": vm.establish,
            "issue": lambda: vm.issue(self._typed()),
            "collect": lambda: vm.collect({key: one.spin.value() for key, one in self.collected.items()}),
            "declare": lambda: vm.declare(self.name.text()),
        }
        act = acts.get(vm.step())
        return act is not None and self._attempt(act)
