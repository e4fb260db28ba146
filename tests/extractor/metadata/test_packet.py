"""The header of a packet wins over what is found in the document, and says where they differ."""

from __future__ import annotations

from typing import Any

import pytest

from extractor import Classified, Extraction, extract_part, unpack
from extractor.text import folded
from extractor.types import Doubt, Envelope, HeaderField, HeaderLine, Kind, Secrecy
from tests.containers import ANNEX, HEADER, LETTER, MARKED, standard_packet

Field = HeaderField


def read(text: str, *header: tuple[HeaderField, str], suspect: bool = False) -> Any:
    lines = tuple(HeaderLine(*one) for one in header)
    return extract_part(text.encode(), envelope=Envelope(lines, suspect)).result


def told(result: Extraction, field: str) -> tuple[str | None, str | None, bool]:
    """The value, its rule, and whether the header differs."""
    found = getattr(result.metadata, field)
    value = None if found is None else str(getattr(found.value, "value", found.value))
    return value, found and found.rule, Doubt("header_differs", field) in result.doubts


# fmt: off
CASES = [
    # field              in the header          value           from it?  differs?
    (Field.NUMBER,       "45",                  "45",           False, False),
    (Field.NUMBER,       "46",                  "46",           True,  True),
    (Field.SYMBOL,       "UBND - VP",           "UBND-VP",      False, False),
    (Field.SYMBOL,       "UBND-NV",             "UBND-NV",      True,  True),
    (Field.ISSUED_ON,    "2024-05-03",          "2024-05-03",   False, False),
    (Field.ISSUED_ON,    "03/05/2024 08:00:00", "2024-05-03",   False, False),
    (Field.ISSUED_ON,    "2024-05-04T00:00:00", "2024-05-04",   True,  True),
    (Field.PLACE,        "Sơn Khê",             "Sơn Khê",      False, False),
    (Field.ISSUER,       "UBND huyện Sơn Khê",  "Ủy ban nhân dân huyện Sơn Khê", False, False),
    (Field.ISSUER,       "UBND huyện Bình Khê", "UBND huyện Bình Khê", True, True),
    (Field.KIND,         "Công văn",            "cong_van",     False, False),
    (Field.KIND,         "Kế hoạch",            "ke_hoach",     True,  True),
    (Field.KIND,         "Loại khác",           "cong_van",     False, False),  # no kind of the list
    (Field.ABSTRACT,     "V/v rà soát hồ sơ",   "V/v rà soát hồ sơ", True, False),
    (Field.SIGNER,       "TRẦN VĂN LÂM",        "Trần Văn Lâm", False, False),
    (Field.SIGNER,       "Trần Văn Nam",        "Trần Văn Nam", True,  True),
    (Field.SIGNER_TITLE, "Phó Chủ tịch",        "Phó Chủ tịch", True,  True),
    (Field.AUTHORITY,    "KT. CHỦ TỊCH",        "kt",           True,  True),
    (Field.URGENCY,      "Hỏa tốc",             "hoa_toc",      True,  False),
    (Field.URGENCY,      "0",                   None,           False, False),
]
# fmt: on


@pytest.mark.parametrize(("field", "words", "value", "from_header", "differs"), CASES)
def test_the_header_wins(
    field: HeaderField, words: str, value: str | None, from_header: bool, differs: bool
) -> None:
    result = read(LETTER, (field, words))
    found, rule, doubted = told(result, field.value)
    assert (found, rule == "edxml_header", doubted) == (value, from_header, differs)


@pytest.mark.parametrize("words", [words for field, words, *_ in CASES])
def test_every_value_stands_in_its_place(words: str) -> None:
    for field in (Field.ISSUER, Field.SIGNER, Field.ABSTRACT):
        result = read(LETTER, (Field.PLACE, "Sơn Khê"), (field, words), (Field.NUMBER, "45"))
        found = getattr(result.metadata, field.value)
        if found.rule == "edxml_header":
            ((start, end),) = found.spans
            assert result.text[start:end] == found.value == words
            assert any(block.span.start <= start < block.span.end for block in result.blocks)


