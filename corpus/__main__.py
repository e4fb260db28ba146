"""`python -m corpus render [ID…]`: render the written documents.

`python -m corpus gold FILE`: write all gold as JSON Lines.
`python -m corpus floor`: raise `floor.json` to the figures that are reached now.
`python -m corpus digits`: train the reader of digits written by hand again (some minutes).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from corpus.digits import make as make_digits
from corpus.documents import load_gold, source_paths
from corpus.floor import measured, raise_floor
from corpus.render import render
from corpus.render_pdf import FontsMissing


def main(arguments: list[str]) -> int:
    """The exit code: 0 done, 1 a font is missing, 2 wrong usage."""
    match arguments:
        case ["render", *ids]:
            return _render(ids)
        case ["gold", target]:
            lines = (json.dumps(gold, ensure_ascii=False) for gold in load_gold())
            Path(target).write_text("\n".join(lines) + "\n", encoding="utf-8")
            return 0
        case ["floor"]:
            raise_floor(measured().figures())
            return 0
        case ["digits"]:
            sys.stdout.write(f"{make_digits():.3f} of unseen digits right\n")
            return 0
        case _:
            sys.stderr.write(__doc__ or "")
            return 2


def _render(ids: list[str]) -> int:
    chosen = [path for path in source_paths() if not ids or path.parent.name in ids]
    try:
        changed = render(chosen)
    except FontsMissing as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    sys.stdout.write("".join(f"{path.name}\n" for path in changed))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
