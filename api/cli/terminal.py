"""What a command says: results on standard output, errors on standard error."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def complain(
    message: str, code: str, *, about: Path | None = None, part: int | None = None
) -> None:
    """Print an error, with the name of the file that it is about, and the number of its part."""
    place = f" (phần {part})" if part is not None else ""
    name = f"{printable(str(about))}{place}: " if about else ""
    print(f"dondoc: {name}{message} [{code}]", file=sys.stderr)


def printable(text: str) -> str:
    """The text without control characters, which could drive the terminal."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def print_json(body: dict[str, Any]) -> None:
    """Print one line of JSON, at once."""
    line = json.dumps(body, ensure_ascii=False)
    if not _is_unicode(line):
        line = json.dumps(body)
    print(line, flush=True)


def _is_unicode(line: str) -> bool:
    """False where a file name holds bytes that are no UTF-8."""
    try:
        line.encode()
    except UnicodeEncodeError:
        return False
    return True
