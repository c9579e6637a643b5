"""What happens in rehearsal files alone."""

import msgspec

from core.journal.event import Event


class PracticePaper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A made-up paper as it would lie on the table; `written` are names with a ○ beside them."""

    marks: str
    written: tuple[str, ...] = ()
    invalid: str | None = None


class PracticePileDrawn(Event, frozen=True):
    """A batch's made-up papers in the order of the pile: what a teller should have entered."""

    kind = "practice_pile_drawn"
    contest: str
    batch: str
    papers: tuple[PracticePaper, ...]
