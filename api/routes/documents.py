"""Open documents: a file in, documents out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header, Query, Response, status
from fastapi.concurrency import run_in_threadpool
from starlette.requests import Request

from api.deps import (
    DocumentReader,
    DocumentWriter,
    EngineDep,
    NowDep,
    ReadingDep,
    SettingsDep,
)
from api.routes.received import Body, receive
from api.schemas import (
    DocumentOut,
    DocumentSummaryOut,
    PageOut,
    document_out,
    summaries_out,
)
from api.uploads import read_upload
from extractor.types import Kind
from models import store
from models.codes import State

router = APIRouter(prefix="/documents", tags=["documents"])

_FILE = {"schema": {"type": "string", "format": "binary"}}
_BODY = {
    "required": True,
    "content": {
        "application/octet-stream": _FILE,
        "multipart/form-data": {
            "schema": {"type": "object", "properties": {"file": _FILE["schema"]}}
        },
    },
}


@router.post("", status_code=status.HTTP_201_CREATED, openapi_extra={"requestBody": _BODY})
async def post_document(
    request: Request,
    response: Response,
    sender: DocumentWriter,
    engine: EngineDep,
    settings: SettingsDep,
    at: NowDep,
    idempotency_key: Annotated[str | None, Header(max_length=255)] = None,
) -> Body:
    """What was read in the file. 200 where the document is already known.

    A container (zip, eml, msg, edXML) is answered with `parts`, one entry for each of its files:
    the record that a single file would have been answered with, or why it was skipped, or its
    error. Where no part could be taken in, the answer is the error of the first.
    """
    upload = await read_upload(request, limit=settings.max_bytes)
    known, body = await run_in_threadpool(
        receive, engine, upload, sender=sender, key=idempotency_key, settings=settings, at=at
    )
    if known:
        response.status_code = status.HTTP_200_OK
    return body


@router.get("")
def list_documents(
    reader: DocumentReader,
    session: ReadingDep,
    state: State | None = None,
    kind: Kind | None = None,
    query: Annotated[str | None, Query(alias="q", max_length=200)] = None,
    after: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> PageOut[DocumentSummaryOut]:
    """Open documents, newest first; `q`: all its words, accents ignored."""
    page = store.list_documents(
        session, state=state, kind=kind, query=query, after=after, limit=limit
    )
    return summaries_out(page)


@router.get("/{uid}")
def get_document(
    uid: str, reader: DocumentReader, session: ReadingDep, response: Response
) -> DocumentOut:
    """The open document; its version is the `ETag`."""
    document = store.get_document(session, uid)
    response.headers["ETag"] = f'"{document.version}"'
    return document_out(document)


@router.get("/{uid}/original", response_class=Response)
def get_original(uid: str, reader: DocumentReader, session: ReadingDep) -> Response:
    """The bytes that the open document was read from, never to be run by a browser."""
    document = store.get_document(session, uid)
    return Response(
        store.get_original(session, uid),
        media_type="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="{uid}.{document.format}"'},
    )
