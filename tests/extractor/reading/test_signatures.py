"""Signatures as they are read; the renderings of tests/signed judge what is checked."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import NameOID

from extractor.reading.pdf import read_pdf
from extractor.reading.signatures import changes
from extractor.reading.signatures.fields import signing_time
from extractor.types import Doubt, SignatureReason
from tests.signed.cases import all_cases
from tests.signed.judge import rendered
from tests.signed.paper import Letter, printed

# fmt: off
TIMES = [
    ("D:20240503092705+07'00'", "2024-05-03T09:27:05+07:00"),
    ("D:20240503092705+07'00",  "2024-05-03T09:27:05+07:00"),
    ("D:20240503092705Z",       "2024-05-03T09:27:05+00:00"),
    ("D:20240503092705",        "2024-05-03T09:27:05"),
    ("D:202405030927",          "2024-05-03T09:27:00"),
    ("D:20240503",              "2024-05-03"),
    ("",                        None),
    ("03/05/2024",              None),
]
# fmt: on


@pytest.mark.parametrize(("written", "moment"), TIMES)
def test_signing_time(written: str, moment: str | None) -> None:
    assert signing_time(written) == moment


# --- a signed file of our own -------------------------------------------------------------------


def certificate_bundle(name: str) -> bytes:
    """A PKCS #7 value with one certificate of a made-up signer."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    start = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(start)
        .not_valid_after(start + datetime.timedelta(days=365))
        .sign(key, hashes.SHA256())
    )
    return pkcs7.serialize_certificates([certificate], Encoding.DER)


def signed_pdf(contents: bytes, *, time: str = "D:20240503092705+07'00'") -> bytes:
    """A file whose signature field draws a number into "Số:      /BC-PNV"."""
    page_words = b"BT /F 13 Tf 1 0 0 1 100 700 Tm (So:) Tj 1 0 0 1 170 700 Tm (/BC-PNV) Tj ET"
    stamp_words = b"q BT /F 13 Tf 1 0 0 1 2 4 Tm (412) Tj ET Q"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]/SigFlags 3>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[6 0 R]"
        b"/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(page_words), page_words),
        font,
        b"<</Type/Annot/Subtype/Widget/FT/Sig/T(S1)/F 132/Rect[125 694 165 714]/P 3 0 R"
        b"/V 7 0 R/AP<</N 8 0 R>>>>",
        b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/M(%s)"
        b"/ByteRange[0 10 20 30]/Contents<%s>>>"
        % (time.encode(), (contents + bytes(64)).hex().encode()),
        b"<</Type/XObject/Subtype/Form/BBox[0 0 40 20]/Resources<</Font<</F 5 0 R>>>>"
        b"/Length %d>>stream\n%s\nendstream" % (len(stamp_words), stamp_words),
    ]
    data, places = b"%PDF-1.7\n", []
    for number, value in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (
            size,
            table,
            size,
            len(data),
        )
    )


def test_signature_says_who_and_when() -> None:
    reading = read_pdf(signed_pdf(certificate_bundle("Trần Thị Hoài Thương")))
    (found,) = reading.signatures
    assert (found.signer, found.signed_at) == ("Trần Thị Hoài Thương", "2024-05-03T09:27:05+07:00")
    assert (found.intact, found.reasons) == (None, (SignatureReason.MALFORMED,))
    assert reading.text.split("\n") == ["So: 412/BC-PNV", "Trần Thị Hoài Thương"]
    assert [line.note for line in reading.lines] == [False, True]


@pytest.mark.parametrize(
    "contents", [b"", b"0", b"\x30\x80\x00\x00", b"\x30\x82\xff\xff" + b"x" * 90]
)
def test_signature_that_cannot_be_parsed_is_kept_without_a_name(contents: bytes) -> None:
    reading = read_pdf(signed_pdf(contents, time="now"))
    (found,) = reading.signatures
    assert (found.signer, found.signed_at, found.intact) == (None, None, None)
    assert found.reasons == (SignatureReason.MALFORMED,)
    assert reading.doubts == (Doubt("signature_unchecked", "signatures"),)


