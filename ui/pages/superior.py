"""The card that stands where the chain of elections stops: ask the superior body, record its reply."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from ui.viewmodels.superior import SuperiorViewModel, names_in
from ui.widgets.basics import button, card, column, holder, label, row
from ui.widgets.fields import Field


class SuperiorCard(QFrame):
    """Emits `wanted("ask" | "reply")`; the page does it and calls `refresh`."""

    wanted = Signal(str)

    def __init__(self, vm: SuperiorViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._matter = label("", "strong")
        ask = button(
            self.tr("Record that the superior body is asked"), "primary", lambda: self.wanted.emit("ask")
        )
        ask.setObjectName("ask")
        self._ask = holder(row(ask, None))
        self._reply = self._build_reply()
        heading = label(self.tr("The superior body decides first"), "heading")
        body = card(heading, self._matter, self._ask, self._reply, gap=10)
        self.setLayout(column(body))  # first filled by its owner, once it has its place

    def _build_reply(self) -> QWidget:
        self._people, self._document, self._date = QLineEdit(), QLineEdit(), QLineEdit()
        self._people.setPlaceholderText(self.tr("Nobody: go on with those left"))
        self._date.setPlaceholderText("2026-03-07")
        reply = button(self.tr("Record the reply"), "primary", lambda: self.wanted.emit("reply"))
        reply.setObjectName("reply")
        for edit in (self._people, self._document, self._date):
            edit.returnPressed.connect(reply.click)
        return holder(
            column(
                label(self.tr("Asked; the reply is awaited."), "soft"),
                row(
                    Field(self.tr("Number of the reply"), self._document, object_name="replyDocument"),
                    Field(self.tr("Date"), self._date, object_name="replyDate"),
                ),
                Field(
                    self.tr("Who stands instead (members of the committee)"),
                    self._people,
                    object_name="replyPeople",
                ),
                row(reply, None),
                gap=10,
            )
        )

    def refresh(self) -> None:
        """Shows what fits the moment; hidden where the chain does not stop."""
        stop = self._vm.stop()
        self.setVisible(stop is not None)
        self._matter.setText(self._vm.matter())
        asked = self._vm.asked()
        self._ask.setVisible(not asked)
        self._reply.setVisible(asked)

    def obey(self, name: str) -> None:
        """Does what was wanted. Raises what the view-model raises."""
        if name == "ask":
            self._vm.ask()
        else:
            self._vm.reply(names_in(self._people.text()), self._document.text(), self._date.text().strip())
