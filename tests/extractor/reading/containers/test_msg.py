"""Outlook's messages, written by `compound` as [MS-OXMSG] says; not saved by Outlook itself."""

from __future__ import annotations

import pytest

from extractor import unpack
from extractor.errors import Encrypted, ExtractorError
from extractor.reading.containers.signs import root_names
from extractor.reading.sniff import Container, sniff
from tests.containers import LETTER, mail
from tests.extractor.reading.containers.compound import (
    BINARY,
    TEXT as WORDS,
    attachment,
    compound,
    message,
    msg,
)

TEXT = LETTER.encode()
LONG = TEXT * 40


def outcomes(data: bytes) -> list[str]:
    return [p.error or (p.skipped.value if p.skipped else p.name or "body") for p in unpack(data)]


def test_files_are_parts_short_and_long() -> None:
    files = [attachment("công văn.txt", TEXT), attachment("dài.txt", LONG)]
    parts = unpack(msg(subject="Gửi", body="Kính gửi anh", attached=files))
    assert [part.name for part in parts] == [None, "công văn.txt", "dài.txt"]
    assert [part.data for part in parts] == [None, TEXT, LONG]


def test_a_body_in_the_form_of_a_document_is_one() -> None:
    assert outcomes(msg(subject="x", body=LETTER, attached=[attachment("a.txt", b"x")])) == [
        "body", "a.txt",
    ]  # fmt: skip


def test_a_message_in_a_message() -> None:
    inner = message(subject="Tài liệu MẬT", embedded=True, attached=[attachment("a.txt", TEXT)])
    data = msg(subject="x", body="Kính gửi", attached=[attachment("inner", inner)])
    assert outcomes(data) == ["message_body", "a.txt"]
    assert unpack(data)[1].data == TEXT
    assert all(part.envelope.suspect for part in unpack(data))


def test_messages_too_deep_in_messages() -> None:
    tree = message(subject="x", embedded=True, attached=[attachment("a.txt", TEXT)])
    for _ in range(2):
        tree = message(subject="x", embedded=True, attached=[attachment("inner", tree)])
    assert outcomes(msg(subject="x", attached=[attachment("inner", tree)])) == ["too_deep"]


def test_pictures_of_the_body_are_skipped() -> None:
    picture = attachment("image001.png", b"\x89PNG", kind="image/png", cid="image001@x")
    assert outcomes(msg(subject="x", attached=[picture, attachment("a.txt", TEXT)])) == [
        "inline_picture", "a.txt",
    ]  # fmt: skip


def test_a_signed_message_is_opened() -> None:
    signed = attachment(
        "smime.p7m", bytes(mail(attached=[("a.txt", TEXT)])), kind="multipart/signed"
    )
    assert outcomes(msg(subject="x", attached=[signed])) == ["message_body", "a.txt"]


def test_a_locked_message_says_so() -> None:
    locked = msg(subject="x", more=[(0x001A, WORDS, "IPM.Note.SMIME")])
    with pytest.raises(Encrypted):
        unpack(locked)


def test_a_body_that_is_not_read_makes_the_parts_suspect() -> None:
    rich = [(0x1009, BINARY, b"compressed")]
    parts = unpack(msg(subject="x", body=None, attached=[attachment("a.txt", TEXT)], more=rich))
    assert [part.envelope.suspect for part in parts] == [True]


def test_a_page_as_the_body() -> None:
    page = [(0x1013, BINARY, "<html><meta charset='utf-8'><p>Văn bản này độ mật".encode())]
    parts = unpack(msg(subject="x", body=None, attached=[attachment("a.txt", TEXT)], more=page))
    assert all(part.envelope.suspect for part in parts)


def test_a_message_is_told_by_what_stands_at_its_root() -> None:
    assert sniff(msg(subject="x")) is Container.MSG
    word = compound({"WordDocument": b"\xec\xa5" + bytes(40), "ObjectPool": message(subject="x")})
    assert not isinstance(sniff(word), Container)


def test_a_tree_of_siblings_that_loops_ends() -> None:
    entry = bytearray(128)
    entry[68:80] = bytes(12)
    assert root_names(bytes(entry) * 3) == {""}


def test_no_broken_byte_makes_another_error() -> None:
    good = msg(subject="x", body="Kính gửi", attached=[attachment("a.txt", TEXT)])
    for place in range(0, len(good), 17):
        bad = bytearray(good)
        bad[place] ^= 0x5A
        try:
            unpack(bytes(bad))
        except ExtractorError:
            continue


@pytest.mark.parametrize("length", [600, 1500, 3000])
def test_a_message_cut_short_is_an_error_or_says_so(length: int) -> None:
    good = msg(subject="x", body="Kính gửi", attached=[attachment("a.txt", LONG)])
    try:
        parts = unpack(good[:length])
    except ExtractorError:
        return
    assert LONG not in [part.data for part in parts]
