"""What the forms of the applicants page ask: application, vetting, withdrawal, notice, objection, settlement."""

from PySide6.QtCore import QObject

from core.domain.applicants import Applicant, Objection
from ui.viewmodels.applicants import ApplicantsViewModel, Line
from ui.widgets.ask_form import Answer, Ask, AskForm

SOURCES = ("town", "district", "incumbent", "dispatched")
LEVELS = ("staff", "leader")


class ApplicantForms(QObject):
    """Fills the one form of the page; each method asks one thing."""

    def __init__(self, vm: ApplicantsViewModel, form: AskForm) -> None:
        super().__init__(form)
        self._vm, self._form = vm, form

    def application(self, row: Applicant | None) -> None:
        """A new application, or a change of one."""
        one = row or Applicant(id="", name="")
        title = self.tr("Change the application of {name}").format(name=one.name)
        answers = [Answer("save", self.tr("Keep"), "primary"), self._close()]
        self._form.ask(
            "application", title if row else self.tr("A new application"), self._fields(one), answers
        )

    def _fields(self, one: Applicant) -> list[Ask]:
        words = self._vm.words
        sources = tuple((key, words.term(f"source.{key}")) for key in SOURCES)
        levels = tuple((key, words.term(f"level.{key}")) for key in LEVELS)
        genders = (("", "—"), ("female", self.tr("female")), ("male", self.tr("male")))
        posts = self.tr("For example 副书记、委员")
        return [
            Ask("name", self.tr("Name"), one.name),
            Ask("gender", self.tr("Gender"), one.gender, kind="choice", choices=genders, beside=True),
            Ask("birth", self.tr("Born"), one.birth, hint="1970-03-15"),
            Ask("nation", self.tr("Nation"), one.nation, beside=True),
            Ask("education", self.tr("Schooling"), one.education),
            Ask("party", self.tr("Party"), one.party, beside=True),
            Ask("worked_since", self.tr("At work since"), one.worked_since, hint="1991-07"),
            Ask("source", self.tr("Applies as"), one.source, kind="choice", choices=sources),
            Ask("level", self.tr("Holds now"), one.level, kind="choice", choices=levels, beside=True),
            Ask("unit", self.tr("Unit"), one.unit),
            Ask("post", self.tr("Post"), one.post, beside=True),
            Ask("applied", self.tr("Applies for"), words.posts(one).replace(", ", "、"), hint=posts),
            Ask("cv", self.tr("Curriculum vitae, one line each"), "\n".join(one.cv), kind="text"),
            Ask("phone", self.tr("Telephone"), one.phone),
            Ask("remark", self.tr("Remark"), one.remark),
        ]

    def vetting(self, line: Line) -> None:
        """The next step of the vetting."""
        step = self._vm.next_step(line)
        title = self.tr("{step}: {name}").format(
            step=self._vm.words.term(f"vetting.{step}"), name=line.row.name
        )
        fields = [
            Ask("decided_by", self.tr("Decided by"), self._vm.acts.decided_by[step]),
            Ask("date", self.tr("Date"), self._vm.today()),
            Ask("reason", self.tr("Reason"), hint=self.tr("Needed for a rejection and for an exception")),
        ]
        answers = [
            Answer("accepted", self.tr("Accept"), "primary"),
            Answer("rejected", self.tr("Reject"), "danger"),
            self._close(),
        ]
        self._form.ask("vetting", title, fields, answers, lead=self._vm.words.held(line.held))

    def withdrawal(self, line: Line) -> None:
        """Somebody stands back."""
        title = self.tr("{name} withdraws").format(name=line.row.name)
        answers = [Answer("withdraw", self.tr("Withdraw the application"), "danger"), self._close()]
        self._form.ask("withdrawal", title, [Ask("reason", self.tr("Reason"))], answers)

    def notice(self, people: int) -> None:
        """A notice of those accepted."""
        fields = [
            Ask("start", self.tr("From"), self._vm.today()),
            Ask("until", self.tr("To")),
            Ask("place", self.tr("Place")),
            Ask("text", self.tr("Text"), kind="text"),
        ]
        lead = self.tr("%n accepted applicant(s) are published.", "", people)
        answers = [Answer("post", self.tr("Post the notice"), "primary"), self._close()]
        self._form.ask("notice", self.tr("Public notice"), fields, answers, lead=lead)

    def objection(self, line: Line) -> None:
        """Somebody objects to an applicant."""
        fields = [
            Ask("text", self.tr("What is objected"), kind="text"),
            Ask("raised_by", self.tr("By whom"), hint=self.tr("May be left empty")),
            Ask("date", self.tr("Date"), self._vm.today()),
        ]
        title = self.tr("Objection to {name}").format(name=line.row.name)
        answers = [Answer("object", self.tr("Record the objection"), "primary"), self._close()]
        self._form.ask("objection", title, fields, answers)

    def settlement(self, one: Objection, name: str) -> None:
        """What came of an objection."""
        fields = [
            Ask("reason", self.tr("What was found"), kind="text"),
            Ask("settled_by", self.tr("Settled by")),
            Ask("date", self.tr("Date"), self._vm.today()),
        ]
        answers = [
            Answer("dismissed", self.tr("Not upheld"), "secondary"),
            Answer("upheld", self.tr("Upheld: the applicant is out"), "danger"),
            self._close(),
        ]
        title = self.tr("Objection to {name}").format(name=name)
        self._form.ask("settlement", title, fields, answers, lead=one.text)

    def _close(self) -> Answer:
        return Answer("close", self.tr("Close"), "plain")
