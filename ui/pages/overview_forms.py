"""What the forms of the overview ask: a stage's days, its end, its opening again; the posts; a meeting."""

from PySide6.QtCore import QObject

from core.domain.term import PostsPlan, Stage, StageName
from core.office.layouts import Assembly
from ui.viewmodels.overview import OverviewViewModel
from ui.widgets.ask_form import Answer, Ask, AskForm


class PostsFields(QObject):
    """The numbers of a posts plan, for the overview and the wizard."""

    def of(self, plan: PostsPlan) -> list[Ask]:
        """A field for each number of the plan."""
        captions = {
            "committee": self.tr("Seats of the committee (9 to 11)"),
            "elected": self.tr("Of them filled by ballot"),
            "deputies": self.tr("Deputy secretaries"),
            "deputy_mayors": self.tr("Members who are deputy mayors"),
            "slate_secretaries": self.tr("Candidates for secretary"),
            "slate_deputies": self.tr("Candidates for deputy secretary"),
            "slate_members": self.tr("Further candidates"),
            "nominate_most": self.tr("Names on a recommendation"),
            "posts_before": self.tr("Leading posts before"),
            "posts_after": self.tr("Leading posts after"),
            "staff_before": self.tr("Staff before"),
            "staff_after": self.tr("Staff after"),
        }
        fields = [
            Ask(name, caption, str(getattr(plan, name)), kind="number", beside=place % 2 == 1)
            for place, (name, caption) in enumerate(captions.items())
        ]
        return [
            *fields,
            Ask("offices", self.tr("Offices, parted by 、"), "、".join(plan.offices)),
            Ask("as_of", self.tr("Ages reckoned on"), plan.as_of),
            Ask("superior", self.tr("Superior body"), plan.superior),
        ]


class OverviewForms(QObject):
    """Fills the one form of the page."""

    def __init__(self, vm: OverviewViewModel, form: AskForm) -> None:
        super().__init__(form)
        self._vm, self._form = vm, form

    def close_stage(self, stage: StageName) -> None:
        """A stage comes to its end."""
        fields = [
            Ask("on", self.tr("Closed on"), self._vm.today()),
            Ask("closed_by", self.tr("Closed by")),
            Ask("note", self.tr("Note")),
        ]
        title = self.tr("Close the stage {stage}").format(stage=self._vm.stage_title(stage))
        answers = [Answer("close_stage", self.tr("Close the stage"), "primary"), self._leave()]
        self._form.ask("stage", title, fields, answers)

    def reopen_stage(self, stage: StageName) -> None:
        """A closed stage is opened again."""
        title = self.tr("Open {stage} again").format(stage=self._vm.stage_title(stage))
        answers = [Answer("reopen_stage", self.tr("Open it again"), "danger"), self._leave()]
        self._form.ask("reopen", title, [Ask("reason", self.tr("Reason"))], answers)

    def days(self, stage: Stage) -> None:
        """The days of a stage."""
        fields = [
            Ask("start", self.tr("From"), stage.start, hint=self.tr("As 2003-01-05")),
            Ask("until", self.tr("To"), stage.until),
        ]
        title = self.tr("Days of {stage}").format(stage=self._vm.stage_title(stage.id))
        answers = [Answer("plan_days", self.tr("Keep"), "primary"), self._leave()]
        self._form.ask("days", title, fields, answers)

    def more(self, stages: tuple[StageName, ...]) -> None:
        """A stage more in the plan."""
        choices = tuple((one, self._vm.stage_title(one)) for one in stages)
        field = Ask("stage", self.tr("Stage"), choices[0][0], kind="choice", choices=choices)
        answers = [Answer("add_stage", self.tr("Put it into the plan"), "primary"), self._leave()]
        self._form.ask("more", self.tr("One stage more"), [field], answers)

    def posts(self) -> None:
        """The posts plan."""
        fields = PostsFields(self).of(self._vm.plan() or PostsPlan())
        answers = [Answer("plan_posts", self.tr("Keep"), "primary"), self._leave()]
        self._form.ask("posts", self.tr("Posts plan"), fields, answers)

    def meeting(self, meeting: Assembly) -> None:
        """A meeting is opened."""
        title = self.tr("Open the meeting: {stage}").format(stage=self._vm.stage_title(meeting.stage))
        field = Ask("title", self.tr("Its title on every paper"), self._vm.suggested_title(meeting))
        answers = [Answer("open_meeting", self.tr("Open the meeting"), "primary"), self._leave()]
        self._form.ask("meeting", title, [field], answers)

    def lay_out(self, templates: tuple[tuple[str, str], ...]) -> None:
        """A frame for a file without one."""
        field = Ask(
            "template", self.tr("After which template"), templates[0][0], kind="choice", choices=templates
        )
        answers = [Answer("lay_out", self.tr("Plan it"), "primary"), self._leave()]
        self._form.ask("frame", self.tr("Plan the whole term change"), [field], answers)

    def _leave(self) -> Answer:
        return Answer("leave", self.tr("Close"), "plain")
