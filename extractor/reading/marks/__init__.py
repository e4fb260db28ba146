"""Pictures, stamps and signature fields of pages, looked at: shape, colour, frame, place, words.

`look` judges what a PDF page draws besides words (`page`), `marks_of_picture` a page that is a
picture (`scanned`). A document is open only when nothing like a secrecy mark stands in the place
of marks; what cannot be told is unclear.
"""

from extractor.reading.marks.page import look, shape_of
from extractor.reading.marks.scanned import marks_of_picture

__all__ = ["look", "marks_of_picture", "shape_of"]
