"""What holds, box by box, where two readings of a summary sheet differ."""

from collections.abc import Mapping, Sequence

from core.counting.sheets import Difference, Field


class Rulings:
    """Starts with both readings' common boxes; a differing one stays empty until somebody looked at the paper."""

    def __init__(self, first: Mapping[Field, int], differing: Sequence[Difference]) -> None:
        self._first, self._open = dict(first), {one.field for one in differing}
        self._taken: dict[Field, int] = {}

    def take(self, field: Field, number: int | None) -> None:
        """What the paper says in a box; None takes it back."""
        self._taken.pop(field, None)
        if number is not None and field in self._open:
            self._taken[field] = number

    def taken(self, field: Field) -> int | None:
        """What was taken for a box."""
        return self._taken.get(field)

    def open(self) -> int:
        """How many boxes nobody has ruled on."""
        return len(self._open) - len(self._taken)

    def figures(self) -> dict[Field, int]:
        """The sheet so far, in the order of the first reading; the open boxes are left out."""
        agreed = {field: number for field, number in self._first.items() if field not in self._open}
        return {**agreed, **self._taken}
