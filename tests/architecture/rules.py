"""The rules of the house that import-linter cannot say. Each takes one parsed file and names its breaches."""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FILE, LONGEST_FUNCTION, MOST_METHODS = 399, 39, 19
ALONE = {"packaging/verifier/verify.py": 499}  # the second opinion is one file that goes into every archive

TIME_READERS = {
    "now": {"datetime", "dt"},
    "utcnow": {"datetime", "dt"},
    "today": {"datetime", "date", "dt"},
}
QT_TIME_READERS = {
    "currentDateTime",
    "currentDateTimeUtc",
    "currentDate",
    "currentTime",
    "currentSecsSinceEpoch",
    "currentMSecsSinceEpoch",
}
STOPWATCHES = {"perf_counter", "perf_counter_ns", "monotonic", "monotonic_ns"}
SQL = re.compile(
    r"\bSELECT\s.+\sFROM\s|\bINSERT\s+(OR\s+\w+\s+)?INTO\s|\bUPDATE\s+\S+\s+SET\s|\bDELETE\s+FROM\s"
    r"|\bCREATE\s+(TABLE|INDEX|VIEW|TRIGGER)\s|^\s*PRAGMA\s|\bDROP\s+TABLE\s",
    re.DOTALL,
)
DATABASES = {"sqlite3", "sqlite_utils"}
GATES = ("noqa", "type: ignore", "pragma: no cover", "pragma: no branch", "nosec", "fmt: off")
SILENCED = r"(noqa: [A-Z0-9, ]+|type: ignore\[[\w, -]+\]|pragma: no (cover|branch))"
REASON = re.compile(SILENCED + r"\s*(-|–|#|\()\s*\S+")


@dataclass(frozen=True)
class Source:
    """One file of ours, read and parsed; `room` is its path from the root."""

    room: str
    text: str

    @cached_property
    def comments(self) -> list[tuple[int, str]]:
        """Every comment of the file with its line."""
        tokens = tokenize.generate_tokens(io.StringIO(self.text).readline)
        return [(token.start[0], token.string) for token in tokens if token.type == tokenize.COMMENT]

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """Every node of the parsed file, walked once for all rules."""
        return list(ast.walk(ast.parse(self.text)))


Rule = Callable[[Source], Iterator[str]]


def sources(folder: str) -> Iterator[Source]:
    """Every Python file below the folder, in order."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        yield Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))


def breaches(rules: Iterable[Rule], files: Iterable[Source]) -> list[str]:
    """Every breach of the rules, with its file; one file after the other, so that each is parsed once and let go."""
    return [
        f"{file.room}: {rule.__name__}: {found}" for file in files for rule in rules for found in rule(file)
    ]


def imported(nodes: Iterable[ast.AST]) -> Iterator[tuple[int, str]]:
    """Every module named by an import, in full: `from a import b` names `a` and `a.b`."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def names(module: str, *forbidden: str) -> bool:
    """Says whether a module is one of these or lies within one of them."""
    return any(module == name or module.startswith(f"{name}.") for name in forbidden)


