"""Persons and numbers that a roll has twice."""

from collections.abc import Iterator, Sequence

import msgspec

from core.domain.roll import RollRow
from core.roster.preview import DOUBLED_NUMBER, DOUBLED_PERSON, NAMESAKES, Problem


def same_person(first: RollRow, second: RollRow) -> bool:
    """Whether two rows of one name mean one person: the same birth, or nothing but the number tells them apart."""
    if first.birth and second.birth:
        return first.birth == second.birth
    return msgspec.structs.replace(first, number="") == msgspec.structs.replace(second, number="")


def doubles(rows: Sequence[RollRow], lines: Sequence[int], *, number: int, name: int) -> Iterator[Problem]:
    """A finding for each row that repeats an earlier one: side by side, the later row and the earlier one.

    `number` and `name` are the positions of these columns.
    """
    numbers: dict[str, int] = {}
    names: dict[str, list[int]] = {}
    for index, (row, line) in enumerate(zip(rows, lines, strict=True)):
        if row.number:
            first = numbers.setdefault(row.number, line)
            if first != line:
                params = {"row": line, "other": first, "number": row.number}
                yield Problem(line, number, DOUBLED_NUMBER, params)
        earlier = names.setdefault(row.name, [])
        twin = next((one for one in earlier if same_person(rows[one], row)), None)
        if twin is not None:
            yield Problem(line, name, DOUBLED_PERSON, {"row": line, "other": lines[twin], "name": row.name})
        elif earlier:
            yield Problem(line, name, NAMESAKES, {"row": line, "other": lines[earlier[0]], "name": row.name})
        earlier.append(index)
