"""A card's own commands: what is refused is told by the card, and the refusal before it is taken away."""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance

from core.errors import EnvironmentProblem, UserError


def attempted(command: Callable[[], object], refused: SignalInstance) -> bool:
    """Runs a command and emits its refusal, or None where there was none; whether it was done."""
    try:
        command()
    except (UserError, EnvironmentProblem) as problem:
        refused.emit(problem)
        return False
    refused.emit(None)
    return True
