"""Marks in plain text whose letters are not the usual ones, though they look so."""

from __future__ import annotations

import unicodedata
from functools import partial

from tests.stamps.attacks.attack import Attack
from tests.stamps.attacks.paper import letter_text
from tests.stamps.cases import Level

_MAT, _TOI, _TUYET = Level.MAT, Level.TOI_MAT, Level.TUYET_MAT
_CYRILLIC = str.maketrans("MATOI", "МАТОІ")
_GREEK = str.maketrans("MATOI", "ΜΑΤΟΙ")

_APART = unicodedata.normalize("NFD", "MẬT")
_WIDE = "".join(chr(ord(one) + 0xFEE0) for one in "TOI MAT".replace(" ", "")) + ""
_BOLD = "".join(chr(ord(one) - ord("A") + 0x1D400) for one in "MAT")

# fmt: off
ATTACKS = tuple(Attack(f"text: {name}", level, partial(letter_text, mark)) for name, level, mark in (
    ("no mark",                     None,   ""),
    ("plain",                       _MAT,   "MẬT"),
    ("in stars",                    _TOI,   "*** TỐI MẬT ***"),
    ("in a drawn box",              _MAT,   "┌─────┐\n│ MẬT │\n└─────┘"),
    ("in a box of signs",           _MAT,   "+-----+\n| MẬT |\n+-----+"),
    ("zero-width spaces",           _MAT,   "M\u200bẬ\u200bT"),
    ("word joiners",                _MAT,   "M\u2060Ậ\ufeffT"),
    ("soft hyphens",                _TOI,   "TỐI M\u00adẬ\u00adT"),
    ("narrow spaces",               _TUYET, "TUYỆT\u202fMẬT"),
    ("direction marks",             _MAT,   "\u202aMẬT\u202c"),
    ("accents apart",               _MAT,   _APART),
    ("accents in another order",    _MAT,   "MA\u0302\u0323T"),
    ("accents that look alike",     _MAT,   "MÂ\u0323T"),
    ("Cyrillic",                    _MAT,   unicodedata.normalize("NFD", "MẬT").translate(_CYRILLIC)),
    ("Greek",                       _TOI,   unicodedata.normalize("NFD", "TỐI MẬT").translate(_GREEK)),
    ("wide letters",                _TOI,   _WIDE),
    ("mathematical letters",        _MAT,   _BOLD),
    ("letters in circles",          _MAT,   "ⓂⒶⓉ"),
    ("letters in squares",          _MAT,   "🄼🄰🅃"),
    ("small capitals",              _MAT,   "ᴍậᴛ"),
    ("a zero and a one",            _TOI,   "T0I MAT"),
    ("set apart",                   _TOI,   "T Ố I   M Ậ T"),
    ("set apart with points",       _MAT,   "M.Ậ.T"),
    ("with underscores",            _TUYET, "TUYỆT_MẬT"),
    ("no accents",                  _TUYET, "TUYET MAT"),
    ("no accents, one word",        _MAT,   "MAT"),
    ("down the page",               _MAT,   "M\nẬ\nT"),
    ("word under word",             _TOI,   "TỐI\nMẬT"),
    ("small letters",               _MAT,   "mật"),
    ("mixed letters",               _MAT,   "mẬt"),
    ("a field",                     _TUYET, "Độ mật: Tuyệt mật"),
    ("a field without a colon",     _MAT,   "ĐỘ MẬT MẬT"),
    ("a field in brackets",         _MAT,   "[Độ mật: MẬT]"),
    ("with its copy",               _TOI,   "TỐI MẬT - Bản số 03/05"),
    ("with an urgency",             _MAT,   "HỎA TỐC, MẬT"),
    ("old letters, TCVN3",          _TUYET, "TUYÖT MËT"),
    ("old letters, VNI",            _MAT,   "MAÄT"),
    ("typed by VIQR",               _MAT,   "MA^.T"),
    ("typed by telex",              _MAT,   "MAAJT"),
    ("typed by VNI keys",           _MAT,   "MA65T"),
    ("English",                     _MAT,   "MẬT / SECRET"),
))
# fmt: on
