"""Cast vote records: they keep to the format, hold every paper once, and lead back to the certified outcome."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.counting.sheets import sheet_of_tally
from core.errors.exchange import NothingCounted
from core.exchange.counted import Counted, with_ballots
from core.exchange.export import export
from core.journal import events as ev
from core.office import ballots, batches, count, disputes, names, sheets
from core.office.desk import Desk
from core.standing import ballot_tally, recount
from core.store import queries
from tests.exchange.nist import Report, read_xml
from tests.office.hall import BY, clock, congress, draft_plain, enter_all, to_announced, to_counting, to_valid
from tests.office.readings import WATCH, hall, paper, read_once, read_twice
from tests.office.twice import CONTEST, twice

Data = dict[str, Any]


def reported(desk: Desk, folder: Path) -> Data:
    """The report as JSON; the XML says the same, and both keep to the format."""
    export(desk, "nist-cvr-json", folder / "r.json")
    export(desk, "nist-cvr-xml", folder / "r.xml")
    report: Data = json.loads((folder / "r.json").read_bytes())
    same, faults = read_xml((folder / "r.xml").read_bytes())
    same["GeneratedDate"] = report["GeneratedDate"]  # the clock went on in between
    assert faults + Report(report).faults == []
    assert same == report
    return report


def current(record: Data) -> Data:
    """The snapshot that counts."""
    (found,) = [one for one in record["CVRSnapshot"] if one["@id"] == record["CurrentSnapshotId"]]
    return dict(found)


def positions(snapshot: Data) -> Iterator[tuple[str, Data]]:
    """Each mark of a snapshot with the selection that it stands at."""
    for contest in snapshot["CVRContest"]:
        for selection in contest.get("CVRContestSelection", ()):
            yield from ((selection["ContestSelectionId"], one) for one in selection["SelectionPosition"])


def sums(report: Data, contest: str) -> dict[str, int]:
    """What anybody gets who adds up the allocable votes of a contest, by the names of those who have some."""
    (election,) = report["Election"]
    people = {one["@id"]: one["Name"] for one in election["Candidate"]}
    (about,) = [one for one in election["Contest"] if one["Code"][0]["Value"] == contest]
    who = {
        one["@id"]: people[one["CandidateIds"][0]]
        for one in about["ContestSelection"]
        if "CandidateIds" in one
    }
    votes: Counter[str] = Counter()
    for record in report["CVR"]:
        for selection, one in positions(current(record)):
            if one["IsAllocable"] == "yes" and selection in who:
                votes[who[selection]] += one["NumberVotes"]
    return dict(votes)


def certified_sums(one: Counted) -> dict[str, int]:
    """The same of the certified outcome."""
    found = {person.name: person.for_ for person in one.outcome.candidates if person.for_}
    return found | {person.name: person.for_ for person in one.outcome.write_ins}


def agrees(desk: Desk, folder: Path) -> Data:
    """The report, after every certified sum was found in it."""
    report = reported(desk, folder)
    found = with_ballots(desk.file)
    for one in found:
        assert sums(report, one.row.id) == certified_sums(one)
        mine = [r for r in report["CVR"] if r["BatchId"].startswith(f"{one.row.id}/")]
        assert len(mine) == one.outcome.ballots.collected
        invalid = [r for r in mine if current(r).get("OtherStatus", "").startswith("invalid: ")]
        reasons = Counter(current(r)["OtherStatus"].removeprefix("invalid: ") for r in invalid)
        assert dict(reasons) == one.outcome.ballots.invalid_reasons
    assert len(report["CVR"]) == sum(one.outcome.ballots.collected for one in found)
    return report


def test_the_sample_congress_is_a_valid_report_that_leads_back_to_its_results(
    sample_congress: Path, tmp_path: Path
) -> None:
    desk = Desk.open(sample_congress, clock(), write=False)
    report = agrees(desk, tmp_path)
    desk.close()
    assert len(report["Election"][0]["Contest"]) == len(with_ids(report)) == 4


def with_ids(report: Data) -> set[str]:
    return {record["BatchId"].split("/")[0] for record in report["CVR"]}


@settings(max_examples=15)
@given(st.integers(0, 2**32), st.sampled_from(["single", "double", "sample"]))
def test_any_way_of_reading_the_papers_gives_a_valid_report(
    tmp_path_factory: pytest.TempPathFactory, seed: int, entry: str
) -> None:
    dice = Random(seed)  # noqa: S311  (made-up papers, no secret)
    folder = tmp_path_factory.mktemp("r")
    papers = [paper(dice) for _ in range(9)]
    desk = hall(folder / "a.zhengpiao", 9, entry=entry, sample="1/2" if entry == "sample" else "")
    batches.split(desk, "c1", size=5, draw=lambda _below: 0, by=BY)
    for batch in queries.batches(desk.file, "c1"):
        pile = papers[:5] if batch.name == "1" else papers[5:]
        (read_twice if batch.double else read_once)(desk, batch.name, pile, dice)
    for waiting in disputes.queue(desk, "c1"):
        disputes.decide(
            desk,
            "c1",
            waiting.batch,
            waiting.number,
            marks=waiting.marks,
            write_ins=waiting.write_ins,
            invalid=waiting.invalid,
            decided_by=[WATCH, "钱监"],
            reason="clear",
            by=WATCH,
            reading=waiting.reading,  # type: ignore[arg-type]  # a table knows no literals
        )
    count.check(desk, "c1", by=WATCH)
    report = agrees(desk, folder)
    desk.close()
    for record in report["CVR"]:
        kinds = [one["Type"] for one in record["CVRSnapshot"]]
        assert kinds in (["interpreted"], ["modified"], ["original", "modified"])


def test_a_corrected_paper_keeps_what_was_first_entered_and_why_it_was_changed(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_plain(desk)
    to_counting(desk, "c1", papers=2)
    enter_all(desk, "c1", ["FF-", "F?A"])
    ballots.correct(desk, "c1", "1", 2, marks="FFF", reason="misread", by="孙计")
    ballots.correct(desk, "c1", "1", 2, marks="F-A", reason="other_paper", by="孙计")
    count.check(desk, "c1", by="赵监")
    first, second = agrees(desk, tmp_path)["CVR"]
    desk.close()
    assert [one["Type"] for one in first["CVRSnapshot"]] == ["interpreted"]
    original, modified = second["CVRSnapshot"]
    assert (original["Type"], modified["Type"]) == ("original", "modified")
    assert [one.get("OtherStatus") for _, one in positions(original)] == [None, "unreadable", "against"]
    assert {one["IsAllocable"] for _, one in positions(original)} == {"unknown", "no"}
    assert [one.get("OtherStatus") for _, one in positions(modified)] == [None, "against"]
    assert modified["Annotation"] == [{"@type": "CVR.Annotation", "Message": ["misread", "other_paper"]}]


def test_a_paper_entered_twice_and_taken_back_leaves_nothing_behind(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_plain(desk)
    to_counting(desk, "c1", papers=1)
    enter_all(desk, "c1", ["FF-"])
    ballots.correct(desk, "c1", "1", 1, marks="F--", reason="misread", by="孙计")
    ballots.withdraw(desk, "c1", "1", 1, reason="doubled", by="孙计")
    enter_all(desk, "c1", ["AAA"])
    ballots.correct(desk, "c1", "1", 1, marks="AAF", reason="again", by="孙计")
    count.check(desk, "c1", by="赵监")
    (record,) = agrees(desk, tmp_path)["CVR"]
    desk.close()
    original, modified = record["CVRSnapshot"]
    assert [one.get("OtherStatus") for _, one in positions(original)] == ["against"] * 3
    assert modified["Annotation"][0]["Message"] == ["again"]


def test_a_pile_read_twice_shows_the_first_reading_where_the_readings_did_not_agree(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    twice(desk)
    report = agrees(desk, tmp_path)
    desk.close()
    piles = {record["UniqueId"]: [one["Type"] for one in record["CVRSnapshot"]] for record in report["CVR"]}
    assert list(piles.values()) == [["original", "modified"]] * 3 + [["interpreted"]] * 2
    assert {record["BatchId"] for record in report["CVR"]} == {f"{CONTEST}/1", f"{CONTEST}/2"}


def test_where_a_paper_was_struck_out_no_other_papers_reading_is_called_the_original(tmp_path: Path) -> None:
    desk = hall(tmp_path / "a.zhengpiao", 2, entry="double")
    batches.split(desk, "c1", size=2, draw=lambda _below: 0, by=BY)
    for reading, by in (("first", "孙计"), ("second", "周计")):
        for marks in ("FFA", "A--") if reading == "first" else ("FFA", "FFA", "A-?"):
            ballots.enter(desk, "c1", "1", marks=marks, reading=reading, by=by)  # type: ignore[arg-type]  # the two
        batches.finish(desk, "c1", "1", reading=reading, by=by)  # type: ignore[arg-type]  # as above
    both = batches.comparison(desk, "c1", "1")
    rulings = {
        place: batches.Ruling("none", "doubled")
        if both.pairs[place].first is None
        else batches.Ruling("second", "misread")
        for place in both.open
    }
    batches.settle(desk, "c1", "1", rulings=rulings, settled_by=[WATCH], by=WATCH)
    count.check(desk, "c1", by=WATCH)
    report = agrees(desk, tmp_path)
    desk.close()
    assert [[one["Type"] for one in record["CVRSnapshot"]] for record in report["CVR"]] == [
        ["interpreted"],
        ["modified"],
    ]


def test_write_ins_and_over_votes_say_what_became_of_them(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_plain(desk)
    to_counting(desk, "c1", papers=5)
    people = tuple(ev.WrittenIn(name, mark) for name, mark in (("张三", "F"), ("李四", "-"), ("甲某", "F")))  # type: ignore[arg-type]  # marks
    ballots.enter(desk, "c1", "1", marks="AA-", write_ins=people, by="孙计")
    ballots.enter(desk, "c1", "1", marks="FFF", by="孙计")
    ballots.enter(desk, "c1", "1", marks="---", by="孙计")
    ballots.enter(desk, "c1", "1", marks="F--", invalid="identifying_mark", write_ins=people[:1], by="孙计")
    ballots.enter(desk, "c1", "1", marks="A--", write_ins=(ev.WrittenIn("張三", "F"),), by="孙计")
    names.merge(desk, "c1", kept="张三", others=["張三"], decided_by=["赵监", "钱监"], by="赵监")
    count.check(desk, "c1", by="赵监")
    written, over, blank, judged, merged = agrees(desk, tmp_path)["CVR"]
    desk.close()
    texts = [one["CVRWriteIn"]["Text"] for _, one in positions(current(written)) if "CVRWriteIn" in one]
    fates = [one.get("OtherStatus") for _, one in positions(current(written)) if "CVRWriteIn" in one]
    assert (texts, fates) == (["张三", "李四", "甲某"], [None, "abstains", "printed"])
    (contest,) = current(over)["CVRContest"]
    assert (contest["Overvotes"], contest["Undervotes"], contest["Status"]) == (
        2,
        0,
        ["overvoted", "invalidated-rules"],
    )
    (contest,) = current(blank)["CVRContest"]
    assert (contest["Undervotes"], contest["Status"]) == (2, ["not-indicated", "undervoted"])
    assert (current(judged)["Status"], current(judged)["OtherStatus"]) == (
        ["other"],
        "invalid: identifying_mark",
    )
    assert {one["IsAllocable"] for _, one in positions(current(judged))} == {"no"}
    ((selection, one),) = [pair for pair in positions(current(merged)) if "CVRWriteIn" in pair[1]]
    assert (one["CVRWriteIn"]["Text"], selection) == ("張三", "contest1-writtenselection1")


def test_no_voter_no_officer_and_no_hour_but_that_of_the_export_is_in_it(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    twice(desk)
    text = json.dumps(reported(desk, tmp_path), ensure_ascii=False)
    people = {one.row.name for one in queries.members(desk.file, "pc")} | {"孙计", "周计", "赵监", "钱监", BY}
    moments = {entry.at[:13] for entry in queries.entries(desk.file)}
    desk.close()
    assert [name for name in people if f'"{name}"' in text] == []
    assert sum(text.count(moment) for moment in moments) == 1


def test_nothing_leaves_the_file_before_its_count_is_certified(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_plain(desk)
    to_counting(desk, "c1", papers=1)
    enter_all(desk, "c1", ["FF-"])
    for kind in ("nist-cvr-json", "nist-cvr-xml"):
        with pytest.raises(NothingCounted) as caught:
            export(desk, kind, tmp_path / "r")
        assert caught.value.contests == 1
    desk.close()
    assert not (tmp_path / "r").exists()


def test_a_contest_counted_by_sheets_alone_has_no_records(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    twice(desk)
    draft_plain(desk, "c2")
    to_announced(desk, "c2", ["FF-"])
    draft_plain(desk, "c3")
    batches.choose(desk, "c3", entry="single", sample="", counted_by="sheets", by=BY)
    by_sheets(desk, "c3")
    report = agrees(desk, tmp_path)
    assert with_ids(report) == {CONTEST, "c2"}
    assert recount(desk.file, queries.contest(desk.file, "c3")).ballots.valid == 1
    desk.close()


def by_sheets(desk: Desk, contest: str) -> None:
    """One paper, counted by its sheet."""
    to_valid(desk, contest, papers=1)
    sheet = sheet_of_tally(ballot_tally(desk.file, queries.contest(desk.file, "c2")))
    sheets.enter(desk, contest, "一组", sheet=sheet, by="孙计")
    sheets.enter(desk, contest, "一组", sheet=sheet, reading="second", by="周计")
    sheets.settle(desk, contest, "一组", settled_by=["赵监"], by="赵监")
    count.check(desk, contest, by="赵监")
