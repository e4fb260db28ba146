"""What an e-office puts on a signed PDF: number, day and seal as appearances of signature fields.

Such words are no part of the page's text; a reader that looks at the page alone finds
"Số:      /UBND-VP, ngày      tháng 4". Places are marked while the page is drawn (`<onDraw>` of
reportlab's paragraphs), and the fields are laid over it when the page ends.
"""

from __future__ import annotations

import math
import re
from typing import Any, NamedTuple

from reportlab.lib import colors
from reportlab.pdfbase import pdfdoc

NUMBER = re.compile(r"(?P<before>Số:? )(?P<stamped>[\w.]+)(?P<after>[/-].*)")
DAY = re.compile(r"(?P<before>.*ngày )(?P<stamped>\d\d?)(?P<after> tháng .*)")
SEAL = "seal"
GAP = "\N{NO-BREAK SPACE}" * 10
RED = colors.Color(0.85, 0.1, 0.1)
RADIUS = 44.0
"""Of the seal, in points: 31 mm across (Decree 30/2020 stamps are 30 to 36 mm)."""


class Place(NamedTuple):
    """Where a stamp goes on the page, in points from its lower left."""

    label: str
    x: float
    y: float


def blanked(text: str, pattern: re.Pattern[str]) -> str:
    """The line's markup with a gap and a marked place instead of its number or day."""
    match = pattern.fullmatch(text)
    if match is None:
        return text
    mark = f'<onDraw name="mark_stamp" label="{match["stamped"]}"/>'
    return f"{match['before']}{mark}{GAP}{match['after']}"


SEAL_MARK = f'<onDraw name="mark_stamp" label="{SEAL}"/>'


def watch(canvas: Any) -> None:
    """Let the page's paragraphs mark places for stamps."""
    places: list[Place] = []

    def mark(canvas: Any, _: str, label: str) -> None:
        drawn = canvas._curr_tx_info
        places.append(Place(label, *canvas.absolutePosition(drawn["cur_x"], drawn["cur_y"])))

    canvas.stamp_places = places
    canvas.setNamedCB("mark_stamp", mark)


def lay(canvas: Any) -> None:
    """Lay the stamps over the page where its paragraphs marked places."""
    for place in canvas.stamp_places:
        _lay_seal(canvas, place) if place.label == SEAL else _lay_words(canvas, place)


def _lay_words(canvas: Any, place: Place) -> None:
    name = _open_form(canvas, 40, 16)
    canvas.setFont("Serif", 13)
    canvas.drawString(3, 4, place.label)
    _close_form(canvas, name, (place.x, place.y - 4, place.x + 40, place.y + 12))


def _lay_seal(canvas: Any, place: Place) -> None:
    size = 2 * RADIUS + 4
    name = _open_form(canvas, size, size)
    canvas.translate(size / 2, size / 2)
    canvas.setStrokeColor(RED)
    canvas.setFillColor(RED)
    canvas.setLineWidth(1.6)
    canvas.circle(0, 0, RADIUS)
    canvas.setLineWidth(0.8)
    canvas.circle(0, 0, RADIUS - 14)
    _star(canvas, 11)
    x, y = place.x - RADIUS - 30, place.y - size + 14
    _close_form(canvas, name, (x, y, x + size, y + size))


def _star(canvas: Any, radius: float) -> None:
    path = canvas.beginPath()
    points = [
        (math.sin(n * 4 * math.pi / 5) * radius, math.cos(n * 4 * math.pi / 5) * radius)
        for n in range(5)
    ]
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1, fillMode=1)


def _open_form(canvas: Any, width: float, height: float) -> str:
    canvas.stamps_laid = getattr(canvas, "stamps_laid", 0) + 1
    name = f"stamp{canvas.stamps_laid}"
    canvas.beginForm(name, 0, 0, width, height)
    return name


def _close_form(canvas: Any, name: str, box: tuple[float, float, float, float]) -> None:
    canvas.endForm()
    appearance = pdfdoc.PDFObjectReference(pdfdoc.xObjectName(name))
    field = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Annot"),
            "Subtype": pdfdoc.PDFName("Widget"),
            "FT": pdfdoc.PDFName("Sig"),
            "T": pdfdoc.PDFString(name),
            "Rect": pdfdoc.PDFArray(box),
            "F": 132,  # printed, locked
            "AP": pdfdoc.PDFDictionary({"N": appearance}),
        }
    )
    canvas._addAnnotation(field)
    canvas.acroForm.fields.append(field)
