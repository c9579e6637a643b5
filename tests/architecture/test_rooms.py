"""What stands at the root, and what the entrance may do."""

import ast
import subprocess

import pytest

from tests.architecture.rules import ROOT, imported, names

MAIN = ROOT / "main.py"
PRESCRIBED = {"main.py", "ui", "core", "resources", "tests", "packaging", "README.md"}
DEMANDED_BY_TOOLS = {"pyproject.toml", "uv.lock", "Makefile", "LICENSE", "CHANGELOG.md", ".ci", ".gitignore"}
AT_THE_ROOT = PRESCRIBED | DEMANDED_BY_TOOLS | {"ARCHITECTURE.md"}


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    """Every file that the repository keeps."""
    listed = subprocess.run(
        ["git", "-c", "core.quotepath=off", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return listed.stdout.splitlines()


def test_nothing_stands_at_the_root_but_what_the_house_plan_names(tracked: list[str]) -> None:
    assert {path.split("/")[0] for path in tracked} - AT_THE_ROOT == set()


def test_the_entrance_is_under_forty_lines_and_knows_only_the_window_and_the_command_line() -> None:
    text = MAIN.read_text(encoding="utf-8")
    ours = {module for _, module in imported(ast.walk(ast.parse(text))) if names(module, "core", "ui")}
    assert len(text.splitlines()) < 40
    assert [module for module in ours if not names(module, "ui", "core.cli") and module != "core"] == []


def test_the_set_up_folder_never_hides_the_package_of_the_same_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_no_text_names_the_place_it_was_written_in(tracked: list[str]) -> None:
    """A path of one machine in a document or a script is wrong on every other."""
    here = str(ROOT)
    documents = [path for path in tracked if path.endswith((".md", ".py", ".toml", ".txt", "Makefile"))]
    assert [path for path in documents if here in (ROOT / path).read_text(encoding="utf-8")] == []
