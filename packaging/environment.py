"""The project's own Python environment: .venv at the root, filled from uv.lock and from nothing else."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from problems import SetUpError, say

ROOT = Path(__file__).resolve().parent.parent
UV = Path(__file__).resolve().parent / "uv.txt"
STAMP = "zhengpiao-stamp.json"
# Belong to whoever called us, and would point pip, uv or Python at some other environment.
FOREIGN = ("VIRTUAL_ENV", "PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "CONDA_PREFIX")


def interpreter(venv: Path) -> Path:
    """Where an environment keeps its Python."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def uv_program(venv: Path) -> Path:
    """Where an environment keeps its uv."""
    return interpreter(venv).with_name("uv.exe" if os.name == "nt" else "uv")


def state(root: Path, venv: Path) -> dict[str, str]:
    """What an environment in sync is bound to: the lock, its place and the Python below it."""
    digest = hashlib.sha256()
    for path in (root / "uv.lock", UV):
        digest.update(path.read_bytes())
    return {"lock": digest.hexdigest(), "place": str(venv), "python": os.path.realpath(interpreter(venv))}


def in_sync(root: Path, venv: Path) -> bool:
    """Says, in a millisecond, whether the environment is complete and still bound to what it was made of."""
    try:
        written = json.loads((venv / STAMP).read_text(encoding="utf-8"))
        return bool(written == state(root, venv)) and Path(written["python"]).exists()
    except (OSError, ValueError):
        return False


def sound(venv: Path) -> bool:
    """Says whether there is an environment that runs, lives where it was made, has pip, and is new enough."""
    probe = "import sys, pip; print(sys.prefix if sys.version_info >= (3, 11) else '')"
    try:
        prefix = answer([str(interpreter(venv)), "-c", probe])
        made = (venv / "pyvenv.cfg").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    same = os.path.realpath(prefix) == os.path.realpath(venv)
    return same and f"{venv}\n" in made  # a copy runs, but its scripts still call the place it came from


def answer(command: Sequence[str]) -> str:
    """What a program printed, or nothing when it failed."""
    environ = clean_environ(os.environ)
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def succeeds(command: Sequence[str], environ: Mapping[str, str], cwd: Path) -> bool:
    """Runs a program in sight, without questions."""
    return (
        subprocess.run(command, env=dict(environ), cwd=cwd, stdin=subprocess.DEVNULL, check=False).returncode
        == 0
    )


def clean_environ(environ: Mapping[str, str]) -> dict[str, str]:
    """The caller's variables without those that would lead us into another environment."""
    return {name: value for name, value in environ.items() if name not in FOREIGN}


def uv_environ(venv: Path, environ: Mapping[str, str], certificates: str = "") -> dict[str, str]:
    """Variables for uv: our environment, our Python and no other, the machine's own certificates."""
    ours = clean_environ(environ) | {
        "UV_PROJECT_ENVIRONMENT": str(venv),
        "UV_PYTHON": str(interpreter(venv)),
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_LINK_MODE": "copy",
    }
    ours.setdefault("UV_SYSTEM_CERTS", "true")
    certificates = environ.get("PIP_CERT") or certificates
    if certificates:
        ours.setdefault("SSL_CERT_FILE", certificates)
    if not os.access(Path.home(), os.W_OK) and "UV_CACHE_DIR" not in ours:
        ours["UV_NO_CACHE"] = "true"
    return ours


def ensure(root: Path = ROOT) -> Path:
    """Makes .venv what uv.lock says, unless it is already; gives back its interpreter.

    Raises SetUpError when Python lacks its venv module, or a package cannot be had.
    """
    venv = root / ".venv"
    if not in_sync(root, venv):
        (venv / STAMP).unlink(missing_ok=True)
        make(venv)
        fill(root, venv)
        (venv / STAMP).write_text(json.dumps(state(root, venv)), encoding="utf-8")
    return interpreter(venv)


def system_packages(root: Path = ROOT) -> list[str]:
    """What Debian splits off from Python and the making of an environment needs, where it is missing."""
    if in_sync(root, root / ".venv") or importlib.util.find_spec("ensurepip") or sound(root / ".venv"):
        return []
    return [f"python3.{sys.version_info.minor}-venv"]


def make(venv: Path) -> None:
    """Makes the environment anew unless a sound one is there."""
    if sound(venv):
        return
    if venv.exists() or venv.is_symlink():
        say("the environment in .venv is incomplete or from elsewhere; making it anew")
        venv.unlink() if venv.is_symlink() else shutil.rmtree(venv)
    say(f"making the environment in {venv}")
    command = [sys.executable, "-m", "venv", str(venv)]
    if not succeeds(command, clean_environ(os.environ), venv.parent):
        raise SetUpError(f"Python could not make an environment: {' '.join(command)}")


def fill(root: Path, venv: Path) -> None:
    """Installs the pinned uv, and with it every package at exactly the hash that uv.lock names."""
    pip = [str(interpreter(venv)), "-m", "pip", "--disable-pip-version-check"]
    environ = clean_environ(os.environ)
    say("fetching uv")
    pinned = ["install", "--quiet", "--require-hashes", "--only-binary", ":all:", "-r", str(UV)]
    if not succeeds([*pip, *pinned], environ, root):
        raise SetUpError("pip could not fetch uv. Is the package index reachable (proxy, certificates)?")
    environ = uv_environ(venv, environ, answer([*pip, "config", "get", "global.cert"]))
    mirror = environ.get("PIP_INDEX_URL") or answer([*pip, "config", "get", "global.index-url"])
    say("fetching the packages that uv.lock names (about 300 MB the first time)")
    if not (sync_from(mirror, root, venv, environ) if mirror else sync(root, venv, environ)):
        raise SetUpError("uv could not bring .venv in line with uv.lock; its words are above.")


def sync(root: Path, venv: Path, environ: Mapping[str, str]) -> bool:
    """Brings the environment in line with uv.lock, which must fit pyproject.toml."""
    command = [str(uv_program(venv)), "sync", "--locked", "--all-groups", "--no-progress", "--quiet"]
    return succeeds(command, environ, root)


def sync_from(mirror: str, root: Path, venv: Path, environ: Mapping[str, str]) -> bool:
    """The same from the index that pip is set to: same versions, same hashes, other addresses."""
    uv, pinned = str(uv_program(venv)), venv / "zhengpiao-pinned.txt"
    export = [uv, "export", "--frozen", "--all-groups", "--no-emit-project", "--quiet", "-o", str(pinned)]
    install = [uv, "pip", "sync", "--require-hashes", "--no-progress", "--quiet", "--default-index", mirror]
    return succeeds(export, environ, root) and succeeds([*install, str(pinned)], environ, root)
