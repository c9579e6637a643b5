"""Certificates and signatures from the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from reportlab.pdfgen.canvas import Canvas

from core.cli import cli

PASSWORD = "青山镇选举"  # noqa: S105  (of keys made here; too short on purpose where it is used alone)
LONG = PASSWORD + "2026"


def run(*words: object, password: str = LONG) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], env={"ZHENGPIAO_PASSWORD": password})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two certificates and a paper."""
    for owner in ("青山镇选举签章", "赵监"):
        out = tmp_path / f"{owner}.p12"
        made = run("certificate", "--owner", owner, "--organisation", "青山镇", "--out", out)
        assert (made.exit_code, made.stderr) == (0, "")
        assert owner in made.stdout
    canvas = Canvas(str(tmp_path / "计票结果报告单.pdf"), invariant=1)
    canvas.drawString(100, 700, "61")
    canvas.save()
    (tmp_path / "signed").mkdir()
    return tmp_path


def signed(folder: Path, *owners: str) -> Result:
    held = [word for owner in owners for word in ("--certificate", folder / f"{owner}.p12")]
    return run("sign", folder / "计票结果报告单.pdf", *held, "--place", "青山镇", "--out", folder / "signed")


def test_a_paper_signed_by_two_is_as_they_signed_it(folder: Path) -> None:
    (folder / "signed").rmdir()  # it is made where it is missing
    result = signed(folder, "青山镇选举签章", "赵监")
    paper = folder / "signed" / "计票结果报告单.pdf"
    assert (result.exit_code, result.stdout) == (0, f"{paper}\n")
    told = run("signatures", paper)
    assert told.exit_code == 0
    assert told.stdout.startswith("签名有效：2 个")
    found = json.loads(run("signatures", paper, "--json").stdout)
    assert [one["name"] for one in found["signatures"]] == ["青山镇选举签章", "赵监"]
    own = found["signatures"][0]["fingerprint"]
    assert run("signatures", paper, "--fingerprint", own).exit_code == 0
    assert run("signatures", paper, "--fingerprint", own[::-1]).exit_code == 1


def test_a_changed_paper_and_one_that_nobody_signed_end_with_1(folder: Path) -> None:
    signed(folder, "赵监")
    paper = folder / "signed" / "计票结果报告单.pdf"
    paper.write_bytes(paper.read_bytes() + b"\n% more\n")
    changed = run("signatures", paper)
    assert (changed.exit_code, changed.stdout.startswith("签名不能确认：共 1 个")) == (1, True)
    bare = run("signatures", folder / "计票结果报告单.pdf")
    assert (bare.exit_code, bare.stdout) == (1, "这份文件没有数字签名。\n")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("Z106", ("certificate", "--owner", "甲", "--organisation", "乙", "--out", "new.p12")),
        ("Z101", ("sign", "计票结果报告单.pdf", "--certificate", "赵监.p12", "--out", "signed")),
    ],
)
def test_short_and_wrong_passwords_are_refused(
    code: str, words: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    result = run(*words, password=PASSWORD)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(code)
    assert not (folder / "new.p12").exists()
    assert list((folder / "signed").iterdir()) == []


def test_a_certificate_is_never_written_over_another(folder: Path) -> None:
    before = (folder / "赵监.p12").read_bytes()
    again = run("certificate", "--owner", "赵监", "--organisation", "乙", "--out", folder / "赵监.p12")
    assert again.exit_code == 2
    assert (folder / "赵监.p12").read_bytes() == before


def test_passwords_and_certificates_go_in_pairs(folder: Path) -> None:
    result = run(
        *("sign", folder / "计票结果报告单.pdf", "--certificate", folder / "赵监.p12"),
        *("--password", "a", "--password", "b", "--out", folder / "signed"),
    )
    assert (result.exit_code, result.stderr.startswith("L101")) == (2, True)


def test_a_paper_that_is_not_there_is_refused_as_missing_not_as_a_fault_of_the_disk(folder: Path) -> None:
    (folder / "计票结果报告单.pdf").unlink()
    for result in (run("signatures", folder / "none.pdf"), signed(folder, "赵监")):
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("F101")
