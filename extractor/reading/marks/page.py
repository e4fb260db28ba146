"""Every picture, stamp and signature field of a page, looked at: shape, colour, frame, place.

A document is open only when nothing like a secrecy mark stands in the place of marks (Decree
30/2020, annex I, cells 10a and 10b). A round seal, a signature or a logo is no mark; a frame round
something that is not in the text layer may be one; what cannot be told is unclear. No words are
recognised here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pypdfium2 as pdfium

from extractor.reading.marks.looks import is_even
from extractor.reading.marks.scanned import marks_of_picture
from extractor.reading.marks.shown import lettered, patterned, spelled_down, unshown_ink
from extractor.reading.marks.vocabulary import says_level
from extractor.reading.marks.words import words_in
from extractor.reading.pdf_blobs import blobs
from extractor.reading.pdf_objects import Inventory
from extractor.reading.pdf_pixels import (
    Ink,
    Mask,
    density,
    drawn_pixels,
    extent,
    hide_words,
    ink_of,
    is_framed,
    is_round,
)
from extractor.reading.pdf_words import Frame, Rect, Word
from extractor.types import Box, Mark, MarkShape, Ocr

PLACE = Box(0.0, 0.08, 0.55, 0.45)
"""Where secrecy and urgency marks stand on a first page, generously."""
IN_PLACE = 0.4
"""The share of a mark that must stand in that place."""
WHOLE_PAGE = 0.5
"""A picture of this share of the page is the page itself."""
NEAR = 4.0
"""Drawings this near to each other, in points, are one."""
SMALLEST = 4.0
"""Nothing narrower or lower than this, in points, is looked at."""
MOST = 60
"""So many parts of one page are looked at; any more are unclear unseen."""
READABLE = 900
"""Longest side of a part whose words are read, in pixels."""
MARGIN = 3.0
"""So much round a part is drawn with it, in points."""
LARGE = 0.06
"""A picture of this share of the page may be a scan of a part of it, read like one,"""
SCANNED = 1754
"""with 150 dots an inch on the longer side of A4."""
LARGE_LETTERS = 100.0
"""Letters of a watermark may be so high, in points: they are read from fewer pixels."""
LETTERS = 8.0
"""Drawn letters in the place of marks are at least so high, in points."""
EVEN = 4.0
"""In a ring inside a drawn seal no sector has more than so many times the usual ink."""
RED = 0.6
"""On later pages red ink alone counts in the place of marks: so much of a part's ink."""
STROKES = 0.25
"""Strokes of a signature cover less of their extent than this; in the place of marks, half."""


def look(
    page: pdfium.PdfPage,
    frame: Frame,
    *,
    number: int,
    drawn: Inventory,
    stamped: Sequence[Rect],
    untold: Sequence[Rect] = (),
    words: Sequence[Word],
    read: bool,
    well_read: bool,
    ocr: Ocr | None = None,
) -> list[Mark]:
    """The marks of a page. The page draws no words afterwards: read them first.

    `untold` are places of which it is not known what they show. `read`: every letter of the page is known, others are looked at; `well_read`: the words are
    those that the page shows, so that what else a picture of the whole page shows can be told.
    `ocr` reads the words of what looks like a mark.
    """
    unclear = [_mark(frame, place, number, MarkShape.UNCLEAR) for place in untold]
    unclear += [
        Mark(number, frame.box(place), MarkShape.TEXT, in_place=False, words=said)
        for place, said in spelled_down(words)
    ]
    parts = _parts(frame, drawn, [*stamped, *lettered(page, frame)])
    if not parts and not drawn.fills:
        return unclear
    hide_words(page, frame, read=read)
    parts += patterned(page, frame, drawn.fills, parts)
    marks: list[Mark] = []
    for part in parts[:MOST]:
        if part.area >= WHOLE_PAGE * frame.width * frame.height:
            marks += _in_picture(page, frame, part, number, words if well_read else ())
        else:
            seen = _seen(page, frame, part, number, words)
            sketched = any(_inside(drawing, part) for drawing in drawn.drawings)
            marks += [_told(page, frame, _feared(frame, m, sketched=sketched), ocr) for m in seen]
    large = [part for part in parts if part.area / _sheet(frame).area >= LARGE]
    told = any(says_level(mark.words or "") for mark in marks)
    if ocr and not told and any(not _is_whole(part, _sheet(frame)) for part in large):
        marks += _in_large_pictures(page, frame, number, ocr)
    unclear += [_mark(frame, part, number, MarkShape.UNCLEAR) for part in parts[MOST:]]
    return marks + unclear


def shape_of(ink: Ink, *, in_place: bool) -> MarkShape:
    """What a drawn part looks like; in the place of marks, strokes must be thin to be one."""
    if is_round(ink.red) or is_round(ink.every):
        return MarkShape.SEAL
    one_colour = (ink.red, ink.neutral, ink.blue, ink.coloured)
    if any(ink.share(part) >= 0.25 and is_framed(part) for part in one_colour):
        return MarkShape.FRAMED
    colourful = _is_colourful(ink, in_place=in_place)
    if is_framed(ink.every) and not colourful:
        return MarkShape.FRAMED
    if _is_strokes(ink, in_place=in_place):
        return MarkShape.SIGNATURE
    return MarkShape.LOGO if colourful else MarkShape.UNCLEAR


