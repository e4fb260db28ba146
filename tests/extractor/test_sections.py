"""What lands where, and the tree of clauses."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from extractor.sections import Clause, ClauseKind, Sections, is_name, title_kind
from extractor.sections.clauses import MARKERS as _MARKERS
from extractor.types import Kind
from tests.extractor.documents import DECISION, LETTER, sections_of


def words(sections: Sections, clause: Clause) -> str:
    return sections.words(clause.span)


def test_letter_is_cut_into_its_parts() -> None:
    sections = sections_of(LETTER)
    assert sections.words(sections.addressees[0].span).startswith("Kính gửi")
    assert len(sections.parts) == 1
    paths = [c.path for c in sections.parts[0].clauses if c.kind is ClauseKind.NUMBER]
    assert paths == ["1", "2"]
    assert sections.words(sections.signature[-1].span) == "Lò Văn Thắng"
    assert sections.words(sections.recipients[-1].span) == "- Lưu: VT, TCKH."


def test_a_copy_says_signed_beside_the_signature() -> None:
    copy = LETTER.replace("PHÓ CHỦ TỊCH\n", "PHÓ CHỦ TỊCH\n(Đã ký)\n")
    sections = sections_of(copy)
    signature = [sections.words(block.span) for block in sections.signature]
    assert signature == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Lò Văn Thắng"]
    assert sections.words(sections.recipients[-1].span) == "- Lưu: VT, TCKH."


def test_paragraph_that_begins_with_the_issuer_is_no_letterhead() -> None:
    start, end = LETTER.index("Kính gửi:"), LETTER.index("1. Giao")
    lead_in = "UBND huyện đã có nhiều văn bản chỉ đạo. Để khắc phục hạn chế, UBND huyện yêu cầu:"
    sections = sections_of(LETTER[:start] + lead_in + "\n\n" + LETTER[end:])
    assert words(sections, sections.parts[0].clauses[0]) == lead_in


def test_decision_and_its_regulation_are_two_parts() -> None:
    sections = sections_of(DECISION)
    assert [part.annex for part in sections.parts] == [False, True]
    assert [part.kind for part in sections.parts] == [Kind.QUYET_DINH, Kind.QUY_CHE]
    assert len(sections.bases) == 2
    articles = [c.path for c in sections.parts[1].clauses if c.kind is ClauseKind.ARTICLE]
    assert articles == ["I.1", "I.2"]
    inner = [c.path for c in sections.parts[1].clauses if c.kind is ClauseKind.NUMBER]
    assert inner == ["I.2.1", "I.2.2"]


@pytest.mark.parametrize("marker", _MARKERS, ids=lambda m: f"{m.kind}:{m.example}")
def test_every_marker_finds_its_own_example_first(marker: object) -> None:
    example = marker.example  # type: ignore[attr-defined]
    example += "Sở Y tế" if example.endswith(" ") else ". Sở Y tế"
    first = next(m for m in _MARKERS if m.pattern.match(example))
    assert first is marker


# fmt: off
MARKERS = [
    ("Điều 5. Trách nhiệm",       ClauseKind.ARTICLE,   "5"),
    ("II. NHIỆM VỤ",              ClauseKind.ROMAN,     "II"),
    ("12. Sở Y tế",               ClauseKind.NUMBER,    "12"),
    ("1.2. Rà soát",              ClauseKind.NUMBER,    "1.2"),
    ("đ) Kiểm tra",               ClauseKind.LETTER,    "đ"),
    ("- Tổng hợp",                ClauseKind.DASH,      "-"),
    ("+ Bố trí",                  ClauseKind.PLUS,      "+"),
    ("Sở Y tế chủ trì",           None,                 ""),
    ("15/6/2025 là hạn cuối",     None,                 ""),  # a date, no item
    ("Số: 12/QĐ-UBND",            None,                 ""),
    ("2025 là năm cuối",          None,                 ""),  # a year, no item
]
# fmt: on


@pytest.mark.parametrize(("line", "kind", "label"), MARKERS)
def test_markers(line: str, kind: ClauseKind | None, label: str) -> None:
    marker = next((m for m in _MARKERS if m.pattern.match(line)), None)
    assert (marker.kind if marker else None) == kind
    if marker:
        match = marker.pattern.match(line)
        assert match is not None
        assert match["label"] == label


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("QUYẾT ĐỊNH", Kind.QUYET_DINH),
        ("QUYẾT ĐỊNH:", Kind.QUYET_DINH),
        ("KẾ HOẠCH", Kind.KE_HOACH),
        ("Kế hoạch", None),  # running text, no title
        ("KẾ HOẠCH TUYÊN TRUYỀN", None),
    ],
)
def test_title_lines(line: str, kind: Kind | None) -> None:
    assert title_kind(line) is kind


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Lò Văn Thắng", True),
        ("ThS. Nguyễn Thị Bưởi", True),
        ("Đại tá Trần Bình", True),
        ("CHỦ TỊCH", False),
        ("Lưu: VT", False),
        ("nguyễn văn a", False),
    ],
)
def test_names_of_persons(words: str, name: bool) -> None:
    assert is_name(words) is name


@given(st.text(alphabet=st.sampled_from("Điều 1.a)-+IVX\n ./:;QUYẾT ĐỊNHsở"), max_size=300))
def test_every_block_lands_in_one_place(text: str) -> None:
    if not text.strip():
        return
    sections = sections_of("Sở Y tế\n" + text)
    spans = [c.span for part in sections.parts for c in part.clauses]
    assert all(0 <= s.start <= s.end <= len(sections.text) for s in spans)
    for part in sections.parts:
        assert all(c.parent is None or c.parent < i for i, c in enumerate(part.clauses))
