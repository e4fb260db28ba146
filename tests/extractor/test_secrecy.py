"""Marks are read, mentions are not, and what may be a mark is unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.layout import find_blocks
from extractor.secrecy import find_secrecy
from extractor.secrecy.signs import DOUBTS, SIGNS, bare
from extractor.sections import find_sections
from extractor.types import Box, Mark, MarkShape, Reading, Secrecy
from tests.extractor.documents import DECISION, LETTER, reading_of

NUMBER = "Số: 214/UBND-TCKH\n"


def judge(reading: Reading) -> Secrecy:
    return find_secrecy(reading, find_sections(reading.text, find_blocks(reading))).secrecy


def under_number(line: str) -> str:
    return LETTER.replace(NUMBER, f"{NUMBER}\n{line}\n")


# fmt: off
MARKED = [
    ("MẬT",                 Secrecy.MAT),
    ("TỐI MẬT",             Secrecy.TOI_MAT),
    ("TUYỆT MẬT",           Secrecy.TUYET_MAT),
    ("M Ậ T",               Secrecy.MAT),        # letters apart
    ("* TỐI MẬT *",         Secrecy.TOI_MAT),    # frame drawn with stars
    ("[ MẬT ]",             Secrecy.MAT),
    ("Độ mật: Tối mật",     Secrecy.TOI_MAT),
    ("MẬT - BẢN SỐ 02",     Secrecy.MAT),
    ("TỐI  MẬT",            Secrecy.TOI_MAT),
    ("T Ố I M Ậ T",         Secrecy.TOI_MAT),
    ("M ẬT",                Secrecy.MAT),        # letters that a PDF sets apart
    ("M\u1eacT".replace("M", "\u041c").replace("T", "\u0422"), Secrecy.MAT),  # Cyrillic М and Т
    ("\uff2d\u1eac\uff34",  Secrecy.MAT),        # wide letters
    ("MËT",                 Secrecy.MAT),        # TCVN3, whose font was lost
    ("MAÄT",                Secrecy.MAT),        # VNI, whose font was lost
    ("M\n\nẬ\n\nT",         Secrecy.MAT),        # from top to bottom
    ("T\n\nẬ\n\nM",         Secrecy.MAT),        # upwards
    ("T Ậ M",               Secrecy.MAT),        # upside down
    ("Số đơnMẬTvị",         Secrecy.UNKNOWN),    # a stamp over words
    ("TUYỆT\n\nMẬT",        Secrecy.TUYET_MAT),
    ("Mật",                 Secrecy.MAT),
    ("Tối mật",             Secrecy.TOI_MAT),
    ("★ MẬT ★",             Secrecy.MAT),
    ("“MẬT”",               Secrecy.MAT),
    ("HỎA TỐC - MẬT",       Secrecy.MAT),
    ("MẬT, KHẨN",           Secrecy.MAT),
    ("Cấp độ mật: Mật",     Secrecy.MAT),
    ("Số: 12/KH-UBND Mật",  Secrecy.MAT),
    ("Mật - bản số 2",      Secrecy.MAT),
    ("mật",                 Secrecy.UNKNOWN),    # small letters may be the end of a sentence
    ("1. MẬT",              Secrecy.UNKNOWN),
    ("TÀI LIỆU MẬT",        Secrecy.UNKNOWN),
    ("Văn bản này thuộc độ Mật", Secrecy.UNKNOWN),
    ("Mật V/v rà soát đất", Secrecy.UNKNOWN),
    ("V/v rà soát đất (Mật)", Secrecy.UNKNOWN),
    ("T0I MAT",             Secrecy.UNKNOWN),
    ("Loại: Mật",           Secrecy.UNKNOWN),
    ("BÍ MẬT",              Secrecy.UNKNOWN),
    ("MẬT không sao chụp",  Secrecy.UNKNOWN),
    ("Độ mật: A",           Secrecy.UNKNOWN),    # the letter of the envelope
    ("TÀI LIỆU THU HỒI",    Secrecy.UNKNOWN),    # a stamp that only secrets bear
    ("Bản số: 03",          Secrecy.UNKNOWN),
    ("M4T",                 Secrecy.UNKNOWN),    # read badly: never open
    ("MÂT",                 Secrecy.UNKNOWN),
    ("GIẢI MẬT",            Secrecy.UNKNOWN),    # only a person may lift a level
]
MENTIONED = [
    "Rà soát danh mục bí mật nhà nước của huyện.",
    "Cập nhật nhiệm vụ, trừ văn bản mật.",
    "Bao gồm cả văn bản mật, tối mật, tuyệt mật.",
    "Bảo đảm an toàn, bảo mật; đổi mật khẩu định kỳ.",
    "Kiểm tra cơ sở sản xuất mật ong, mật độ dân cư.",
    "MẶT TRẬN TỔ QUỐC",
    "Tăng cường bảo vệ bí mật nhà nước theo Luật.",
    "Bỏ phiếu kín, giữ bí mật công tác.",
    "Mật, tối mật và tuyệt mật là ba độ.",
    "- Mật;",  # an item of a list
]
# fmt: on


@pytest.mark.parametrize(("line", "level"), MARKED)
def test_marks(line: str, level: Secrecy) -> None:
    assert judge(reading_of(under_number(line))) is level


@pytest.mark.parametrize("line", MENTIONED)
def test_mentions_are_no_marks(line: str) -> None:
    text = LETTER.replace("2. UBND các xã", f"3. {line}\n\n2. UBND các xã")
    assert judge(reading_of(text)) is Secrecy.OPEN


@pytest.mark.parametrize(
    "line",
    [
        "V/v tăng cường bảo vệ bí mật nhà nước",
        "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "Độ mật: Thường",
        "V/v rà soát các cơ sở nuôi ong lấy mật",
        "MẶT TRẬN TỔ QUỐC VIỆT NAM",
        "V/v đổi mật khẩu hòm thư công vụ",
        "Số: 12/KH-UBND V/v giữ bí mật",
    ],
)
def test_subjects_in_the_head_are_no_marks(line: str) -> None:
    assert judge(reading_of(under_number(line))) is Secrecy.OPEN


@pytest.mark.parametrize("line", ["MẬT", "Mật", "(Tối mật)"])
def test_marks_on_later_pages_close(line: str) -> None:
    text = LETTER.replace("Yêu cầu các cơ quan", f"{line}\n\nYêu cầu các cơ quan")
    assert judge(reading_of(text)) is not Secrecy.OPEN


@pytest.mark.parametrize("text", [LETTER, DECISION])
def test_documents_without_marks_are_open(text: str) -> None:
    assert judge(reading_of(text)) is Secrecy.OPEN


def test_highest_level_counts() -> None:
    assert judge(reading_of(under_number("MẬT\n\nTUYỆT MẬT"))) is Secrecy.TUYET_MAT


def test_letter_that_encloses_a_secret_is_unknown() -> None:
    text = LETTER.replace(
        "UBND huyện yêu cầu:", "gửi văn bản kèm theo là văn bản mật. UBND huyện yêu cầu:"
    )
    assert judge(reading_of(text)) is Secrecy.UNKNOWN


@pytest.mark.parametrize("shape", [MarkShape.FRAMED, MarkShape.UNCLEAR])
def test_picture_like_a_mark_in_its_place_is_unknown(shape: MarkShape) -> None:
    mark = Mark(1, Box(0.1, 0.2, 0.2, 0.25), shape, in_place=True)
    assert judge(replace(reading_of(LETTER), marks=(mark,))) is Secrecy.UNKNOWN


@pytest.mark.parametrize("shape", [MarkShape.SEAL, MarkShape.SIGNATURE, MarkShape.LOGO])
def test_seal_logo_and_signature_are_no_marks(shape: MarkShape) -> None:
    mark = Mark(1, Box(0.1, 0.2, 0.2, 0.25), shape, in_place=True)
    assert judge(replace(reading_of(LETTER), marks=(mark,))) is Secrecy.OPEN


def test_first_page_not_read_is_unknown() -> None:
    assert judge(replace(reading_of(LETTER), first_page_read=False)) is Secrecy.UNKNOWN


def test_rows_find_their_own_examples() -> None:
    for sign in SIGNS:
        assert sign.pattern.fullmatch(bare(sign.example)), sign.name
    for doubt in DOUBTS:
        assert doubt.pattern.fullmatch(bare(doubt.example)), doubt.name


@pytest.mark.parametrize("letters", ["1", " ", "a", "mật ", "số "])
def test_patterns_take_no_longer_for_long_lines(letters: str) -> None:
    line = letters * 10_000
    for pattern in [*(s.pattern for s in SIGNS), *(d.pattern for d in DOUBTS)]:
        pattern.fullmatch(line)
    assert judge(reading_of(under_number(line))) is Secrecy.OPEN
