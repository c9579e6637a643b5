"""`--help` in the language asked for: English stands with each command, Chinese in resources/i18n/help.toml."""

import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache

import click
from click.exceptions import NoSuchCommand

from core.wording import RESOURCES, Language, sentence

WIDTH = 78  # cells of a terminal line; a Chinese character takes two
_NAMES = 24  # cells of the widest column of names; a longer one has a line of its own
_NEVER_FIRST = "，。；：、！？）”"
_NOWHERE = click.Context(click.Command(None))  # a metavar asks for a context and uses none
_WIDE = "WF"  # the classes of East Asian width that take two cells


class Told(click.Command):
    """A command that explains itself in Chinese, or in English where that was asked for."""

    def get_help(self, ctx: click.Context) -> str:
        """The whole page."""
        return super().get_help(ctx) if language_of(ctx) == "en" else "\n".join(chinese(self, ctx))


def language_of(ctx: click.Context) -> Language:
    """What `--lang` says, or ZHENGPIAO_LANG."""
    return "en" if ctx.find_root().params.get("language") == "en" else "zh"


@cache
def pages() -> dict[str, dict[str, str]]:
    """The Chinese texts: what each command does, and each of its options."""
    found: dict[str, dict[str, str]] = tomllib.loads(
        (RESOURCES / "i18n" / "help.toml").read_text(encoding="utf-8")
    )
    return found


def chinese(command: click.Command, ctx: click.Context) -> Iterator[str]:
    """The lines of a command's page in Chinese; a group's begin with what `zhengpiao` does."""
    group = command if isinstance(command, click.Group) else None
    told = pages()["zhengpiao" if group else command.name or ""]
    usage = ["[选项]", "命令"] if group else ["[选项]", *command.collect_usage_pieces(ctx)[1:]]
    yield f"用法：{ctx.command_path} {' '.join(usage)}"
    yield ""
    for paragraph in told["does"].strip().split("\n"):
        yield from (f"  {line}".rstrip() for line in folded(paragraph, WIDTH - 2))
    yield ""
    yield "选项："
    yield from table([_option(one, told) for one in command.get_params(ctx) if isinstance(one, click.Option)])
    if group:
        yield ""
        yield "命令（各自的用法：命令 --help）："
        yield from table(
            [(name, pages()[name]["does"].split("\n\n")[0]) for name in group.list_commands(ctx)]
        )


def _option(option: click.Option, told: dict[str, str]) -> tuple[str, str]:
    """How an option is written, and what it is for."""
    names = ", ".join(sorted(option.opts, key=len))
    metavar = "" if option.is_flag else f" {option.make_metavar(_NOWHERE)}"
    does = next(
        told.get(name) or pages()["every"][name] for name in reversed(option.opts) if _known(name, told)
    )
    return names + metavar, f"{does}（必填）" if option.required else does


def _known(name: str, told: dict[str, str]) -> bool:
    return name in told or name in pages()["every"]


def table(rows: list[tuple[str, str]]) -> Iterator[str]:
    """Two columns; names too long for theirs stand on a line of their own."""
    wide = min(max(len(name) for name, _ in rows), _NAMES)
    for name, does in rows:
        first, *more = folded(does.replace("\n", ""), WIDTH - wide - 4)
        yield f"  {name:<{wide}}  {first}" if len(name) <= wide else f"  {name}"
        yield from (f"{'':<{wide + 4}}{line}" for line in (more if len(name) <= wide else [first, *more]))


def folded(text: str, width: int) -> list[str]:
    """The text in lines of at most so many cells; no line begins with a closing mark, no Latin word is cut."""
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and cells(lines[-1] + piece) > width:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def cells(text: str) -> int:
    """How much room a text takes in a terminal."""
    return sum(1 + (unicodedata.east_asian_width(letter) in _WIDE) for letter in text)


def _pieces(text: str) -> Iterator[str]:
    """What must stay together: a run of narrow letters up to its space, or one wide letter with what closes it."""
    piece = ""
    for letter in text:
        word = cells(letter) == cells(piece[-1:]) == 1 and piece[-1:] != " "
        if piece and not word and letter not in _NEVER_FIRST:
            yield piece
            piece = ""
        piece += letter
    yield piece


def detail(problem: click.ClickException, language: Language) -> str:
    """What is wrong with how a command was written."""
    match problem:
        case click.NoSuchOption():
            return sentence("usage.option", {"name": problem.option_name}, language).what
        case NoSuchCommand():
            return sentence("usage.command", {"name": problem.command_name}, language).what
        case click.MissingParameter() if problem.param:
            return sentence("usage.missing", {"name": _hint(problem.param)}, language).what
        case click.BadOptionUsage():
            return sentence("usage.value", {"name": problem.option_name}, language).what
        case click.BadParameter() if problem.param and isinstance(problem.param.type, click.Choice):
            allowed = {"name": _hint(problem.param), "values": ", ".join(problem.param.type.choices)}
            return sentence("usage.choice", allowed, language).what
        case _:
            return problem.format_message().rstrip(".")  # the sentence around it ends by itself


def _hint(param: click.Parameter) -> str:
    """How a parameter is written."""
    return param.opts[0] if isinstance(param, click.Option) else param.make_metavar(_NOWHERE)
