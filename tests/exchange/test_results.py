"""Results for others: JSON as `count` prints it, and a page that needs nothing from elsewhere."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from core.errors.exchange import NothingAnnounced
from core.exchange.export import export
from core.journal import events as ev
from core.office import ballots, contests, count, drafts
from core.office.desk import Desk
from core.standing import recount
from core.store import queries
from core.wording import Language
from tests.office.hall import BY, MEETING, congress, draft_plain, enter_all, to_announced, to_counting

VOID = {"meta", "br"}


class Page(HTMLParser):
    """A page as a browser takes it: elements with their attributes, and texts; it must be well nested."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data.strip())


def page_of(desk: Desk, place: Path, language: Language = "zh") -> Page:
    """The page of the results."""
    export(desk, "html", place, language=language)
    return Page(place.read_text(encoding="utf-8"))


def draft(desk: Desk, contest: str, title: str, *names: str) -> None:
    """A contest with one seat."""
    people = [ev.Nominee(f"p{n}", name) for n, name in enumerate(names)]
    drafts.draft(
        desk,
        MEETING,
        contest=contest,
        title=title,
        office="other",
        seats=1,
        candidates=people,
        order="approved",
        by=BY,
    )


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """One contest announced, one only checked, one void."""
    found = congress(tmp_path / "a.zhengpiao", present=18)
    draft(found, "told", '<script>alert("1")</script>', "<b>甲</b>", "A&B")
    to_announced(found, "told", ["FA"] * 15 + ["AF"] * 3)
    draft(found, "silent", "还没宣布", "丙某", "丁某")
    to_counting(found, "silent", papers=1)
    enter_all(found, "silent", ["FA"])
    count.check(found, "silent", by="赵监")
    draft(found, "void", "无效的", "戊某", "己某")
    contests.fix(found, "void", approved_by="区委", by=BY)
    contests.establish_quorum(found, "void", by=BY)
    contests.issue(found, "void", unpacked=18, issued=18, kept=0, clipped=0, by=BY)
    contests.collect(found, "void", collected=19, voted=18, by=BY)
    contests.declare(found, "void", valid=False, declared_by="赵监", by=BY)
    return found


def test_json_gives_each_certified_outcome_as_count_prints_it(desk: Desk, tmp_path: Path) -> None:
    export(desk, "json", tmp_path / "r.json")
    data = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    outcomes = {
        one: recount(desk.file, queries.contest(desk.file, one)) for one in ("told", "silent", "void")
    }
    assert data["head"] == desk.head.upper()
    desk.close()
    assert {one["id"]: one["outcome"] for one in data["contests"]} == {
        key: outcome.to_data() for key, outcome in outcomes.items()
    }
    assert [one["state"] for one in data["contests"]] == ["announced", "checked", "void"]
    assert (data["township"], data["rehearsal"]) == ("青山镇", False)


def test_the_page_shows_what_was_announced_and_nothing_else(desk: Desk, tmp_path: Path) -> None:
    page = page_of(desk, tmp_path / "r.html")
    desk.close()
    told = " ".join(page.texts)
    assert '<script>alert("1")</script>' in page.texts
    assert "<b>甲</b>" in page.texts
    assert "选举无效" in told
    assert "还没宣布" not in told
    assert "丙某" not in told
    assert not {"script", "img", "link", "iframe", "b"} & {tag for tag, _ in page.elements}


def test_the_page_takes_nothing_from_elsewhere_and_names_its_language(desk: Desk, tmp_path: Path) -> None:
    for language, lang in (("zh", "zh-CN"), ("en", "en")):
        page = page_of(desk, tmp_path / "r.html", language)  # type: ignore[arg-type]  # the two
        attributes = [(name, value) for _, given in page.elements for name, value in given.items()]
        assert not {"src", "href", "style", "onclick"} & {name for name, _ in attributes}
        assert "url(" not in (tmp_path / "r.html").read_text(encoding="utf-8")
        assert page.elements[0] == ("html", {"lang": lang})
        policy = [given["content"] for tag, given in page.elements if "http-equiv" in given]
        assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]
    names = [given.get("lang") for tag, given in page.elements if tag == "span"]
    desk.close()
    assert set(names) <= {"zh-CN", None}
    assert "zh-CN" in names


def test_everybody_with_a_result_is_in_the_table_and_the_elected_stand_before_it(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao", template="party-2020")
    draft(desk, "c1", "镇长选举", "甲某", "乙某")
    to_counting(desk, "c1", papers=18)
    for marks in ["A-"] * 15 + ["F-"] * 3:
        ballots.enter(
            desk,
            "c1",
            "1",
            marks=marks,
            write_ins=[ev.WrittenIn("丙某", "F")] if marks[0] == "A" else [],
            by="孙计",
        )
    count.check(desk, "c1", by="赵监")
    count.announce(desk, "c1", announced_by="主席", by=BY)
    texts = [text for text in page_of(desk, tmp_path / "r.html").texts if text]
    desk.close()
    assert texts.index("丙某") == texts.index("当选") + 1
    assert texts[texts.index("丙某", texts.index("名次")) :][:5] == ["丙某", "另选人", "15", "当选", "2"]


def test_a_contest_that_nobody_won_says_so(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao", present=18)
    draft(desk, "c1", "镇长选举", "甲某", "乙某")
    to_announced(desk, "c1", ["AA"] * 18)
    assert "无人当选" in page_of(desk, tmp_path / "r.html").texts
    desk.close()


def test_a_rehearsal_is_called_one(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao", rehearsal=True)
    draft_plain(desk)
    to_announced(desk, "c1", ["FF-"])
    assert "演练，不是真实选举" in page_of(desk, tmp_path / "r.html").texts
    export(desk, "nist-cvr-json", tmp_path / "r.json")
    desk.close()
    assert json.loads((tmp_path / "r.json").read_bytes())["Notes"].startswith("REHEARSAL")


def test_before_anything_is_announced_there_is_no_page(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_plain(desk)
    with pytest.raises(NothingAnnounced) as caught:
        export(desk, "html", tmp_path / "r.html")
    desk.close()
    assert caught.value.contests == 1
    assert not (tmp_path / "r.html").exists()
