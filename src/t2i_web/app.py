"""The application: routes, dependencies, lifespan, and the edge around them."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import gc
import inspect
import logging
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec
from litestar import Litestar
from litestar.config.cors import CORSConfig
from litestar.di import Provide
from litestar.types import ASGIApp

from t2i_web import logs, openapi
from t2i_web.auth import address, caller
from t2i_web.container import Container
from t2i_web.environment import load
from t2i_web.errors import handle
from t2i_web.middleware import Edge
from t2i_web.requests import AppRequest, AppResponse
from t2i_web.routes import accounts, credits, events, generations, health, images, media, metrics, pages
from t2i_web.routes.events import Follow
from t2i_web.routes.generations import Ask
from t2i_web.schemas import Links
from t2i_web.shortway import ShortWay
from t2i_web.worker import drawing, ready

if TYPE_CHECKING:
    from t2i_web.metrics import Metrics

logger = logging.getLogger("t2i.web")

PR_SET_PDEATHSIG = 1

GIVEN = (
    "register",
    "log_in",
    "refresh_session",
    "authenticate",
    "log_out",
    "change_password",
    "change_email",
    "delete_account",
    "list_sessions",
    "end_session",
    "read_generation",
    "cancel_generation",
    "retry_generation",
    "list_generations",
    "list_images",
    "read_image",
    "follow_link",
    "download_image",
    "open_thumbnail",
    "delete_image",
    "read_credits",
    "list_credit_entries",
    "check_health",
    "settings",
)


def _given(make: Callable[[], Any]) -> Provide:
    """A dependency made by the container at its first use; Litestar reads signatures, which providers lack."""
    make = cache(make)

    def given() -> Any:
        return make()

    return Provide(given, sync_to_thread=False, use_cache=False)


def create_app(container: Container) -> ASGIApp:
    """The ASGI application over this container. Nothing is opened before its lifespan begins."""
    settings = container.settings()
    stopping = asyncio.Event()
    signer, clock = cache(container.signer), cache(container.clock)
    remembered: dict[Any, msgspec.Raw] = {}

    def links_of(scope: Any) -> Links:
        return Links(base=address(scope, settings), signer=signer(), now=clock().now(), remembered=remembered)

    def links(request: AppRequest) -> Links:
        return links_of(request.scope)

    made = {name: cache(getattr(container, name)) for name in GIVEN}
    dependencies: dict[str, Provide] = {name: _given(make) for name, make in made.items()}
    dependencies |= {
        "caller": Provide(caller),
        "links": Provide(links, sync_to_thread=False),
        "follow": _given(lambda: Follow(container.follow_generation(), container.read_generation(), stopping)),
        "ask": _given(lambda: Ask(container.request_generation(), container.await_generation(), stopping)),
    }

    @cache
    def document() -> bytes:
        return msgspec.json.encode(openapi.document(**application))

    dependencies["document"] = _given(document)
    routers = [accounts.router, images.router, generations.router, events.router, credits.router]
    routers += [media.router, health.router, pages.router]
    if settings.docs:
        routers.append(pages.reference_router)
    counted: Metrics | None = container.metrics()
    if counted is not None:
        routers.append(metrics.router)
        dependencies["measure_backlog"] = _given(container.measure_backlog)
        dependencies["write_metrics"] = _given(lambda: counted.text)

    @contextlib.asynccontextmanager
    async def lifespan(_: Litestar) -> AsyncIterator[None]:
        _die_with_parent()
        _on_terminate(stopping)
        worker = (
            drawing(container, stopping, warm=_supervised())
            if settings.t2i_worker == "on"
            else contextlib.nullcontext()
        )
        listening = counted.listening() if counted is not None else contextlib.nullcontext()
        with listening:
            async with ready(container), worker:
                if _supervised():
                    gc.collect()
                    gc.freeze()  # what was imported stays: the collector need not look at it again and again
                    gc.set_threshold(
                        10_000, 20, 20
                    )  # a page of images is hundreds of objects, none of them in a circle
                logger.info("ready")
                yield

    application: dict[str, Any] = {"route_handlers": routers, "dependencies": dependencies, "request_class": AppRequest}
    app = Litestar(
        **application,
        exception_handlers={Exception: handle},
        response_class=AppResponse,
        cors_config=_cors(settings.frontend_origin),
        openapi_config=None,
        lifespan=[lifespan],
        debug=False,
        logging_config=None,
        request_max_body_size=None,  # the edge bounds every body
    )
    _resolve_at_once(app)
    return Edge(
        ShortWay(app, given=made, links=links_of, files=settings.storage_kind == "file"),
        hosts=settings.allowed_hosts,
        methods=_methods(app),
        new_request_id=container.new_id(),
        strict_transport=settings.production,
        origin=settings.frontend_origin,
        observe=counted.observe if counted is not None else None,
    )


def create() -> ASGIApp:
    """The application as the server's process makes it, from the environment."""
    settings = load(os.environ)
    logs.configure(debug=bool(settings.debug))
    return create_app(Container(settings=settings))


