"""Older Word files are read through LibreOffice, and leave nothing behind, whatever happens."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext, suppress
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

import pytest

from api.readers import (
    ConverterFailed,
    ConverterMissing,
    ConverterUnsafe,
    Limits,
    ReaderError,
    ReaderUnavailable,
    TimedOut,
    abandon,
    memory,
    read_isolated,
    start,
)
from api.readers.word_keeper import ERROR, Conversion, keep_in_memory
from extractor import extract
from extractor.errors import Encrypted, ExtractorError, UnsupportedFormat, WrongExtension
from extractor.permitted import Classified
from extractor.types import Extraction
from tests.api import fake_readers as fake, files, word_files
from tests.api.cli.conftest import Machine, machine, write

__all__ = ["machine", "write"]

LIMITS = Limits(seconds=60)
CANARY_FORMS = [files.CANARY[:6].encode(encoding) for encoding in ("ascii", "utf-16-le")]
ENDINGS = ("doc", "rtf", "odt")


@pytest.fixture(scope="session")
def letter() -> bytes:
    return files.docx(*files.LETTER.splitlines())


@pytest.fixture(scope="session")
def made(letter: bytes) -> dict[str, bytes]:
    """The letter in every older format."""
    return {ending: word_files.converted(letter, ending) for ending in ENDINGS}


@pytest.fixture(scope="session")
def marked() -> bytes:
    """A restricted .doc full of canaries."""
    return word_files.converted(files.marked_docx(), "doc")


@pytest.fixture
def replace_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Puts a script in the place of LibreOffice."""

    def replace(script: str) -> Path:
        start()  # the fork server needs the real path
        folder = tmp_path / "bin"
        folder.mkdir()
        monkeypatch.setenv("PATH", str(word_files.in_its_place(folder, script)))
        return folder

    return replace


HANGS = """
pwd > "$own/folder"
sleep 1000 &
echo $! > "$own/child"
echo $$ > "$own/pid.new"
mv "$own/pid.new" "$own/pid"
sleep 1000
"""


def told(folder: Path, name: str) -> str:
    """What the script in the place of LibreOffice has written, once it has."""
    for _ in range(300):
        with suppress(OSError):
            if text := (folder / name).read_text().strip():
                return text
        time.sleep(0.1)
    pytest.fail("the script was not started")


def is_gone(number: str) -> bool:
    """Whether a process has ended, or is a corpse that nobody has buried yet."""
    for _ in range(100):
        try:
            if Path("/proc", number, "stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.1)
    return False


def folder_is_gone(folder: str) -> bool:
    for _ in range(100):
        if not Path(folder).exists():
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_older_file_reads_as_the_docx_does(
    ending: str, made: dict[str, bytes], letter: bytes
) -> None:
    found = read_isolated(made[ending], limits=LIMITS, suffix=f".{ending}")
    expected = extract(letter)
    assert isinstance(found, Extraction)
    assert isinstance(expected, Extraction)
    assert found.text.split() == expected.text.split()
    assert [task.content for task in found.tasks] == [task.content for task in expected.tasks]


SUFFIXES: list[tuple[str, str, type[ExtractorError] | None]] = [
    ("doc", ".doc", None),
    ("doc", ".DOC", None),
    ("rtf", ".rtf", None),
    ("odt", ".odt", None),
    ("rtf", ".doc", None),  # Word opens it
    ("doc", ".docx", None),
    ("doc", ".dot", None),
    ("doc", ".pdf", WrongExtension),
    ("odt", ".txt", WrongExtension),
    ("doc", ".xls", UnsupportedFormat),
]


@pytest.mark.parametrize(("ending", "suffix", "error"), SUFFIXES)
def test_the_ending_must_fit_the_bytes(
    ending: str, suffix: str, error: type[ExtractorError] | None, made: dict[str, bytes]
) -> None:
    with pytest.raises(error) if error else nullcontext():
        read_isolated(made[ending], limits=LIMITS, suffix=suffix, extract=fake.tells_before)


def test_a_password_is_seen_before_anything_is_converted(
    made: dict[str, bytes], replace_office: Callable[[str], Path]
) -> None:
    replace_office("exit 1")
    entry = "<m:encryption-data/>"
    for data in (word_files.locked(made["doc"]), word_files.odt(manifest=entry)):
        with pytest.raises(Encrypted):
            read_isolated(data, limits=LIMITS)


def test_a_machine_without_libreoffice_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ConverterMissing) as raised:
        read_isolated(rb"{\rtf1 Hello}", limits=LIMITS)
    assert raised.value.code == "converter_missing"
    assert "libreoffice-writer-nogui" in raised.value.message
    assert isinstance(raised.value, ReaderUnavailable)  # so that no ledger blames the file


