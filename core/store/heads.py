"""How many people of the register each unit has, counted in the file: quicker than reading them all."""

from core.store.file import ElectionFile, guarded
from core.store.reading import kept

_HEADS = """
    select units.id, units.name, coalesce(sum(electors.member), 0), count(electors.id)
    from units left join electors on electors.unit = units.id group by units.id order by units.ordinal
"""


def heads(file: ElectionFile) -> tuple[tuple[str, str, int, int], ...]:
    """Key and name of every unit in their order, its members and its representatives of the masses.

    Raises `DamagedFile`.
    """
    return kept(file, "heads", lambda: _heads(file))


def _heads(file: ElectionFile) -> tuple[tuple[str, str, int, int], ...]:
    with guarded(file.path):
        found = file.db.conn.execute(_HEADS).fetchall()
    return tuple((key, name, int(members), int(people - members)) for key, name, members, people in found)
