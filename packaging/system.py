"""What must come from the operating system: Qt's shared libraries, and Debian's split-off venv module."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

from problems import SetUpError, say

# soname that Qt loads -> Debian package that brings it
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libfreetype.so.6": "libfreetype6",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
# Debian 13 and Ubuntu 24.04 renamed these; where the old name is gone the new one is asked for.
RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}

Run = Callable[[Sequence[str]], int]


def has_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Says whether a window can be opened here. Only Linux machines come without a screen."""
    screens = (environ.get("DISPLAY"), environ.get("WAYLAND_DISPLAY"))
    return any(screens) or not platform.startswith("linux")


def loads(soname: str) -> bool:
    """Says whether this machine's loader finds the library, with everything it needs in turn."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_packages(*, window: bool, found: Callable[[str], bool] = loads) -> list[str]:
    """Debian packages that bring the Qt libraries which do not load here, in the order of the tables."""
    wanted = OFFSCREEN | WINDOW if window else OFFSCREEN
    return [package for soname, package in wanted.items() if not found(soname)]


def is_root() -> bool:
    """Says whether packages may be installed without asking anybody."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def run_quietly(command: Sequence[str]) -> int:
    """Runs an apt-get command without questions; its exit code."""
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=environ, stdin=subprocess.DEVNULL, check=False).returncode


def apt_line(packages: Sequence[str], prefix: str = "sudo ") -> str:
    """The one line that a person pastes into a terminal."""
    install = f"{prefix}apt-get install -y --no-install-recommends {' '.join(packages)}"
    return f"{prefix}apt-get update && {install}"


def install(packages: Sequence[str], why: str, *, root: bool | None = None, run: Run = run_quietly) -> None:
    """Installs Debian packages when this is root on a machine with apt-get.

    Raises SetUpError with the one line to type when it may not or cannot.
    """
    if shutil.which("apt-get") is None:
        raise SetUpError(f"{why} Install what your system calls: {' '.join(packages)}")
    if not (is_root() if root is None else root):
        raise SetUpError(f"{why} Run this once, then the same command again:\n\n    {apt_line(packages)}\n")
    say(f"{why} Installing {' '.join(packages)}")
    run(["apt-get", "update", "-qq"])  # may fail in part behind a closed network; the install below decides
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    renamed = [RENAMED.get(package, package) for package in packages]
    if run([*command, *packages]) != 0 and (renamed == list(packages) or run([*command, *renamed]) != 0):
        raise SetUpError(f"apt-get could not install them. By hand: {apt_line(packages, prefix='')}")


def ensure(*, window: bool, also: Sequence[str] = ()) -> None:
    """Makes sure that Qt can start here, offscreen or with a window, and that packages named besides are there.

    All that is missing is asked for at once. Only Linux leaves Qt's libraries to the system.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = [*also, *missing_packages(window=window)]
    if not missing:
        return
    install(missing, "Some of what only the system can give is not here.")
    still = missing_packages(window=window)
    if still:
        raise SetUpError(f"These were installed and yet do not load: {' '.join(still)}")


def want(program: str, package: str) -> None:
    """Installs a second opinion that the tests ask where it is there; only root gets it, nobody is stopped."""
    if shutil.which(program) or not is_root() or not sys.platform.startswith("linux"):
        return
    try:
        install([package], f"The tests ask {program} too.")
    except SetUpError as problem:
        say(str(problem))
