"""Names of files in containers: words to show with an open document, never paths to write to."""

from __future__ import annotations

import re

from extractor.types import Skip

LONGEST = 255

_DRIVE = re.compile(r"[A-Za-z]:")
_ENDING = re.compile(r"\.[^.]{1,10}")
_SYSTEM_FOLDERS = frozenset({"__macosx"})
_SYSTEM_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})


def bare_name(sent: str | None) -> str | None:
    """The last component, printable and of bounded length; None where nothing is left."""
    last = (sent or "").replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    clean = "".join(c for c in last if c.isprintable() and c != "\ufffd").strip()
    return _shortened(clean) or None


def _shortened(name: str) -> str:
    """The name with its ending, which tells the format, where its middle has to go."""
    if len(name) <= LONGEST:
        return name
    ending = name[name.rfind(".") :] if "." in name else ""
    ending = ending if _ENDING.fullmatch(ending) else ""
    return name[: LONGEST - len(ending)] + ending


def is_unsafe(path: str) -> bool:
    """Whether a path in an archive points out of it: absolute, upwards, or cut by a NUL."""
    path = path.replace("\\", "/")
    return (
        "\0" in path or path.startswith("/") or ".." in path.split("/") or bool(_DRIVE.match(path))
    )


def system_file(path: str) -> Skip | None:
    """The reason to skip what file systems leave in archives, such as "Thumbs.db"."""
    *folders, last = path.replace("\\", "/").lower().split("/")
    known = last in _SYSTEM_FILES or last.startswith(("._", "~$"))
    return Skip.SYSTEM_FILE if known or _SYSTEM_FOLDERS & set(folders) else None
