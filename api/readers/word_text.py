"""Catdoc: the words of a .doc where LibreOffice is missing or fails.

It gives no tables, boxes or pictures; what reads its text says so (`layout_lost`). It works on a
file in memory and may write none.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

_SIGNS = '001C "\\t"\n001E "\\n"\n00AD "\u00ad"\n'
"""Its own table, but for the soft hyphen: that is the "ư" of TCVN3, and stays."""

ENDING = "doc"
"""The only format that it reads."""


def find_catdoc() -> Path | None:
    """The program, None where it is not installed."""
    found = shutil.which("catdoc")
    return None if found is None else Path(found)


def text_of(
    program: Path, folder: Path, source: Path, *, seconds: float, bound: Callable[[], None]
) -> bytes:
    """The words in UTF-8, a paragraph a line; empty where it fails."""
    (folder / ".catdocrc").write_text(f"map_path = {folder}\n")
    (folder / "ascii.specchars").write_text(_SIGNS, encoding="utf-8")
    (folder / "ascii.replchars").touch()
    try:
        ended = subprocess.run(
            [str(program), "-w", "-s", "cp1252", "-d", "utf-8", str(source)],
            env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=max(0.0, seconds),
            preexec_fn=bound,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return b""
    words = ended.stdout.decode("utf-8", "replace").replace("\0", "")  # it may add rubbish
    return words.encode("utf-8") if ended.returncode == 0 else b""
