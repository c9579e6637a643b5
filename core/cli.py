"""The command line: the same engine and the same commands as the window, for scripts, benches and tests."""

import json
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from core.commands.console import guarded, one_line, speak_utf8
from core.commands.manual import Told
from core.errors import CodedError
from core.exchange.case import read_case
from core.wording import Language, say

ELSEWHERE: dict[str, str] = {
    "archive": "core.commands.archive:archive",
    "certificate": "core.commands.signing:certificate",
    "demo": "core.commands.demo:demo",
    "enter": "core.commands.enter:enter",
    "export": "core.commands.export:export",
    "import-case": "core.commands.import_case:import_case",
    "outcome": "core.commands.outcome:outcome",
    "papers": "core.commands.papers:papers",
    "show": "core.commands.show:show",
    "sign": "core.commands.signing:sign",
    "signatures": "core.commands.signing:signatures",
    "start": "core.commands.start:start",
    "verify": "core.commands.verify:verify",
}
"""Further commands by name, as `module:attribute`; a module is imported when its command is called."""


class LazyGroup(Told, click.Group):
    """A group whose further commands cost nothing until they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *ELSEWHERE})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in ELSEWHERE:
            return super().get_command(ctx, cmd_name)
        module, _, attribute = ELSEWHERE[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Help after the language, wherever each stands on the line."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.is_eager = False
        return option

    def invoke(self, ctx: click.Context) -> Any:
        return guarded(lambda: super(LazyGroup, self).invoke(ctx), ctx.params["language"])

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Runs and ends with the exit code; whatever goes wrong is one coded line."""
        speak_utf8()
        code = guarded(
            lambda: super(LazyGroup, self).main(*args, **{**extra, "standalone_mode": False}), "zh"
        )
        raise SystemExit(code if isinstance(code, int) else 0)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--lang",
    "--language",
    "language",
    type=click.Choice(["zh", "en"]),
    default="zh",
    is_eager=True,
    envvar="ZHENGPIAO_LANG",
    help="Language of messages; also in ZHENGPIAO_LANG.",
)
@click.pass_context
def cli(ctx: click.Context, language: Language) -> None:
    """正票 Zhengpiao: elections of a township congress. Without a command the window opens."""
    ctx.obj = language


@cli.command(cls=Told)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.pass_obj
def count(language: Language, files: tuple[Path, ...]) -> None:
    """Print the outcome of each contest case as JSON, one a line.

    Exit 2 with a line on standard error per wrong FILE, and then nothing on standard output.
    """
    lines: list[str] = []
    wrong: list[str] = []
    for path in files:
        try:
            lines.append(json.dumps(read_case(path).outcome().to_data(), ensure_ascii=False))
        except CodedError as error:
            wrong.append(one_line(f"{path}: {error.code} {say(error, language)}"))
    if wrong:
        _write(wrong, err=True)
        raise SystemExit(2)
    _write(lines)


def command_names() -> frozenset[str]:
    """The words that are commands, not files."""
    return frozenset(cli.commands) | ELSEWHERE.keys()


def _write(lines: Iterable[str], *, err: bool = False) -> None:
    """Lines as UTF-8, whatever the terminal's own encoding is."""
    text = "".join(f"{line}\n" for line in lines)
    click.echo(text.encode("utf-8", "backslashreplace"), nl=False, err=err)
