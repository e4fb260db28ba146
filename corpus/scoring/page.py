"""A page of what differs from gold, document by document, for whoever mends the rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from html import escape
from typing import Any

from corpus.scoring.report import Difference

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:.3rem .6rem;"
    "text-align:left;vertical-align:top}th:first-child{width:11rem}"
)


def errors_page(differences: Iterable[Difference]) -> str:
    """The differences as a page of HTML without scripts, a table a document."""
    documents: defaultdict[str, list[Difference]] = defaultdict(list)
    for difference in differences:
        documents[difference.file].append(difference)
    tables = "".join(_table(file, rows) for file, rows in documents.items())
    count = sum(map(len, documents.values()))
    return (
        '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Sai khác</title>'
        f"<style>{_STYLE}</style><h1>{count} sai khác ở {len(documents)} tệp</h1>{tables}</html>\n"
    )


def _table(file: str, rows: list[Difference]) -> str:
    body = "".join(
        f"<tr><th>{escape(row.what)}<td>{_shown(row.want)}<td>{_shown(row.have)}" for row in rows
    )
    head = "<tr><th>Mục<th>Bản chuẩn<th>Đọc được"
    return f"<h2>{escape(file)}</h2><table>{head}{body}</table>"


def _shown(value: Any) -> str:
    return "–" if value is None else escape(str(value))
