"""What a PDF page draws besides words: pictures, drawings, rules and annotations, with places.

Only kinds and bounds are read here; `marks` looks at the drawn pixels. Objects inside forms are
placed by the matrices of the forms that hold them.
"""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractor.reading.pdf_words import Frame, Rect

THIN = 3.0
"""A path no thicker than this is a rule."""
DEEPEST = 8
"""Forms nested deeper than this are not followed."""
MOST_POINTS = 4000
"""A path with more points than this is a drawing, whatever its shape."""
LARGEST_BLOCK = 12.0
"""Filled rectangles up to this, in points, may be parts of letters,"""
SMALLEST_BLOCK = 1.0
"""no thinner than this,"""
SQUARE = 4.0
"""and no more than so many times longer than wide."""
LEAST_BLOCKS = 6
"""Fewer of them are bullets and boxes to tick."""
_HIDDEN, _NO_VIEW = raw.FPDF_ANNOT_FLAG_HIDDEN, raw.FPDF_ANNOT_FLAG_NOVIEW
_OWN_LOOKS = {
    raw.FPDF_ANNOT_STAMP: b"Name",
    raw.FPDF_ANNOT_FREETEXT: b"Contents",
    raw.FPDF_ANNOT_WIDGET: b"V",
}
"""Annotations that a viewer draws by itself where they bring no appearance, if they have this."""

Handle = ctypes.c_void_p
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Placed(NamedTuple):
    """A page object with the matrix of the forms that hold it."""

    handle: Handle
    kind: int
    matrix: Matrix


@dataclass(frozen=True, slots=True)
class Inventory:
    """What stands on a page besides words."""

    pictures: list[Rect] = field(default_factory=list)
    drawings: list[Rect] = field(default_factory=list)
    """Paths and shadings that are neither rules nor frames: a logo, letters turned to curves."""
    rules: list[Rect] = field(default_factory=list)
    """Straight lines along the axes, and the sides of rectangles."""
    fills: list[Rect] = field(default_factory=list)
    """Filled rectangles: shading, unless what fills them is a pattern."""


def objects_of(page: pdfium.PdfPage) -> Iterator[Placed]:
    """Every object of a page that is no form, those inside forms too."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield from _unfolded(raw.FPDFPage_GetObject(page, index), IDENTITY, 0)


def inventory(page: pdfium.PdfPage, frame: Frame) -> Inventory:
    """Pictures, drawings and rules of a page."""
    found = Inventory()
    blocks: list[Rect] = []
    for item in objects_of(page):
        if item.kind == raw.FPDF_PAGEOBJ_IMAGE:
            found.pictures.append(place_of(item, frame))
        elif item.kind == raw.FPDF_PAGEOBJ_PATH:
            _sort_path(item, frame, found)
            if is_block(item, place_of(item, frame)):
                blocks.append(place_of(item, frame))
        elif item.kind == raw.FPDF_PAGEOBJ_SHADING:
            found.drawings.append(place_of(item, frame))
    if len(blocks) >= LEAST_BLOCKS:
        found.drawings.extend(blocks)
    return found


class Annotations(NamedTuple):
    """Places of a page's annotations; links and windows of notes are none."""

    shown: list[Rect]
    """Those that show something: stamps, signature fields, notes."""
    untold: list[Rect]
    """Those of which the file does not tell what is seen: drawn by the viewer, or only on paper."""


def annotations_of(page: pdfium.PdfPage, frame: Frame) -> Annotations:
    """The annotations of a page that take up room on it."""
    found = Annotations([], [])
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if annotation:
            _sort_annotation(annotation, frame, found)
            raw.FPDFPage_CloseAnnot(annotation)
    return found


def _sort_annotation(annotation: Handle, frame: Frame, found: Annotations) -> None:
    rect = raw.FS_RECTF()
    kind, flags = raw.FPDFAnnot_GetSubtype(annotation), raw.FPDFAnnot_GetFlags(annotation)
    if flags & _HIDDEN or not raw.FPDFAnnot_GetRect(annotation, rect):
        return
    if kind == raw.FPDF_ANNOT_POPUP or (kind == raw.FPDF_ANNOT_LINK and not _is_drawn(annotation)):
        return
    place = frame.rect(rect.left, rect.bottom, rect.right, rect.top)
    if place.area <= 1.0:
        return
    if flags & _NO_VIEW:
        if flags & raw.FPDF_ANNOT_FLAG_PRINT:
            found.untold.append(place)
        return
    found.shown.append(place)
    if _is_left_to_viewers(annotation, kind):
        found.untold.append(place)


def _is_left_to_viewers(annotation: Handle, kind: int) -> bool:
    """Whether there is something to show, and no appearance."""
    name = _OWN_LOOKS.get(kind)
    if name is None or _is_drawn(annotation):
        return False
    return bool(raw.FPDFAnnot_HasKey(annotation, name)) and _has_words(annotation, name)


def _is_drawn(annotation: Handle) -> bool:
    """Whether an annotation brings its own appearance."""
    return bool(raw.FPDFAnnot_GetAP(annotation, raw.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) > 2)


