"""A container to its parts, through containers within containers.

Parts are numbered in the order in which they stand, layer by layer where a layer begins; each is
a file, an error or a skip. An error in a layer below the first costs that layer only; bounds that
are passed cost the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from extractor.errors import (
    ExtractorError,
    MissingAttachment,
    NoDocuments,
    TooDeep,
    TooLarge,
    TooManyParts,
    UnsupportedFormat,
)
from extractor.reading.containers.edxml import open_edxml
from extractor.reading.containers.eml import open_eml
from extractor.reading.containers.msg import open_msg
from extractor.reading.containers.opened import Bounds, Budget, Content, Member, Opened
from extractor.reading.containers.zips import open_zip
from extractor.reading.sniff import Container, sniff
from extractor.types import Envelope, HeaderField, HeaderLine, Part, Skip

OPENERS: dict[Container, Callable[[bytes, Budget], Opened]] = {
    Container.ZIP: open_zip,
    Container.EML: open_eml,
    Container.MSG: open_msg,
    Container.EDXML: open_edxml,
}

Header = tuple[HeaderLine, ...]


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The parts of a container, and what its messages say, with the names of all files."""

    parts: tuple[Part, ...]
    words: tuple[str, ...]
    unread: bool


def open_parts(data: bytes, bounds: Bounds) -> Unpacked:
    """The parts of a container.

    Raises `UnsupportedFormat` for any other file, `NoDocuments` for an empty container, and what
    is wrong with the container as a whole.
    """
    found = sniff(data)
    if not isinstance(found, Container):
        raise UnsupportedFormat
    walk = _Walk(Budget(bounds))
    parts = tuple(walk.layer(_open(data, found, walk.budget), depth=1, above=()))
    if not parts:
        raise NoDocuments
    return Unpacked(parts, tuple(walk.words), walk.unread)


class _Walk:
    """What is gathered on the way through the layers."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.words: list[str] = []
        self.unread = False

    def layer(self, opened: Opened, *, depth: int, above: Header) -> Iterator[Part]:
        """The parts of an opened layer; `above` is what headers above it say of all of it."""
        self.words += opened.words
        self.unread = self.unread or opened.unread
        for member in opened.members:
            header = _header_of(member, opened.header, above)
            yield from self._member(member, depth=depth, header=header)

    def _member(self, member: Member, *, depth: int, header: Header) -> Iterator[Part]:
        if member.name:
            self.words.append(_stem(member.name))
        content = self._inside(member.content, depth)
        if isinstance(content, Opened):
            yield from self.layer(content, depth=depth + 1, above=header)
        else:
            yield _part(self.budget.next_part(), member.name, content, header)

    def _inside(self, content: Content, depth: int) -> Content:
        """A layer where the bytes are those of a container, else what was given."""
        if not isinstance(content, bytes):
            return content
        try:
            carrier = sniff(content)
        except ExtractorError:
            return content  # who reads it will say what is wrong
        if not isinstance(carrier, Container):
            return content
        if depth >= self.budget.bounds.depth:
            return TooDeep
        try:
            return _open(content, carrier, self.budget)
        except (TooLarge, TooManyParts):
            raise
        except ExtractorError as error:
            return type(error)


def _open(data: bytes, carrier: Container, budget: Budget) -> Opened:
    opened = OPENERS[carrier](data, budget)
    return _with_packet(opened, budget) if carrier is Container.ZIP else opened


def _with_packet(archive: Opened, budget: Budget) -> Opened:
    """The archive; one that holds an edXML packet beside its attachments is read as the packet."""
    packets = [m for m in archive.members if isinstance(m.content, bytes) and _is_packet(m.content)]
    if len(packets) != 1:
        return archive
    packet = open_edxml(_bytes(packets[0]), budget)
    beside = [member for member in archive.members if member is not packets[0]]
    members = tuple(_found(member, beside) for member in packet.members)
    return replace(packet, members=(*members, *beside))


def _is_packet(data: bytes) -> bool:
    try:
        return sniff(data) is Container.EDXML
    except ExtractorError:
        return False


def _bytes(member: Member) -> bytes:
    return member.content if isinstance(member.content, bytes) else b""


def _found(member: Member, beside: list[Member]) -> Member:
    """The attachment with the content of the file beside the packet that has its name."""
    if member.content is not MissingAttachment or not member.name:
        return member
    for place, file in enumerate(beside):
        if file.name and file.name.lower() == member.name.lower():
            return replace(member, content=beside.pop(place).content)
    return member


def _header_of(member: Member, own: Header, above: Header) -> Header:
    """The whole header for the document that it is about; of others only their secrecy."""
    kept = own if member.main else tuple(x for x in own if x.field is HeaderField.SECRECY)
    return (*above, *kept)


def _stem(name: str) -> str:
    """The words of a name, without its ending."""
    return name.rpartition(".")[0].replace("_", " ") or name


def _part(
    number: int, name: str | None, content: bytes | type[ExtractorError] | Skip, header: Header
) -> Part:
    envelope = Envelope(header)
    if isinstance(content, bytes):
        return Part(number, name, data=content, envelope=envelope)
    if isinstance(content, Skip):
        return Part(number, name, skipped=content)
    return Part(number, name, error=content.code)
