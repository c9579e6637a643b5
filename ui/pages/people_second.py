"""The strip that asks the second person of an act for name and PIN, on any page whose act two people answer for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from core.errors import CodedError, EnvironmentProblem, UserError
from core.errors.sign_in import NotRegistered, TooSoon, WrongPin
from ui.viewmodels.people_second import SecondViewModel
from ui.widgets.fields import Hit
from ui.widgets.pin_strip import PinStrip


class SecondPerson(PinStrip):
    """Hidden until `ask`; place it right above or below the button of the act.

        self._second = SecondPerson(SecondViewModel(session, "settle"))     # the duty, as core's table calls it
        self._second.done.connect(…)                                        # after the act: clear what was typed
        self._second.failed.connect(self.refuse)                            # the page's notice: the act was refused
        ...
        def _on_settle(self) -> None:
            self._second.ask(lambda second: self._vm.settle(second=second))

    `ask` runs the command at once with `second=""` where no second person is needed (nobody is registered, or one is
    enough for the duty). Else the strip opens; once a fitting person gave the right PIN it runs the command with their
    name, and they leave the keyboard again. A wrong PIN is said in the strip, with tries and wait; any other refusal
    closes it and comes out of `failed`. Nothing was done then. `closed` comes whenever it goes.
    """

    done = Signal()
    failed = Signal(object)

    def __init__(self, vm: SecondViewModel) -> None:
        super().__init__(self._look_for, prefix="second")
        self._vm = vm
        self._command: Callable[[str], object] = lambda _second: None
        self.given.connect(self._confirm)

    def ask(self, command: Callable[[str], object]) -> None:
        """Runs `command(name of the second person)`, now or once that person gave the PIN."""
        if not self._vm.needed():
            if self._tried(lambda: command("")):
                self.done.emit()
            return
        self._command = command
        self.open(self._vm.title(), self.tr("Confirm"))
        if self._vm.nobody():
            self.refuse(self._vm.nobody())

    def _look_for(self, typed: str) -> Sequence[Hit]:
        return [Hit(one.name, one.name, one.roles) for one in self._vm.find(typed)]

    def _confirm(self, name: str, pin: str) -> None:
        try:
            self._vm.run(name, pin, self._command)
        except (WrongPin, TooSoon, NotRegistered) as problem:
            self.refuse(*self._vm.keyboard.refusal(problem, name))
        except (UserError, EnvironmentProblem) as problem:
            self.close_strip()
            self.failed.emit(problem)
        else:
            self.close_strip()
            self.done.emit()

    def _tried(self, command: Callable[[], object]) -> bool:
        try:
            command()
        except (UserError, EnvironmentProblem) as problem:
            self._say(problem)
            return False
        return True

    def _say(self, problem: CodedError) -> None:
        self.failed.emit(problem)
