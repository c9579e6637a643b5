"""Opening a file for the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.office import attendance
from tests.office.hall import MEETING, clock, congress
from ui.viewmodels.files import open_session


@pytest.mark.parametrize(("given", "by"), [("", "秘书"), ("  ", "秘书"), ("王秘书", "王秘书")])
def test_a_machine_that_was_never_told_who_works_there_can_write_all_the_same(
    qapp: QApplication, tmp_path: Path, given: str, by: str
) -> None:
    congress(tmp_path / "a.zhengpiao").close()
    session = open_session(tmp_path / "a.zhengpiao", clock(), clerk=given)
    try:
        recorded = attendance.check_in(session.desk, MEETING, "m0020", by=session.clerk)
    finally:
        session.close()
    assert recorded.entry.by == by
