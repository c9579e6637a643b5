"""The case format once more, written straight from its page and unlike the engine: one paper at a time, by search.

Takes the plain data of a case and gives the plain data of the outcome. Shares no code with `core`.
"""

from typing import Any

Data = dict[str, Any]

LISTING: Data = {
    "quorum": {"base": "required", "fraction": "4/5", "strict": False},
    "validity": {"election": "collected<=voted", "blank_ballot": "valid", "unreadable_mark": "cell"},
    "majority": {"base": "required", "fraction": "1/2", "strict": True},
    "write_in": {
        "allowed": True,
        "needs_rejection": True,
        "without_rejection": "void",
        "unmarked": "abstain",
    },
    "differential": {"base": "seats", "minimum": "1/5"},
    "reserved": {"group": "female", "seats": 1, "policy": "hold"},
}


def rule_set(name: str) -> Data:
    rules: Data = {table: dict(settings) for table, settings in LISTING.items()} | {
        "reserved": None,
        "limits": [],
    }
    if name == "party-1990":
        rules["quorum"]["strict"] = True
        rules["validity"]["election"] = "collected<=issued"
        rules["majority"]["base"] = "present"
    elif name == "peoples-congress-2022":
        rules["quorum"] = {"base": "all", "fraction": "2/3", "strict": False}
        rules["majority"]["base"] = "all"
        rules["differential"]["minimum"] = 0
    elif name == "xianan-2003":
        rules["quorum"]["strict"] = True
        rules["validity"]["election"] = "collected<=issued"
        rules["differential"]["minimum"] = "3/10"
        rules["reserved"] = dict(LISTING["reserved"])
    elif name == "recommendation":
        rules["quorum"] = rules["majority"] = None
        rules["validity"]["election"] = "collected<=issued"
        rules["differential"]["minimum"] = 0
        rules["write_in"]["allowed"] = False
    return rules


def rules_of(case: Data) -> Data:
    rules = rule_set(case["rules"])
    for table, change in case.get("overrides", {}).items():
        if table == "limits":
            rules["limits"] = change or []
        elif change is None:
            rules[table] = None
        else:
            rules[table] = (rules[table] or dict(LISTING[table])) | change
    return rules


def people_needed(number: int, fraction: str, *, strict: bool) -> int:
    above, below = (int(part) for part in fraction.split("/"))
    people = 0
    while people * below < above * number or (strict and people * below == above * number):
        people += 1
    return people


def read(  # noqa: C901, PLR0911  # the page's steps, one below the other as on the page
    case: Data, rules: Data, ballot: Data
) -> tuple[str | None, list[str], bool]:
    """Reason invalid, written-in names with a vote, whether under a group limit."""
    marks: str = ballot["marks"]
    written = ballot.get("write_ins", [])
    if "invalid" in ballot:
        return ballot["invalid"], [], False
    if "?" in marks and rules["validity"]["unreadable_mark"] == "ballot":
        return "unreadable", [], False
    if set(marks) <= {"-"} and not written and rules["validity"]["blank_ballot"] == "invalid":
        return "blank", [], False
    printed = [person["name"].strip() for person in case["candidates"]]
    names: list[str] = []
    choosing: list[str] = []
    for entry in written:
        name = entry["name"].strip()
        if not rules["write_in"]["allowed"] or name == "" or name in printed or name in names:
            continue
        names.append(name)
        if entry["mark"] == "F" or rules["write_in"]["unmarked"] == "for":
            choosing.append(name)
    if rules["write_in"]["needs_rejection"]:
        while len(choosing) > marks.count("A"):
            if rules["write_in"]["without_rejection"] == "ballot":
                return "write_in_without_rejection", [], False
            choosing.pop()
    choices: int = case["choices"] if "choices" in case else case["seats"]
    if marks.count("F") + len(choosing) > choices:
        return "over_vote", [], False
    under = False
    for limit in rules["limits"]:
        group = [mark for mark, who in zip(marks, case["candidates"], strict=True) if in_group(who, limit)]
        if group.count("F") > limit["most"]:
            return "over_group_limit", [], False
        under |= group.count("F") < limit["least"]
    return None, choosing, under


def in_group(person: Data, table: Data) -> bool:
    return table["group"] in person.get("groups", [])


def seat(votes: dict[str, int], keys: list[str], seats: int) -> tuple[list[str], list[str], int]:
    """Elected, tied, seats left; `keys` in the order of equals."""
    elected: list[str] = []
    waiting = list(keys)
    while waiting:
        best = max(votes[key] for key in waiting)
        equals = [key for key in waiting if votes[key] == best]
        free = seats - len(elected)
        if len(equals) > free:
            return elected, equals if free > 0 else [], free
        elected += equals
        waiting = [key for key in waiting if key not in equals]
    return elected, [], seats - len(elected)


