"""Collects the window's literals into `.ts` files, takes their Chinese from the person, compiles `.qm` files.

    python packaging/translate.py            collect, compile, list what has no Chinese yet (exit 1 if any)
    python packaging/translate.py fill PAIRS STEM...
                                             the same, after taking translations from a file of lines
                                             "English<tab>中文" for these `.ts` (without STEM for all: mind that the
                                             same English may want another Chinese on another page)
    python packaging/translate.py check      change nothing; exit 1 where anything is missing or out of date

There is one `.ts` for each page with its view-model (`entry.ts` for `ui/pages/entry.py`, `ui/viewmodels/entry.py`,
`ui/pages/entry_keys.py` has its own) and `frame.ts` for the rest, so that people who work side by side do not meet in
one file. All go into one `zh_CN.qm`; `en.qm` holds the English plurals.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
QM = {"zh_CN": FOLDER / "zh_CN.qm", "en": FOLDER / "en.qm"}


def tool(name: str) -> str:
    """The program of that name which came with PySide6: beside this Python, or on the path."""
    beside = Path(sys.executable).parent
    found = shutil.which(f"pyside6-{name}", path=str(beside)) or shutil.which(f"pyside6-{name}")
    if found is None:
        raise SystemExit(f"pyside6-{name} is missing: install PySide6-Essentials")
    return found


def groups() -> dict[str, list[Path]]:
    """The sources of each `.ts` by its stem."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((ROOT / "ui").rglob("*.py")):
        paged = path.parent.name in ("pages", "viewmodels", "display") and path.stem != "__init__"
        found[path.stem if paged else "frame"].append(path)
    return dict(found)


def collect(folder: Path) -> None:
    """Brings the `.ts` files of `folder` up to date with the sources; texts that are gone are dropped."""
    folder.mkdir(parents=True, exist_ok=True)
    for stem, sources in groups().items():
        target = folder / f"{stem}.ts"
        lupdate(sources, target, "-target-language", "zh_CN")
        if not messages(target):
            target.unlink(missing_ok=True)
    for stray in folder.glob("*.ts"):
        if stray.stem not in groups():
            stray.unlink()


def lupdate(sources: list[Path], target: Path, *options: str) -> None:
    """Qt's collector, without line numbers, which would change with every edit."""
    fixed = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en")
    names = [str(source.relative_to(ROOT)) for source in sources]
    run(tool("lupdate"), *fixed, *options, *names, "-ts", str(target))


def compile_to(sources: list[Path], target: Path) -> None:
    """One `.qm` out of many `.ts`. The same sources give the same bytes."""
    part = target.with_name(f".{target.name}.part")  # a program that reads the old one keeps reading it whole
    run(tool("lrelease"), "-silent", *map(str, sorted(sources)), "-qm", str(part))
    part.replace(target)


def run(*command: str) -> None:
    """Runs a Qt tool, which works without a display; its words are shown where it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")


def messages(path: Path) -> list[ET.Element]:
    """The messages of a `.ts`; none where it does not exist."""
    return list(ET.parse(path).getroot().iter("message")) if path.exists() else []  # noqa: S314  # our own file


def source_of(message: ET.Element) -> str:
    """The English of a message."""
    return message.findtext("source") or ""


def untranslated(folder: Path) -> Iterator[tuple[str, str]]:
    """Every text without its Chinese, with the stem of its file."""
    for path in sorted(folder.glob("*.ts")):
        for message in messages(path):
            translation = message.find("translation")
            forms = [] if translation is None else [translation.text, *(f.text for f in translation)]
            open_still = translation is None or translation.get("type") == "unfinished"
            if open_still or not any(form and form.strip() for form in forms):
                yield path.stem, source_of(message)


def fill(folder: Path, pairs: dict[str, str], stems: list[str]) -> int:
    """Writes these where a text has no translation yet; returns how many. To reword one, edit its `.ts`."""
    changed = 0
    for path in sorted(path for path in folder.glob("*.ts") if not stems or path.stem in stems):
        tree = ET.parse(path)  # noqa: S314  # our own file
        before = changed
        for message in tree.getroot().iter("message"):
            wanted = pairs.get(source_of(message))
            translation = message.find("translation")
            if wanted is None or translation is None or translation.get("type") != "unfinished":
                continue
            forms = translation.findall("numerusform")
            target = forms[0] if forms else translation
            target.text = wanted
            del translation.attrib["type"]
            changed += 1
        if changed > before:
            write(tree.getroot(), path)
    return changed


def write(root: ET.Element, path: Path) -> None:
    """Writes a `.ts` as Qt's own tools do."""
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8", newline="\n")


