"""The first half of a term change at the keyboard: from the wizard to the township's table."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTableView

from core.clock import FixedClock
from tests.exchange.golden_township import PEOPLE, ZONE
from tests.journeys import small_town as town
from tests.journeys.operator import Operator
from tests.journeys.test_party_congress import enter


def pick(operator: Operator, table: str, *words: str) -> None:
    """Clicks the one line of a table (by what a screen reader calls it) that has these words in its cells."""
    views = [one for one in operator.window.findChildren(QTableView) if one.isVisible()]
    view = next(one for one in views if one.accessibleName() == table)
    model = view.model()
    cells = [
        [str(model.index(line, place).data() or "") for place in range(model.columnCount())]
        for line in range(model.rowCount())
    ]
    lines = [line for line, texts in enumerate(cells) if set(words) <= set(texts)]
    assert len(lines) == 1, f"{words} in {len(lines)} lines of {cells}"
    seen = next(place for place in range(model.columnCount()) if not view.isColumnHidden(place))
    cell = model.index(lines[0], seen)
    view.scrollTo(cell)
    operator.click_on(view.viewport(), view.visualRect(cell).center())


def compose(operator: Operator, name: str, text: str) -> None:
    """Types into a field of several lines."""
    operator.click_on(operator.find(QPlainTextEdit, name))
    operator.write(text)


def go(operator: Operator, step: str) -> None:
    """To a page of the term change; where the meeting's steps are unfolded, past the fold."""
    if step not in [one.id for one in operator.rail().items()]:
        operator.click("railFold")
    operator.step(step)


def close(operator: Operator, stage: str) -> None:
    """Closes a stage on the overview."""
    go(operator, "overview")
    pick(operator, "阶段", stage)
    operator.press("F5")
    operator.fill("stage_closed_by", "领导小组")
    operator.press("Enter")


def closed(operator: Operator, stage: str) -> None:
    """Closes a stage, and it is closed."""
    close(operator, stage)
    operator.sees("已记录。")


def begin(operator: Operator, file: Path) -> None:
    """The wizard: all of the seed, with a plan of seven candidates for five seats."""
    operator.press("Ctrl+N", "Enter")
    texts = {"township": "小河镇", "term": "第三届", "congress": "小河镇第三次党代会", "clerk": town.CLERK}
    for name, text in texts.items():
        operator.fill(name, text)
    operator.press("Enter")
    operator.sees("党委委员席数（9 至 11）")
    for name, number in town.POSTS.items():
        operator.fill(f"posts_{name}", str(number))
    operator.fill("posts_offices", "党政综合办公室")
    operator.fill("posts_as_of", "2003-01-01")
    operator.fill("posts_superior", "中共安平区委")
    operator.press("Enter")
    operator.will_save(file)
    operator.press("Enter")
    operator.at("overview")


def take_over(operator: Operator, button: str, path: Path, *told: str) -> None:
    """Reads a sheet, looks at the preview, takes it over."""
    operator.will_open(path)
    operator.click(button)
    operator.sees(*told)
    operator.press("F9")


def apply(operator: Operator, folder: Path) -> None:
    """The establishment and eight applications come in sheets, the ninth on paper."""
    go(operator, "applicants")
    take_over(operator, "importCadres", town.establishment(folder), "11")
    take_over(operator, "importApplicants", town.applications(folder), "可以导入 8 人")
    operator.press("F4")
    for name, text in (
        ("name", town.TYPED),
        ("birth", "1975.06.01"),
        ("education", "本科"),
        ("party", "中共党员"),
        ("unit", "小河镇"),
        ("applied", "委员"),
    ):
        operator.fill(f"application_{name}", text)
    operator.choose("application_gender", "女")
    operator.click("application_save")
    operator.sees(f"{town.TYPED} | 出生日期 符合", f"{town.TOO_OLD} | 出生日期 不符合", "冯癸")


def vet(operator: Operator) -> None:
    """Two steps for each, in the order of the list; who was born too early is rejected with the reason, twice."""
    for by in ("镇党委", "组织部"):
        for name, *_ in PEOPLE:
            pick(operator, "报名与审查", name)
            operator.press("F5")
            if not operator.find(QLineEdit, "vetting_decided_by").text():
                operator.fill("vetting_decided_by", by)
            if name == town.TOO_OLD:
                operator.click("vetting_rejected")
                operator.sees("理由")
                operator.fill("vetting_reason", "1968 年以前出生")
                operator.click("vetting_rejected")
            else:
                operator.click("vetting_accepted")
            operator.sees("已记录。")


def publish(operator: Operator) -> None:
    """The notice; an objection keeps the stage open until it is settled."""
    operator.press("F8")
    operator.fill("notice_until", "2002-12-19")
    operator.fill("notice_place", "镇政府门口")
    operator.click("notice_post")
    operator.sees("2002-12-13 至 2002-12-19")
    pick(operator, "报名与审查", "周戊")
    operator.press("F7")
    compose(operator, "objection_text", "工龄有误")
    operator.click("objection_object")
    operator.sees("对周戊")


def settle(operator: Operator) -> None:
    """The objection does not hold."""
    operator.sees("对周戊")
    operator.click("处理…")
    compose(operator, "settlement_reason", "档案核实无误")
    operator.fill("settlement_settled_by", "组织部")
    operator.click("settlement_dismissed")
    operator.sees("档案核实无误")


