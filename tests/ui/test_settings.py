"""What is remembered between two starts."""

from pathlib import Path

import pytest

from ui.settings import FILE_NAME, RECENT_LIMIT, Draft, Settings


def test_values_come_back(tmp_path: Path) -> None:
    first = Settings(tmp_path / "deep" / "down")
    first.values.language = "en"
    first.values.text_scale = 150
    first.values.draft = Draft(step=1, township="青山镇")
    assert first.save()
    again = Settings(tmp_path / "deep" / "down")
    assert again.values == first.values


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"language": "fr"}', b'{"text_scale": "big"}', b"\xff\xfe"]
)
def test_a_damaged_file_means_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert Settings(tmp_path).values == Settings(tmp_path / "nowhere").values


def test_a_text_size_out_of_range_is_brought_back(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"text_scale": 4000}')
    assert Settings(tmp_path).values.text_scale == 200


def test_what_a_later_version_adds_is_ignored(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"language": "en", "of_the_future": 1}')
    assert Settings(tmp_path).values.language == "en"


def test_recent_files_are_newest_first_without_doubles_and_few(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for n in range(RECENT_LIMIT + 3):
        settings.remember_file(tmp_path / f"{n}.zhengpiao")
    settings.remember_file(tmp_path / "5.zhengpiao")
    names = [Path(entry).stem for entry in Settings(tmp_path).values.recent]
    assert names[:3] == ["5", "10", "9"]
    assert len(names) == RECENT_LIMIT == len(set(names))
    settings.forget_file(tmp_path / "5.zhengpiao")
    assert "5" not in [Path(entry).stem for entry in Settings(tmp_path).values.recent]


def test_a_disk_that_refuses_does_not_stop_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = Settings(tmp_path / "file")
    assert not settings.save()
    settings.remember_file(tmp_path / "a.zhengpiao")
    assert len(settings.values.recent) == 1


def test_the_users_own_folder_is_the_systems(tmp_path: Path) -> None:
    assert Settings.of_this_user().folder.name == "zhengpiao"
