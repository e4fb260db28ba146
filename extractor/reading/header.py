"""The header of a packet as lines of the reading: behind the body, so that values from it have
places, and so that its marks of secrecy are judged like those of the document.
"""

from __future__ import annotations

from dataclasses import replace

from extractor.types import Block, HeaderField, HeaderLine, Line, Reading, Span

LABELS: dict[HeaderField, str] = {
    HeaderField.NUMBER: "Số của văn bản",
    HeaderField.SYMBOL: "Ký hiệu của văn bản",
    HeaderField.ISSUED_ON: "Ngày ban hành",
    HeaderField.PLACE: "Địa danh",
    HeaderField.ISSUER: "Cơ quan ban hành",
    HeaderField.KIND: "Loại văn bản",
    HeaderField.ABSTRACT: "Trích yếu",
    HeaderField.SIGNER: "Người ký",
    HeaderField.SIGNER_TITLE: "Chức vụ người ký",
    HeaderField.AUTHORITY: "Quyền hạn người ký",
    HeaderField.URGENCY: "Mức độ khẩn",
    HeaderField.SECRECY: "Độ mật",
    HeaderField.RECIPIENT: "Nơi nhận",
    HeaderField.DUE_ON: "Hạn trả lời",
    HeaderField.ACTION: "Nghiệp vụ",
}
"""What is printed before each value (Decree 30/2020, annex VI)."""


def with_header(reading: Reading, header: tuple[HeaderLine, ...]) -> Reading:
    """The reading with a line for each field of the header."""
    if not header:
        return reading
    words, lines = [reading.text], list(reading.lines)
    end = len(reading.text)
    for item in header:
        line = f"{LABELS[item.field]}: {item.words}"
        lines.append(Line(Span(end + 1, end + 1 + len(line)), page=1, note=True, gap=True))
        words.append(line)
        end += 1 + len(line)
    return replace(reading, text="\n".join(words), lines=tuple(lines), origin=None)


def placed_header(
    reading: Reading, header: tuple[HeaderLine, ...]
) -> tuple[tuple[HeaderLine, Line], ...]:
    """Each field of the header with its line of the reading, which ends with the field's words."""
    lines = reading.lines[len(reading.lines) - len(header) :]
    return tuple(zip(header, lines, strict=True))


def header_blocks(placed: tuple[tuple[HeaderLine, Line], ...]) -> tuple[Block, ...]:
    """The lines of the header as blocks, to be shown behind the document."""
    return tuple(Block(line.span, line.page) for _, line in placed)
