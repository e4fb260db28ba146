"""Packets of both dialects: attachments are documents, the header is kept as written."""

from __future__ import annotations

import pytest

from extractor import unpack
from extractor.errors import ExtractorError, TooLarge, UnreadableContainer
from extractor.reading.containers.header import FIELDS, Row
from extractor.reading.containers.opened import Bounds
from extractor.reading.containers.signs import is_edxml
from extractor.types import HeaderField, Part
from tests.containers import HEADER, LETTER, local_packet, standard_packet, zipped

TEXT = LETTER.encode()
FILES = [("cv.txt", TEXT), ("phụ lục.txt", b"x" * 2000)]


def header(part: Part) -> dict[str, str]:
    return {line.field.value: line.words for line in part.envelope.header}


def outcomes(data: bytes) -> list[str]:
    return [p.error or (p.skipped.value if p.skipped else p.name or "?") for p in unpack(data)]


@pytest.mark.parametrize("make", [standard_packet, local_packet])
def test_attachments_are_parts_and_the_first_has_the_header(make: object) -> None:
    main, annex = unpack(make(HEADER, FILES))  # type: ignore[operator]
    assert [(part.name, part.data) for part in (main, annex)] == FILES
    assert header(main) == {
        "number": "45", "symbol": "UBND-VP", "place": "Sơn Khê", "issued_on": "2024-05-03",
        "kind": "Công văn", "abstract": "V/v rà soát hồ sơ", "signer": "Trần Văn Lâm",
    }  # fmt: skip
    assert header(annex) == {}


@pytest.mark.parametrize("row", FIELDS, ids=lambda row: "/".join(row.path))
def test_every_row_finds_its_example(row: Row) -> None:
    fields = {"/".join(row.path): row.example}
    if row.field is HeaderField.SYMBOL:
        fields |= {"codenumber": "12"}
    (part,) = unpack(standard_packet(fields, FILES[:1]))
    wanted = "UBND-VP" if row.field is HeaderField.SYMBOL else row.example
    assert header(part)[row.field.value] == wanted


# fmt: off
NUMBERS = [
    # CodeNumber, CodeNotation        number     symbol
    ("12",  "UBND-VP",                "12",      "UBND-VP"),
    ("12",  "12/UBND-VP",             "12",      "UBND-VP"),
    ("12",  "/UBND-VP",               "12",      "UBND-VP"),
    ("",    "12/UBND-VP",             "12",      "UBND-VP"),
    ("12",  "12/2024/QĐ-UBND",        "12/2024", "QĐ-UBND"),
    ("012", "2024/QĐ-UBND",           "12/2024", "QĐ-UBND"),
    ("",    "2024/QĐ-UBND",           "2024",    "QĐ-UBND"),   # a number like a year
    ("0",   "UBND-VP",                None,      "UBND-VP"),
    ("7",   "KH/TU",                  "7",       "KH/TU"),
]
# fmt: on


@pytest.mark.parametrize(("sent", "notation", "number", "symbol"), NUMBERS)
def test_number_and_symbol(sent: str, notation: str, number: str | None, symbol: str) -> None:
    fields = {"code/codenumber": sent, "code/codenotation": notation}
    (part,) = unpack(standard_packet(fields, FILES[:1]))
    assert (header(part).get("number"), header(part).get("symbol")) == (number, symbol)


# fmt: off
SECRECY = [
    ("SecurityLevel", "Mật",    "Mật"),
    ("SecurityLevel", "2",      "2"),
    ("SecurityLevel", "0",      None),
    ("SecurityLevel", "",       None),
    ("DoMat",         "Tối mật", "Tối mật"),
    ("IsSecret",      "true",   "true"),
    ("IsSecret",      "false",  None),
    ("Security",      "Thường", "Thường"),
    ("SecurityToken", "abc",    None),      # of the transport
]
# fmt: on


@pytest.mark.parametrize(("name", "sent", "told"), SECRECY)
def test_secrecy_is_told_of_every_part(name: str, sent: str, told: str | None) -> None:
    for part in unpack(standard_packet({f"otherinfo/{name}": sent}, FILES)):
        assert header(part).get("secrecy") == told


def test_attachments_that_are_archives_are_opened() -> None:
    packed = zipped({"cv.txt": TEXT})
    (part,) = unpack(standard_packet(HEADER, [("cv.zip", packed)]))
    assert (part.name, part.data, header(part)["number"]) == ("cv.txt", TEXT, "45")


