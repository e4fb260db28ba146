"""Canaries of classified documents through every path, then a search of all that was written.

Run by `make gauntlet`. A canary is a word that stands nowhere else; every place of a marked document
holds one of its own, its name and its folder's name too. The document goes through a path of the
product with a fault or none. Afterwards everything that the processes could have written, and what
they printed, is searched for each canary in several encodings.
"""

from __future__ import annotations

import base64
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from tests.gauntlet_documents import LEVELS, PLACES, SUFFIXES, Canaries, document
from tests.seconds import bounded

DONDOC = Path(sys.executable).with_name("dondoc")
SERVER = Path(__file__).with_name("gauntlet_server.py")
COMMANDS = {
    "extract": ("extract",),
    "extract_text": ("extract", "--json", "--with-text"),
    "explain": ("extract", "--explain"),
    "ingest": ("ingest",),
    "ingest_folder": ("ingest",),
}
UPLOADS = ("upload_raw", "upload_form", "upload_cut")
FAULTS = ("none", "killed", "tiny_memory", "no_time", "refused", "broken")
NAMES = ("name", "folder")
"""Names go to the terminal of whoever started a command, and nowhere else."""
SHARED = (Path("/tmp"), Path("/dev/shm"))
"""Where processes may write outside the folders that they are given."""
_LARGEST = 64_000_000


@dataclass(frozen=True, slots=True)
class Case:
    """A document of a carrier through a path, with a fault."""

    carrier: str
    path: str
    fault: str


def canary(rng: random.Random) -> str:
    """A word with Vietnamese letters that stands nowhere else."""
    return "ượng" + "".join(rng.choice("bcdghklmnpqrstvx") for _ in range(10)) + "ẫyế"


def shapes(word: str) -> set[bytes]:
    """The canary as it could stand in a file."""
    found: set[bytes] = set()
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    for form in {word, unicodedata.normalize("NFD", word), word.upper(), word.capitalize(), bare}:
        plain = form.encode()
        found |= {form.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")}
        found |= {quote(form).encode(), form.encode("unicode_escape"), plain.hex().encode()}
        found |= {json.dumps(form)[1:-1].encode(), repr(plain)[2:-1].encode()}
        found |= {base64.b64encode(b"x" * shift + plain)[4:-4] for shift in range(3)}
    return found


def hits(
    canaries: Canaries, files: Iterable[Path], printed: bytes, *, names_printed: bool = False
) -> tuple[set[str], int]:
    """Where canaries were found ("place in where"), and how many bytes were searched."""
    wanted = {place: shapes(word) for place, word in canaries.items()}
    found = {
        f"{place} in print"
        for place, forms in wanted.items()
        if not (names_printed and place in NAMES) and any(form in printed for form in forms)
    }
    size = len(printed)
    for path in files:
        content = os.fsencode(path.name) + b"\0" + _bytes_of(path)
        size += len(content)
        where = path.suffix or path.name[:12]
        for place, forms in wanted.items():
            if any(form in content for form in forms):
                found.add(f"{place} in {where}")
    return found, size


def _bytes_of(path: Path) -> bytes:
    with suppress(OSError):
        if path.is_file() and not path.is_symlink() and path.stat().st_size < _LARGEST:
            return path.read_bytes()
    return b""


def written(home: Path, since: float, *, but: Path) -> Iterator[Path]:
    """All below the home, and what was changed in the shared places since a time."""
    yield from home.rglob("*")
    for shared in SHARED:
        for folder, _, names in os.walk(shared):
            if not Path(folder).is_relative_to(but) and not Path(folder).is_relative_to(home):
                yield from _changed((Path(folder, name) for name in names), since)


def _changed(files: Iterable[Path], since: float) -> Iterator[Path]:
    for file in files:
        with suppress(OSError):
            if file.lstat().st_mtime >= since and file.lstat().st_uid == os.getuid():
                yield file


def environment(home: Path, fault: str) -> dict[str, str]:
    """A machine of its own: data, temp and home inside one folder."""
    (home / "tmp").mkdir(exist_ok=True)
    own = {"DONDOC_DATA": str(home / "data"), "TMPDIR": str(home / "tmp"), "HOME": str(home)}
    own["PYTHONPATH"] = str(Path(__file__).parents[1])
    faults = {
        "tiny_memory": {"DONDOC_MAX_MEMORY": str(64_000_000)},
        "no_time": {"DONDOC_MAX_SECONDS": "0.01"},
        "refused": {"DONDOC_CLASSIFIED": "refuse"},
    }
    return os.environ | own | faults.get(fault, {})


def run(command: list[str], data: bytes, home: Path, case: Case, rng: random.Random) -> bytes:
    """What the processes printed until they ended, or were killed."""
    process = subprocess.Popen(
        command,
        env=environment(home, case.fault),
        cwd=home,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    timeout = rng.uniform(0.5, 5) if case.fault == "killed" else 120
    try:
        return process.communicate(data, timeout=timeout)[0]
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return process.communicate()[0]


def command(case: Case, file: Path, canaries: Canaries) -> list[str]:
    """The words of the command for a case."""
    if case.path in UPLOADS:
        return [sys.executable, str(SERVER), case.path, canaries["name"], file.suffix]
    target = file.parent if case.path == "ingest_folder" else file
    return [str(DONDOC), *COMMANDS[case.path], str(target)]


def one(case: Case, level: str, rng: random.Random) -> tuple[set[str], int]:
    """Where canaries of one document were found, and the bytes searched."""
    canaries = {place: canary(rng) for place in (*PLACES[case.carrier], *NAMES)}
    data = document(case.carrier, level, canaries)
    if case.fault == "broken":
        data = data[: rng.randrange(len(data) // 2, len(data))]
    since = time.time() - 1
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as outside:
        home = Path(name)
        file = Path(outside, canaries["folder"], canaries["name"] + SUFFIXES[case.carrier])
        file.parent.mkdir()
        file.write_bytes(data)
        sent = data if case.path in UPLOADS else b""
        printed = run(command(case, file, canaries), sent, home, case, rng)
        files = written(home, since, but=Path(outside))
        return hits(canaries, files, printed, names_printed=case.path not in UPLOADS)


def cases() -> list[Case]:
    """Every combination, in an order in which each pair comes early.

    A text that is cut may have lost its mark, and is open then: that is no leak.
    """
    whole = itertools.product(PLACES, (*COMMANDS, *UPLOADS), FAULTS)
    found = [Case(*each) for each in whole if not (each[0] == "text" and each[2] == "broken")]
    random.Random(553).shuffle(found)
    return found


def main() -> int:
    """0 when no canary was found."""
    more = bounded("canaries of classified documents", 3600)
    rng, searched, done, places, leaked = random.Random(2026), 0, 0, 0, 0
    for number, case in enumerate(cases()):
        if not more():
            break
        found, size = one(case, LEVELS[number % len(LEVELS)], rng)
        searched, done = searched + size, done + 1
        places += len(PLACES[case.carrier]) + len(NAMES)
        if found:
            leaked += 1
            sys.stderr.write(f"{case}: {sorted(found)}\n")
    sys.stdout.write(
        f"{done} documents with {places} canaries, {searched:,} bytes searched, {leaked} leaked\n"
    )
    return 1 if leaked or not done else 0


if __name__ == "__main__":
    sys.exit(main())
