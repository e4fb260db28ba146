"""The application: routes, pages, errors and headers put together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from api import errors, pages
from api.routes import calendar, changes, classified, documents, health, review, tasks, units
from api.schemas import ErrorOut
from api.security import API, Guard
from api.settings import Settings, load_settings, prepare_data
from api.throttle import Throttle
from models.database import connect, migrate

STATIC = Path(__file__).parent / "pages" / "static"
_ERRORS: dict[int | str, dict[str, Any]] = {"4XX": {"model": ErrorOut}, "5XX": {"model": ErrorOut}}


def create_app(settings: Settings | None = None) -> FastAPI:
    """The service; the database is opened and brought up to date when it starts."""
    app = FastAPI(
        title="dondoc",
        summary="Văn bản đã ban hành thành nhiệm vụ được theo dõi",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,  # The pages for people load scripts from elsewhere.
        redoc_url=None,
        lifespan=_lifespan,
    )
    app.state.settings = settings or load_settings()
    app.state.throttle = Throttle()
    app.include_router(_api(), prefix=API, responses=_ERRORS)
    app.include_router(health.router)
    app.include_router(pages.router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    _answer_errors(app)
    app.add_middleware(Guard)
    return app


def _api() -> APIRouter:
    api = APIRouter()
    for part in (documents, tasks, changes, classified, review, calendar, units):
        api.include_router(part.router)
    return api


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    prepare_data(app.state.settings)
    engine = connect(app.state.settings.database_url)
    migrate(engine)
    app.state.engine = engine
    yield
    engine.dispose()


def _answer_errors(app: FastAPI) -> None:
    """Every error ends in the one shape, as JSON for programs and as a page for browsers."""
    for family in errors.FAMILIES:
        app.add_exception_handler(family, _answer)
    app.add_exception_handler(RequestValidationError, _answer_invalid)
    app.add_exception_handler(HTTPException, _answer_http)


def _answer(request: Request, error: Exception) -> Response:
    if request.url.path.startswith(API):
        return errors.answer(error)
    return pages.error_page(request, error)


def _answer_invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return _answer(request, errors.InvalidRequest(_field_of(error)))


def _answer_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    known = {404: errors.UnknownPath, 405: errors.WrongMethod}
    return _answer(request, known.get(error.status_code, errors.ApiError)())


def _field_of(error: RequestValidationError) -> str | None:
    """The path of the first wrong value; names that the client made up are left out."""
    first = error.errors()[0]
    place = first["loc"][1:-1] if first["type"] == "extra_forbidden" else first["loc"][1:]
    return ".".join(str(part) for part in place) or None
