"""Posts held together with the bars that were checked, the three disclosures, and the outcome sheet."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.page import Page
from ui.pages.outcome_parts import DisclosureList, FigureTable, PostsTable
from ui.shapes import KeyHint
from ui.theme import px
from ui.viewmodels.outcome import DisclosureLine, OutcomeViewModel, PostsLine
from ui.widgets.ask_form import Answer, Ask, AskForm
from ui.widgets.basics import Heading, button, card, column, flow, holder, label
from ui.widgets.counters import CheckRow, EmptyState
from ui.widgets.in_view import focus_in_view

FORM = 680


class OutcomePage(Page):
    """Three parts below each other; under the table stands what was checked of the person under the selection."""

    def __init__(self, vm: OutcomeViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Posts and outcome"))
        self._empty = EmptyState(
            self.tr("This file carries one election only"),
            self.tr("Posts, disclosures and the outcome belong to a whole term change."),
        )
        self.posts = PostsTable(vm)
        self.posts.chosen.connect(self._on_person)
        self._open = label("", "soft")
        self._build_buttons()
        self._build_person()
        self.disclosures = DisclosureList(vm)
        self.disclosures.wanted.connect(self.ask_disclosure)
        self.figures = FigureTable(vm)
        self._work = holder(
            column(
                self._buttons,
                self.form,
                self.posts,
                self._open,
                self._person,
                label(self.tr("The three disclosures"), "heading"),
                self.disclosures,
                label(self.tr("Outcome"), "heading"),
                self.figures,
                gap=14,
            )
        )
        self.set_body(column(self._heading, self._empty, self._work, None, gap=14))
        self._commands: dict[str, Callable[[], object]] = {}
        vm.changed.connect(self._on_changed)
        self.refresh()

    def _build_buttons(self) -> None:
        self.appoint = button(self.tr("Appoint…"), "secondary", self.ask_appointment)
        self.suggest = button(self.tr("Fill as the plan has it…"), "secondary", self.ask_suggestions)
        self.leave = button(self.tr("Leaves a post…"), "secondary", self.ask_leaving)
        self.withdraw = button(self.tr("Take an entry back…"), "plain", self.ask_withdrawal)
        self.place = button(self.tr("What became of…"), "secondary", self.ask_placing)
        made = {
            "appoint": self.appoint, "suggest": self.suggest, "place": self.place, "leave": self.leave,
            "withdraw": self.withdraw,
        }  # fmt: skip
        for name, one in made.items():
            one.setObjectName(name)
        self._buttons = holder(flow(*made.values()))

    def _build_person(self) -> None:
        self.form = AskForm()
        self.form.wanted.connect(self._on_answer)
        self.form.setMaximumWidth(px(FORM))
        self.form.hide()
        self._who = label("", "heading")
        self._checks = QVBoxLayout()
        self._checks.setSpacing(0)
        self._person = card(self._who, self._checks, gap=4)

    def keys(self) -> Sequence[KeyHint]:
        if not self.form.isHidden():
            return (KeyHint("Esc", self.tr("Close"), self._close),)
        if not self._vm.may_write():
            return ()
        return (
            KeyHint("F4", self.tr("Appoint"), self.ask_appointment),
            KeyHint("F6", self.tr("Fill as the plan has it"), self.ask_suggestions),
            KeyHint("F7", self.tr("What became of"), self.ask_placing),
            KeyHint("F8", self.tr("Leaves a post"), self.ask_leaving),
            KeyHint("↑↓", self.tr("Person"), bind=False),
        )

    def first_focus(self) -> QWidget | None:
        return self.posts.list if self._vm.planned() else None

    def refresh(self) -> None:
        planned, writes = self._vm.planned(), self._vm.may_write()
        self._empty.setVisible(not planned)
        self._work.setVisible(planned)
        if not planned:
            self._heading.set_lead("")
            return
        self._heading.set_lead(self._vm.lead())
        self.posts.refresh()
        gone = self._vm.leaving.recorded(self._vm.table())
        self._open.setText("\n".join(filter(None, (self._vm.open_posts(), *(told for _, told in gone)))))
        self._open.setVisible(bool(self._open.text()))
        self.appoint.setEnabled(writes)
        self.suggest.setEnabled(writes and bool(self._vm.suggestions()))
        self.leave.setEnabled(writes and bool(self._vm.lines()))
        self.withdraw.setEnabled(writes and (bool(gone) or any(one.appointments for one in self._vm.lines())))
        self.place.setEnabled(writes and bool(self._vm.placing.people(self._vm.table())))
        self.disclosures.refresh()
        self.figures.refresh()
        self._on_person(self.posts.list.selected_row())
        self.keys_changed.emit()

    def _on_changed(self) -> None:
        if self.isVisible():  # a page in the background is drawn anew when it comes into view
            self.refresh()

    def _on_person(self, line: PostsLine | None) -> None:
        """What was checked of the person under the selection."""
        while (item := self._checks.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._person.setVisible(line is not None)
        if line is not None:
            self._who.setText(line.name)
            for one in line.checks:
                self._checks.addWidget(CheckRow(one.state, one.title, one.detail))

    # forms

    def ask_appointment(self) -> None:
        """Who takes which post, by which document."""
        if not self._vm.may_write():
            return
        line: PostsLine | None = self.posts.list.selected_row()
        fields = (
            Ask("person", self.tr("Name"), line.name if line else ""),
            Ask("post", self.tr("Post"), kind="choice", choices=self._vm.posts()),
            *self._document(),
        )
        self._ask("appoint", self.tr("An appointment"), fields, self.tr("Record the appointment"))

    def ask_suggestions(self) -> None:
        """The posts that the plan puts together and nobody holds yet, all under one document."""
        found = self._vm.suggestions()
        if not self._vm.may_write() or not found:
            return
        lead = "\n".join(self._vm.told(one) for one in found)
        title = self.tr("Fill %n post(s)", "", len(found))
        self._ask("suggest", title, self._document(), self.tr("Record these appointments"), lead=lead)

    def ask_withdrawal(self) -> None:
        """An appointment, or that somebody left, is taken back, with the reason."""
        choices = tuple(
            (key, f"{line.name} · {title}") for line in self._vm.lines() for key, title in line.appointments
        )
        choices += self._vm.leaving.recorded(self._vm.table())
        if not self._vm.may_write() or not choices:
            return
        fields = (
            Ask("which", self.tr("Entry"), kind="choice", choices=choices),
            Ask("reason", self.tr("Reason")),
        )
        self._ask("withdraw", self.tr("Take an entry back"), fields, self.tr("Take it back"))

    def ask_leaving(self) -> None:
        """Somebody leaves a post, by whom accepted: it is open again, and an election may fill it."""
        held = self._vm.leaving.held(self._vm.table())
        if not self._vm.may_write() or not held:
            return
        fields = (
            Ask("which", self.tr("Who leaves what"), kind="choice", choices=held),
            Ask("cause", self.tr("How"), kind="choice", choices=self._vm.leaving.causes()),
            Ask("reason", self.tr("Reason")),
            Ask("accepted_by", self.tr("Accepted or decided by")),
            *self._document(),
        )
        lead = self.tr("The posts are open from then on; an election or an appointment fills them.")
        self._ask("leave", self.tr("Somebody leaves a post"), fields, self.tr("Record it"), lead=lead)

    def ask_placing(self) -> None:
        """What became of somebody who leads no longer, or holds a lower post: the outcome counts it."""
        people = self._vm.placing.people(self._vm.table())
        if not self._vm.may_write() or not people:
            return
        fields = (
            Ask("cadre", self.tr("Name"), kind="choice", choices=people),
            Ask("outcome", self.tr("What became of them"), kind="choice", choices=self._vm.placing.fates()),
            Ask("post", self.tr("Post")),
            *self._document(),
        )
        self._ask("place", self.tr("After the term change"), fields, self.tr("Record it"))

    def ask_disclosure(self, line: DisclosureLine) -> None:
        """Where and when a disclosure hangs out."""
        fields = (
            Ask("date", self.tr("Day"), self._vm.today()),
            Ask("place", self.tr("Place")),
        )
        self._ask(f"disclose-{line.kind}", line.title, fields, self.tr("It hangs out"))
        self._commands["do"] = lambda: self._vm.acts.disclose(line.kind, **self.form.values())

    def _document(self) -> tuple[Ask, Ask]:
        return (
            Ask("document", self.tr("Document"), hint=self.tr("For example 区委〔2003〕30号")),
            Ask("date", self.tr("Day"), self._vm.today()),
        )

    def _ask(self, topic: str, title: str, fields: Sequence[Ask], words: str, *, lead: str = "") -> None:
        answers = (Answer("do", words, "primary"), Answer("close", self.tr("Close"), "plain"))
        self.form.ask(topic, title, fields, answers, lead=lead)
        self._commands = {"do": lambda: self._write(topic)}
        self.form.show()
        first = self.form.first()
        if first is not None:
            focus_in_view(first)
        self.keys_changed.emit()

    def _write(self, topic: str) -> None:
        given, acts = self.form.values(), self._vm.acts
        if topic == "appoint":
            acts.appoint(**given)
        elif topic == "suggest":
            acts.take_suggestions(**given)
        elif topic == "place":
            self._vm.placing.record(**given)
        elif topic == "leave":
            self._vm.leaving.record(**given)
        elif given["which"] in dict(self._vm.leaving.recorded(self._vm.table())):
            self._vm.leaving.withdraw(given["which"], reason=given["reason"])
        else:
            acts.withdraw(given["which"], reason=given["reason"])

    def _on_answer(self, answer: str) -> None:
        if answer == "close" or self.attempt(self._commands["do"]):
            self._close()

    def _close(self) -> None:
        self.form.hide()
        self.posts.list.setFocus()
        self.keys_changed.emit()
