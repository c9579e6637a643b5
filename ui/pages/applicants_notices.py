"""Below the list: notices with their objections, and who gave up by not applying."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.applicants import Objection
from core.domain.term import Cadre
from ui.shapes import CheckState
from ui.viewmodels.applicants import ApplicantsViewModel
from ui.widgets.basics import button, card, column, flow, holder, label
from ui.widgets.counters import CheckRow
from ui.widgets.table import Column, table

GIVEN_UP = 200  # height of the list


class NoticesPanel(QWidget):
    """`notice_wanted`: a new one; `settle_wanted` carries the key of an objection; `cadres_wanted`: import them."""

    notice_wanted = Signal()
    settle_wanted = Signal(str)
    cadres_wanted = Signal()

    def __init__(self, vm: ApplicantsViewModel) -> None:
        super().__init__()
        self._vm = vm
        self.post = button(self.tr("Post a notice…"), "secondary", self.notice_wanted.emit)
        self.post.setObjectName("postNotice")
        self._rows = QVBoxLayout()
        self._none = label(self.tr("No notice has been posted yet."), "soft")
        notices = card(
            label(self.tr("Public notice and objections"), "heading"), self._none, self._rows,
            holder(flow(self.post)), gap=8,
        )  # fmt: skip
        self._given, self._given_rows = table(
            (
                Column[Cadre](self.tr("Name"), lambda one: one.name, bold=True, width=110),
                Column[Cadre](self.tr("Born"), lambda one: one.birth, width=110),
                Column[Cadre](self.tr("Post"), self._post, stretch=True),
                Column[Cadre](self.tr("Is"), self._kind, width=150),
            ),
            (),
            name=self.tr("Given up"),
        )
        self._given.setMinimumHeight(GIVEN_UP)
        self._nobody = label("", "soft")
        self.cadres = button(self.tr("Import the establishment…"), "secondary", self.cadres_wanted.emit)
        self.cadres.setObjectName("importCadres")
        given = card(
            label(self.tr("Given up: did not apply"), "heading"), self._nobody, self._given,
            holder(flow(self.cadres)), gap=8,
        )  # fmt: skip
        self.setLayout(column(notices, given, gap=16))

    def refresh(self) -> None:
        """Shows what the file says."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        names = {one.id: one.row.name for one in self._vm.lines()}
        objections = self._vm.objections()
        posted = self._vm.notices()
        for one in posted:
            title = self.tr("{kind}: {start} to {until}").format(
                kind=self._vm.words.term(f"notice.{one.kind}"), start=one.start, until=one.until
            )
            over = all(other.decision for other in objections if other.notice == one.id)
            self._rows.addWidget(CheckRow("ok" if over else "open", title, one.place))
            for other in objections:
                if other.notice == one.id:
                    self._rows.addWidget(self._objection(other, names.get(other.applicant, "")))
        self._none.setVisible(not posted)
        self.post.setEnabled(self._vm.may_write())
        self._show_given_up()

    def _objection(self, one: Objection, name: str) -> CheckRow:
        words = self._vm.words
        state: CheckState = "ok" if one.decision else "wrong"
        title = self.tr("Objection to {name}: {text}").format(name=name, text=one.text)
        if one.decision:
            detail = self.tr("{decision} · {who}, {day} · {reason}").format(
                decision=words.term(f"objection.{one.decision}"),
                who=one.settled_by,
                day=one.settled_on,
                reason=one.reason,
            )
            return CheckRow(state, title, detail)
        made = CheckRow(state, title, self.tr("received {day}").format(day=one.date))
        settle = button(self.tr("Settle…"), "secondary", lambda: self.settle_wanted.emit(one.id))
        settle.setObjectName(f"settle_{one.id}")
        settle.setEnabled(self._vm.may_write())
        made.add_action(settle)
        return made

    def _show_given_up(self) -> None:
        people = self._vm.given_up()
        self._given_rows.set_rows(people)
        self._given.setVisible(bool(people))
        words = self.tr("Every incumbent and every dispatched cadre on the establishment applied.")
        if not self._vm.has_establishment():
            words = self.tr("Nobody is on the establishment yet: import it to see who gave up.")
        self._nobody.setText(words)
        self._nobody.setVisible(not people)
        self.cadres.setEnabled(self._vm.may_write())

    @staticmethod
    def _post(one: Cadre) -> str:
        return " ".join(part for part in (one.unit, one.post) if part)

    def _kind(self, one: Cadre) -> str:
        return self._vm.words.term("source.dispatched" if one.dispatched else "source.incumbent")
