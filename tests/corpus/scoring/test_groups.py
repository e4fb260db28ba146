"""Figures by kind and rendering, and the page of errors."""

from __future__ import annotations

import pytest

from corpus.scoring import Difference, Report, Share
from corpus.scoring.groups import group_lines, grouped, rendering
from corpus.scoring.page import errors_page


def test_groups_add_up() -> None:
    one = Report(shares={"kind": Share(1, 1)})
    judged = [
        ({"file": "a.pdf", "document": {"kind": "cong_van"}}, one),
        ({"file": "b.docx", "document": {"kind": "cong_van"}}, one),
        ({"file": "c.pdf", "document": {}}, one),
    ]
    assert {n: r.shares["kind"].of for n, r in grouped(judged, "kind").items()} == {
        "-": 1,
        "cong_van": 2,
    }
    assert list(grouped(judged, "rendering")) == ["docx", "pdf"]
    assert len(group_lines(grouped(judged, "rendering"), "rendering")) == 3


@pytest.mark.parametrize(
    ("file", "expected"), [("a.PDF", "pdf"), ("a.scan.pdf", "scan.pdf"), ("a", "")]
)
def test_rendering_is_told_by_the_name(file: str, expected: str) -> None:
    assert rendering(file) == expected


def test_page_shows_differences_and_runs_nothing() -> None:
    page = errors_page([Difference("a.pdf", "number", "12", "<script>")])
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "1 sai khác ở 1 tệp" in page
