"""Offices that sign: keys and certificates made when they are asked for, and pyHanko to sign with."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from asn1crypto import keys, x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.stamp.noop import NoOpStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas

from tests.signed.ink import Stamp
from tests.signed.paper import Matrix, Sheet, turned

START = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Signing:
    """One signature: whose, with which stamps; the first is its field's, others are annotations."""

    signer: str
    stamps: tuple[Stamp, ...] = ()
    digest: str = "sha256"
    rsa: bool = False


@cache
def signer_of(name: str, *, with_rsa: bool) -> signers.SimpleSigner:
    """Who signs as `name`, with a self-made certificate."""
    key = (
        rsa.generate_private_key(public_exponent=65537, key_size=2048)
        if with_rsa
        else ec.generate_private_key(ec.SECP256R1())
    )
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(START)
        .not_valid_after(START + datetime.timedelta(days=3650))
        .add_extension(
            x509.KeyUsage(True, True, False, False, False, False, False, False, False), True
        )
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return signers.SimpleSigner(
        signing_cert=asn1.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),
    )


def signed(data: bytes, signings: Sequence[Signing], sheet: Sheet) -> bytes:
    """The file with these signatures, one revision each."""
    for number, signing in enumerate(signings, 1):
        data = _signed_once(data, signing, sheet, f"Signature{number}")
    return data


def _signed_once(data: bytes, signing: Signing, sheet: Sheet, name: str) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    own = next((stamp for stamp in signing.stamps if not stamp.annotation), None)
    fields.append_signature_field(writer, _field(own, sheet, name))
    if own:
        _dress(writer, name, _appearance(writer, own, sheet))
    for stamp in signing.stamps:
        if stamp is not own:
            _annotate(writer, stamp, sheet)
    metadata = signers.PdfSignatureMetadata(
        field_name=name, name=signing.signer, md_algorithm=signing.digest
    )
    signer = signers.PdfSigner(
        metadata,
        signer=signer_of(signing.signer, with_rsa=signing.rsa),
        stamp_style=NoOpStampStyle(),
    )
    out = io.BytesIO()
    signer.sign_pdf(writer, output=out)
    return out.getvalue()


def _field(own: Stamp | None, sheet: Sheet, name: str) -> fields.SigFieldSpec:
    if own is None:
        return fields.SigFieldSpec(name)
    box = sheet.rect(own.x, own.top, own.width, own.height)
    return fields.SigFieldSpec(name, on_page=own.page, box=box)


def _dress(writer: IncrementalPdfFileWriter, name: str, look: generic.IndirectObject) -> None:
    """Give the field its appearance."""
    for found, _, reference in fields.enumerate_sig_fields(writer):
        if found == name:
            widget = reference.get_object()
            widget[pdf_name("/AP")] = generic.DictionaryObject({pdf_name("/N"): look})
            writer.update_container(widget)


def _annotate(writer: IncrementalPdfFileWriter, stamp: Stamp, sheet: Sheet) -> None:
    """Add a stamp annotation to the page."""
    annotation = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Stamp"),
            pdf_name("/F"): generic.NumberObject(4),
            pdf_name("/Rect"): generic.ArrayObject(
                map(
                    generic.NumberObject,
                    sheet.rect(stamp.x, stamp.top, stamp.width, stamp.height),
                )
            ),
            pdf_name("/AP"): generic.DictionaryObject(
                {pdf_name("/N"): _appearance(writer, stamp, sheet)}
            ),
        }
    )
    writer.register_annotation(
        writer.find_page_for_modification(stamp.page)[0], writer.add_object(annotation)
    )


# --- forms --------------------------------------------------------------------------------------


def _appearance(
    writer: IncrementalPdfFileWriter, stamp: Stamp, sheet: Sheet
) -> generic.IndirectObject:
    """The form that draws a stamp, upright for who looks at the shown page."""
    width, height = stamp.width * stamp.scale, stamp.height * stamp.scale
    there = turned(stamp.turn, width, height)
    box = (height, width) if stamp.turn in (90, 270) else (width, height)
    form = _imported(writer, _drawn(stamp, there, box), box)
    for level in range(stamp.nested):
        form = _wrapped(writer, form, box, 2.0 if level % 2 else 0.5)
    back = _inverse(there)
    upright = _times(back, turned(sheet.turn, 0, 0))
    matrix = (*upright[:4], *stamp.moved)
    form.get_object()[pdf_name("/Matrix")] = generic.ArrayObject(map(generic.FloatObject, matrix))
    return form


def _drawn(stamp: Stamp, there: Matrix, box: tuple[float, float]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=box, invariant=1, pageCompression=0)
    canvas.transform(*there)
    canvas.scale(stamp.scale, stamp.scale)
    stamp.draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _imported(
    writer: IncrementalPdfFileWriter, data: bytes, box: tuple[float, float]
) -> generic.IndirectObject:
    """The only page of a file as a form of another."""
    page = PdfFileReader(io.BytesIO(data)).root["/Pages"]["/Kids"][0]
    resources = writer.import_object(page["/Resources"])
    return writer.add_object(_form(page["/Contents"].data, resources, box))


def _wrapped(
    writer: IncrementalPdfFileWriter,
    inner: generic.IndirectObject,
    box: tuple[float, float],
    scale: float,
) -> generic.IndirectObject:
    """A form that draws another one: its matrix scales, and the drawing scales back."""
    inner.get_object()[pdf_name("/Matrix")] = generic.ArrayObject(
        map(generic.FloatObject, (scale, 0, 0, scale, 7, -3))
    )
    back = 1 / scale
    drawing = f"q {back} 0 0 {back} {-7 * back} {3 * back} cm /Inner Do Q".encode()
    resources = generic.DictionaryObject(
        {pdf_name("/XObject"): generic.DictionaryObject({pdf_name("/Inner"): inner})}
    )
    return writer.add_object(_form(drawing, resources, box))


def _form(
    drawing: bytes, resources: generic.PdfObject, box: tuple[float, float]
) -> generic.StreamObject:
    return generic.StreamObject(
        {
            pdf_name("/Type"): pdf_name("/XObject"),
            pdf_name("/Subtype"): pdf_name("/Form"),
            pdf_name("/BBox"): generic.ArrayObject(map(generic.FloatObject, (0, 0, *box))),
            pdf_name("/Resources"): resources,
        },
        stream_data=drawing,
    )


def _inverse(matrix: Matrix) -> Matrix:
    """The turn back of a turn; what it moves is left out."""
    a, b, c, d, _, _ = matrix
    return a, c, b, d, 0.0, 0.0


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, _, _ = inner
    p, q, r, s, _, _ = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, 0.0, 0.0)