def _cors(origin: str) -> CORSConfig | None:
    if not origin:
        return None
    return CORSConfig(
        allow_origins=[origin],
        allow_methods=["GET", "HEAD", "POST", "PATCH", "DELETE"],
        allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID", "Prefer"],
        expose_headers=[
            "Location",
            "Link",
            "X-Request-Id",
            "Retry-After",
            "Content-Disposition",
            "Preference-Applied",
            "Idempotent-Replayed",
        ],
        allow_credentials=origin != "*",
        max_age=600,
    )


def _resolve_at_once(app: Litestar) -> None:
    """Litestar resolves each dependency in a task or a coroutine of its own, and looks at its types each time.

    Ours are made once, or of the request and of other dependencies alone, so a list of calls does the same.
    """
    for route in app.routes:
        for _, model in getattr(route, "route_handler_map", {}).values():
            found = [dependency for batch in model.dependency_batches for dependency in batch]
            if found:
                model.dependency_batches = []
                model.extractors.append(_resolver([(each.key, each.provide.dependency) for each in found]))


def _resolver(dependencies: list[tuple[str, Callable[..., Any]]]) -> Callable[[dict[str, Any], Any], Awaitable[None]]:
    """What puts these dependencies, each after those that it needs, among the arguments of a handler."""
    plan = [
        (key, make, tuple(inspect.signature(make).parameters), inspect.iscoroutinefunction(make))
        for key, make in dependencies
    ]

    async def resolve(arguments: dict[str, Any], request: Any) -> None:
        for key, make, wanted, waits in plan:
            made = make(*(request if name == "request" else arguments[name] for name in wanted)) if wanted else make()
            arguments[key] = await made if waits else made

    return resolve


def _methods(app: Litestar) -> Callable[[str], Collection[str]]:
    """Finds the methods that a path answers."""
    routes: list[tuple[re.Pattern[str], set[str]]] = []
    for route in app.routes:
        pattern = re.sub(r"\{[^}]*\}", "[^/]+", route.path_format.rstrip("/"))
        methods = {str(method) for method in getattr(route, "methods", ())} - {"OPTIONS"}
        routes.append((re.compile(pattern + "/?"), methods))

    def methods_of(path: str) -> Collection[str]:
        return {method for pattern, methods in routes if pattern.fullmatch(path) for method in methods}

    return methods_of


def _supervised() -> bool:
    """Whether `t2i serve` started this process."""
    return bool(os.environ.get("T2I_SUPERVISED"))


def _die_with_parent() -> None:
    """Has the kernel end this process when the server's main process is killed, where it can."""
    if sys.platform == "linux" and _supervised():
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _on_terminate(stopping: asyncio.Event) -> None:
    """Lets those who wait for a picture go as soon as the process is asked to stop, before the server's own handler."""
    loop = asyncio.get_running_loop()
    if _supervised():
        for number in (signal.SIGTERM, signal.SIGINT):
            before = signal.getsignal(number)

            def chained(number: int, frame: Any, before: Any = before) -> None:
                loop.call_soon_threadsafe(stopping.set)
                if callable(before):
                    before(number, frame)

            with contextlib.suppress(ValueError):
                signal.signal(number, chained)
