"""The one list of pages: the step of the rail, the view-model behind it, the page that draws it.

To add a page: write `ui/viewmodels/NAME.py` and `ui/pages/NAME.py`, add one function and one line here. Both
functions import late, so that the window comes up before pages that nobody has opened yet are loaded. The
view-model is made once for each contest and kept; the page is made anew whenever language or text size
change.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ui.page import Page

if TYPE_CHECKING:
    from ui.viewmodels.session import Session  # at run time only an open file needs it


@dataclass(frozen=True)
class PageSpec:
    """How to make a view-model from the session, and a page from the view-model.

    A page of the whole term change asks the file alone, not what is on the table: it stays when another contest is.
    """

    view_model: Callable[["Session"], Any]
    page: Callable[[Any], Page]
    whole: bool = False


def _live_model(session: "Session") -> Any:
    from ui.viewmodels.live import LiveViewModel  # noqa: PLC0415  # loaded when first shown

    return LiveViewModel(session)


def _live_page(vm: Any) -> Page:
    from ui.pages.live import LivePage  # noqa: PLC0415  # loaded when first shown

    return LivePage(vm)


def _result_model(session: "Session") -> Any:
    from ui.viewmodels.result import ResultViewModel  # noqa: PLC0415  # loaded when first shown

    return ResultViewModel(session)


def _result_page(vm: Any) -> Page:
    from ui.pages.result import ResultPage  # noqa: PLC0415  # loaded when first shown

    return ResultPage(vm)


def _papers_model(session: "Session") -> Any:
    from ui.viewmodels.papers import PapersViewModel  # noqa: PLC0415  # loaded when first shown

    return PapersViewModel(session)


def _papers_page(vm: Any) -> Page:
    from ui.pages.papers import PapersPage  # noqa: PLC0415  # loaded when first shown

    return PapersPage(vm)


def _seal_model(session: "Session") -> Any:
    from ui.viewmodels.seal import SealViewModel  # noqa: PLC0415  # loaded when first shown

    return SealViewModel(session)


def _seal_page(vm: Any) -> Page:
    from ui.pages.seal import SealPage  # noqa: PLC0415  # loaded when first shown

    return SealPage(vm)


def _ballots_model(session: "Session") -> Any:
    from ui.viewmodels.ballots import BallotsViewModel  # noqa: PLC0415  # loaded when first shown

    return BallotsViewModel(session)


def _ballots_page(vm: Any) -> Page:
    from ui.pages.ballots import BallotsPage  # noqa: PLC0415  # loaded when first shown

    return BallotsPage(vm)


def _box_model(session: "Session") -> Any:
    from ui.viewmodels.box import BoxViewModel  # noqa: PLC0415  # loaded when first shown

    return BoxViewModel(session)


def _box_page(vm: Any) -> Page:
    from ui.pages.box import BoxPage  # noqa: PLC0415  # loaded when first shown

    return BoxPage(vm)


def _entry_model(session: "Session") -> Any:
    from ui.viewmodels.entry import EntryViewModel  # noqa: PLC0415  # loaded when first shown
    from ui.viewmodels.entry_memory import EntryMemory  # noqa: PLC0415  # as above

    return EntryViewModel(session, EntryMemory.of_this_user())


def _entry_page(vm: Any) -> Page:
    from ui.pages.entry import EntryPage  # noqa: PLC0415  # loaded when first shown
    from ui.pages.sheets_doors import SideDoors  # noqa: PLC0415  # as above
    from ui.viewmodels.sheets_doors import SheetsDoors  # noqa: PLC0415  # as above

    if vm.session.rehearsal:
        from ui.pages.rehearsal import RehearsalEntryPage  # noqa: PLC0415  # as above
        from ui.viewmodels.rehearsal import RehearsalViewModel  # noqa: PLC0415  # as above

        page: EntryPage = RehearsalEntryPage(RehearsalViewModel(vm))
    else:
        page = EntryPage(vm)
    doors = SideDoors(SheetsDoors(vm.session))
    doors.wanted.connect(page.step_wanted)
    page.put_on_top(doors, beside=True)
    return page


def _roll_model(session: "Session") -> Any:
    from ui.viewmodels.roll import RollViewModel  # noqa: PLC0415  # loaded when first shown

    return RollViewModel(session)


def _roll_page(vm: Any) -> Page:
    from ui.pages.roll import RollPage  # noqa: PLC0415  # loaded when first shown

    return RollPage(vm)


def _check_in_model(session: "Session") -> Any:
    from ui.viewmodels.checkin import CheckInViewModel  # noqa: PLC0415  # loaded when first shown

    return CheckInViewModel(session)


def _check_in_page(vm: Any) -> Page:
    from ui.pages.checkin import CheckInPage  # noqa: PLC0415  # loaded when first shown

    return CheckInPage(vm)


def _candidates_model(session: "Session") -> Any:
    from ui.viewmodels.candidates import CandidatesViewModel  # noqa: PLC0415  # loaded when first shown

    return CandidatesViewModel(session)


def _candidates_page(vm: Any) -> Page:
    from ui.pages.candidates import CandidatesPage  # noqa: PLC0415  # loaded when first shown

    return CandidatesPage(vm)


def _people_model(session: "Session") -> Any:
    from ui.viewmodels.people import PeopleViewModel  # noqa: PLC0415  # loaded when first shown

    return PeopleViewModel(session)


def _people_page(vm: Any) -> Page:
    from ui.pages.people import PeoplePage  # noqa: PLC0415  # loaded when first shown

    return PeoplePage(vm)


def _sheets_model(session: "Session") -> Any:
    from ui.viewmodels.sheets import SheetsViewModel  # noqa: PLC0415  # loaded when first shown

    return SheetsViewModel(session)


def _sheets_page(vm: Any) -> Page:
    from ui.pages.sheets import SheetsPage  # noqa: PLC0415  # loaded when first shown

    return SheetsPage(vm)


def _names_model(session: "Session") -> Any:
    from ui.viewmodels.names import NamesViewModel  # noqa: PLC0415  # loaded when first shown

    return NamesViewModel(session)


def _names_page(vm: Any) -> Page:
    from ui.pages.names import NamesPage  # noqa: PLC0415  # loaded when first shown

    return NamesPage(vm)


def _batches_model(session: "Session") -> Any:
    from ui.viewmodels.batches import BatchesViewModel  # noqa: PLC0415  # loaded when first shown

    return BatchesViewModel(session)


def _batches_page(vm: Any) -> Page:
    from ui.pages.batches import BatchesPage  # noqa: PLC0415  # loaded when first shown

    return BatchesPage(vm)


def _settle_model(session: "Session") -> Any:
    from ui.viewmodels.settle import SettleViewModel  # noqa: PLC0415  # loaded when first shown

    return SettleViewModel(session)


def _settle_page(vm: Any) -> Page:
    from ui.pages.settle import SettlePage  # noqa: PLC0415  # loaded when first shown

    return SettlePage(vm)


def _disputes_model(session: "Session") -> Any:
    from ui.viewmodels.disputes import DisputesViewModel  # noqa: PLC0415  # loaded when first shown

    return DisputesViewModel(session)


def _disputes_page(vm: Any) -> Page:
    from ui.pages.disputes import DisputesPage  # noqa: PLC0415  # loaded when first shown

    return DisputesPage(vm)


def _nominations_model(session: "Session") -> Any:
    from ui.viewmodels.nominations import NominationsViewModel  # noqa: PLC0415  # loaded when first shown

    return NominationsViewModel(session)


def _nominations_page(vm: Any) -> Page:
    from ui.pages.nominations import NominationsPage  # noqa: PLC0415  # loaded when first shown

    return NominationsPage(vm)


def _register_model(session: "Session") -> Any:
    from ui.viewmodels.register import RegisterViewModel  # noqa: PLC0415  # loaded when first shown

    return RegisterViewModel(session)


def _register_page(vm: Any) -> Page:
    from ui.pages.register import RegisterPage  # noqa: PLC0415  # loaded when first shown

    return RegisterPage(vm)


def _recommendation_model(session: "Session") -> Any:
    from ui.viewmodels.recommendation import RecommendationViewModel  # noqa: PLC0415  # loaded when first shown

    return RecommendationViewModel(session)


def _recommendation_page(vm: Any) -> Page:
    from ui.pages.recommendation import RecommendationPage  # noqa: PLC0415  # loaded when first shown

    return RecommendationPage(vm)


def _fixing_model(session: "Session") -> Any:
    from ui.viewmodels.fixing import FixingViewModel  # noqa: PLC0415  # loaded when first shown

    return FixingViewModel(session)


def _fixing_page(vm: Any) -> Page:
    from ui.pages.fixing import FixingPage  # noqa: PLC0415  # loaded when first shown

    return FixingPage(vm)


def _overview_model(session: "Session") -> Any:
    from ui.viewmodels.overview import OverviewActs, OverviewViewModel  # noqa: PLC0415  # loaded when first shown

    return OverviewViewModel(session), OverviewActs(session)


def _overview_page(vm: Any) -> Page:
    from ui.pages.overview import OverviewPage  # noqa: PLC0415  # loaded when first shown

    return OverviewPage(*vm)


def _applicants_model(session: "Session") -> Any:
    from ui.viewmodels.applicants import ApplicantsViewModel  # noqa: PLC0415  # loaded when first shown

    return ApplicantsViewModel(session)


def _applicants_page(vm: Any) -> Page:
    from ui.pages.applicants import ApplicantsPage  # noqa: PLC0415  # loaded when first shown

    return ApplicantsPage(vm)


def _speeches_model(session: "Session") -> Any:
    from ui.viewmodels.speeches import SpeechesViewModel  # noqa: PLC0415  # loaded when first shown

    return SpeechesViewModel(session)


def _speeches_page(vm: Any) -> Page:
    from ui.pages.speeches import SpeechesPage  # noqa: PLC0415  # loaded when first shown

    return SpeechesPage(vm)


# Step (see `ui.viewmodels.navigation.STEPS`) to page.
def _outcome_model(session: "Session") -> Any:
    from ui.viewmodels.outcome import OutcomeViewModel  # noqa: PLC0415  # loaded when first shown

    return OutcomeViewModel(session)


def _outcome_page(vm: Any) -> Page:
    from ui.pages.outcome import OutcomePage  # noqa: PLC0415  # loaded when first shown

    return OutcomePage(vm)


def _journal_model(session: "Session") -> Any:
    from ui.viewmodels.journal import JournalViewModel  # noqa: PLC0415  # loaded when first shown

    return JournalViewModel(session)


def _journal_page(vm: Any) -> Page:
    from ui.pages.journal import JournalPage  # noqa: PLC0415  # loaded when first shown

    return JournalPage(vm)


PAGES: dict[str, PageSpec] = {
    "roll": PageSpec(_roll_model, _roll_page),
    "check_in": PageSpec(_check_in_model, _check_in_page),
    "contest": PageSpec(_candidates_model, _candidates_page),
    "ballots": PageSpec(_ballots_model, _ballots_page),
    "box": PageSpec(_box_model, _box_page),
    "entry": PageSpec(_entry_model, _entry_page),
    "count": PageSpec(_live_model, _live_page),
    "result": PageSpec(_result_model, _result_page),
    "papers": PageSpec(_papers_model, _papers_page),
    "seal": PageSpec(_seal_model, _seal_page),
    "people": PageSpec(
        _people_model, _people_page
    ),  # no step of the rail: the Meeting menu and F3 lead there
    # two ways that begin on the entry and count pages
    "sheets": PageSpec(_sheets_model, _sheets_page),
    "names": PageSpec(_names_model, _names_page),
    "batches": PageSpec(
        _batches_model, _batches_page
    ),  # these three are reached from entry and from the count
    "settle": PageSpec(_settle_model, _settle_page),
    "disputes": PageSpec(_disputes_model, _disputes_page),
    "nominations": PageSpec(_nominations_model, _nominations_page),  # of the congress that is on the table
    # the whole term change: the upper section of the rail
    "register": PageSpec(_register_model, _register_page, whole=True),
    "recommendation": PageSpec(_recommendation_model, _recommendation_page, whole=True),
    "fixing": PageSpec(_fixing_model, _fixing_page, whole=True),
    "applicants": PageSpec(_applicants_model, _applicants_page, whole=True),
    "overview": PageSpec(_overview_model, _overview_page, whole=True),
    "outcome": PageSpec(_outcome_model, _outcome_page, whole=True),
    "journal": PageSpec(_journal_model, _journal_page, whole=True),
    "speeches": PageSpec(_speeches_model, _speeches_page),  # reached from the candidates once they are fixed
}
