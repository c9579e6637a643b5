"""What the entry page writes into the file: a ballot, a correction, a question, the end of a reading."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from core.journal.ballot_events import Reading
from core.office import ballots, batches, disputes, people
from core.office.desk import Recorded
from core.procedure.authority import Duty
from ui.viewmodels.entry_draft import Draft

if TYPE_CHECKING:
    from ui.viewmodels.entry import EntryViewModel
    from ui.viewmodels.entry_piles import Piles
    from ui.viewmodels.session import Session


class EntryActs:
    """Every command for the pile and the reading in hand. `busy` while one of ours is written."""

    def __init__(self, session: "Session", contest: str, piles: "Piles") -> None:
        self._session, self._contest, self._piles = session, contest, piles
        self.busy = False

    def enter(self, draft: Draft) -> int:
        """The next ballot; its number. Raises what `ballots.enter` raises."""
        recorded = self._write(
            lambda: ballots.enter(
                self._session.desk, *self._place(), reading=self._piles.entering, **self._paper(draft)
            )
        )
        return self._number(recorded)

    def set_aside(self, draft: Draft, question: str) -> int:
        """The next ballot, with a question that the scrutineers decide. Raises what `disputes.set_aside` raises."""
        recorded = self._write(
            lambda: disputes.set_aside(
                self._session.desk,
                *self._place(),
                question=question,
                reading=self._piles.entering,
                **self._paper(draft),
            )
        )
        return self._number(recorded)

    def ask(self, number: int, question: str) -> None:
        """A question about a ballot that is in the file. Raises what `disputes.question` raises."""
        self._write(
            lambda: disputes.question(
                self._session.desk,
                *self._place(),
                number,
                question=question,
                reading=self._piles.entering,
                by=self._session.clerk,
            )
        )

    def correct(self, number: int, draft: Draft, reason: str) -> None:
        """A ballot read again. Raises what `ballots.correct` raises."""
        reading: Reading | None = None if self._piles.reading == "settled" else self._piles.reading
        self._write(
            lambda: ballots.correct(
                self._session.desk,
                *self._place(),
                number,
                reason=reason,
                reading=reading,
                **self._paper(draft),
            )
        )

    def withdraw(self, number: int, reason: str) -> None:
        """The last ballot taken back. Raises what `ballots.withdraw` raises."""
        self._write(
            lambda: ballots.withdraw(
                self._session.desk,
                *self._place(),
                number,
                reason=reason,
                reading=self._piles.entering,
                by=self._session.clerk,
            )
        )

    def lay_down(self) -> None:
        """The reading is done, with as many papers as it has; nothing where it was laid down before.

        Raises what `batches.finish` raises.
        """
        hand, session = self._piles.hand(), self._session
        if hand is None or not (hand.state == "open" or (hand.double and hand.state == "entered")):
            return
        if not hand.double and not people.may(session.desk, session.meeting_id, session.clerk, Duty.FINISH):
            return  # a scrutineer who looks on goes past it: a pile read once counts as it is
        self._write(
            lambda: batches.finish(
                session.desk, *self._place(), reading=self._piles.entering, by=session.clerk
            )
        )

    def _place(self) -> tuple[str, str]:
        return self._contest, self._piles.batch

    def _paper(self, draft: Draft) -> dict[str, Any]:
        return {
            "marks": draft.letters,
            "write_ins": draft.write_ins,
            "invalid": draft.invalid,
            "by": self._session.clerk,
        }

    def _number(self, recorded: Recorded) -> int:
        number: int = getattr(recorded.event, "number")  # noqa: B009  # both kinds of event have one
        return number

    def _write(self, command: Callable[[], Recorded]) -> Recorded:
        self.busy = True
        try:
            return command()
        finally:
            self.busy = False


class EntryAside:
    """What happens beside the ordinary ballot: one set aside, one typed twice, a pile laid down."""

    def __init__(self, vm: "EntryViewModel") -> None:
        self._vm = vm

    def set_aside(self, question: str) -> None:
        """The ballot on screen waits for the scrutineers, entry goes on. Raises what `core.office.disputes` raises."""
        vm = self._vm
        if vm.reviewed is not None:
            vm.acts.ask(vm.reviewed.number, question)
            vm.leave_review()
        elif vm.stage() == "entering":
            vm.took(vm.acts.set_aside(vm.sheet.draft, question))
            vm.piles.asked = True

    def withdraw(self, reason: str) -> None:
        """Takes the last ballot back: it was typed twice. Raises what `ballots.withdraw` raises."""
        self._vm.acts.withdraw(self._vm.piles.here, reason)
        self._vm.leave_review()

    def lay_down(self) -> None:
        """The reading in hand is done, with as many papers as it has. Raises what `batches.finish` raises."""
        self._vm.acts.lay_down()
        self._vm.panel = ""
        self._vm.next_batch()

    def one_more(self) -> None:
        """A second reading goes on although it has as many papers as the pile is said to hold."""
        hand = self._vm.piles.hand()
        self._vm.piles.one_more = hand is not None and hand.double and self._vm.piles.reading == "second"
        self._vm.changed.emit()
