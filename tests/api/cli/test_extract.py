"""`dondoc extract`: lines in order, bad files by code, nothing stored."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor import as_json, extract
from tests.api import files
from tests.api.cli.conftest import DONDOC, Machine

Write = Callable[[str, bytes | str], Path]


@pytest.fixture
def bad(write: Write, machine: Machine) -> dict[str, str]:
    """Files that cannot be read, with their codes."""
    write("empty.txt", b"")
    write("wrong.pdf", files.LETTER)
    write("wrong.docx", files.pdf())
    write("truncated.pdf", files.pdf(5)[:600])
    write("password.pdf", files.pdf(password="mat khau"))
    write("bomb.docx", files.zip_bomb())
    write("broken.docx", files.docx("một")[:900])
    write("sheet.xlsx", files.docx("một"))
    (machine.work / "folder.txt").mkdir()
    with (machine.work / "zeros.pdf").open("wb") as file:
        file.truncate(300_000_000)
    return {
        "empty.txt": "empty_file",
        "wrong.pdf": "wrong_extension",
        "wrong.docx": "wrong_extension",
        "truncated.pdf": "unreadable_pdf",
        "password.pdf": "encrypted",
        "bomb.docx": "too_large",
        "broken.docx": "unreadable_docx",
        "sheet.xlsx": "unsupported_format",
        "folder.txt": "unreadable_file",
        "zeros.pdf": "too_large",
        "missing.txt": "unreadable_file",
    }


def test_json_is_what_the_extractor_reads(machine: Machine, write: Write) -> None:
    write("cv.txt", files.LETTER)
    ended = machine.run("extract", "--json", "cv.txt")
    assert (ended.code, ended.err) == (0, "")
    expected: dict[str, Any] = {"input": 0, "file": "cv.txt"} | as_json(
        extract(files.LETTER.encode())
    )
    assert ended.lines == [expected]
    assert list(ended.lines[0]) == list(expected)
    assert expected["document"]["number"] == "45"


def test_the_text_comes_when_asked(machine: Machine, write: Write) -> None:
    write("cv.txt", files.LETTER)
    (line,) = machine.run("extract", "--json", "--with-text", "cv.txt").lines
    start, end = line["document"]["spans"]["number"][0]
    assert line["text"][start:end] == "45"


def test_bad_files_are_named_and_the_others_go_on(
    machine: Machine, write: Write, bad: dict[str, str]
) -> None:
    write("cv.txt", files.LETTER)
    write("mat.docx", files.marked_docx())
    names = ["cv.txt", *bad, "mat.docx", "cv.txt"]
    ended = machine.run("extract", "--json", *names)
    assert ended.code == 1
    assert [line["input"] for line in ended.lines] == list(range(len(names)))
    codes = {names[line["input"]]: line["error"]["code"] for line in ended.lines if "error" in line}
    assert codes == bad
    assert all(set(line) == {"input", "error"} for line in ended.lines if "error" in line)
    assert [line.get("file") for line in ended.lines if "file" in line] == ["cv.txt", "cv.txt"]
    complaints = ended.err.splitlines()
    assert len(complaints) == len(bad)
    for (name, code), complaint in zip(bad.items(), complaints, strict=True):
        assert complaint.startswith(f"dondoc: {name}: ")
        assert complaint.endswith(f"[{code}]")


def test_nothing_is_stored(machine: Machine, write: Write) -> None:
    write("cv.txt", files.LETTER)
    machine.run("extract", "cv.txt")
    assert list(machine.data.iterdir()) == []


def test_a_restricted_document_has_no_name_and_no_words(machine: Machine, write: Write) -> None:
    write(f"{files.CANARY}.docx", files.marked_docx())
    ended = machine.run("extract", "--json", "--with-text", "--explain", f"{files.CANARY}.docx")
    assert ended.code == 0
    (line,) = ended.lines
    assert set(line) == {"input", "classified"}
    assert line["classified"]["secrecy"] == "mat"
    assert files.CANARY not in (ended.out + ended.err).lower()


def test_a_restricted_document_is_refused_where_the_settings_say_so(
    machine: Machine, write: Write
) -> None:
    write("a.docx", files.marked_docx())
    ended = machine.run("extract", "--json", "a.docx", DONDOC_CLASSIFIED="refuse")
    assert ended.code == 1
    assert ended.lines[0]["error"]["code"] == "classified_refused"


def test_tables_for_people(machine: Machine, write: Write) -> None:
    write("[red]cv.txt", files.LETTER)
    write("mat.docx", files.marked_docx())
    ended = machine.run("extract", "[red]cv.txt", "mat.docx", COLUMNS="160")
    assert (ended.code, ended.err) == (0, "")
    assert "[red]cv.txt" in ended.out  # no markup of the terminal
    for words in ("Công văn", "Phòng Nội vụ", "trước ngày 15/6/2024", "14/6/2024", "Mật"):
        assert words in ended.out, words
    assert files.CANARY not in ended.out.lower()
    assert "mat.docx" not in ended.out


def test_reasons_name_rules_and_words(machine: Machine, write: Write) -> None:
    write("cv.txt", files.LETTER)
    (line,) = machine.run("extract", "--json", "--with-text", "--explain", "cv.txt").lines
    found = {reason["of"]: reason for reason in line["explain"]}
    assert {"number", "tasks[0]", "tasks[0].units[0]", "tasks[0].deadlines[0]"} <= set(found)
    assert all(reason["rule"] for reason in found.values())
    start, end = found["number"]["spans"][0]
    assert line["text"][start:end] == "45"
    table = machine.run("extract", "--explain", "cv.txt", COLUMNS="160").out
    assert found["tasks[0].deadlines[0]"]["rule"] in table


def test_names_cannot_drive_the_terminal(machine: Machine) -> None:
    ended = machine.run("extract", "--json", "\x1b[2Jx.txt", os.fsdecode(b"\xff.txt"))
    assert ended.code == 1
    assert "\x1b" not in ended.err
    assert len(ended.lines) == 2


def test_modules_in_the_working_folder_are_not_run(machine: Machine, write: Write) -> None:
    trap = "from pathlib import Path; Path(__file__).with_suffix('.sprung').touch()"
    for name in ("json", "re", "numpy", "spacy", "extractor", "multiprocessing", "sitecustomize"):
        write(f"{name}.py", trap)
    write("cv.txt", files.LETTER)
    assert machine.spawn("extract", "--json", "cv.txt").code == 0
    assert list(machine.work.glob("*.sprung")) == []


def test_a_temporary_folder_with_a_long_name_will_do(machine: Machine, write: Write) -> None:
    write("cv.txt", files.LETTER)
    folder = machine.temp / ("x" * 120)
    folder.mkdir()
    ended = machine.spawn("extract", "--json", "cv.txt", TMPDIR=str(folder))
    assert (ended.code, ended.err) == (0, "")


def test_a_reader_of_our_output_may_leave(machine: Machine, write: Write) -> None:
    write("cv.txt", files.LETTER)
    ended = subprocess.run(
        f"{DONDOC} extract --json --with-text {'cv.txt ' * 40} | head -c 10",
        shell=True,
        cwd=machine.work,
        env=machine.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stdout == '{"input": '
    assert ended.stderr == ""
