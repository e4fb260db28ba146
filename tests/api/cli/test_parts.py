"""A container on the command line: a line for each part, beside its `input`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.api.cli.conftest import Machine
from tests.api.test_parts_canary import CANARY, MESSAGE, spilled
from tests.containers import LETTER, MARKED, mail, zipped

Write = Callable[[str, bytes | str], Path]
FILES = [("cv.txt", LETTER.encode()), ("hạn chế.txt", MARKED.encode()), ("hỏng.pdf", b"x")]


def test_a_line_for_each_part(machine: Machine, write: Write) -> None:
    write("gói.eml", bytes(mail(attached=FILES)))
    write("cv.txt", LETTER)
    ended = machine.run("extract", "--json", "gói.eml", "cv.txt")
    assert ended.code == 1
    assert [(line["input"], line.get("part")) for line in ended.lines] == [
        (0, 1), (0, 2), (0, 3), (0, 4), (1, None),
    ]  # fmt: skip
    skipped, opened, restricted, failed, alone = ended.lines
    assert skipped["skipped"]["code"] == "message_body"
    assert opened["file"] == "cv.txt"
    assert {**opened, "input": 1} == {**alone, "part": 2}
    assert restricted.keys() == {"input", "part", "classified"}
    assert failed["error"]["code"] == "wrong_extension"
    assert "gói.eml (phần 4)" in ended.err
    assert "hỏng.pdf" not in ended.err + ended.out


def test_parts_for_people(machine: Machine, write: Write) -> None:
    write("gói.zip", zipped(dict(FILES)))
    ended = machine.run("extract", "gói.zip")
    assert "cv.txt" in ended.out
    assert "hạn chế.txt" not in ended.out + ended.err


def test_the_summary_counts_parts(machine: Machine, write: Write) -> None:
    write("gói.zip", zipped(dict(FILES)))
    ended = machine.run("ingest", "gói.zip")
    assert ended.code == 1
    assert "1/1 tệp đã có kết quả, gồm 3 phần" in ended.out


def test_nothing_of_a_restricted_part_is_printed_or_kept(machine: Machine, write: Write) -> None:
    source = write("message.eml", MESSAGE)
    ended = machine.run("extract", "--json", "--with-text", "message.eml")
    assert [(line["input"], line["part"]) for line in ended.lines] == [(0, 1), (0, 2), (0, 3)]
    assert ended.lines[1]["classified"]["secrecy"] == "mat"
    assert ended.lines[1].keys() == {"input", "part", "classified"}
    runs = [ended, machine.run("extract", "message.eml"), machine.run("ingest", "message.eml")]
    assert all(CANARY not in (run.out + run.err).lower() for run in runs)
    source.unlink()
    assert spilled(machine.home) == []
