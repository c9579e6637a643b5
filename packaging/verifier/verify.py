#!/usr/bin/env python3
"""A second opinion on a .zhengpiao file: python verify.py FILE [--fingerprint F] [--json]

Written from the description of the format (format.md) for Python 3.11 alone; it shares no line with the program.
The file is opened to read only, and nothing in it is ever executed. Exit 0: intact. 1: it differs from its own journal,
its ballots or the fingerprint. 2: it cannot be read.
"""

# ruff: noqa: S608  (the names in statements are our own; nothing of the file gets into one but as a value)
import argparse
import hashlib
import json
import re
import sqlite3
import sys
import unicodedata
from collections import Counter
from contextlib import closing
from fractions import Fraction
from math import ceil, floor
from pathlib import Path

FORMAT, HEADER, LONGEST = 1, 100, 24_000_000  # the longest is that of one cell, in bytes
SCHEMA = "0bc808c583107dc77990ac78a41e3df12a12cb87ebaae7a88a267eead8d433a0"

# What happens. kind: fields -> what that does. `put` a row, which must be new; `renew` one in the place of the row with
# its key; `set` columns, `*` those that are named as fields; `step` the same in the contest, with the entry that did
# so; `drop` rows; or a statement as it is, `one!` of one row. A column is what `=` says, or else the field of its name,
# or else empty; rows are found by what is known of their key. `for` goes through a list. Capitals: see `happen`.
EVENTS = """
term_change_opened: file_id format township term template rehearsal -> put term_change id=1 opened_at=:AT
meeting_opened: meeting body title chained name_order rules -> put meetings id=:meeting
measures_changed: meeting rules approved_by -> set meetings id=:meeting *
roll_imported: meeting source members[id,row] -> for members: put members attendance='absent'
member_added: meeting member[id,row] approved_by -> for member: put members attendance='absent'
member_changed: meeting member[id,row] approved_by -> for member: set members *
member_removed: meeting member reason approved_by -> drop members id=:member
attendance_marked: meeting member state reason -> set members id=:member attendance=:state attendance_reason=:reason
 attendance_at=:AT
officers_appointed: meeting officers[role,name] -> drop officers; for officers: put officers ordinal=:N
contest_drafted: contest meeting title office seats choices colour order candidates[id,name,groups] rules
 origin[kind,parent,part] entry counted_by sample form -> drop candidates; for candidates: put candidates position=:N;
 for origin: renew contests id=:contest voters='all' state='drafted' name_order=:order origin=:kind
 root=iif(:parent='',:contest,(select(root)from(contests)where(id=:parent))) changed_seq=:SEQ changed_at=:AT
contest_dropped: contest reason -> step state='dropped'
contest_fixed: contest approved_by differential_waived_by -> step state='fixed' *
quorum_established: contest required all_deputies present on_leave -> step state='quorate' *
ballots_issued: contest required all_deputies present on_leave unpacked issued kept clipped -> step state='issued' *
papers_collected: contest voted collected -> step state='collected' *
election_declared: contest valid declared_by -> step state=iif(:valid,'valid','void') *
count_checked: contest outcome -> step state='checked' *
count_reopened: contest reason -> step state='counting' outcome=''
result_announced: contest announced_by -> step state='announced' *
contest_sealed: contest outcome signers[role,name] second -> step state='sealed' *; for signers: put signers ordinal=:N
corrigendum_recorded: contest number reason papers[batch,number,was,now] sheets[group,was,now] before after affects
 second -> one! update contests set outcome=:after, changed_seq=:SEQ, changed_at=:AT where id=:contest and
 outcome=:before; for papers: one! update ballots set marks=:now->>'marks',
 write_ins=iif(:now->>'write_ins'='[]','',:now->>'write_ins'), invalid=:now->>'invalid' where contest=:contest and
 batch=:batch and number=:number and reading=(select counts from batches where contest=:contest and name=:batch) and
 :was=json_object('invalid',invalid,'marks',marks,'write_ins',json(iif(write_ins='','[]',write_ins))); for sheets: one!
 update sheets set papers=:now->>'papers', valid=:now->>'valid', invalid=:now->>'invalid', reasons=:now->>'reasons',
 lines=:now->>'rows', write_ins=:now->>'write_ins' where contest=:contest and name=:group and reading='settled' and
 :was=json_object('invalid',invalid,'papers',papers,'reasons',json(reasons),'rows',json(lines),'valid',valid,'write_ins',json(write_ins));
 put corrigenda corrected_by=:BY seq=:SEQ at=:AT
shortage_accepted: contest seats decided_by -> set contests id=:contest shortage_accepted=:seats
instructions_requested: meeting matter people -> put instructions reply_people='[]'
superior_replied: meeting matter decision people document date -> set instructions decision reply_people=:people
 document date
strokes_learned: character strokes -> renew strokes
counting_chosen: contest entry counted_by sample -> set contests id=:contest *
batches_split: contest piles[batch,papers,double] -> step state='counting'; for piles: put batches name=:batch
 state='open' counts='first' settled_by='[]'
batch_opened: contest batch papers double -> step state='counting'; put batches name=:batch state='open' counts='first'
 settled_by='[]'
batch_recounted: contest batch papers reason -> set batches name=:batch papers
ballot_entered: &paper reading -> put ballots write_ins=:NAMES; renew hands name=:BY
ballot_corrected: &paper reason reading -> set ballots marks write_ins=:NAMES invalid disputed=0
ballot_withdrawn: contest batch number reading reason -> drop ballots; drop disputes
ballot_set_aside: &paper reading question -> insert or ignore into hands select :contest,:batch,:reading,:BY where
 (:contest,:batch,:reading,:number) not in (select contest, batch, reading, number from ballots); renew ballots
 write_ins=:NAMES disputed=1; renew disputes set_aside_by=:BY decided_by='[]'
dispute_decided: &paper reading decided_by reason -> set ballots marks write_ins=:NAMES invalid disputed=0; set disputes
 decided_by reason; update batches set state='settled' where contest=:contest and name=:batch and state='entered' and
 not double and (contest, name) not in waiting
batch_finished: contest batch reading -> update batches set state=case when :reading='second' then 'entered_again' when
 double or (contest, name) in waiting then 'entered' else 'settled' end where contest=:contest and name=:batch
batch_settled: contest batch papers[invalid,marks,reason,source,write_ins] settled_by -> for papers: put ballots
 reading='settled' number=:N write_ins=:NAMES; for papers: insert into settlements select
 :contest,:batch,:N,:source,:reason where :source<>'both'; set batches name=:batch state='settled' counts='settled'
 settled_by
batch_reopened: contest batch reason -> drop ballots reading='settled'; drop settlements; one! update batches set
 state=case when counts='settled' then 'entered_again' when state='entered_again' then 'entered' when state in
 ('settled', 'entered') then 'open' else state end, counts='first', settled_by='[]' where contest=:contest and
 name=:batch
write_ins_merged: contest kept others decided_by -> for others: update spellings set kept=:kept where contest=:contest
 and kept=:ITEM; for others: renew spellings spelling=:ITEM
write_ins_unmerged: contest spelling decided_by reason -> drop spellings
write_in_judged: contest name eligible decided_by reason -> renew judgements
sheet_entered: contest group papers valid invalid rows reasons write_ins reading -> renew sheets name=:group lines=:rows
 read_by=:HAND; step state='counting'
sheet_settled: contest group papers valid invalid rows reasons write_ins settled_by reason -> renew sheets name=:group
 reading='settled' lines=:rows read_by=:settled_by
sheet_withdrawn: contest group reason -> drop sheets name=:group
person_registered: meeting name roles pin -> renew people
pin_changed: meeting name pin -> set people *
person_dismissed: meeting name reason -> set people roles='[]' pin='' dismissed=:reason
relation_recorded: meeting candidate person kinship -> renew relations
relation_withdrawn: meeting candidate person reason -> drop relations
practice_pile_drawn: contest batch papers[marks,written,invalid] -> for papers: put practice number=:N
recommendation_opened: meeting candidates[id,name,groups] choices rules
 units[contest,title,unit,voters,entry,counted_by] approved_by -> for units: put contests id=:contest
 form='recommendation' office='recommendation' state='fixed' seats=:choices colour=iif(:voters='mass','yellow','white')
 name_order='strokes' origin='first' root=:contest changed_seq=:SEQ changed_at=:AT; for units: insert into candidates
 select :contest, key + 1, value ->> 'id', value ->> 'name', value ->> 'groups' from json_each(:candidates)
unit_reported: contest entitled present issued collected valid declared_by approved_by -> step
 state=iif(:valid,'valid','void') required=:entitled all_deputies=:entitled present on_leave=0 unpacked=:issued issued
 kept=0 clipped=0 voted=:issued collected valid declared_by
"""

