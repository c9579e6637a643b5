"""Sets this checkout up and runs it: python packaging/setup.py TASK; without a task it lists them.

Needs nothing but Python itself. Everything else goes into .venv at the root, exactly as uv.lock pins it,
the first time a task is given; later starts see that nothing has changed and lose no time.

This file stays readable for old interpreters, so that they get a sentence and not a syntax error.
"""

import sys


def refuse_if_old(major: int, minor: int, program: str) -> None:
    """Stops with one line on an interpreter that could not run the rest."""
    if (major, minor) < (3, 11):
        sys.exit(f"正票 needs Python 3.11 or newer; this is {major}.{minor} ({program}).")


if __name__ == "__main__":
    refuse_if_old(sys.version_info[0], sys.version_info[1], sys.executable)
    import tasks  # its syntax is new; an old interpreter must not see it

    sys.exit(tasks.main(sys.argv[1:] or ["--help"]))
