"""From the file of a whole term change to its papers: every number is the file's, and nothing comes too early."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from core.clock import FixedClock
from core.domain import applicants as ap
from core.domain.enrolment import Elector, SlatePlace, Unit
from core.domain.term import Cadre, PostsPlan, Stage
from core.errors.paper import UnknownPaper
from core.errors.rows import NothingForPaper, PhotoUnreadable
from core.journal import applicant_events as ae
from core.journal import term_events as te
from core.journal.enrolment_events import SlateFixed
from core.office import crossing, drafts, recommendation
from core.office.desk import Desk
from core.reports.rows.congress import ApprovalList, Credentials, NominationList, SlateList
from core.reports.rows.crossing import CrossingTable, DisclosureNotice, OutcomeSheet
from core.reports.rows.recommendation import Matrix, Register, UnitReport
from core.reports.whole import catalogue as whole
from core.reports.whole.source import Source
from core.sample import output
from core.sample.congress import START
from core.standing import recommended
from core.store import kept, queries
from core.store.past import as_of
from core.summary.upshot import sheet
from tests.office import hall
from tests.office.township import BY, RECOMMENDATION, accept, opened
from tests.office.whole import whole_file
from tests.office.whole_term import term_of
from tests.reports.paper_samples import text

EVERY = {one.id for one in whole.FILE_PAPERS}


@pytest.fixture
def place(sample: Path) -> Path:
    """The sample's whole term change."""
    return sample / output.NAME


@pytest.fixture
def desk(place: Path) -> Iterator[Desk]:
    found = Desk.open(place, FixedClock(START), write=False)
    yield found
    found.close()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Desk]:
    """A congress of twenty in a file that one may write in."""
    found = hall.congress(tmp_path / "small.zhengpiao")
    yield found
    found.close()


def test_a_whole_term_change_has_its_papers(desk: Desk) -> None:
    assert EVERY - set(whole.ready(desk.file)) <= {"notice_candidates", "appraisal"}
    assert [one.id for one, _ in whole.listed(desk.file)] == [one.id for one in whole.FILE_PAPERS]


def test_every_paper_of_the_sample_is_laid_out_and_named(desk: Desk) -> None:
    made = dict(whole.all_of(desk.file))
    assert next(iter(made)) == "0-01 自荐报名表（空白）.pdf"
    assert len(made) == len(whole.ready(desk.file))
    assert all(pdf.startswith(b"%PDF") for pdf in made.values())
    assert whole.paper("slate").name("en") == "0-10 List of candidates"


