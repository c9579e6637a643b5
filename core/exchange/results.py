"""Results to be read elsewhere: JSON as `count` prints it, and a page for the notice board's website."""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any, Final

from core.exchange.counted import Counted, announced, certified
from core.exchange.course import Course
from core.exchange.sheets import Cell, people
from core.exchange.show import in_groups
from core.office.desk import Desk
from core.store import queries
from core.wording import Language, sentence, word

_COLUMNS = ("rank", "name", "kind", "for", "against", "abstain", "unreadable", "verdict")
_LANGUAGE: Final = {"zh": "zh-CN", "en": "en"}
# No script, no picture, no font from elsewhere, and the browser is told so.
_HEAD: Final = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ margin: 2rem auto; max-width: 60rem; padding: 0 1rem; background: #FCFBF8; color: #1A1A1A;
  font: 17px/1.6 "Noto Serif SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }}
h1 {{ text-align: center; font-size: 1.8rem; }}
h2 {{ margin-top: 2.5rem; font-size: 1.35rem; border-bottom: 1px solid #D8D4CC; }}
table {{ width: 100%; border-collapse: collapse; margin: 1rem 0; }}
th, td {{ border: 1px solid #8A857C; padding: .35rem .6rem; text-align: right; }}
th, td.text {{ text-align: left; }}
th {{ background: #F4F1EA; }}
.elected {{ font-size: 1.2rem; }}
.elected span {{ display: inline-block; margin-right: 1.2em; }}
.rehearsal {{ border: 3px solid #B3261E; color: #B3261E; font-weight: bold; text-align: center; padding: .5rem; }}
footer {{ margin-top: 3rem; color: #5F5B54; font-size: .85rem; overflow-wrap: anywhere; }}
@media print {{
  @page {{ size: A4; margin: 20mm; }}
  body {{ margin: 0; max-width: none; background: none; font-size: 12pt; }}
  section {{ break-inside: avoid-page; }}
  tr {{ break-inside: avoid; }}
  thead {{ display: table-header-group; }}
  h2 {{ break-after: avoid; }}
}}
</style>
</head>
<body>
"""


def write_json(desk: Desk, place: Path, course: Course, _language: Language) -> None:
    """Every certified contest with its outcome in the shape of the case format, as `count` prints it.

    Raises `ExportCancelled`, `DamagedFile`, `OSError`.
    """
    found = certified(desk.file)
    course.begin(len(found))
    text = json.dumps(_data(desk, found), ensure_ascii=False, indent=1)
    place.write_text(text + "\n", encoding="utf-8")
    course.step(len(found))


def _data(desk: Desk, found: tuple[Counted, ...]) -> dict[str, Any]:
    term = queries.term_change(desk.file)
    return {
        "township": term.township,
        "term": term.term,
        "rehearsal": term.rehearsal,
        "head": desk.head.upper(),
        "contests": [
            {
                "id": one.row.id,
                "title": one.row.title,
                "meeting": one.row.meeting,
                "state": one.row.state,
                "outcome": one.outcome.to_data(),
            }
            for one in found
        ],
    }


def write_html(desk: Desk, place: Path, course: Course, language: Language) -> None:
    """One page that holds everything it needs: what was announced, and nothing before that.

    Raises `NothingAnnounced`, `ExportCancelled`, `DamagedFile`, `OSError`.
    """
    found = announced(desk.file)
    course.begin(len(found))
    with place.open("w", encoding="utf-8", newline="\n") as out:
        for line in _page(desk, found, language):
            out.write(line + "\n")
    course.step(len(found))


def _page(desk: Desk, found: tuple[Counted, ...], language: Language) -> Iterator[str]:
    term = queries.term_change(desk.file)
    title = f"{term.township} {term.term} {word('exchange.heading', language)}"
    yield _HEAD.format(lang=_LANGUAGE[language], title=escape(title))
    if term.rehearsal:
        yield f'<p class="rehearsal">{word("exchange.rehearsal", language)}</p>'
    yield f"<h1>{_own(f'{term.township} {term.term}', language)} {word('exchange.heading', language)}</h1>"
    titles = {one.id: one.title for one in queries.meetings(desk.file)}
    for one in found:
        yield "<section>"
        yield f"<h2>{_own(one.row.title, language)}</h2>"
        yield f"<p>{_own(titles[one.row.meeting], language)}</p>"
        yield from _contest(one, language)
        yield "</section>"
    print_ = f"{word('exchange.fingerprint', language)}: {in_groups(desk.head)}"
    yield f"<footer>{print_}</footer>\n</body>\n</html>"


def _contest(one: Counted, language: Language) -> Iterator[str]:
    outcome = one.outcome
    numbers: dict[str, object] = {
        "required": one.row.required,
        "there": one.row.present,
        "issued": outcome.ballots.issued,
        "collected": outcome.ballots.collected,
        "valid": outcome.ballots.valid,
        "invalid": outcome.ballots.invalid,
        "threshold": outcome.threshold,
    }
    if not outcome.counted:
        yield f"<p>{sentence('exchange.papers_only', numbers, language).what}</p>"
        yield f"<p><strong>{word(f'exchange.{outcome.election}', language)}</strong></p>"
        return
    needed = sentence("exchange.needed", numbers, language).what if outcome.threshold is not None else ""
    yield f"<p>{sentence('exchange.numbers', numbers, language).what} {needed}</p>"
    names = {person.id: person.name for person in outcome.candidates}
    elected = [f"<span>{_own(names.get(key, key), language)}</span>" for key in outcome.elected]
    if elected:
        yield f'<p class="elected"><strong>{word("exchange.elected", language)}</strong>　{"".join(elected)}</p>'
    else:
        yield f'<p class="elected">{word("exchange.nobody", language)}</p>'
    heads = "".join(f'<th scope="col">{word(f"exchange.{name}", language)}</th>' for name in _COLUMNS)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for row in people(one, language):
        yield f"<tr>{''.join(_cell(cell, language, own=place == 1) for place, cell in enumerate(row))}</tr>"
    yield "</tbody></table>"


def _cell(cell: Cell, language: Language, *, own: bool) -> str:
    if isinstance(cell, str):
        return f'<td class="text">{_own(cell, language) if own else escape(cell)}</td>'
    return f"<td>{'' if cell is None else cell}</td>"


def _own(text: str, language: Language) -> str:
    """A text of the file: Chinese, whatever the language of the page."""
    return escape(text) if language == "zh" else f'<span lang="zh-CN">{escape(text)}</span>'