# Events of plain records: `=` the row in `row` takes the place of the one with its key; with brackets, for the event's
# other fields, it is several in `rows`, and with `!` no other row remains. `~` columns of a row change, `-` it goes.
RECORDS = """
posts_planned=posts_plan stages_planned![]=stages vetting_decided=vettings nomination_filed=nominations
cadre_entered=cadres units_entered[]=units speech_held=speeches round_opened=rounds
cadres_imported[source]=cadres applicant_entered=applicants objection_received=objections disclosure_posted=disclosures
placements_recorded[]=placements deputy_standing_changed=standings appointment_recorded=appointments
conditions_set![document]=conditions assessments_recorded[]=assessments electors_imported[source]=electors
applicants_imported[source]=applicants slate_fixed![decided_by,document,date,seat_held]=slate result_approved=approvals
photo_attached=photos notice_posted=notices elector_entered=electors namesakes_kept=namesakes post_vacated=vacancies
stage_closed[id,closed_on,closed_by,note]~stages objection_settled[id,decision,reason,settled_by,settled_on]~objections
stage_reopened[id,note,closed_on,closed_by]~stages elector_asked[id,away,contact,answer]~electors
cadre_removed[id,reason]-cadres unit_removed[id,reason]-units
applicant_withdrawn[id,withdrawn]~applicants elector_removed[id,reason]-electors vacancy_withdrawn[id,reason]-vacancies
nomination_withdrawn[id,withdrawn]~nominations appointment_withdrawn[id,reason]-appointments
"""

