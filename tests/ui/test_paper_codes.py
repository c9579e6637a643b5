"""The code square on papers that tell of no single election is known to the file, too."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.domain.term import PostsPlan
from core.journal import term_events as te
from core.reports import assemble, catalogue
from core.reports.whole import catalogue as whole
from core.store import queries
from tests.office import hall
from tests.ui.closing_hall import NINE, announced
from tests.ui.test_seal_page import photograph
from ui.viewmodels.verifying import Verifying


@pytest.mark.parametrize(
    ("paper", "number"), [("application_form", "0-01"), ("credentials", "0-13"), ("sign_in", "1-07")]
)
def test_the_code_of_a_paper_of_the_term_change_or_a_meeting_is_known(
    paper: str, number: str, qtbot: QtBot, tmp_path: Path
) -> None:
    session = announced(tmp_path, [NINE] * 18)
    file = session.desk.file
    if paper == "sign_in":
        pdf = catalogue.build(paper, assemble.model_of(file, session.contest_id, paper))
    else:
        session.desk.record(te.PostsPlanned(row=PostsPlan()), hall.BY)
        pdf = whole.build(paper, whole.model_of(file, paper))
    verifying = Verifying(session, session.contest_id)
    verifying.verify_picture(photograph(pdf, tmp_path / "photo.png"))
    qtbot.waitUntil(lambda: not verifying.busy and verifying.found() is not None)
    found = verifying.found()
    assert found is not None
    assert found.intact, found.lines
    whose = "青山镇第十届" if paper == "application_form" else queries.meetings(file)[0].title
    assert f"二维码：报告单 {number}，与本文件的“{whose}”相符" in [line.title for line in found.lines]
    session.close()
