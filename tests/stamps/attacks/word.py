"""Marks in Word files: pictures, boxes, drawn words, fields, revisions, notes, diagrams, old drawings."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from functools import partial

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from PIL import Image

from tests.stamps.attacks.attack import Attack
from tests.stamps.attacks.paper import NUMBER_AT, letter_docx
from tests.stamps.attacks.rubber_prints import BLACK, BLUE, inverse, scrawled, stamp
from tests.stamps.cases import Level

_SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    }.items()
)
_DIAGRAM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData"
_CHART = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
_FRAME = '<w:pBdr><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/></w:pBdr>'


def _number(document: Document) -> Paragraph:
    return document.paragraphs[NUMBER_AT]


def _header(document: Document) -> Paragraph:
    return document.sections[0].header.paragraphs[0]


def _footer(document: Document) -> Paragraph:
    return document.sections[0].footer.paragraphs[0]


Where = Callable[[Document], Paragraph]


def _last(document: Document) -> Paragraph:
    return document.paragraphs[-1]


def pasted(picture: Image.Image, where: Where = _number, kind: str = "PNG") -> bytes:
    """The letter with a picture in the line of a paragraph."""
    out = io.BytesIO()
    flat = Image.new("RGBA", picture.size, "white")
    flat.alpha_composite(picture)
    flat.convert("RGB").save(out, kind)

    def edit(document: Document) -> None:
        where(document).add_run().add_picture(out, width=Mm(40))

    return letter_docx(edit)


def inserted(xml: str, where: Where = _number) -> bytes:
    """The letter with runs put into a paragraph."""

    def edit(document: Document) -> None:
        for run in parse_xml(f"<w:p {_SPACES}>{xml}</w:p>"):
            where(document)._p.append(run)

    return letter_docx(edit)


def added(xml: str) -> bytes:
    """The letter with paragraphs or tables put behind its number."""

    def edit(document: Document) -> None:
        for block in reversed(list(parse_xml(f"<w:body {_SPACES}>{xml}</w:body>"))):
            _number(document)._p.addnext(block)

    return letter_docx(edit)


def related(
    xml: str, kind: str, name: str, data: bytes, type_: str, where: Where = _number
) -> bytes:
    """The letter with runs that name a part of the file as {part}."""

    def edit(document: Document) -> None:
        owner = where(document).part
        part = Part(PackURI(name), type_, data, owner.package)
        number = owner.relate_to(part, kind)
        for run in parse_xml(f"<w:p {_SPACES}>{xml.format(part=number)}</w:p>"):
            where(document)._p.append(run)

    return letter_docx(edit)


def run(text: str, properties: str = "") -> str:
    """A run of words."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def _font(name: str) -> str:
    """What sets a run in a font."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def _box(inside: str) -> str:
    """A floating shape of DrawingML."""
    return (
        '<w:r><w:drawing><wp:anchor simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>900000</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>1900000</wp:posOffset></wp:positionV>'
        '<wp:extent cx="1440000" cy="432000"/><wp:wrapNone/><wp:docPr id="9" name="a"/><a:graphic>'
        f"{inside}</a:graphic></wp:anchor></w:drawing></w:r>"
    )


def _shape(inside: str) -> str:
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return _box(
        f'<a:graphicData uri="{uri}"><wps:wsp><wps:cNvSpPr/>{inside}<wps:bodyPr/></wps:wsp></a:graphicData>'
    )


def _text_box(text: str, warp: str = "") -> str:
    plain = '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="432000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>'
    return _shape(
        f"{plain}<wps:txbx><w:txbxContent><w:p>{run(text, warp)}</w:p></w:txbxContent></wps:txbx>"
    )


def _vml(inside: str, style: str = "width:113pt;height:34pt") -> str:
    return (
        f'<w:r><w:pict><v:shape style="{style}" fillcolor="red">{inside}</v:shape></w:pict></w:r>'
    )


def _art(text: str) -> str:
    return _vml(f'<v:textpath on="t" string="{text}"/>')


def _field(instruction: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inner = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    shown = run(result) if result else ""
    return mark.format("begin") + inner + mark.format("separate") + shown + mark.format("end")


def _symbols(text: str, font: str) -> str:
    signs = "".join(f'<w:sym w:font="{font}" w:char="{ord(one):04X}"/>' for one in text)
    return f"<w:p><w:r>{signs}</w:r></w:p>"


def _freeform() -> str:
    """Three letters as one outline without words."""
    points = ((0, 100), (0, 0), (40, 60), (80, 0), (80, 100), (90, 100), (130, 0), (170, 100), (150, 50),
              (110, 50), (190, 0), (270, 0), (230, 0), (230, 100))  # fmt: skip
    (x, y), *others = points
    lines = "".join(f'<a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>' for x, y in others)
    path = f'<a:path w="270" h="100"><a:moveTo><a:pt x="{x}" y="{y}"/></a:moveTo>{lines}</a:path>'
    return _shape(f"<wps:spPr><a:custGeom><a:pathLst>{path}</a:pathLst></a:custGeom></wps:spPr>")


def _metafile() -> bytes:
    """A Windows metafile (WMF) that writes the mark; nothing here can decode one."""
    records = struct.pack("<IHhhhh", 7, 0x0521, 3, 0x414D, 0x0054, 0) + struct.pack("<IH", 3, 0)
    head = struct.pack("<HHHIHIH", 1, 9, 0x0300, 9 + 10, 0, 7, 0)
    place = struct.pack("<IHhhhhHIH", 0x9AC6CDD7, 0, 0, 0, 400, 120, 96, 0, 0)
    return place + head + records


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _smart_art(text: str) -> bytes:
    data = (
        f"<dgm:dataModel {_SPACES}><dgm:ptLst><dgm:pt><dgm:t><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r>"
        "</a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
    )
    uri = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
    xml = _box(
        f'<a:graphicData uri="{uri}"><dgm:relIds r:dm="{{part}}" r:lo="x" r:qs="x" r:cs="x"/></a:graphicData>'
    )
    kind = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
    return related(xml, _DIAGRAM, "/word/diagrams/data1.xml", data.encode(), kind)


def _chart(text: str) -> bytes:
    data = (
        f"<c:chartSpace {_SPACES}><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p>"
        "</c:rich></c:tx></c:title></c:chart></c:chartSpace>"
    )
    uri = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    xml = _box(f'<a:graphicData uri="{uri}"><c:chart r:id="{{part}}"/></a:graphicData>')
    kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    return related(xml, _CHART, "/word/charts/chart1.xml", data.encode(), kind)


def _filled(shape: str, where: Where = _number) -> bytes:
    data = _png(stamp("MẬT"))
    return related(shape, RELATION.IMAGE, "/word/media/fill.png", data, "image/png", where)


def _old_drawing(where: Where = _number) -> bytes:
    xml = _vml('<v:imagedata r:id="{part}"/>')
    return related(xml, RELATION.IMAGE, "/word/media/a.wmf", _metafile(), "image/x-wmf", where)


def _footnote(text: str) -> bytes:
    data = f'<w:footnotes {_SPACES}><w:footnote w:id="2"><w:p>{run(text)}</w:p></w:footnote></w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    return related(run(""), RELATION.FOOTNOTES, "/word/footnotes.xml", data.encode(), kind)


def _comment(text: str) -> bytes:
    data = (
        f'<w:comments {_SPACES}><w:comment w:id="2"><w:p>{run(text)}</w:p></w:comment></w:comments>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    return related(run(""), RELATION.COMMENTS, "/word/comments.xml", data.encode(), kind)


def _none(document: Document) -> None:
    """No mark."""


def _table(*cells: str) -> str:
    inside = "".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{inside}</w:tr></w:tbl><w:p/>"


def _revised(kind: str, text: str) -> str:
    return f'<w:p><w:{kind} w:id="1" w:author="a"><w:r><w:delText>{text}</w:delText></w:r></w:{kind}></w:p>'


_MAT, _TOI, _TUYET = Level.MAT, Level.TOI_MAT, Level.TUYET_MAT
_SHOWN = "<w:color w:val='FF0000'/>"
_FILL = _shape(
    '<wps:spPr><a:prstGeom prst="rect"/><a:blipFill><a:blip r:embed="{part}"/></a:blipFill></wps:spPr>'
)

# fmt: off
ATTACKS = (
    Attack("word: no mark",                         None,   partial(letter_docx, _none)),
    Attack("word: framed picture",                  _MAT,   lambda: pasted(stamp("MẬT"))),
    Attack("word: picture without a frame",         _TOI,   lambda: pasted(stamp("TỐI MẬT", framed=False))),
    Attack("word: black picture without a frame",   _MAT,   lambda: pasted(stamp("MẬT", BLACK, framed=False))),
    Attack("word: blue picture without a frame",    _MAT,   lambda: pasted(stamp("MẬT", BLUE, framed=False))),
    Attack("word: inverse picture",                 _MAT,   lambda: pasted(inverse("MẬT"))),
    Attack("word: scrawled picture",                _MAT,   lambda: pasted(scrawled("MẬT"))),
    Attack("word: picture in the header",           _MAT,   lambda: pasted(stamp("MẬT"), _header)),
    Attack("word: picture in the header, no frame", _TOI,   lambda: pasted(stamp("TỐI MẬT", framed=False), _header)),
    Attack("word: picture in the footer",           _MAT,   lambda: pasted(stamp("MẬT"), _footer)),
    Attack("word: framed picture on the annex",     _MAT,   lambda: pasted(stamp("MẬT"), _last)),
    Attack("word: picture as BMP",                  _MAT,   lambda: pasted(stamp("MẬT", framed=False), kind="BMP")),
    Attack("word: picture as GIF",                  _MAT,   lambda: pasted(stamp("MẬT", framed=False), kind="GIF")),
    Attack("word: picture as TIFF",                 _TOI,   lambda: pasted(stamp("TỐI MẬT"), kind="TIFF")),
    Attack("word: metafile",                        _MAT,   _old_drawing),
    Attack("word: metafile in the header",          _MAT,   partial(_old_drawing, _header)),
    Attack("word: picture that fills a shape",      _MAT,   partial(_filled, _FILL)),
    Attack("word: picture that fills an old shape", _MAT,   partial(_filled, _vml('<v:fill r:id="{part}" type="frame"/>'))),
    Attack("word: the same in the header",          _MAT,   partial(_filled, _vml('<v:fill r:id="{part}" type="frame"/>'), _header)),
    Attack("word: text box",                        _MAT,   lambda: inserted(_text_box("MẬT"))),
    Attack("word: text box in the footer",          _TOI,   lambda: inserted(_text_box("TỐI MẬT"), _footer)),
    Attack("word: old text box",                    _MAT,   lambda: inserted(_vml(f"<v:textbox><w:txbxContent><w:p>{run('MẬT')}</w:p></w:txbxContent></v:textbox>"))),
    Attack("word: WordArt",                         _TUYET, lambda: inserted(_text_box("TUYỆT MẬT", _SHOWN))),
    Attack("word: old WordArt",                     _MAT,   lambda: inserted(_art("MẬT"))),
    Attack("word: watermark",                       _TOI,   lambda: inserted(_art("TỐI MẬT"), _header)),
    Attack("word: drawn outline",                   _MAT,   lambda: inserted(_freeform())),
    Attack("word: diagram",                         _MAT,   lambda: _smart_art("MẬT")),
    Attack("word: title of a chart",                _TOI,   lambda: _chart("TỐI MẬT")),
    Attack("word: footer",                          _MAT,   lambda: inserted(run("MẬT"), _footer)),
    Attack("word: table in the head",               _MAT,   lambda: added(_table("Độ mật:", "Mật"))),
    Attack("word: one cell of the head",            _TOI,   lambda: added(_table("Độ mật: Tối mật", "Độ khẩn: Thường"))),
    Attack("word: letters in cells",                _MAT,   lambda: added(_table("M", "Ậ", "T"))),
    Attack("word: deleted, not accepted",           _MAT,   lambda: added(_revised("del", "MẬT"))),
    Attack("word: moved away, not accepted",        _MAT,   lambda: added(f"<w:p><w:moveFrom w:id='1' w:author='a'>{run('MẬT')}</w:moveFrom></w:p>")),
    Attack("word: hidden",                          _MAT,   lambda: added(f"<w:p>{run('MẬT', '<w:vanish/>')}</w:p>")),
    Attack("word: small letters as capitals",       _MAT,   lambda: added(f"<w:p>{run('mật', '<w:caps/>')}</w:p>")),
    Attack("word: small letters as small capitals", _MAT,   lambda: added(f"<w:p>{run('mật', '<w:smallCaps/>')}</w:p>")),
    Attack("word: framed paragraph",                _MAT,   lambda: added(f"<w:p><w:pPr>{_FRAME}</w:pPr>{run('M Ậ T')}</w:p>")),
    Attack("word: every letter its own run",        _TOI,   lambda: added("<w:p>" + "".join(map(run, "TỐI")) + run(" ") + "".join(map(run, "MẬT")) + "</w:p>")),
    Attack("word: signs of a font",                 _MAT,   lambda: added(_symbols("MẬT", "Times New Roman"))),
    Attack("word: signs kept privately",            _MAT,   lambda: added(_symbols("".join(chr(0xF000 + ord(one)) for one in "MAT"), "Arial"))),
    Attack("word: boxed by a formula",              _MAT,   lambda: inserted(_field(" EQ \\x(MẬT) ", ""))),
    Attack("word: result of a field",               _TOI,   lambda: added(f"<w:p>{_field(' DOCPROPERTY mat ', 'TỐI MẬT')}</w:p>")),
    Attack("word: words of a button",               _MAT,   lambda: added(f"<w:p>{_field(' MACROBUTTON a MẬT', '')}</w:p>")),
    Attack("word: footnote",                        _MAT,   lambda: _footnote("MẬT")),
    Attack("word: comment",                         _MAT,   lambda: _comment("MẬT")),
    Attack("word: head with a tab",                 _MAT,   lambda: inserted("<w:r><w:tab/></w:r>" + run("MẬT"))),
    Attack("word: font of TCVN3",                   _MAT,   lambda: added(f"<w:p>{run('MËT', _font('.VnTimeH'))}</w:p>")),
    Attack("word: capitals by a font of TCVN3",     _MAT,   lambda: added(f"<w:p>{run('mËt', _font('.VnTimeH'))}</w:p>")),
    Attack("word: font of VNI",                     _TOI,   lambda: added(f"<w:p>{run('TOÁI MAÄT', _font('VNI-Times'))}</w:p>")),
)
# fmt: on