def _is_colourful(ink: Ink, *, in_place: bool) -> bool:
    """Colours that no stamp has; blue, too, where no mark is to be feared."""
    if ink.share(ink.coloured) >= 0.2:
        return True
    return not in_place and ink.share(ink.blue) >= 0.4 and density(ink.every) > STROKES


def _is_strokes(ink: Ink, *, in_place: bool) -> bool:
    """Thin lines, blue or black; part of a red seal may lie over them, but not in that place."""
    if ink.share(ink.red) > (0.3 if in_place else 0.85):
        return False
    limit = STROKES / 2 if in_place and ink.share(ink.blue) < 0.5 else STROKES
    return density(ink.every & ~ink.red) < limit


# --- parts of a page ----------------------------------------------------------------------------


def _parts(frame: Frame, drawn: Inventory, stamped: Sequence[Rect]) -> list[Rect]:
    """What to look at: pictures, drawings that touch, annotations; each place once."""
    shown = _sheet(frame)
    pictures = _clusters(drawn.pictures, _are_strips)
    found = [*pictures, *_clusters(drawn.drawings, _touch), *stamped]
    seen = [part for part in (_shared(rect, shown) for rect in found) if _is_visible(part)]
    seen.sort(key=lambda part: part.area, reverse=True)
    kept: list[Rect] = []
    for part in seen:
        if not any(_inside(part, other) for other in kept if not _is_whole(other, shown)):
            kept.append(part)
    return kept


def _sheet(frame: Frame) -> Rect:
    return Rect(0.0, 0.0, frame.width, frame.height)


def _is_whole(part: Rect, shown: Rect) -> bool:
    return part.area >= WHOLE_PAGE * shown.area


def _is_visible(part: Rect) -> bool:
    return part.width >= SMALLEST and part.height >= SMALLEST


def _inside(part: Rect, other: Rect) -> bool:
    return _shared(part, other).area >= 0.8 * part.area


def _shared(one: Rect, other: Rect) -> Rect:
    return Rect(
        max(one.x0, other.x0),
        max(one.top, other.top),
        min(one.x1, other.x1),
        min(one.bottom, other.bottom),
    )


def _clusters(rects: Sequence[Rect], belong: Callable[[Rect, Rect], bool]) -> list[Rect]:
    """Places, those that belong together joined."""
    clusters: list[Rect] = []
    for rect in sorted(rects, key=lambda rect: (rect.top, rect.x0)):
        joined = rect
        apart = []
        for other in clusters:
            if belong(joined, other):
                joined = _union(joined, other)
            else:
                apart.append(other)
        clusters = [*apart, joined]
    return clusters


def _touch(one: Rect, other: Rect) -> bool:
    """Letters turned to curves are many drawings near to each other."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across >= -NEAR and down >= -NEAR


def _are_strips(one: Rect, other: Rect) -> bool:
    """Programs cut one picture into strips that lie edge to edge."""
    columns = abs(one.x0 - other.x0) <= 1 and abs(one.x1 - other.x1) <= 1
    rows = abs(one.top - other.top) <= 1 and abs(one.bottom - other.bottom) <= 1
    below = min(abs(one.bottom - other.top), abs(other.bottom - one.top)) <= 1
    beside = min(abs(one.x1 - other.x0), abs(other.x1 - one.x0)) <= 1
    return (columns and below) or (rows and beside)


def _union(one: Rect, other: Rect) -> Rect:
    return Rect(
        min(one.x0, other.x0),
        min(one.top, other.top),
        max(one.x1, other.x1),
        max(one.bottom, other.bottom),
    )


# --- looking ------------------------------------------------------------------------------------


def _seen(
    page: pdfium.PdfPage, frame: Frame, part: Rect, number: int, words: Sequence[Word]
) -> list[Mark]:
    """The mark that a part of the page shows; none where nothing is drawn there."""
    pixels = drawn_pixels(page, frame, part)
    ink = ink_of(pixels)
    drawn = extent(ink.every)
    if drawn is None:
        return _unshown(page, frame, part, number, words)
    place = _placed(drawn, part, pixels.shape[1], pixels.shape[0])
    in_place = number == 1 and _stands_in_place(frame, place)
    shape = shape_of(ink, in_place=in_place)
    if in_place and shape is MarkShape.SEAL and not is_even(_cropped(ink.every, drawn), most=EVEN):
        shape = MarkShape.UNCLEAR
    if number > 1 and _stands_in_place(frame, place) and ink.share(ink.red) >= RED:
        in_place = True
    if in_place and shape is MarkShape.UNCLEAR and _fills_hole(place, words):
        return [Mark(number, frame.box(place), MarkShape.SIGNATURE, in_place=False)]
    return [Mark(number, frame.box(place), shape, in_place)]


def _cropped(mask: Mask, place: tuple[int, int, int, int]) -> Mask:
    x0, top, x1, bottom = place
    return mask[top:bottom, x0:x1]


def _feared(frame: Frame, mark: Mark, *, sketched: bool) -> Mark:
    """The mark; unclear where it was drawn with lines as letters are, or is cut by the page's edge."""
    box = mark.box
    if mark.in_place and sketched and mark.shape is MarkShape.SIGNATURE:
        high = (box.bottom - box.top) * frame.height
        return replace(mark, shape=MarkShape.UNCLEAR) if high >= LETTERS else mark
    cut = mark.page == 1 and (box.x0 <= 0 or box.top <= 0) and mark.shape is MarkShape.UNCLEAR
    return replace(mark, in_place=True) if cut else mark


