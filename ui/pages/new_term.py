"""The wizard for a new term change: which election, where, which posts, look over and create."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from ui.page import Page
from ui.shapes import KeyHint
from ui.theme import air, px
from ui.viewmodels.start import NewTerm, NewTermViewModel
from ui.widgets.basics import Heading, button, card, column, holder, label, row
from ui.widgets.fields import Field, figures_only

BESIDE = 3  # fields of the posts plan in a line
PLAN_COLUMNS = 4  # of the posts on the last step: caption and number, twice
BELOW = Qt.AlignmentFlag.AlignBottom  # a caption of two lines grows upwards: the editors stay in line


class NewTermPage(Page):
    """A few steps on one page; Esc leaves it and keeps what was typed."""

    def __init__(self, vm: NewTermViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading("", "")
        self._fields: dict[str, Field] = {}
        self._posts_of = ""
        self._posts: dict[str, Field] = {}
        self._grid = QGridLayout()
        self._parts = {
            "election": self._election_part(),
            "place": self._place_part(),
            "posts": self._posts_part(),
            "summary": self._summary_part(),
        }
        self._back = button(self.tr("Back"), "secondary", vm.back)
        self._forward = button("", "primary", self._on_forward)
        self._discard = button(self.tr("Discard the draft"), "link", self._on_discard)
        self._leave = button(self.tr("Go on later"), "link", self._on_leave)
        buttons = row(self._back, self._forward, None, self._leave, self._discard)
        self.set_body(column(self._heading, *self._parts.values(), buttons, None, gap=20))
        vm.changed.connect(self.refresh)
        self.refresh()

    def keys(self) -> Sequence[KeyHint]:
        going_on = self.tr("Create the file…") if self._vm.at_end else self.tr("Continue")
        return (
            KeyHint("Enter", going_on, self._on_forward),
            KeyHint("Alt+←", self.tr("Back"), self._vm.back, bind=False),
            KeyHint("Tab", self.tr("Next field")),
            KeyHint("Esc", self.tr("Go on later"), self._on_leave),
        )

    def first_focus(self) -> QWidget:
        if self._vm.step_name == "place":
            return self._fields["township"].editor
        if self._vm.step_name == "posts" and self._posts:
            return self._posts["committee"].editor
        return self._forward

    def refresh(self) -> None:
        step, name = self._vm.step, self._vm.step_name
        titles = {
            "election": self.tr("Which election?"),
            "place": self.tr("Where and what?"),
            "posts": self.tr("Which posts?"),
            "summary": self.tr("Look over and create"),
        }
        self._heading.set_title(titles[name])
        self._heading.set_lead(self.tr("Step {n} of {all}").format(n=step + 1, all=len(self._vm.steps())))
        if name == "posts":
            self._show_posts()
        for one, part in self._parts.items():  # the page is as high as its step: the buttons stay in view
            part.setVisible(one == name)
        self._back.setEnabled(step > 0)
        self._forward.setText(self.tr("Create the file…") if self._vm.at_end else self.tr("Continue"))
        errors = self._vm.errors()
        for name, field in (*self._fields.items(), *self._posts.items()):
            field.set_error(errors.get(name, ""))
        self._show_summary()
        self.keys_changed.emit()

    def _election_part(self) -> QWidget:
        self._group = QButtonGroup(self)
        cards = []
        for key, name, words in self._vm.templates():
            choice = QRadioButton(name)
            choice.setObjectName(f"template-{key}")
            choice.setChecked(key == self._vm.template())
            choice.setAccessibleDescription(words)
            choice.toggled.connect(lambda on, key=key: self._vm.choose_template(key) if on else None)
            self._group.addButton(choice)
            below = label(words, "soft")
            below.setContentsMargins(px(28), 0, 0, 0)
            cards.append(card(choice, below, gap=0, padding=12))
        note = label(
            self.tr(
                "The measures that the congress adopts always win: every rule can be changed before the meeting."
            ),
            "soft",
        )
        practice = QCheckBox(self.tr("A rehearsal: for practice, and never a real election"))
        practice.setObjectName("rehearsalChoice")
        practice.setChecked(self._vm.texts().rehearsal)
        practice.toggled.connect(self._vm.choose_rehearsal)
        return holder(column(*cards, note, practice, None, gap=10))

    def _place_part(self) -> QWidget:
        texts = self._vm.texts()
        rows = (
            ("township", self.tr("Township"), texts.township, self.tr("For example 青山镇")),
            ("term", self.tr("Term"), texts.term, self.tr("For example 第十届")),
            (
                "congress",
                self.tr("Title of the congress"),
                texts.congress,
                self.tr("As it stands on every paper"),
            ),
            (
                "clerk",
                self.tr("Your name"),
                texts.clerk,
                self.tr("Stands beside everything recorded on this laptop"),
            ),
        )
        for name, caption, text, hint in rows:
            edit = QLineEdit(text)
            edit.textEdited.connect(self._on_typed)
            self._fields[name] = Field(caption, edit, object_name=name, hint=hint, width=520)
        return holder(column(*self._fields.values(), None, gap=14))

    def _posts_part(self) -> QWidget:
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(10))
        note = label(
            self.tr("Posts before and after and the staff may be filled in later, on the overview."), "soft"
        )
        return holder(column(note, self._grid, None, gap=14))

    def _show_posts(self) -> None:
        """The fields of the posts plan of the chosen template, as typed so far; made once for a template."""
        if self._posts_of == self._vm.template():
            return
        self._posts_of = self._vm.template()
        from ui.pages.overview_forms import PostsFields  # noqa: PLC0415  # only a whole term change has posts
        from ui.viewmodels.files import plan_of  # noqa: PLC0415  # the start page does not wait for the core

        empty(self._grid)
        typed, self._posts = dict(self._vm.texts().posts or {}), {}
        for place, one in enumerate(PostsFields(self).of(plan_of(self._posts_of))):
            edit = QLineEdit(typed.get(one.name, one.value))
            edit.setCursorPosition(0)  # a long text is read from its beginning
            if one.kind == "number":
                figures_only(edit)
            edit.textEdited.connect(self._on_typed)
            self._posts[one.name] = Field(one.caption, edit, object_name=f"posts_{one.name}", hint=one.hint)
            line, across = divmod(place, BESIDE)
            self._grid.addWidget(self._posts[one.name], line, across, BELOW)

    def _summary_part(self) -> QWidget:
        self._summary = {name: label("") for name in ("template", "township", "term", "congress", "clerk")}
        captions = {
            "template": self.tr("Election"),
            "township": self.tr("Township"),
            "term": self.tr("Term"),
            "congress": self.tr("Title of the congress"),
            "clerk": self.tr("At the keyboard"),
        }
        lines = []
        for name, words in self._summary.items():
            caption = label(captions[name], "soft", wrap=False)
            caption.setFixedWidth(px(170))
            line = row(caption, gap=16)
            line.addWidget(words, 1)
            lines.append(line)
        after = label(
            self.tr(
                "Next you choose where the file is kept. Everything is saved in it at once, step by step."
            ),
            "soft",
        )
        self._practice = label(
            self.tr("A rehearsal: every page and every paper is marked, and it stays one for ever."), "red"
        )
        self._plan = QGridLayout()
        self._plan.setHorizontalSpacing(air(24))
        self._plan.setVerticalSpacing(air(8))
        self._plan_card = card(self._plan, padding=20)
        return holder(
            column(self._practice, card(*lines, gap=10, padding=20), self._plan_card, after, None, gap=14)
        )

    def _show_plan(self) -> None:
        """The posts as they will stand in the file, those left for later not among them."""
        plan = self._vm.plan() if self._vm.at_end else None
        self._plan_card.setVisible(plan is not None)
        if plan is None:
            return
        from ui.pages.overview_forms import PostsFields  # noqa: PLC0415  # only a whole term change has posts

        empty(self._plan)
        line, across = 0, 0
        for one in PostsFields(self).of(plan):
            if one.value in ("", "0"):
                continue
            words = label(one.value)
            words.setObjectName(f"plan_{one.name}")
            if one.kind != "number" and across:
                line, across = line + 1, 0
            self._plan.addWidget(label(one.caption, "soft"), line, across)
            self._plan.addWidget(words, line, across + 1, 1, 1 if one.kind == "number" else PLAN_COLUMNS - 1)
            across = (across + 2) % PLAN_COLUMNS if one.kind == "number" else 0
            line += 0 if across else 1
        for place in range(1, PLAN_COLUMNS, 2):
            self._plan.setColumnStretch(place, 1)

    def _show_summary(self) -> None:
        texts = self._vm.texts()
        names = {key: name for key, name, _ in self._vm.templates()}
        values = {
            "template": names[texts.template],
            "township": texts.township,
            "term": texts.term,
            "congress": texts.congress,
            "clerk": texts.clerk,
        }
        self._practice.setVisible(texts.rehearsal)
        for name, words in self._summary.items():
            words.setText(values[name])
        self._show_plan()

    def _on_typed(self) -> None:
        typed = {name: _text(field) for name, field in self._fields.items()}
        typed_in = NewTerm(
            self._vm.template(),
            typed["township"],
            typed["term"],
            typed["congress"],
            typed["clerk"],
            posts={name: _text(field) for name, field in self._posts.items()} or self._vm.texts().posts,
        )
        self._vm.fill(typed_in)

    def _on_forward(self) -> None:
        self._on_typed()
        if self._vm.at_end:
            self.attempt(self._vm.create)
            return
        went: list[bool] = []
        if not self.attempt(lambda: went.append(self._vm.forward())):
            return
        if went[0]:
            self.first_focus().setFocus()
        else:
            wrong = next(iter(self._vm.errors()))
            (self._fields | self._posts)[wrong].editor.setFocus()

    def _on_leave(self) -> None:
        self.step_wanted.emit("start")

    def _on_discard(self) -> None:
        self._vm.discard()
        self.step_wanted.emit("start")


def empty(grid: QGridLayout) -> None:
    """Takes everything out."""
    while (item := grid.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


def _text(field: Field) -> str:
    editor = field.editor
    return editor.text() if isinstance(editor, QLineEdit) else ""
