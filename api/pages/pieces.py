"""Words cut at the borders of evidence, each piece with the keys of what it proves.

Places are code points of the text. They are cut here, on the server, because a browser counts
UTF-16 units.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.types import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two borders of evidence, and the keys of what they prove."""

    text: str = field(repr=False)
    keys: tuple[str, ...] = ()

    @property
    def sort(self) -> str:
        """How it is set: as words of a task, of a value, or of both."""
        in_task = any(key.startswith("t") for key in self.keys)
        in_value = any(not key.startswith(("t", "s")) for key in self.keys)
        return " ".join(
            name for name, holds in (("of-task", in_task), ("of-value", in_value)) if holds
        )


class Evidence:
    """A text with the places of every key's words, ready to be cut."""

    def __init__(self, text: str, places: Mapping[str, Sequence[Span]]) -> None:
        """Sort the borders once; cutting is then quick anywhere in the text."""
        self.text = text
        self._borders, self._keys = _stretches(places)

    def cut(self, place: Span) -> tuple[Piece, ...]:
        """The pieces of a place, line feeds as spaces."""
        return tuple(self._pieces(place))

    def touches(self, place: Span) -> bool:
        """Whether any of the words prove something."""
        first = max(bisect_right(self._borders, place.start) - 1, 0)
        return any(self._keys[first : bisect_left(self._borders, place.end)])

    def _pieces(self, place: Span) -> Iterator[Piece]:
        borders = self._borders
        start, index = place.start, bisect_right(borders, place.start)
        while start < place.end:
            end = min(borders[index] if index < len(borders) else place.end, place.end)
            held = self._keys[index - 1] if index else ()
            yield Piece(self.text[start:end].replace("\n", " "), held)
            start, index = end, index + 1


def _stretches(
    places: Mapping[str, Sequence[Span]],
) -> tuple[list[int], list[tuple[str, ...]]]:
    """Borders in order, and the keys that hold from each border to the next."""
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for key, spans in places.items():
        for span in spans:
            opens.setdefault(span.start, []).append(key)
            closes.setdefault(span.end, []).append(key)
    borders = sorted(opens.keys() | closes.keys())
    active: dict[str, int] = {}
    keys: list[tuple[str, ...]] = []
    for border in borders:
        for key in closes.get(border, ()):
            active[key] = active.get(key, 0) - 1
        for key in opens.get(border, ()):
            active[key] = active.get(key, 0) + 1
        active = {key: count for key, count in active.items() if count}
        keys.append(tuple(active))
    return borders, keys
