"""A roll file before it is taken over: what was recognised, what is odd, who looks doubled."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from core.domain.roll import RollRow
from ui.theme import px, text_scale
from ui.viewmodels.roll import RollViewModel
from ui.viewmodels.roll_import import Finding, Pair, Side, Taken
from ui.widgets.banner import Banner
from ui.widgets.basics import button, card, column, flow, holder, label
from ui.widgets.table import Column, table

MOST_PAIRS, PAIRS_A_LINE, MOST_REMARKS = 30, 2, 60
WIDE_TEXT = 150  # from this text size on two pairs do not fit beside each other


class PreviewPanel(QWidget):
    """Emits `wanted("accept" | "again" | "discard")`; the page does it."""

    wanted = Signal(str)

    def __init__(self, vm: RollViewModel) -> None:
        super().__init__()
        self._vm, self._incoming = vm, vm.incoming
        self._verdict = Banner()
        self._columns = label("", "soft")
        self._left_out = label("", "caption")
        self.accept = button("", "primary", lambda: self.wanted.emit("accept"))
        self.accept.setObjectName("previewAccept")
        again = button(self.tr("Read another file…"), "secondary", lambda: self.wanted.emit("again"))
        back = button(self.tr("Give up"), "plain", lambda: self.wanted.emit("discard"))
        back.setObjectName("previewDiscard")
        buttons = holder(flow(self.accept, again, back))
        self._build_tables()
        self._pairs = QGridLayout()
        self._pairs.setSpacing(px(12))
        self._paired = holder(column(label(self.tr("Alike, side by side"), "heading"), self._pairs, gap=8))
        self._remarks = QGridLayout()
        self._remarks.setHorizontalSpacing(px(18))
        self._remarks.setVerticalSpacing(px(6))
        self._remarks.setColumnStretch(1, 1)
        self._odd = card(label(self.tr("Remarks by row"), "heading"), self._remarks, gap=8)
        listed = column(label(self.tr("As it would be taken over"), "heading"), self._people, gap=8)
        recognised = card(
            label(self.tr("Columns recognised"), "heading"), self._columns, self._left_out, gap=4
        )
        self.setLayout(
            column(self._verdict, buttons, recognised, self._odd, self._paired, listed, None, gap=16)
        )

    def _build_tables(self) -> None:
        vm = self._vm
        self._people, self._people_rows = table(
            (
                Column[Taken](self.tr("Row"), lambda one: one.line, align="right", width=56),
                Column[Taken](self.tr("Number"), lambda one: one.row.number, width=84),
                Column[Taken](self.tr("Name"), lambda one: one.row.name, bold=True),
                Column[Taken](self.tr("Gender"), lambda one: vm.gender(one.row), width=64),
                Column[Taken](self.tr("Born"), lambda one: one.row.birth, width=96),
                Column[Taken](self.tr("Unit and post"), lambda one: one.row.unit, stretch=True),
                Column[Taken](self.tr("Kind"), self._kind, width=104),
            ),
            (),
            name=self.tr("As it would be taken over"),
            sortable=False,
        )
        self._people.setMinimumHeight(px(360))

    def refresh(self) -> None:
        """Shows the preview of the view-model."""
        said = self._incoming.verdict()
        self._verdict.show_notice(said)
        self.accept.setEnabled(self._incoming.may_accept())
        self.accept.setText(self.tr("Import %n person(s)", "", self._incoming.fresh()))
        arrow = self.tr("{heading} → {field}")
        pairs = (arrow.format(heading=heading, field=field) for heading, field in self._incoming.columns())
        self._columns.setText("　".join(pairs))
        others = self._incoming.left_out()
        self._left_out.setVisible(bool(others))
        self._left_out.setText(self.tr("Left out: {names}").format(names=self._vm.comma().join(others)))
        self._people_rows.set_rows(self._incoming.rows())
        findings = self._incoming.findings()
        self._odd.setVisible(bool(findings))
        self._show_remarks(findings)
        self._show_pairs(self._incoming.pairs())

    def _show_remarks(self, findings: Sequence[Finding]) -> None:
        empty(self._remarks)
        for place, one in enumerate(findings[:MOST_REMARKS]):
            self._remarks.addWidget(
                label(self._grade(one), "red" if one.serious else "caption", wrap=False), place, 0
            )
            self._remarks.addWidget(label(one.text), place, 1)
        if len(findings) > MOST_REMARKS:
            more = label(self.tr("… and %n more.", "", len(findings) - MOST_REMARKS), "soft")
            self._remarks.addWidget(more, MOST_REMARKS, 1)

    def _show_pairs(self, pairs: Sequence[Pair]) -> None:
        empty(self._pairs)
        beside = PAIRS_A_LINE if len(pairs) > 1 and text_scale() < WIDE_TEXT else 1
        for place in range(PAIRS_A_LINE):
            self._pairs.setColumnStretch(place, 1 if place < beside else 0)
        for place, pair in enumerate(pairs[:MOST_PAIRS]):
            self._pairs.addWidget(PairCard(self._vm, pair), *divmod(place, beside))
        if len(pairs) > MOST_PAIRS:
            more = label(self.tr("… and %n more.", "", len(pairs) - MOST_PAIRS), "soft")
            self._pairs.addWidget(more, MOST_PAIRS, 0)
        self._paired.setVisible(bool(pairs))

    def _grade(self, one: Finding) -> str:
        return self.tr("mend") if one.serious else self.tr("look")

    def _kind(self, one: Taken) -> str:
        return self.tr("known") if one.known else self._vm.kind(one.row)


def empty(grid: QGridLayout) -> None:
    """Takes everything out of a grid."""
    while (item := grid.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


class PairCard(QFrame):
    """Two rows beside each other, field by field; what differs is bold."""

    def __init__(self, vm: RollViewModel, pair: Pair) -> None:
        super().__init__()
        self.setProperty("card", "true")
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, side in enumerate((pair.first, pair.second), start=1):
            grid.addWidget(label(self.tr("Row {n}").format(n=side.line), "caption"), 0, place)
        shown = 1
        for caption, read in self._lines(vm):
            first, second = read(pair.first), read(pair.second)
            if first or second:
                grid.addWidget(label(caption, "caption", wrap=False), shown, 0)
                grid.addWidget(self._value(first, differs=first != second), shown, 1)
                grid.addWidget(self._value(second, differs=first != second), shown, 2)
                shown += 1
        words = label(pair.sentence, "red" if pair.serious else "body")
        self.setLayout(column(words, grid, gap=6, margins=(14, 10, 14, 12)))
        self.setAccessibleName(pair.sentence)

    def _lines(self, vm: RollViewModel) -> tuple[tuple[str, Callable[[Side], str]], ...]:
        def of(name: str) -> Callable[[Side], str]:
            return lambda side: str(getattr(side.row, name))

        def kind(row: RollRow) -> str:
            return vm.kind(row)

        return (
            (self.tr("Number"), of("number")),
            (self.tr("Name"), of("name")),
            (self.tr("Gender"), lambda side: vm.gender(side.row)),
            (self.tr("Born"), of("birth")),
            (self.tr("Unit and post"), of("unit")),
            (self.tr("Delegation"), of("delegation")),
            (self.tr("Kind"), lambda side: kind(side.row)),
        )

    @staticmethod
    def _value(text: str, *, differs: bool) -> QLabel:
        return label(text or "—", "strong" if differs else "soft")
