"""A sheet of applicants or of the establishment before it is taken over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.domain.applicants import Applicant
from ui.theme import px
from ui.viewmodels.applicants_words import ApplicantsWords
from ui.viewmodels.term_import import Incoming, TermImport
from ui.widgets.banner import Banner
from ui.widgets.basics import button, card, column, flow, holder, label
from ui.widgets.table import Column, table

MOST_REMARKS = 40


class SheetPreview(QWidget):
    """Emits `wanted("accept" | "again" | "discard")`; the page does it."""

    wanted = Signal(str)

    def __init__(self, incoming: TermImport, words: ApplicantsWords) -> None:
        super().__init__()
        self._incoming, self._words = incoming, words
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
        self._build_table()
        buttons = holder(flow(self.accept, again, back))
        listed = column(label(self.tr("As it would be taken over"), "heading"), self._list, gap=8)
        self.setLayout(column(self._verdict, buttons, self._columns, self._odd, listed, None, gap=16))

    def _build_table(self) -> None:
        self._list, self._rows = table(
            (
                Column[Incoming](self.tr("Row"), lambda one: one.line, align="right", width=56),
                Column[Incoming](self.tr("Name"), lambda one: one.row.name, bold=True, width=110),
                Column[Incoming](self.tr("Born"), lambda one: one.row.birth, width=110),
                Column[Incoming](self.tr("Schooling"), lambda one: one.row.education, width=90),
                Column[Incoming](self.tr("Unit and post"), self._work, stretch=True),
                Column[Incoming](self.tr("Applies as"), self._source, width=190),
                Column[Incoming](
                    self.tr("State"), lambda one: self.tr("known") if one.known else "", width=80
                ),
            ),
            (),
            name=self.tr("As it would be taken over"),
            sortable=False,
        )
        self._list.setMinimumHeight(px(360))

    def refresh(self) -> None:
        """Shows the preview of the view-model."""
        self._verdict.show_notice(self._incoming.verdict())
        self.accept.setEnabled(self._incoming.may_accept())
        self.accept.setText(self.tr("Import %n person(s)", "", self._incoming.fresh()))
        self._columns.setText(self._incoming.columns())
        self._rows.set_rows(self._incoming.rows())
        while (item := self._remarks.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        remarks = self._incoming.remarks()
        for place, one in enumerate(remarks[:MOST_REMARKS]):
            grade = self.tr("mend") if one.serious else self.tr("look")
            self._remarks.addWidget(label(grade, "red" if one.serious else "caption", wrap=False), place, 0)
            self._remarks.addWidget(label(one.text), place, 1)
        if len(remarks) > MOST_REMARKS:
            more = label(self.tr("… and %n more.", "", len(remarks) - MOST_REMARKS), "soft")
            self._remarks.addWidget(more, MOST_REMARKS, 1)
        self._odd.setVisible(bool(remarks))

    @staticmethod
    def _work(one: Incoming) -> str:
        return " ".join(part for part in (one.row.unit, one.row.post) if part)

    def _source(self, one: Incoming) -> str:
        row = one.row
        if isinstance(row, Applicant):
            return " · ".join(
                filter(None, (self._words.term(f"source.{row.source}"), self._words.posts(row)))
            )
        kept = [self._words.term(f"level.{row.level}")]
        if row.secretary:
            kept.append(self.tr("sitting secretary"))
        if row.dispatched:
            kept.append(self._words.term("source.dispatched"))
        return " · ".join(kept)
