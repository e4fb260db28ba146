"""Folders that lie in memory, for programs that can only work on files.

A folder is held by a lock as long as its maker lives: what a killed one leaves is removed by the
next. Nothing here ever falls back to a disk.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path("/dev/shm")
"""Where Linux gives programs memory as a file system."""

PREFIX = "dondoc-"
IN_MEMORY = ("tmpfs", "ramfs")
"""File systems without a disk."""
_YOUNG_SECONDS = 60
"""A folder younger than this may be unlocked because its maker is about to lock it."""


class NotInMemory(Exception):
    """`ROOT` is on a disk, or nowhere."""


@contextmanager
def folder_in_memory() -> Iterator[Path]:
    """A new folder for this account alone; gone with all that is in it after the block.

    Raises `NotInMemory` where there is none to be had.
    """
    if not is_in_memory(ROOT):
        raise NotInMemory
    remove_abandoned()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=ROOT))
    try:
        with _locked(folder):
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def is_in_memory(path: Path) -> bool:
    """Whether what is written below the path stays in memory."""
    try:
        mounts = Path("/proc/mounts").read_text().splitlines()
    except OSError:
        return False
    return file_system(path, mounts) in IN_MEMORY


def file_system(path: Path, mounts: Iterable[str]) -> str:
    """The kind of file system that holds a path: that of the longest mount point above it.

    `mounts` are the lines of /proc/mounts; of two at one place, the later covers the earlier.
    """
    resolved = path.resolve()
    rows = [line.split() for line in mounts]
    above = [row for row in reversed(rows) if resolved.is_relative_to(row[1])]
    return max(above, key=lambda row: len(row[1]))[2] if above else "?"


def remove_abandoned() -> None:
    """Remove folders of this account whose makers are gone."""
    for folder in ROOT.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if _is_own(folder):
                with _locked(folder):
                    shutil.rmtree(folder, ignore_errors=True)


def _is_own(folder: Path) -> bool:
    status = folder.lstat()
    return status.st_uid == os.geteuid() and time.time() - status.st_mtime > _YOUNG_SECONDS


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder; `OSError` where it is held already, or is no folder."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)
