"""`users`, `keys`, `doctor`, `serve`, `evaluate`."""

from __future__ import annotations

import json
import re
import signal
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from models.accounts import authenticate, key
from models.codes import AccountRole, Scope
from models.database import connect, transaction
from tests.api import files
from tests.api.cli.conftest import Machine

Write = Callable[[str, bytes | str], Path]
SECRET = "một mật khẩu đủ dài"


def database(machine: Machine) -> str:
    return f"sqlite:///{machine.data / 'dondoc.db'}"


def test_the_first_account_is_made_once(machine: Machine) -> None:
    first = machine.run("users", "first")
    name, password = re.findall(r": +(\S+)$", first.out, re.MULTILINE)
    with transaction(connect(database(machine))) as session:
        account = authenticate(session, name, password)
    assert account is not None
    second = machine.run("users", "first")
    assert second.code == 0
    assert "Mật khẩu" not in second.out


def test_an_account_with_a_piped_password(machine: Machine) -> None:
    ended = machine.run(
        "users", "add", "lan", "--role", "leader", "--password-stdin", stdin=f"{SECRET}\n"
    )
    assert ended.code == 0
    assert SECRET not in ended.out + ended.err
    with transaction(connect(database(machine))) as session:
        account = authenticate(session, "lan", SECRET)
    assert account is not None
    assert (account.role, account.cleared) == (AccountRole.LEADER, False)


def test_an_account_without_a_password_gets_one(machine: Machine) -> None:
    ended = machine.run("users", "add", "an", "--cleared")
    password = re.findall(r"Mật khẩu: +(\S+)", ended.out)[0]
    with transaction(connect(database(machine))) as session:
        account = authenticate(session, "an", password)
    assert account is not None
    assert account.cleared
    again = machine.run("users", "add", "an")
    assert again.code == 1
    assert "[name_taken]" in again.err


def test_a_key_is_printed_once(machine: Machine) -> None:
    ended = machine.run("keys", "add", "phần mềm", "--scope", "read:changes")
    with transaction(connect(database(machine))) as session:
        found = key(session, ended.out.strip())
    assert found is not None
    assert (found.label, found.scopes) == ("phần mềm", frozenset({Scope.READ_CHANGES}))


def test_doctor_looks_at_everything(machine: Machine) -> None:
    ended = machine.run("doctor", COLUMNS="200")
    assert ended.code == 0, ended.out
    for words in (
        "Python",
        "Thư viện",
        "Bộ đọc",
        "Thư mục dữ liệu",
        "Cơ sở dữ liệu",
        "LibreOffice",
    ):
        assert words in ended.out


def test_doctor_finds_a_data_folder_open_to_others(machine: Machine) -> None:
    machine.run("users", "first")
    machine.data.chmod(0o755)
    ended = machine.run("doctor", COLUMNS="200")
    assert ended.code == 1
    assert "chmod" in ended.out


def test_doctor_finds_a_broken_database(machine: Machine) -> None:
    (machine.data / "dondoc.db").write_bytes(b"no database " * 1000)
    ended = machine.run("doctor", COLUMNS="200")
    assert ended.code == 1
    assert "Cơ sở dữ liệu: database_" in ended.out


def test_serve_answers_and_ends(machine: Machine) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with machine.started("serve", "--port", str(port)) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(f"dondoc đang chạy tại http://127.0.0.1:{port}")
        assert answered(f"http://127.0.0.1:{port}/healthz") == 200
        busy = machine.run("serve", "--port", str(port))
        assert busy.code == 1
        assert "[port_in_use]" in busy.err
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode in (0, 130)
    assert "Traceback" not in err


def answered(url: str) -> int:
    for _ in range(300):
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            time.sleep(0.1)
    pytest.fail("no answer")


def test_evaluate_tells_how_right_it_is(machine: Machine, write: Write) -> None:
    write("files/cv.txt", files.LETTER)
    gold = {"file": "cv.txt", "document": {"secrecy": "open", "number": "45"}, "tasks": []}
    errors = write("gold.jsonl", json.dumps(gold, ensure_ascii=False)).with_name("errors.html")
    ended = machine.run("evaluate", "gold.jsonl", "--files", ".", "--errors", "errors.html")
    assert ended.code == 0, ended.err
    assert "number" in ended.out
    assert "by rendering" in ended.out
    assert "Sai khác" in errors.read_text(encoding="utf-8")


def test_errors_of_restricted_documents_are_not_written(machine: Machine, write: Write) -> None:
    write("a.txt", files.LETTER)
    gold = {"file": "a.txt", "document": {"secrecy": "mat", "signer": "Canary"}, "tasks": []}
    errors = write("gold.jsonl", json.dumps(gold, ensure_ascii=False)).with_name("errors.html")
    machine.run("evaluate", "gold.jsonl", "--files", ".", "--errors", "errors.html")
    assert "Canary" not in errors.read_text(encoding="utf-8")


def test_evaluate_names_what_it_cannot_read(machine: Machine, write: Write) -> None:
    write("gold.jsonl", '{"file": "missing.txt", "document": {}, "tasks": []}')
    ended = machine.run("evaluate", "gold.jsonl", "--files", ".")
    assert ended.code == 1
    assert "[unreadable_file]" in ended.err
    write("gold.jsonl", "no JSON")
    assert machine.run("evaluate", "gold.jsonl", "--files", ".").code == 2
