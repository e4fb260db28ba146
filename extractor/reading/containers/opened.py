"""What opening one layer of a container gives, and the bounds that hold for all layers together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Union

from extractor.errors import ExtractorError, TooLarge, TooManyParts
from extractor.types import HeaderLine, Skip

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much a container may hold: layers, parts, bytes of all layers together.

    A layer that packs better than `ratio` is a bomb, unless it is `small`.
    """

    depth: int = 3
    parts: int = 500
    unpacked: int = 200 * MEGABYTE
    ratio: int = 200
    small: int = 20 * MEGABYTE


BOUNDS = Bounds()


@dataclass(slots=True)
class Budget:
    """What is left of the bounds while a container is opened."""

    bounds: Bounds = BOUNDS
    unpacked: int = 0
    parts: int = 0

    @property
    def left(self) -> int:
        """Bytes that may still be unpacked."""
        return self.bounds.unpacked - self.unpacked

    def spend(self, size: int) -> None:
        """Count unpacked bytes; raises `TooLarge` where they are too many."""
        self.unpacked += size
        if self.left < 0:
            raise TooLarge

    def next_part(self) -> int:
        """The number of the next part, from 1; raises `TooManyParts` past the last."""
        self.parts += 1
        if self.parts > self.bounds.parts:
            raise TooManyParts
        return self.parts

    def demand_ratio(self, *, unpacked: int, packed: int) -> None:
        """Raise `TooLarge` for what packs as only bombs do, before it is unpacked."""
        bomb = unpacked > self.bounds.small and unpacked > self.bounds.ratio * packed
        if bomb or unpacked > self.left:
            raise TooLarge


Content = Union[bytes, type[ExtractorError], Skip, "Opened"]
"""The bytes of a file, why it cannot be had, why it is no document, or a layer opened already."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a layer of a container; `main` is the document that the layer's header is about."""

    name: str | None = field(repr=False)
    content: Content = field(repr=False)
    main: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A layer of a container: its files, what its message says, and its header.

    `unread` where a message has words that could not be read.
    """

    members: tuple[Member, ...]
    words: tuple[str, ...] = field(default=(), repr=False)
    header: tuple[HeaderLine, ...] = ()
    unread: bool = False
