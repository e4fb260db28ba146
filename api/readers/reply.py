"""The one value that comes back from a child: written there, opened here, trusted nowhere.

A reply is one byte and a body: an `Extraction` or a `Classified`, with whether it names an enclosed
secret document, or the code of an error. Whoever
takes over a child through a hostile file may send what he likes; what is not a value of these
types, and an extraction of a document that is not open, is refused.
"""

from __future__ import annotations

from api.readers.errors import OutOfMemory, ReaderCrashed
from api.readers.values import decoded, encoded
from extractor import errors
from extractor.errors import ExtractorError
from extractor.permitted import Classified, Judged
from extractor.types import Extraction, Secrecy

_OPEN, _CLASSIFIED, _NAMING, _ERROR = b"+", b"#", b"%", b"-"
"""`_NAMING`: a restricted document that names an enclosed secret one; an open one never does."""


def value_reply(result: Extraction | Classified, *, encloses_secret: bool = False) -> bytes:
    """A result, as bytes for the pipe."""
    restricted = _NAMING if encloses_secret else _CLASSIFIED
    tag = _OPEN if isinstance(result, Extraction) else restricted
    return tag + encoded(result)


def error_reply(code: str) -> bytes:
    """An error, as its code alone."""
    return _ERROR + code.encode("ascii")


def opened(reply: bytes) -> Extraction | Classified:
    """The result in a reply; raises like `judged`."""
    return judged(reply).result


def judged(reply: bytes) -> Judged:
    """The result in a reply; raises the error in it, and `ReaderCrashed` for anything else."""
    demand_no_error(reply)
    tag = reply[:1]
    result = _value(tag, reply[1:])
    if result is None:  # raised here, so that no cause with words of the document hangs on it
        raise ReaderCrashed
    return Judged(result, tag == _NAMING)


def demand_no_error(reply: bytes) -> None:
    """Raise the error that a reply holds."""
    if reply[:1] == _ERROR:
        raise ERRORS.get(reply[1:], ReaderCrashed)()


def _value(tag: bytes, body: bytes) -> Extraction | Classified | None:
    try:
        if tag in (_CLASSIFIED, _NAMING):
            return decoded(body, Classified)
        extraction = decoded(body, Extraction)
    except ValueError:
        return None
    return extraction if tag == _OPEN and extraction.secrecy is Secrecy.OPEN else None


def _errors() -> dict[bytes, type[ExtractorError]]:
    """The errors that a child may name, by code."""
    own = [e for e in ExtractorError.__subclasses__() if e.__module__ == errors.__name__]
    family: list[type[ExtractorError]] = [ExtractorError, OutOfMemory, *own]
    return {error.code.encode("ascii"): error for error in family}


ERRORS = _errors()
