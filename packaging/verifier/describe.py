"""Writes the tables, events and shapes into resources/format.md, and the digest of the schema there and into verify.py.

Run it after a change of the schema or of an event. What an event does is taken from verify.py, written there by hand.
"""

import importlib.util
import json
import re
import sqlite3
import sys
import textwrap
import types
import typing
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
from sqlite_utils import Database

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from core.journal.events import EVENT_TYPES  # noqa: E402  (found by the line above)
from core.store.schema import build, shape  # noqa: E402  (as above)

FORMAT, VERIFY = ROOT / "resources" / "format.md", Path(__file__).with_name("verify.py")
WIDTH = 114


def wrapped(text: str, first: str = "", rest: str = "") -> str:
    """The text in lines of a page."""
    lines = textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def empty() -> Database:
    """A file without an entry."""
    db = Database(sqlite3.connect(":memory:"), execute_plugins=False)
    build(db, "")
    return db


def digest(db: Database) -> str:
    """The SHA-256 of the whole schema."""
    texts = sorted(sorted(shape(db), key=lambda one: one[1]), key=lambda one: one[0], reverse=True)
    return sha256(json.dumps(texts, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()


def tables(db: Database) -> str:
    """Every statement that makes a table or an index."""
    sql = "select sql from sqlite_master where sql is not null order by type desc, rowid"
    return "\n".join(wrapped(" ".join(row[0].split()), "    ", "        ") for row in db.execute(sql))


def form(kind: object, shapes: dict[str, type]) -> str:
    """A field's type in words; structs on the way are kept."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    plain = {str: "text", int: "number", bool: "boolean"}
    if kind in plain:
        return plain[kind]
    if origin is typing.Literal:
        return "one of " + ", ".join(f"`{word}`" if word else "empty" for word in parts)
    if origin is tuple:
        return "list of " + form(parts[0], shapes)
    if origin in (typing.Union, types.UnionType):
        return f"{form(next(part for part in parts if part is not types.NoneType), shapes)} or null"
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        shapes[kind.__name__] = kind
        return f"`{kind.__name__}`"
    return "text" if isinstance(kind, type) and issubclass(kind, str) else "object"


def fields(kind: type, shapes: dict[str, type]) -> str:
    """The fields of a struct, by name."""
    found = sorted(msgspec.structs.fields(kind), key=lambda one: one.encode_name)
    return ", ".join(f"`{one.encode_name}` {form(one.type, shapes)}" for one in found)


def journal(db: Database) -> typing.Any:
    """What verify.py knows of events."""
    spec = importlib.util.spec_from_file_location("verify", VERIFY)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(VERIFY)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made = db.execute("select sql from sqlite_master where sql is not null order by type desc")
    return module.Journal([row[0] for row in made])


def events(known: typing.Any, shapes: dict[str, type]) -> Iterator[str]:
    """Every kind of event: what it is, its fields, what it does; module by module, whichever was imported first."""
    step = "set contests id=:contest changed_seq=:SEQ changed_at=:AT "
    for kind, made in sorted(EVENT_TYPES.items(), key=lambda pair: pair[1].__module__):
        acts = "; ".join(known.acts.get(kind, ["?"])).replace(step, "step ")
        told = (wrapped(" ".join((made.__doc__ or "").split())), wrapped(f"Fields: {fields(made, shapes)}."))
        yield "\n\n".join((f"### `{kind}`", *told, wrapped(acts, "    ", "    ")))


def parts() -> dict[str, str]:
    """Each part of format.md that follows from the code, by its mark."""
    db, shapes = empty(), dict[str, type]()
    known = journal(db)
    listed = "\n\n".join(events(known, shapes))
    lines: dict[str, str] = {}
    while set(shapes) - set(lines):
        for name in sorted(set(shapes) - set(lines)):
            lines[name] = wrapped(f"`{name}`: {fields(shapes[name], shapes)}.", "- ", "  ")
    return {
        "tables": tables(db),
        "digest": f"    {digest(db)}",
        "records": wrapped(", ".join(f"`{name}`" for name in sorted(known.records)) + "."),
        "events": listed,
        "shapes": "\n".join(lines[name] for name in sorted(lines)),
    }


def described(text: str) -> str:
    """The page with every such part as the code has it now."""
    for mark, part in parts().items():
        pattern = re.compile(rf"(<!-- {mark} -->\n\n).*?(\n\n<!-- end -->)", re.DOTALL)
        shown = part.replace("\\", r"\\")
        text = pattern.sub(rf"\g<1>{shown}\g<2>", text)
    return text


def main() -> None:
    """Write both files anew."""
    code = VERIFY.read_text(encoding="utf-8")
    code = re.sub(r'(?m)^SCHEMA = ".*"$', f'SCHEMA = "{digest(empty())}"', code)
    VERIFY.write_text(code, encoding="utf-8")
    FORMAT.write_text(described(FORMAT.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