# --- real signed files --------------------------------------------------------------------------


def test_signatures_of_real_files(shared: Path) -> None:
    reading = read_pdf((shared / "gold/files/qngai-542-tb-ubnd-2024.pdf").read_bytes())
    assert len(reading.signatures) == 5
    assert all(found.signer and found.signed_at for found in reading.signatures)
    assert all(found.intact for found in reading.signatures)
    assert not any(found.changed_after_signing for found in reading.signatures)


# --- hostile files ------------------------------------------------------------------------------


def unchecked(data: bytes) -> bool:
    """Whether the file is read, and says that its signatures could not be relied on."""
    reading = read_pdf(data)
    codes = {doubt.code for doubt in reading.doubts}
    return "412" in reading.text and bool(codes & {"signature_unchecked", "signature_broken"})


# fmt: off
RANGES = [
    b"[0 10 20 30]",
    b"[]",
    b"[0 1]",
    b"[0 99999999999 5 5]",
    b"[-5 10 -20 30]",
    b"[0 2147483647 2147483647 2147483647]",
    b"[0 10 20 30 40]",
    b"[" + b"0 1 " * 3000 + b"]",
    b"[/A (b) null true]",
    b"7 0 R",                      # itself
    b"99 0 R",
]
# fmt: on


@pytest.mark.parametrize("written", RANGES)
def test_any_range_ends_in_a_doubt(written: bytes) -> None:
    data = signed_pdf(certificate_bundle("Trần Thị Hoài Thương"))
    assert unchecked(data.replace(b"[0 10 20 30]", written))


def real_signature() -> bytes:
    return rendered(next(case for case in all_cases() if case.name == "text turned 0 nested 0"))


# fmt: off
LOOPS = [
    (b"/FT /Sig", b"/Kids[5 0 R]/FT /Sig"),
    (b"/Type /Sig", b"/Type /Sig/Reference[<</TransformMethod/DocMDP/TransformParams 1 0 R>>]"),
]
# fmt: on


@pytest.mark.parametrize(("old", "new"), LOOPS)
def test_loops_of_fields_end_in_a_doubt(old: bytes, new: bytes) -> None:
    data = real_signature()
    assert data.replace(old, new) != data
    doubts = {doubt.code for doubt in read_pdf(data.replace(old, new)).doubts}
    assert doubts & {"signature_unchecked", "signature_broken", "changed_after_signing"}


def test_bytes_turned_anywhere_never_pass_for_intact() -> None:
    data = real_signature()
    start = data.rindex(b"/Contents <3082") + 40
    for place in range(start, start + 1600, 211):
        turned = (
            data[:place] + (b"0" if data[place : place + 1] != b"0" else b"1") + data[place + 1 :]
        )
        assert not all(one.intact for one in read_pdf(turned).signatures)


def test_comparing_ends_when_it_takes_too_much_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "MOST_WORK", 50)
    first, last = read_pdf(real_signature()).signatures
    assert (first.intact, first.changed_after_signing) == (True, None)
    assert first.reasons == (SignatureReason.CHANGES_UNCHECKED,)
    assert (last.intact, last.changed_after_signing) == (True, False)


def test_nothing_is_told_to_a_log(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    case = next(case for case in all_cases() if case.name == "words added")
    data = rendered(case)
    caplog.clear()
    assert any(one.changed_after_signing for one in read_pdf(data).signatures)
    assert not [record for record in caplog.records if record.name.startswith("pyhanko")]
    assert capfd.readouterr().err == ""


def test_a_file_without_signatures_does_not_load_what_checks_them() -> None:
    code = (
        "import sys; from extractor.reading.pdf import read_pdf;"
        "read_pdf(sys.stdin.buffer.read());"
        "sys.exit(any(name.startswith('pyhanko') for name in sys.modules))"
    )
    unsigned = printed(Letter())
    assert subprocess.run([sys.executable, "-c", code], input=unsigned, check=False).returncode == 0
