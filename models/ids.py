"""Random ids that say nothing: for addresses of pages and lines of the feed."""

from __future__ import annotations

import secrets


def new_uid() -> str:
    """32 hexadecimal digits, never given twice."""
    return secrets.token_hex(16)


def the(identity: int | None) -> int:
    """The number of a row that has been written; the database gives it at the flush."""
    if identity is None:
        raise RuntimeError("the row has not been flushed")
    return identity
