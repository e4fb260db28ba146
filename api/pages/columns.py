"""The two places where an official document stands in two columns (Decree 30/2020, annex I).

At the top the issuer and the number stand left, the name of the country (or the party) with its
motto, the place and the day right; at the end the recipients stand left, the signature right. Each
function looks at the beginning of the blocks it is given, and says nothing where that is not plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from api.pages import words
from extractor.text import folded, words_of
from extractor.types import Block

_HEAD_BLOCKS = 14
"""A letterhead has no more blocks than these."""
_LONGEST = 160
"""No block of a letterhead has more characters."""
_LONGEST_RECIPIENT = 400

_COUNTRY = re.compile(r"cộng hòa xã hội chủ nghĩa việt nam|đảng cộng sản việt nam")
_MOTTO = re.compile(r"độc lập\b")
_DAY = re.compile(r"[^,]{0,40}+, *ngày\b")
_NUMBER = re.compile(r"số *[:.0-9]")
_SUBJECT = re.compile(r"v/v\b")
_RULE = re.compile(r"[\W_]{1,40}")
_TITLES = tuple(name.upper() for name in words.KINDS.values())

_RECIPIENTS = re.compile(r"nơi nhận\b")
_SIGNS = re.compile(r"(?:tm|kt|tl|tuq|q)\. ?|thay mặt\b")
_SIGNED = re.compile(r"\(|đã ký\b")
_ANNEX = re.compile(r"phụ lục\b|mẫu số\b")
_NAME_WORDS = 8


class Columns(NamedTuple):
    """Blocks that stand beside each other; together they are the first of those given."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]


def letterhead(text: str, blocks: Sequence[Block]) -> Columns | None:
    """The columns of a heading that is the usual one."""
    columns = _table(blocks) or _written(text, blocks[:_HEAD_BLOCKS])
    if columns and any(_COUNTRY.match(_low(text, block)) for block in columns.right):
        return columns
    return None


def closing(text: str, blocks: Sequence[Block]) -> Columns | None:
    """The columns of recipients and signature."""
    if not blocks or not _RECIPIENTS.match(_low(text, blocks[0])):
        return None
    return _table(blocks) or _signed(text, blocks)


def _low(text: str, block: Block) -> str:
    return folded(words_of(text, block.span))


def _table(blocks: Sequence[Block]) -> Columns | None:
    """The columns of a table of two, whose cells are its rows' own."""
    if not blocks or blocks[0].cell is None:
        return None
    table = blocks[0].cell.table
    cells = list(takewhile(lambda block: block.cell and block.cell.table == table, blocks))
    sides = sorted({block.cell.column for block in cells if block.cell})
    if len(sides) != 2:
        return None
    left = tuple(block for block in cells if block.cell and block.cell.column == sides[0])
    right = tuple(block for block in cells if block.cell and block.cell.column == sides[1])
    return Columns(left, right)


# --- the top ------------------------------------------------------------------------------------


def _written(text: str, blocks: Sequence[Block]) -> Columns | None:
    """Blocks without cells, told by their words."""
    sides = list(_sides(text, blocks))
    left = tuple(block for block, right in zip(blocks, sides, strict=False) if not right)
    right = tuple(block for block, right in zip(blocks, sides, strict=False) if right)
    return Columns(left, right) if left and right else None


def _sides(text: str, blocks: Sequence[Block]) -> Iterator[bool]:
    """Whether each block stands right, as long as it is one of the heading's."""
    side, named = False, False
    for block in blocks:
        low = _low(text, block)
        if block.cell or len(low) > _LONGEST:
            return
        numbered = _NUMBER.match(low) is not None
        if _COUNTRY.match(low) or _MOTTO.match(low) or _DAY.match(low):
            side = True
        elif numbered or _SUBJECT.match(low) or (not named and _issues(text, block)):
            side = False
        elif not _RULE.fullmatch(low):
            return
        named = named or numbered or _DAY.match(low) is not None
        yield side


def _issues(text: str, block: Block) -> bool:
    """Whether capitals are an issuer's name rather than the document's title."""
    own = words_of(text, block.span)
    return own.isupper() and not own.startswith(_TITLES)


# --- the end ------------------------------------------------------------------------------------


def _signed(text: str, blocks: Sequence[Block]) -> Columns | None:
    left = (blocks[0], *takewhile(lambda block: _is_recipient(text, block), blocks[1:]))
    right = tuple(_signature(text, blocks[len(left) :]))
    return Columns(left, right) if right else None


def _is_recipient(text: str, block: Block) -> bool:
    """Whether a block goes on with the recipients; the signature begins with its authority."""
    low = _low(text, block)
    ends = _SIGNS.match(low) or _RECIPIENTS.match(low)
    return not ends and block.cell is None and len(low) <= _LONGEST_RECIPIENT


def _signature(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The authority, the office and the name; what follows is an annex."""
    if not blocks or not _SIGNS.match(_low(text, blocks[0])):
        return
    for block in blocks:
        own, low = words_of(text, block.span), _low(text, block)
        if block.cell or block.page != blocks[0].page or _ANNEX.match(low):
            return
        if own.isupper() or _SIGNS.match(low) or _SIGNED.match(low):
            yield block
            continue
        if len(own.split()) <= _NAME_WORDS and own[-1:] not in ".;:":
            yield block
        return