def docstrings(nodes: Iterable[ast.AST]) -> set[ast.expr]:
    """The string nodes that document and do nothing."""
    return {
        node.value for node in nodes if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def strings(nodes: Sequence[ast.AST]) -> Iterator[tuple[int, str]]:
    """Every piece of text that is not a docstring."""
    silent = docstrings(nodes)
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in silent:
            yield node.lineno, node.value


def last_name(node: ast.expr) -> str:
    """`datetime` for both `datetime` and `datetime.datetime`."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def reads_the_time(file: Source) -> Iterator[str]:
    """Only core/clock.py reads the time; the window may stop animations with a stopwatch."""
    if file.room == "core/clock.py":
        return
    for node in file.nodes:
        if isinstance(node, ast.Attribute):
            python = last_name(node.value) in TIME_READERS.get(node.attr, set())
            if python or node.attr in QT_TIME_READERS:
                yield f"{node.lineno} {last_name(node.value)}.{node.attr}"
    allowed = {"time"} | {f"time.{name}" for name in STOPWATCHES}
    for line, module in imported(file.nodes):
        if names(module, "time") and not (file.room.startswith("ui/") and module in allowed):
            yield f"{line} import {module}"
    for line, text in strings(file.nodes):
        if re.search(r"CURRENT_(TIMESTAMP|TIME|DATE)\b|'now'", text):
            yield f"{line} {text!r}"


def rolls_dice(file: Source) -> Iterator[str]:
    """Chance comes from outside, so that a journal replays to the same; the door alone draws a file's id."""
    if file.room == "core/office/desk.py":
        return
    for line, module in imported(file.nodes):
        if names(module, "random", "secrets", "uuid", "os.urandom"):
            yield f"{line} import {module}"


def counts_inexactly(file: Source) -> Iterator[str]:
    """No float literal, no float, no rounding; `/` only joins paths, for int / int is a float."""
    for node in file.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
            yield f"{node.lineno} the literal {node.value}"
        elif isinstance(node, ast.Name) and node.id in ("float", "round"):
            yield f"{node.lineno} {node.id}"
        elif isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div):
            right = node.right if isinstance(node, ast.BinOp) else node.value
            path = isinstance(right, ast.JoinedStr) or (
                isinstance(right, ast.Constant) and isinstance(right.value, str)
            )
            if not path:
                yield f"{node.lineno} {ast.unparse(node)}"


def speaks_sql(file: Source) -> Iterator[str]:
    """SQL is written in core/store and nowhere else."""
    if file.room.startswith("core/store/"):
        return
    for line, text in strings(file.nodes):
        if SQL.search(text):
            yield f"{line} {text[:60]!r}"


def names_the_database(file: Source) -> Iterator[str]:
    """Only core/store and core/office name the connection."""
    if file.room.startswith(("core/store/", "core/office/")):
        return
    for line, module in imported(file.nodes):
        if names(module, *DATABASES):
            yield f"{line} import {module}"


def swallows(file: Source) -> Iterator[str]:
    """No bare except, and no broad one that goes on as if nothing were."""
    for node in file.nodes:
        if not isinstance(node, ast.ExceptHandler):
            continue
        broad = node.type is None or last_name(node.type) in ("Exception", "BaseException")
        idle = all(isinstance(line, ast.Pass | ast.Continue) for line in node.body)
        if node.type is None or (broad and idle):
            yield f"{node.lineno} except"


def outgrows(file: Source) -> Iterator[str]:
    """Files under 400 lines, functions under 40, classes under 20 methods."""
    lines = file.text.count("\n")
    if lines > ALONE.get(file.room, LONGEST_FILE):
        yield f"{lines} lines"
    for node in file.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{node.lineno} {node.name} has {length} lines"
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(part, ast.FunctionDef) for part in node.body)
            if methods > MOST_METHODS:
                yield f"{node.lineno} {node.name} has {methods} methods"


def draws(file: Source) -> Iterator[str]:
    """View-models decide and do not draw: of Qt they know QtCore."""
    for line, module in imported(file.nodes):
        if names(module, "PySide6") and not names(module, "PySide6.QtCore") and module != "PySide6":
            yield f"{line} import {module}"


def silences_without_reason(file: Source) -> Iterator[str]:
    """Who switches a check off says why on the same line."""
    for line, comment in file.comments:
        if any(gate in comment for gate in GATES) and not REASON.search(comment):
            yield f"{line} {comment}"


def leaves_work_undone(file: Source) -> Iterator[str]:
    """No promises for later in the code: an issue keeps them."""
    for line, comment in file.comments:
        if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", comment):
            yield f"{line} {comment}"
    for node in file.nodes:
        if isinstance(node, ast.Raise) and node.exc and "NotImplementedError" in ast.unparse(node.exc):
            yield f"{node.lineno} NotImplementedError"


def tests_by_waiting_or_not_at_all(file: Source) -> Iterator[str]:
    """No sleep, no skip, no expected failure; `skipif` is for the folder of real data alone."""
    for node in file.nodes:
        if not isinstance(node, ast.Attribute):
            continue
        if ast.unparse(node) in ("time.sleep", "pytest.mark.skip", "pytest.mark.xfail", "pytest.xfail"):
            yield f"{node.lineno} {ast.unparse(node)}"
