"""Mail: attachments are documents, what belongs to the mail itself is skipped by a rule."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from extractor import unpack
from extractor.errors import Encrypted, ExtractorError, UnreadableContainer, UnsupportedFormat
from extractor.reading.containers.mail import SKIPPED, SkipRule, is_document_text, skip_reason
from extractor.reading.containers.signs import is_mail
from extractor.types import Skip
from tests.containers import LETTER, mail, zipped

TEXT = LETTER.encode()


def outcomes(message: EmailMessage | bytes) -> list[str]:
    data = message if isinstance(message, bytes) else bytes(message)
    return [p.error or (p.skipped.value if p.skipped else p.name or "body") for p in unpack(data)]


def test_a_file_is_a_part_and_the_greeting_is_not() -> None:
    assert outcomes(mail(attached=[("công văn.txt", TEXT)])) == ["message_body", "công văn.txt"]


def test_a_body_in_the_form_of_a_document_is_one() -> None:
    message = mail(body=LETTER, attached=[("phụ lục.txt", b"x")])
    assert outcomes(message) == ["body", "phụ lục.txt"]
    assert (unpack(bytes(message))[0].data or b"").decode().split() == LETTER.split()


def test_a_body_that_is_all_there_is_is_the_document() -> None:
    assert outcomes(mail(body="Báo cáo trước ngày 15/6/2024.")) == ["body"]


# fmt: off
BODIES = [
    (LETTER,                                                        True),
    ("Số: 12/UBND-VP\nKính gửi: Các phòng.\nYêu cầu báo cáo.",      True),
    ("Số:    /KH-UBND\nSơn Khê, ngày   tháng 5 năm 2024",           True),   # a blank number
    ("Kính gửi: Các phòng.\nEm gửi công văn số 12/UBND-VP ạ.",      False),  # a greeting that names one
    ("Số: 12/UBND-VP",                                              False),  # nothing but a number
    ("Số điện thoại: 0123\nKính gửi: anh",                          False),
    ("",                                                            False),
]
# fmt: on


@pytest.mark.parametrize(("text", "is_one"), BODIES)
def test_the_form_of_a_document(text: str, is_one: bool) -> None:
    assert is_document_text(text) is is_one


@pytest.mark.parametrize("rule", SKIPPED, ids=lambda rule: rule.reason.value)
def test_every_rule_finds_its_example(rule: SkipRule) -> None:
    kind, name = rule.example
    assert skip_reason(kind, "", inline=False) is rule.reason
    assert not name or skip_reason("application/octet-stream", name, inline=False) is rule.reason


# fmt: off
ATTACHED = [
    ("image/png", "image001.png", True,  Skip.INLINE_PICTURE),
    ("image/png", "image001.png", False, Skip.INLINE_PICTURE),  # Outlook forgets to say so
    ("image/jpeg", "quet 1.jpg",  False, None),                 # may be a scan: who reads it will say
    ("application/pdf", "a.pdf",  True,  None),                 # Apple shows documents inline
    ("text/plain", "a.txt",       False, None),
]
# fmt: on


@pytest.mark.parametrize(("kind", "name", "inline", "reason"), ATTACHED)
def test_what_is_skipped(kind: str, name: str, inline: bool, reason: Skip | None) -> None:
    assert skip_reason(kind, name, inline=inline) is reason


def test_pages_are_read_as_text() -> None:
    message = mail(body="")
    page = "<html><head><title>x</title></head><body><p>Số: 12/UBND-VP</p>Kính gửi: A<br>1. B"
    message.set_content(f"{page}<style>p{{}}</style></body></html>", subtype="html")
    (part,) = unpack(bytes(message))
    assert (part.data or b"").decode().split("\n")[:3] == ["Số: 12/UBND-VP", "Kính gửi: A", "1. B"]


def test_mail_in_mail_in_an_archive() -> None:
    inner = mail(attached=[("a.zip", zipped({"a.txt": TEXT}))])
    outer = mail(attached=[])
    outer.add_attachment(inner)
    assert outcomes(outer) == ["message_body", "message_body", "a.txt"]


def test_the_words_of_a_message_make_its_parts_suspect() -> None:
    for options in ({"subject": "Tài liệu MẬT"}, {"body": "Em gửi kèm theo văn bản mật."}):
        parts = unpack(bytes(mail(attached=[("a.txt", TEXT)], **options)))
        assert [part.envelope.suspect for part in parts] == [True, True]
    (_, part) = unpack(bytes(mail(attached=[("a.txt", TEXT)])))
    assert not part.envelope.suspect


def test_a_body_that_cannot_be_decoded_makes_the_parts_suspect() -> None:
    assert all(part.envelope.suspect for part in unpack(_raw(b"x-none", b"M\xc2\x1eT \xff")))
    assert not any(part.envelope.suspect for part in unpack(_raw(b"x-none", b"plain words")))


def _raw(charset: bytes, body: bytes) -> bytes:
    return (
        b"From: a@b\r\nDate: 1\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/plain; charset=" + charset + b"\r\n\r\n" + body + b"\r\n--b\r\n"
        b'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nx'
        b"\r\n--b--\r\n"
    )


# fmt: off
WHOLE: list[tuple[bytes, type[ExtractorError]]] = [
    (bytes(mail(attached=[("a.txt", TEXT)]))[:-60],                      UnreadableContainer),  # cut short
    (b"From: a@b\nTo: c@d\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIA=", Encrypted),
    (b"From: a@b\nTo: c@d\nContent-Type: application/pkcs7-mime; smime-type=signed-data\n\nMIA=", UnsupportedFormat),
    (b"From: a@b\nTo: c@d\nContent-Type: multipart/encrypted; boundary=b\n\n--b--\n", Encrypted),
]
# fmt: on


@pytest.mark.parametrize(("data", "error"), WHOLE)
def test_what_is_refused_as_a_whole(data: bytes, error: type[ExtractorError]) -> None:
    with pytest.raises(error):
        unpack(data)


def test_a_thousand_layers_of_mime_are_an_error() -> None:
    layers = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3000)
    )
    with pytest.raises(ExtractorError):
        unpack(b"From: a@b\nTo: c@d\n" + layers)


# fmt: off
HEADS = [
    (b"From: a@b\r\nTo: c@d\r\n\r\nx",              True),
    (b"Received: from x\r\n by y;\r\n z\r\nDate: 1\r\n\r\n", True),
    (b"\xef\xbb\xbfReturn-Path: <a>\nSubject: x\n", True),
    (b"From me Sat Jan 1\nFrom: a@b\nTo: c\n\n",    True),
    (b"To: a\nSubject: b\n\n",                      False),  # without a sender
    (b"From: a@b\n\nx",                             False),
    ("Từ: a\nĐến: b\n".encode(),                    False),
    (b"From: <Saved by Blink>\nSnapshot-Content-Location: x\nSubject: x\n", False),  # a saved page
    (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", False),  # a page saved by Word
]
# fmt: on


@pytest.mark.parametrize(("head", "is_one"), HEADS)
def test_mail_is_told_from_text(head: bytes, is_one: bool) -> None:
    assert is_mail(head) is is_one


@pytest.mark.parametrize("piece", [b"a", b" ", b"\n", b"a: ", b"From: a\n", b"\n ", b"From "])
def test_the_head_is_looked_at_in_linear_time(piece: bytes) -> None:
    is_mail(piece * 10_000)
