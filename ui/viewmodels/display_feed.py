"""What the file says, as cards for the public screen: only what the hall may see, nothing of any single ballot."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from core.counting.appraisal import Marks
from core.counting.decision import check_quorum
from core.counting.seats import Standing, by_votes, standings
from core.domain.contest import Counts
from core.domain.outcome import Outcome, Verdict
from core.procedure.contest import State, reached
from core.rules.figures import seats_to_fill, threshold
from core.rules.ruleset import RuleSet
from core.standing import all_deputies, rules_of
from core.store import queries
from core.store.rows import ContestRow
from ui.viewmodels.appraisal import grade_heads, grade_rows
from ui.viewmodels.display_cards import (
    CountCard,
    ElectedCard,
    Figure,
    GradesCard,
    Line,
    QuorumCard,
    TitleCard,
)
from ui.viewmodels.forms import FormWords
from ui.viewmodels.live_running import Running
from ui.viewmodels.live_words import is_half
from ui.viewmodels.session import Session


class DisplayFeed(QObject):
    """Reads; decides nothing about what is shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._forms = session, FormWords()

    def rehearsal(self) -> bool:
        """Whether the red band is needed."""
        return self._session.rehearsal or queries.term_change(self._session.desk.file).rehearsal

    def title(self) -> TitleCard:
        """Congress, contest, township."""
        term = queries.term_change(self._session.desk.file)
        meeting, contest = self._session.meeting(), self._session.contest()
        same = meeting is not None and contest is not None and meeting.title == contest.title
        return TitleCard(
            township=f"{term.township} {term.term}".strip(),
            congress=meeting.title if meeting is not None else "",
            contest=contest.title if contest is not None and not same else "",
        )

    def quorum(self) -> QuorumCard:
        """Those present now; once the quorum of the contest was established, the numbers that it stands on."""
        meeting, row = self._session.meeting(), self._session.contest()
        required = present = everybody = 0
        if row is not None and row.required is not None and row.present is not None:
            required, present, everybody = row.required, row.present, row.all_deputies or row.required
        elif meeting is not None:
            heads = queries.attendance(self._session.desk.file, meeting.id)
            rules = rules_of(row) if row is not None else RuleSet.from_data(meeting.rules)
            required, present, everybody = heads.required, heads.present, all_deputies(heads, rules)
        card = self.title()
        word, met = self._quorum_word(row, Counts(required, everybody, present, 0, 0, 0))
        return QuorumCard(
            title=card.congress or card.township,
            required=Figure(self.tr("Required to attend"), required),
            present=Figure(self.tr("Present"), present),
            word=word,
            met=met,
        )

    def _quorum_word(self, row: ContestRow | None, counts: Counts) -> tuple[str, bool | None]:
        meeting = self._session.meeting()
        if meeting is None:
            return "", None
        rules = rules_of(row) if row is not None else RuleSet.from_data(meeting.rules)
        found = check_quorum(rules, counts)
        if found is None:
            return self.tr("No quorum is asked"), None
        if found.met:
            return self.tr("Quorum reached"), True
        return self.tr("%n short of the quorum", "", found.needed - found.present), False

    def elected(self, row: ContestRow) -> ElectedCard:
        """The elected as on the list that is posted: in the order of the ballot, written-in people after them."""
        outcome = Outcome.from_data(row.outcome)
        printed = [one.name for one in outcome.candidates if one.id in outcome.elected]
        written = [one.name for one in outcome.write_ins if one.name in outcome.elected]
        names = (*printed, *written)
        orders = {
            "strokes": self.tr("in the order of surname strokes"),
            "approved": self.tr("in the order approved"),
        }
        if self._forms.has_own(row):
            shown = names if row.form == "primary" else ()
            return ElectedCard(row.title, self._forms.in_short(row, outcome), "", shown, "")
        again = sum(one.seats for one in outcome.runoffs)
        open_still = outcome.further_election.seats if outcome.further_election else 0
        rest = []
        if again:
            rest.append(self.tr("second ballot of those level for %n seat(s)", "", again))
        if open_still:
            rest.append(self.tr("%n seat(s) are not filled", "", open_still))
        return ElectedCard(
            title=row.title,
            word=self.tr("%n elected", "", len(names)) if names else self.tr("Nobody is elected"),
            order=orders.get(row.order, "") if len(names) > 1 else "",
            names=names,
            rest=self.tr("; ").join(rest),
        )

    def held(self, row: ContestRow, running: Running, why: str) -> CountCard:
        """The count without anybody's votes."""
        return CountCard(row.title, self.tr("Count"), self._figures(row, running), held=why)

    def count(self, running: Running, *, by_votes_first: bool, final: bool) -> CountCard | GradesCard:
        """Everybody with votes: the printed names, and written-in people who have enough for a seat; or the grades."""
        live, row = running.live(), running.row()
        if row.form == "appraisal":
            return self._grades(running, final=final)
        bar = threshold(live.rules.majority, live.counts, live.tally.valid) if live.rules.majority else 0
        seats = max(seats_to_fill(live.contest, live.rules), 0)
        people = standings(live.contest, live.rules, live.tally)
        ranked = by_votes(people)
        last = ranked[seats - 1].votes if 0 < seats <= len(ranked) else 0
        people = tuple(one for one in people if one.printed or (one.votes >= max(last, bar, 1)))
        order = by_votes(people) if by_votes_first else people
        outcome = running.certified() if final else None
        cut = min(seats, len(order)) if by_votes_first and seats < len(order) else 0
        return CountCard(
            title=row.title,
            state=self.tr("Result of the count") if final else self.tr("Count"),
            figures=self._figures(row, running),
            rows=tuple(self._line(one, bar, outcome) for one in order),
            capacity=max(row.collected or 0, 1),
            cut_after=cut,
            cut=self.tr("above the red line: %n seat(s)", "", seats) if cut else "",
        )

    def _grades(self, running: Running, *, final: bool) -> GradesCard:
        live, row = running.live(), running.row()
        marks: Sequence[Marks] = live.tally.votes()
        outcome = running.certified() if final else None
        valid = live.tally.valid
        if outcome is not None:
            marks, valid = outcome.candidates, outcome.ballots.valid
        state = self.tr("Result of the count") if final else self.tr("Count")
        return GradesCard(
            head=CountCard(row.title, state, self._figures(row, running)),
            heads=(*grade_heads(live.contest), self.tr("No grade"), self.tr("Unclear")),
            rows=grade_rows(live.contest, marks, valid),
            final=final,
        )

    def _line(self, one: Standing, bar: int, outcome: Outcome | None) -> Line:
        verdict = _verdict(one, outcome) if outcome is not None else None
        words = {
            Verdict.ELECTED: self.tr("elected"),
            Verdict.TIED: self.tr("level, again"),
        }
        return Line(
            key=f"{one.place}",
            name=one.name,
            votes=one.votes,
            passed=bool(bar) and one.votes >= bar,
            verdict=words.get(verdict, "") if verdict is not None else "",
            elected=verdict is Verdict.ELECTED,
        )

    def _figures(self, row: ContestRow, running: Running) -> tuple[Figure, ...]:
        numbers: list[tuple[str, int | None]] = [
            (self.tr("required"), row.required),
            (self.tr("present"), row.present),
            (self.tr("issued"), row.issued),
            (self.tr("collected"), row.collected),
        ]
        found = [Figure(word, number) for word, number in numbers if number is not None]
        if running.locked():
            return tuple(found)
        live = running.live()
        found.append(Figure(self.tr("counted"), live.entered))
        majority = live.rules.majority
        if majority is not None:
            needed = threshold(majority, live.counts, live.tally.valid)
            word = self.tr("more than half") if is_half(majority) else self.tr("needed")
            found.append(Figure(word, needed, self.tr("votes"), mark="✓"))
        return tuple(found)


def _verdict(one: Standing, outcome: Outcome) -> Verdict | None:
    people = outcome.candidates if one.printed else outcome.write_ins
    return next((line.verdict for line in people if line.key == one.key), None)


def second_entry_outstanding(session: Session, row: ContestRow) -> bool:
    """Whether a pile that is to be read twice is not settled yet, or not even laid out.

    Until then the running count rests on one reading, which the second may correct.
    """
    if row.entry == "single" or reached(State(row.state), State.CHECKED):
        return False
    piles = queries.batches(session.desk.file, row.id)
    if any(one.double and one.papers and one.state != "settled" for one in piles):
        return True
    return sum(one.papers for one in piles) < (row.collected or 0)