def english_plurals(target: Path) -> None:
    """Writes a `.ts` of English plurals: "%n page(s)" becomes "%n page" and "%n pages"."""
    lupdate(every_source(), target, "-target-language", "en", "-pluralonly")
    tree = ET.parse(target)  # noqa: S314  # our own file
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        if translation is None:
            continue
        one, many = translation.findall("numerusform")
        one.text = source_of(message).replace("(s)", "")
        many.text = source_of(message).replace("(s)", "s")
        translation.attrib.pop("type", None)
    write(tree.getroot(), target)


def every_source() -> list[Path]:
    """All sources of the window."""
    return [path for sources in groups().values() for path in sources]


def build(zh: Path, target: dict[str, Path]) -> None:
    """Compiles both languages; the English plurals are worked out, nobody writes them."""
    compile_to(list(zh.glob("*.ts")), target["zh_CN"])
    with tempfile.TemporaryDirectory() as scratch:
        plurals = Path(scratch) / "en.ts"
        english_plurals(plurals)
        compile_to([plurals], target["en"])


def texts(paths: list[Path]) -> set[tuple[str, str]]:
    """Context and English of every message in these `.ts`."""
    roots = (ET.parse(path).getroot() for path in paths)  # noqa: S314  # our own files
    contexts = (context for root in roots for context in root.iter("context"))
    return {
        (context.findtext("name") or "", source_of(m))
        for context in contexts
        for m in context.iter("message")
    }


def problems() -> list[str]:
    """What a test wants to know: texts without Chinese, `.ts` behind the sources, `.qm` behind the `.ts`."""
    zh = FOLDER / "zh_CN"
    with tempfile.TemporaryDirectory() as scratch:
        fresh = {name: Path(scratch) / f"{name}.qm" for name in QM}
        now = Path(scratch) / "now.ts"
        lupdate(every_source(), now, "-target-language", "zh_CN")
        written, wanted = texts(list(zh.glob("*.ts"))), texts([now])
        found = [f"{context}: {text!r} is not collected yet" for context, text in sorted(wanted - written)]
        found += [
            f"{context}: {text!r} is no longer in the window" for context, text in sorted(written - wanted)
        ]
        found += [f"{stem}: no Chinese for {text!r}" for stem, text in untranslated(zh)]
        build(zh, fresh)
        for name, path in QM.items():
            if not path.exists() or path.read_bytes() != fresh[name].read_bytes():
                found.append(f"{path.name} is out of date")
    return [*found, "run: python packaging/translate.py"] if found else []


def read_pairs(path: Path) -> dict[str, str]:
    """Lines "English<tab>中文"; "\\n" in a text stands for a new line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    halves = (line.split("\t", 1) for line in lines if "\t" in line)
    return {english.replace("\\n", "\n"): own.strip().replace("\\n", "\n") for english, own in halves}


def main(words: list[str]) -> int:
    """See the top of this file."""
    if words[:1] == ["check"]:
        found = problems()
        print("\n".join(found) or "translations are complete and up to date")
        return 1 if found else 0
    zh = FOLDER / "zh_CN"
    collect(zh)
    if words[:1] == ["fill"]:
        print(f"{fill(zh, read_pairs(Path(words[1])), words[2:])} texts changed")
        collect(zh)
    build(zh, QM)
    missing = list(untranslated(zh))
    for stem, text in missing:
        print(f"{stem}: no Chinese for {text!r}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
