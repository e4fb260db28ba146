"""Words of the command, exit codes, and how fast help comes."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests.api.cli.conftest import Machine

WRONG = [
    ((), "còn thiếu: LỆNH"),
    (("nothing",), "không có 'nothing'"),
    (("extract",), "còn thiếu: TỆP"),
    (("extract", "--nothing", "a"), "không hiểu: --nothing"),
    (("extract", "--js", "a"), "không hiểu: --js"),  # no guessing of shortened words
    (("ingest",), "còn thiếu: ĐƯỜNG_DẪN"),
    (("ingest", "--workers", "0", "a"), "--workers: giá trị '0' không hợp lệ"),
    (("ingest", "--workers"), "--workers: còn thiếu giá trị"),
    (("serve", "--port", "70000"), "--port: giá trị '70000' không hợp lệ"),
    (("calendar",), "còn thiếu: VIỆC"),
    (("calendar", "import"), "còn thiếu: TỆP"),
    (("units",), "còn thiếu: VIỆC"),
    (("units", "init"), "còn thiếu một trong: --province --ministry"),
    (("units", "init", "--province", "A", "--ministry", "B"), "không dùng cùng --province"),
    (("units", "list", "--as-of", "31/2/2021"), "--as-of: giá trị '31/2/2021' không hợp lệ"),
    (("users",), "còn thiếu: VIỆC"),
    (("users", "add", "a", "--role", "king"), "--role: không có 'king'"),
    (("keys", "add", "a"), "còn thiếu: --scope"),
    (("keys", "add", "a", "--scope", "nothing"), "--scope: không có nothing"),
    (("evaluate", "gold.jsonl"), "còn thiếu: --files"),
]


@pytest.mark.parametrize(("arguments", "complaint"), WRONG)
def test_wrong_usage(arguments: tuple[str, ...], complaint: str, machine: Machine) -> None:
    ended = machine.run(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert complaint in ended.err
    assert "[bad_usage]" in ended.err
    assert list(machine.data.iterdir()) == []


@pytest.mark.parametrize(
    "command",
    ["extract", "ingest", "serve", "doctor", "evaluate", "units", "calendar", "users", "keys"],
)
def test_every_command_explains_itself(command: str, machine: Machine) -> None:
    ended = machine.run(command, "--help")
    assert ended.code == 0
    assert ended.out.startswith(f"Cách dùng: dondoc {command}")
    assert "usage" not in ended.out
    assert "options" not in ended.out


def test_help_comes_at_once(machine: Machine) -> None:
    def took() -> float:
        began = time.perf_counter()
        assert machine.spawn("--help").code == 0
        return time.perf_counter() - began

    assert min(took() for _ in range(3)) < 0.3


SETTINGS: list[tuple[dict[str, Any], str]] = [
    ({"DONDOC_MAX_BYTES": "many"}, "DONDOC_MAX_BYTES"),
    ({"DONDOC_MAX_SECONDS": "0"}, "DONDOC_MAX_SECONDS"),
    ({"DONDOC_CLASSIFIED": "maybe"}, "DONDOC_CLASSIFIED"),
    ({"DONDOC_DATABASE_URL": "mysql://user:password@host/db"}, "DONDOC_DATABASE_URL"),
    ({"DONDOC_PORT": "x", "DONDOC_WORKERS": "0"}, "DONDOC_WORKERS"),
]


@pytest.mark.parametrize(("settings", "name"), SETTINGS)
def test_a_wrong_setting_is_named(settings: dict[str, str], name: str, machine: Machine) -> None:
    ended = machine.run("extract", "a.txt", **settings)
    assert ended.code == 2
    assert name in ended.err
    assert "[bad_setting]" in ended.err
    assert "password" not in ended.err  # a value may be a secret


def test_a_data_folder_that_cannot_be_made_is_named(machine: Machine) -> None:
    (machine.work / "file").touch()
    ended = machine.run("users", "first", DONDOC_DATA=str(machine.work / "file" / "data"))
    assert ended.code == 2
    assert "DONDOC_DATA" in ended.err
