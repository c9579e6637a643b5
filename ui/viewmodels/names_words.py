"""What the page of written-in names says: who they are, what may be one person, what follows before it is recorded."""

from PySide6.QtCore import QObject

from core.office.names import Name
from core.store import piles, queries
from ui.i18n import language
from ui.viewmodels.names import NamesViewModel, Proposal
from ui.viewmodels.names_effect import elected, votes_of
from ui.viewmodels.names_likeness import Likeness, suggestions


class NamesWords(QObject):
    """Sentences from the view-model's state, in the language of the window."""

    def __init__(self, vm: NamesViewModel) -> None:
        super().__init__()
        self._vm = vm

    def lead(self) -> str:
        """How many there are, and what is still to be judged."""
        people = self._vm.people()
        if not people:
            return ""
        said = self.tr("%n written-in person(s)", "", len(people))
        waiting = sum(one.eligible is None for one in people)
        if self._vm.asks_judgement() and waiting:
            return f"{said} · " + self.tr("%n not judged yet", "", waiting)
        return said

    def shut(self) -> tuple[str, str]:
        """Why there is nothing to do: title and sentence."""
        if self._vm.stage() == "locked":
            return self.tr("No names yet"), self.tr(
                "They come from the ballots and sheets as these are entered."
            )
        return self.tr("Nobody has been written in"), self.tr(
            "Names written on ballots and sheets appear here as soon as they are entered."
        )

    def times(self, one: Name) -> int:
        """On how many papers somebody stands, under every spelling."""
        return sum(times for _spelling, times in one.spellings)

    def spellings(self, one: Name) -> str:
        """Every spelling with how often it stands there; "" where there is only one."""
        if len(one.spellings) == 1 and one.spellings[0][0] == one.name:
            return ""
        between = "、" if language() == "zh" else ", "
        return between.join(f"{spelling} {times}" for spelling, times in one.spellings)

    def state(self, one: Name) -> str:
        """What was judged of somebody, and by whom; else whether it must be."""
        if one.eligible is None:
            return self.tr("to be judged") if self._vm.asks_judgement() else ""
        return self.tr("✓ may be elected") if one.eligible else self.tr("✗ may not be elected")

    def roll(self, one: Name) -> str:
        """What the roll knows of this very name."""
        row = self._vm.row()
        if row is None or not one.on_roll:
            return self.tr("not on the roll")
        found = [each.row for each in queries.members(self._vm.session.desk.file, row.meeting)]
        same = [each for each in found if each.name.strip() == one.name]
        if len(same) > 1:
            return self.tr("%n people of this name on the roll", "", len(same))
        return self.tr("roll no. {n}").format(n=same[0].number)

    def suggested(self) -> tuple[Likeness, ...]:
        """Names that may be one person."""
        return tuple(suggestions([one.name for one in self._vm.people()]))

    def suggestion(self, one: Likeness) -> str:
        """Two names, and why they may mean one person."""
        why = {
            "signs": self.tr("the same but for brackets and spaces"),
            "sound": self.tr("sound alike"),
            "one": self.tr("one character apart"),
        }
        return self.tr("{first} and {second}: {why}").format(
            first=one.first, second=one.second, why=why[one.why]
        )

    def merged(self) -> tuple[tuple[str, str], ...]:
        """The spellings that count for another name: spelling, and the sentence about it."""
        between = "、" if language() == "zh" else ", "
        return tuple(
            (
                one.spelling,
                self.tr("{spelling} counts as {kept}, decided by {who}").format(
                    spelling=one.spelling, kept=one.kept, who=between.join(one.decided_by)
                ),
            )
            for one in piles.spellings(self._vm.session.desk.file, self._vm.contest_id)
        )

    def merging(self) -> str:
        """What merging does, in words."""
        found, marked = self._vm.merging(), self._vm.marked
        parts = " + ".join(f"{name} {votes_of(found.before, name)}" for name in marked)
        total = votes_of(found.after, found.name)
        said = self.tr("{parts}: together {total} for {name}.").format(
            parts=parts, name=found.name, total=total
        )
        lost = sum(votes_of(found.before, name) for name in marked) - total
        twice = self.tr("%n ballot(s) name the person twice; that counts once.", "", lost) if lost > 0 else ""
        return self._joined(said, twice, self._outcome(found))

    def parting(self) -> str:
        """What parting does, in words."""
        found = self._vm.parting()
        said = self.tr("{name} stands alone again, votes: {votes}.").format(
            name=found.name, votes=votes_of(found.after, found.name)
        )
        return self._joined(said, self._outcome(found))

    def judging(self) -> str:
        """What either judgement does, in words."""
        name = self._vm.current
        yes, no = self._vm.judging(eligible=True), self._vm.judging(eligible=False)
        said = self.tr("{name} may be elected, votes: {votes}.").format(
            name=name, votes=votes_of(yes.after, name)
        )
        other = self.tr("May not: nobody gets these votes, the ballots stay valid.")
        return self._joined(said, self._outcome(yes), other, self._outcome(no))

    def _outcome(self, found: Proposal) -> str:
        """Who is elected by the papers so far, where that changes."""
        before, after = elected(found.before), elected(found.after)
        between = "、" if language() == "zh" else ", "
        new = between.join(name for name in after if name not in before)
        gone = between.join(name for name in before if name not in after)
        if not new and not gone:
            return self.tr("Who is elected by the papers so far does not change.")
        parts = [
            self.tr("Then elected by the papers so far: {names}.").format(names=new) if new else "",
            self.tr("No longer elected: {names}.").format(names=gone) if gone else "",
        ]
        return self._joined(*parts)

    def usual(self) -> str:
        """Who usually decides: the scrutineers, the chief first."""
        row = self._vm.row()
        named = queries.officers(self._vm.session.desk.file, row.meeting) if row else ()
        roles = ("chief_scrutineer", "scrutineer")
        return "、".join(one.name for role in roles for one in named if one.role == role)

    def _joined(self, *parts: str) -> str:
        between = "" if language() == "zh" else " "
        return between.join(part for part in parts if part)
