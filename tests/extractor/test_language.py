"""The language stage: syllables, names, sentences, directive verbs, persons."""

from __future__ import annotations

import multiprocessing
import time

import pytest
from hypothesis import given, strategies as st

from extractor.language import (
    begins_with_verb,
    find_names,
    find_person,
    find_sentences,
    is_person_name,
    longest,
    name_finder,
    phrase_table,
    read_syllables,
    verb_length,
    vietnamese,
)
from extractor.language.verbs import ADVERBS, NOUNS, VERBS
from extractor.types import Span

SENTENCES = [
    ("Phòng A làm. Phòng B làm.", ["Phòng A làm.", "Phòng B làm."]),
    ("Làm xong chưa? Báo ngay! Hết.", ["Làm xong chưa?", "Báo ngay!", "Hết."]),
    ("Rà soát; gửi lại; lưu hồ sơ.", ["Rà soát; gửi lại; lưu hồ sơ."]),
    ("Gửi trước\nngày 5.\nLưu hồ sơ.", ["Gửi trước\nngày 5.", "Lưu hồ sơ."]),
    ("Họp tại TP. Huế và Q. Nhất.", ["Họp tại TP. Huế và Q. Nhất."]),
    ("Ở Q.III và P.12 chưa xong.", ["Ở Q.III và P.12 chưa xong."]),
    ("Bút, giấy, v.v. Mực cũng thiếu.", ["Bút, giấy, v.v. Mực cũng thiếu."]),
    ("01. Rà soát hồ sơ. Báo cáo.", ["01. Rà soát hồ sơ.", "Báo cáo."]),
    ("II. Nhiệm vụ. Rà soát.", ["II. Nhiệm vụ.", "Rà soát."]),
    ("Điều 5. Tổ chức. Sở làm.", ["Điều 5. Tổ chức.", "Sở làm."]),
    ("1.2. Rà soát. Báo cáo.", ["1.2. Rà soát.", "Báo cáo."]),
    ("a. Rà soát. b", ["a. Rà soát. b"]),
    ("Do ThS. An và PGS. TS. Bình viết. Xong.", ["Do ThS. An và PGS. TS. Bình viết.", "Xong."]),
    ("Theo số 9/2025/NĐ-CP. Sở làm.", ["Theo số 9/2025/NĐ-CP.", "Sở làm."]),
    ("Chi 30.000.000 đồng. Hết.", ["Chi 30.000.000 đồng.", "Hết."]),
    ("Trong năm 2025. Sở làm.", ["Trong năm 2025.", "Sở làm."]),
    ("Thi hành./. Nơi nhận", ["Thi hành./.", "Nơi nhận"]),
    ("Thi hành ./.", ["Thi hành ./."]),
    ("Ông nói: “Làm đi.” Rồi về.", ["Ông nói: “Làm đi.”", "Rồi về."]),
    ("Còn chậm... chưa xong. Hết.", ["Còn chậm... chưa xong.", "Hết."]),
    ("Xong việc. - Báo cáo. + Lưu.", ["Xong việc.", "- Báo cáo.", "+ Lưu."]),
    ("", []),
    ("  \n ", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[slice(*s)] for s in find_sentences(text, Span(0, len(text)))] == expected


def test_sentences_of_a_place_only() -> None:
    assert find_sentences("Một. Hai. Ba.", Span(5, 9)) == (Span(5, 9),)


@given(st.text(max_size=200))
def test_sentences_cover_all_words(text: str) -> None:
    spans = find_sentences(text, Span(0, len(text)))
    kept = "".join(text[slice(*span)] for span in spans)
    assert kept.replace(" ", "").replace("\n", "") == text.replace(" ", "").replace("\n", "") or (
        "\t" in text or "\r" in text or not text.isprintable()
    )
    assert list(spans) == sorted(spans)


DIRECTIVE = [
    "Rà soát hồ sơ còn tồn",
    "Khẩn trương, kịp thời xử lý",
    "Tiếp tục triển khai",
    "Chủ động, khẩn trương chuẩn bị",
    "không để xảy ra cháy rừng",
    "Định kỳ hằng tháng báo cáo",
    "THỰC HIỆN NGHIÊM quy định",
    "Nghiêm túc\nthực hiện",
    "Cử 01 cán bộ tham gia",
    "Lồng ghép các nguồn vốn",
    "Dọn dẹp vệ sinh",  # the tagger's
    "Nạo vét kênh mương",  # the tagger's
]
NOT_DIRECTIVE = [
    "Phòng Nội vụ rà soát",
    "Giao thông vận tải",
    "Kinh phí thực hiện",
    "Mục tiêu chung",
    "Tổ chức chính trị - xã hội",
    "Dự án đường vành đai",
    "Trình tự thực hiện",
    "Các cơ quan, đơn vị báo cáo",
    "Căn cứ pháp lý",
    "Nội dung công việc",
    "Thời gian hoàn thành",
    "Thông tin và Truyền thông",
    "Khẩn trương",
    "12 hồ sơ",
    "",
    "- - -",
]


@pytest.mark.parametrize("phrase", DIRECTIVE)
def test_a_directive_begins_with_a_verb(phrase: str) -> None:
    assert begins_with_verb(phrase)


@pytest.mark.parametrize("phrase", NOT_DIRECTIVE)
def test_other_phrases_do_not(phrase: str) -> None:
    assert not begins_with_verb(phrase)


@pytest.mark.parametrize("group", VERBS, ids=lambda group: group.name)
def test_every_group_of_verbs_reads_its_example(group: object) -> None:
    example = getattr(group, "example", "").lower().replace(",", " ,").split()
    assert " ".join(example[: verb_length(example)]) in getattr(group, "verbs", ())


def test_each_verb_stands_once_and_is_no_noun() -> None:
    verbs = [verb for group in VERBS for verb in group.verbs]
    assert not set(verbs) & set(NOUNS)
    assert len(NOUNS) == len(set(NOUNS))
    assert len(ADVERBS) == len(set(ADVERBS))
    assert sorted(verbs) == sorted(set(verbs))


def _answer(phrase: str) -> bool:
    return begins_with_verb(phrase)


def test_the_tagger_answers_in_another_process_at_once() -> None:
    """A spawned child loads the models itself."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(_answer, ("Nạo vét kênh mương",))


PERSONS = [
    "Nguyễn Văn Tám",
    "NGUYỄN THỊ MƯỜI",
    "TS. Lê Thị Chín",
    "PGS.TS Trần Bảy",
    "Y Bhiêr Niê Kđăm",
    "Vàng A Sáu",
    "K' Lìn",
    "Trần\nVăn Hai",
]
NOT_PERSONS = [
    "Sở Nội vụ",
    "Ủy Ban Nhân Dân",
    "Hội Nông Dân",
    "Bình Thuận",
    "Hà Nội năm 2025",
    "nguyễn văn tám",
    "Nguyễn",
    "Giám Đốc Sở",
    "CHỦ TỊCH",
    "Nơi nhận",
    "",
    "12 34",
]


@pytest.mark.parametrize("text", PERSONS)
def test_person_names(text: str) -> None:
    assert is_person_name(text)


@pytest.mark.parametrize("text", NOT_PERSONS)
def test_other_names(text: str) -> None:
    assert not is_person_name(text)


def test_a_person_is_found_in_a_line() -> None:
    text = "KT. CHỦ TỊCH\nNguyễn Văn Tám (đã ký)"
    span = find_person(text)
    assert span is not None
    assert text[slice(*span)] == "Nguyễn Văn Tám"
    assert find_person("CHỦ TỊCH") is None


def test_the_tokenizer_is_registered_and_keeps_the_words() -> None:
    doc = vietnamese()("Sở NN&MT,  số 12/2025\nhọp.")
    assert [token.text for token in doc] == [
        "Sở",
        "NN",
        "&",
        "MT",
        ",",
        "số",
        "12",
        "/",
        "2025",
        "họp",
        ".",
    ]
    assert doc.text == "Sở NN&MT, số 12/2025 họp."


def test_names_are_found_over_line_ends_and_signs() -> None:
    finder = name_finder({"unit": ["Sở Chè và Trà", "Sở Chè"]})
    text = "của SỞ CHÈ\n&  TRÀ, Sở Chè"
    syllables = read_syllables(text, Span(0, len(text)))
    assert find_names(finder, syllables.norms) == {"unit": {1: 5, 6: 8}}
    assert find_names(finder, []) == {"unit": {}}


def test_the_vocabulary_does_not_grow_with_what_is_read() -> None:
    finder = name_finder({"unit": ["Sở Chè"]})
    before = len(vietnamese().vocab.strings)
    find_names(finder, read_syllables("Lời bí ẩn zzqx", Span(0, 14)).norms)
    assert len(vietnamese().vocab.strings) <= before + 1


def test_phrases_are_looked_up_longest_first() -> None:
    table = phrase_table(["Sở", "sở chè", "trà"])
    assert longest(table, ["sở", "chè", "trà"], 0) == 2
    assert longest(table, ["sở", "trà"], 0) == 1
    assert longest(table, ["chè"], 0) == 0
    assert longest(table, ["chè"], 5) == 0


@pytest.mark.parametrize("piece", ["1", " ", "a", "A. ", ".", "./.", "Nguyễn ", "\n", "TS. "])
def test_time_grows_with_the_text_only(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    start = time.process_time()
    find_sentences(text, Span(0, len(text)))
    find_person(text)
    is_person_name(text)
    begins_with_verb(text)
    read_syllables(text, Span(0, len(text)))
    assert time.process_time() - start < 5
