"""Settings come from the environment, wrong ones are named; the data folder is its owner's alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from api.settings import (
    Before,
    OnClassified,
    Settings,
    SettingsError,
    load_settings,
    path_key,
    prepare_data,
)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"DONDOC_{name.upper()}", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


def test_defaults(tmp_path: Path) -> None:
    settings = load_settings()
    assert settings.data == tmp_path / ".local" / "share" / "dondoc"
    assert settings.database_url == f"sqlite:///{settings.data}/dondoc.db"
    assert (settings.classified, settings.before) == (OnClassified.RECORD, Before.EXCLUSIVE)
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert (settings.limits.seconds, settings.limits.memory) == (60, 2_000_000_000)
    assert settings.workers >= 1
    assert not settings.data.exists()  # nothing is made by asking


READ: list[tuple[str, str, str, Any]] = [
    ("DONDOC_MAX_BYTES", "10MB", "max_bytes", 10_000_000),
    ("DONDOC_MAX_BYTES", "12345", "max_bytes", 12345),
    ("DONDOC_MAX_MEMORY", "1GiB", "max_memory", 2**30),
    ("DONDOC_MAX_SECONDS", "1.5", "max_seconds", 1.5),
    ("DONDOC_CLASSIFIED", "refuse", "classified", OnClassified.REFUSE),
    ("DONDOC_BEFORE", "inclusive", "before", Before.INCLUSIVE),
    ("DONDOC_DATABASE_URL", "postgresql://db/dondoc", "database_url", "postgresql://db/dondoc"),
    ("DONDOC_PORT", "", "port", 8000),  # empty is unset
]


@pytest.mark.parametrize(("name", "value", "field", "expected"), READ)
def test_values_are_read(
    name: str, value: str, field: str, expected: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert getattr(load_settings(), field) == expected


def test_the_database_follows_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DONDOC_DATA", "~/office")
    settings = load_settings()
    assert settings.data == Path.home() / "office"
    assert settings.database_url == f"sqlite:///{settings.data}/dondoc.db"


WRONG = [
    ("DONDOC_MAX_BYTES", "many"),
    ("DONDOC_MAX_BYTES", "0"),
    ("DONDOC_MAX_PAGES", "-1"),
    ("DONDOC_MAX_SECONDS", "0"),
    ("DONDOC_MAX_SECONDS", "nan"),
    ("DONDOC_MAX_MEMORY", "1MB"),  # no document can be read in it
    ("DONDOC_CLASSIFIED", "maybe"),
    ("DONDOC_BEFORE", "never"),
    ("DONDOC_WORKERS", "0"),
    ("DONDOC_PORT", "65536"),
    ("DONDOC_DATABASE_URL", "mysql://secret@db"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_value_is_named_and_not_repeated(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as raised:
        load_settings()
    assert str(raised.value).startswith(f"{name} sai giá trị: cần ")
    assert raised.value.__context__ is None
    assert "secret" not in str(raised.value)


def test_the_folder_and_the_key_are_the_owner_s_alone(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "a" / "data")
    key = path_key(settings)
    assert len(key) == 32
    assert settings.data.stat().st_mode & 0o777 == 0o700
    assert (settings.data / "path.key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in settings.data.iterdir()] == ["path.key"]


def test_the_key_is_made_once_also_by_many_at_once(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(path_key, [settings] * 16))) == 1
    assert path_key(settings) != path_key(Settings(data=tmp_path / "other"))


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match="DONDOC_DATA"):
        prepare_data(Settings(data=tmp_path / "file" / "data"))
