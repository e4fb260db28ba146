"""Whether letters have the form of a Vietnamese syllable: initial, rime, tone.

What decides between readings of a text: bytes read in the wrong encoding, or letters misread by
OCR, seldom make syllables. Knows the language's sound rules, and no words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

GRAVE, ACUTE, TILDE, HOOK, DOT = "\u0300\u0301\u0303\u0309\u0323"
TONES = GRAVE + ACUTE + TILDE + HOOK + DOT
ROUND, BREVE = "\u0302", "\u0306"

_NO_TONES = str.maketrans("", "", TONES)
_INITIAL = (
    r"(?:(?:ngh|gh|k)(?=[eêiy])|(?:ng|g|c)(?![eêiy])|g(?=i)|gi|qu|nh|ch|kh|ph|th|tr"
    r"|[bdđhlmnprstvx])?"
)
_OPEN = r"ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iêu|yêu|oi|ôi|ơi|oai|oay|oao|oeo|ua|ui|uơ|uôi|uây|uya|uyu|uêu|ưa|ưi|ưu|ươi|ươu"
_CLOSED = r"(?:iê|yê|uô|ươ|uyê|oă|uâ|ă|â|oo)(?:ng|[cmnpt])"
_EITHER = r"(?:[aeoôơuư]|oa|oe|uê|uy|[êiy])(?:ng|[cmnpt])?|(?:a|ê|i|y|oa|uê|uy)(?:nh|ch)"
_SYLLABLE = re.compile(f"{_INITIAL}(?:{_OPEN}|{_CLOSED}|{_EITHER})")
_STOPPED = re.compile(r"(?:ch|[cpt])$")
"""Syllables that end so have a rising or a heavy tone only."""


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether a word has the form of a Vietnamese syllable, its tone included."""
    if word not in (word.lower(), word.upper(), word.capitalize()):
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", apart.translate(_NO_TONES))
    tones = [char for char in apart if char in TONES]
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    return not _STOPPED.search(bare) or tones in ([ACUTE], [DOT])
