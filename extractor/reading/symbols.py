"""Signs of symbol fonts, which have codes of Latin letters, in Unicode.

Word draws lists, boxes and formulas with them: "å" in Symbol is a sum, "þ" in Wingdings a ticked
box. A code with no row is a bullet: a sign is drawn there, whichever it is.
"""

from __future__ import annotations

BULLET = "•"

_SYMBOL_LETTERS = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
"""From the code of "A" to that of "~"."""
_SYMBOL_SIGNS = "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
"""From the code 0xA1."""
_SYMBOL = dict(enumerate(_SYMBOL_LETTERS, ord("A"))) | dict(enumerate(_SYMBOL_SIGNS, 0xA1))
_WINGDINGS = {
    0x20: " ", 0x21: "✏", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x70: "□",
    0x71: "❑", 0x72: "❒", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA7: "▪",
    0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0xA3: "☐"}
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {},
    "webdings": {},
    "zapf dingbats": {},
    "monotype sorts": {},
}
_TEXT = frozenset(map(ord, " \t\n\u00a0\u00ad0123456789.,:;()/+-=<>%!?&"))
"""What Symbol draws as other fonts do."""


def is_symbol_font(font: str) -> bool:
    """Whether a font draws signs where others have letters."""
    return font.lower() in _FONTS


def drawn_signs(text: str, font: str) -> str:
    """What a symbol font shows for codes, kept as such or in the private area 0xF000."""
    signs = _FONTS[font.lower()]
    return "".join(_sign(ord(char), signs) for char in text)


def _sign(code: int, signs: dict[int, str]) -> str:
    code = code - 0xF000 if 0xF000 < code < 0xF100 else code
    if code in signs:
        return signs[code]
    if code in (0x20, 0x09, 0x0A, 0xA0, 0xAD) or (signs is _SYMBOL and code in _TEXT):
        return chr(code)
    return chr(code) if code > 0xFF else BULLET