MARKS = {"F": "for", "A": "against", "-": "abstain", "?": "unreadable"}
RECORD = re.compile(r"(\w+)(!?)(\[([\w,]*)\])?([=~-])(\w+)")
PAPER = "contest batch number marks write_ins[name,mark] invalid"
STEP = "set contests id=:contest changed_seq=:SEQ changed_at=:AT "
NUMBERS = ("required", "present", "issued", "voted", "collected")
WAITING = "create temp view waiting as select contest, batch from disputes where decided_by = '[]'"  # disputes open
WRONG = (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError, sqlite3.Error)
canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode  # one text of a value


def opened(path: Path) -> sqlite3.Connection:
    """The file, to read only; nothing in it is trusted, calls a function or writes. Raises ValueError."""
    with path.open("rb") as stream:
        head = stream.read(HEADER)
    if len(head) < HEADER or not head.startswith(b"SQLite format 3\0") or head[68:72] != b"ZPEF":
        raise ValueError("this is no .zhengpiao file")
    logs = any(log.exists() and log.stat().st_size for log in (Path(f"{path}-wal"), Path(f"{path}-journal")))
    if path.stat().st_size < int.from_bytes(head[16:18], "big") * int.from_bytes(head[28:32], "big") and not logs:
        raise ValueError("the end of the file is missing")
    db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro{'' if logs else '&immutable=1'}", uri=True)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    db.executescript("pragma trusted_schema = off; pragma query_only = on; pragma cell_size_check = on; begin")
    allowed = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_PRAGMA, sqlite3.SQLITE_TRANSACTION)
    db.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in allowed else sqlite3.SQLITE_DENY)
    if (version := max(int.from_bytes(head[60:64], "big"), *db.execute("pragma user_version").fetchone())) > FORMAT:
        raise ValueError(f"it has format {version}; this verifier reads format {FORMAT}")
    return db


