"""A people's congress at the keyboard: nominations, one round, a written-in deputy, an appraisal beside it."""

from pathlib import Path

from tests.journeys.operator import Operator
from tests.journeys.test_party_congress import verify
from tests.office.assembly import assembly


def open_office(operator: Operator, title: str) -> None:
    """Puts an office on view and opens it for nominations."""
    operator.mark("offices", title, "职务")
    operator.press("F4", "Enter")


def name(operator: Operator, person: str, signers: str = "") -> None:
    """Names somebody for the office on view: by the presidium, or by these deputies."""
    operator.fill("nominee", person)
    if signers:
        operator.press("Tab", "Down")
        operator.fill("nomination_signers", signers)
    operator.click("fileNomination")
    operator.sees(f"{person}的提名已录入。")


def nominate(operator: Operator) -> None:
    """Chair: one deputy. Mayor: one by the presidium, one by ten deputies."""
    open_office(operator, "人大主席")
    operator.fill("nominee", "张三")
    operator.click("fileNomination")
    operator.sees("张三 不是代表，不能提名为人大主席。")
    name(operator, "代表1")
    operator.press("F9")
    operator.sees("候选人 1 人")
    open_office(operator, "镇长")
    name(operator, "张三")
    name(operator, "李四", "1-9、代表15")
    operator.press("F9")
    operator.sees("候选人 2 人")


def run_round(operator: Operator) -> None:
    """Opened, fixed, counted, handed out, collected, declared: one form a step for both ballots."""
    operator.press("F8")
    operator.fill("roundName", "大会主席团")
    operator.press("Enter")
    operator.press("F8")
    operator.sees("已达法定人数")
    operator.press("F8")
    operator.sees("选票已发出")
    operator.press("F8")
    operator.fill("roundName", "赵监")
    operator.press("Enter")
    operator.sees("选举有效", "各项选举分别录票、复核、宣布结果。")


def test_a_congress_is_nominated_and_voted_in_one_round(operator: Operator, tmp_path: Path) -> None:
    file = tmp_path / "congress.zhengpiao"
    assembly(file).close()
    operator.open(file)
    operator.at("contest")
    operator.click("toNominations")
    operator.at("nominations")
    nominate(operator)
    run_round(operator)
    operator.mark("offices", "镇长", "职务")
    operator.click("toBallot")
    operator.at("contest")
    operator.sees("镇长选举")
    operator.command("close")
    assert verify(file) == 0


def test_an_appraisal_is_graded_by_figures_and_checked(operator: Operator, tmp_path: Path) -> None:
    file = tmp_path / "appraisal.zhengpiao"
    desk = assembly(file, deputies=4, present=4)
    desk.close()
    operator.open(file)
    operator.click("appraisal")
    operator.write("张三、李四")
    operator.click("draftAppraisal")
    operator.at("contest")
    operator.sees("测评 2 人，4 档：每人至多评一档，不产生当选人。")
    operator.fill("approvedBy", "主席团")
    operator.press("F9")
    operator.press("Enter")
    operator.at("ballots")
    operator.press("F9")
    operator.sees("可以选举")
    operator.press("F9")
    operator.press("Enter")
    operator.at("box")
    operator.number("collected", 4)
    operator.press("F9")
    operator.press("F9")
    operator.at("entry")
    operator.sees("按各人所评档次的数字键")
    for paper in ("12", "11", "34", "02"):
        operator.press(*paper)
        operator.sees("2 人中评了")
        operator.press("Enter")
    operator.press("Enter")
    operator.at("count")
    operator.sees("张三 | 2　50.0% | 0　0.0% | 1　25.0% | 0　0.0% | 1", "李四 | 1　25.0% | 2　50.0%")
    operator.press("Enter")
    operator.sees("一致")
    operator.press("Enter")
    operator.at("result")
    operator.sees("已测评 2 人")
    operator.fill("announcedBy", "主席")
    operator.press("Enter")
    operator.sees("主席 已宣布", "没有待办：已测评 2 人。")
    operator.sees_not("当选")
    operator.command("close")
    assert verify(file) == 0
