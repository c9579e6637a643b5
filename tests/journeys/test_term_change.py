"""A whole term change at the keyboard: from the first application to the outcome sheet."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from core.clock import FixedClock
from core.office import audit
from tests.journeys import small_town as town
from tests.journeys.operator import Operator
from tests.journeys.term_beginning import apply, begin, closed, day, first_vote, go, hang_out, pick, prepare
from tests.journeys.test_party_congress import check_and_announce, fix, hand_out, seal
from tests.journeys.test_peoples_congress import name as nominate
from tests.journeys.test_peoples_congress import run_round
from tests.verifier.second import SECOND


def fixing(operator: Operator, clock: FixedClock) -> None:
    """Seven candidates; one passes over a better recommended person, so the reason is asked."""
    day(clock, "2003-01-25")
    go(operator, "fixing")
    for key, names in town.PLACES.items():
        for name in names:
            pick(operator, "可选人员", name)
            operator.press(key)
    for name, text in (("document", "区委〔2003〕1号"), ("date", "2003-01-25")):
        operator.fill(f"slate_{name}", text)
    operator.press("F9")
    operator.sees("孙辛 1 票，未列入：郑庚 3")
    operator.fill("reason_a0009", "考核优秀")
    operator.press("Tab")
    operator.press("F9")
    operator.sees("已确定候选人 7 名。")
    closed(operator, "确定候选人")
    hang_out(operator, "recommendation")


def assemble(operator: Operator, roll: Path, people: Sequence[str]) -> None:
    """The roll from its sheet; all but the last are there."""
    operator.step("roll")
    operator.will_open(roll)
    operator.press("Enter")
    operator.sees(f"可以导入 {len(people)} 人")
    operator.click("previewAccept")
    operator.press("Alt+Down")
    operator.at("check_in")
    for number in range(1, len(people)):
        operator.write(str(number))
        operator.press("Enter")
    operator.sees(f"实到 {len(people) - 1}")


def appoint(operator: Operator, officers: Mapping[str, str]) -> None:
    """Who chairs, counts and watches."""
    for role, name in officers.items():
        operator.fill(f"officer_{role}", name)
    operator.click("appoint")


def vote(operator: Operator, contest: str, order: Sequence[str], papers: int) -> None:
    """Every paper: the keys of those it is against, from all ○."""
    for paper in town.spread(town.VOTES[contest], papers):
        keys = [str(place) for place, name in enumerate(order, start=1) if name not in paper]
        operator.press(*keys, "Enter")


def party_day(operator: Operator, folder: Path) -> None:
    """The committee from the candidates fixed, then the secretary and the deputies."""
    stick = folder / "stick"
    stick.mkdir()
    go(operator, "overview")
    pick(operator, "阶段", "党代会选举")
    operator.press("F7")
    assemble(operator, town.roll(folder, "党代表", town.DELEGATES), town.DELEGATES)
    go(operator, "fixing")
    operator.press("F8")
    operator.at("contest")
    appoint(operator, town.OFFICERS)
    fix(operator)
    hand_out(operator, 8, chief="赵二")
    vote(operator, "committee", [one for one in town.ON_PAPER if one != "郑庚"], 8)
    check_and_announce(operator, chair="赵一")
    operator.sees("当选 5 名")
    seal(operator, stick, chief="赵二")
    for title, contest, order in (
        ("党委书记", "secretary", ("王甲", "李乙")),
        ("党委副书记", "deputy_secretary", ("李乙", "张丙", "陈丁", "周戊")),
    ):
        operator.click(f"起草{title}选举")
        fix(operator)
        hand_out(operator, 8, chief="赵二")
        vote(operator, contest, order, 8)
        check_and_announce(operator, chair="赵一")
        for name, text in (("by", "区委"), ("document", "区委〔2003〕8号"), ("date", "2003-03-08")):
            operator.fill(f"approval_{name}", text)
        operator.click("recordApproval")
        operator.sees("区委〔2003〕8号")
    closed(operator, "党代会选举")


def people_day(operator: Operator, folder: Path) -> None:
    """The people's congress: three offices in one round, each ballot counted by itself."""
    go(operator, "overview")
    operator.screen()
    operator.click("open_peoples_congress")
    operator.click("meeting_open_meeting")
    operator.sees("已记录。")
    pick(operator, "阶段", "人代会选举")
    operator.press("F7")
    assemble(operator, town.roll(folder, "人大代表", town.DEPUTIES), town.DEPUTIES)
    operator.press("Alt+Down")
    operator.at("contest")
    appoint(operator, town.OF_CONGRESS)
    go(operator, "nominations")
    for office, seats in (("人大主席", 1), ("镇长", 1), ("副镇长", 2)):
        operator.mark("offices", office, "职务")
        if seats > 1:
            operator.number("officeSeats", seats)
        operator.press("F4", "Enter")
        for place, person in enumerate(town.VOTES[office]):
            nominate(operator, person, "2-11" if place > 1 else "")
        operator.press("F9")
        operator.sees(f"候选人 {len(town.VOTES[office])} 人")
    run_round(operator)
    for office, order in (("人大主席", ("李乙",)), ("镇长", ("王甲",)), ("副镇长", ("张丙", "陈丁", "周戊"))):
        go(operator, "nominations")
        operator.mark("offices", office, "职务")
        operator.click("toBallot")
        operator.step("box")
        operator.press("F9")
        operator.at("entry")
        vote(operator, office, order, 11)
        check_and_announce(operator, chair="代表一")
    closed(operator, "人代会选举")


def settle_posts(operator: Operator) -> None:
    """Posts held together, what became of the others, the stages' end and the third disclosure."""
    go(operator, "outcome")
    for person, post in town.APPOINTED:
        operator.press("F4")
        operator.fill("appoint_person", person)
        operator.choose("appoint_post", post)
        operator.fill("appoint_document", "区委〔2003〕9号")
        operator.press("Enter")
    for person, fate in town.FATES:
        operator.press("F7")
        operator.choose("place_cadre", person)
        operator.choose("place_outcome", fate)
        operator.click("place_do")
    operator.sees(*town.POSTS_HELD, *town.FIGURES)
    closed(operator, "交叉任职")
    hang_out(operator, "result")
    closed(operator, "公开与结果")
    operator.sees("10 个阶段，已结束 10 个")


def look_back(operator: Operator) -> None:
    """The journal has all of it, and the file agrees with it."""
    go(operator, "journal")
    operator.sees(*town.TOLD)
    operator.fill("journalQuery", "报名.xlsx")
    operator.sees("找到 1 条", "（报名.xlsx）")
    operator.press("F5")
    operator.sees("完整无误", "9 次选举、64 张选票从头再计，与记录的结果相同")


def test_a_term_change_from_the_first_application_to_the_outcome_sheet(
    operator: Operator, clock: FixedClock, tmp_path: Path
) -> None:
    file = tmp_path / "小河镇.zhengpiao"
    day(clock, "2002-12-01")
    begin(operator, file)
    apply(operator, tmp_path)
    prepare(operator, clock, tmp_path)
    first_vote(operator)
    fixing(operator, clock)
    day(clock, "2003-03-07")
    party_day(operator, tmp_path)
    day(clock, "2003-03-25")
    people_day(operator, tmp_path)
    day(clock, "2003-04-01")
    settle_posts(operator)
    look_back(operator)
    operator.command("close")
    found = audit.verify(file, clock)
    assert (found.intact, found.differences) == (True, ())
    assert SECOND.main([str(file)]) == 0
