"""Letters of old fonts are read as what they show, and new ones are left alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from extractor.reading.docx import read_docx
from extractor.reading.encodings import Encoding, encoding_of, modern, usual_encoding
from extractor.reading.syllables import is_syllable
from tests.extractor.reading.words import docx, paragraph, run

# fmt: off
READ = [
    (Encoding.TCVN3,   "ñy ban nh©n d©n huyÖn",         "ủy ban nhân dân huyện"),
    (Encoding.TCVN3,   "QuyÕt ®Þnh cña Chñ tÞch",       "Quyết định của Chủ tịch"),
    (Encoding.TCVN3,   "§iÒu 3. Së Néi vô",             "Điều 3. Sở Nội vụ"),
    (Encoding.TCVN3,   "Th«ng t\u00ad h\u00ad\u00adíng dÉn", "Thông tư hướng dẫn"),  # soft hyphens
    (Encoding.TCVN3,   "xÐt ®Ò nghÞ, giÊy phÐp",        "xét đề nghị, giấy phép"),
    (Encoding.TCVN3,   "ngµy 26 th¸ng 8",               "ngày 26 tháng 8"),
    (Encoding.TCVN3,   "ng\uf0b5y 26 th\uf0b8ng 8",     "ngày 26 tháng 8"),  # kept as symbols
    (Encoding.VNI,     "UÛY BAN NHAÂN DAÂN TÆNH",       "ỦY BAN NHÂN DÂN TỈNH"),
    (Encoding.VNI,     "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
    (Encoding.VNI,     "Coäng hoøa xaõ hoäi chuû nghóa", "Cộng hòa xã hội chủ nghĩa"),
    (Encoding.VNI,     "Quyeát ñònh cuûa Chuû tòch",    "Quyết định của Chủ tịch"),
    (Encoding.TCVN3,   "QUYÕT §ÞNH",                    "QUYẾT ĐỊNH"),     # no capitals with marks
    (Encoding.TCVN3,   "Sè: 12/Q§-UB",                  "Số: 12/QĐ-UB"),
    (Encoding.TCVN3,   "N¬i nhËn:",                     "Nơi nhận:"),
    (Encoding.VNI,     "Nôi nhaän:",                    "Nơi nhận:"),      # no syllables in TCVN3
    (Encoding.VNI,     "coâng vieâïc",                  "công việc"),      # shape and tone typed apart
    (Encoding.VNI,     "cô sô ûbaèng vaên baûn",        "cơ sở bằng văn bản"),  # typed too late
    (Encoding.VNI,     "(moãi ngaøy 8 giô)ø",           "(mỗi ngày 8 giờ)"),
    (Encoding.VNI,     "Xuaân, xuân",                   "Xuân, xuân"),     # "uâ" is no letter of VNI
    (Encoding.UNICODE, "Ủy ban nhân dân huyện Tân An",  "Ủy ban nhân dân huyện Tân An"),
    (Encoding.UNICODE, "Hà Nam, Hòa Bình, Ninh Bình",   "Hà Nam, Hòa Bình, Ninh Bình"),  # Western letters only
    (Encoding.UNICODE, "là và thì mà các",              "là và thì mà các"),
    (Encoding.UNICODE, "Ô tô, cà phê",                  "Ô tô, cà phê"),
    (Encoding.UNICODE, "100 m², 5 §, 3 ½",              "100 m², 5 §, 3 ½"),
    (Encoding.UNICODE, "UBND-VP 12/2024",               "UBND-VP 12/2024"),
    (Encoding.UNICODE, "",                              ""),
]
SYLLABLES = ["mệnh", "lệch", "huỳnh", "quốc", "giếng", "nghiêng", "quyết", "khuỷu", "ủy", "đường", "giữa", "thuở", "oản", "ý", "xoáy", "rượu"]
NO_SYLLABLES = ["nhaọn", "qứ", "cề", "ngẽ", "kà", "uâ", "µi", "chÝnh", "nhaân", "cơnh", "họh", "bcd", "hàc", "ướ́", "quyếtt", ""]
# fmt: on


@pytest.mark.parametrize(("encoding", "text", "expected"), READ)
def test_reading(encoding: Encoding, text: str, expected: str) -> None:
    assert encoding_of(text) is encoding
    assert modern(text, encoding) == expected


@pytest.mark.parametrize("word", SYLLABLES)
def test_syllables(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(word.upper())


@pytest.mark.parametrize("word", NO_SYLLABLES)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_a_font_tells_what_words_cannot() -> None:
    assert encoding_of("hé") is Encoding.UNICODE
    assert encoding_of("hé", ".VnTime") is Encoding.TCVN3
    assert encoding_of("Số", ".VnTime") is Encoding.UNICODE  # Vietnamese already


# fmt: off
USUAL = [
    # line, as usual in VNI, as usual in TCVN3
    ("Löu: VT",      "Lưu: VT",      "Lửu: VT"),
    ("SOÁ : 12",     "SỐ : 12",      "SOÁ : 12"),
    ("Vũ Xuân",      "Vũ Xuân",      "Vũ Xuân"),   # ũ has only Unicode
    ("Hà Nam",       "Hà Nam",       "Hà Nam"),
]
# fmt: on


@pytest.mark.parametrize(("line", "vni", "tcvn3"), USUAL)
def test_the_document_decides_what_a_line_leaves_open(line: str, vni: str, tcvn3: str) -> None:
    assert modern(line, encoding_of(line, usual=Encoding.VNI)) == vni
    assert modern(line, encoding_of(line, usual=Encoding.TCVN3)) == tcvn3


def test_the_usual_encoding_is_that_of_most_lines() -> None:
    old = ["Nôi nhaän:", "Chuû tòch", "Löu: VT", "12"]
    assert usual_encoding(old) is Encoding.VNI
    assert usual_encoding([*old, "Ủy ban", "nhân dân", "huyện", "Tân Yên"]) is Encoding.UNICODE
    assert usual_encoding([]) is Encoding.UNICODE


@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    assert isinstance(modern(text, encoding_of(text)), str)


@pytest.mark.parametrize("filler", ["©" * 10_000, "a" * 10_000, "a\u00ad" * 10_000, "aâ" * 10_000])
def test_long_runs_are_quick(filler: str) -> None:
    begun = time.perf_counter()
    modern(filler, encoding_of(filler))
    assert time.perf_counter() - begun < 1


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


# fmt: off
PARAGRAPHS = [
    (run("ñy ban nh©n d©n", font(".VnTimeH")),                           "ỦY BAN NHÂN DÂN"),
    (run("Th«ng t") + "<w:r><w:softHyphen/></w:r>" + run(" sè 5"),       "Thông tư số 5"),
    (run("Số 5: ") + run("hé khÈu", font(".VnTime")),                    "Số 5: hộ khẩu"),
    (run("sô") + run("û Noäi vuï tænh"),                                 "sở Nội vụ tỉnh"),
    (run("c«ng ty ", font(".VnTime")) + run("Coâng ty", font("VNI-Times")),  "công ty Công ty"),
    (run("chñ ") + run("tÞch", font(".VnArialH")),                       "chủ TỊCH"),
    (run("th\u00ad") + run("\u00ad\u00ebng", font(".VnTime")),            "thưởng"),  # doubled over runs
    (run("có", font(".VnTime")) + run(" chữ", font(".VnTime")),          "có chữ"),  # the font is only named
    (run("Quyết định", "<w:caps/>"),                                     "QUYẾT ĐỊNH"),
    (run("Quyết định", '<w:caps w:val="0"/>'),                           "Quyết định"),
]
# fmt: on


@pytest.mark.parametrize(("inside", "expected"), PARAGRAPHS)
def test_old_fonts_in_word_files(inside: str, expected: str) -> None:
    assert read_docx(docx(paragraph(inside=inside))).text == expected


def test_no_real_line_is_taken_for_an_old_one(shared: Path) -> None:
    lines = [
        line
        for file in sorted((shared / "gold" / "files").glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    assert len(lines) > 3000
    assert {encoding_of(line) for line in lines} == {Encoding.UNICODE}
