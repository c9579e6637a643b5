"""What is in a file, as plain JSON data and as a page of text."""

from collections.abc import Iterator
from typing import Any
from unicodedata import east_asian_width

from core.counting.appraisal import summary
from core.counting.live import Live, live
from core.domain.outcome import Outcome, Verdict
from core.exchange.term import whole_term
from core.office.desk import Desk
from core.procedure.contest import State
from core.procedure.forms import verdict_word
from core.standing import contest_of, counts_of, outcome_of, rules_of, tally_from_nothing
from core.store import piles, queries
from core.store.file import ElectionFile
from core.store.piles import SheetRowSet
from core.store.rows import BatchRow, ContestRow
from core.wording import Language, sentence, word

Data = dict[str, Any]
OUTCOME_LINES = ("townships", "posts", "staff", "leaders", "moves", "turnout")
_NUMBERS = (
    "seats",
    "choices",
    "required",
    "all_deputies",
    "present",
    "on_leave",
    "unpacked",
    "issued",
    "kept",
    "clipped",
    "voted",
    "collected",
    "shortage_accepted",
)


def overview(desk: Desk) -> Data:
    """Term change, meetings and contests with their outcomes from the ballots so far, all of one moment."""
    file = desk.file
    with file.still():
        term = queries.term_change(file)
        return {
            "township": term.township,
            "term": term.term,
            "template": term.template,
            "rehearsal": term.rehearsal,
            "file_id": term.file_id,
            "format": term.format,
            "entries": file.seq,
            "head": file.head.upper(),
            "meetings": [_meeting(file, row.id, row.title, row.body) for row in queries.meetings(file)],
            "contests": [_contest(file, row) for row in queries.contests(file)],
            "term_change": whole_term(desk),
        }


def _meeting(file: ElectionFile, key: str, title: str, body: str) -> Data:
    roll = queries.attendance(file, key)
    officers = [{"role": one.role, "name": one.name} for one in queries.officers(file, key)]
    counts = {name: getattr(roll, name) for name in ("required", "present", "on_leave", "absent")}
    return {"id": key, "title": title, "body": body, "roll": counts, "officers": officers}


def _contest(file: ElectionFile, row: ContestRow) -> Data:
    outcome, now = outcome_of(file, row), _live(file, row)
    prospects = {(one.printed, one.id): str(one.prospect) for one in now.people} if now else {}
    return {
        "id": row.id,
        "title": row.title,
        "meeting": row.meeting,
        "office": row.office,
        "form": row.form,
        "unit": row.unit or None,
        "voters": row.voters if row.unit else None,
        "state": row.state,
        "origin": row.origin,
        "parent": row.parent or None,
        "rules": row.rules,
        "numbers": {name: getattr(row, name) for name in _NUMBERS},
        "counting": {"entry": row.entry, "sample": row.sample or None, "counted_by": row.counted_by},
        "candidates": [
            {
                "id": one.id,
                "name": one.name,
                "groups": list(one.groups),
                "live": prospects.get((True, one.id)),
            }
            for one in row.candidates
        ],
        "batches": [_batch(one) for one in queries.batches(file, row.id)],
        "sheets": [_sheet(one) for one in piles.sheets(file, row.id)],
        "disputes": piles.open_disputes(file, row.id),
        "entered": queries.entered(file, row.id),
        "live": now.to_data() if now else None,
        "outcome": outcome.to_data() if outcome else None,
        "appraisal": _appraisal(row, outcome) if outcome and row.form == "appraisal" else None,
    }


def _appraisal(row: ContestRow, outcome: Outcome) -> list[Data]:
    """Everybody appraised, with how often each grade was given."""
    valid = outcome.ballots.valid if outcome.candidates else 0
    found = summary(contest_of(row), outcome.candidates, valid) if outcome.candidates else ()
    return [
        {
            "id": one.id,
            "name": one.name,
            "grades": [
                {"grade": given.grade, "label": given.label, "votes": given.votes, "share": str(given.share)}
                for given in one.grades
            ],
            "unmarked": one.unmarked,
            "unreadable": one.unreadable,
        }
        for one in found
    ]


def _live(file: ElectionFile, row: ContestRow) -> Live | None:
    """Who is certain, out or open, while papers are counted."""
    if row.state != State.COUNTING:
        return None
    waiting = sum(one.counts and one.open for one in piles.disputes(file, row.id))
    tally = tally_from_nothing(file, row)
    return live(contest_of(row), rules_of(row), counts_of(row), tally, disputed=waiting)


def _batch(one: BatchRow) -> Data:
    return {
        "name": one.name,
        "papers": one.papers,
        "entered": one.entered,
        "entered_again": one.again,
        "double": one.double,
        "state": one.state,
        "complete": one.complete,
        "disputes": one.disputes,
        "tellers": list(one.tellers),
        "second_tellers": list(one.second_tellers),
    }


