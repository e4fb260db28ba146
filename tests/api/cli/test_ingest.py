"""`dondoc ingest`: a summary with one state a file; a restricted one leaves no trace of words."""

from __future__ import annotations

import re
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.api import files
from tests.api.cli.conftest import Machine

Write = Callable[[str, bytes | str], Path]


def numbers(out: str) -> list[int]:
    """The counts of the summary: new, known, restricted, failed."""
    return [int(number) for number in re.findall(r"^ +(\d+)  ", out, re.MULTILINE)]


def dump(machine: Machine) -> str:
    """All rows of all tables."""
    with sqlite3.connect(machine.data / "dondoc.db") as database:
        return "\n".join(database.iterdump())


def rows(machine: Machine, table: str) -> list[Any]:
    with sqlite3.connect(machine.data / "dondoc.db") as database:
        return database.execute(f"SELECT * FROM {table}").fetchall()


def test_a_folder_becomes_records(machine: Machine, write: Write) -> None:
    write("in/cv.txt", files.LETTER)
    write("in/again.txt", files.LETTER)
    write("in/mat.docx", files.marked_docx())
    write("in/empty.txt", b"")
    ended = machine.run("ingest", "in", "--workers", "1")
    assert ended.code == 1
    assert numbers(ended.out) == [1, 1, 1, 1]
    assert re.search(r"dondoc: .*/empty\.txt: .*\[empty_file\]", ended.err)
    again = machine.run("ingest", "in")
    assert numbers(again.out) == [0, 2, 1, 1]
    write("in/empty.txt", files.LETTER + "\nĐã sửa.")
    assert machine.run("ingest", "in", "--retry-failed").code == 0


def test_bad_files_leave_the_documents_unchanged(machine: Machine, write: Write) -> None:
    write("cv.txt", files.LETTER)
    machine.run("ingest", "cv.txt")
    before = [line for line in dump(machine).splitlines() if "ledger" not in line]
    write("bad/truncated.pdf", files.pdf(5)[:600])
    write("bad/password.pdf", files.pdf(password="mat khau"))
    write("bad/bomb.docx", files.zip_bomb())
    write("bad/wrong.pdf", files.LETTER)
    ended = machine.run("ingest", "bad")
    assert ended.code == 1
    codes = re.findall(r"\[(\w+)\]$", ended.err, re.MULTILINE)
    assert sorted(codes) == ["encrypted", "too_large", "unreadable_pdf", "wrong_extension"]
    assert [line for line in dump(machine).splitlines() if "ledger" not in line] == before


def test_what_is_written_is_the_owner_s_alone(machine: Machine, write: Write) -> None:
    write("cv.txt", files.LETTER)
    data = machine.home / "new" / "data"
    machine.run("ingest", "cv.txt", DONDOC_DATA=str(data))
    assert data.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o077 for path in data.rglob("*")} == {0}


SETTINGS: list[dict[str, str]] = [
    {},
    {"DONDOC_CLASSIFIED": "refuse"},
    {"DONDOC_MAX_SECONDS": "0.001"},  # every reading is stopped half way
    {"DONDOC_MAX_MEMORY": "64MB"},
    {"DONDOC_DATABASE_URL": "sqlite:////proc/nowhere/dondoc.db"},
]


@pytest.mark.parametrize(("settings", "alone"), [({}, True), *((s, False) for s in SETTINGS)])
def test_no_word_of_a_restricted_document_is_written(
    settings: dict[str, str], alone: bool, machine: Machine, write: Write
) -> None:
    run = machine.spawn if alone else machine.run
    name = f"{files.CANARY}.docx"
    write(name, files.marked_docx())
    for command in (("extract", "--explain", "--with-text"), ("ingest",)):
        ended = run(*command, name, **settings)
        assert files.CANARY not in ended.out.lower()
        # The terminal of who started the command may be told which file failed.
        assert files.CANARY not in ended.err.lower().replace(name, "")
    written = machine.written().lower()
    for form in (files.CANARY, files.CANARY.upper()):
        for encoding in ("utf-8", "utf-16-le", "unicode_escape"):
            assert form.encode(encoding).lower() not in written
    assert marked_bytes_are_nowhere(machine)


def marked_bytes_are_nowhere(machine: Machine) -> bool:
    """No packed copy of the file lies anywhere either."""
    return b"word/document.xml" not in machine.written()


def test_an_aborted_run_leaves_no_word(machine: Machine, write: Write) -> None:
    for place in range(15):
        write(f"in/{files.CANARY}{place}.docx", files.marked_docx())
        write(f"in/{place}.txt", f"{files.LETTER}{place}")
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        with machine.started("ingest", "in", "--workers", "2") as process:
            wait_for_a_record(machine)
            process.send_signal(sign)
            out, err = process.communicate(timeout=60)
        assert process.returncode == (130 if sign is signal.SIGINT else -sign)
        assert files.CANARY not in (out + err).lower()
    assert files.CANARY.encode() not in machine.written().lower()
    assert marked_bytes_are_nowhere(machine)
    ended = machine.run("ingest", "in")
    assert ended.code == 0
    assert sum(numbers(ended.out)) == 30
    assert len(rows(machine, "ledger_entry")) == 30


def wait_for_a_record(machine: Machine) -> None:
    """Wait until the run writes more than there was."""
    path = machine.data / "dondoc.db"

    def count() -> int:
        try:
            return len(rows(machine, "ledger_entry")) if path.exists() else 0
        except sqlite3.Error:
            return 0

    before = count()
    for _ in range(600):
        if count() > before:
            return
        time.sleep(0.05)
    pytest.fail("nothing is ingested")


def test_ctrl_c_tells_what_is_finished(machine: Machine, write: Write) -> None:
    for place in range(60):
        write(f"in/{place}.txt", f"{files.LETTER}{place}")
    with machine.started("ingest", "in", "--workers", "1") as process:
        wait_for_a_record(machine)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in err
    done = numbers(out)[0]
    assert 0 < done < 60
    assert f"{done}/60" in out
