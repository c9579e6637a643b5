"""Why the outcome is what it is: the steps of the decision and one sentence per person, as codes with numbers."""

from collections.abc import Iterator
from itertools import chain

from core.counting.decision import check_differential, passers
from core.counting.seats import Part, Standing, allocate, by_votes
from core.domain.contest import Contest, Counts
from core.domain.outcome import CandidateResult, Outcome, Verdict, WriteInResult
from core.domain.step import Step
from core.rules.figures import majority_base, papers_allowed, seats_to_fill
from core.rules.ruleset import Majority, Quorum, RuleSet
from core.rules.words import group_words, share_words

_REASONS = {
    "over_vote": "E061",
    "blank": "E062",
    "unreadable": "E063",
    "write_in_without_rejection": "E064",
    "over_group_limit": "E065",
    "identifying_mark": "E066",
    "not_official": "E067",
    "wholly_unreadable": "E068",
}


def steps(contest: Contest, rules: RuleSet, counts: Counts, outcome: Outcome) -> tuple[Step, ...]:
    """The decision in the order in which it is made, up to where it ends: no quorum, void, or the elected."""
    told = [_quorum(rules, counts, outcome)]
    if outcome.election == "no_quorum":
        return tuple(told)
    told.append(_validity(rules, counts, outcome))
    if outcome.election == "void":
        return tuple(told)
    parts = _parts(contest, rules, outcome)
    return tuple(
        chain(
            told,
            _papers(outcome),
            _differential(contest, rules),
            (_threshold(rules, counts, outcome),),
            _reserved(contest, rules, outcome, parts),
            _order(outcome, parts),
            *(_part(part) for part in parts),
            (_elected(parts),),
        )
    )


def candidate_step(
    contest: Contest,
    rules: RuleSet,
    counts: Counts,
    outcome: Outcome,
    person: CandidateResult | WriteInResult,
) -> Step:
    """One person's verdict with the rule and the numbers, printed or written in."""
    bar = _bar(rules, counts, outcome, person.for_)
    if person.for_ == 0 and (rules.majority is None or _base(rules.majority, counts, outcome) == 0):
        return Step("E206")
    shown: dict[str, object] = {"votes": person.for_, "bar": bar, "rank": person.rank}
    if person.verdict is Verdict.NO_MAJORITY:
        return Step("E205", shown)
    parts = _parts(contest, rules, outcome)
    part = next(part for part in parts if any(_same(person, one) for one in part.people))
    shown |= {
        "seats": _seats_words(contest, rules, outcome, parts, part),
        "left": part.left,
        "equals": len(part.tied),
    }
    if person.verdict is Verdict.NO_SEAT:
        return Step("E204" if part.tied else "E203", shown)
    return Step("E201" if person.verdict is Verdict.ELECTED else "E202", shown)


# --- what the outcome rests on ----------------------------------------------------------------------------


def _parts(contest: Contest, rules: RuleSet, outcome: Outcome) -> tuple[Part, ...]:
    """The seats worked out again from the votes of the outcome."""
    group = rules.reserved.group if rules.reserved is not None else None
    people = [
        Standing(place, one.id, one.name, one.for_, printed=True, in_reserved_group=group in candidate.groups)
        for place, (one, candidate) in enumerate(zip(outcome.candidates, contest.candidates, strict=True))
    ]
    people += [
        Standing(place, one.name, one.name, one.for_, printed=False)
        for place, one in enumerate(outcome.write_ins, start=len(people))
    ]
    return allocate(contest, rules, passers(people, outcome.threshold))


def _same(person: CandidateResult | WriteInResult, one: Standing) -> bool:
    return one.key == person.key and one.printed == isinstance(person, CandidateResult)


def _base(majority: Majority, counts: Counts, outcome: Outcome) -> int:
    return majority_base(majority.base, counts, outcome.ballots.valid)


def _bar(rules: RuleSet, counts: Counts, outcome: Outcome, votes: int) -> Step:
    """超过应到会 100 人的半数（需 51 票）."""
    majority, needed = rules.majority, outcome.threshold
    if majority is None or needed is None:
        return Step("E045")
    share = share_words(majority.base, _base(majority, counts, outcome), majority.fraction)
    if votes >= needed:
        return Step("E041" if majority.strict else "E042", {"share": share, "needed": needed})
    short = needed - votes
    return Step("E043" if majority.strict else "E044", {"share": share, "needed": needed, "short": short})


def _seats_words(
    contest: Contest, rules: RuleSet, outcome: Outcome, parts: tuple[Part, ...], part: Part
) -> Step:
    """应选 9 名, and what was kept or set aside of them."""
    seats = contest.seats
    if len(parts) > 1 and rules.reserved is not None:
        group = group_words(rules.reserved.group)
        return Step(
            "E054" if part.guaranteed else "E053", {"seats": seats, "group": group, "rest": part.seats}
        )
    if outcome.held_open:
        filled = max(0, seats - outcome.held_open)
        return Step("E052", {"seats": seats, "held": outcome.held_open, "filled": filled})
    return Step("E051", {"seats": seats})