def outcome(case: Data) -> Data:
    rules = rules_of(case)
    required: int = case["required"]
    everybody: int = case.get("all", required)
    quorum: Data | None = None
    if rules["quorum"]:
        base = required if rules["quorum"]["base"] == "required" else everybody
        needed = people_needed(base, rules["quorum"]["fraction"], strict=rules["quorum"]["strict"])
        quorum = {"needed": needed, "present": case["present"], "met": case["present"] >= needed}
    short = {"issued": case["issued"], "collected": case["collected"]}
    if quorum and not quorum["met"]:
        return {"quorum": quorum, "election": "no_quorum", "ballots": short}
    most: int = case["issued"]
    if rules["validity"]["election"] == "collected<=voted":
        most = case.get("voted", most)
    if case["collected"] > most:
        return {"quorum": quorum, "election": "void", "ballots": short}
    return {"quorum": quorum, "election": "valid"} | counted(case, rules, everybody)


def counted(case: Data, rules: Data, everybody: int) -> Data:
    valid, under = 0, 0
    reasons: dict[str, int] = {}
    cells = [dict.fromkeys("FA-?", 0) for _ in case["candidates"]]
    written: dict[str, int] = {}
    for ballot in case["ballots"]:
        for _ in range(ballot.get("count", 1)):
            reason, names, is_under = read(case, rules, ballot)
            if reason is not None:
                reasons[reason] = reasons.get(reason, 0) + 1
                continue
            valid += 1
            under += is_under
            for cell, mark in zip(cells, ballot["marks"], strict=True):
                cell[mark] += 1
            for name in names:
                written[name] = written.get(name, 0) + 1
    papers = case | {"valid": valid, "invalid": sum(reasons.values()), "invalid_reasons": reasons}
    shown = ("issued", "collected", "valid", "invalid", "invalid_reasons")
    bases = case | {"valid": valid, "all": everybody}
    return {
        "ballots": {name: papers[name] for name in shown},
        "warnings": {"under_group_limit": under} if under else {},
    } | decided(case, rules, bases, cells, written)


def decided(
    case: Data, rules: Data, bases: Data, cells: list[dict[str, int]], written: dict[str, int]
) -> Data:
    printed = ["p" + person["id"] for person in case["candidates"]]
    hands = ["w" + name for name in sorted(sorted(written), key=lambda name: -written[name])]
    votes = {key: cell["F"] for key, cell in zip(printed, cells, strict=True)}
    votes |= {key: written[key[1:]] for key in hands}
    reserved = rules["reserved"]
    women = ["p" + person["id"] for person in case["candidates"] if reserved and in_group(person, reserved)]
    held = reserved["seats"] if reserved and reserved["policy"] == "hold" and not women else 0
    seats = case["seats"] - held
    threshold = None
    if rules["majority"]:
        base = bases[rules["majority"]["base"]]
        threshold = people_needed(base, rules["majority"]["fraction"], strict=rules["majority"]["strict"])
        threshold = threshold or 1
    passing = [key for key in [*printed, *hands] if votes[key] >= (threshold or 1)]
    parts = [(passing, seats)]
    first = seat(votes, passing, seats)
    if reserved and reserved["policy"] == "guarantee":
        lucky = [key for key in first[0] + first[1] if key in women]
        group = [key for key in passing if key in women]
        if group and not lucky:
            parts = [(group, 1), ([key for key in passing if key not in women], seats - 1)]
    results = [seat(votes, *part) for part in parts]
    elected = {key for result in results for key in result[0]}
    tied = {key for result in results for key in result[1]}
    further = sum(result[2] for result in results if not result[1] and result[2] > 0)

    def ordered(keys: Any) -> list[str]:
        return [key[1:] for key in sorted(keys, key=lambda key: (-votes[key], [*printed, *hands].index(key)))]

    def fate(key: str) -> Data:
        verdict = "no_seat" if key in passing else "no_majority"
        verdict = "elected" if key in elected else "tied" if key in tied else verdict
        return {"rank": 1 + sum(other > votes[key] for other in votes.values()), "verdict": verdict}

    people = [
        {"id": who["id"], "name": who["name"].strip(), "for": cell["F"], "against": cell["A"]}
        | {"abstain": cell["-"], "unreadable": cell["?"]}
        | fate(key)
        for who, cell, key in zip(case["candidates"], cells, printed, strict=True)
    ]
    return {
        "differential": differential(rules, len(printed), seats),
        "threshold": threshold,
        "candidates": people,
        "write_ins": [{"name": key[1:], "for": votes[key]} | fate(key) for key in hands],
        "elected": ordered(elected),
        "runoffs": [{"seats": left, "candidates": ordered(equals)} for _, equals, left in results if equals],
        "further_election": {"seats": further} if further else None,
        "held_open": held,
    }


def differential(rules: Data, candidates: int, seats: int) -> Data:
    base = seats if rules["differential"]["base"] == "seats" else candidates
    minimum = rules["differential"]["minimum"]
    needed = people_needed(base, minimum, strict=False) if minimum not in (0, "0") else 0
    return {"people": candidates - seats, "needed": needed, "met": candidates - seats >= needed}
