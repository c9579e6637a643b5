"""When the environment is left alone, when it is mended, and what uv is told."""

import importlib.util
import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import environment
import pytest
from problems import SetUpError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with a lock and nothing else."""
    (tmp_path / "uv.lock").write_text("version = 1\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every environment that was filled; nothing is fetched."""
    calls: list[Path] = []
    monkeypatch.setattr(environment, "fill", lambda _, venv: calls.append(venv))
    return calls


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every environment that was made, as a bare sketch: an interpreter and its notes."""
    calls: list[Path] = []

    def sketch(venv: Path) -> None:
        calls.append(venv)
        python = environment.interpreter(venv)
        if not python.exists():
            python.parent.mkdir(parents=True)
            python.symlink_to(sys.executable)
            (venv / "pyvenv.cfg").write_text(f"command = python -m venv {venv}\n", encoding="utf-8")

    monkeypatch.setattr(environment, "make", sketch)
    return calls


def test_the_second_start_does_nothing(root: Path, made: list[Path], filled: list[Path]) -> None:
    first, second = environment.ensure(root), environment.ensure(root)
    assert first == second == environment.interpreter(root / ".venv")
    assert made == filled == [root / ".venv"]


def test_a_changed_lock_fills_the_environment_anew(root: Path, made: list[Path], filled: list[Path]) -> None:
    environment.ensure(root)
    (root / "uv.lock").write_text("version = 2\n", encoding="utf-8")
    environment.ensure(root)
    assert len(filled) == 2


def test_an_interrupted_set_up_is_not_taken_for_done(
    root: Path, made: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_root: Path, _venv: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "fill", stop)
    with pytest.raises(KeyboardInterrupt):
        environment.ensure(root)
    assert not environment.in_sync(root, root / ".venv")


def test_an_interrupted_renewal_is_not_taken_for_done(
    root: Path, made: list[Path], filled: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.ensure(root)
    lock = (root / "uv.lock").read_bytes()
    (root / "uv.lock").write_bytes(b"version = 2\n")
    monkeypatch.setattr(environment, "fill", lambda *_: pytest.fail("interrupted"))
    with pytest.raises(pytest.fail.Exception):
        environment.ensure(root)
    (root / "uv.lock").write_bytes(lock)
    assert not environment.in_sync(root, root / ".venv")


def test_an_environment_carried_elsewhere_is_not_in_sync(
    root: Path, made: list[Path], filled: list[Path]
) -> None:
    environment.ensure(root)
    moved = root / "moved"
    moved.mkdir()
    shutil.copy(root / "uv.lock", moved)
    shutil.copytree(root / ".venv", moved / ".venv", symlinks=True)
    assert not environment.in_sync(moved, moved / ".venv")


def test_an_environment_whose_python_was_replaced_is_not_in_sync(
    root: Path, made: list[Path], filled: list[Path]
) -> None:
    environment.ensure(root)
    python = environment.interpreter(root / ".venv")
    python.unlink()
    python.symlink_to("/nowhere/python3")
    assert not environment.in_sync(root, root / ".venv")


@pytest.mark.parametrize("stamp", ["", "{", "[]", json.dumps({"lock": "0"})])
def test_a_torn_stamp_counts_as_none(root: Path, stamp: str) -> None:
    venv = root / ".venv"
    venv.mkdir()
    (venv / environment.STAMP).write_text(stamp, encoding="utf-8")
    assert not environment.in_sync(root, venv)


def test_a_half_made_environment_is_made_anew(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    venv = root / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "leftover").touch()
    commands: list[list[str]] = []

    def note(command: list[str], *_: object) -> bool:
        commands.append(command)
        return True

    monkeypatch.setattr(environment, "succeeds", note)
    environment.make(venv)
    assert commands == [[sys.executable, "-m", "venv", str(venv)]]
    assert not venv.exists()


def test_a_link_to_an_environment_elsewhere_is_cut_and_the_other_left_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = root / "other"
    other.mkdir()
    (other / "kept").touch()
    venv = root / ".venv"
    venv.symlink_to(other, target_is_directory=True)
    monkeypatch.setattr(environment, "succeeds", lambda *_: True)
    environment.make(venv)
    assert not venv.is_symlink()
    assert (other / "kept").exists()


def test_a_python_without_its_venv_module_needs_the_package_that_debian_split_off(
    root: Path, made: list[Path], filled: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert environment.system_packages(root) == []
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert environment.system_packages(root) == [f"python3.{sys.version_info.minor}-venv"]
    environment.ensure(root)
    assert environment.system_packages(root) == []  # an environment in sync needs no making


def test_a_python_that_cannot_make_an_environment_stops_the_set_up(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "succeeds", lambda *_: False)
    with pytest.raises(SetUpError, match="could not make an environment"):
        environment.make(root / ".venv")


def test_this_very_environment_is_sound_only_where_it_was_made(tmp_path: Path) -> None:
    venv = tmp_path / ".venv"
    assert not environment.sound(venv)
    assert environment.succeeds(
        [sys.executable, "-m", "venv", "--without-pip", str(venv)], os.environ, tmp_path
    )
    assert not environment.sound(venv)  # no pip
    (venv / "pip.py").touch()
    site = next(venv.glob("[Ll]ib/python*/site-packages"), venv / "Lib" / "site-packages")
    shutil.move(venv / "pip.py", site)
    assert environment.sound(venv)
    shutil.copytree(venv, tmp_path / "copy", symlinks=True)
    assert not environment.sound(tmp_path / "copy")


class TestWhatUvIsTold:
    """uv works on our environment, with our Python, the machine's certificates and the caller's proxy."""

    def told(self, certificates: str = "", **environ: str) -> dict[str, str]:
        return environment.uv_environ(Path("/place/.venv"), environ, certificates)

    def test_it_fills_our_environment_with_our_python_and_fetches_no_other(self) -> None:
        told = self.told(VIRTUAL_ENV="/other", PYTHONPATH="/other")
        assert told["UV_PROJECT_ENVIRONMENT"] == str(Path("/place/.venv"))
        assert told["UV_PYTHON"] == str(environment.interpreter(Path("/place/.venv")))
        assert told["UV_PYTHON_DOWNLOADS"] == "never"
        assert not {"VIRTUAL_ENV", "PYTHONPATH"} & told.keys()

    def test_it_trusts_the_certificates_that_pip_trusts(self) -> None:
        assert self.told(PIP_CERT="/ca.crt")["SSL_CERT_FILE"] == "/ca.crt"
        assert self.told("/from/pip.conf")["SSL_CERT_FILE"] == "/from/pip.conf"
        assert self.told(PIP_CERT="/ca.crt", SSL_CERT_FILE="/own.crt")["SSL_CERT_FILE"] == "/own.crt"
        assert "SSL_CERT_FILE" not in self.told()

    def test_it_trusts_the_machines_own_certificates_unless_told_otherwise(self) -> None:
        assert self.told()["UV_SYSTEM_CERTS"] == "true"
        assert self.told(UV_SYSTEM_CERTS="false")["UV_SYSTEM_CERTS"] == "false"

    def test_it_goes_through_the_callers_proxy(self) -> None:
        assert self.told(HTTPS_PROXY="http://proxy:3128")["HTTPS_PROXY"] == "http://proxy:3128"

    def test_it_keeps_no_cache_in_a_home_that_cannot_be_written(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "access", lambda *_: False)
        assert self.told()["UV_NO_CACHE"] == "true"
        assert "UV_NO_CACHE" not in self.told(UV_CACHE_DIR="/cache")


def test_every_package_of_the_lock_is_pinned_by_its_hash() -> None:
    lock = (environment.ROOT / "uv.lock").read_text(encoding="utf-8")
    files = [line for line in lock.splitlines() if "{ url = " in line]
    assert files
    assert [line for line in files if 'hash = "sha256:' not in line] == []
    assert "--hash=sha256:" in environment.UV.read_text(encoding="utf-8")


@pytest.mark.parametrize(("mirror", "how"), [("", "sync"), ("https://mirror.example/simple", "sync_from")])
def test_packages_come_from_the_mirror_that_pip_is_set_to(
    root: Path, monkeypatch: pytest.MonkeyPatch, mirror: str, how: str
) -> None:
    used: list[str] = []
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    monkeypatch.setattr(environment, "succeeds", lambda *_: True)
    monkeypatch.setattr(
        environment, "answer", lambda command: mirror if "global.index-url" in command else ""
    )

    def note(name: str) -> Callable[..., bool]:
        def fetch(*_: object) -> bool:
            used.append(name)
            return True

        return fetch

    monkeypatch.setattr(environment, "sync", note("sync"))
    monkeypatch.setattr(environment, "sync_from", note("sync_from"))
    environment.fill(root, root / ".venv")
    assert used == [how]


@pytest.mark.parametrize("failing", [0, 1])
def test_what_cannot_be_fetched_stops_the_set_up(
    root: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    answers = iter([number != failing for number in range(2)])
    monkeypatch.setattr(environment, "succeeds", lambda *_: next(answers))
    monkeypatch.setattr(environment, "answer", lambda _: "")
    with pytest.raises(SetUpError, match="could not"):
        environment.fill(root, root / ".venv")
