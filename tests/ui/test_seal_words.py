"""The checks of the seal in sentences: a count that still goes on is open, and nothing is told in code."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.errors.case import PapersNotCollected
from core.office import seal
from core.office.seal import DIFFERS
from core.office.seal import Check as SealCheck
from core.standing import contest_of
from core.store import queries
from tests.ui.closing_hall import NINE, counting
from ui.i18n import use_language
from ui.shapes import Check
from ui.viewmodels.seal_words import in_words


@pytest.mark.parametrize("language", ["zh", "en"])
def test_papers_still_to_be_entered_leave_sums_and_count_open(
    qapp: QApplication, tmp_path: Path, language: str
) -> None:
    use_language(qapp, "en" if language == "en" else "zh")
    session = counting(tmp_path, [NINE] * 5)
    row = queries.contest(session.desk.file, "committee")
    found = {
        one.code: in_words(one, contest_of(row), ()) for one in seal.checks(session.desk, "committee", ())
    }
    sums, count = found["seal.sums"], found["seal.count"]
    assert (sums.state, count.state) == ("open", "open")
    assert "13" in sums.detail  # of 18 papers
    assert "checked /" not in count.detail
    assert all("(" not in one.detail.replace("（", "") or "=" not in one.detail for one in (sums, count))
    session.close()


def said(tmp_path: Path, check: SealCheck) -> Check:
    session = counting(tmp_path, [NINE] * 5)
    row = queries.contest(session.desk.file, "committee")
    session.close()
    return in_words(check, contest_of(row), ())


def test_sums_that_do_not_hold_are_told_as_the_refusal_tells_them(qapp: QApplication, tmp_path: Path) -> None:
    problem = PapersNotCollected(valid=3, invalid=1, collected=5)
    numbers: dict[str, object] = {
        "valid": 3,
        "invalid": 1,
        "collected": 5,
        "left": 0,
        "broken": (problem,),
        "detail": "C602",
    }
    line = said(tmp_path, SealCheck("seal.sums", False, numbers))
    assert line.state == "wrong"
    assert "PapersNotCollected" not in line.detail
    assert "收回" in line.detail.partition("：")[2] or "票" in line.detail.partition("：")[2]


def test_a_count_that_changed_after_its_check_is_wrong_and_says_so(
    qapp: QApplication, tmp_path: Path
) -> None:
    line = said(
        tmp_path,
        SealCheck("seal.count", False, {"ballots": 5, "candidates": 12, "checked": True, "detail": DIFFERS}),
    )
    assert (line.state, line.detail) == ("wrong", "5 张选票从头再计一遍，与复核时记下的结果不同")
