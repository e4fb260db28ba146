"""What Word's styles say of a paragraph or run: its font, bold, italic, centred, numbered.

Direct settings win over the character style, that over the paragraph's style and its ancestors,
those over the document's defaults.
"""

from __future__ import annotations

from typing import NamedTuple

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

MAX_ANCESTORS = 20
"""Styles based on styles; a chain may run in a circle."""
_OFF = frozenset({"0", "false", "off", "none"})


class Look(NamedTuple):
    """How words are set."""

    bold: bool = False
    italic: bool = False
    centred: bool = False
    hidden: bool = False
    caps: bool = False
    font: str = ""


class Styles:
    """The styles of one document, resolved when asked for and remembered."""

    def __init__(self, document: WordDocument) -> None:
        self._styles = {style.style_id: style.element for style in document.styles}
        self._defaults = document.styles.element
        self._looks: dict[str, Look] = {}
        default = document.styles.element.find(
            f"{qn('w:style')}[@{qn('w:type')}='paragraph'][@{qn('w:default')}='1']"
        )
        self._default = "" if default is None else default.get(qn("w:styleId"), "")

    def of_paragraph(self, paragraph: Element) -> Look:
        """The look of a paragraph's words where no run says otherwise."""
        properties = paragraph.find(qn("w:pPr"))
        look = self._look(self.style_of(paragraph))
        return look if properties is None else _centred(properties, look)

    def of_run(self, run: Element, look: Look) -> Look:
        """The look of a run in a paragraph of the given look."""
        properties = run.find(qn("w:rPr"))
        if properties is None:
            return look
        style = properties.find(qn("w:rStyle"))
        if style is not None:
            for ancestor in self._ancestors(style.get(qn("w:val"), "")):
                look = _set(ancestor.find(qn("w:rPr")), look)
        return _set(properties, look)

    def style_of(self, paragraph: Element) -> str:
        """The name of the paragraph's style, the default one where it names none."""
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return self._default if named is None else named.get(qn("w:val"), self._default)

    def numbering_of(self, paragraph: Element) -> Element | None:
        """`w:numPr` of the paragraph or else of the nearest style that has one."""
        own: Element | None = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if own is not None:
            return own
        for ancestor in reversed(self._ancestors(self.style_of(paragraph))):
            found: Element | None = ancestor.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if found is not None:
                return found
        return None

    def _look(self, name: str) -> Look:
        if name not in self._looks:
            look = _set(self._defaults.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}"), Look())
            for ancestor in self._ancestors(name):
                look = _set(ancestor.find(qn("w:rPr")), look)
                look = _centred(ancestor.find(qn("w:pPr")), look)
            self._looks[name] = look
        return self._looks[name]

    def _ancestors(self, name: str) -> list[Element]:
        """The style and what it is based on, the first ancestor first."""
        chain: list[Element] = []
        while name in self._styles and len(chain) < MAX_ANCESTORS:
            chain.append(self._styles[name])
            based = self._styles[name].find(qn("w:basedOn"))
            name = "" if based is None else based.get(qn("w:val"), "")
        return chain[::-1]


def _set(properties: Element | None, look: Look) -> Look:
    """The look after settings of a run's or style's properties."""
    if properties is None:
        return look
    names = (("bold", "w:b"), ("italic", "w:i"), ("hidden", "w:vanish"), ("caps", "w:caps"))
    changes = {
        attribute: found.get(qn("w:val"), "1") not in _OFF
        for attribute, name in names
        if (found := properties.find(qn(name))) is not None
    }
    fonts = properties.find(qn("w:rFonts"))
    font = None if fonts is None else fonts.get(qn("w:ascii"), fonts.get(qn("w:hAnsi")))
    return look._replace(**changes, font=font or look.font)


def _centred(properties: Element | None, look: Look) -> Look:
    aligned = None if properties is None else properties.find(qn("w:jc"))
    return look if aligned is None else look._replace(centred=aligned.get(qn("w:val")) == "center")