def register(operator: Operator, folder: Path) -> None:
    """Units and people from sheets; who stands twice in them is one person."""
    go(operator, "register")
    take_over(operator, "importUnits", town.units(folder))
    take_over(operator, "importPeople", town.electors(folder))
    operator.sees("2 个单位 · 党员 9 人 · 群众代表 4 人", "疑似重复 1 处")
    operator.fill("double0", "组织办")
    operator.click("double0_first")
    operator.sees("2 个单位 · 党员 8 人 · 群众代表 4 人", "共 12 人")
    operator.sees_not("疑似重复")


def open_recommendation(operator: Operator) -> None:
    """A meeting, and papers of their own for members and representatives in each unit."""
    go(operator, "recommendation")
    operator.press("F9")
    operator.fill("open_approved_by", "区委")
    operator.press("F9")
    operator.sees("大河村 | 党员 | 3", "大河村 | 群众代表 | 4", "镇机关 | 党员 | 5")


def report(operator: Operator, unit: str, kind: str, present: int, collected: int, way: str = "") -> None:
    """The form of a unit, and on to its papers."""
    pick(operator, "各单位推荐票", unit, kind)
    operator.press("Enter")
    for name, number in (("present", present), ("issued", present), ("collected", collected)):
        operator.fill(f"report_{name}", str(number))
    operator.fill("report_declared_by", "指导组")
    operator.press("F9")
    operator.sees("已保存。")
    if way:
        operator.choose("report_way", way)
    operator.click("reportEnter")


def recommend(operator: Operator, papers: Sequence[str]) -> None:
    """Enters each paper by the keys of its names, has the count checked, goes back to the table."""
    operator.at("entry")
    enter(operator, [on_paper(paper) for paper in papers])
    operator.press("Enter")
    operator.at("count")
    back_checked(operator)


def on_paper(names: str) -> str:
    """The keys of the people of whom a paper has the last characters."""
    return "".join(str(place) for place, name in enumerate(town.ON_PAPER, start=1) if name[-1] in names)


def back_checked(operator: Operator) -> None:
    """The count of a unit is checked; back to all units."""
    operator.fill("checkedBy", "监票员")
    operator.press("Enter")
    operator.sees("一致")
    go(operator, "recommendation")


def sum_up(operator: Operator, papers: Sequence[str]) -> None:
    """A summary sheet, read by two people."""
    operator.at("sheets")
    votes = [sum(name[-1] in paper for paper in papers) for name in town.ON_PAPER]
    reasons = [""] * 4
    boxes = [
        len(papers),
        len(papers),
        0,
        *reasons,
        *votes,
        *[0] * len(votes),
        *[len(papers) - n for n in votes],
    ]
    for reader in (town.CLERK, "周计"):
        operator.fill("sheetReader", reader)
        operator.click_on(operator.find(QLineEdit, "box-papers-"))
        for number in boxes:
            operator.press(*str(number), "Enter")
        operator.press("F4")
    operator.sees("两遍一致")
    operator.fill("sheetSettledBy", "监票员")
    operator.press("F4")
    operator.sees("已核定 1 / 1 组 · 3 / 3 张票")
    operator.click("railFold")
    operator.step("count")
    back_checked(operator)


def day(clock: FixedClock, text: str) -> None:
    """The calendar goes on."""
    clock.move_to(datetime.fromisoformat(text).replace(hour=9, tzinfo=ZONE))


def prepare(operator: Operator, clock: FixedClock, folder: Path) -> None:
    """From the first application to the register."""
    day(clock, "2002-12-12")
    closed(operator, "公开报名")
    go(operator, "applicants")
    vet(operator)
    closed(operator, "资格审查")
    day(clock, "2002-12-13")
    go(operator, "applicants")
    publish(operator)
    day(clock, "2002-12-20")
    close(operator, "公示")
    operator.sees("未处理的异议 1。 (H114)")
    operator.press("Esc")
    go(operator, "applicants")
    settle(operator)
    closed(operator, "公示")
    hang_out(operator, "conditions")
    register(operator, folder)
    closed(operator, "造册登记")


def first_vote(operator: Operator) -> None:
    """The units recommend: by papers, and by a sheet read twice."""
    open_recommendation(operator)
    report(operator, "大河村", "党员", 3, 3)
    recommend(operator, town.PAPERS["大河村", "党员"])
    report(operator, "大河村", "群众代表", 3, 3, "按计票单录入两遍")
    sum_up(operator, town.PAPERS["大河村", "群众代表"])
    report(operator, "镇机关", "党员", 4, 4)
    recommend(operator, town.PAPERS["镇机关", "党员"])
    operator.press("F6")
    operator.sees(
        "应参加 12 · 到会 10 · 参荐率 83.3%", "大河村 · 群众代表：到会 3 人，应参加 4 人，参荐率低于 80%"
    )
    for rank, name, votes in town.RANKED:
        operator.sees(f"{name} | {votes} | {votes}0.0% | {rank} |")
    closed(operator, "民主推荐")


def hang_out(operator: Operator, kind: str) -> None:
    """A disclosure is hung out."""
    go(operator, "outcome")
    operator.screen()
    operator.click(f"disclose_{kind}")
    operator.fill(f"disclose-{kind}_place", "镇政府门口")
    operator.press("Enter")
    operator.sees("已在镇政府门口公开")
