"""What the entry page says before Enter: the rule's verdict on the draft, in words, in both languages."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from PySide6.QtWidgets import QApplication

from core.counting.reading import read_ballot
from core.office import ballots
from core.rules.loading import load_rule_set, with_overrides
from core.rules.ruleset import RuleSet
from tests.ui.entry_hall import CONTEST, counting, drafted, names, view_model
from ui.i18n import use_language
from ui.viewmodels.entry import EntryViewModel
from ui.viewmodels.entry_draft import Draft
from ui.viewmodels.entry_pace import Pace
from ui.viewmodels.entry_words import KEY, EntryWords, correction_reasons, invalid_reasons

PARTY = load_rule_set("party-2020")


@pytest.fixture
def vm(tmp_path: Path) -> EntryViewModel:
    """Twelve for nine, nothing entered."""
    return view_model(counting(drafted(tmp_path)), tmp_path)


def said(vm: EntryViewModel) -> str:
    """The sentence without the marks of bold type."""
    return EntryWords(vm).verdict().html.replace("<b>", "").replace("</b>", "")


def test_a_valid_ballot_says_its_numbers_and_which_key_records_it(vm: EntryViewModel) -> None:
    for key in "50--==":
        vm.press(key)
    verdict = EntryWords(vm).verdict()
    assert verdict.kind == "good"
    assert said(vm) == f"已选 8 名，可选 9 名：有效。反对 2，弃权 2。按 {KEY} 记入第 1 张。"


def test_an_over_vote_is_said_in_words_with_what_follows(vm: EntryViewModel) -> None:
    vm.press("5")
    verdict = EntryWords(vm).verdict()
    assert verdict.kind == "refusal"
    assert said(vm) == f"已选 11 名，比可选的 9 名多 2 名：整张无效。按 {KEY} 把第 1 张记为无效票。"


def test_a_fresh_ballot_is_not_called_invalid_before_anybody_marked_it(vm: EntryViewModel) -> None:
    assert EntryWords(vm).verdict().kind == "info"
    assert "无效" not in said(vm)


def test_a_blank_ballot_is_valid_by_these_rules_and_abstains(vm: EntryViewModel) -> None:
    vm.sheet.show(Draft.blank(12, "-"))
    assert said(vm).startswith("空白票：有效，对各候选人均计弃权。")


def test_a_write_in_without_a_rejected_candidate_will_be_void(vm: EntryViewModel) -> None:
    vm.sheet.show(Draft.blank(12, "-"))
    vm.press("1")
    vm.sheet.write("李<四", circled=True)
    assert EntryWords(vm).verdict().kind == "warn"
    assert "另选人“李&lt;四”将作废：没有相应反对（×）一名候选人。" in said(vm)
    vm.press("2")
    vm.press("2")
    assert EntryWords(vm).verdict().kind == "good"


@pytest.mark.parametrize(
    ("name", "circled", "expected"),
    [("丁一", True, "票上已印有此人"), ("李四", False, "未画○，不计票"), (" ", True, "没有写姓名的空格作废")],
)
def test_other_write_ins_that_do_not_count_are_told(
    vm: EntryViewModel, name: str, circled: bool, expected: str
) -> None:
    for key in "123":
        vm.press(key)
    vm.sheet.write(name, circled=circled)
    assert expected in said(vm)


def test_a_name_written_twice_counts_once(vm: EntryViewModel) -> None:
    for key in "12345":
        vm.press(key)
    vm.sheet.write("李四", circled=True)
    vm.sheet.write("李四", circled=True)
    assert "重复，第二处作废" in said(vm)


def test_where_nobody_may_be_written_in_the_name_is_void(tmp_path: Path) -> None:
    rules = with_overrides(PARTY, {"write_in": {"allowed": False}})
    vm = view_model(counting(drafted(tmp_path, rules=rules)), tmp_path)
    vm.sheet.show(Draft.blank(12, "A"))
    vm.sheet.write("李四", circled=True)
    assert "本次不得另选他人" in said(vm)


def test_too_few_of_a_group_leave_the_ballot_valid_with_a_warning(tmp_path: Path) -> None:
    rules = with_overrides(PARTY, {"limits": [{"group": "female", "least": 1, "most": 4}]})
    vm = view_model(counting(drafted(tmp_path, rules=rules, seats=12)), tmp_path)
    assert EntryWords(vm).verdict().kind == "warn"
    assert "下限" in said(vm)


def test_an_unreadable_cell_and_a_judged_ballot_are_named(vm: EntryViewModel) -> None:
    for key in "123":
        vm.press(key)
    vm.sheet.unreadable()
    assert "1 处无法辨认，该处不计。" in said(vm)
    vm.sheet.judge("not_official")
    assert said(vm).startswith("无效：不是大会印制的选票。")


@given(
    marks=st.text(alphabet="FA-?", min_size=12, max_size=12),
    written=st.lists(st.tuples(st.sampled_from(("李四", "王五", "丁一", "")), st.booleans()), max_size=3),
)
def test_the_sentence_never_contradicts_the_count(
    tmp_path_factory: pytest.TempPathFactory, marks: str, written: list[tuple[str, bool]]
) -> None:
    vm = _kept(tmp_path_factory)
    vm.sheet.show(Draft.of(marks, (), None))
    for name, circled in written:
        vm.sheet.write(name, circled=circled)
    assert vm.sheet.laid is not None
    reading = read_ballot(vm.sheet.laid.contest, vm.sheet.laid.rules, vm.sheet.draft.ballot())
    kind = EntryWords(vm).verdict().kind
    if reading.invalid is not None:
        assert kind == ("info" if vm.sheet.untouched() else "refusal")
    else:
        assert kind in ("good", "warn")


_made: list[EntryViewModel] = []


def _kept(factory: pytest.TempPathFactory) -> EntryViewModel:
    if not _made:
        folder = factory.mktemp("sentence")
        _made.append(view_model(counting(drafted(folder)), folder))
    return _made[0]


def test_the_last_ballots_are_shown_newest_first_and_why_one_is_invalid(vm: EntryViewModel) -> None:
    desk = vm.session.desk
    ballots.enter(desk, CONTEST, "1", marks="FFFFFFFFFAAA", by="孙计")
    ballots.enter(desk, CONTEST, "1", marks="F" * 12, by="孙计")
    ballots.enter(desk, CONTEST, "1", marks="F" * 12, invalid="identifying_mark", by="孙计")
    lines = EntryWords(vm).recent()
    assert [line.number for line in lines] == [3, 2, 1]
    assert [line.invalid for line in lines] == [True, True, False]
    assert (lines[1].text, lines[2].text) == ("超选 12＞9，无效", "○○○○○○○○○×××")


def test_a_long_ballot_is_shown_by_its_sums(tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path, candidates=names(40), seats=31))
    vm = view_model(desk, tmp_path)
    ballots.enter(desk, CONTEST, "1", marks="F" * 30 + "A" * 9 + "-", by="孙计")
    assert EntryWords(vm).recent()[0].text == "○ 30  × 9  – 1"


def test_a_correction_shows_old_and_new(vm: EntryViewModel) -> None:
    vm.accept()
    vm.step(-1)
    assert "已录的第 1 张" in said(vm)
    vm.press("1")
    vm.sheet.write("李四", circled=True)
    vm.sheet.judge("identifying_mark")
    assert EntryWords(vm).changes() == "丁一  ○ → ×；无另选人 → 李四 ○；未判无效 → 有识别记号"
    assert "更正第 1 张" in EntryWords(vm).title()


def test_the_pace_is_told_in_seconds_then_in_minutes(vm: EntryViewModel) -> None:
    words = EntryWords(vm)
    assert words.left_hint() == ""
    for _ in range(8):
        vm.accept()
    assert words.left_hint() == "约 50 秒"
    vm.piles._named = {"1": replace(vm.piles.batches[0], papers=80)}
    assert words.left_hint() == "约 6 分钟"


def test_a_pause_does_not_slow_the_pace() -> None:
    looks = iter([0.0, 4.0, 8.0, 1000.0, 1004.0])
    pace = Pace(lambda: next(looks))
    for _ in range(5):
        pace.tick()
    assert pace.seconds_for(10) == 40
    assert pace.seconds_for(0) is None


def test_every_stage_has_its_words_in_both_languages(qapp: QApplication, tmp_path: Path) -> None:
    locked = view_model(drafted(tmp_path), tmp_path)
    assert EntryWords(locked).locked()[0] == "宣布选举有效后才能录票"
    assert EntryWords(locked).verdict().html == ""
    assert EntryWords(locked).recent() == ()
    assert EntryWords(locked).changes() == ""
    use_language(qapp, "en")
    assert EntryWords(locked).locked()[0] == "Locked until the election is declared valid"
    assert invalid_reasons()[0] == ("identifying_mark", "identifying mark")
    assert correction_reasons()[1][1] == "a wrong key was pressed"


def test_where_a_blank_ballot_is_invalid_it_is_told(tmp_path: Path) -> None:
    rules: RuleSet = structs.replace(PARTY, validity=structs.replace(PARTY.validity, blank_ballot="invalid"))
    vm = view_model(counting(drafted(tmp_path, rules=rules)), tmp_path)
    vm.sheet.show(Draft.blank(12, "-"))
    assert said(vm).startswith("无效：空白票。")
