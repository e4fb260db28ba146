"""Several documents in one run of LibreOffice; catdoc where there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pipe
from pathlib import Path

import pytest

from api.readers import ConverterMissing, read_isolated, start
from api.readers.word_keeper import DOCX, Conversion, keep_in_memory
from extractor.permitted import Classified
from extractor.types import Doubt, Extraction, Format
from tests.api import files, word_files
from tests.api.test_readers_word import (
    CANARY_FORMS,
    ENDINGS,
    LIMITS,
    letter,
    made,
    marked,
    replace_office,
)
from tests.conftest import missing

__all__ = ["letter", "made", "marked", "replace_office"]


def test_documents_that_wait_are_converted_in_one_run(
    letter: bytes, made: dict[str, bytes]
) -> None:
    ours, theirs = Pipe()
    with ThreadPoolExecutor(1) as pool:
        wanted = Conversion(("doc", "rtf", "odt"), word_files.office(), 60, 2_000_000_000)
        answers = pool.submit(keep_in_memory, theirs, wanted)
        for ending in ENDINGS:
            ours.send_bytes(made[ending] if ending != "rtf" else rb"{\rtf1 cut")
        tags = [answer[:3] for answer in answers.result()]
    assert tags[0] == tags[2] == DOCX + b"PK"
    ours.close()


BROKEN_TOGETHER = """
case "$*" in *1.doc*) exit 1;; esac
/bin/mkdir out; /bin/cp "$own/good.docx" out/0.docx
"""


def test_a_failed_run_is_taken_apart(
    replace_office: Callable[[str], Path], letter: bytes, made: dict[str, bytes]
) -> None:
    folder = replace_office(BROKEN_TOGETHER)
    (folder / "good.docx").write_bytes(letter)
    count = 3 * (os.cpu_count() or 1)
    with ThreadPoolExecutor(count) as pool:
        found = pool.map(lambda _: read_isolated(made["doc"], limits=LIMITS), range(count))
    assert all(isinstance(one, Extraction) for one in found)


@pytest.fixture(scope="session")
def old_doc() -> bytes:
    """A .doc in TCVN3, whose "ư" is a soft hyphen."""
    return word_files.converted(files.docx("Th«ng t\u00ad h\u00adíng dÉn"), "doc")


@pytest.fixture
def only_catdoc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with catdoc and without LibreOffice."""
    program = shutil.which("catdoc")
    if program is None:
        missing("catdoc")
    start()
    (tmp_path / "catdoc").symlink_to(str(program))
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("only_catdoc")
def test_catdoc_tells_the_words_and_what_is_lost(made: dict[str, bytes]) -> None:
    found = read_isolated(made["doc"], limits=LIMITS)
    assert isinstance(found, Extraction)
    assert found.format is Format.DOC
    assert Doubt("layout_lost", "text") in found.doubts
    assert found.metadata.number is not None
    with pytest.raises(ConverterMissing):
        read_isolated(made["rtf"], limits=LIMITS)


@pytest.mark.usefixtures("only_catdoc")
def test_catdoc_keeps_the_letter_that_is_a_soft_hyphen(old_doc: bytes) -> None:
    found = read_isolated(old_doc, limits=LIMITS)
    assert isinstance(found, Extraction)
    assert found.text == "Thông tư hướng dẫn"


@pytest.mark.usefixtures("only_catdoc")
def test_catdoc_leaves_a_marked_file_restricted(marked: bytes) -> None:
    assert isinstance(read_isolated(marked, limits=LIMITS), Classified)
    assert list(word_files.left_behind(*CANARY_FORMS)) == []
