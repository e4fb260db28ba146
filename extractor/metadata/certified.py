"""The signer's name by the certificate of a digital signature, where the text does not tell it."""

from __future__ import annotations

from dataclasses import replace

from extractor.language.people import has_name_shape
from extractor.sections import without_degree
from extractor.text import folded
from extractor.types import Doubt, Found, Metadata, Reading, Span


def with_certified_signer(
    metadata: Metadata, reading: Reading
) -> tuple[Metadata, tuple[Doubt, ...]]:
    """The fields with the name of the one person who signed the file, to be looked at by a clerk.

    Unchanged where the text names the signer, and where nobody or several persons signed: an
    office's certificate names no person, and of several it is not known who answers.
    """
    names = {} if metadata.signer else _persons(reading)
    if len(names) != 1:
        return metadata, ()
    name, span = names.popitem()
    signer = Found(name, (span,), "certificate")
    return replace(metadata, signer=signer), (Doubt("signer_from_certificate", "signer"),)


def _persons(reading: Reading) -> dict[str, Span]:
    """The persons that signed, with the place of their names in the text."""
    low = folded(reading.text)
    found: dict[str, Span] = {}
    for signature in reading.signatures:
        name = without_degree(signature.signer or "")
        name = name.title() if name.isupper() else name
        start = low.rfind(folded(name)) if has_name_shape(name.split()) else -1
        if start >= 0:
            found[name] = Span(start, start + len(name))
    return found
