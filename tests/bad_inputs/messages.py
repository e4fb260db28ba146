"""Mail and packets that are broken or hostile."""

from __future__ import annotations

import base64
from email.message import EmailMessage
from functools import partial

from tests.bad_inputs.rows import RIGHT, UNKNOWN, WORDLESS, Row, row
from tests.bad_inputs.samples import outlook, packet
from tests.containers import HEADER, LETTER, local_packet, mail, standard_packet
from tests.extractor.reading.containers import compound

_HEAD = b"From: a@son.vn\r\nTo: b@khe.vn\r\nMIME-Version: 1.0\r\n"


def layered(depth: int) -> bytes:
    """A message of so many layers of multipart, with the letter in the last."""
    out = [_HEAD]
    for n in range(depth):
        out.append(b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n))
    out.append(b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + LETTER.encode() + b"\r\n")
    out += [b"--%d--\r\n" % n for n in reversed(range(depth))]
    return b"".join(out)


def within(depth: int) -> bytes:
    """Messages attached to messages."""
    data = mail(attached=[("a.txt", LETTER.encode())])
    for _ in range(depth):
        outer = EmailMessage()
        outer["From"], outer["To"], outer["Subject"] = "a@son.vn", "b@khe.vn", "Chuyển tiếp"
        outer.set_content("Xin gửi.")
        outer.add_attachment(data)
        data = outer
    return data.as_bytes()


def said(headers: bytes, body: bytes = b"") -> bytes:
    """A message of these headers and this body."""
    return _HEAD + headers + b"\r\n\r\n" + (body or LETTER.encode())


def attached(name: str, data: bytes) -> bytes:
    """A message with one file."""
    return mail(attached=[(name, data)]).as_bytes()


def continued(pieces: int) -> bytes:
    """A file whose name comes in so many pieces (RFC 2231)."""
    name = b"".join(b";\r\n filename*%d=aaaaaaaaaa" % n for n in range(pieces))
    return said(b"Content-Disposition: attachment" + name)


def outlook_loop() -> bytes:
    """A message of Outlook whose directory leads in circles."""
    data = bytearray(outlook())
    start = (int.from_bytes(data[48:52], "little") + 1) * 512
    for place in range(start, start + 512, 128):
        data[place + 68 : place + 80] = bytes(12)
    return bytes(data)


def outlook_sizes() -> bytes:
    """A message of Outlook whose streams say that they are of 2 GB."""
    data = bytearray(outlook())
    start = (int.from_bytes(data[48:52], "little") + 1) * 512
    for place in range(start + 128, start + 512, 128):
        data[place + 120 : place + 124] = b"\xff\xff\xff\x7f"
    return bytes(data)


def outlook_within(depth: int) -> bytes:
    """Outlook's messages attached to each other."""
    tree = compound.message(subject="a", body=LETTER, embedded=True)
    for _ in range(depth):
        inner = compound.attachment("a", tree)
        tree = compound.message(subject="a", body="b", attached=(inner,), embedded=True)
    return compound.msg(subject="a", body="b", attached=(compound.attachment("a", tree),))


def declaring(declared: str, used: str) -> bytes:
    """A packet with a DTD, and an entity used in its header."""
    source = packet().decode()
    source = source.replace("?>", f"?><!DOCTYPE a [{declared}]>", 1)
    return source.replace("Sơn Khê", used, 1).encode()


def wide(data: bytes) -> bytes:
    """The packet in UTF-16, where its DTD is not seen byte by byte."""
    return data.decode().replace('encoding="utf-8"', 'encoding="utf-16"').encode("utf-16")


def deep_packet(depth: int) -> bytes:
    """A packet with elements within elements."""
    more = b"<a>" * depth + b"</a>" * depth
    return packet().replace(b"<AttachmentEncoded>", more + b"<AttachmentEncoded>", 1)


def packet_with(encoded: bytes) -> bytes:
    """A packet whose attachment is these characters."""
    good = base64.b64encode(LETTER.encode())
    return packet().replace(good, encoded)


