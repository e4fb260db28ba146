"""The header of an edXML packet, field by field, as it is written.

To read another element, add a row to `FIELDS`: the field, the path of local names below the
header, and an example of its value. Of several rows of a field the first that is filled counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from extractor.text import normalise
from extractor.types import HeaderField, HeaderLine

LONGEST = 2000
"""Characters of a value; the standard allows 500 for the longest."""


class Row(NamedTuple):
    """Where a field stands, in lower case, and what it looks like."""

    field: HeaderField
    path: tuple[str, ...]
    example: str


# fmt: off
FIELDS: tuple[Row, ...] = (
    Row(HeaderField.NUMBER,       ("code", "codenumber"),                   "12"),
    Row(HeaderField.NUMBER,       ("codenumber",),                          "12"),
    Row(HeaderField.SYMBOL,       ("code", "codenotation"),                 "UBND-VP"),
    Row(HeaderField.SYMBOL,       ("codenotation",),                        "12/UBND-VP"),
    Row(HeaderField.ISSUED_ON,    ("promulgationinfo", "promulgationdate"), "2024-05-03"),
    Row(HeaderField.ISSUED_ON,    ("promulgationdate",),                    "03/05/2024"),
    Row(HeaderField.ISSUED_ON,    ("issueddate",),                          "2024-05-03T00:00:00"),
    Row(HeaderField.PLACE,        ("promulgationinfo", "place"),            "Sơn Khê"),
    Row(HeaderField.KIND,         ("documenttype", "typename"),             "Công văn"),
    Row(HeaderField.KIND,         ("document", "name"),                     "Quyết định"),
    Row(HeaderField.KIND,         ("typename",),                            "Kế hoạch"),
    Row(HeaderField.ISSUER,       ("from", "organname"),                    "UBND huyện Sơn Khê"),
    Row(HeaderField.ISSUER,       ("organname",),                           "Sở Nội vụ"),
    Row(HeaderField.ABSTRACT,     ("subject",),                             "V/v rà soát hồ sơ"),
    Row(HeaderField.SIGNER,       ("signerinfo", "fullname"),               "Trần Văn Lâm"),
    Row(HeaderField.SIGNER,       ("signer", "fullname"),                   "Trần Văn Lâm"),
    Row(HeaderField.SIGNER,       ("signer",),                              "Trần Văn Lâm"),
    Row(HeaderField.SIGNER_TITLE, ("signerinfo", "position"),               "Phó Chủ tịch"),
    Row(HeaderField.SIGNER_TITLE, ("signer", "position"),                   "Phó Chủ tịch"),
    Row(HeaderField.AUTHORITY,    ("signerinfo", "competence"),             "KT. CHỦ TỊCH"),
    Row(HeaderField.URGENCY,      ("otherinfo", "priority"),                "Hỏa tốc"),
    Row(HeaderField.URGENCY,      ("priority",),                            "1"),
    Row(HeaderField.DUE_ON,       ("duedate",),                             "2024-06-15"),
    Row(HeaderField.DUE_ON,       ("otherinfo", "duedate"),                 "2024-06-15"),
    Row(HeaderField.DUE_ON,       ("responsedate",),                        "2024-06-15"),
    Row(HeaderField.RECIPIENT,    ("toplaces", "place"),                    "Phòng Nội vụ"),
    Row(HeaderField.RECIPIENT,    ("toplaces",),                            "Các phòng, ban"),
    Row(HeaderField.RECIPIENT,    ("to", "organname"),                      "Phòng Nội vụ"),
)
# fmt: on
REPEATED = frozenset({HeaderField.RECIPIENT})

_SECRECY = re.compile(
    r"(?!.*(?:token|reference|key|header))\w*(?:do_?mat|secur|secre|confidential|classifi)\w*",
    re.IGNORECASE,
)
"""The standard has no field for secrecy, since it is for open documents: dialects name their own."""
_NOT_SECRET = frozenset({"", "0", "00", "false", "no", "none", "normal", "không"})
_ACTIONS = ("bussinessdoctype", "businessdoctype")
_RECALL = "1"
_ACTION_NAMES = {"0": "văn bản mới", _RECALL: "thu hồi", "2": "cập nhật", "3": "thay thế"}
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEADING = re.compile(r"^(?P<number>\d{1,6}[a-zđ]?)?\s*/\s*(?:(?P<year>(?:19|20)\d\d)\s*/\s*)?")


def find_header(header: etree._Element, root: etree._Element) -> tuple[HeaderLine, ...]:
    """What the header tells; `root` is searched for secrecy and for what the packet is to do."""
    found: dict[HeaderField, list[str]] = {}
    for row in FIELDS:
        if row.field not in found and (texts := list(texts_at(header, row.path))):
            found[row.field] = texts if row.field in REPEATED else texts[:1]
    lines = [HeaderLine(field, words) for field, texts in found.items() for words in texts]
    return (*_numbered(lines), *_secrecy(root), *_actions(root))


def texts_at(parent: etree._Element, path: tuple[str, ...]) -> Iterator[str]:
    """The words at a path of local names, in order; empty ones are left out."""
    name, *rest = path
    for child in parent.iterchildren(etree.Element):
        if str(etree.QName(child).localname).lower() != name:
            continue
        if rest:
            yield from texts_at(child, tuple(rest))
        elif words := _words(child.text):
            yield words


def _words(text: str | None) -> str:
    """The words on one line."""
    return " ".join(normalise(text or "").text.split())[:LONGEST]


def _numbered(lines: list[HeaderLine]) -> Iterator[HeaderLine]:
    """Number and symbol apart, as documents have them, where a header has them together.

    "12" with "12/2024/QĐ-UBND" or "2024/QĐ-UBND" is number "12/2024" and symbol "QĐ-UBND"; a number
    0 is none.
    """
    values = {line.field: line.words for line in lines}
    number, symbol = values.get(HeaderField.NUMBER, ""), values.get(HeaderField.SYMBOL, "")
    number = re.sub(r"^0+(?=\d)", "", number)
    if match := _LEADING.match(symbol if "/" in symbol else ""):
        leading, year = match["number"], match["year"]
        if number and leading != number and _YEAR.fullmatch(leading or ""):
            year = leading
        number = "/".join(filter(None, (number or leading, year)))
        symbol = symbol[match.end() :]
    own = {HeaderField.NUMBER: "" if number == "0" else number, HeaderField.SYMBOL: symbol}
    for line in lines:
        words = own.get(line.field, line.words)
        if words:
            yield HeaderLine(line.field, words)
    if HeaderField.NUMBER not in values and own[HeaderField.NUMBER]:
        yield HeaderLine(HeaderField.NUMBER, own[HeaderField.NUMBER])


def _secrecy(root: etree._Element) -> Iterator[HeaderLine]:
    """Every value of an element that is called after secrecy, wherever it stands."""
    for element in root.iter(etree.Element):
        for name, text in ((element.tag, element.text), *element.attrib.items()):
            words = _words(text)
            named = _SECRECY.fullmatch(str(etree.QName(name).localname))
            if named and words.lower() not in _NOT_SECRET:
                yield HeaderLine(HeaderField.SECRECY, words)


def _actions(root: etree._Element) -> Iterator[HeaderLine]:
    """What the packet is to do: bring a new document, take one back, update or replace one."""
    for element in root.iter(etree.Element):
        if str(etree.QName(element).localname).lower() in _ACTIONS:
            code = _words(element.text)
            yield HeaderLine(HeaderField.ACTION, _ACTION_NAMES.get(code, code))


def is_recall(header: tuple[HeaderLine, ...]) -> bool:
    """Whether the packet takes a document back."""
    wanted = HeaderLine(HeaderField.ACTION, _ACTION_NAMES[_RECALL])
    return wanted in header