# --- the steps --------------------------------------------------------------------------------------------


def _quorum(rules: RuleSet, counts: Counts, outcome: Outcome) -> Step:
    quorum, check = rules.quorum, outcome.quorum
    if quorum is None or check is None:
        return Step("E101")
    params = {
        "present": check.present,
        "share": _quorum_share(quorum, counts),
        "needed": check.needed,
        "short": check.needed - check.present,
    }
    if check.met:
        return Step("E103" if quorum.strict else "E102", params)
    return Step("E105" if quorum.strict else "E104", params)


def _quorum_share(quorum: Quorum, counts: Counts) -> Step:
    base = counts.required if quorum.base == "required" else counts.all_deputies
    return share_words(quorum.base, base, quorum.fraction)


def _validity(rules: RuleSet, counts: Counts, outcome: Outcome) -> Step:
    codes = ("E111", "E113") if rules.validity.election == "collected<=voted" else ("E112", "E114")
    params = {"allowed": papers_allowed(rules, counts), "collected": counts.collected}
    return Step(codes[outcome.election == "void"], params)


def _papers(outcome: Outcome) -> Iterator[Step]:
    papers = outcome.ballots
    yield Step("E121", {"valid": papers.valid, "invalid": papers.invalid})
    for reason, number in papers.invalid_reasons.items():
        yield Step("E122", {"reason": reason_words(reason), "number": number})
    if outcome.warnings:
        yield Step("E123", {"number": outcome.warnings["under_group_limit"]})


def reason_words(reason: str) -> Step:
    """Why a ballot is invalid; the scrutineers' own words in quotation marks."""
    return Step(_REASONS[reason]) if reason in _REASONS else Step("E069", {"reason": reason})


def _differential(contest: Contest, rules: RuleSet) -> Iterator[Step]:
    """The people by which candidates outnumber seats, always with both shares beside the number."""
    check, candidates = check_differential(contest, rules), len(contest.candidates)
    seats = seats_to_fill(contest, rules)
    params: dict[str, object] = {
        "candidates": candidates,
        "seats": seats,
        "people": check.people,
        "needed": check.needed,
    }
    if rules.differential.minimum == 0:
        yield Step("E133", params)
    else:
        yield Step("E131" if check.met else "E132", params)
    if check.people > 0 and seats > 0:
        yield Step(
            "E134", {"of_seats": f"{check.people}/{seats}", "of_candidates": f"{check.people}/{candidates}"}
        )


def _threshold(rules: RuleSet, counts: Counts, outcome: Outcome) -> Step:
    majority, needed = rules.majority, outcome.threshold
    if majority is None or needed is None:
        return Step("E143")
    base = _base(majority, counts, outcome)
    share = share_words(majority.base, base, majority.fraction)
    exact = str(majority.fraction * base)
    return Step("E141" if majority.strict else "E142", {"share": share, "exact": exact, "needed": needed})


def _reserved(contest: Contest, rules: RuleSet, outcome: Outcome, parts: tuple[Part, ...]) -> Iterator[Step]:
    reserved = rules.reserved
    if reserved is None:
        return
    group = group_words(reserved.group)
    if reserved.policy == "hold":
        held = outcome.held_open
        filled = max(0, contest.seats - held)
        params = {"group": group, "held": held, "seats": contest.seats, "filled": filled}
        yield Step("E144" if held else "E145", params)
    elif len(parts) > 1:
        yield Step("E156", {"group": group, "rest": contest.seats - 1})
    elif any(one.in_reserved_group for one in parts[0].people):
        yield Step("E157", {"group": group})
    else:
        yield Step("E158", {"group": group})


def _order(outcome: Outcome, parts: tuple[Part, ...]) -> Iterator[Step]:
    passed = sum(len(part.people) for part in parts)
    yield Step("E151" if outcome.threshold is not None else "E150", {"passed": passed})


def _part(part: Part) -> Iterator[Step]:
    """Cut-off, tie or shortage of one part of the seats."""
    if part.tied:
        yield Step(
            "E154",
            {
                "names": tuple(one.name for one in part.tied),
                "equals": len(part.tied),
                "votes": part.tied[0].votes,
                "left": part.left,
            },
        )
    elif part.left:
        yield Step("E155", {"left": part.left})
    elif part.elected and part.behind:
        last, following = part.elected[-1], part.behind[0]
        params: dict[str, object] = {
            "last": last.name,
            "last_votes": last.votes,
            "next": following.name,
            "next_votes": following.votes,
        }
        yield Step("E152", params)


def _elected(parts: tuple[Part, ...]) -> Step:
    names = tuple(one.name for one in by_votes(chain.from_iterable(part.elected for part in parts)))
    return Step("E159", {"number": len(names), "names": names}) if names else Step("E160")
