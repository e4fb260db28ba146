"""Canaries of classified documents through every path, then a search of all that was written.

Run by `make gauntlet`. Each canary is a word that stands nowhere else; it is put into the abstract,
body, tables, headers, properties and file name of a marked document, which then goes through a
path of the product with a fault or none. Afterwards every file that the processes could write, and
everything they printed, is searched for the canary in several encodings.
"""

from __future__ import annotations

import base64
import io
import itertools
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import docx

from tests.seconds import bounded

DONDOC = Path(sys.executable).with_name("dondoc")
CARRIERS = ("text", "docx")
PLACES = ("abstract", "body", "table", "header", "properties", "name")
PATHS = ("extract", "extract_text", "explain", "ingest", "upload_raw", "upload_form")
FAULTS = ("none", "killed", "tiny_memory", "no_time")
LEVELS = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")


def canary(rng: random.Random) -> str:
    """A word with Vietnamese letters that stands nowhere else."""
    return "ượng" + "".join(rng.choice("bcdghklmnpqrstvx") for _ in range(10)) + "ẫyế"


def text_of(word: str, place: str, level: str) -> list[str]:
    """The paragraphs of a marked letter with the canary in one place."""
    at = {name: (word if name == place else "công tác") for name in PLACES}
    return [
        "ỦY BAN NHÂN DÂN", "TỈNH HÒA GIANG", "Số: 07/UBND-NC", level,
        f"V/v {at['abstract']} trên địa bàn", "Hòa Giang, ngày 02 tháng 4 năm 2026",
        "Kính gửi: Công an tỉnh.", "UBND tỉnh yêu cầu:",
        f"1. Giao Công an tỉnh chủ trì {at['body']}, báo cáo trước ngày 30/6/2026.",
        "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Thắng",
    ]  # fmt: skip


def document(carrier: str, place: str, word: str, level: str) -> bytes:
    """The bytes of a marked document."""
    lines = text_of(word, place, level)
    if carrier == "text":
        extra = f"\n\n{word}" if place in ("table", "header", "properties") else ""
        return ("\n\n".join(lines) + extra).encode()
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    if place == "table":
        made.add_table(1, 2).cell(0, 0).text = word
    if place == "header":
        made.sections[0].header.paragraphs[0].text = word
    if place == "properties":
        made.core_properties.title = made.core_properties.subject = word
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def shapes(word: str) -> Iterator[bytes]:
    """The canary as it could stand in a file."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    for form in {word, unicodedata.normalize("NFD", word), word.upper(), bare}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield form.encode(encoding)
        yield quote(form).encode()
        yield form.encode("unicode_escape")
        for shift in range(3):
            yield base64.b64encode(b"x" * shift + form.encode())[4:-4]


def hits(word: str, folder: Path, printed: bytes) -> tuple[list[str], int]:
    """Where the canary was found, and how many bytes were searched."""
    wanted = list(shapes(word))
    found, size = [], len(printed)
    if any(shape in printed for shape in wanted):
        found.append("printed")
    for path in folder.rglob("*"):
        if word in path.name:
            found.append("a name")
        if path.is_file():
            data = path.read_bytes()
            size += len(data)
            if any(shape in data for shape in wanted):
                found.append(path.suffix or path.name[:12])
    return found, size


def environment(home: Path, fault: str) -> dict[str, str]:
    """A machine of its own: data, temp and home inside one folder."""
    (home / "tmp").mkdir(exist_ok=True)
    own = {"DONDOC_DATA": str(home / "data"), "TMPDIR": str(home / "tmp"), "HOME": str(home)}
    own |= {"DONDOC_MAX_MEMORY": str(200 << 20)} if fault == "tiny_memory" else {}
    own |= {"DONDOC_MAX_SECONDS": "0.01"} if fault == "no_time" else {}
    return os.environ | own


def command(path: str, file: Path) -> list[str]:
    """The words of the command for a path of the product."""
    return {
        "extract": ["extract", "--json", str(file)],
        "extract_text": ["extract", "--json", "--with-text", str(file)],
        "explain": ["extract", "--explain", str(file)],
        "ingest": ["ingest", str(file)],
    }[path]


def run_command(path: str, file: Path, home: Path, fault: str, word: str) -> bytes:
    """What the command printed; the file's own name, which goes to the terminal only, left out."""
    process = subprocess.Popen(
        [DONDOC, *command(path, file)],
        env=environment(home, fault),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    if fault == "killed":
        time.sleep(random.Random(word).uniform(0.3, 2.5))
        os.killpg(process.pid, signal.SIGKILL)
    printed = process.communicate(timeout=120)[0]
    return b"\n".join(line for line in printed.splitlines() if file.name.encode() not in line)


def run_upload(path: str, data: bytes, home: Path, fault: str, word: str) -> bytes:
    """What a server answered and printed, with the file sent to it."""
    script = Path(__file__).with_name("gauntlet_server.py")
    return subprocess.run(
        [sys.executable, str(script), path, word],
        input=data,
        env=environment(home, fault),
        capture_output=True,
        timeout=120,
        check=False,
    ).stdout


def one(case: tuple[str, str, str, str], level: str, rng: random.Random) -> tuple[list[str], int]:
    """Where one canary was found, and the bytes searched."""
    carrier, place, path, fault = case
    word = canary(rng)
    data = document(carrier, place, word, level)
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as outside:
        home = Path(name)
        if path.startswith("upload"):
            return hits(word, home, run_upload(path, data, home, fault, word))
        stem = word if place == "name" else "van-ban"
        file = Path(outside, stem + (".txt" if carrier == "text" else ".docx"))
        file.write_bytes(data)
        return hits(word, home, run_command(path, file, home, fault, word))


def cases() -> list[tuple[str, str, str, str]]:
    """Every combination, in an order in which each pair comes early."""
    whole = list(itertools.product(CARRIERS, PLACES, PATHS, FAULTS))
    random.Random(553).shuffle(whole)
    return whole


def main() -> int:
    """0 when no canary was found."""
    more = bounded("canaries of classified documents", 3600)
    rng, searched, done, leaked = random.Random(2026), 0, 0, 0
    for number, case in enumerate(cases()):
        if not more():
            break
        found, size = one(case, LEVELS[number % 3], rng)
        searched, done = searched + size, done + 1
        if found:
            leaked += 1
            sys.stderr.write(f"{' x '.join(case)}: found in {sorted(set(found))}\n")
    sys.stdout.write(f"{done} documents, {searched:,} bytes searched, {leaked} leaked\n")
    return 1 if leaked or not done else 0


if __name__ == "__main__":
    sys.exit(main())
