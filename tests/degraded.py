"""How well printed pages are read when they come as bad scans: number, date, their doubts.

Run by `make degraded`: first pages of our own documents, printed, drawn as pictures and spoiled in
several ways, each read as a scan. A wrong number or date must carry a doubt; of the right ones few
should. `python -m tests.degraded N` reads every Nth document only.
"""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from api.readers.ocr import load
from corpus.documents import FOLDER, load_gold
from extractor import as_json, extract

Spoil = Callable[[Image.Image], Image.Image]
FIELDS = ("number", "issued_on")


def _turned(degrees: float) -> Spoil:
    return lambda page: page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white")


def _pressed(quality: int) -> Spoil:
    def press(page: Image.Image) -> Image.Image:
        file = io.BytesIO()
        page.convert("RGB").save(file, "JPEG", quality=quality)
        pressed: Image.Image = Image.open(file).convert("RGB")
        return pressed

    return press


def _coarse(dots: int) -> Spoil:
    def shrink(page: Image.Image) -> Image.Image:
        size = page.width * dots // 300, page.height * dots // 300
        return page.resize(size, Image.Resampling.BOX)

    return shrink


def _noisy(page: Image.Image) -> Image.Image:
    random = np.random.default_rng(5)
    pixels = np.asarray(page.filter(ImageFilter.GaussianBlur(0.8))).astype(np.int16)
    pixels += random.normal(0, 22, pixels.shape).astype(np.int16)
    pixels[random.random(pixels.shape[:2]) < 0.002] = 0
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def _copied(page: Image.Image) -> Image.Image:
    """Black and white, as fax machines and old copiers leave it."""
    grey = np.asarray(page.filter(ImageFilter.GaussianBlur(1.0)).convert("L"))
    return Image.fromarray(np.where(grey > 150, 255, 0).astype(np.uint8))


WAYS: dict[str, tuple[Spoil, ...]] = {
    "as it is": (),
    "turned 2°, JPEG 40": (_turned(2.0), _pressed(40)),
    "turned -2°, noisy": (_turned(-2.0), _noisy),
    "200 dpi, JPEG 60": (_coarse(200), _pressed(60)),
    "copied, turned 1°": (_turned(1.0), _copied),
}


def first_page(path: Path) -> Image.Image:
    """The first page of a PDF, drawn with 300 dots an inch."""
    document = pdfium.PdfDocument(path.read_bytes())
    try:
        page: Image.Image = document[0].render(scale=300 / 72).to_pil()
        return page.convert("RGB")
    finally:
        document.close()


def as_scan(page: Image.Image) -> bytes:
    """A PDF that holds a picture only."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.drawImage(ImageReader(page), 0, 0, *A4)
    canvas.save()
    return file.getvalue()


def judged(gold: Mapping[str, Any], path: Path, ways: Sequence[Spoil]) -> Iterator[str]:
    """For number and date: right or wrong, with a doubt or without."""
    page = first_page(path)
    for way in ways:
        page = way(page)
    found = as_json(extract(as_scan(page), ocr=load()))
    document: Mapping[str, Any] = found.get("document") or found["classified"]
    doubts = found.get("doubts") or document.get("doubts") or []
    doubted = {doubt["field"] for doubt in doubts}
    for field in FIELDS:
        right = (gold["document"].get(field) or None) == document.get(field)
        yield f"{'right' if right else 'WRONG'}{' doubted' if field in doubted else ''}"


def documents() -> list[tuple[Mapping[str, Any], Path]]:
    """Our own documents that are rendered as PDF, with their gold."""
    found = [(gold, FOLDER / Path(gold["file"]).stem / gold["file"]) for gold in load_gold()]
    return [(gold, path) for gold, path in found if path.suffix == ".pdf" and path.is_file()]


def main(arguments: Sequence[str]) -> int:
    """Print the figures; 1 where a number or date is wrong without a doubt."""
    step = int(arguments[0]) if arguments else 1
    silent = 0
    for name, ways in WAYS.items():
        counts: Counter[str] = Counter()
        for gold, path in documents()[::step]:
            counts.update(judged(gold, path, ways))
        sys.stdout.write(f"{name:22}{dict(counts)}\n")
        sys.stdout.flush()
        silent += counts["WRONG"]
    return int(silent > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