def test_a_packet_beside_its_attachments_in_an_archive() -> None:
    packet = local_packet(HEADER, [("cv.txt", b""), ("mất.txt", b"")])
    data = zipped({"thừa.txt": "y", "x/CV.txt": TEXT, "packet.edxml": packet})
    main, lost, other = unpack(data)
    assert (main.name, main.data, header(main)["number"]) == ("cv.txt", TEXT, "45")
    assert (lost.error, other.name, header(other)) == ("missing_attachment", "thừa.txt", {})


def test_what_brings_no_document() -> None:
    assert outcomes(standard_packet(HEADER, [])) == ["message_only"]
    recall = standard_packet(HEADER | {"bussiness/bussinessdoctype": "1"}, FILES)
    assert outcomes(recall) == ["recalled", "recalled"]
    update = standard_packet(HEADER | {"bussiness/bussinessdoctype": "2"}, FILES)
    assert outcomes(update) == ["cv.txt", "phụ lục.txt"]


def test_attachments_longer_than_the_parser_takes() -> None:
    long = TEXT * 30_000
    assert len(long) > 8_000_000
    assert unpack(standard_packet(HEADER, [("cv.txt", long)]))[0].data == long
    with pytest.raises(TooLarge):
        unpack(standard_packet({}, [("cv.txt", long)]), bounds=Bounds(unpacked=1_000_000))


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
# fmt: off
BROKEN = [
    b'<!DOCTYPE edXML SYSTEM "http://127.0.0.1/x.dtd"><edXML/>',
    b'<!DOCTYPE edXML [<!ENTITY x SYSTEM "file:///etc/passwd">]><edXML>&x;</edXML>',
    f'<!DOCTYPE edXML [<!ENTITY a0 "ha">{LAUGHS}]><edXML>&a9;</edXML>'.encode(),
    '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE edXML [<!ENTITY a "x">]><edXML/>'.encode("utf-16"),
    standard_packet(HEADER, FILES)[:-300],
    b"<edXML>" + b"<a>" * 100_000,
]
# fmt: on


@pytest.mark.parametrize("data", BROKEN, ids=range(len(BROKEN)))
def test_entities_and_broken_files_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableContainer):
        unpack(data)


def test_broken_base64_costs_itself() -> None:
    data = standard_packet({}, FILES).replace(b"eHh4", b"eHh", 1)
    assert outcomes(data) == ["cv.txt", "unreadable_container"]


def test_no_entity_is_put_in() -> None:
    data = standard_packet({"subject": "&lt;b&gt; &amp; &#272;"}, FILES[:1])
    assert header(unpack(data)[0])["abstract"] == "<b> & Đ"


# fmt: off
HEADS = [
    (b"<edXML>",                                                    True),
    (b'<?xml version="1.0"?>\n<!-- x -->\n<x:edXMLEnvelope xmlns:x="y">', True),
    ('\ufeff<EdXMLEnvelope xmlns="http://www.go.vn/eDoc">'.encode(), True),
    ('<?xml version="1.0"?><edXML/>'.encode("utf-16"),              True),
    (b'<s:Envelope xmlns:edXML="x"><s:Header>',                     True),   # in an envelope of SOAP
    (b'<s:Envelope><s:Header>',                                     False),
    (b"<html><edXML>",                                              False),
    (b"edXML",                                                      False),
]
# fmt: on


@pytest.mark.parametrize(("head", "is_one"), HEADS)
def test_packets_are_told_from_other_xml(head: bytes, is_one: bool) -> None:
    assert is_edxml(head) is is_one


@pytest.mark.parametrize(
    "piece", [b"<", b"<!--", b"<?x?>", b"<!DOCTYPE[", b" ", b"a", b"1", b"<!-- -->"]
)
def test_the_head_is_looked_at_in_linear_time(piece: bytes) -> None:
    assert not is_edxml(piece * 4_000)


def test_no_broken_byte_makes_another_error() -> None:
    good = standard_packet(HEADER, [("cv.txt", b"x")])
    for place in range(0, len(good), 3):
        bad = bytearray(good)
        bad[place] ^= 0x15
        try:
            unpack(bytes(bad))
        except ExtractorError:
            continue
