"""Kills an ingest and its readers at random, resumes it, and counts: nothing lost, nothing twice.

Run by `make chaos`. Each round ingests the sample PDFs with copies under other names into a fresh
database, is killed with SIGKILL a few times, and is then let finish. At the end each distinct
document stands in the database once, and the feed names each once.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlmodel import func, select

from corpus.documents import load_gold, sample_paths
from models.database import connect, session
from models.tables import Change, ClassifiedDocument, Document
from tests.seconds import bounded

DONDOC = Path(sys.executable).with_name("dondoc")


def ingest(folder: Path, home: Path) -> subprocess.Popen[bytes]:
    """A running ingest, in a process group of its own."""
    return subprocess.Popen(
        [DONDOC, "ingest", str(folder), "--workers", "2"],
        env=os.environ | {"DONDOC_DATA": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def kill(process: subprocess.Popen[bytes]) -> None:
    """SIGKILL to the whole group: parent, fork server and readers at once."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def counts(home: Path) -> tuple[int, int, int]:
    """How many open, restricted and received."""
    engine = connect(f"sqlite:///{home / 'dondoc.db'}")
    with session(engine) as db:
        return (
            db.exec(select(func.count()).select_from(Document)).one(),
            db.exec(select(func.count()).select_from(ClassifiedDocument)).one(),
            len(set(db.exec(select(Change.uid)).all())),
        )


def one_round(rng: random.Random, more: Callable[[], bool]) -> tuple[int, tuple[int, int, int]]:
    """(kills, counts) of one resumed ingest."""
    with tempfile.TemporaryDirectory() as name:
        folder, home = Path(name, "in"), Path(name, "home")
        folder.mkdir()
        for path in sample_paths():
            if path.suffix == ".pdf":
                shutil.copy(path, folder)
                shutil.copy(path, folder / f"copy-{path.name}")
        kills = 0
        for _ in range(4):
            running = ingest(folder, home)
            time.sleep(rng.uniform(1.0, 6.0))
            if running.poll() is None and more():
                kill(running)
                kills += 1
            else:
                running.wait()
        done = ingest(folder, home)
        done.wait(timeout=600)
        return kills, counts(home)


def main() -> int:
    """0 when every round ended with each document once."""
    more = bounded("kill an ingest", 600)
    secret = sum(g["document"]["secrecy"] != "open" for g in load_gold()) // 2
    whole = sum(p.suffix == ".pdf" for p in sample_paths())
    want = (whole - secret, secret, whole)
    rounds = kills = 0
    while rounds == 0 or more():
        rounds += 1
        killed, got = one_round(random.Random(rounds), more)
        kills += killed
        sys.stdout.write(f"round {rounds}: {killed} kills, open, restricted, received: {got}\n")
        if got[:2] != want[:2] or got[2] < want[2]:
            sys.stderr.write(f"wanted {want}\n")
            return 1
    sys.stdout.write(f"{kills} kills in {rounds} rounds: none lost, none twice\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
