"""The document page as it is served: the layout carried from the store to the browser."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.types import Block, Cell, Span
from tests.api import samples
from tests.api.web import Web

BAD = "<script>alert(1)</script>"


def paper(page: str) -> str:
    """What the page shows of the text."""
    return page[page.index('id="paper"') : page.index('id="panel"')]


def test_the_letter_stands_as_on_paper(web: Web) -> None:
    page = paper(web.browser().client.get(f"/documents/{web.letter()}").text)
    assert 'class="columns letterhead"' in page
    assert 'class="columns closing"' in page
    issuer = "ỦY BAN NHÂN DÂN HUYỆN SƠN KHÊ"
    assert f'<span class="piece of-value" data-keys="f-issuer">{issuer}</span>' in page


def test_a_document_without_blocks_is_laid_out_by_its_lines(web: Web) -> None:
    uid = web.keep(replace(samples.letter(), blocks=()), b"old")
    page = paper(web.browser().client.get(f"/documents/{uid}").text)
    assert "columns" not in page
    assert '<p class="as-head">' in page


def test_words_of_the_document_are_escaped_everywhere(web: Web) -> None:
    lines = [f"{BAD} {n}" for n in range(4)]
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    spans = [Span(start, start + len(BAD) + 2) for start in starts]
    blocks = (
        Block(spans[0], 1),
        Block(spans[1], 2, Cell(0, 0, 0, 2), bold=True),
        Block(spans[2], 3, Cell(0, 1, 1, 2)),
    )
    extraction = replace(samples.astral(), text=text, blocks=blocks, pages=3)
    page = paper(web.browser().client.get(f"/documents/{web.keep(extraction, b'bad')}").text)
    assert "<script" not in page
    assert squeezed(re.sub(r"<[^>]*>", "", page)).count("&lt;script&gt;") == 4
    assert "<table>" in page
    assert ("trang 2" in page, '<tr class="page"><td colspan="2">trang 3' in page) == (True, True)


def squeezed(words: str) -> str:
    return "".join(words.split())
