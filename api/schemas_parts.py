"""What the API answers to a container: one entry a part, each with one of three outcomes."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel

from api.schemas import ClassifiedOut, ClassifiedReceivedOut, DocumentOut, ErrorFieldsOut
from extractor.types import Skip

Record = DocumentOut | ClassifiedOut | ClassifiedReceivedOut
"""The answer to a single document, open or restricted."""


class PartStatus(StrEnum):
    """What became of a part."""

    RECORDED = "recorded"
    KNOWN = "known"
    """Kept already: an open document with the same bytes, or the same request repeated."""
    SKIPPED = "skipped"
    """No document: a picture of the body, a signature, a calendar file, …"""
    FAILED = "failed"


class SkippedOut(BaseModel):
    """Why a part is no document: a stable code, and the same in words."""

    code: Skip
    message: str


class PartOut(BaseModel):
    """A part of a container, numbered from 1; `record` is what a single document's answer is."""

    part: int
    status: PartStatus
    record: Record | None = None
    skipped: SkippedOut | None = None
    error: ErrorFieldsOut | None = None


class PartsOut(BaseModel):
    """All parts of a container (zip, eml, msg, edXML), in its order."""

    parts: list[PartOut]
