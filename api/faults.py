"""Faults of ours, told without the words of their messages, which may be a document's."""

from __future__ import annotations

from types import TracebackType


def describe(error: BaseException) -> str:
    """The error's type and where it was raised: module and line."""
    return f"{type(error).__name__} at {_place(error.__traceback__)}"


def _place(traceback: TracebackType | None) -> str:
    place = "?"
    while traceback:
        module = traceback.tb_frame.f_globals.get("__name__", "?")
        place = f"{module}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place