def test_the_table_of_posts_names_the_last_entry_that_may_have_changed_it(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    path.write_bytes(whole_file())
    path.chmod(0o600)
    file = Desk.open(path, FixedClock(START), write=False).file
    kinds = {"posts_planned", "result_announced", "corrigendum_recorded", "post_vacated", "vacancy_withdrawn"}
    last = {one.kind: one.seq for one in queries.entries(file) if one.kind in kinds}
    assert last.keys() == kinds
    unnamed = []
    for kind, seq in last.items():
        with as_of(file, seq) as then:
            if kept.row(then, PostsPlan, id="plan") is not None:
                model = whole.model_of(then, "crossing")
                assert isinstance(model, CrossingTable)
                unnamed += [kind] if model.frame.fingerprint != then.head else []
    file.close()
    assert unnamed == []


def test_the_register_has_everybody(desk: Desk) -> None:
    model = whole.model_of(desk.file, "register")
    assert isinstance(model, Register)
    people = kept.rows(desk.file, Elector)
    assert model.members + model.mass == len(people) == sum(len(unit.rows) for unit in model.units)
    assert [unit.name for unit in model.units] == [one.name for one in kept.rows(desk.file, Unit)]
    assert model.away == sum(one.away for one in people)


def test_the_table_is_the_count_of_all_units(desk: Desk) -> None:
    rows = [row for row in queries.contests(desk.file) if row.form == "recommendation"]
    counted = recommended(desk.file, rows[0].meeting)
    model = whole.model_of(desk.file, "recommendation_table")
    assert isinstance(model, Matrix)
    assert [(row.name, row.total, row.rank) for row in model.rows] == [
        (line.name, line.all.votes, line.all.rank) for line in counted.lines
    ]
    numbers = counted.numbers()
    assert (model.sums.entitled, model.sums.present, model.sums.valid) == (
        numbers.entitled,
        numbers.present,
        numbers.valid,
    )
    reports = whole.model_of(desk.file, "unit_reports")
    assert all(isinstance(one, UnitReport) for one in reports)
    assert [one.unit for one in reports] == list(model.units)
    assert sum(one.valid for report in reports for one in report.figures) == model.sums.valid


def test_the_outcome_is_reckoned_from_people(desk: Desk) -> None:
    model = whole.model_of(desk.file, "outcome")
    assert isinstance(model, OutcomeSheet)
    told = sheet(desk.file).upshot
    assert (model.posts_before, model.posts_after) == (told.posts_before, told.posts_after)
    assert model.college * 100 == told.college_percent
    assert model.participants == told.participants


def test_candidates_come_by_strokes_with_what_the_superior_body_decided(desk: Desk) -> None:
    model = whole.model_of(desk.file, "slate")
    assert isinstance(model, SlateList)
    assert (len(model.of("secretary")), len(model.of("deputy_secretary")), len(model.of("member"))) == (
        2,
        3,
        7,
    )
    assert model.decided_by
    assert model.document
    ballot = next(row for row in queries.contests(desk.file) if row.form == "recommendation")
    order = [one.name for one in ballot.candidates]
    for kind in ("secretary", "deputy_secretary", "member"):
        names = [order.index(row.person.name) for row in model.of(kind)]
        assert names == sorted(names)


def test_credentials_nominations_and_approvals_are_those_of_the_file(desk: Desk) -> None:
    reports = whole.model_of(desk.file, "credentials")
    assert all(isinstance(one, Credentials) for one in reports)
    assert len(reports) == 2
    lists = whole.model_of(desk.file, "nominations")
    assert all(isinstance(one, NominationList) for one in lists)
    assert all(row.presidium or row.supporters for one in lists for row in one.rows)
    approved = whole.model_of(desk.file, "approvals")
    assert isinstance(approved, ApprovalList)
    assert all(row.people and row.document for row in approved.rows)


def test_cross_appointments_name_what_each_post_rests_on(desk: Desk) -> None:
    model = whole.model_of(desk.file, "crossing")
    assert isinstance(model, CrossingTable)
    assert model.rows[0].party == "党委书记"
    assert all(row.basis for row in model.rows)


@pytest.mark.parametrize("kind", ["conditions", "recommendation", "result"])
def test_a_disclosure_bears_the_day_and_place_on_which_it_was_hung_out(kind: str, desk: Desk) -> None:
    model = whole.model_of(desk.file, f"disclosure_{kind}")
    assert isinstance(model, DisclosureNotice)
    assert model.place in text(whole.build(f"disclosure_{kind}", model))
    assert model.frame.fingerprint in {entry.hash for entry in queries.entries(desk.file)}
    assert model.tables
    assert model.tables[0].rows


def test_before_anything_is_recorded_the_roll_gives_a_paper_and_the_others_say_what_they_wait_for(
    small: Desk,
) -> None:
    assert whole.ready(small.file) == ("credentials",)
    assert [one.id for one, _ in whole.listed(small.file)] == ["credentials"]
    for paper in EVERY - {"credentials"}:
        with pytest.raises(NothingForPaper):
            whole.model_of(small.file, paper)
    with pytest.raises(UnknownPaper):
        whole.model_of(small.file, "nonsense")


def test_every_kind_of_record_gives_papers_also_where_little_is_known(tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "little.zhengpiao")
    hall.draft_committee(desk)
    term_of(desk)
    try:
        for key in whole.ready(desk.file):
            if key not in {"applications", "cv_sheets"}:  # the portrait of whole_term is no picture
                assert whole.build(key, whole.model_of(desk.file, key))
        for key in ("applications", "cv_sheets"):
            with pytest.raises(PhotoUnreadable):
                whole.build(key, whole.model_of(desk.file, key))
    finally:
        desk.close()


def test_an_application_stands_where_the_last_word_leaves_it(small: Desk) -> None:
    names = {"a0001": "甲", "a0002": "乙", "a0003": "丙", "a0004": "丁"}
    people = tuple(ap.Applicant(id=key, name=name, birth="1966-05-01") for key, name in names.items())
    people = (people[0], structs.replace(people[1], source="incumbent"), *people[2:])
    age = ap.Condition(id="age", kind="born_on_or_after", value="1968-01-01", exempt=("incumbent",))
    years = ap.Condition(id="years", kind="service_years", value="3")
    party = ap.Condition(id="party", kind="party_member")
    small.record(te.PostsPlanned(row=PostsPlan(as_of="2003-01-01")), hall.BY)
    small.record(te.CadresImported(source="x", rows=(Cadre(id="g1", name="戊", level="leader"),)), hall.BY)
    small.record(ae.ConditionsSet(rows=(age, years, party), document="咸发 1 号"), hall.BY)
    small.record(ae.ApplicantsImported(source="x", rows=people), hall.BY)
    small.record(ae.ApplicantWithdrawn(id="a0003", withdrawn="另有安排"), hall.BY)
    for key, decision in (("a0001", "rejected"), ("a0002", "accepted"), ("a0004", "accepted")):
        row = ap.Vetting(
            applicant=key,
            step="district",
            decision="rejected" if decision == "rejected" else "accepted",
            reason="超龄" if decision == "rejected" else "",
            decided_by="组织部",
            date="2002-12-12",
        )
        small.record(ae.VettingDecided(row=row), hall.BY)
    notice = ap.Notice(id="n1", start="2002-12-13", until="三日后", place="大门")
    small.record(ae.NoticePosted(row=notice), hall.BY)
    objection = ap.Objection(id="o1", notice="n1", applicant="a0004", text="学历不实")
    small.record(ae.ObjectionReceived(row=objection), hall.BY)
    settled = ae.ObjectionSettled(
        id="o1", decision="upheld", reason="学历查实为假", settled_by="组织部", settled_on="2002-12-18"
    )
    small.record(settled, hall.BY)
    model = whole.model_of(small.file, "vetting")
    found = {row.person.name: (row.standing, row.checks[0], row.reason) for row in model.rows}
    assert found == {
        "甲": ("rejected", "not_met", "超龄"),
        "乙": ("accepted", "exempt", ""),
        "丙": ("withdrawn", "not_met", "另有安排"),
        "丁": ("rejected", "not_met", "学历查实为假"),
    }
    assert model.given_up == ("戊",)
    copied = text(whole.build("vetting", model))
    assert "报名4人、合格1人、不合格2人、退出1人" in copied
    (hung,) = whole.model_of(small.file, "notice_applicants")
    assert [one.name for one in hung.people] == ["乙"]
    assert (hung.start, hung.until) == ("2002年12月13日", "三日后")
    form = whole.model_of(small.file, "application_form")
    assert form.conditions[0].startswith("1968年1月1日以后出生（")
    assert Source(small.file).accepted() == (people[1],)


def test_a_picture_that_is_no_base64_is_refused(small: Desk) -> None:
    person = ap.Applicant(id="a0001", name="甲")
    small.record(ae.ApplicantEntered(row=person), hall.BY)
    photo = ap.Photo(applicant="a0001", media="image/png", data="###")
    small.record(ae.PhotoAttached(row=photo), hall.BY)
    with pytest.raises(PhotoUnreadable):
        Source(small.file).person(structs.replace(person), photo=True)


def test_the_candidates_stand_as_on_the_ballot_that_was_voted_on_and_not_on_one_dropped(
    tmp_path: Path,
) -> None:
    desk = opened(tmp_path / "dropped.zhengpiao", people=3)
    for row in queries.contests(desk.file):
        drafts.drop(desk, row.id, reason="名单有误", by=BY)
    desk.record(ae.ApplicantEntered(row=ap.Applicant(id="a0004", name="丁一")), BY)
    accept(desk, "a0004")
    recommendation.open_recommendation(desk, RECOMMENDATION, approved_by="区委", by=BY)
    printed = [one.id for one in queries.contests(desk.file)[-1].candidates]
    assert printed[0] == "a0004"
    places = tuple(
        SlatePlace(applicant=one, name=one, place="member", votes=0, rank=1) for one in reversed(printed)
    )
    event = SlateFixed(rows=places, decided_by="区委", document="1号", date="2003-01-20")
    desk.record(event, BY)
    assert [one.applicant for one in Source(desk.file).slate] == printed
    desk.close()


def test_a_disclosure_prints_what_was_hung_out_whatever_was_recorded_since(small: Desk) -> None:
    def names() -> list[str]:
        model = whole.model_of(small.file, "disclosure_conditions")
        assert isinstance(model, DisclosureNotice)
        return [row[0] for row in model.tables[0].rows]

    def hang_out(day: str) -> None:
        crossing.disclose(small, "conditions", date=day, place="公告栏", by=BY)

    closed = tuple(Stage(id=one, closed_on="2003-01-01") for one in ("application", "vetting"))
    small.record(te.StagesPlanned(rows=closed), BY)
    small.record(ae.ApplicantEntered(row=ap.Applicant(id="a0001", name="甲")), BY)
    hang_out("2003-01-02")
    small.record(ae.ApplicantEntered(row=ap.Applicant(id="a0001", name="甲某")), BY)
    small.record(ae.ApplicantEntered(row=ap.Applicant(id="a0002", name="乙")), BY)
    assert names() == ["甲"]
    hang_out("2003-01-03")
    assert names() == ["甲某", "乙"]
    assert names() == [one.name for one in kept.rows(small.file, ap.Applicant)]
