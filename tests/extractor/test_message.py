"""Words of messages that keep what they carry from being open, and those that do not."""

from __future__ import annotations

import pytest

from extractor.secrecy.message import PHRASES, Phrase, names_secret

# fmt: off
CASES = [
    ("MẬT",                                                    True),
    ("[Mật] Kế hoạch diễn tập",                                True),
    ("V/v gửi văn bản TỐI MẬT",                                True),
    ("Em gửi kèm theo văn bản mật ạ.",                         True),
    ("Văn bản kèm theo là văn bản mật, đề nghị bảo quản.",     True),
    ("Gửi theo chế độ mật",                                    True),
    ("Tài liệu này thuộc danh mục bí mật nhà nước",            True),
    ("Số 12/KH-UBND (TM)",                                     True),
    ("12 KH UBND toi mat",                                     True),
    ("cong van mat so 5",                                      True),
    ("Độ mật: Mật",                                            True),
    ("Gửi công văn",                                           False),
    ("Về công tác bảo vệ bí mật nhà nước",                     False),  # what it is about
    ("Mật khẩu mở tệp em gửi qua điện thoại",                  False),
    ("Giải phóng mặt bằng",                                    False),
    ("giai phong mat bang dot 2",                              False),
    ("Mặt trận Tổ quốc huyện",                                 False),
    ("mat tran to quoc",                                       False),
    ("tai lieu mat bang",                                      False),
    ("Độ mật: Thường",                                         False),
    ("Đã nhận văn bản, trừ văn bản mật",                       False),  # leaves secrets out
    ("BẢO MẬT THÔNG TIN",                                      False),
    ("Kính gửi anh, mật độ giao thông trên tuyến",             False),
    ("Thư này và các tệp gửi kèm có thể chứa thông tin riêng", False),  # a mail program's footer
    ("",                                                       False),
]
# fmt: on


@pytest.mark.parametrize(("words", "found"), CASES)
def test_words_of_messages(words: str, found: bool) -> None:
    assert (names_secret([words]) is not None) is found


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.name)
def test_every_phrase_finds_its_example(phrase: Phrase) -> None:
    assert names_secret([phrase.example]) is not None
    assert names_secret(["Gửi công văn", f"x\n{phrase.example}\ny"]) is not None


@pytest.mark.parametrize("piece", ["1", " ", "m", "mật ", "văn bản ", "độ ", "("])
def test_long_messages_take_linear_time(piece: str) -> None:
    names_secret([piece * 10_000, (piece + "\n") * 10_000])
