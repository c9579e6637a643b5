"""What the set-up asks of the operating system, and how it asks."""

import shutil
import sys
from collections.abc import Sequence

import pytest
import system
from problems import SetUpError

MISSING = ["libegl1", "libglib2.0-0"]


class Apt:
    """Stands in for apt-get: notes what it was asked and knows only some packages."""

    def __init__(self, *unknown: str) -> None:
        self.unknown = set(unknown)
        self.asked: list[list[str]] = []

    def __call__(self, command: Sequence[str]) -> int:
        self.asked.append(list(command))
        return 100 if self.unknown & set(command) else 0


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with apt-get."""
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")


def test_a_window_needs_more_libraries_than_drawing_without_a_display() -> None:
    offscreen = system.missing_packages(window=False, found=lambda _: False)
    window = system.missing_packages(window=True, found=lambda _: False)
    assert offscreen == list(system.OFFSCREEN.values())
    assert window == [*offscreen, *system.WINDOW.values()]
    assert len(set(window)) == len(window)


def test_only_what_does_not_load_is_asked_for() -> None:
    assert system.missing_packages(window=True, found=lambda _: True) == []
    assert system.missing_packages(window=False, found=lambda name: "EGL" not in name) == ["libegl1"]


def test_a_library_that_no_machine_has_does_not_load() -> None:
    assert not system.loads("libnobody-has-this.so.9")


def test_without_root_one_line_is_given_and_nothing_is_run(debian: None) -> None:
    apt = Apt()
    with pytest.raises(SetUpError) as told:
        system.install(MISSING, "Qt needs libraries.", root=False, run=apt)
    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libglib2.0-0"
    assert [text.strip() for text in str(told.value).splitlines() if "apt-get" in text] == [line]
    assert apt.asked == []


def test_root_installs_after_renewing_the_lists(debian: None) -> None:
    apt = Apt()
    system.install(MISSING, "Qt needs libraries.", root=True, run=apt)
    assert [command[1] for command in apt.asked] == ["update", "install"]
    assert apt.asked[1][-2:] == MISSING
    assert "--no-install-recommends" in apt.asked[1]


def test_where_the_old_name_is_gone_the_new_one_is_asked_for(debian: None) -> None:
    apt = Apt("libglib2.0-0")
    system.install(MISSING, "Qt needs libraries.", root=True, run=apt)
    assert apt.asked[-1][-2:] == ["libegl1", "libglib2.0-0t64"]


def test_what_apt_cannot_install_stops_the_set_up(debian: None) -> None:
    with pytest.raises(SetUpError, match="apt-get could not install"):
        system.install(["libegl1"], "Qt needs libraries.", root=True, run=Apt("libegl1"))


def test_a_system_without_apt_is_told_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SetUpError, match="libegl1"):
        system.install(["libegl1"], "Qt needs libraries.", root=True, run=Apt())


@pytest.mark.parametrize(
    ("environ", "platform", "window"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_only_linux_comes_without_a_screen(environ: dict[str, str], platform: str, window: bool) -> None:
    assert system.has_display(environ, platform) is window


def test_the_libraries_are_not_looked_for_outside_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(system, "missing_packages", lambda **_: pytest.fail("looked"))
    system.ensure(window=True)


def test_libraries_that_still_do_not_load_stop_the_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system, "missing_packages", lambda **_: MISSING)
    monkeypatch.setattr(system, "install", lambda *_: None)
    with pytest.raises(SetUpError, match="do not load: libegl1"):
        system.ensure(window=False)


def test_all_that_is_missing_is_asked_for_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Sequence[str]] = []
    gone = [MISSING, []]
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system, "missing_packages", lambda **_: gone.pop(0))
    monkeypatch.setattr(system, "install", lambda packages, _: asked.append(packages))
    system.ensure(window=False, also=["python3.11-venv"])
    assert asked == [["python3.11-venv", *MISSING]]


@pytest.mark.parametrize(("root", "asked"), [(True, [["poppler-utils"]]), (False, [])])
def test_a_second_opinion_is_installed_by_root_alone_and_stops_nobody(
    monkeypatch: pytest.MonkeyPatch, *, root: bool, asked: list[list[str]]
) -> None:
    wanted: list[list[str]] = []

    def refuse(packages: list[str], _why: str) -> None:
        wanted.append(packages)
        raise SetUpError("closed network")

    monkeypatch.setattr(system, "is_root", lambda: root)
    monkeypatch.setattr(system, "install", refuse)
    system.want("no-such-program-here", "poppler-utils")
    assert wanted == asked
