"""The papers of the whole term change in the order of the meeting: what each needs, how it is read and laid out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from core.domain.applicants import Notice, Vetting
from core.domain.deputies import Nomination
from core.domain.enrolment import Approval, Elector
from core.errors import Word
from core.errors.paper import UnknownPaper
from core.errors.rows import NothingForPaper
from core.reports.papers import (
    application_forms,
    appraisal,
    approvals,
    credentials,
    crossing,
    disclosures,
    nominations,
    notices,
    outcome,
    recommendation_table,
    recommendation_tiles,
    register,
    slate,
    unit_report,
    vetting,
)
from core.reports.texts import Texts
from core.reports.whole import applying, congresses, outcomes, recommending
from core.reports.whole.source import Source
from core.store import kept, queries
from core.store.file import ElectionFile
from core.summary import disclosures as told
from core.wording import Language

Need = Literal[
    "plan",
    "applicants",
    "vetting",
    "notice",
    "register",
    "reports",
    "recommendation",
    "slate",
    "roll",
    "nominations",
    "appraisal",
    "approval",
    "disclosure",
    "posts",
    "figures",
]
Reader = Callable[[Source, str], Any]
Laid = Callable[..., bytes]


@dataclass(frozen=True, slots=True)
class WholePaper:
    """One kind of paper; `there` says whether the file has what it tells, `needs` names that."""

    id: str
    number: str
    needs: Need
    there: Callable[[Source], bool]
    read: Reader
    build: Laid

    def title(self, language: Language = "zh") -> str:
        """What it is called."""
        return Texts(language)(f"title_{self.id}")

    def name(self, language: Language = "zh") -> str:
        """What it is saved as: `0-05 党员、群众代表花名册`."""
        return f"{self.number} {self.title(language)}"


def _planned(source: Source) -> bool:
    return source.plan is not None


def _applied(source: Source) -> bool:
    return bool(source.applicants)


def _vetted(source: Source) -> bool:
    return bool(kept.rows(source.file, Vetting))


def _noticed(kind: str) -> Callable[[Source], bool]:
    return lambda source: any(one.kind == kind for one in kept.rows(source.file, Notice))


def _counted(source: Source) -> bool:
    found = recommending.counted(source)
    return found is not None and any(one.counts for one in found.ballots)


def _disclosed(kind: told.DisclosureKind) -> Callable[[Source], bool]:
    def there(source: Source) -> bool:
        state = next(one for one in told.states(source.file) if one.kind == kind)
        return state.posted is not None or (source.plan is not None and state.waits_for is None)

    return there


def _disclosure(kind: told.DisclosureKind) -> Reader:
    return lambda source, number: outcomes.disclosure(source, number, kind)


def _notices(kind: str) -> Reader:
    return lambda source, number: applying.notices(source, number, kind)


def _filed(kind: type[Nomination] | type[Approval] | type[Elector]) -> Callable[[Source], bool]:
    return lambda source: bool(kept.rows(source.file, kind))


def _rolled(source: Source) -> bool:
    congress = [one.id for one in queries.meetings(source.file) if one.body in congresses.CONGRESSES]
    return any(queries.attendance(source.file, one).required for one in congress)


def _appraised(source: Source) -> bool:
    return bool(congresses.appraised(source))


def _reported(source: Source) -> bool:
    return bool(recommending.unit_reports(source, ""))


def _slated(source: Source) -> bool:
    return bool(source.slate)


FILE_PAPERS: tuple[WholePaper, ...] = (
    WholePaper("application_form", "0-01", "plan", _planned, applying.form, application_forms.build),
    WholePaper("applications", "0-02", "applicants", _applied, applying.forms, application_forms.build),
    WholePaper("vetting", "0-03", "vetting", _vetted, applying.vetting, vetting.build),
    WholePaper(
        "notice_applicants", "0-04", "notice", _noticed("applicants"), _notices("applicants"), notices.build
    ),
    WholePaper(
        "disclosure_conditions",
        "0-05",
        "disclosure",
        _disclosed("conditions"),
        _disclosure("conditions"),
        disclosures.build,
    ),
    WholePaper("register", "0-06", "register", _filed(Elector), recommending.register, register.build),
    WholePaper("unit_reports", "0-07", "reports", _reported, recommending.unit_reports, unit_report.build),
    WholePaper(
        "recommendation_table",
        "0-08",
        "recommendation",
        _counted,
        recommending.table,
        recommendation_table.build,
    ),
    WholePaper(
        "recommendation_tiles",
        "0-08-2",
        "recommendation",
        _counted,
        recommending.table,
        recommendation_tiles.build,
    ),
    WholePaper(
        "disclosure_recommendation",
        "0-09",
        "disclosure",
        _disclosed("recommendation"),
        _disclosure("recommendation"),
        disclosures.build,
    ),
    WholePaper("slate", "0-10", "slate", _slated, applying.slate, slate.build),
    WholePaper("cv_sheets", "0-11", "slate", _slated, applying.sheets, application_forms.build_sheets),
    WholePaper(
        "notice_candidates", "0-12", "notice", _noticed("candidates"), _notices("candidates"), notices.build
    ),
    WholePaper("credentials", "0-13", "roll", _rolled, congresses.credentials, credentials.build),
    WholePaper(
        "nominations", "0-14", "nominations", _filed(Nomination), congresses.nominations, nominations.build
    ),
    WholePaper("appraisal", "0-15", "appraisal", _appraised, congresses.appraisals, appraisal.build),
    WholePaper("approvals", "0-16", "approval", _filed(Approval), congresses.approvals, approvals.build),
    WholePaper("crossing", "0-17", "posts", outcomes.anybody_in_office, outcomes.crossing, crossing.build),
    WholePaper(
        "disclosure_result",
        "0-18",
        "disclosure",
        _disclosed("result"),
        _disclosure("result"),
        disclosures.build,
    ),
    WholePaper("outcome", "0-19", "figures", outcomes.can_be_summed, outcomes.outcome, outcome.build),
)
_BY_ID = {one.id: one for one in FILE_PAPERS}


def paper(paper_id: str) -> WholePaper:
    """One paper. Raises `UnknownPaper`."""
    if paper_id not in _BY_ID:
        raise UnknownPaper(paper=paper_id)
    return _BY_ID[paper_id]


def ready(file: ElectionFile) -> tuple[str, ...]:
    """The papers for which the file has what they tell, in their order."""
    source = Source(file)
    return tuple(one.id for one in FILE_PAPERS if one.there(source))


def listed(file: ElectionFile) -> tuple[tuple[WholePaper, bool], ...]:
    """Every paper with whether it is ready; without a posts plan those that are ready alone."""
    source = Source(file)
    found = ((one, one.there(source)) for one in FILE_PAPERS)
    return tuple(pair for pair in found if pair[1] or source.plan is not None)


def model_of(file: ElectionFile, paper_id: str, language: Language = "zh") -> Any:
    """The rows of one paper.

    Raises `UnknownPaper`, `NothingForPaper`, `PhotoUnreadable`, and a `Bug` where the numbers in the file contradict
    each other.
    """
    one, source = paper(paper_id), Source(file, language)
    if not one.there(source):
        raise NothingForPaper(paper=one.title(language), needs=Word(f"lack.{one.needs}"))
    return one.read(source, one.number)


def build(paper_id: str, model: Any) -> bytes:
    """The PDF of a paper: the same rows give the same bytes. Raises `UnknownPaper`, `NoGlyph`, `PhotoUnreadable`."""
    return paper(paper_id).build(model)


def all_of(file: ElectionFile, language: Language = "zh") -> Iterator[tuple[str, bytes]]:
    """Every paper that is ready, with the name to save it under. Raises what `model_of` and `build` raise."""
    for key in ready(file):
        yield f"{paper(key).name(language)}.pdf", build(key, model_of(file, key, language))
