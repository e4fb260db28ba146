"""Containers for tests: archives, mail and packets, made in memory; all words are fictional."""

from __future__ import annotations

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

LETTER = """ỦY BAN NHÂN DÂN
HUYỆN SƠN KHÊ
Số: 45/UBND-VP
Sơn Khê, ngày 03 tháng 5 năm 2024

Kính gửi: Phòng Nội vụ huyện.

1. Giao Phòng Nội vụ chủ trì rà soát hồ sơ tồn đọng, báo cáo trước ngày 15/6/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Lâm
"""
MARKED = LETTER.replace("Số: 45", "MẬT\nSố: 46")
NAMING = LETTER.replace("1. Giao", "Gửi kèm theo văn bản mật.\n1. Giao").replace("45/", "47/")
ANNEX = "Danh sách các hộ\n\n1. Giao xã rà soát, báo cáo trước ngày 20/6/2024.\n"


def zipped(files: Mapping[str, bytes | str], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive with these files."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=method)
    return file.getvalue()


def entry(name: bytes, data: bytes, *, flags: int = 0, crc: int | None = None) -> bytes:
    """An archive of one stored file with a raw name, flags and checksum."""
    checksum = zlib.crc32(data) if crc is None else crc
    common = struct.pack("<HHHHHIII", 20, flags, 0, 0, 0x21, checksum, len(data), len(data))
    local = b"PK\x03\x04" + common + struct.pack("<HH", len(name), 0) + name + data
    central = b"PK\x01\x02" + struct.pack("<H", 20) + common
    central += struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0) + name
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 1, 1, len(central), len(local), 0)
    return local + central + end


def mail(
    *,
    subject: str = "Gửi công văn",
    body: str = "Kính gửi anh, em gửi văn bản ạ.",
    attached: Sequence[tuple[str, bytes]] = (),
) -> EmailMessage:
    """A message with files attached."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@son.vn", "b@khe.vn", subject
    message.set_content(body)
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


HEADER = {
    "code/codenumber": "45",
    "code/codenotation": "UBND-VP",
    "promulgationinfo/place": "Sơn Khê",
    "promulgationinfo/promulgationdate": "2024-05-03",
    "documenttype/typename": "Công văn",
    "subject": "V/v rà soát hồ sơ",
    "signerinfo/fullname": "Trần Văn Lâm",
}
"""The header of a packet, by paths as `header.FIELDS` has them."""

_SPELLED = """
Code CodeNumber CodeNotation PromulgationInfo Place PromulgationDate DocumentType TypeName Subject
SignerInfo FullName Position Competence OtherInfo Priority From OrganName OrganId ToPlaces DueDate
SecurityLevel Bussiness BussinessDocType Content To IssuedDate
"""
_NAMES = {name.lower(): name for name in _SPELLED.split()}


def _elements(fields: Mapping[str, str], prefix: str) -> str:
    words = []
    for path, value in fields.items():
        names = [prefix + _NAMES.get(name, name) for name in path.split("/")]
        opening = "".join(f"<{name}>" for name in names)
        words.append(opening + value + "".join(f"</{name}>" for name in reversed(names)))
    return "".join(words)


def standard_packet(fields: Mapping[str, str], files: Sequence[tuple[str, bytes]]) -> bytes:
    """A packet as QCVN 102:2016 has it."""
    references = "".join(
        f"<e:Reference><e:ContentId>{n}</e:ContentId><e:AttachmentName>{name}</e:AttachmentName>"
        "</e:Reference>"
        for n, (name, _) in enumerate(files, 1)
    )
    carried = "".join(
        f"<Attachment><ContentId>{n}</ContentId><ContentTransferEncoded>"
        f"{base64.b64encode(data).decode()}</ContentTransferEncoded></Attachment>"
        for n, (_, data) in enumerate(files, 1)
    )
    space = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<edXML xmlns="{space}">'
        f'<e:edXMLEnvelope xmlns:e="{space}"><e:edXMLHeader><e:MessageHeader>'
        f"{_elements(fields, 'e:')}</e:MessageHeader></e:edXMLHeader><e:edXMLBody>"
        f"<e:edXMLManifest>{references}</e:edXMLManifest></e:edXMLBody></e:edXMLEnvelope>"
        f"<AttachmentEncoded>{carried}</AttachmentEncoded></edXML>"
    ).encode()


def local_packet(fields: Mapping[str, str], files: Sequence[tuple[str, bytes]]) -> bytes:
    """A packet as local axes have it: files without bytes lie beside it in an archive."""
    references = "".join(
        f'<Reference ContentId="{n}"><AttachmentName>{name}</AttachmentName></Reference>'
        for n, (name, _) in enumerate(files, 1)
    )
    carried = "".join(
        f'<Attachment id="{n}"><Content>{base64.b64encode(data).decode()}</Content></Attachment>'
        for n, (_, data) in enumerate(files, 1)
        if data
    )
    return (
        '<EdXMLEnvelope xmlns="http://www.go.vn/eDoc"><MessageHeader>'
        f"{_elements(fields, '')}</MessageHeader><Manifest>{references}</Manifest>{carried}"
        "</EdXMLEnvelope>"
    ).encode()
