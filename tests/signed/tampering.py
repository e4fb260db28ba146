"""What is done to a file after it was signed."""

from __future__ import annotations

import io
import re

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer

_VALUE = re.compile(rb"/Contents\s*<(3082[0-9a-fA-F]+)")


def added_text(data: bytes) -> bytes:
    """A later revision that writes a line onto the page."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    stream = generic.StreamObject(stream_data=b"BT /FNew 9 Tf 90 300 Td (them mot dong) Tj ET")
    font = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Font"),
            pdf_name("/Subtype"): pdf_name("/Type1"),
            pdf_name("/BaseFont"): pdf_name("/Helvetica"),
        }
    )
    resources = generic.DictionaryObject(
        {pdf_name("/Font"): generic.DictionaryObject({pdf_name("/FNew"): writer.add_object(font)})}
    )
    writer.add_stream_to_page(0, writer.add_object(stream), resources=resources)
    return _written(writer)


def filled_form(data: bytes) -> bytes:
    """A later revision that adds a text field and fills it in."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    field = generic.DictionaryObject(
        {
            pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/T"): generic.pdf_string("ghi_chu"),
            pdf_name("/V"): generic.pdf_string("them"),
        }
    )
    form = writer.root["/AcroForm"]
    form["/Fields"].append(writer.add_object(field))
    writer.update_container(form["/Fields"])
    writer.update_container(form)
    writer.update_root()
    return _written(writer)


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def flipped(data: bytes) -> bytes:
    """A byte of the first revision changed, in a comment that no reader looks at."""
    return data[:12] + bytes((data[12] ^ 1,)) + data[13:]


def rewritten(data: bytes) -> bytes:
    """The file as another program writes it anew: same words, other bytes."""
    out = io.BytesIO()
    copy_into_new_writer(PdfFileReader(io.BytesIO(data))).write(out)
    return out.getvalue()


def padded(data: bytes) -> bytes:
    """White space behind the end."""
    return data + b"\r\n" + bytes(3)


def truncated(data: bytes) -> bytes:
    """Signature values that end after a few bytes; the file is as long as before."""
    return _VALUE.sub(_cut, data)


def _cut(match: re.Match[bytes]) -> bytes:
    whole = match[0]
    return whole[: -len(match[1]) + 40] + b"0" * (len(match[1]) - 40)
