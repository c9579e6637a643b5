"""A sheet of units or people before it is taken over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.domain.enrolment import Elector, Unit
from core.wording import word
from ui.i18n import language
from ui.theme import px
from ui.viewmodels.register import RegisterViewModel
from ui.viewmodels.register_import import Incoming
from ui.widgets.banner import Banner
from ui.widgets.basics import button, card, column, flow, holder, label
from ui.widgets.table import Column, table

MOST_REMARKS = 40


class RegisterPreview(QWidget):
    """Emits `wanted("accept" | "again" | "discard")`; the page does it."""

    wanted = Signal(str)

    def __init__(self, vm: RegisterViewModel) -> None:
        super().__init__()
        self._vm, self._incoming = vm, vm.incoming
        self._verdict, self._columns = Banner(), label("", "soft")
        self.accept = button("", "primary", lambda: self.wanted.emit("accept"))
        self.accept.setObjectName("previewAccept")
        again = button(self.tr("Read another file…"), "secondary", lambda: self.wanted.emit("again"))
        back = button(self.tr("Give up"), "plain", lambda: self.wanted.emit("discard"))
        back.setObjectName("previewDiscard")
        self._remarks = QGridLayout()
        self._remarks.setHorizontalSpacing(px(18))
        self._remarks.setColumnStretch(1, 1)
        self._odd = card(label(self.tr("Remarks by row"), "heading"), self._remarks, gap=8)
        self._list, self._rows = table(
            (
                Column[Incoming](self.tr("Row"), lambda one: one.line, align="right", width=56),
                Column[Incoming](self.tr("Name"), lambda one: one.row.name, bold=True, width=180),
                Column[Incoming](self.tr("Unit"), self._unit, width=160),
                Column[Incoming](self.tr("Born"), self._born, width=110),
                Column[Incoming](self.tr("Takes part as"), self._part, stretch=True),
                Column[Incoming](
                    self.tr("State"), lambda one: self.tr("known") if one.known else "", width=90
                ),
            ),
            (),
            name=self.tr("As it would be taken over"),
            sortable=False,
        )
        self._list.setMinimumHeight(px(360))
        buttons = holder(flow(self.accept, again, back))
        listed = column(label(self.tr("As it would be taken over"), "heading"), self._list, gap=8)
        self.setLayout(column(self._verdict, buttons, self._columns, self._odd, listed, None, gap=16))

    def refresh(self) -> None:
        """Shows the preview of the view-model."""
        self._verdict.show_notice(self._incoming.verdict())
        self.accept.setEnabled(self._incoming.may_accept())
        self.accept.setText(self.tr("Take %n row(s) over", "", self._incoming.fresh()))
        self._columns.setText(self._incoming.columns())
        self._rows.set_rows(self._incoming.rows())
        while (item := self._remarks.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        remarks = self._incoming.remarks()
        for place, one in enumerate(remarks[:MOST_REMARKS]):
            grade = label(
                self.tr("mend") if one.serious else self.tr("look"), "red" if one.serious else "caption"
            )
            self._remarks.addWidget(grade, place, 0)
            self._remarks.addWidget(label(one.text), place, 1)
        if len(remarks) > MOST_REMARKS:
            more = label(self.tr("… and %n more.", "", len(remarks) - MOST_REMARKS), "soft")
            self._remarks.addWidget(more, MOST_REMARKS, 1)
        self._odd.setVisible(bool(remarks))

    def _unit(self, one: Incoming) -> str:
        return self._vm.unit_name(one.row.unit) if isinstance(one.row, Elector) else ""

    @staticmethod
    def _born(one: Incoming) -> str:
        return one.row.birth if isinstance(one.row, Elector) else ""

    def _part(self, one: Incoming) -> str:
        if isinstance(one.row, Unit):
            return word(f"unit_kind.{one.row.kind}", language())
        return self._vm.words.status(one.row)
