"""What a process needs before it may work, and the worker that draws."""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
from base64 import b64decode
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from structlog.contextvars import bound_contextvars

from t2i_core.errors import T2IError
from t2i_web.container import Container
from t2i_web.settings import Settings, SettingsError

if TYPE_CHECKING:
    from t2i_web.metrics import Metrics

logger = logging.getLogger("t2i.worker")

ONE_PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==")

AGAIN = 1.0
"""Seconds after which a worker that broke off begins again."""


class AlreadyRunning(RuntimeError):
    """Another process draws for this SQLite database."""


@contextmanager
def sole_drawer(settings: Settings) -> Iterator[None]:
    """Holds `worker.lock` in the data directory and a lock beside the database's file.

    The kernel frees both however this process ends.

    Raises:
        AlreadyRunning; SettingsError: a lock cannot be made there.
    """
    database = settings.sqlite_path.expanduser().resolve()
    with _locked(settings.data_dir / "worker.lock"), _locked(database.with_name(f"{database.name}.lock")):
        yield


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise SettingsError([f"{path} cannot be written: {error.strerror}."]) from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AlreadyRunning(
                f"Another t2i process holds {path}; on SQLite exactly one may draw. "
                "Stop it first, or use PostgreSQL (DATABASE_URL)."
            ) from error
        yield
    finally:
        os.close(descriptor)


@asynccontextmanager
async def ready(container: Container) -> AsyncIterator[None]:
    """Makes the database ready (SQLite) or refuses one on another head (PostgreSQL), and closes it at the end.

    Raises:
        SettingsError: run `t2i db upgrade`; AlreadyRunning; Unavailable.
    """
    settings = container.settings()
    with sole_drawer(settings) if settings.sqlite else nullcontext():
        if settings.sqlite:
            await container.upgrade()(settings.database_url)
        else:
            current, head = await container.current_and_head()(settings.database_url)
            if current != head:
                raise SettingsError([f"The database is at {current or 'nothing'}, not at {head}; run: t2i db upgrade"])
        try:
            await container.check_health()()
            if settings.sqlite:
                await container.queue().release_leases()
            else:
                await container.listener().start()  # it sets the clock
            yield
        finally:
            await container.close()


@asynccontextmanager
async def drawing(container: Container, stopping: asyncio.Event, *, warm: bool = True) -> AsyncIterator[None]:
    """Draws in the background. Once stopping it begins no call, and waits for those under way as long as may be.

    Args:
        warm: start child processes before the first picture needs them.
    """
    seconds = container.settings().t2i_drain_seconds
    metrics: Metrics | None = container.metrics()

    async def handle(id: UUID) -> None:
        with bound_contextvars(generation=str(id)), metrics.flight() if metrics else nullcontext():
            await container.run_generation(stopping=stopping)(id)

    container.generators()  # imports what the providers need before anybody waits for it
    warming = asyncio.create_task(_warm_up(container)) if warm else None
    worker = asyncio.create_task(_work(container, handle, stopping))
    try:
        yield
    finally:
        stopping.set()
        if warming is not None:
            await warming  # a child that is just starting cannot be left alone
        try:
            async with asyncio.timeout(seconds):
                await asyncio.shield(worker)
        except TimeoutError:
            logger.warning("still drawing after %s s; the next start goes on", seconds)
            worker.cancel()
            with suppress(asyncio.CancelledError, T2IError):
                await worker


async def _work(container: Container, handle: Callable[[UUID], Awaitable[None]], stopping: asyncio.Event) -> None:
    """Until stopping: a process that only looks as if it drew would be worse than one that died."""
    while True:
        try:
            await container.queue().run(handle, stopping)
        except Exception:
            logger.exception("the worker broke off; it begins again")
        if stopping.is_set():
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(AGAIN):
                await stopping.wait()


@asynccontextmanager
async def counting(container: Container) -> AsyncIterator[None]:
    """Counts what the worker does, and answers that at T2I_METRICS_LISTEN, if it is set. Raises SettingsError."""
    metrics: Metrics | None = container.metrics()
    address = container.settings().metrics_address
    if metrics is None:
        yield
        return
    with ExitStack() as stack:
        stack.enter_context(metrics.listening())
        if address is not None:
            try:
                stack.callback(metrics.serve(*address))
            except OSError as error:
                raise SettingsError([f"T2I_METRICS_LISTEN cannot be listened on: {error.strerror}."]) from error
        yield


async def _warm_up(container: Container) -> None:
    """Starts the codec's child processes, which takes a moment that the first picture need not wait."""
    with suppress(T2IError):
        await asyncio.gather(*(container.codec().verify(ONE_PIXEL) for _ in range(os.cpu_count() or 1)))
