"""The language stage: syllables and names by spaCy, sentences, directive verbs, persons' names.

What needs a dictionary stands in tables here; underthesea's tagger and name finder are asked only
where the tables do not know. Nothing here knows about units or deadlines.
"""

from extractor.language.people import find_person, is_person_name
from extractor.language.phrases import Phrases, longest, phrase_table
from extractor.language.pipeline import (
    NameFinder,
    Syllables,
    find_names,
    name_finder,
    read_syllables,
    vietnamese,
    warm_up,
)
from extractor.language.places import PROVINCES
from extractor.language.sentences import find_sentences
from extractor.language.verbs import (
    after_adverbs,
    begins_with_verb,
    is_noun,
    noun_length,
    verb_length,
)

__all__ = [
    "PROVINCES",
    "NameFinder",
    "Phrases",
    "Syllables",
    "after_adverbs",
    "begins_with_verb",
    "find_names",
    "find_person",
    "find_sentences",
    "is_noun",
    "is_person_name",
    "longest",
    "name_finder",
    "noun_length",
    "phrase_table",
    "read_syllables",
    "verb_length",
    "vietnamese",
    "warm_up",
]
