"""Rendered files say what their source says, in the form of Decree 30/2020."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2
import pytest
from docx import Document

from corpus import __main__ as command, render_pdf as pdf_module
from corpus.documents import load_gold, rendered_path, source_paths
from corpus.render import render
from corpus.render_docx import render_docx
from corpus.render_pdf import FONTS, FontsMissing, register_fonts, render_pdf
from corpus.source import Source, parse_parts, plain_text, read_source
from tests.conftest import missing

SOURCES = source_paths()
BY_NAME = [pytest.param(path, id=path.parent.name) for path in SOURCES]
WORD = re.compile(r"\w+")


@pytest.fixture(scope="session", autouse=True)
def _fonts() -> None:
    if not FONTS.is_dir():
        missing(f"{FONTS} (apt-get install fonts-liberation2)")


def pdf_text(data: bytes) -> str:
    """The text of all pages, signature fields laid into them."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        pypdfium2.raw.FPDFPage_Flatten(page, pypdfium2.raw.FLAT_NORMALDISPLAY)
        page.close()
    return page_text(document)


def page_text(document: pypdfium2.PdfDocument) -> str:
    """The text of all pages without what lies over them."""
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def docx_text(data: bytes) -> str:
    return "\n".join(_docx_lines(Document(io.BytesIO(data))))


def _docx_lines(holder: Any) -> Iterator[str]:
    for block in holder.iter_inner_content():
        if hasattr(block, "rows"):
            cells = {cell._tc: cell for row in block.rows for cell in row.cells}
            for cell in cells.values():
                yield from _docx_lines(cell)
        else:
            yield block.text


def words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text))


@pytest.mark.parametrize("path", BY_NAME)
def test_committed_files_are_those_of_the_source(path: Path) -> None:
    source = read_source(path)
    pdf, docx = rendered_path(path, ".pdf").read_bytes(), rendered_path(path, ".docx").read_bytes()
    assert pdf_text(pdf) == pdf_text(render_pdf(source))
    assert docx_text(docx) == docx_text(render_docx(source))


@pytest.mark.parametrize("path", BY_NAME)
def test_every_word_of_the_source_is_rendered(path: Path) -> None:
    wanted = words(plain_text(read_source(path)))
    assert not wanted - words(pdf_text(rendered_path(path, ".pdf").read_bytes()))
    assert not wanted - words(docx_text(rendered_path(path, ".docx").read_bytes()))


def test_same_source_gives_same_bytes() -> None:
    source = read_source(SOURCES[0])
    assert render_pdf(source) == render_pdf(source)
    assert render_docx(source) == render_docx(source)


def small(**fields: str) -> Source:
    head = "\n".join(f"{name}: {value}" for name, value in fields.items())
    body = "\n".join(f"{n}. Rà soát hồ sơ của năm {n}." for n in range(1, 70))
    return Source("small", parse_parts(f"---\n{head}\n---\n{body}\n"))


def test_pages_are_numbered_from_the_second() -> None:
    with pdfplumber.open(io.BytesIO(render_pdf(small(issuer="SỞ Y TẾ")))) as pdf:
        tops = [page.crop((0, 0, page.width, 50)).extract_text() for page in pdf.pages]
    assert tops[:2] == ["", "2"]


def test_annex_starts_its_own_numbering() -> None:
    parts = small(issuer="SỞ Y TẾ").parts
    with pdfplumber.open(io.BytesIO(render_pdf(Source("two", parts + parts)))) as pdf:
        tops = [page.crop((0, 0, page.width, 50)).extract_text() for page in pdf.pages]
    half = len(tops) // 2
    assert tops[:half] == tops[half:]


def test_secrecy_mark_is_red_and_framed_under_the_number() -> None:
    rendered = render_pdf(small(issuer="SỞ Y TẾ", number="Số: 1/KH-SYT", secrecy="MẬT"))
    with pdfplumber.open(io.BytesIO(rendered)) as pdf:
        page = pdf.pages[0]
        mark = next(
            word
            for word in page.extract_words(extra_attrs=["non_stroking_color"])
            if word["text"] == "MẬT"
        )
        frame = [line for line in page.lines if line["stroking_color"] == (0.8, 0.05, 0.05)]
    red, green, blue = mark["non_stroking_color"]
    assert red > 0.5 > max(green, blue)
    assert len(frame) == 4
    assert min(line["x0"] for line in frame) < mark["x0"]
    assert max(line["x1"] for line in frame) > mark["x1"]
    assert mark["x1"] < page.width / 2
    assert mark["top"] < page.height / 3


def test_signed_paper_has_number_and_day_in_signature_fields_only() -> None:
    fields = {"number": "Số: 417/UBND-VP", "place": "An Hải, ngày 09 tháng 4 năm 2025"}
    rendered = render_pdf(small(issuer="SỞ Y TẾ", signed="yes", **fields))
    bare = page_text(pypdfium2.PdfDocument(rendered))
    assert "417" not in bare
    assert "/UBND-VP" in bare
    assert "09" not in bare
    assert {"417", "09"} <= set(pdf_text(rendered).split())


def test_wide_annex_is_landscape() -> None:
    (part,) = small(kind="PHỤ LỤC", wide="yes").parts
    with pdfplumber.open(io.BytesIO(render_pdf(Source("wide", (part,))))) as pdf:
        assert all(page.width > page.height for page in pdf.pages[1:])


def test_missing_fonts_are_told_plainly(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pdf_module, "FONTS", tmp_path)
    register_fonts.cache_clear()
    with pytest.raises(FontsMissing, match="fonts-liberation2"):
        render_pdf(small(issuer="SỞ Y TẾ"))
    assert command.main(["render"]) == 1
    assert "fonts-liberation2" in capsys.readouterr().err
    register_fonts.cache_clear()


def test_render_writes_only_what_changed(tmp_path: Path) -> None:
    source = tmp_path / "one" / "source.md"
    source.parent.mkdir()
    source.write_text("---\nissuer: SỞ Y TẾ\n---\nRà soát.\n", encoding="utf-8")
    assert [path.name for path in render([source])] == ["one.docx", "one.pdf"]
    assert render([source]) == []


def test_command_writes_all_gold(tmp_path: Path) -> None:
    assert command.main(["gold", str(tmp_path / "gold.jsonl")]) == 0
    assert len((tmp_path / "gold.jsonl").read_text().splitlines()) == len(load_gold())


def test_command_tells_its_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([]) == 2
    assert "python -m corpus render" in capsys.readouterr().err
