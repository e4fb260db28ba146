"""Good files of every carrier, to be broken: the corpus's own, and others made of them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pypdfium2
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from api.readers.word_office import find_office
from corpus.documents import sample_paths
from tests import containers
from tests.api import word_files
from tests.extractor.reading.containers import compound
from tests.signed.cases import all_cases
from tests.signed.judge import rendered

LETTER = containers.LETTER
SCAN_DOTS = 110
"""Few, so that a scan is small and quickly read."""


def letter(ending: str) -> bytes:
    """A short document of the corpus in a carrier of its own: "pdf", "docx"."""
    return min((Path(path).read_bytes() for path in _of(ending)), key=len)


def samples() -> dict[str, tuple[bytes, ...]]:
    """Files by carrier; those that LibreOffice makes only where it is installed."""
    found = {name: tuple(make()) for name, make in MAKERS.items()}
    return {name: files for name, files in found.items() if files}


def _of(ending: str) -> list[Path]:
    return [Path(path) for path in sample_paths() if str(path).endswith(f".{ending}")]


def _corpus(ending: str) -> Iterator[bytes]:
    yield from (path.read_bytes() for path in _of(ending))


def _texts() -> Iterator[bytes]:
    for path in sorted({Path(path).parent / "source.md" for path in sample_paths()}):
        text = path.read_text("utf-8")
        yield text.encode()
        yield text.encode("utf-16")
        yield text.encode("utf-16-le")


def _zips() -> Iterator[bytes]:
    inner = containers.zipped({"trong.txt": LETTER, "phu-luc.docx": letter("docx")})
    yield containers.zipped({"a.pdf": letter("pdf"), "b.docx": letter("docx"), "c.zip": inner})
    yield containers.zipped({"goi.edxml": packet(), "45.txt": LETTER})


def _mails() -> Iterator[bytes]:
    files = (("a.pdf", letter("pdf")), ("b.docx", letter("docx")), ("c.zip", next(_zips())))
    yield containers.mail(attached=files, body=LETTER).as_bytes()
    yield containers.mail(attached=[("thu.eml", containers.mail().as_bytes())]).as_bytes()


def outlook() -> bytes:
    """A message of Outlook with a letter and another message."""
    attached = (
        compound.attachment("a.txt", LETTER.encode()),
        compound.attachment("b.docx", letter("docx")),
        compound.attachment("c", compound.message(subject="Trong", body=LETTER, embedded=True)),
    )
    return compound.msg(subject="Gửi công văn", body="Kính gửi anh.", attached=attached)


def packet() -> bytes:
    """An edXML packet with a letter."""
    return containers.standard_packet(containers.HEADER, [("a.txt", LETTER.encode())])


def _packets() -> Iterator[bytes]:
    yield packet()
    files = [("a.docx", letter("docx")), ("b.txt", b"")]
    yield containers.local_packet(containers.HEADER, files)


def scan(source: bytes | None = None) -> bytes:
    """The first page of a PDF as a grey picture, without a text layer."""
    document = pypdfium2.PdfDocument(source or letter("pdf"))
    picture = document[0].render(scale=SCAN_DOTS / 72, grayscale=True).to_pil()
    document.close()
    return of_picture(picture)


def of_picture(picture: Image.Image) -> bytes:
    """A PDF of one page that is a picture."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.save()
    return file.getvalue()


def _signed() -> Iterator[bytes]:
    yield from (rendered(case) for case in all_cases()[::9])


def legacy(ending: str) -> bytes:
    """The letter as LibreOffice saves it."""
    return word_files.converted(letter("docx"), ending)


def _legacy(ending: str) -> Iterator[bytes]:
    if find_office() is not None:
        yield legacy(ending)


MAKERS: dict[str, Callable[[], Iterator[bytes]]] = {
    "pdf": partial(_corpus, "pdf"),
    "docx": partial(_corpus, "docx"),
    "text": _texts,
    "zip": _zips,
    "eml": _mails,
    "msg": lambda: iter((outlook(),)),
    "edxml": _packets,
    "scan": lambda: iter((scan(),)),
    "signed": _signed,
    "doc": partial(_legacy, "doc"),
    "rtf": partial(_legacy, "rtf"),
    "odt": partial(_legacy, "odt"),
}
"""What makes the good files of a carrier."""
