"""The OpenAPI document: what Litestar finds in the handlers, and what their `opt` says of bodies and problems."""

from __future__ import annotations

import re
from typing import Any

import msgspec
from litestar import Litestar
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import Components, SecurityScheme

from t2i_web.errors import PROBLEM, Problem
from t2i_web.schemas import GenerationOut

REF = "#/components/schemas/{name}"

CONFIG = OpenAPIConfig(
    title="t2i",
    version="0.1.0",
    summary="Prompts in, stored pictures out.",
    description=(
        "Sign up, log in, and send the access token as `Authorization: Bearer …`. Every error is "
        "`application/problem+json` with a stable `code`. Every path also answers with a trailing slash."
    ),
    path="/described",
    render_plugins=[],
    components=[
        Components(security_schemes={"bearer": SecurityScheme(type="http", scheme="bearer", bearer_format="JWT")})
    ],
    operation_id_creator=lambda handler, method, path: re.sub(
        r"\W+", "_", f"{handler.handler_name}_{'_'.join(part if isinstance(part, str) else part.name for part in path)}"
    ).strip("_"),
)

HEADERS = {
    "Idempotency-Key": "A name for this request, 1 to 255 visible ASCII characters: sent again, it does nothing twice.",
    "Last-Event-ID": "The id of the last event one has: only later ones come.",
    "Prefer": "`wait=N` waits N seconds (0 to 110) for the end, `respond-async` not at all.",
}


def document(**application: Any) -> dict[str, Any]:
    """The whole document as plain JSON values.

    Litestar describes an application only where it also serves the description, so it gets one of its own to describe.

    Args:
        application: route_handlers, dependencies and request_class, as the served application has them.
    """
    app = Litestar(openapi_config=CONFIG, logging_config=None, **application)
    schema: dict[str, Any] = msgspec.to_builtins(app.openapi_schema.to_schema(), order="deterministic")
    components: dict[str, Any] = schema.setdefault("components", {}).setdefault("schemas", {})
    bodies = {handler.opt["body"] for handler in _handlers(app) if isinstance(handler.opt.get("body"), type)}
    _, defined = msgspec.json.schema_components(
        [Problem, GenerationOut, *sorted(bodies, key=lambda body: body.__name__)], ref_template=REF
    )
    for name, definition in defined.items():
        components.setdefault(name, definition)
    for route in app.routes:
        for handler in getattr(route, "route_handlers", ()):
            if not isinstance(handler, HTTPRouteHandler) or not handler.include_in_schema:
                continue
            path = schema["paths"].get(_path(route.path_format), {})
            for method in handler.http_methods:
                operation = path.get(str(method).lower())
                if operation is not None:
                    _complete(operation, handler)
    return schema


def _handlers(app: Litestar) -> list[HTTPRouteHandler]:
    return [
        handler
        for route in app.routes
        for handler in getattr(route, "route_handlers", ())
        if isinstance(handler, HTTPRouteHandler)
    ]


def _path(path_format: str) -> str:
    return path_format or "/"


def _complete(operation: dict[str, Any], handler: HTTPRouteHandler) -> None:
    opt = handler.opt
    lines = (handler.fn.__doc__ or "").strip().splitlines()
    operation["summary"] = lines[0].partition(". ")[0].rstrip(".:")
    body = opt.get("body")
    codes = {500, *opt.get("problems", ())}
    if body is not None:
        operation["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": {"$ref": REF.format(name=body.__name__)}}},
        }
        codes |= {400, 413, 415, 422}
    if operation.get("parameters"):
        codes.add(422)
    if not opt.get("public"):
        operation["security"] = [{"bearer": []}]
        codes.add(401)
    for name in opt.get("headers", ()):
        operation.setdefault("parameters", []).append(
            {
                "name": name,
                "in": "header",
                "required": False,
                "description": HEADERS[name],
                "schema": {"type": "string"},
            }
        )
    responses = operation["responses"]
    responses.pop("400", None)
    if opt.get("accepted"):
        responses["202"] = {
            "description": "Not ready yet: the generation, to be looked at again under Location.",
            "content": {"application/json": {"schema": {"$ref": REF.format(name="GenerationOut")}}},
        }
    if opt.get("stream"):
        responses["200"] = {
            "description": (
                "Server-sent events, each with an id. Their data is JSON: `queued` {position}, anew for each position; "
                "`running` {started_at}; `attempt`, one when it begins and one when it has ended; `stored` {images}; "
                "at last the final state, `succeeded`, `failed`, `rejected`, `uncertain` or `cancelled`, with the "
                "whole generation."
            ),
            "content": {"text/event-stream": {"schema": {"type": "string"}}},
        }
        responses["204"] = {"description": "There is nothing after that Last-Event-ID, and there never will be."}
    if opt.get("file"):
        content = {
            f"image/{kind}": {"schema": {"type": "string", "format": "binary"}} for kind in ("png", "jpeg", "webp")
        }
        responses["200"] = {"description": "The picture's bytes.", "content": content}
        responses["206"] = {"description": "A range of them.", "content": content}
        responses["304"] = {"description": "Not modified."}
        codes.add(416)
    for code in sorted(codes):
        responses[str(code)] = {
            "description": "A problem.",
            "content": {PROBLEM: {"schema": {"$ref": REF.format(name="Problem")}}},
        }
