"""The form of one ballot of one unit: its numbers, how its papers are read, and the way to them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit

from core.office.recommendation import Form
from ui.viewmodels.box import SIZES
from ui.viewmodels.recommendation import RecommendationViewModel, percent
from ui.viewmodels.recommendation_acts import Way
from ui.widgets.basics import button, card, column, flow, holder, label, row
from ui.widgets.fields import Field

MOST = 999_999
NUMBERS = ("entitled", "present", "issued", "collected")


class UnitReport(QFrame):
    """Emits `wanted("save" | "enter" | "close")`, and `way_chosen`; the page does it."""

    wanted = Signal(str)
    way_chosen = Signal(str)

    def __init__(self, vm: RecommendationViewModel) -> None:
        super().__init__()
        self._vm, self.contest = vm, ""
        self._title, self._live, self._said = label("", "heading"), label("", "soft"), label("", "error")
        self.numbers = {name: QLineEdit() for name in NUMBERS}
        for edit in self.numbers.values():
            edit.setValidator(QIntValidator(0, MOST, edit))
            edit.textChanged.connect(lambda _text: self._tell())
        self.approved_by, self.declared_by, self.way = QLineEdit(), QLineEdit(), QComboBox()
        for code, text in self._ways():
            self.way.addItem(text, code)
        self.way.activated.connect(lambda _at: self.way_chosen.emit(self.way.currentData()))
        self.pile_size = QComboBox()
        for number in SIZES:
            words = self.tr("Batches of {n}").format(n=number) if number else self.tr("All in one batch")
            self.pile_size.addItem(words, number)
        self.save = button(self.tr("Keep the numbers"), "primary", lambda: self.wanted.emit("save"))
        self.save.setObjectName("reportSave")
        self.enter = button(self.tr("Go to the papers"), "secondary", lambda: self.wanted.emit("enter"))
        self.enter.setObjectName("reportEnter")
        self.setLayout(column(self._build()))
        for one in (*self.numbers.values(), self.approved_by, self.declared_by):
            one.returnPressed.connect(lambda: self.wanted.emit("save"))

    def _ways(self) -> tuple[tuple[Way, str], ...]:
        return (
            ("once", self.tr("every paper, read once")),
            ("twice", self.tr("every paper, read twice")),
            ("sheets", self.tr("summary sheet, entered twice")),
        )

    def _build(self) -> QFrame:
        captions = {
            "entitled": self.tr("Entitled"),
            "present": self.tr("Present"),
            "issued": self.tr("Papers issued"),
            "collected": self.tr("Papers collected"),
        }
        field = {
            name: Field(captions[name], edit, object_name=f"report_{name}")
            for name, edit in self.numbers.items()
        }
        self._approved = Field(
            self.tr("Who agreed to another number than the register's"),
            self.approved_by,
            object_name="report_approved_by",
        )
        self._size = Field(self.tr("Its papers"), self.pile_size, object_name="report_size")
        close = button(self.tr("Close"), "plain", lambda: self.wanted.emit("close"))
        return card(
            self._title,
            row(field["entitled"], field["present"], gap=12),
            row(field["issued"], field["collected"], gap=12),
            self._live,
            self._approved,
            Field(self.tr("Declared by"), self.declared_by, object_name="report_declared_by"),
            Field(self.tr("How its papers are read"), self.way, object_name="report_way"),
            self._size,
            self._said,
            holder(flow(self.save, self.enter, close)),
            gap=10,
            padding=18,
        )

    def show_ballot(self, contest: str) -> None:
        """Fills the form from the file."""
        ballot = self._vm.ballot(contest)
        if ballot is None:
            return
        self.contest = contest
        self._title.setText(self._vm.title(ballot))
        shown = {name: str(getattr(ballot, name)) if ballot.reported else "" for name in NUMBERS}
        shown["entitled"] = shown["entitled"] or str(ballot.register)
        for name, edit in self.numbers.items():
            edit.setText(shown[name])
        row_ = self._vm.acts.row(contest)
        self.declared_by.setText(row_.declared_by or self.declared_by.text())
        self.approved_by.clear()
        self.refresh()

    def refresh(self) -> None:
        """What may be done now."""
        ballot = self._vm.ballot(self.contest)
        if ballot is None:
            return
        may = self._vm.acts.may_report(self.contest)
        for edit in (*self.numbers.values(), self.approved_by, self.declared_by):
            edit.setReadOnly(not may)
        self.save.setVisible(may)
        self.way.setEnabled(may)
        self.way.setCurrentIndex(self.way.findData(self._vm.acts.way(self.contest)))
        self.enter.setVisible(self._vm.acts.may_enter(self.contest))
        begins = self._vm.acts.unbatched(self.contest)  # from then on numbers and way stay as they are
        self.enter.setText(self.tr("Open the batches and enter") if begins else self.tr("Go to the papers"))
        self._size.setVisible(begins)
        self._said.setText(
            "\n".join(text for title, text in self._vm.remarks() if title == self._title.text())
        )
        self._said.setVisible(bool(self._said.text()))
        self._tell()

    def form(self) -> Form:
        """The numbers as typed; an empty one is 0."""
        typed = {name: int(edit.text() or 0) for name, edit in self.numbers.items()}
        return Form(
            present=typed["present"],
            issued=typed["issued"],
            collected=typed["collected"],
            entitled=typed["entitled"],
            approved_by=self.approved_by.text(),
        )

    def _tell(self) -> None:
        """Turnout, and whether it would be valid, while it is typed."""
        ballot = self._vm.ballot(self.contest)
        typed = self.form()
        told = all(edit.text() for edit in self.numbers.values())
        verdict = ""
        if told:
            verdict = self.tr("valid") if typed.collected <= typed.issued else self.tr("void")
        share = percent(self._vm.share(typed.present, typed.entitled or 0)) if told else "—"
        self._live.setText(
            " · ".join(part for part in (self.tr("turnout {share}").format(share=share), verdict) if part)
        )
        self._approved.setVisible(ballot is not None and typed.entitled != ballot.register)
