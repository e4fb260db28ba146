"""Lines that are drawn, not written: rules under headings, frames, rows of stars."""

from __future__ import annotations

import re

_BORDER = re.compile(r"(?=[^-=_*~+─═–—]*[-=_*~+─═–—])[-=_*|~+:─═–—│┌┐└┘├┤┬┴┼╔╗╚╝║ ]+")
_MARKERS = frozenset("-+–—")


def is_border(words: str) -> bool:
    """Whether a line holds strokes only; a dash or plus alone is the marker of an item."""
    return words not in _MARKERS and _BORDER.fullmatch(words) is not None
