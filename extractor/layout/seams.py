"""The place between two lines, as measured: the same few facts for every carrier."""

from __future__ import annotations

from typing import NamedTuple


class Measured(NamedTuple):
    """What measuring tells of the place between two lines; None where it tells nothing."""

    room: bool | None = None
    """Whether the first word below would have fitted on the line above."""
    indented: bool | None = None
    """Whether the line below stands in from the margin, as first lines of paragraphs do here;
    None where first lines do not stand in."""
    apart: bool = False
    """Whether the lines stand in different columns."""
    cut: bool = False
    """Whether first lines of paragraphs are cut short in this text."""
    cut_here: bool = False
    """Whether the line above is as long as first lines are cut."""
    narrow: bool | None = None
    """Whether the line below looks like a first line that is cut short; False where it is too wide
    to be one, None where it is not told."""
    blank: bool = False
    """Whether blank lines or white part the paragraphs of this text."""