class Journal:
    """Our own tables, in memory, as the entries of the journal make them."""

    def __init__(self, statements: list[str]) -> None:
        self.own = sqlite3.connect(":memory:", isolation_level=None)
        self.own.row_factory = sqlite3.Row
        self.own.executescript(";".join([*statements, WAITING]))
        names = self.own.execute("select name from sqlite_master where type = 'table'").fetchall()
        self.tables = {name: self.own.execute(f"pragma table_info({name})").fetchall() for (name,) in names}
        self.keys = {name: [row["name"] for row in rows if row["pk"]] for name, rows in self.tables.items()}
        self.records, self.fields, self.acts = set(), {}, {}
        lines = re.sub(r"\n +", " ", EVENTS.strip().replace("&paper", PAPER)).splitlines()
        for line in [*lines, *map(self.record, RECORDS.split())]:
            kind, fields, acts = re.fullmatch(r"(\w+): (.*) -> (.*)", line).groups()
            found = re.findall(r"(\w+)(?:\[([\w,]+)\])?", fields)
            self.fields[kind] = {name: set(filter(None, inner.split(","))) for name, inner in found}
            self.acts[kind] = acts.replace("step ", STEP).split("; ")

    def record(self, word: str) -> str:
        """The line of a plain record's event."""
        kind, alone, several, more, sign, table = RECORD.fullmatch(word).groups()
        self.records.add(table)
        more, inner = (more or "").replace(",", " "), ",".join(row["name"] for row in self.tables[table][:-1])
        if sign != "=":
            return f"{kind}: {more} -> {'set' if sign == '~' else 'drop'} {table} *"
        field, clear = "rows" if several else "row", f"delete from {table}; " if alone else ""
        return f"{kind}: {field}[{inner}] {more} -> {clear}for {field}: renew {table}"

    def happen(self, seq: int, at: str, by: str, kind: str, payload: str) -> None:
        """Do what an entry says. Raises one of WRONG where it does not say it as it should, or it cannot be."""
        event, fields = json.loads(payload, parse_float=int, parse_constant=int), self.fields[kind]
        things = {field: one if isinstance(one, list) else [one] for field, one in event.items()}
        inner = [(one, names) for field, names in fields.items() if names for one in things[field]]
        if canonical(event) != payload or any(one.keys() != names for one, names in [(event, fields.keys()), *inner]):
            raise ValueError(f"{kind}: not in the form of its kind")
        entry = self.given(event) | {"SEQ": seq, "AT": at, "BY": by, "HAND": canonical([by])}
        for act in self.acts[kind]:
            each = re.match(r"for (\w+): ", act)
            for place, thing in enumerate(things[each[1]] if each else [{}], start=1):
                scope = entry | (self.given(thing) if each else {}) | {"N": place}
                statement = self.spelled(act[each.end() :] if each else act, scope)
                done = self.own.execute(statement.removeprefix("one! "), scope)
                if statement.startswith("one! ") and done.rowcount != 1:
                    raise ValueError(f"{kind}: what it changes is not there")

    def given(self, thing: object) -> dict:
        """What a statement may name: fields, those of a `row` inside too; lists and objects are their text."""
        found = {**thing, **thing.get("row", {})} if isinstance(thing, dict) else {"ITEM": thing}
        bare = {name: canonical(one) if isinstance(one, list | dict) else one for name, one in found.items()}
        return bare | {"NAMES": bare["write_ins"] if found.get("write_ins") else ""}

    def spelled(self, act: str, scope: dict) -> str:
        """The statement of one act."""
        verb, name, *rest = act.split()
        if verb not in ("put", "renew", "set", "drop"):
            return act
        key, columns = self.keys[name], {row["name"]: row for row in self.tables[name]}
        says = {word.partition("=")[0]: word.partition("=")[2] or f":{word}" for word in rest if word != "*"}
        says |= {one: f":{one}" for one in columns if "*" in rest and one in scope and one not in says}
        known = {one: says.get(one, f":{one}") for one in key if one in says or one in scope}
        where = " and ".join(f"{one} = {what}" for one, what in known.items())
        if verb == "drop":
            return f"delete from {name} where {where}"
        if verb == "set":
            return f"update {name} set {', '.join(f'{one} = {what}' for one, what in says.items())} where {where}"
        if "ordinal" in columns and "ordinal" not in key:
            near = "1" if name in self.records or len(key) == 1 else f"{key[0]} = {known[key[0]]}"
            after = f"(select coalesce(max(ordinal), 0) + 1 from {name} where {near})"
            says["ordinal"] = f"coalesce((select ordinal from {name} where {where}), {after})"
        for one, row in columns.items():
            empty = ("0" if row["type"].lower() == "integer" else "''") if row["notnull"] else "null"
            says.setdefault(one, f":{one}" if one in scope else empty)
        return f"insert {'or replace ' * (verb == 'renew')}into {name} values ({', '.join(map(says.get, columns))})"


