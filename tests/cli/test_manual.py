"""`--help` and what is wrong with a command line, in the language asked for."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from core.cli import cli, command_names
from core.commands.manual import WIDTH, cells, folded, pages

SAMPLE = "核对文件：verify FILE --fingerprint 4D01、5E77（可带空格）。"


def run(*words: str, **environ: str) -> Result:
    """The command line in this process."""
    return CliRunner().invoke(cli, list(words), env=environ)


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command, and the group itself under the name of its page."""
    yield "zhengpiao", cli
    for name in sorted(command_names()):
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        yield name, command


def options(command: click.Command) -> set[str]:
    """The longest name of each option."""
    return {max(one.opts, key=len) for one in command.params if isinstance(one, click.Option)}


def test_every_command_and_option_is_explained_in_chinese_and_nothing_that_is_not_there() -> None:
    every = pages()["every"].keys()
    found = dict(commands())
    assert pages().keys() == found.keys() | {"every"}
    for name, command in found.items():
        told = pages()[name].keys() - {"does"}
        written = {spelling for one in command.params for spelling in one.opts}
        assert told <= written
        assert all(one in every or told & {one, "--lang"} for one in options(command)), name


@pytest.mark.parametrize("name", ["", *sorted(command_names())])
def test_a_page_of_help_fits_the_terminal_and_is_chinese_throughout(name: str) -> None:
    lines = run(*name.split(), "--help").stdout.splitlines()
    assert lines[0].startswith("用法：")
    assert "选项：" in lines
    assert [line for line in lines[1:] if cells(line) > WIDTH] == []
    assert [line for line in lines if line.lstrip()[:1] in "，。；：、）" and line] == []


@pytest.mark.parametrize(
    "words",
    [
        ("--lang", "en", "--help"),
        ("--help", "--lang", "en"),
        ("--language=en", "verify", "--help"),
    ],
)
def test_english_is_told_wherever_it_is_asked_for(words: tuple[str, ...]) -> None:
    assert run(*words).stdout.startswith("Usage: ")


def test_the_environment_asks_for_english_too() -> None:
    assert run("--help", ZHENGPIAO_LANG="en").stdout.startswith("Usage: ")
    assert run("--help", ZHENGPIAO_LANG="zh").stdout.startswith("用法：")


@pytest.mark.parametrize("width", range(12, 70, 3))
def test_folding_loses_no_letter_and_cuts_no_word(width: int) -> None:
    lines = folded(SAMPLE, width)
    assert "".join(lines).replace(" ", "") == SAMPLE.replace(" ", "")
    assert all(cells(line) <= width or " " not in line for line in lines)
    assert all(word in "\n".join(lines) for word in ("verify", "--fingerprint", "4D01", "5E77"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("verify", "--nope"), "没有选项 --nope"),
        (("nope",), "没有命令 nope"),
        (("verify",), "缺少 FILE"),
        (("export", "a", "--out", "b"), "缺少 --format"),
        (("verify", "--fingerprint"), "选项 --fingerprint 后面缺少内容"),
        (
            ("export", "a", "--format", "pdf", "--out", "b"),
            "--format 只能是 html, xlsx, csv, json, nist-cvr-json",
        ),
        (("show", "a", "b"), "unexpected extra argument"),
    ],
)
def test_what_is_wrong_with_a_command_line_is_said(words: tuple[str, ...], told: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("L101 命令写法不对：")
    assert told in result.stderr


def test_it_is_said_in_english_where_that_was_asked_for() -> None:
    assert "there is no option --nope" in run("--lang", "en", "verify", "--nope").stderr


def test_a_sentence_ends_once(tmp_path: Path) -> None:
    (tmp_path / "no-folder").touch()
    said = run("sign", "a.pdf", "--certificate", "b", "--out", str(tmp_path / "no-folder")).stderr
    assert "is a file。" in said
