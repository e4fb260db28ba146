"""Every written source as .docx and .pdf, beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from corpus.documents import rendered_path
from corpus.render_docx import render_docx
from corpus.render_pdf import render_pdf
from corpus.source import Source, read_source

RENDERERS: dict[str, Callable[[Source], bytes]] = {".docx": render_docx, ".pdf": render_pdf}


def render(sources: Iterable[Path]) -> list[Path]:
    """Write the renderings of these sources; the files that changed. Raises FontsMissing."""
    changed = []
    for path in sources:
        source = read_source(path)
        for ending, renderer in RENDERERS.items():
            target, new = rendered_path(path, ending), renderer(source)
            if not target.is_file() or target.read_bytes() != new:
                target.write_bytes(new)
                changed.append(target)
    return changed