class Count:
    """One contest, counted from nothing by its own rules."""

    def __init__(self, own: sqlite3.Connection, contest: dict) -> None:
        self.contest, self.rules, key = contest, json.loads(contest["rules"]), [contest["id"]]
        self.names, self.reasons, self.valid, self.under = Counter[str](), Counter[str](), 0, 0
        rows = own.execute("select id, name, groups from candidates where contest = ? order by position", key)
        self.people = [{"id": one, "name": name, "groups": json.loads(groups)} for one, name, groups in rows]
        self.cells = [Counter[str]() for _ in self.people]
        self.limits = [(one, {n for n, who in enumerate(self.people) if one["group"] in who["groups"]})
                       for one in self.rules["limits"]]
        known = own.execute("select spelling, kept from spellings where contest = ?", key).fetchall()
        barred = own.execute("select name, '' from judgements where contest = ? and not eligible", key).fetchall()
        self.known = dict(barred) | {one: dict(barred).get(kept, kept) for one, kept in known}
        if contest["counted_by"] == "sheets":
            self.sheets(own.execute("select * from sheets where contest = ? and reading = 'settled'", key))
        else:
            sql = """select marks, write_ins, invalid, count(*) from ballots t join batches b on t.contest = b.contest
                and t.batch = b.name and t.reading = b.counts where t.contest = ? and not disputed group by 1, 2, 3"""
            for marks, written, invalid, number in own.execute(sql, key):
                self.paper(marks, json.loads(written or "[]"), invalid, number)

    def paper(self, marks: str, written: list[dict], invalid: str | None, number: int) -> None:
        """So many papers that are alike. Raises ValueError where they are none of this contest."""
        if len(marks) != len(self.people) or set(marks) - MARKS.keys():
            raise ValueError(f"{marks} are no marks of this contest")
        names = [(self.known.get(one["name"].strip(), one["name"]).strip(), one["mark"]) for one in written]
        spoilt = set()
        for one, places in self.limits:
            cells = [marks[place] for place in places if one.get("over") == "cells"]
            spoilt |= places if cells.count("F") > one["most"] or "?" in cells else set()
        marks = "".join("?" if place in spoilt else mark for place, mark in enumerate(marks))
        reason, chosen, under = (invalid, [], False) if invalid is not None else self.read(marks, names)
        if reason is not None:
            self.reasons[reason] += number
            return
        self.valid, self.under = self.valid + number, self.under + number * under
        self.names.update(dict.fromkeys(chosen, number))
        for cell, mark in zip(self.cells, marks, strict=True):
            cell[mark] += number

    def read(self, marks: str, written: list[tuple[str, str]]) -> tuple[str | None, list[str], bool]:
        """Why a paper is invalid, which written-in names it chooses, and whether it chooses too few of a group."""
        rule, validity, chosen, under = self.rules["write_in"], self.rules["validity"], [], False
        if validity["unreadable_mark"] == "ballot" and "?" in marks:
            return "unreadable", [], False
        if validity["blank_ballot"] == "invalid" and not written and set(marks) <= {"-"}:
            return "blank", [], False
        seen = {"", *(one["name"].strip() for one in self.people)}
        for name, mark in written if rule["allowed"] else []:
            if name not in seen and (mark == "F" or rule["unmarked"] == "for"):
                chosen.append(name)
            seen.add(name)
        if rule["needs_rejection"] and len(chosen) > marks.count("A"):
            if rule["without_rejection"] == "ballot":
                return "write_in_without_rejection", [], False
            chosen = chosen[: marks.count("A")]
        if marks.count("F") + len(chosen) > self.contest["choices"]:
            return "over_vote", [], False
        for one, places in self.limits:
            number = [marks[place] for place in places].count("F")
            if number > one["most"] and one.get("over") != "cells":
                return "over_group_limit", [], False
            under = under or (number < one["least"] and one.get("over") != "cells")
        return None, chosen, under

    def sheets(self, rows: sqlite3.Cursor) -> None:
        """The settled sheets, where they are counted in place of the ballots."""
        for row in rows:
            self.valid += row["valid"]
            self.reasons.update({one["reason"]: one["papers"] for one in json.loads(row["reasons"])})
            lines = {one["candidate"]: one for one in json.loads(row["lines"])}
            for cell, one in zip(self.cells, self.people, strict=True):
                cell.update({mark: lines[one["id"]][name] for mark, name in MARKS.items()})
            for one in json.loads(row["write_ins"]):
                self.names[self.known.get(one["name"], one["name"])] += one["votes"]
        self.names.pop("", None)  # who may not be elected

    def outcome(self) -> dict:
        """The outcome, in the shape of the description."""
        rules, contest, quorum = self.rules, self.contest, None
        numbers = {name: contest[name] or 0 for name in NUMBERS}
        numbers |= {"all": contest["all_deputies"] or 0, "valid": self.valid}
        papers: dict = {name: numbers[name] for name in ("issued", "collected")}
        if rules["quorum"]:
            needed = share(rules["quorum"], numbers)
            quorum = {"needed": needed, "present": numbers["present"], "met": numbers["present"] >= needed}
            if not quorum["met"]:
                return {"quorum": quorum, "election": "no_quorum", "ballots": papers}
        if numbers["collected"] > numbers[rules["validity"]["election"].partition("<=")[2]]:
            return {"quorum": quorum, "election": "void", "ballots": papers}
        papers |= {"valid": self.valid, "invalid": self.reasons.total(), "invalid_reasons": dict(+self.reasons)}
        bar = max(1, share(rules["majority"], numbers)) if rules["majority"] else None
        kept = rules["reserved"] or {"policy": "", "group": ""}
        ours = [one["id"] for one in self.people if kept["group"] in one["groups"]]
        held = kept["seats"] if kept["policy"] == "hold" and not ours else 0
        seats, number = contest["seats"] - held, len(self.people)
        needed = max(0, share(rules["differential"], {"seats": seats, "candidates": number}))
        ahead = {"people": number - seats, "needed": needed, "met": number - seats >= needed}
        told = {"quorum": quorum, "election": "valid", "ballots": papers, "differential": ahead}
        told |= self.seated(seats, bar or 1, ours * (kept["policy"] == "guarantee"))
        warned = {"under_group_limit": self.under} if self.under else {}
        return told | {"threshold": bar, "held_open": held, "warnings": warned}

    def seated(self, seats: int, bar: int, ours: list[str]) -> dict:
        """Who is elected, who is tied, what stays open; one seat is guaranteed to `ours`."""
        printed = [
            {"id": one["id"], "name": one["name"]} | {name: cell[mark] for mark, name in MARKS.items()}
            for one, cell in zip(self.people, self.cells, strict=True)
        ]
        written: list[dict] = [{"name": name, "for": votes} for name, votes in sorted((+self.names).items())]
        written.sort(key=lambda one: -one["for"])
        ranked = sorted([*printed, *written], key=lambda one: -one["for"])
        passed = [one for one in ranked if one["for"] >= bar]
        inside = [one for one in passed if one.get("id") in ours]
        parts = [fill(passed, max(0, seats))]
        if inside and not any(one in inside for one in [*parts[0][0], *parts[0][1]]):
            parts = [fill(inside, 1), fill([one for one in passed if one not in inside], max(0, seats - 1))]
        won, tied = ([one for part in parts for one in part[n]] for n in (0, 1))
        ends = (("elected", won), ("tied", tied), ("no_seat", passed), ("no_majority", ranked))
        fates = [next(word for word, some in ends if one in some) for one in ranked]
        ranks = [1 + sum(other["for"] > one["for"] for other in ranked) for one in ranked]
        lists = [[one for one in ranked if one in won], *(part[1] for part in parts)]
        elected, *ties = [[one.get("id", one["name"]) for one in some] for some in lists]
        for one, rank, verdict in zip(ranked, ranks, fates, strict=True):
            one |= {"rank": rank, "verdict": verdict}
        runoffs = [{"seats": part[2], "candidates": tie} for part, tie in zip(parts, ties, strict=True) if tie]
        left = sum(part[2] for part in parts if not part[1])
        told = {"candidates": printed, "write_ins": written, "elected": elected, "runoffs": runoffs}
        return told | {"further_election": {"seats": left} if left else None}


