from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.ui.settings import Settings, load_settings, save_settings, settings_path
from reader.ui.view.setting import CHINESE, Ruby, Typography


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "window.json"
    settings = Settings(
        language="zh",
        theme="night",
        zoom=1.2,
        widths=[200, 700, 280],
        ruby=Ruby(zhuyin=True),
        typography=Typography(chinese=replace(CHINESE, family="Song", size=23.5), indented=True),
    )
    save_settings(settings, path)
    assert load_settings(path) == settings
    assert [file.name for file in path.parent.iterdir()] == ["window.json"]


@pytest.mark.parametrize("damaged", ["", "{", "[1, 2]", "null", '{"theme": 3, "widths": ["a"]}'])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, damaged: str) -> None:
    path = tmp_path / "window.json"
    path.write_text(damaged, encoding="utf-8")
    assert load_settings(path) == Settings()


def test_what_fits_is_kept_beside_what_does_not(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_text('{"theme": "night", "zoom": "large", "unknown": 1}', encoding="utf-8")
    assert load_settings(path) == Settings(theme="night")


def test_a_part_of_a_choice_that_does_not_fit_leaves_the_rest_of_it(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_text(
        '{"ruby": 7, "typography": {"margin": 60, "indented": "yes", "english": {"size": []}}}',
        encoding="utf-8",
    )
    assert load_settings(path) == Settings(typography=Typography(margin=60))


def test_the_environment_names_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert settings_path().name == "window.json"
    monkeypatch.setenv("DUIDU_CONFIG", str(tmp_path / "mine.json"))
    assert settings_path() == tmp_path / "mine.json"