@pytest.mark.parametrize("words", ["31/02/2024", "hôm nay", "2024", "0000-00-00"])
def test_a_date_that_is_none_is_a_doubt(words: str) -> None:
    result = read(LETTER, (Field.ISSUED_ON, words))
    assert str(result.metadata.issued_on.value) == "2024-05-03"
    assert Doubt("header_unread", "issued_on") in result.doubts


def test_a_degree_in_the_senders_code_is_a_doubt() -> None:
    result = read(LETTER, (Field.URGENCY, "2"))
    assert result.metadata.urgency is None
    assert Doubt("header_unread", "urgency") in result.doubts


def test_blanks_are_filled_without_a_doubt() -> None:
    blank = LETTER.replace("Số: 45/", "Số:    /").replace("ngày 03 tháng", "ngày    tháng")
    alone = read(blank)
    assert {doubt.code for doubt in alone.doubts} >= {"number_blank", "date_blank"}
    filled = read(blank, (Field.NUMBER, "45"), (Field.ISSUED_ON, "2024-05-03"))
    assert (filled.metadata.number.value, str(filled.metadata.issued_on.value)) == (
        "45", "2024-05-03",
    )  # fmt: skip
    codes = {doubt.code for doubt in filled.doubts}
    assert not codes & {"number_blank", "date_blank", "header_differs"}


def test_deadlines_count_from_the_day_of_the_header() -> None:
    text = LETTER.replace("trước ngày 15/6/2024", "trong 10 ngày kể từ ngày ký văn bản này")
    days = [
        read(text, (Field.ISSUED_ON, day)).tasks[0].deadlines[0].due_on
        for day in ("2024-05-03", "2024-05-10")
    ]
    assert (days[1] - days[0]).days == 7


def test_recipients_come_from_the_header_where_the_document_has_none() -> None:
    result = read(LETTER, (Field.RECIPIENT, "Phòng Nội vụ"), (Field.RECIPIENT, "Phòng Tài chính"))
    assert [one.name for one in result.metadata.recipients] == ["Phòng Nội vụ", "Phòng Tài chính"]


def test_a_packet_that_replaces_says_so() -> None:
    assert Doubt("replaces_earlier", "number") in read(LETTER, (Field.ACTION, "thay thế")).doubts


def test_a_document_without_heading_has_that_of_its_packet() -> None:
    (part,) = unpack(standard_packet(HEADER, [("cv.txt", ANNEX.encode())]))
    result = extract_part(part.data or b"", envelope=part.envelope).result
    assert isinstance(result, Extraction)
    assert result.metadata.kind
    assert result.metadata.kind.value is Kind.CONG_VAN
    assert told(result, "number") == ("45", "edxml_header", False)
    assert folded("V/v rà soát hồ sơ") in folded(result.text)


# fmt: off
LEVELS = [
    ("Mật",      LETTER, Secrecy.MAT),
    ("Tuyệt mật", LETTER, Secrecy.TUYET_MAT),
    ("2",        LETTER, Secrecy.UNKNOWN),
    ("A",        LETTER, Secrecy.UNKNOWN),
    ("Thường",   LETTER, None),
    ("Thường",   MARKED, Secrecy.MAT),        # nothing lowers what the document is marked with
    ("Tối mật",  MARKED, Secrecy.TOI_MAT),
]
# fmt: on


@pytest.mark.parametrize(("words", "text", "level"), LEVELS)
def test_secrecy_from_the_header(words: str, text: str, level: Secrecy | None) -> None:
    result = read(text, (Field.SECRECY, words))
    assert (result.secrecy if isinstance(result, Classified) else None) is level


@pytest.mark.parametrize(("text", "level"), [(LETTER, Secrecy.UNKNOWN), (MARKED, Secrecy.MAT)])
def test_a_suspect_message_makes_unmarked_parts_unknown(text: str, level: Secrecy) -> None:
    result = read(text, suspect=True)
    assert isinstance(result, Classified)
    assert result.secrecy is level
