"""Which duty each kind of event belongs to. An event without one cannot be recorded where people are registered."""

from typing import Final

from core.journal.event import Event
from core.procedure.authority import Duty

DUTIES: Final[dict[str, Duty]] = {
    "meeting_opened": Duty.DRAFT,
    "measures_changed": Duty.DRAFT,
    "strokes_learned": Duty.DRAFT,
    "roll_imported": Duty.ROLL,
    "member_added": Duty.ROLL,
    "member_changed": Duty.ROLL,
    "member_removed": Duty.ROLL,
    "attendance_marked": Duty.ATTENDANCE,
    "officers_appointed": Duty.OFFICERS,
    "person_registered": Duty.PEOPLE,
    "pin_changed": Duty.PEOPLE,
    "person_dismissed": Duty.PEOPLE,
    "relation_recorded": Duty.RELATION,
    "relation_withdrawn": Duty.RELATION,
    "instructions_requested": Duty.INSTRUCTIONS,
    "superior_replied": Duty.INSTRUCTIONS,
    "contest_drafted": Duty.DRAFT,
    "contest_dropped": Duty.DROP,
    "contest_fixed": Duty.FIX,
    "quorum_established": Duty.QUORUM,
    "ballots_issued": Duty.ISSUE,
    "papers_collected": Duty.COLLECT,
    "election_declared": Duty.DECLARE,
    "counting_chosen": Duty.DRAFT,
    "batches_split": Duty.BATCH,
    "batch_opened": Duty.BATCH,
    "batch_recounted": Duty.BATCH,
    "batch_reopened": Duty.REOPEN,
    "practice_pile_drawn": Duty.ENTER,
    "ballot_entered": Duty.ENTER,
    "ballot_corrected": Duty.CORRECT,
    "ballot_withdrawn": Duty.CORRECT,
    "batch_finished": Duty.FINISH,
    "ballot_set_aside": Duty.SET_ASIDE,
    "dispute_decided": Duty.DECIDE,
    "batch_settled": Duty.SETTLE,
    "sheet_entered": Duty.SHEET,
    "sheet_settled": Duty.SHEET_SETTLE,
    "sheet_withdrawn": Duty.CORRECT,
    "write_ins_merged": Duty.MERGE,
    "write_ins_unmerged": Duty.MERGE,
    "write_in_judged": Duty.JUDGE,
    "count_checked": Duty.CHECK,
    "count_reopened": Duty.REOPEN,
    "result_announced": Duty.ANNOUNCE,
    "contest_sealed": Duty.SEAL,
    "corrigendum_recorded": Duty.CORRIGENDUM,
    "shortage_accepted": Duty.SHORTAGE,
    "posts_planned": Duty.TERM,
    "stages_planned": Duty.TERM,
    "stage_closed": Duty.TERM,
    "stage_reopened": Duty.TERM,
    "cadres_imported": Duty.TERM,
    "cadre_entered": Duty.TERM,
    "cadre_removed": Duty.TERM,
    "placements_recorded": Duty.TERM,
    "conditions_set": Duty.TERM,
    "applicant_entered": Duty.APPLICATION,
    "applicants_imported": Duty.APPLICATION,
    "applicant_withdrawn": Duty.APPLICATION,
    "photo_attached": Duty.APPLICATION,
    "vetting_decided": Duty.APPLICATION,
    "notice_posted": Duty.APPLICATION,
    "objection_received": Duty.APPLICATION,
    "objection_settled": Duty.APPLICATION,
    "assessments_recorded": Duty.APPLICATION,
    "units_entered": Duty.ENROLMENT,
    "unit_removed": Duty.ENROLMENT,
    "electors_imported": Duty.ENROLMENT,
    "elector_entered": Duty.ENROLMENT,
    "elector_removed": Duty.ENROLMENT,
    "elector_asked": Duty.ENROLMENT,
    "namesakes_kept": Duty.ENROLMENT,
    "recommendation_opened": Duty.FIX,
    "unit_reported": Duty.REPORT,
    "slate_fixed": Duty.SLATE,
    "speech_held": Duty.SPEECH,
    "result_approved": Duty.INSTRUCTIONS,
    "deputy_standing_changed": Duty.ROLL,
    "nomination_filed": Duty.NOMINATION,
    "nomination_withdrawn": Duty.NOMINATION,
    "round_opened": Duty.DRAFT,
    "appointment_recorded": Duty.TERM,
    "appointment_withdrawn": Duty.TERM,
    "post_vacated": Duty.TERM,
    "vacancy_withdrawn": Duty.TERM,
    "disclosure_posted": Duty.TERM,
}
_AGAIN: Final = {
    Duty.ENTER: Duty.ENTER_AGAIN,
    Duty.FINISH: Duty.FINISH_AGAIN,
    Duty.SHEET: Duty.SHEET_AGAIN,
}


def duty_of(event: Event) -> Duty:
    """What somebody does who causes this event; a second reading is a duty of its own."""
    duty = DUTIES[event.kind]
    return _AGAIN.get(duty, duty) if getattr(event, "reading", "first") == "second" else duty


def second_of(event: Event, by: str) -> str:
    """The other person who answers for an event: its `second`, or the first name beside `by` of those who decided.

    Empty where the event names nobody else.
    """
    named = getattr(event, "second", "")
    if named:
        return str(named)
    decided = getattr(event, "decided_by", None) or getattr(event, "settled_by", None)
    others = [str(name) for name in decided if name != by] if isinstance(decided, tuple) else []
    return others[0] if others else ""
