"""Templates to answers. Everything is escaped; a page knows who looks at it and nothing more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from api.deps import Principal
from api.pages import words

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.globals |= {
    "ROLES": words.ROLES,
    "PURPOSES": words.PURPOSES,
    "BOUNDS": words.BOUNDS,
    "STATES": words.STATES,
    "account": None,
    "csrf": "",
    "here": "",
    "has_keys": False,
}


def render(
    template: str, principal: Principal | None = None, *, status: int = 200, **values: Any
) -> HTMLResponse:
    """The page of a template, for the one who asks."""
    if principal is not None:
        values = {"account": principal, "csrf": principal.csrf} | values
    return HTMLResponse(_ENVIRONMENT.get_template(template).render(values), status)
