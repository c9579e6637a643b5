"""The papers of the whole term change and those between box and result: what they say, and how they lie on the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from core.errors import CodedError
from core.errors import paper as papers
from core.errors import rows as refusals
from core.reports.catalogue import PAPERS
from core.reports.fonts import width_of
from core.reports.layout.sheet import Sheet
from core.reports.layout.strokes import draw_tally, tally_lines
from core.reports.layout.table import Column, Line, flowing
from core.reports.layout.tail import Tail, tail_height
from core.reports.papers import (
    application_forms,
    recommendation_table,
    recommendation_tiles,
    script,
    unit_report,
)
from core.reports.papers.outcome import decimal, sentence, whole
from core.reports.papers.recommendation_tiles import COLUMN, ROW, TILE, tiling
from core.reports.rows.applications import Forms
from core.reports.rows.congress import CredentialShare
from core.reports.rows.counting import Change
from core.reports.rows.recommendation import UnitFigures
from core.reports.texts import Texts
from core.reports.whole.catalogue import FILE_PAPERS
from core.wording import Language, say
from tests.reports import term_samples as samples
from tests.reports.paper_samples import pages, text

ZH = Texts("zh")
POINT = 25.4 / 72
SIZES = [("zh", 2, False), ("zh", 60, False), ("en", 12, True)]


class Ink:
    """Every text and box drawn upright, with its sheet; what is turned is measured by its box."""

    def __init__(self) -> None:
        self.beyond: list[str] = []
        self._turned = 0

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        """Look at each drawing before it is made."""
        text_, box_, turned_ = Sheet.text, Sheet.box, Sheet.turned

        def text(
            sheet: Sheet, x: float, y: float, words: str, size: float, align: str = "left", **how: Any
        ) -> None:
            taken = width_of(words, size) * POINT
            left = {"left": x, "centre": x - taken / 2, "right": x - taken}[align]
            self._see(sheet, (left, y - size * POINT, taken, size * POINT), words)
            text_(sheet, x, y, words, size, align, **how)  # type: ignore[arg-type]  # one of the three words

        def box(
            sheet: Sheet, x: float, y: float, width: float, height: float, *rest: Any, **how: Any
        ) -> None:
            self._see(sheet, (x, y, width, height), "box")
            box_(sheet, x, y, width, height, *rest, **how)

        @contextmanager
        def turned(sheet: Sheet, x: float, y: float) -> Iterator[None]:
            self._see(sheet, (x, y, 0.0, 0.0), "turned")
            self._turned += 1
            with turned_(sheet, x, y):
                yield
            self._turned -= 1

        patch.setattr(Sheet, "text", text)
        patch.setattr(Sheet, "box", box)
        patch.setattr(Sheet, "turned", turned)

    def _see(self, sheet: Sheet, area: tuple[float, float, float, float], what: str) -> None:
        x, y, width, height = area
        inside = x >= 4.0 and y >= 4.0 and x + width <= sheet.width - 4.0 and y + height <= sheet.height - 4.0
        if not inside and not self._turned:
            self.beyond.append(f"{what} {area}")


@pytest.mark.parametrize(("language", "count", "long"), SIZES)
def test_nothing_lies_outside_the_page_and_no_signature_alone(
    language: Language, count: int, long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ink = Ink()
    ink.watch(monkeypatch)
    made = samples.papers_of(language, count, long=long)
    assert ink.beyond == []
    for name, pdf in made.items():
        found = pages(pdf)
        for page in found:
            assert len(page) > 150, f"{name}: a page with hardly anything but its foot"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_same_rows_give_the_same_bytes(language: Language) -> None:
    assert samples.papers_of(language, 2) == samples.papers_of(language, 2)


def test_a_table_of_forty_units_and_sixty_names_holds_every_number_on_two_sheets_of_a3() -> None:
    model = samples.matrix_of("zh", 40, 60, long=False)
    found = pages(recommendation_table.build(model))
    assert len(found) == 2
    whole_text = "".join(found)
    for number, row in enumerate(model.rows, start=1):
        cells = "".join("—" if cell is None else str(cell) for cell in row.cells)
        assert f"{number}{row.name}{cells}{row.members}{row.mass}{row.total}" in whole_text.replace("　", "")
    for key in ("应参加人数", "实到人数", "参荐率", "发出推荐票", "收回推荐票", "有效票", "无效票"):
        assert key in found[-1]
    assert f"尚未核定的单位1个：{model.missing[0]}" in found[-1]
    assert "总监票人（签字）" in found[-1]
    assert all("序号姓名" in page for page in found)


def test_more_units_than_a_sheet_holds_go_on_with_the_names_repeated() -> None:
    model = samples.matrix_of("zh", 60, 12, long=False)
    found = pages(recommendation_table.build(model))
    assert len(found) == 2
    assert "第1至" in found[0]
    assert all(row.name in page for row in model.rows for page in found)


def test_the_sheets_to_be_joined_hold_every_row_and_column_once() -> None:
    model = samples.matrix_of("zh", 40, 60, long=False)
    table = recommendation_table.table(model, ZH, range(40), COLUMN, ROW)
    tail = tail_height(Tail(recommendation_table.sentences(model, ZH), ("chief_scrutineer",)), TILE.width)
    plan = tiling(table, tail)
    assert [place for part in plan.columns for place in part] == list(range(2, len(table.columns)))
    assert [place for part in plan.rows for place in part] == list(range(len(table.lines)))
    assert plan.count == len(plan.columns) * len(plan.rows) == len(plan.places())
    fixed = sum(column.width for column in table.columns[:2])
    for part in plan.columns:
        assert fixed + sum(table.columns[place].width for place in part) <= TILE.width
    found = pages(recommendation_tiles.build(model))
    assert len(found) == plan.count
    for page, (row, column) in zip(found, plan.places(), strict=True):
        assert f"第{row + 1}行第{column + 1}列，共{len(plan.rows)}行{len(plan.columns)}列" in page
        assert ("粘贴处" in page) == (row < len(plan.rows) - 1 or column < len(plan.columns) - 1)
    assert sum("总监票人（签字）" in page for page in found) == 1


def test_a_unit_report_adds_members_and_mass() -> None:
    copied = text(unit_report.build((samples.unit_report_of("zh", 3, long=False),)))
    assert "应参加人数6090150" in copied
    assert "参荐率83.33%88.89%86.67%" in copied
    assert "1赵一306090" in copied.replace("　", "")


def test_what_is_read_aloud_stands_in_words_beside_the_figures() -> None:
    copied = text(script.build(samples.script_of("zh", 12)))
    assert "应到会一百一十八（118）人，实到会一百一十二（112）人" in copied
    assert "无效票两（2）张" in copied
    assert "赵一100一百票7七票2两票1一票" in copied.replace("　", "")
    assert "（另选人）欧阳岚2两票" in copied
    assert "达到当选条件的九（9）名：赵一、" in copied
    english = text(script.build(samples.script_of("en", 3)))
    assert "onehundredandeighteen(118)" in english


def test_a_script_without_a_threshold_or_a_winner_says_so() -> None:
    model = samples.script_of("zh", 2)
    report = model.report
    nobody = tuple(
        replace(row, in_favour=5, against=102, verdict=type(row.verdict).NO_MAJORITY) for row in report.rows
    )
    none = replace(model, report=replace(report, rows=nobody))
    assert "没有候选人达到当选条件" in text(script.build(none))
    free = replace(model, report=replace(report, threshold=None))
    assert "按得票多少为序，取前9名" in text(script.build(free))


@pytest.mark.parametrize(
    ("form", "votes", "said"),
    [
        ("recall", 100, "对赵一、钱建国的罢免案通过"),
        ("recall", 5, "罢免案未通过"),
        ("primary", 100, "列为正式候选人的两（2）名：赵一、钱建国"),
        ("primary", 5, "没有候选人达到当选条件"),
        ("appraisal", 100, "报告完毕。请大会执行主席宣布结果"),
    ],
)
def test_the_script_speaks_of_the_vote_that_was_held(form: Any, votes: int, said: str) -> None:
    model = samples.script_of("zh", 2)
    verdicts = type(model.report.rows[0].verdict)
    rows = tuple(
        replace(
            row,
            in_favour=votes,
            against=107 - votes,
            verdict=verdicts.ELECTED if votes > 59 else verdicts.NO_MAJORITY,
        )
        for row in model.report.rows
    )
    copied = text(script.build(replace(model, report=replace(model.report, rows=rows, form=form))))
    assert said in copied
    assert ("罢免须得赞成票六十（60）票以上" in copied) == (form == "recall")
    assert "当选须得赞成票" not in copied


@pytest.mark.parametrize("count", [0, 1, 4, 5, 6, 48, 112])
def test_each_vote_is_one_stroke_of_the_tally(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[float, ...]] = []
    sheet = Sheet("计票单", "zh")
    monkeypatch.setattr(Sheet, "line", lambda _self, *at, **_how: drawn.append(at))
    height = tally_lines(count, 88.0, 4.4) * 4.4 * 1.22 + 2.4
    draw_tally(sheet, (10.0, 20.0, 88.0, height), count, 4.4)
    assert len(drawn) == count
    assert len(set(drawn)) == count
    assert all(10.0 <= x1 <= 98.0 and 20.0 <= y1 <= 20.0 + height for x1, y1, *_ in drawn)


def test_the_portrait_is_printed_and_a_broken_one_refused_by_name() -> None:
    here = samples.here()
    somebody = samples.person(0)
    with_photo = application_forms.build(Forms(here, (somebody,)))
    without = application_forms.build(Forms(here, (replace(somebody, photo=None),)))
    assert len(with_photo) > len(without)
    assert "照片" in text(without)
    assert "照片" not in text(with_photo)
    with pytest.raises(refusals.PhotoUnreadable) as refusal:
        application_forms.build(Forms(here, (replace(somebody, photo=b"GIF89a?"),)))
    assert refusal.value.name == somebody.name


def test_an_empty_form_has_every_field() -> None:
    copied = text(application_forms.build(Forms(samples.here(), (), ("大专以上学历",))))
    for field in (
        "姓名",
        "出生年月",
        "参加工作",
        "报考职位",
        "简历",
        "本人承诺",
        "镇党委审查意见",
        "组织部审定意见",
    ):
        assert field in copied
    assert "报名条件：大专以上学历" in copied


def test_a_very_long_text_goes_on_in_rows_of_its_own() -> None:
    columns = (Column("", 20.0), Column("", 40.0, "left", 10.0))
    lines = flowing(columns, ("王一", "工作经历" * 400), 9.0)
    assert len(lines) > 1
    assert all(line.height < 110.0 for line in lines)
    assert "".join(line.texts[1] for line in lines).replace("\n", "") == "工作经历" * 400
    assert flowing(columns, ("王一", ""), 9.0) == [Line(("王一", ""), 9.0, flowing=True)]


def test_the_seeds_shares_are_rounded_as_it_has_them() -> None:
    said = sentence(samples.outcome_of("zh"), ZH)
    assert "减少 102 名，精简 44%" in said
    assert "由 774 人减为 433 人，减少 341 人，精简 44%" in said
    assert "18000 人" in said
    outcome = samples.outcome_of("zh")
    assert (decimal(outcome.average_age), decimal(outcome.college * 100)) == ("33", "100")
    assert whole(type(outcome.college)(1, 200)) == 1


def _broken(model: Any, **change: Any) -> Any:
    return lambda: replace(model, **change)


LIST = samples.vetting_list("zh", 8, long=False)
REGISTER = samples.register_of("zh", 2, 6, long=False)
REPORT = samples.unit_report_of("zh", 3, long=False)
MATRIX = samples.matrix_of("zh", 3, 4, long=False)
CREDENTIALS = samples.credentials_of("zh")
APPRAISAL = samples.appraisal_of("zh", 2, long=False)
OUTCOME = samples.outcome_of("zh")
TALLY = samples.tally_of("zh", 2, blank=False).sheets[0]
DOUBLE = samples.double_entry_of("zh", 2)
MENDED = samples.corrigendum_of("zh").rows[0]
FIGURES: UnitFigures = REPORT.figures[0]
REJECTED = next(row for row in LIST.rows if row.standing == "rejected")
BREAKS = [
    (_broken(LIST, totals={**LIST.totals, "accepted": 1}), refusals.SumContradicted),
    (_broken(LIST, rows=LIST.rows[1:]), refusals.SumContradicted),
    (_broken(REJECTED, reason=" "), refusals.RejectedWithoutReason),
    (_broken(REGISTER, members=REGISTER.members + 1), refusals.SumContradicted),
    (_broken(REGISTER, members=REGISTER.members + 1, mass=REGISTER.mass - 1), refusals.SumContradicted),
    (_broken(FIGURES, present=FIGURES.entitled + 1), refusals.TooMany),
    (_broken(FIGURES, issued=FIGURES.present + 1), refusals.TooMany),
    (_broken(FIGURES, valid=FIGURES.valid + 1), papers.PapersDoNotAddUp),
    (_broken(REPORT, rows=(replace(REPORT.rows[0], votes=(48, 1)),)), refusals.TooMany),
    (_broken(MATRIX, rows=(replace(MATRIX.rows[0], total=999),)), refusals.SumContradicted),
    (_broken(MATRIX, rows=(replace(MATRIX.rows[0], members=999),)), refusals.SumContradicted),
    (_broken(MATRIX, figures=(None,) * len(MATRIX.units)), refusals.TooMany),
    (_broken(CREDENTIALS, valid=62), refusals.SumContradicted),
    (_broken(CREDENTIALS, shares=(CredentialShare("women", 62),)), refusals.TooMany),
    (_broken(APPRAISAL, rows=(replace(APPRAISAL.rows[0], none=4),)), refusals.SumContradicted),
    (_broken(OUTCOME, promoted_women=7), refusals.TooMany),
    (_broken(OUTCOME, participants=21601), refusals.TooMany),
    (_broken(OUTCOME, posts_after=434), refusals.TooMany),
    (_broken(TALLY, papers=51), refusals.SumContradicted),
    (_broken(TALLY, rows=(replace(TALLY.rows[0], in_favour=47),)), refusals.SumContradicted),
    (_broken(DOUBLE, differences=DOUBLE.differences[1:]), refusals.SumContradicted),
    (_broken(MENDED, decided_by=("郑监", "郑监")), refusals.CorrectedByOne),
    (_broken(MENDED, changes=(Change("有效票", "110", "110"),)), refusals.NothingCorrected),
]


@pytest.mark.parametrize(("make", "error"), BREAKS)
def test_a_paper_that_contradicts_itself_cannot_be_made(make: Any, error: type[CodedError]) -> None:
    with pytest.raises(error) as refusal:
        make()
    for language in ("zh", "en"):
        assert "{" not in str(say(refusal.value, language))


def test_no_paper_of_the_term_change_is_called_as_one_of_a_contest() -> None:
    assert not {one.id for one in FILE_PAPERS} & {one.id for one in PAPERS}
    numbers = [one.number for one in FILE_PAPERS]
    assert numbers == sorted(numbers)
    titles = {one.title() for one in FILE_PAPERS} | {one.title() for one in PAPERS}
    assert len(titles) == len(FILE_PAPERS) + len(PAPERS)
