"""Everything that happened, in sentences: filter, search, each entry with its time and hash; verify now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from core.summary.journal import Line
from ui.page import Page
from ui.shapes import KeyHint
from ui.theme import px
from ui.viewmodels.journal import JournalViewModel
from ui.widgets.basics import Heading, button, card, column, flow, holder, label
from ui.widgets.counters import BigStatement, CheckRow
from ui.widgets.fields import Field
from ui.widgets.lazy_rows import LazyRows
from ui.widgets.table import Column, DataTable

CHOICE = 220


class JournalPage(Page):
    """The list reads on as it is scrolled; the entry under the selection is told whole below it."""

    def __init__(self, vm: JournalViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Journal"))
        self._build_filters()
        self.model = LazyRows(self._columns(), vm.more, vm.left)
        self.list = DataTable(self.model, name=self.tr("Journal"), sortable=False, row_height=34)
        self.model.setParent(self.list)
        self.list.setMinimumHeight(px(280))
        self.list.row_chosen.connect(self._on_row)
        self._build_entry()
        self._build_verified()
        parts = (self._heading, self._filters, self._verified, self.list, self._entry)
        body = column(*parts, gap=12)
        body.setStretchFactor(self.list, 1)
        self.set_body(body)
        vm.verifying.refused.connect(self.refuse)
        vm.changed.connect(self._on_changed)
        self.refresh()

    def _build_filters(self) -> None:
        self.query = QLineEdit()
        self.query.setClearButtonEnabled(True)
        self.query.setMinimumWidth(px(CHOICE))
        self.query.textChanged.connect(lambda text: self._vm.look_for(text=text))
        self.who, self.subject, self.contest = QComboBox(), QComboBox(), QComboBox()
        self.who.currentIndexChanged.connect(lambda _at: self._vm.look_for(by=self.who.currentData() or ""))
        self.subject.currentIndexChanged.connect(
            lambda _at: self._vm.look_for(subject=self.subject.currentData() or "")
        )
        self.contest.currentIndexChanged.connect(
            lambda _at: self._vm.look_for(contest=self.contest.currentData() or "")
        )
        for choice in (self.who, self.subject, self.contest):
            choice.setFixedWidth(px(CHOICE))
        fields = (
            Field(self.tr("Search: words or a name"), self.query, object_name="journalQuery"),
            Field(self.tr("By whom"), self.who, object_name="journalWho"),
            Field(self.tr("About"), self.subject, object_name="journalSubject"),
            Field(self.tr("Election"), self.contest, object_name="journalContest"),
        )
        self._found = label("", "strong")
        self._filters = holder(column(flow(*fields), self._found, gap=4))

    def _build_entry(self) -> None:
        self._words = label("", "body")
        self._when = label("", "soft")
        self._hashes = label("", "caption")
        self._hashes.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._entry = card(self._words, self._when, self._hashes, gap=6)

    def _build_verified(self) -> None:
        self.verify = button(self.tr("Verify now"), "secondary", self._on_verify)
        self.verify.setObjectName("verifyJournal")
        self._answer = BigStatement("ok", "")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._shown = holder(column(self._answer, self._lines, gap=0))
        self._verified = holder(column(flow(self.verify), self._shown, gap=8))

    def _columns(self) -> Sequence[Column[Line]]:
        return (
            Column(self.tr("No."), lambda one: one.seq, align="right", width=80),
            Column(self.tr("Time"), lambda one: one.at[:16].replace("T", " "), width=170),
            Column(self.tr("By"), lambda one: one.by, width=140),
            Column(
                self.tr("What happened"),
                lambda one: one.words,
                tip=lambda one: one.words,
                width=260,
                stretch=True,
            ),
            Column(self.tr("Hash"), self._vm.short, width=120),
        )

    def keys(self) -> Sequence[KeyHint]:
        return (
            KeyHint("Ctrl+F", self.tr("Search"), self.query.setFocus),
            KeyHint("↑↓", self.tr("Entry"), bind=False),
            KeyHint("F5", self.tr("Verify now"), self._on_verify),
        )

    def first_focus(self) -> QWidget | None:
        return self.query

    def refresh(self) -> None:
        self._heading.set_lead(self._vm.lead())
        self._found.setText(self._vm.found())
        self._found.setVisible(bool(self._found.text()))
        for choice, pairs, now in (
            (self.who, self._vm.people(), self._vm.by),
            (self.subject, self._vm.subjects(), self._vm.subject),
            (self.contest, self._vm.contests(), self._vm.contest),
        ):
            _offer(choice, pairs, now)
        if self.query.text() != self._vm.text:
            self.query.setText(self._vm.text)
        if self._vm.stale():
            self._read_anew()
        self._show_verified()
        self.keys_changed.emit()

    def _read_anew(self) -> None:
        """The newest entries, the same one selected where it is still among them."""
        before: Line | None = self.list.selected_row()
        self.model.set_rows(self._vm.first())
        if before is None or not self.list.select_where(lambda one: one.seq == before.seq):
            self.list.select_where(lambda _one: True)
        self._on_row(self.list.selected_row())

    def _on_row(self, line: Line | None) -> None:
        self._entry.setVisible(line is not None)
        if line is None:
            return
        self._words.setText(line.words)
        when = self.tr("No. {n} · {at} · {by}")
        self._when.setText(when.format(n=line.seq, at=line.at[:16].replace("T", " "), by=line.by))
        hashes = self.tr("Hash {own}\nFollows {before}")
        self._hashes.setText(hashes.format(own=self._vm.hash_of(line), before=self._vm.before(line)))

    def _show_verified(self) -> None:
        found = self._vm.verifying.found()
        self.verify.setEnabled(not self._vm.verifying.busy)
        self._shown.setVisible(found is not None)
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if found is not None:
            self._answer.show_statement("ok" if found.intact else "wrong", found.words)
            for line in found.lines:
                self._lines.addWidget(CheckRow(line.state, line.title, line.detail))

    def _on_verify(self) -> None:
        if not self._vm.verifying.busy:
            self.attempt(self._vm.verify)

    def _on_changed(self) -> None:
        if self.isVisible():  # a page in the background is drawn anew when it comes into view
            self.refresh()


def _offer(choice: QComboBox, pairs: Sequence[tuple[str, str]], now: str) -> None:
    """These choices, the present one chosen; left alone where they are the same already."""
    there = [(choice.itemData(at), choice.itemText(at)) for at in range(choice.count())]
    choice.blockSignals(True)
    if there != list(pairs):
        choice.clear()
        for key, title in pairs:
            choice.addItem(title, key)
    choice.setCurrentIndex(max(0, choice.findData(now)))
    choice.blockSignals(False)
