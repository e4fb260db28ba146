"""Labels that Word counts stand before the words of their paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from extractor.reading.docx import read_docx
from extractor.reading.docx_numbering import formatted
from tests.extractor.reading.words import docx, paragraph, root


def level(depth: int, form: str, pattern: str, *, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, base: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{base}"/>{overrides}</w:num>'


def item(text: str, number: int, depth: int | None = 0) -> str:
    said = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    return paragraph(text, f'<w:numPr>{said}<w:numId w:val="{number}"/></w:numPr>')


def labelled(numbering: str, *body: str, styles: str = "") -> list[str]:
    parts = {"numbering": root("numbering", numbering)}
    if styles:
        parts["styles"] = root("styles", styles)
    return read_docx(docx(*body, parts=parts)).text.split("\n")


ARTICLES = abstract(
    0,
    level(0, "decimal", "Điều %1."),
    level(1, "decimal", "%2."),
    level(2, "lowerLetter", "%3)"),
    level(3, "bullet", "-"),
)


def test_levels_count_and_start_again_under_the_next_item() -> None:
    body = [
        item("Phạm vi", 1),
        item("Quy chế", 1, 1),
        item("việc một", 1, 2),
        item("việc hai", 1, 2),
        paragraph("không đánh số"),
        item("Đối tượng", 1, 1),
        item("sở", 1, 2),
        item("gạch", 1, 3),
        item("Hiệu lực", 1),
        item("Từ ngày ký", 1, 1),
    ]
    assert labelled(ARTICLES + num(1, 0), *body) == [
        "Điều 1. Phạm vi",
        "1. Quy chế",
        "a) việc một",
        "b) việc hai",
        "không đánh số",
        "2. Đối tượng",
        "a) sở",
        "- gạch",
        "Điều 2. Hiệu lực",
        "1. Từ ngày ký",
    ]


# fmt: off
FORMS = [
    ("decimal",     "%1.",        "1. x"),
    ("decimalZero", "%1.",        "01. x"),
    ("upperRoman",  "%1.",        "I. x"),
    ("upperLetter", "%1.",        "A. x"),
    ("none",        "",           "x"),
    ("bullet",      "-",          "- x"),
    ("bullet",      "+",          "+ x"),
    ("bullet",      "\uf0b7",     "• x"),   # a sign of a symbol font
    ("bullet",      "o",          "• x"),
    ("unknownForm", "(%1)",       "(1) x"),
]
# fmt: on


@pytest.mark.parametrize(("form", "pattern", "expected"), FORMS)
def test_forms(form: str, pattern: str, expected: str) -> None:
    numbering = abstract(0, level(0, form, pattern)) + num(1, 0)
    assert labelled(numbering, item("x", 1)) == [expected]


def test_upper_levels_show_in_the_label() -> None:
    two = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2."))
    assert labelled(two + num(1, 0), item("a", 1), item("b", 1, 1)) == ["I. a", "I.1. b"]
    legal = abstract(
        0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", more="<w:isLgl/>")
    )
    assert labelled(legal + num(1, 0), item("a", 1), item("b", 1, 1)) == ["I. a", "1.1. b"]


def test_lists_of_one_definition_go_on_unless_they_say_where_to_start() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, again)
    body = [item("a", 1), item("b", 1), item("c", 2), item("d", 3), item("e", 3)]
    assert labelled(numbering, *body) == ["1. a", "2. b", "3. c", "1. d", "2. e"]


def test_a_list_may_start_later_and_be_overridden() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.", start=5)) + num(1, 0) + num(2, 0, other)
    assert labelled(numbering, item("x", 1)) == ["5. x"]
    assert labelled(numbering, item("x", 2)) == ["a) x"]


def test_a_style_numbers_its_paragraphs() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="1"/>'
        '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Item">'
        '<w:basedOn w:val="Article"/></w:style>'
    )
    numbering = abstract(
        0,
        level(0, "decimal", "Điều %1.", more='<w:pStyle w:val="Article"/>'),
        level(1, "decimal", "%2.", more='<w:pStyle w:val="Item"/>'),
    )
    body = [
        paragraph("Phạm vi", '<w:pStyle w:val="Article"/>'),
        paragraph("Quy chế", '<w:pStyle w:val="Item"/>'),
        paragraph("x", '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ]
    assert labelled(numbering + num(1, 0), *body, styles=style) == [
        "Điều 1. Phạm vi",
        "1. Quy chế",
        "x",  # a list of number 0 takes the numbering away
    ]


def test_a_label_stands_close_where_the_list_says_so() -> None:
    numbering = abstract(0, level(0, "decimal", "%1/", more='<w:suff w:val="nothing"/>'))
    assert labelled(numbering + num(1, 0), item("x", 1)) == ["1/x"]


def test_unknown_lists_have_no_label() -> None:
    assert labelled(ARTICLES + num(1, 0), item("x", 9), item("y", 1, 8)) == ["x", "y"]


@given(st.integers(-5, 10_000), st.sampled_from(["lowerLetter", "upperRoman", "decimal", "x"]))
def test_any_number_has_a_label(number: int, form: str) -> None:
    assert formatted(number, form)


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (14, "lowerRoman", "xiv"),
        (1999, "upperRoman", "MCMXCIX"),
        (0, "lowerLetter", "0"),
    ],
)
def test_formatted(number: int, form: str, expected: str) -> None:
    assert formatted(number, form) == expected