def many_attached(count: int) -> bytes:
    """A packet with so many small attachments."""
    return standard_packet(HEADER, [(f"{n}.txt", b"a") for n in range(count)])


_LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
_FILE = '<!ENTITY e SYSTEM "file:///etc/passwd">'
_MIXED = b'Content-Type: multipart/mixed; boundary="x"'

ROWS: tuple[Row, ...] = (
    row("mail cut short", lambda: attached("a.txt", LETTER.encode() * 9)[:900], "unreadable_container"),
    row("mail of 2,000 layers", partial(layered, 2_000), "unreadable_container", "too_deep", "timed_out", slow=True),
    row("mail of 20 layers", partial(layered, 20), RIGHT),
    row("mail in mail, 30 deep", partial(within, 30), "too_deep", "skipped:message_body"),
    row("mail without its boundary", lambda: said(_MIXED), "unreadable_container"),
    row("mail of a million parts", lambda: said(_MIXED, b"--x\r\n\r\na\r\n" * 300_000 + b"--x--"),
        "too_many_parts", "timed_out", "unreadable_container", "out_of_memory", slow=True),
    row("mail with a header of 9 MB", lambda: said(b"Subject: " + b"a" * 9_000_000), RIGHT, "timed_out", slow=True),
    row("mail with 100,000 headers", lambda: said(b"X: a\r\n" * 100_000 + b"Y: b"), RIGHT),
    row("mail in an unknown charset", lambda: said(b"Content-Type: text/plain; charset=x-nothing"), RIGHT),
    row("mail in a charset that is a codec", lambda: said(b"Content-Type: text/plain; charset=zlib"),
        RIGHT, UNKNOWN),
    row("mail in broken base64", lambda: said(b"Content-Transfer-Encoding: base64\r\n"
        b"Content-Disposition: attachment; filename=a.txt", b"AAAAA"), "unreadable_container"),
    row("mail with a name in 20,000 pieces", partial(continued, 20_000), RIGHT, "timed_out",
        "wrong_extension", "unsupported_format", slow=True),
    row("mail with a path as a name", lambda: attached("../../etc/a.txt", LETTER.encode()), RIGHT,
        "skipped:message_body"),
    row("mail with NULs", lambda: said(b"Subject: \0", b"\0" * 900), "unreadable_text", UNKNOWN,
        "unsupported_format", "no_documents"),
    row("mail with a page 50,000 elements deep", lambda: said(b"Content-Type: text/html", b"<div>" * 50_000),
        UNKNOWN, WORDLESS, "empty_file", "no_documents", "timed_out"),
    row("mail locked", lambda: said(b"Content-Type: application/pkcs7-mime"), "encrypted"),
    row("Outlook's cut in half", lambda: outlook()[: len(outlook()) // 2], "unreadable_container", "unsupported_format"),
    row("Outlook's in a circle", outlook_loop, "unreadable_container", "unsupported_format"),
    row("Outlook's with streams of 2 GB", outlook_sizes, "too_large"),
    row("Outlook's in Outlook's, 20 deep", partial(outlook_within, 20), "too_deep", "skipped:message_body"),
    row("packet with an outside entity", lambda: declaring(_FILE, "&e;"), "unreadable_container"),
    row("packet of a billion laughs", lambda: declaring('<!ENTITY a0 "ha">' + _LAUGHS, "&a11;"),
        "unreadable_container"),
    row("packet in UTF-16 with an entity", lambda: wide(declaring(_FILE, "&e;")), "unreadable_container"),
    row("packet 100,000 elements deep", partial(deep_packet, 100_000), "unreadable_container"),
    row("packet cut in half", lambda: packet()[: len(packet()) // 2], "unreadable_container"),
    row("packet with no base64", lambda: packet_with("ăâđ".encode() * 300), "unreadable_container"),
    row("packet that points into itself", lambda: packet_with(b"#999999"), "unreadable_container"),
    row("packet without what it names", lambda: local_packet(HEADER, [("a.docx", b"")]), "missing_attachment"),
    row("packet of 2,000 attachments", partial(many_attached, 2_000), "too_many_parts"),
)  # fmt: skip
