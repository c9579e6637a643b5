"""The forms of the nominations page: open an office, file a nomination, move a recall."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QWidget

from core.procedure.nomination import OFFICES
from core.wording import word
from ui.i18n import language
from ui.pages.ballots_parts import NumberSpin
from ui.pages.candidates_details import NoWheelBox
from ui.viewmodels.nominations import NominationsViewModel, OfficeLine, Proposer
from ui.viewmodels.nominations_signers import Signers
from ui.widgets.basics import button, card, column, flow, holder, label, row
from ui.widgets.fields import Field, Hit, SearchField

PROPOSERS: tuple[Proposer, ...] = ("presidium", "joint")
SUGGESTED, MOST_SEATS = 6, 20


class ProposerFields(QWidget):
    """By whom: the presidium, or deputies typed by number or name, with how many that are and how many it takes."""

    typed = Signal()
    entered = Signal()

    def __init__(self, prefix: str, read: Callable[[str], Signers]) -> None:
        super().__init__()
        self._read = read
        self.by, self.signers = NoWheelBox(), QLineEdit()
        for proposer in PROPOSERS:
            self.by.addItem(word(f"proposer.{proposer}", language()), proposer)
        self.signers.setPlaceholderText(self.tr("1-10, 15, or names"))
        self._field = Field(self.tr("Deputies who sign"), self.signers, object_name=f"{prefix}_signers")
        self._said = label("", "soft")
        by = Field(self.tr("Proposed by"), self.by, object_name=f"{prefix}_by")
        self.setLayout(column(by, self._field, self._said, gap=8))
        self.by.currentIndexChanged.connect(lambda _place: self.refresh())
        self.signers.textChanged.connect(lambda _text: self.refresh())
        self.signers.returnPressed.connect(self.entered)
        self.refresh()

    def proposer(self) -> Proposer:
        """The presidium, or deputies together."""
        return PROPOSERS[max(0, self.by.currentIndex())]

    def keys(self) -> tuple[str, ...]:
        """The keys of those who sign; none where the presidium proposes."""
        return self._read(self.signers.text()).keys if self.proposer() == "joint" else ()

    def unknown(self) -> bool:
        """Whether somebody among those typed is not on the roll."""
        return self.proposer() == "joint" and bool(self._read(self.signers.text()).unknown)

    def clear(self) -> None:
        """Ready for the next."""
        self.signers.clear()

    def refresh(self) -> None:
        """How many sign, and what was not understood."""
        joint = self.proposer() == "joint"
        self._field.setVisible(joint)
        self._said.setVisible(joint)
        found = self._read(self.signers.text())
        self._field.set_error(
            self.tr("Not on the roll: {what}").format(what=" ".join(found.unknown)) if found.unknown else ""
        )
        self._said.setText(
            self.tr("{signed} sign, {needed} needed").format(signed=len(found.keys), needed=found.needed)
        )


class NominationForm(QFrame):
    """Emits `wanted("open" | "nominate" | "withdraw")`; the page does it."""

    wanted = Signal(str)

    def __init__(self, vm: NominationsViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._title = label("", "heading")
        self._shown = ("", "")
        self.seats, self.by_election = NumberSpin(), QCheckBox(self.tr("By-election"))
        self.seats.setRange(1, MOST_SEATS)
        self.by_election.setObjectName("byElection")
        self.name = SearchField(
            self.tr("Name or pinyin initials"), object_name="nominee", visible_hits=SUGGESTED
        )
        self.proposer = ProposerFields("nomination", vm.roll.nominating)
        self.reason = QLineEdit()
        self.setLayout(column(self._build()))
        self.name.text_changed.connect(self._suggest)
        self.name.chosen.connect(self._take)
        self.proposer.entered.connect(lambda: self.wanted.emit("nominate"))
        self.reason.returnPressed.connect(lambda: self.wanted.emit("withdraw"))

    def _build(self) -> QFrame:
        self.open = button(self.tr("Open for nominations"), "primary", lambda: self.wanted.emit("open"))
        self.open.setObjectName("openOffice")
        self._seats = Field(self.tr("Seats"), self.seats, object_name="officeSeats", width=90)
        self._opening = holder(column(self._seats, self.by_election, row(self.open, None), gap=10))
        file = button(self.tr("File the nomination"), "secondary", lambda: self.wanted.emit("nominate"))
        file.setObjectName("fileNomination")
        self._filing = holder(
            column(label(self.tr("Nominee"), "caption"), self.name, self.proposer, row(file, None), gap=10)
        )
        back = button(self.tr("Withdraw"), "danger", lambda: self.wanted.emit("withdraw"))
        back.setObjectName("withdrawNomination")
        why = Field(
            self.tr("Why the nomination marked in the list is withdrawn"),
            self.reason,
            object_name="withdrawReason",
        )
        self._taking_back = holder(column(why, row(back, None), gap=8))
        return card(self._title, self._opening, self._filing, self._taking_back, gap=12, padding=18)

    def show_line(self, line: OfficeLine, *, fresh: bool, marked: bool) -> None:
        """For this office; `fresh` while its candidates are not fixed, `marked` where a nomination may be withdrawn."""
        self._title.setText(line.title)
        office = line.key in OFFICES
        self._opening.setVisible(office and not line.contest)
        left = office and self._vm.left_over(line.office) is not None
        self._seats.setVisible(office and not left and not OFFICES[line.office].sole)
        self.by_election.setVisible(not left)
        if (line.office, line.contest) != self._shown:  # what was ticked since stays
            self._shown = line.office, line.contest
            self.by_election.setChecked(line.vacant > 0)
            self.seats.setValue(max(1, line.vacant))
        self._filing.setVisible(office and bool(line.contest) and fresh)
        self._taking_back.setVisible(marked)
        self.proposer.refresh()

    def _suggest(self, text: str) -> None:
        found = self._vm.roll.suggest(text)[:SUGGESTED]
        if any(name == text.strip() for name, _ in found):
            found = ()
        self.name.set_hits([Hit(name, name, where) for name, where in found])

    def _take(self, name: object) -> None:
        self.name.edit.setText(str(name))
        self.name.set_hits(())
        self.proposer.by.setFocus()

    def clear(self) -> None:
        """Ready for the next nomination."""
        self.name.clear()
        self.proposer.clear()
        self.reason.clear()


class RecallForm(QFrame):
    """A motion to recall somebody; emits `wanted("move" | "close")`."""

    wanted = Signal(str)

    def __init__(self, vm: NominationsViewModel) -> None:
        super().__init__()
        self.office, self.name, self.reason = NoWheelBox(), QLineEdit(), QLineEdit()
        for office in OFFICES:
            self.office.addItem(word(f"office.{office}", language()), office)
        self.proposer = ProposerFields("recall", vm.roll.moving)
        move = button(self.tr("File the motion"), "primary", lambda: self.wanted.emit("move"))
        move.setObjectName("moveRecall")
        close = button(self.tr("Close"), "plain", lambda: self.wanted.emit("close"))
        self.setLayout(
            column(
                card(
                    label(self.tr("Motion for recall"), "heading"),
                    Field(self.tr("Office"), self.office, object_name="recallOffice"),
                    Field(self.tr("Name"), self.name, object_name="recallName"),
                    Field(self.tr("Reason"), self.reason, object_name="recallReason"),
                    self.proposer,
                    holder(flow(move, close)),
                    gap=10,
                    padding=18,
                )
            )
        )
        self.proposer.entered.connect(lambda: self.wanted.emit("move"))

    def clear(self) -> None:
        """Ready for the next motion."""
        self.name.clear()
        self.reason.clear()
        self.proposer.clear()
