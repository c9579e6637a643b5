"""正票 Zhengpiao. With a command: the command line. Without one, or with a file: the window."""

import sys
from pathlib import Path


def main(argv: list[str]) -> int:
    """Runs and gives the exit code. The command line never loads Qt."""
    if not argv or _is_file(argv[0]):
        from ui.app import run  # noqa: PLC0415  # Qt takes long to load and the command line needs none of it

        return run(argv)
    from core.cli import cli  # noqa: PLC0415  # the window does not wait for it

    return cli.main(args=argv, prog_name="main.py")


def _is_file(word: str) -> bool:
    """A file to open, also one that is missing: the window then says so; anything else is for the command line."""
    if word.endswith(".zhengpiao"):
        return True
    from core.cli import command_names  # noqa: PLC0415  # a plain start asks for none

    return word not in command_names() and Path(word).is_file()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
