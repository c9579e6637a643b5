"""A whole party congress at the keyboard."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from main import main
from tests.journeys import town
from tests.journeys.operator import Operator


def verify(file: Path) -> int:
    """The exit code of `main.py verify`."""
    with pytest.raises(SystemExit) as end:
        main(["verify", str(file)])
    assert isinstance(end.value.code, int)
    return end.value.code


def begin(operator: Operator, file: Path) -> None:
    """The wizard, by keyboard, up to the new file."""
    operator.press("Ctrl+N")
    operator.at("new")
    operator.press("Enter")
    for name, text in (
        ("township", "青山镇"),
        ("term", "第十届"),
        ("congress", town.CONGRESS),
        ("clerk", "王秘书"),
    ):
        operator.fill(name, text)
    operator.press("Enter")
    operator.sees("党委委员席数（9 至 11）")
    operator.press("Enter")
    operator.sees("青山镇", "第十届", town.CONGRESS)
    operator.will_save(file)
    operator.press("Enter")
    operator.at("overview")
    operator.press("F7")
    operator.at("roll")


def import_roll(operator: Operator, roll: Path) -> None:
    """Reads the roll, looks at the preview, takes it over."""
    operator.will_open(roll)
    operator.press("Enter")
    operator.sees("可以导入 23 人", "龑喆", "列席")
    operator.click("previewAccept")
    operator.sees("22 名代表")


def check_in(operator: Operator) -> None:
    """Three by pinyin initials, the others by number; one is ill, one comes later."""
    operator.press("Alt+Down")
    operator.at("check_in")
    for letters, name in (("dy", "丁一"), ("mzy", "马志远"), ("yz", "龑喆")):
        operator.write(letters)
        operator.press("Enter")
        operator.sees(f"{name}. 已到")
    present = (1, 3, 12)
    for number in range(1, 21):
        if number not in present:
            operator.write(str(number))
            operator.press("Enter")
    operator.write("wdm")
    operator.press("F4")
    operator.write("病假")
    operator.press("Enter")
    operator.sees("实到 20", "请假 1", "未到 1")


def draft(operator: Operator) -> None:
    """The committee: twelve names at once, those meant for the offices marked, the officers, the approval."""
    operator.press("Alt+Down")
    operator.at("contest")
    operator.press("Enter")
    operator.press("F2")
    operator.write("、".join(town.STANDING))
    operator.press("Enter")
    operator.sees("12 | 龑喆")
    for name, key in (("丁一", "S"), ("王建国", "S"), ("马志远", "D"), ("毛秀英", "D"), ("方伟", "D")):
        operator.mark("candidates", name, "姓名")
        operator.press(key)
    for role, name in town.OFFICERS.items():
        operator.fill(f"officer_{role}", name)
    operator.click("appoint")


def fix(operator: Operator) -> None:
    """Approved and fixed; on to the ballots."""
    operator.at("contest")
    operator.fill("approvedBy", "区委")
    operator.press("F9")
    operator.press("Enter")
    operator.at("ballots")


def hand_out(operator: Operator, present: int, *, chief: str = town.CHIEF) -> None:
    """Quorum, ballots handed out, box opened, declared valid, one batch opened."""
    operator.press("F9")
    operator.sees(f"实到会 {present} 人", "可以选举")
    operator.press("F9")
    operator.press("Enter")
    operator.at("box")
    operator.number("collected", present)

    operator.press("F9")
    operator.sees("有效", chief)
    operator.press("F9")
    operator.at("entry")


def enter(operator: Operator, papers: Sequence[str]) -> None:
    """The keys of each paper, then Enter."""
    for paper in papers:
        operator.press(*paper, "Enter")


def check_and_announce(operator: Operator, *, chair: str = town.CHAIR) -> None:
    """From the last ballot to the announcement, with Enter alone: the names are those the meeting appointed."""
    operator.press("Enter")
    operator.at("count")
    operator.press("Enter")
    operator.sees("一致")
    operator.press("Enter")
    operator.at("result")
    operator.press("Enter")
    operator.sees(f"{chair} 已宣布")


def seal(operator: Operator, stick: Path, *, chief: str = town.CHIEF) -> None:
    """Signers, second copy, seal; the answer is verified on the page."""
    operator.press("V")
    operator.at("seal")
    operator.press("N", "Enter")
    operator.will_choose_folder(stick)
    operator.press("B")
    operator.until(lambda: operator.button("seal").isEnabled(), "the checks")
    operator.click("seal")
    operator.sees("已封存", f"总监票人 {chief}")


def save_papers(operator: Operator, folder: Path) -> None:
    """All papers of all elections as PDF."""
    operator.press("P")
    operator.at("papers")
    operator.will_choose_folder(folder)
    operator.click("saveEverything")
    operator.sees("份报告单已存到")


def committee_papers() -> list[str]:
    """Nineteen papers, the exceptions from all ○: two names end with 12 votes each, for one seat."""
    rejected = ["0"] * 7 + ["9"] * 7 + ["8"] * 5
    return [f"{key}-=" for key in rejected]


def test_a_congress_from_the_roll_in_excel_to_four_sealed_results(operator: Operator, tmp_path: Path) -> None:
    file, stick, papers = tmp_path / "青山镇.zhengpiao", tmp_path / "stick", tmp_path / "papers"
    stick.mkdir()
    papers.mkdir()
    begin(operator, file)
    import_roll(operator, town.write_roll(tmp_path / "代表.xlsx"))
    check_in(operator)
    draft(operator)
    fix(operator)
    hand_out(operator, 20)
    enter(operator, committee_papers())
    operator.press("V", "1", "Enter")
    check_and_announce(operator)
    operator.sees("当选 8 名", "2 人票数相等、只余 1 个名额：再次投票")
    seal(operator, stick)
    operator.click("起草再次投票")
    fix(operator)
    hand_out(operator, 20)
    enter(operator, ["2"] * 13 + ["1"] * 7)
    check_and_announce(operator)
    operator.sees("当选 1 名", "13 票")
    seal(operator, stick)
    operator.click("起草党委书记选举")
    fix(operator)
    hand_out(operator, 20)
    enter(operator, ["2"] * 15 + ["1"] * 5)
    check_and_announce(operator)
    seal(operator, stick)
    operator.click("起草党委副书记选举")
    fix(operator)
    hand_out(operator, 20)
    enter(operator, ["4"] * 14 + ["1"] * 6)
    check_and_announce(operator)
    operator.sees("当选 3 名")
    seal(operator, stick)
    operator.click("verify")
    operator.sees("完整无误", "4 次选举、80 张选票从头再计")
    save_papers(operator, papers)
    assert len(list(papers.rglob("*.pdf"))) >= 36
    operator.command("close")
    assert verify(file) == 0