def test_nothing_is_written_where_memory_is_a_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "ROOT", tmp_path)
    monkeypatch.setattr(memory, "is_in_memory", lambda _path: False)
    ours, theirs = Pipe()
    reply = keep_in_memory(theirs, Conversion(("rtf",), Path("/bin/true"), 1, 1))
    assert reply == [ERROR + ConverterUnsafe.code.encode()]
    assert list(tmp_path.iterdir()) == []
    ours.close()


FAILURES = {
    "writes nothing": "exit 0",
    "fails": "exit 1",
    "starts again and again": "exit 81",
    "crashes": "kill -SEGV $$",
    "fills the memory": "head -c 300000000 /dev/zero > out",
}


@pytest.mark.parametrize("script", FAILURES.values(), ids=list(FAILURES))
def test_a_failure_is_a_code(script: str, replace_office: Callable[[str], Path]) -> None:
    folder = replace_office(f'pwd > "$own/folder"\n{script}')
    with pytest.raises(ConverterFailed):
        read_isolated(rb"{\rtf1 Hello}", limits=LIMITS)
    assert not Path(told(folder, "folder")).exists()


def test_what_is_no_docx_afterwards_is_a_code(replace_office: Callable[[str], Path]) -> None:
    replace_office("/bin/mkdir out; echo words > out/0.docx")
    with pytest.raises(ConverterFailed):
        read_isolated(rb"{\rtf1 Hello}", limits=LIMITS)


@pytest.mark.parametrize("length", [600, 5_000])
def test_a_file_cut_short_is_a_code_or_has_no_rubbish(length: int, made: dict[str, bytes]) -> None:
    with pytest.raises(ExtractorError):
        read_isolated(made["doc"][:length], limits=LIMITS)


def test_a_hang_is_ended_with_all_that_it_started(replace_office: Callable[[str], Path]) -> None:
    folder = replace_office(HANGS)
    with pytest.raises(TimedOut):
        read_isolated(rb"{\rtf1 Hello}", limits=Limits(seconds=2))
    assert is_gone(told(folder, "pid"))
    assert is_gone(told(folder, "child"))
    assert not Path(told(folder, "folder")).exists()


def test_an_abandoned_conversion_is_ended(replace_office: Callable[[str], Path]) -> None:
    folder = replace_office(HANGS)
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(read_isolated, rb"{\rtf1 Hello}", limits=LIMITS)
        told(folder, "pid")
        abandon([reading])
    assert isinstance(reading.exception(), ReaderError)
    assert is_gone(told(folder, "pid"))
    assert not Path(told(folder, "folder")).exists()


READS = """
import sys
from api.readers import Limits, read_isolated

if __name__ == "__main__":
    read_isolated(sys.stdin.buffer.read(), limits=Limits(seconds=60))
"""


@pytest.fixture
def reading_process(
    tmp_path: Path, replace_office: Callable[[str], Path]
) -> tuple[subprocess.Popen[bytes], Path]:
    """A process with a group of its own that waits for a hanging conversion of canaries."""
    script = tmp_path / "reads.py"
    script.write_text(READS)
    path = os.pathsep.join(filter(None, sys.path))
    folder = replace_office(HANGS)
    process = subprocess.Popen(
        [sys.executable, script],
        stdin=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": path},
        start_new_session=True,
    )
    assert process.stdin is not None
    process.stdin.write(rb"{\rtf1 " + CANARY_FORMS[0] + b"}")
    process.stdin.close()
    told(folder, "pid")
    return process, folder


def test_nothing_stays_when_all_of_dondoc_is_killed(
    reading_process: tuple[subprocess.Popen[bytes], Path],
) -> None:
    process, folder = reading_process
    assert list(word_files.left_behind(*CANARY_FORMS))  # the search finds what is there
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert is_gone(told(folder, "pid"))
    assert folder_is_gone(told(folder, "folder"))


def test_what_a_killed_keeper_leaves_is_removed_by_the_next(
    reading_process: tuple[subprocess.Popen[bytes], Path],
) -> None:
    process, folder = reading_process
    office = told(folder, "pid")
    status = Path("/proc", office, "status").read_text()
    keeper = int(status.partition("PPid:")[2].split()[0])
    os.kill(keeper, signal.SIGKILL)
    process.wait()
    assert is_gone(office)
    left = Path(told(folder, "folder"))
    os.kill(int(told(folder, "child")), signal.SIGKILL)
    memory.remove_abandoned()
    assert left.exists()  # so young, it could be about to be locked
    os.utime(left, (0, 0))
    memory.remove_abandoned()
    assert not left.exists()


