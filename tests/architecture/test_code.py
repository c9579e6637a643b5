"""Every file of ours keeps the rules of the house; and every rule sees its breach when there is one."""

import pytest

from tests.architecture import rules
from tests.architecture.rules import Rule, Source

EXACT = ("core/rules", "core/counting")
HOUSE: dict[Rule, tuple[str, ...]] = {
    rules.reads_the_time: ("core", "ui"),
    rules.rolls_dice: ("core",),
    rules.counts_inexactly: EXACT,
    rules.speaks_sql: ("core", "ui"),
    rules.names_the_database: ("core", "ui"),
    rules.swallows: ("core", "ui", "packaging", "tests"),
    rules.outgrows: ("core", "ui", "packaging"),
    rules.draws: ("ui/viewmodels",),
    rules.silences_without_reason: ("core", "ui", "packaging", "tests"),
    rules.leaves_work_undone: ("core", "ui", "packaging", "tests"),
    rules.tests_by_waiting_or_not_at_all: ("tests",),
}

BROKEN: list[tuple[Rule, str, str]] = [
    (rules.reads_the_time, "core/office/x.py", "from datetime import datetime\nat = datetime.now()"),
    (rules.reads_the_time, "core/office/x.py", "import datetime\nat = datetime.date.today()"),
    (rules.reads_the_time, "core/office/x.py", "from time import time"),
    (rules.reads_the_time, "ui/pages/x.py", "import time\nfrom time import sleep"),
    (rules.reads_the_time, "ui/pages/x.py", "at = QDateTime.currentDateTime()"),
    (rules.reads_the_time, "core/store/x.py", "query = \"SELECT datetime('now')\""),
    (rules.rolls_dice, "core/office/x.py", "from uuid import uuid4"),
    (rules.counts_inexactly, "core/rules/x.py", "half = 0.5"),
    (rules.counts_inexactly, "core/rules/x.py", "half = votes / 2"),
    (rules.counts_inexactly, "core/rules/x.py", "votes /= 2"),
    (rules.counts_inexactly, "core/rules/x.py", "half = float(votes)"),
    (rules.speaks_sql, "core/office/x.py", "query = f'SELECT name FROM {table}'"),
    (rules.speaks_sql, "ui/pages/x.py", "query = '''UPDATE ballot\n SET marks = 1'''"),
    (rules.names_the_database, "core/cli.py", "import sqlite3"),
    (rules.names_the_database, "ui/pages/x.py", "from sqlite_utils import Database"),
    (rules.swallows, "ui/pages/x.py", "try:\n    go()\nexcept:\n    raise"),
    (rules.swallows, "ui/pages/x.py", "try:\n    go()\nexcept Exception:\n    pass"),
    (rules.outgrows, "core/x.py", "x = 1\n" * 400),
    (rules.outgrows, "core/x.py", "def f():\n" + "    x = 1\n" * 39),
    (rules.outgrows, "core/x.py", "class A:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(20))),
    (rules.draws, "ui/viewmodels/x.py", "from PySide6.QtWidgets import QLabel"),
    (rules.draws, "ui/viewmodels/x.py", "from PySide6 import QtGui"),
    (rules.silences_without_reason, "core/x.py", "import os  # noqa: F401"),
    (rules.silences_without_reason, "core/x.py", "import os  # noqa"),
    (rules.silences_without_reason, "core/x.py", "x = 1  # type: ignore[assignment]"),
    (rules.leaves_work_undone, "core/x.py", "x = 1  # TODO later"),
    (rules.leaves_work_undone, "core/x.py", "def f():\n    raise NotImplementedError"),
    (rules.tests_by_waiting_or_not_at_all, "tests/x.py", "import time\ntime.sleep(1)"),
    (rules.tests_by_waiting_or_not_at_all, "tests/x.py", "@pytest.mark.skip\ndef test(): ..."),
]

KEPT: list[tuple[Rule, str, str]] = [
    (rules.reads_the_time, "core/clock.py", "from datetime import datetime\nat = datetime.now()"),
    (rules.reads_the_time, "core/office/x.py", "at = desk.clock.now()"),
    (rules.reads_the_time, "ui/widgets/x.py", "from time import perf_counter"),
    (
        rules.counts_inexactly,
        "core/rules/x.py",
        "path = folder / 'rules' / f'{name}.toml'\nhalf = votes // 2",
    ),
    (rules.speaks_sql, "core/store/x.py", "query = 'SELECT name FROM member'"),
    (rules.speaks_sql, "core/office/x.py", "def f():\n    '''SELECT name FROM member'''"),
    (rules.swallows, "ui/x.py", "try:\n    go()\nexcept ValueError:\n    pass"),
    (rules.draws, "ui/viewmodels/x.py", "from PySide6.QtCore import QObject, Signal"),
    (rules.silences_without_reason, "core/x.py", "x = f()  # noqa: S603 - our own program, no shell"),
    (rules.silences_without_reason, "core/x.py", "x = f()  # type: ignore[misc]  # Qt's stub is wrong"),
]


@pytest.mark.parametrize("folder", sorted({folder for folders in HOUSE.values() for folder in folders}))
def test_no_file_of_the_folder_breaks_a_rule(folder: str) -> None:
    held = [rule for rule, folders in HOUSE.items() if folder in folders]
    assert rules.breaches(held, rules.sources(folder)) == []


@pytest.mark.parametrize(("rule", "room", "text"), BROKEN)
def test_the_rule_sees_its_breach(rule: Rule, room: str, text: str) -> None:
    assert rules.breaches([rule], [Source(room, text)]) != []


@pytest.mark.parametrize(("rule", "room", "text"), KEPT)
def test_the_rule_lets_the_right_way_pass(rule: Rule, room: str, text: str) -> None:
    assert rules.breaches([rule], [Source(room, text)]) == []


def test_every_rule_is_tried_against_a_breach() -> None:
    assert {rule for rule, _, _ in BROKEN} == set(HOUSE)
