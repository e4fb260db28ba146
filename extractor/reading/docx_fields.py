"""Which runs of a paragraph its fields do not show.

A field shows its result, not its instruction, nor what stands in that. The name of the file, which
a field may show, is no word of the document: converters put their own there.
"""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

INSTRUCTION, FIELD_MARK = qn("w:instrText"), qn("w:fldChar")
_RUN, _SIMPLE_FIELD = qn("w:r"), qn("w:fldSimple")
_FILE_NAME, _BUTTON = "FILENAME", "MACROBUTTON"


def unshown(paragraph: Element) -> Iterator[Element]:
    """The runs and simple fields that are not shown."""
    if next(paragraph.iter(FIELD_MARK, _SIMPLE_FIELD), None) is None:
        return
    for simple in paragraph.iter(_SIMPLE_FIELD):
        if _names_file(simple.get(qn("w:instr"), "")):
            yield simple
    yield from _of_marks(list(paragraph.iter(_RUN)))


def _of_marks(runs: list[Element]) -> Iterator[Element]:
    """The runs between the marks of fields that are not shown."""
    opened: list[tuple[int, str]] = []
    for place, run in enumerate(runs):
        for mark in run.iter(FIELD_MARK):
            kind = mark.get(qn("w:fldCharType"), "")
            if kind == "begin":
                opened.append((place, kind))
            elif opened:
                start, since = opened.pop()
                yield from _inside(runs, start, place, since)
                if kind == "separate":
                    file = any(map(_names_file, _instructions(runs[start:place])))
                    opened.append((place, _FILE_NAME if file else kind))


def button(instruction: str) -> str:
    """The words that a button for a macro shows; they stand in its instruction."""
    words = instruction.split(maxsplit=2)
    return words[2] if len(words) > 2 and words[0].upper() == _BUTTON else ""


def _inside(runs: list[Element], start: int, end: int, since: str) -> Iterator[Element]:
    """The runs of an instruction, but for a button's; those of a result that names a file."""
    if since == _FILE_NAME:
        yield from runs[start : end + 1]
    elif since == "begin":
        yield from (run for run in runs[start + 1 : end] if not _is_button(run))


def _is_button(run: Element) -> bool:
    return any(map(button, _instructions([run])))


def _instructions(runs: list[Element]) -> list[str]:
    return [found.text or "" for run in runs for found in run.iter(INSTRUCTION)]


def _names_file(instruction: str) -> bool:
    return instruction.split()[:1] == [_FILE_NAME]
