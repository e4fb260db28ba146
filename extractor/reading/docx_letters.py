"""What the pieces of a line show: letters of old fonts, signs of symbol fonts, drawn capitals.

Each font of a line is judged by all words that it sets there, so that a run of one letter is read
as its neighbours are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.reading.docx_styles import Look
from extractor.reading.encodings import (
    Encoding,
    draws_capitals,
    encoding_of,
    is_suspect,
    is_vni_mark,
    modern,
)
from extractor.reading.symbols import drawn_signs, is_symbol_font

SOFT_HYPHEN = "\u00ad"
SEEN = 20
"""So many letters before a mark help to tell whether it is one of VNI."""


@dataclass(slots=True)
class Piece:
    """Words that are set alike; `passed` counts the pages that ended before them."""

    text: str = field(repr=False)
    look: Look
    passed: int = 0


def letters_of(pieces: Sequence[Piece], usual: Encoding) -> str:
    """The letters that the pieces of a line show; `usual` where its words leave that open."""
    _mend(pieces)
    encodings = _encodings(pieces, usual)
    return "".join(_shown(piece, encodings.get(piece.look.font)) for piece in pieces)


def _mend(pieces: Sequence[Piece]) -> None:
    """Put what belongs to one letter into one piece.

    VNI writes the mark of a letter after it, maybe in a run of its own; the soft hyphen of TCVN3
    comes as a character and as an element.
    """
    for before, here in pairwise([piece for piece in pieces if piece.text]):
        last, first = before.text[-1:], here.text[0]
        if last == first == SOFT_HYPHEN:
            here.text = here.text[1:]
        elif last.isalpha() and is_vni_mark(first) and _is_vni(before, here):
            before.text, here.text = before.text + first, here.text[1:]


def _is_vni(before: Piece, here: Piece) -> bool:
    text = before.text[-SEEN:] + here.text
    return encoding_of(text, here.look.font) is Encoding.VNI


def _encodings(pieces: Sequence[Piece], usual: Encoding) -> dict[str, Encoding]:
    """How each font of the line is to be read; symbol fonts have no encoding."""
    fonts: dict[str, str] = {}
    for piece in pieces:
        if not is_symbol_font(piece.look.font):
            fonts[piece.look.font] = fonts.get(piece.look.font, "") + piece.text
    whole = encoding_of("".join(fonts.values()), usual=usual)
    return {font: _encoding(text, font, whole, usual) for font, text in fonts.items()}


def _encoding(text: str, font: str, whole: Encoding, usual: Encoding) -> Encoding:
    if not is_suspect(text):
        return whole if text.isascii() or SOFT_HYPHEN in text else Encoding.UNICODE
    own = encoding_of(text, font, usual)
    return whole if own is Encoding.UNICODE else own


def _shown(piece: Piece, encoding: Encoding | None) -> str:
    """The letters that a piece shows, in capitals where it is set so."""
    look = piece.look
    if encoding is None:
        return drawn_signs(piece.text, look.font)
    text = modern(piece.text, encoding)
    return text.upper() if look.caps or draws_capitals(look.font) else text
