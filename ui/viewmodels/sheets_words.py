"""What the page of summary sheets says: how far all is, what to do with this group, what does not add up."""

from html import escape

from PySide6.QtCore import QObject

from core.counting.sheets import Field
from core.office import sheets
from core.procedure.contest import State
from core.store import queries
from ui.i18n import language
from ui.shapes import NoticeKind
from ui.viewmodels.sheets import SheetsViewModel
from ui.viewmodels.sheets_draft import box_words
from ui.viewmodels.sheets_table import Group

KEY = "{key}"  # where the page draws the key cap


class SheetsWords(QObject):
    """Sentences from the view-model's state, in the language of the window."""

    def __init__(self, vm: SheetsViewModel) -> None:
        super().__init__()
        self._vm = vm

    def lead(self) -> str:
        """How far all is."""
        row, groups = self._vm.row(), self._vm.groups()
        if row is None or not groups:
            return self.tr("One sheet for each group that counts; each is read by two people.")
        settled = [one for one in groups if one.state == "settled"]
        return self.tr("{settled} of {groups} groups settled · {papers} of {collected} papers").format(
            settled=len(settled),
            groups=len(groups),
            papers=sum(one.papers for one in settled),
            collected=row.collected or 0,
        )

    def chip(self, group: Group) -> str:
        """A group in the row of groups."""
        states = {
            "once": self.tr("read once"),
            "agree": self.tr("both agree"),
            "differ": self.tr("%n box(es) differ", "", group.differing),
            "settled": self.tr("✓ %n paper(s)", "", group.papers),
        }
        return f"{group.name}　{states[group.state]}"

    def shut(self) -> tuple[str, str]:
        """Why nothing can be typed here: title and sentence."""
        row = self._vm.row()
        if row is not None and row.valid is False:
            return self.tr("The election is void"), self.tr("Its papers are not counted.")
        if self._vm.stage() == "ballots" and self._vm.may_choose():
            return self.tr("This election is counted ballot by ballot"), self.tr(
                "It can be counted by summary sheets instead, one for each group, or by both and then compared."
            )
        if self._vm.stage() == "ballots":
            return self.tr("This election is counted ballot by ballot"), self.tr(
                "The first papers lie in a batch already, so this can no longer be changed."
            )
        return self.tr("Locked until the election is declared valid"), self.tr(
            "Count the papers in the box first, and have the election declared valid."
        )

    def title(self) -> str:
        """What is done with the sheet on the table."""
        group = self._vm.group
        titles = {
            "first": self.tr("{group}: first reading") if group else self.tr("A new group: first reading"),
            "mine": self.tr("{group}: your reading"),
            "second": self.tr("{group}: second reading"),
            "compare": self.tr("{group}: the two readings side by side"),
            "settled": self.tr("{group}: settled"),
        }
        return titles[self._vm.task()].format(group=group)

    def new_group(self) -> str:
        """A name for a new group that is not taken."""
        taken = {one.name for one in self._vm.groups()}
        number = len(taken) + 1
        while (name := self.tr("Group {n}").format(n=number)) in taken:
            number += 1
        return name

    def verdict(self) -> tuple[NoticeKind, str]:
        """The line above the sheet; rich text, with `{key}` where the key stands."""
        task = self._vm.task()
        if self._vm.stage() == "closed":
            return "info", self.tr("The count is checked: sheets are only shown.")
        if task == "settled":
            return "good", self._settled()
        faults = self._vm.draft().faults()
        if faults:
            more = self.tr("%n more thing(s) do not add up.", "", len(faults) - 1) if len(faults) > 1 else ""
            words = (f"<b>{escape(faults[0].what)}</b>", escape(faults[0].do), more)
            return "warn", self._joined(words)
        return self._comparing() if task == "compare" else self._typing()

    def _typing(self) -> tuple[NoticeKind, str]:
        draft = self._vm.draft()
        missing = len(draft.missing())
        if draft.untouched():
            return "info", self._joined(
                (self._whose(), self.tr("Type the numbers; Enter goes down the column."))
            )
        if missing:
            return "info", self.tr("So far all adds up. %n box(es) still empty.", "", missing)
        if self._vm.task() == "mine" and not self._vm.changed_own():
            return "good", self.tr("Recorded and adds up. Another person reads this sheet again.")
        return "good", self.tr("Everything adds up. Press {key} to record this reading.").format(key=KEY)

    def _whose(self) -> str:
        if self._vm.task() != "second":
            return ""
        return self.tr("Read the paper anew: what the first reader typed is not shown.")

    def _comparing(self) -> tuple[NoticeKind, str]:
        differing, open_still = len(self._vm.differences()), self._vm.rulings().open()
        if not differing:
            return "good", self.tr(
                "Both readings agree in every box. A scrutineer who read neither settles the sheet."
            )
        if open_still:
            return "warn", self.tr(
                "%n box(es) differ: take the paper in hand and choose what it says.", "", differing
            )
        return "good", self.tr("With these numbers everything adds up. Give the reason and settle.")

    def _settled(self) -> str:
        found = self._vm.readings()["settled"]
        between = "、" if language() == "zh" else ", "
        said = self.tr("Settled by {who}: {papers} papers, {valid} valid, {invalid} invalid.").format(
            who=escape(between.join(found.read_by)),
            papers=found.papers,
            valid=found.valid,
            invalid=found.invalid,
        )
        why = (
            self.tr("Reason: {reason}.").format(reason=escape(self._reason(found.reason)))
            if found.reason
            else ""
        )
        return self._joined((said, why))

    def box(self, field: Field) -> str:
        """How a box is called."""
        return box_words(self._vm.contest(), field)

    def readers(self) -> tuple[str, str]:
        """Who read first and second, once both did."""
        found = self._vm.readings()
        between = "、" if language() == "zh" else ", "
        if "second" not in found:
            return "", ""
        return between.join(found["first"].read_by), between.join(found["second"].read_by)

    def scrutineers(self) -> str:
        """Who usually settles: the chief scrutineer."""
        row = self._vm.row()
        named = queries.officers(self._vm.session.desk.file, row.meeting) if row else ()
        return next((one.name for one in named if one.role == "chief_scrutineer"), "")

    def against_ballots(self) -> tuple[NoticeKind, str, tuple[tuple[str, int, int], ...]] | None:
        """Sheets against ballots where both are counted: the sentence, and the boxes that differ."""
        row = self._vm.row()
        settled = any(one.state == "settled" for one in self._vm.groups())
        if row is None or row.counted_by != "both" or not settled:
            return None
        found = sheets.against_ballots(self._vm.session.desk, row)
        lines = tuple((self.box(one.field), one.first, one.second) for one in found)
        if not found:
            return "good", self.tr("The ballots and the sheets say the same in every box."), ()
        entered = queries.entered(self._vm.session.desk.file, row.id)
        papers = sum(one.papers for one in self._vm.groups() if one.state == "settled")
        if entered != papers and State(row.state) is not State.CHECKED:
            said = self.tr("{ballots} ballots and {papers} papers on sheets so far; these boxes differ:")
            return "info", said.format(ballots=entered, papers=papers), lines
        return "warn", self.tr("%n box(es) differ between ballots and sheets:", "", len(found)), lines

    def reasons(self) -> tuple[tuple[str, str], ...]:
        """Why two readings of a sheet differ: code and words."""
        return (
            ("misread", self.tr("the sheet was misread")),
            ("mistyped", self.tr("a wrong key was pressed")),
            ("unclear", self.tr("the figure is hard to read")),
        )

    def _reason(self, code: str) -> str:
        """The words of a code; other words are somebody's own."""
        return dict(self.reasons()).get(code, code)

    def _joined(self, words: tuple[str, ...]) -> str:
        between = "" if language() == "zh" else " "
        return between.join(one for one in words if one)
