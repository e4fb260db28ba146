"""Marks in corners of the PDF format: annotations, layers, fonts without letters, patterns, files.

The letter's bytes are followed by an update with new objects, as programs write that stamp a file.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from functools import partial

from PIL import Image
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import (
    ArrayObject as Array,
    DictionaryObject as Dictionary,
    FloatObject as Float,
    NameObject as Name,
    NumberObject as Number,
    PdfObject as Object,
    StreamObject as Stream,
    TextStringObject as String,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter as Writer

from tests.stamps.attacks.attack import Attack
from tests.stamps.attacks.paper import MARK, letter_pdf
from tests.stamps.attacks.rubber_prints import stamp
from tests.stamps.cases import Level

BOX = (MARK[0], MARK[1], MARK[0] + 113, MARK[1] + 34)
PLACED = f"q 113 0 0 34 {MARK[0]} {MARK[1]} cm /Mark Do Q"
_HELVETICA = {"Type": Name("/Font"), "Subtype": Name("/Type1"), "BaseFont": Name("/Helvetica-Bold")}
_WRITTEN = b"1 0 0 RG 2 w 1 1 111 32 re S 1 0 0 rg BT /F 24 Tf 30 9 Td (MAT) Tj ET"


def updated(edit: Callable[[Writer], None]) -> bytes:
    """The letter after an edit."""
    writer = Writer(io.BytesIO(letter_pdf()))
    edit(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _dict(**entries: Object) -> Dictionary:
    return Dictionary({Name(f"/{key}"): value for key, value in entries.items()})


def _array(*numbers: float) -> Array:
    return Array([Float(number) for number in numbers])


def _stream(data: bytes, **entries: Object) -> Stream:
    return Stream(_dict(**entries), stream_data=data)


def _picture(writer: Writer, picture: Image.Image, **more: Object) -> Object:
    """A picture without a transparent part, as an object of the file."""
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    data = zlib.compress(paper.convert("RGB").tobytes())
    made = _stream(
        b"", Type=Name("/XObject"), Subtype=Name("/Image"), Width=Number(picture.width),
        Height=Number(picture.height), ColorSpace=Name("/DeviceRGB"), BitsPerComponent=Number(8),
        Filter=Name("/FlateDecode"), **more,
    )  # fmt: skip
    made._encoded_data = data
    return writer.add_object(made)


def _form(writer: Writer, content: bytes, **resources: Object) -> Object:
    made = _stream(
        content, Type=Name("/XObject"), Subtype=Name("/Form"), BBox=_array(0, 0, 113, 34),
        Resources=_dict(**resources),
    )  # fmt: skip
    return writer.add_object(made)


def _worded(writer: Writer) -> Object:
    return _form(writer, _WRITTEN, Font=_dict(F=_dict(**_HELVETICA)))


def _pictured(writer: Writer, text: str = "MẬT") -> Object:
    picture = _picture(writer, stamp(text))
    return _form(writer, b"113 0 0 34 0 0 cm /I Do", XObject=_dict(I=picture))


def _page(writer: Writer, number: int = 0) -> Dictionary:
    page: Dictionary = writer.root["/Pages"]["/Kids"][number]
    return page


def _draw(writer: Writer, content: str, number: int = 0, **resources: Dictionary) -> None:
    """More content for a page, with what it draws."""
    stream = writer.add_object(_stream(f"Q {content} q".encode()))
    start = writer.add_object(_stream(b"q"))
    page = _page(writer, number)
    page["/Contents"] = Array([start, page.raw_get("/Contents"), stream])
    for kind, entries in resources.items():
        there = page["/Resources"].get(f"/{kind}", Dictionary())
        known = there.get_object() if isinstance(there, generic.IndirectObject) else there
        page["/Resources"][Name(f"/{kind}")] = Dictionary({**known, **entries})
    writer.update_container(page["/Resources"])
    writer.update_container(page)


# --- annotations --------------------------------------------------------------------------------


def annotated(kind: str, look: Callable[[Writer], Object] | None = None, **more: Object) -> bytes:
    """An annotation of a kind at the place of marks, with or without an appearance."""

    def edit(writer: Writer) -> None:
        _annotate(writer, kind, BOX, look(writer) if look else None, **more)

    return updated(edit)


def _annotate(
    writer: Writer, kind: str, box: tuple[float, ...], look: Object | None, **more: Object
) -> None:
    made = _dict(Type=Name("/Annot"), Subtype=Name(f"/{kind}"), Rect=_array(*box), F=Number(4))
    made.update(_dict(**more))
    if look is not None:
        made[Name("/AP")] = _dict(N=look)
    page = _page(writer)
    page[Name("/Annots")] = Array([*page.get("/Annots", ()), writer.add_object(made)])
    writer.update_container(page)


def _states() -> bytes:
    """A button whose appearance is chosen among two."""

    def edit(writer: Writer) -> None:
        looks = _dict(On=_pictured(writer), Off=_form(writer, b""))
        more = _dict(FT=Name("/Btn"), T=String("a"), AS=Name("/On"), V=Name("/On"))
        entries = {str(key)[1:]: value for key, value in more.items()}
        _annotate(writer, "Widget", BOX, looks, **entries)

    return updated(edit)


def _two_signatures() -> bytes:
    """The left half of the stamp in one field's appearance, the right one in another's."""

    def edit(writer: Writer) -> None:
        whole = stamp("TUYỆT MẬT")
        half = whole.width // 2
        for side in range(2):
            part = whole.crop((side * half, 0, (side + 1) * half, whole.height))
            picture = _picture(writer, part)
            look = _form(writer, b"113 0 0 34 0 0 cm /I Do", XObject=_dict(I=picture))
            left = MARK[0] + 57 * side
            box = (left, MARK[1], left + 57, MARK[1] + 34)
            _annotate(writer, "Widget", box, look, FT=Name("/Sig"), T=String(f"s{side}"))

    return updated(edit)


# --- layers -------------------------------------------------------------------------------------


def _layer(writer: Writer) -> Object:
    """A layer that is not shown until somebody turns it on; shown when printed."""
    group = writer.add_object(_dict(Type=Name("/OCG"), Name=String("Dấu")))
    off = _dict(BaseState=Name("/ON"), OFF=Array([group]))
    writer.root[Name("/OCProperties")] = _dict(OCGs=Array([group]), D=off)
    writer.update_root()
    return group


def _hidden_layer(content: str) -> bytes:
    def edit(writer: Writer) -> None:
        group, picture = _layer(writer), _picture(writer, stamp("MẬT"))
        _draw(
            writer, f"/OC /Layer BDC {content} EMC", Properties=_dict(Layer=group),
            XObject=_dict(Mark=picture), Font=_dict(Fm=_dict(**_HELVETICA)),
        )  # fmt: skip

    return updated(edit)


def _hidden_picture() -> bytes:
    """The picture itself belongs to the layer, whatever draws it."""

    def edit(writer: Writer) -> None:
        picture = _picture(writer, stamp("MẬT"), OC=_layer(writer))
        _draw(writer, PLACED, XObject=_dict(Mark=picture))

    return updated(edit)


# --- fonts, patterns, files ---------------------------------------------------------------------

_GLYPHS = {
    "m": b"0 0 m 0 700 l 300 250 l 600 700 l 600 0 l 480 0 l 480 400 l 300 130 l 120 400 l 120 0 l f",
    "a": b"0 0 m 250 700 l 350 700 l 600 0 l 470 0 l 300 520 l 130 0 l f 150 180 300 90 re f",
    "t": b"0 580 600 120 re f 240 0 120 580 re f",
}


def _drawn_font(names: tuple[str, str, str]) -> bytes:
    """Letters that a font of drawings shows; `names` are what it calls them."""

    def edit(writer: Writer) -> None:
        drawings = {
            name: writer.add_object(_stream(b"700 0 0 0 700 750 d1 " + data))
            for name, data in zip(names, _GLYPHS.values(), strict=True)
        }
        font = _dict(
            Type=Name("/Font"), Subtype=Name("/Type3"), FontBBox=_array(0, 0, 700, 750),
            FontMatrix=_array(0.001, 0, 0, 0.001, 0, 0), FirstChar=Number(1), LastChar=Number(3),
            Widths=_array(700, 700, 700), CharProcs=_dict(**drawings), Resources=Dictionary(),
            Encoding=_dict(Differences=Array([Number(1), *(Name(f"/{n}") for n in names)])),
        )  # fmt: skip
        shown = f"1 0 0 rg BT /Drawn 26 Tf {MARK[0]} {MARK[1]} Td <010203> Tj ET"
        _draw(writer, shown, Font=_dict(Drawn=writer.add_object(font)))

    return updated(edit)


def _pattern() -> bytes:
    """A box that is filled with a pattern, which draws the mark."""

    def edit(writer: Writer) -> None:
        pattern = _stream(
            f"113 0 0 34 {MARK[0]} {MARK[1]} cm /Mark Do".encode(), Type=Name("/Pattern"),
            PatternType=Number(1), PaintType=Number(1), TilingType=Number(1),
            BBox=_array(0, 0, 600, 850), XStep=Number(600), YStep=Number(850),
            Resources=_dict(XObject=_dict(Mark=_picture(writer, stamp("MẬT")))),
        )  # fmt: skip
        box = f"{MARK[0]} {MARK[1]} 113 34 re f"
        _draw(
            writer, f"/Pattern cs /Tiles scn {box}",
            Pattern=_dict(Tiles=writer.add_object(pattern)),
        )  # fmt: skip

    return updated(edit)


def _clipped_words() -> bytes:
    """Words that cut the shape of a red box: nothing but the letters is seen."""
    content = f"q BT /Fm 26 Tf 7 Tr {MARK[0]} {MARK[1]} Td (MAT) Tj ET 1 0 0 rg 0 0 600 842 re f Q"
    return updated(lambda w: _draw(w, content, Font=_dict(Fm=_dict(**_HELVETICA))))


def _mask() -> bytes:
    """A picture of one bit that is painted like a stencil."""

    def edit(writer: Writer) -> None:
        bits = stamp("TỐI MẬT").getchannel("A").point(lambda ink: 0 if ink > 127 else 255)
        data = bits.convert("1").tobytes()
        stencil = _stream(
            data, Type=Name("/XObject"), Subtype=Name("/Image"), Width=Number(bits.width),
            Height=Number(bits.height), ImageMask=generic.BooleanObject(True),
            BitsPerComponent=Number(1),
        )  # fmt: skip
        _draw(writer, f"0.8 0 0 rg {PLACED}", XObject=_dict(Mark=writer.add_object(stencil)))

    return updated(edit)


def _attached() -> bytes:
    """A marked document in the file of an open letter."""

    def edit(writer: Writer) -> None:
        data = letter_pdf(lambda canvas, page: canvas.drawString(*MARK, "MAT"))
        inner = writer.add_object(_stream(data, Type=Name("/EmbeddedFile")))
        spec = _dict(Type=Name("/Filespec"), F=String("kem.pdf"), EF=_dict(F=inner))
        names = Array([String("kem.pdf"), writer.add_object(spec)])
        writer.root[Name("/Names")] = _dict(EmbeddedFiles=_dict(Names=names))
        writer.update_root()

    return updated(edit)


_MAT, _TOI, _TUYET = Level.MAT, Level.TOI_MAT, Level.TUYET_MAT
_SIGNED: dict[str, Object] = {"FT": Name("/Sig"), "T": String("s")}

# fmt: off
ATTACKS = (
    Attack("update: no mark",                       None,   partial(updated, lambda writer: _draw(writer, ""))),
    Attack("annotation: stamp, picture",            _MAT,   lambda: annotated("Stamp", _pictured)),
    Attack("annotation: stamp, words",              _MAT,   lambda: annotated("Stamp", _worded)),
    Attack("annotation: stamp named, not drawn",    _MAT,   lambda: annotated("Stamp", Name=Name("/Confidential"))),
    Attack("annotation: free text, not drawn",      _MAT,   lambda: annotated("FreeText", Contents=String("MẬT"), DA=String("/Helv 18 Tf"))),
    Attack("annotation: free text, words",          _MAT,   lambda: annotated("FreeText", _worded, Contents=String("x"))),
    Attack("annotation: signature field, picture",  _TOI,   lambda: annotated("Widget", partial(_pictured, text="TỐI MẬT"), **_SIGNED)),
    Attack("annotation: text field, not drawn",     _MAT,   lambda: annotated("Widget", FT=Name("/Tx"), T=String("m"), V=String("MẬT"))),
    Attack("annotation: watermark",                 _MAT,   lambda: annotated("Watermark", _pictured)),
    Attack("annotation: square with a look",        _MAT,   lambda: annotated("Square", _pictured)),
    Attack("annotation: ink with a look",           _MAT,   lambda: annotated("Ink", _pictured)),
    Attack("annotation: link with a look",          _MAT,   lambda: annotated("Link", _pictured)),
    Attack("annotation: file with a look",          _MAT,   lambda: annotated("FileAttachment", _pictured)),
    Attack("annotation: printed, not shown",        _MAT,   lambda: annotated("Stamp", _pictured, F=Number(36))),
    Attack("annotation: a look of two",             _MAT,   _states),
    Attack("annotation: in two signature fields",   _TUYET, _two_signatures),
    Attack("layer turned off: picture",             _MAT,   partial(_hidden_layer, PLACED)),
    Attack("layer turned off: words",               _MAT,   partial(_hidden_layer, f"BT /Fm 24 Tf {MARK[0]} {MARK[1]} Td (MAT) Tj ET")),
    Attack("layer turned off: in the picture",      _MAT,   _hidden_picture),
    Attack("drawn font, names without meaning",     _MAT,   partial(_drawn_font, ("g1", "g2", "g3"))),
    Attack("drawn font, names of other letters",    _MAT,   partial(_drawn_font, ("x", "y", "z"))),
    Attack("drawn font, names of spaces",           _MAT,   partial(_drawn_font, ("space", "nbspace", "hyphen"))),
    Attack("pattern in a box",                      _MAT,   _pattern),
    Attack("words as a clip",                       _MAT,   _clipped_words),
    Attack("stencil",                               _TOI,   _mask),
    Attack("attached file",                         _MAT,   _attached),
)
# fmt: on
