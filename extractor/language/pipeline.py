"""The spaCy pipeline: own tokenizer, and a matcher for thousands of names in linear time.

spaCy's Vietnamese needs pyvi or splits on white space only, so `dondoc.syllables.v1` splits by one
pattern: a syllable, number or abbreviation, or a single sign. A trained component (a text
classifier of candidate sentences) is added in `vietnamese` with `nlp.add_pipe(…)` from package
data, after the tokenizer; there is none yet.

The matcher sees only syllables that occur in its names: spaCy's string store keeps every string
that it was ever given, and is to keep no word of a document, nor to grow with each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractor.text import folded
from extractor.types import Span

SYLLABLE = re.compile(r"\w+|\S")
_UNKNOWN = "\u2423"


class SyllableTokenizer:
    """Turns a text into a Doc with one token a syllable or sign; runs of white space become one."""

    def __init__(self, vocab: Vocab) -> None:
        """Keep the vocabulary that Docs are made with."""
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of a text."""
        matches = list(SYLLABLE.finditer(text))
        ends = [*(m.start() for m in matches[1:]), len(text)]
        spaces = [m.end() < after for m, after in zip(matches, ends, strict=True)]
        return Doc(self.vocab, words=[m[0] for m in matches], spaces=spaces)


def create_syllable_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """The factory that spaCy calls by its registered name."""

    def create(nlp: Language) -> SyllableTokenizer:
        return SyllableTokenizer(nlp.vocab)

    return create


spacy.registry.tokenizers("dondoc.syllables.v1", func=create_syllable_tokenizer)


@cache
def vietnamese() -> Language:
    """The pipeline, built once a process."""
    return spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "dondoc.syllables.v1"}}})


@dataclass(frozen=True, slots=True)
class Syllables:
    """The syllables and signs of a text: as written, folded ("&" as "và"), and their places."""

    words: list[str] = field(repr=False)
    norms: list[str] = field(repr=False)
    places: list[tuple[int, int]]


def read_syllables(text: str, within: Span) -> Syllables:
    """The syllables of `text[within]`, with places in `text`."""
    part = text[within.start : within.end]
    norms = SYLLABLE.findall(folded(part))
    if "&" in part:
        norms = ["và" if norm == "&" else norm for norm in norms]
    places = [match.span() for match in SYLLABLE.finditer(text, within.start, within.end)]
    words = SYLLABLE.findall(part)
    if len(norms) != len(words):
        norms = [folded(word) for word in words]
    return Syllables(words, norms, places)


@dataclass(frozen=True, slots=True, eq=False)
class NameFinder:
    """A matcher of several lists of names, their keys, and the syllables that occur in them."""

    matcher: PhraseMatcher
    keys: Mapping[int, str]
    known: frozenset[str]


def name_finder(lists: Mapping[str, Iterable[str]]) -> NameFinder:
    """A finder of the names of each list, in any case and with any dash, "&" or "và"."""
    vocab = vietnamese().vocab
    matcher = PhraseMatcher(vocab)
    known: set[str] = set()
    for key, names in lists.items():
        rows = [read_syllables(name, Span(0, len(name))).norms for name in names]
        matcher.add(key, [Doc(vocab, words=list(row)) for row in rows if row])
        known.update(*rows)
    return NameFinder(matcher, {vocab.strings[key]: key for key in lists}, frozenset(known))


def find_names(finder: NameFinder, norms: Sequence[str]) -> dict[str, dict[int, int]]:
    """For each list where its names begin, with the end of the longest there (in `norms`)."""
    ends: dict[str, dict[int, int]] = {key: {} for key in finder.keys.values()}
    if not norms:
        return ends
    known = finder.known
    doc = Doc(vietnamese().vocab, words=[n if n in known else _UNKNOWN for n in norms])
    for key, start, end in finder.matcher(doc):
        found = ends[finder.keys[key]]
        found[start] = max(end, found.get(start, 0))
    return ends


def warm_up() -> None:
    """Load the models now, so that forked children share them and no thread loads them twice."""
    from underthesea import ner, pos_tag

    vietnamese()
    pos_tag("rà soát")
    ner("Nguyễn Văn An")