def _sheet(one: SheetRowSet) -> Data:
    return {"name": one.name, "reading": one.reading, "papers": one.papers, "read_by": list(one.read_by)}


def page(data: Data, language: Language = "zh") -> Iterator[str]:
    """The same for a reader, line by line."""
    rehearsal = f"　【{word('show.rehearsal', language)}】" if data["rehearsal"] else ""
    yield f"{data['township']}　{data['term']}{rehearsal}"
    yield _say("show.head", language, head=in_groups(data["head"]), entries=data["entries"])
    for meeting in data["meetings"]:
        yield ""
        yield meeting["title"]
        if meeting["roll"]["required"]:
            yield "  " + _say("show.roll", language, **meeting["roll"])
        for contest in data["contests"]:
            if contest["meeting"] == meeting["id"] and contest["form"] != "recommendation":
                yield ""
                yield from _contest_lines(contest, language)
    if data["term_change"] and data["term_change"]["plan"]:
        yield from _term_lines(data["term_change"], language)


def _term_lines(term: Data, language: Language) -> Iterator[str]:
    """What happened before and after the elections, in a few lines; the units' ballots as one table."""
    yield ""
    closed = sum(bool(one["closed_on"]) for one in term["stages"])
    accepted = sum(one["accepted"] for one in term["applicants"])
    numbers = {"stages": len(term["stages"]), "closed": closed, "applicants": len(term["applicants"])}
    yield _say("show.term", language, **numbers, accepted=accepted, enrolled=term["register"]["all"])
    if term["recommendation"]:
        found = _recommended(term["recommendation"], language)
        yield from ("  " + line for line in _table(found, frozenset({1})))
    for one in term["crossing"]["people"]:
        posts = _titles(one["posts"], language)
        yield "  " + _say("show.holder", language, person=one["person"], posts=posts)
    for one in term["vacancies"]:
        yield "  " + _say("show.vacancy", language, **_left(one, language))
    if "refused" not in term["outcome"]:
        for line in OUTCOME_LINES:
            yield "  " + _say(f"upshot.{line}", language, **term["outcome"])


def _left(one: Data, language: Language) -> Data:
    """What the line of somebody who left a post is filled with."""
    told = {name: one[name] for name in ("date", "person", "reason", "accepted_by")}
    cause = word(f"leaving.{one['cause']}", language)
    return {**told, "cause": cause, "posts": _titles(one["ended"], language)}


def _titles(posts: list[Data], language: Language) -> str:
    titles = [one["title" if language == "zh" else "title_en"] for one in posts]
    return ("、" if language == "zh" else ", ").join(titles)


def _recommended(found: Data, language: Language) -> list[list[str]]:
    titles = ("rank", "name", "members", "mass", "all")
    rows = [[word(f"show.{title}", language) for title in titles]]
    for one in sorted(found["people"], key=lambda person: person["all"]["rank"]):
        votes = [str(one[whose]["votes"]) for whose in ("members", "mass", "all")]
        rows.append([str(one["all"]["rank"]), one["name"], *votes])
    return rows


def _contest_lines(contest: Data, language: Language) -> Iterator[str]:
    state = word(f"state.{contest['state']}", language)
    yield f"  {contest['title']} [{contest['id']}]　{state}"
    numbers = {name: "—" if found is None else found for name, found in contest["numbers"].items()}
    names = len(contest["candidates"])
    yield "    " + _say("show.contest", language, **numbers, names=names, entered=contest["entered"])
    outcome = contest["outcome"]
    if outcome is None or "candidates" not in outcome:
        return
    threshold = "—" if outcome["threshold"] is None else outcome["threshold"]
    yield "    " + _say("show.ballots", language, **outcome["ballots"], threshold=threshold)
    yield from (
        "    " + line for line in _table(_votes(contest["form"], outcome, language), frozenset({1, 6}))
    )


def _votes(form: str, outcome: Data, language: Language) -> list[list[str]]:
    titles = ("rank", "name", "for", "against", "abstain", "unreadable", "verdict")
    rows = [[word(f"show.{title}", language) for title in titles]]
    for one in (*outcome["candidates"], *outcome["write_ins"]):
        marks = [str(one.get(key, "")) for key in ("for", "against", "abstain", "unreadable")]
        fate = verdict_word(form, Verdict(one["verdict"]), language)
        rows.append([str(one["rank"]), one["name"], *marks, fate])
    return rows


def _table(rows: list[list[str]], left: frozenset[int]) -> Iterator[str]:
    """Columns side by side; those of words to the left, numbers to the right, a Chinese character two places wide."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            text + " " * (width - _width(text)) if place in left else " " * (width - _width(text)) + text
            for place, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _say(code: str, language: Language, **params: object) -> str:
    return sentence(code, params, language).what


def in_groups(head: str) -> str:
    """A fingerprint as it stands on paper: 16 groups of four."""
    return " ".join(head[place : place + 4] for place in range(0, len(head), 4)).upper()