def test_a_folder_in_use_is_not_removed() -> None:
    if not memory.is_in_memory(memory.ROOT):
        pytest.skip("/dev/shm is no memory here")
    with memory.folder_in_memory() as folder:
        os.utime(folder, (0, 0))
        memory.remove_abandoned()
        assert folder.is_dir()
        assert folder.stat().st_mode & 0o777 == 0o700
    assert not folder.exists()


def test_nothing_of_a_restricted_file_stays(
    machine: Machine, write: Callable[[str, bytes | str], Path], marked: bytes
) -> None:
    assert any(word in marked for word in CANARY_FORMS)
    write("mat.doc", marked)
    for command in (("extract", "--json"), ("extract",), ("ingest",)):
        ended = machine.run(*command, "mat.doc", PATH=os.environ["PATH"])
        assert ended.code == 0, ended.err
        assert files.CANARY not in ended.out + ended.err
    written = machine.written()
    assert not any(word in written for word in CANARY_FORMS)
    assert list(word_files.left_behind(*CANARY_FORMS)) == []


def test_a_restricted_file_is_known_as_one(marked: bytes) -> None:
    assert isinstance(read_isolated(marked, limits=LIMITS), Classified)


def test_no_other_file_is_read_through_a_link(tmp_path: Path) -> None:
    word_files.office()
    other = tmp_path / "other.txt"
    other.write_text(files.CANARY)
    field = r"{\field{\*\fldinst INCLUDETEXT " + f'"{other}"' + r"}{\fldrslt old}}"
    section = (
        '<text:section text:name="s"><text:section-source'
        f' xlink:href="{other.as_uri()}"/><text:p>old</text:p></text:section>'
    )
    for data in (rb"{\rtf1 Hello " + field.encode() + b"}", word_files.odt(section)):
        found = read_isolated(data, limits=LIMITS)
        assert isinstance(found, Extraction)
        assert files.CANARY not in found.text


def test_the_place_of_work_does_not_show_in_the_text() -> None:
    word_files.office()
    name = rb"{\field{\*\fldinst FILENAME \\p}{\fldrslt letter}}"
    data = rb"{\rtf1 Hello {\footer " + name + rb"\par}}"
    texts = [read_isolated(data, limits=LIMITS) for _ in range(2)]
    assert all(isinstance(found, Extraction) for found in texts)
    assert {found.text for found in texts if isinstance(found, Extraction)} == {"Hello"}


def read_all(paths: list[Path]) -> dict[str, Any]:
    def read(path: Path) -> Any:
        return read_isolated(path.read_bytes(), limits=LIMITS, suffix=path.suffix)

    with ThreadPoolExecutor(2) as pool:
        return {path.name: found for path, found in zip(paths, pool.map(read, paths), strict=True)}


FIELDS = ("kind", "number", "symbol", "issued_on")


def fields(found: Any) -> dict[str, str]:
    values = {name: getattr(found.metadata, name) for name in FIELDS}
    return {name: str(value.value) if value else "" for name, value in values.items()}


def test_the_gold_files_have_their_number_and_date(shared: Path) -> None:
    word_files.office()
    found = read_all(sorted((shared / "gold" / "files").glob("*.doc")))
    lines = (shared / "gold" / "gold.jsonl").read_text().splitlines()
    gold = {line["file"]: line["document"] for line in map(json.loads, lines)}
    expected = {name: {f: gold[name][f] or "" for f in FIELDS} for name in found}
    assert {name: fields(one) for name, one in found.items()} == expected


RIGHT = 0.9
"""Least share of right fields: VNI files with gaps for number and date are among them."""


def test_the_real_files_have_their_number_and_date(shared: Path) -> None:
    word_files.office()
    real = shared / "real"
    with (real / "facts.tsv").open() as table:
        facts = {row["file"].split("/")[-1]: row for row in csv.DictReader(table, delimiter="\t")}
    folders = (real / "word", real / "legacy")
    paths = [path for folder in folders for path in folder.iterdir()]
    found = read_all([path for path in paths if path.suffix in (".doc", ".rtf")])
    wrong = [
        (name, field, value)
        for name, one in found.items()
        for field, value in fields(one).items()
        if facts[name]["kind"] and value != facts[name][field]
    ]
    assert len(wrong) <= (1 - RIGHT) * len(found) * len(FIELDS), wrong
