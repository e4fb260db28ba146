"""Speed as ratios within one run (figures of one machine are not those of another).

Run by `make bench`. A born-digital decision of about five pages: plain text by pypdfium2, the whole
extraction, its stages, and a stock chain (pdfplumber text, named entities a sentence). Reading alone,
on pages of text, with pictures and with tables. Then the same document repeated to many pages: time
a page should not grow.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import pdfplumber
import pypdfium2
import underthesea

from corpus.documents import sample_paths
from extractor import extract
from extractor.layout import find_blocks
from extractor.metadata import find_metadata
from extractor.reading import read
from extractor.sections import find_sections
from extractor.tasks import find_tasks
from tests.bench_pages import PAGES, picture_pages, table_pages, text_pages
from tests.seconds import bounded


def timed(run: Callable[[], object], times: int) -> float:
    """Median seconds of a call, after one that warms up."""
    run()
    marks = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        marks.append(time.perf_counter() - start)
    return statistics.median(marks)


def plain_text(data: bytes) -> str:
    """All text by pypdfium2."""
    pdf = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def stock_chain(data: bytes) -> list[object]:
    """What one would write first: pdfplumber's text, entities of each sentence."""
    import io

    with pdfplumber.open(io.BytesIO(data)) as pdf:
        text = "\n".join(page.extract_text() or "" for page in pdf.pages)
    return [underthesea.ner(s) for s in underthesea.sent_tokenize(text)]


def longest() -> bytes:
    """The sample PDF with the most pages."""
    pdfs = [p.read_bytes() for p in sample_paths() if p.suffix == ".pdf"]
    return max(pdfs, key=lambda data: len(pypdfium2.PdfDocument(data)))


def repeated(data: bytes, times: int) -> bytes:
    """The document with its pages repeated."""
    import io

    out = pypdfium2.PdfDocument.new()
    source = pypdfium2.PdfDocument(data)
    for _ in range(times):
        out.import_pages(source)
    buffer = io.BytesIO()
    out.save(buffer)
    return buffer.getvalue()


def stages(data: bytes) -> list[tuple[str, Callable[[], object]]]:
    """Each stage on the values of those before it."""
    reading = read(data)
    blocks = find_blocks(reading)
    sections = find_sections(reading.text, blocks)
    metadata, _ = find_metadata(sections)
    return [
        ("read", lambda: read(data)),
        ("layout", lambda: find_blocks(reading)),
        ("sections", lambda: find_sections(reading.text, blocks)),
        ("metadata", lambda: find_metadata(sections)),
        ("tasks", lambda: find_tasks(sections, metadata)),
    ]


def say_reading() -> None:
    """Prints what reading costs on pages of three kinds, and extraction on pages of text."""
    pages = {"text": text_pages(), "pictures": picture_pages(), "tables": table_pages()}
    units = {name: timed(lambda data=data: plain_text(data), 25) for name, data in pages.items()}  # type: ignore[misc]
    times = {name: timed(lambda data=data: read(data), 9) for name, data in pages.items()}  # type: ignore[misc]
    whole = timed(lambda: extract(pages["text"]), 9)
    picture = (times["pictures"] - times["text"]) / PAGES * 1000
    sys.stdout.write(
        f"reading {PAGES} pages of text: {times['text'] / units['text']:.1f}x (8x at most)\n"
        f"  a page with a picture: {picture:+.1f} ms (50 ms at most)\n"
        f"  a page with a table: {times['tables'] / units['tables']:.1f}x (80x at most)\n"
        f"  whole extraction of the pages of text: {whole / units['text']:.1f}x\n"
    )


def main() -> int:
    """Prints the ratios."""
    more = bounded("benchmark the extractor", 300)
    data = longest()
    pages = len(pypdfium2.PdfDocument(data))
    unit = timed(lambda: plain_text(data), 15)
    say = sys.stdout.write
    say(f"pypdfium2 text of {pages} pages: {unit * 1000:.2f} ms = 1x\n")
    whole = timed(lambda: extract(data), 9)
    say(f"whole extraction: {whole * 1000:.1f} ms = {whole / unit:.1f}x\n")
    for name, run in stages(data):
        took = timed(run, 9)
        say(f"  {name}: {took * 1000:.1f} ms = {took / unit:.1f}x\n")
    say_reading()
    stock = timed(lambda: stock_chain(data), 1)
    say(
        f"stock chain: {stock * 1000:.0f} ms = {stock / unit:.0f}x; ours is {stock / whole:.1f}x faster\n"
    )
    for times in (10, 40):
        if not more():
            break
        big = repeated(data, times)
        took = timed(lambda big=big: extract(big), 1)  # type: ignore[misc]
        say(f"{pages * times} pages: {took:.2f} s, {took / times / whole:.2f}x the time a page\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
