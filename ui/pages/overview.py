"""The whole term change on one page: stages with their days and what they wait for, posts, contests with numbers."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.office.layouts import Assembly
from core.procedure.stages import Standing
from ui.i18n import language
from ui.page import Page
from ui.pages.overview_forms import OverviewForms
from ui.shapes import KeyHint, Notice
from ui.theme import px, text_scale
from ui.viewmodels.overview import ContestLine, OverviewActs, OverviewViewModel
from ui.widgets.ask_form import AskForm
from ui.widgets.basics import Heading, button, card, column, flow, holder, label, row
from ui.widgets.drawer import Drawer
from ui.widgets.in_view import focus_in_view
from ui.widgets.table import Column, DataTable, table

CAPTION = 150  # width of what a line of the posts plan is called
PLANNED, WIDE_TEXT = 3, 150  # this column has no room from this text size on
OF_STAGE = {"zh": 150, "en": 220}  # width of the stages' names then


class OverviewPage(Page):
    """Stages on top, one form beside them; below them the contests and the posts."""

    def __init__(self, vm: OverviewViewModel, acts: OverviewActs) -> None:
        super().__init__()
        self._vm, self._acts = vm, acts
        self._meeting: Assembly | None = None
        self._heading = Heading(self.tr("Overview"))
        self._build_stages(vm)
        self._build_contests()
        self.form = AskForm()
        self.forms = OverviewForms(vm, self.form)
        self.form.wanted.connect(self._on_form)
        self._build_buttons()
        self._planless = label(
            self.tr("This file carries single elections; the stages of a term change are not planned."),
            "soft",
        )
        stages = column(self._planless, self.stages, self._buttons, None, gap=10)
        self._drawer = Drawer(stages, self.form)
        _set_open(self._drawer, self.stages, wanted=False)
        self._posts = QVBoxLayout()
        self._posts.setSpacing(px(4))
        self._plan = card(label(self.tr("Posts plan"), "heading"), self._posts, gap=8)
        self._none = label(self.tr("No election has been drafted yet."), "soft")
        contests = column(label(self.tr("All elections"), "heading"), self._none, self.contests, gap=8)
        self.set_body(column(self._heading, self._drawer, contests, self._plan, None, gap=20))
        vm.changed.connect(self._on_changed)
        self.refresh()

    def _build_stages(self, vm: OverviewViewModel) -> None:
        self.stages, self._stage_rows = table(
            (
                Column[Standing](
                    self.tr("Stage"),
                    lambda one: vm.stage_title(one.stage.id),
                    bold=True,
                    tip=lambda one: vm.stage_title(one.stage.id),
                    width=OF_STAGE[language()] if text_scale() >= WIDE_TEXT else 0,
                ),
                Column[Standing](
                    self.tr("State"),
                    lambda one: vm.state(one)[0],
                    tone=lambda one: vm.state(one)[1],
                    width=90,
                ),
                Column[Standing](self.tr("What it waits for"), vm.why, tip=vm.why, stretch=True),
                Column[Standing](self.tr("Planned"), lambda one: vm.days(one.stage), width=220),
            ),
            (),
            name=self.tr("Stages"),
            sortable=False,
        )
        self.stages.row_opened.connect(self._open_stage)

    def _build_contests(self) -> None:
        self.contests, self._contest_rows = table(
            (
                Column[ContestLine](
                    self.tr("Meeting"), lambda one: one.meeting, tip=lambda one: one.meeting, width=200
                ),
                Column[ContestLine](self.tr("Election"), lambda one: one.title, bold=True, stretch=True),
                Column[ContestLine](self.tr("State"), lambda one: one.state, width=110),
                Column[ContestLine](
                    self.tr("Names → seats"), lambda one: one.seats, align="right", width=110
                ),
                Column[ContestLine](self.tr("Present"), lambda one: one.present, align="right", width=100),
                Column[ContestLine](self.tr("Collected"), lambda one: one.papers, align="right", width=110),
                Column[ContestLine](
                    self.tr("Elected"), lambda one: one.elected, tip=lambda one: one.elected, width=190
                ),
            ),
            (),
            name=self.tr("All elections"),
        )
        self.contests.row_opened.connect(self._open_contest)

    def _build_buttons(self) -> None:
        made: dict[str, tuple[str, Callable[[], object]]] = {
            "closeStage": (self.tr("Close the stage…"), lambda: self.do("close")),
            "reopenStage": (self.tr("Open it again…"), lambda: self.do("reopen")),
            "stageDays": (self.tr("Days…"), lambda: self.do("days")),
            "moreStages": (self.tr("One stage more…"), lambda: self.do("more")),
            "posts": (self.tr("Posts plan…"), lambda: self.do("posts")),
            "layOut": (self.tr("Plan the whole term change…"), lambda: self.do("frame")),
        }
        self.buttons = {}
        for name, (words, act) in made.items():
            self.buttons[name] = button(words, "secondary", act)
            self.buttons[name].setObjectName(name)
        self.meetings = {
            "party_congress": button("", "secondary", lambda: self.do("meeting party_congress")),
            "peoples_congress": button("", "secondary", lambda: self.do("meeting peoples_congress")),
        }
        for stage, one in self.meetings.items():
            one.setObjectName(f"open_{stage}")
        self._buttons = holder(flow(*self.buttons.values(), *self.meetings.values()))

    def keys(self) -> Sequence[KeyHint]:
        hints = [
            KeyHint("Enter", self.tr("Go to the page of the stage"), bind=False),
            KeyHint("F5", self.tr("Close the stage"), lambda: self.do("close")),
            KeyHint("F7", self.tr("To the meeting"), lambda: self.do("enter")),
            KeyHint("F8", self.tr("Days"), lambda: self.do("days")),
        ]
        if self._drawer.is_open():
            hints.append(KeyHint("Esc", self.tr("Close"), lambda: self.do("leave")))
        return hints

    def first_focus(self) -> QWidget | None:
        return self.stages if self._vm.stages() else self.buttons["layOut"]

    def refresh(self) -> None:
        found, may = self._vm.stages(), self._vm.may_write()
        chosen = self.stages.selected_row()
        self._stage_rows.set_rows(found)
        self.stages.setVisible(bool(found))
        self.stages.setMinimumHeight(px(42 + 40 * min(len(found), 10)))
        wanted = chosen.stage.id if chosen is not None else ""
        if not self.stages.select_where(lambda one: one.stage.id == wanted) and not self.stages.select_where(
            lambda one: one.state == "now"
        ):
            self.stages.select_where(lambda _one: True)
        self._planless.setVisible(not found)
        done = sum(one.state == "done" for one in found)
        lead = self.tr("{done} of {all} stages are over").format(done=done, all=len(found))
        self._heading.set_lead(lead if found else "")
        contests = self._vm.contests()
        self._contest_rows.set_rows(contests)
        self.contests.setVisible(bool(contests))
        self.contests.setMinimumHeight(px(42 + 40 * min(max(len(contests), 1), 8)))
        self._none.setVisible(not contests)
        self._show_buttons(planned=bool(found), may=may)
        self._show_plan()
        self.keys_changed.emit()

    def _on_changed(self) -> None:
        if self.isVisible():  # a page in the background is drawn anew when it comes into view
            self.refresh()

    def _show_buttons(self, *, planned: bool, may: bool) -> None:
        for name, one in self.buttons.items():
            one.setVisible(planned != (name == "layOut"))
            one.setEnabled(may)
        self.buttons["moreStages"].setVisible(planned and bool(self._acts.unplanned()))
        missing = {one.stage: one for one in self._vm.missing_meetings()}
        for stage, one in self.meetings.items():
            one.setVisible(stage in missing)
            one.setEnabled(may)
            if stage in missing:
                words = self.tr("Open the meeting: {stage}…")
                one.setText(words.format(stage=self._vm.stage_title(missing[stage].stage)))

    def _show_plan(self) -> None:
        while (item := self._posts.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        lines = self._vm.plan_words()
        for what, numbers in lines:
            caption = label(what, "soft", wrap=False)
            caption.setFixedWidth(px(CAPTION))
            line = row(caption, gap=12)
            line.addWidget(label(numbers), 1)
            self._posts.addWidget(holder(line))
        self._plan.setVisible(bool(lines))

    def _open_stage(self, one: Standing) -> None:
        page = self._vm.page_of(one.stage.id)
        if page:
            self.step_wanted.emit(page)
        else:
            self._enter(one)

    def _enter(self, one: Standing | None) -> None:
        """To the meeting of the stage chosen; where that has none, to the one on the table."""
        if one is not None:
            self._vm.enter(one.stage.id)
        self.step_wanted.emit("meeting")

    def _open_contest(self, one: ContestLine) -> None:
        if not one.key:
            self.step_wanted.emit("recommendation")
        elif self.attempt(lambda: self._vm.choose(one.key)):
            self.step_wanted.emit("meeting")

    def do(self, what: str) -> None:
        """What a key or a button asks for."""
        chosen = self.stages.selected_row()
        if what == "leave":
            _set_open(self._drawer, self.stages, wanted=False)
            self.stages.setFocus()
        elif what == "enter":
            self._enter(chosen)
        elif self._vm.may_write() and (chosen is not None or what == "frame"):
            asks: dict[str, Callable[[], None]] = {
                "close": lambda: self.forms.close_stage(chosen.stage.id),
                "reopen": lambda: self.forms.reopen_stage(chosen.stage.id),
                "days": lambda: self.forms.days(chosen.stage),
                "more": lambda: self.forms.more(self._acts.unplanned()),
                "posts": self.forms.posts,
                "frame": lambda: self.forms.lay_out(self._templates()),
            }
            self._ask(asks.get(what) or (lambda: self._ask_meeting(what.partition(" ")[2])))
        self.keys_changed.emit()

    def _ask(self, ask: Callable[[], None]) -> None:
        ask()
        _set_open(self._drawer, self.stages, wanted=True)
        first = self.form.first()
        if first is not None:
            focus_in_view(first)

    def _ask_meeting(self, stage: str) -> None:
        self._meeting = next((one for one in self._vm.missing_meetings() if one.stage == stage), None)
        if self._meeting is not None:
            self.forms.meeting(self._meeting)

    def _templates(self) -> tuple[tuple[str, str], ...]:
        names = {
            "xianan-2003": self.tr("Xian'an 2003: all of it"),
            "district-office": self.tr("Sub-district office, without a people's congress"),
            "party-2020": self.tr("Party congress, rules of 2020"),
            "peoples-congress-2022": self.tr("People's congress, law of 2022"),
        }
        return tuple((key, names.get(key, key)) for key in self._acts.templates())

    def _on_form(self, what: str) -> None:
        if what == "leave":
            self.do("leave")
        elif self.attempt(lambda: self._send(what)):
            self.do("leave")
            self.refresh()
            self.tell(Notice("good", self.tr("Recorded.")))

    def _send(self, what: str) -> None:
        typed, chosen = self.form.values(), self.stages.selected_row()
        sends: dict[str, Callable[[], None]] = {
            "close_stage": lambda: self._acts.close(chosen.stage.id, typed),
            "reopen_stage": lambda: self._acts.reopen(chosen.stage.id, typed),
            "plan_days": lambda: self._acts.plan_days(chosen.stage.id, typed),
            "add_stage": lambda: self._acts.add_stage(typed["stage"]),  # type: ignore[arg-type]  # from the list
            "plan_posts": lambda: self._acts.plan_posts(typed),
            "lay_out": lambda: self._acts.lay_out(typed["template"]),
        }
        if what == "open_meeting" and self._meeting is not None:
            self._acts.open_meeting(self._meeting, typed["title"])
        else:
            sends[what]()


def _set_open(drawer: Drawer, stages: DataTable, *, wanted: bool) -> None:
    """Beside the form the days give way to what a stage waits for."""
    drawer.set_open(wanted)
    stages.setColumnHidden(PLANNED, wanted or text_scale() >= WIDE_TEXT)