def _has_words(annotation: Handle, name: bytes) -> bool:
    """Whether a value of an annotation is no empty text; names are never empty."""
    if raw.FPDFAnnot_GetValueType(annotation, name) != raw.FPDF_OBJECT_STRING:
        return name == b"Name"
    return int(raw.FPDFAnnot_GetStringValue(annotation, name, None, 0)) > 2


def place_of(item: Placed, frame: Frame) -> Rect:
    """Where an object stands on the shown page."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item.handle, left, bottom, right, top)
    return frame.rect(*_moved(item.matrix, left.value, bottom.value, right.value, top.value))


def is_rule(item: Placed) -> bool:
    """Whether a path is made of straight lines along the axes only."""
    return not _has_curve_or_slope(item)


def is_unfilled(item: Placed) -> bool:
    """Whether a path draws its outline only."""
    return _draw_mode(item)[0] == int(raw.FPDF_FILLMODE_NONE)


def is_stroked(item: Placed) -> bool:
    """Whether a path draws its outline; shading behind words does not."""
    return _draw_mode(item)[1] != 0


def _draw_mode(item: Placed) -> tuple[int, int]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item.handle, fill, stroke)
    return fill.value, stroke.value


def is_block(item: Placed, rect: Rect) -> bool:
    """Whether a path is a small filled rectangle, such as letters may be put together of."""
    short, long = sorted((rect.width, rect.height))
    if not short > SMALLEST_BLOCK or long > min(LARGEST_BLOCK, SQUARE * short):
        return False
    return not is_unfilled(item) and not is_white(item) and is_rule(item)


def is_white(item: Placed) -> bool:
    """Whether a path is filled with white, as shading behind words is."""
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(item.handle, *parts)
    return all(part.value >= 250 for part in parts[:3])


# --- forms and matrices -------------------------------------------------------------------------


def _unfolded(handle: Handle, matrix: Matrix, depth: int) -> Iterator[Placed]:
    kind = raw.FPDFPageObj_GetType(handle)
    if kind != raw.FPDF_PAGEOBJ_FORM:
        yield Placed(handle, kind, matrix)
        return
    if depth >= DEEPEST:
        return
    inner = _times(_matrix_of(handle), matrix)
    for index in range(raw.FPDFFormObj_CountObjects(handle)):
        yield from _unfolded(raw.FPDFFormObj_GetObject(handle, index), inner, depth + 1)


def _matrix_of(handle: Handle) -> Matrix:
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(handle, found)
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that applies `inner` first, then `outer`."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _moved(
    matrix: Matrix, left: float, bottom: float, right: float, top: float
) -> tuple[float, float, float, float]:
    """The bounds of a box after a matrix is applied to its corners."""
    if matrix == IDENTITY:
        return left, bottom, right, top
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return min(xs), min(ys), max(xs), max(ys)


# --- paths --------------------------------------------------------------------------------------


def _sort_path(item: Placed, frame: Frame, found: Inventory) -> None:
    rect = place_of(item, frame)
    if _has_curve_or_slope(item):
        if rect.width > THIN and rect.height > THIN:
            found.drawings.append(rect)
    elif is_stroked(item) or min(rect.width, rect.height) <= THIN:
        found.rules.extend(_sides(item, rect, frame))
    if min(rect.width, rect.height) > LARGEST_BLOCK and not (is_unfilled(item) or is_white(item)):
        found.fills.append(rect)


def _sides(item: Placed, rect: Rect, frame: Frame) -> list[Rect]:
    """The straight lines of a path; a thin rectangle is one line."""
    if min(rect.width, rect.height) <= THIN:
        return [rect]
    points = list(_points(item))
    sides = []
    for (kind, x0, y0), (after, x1, y1) in itertools.pairwise(points):
        if after == raw.FPDF_SEGMENT_LINETO and kind != raw.FPDF_SEGMENT_UNKNOWN:
            box = _moved(item.matrix, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
            sides.append(frame.rect(*box))
    if len(points) <= 5 and len(sides) >= 3:
        return _edges(rect)
    return sides


def _edges(rect: Rect) -> list[Rect]:
    x0, top, x1, bottom = rect
    return [
        Rect(x0, top, x1, top),
        Rect(x0, bottom, x1, bottom),
        Rect(x0, top, x0, bottom),
        Rect(x1, top, x1, bottom),
    ]


def _has_curve_or_slope(item: Placed) -> bool:
    count = raw.FPDFPath_CountSegments(item.handle)
    if count > MOST_POINTS:
        return True
    before: tuple[float, float] | None = None
    for kind, x, y in _points(item):
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            return True
        sloping = before is not None and min(abs(x - before[0]), abs(y - before[1])) > 1.0
        if sloping and kind == raw.FPDF_SEGMENT_LINETO:
            return True
        before = (x, y)
    return False


def _points(item: Placed) -> Iterator[tuple[int, float, float]]:
    """(kind, x, y) of the points of a path, in its form's co-ordinates."""
    a, b, c, d, e, f = _matrix_of(item.handle)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(raw.FPDFPath_CountSegments(item.handle)):
        segment = raw.FPDFPath_GetPathSegment(item.handle, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        yield (
            raw.FPDFPathSegment_GetType(segment),
            a * x.value + c * y.value + e,
            b * x.value + d * y.value + f,
        )