def share(rule: dict, numbers: dict[str, int]) -> int:
    """The fewest whole people that are at least, or where it is strict more than, a fraction of its base."""
    part = Fraction(*map(int, rule.get("minimum", rule.get("fraction")).split("/"))) * numbers[rule["base"]]
    return floor(part) + 1 if rule.get("strict") else ceil(part)


def fill(people: list[dict], seats: int) -> tuple[list[dict], list[dict], int]:
    """By votes: who is elected, who is tied for the last seats, and how many seats are left."""
    edge = people[seats]["for"] if len(people) > seats else 0  # the votes of the first who does not fit
    elected = [one for one in people if one["for"] > edge]
    level = [one for one in people if one["for"] == edge] if len(elected) < seats else []
    return elected, level, seats - len(elected)


class Opinion:
    """All that there is to say of an open file."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db, self.differences, self.hashes, self.contests = db, [], [], []
        objects = db.execute("select type, name, sql from sqlite_master order by type desc, name").fetchall()
        spaces = [(kind, name, re.sub("[ \t\n\f\r]+", " ", sql or "")) for kind, name, sql in objects]
        texts = canonical([(kind, name, re.sub(" ?([(),]) ?", r"\1", sql)) for kind, name, sql in spaces])
        if hashlib.sha256(texts.encode()).hexdigest() != SCHEMA:
            self.differences.append("schema: a table, index, trigger or view is added, changed or missing")
            [one[:2] for one in objects].index(("table", "events"))  # or there is no journal to read
            return
        self.differences += [line for (line,) in db.execute("pragma integrity_check(20)") if line != "ok"]
        numbers = [db.execute(f"pragma {name}").fetchone()[0] for name in ("user_version", "application_id")]
        self.differences += ["the header"] * (numbers != [FORMAT, int.from_bytes(b"ZPEF", "big")])
        self.journal, self.own = (made := Journal([sql for *_, sql in objects])), made.own
        self.replay()
        list(map(self.compare, sorted(self.journal.tables.keys() - {"events"})))
        self.count()

    def replay(self) -> None:
        """Along the chain, each entry doing in our own tables what it says."""
        before, first, rows = "0" * 64, "", self.db.execute("select * from events order by seq")
        for place, (seq, at, by, kind, payload, prev, own) in enumerate(rows, start=1):
            text = f"{prev}\n{seq}\n{at}\n{by}\n{kind}\n{payload}"
            if (seq, prev, own) != (place, before, hashlib.sha256(text.encode()).hexdigest()):
                self.differences.append(f"events {seq}: the chain does not hold")
            try:
                self.journal.happen(seq, at, by, kind, payload)
            except WRONG as problem:
                self.differences.append(f"events {seq}: {problem}")
            before, first = own, first or at
            self.hashes.append(own)
        self.own.execute("insert into _sqlite_migrations values (1, 'zhengpiao', 'format_1', ?)", [first])
        self.differences += [] if self.hashes else ["events: empty"]
        self.differences += [f"{row[0]}: nothing in {row[2]}" for row in self.own.execute("pragma foreign_key_check")]

    def compare(self, table: str) -> None:
        """Every cell of a table against our own."""
        try:
            has, should = ({tuple(row) for row in db.execute(f"select * from {table}")} for db in (self.db, self.own))
        except sqlite3.Error as problem:
            has, should = {str(problem)}, set()
        what = {True: "not in the journal", False: "missing"}
        self.differences += [f"{table} {row}: {what[row in has]}" for row in sorted(has ^ should, key=repr)]

    def count(self) -> None:
        """Every contest that was declared, counted again, and held against the outcome that the journal records."""
        for row in self.own.execute("select * from contests where state <> 'dropped' order by ordinal").fetchall():
            outcome = None
            try:
                outcome = Count(self.own, dict(row)).outcome() if row["valid"] is not None else None
                if row["outcome"] and json.loads(row["outcome"]) != outcome:
                    self.differences.append(f"contest {row['id']}: the outcome is not what the ballots give")
            except WRONG as problem:
                self.differences += [f"contest {row['id']}: cannot be counted: {problem}"] if row["outcome"] else []
            self.contests += [{k: row[k] for k in ("id", "title", "state", "changed_seq")} | {"outcome": outcome}]

    def place(self, text: str) -> dict:
        """The entry that a fingerprint, or its first and last groups, names, and the contest that this sealed."""
        found = re.compile(text.replace(" ", "[0-9a-f]*"))
        seq = next((seq for seq, own in enumerate(self.hashes, start=1) if found.fullmatch(own)), 0)
        self.differences += [] if seq else ["fingerprint: no entry of the journal has it"]
        sealed = [one["id"] for one in self.contests if one["state"] == "sealed" and one["changed_seq"] == seq]
        return {"entry": seq, "newest": seq == len(self.hashes), "sealed": "".join(sealed)}


def examine(path: Path, fingerprint: str | None) -> dict:
    """What there is to say of a file. Raises what is in the way."""
    text = re.sub(r"…+|\.{2,}|\*+|~+", "_", unicodedata.normalize("NFKC", fingerprint or "0" * 64)).lower()
    text = re.sub(r"^(.{4})(.{4})$", r"\1 \2", re.sub(r"[\s\-·:,]", "", text).replace("_", " "))
    if not re.fullmatch("[0-9a-f]{64}|(?=.{9,61}$)([0-9a-f]{4})+ ([0-9a-f]{4})+", text):
        raise ValueError("a fingerprint has 16 groups of four digits, or at least the first and the last of them")
    with closing(opened(path)) as db:
        found = Opinion(db)
    given = None if fingerprint is None else found.place(text)
    told = {"intact": not found.differences, "differences": found.differences, "entries": len(found.hashes)}
    told["fingerprint"] = " ".join(re.findall("....", "".join(found.hashes[-1:]).upper()))
    return told | {"given": given, "contests": found.contests}


def page(found: dict) -> str:
    """The same to read."""
    out = ["完好 intact" if found["intact"] else "不符 not intact", *found["differences"][:20]]
    for contest in found["contests"]:
        outcome = contest["outcome"] or {"election": contest["state"]}
        out.append(f"{contest['title']}: {outcome['election']}")
        people = [*outcome.get("candidates", []), *outcome.get("write_ins", [])]
        out += [f"  {one['rank']:>3}  {one['name']}  {one['for']}  {one['verdict']}" for one in people]
    out.append(f"指纹 fingerprint: {found['fingerprint']} ({found['entries']} entries)")
    out += [f"  given: {name} {value}" for name, value in (found["given"] or {}).items()]
    return "\n".join("".join(letter if letter.isprintable() else " " for letter in line) for line in out)


def main(words: list[str] | None = None) -> int:
    """Run on a file; the exit code."""
    getattr(sys.stdout, "reconfigure", print)(encoding="utf-8", errors="backslashreplace")
    parser = argparse.ArgumentParser(description="A second opinion on a .zhengpiao file.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--fingerprint", help="as printed on a paper")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(words)
    try:
        found = examine(asked.file, asked.fingerprint)
    except Exception as problem:  # noqa: BLE001  (whatever a hostile file brings about is one line)
        print(f"无法读取 cannot be read: {str(problem)!r}", file=sys.stderr)
        return 2
    print(json.dumps(found, ensure_ascii=False) if asked.json else page(found))
    return 0 if found["intact"] else 1


if __name__ == "__main__":
    sys.exit(main())