def _unshown(
    page: pdfium.PdfPage, frame: Frame, part: Rect, number: int, words: Sequence[Word]
) -> list[Mark]:
    """What a part is where nothing but words is drawn: a picture may wait in a layer turned off."""
    if any(_inside(word.rect, part) for word in words):
        return [_mark(frame, part, number, MarkShape.TEXT)]
    ink = unshown_ink(page, frame, part)
    if ink is None or extent(ink.every) is None:
        return []
    mark = _mark(frame, part, number, shape_of(ink, in_place=True))
    return [mark if mark.shape is not MarkShape.LOGO else replace(mark, shape=MarkShape.UNCLEAR)]


def _told(page: pdfium.PdfPage, frame: Frame, mark: Mark, ocr: Ocr | None) -> Mark:
    """The mark with its words: a level wherever it stands, others where it looks like a mark."""
    if ocr is None or mark.shape is MarkShape.TEXT:
        return mark
    box = mark.box
    place = Rect(
        box.x0 * frame.width - MARGIN,
        box.top * frame.height - MARGIN,
        box.x1 * frame.width + MARGIN,
        box.bottom * frame.height + MARGIN,
    )
    shape, words = words_in(drawn_pixels(page, frame, place, longest=READABLE), ocr)
    if not words and place.height > LARGE_LETTERS:
        shape, words = words_in(drawn_pixels(page, frame, place, longest=READABLE // 4), ocr)
    if mark.in_place and mark.shape in (MarkShape.FRAMED, MarkShape.UNCLEAR):
        return replace(mark, shape=shape or mark.shape, words=words)
    return replace(mark, words=words) if says_level(words or "") else mark


def _in_large_pictures(page: pdfium.PdfPage, frame: Frame, number: int, ocr: Ocr) -> list[Mark]:
    """Levels in pictures of a part of the page, such as a scanned heading over typed words."""
    pixels = drawn_pixels(page, frame, _sheet(frame), longest=SCANNED).astype(np.uint8)
    marks = marks_of_picture(pixels, number, ocr)
    return [mark for mark in marks if says_level(mark.words or "")]


def _in_picture(
    page: pdfium.PdfPage, frame: Frame, part: Rect, number: int, words: Sequence[Word]
) -> list[Mark]:
    """Marks in a picture of the whole page: searched on a first page that also has words."""
    if number > 1:
        return [_mark(frame, part, number, MarkShape.UNCLEAR)]
    if not words:
        return [Mark(number, frame.box(part), MarkShape.UNCLEAR, in_place=True)]
    window = Rect(
        PLACE.x0 * frame.width,
        PLACE.top * frame.height,
        PLACE.x1 * frame.width,
        PLACE.bottom * frame.height,
    )
    found = blobs(page, frame, window, words)
    marks = [
        Mark(number, frame.box(place), shape_of(ink, in_place=True), in_place=True)
        for place, ink in found
        if not _fills_hole(place, words)
    ]
    return marks or [_mark(frame, part, number, MarkShape.LOGO)]


def _mark(frame: Frame, part: Rect, number: int, shape: MarkShape) -> Mark:
    return Mark(
        number, frame.box(part), shape, in_place=number == 1 and _stands_in_place(frame, part)
    )


def _placed(found: tuple[int, int, int, int], part: Rect, width: int, height: int) -> Rect:
    """The place on the page of an extent in pixels of a part."""
    x0, top, x1, bottom = found
    return Rect(
        part.x0 + x0 / width * part.width,
        part.top + top / height * part.height,
        part.x0 + x1 / width * part.width,
        part.top + bottom / height * part.height,
    )


def _stands_in_place(frame: Frame, part: Rect) -> bool:
    box = frame.box(part)
    mark = Rect(box.x0, box.top, box.x1, box.bottom)
    place = Rect(PLACE.x0, PLACE.top, PLACE.x1, PLACE.bottom)
    return mark.area > 0 and _shared(mark, place).area >= IN_PLACE * mark.area


def _fills_hole(part: Rect, words: Sequence[Word]) -> bool:
    """Whether it is a number or day put as a picture into the line that leaves room for it."""
    for word in words:
        height = word.rect.height
        if part.height > 2.2 * height or part.width > 8 * height:
            continue
        level = abs((part.top + part.bottom) - (word.rect.top + word.rect.bottom)) / 2 <= height
        after = -0.5 * height <= part.x0 - word.rect.x1 <= 4 * height
        if level and after and word.text.lower().rstrip(":") in {"số", "ngày"}:
            return True
    return False
