"""What written-in names count as: several spellings can be one person; who may not be elected is nobody."""

from collections.abc import Mapping
from dataclasses import replace

from core.domain.ballot import Ballot, WriteIn


def respell(ballot: Ballot, names: Mapping[str, str]) -> Ballot:
    """The ballot with each written-in name as it counts.

    `names` maps a spelling, without spaces around it, to the kept one, or to nothing: then the write-in is void as an
    empty line is, and the ballot stands. Twice the same person under two spellings is twice the same.
    """
    if not names or not ballot.write_ins:
        return ballot
    if not any(written.name.strip() in names for written in ballot.write_ins):
        return ballot
    found = (WriteIn(names.get(one.name.strip(), one.name), one.mark) for one in ballot.write_ins)
    return replace(ballot, write_ins=tuple(found))
