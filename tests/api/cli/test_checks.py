"""What `dondoc doctor` finds on machines of every sort."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from api.cli import checks
from api.cli.checks import Check, State
from api.readers import ReaderUnavailable
from api.settings import OnClassified, Settings

OK, WARNING, MISSING, ERROR = State.OK, State.WARNING, State.MISSING, State.ERROR

LOCAL = "eth0\t0011A8C0\t00000000"
DEFAULT = "eth0\t00000000\t0111A8C0"
SIXTH_LOCAL = "fe80" + "0" * 28 + " 40 " + "0" * 32 + " 00 " + "0" * 32 + " 0 0 0 1 eth0"
SIXTH_DEFAULT = "0" * 32 + " 00 " + "0" * 32 + " 00 fe80 0 0 0 1 eth0"
SIXTH_NONE = "0" * 32 + " 00 " + "0" * 32 + " 00 " + "0" * 32 + " ffffffff 1 0 200200 lo"
SWAPS = "Filename\tType\tSize"

FILES: list[tuple[Callable[[Settings], Check], dict[str, list[str]], State]] = [
    (checks._network, {"/proc/net/route": ["Iface", LOCAL, DEFAULT]}, WARNING),
    (checks._network, {"/proc/net/route": ["Iface", LOCAL]}, OK),
    (checks._network, {"/proc/net/ipv6_route": [SIXTH_LOCAL, SIXTH_DEFAULT]}, WARNING),
    (checks._network, {"/proc/net/ipv6_route": [SIXTH_LOCAL, SIXTH_NONE]}, OK),
    (checks._network, {}, OK),
    (checks._swap, {"/proc/swaps": [SWAPS, "/dev/sda2 partition 100"]}, WARNING),
    (checks._swap, {"/proc/swaps": [SWAPS, "/dev/zram0 partition 100"]}, OK),  # in memory
    (checks._swap, {"/proc/swaps": [SWAPS]}, OK),
    (checks._core_dumps, {"/proc/sys/kernel/core_pattern": ["|/usr/bin/apport %p"]}, WARNING),
    (checks._core_dumps, {"/proc/sys/kernel/core_pattern": ["core"]}, OK),
    (checks._temporary_files, {"/proc/mounts": ["a / ext4 rw", "t /tmp tmpfs rw"]}, OK),
    (checks._temporary_files, {"/proc/mounts": ["a / ext4 rw", "t /tm tmpfs rw"]}, WARNING),
    (checks._temporary_files, {}, WARNING),
]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data")


@pytest.mark.parametrize(("check", "files", "state"), FILES)
def test_what_the_kernel_tells(
    check: Callable[[Settings], Check],
    files: dict[str, list[str]],
    state: State,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(checks, "_lines", lambda path: files.get(path, []))
    monkeypatch.setattr(tempfile, "tempdir", "/tmp")
    found = check(settings)
    assert found.state is state
    assert bool(found.advice) is (state is not OK)


def test_a_machine_that_refuses_may_be_on_a_network(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "_has_default_route", lambda: True)
    refusing = settings.model_copy(update={"classified": OnClassified.REFUSE})
    assert checks._network(refusing).state is OK


WORD = [
    (Path("/usr/bin/soffice"), ["a / ext4 rw", "t /dev/shm tmpfs rw"], State.OK),
    (Path("/usr/bin/soffice"), ["a / ext4 rw"], WARNING),  # it would have to work on a disk
    (None, ["t /dev/shm tmpfs rw"], State.MISSING),
]


@pytest.mark.parametrize(("program", "mounts", "state"), WORD)
def test_older_files_need_libreoffice_and_memory(
    program: Path | None,
    mounts: list[str],
    state: State,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(checks, "find_office", lambda: program)
    monkeypatch.setattr(checks, "_lines", lambda _path: mounts)
    assert checks._word(settings).state is state


REQUIREMENTS = [
    ("pytest", None),
    ("pytest>=1.0", None),
    ("pytest>=999", "pytest>=999"),
    ("no-such-package>=1", "no-such-package"),
    ('no-such-package>=1; extra == "dev"', None),  # nobody asked for it
    ("psycopg[binary]>=3.3", None),
]


@pytest.mark.parametrize(("requirement", "lacking"), REQUIREMENTS)
def test_what_a_requirement_lacks(requirement: str, lacking: str | None) -> None:
    assert checks._lacking(requirement) == lacking


def test_packages(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    assert checks._packages(settings).state is OK
    monkeypatch.setattr(metadata, "requires", lambda _name: ["no-such-package"])
    found = checks._packages(settings)
    assert (found.state, "no-such-package" in found.what) == (ERROR, True)

    def absent(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", absent)
    assert checks._packages(settings).state is ERROR


def test_a_reader_that_does_not_start(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def unavailable(*_arguments: Any, **_options: Any) -> None:
        raise ReaderUnavailable

    monkeypatch.setattr(checks, "read_isolated", unavailable)
    found = checks._reader(settings)
    assert (found.state, found.what) == (ERROR, "Bộ đọc: reader_unavailable")
    assert "-m api.readers.warm" in found.advice


def test_the_data_folder(settings: Settings) -> None:
    assert checks._data_folder(settings).state is MISSING
    settings.data.mkdir(mode=0o700)
    assert checks._data_folder(settings).state is OK
    (settings.data / "dondoc.db").touch(0o644)
    assert checks._data_folder(settings).state is ERROR


def test_the_database(settings: Settings, tmp_path: Path) -> None:
    assert checks._database(settings).state is MISSING
    settings.data.mkdir()
    (settings.data / "dondoc.db").touch()
    assert checks._database(settings).state is WARNING  # its tables are not made yet
    nowhere = settings.model_copy(update={"database_url": "postgresql://127.0.0.1:1/dondoc"})
    assert checks._database(nowhere).state is ERROR


def test_optional_parts(settings: Settings) -> None:
    here = checks._program(("no-such-program", "sh"), "sh", "advice")
    absent = checks._program(("no-such-program",), "nothing", "advice")
    assert here(settings) == Check(OK, "sh")
    assert absent(settings) == Check(MISSING, "nothing", "advice")
    assert checks._ocr(settings).state in (OK, MISSING)
    assert checks._fonts(settings).state in (OK, MISSING)
