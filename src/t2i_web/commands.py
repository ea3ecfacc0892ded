"""Serving, working and drawing. Each command imports what it needs when it runs."""

from __future__ import annotations

import asyncio
import os
import re
import socket
import sys
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from t2i_web.console import FAILED, WRONG_USE, check_disk, make_container, read_settings, run, say, stop

if TYPE_CHECKING:
    from t2i_core.entities.generation import GenerationRequest
    from t2i_core.entities.images import Picture, VerifiedPicture
    from t2i_web.settings import Settings


def serve(*, host: str | None = None, port: int | None = None, workers: int = 1, worker: bool = True) -> None:
    """Serve the API and the web page, and draw.

    Parameters
    ----------
    host
        Address to listen on; HOST or 127.0.0.1 when left out.
    port
        Port to listen on; PORT or 8000 when left out.
    workers
        Server processes. More than one needs PostgreSQL.
    worker
        Whether this server also draws. --no-worker needs PostgreSQL and a `t2i worker` elsewhere.
    """
    from t2i_web.server import run as run_server

    settings = read_settings(host)
    if port is not None and not 1 <= port <= 65_535:
        stop(WRONG_USE, "--port must be between 1 and 65535.")
    if workers < 1:
        stop(WRONG_USE, "--workers must be at least 1.")
    if settings.sqlite and (workers > 1 or not worker):
        stop(WRONG_USE, "On SQLite exactly one process serves and draws; set DATABASE_URL to PostgreSQL for more.")
    check_disk(settings, apart=not worker)
    if settings.storage_kind == "s3":
        _can_start_apart(settings)
    else:
        run(_can_start(settings))
    _bindable(settings.host, port or settings.port)
    sys.exit(run_server(settings, port=port or settings.port, workers=workers, worker=worker))


def _bindable(host: str, port: int) -> None:
    """Stops when somebody listens there: the server itself would share the port without a word."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            stop(WRONG_USE, f"Cannot listen on {host}:{port}: {reason}.")


def _can_start_apart(settings: Settings) -> None:
    """Looks in a process of its own: what some adapters start there would not survive the server's forks."""
    looking = get_context("fork").Process(target=lambda: run(_can_start(settings)))
    looking.start()
    looking.join()
    if looking.exitcode:
        sys.exit(looking.exitcode if looking.exitcode > 0 else FAILED)


async def _can_start(settings: Settings) -> None:
    """Says in one line what would stop the server, before it starts. Raises what `ready` raises."""
    from t2i_web.worker import ready

    async with ready(make_container(settings)):
        return


def worker() -> None:
    """Draw for a server that runs elsewhere. Needs PostgreSQL."""
    import signal

    from t2i_web import logs
    from t2i_web.worker import counting, drawing, ready

    settings = read_settings()
    if settings.sqlite:
        stop(WRONG_USE, "On SQLite the server itself draws; set DATABASE_URL to PostgreSQL to run workers.")
    check_disk(settings, apart=True)
    logs.configure(debug=bool(settings.debug))

    async def work() -> None:
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stopping.set)
        container = make_container(settings)
        async with ready(container), counting(container), drawing(container, stopping):
            say("Drawing. Stop with Ctrl-C.")
            await stopping.wait()

    run(work())


def generate(
    prompt: str,
    *,
    output: Annotated[str | None, Parameter(name=["--output", "-o"], allow_leading_hyphen=True)] = None,
    size: str | None = None,
    seed: int | None = None,
    style: str | None = None,
    provider: str | None = None,
    strict: Annotated[bool, Parameter(negative=())] = False,
    force: Annotated[bool, Parameter(negative=())] = False,
) -> None:
    """Draw one picture without server, account or database.

    Parameters
    ----------
    prompt
        What the picture should show.
    output
        File to write: .png, .jpg or .webp; - for standard output. Named after the prompt when left out.
    size
        Width and height in pixels, such as 1024x1024.
    seed
        A number that gives the same picture again, where the provider can.
    style
        Such as watercolor.
    provider
        rapidapi or illustrator; the first configured one when left out.
    strict
        Fail rather than leave words of the prompt out.
    force
        Replace the file if it is there.
    """
    from t2i_core.errors import InvalidInput
    from t2i_web.schemas import GenerationIn

    settings = read_settings(secrets=False)
    target = output if output is not None else f"{_slug(prompt)}.png"
    try:
        request = GenerationIn(
            prompt=prompt, size=size, seed=seed, style=style, strict=strict, format=_format(target)
        ).request()
    except InvalidInput as error:
        stop(WRONG_USE, error.message)
    name = provider or settings.t2i_providers[0]
    if name not in settings.t2i_providers and (name != "illustrator"):
        stop(WRONG_USE, f"There is no provider {name!r} here; configured: {', '.join(settings.t2i_providers)}.")
    if target != "-":
        _writable(Path(target), force)
    if target == "-" and sys.stdout.isatty():
        stop(WRONG_USE, "Standard output is a terminal; send it to a file or a program.")
    picture, verified = run(_draw(settings, name, request))
    if target == "-":
        try:
            sys.stdout.buffer.write(verified.data)
            sys.stdout.buffer.flush()
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is left to be flushed at the end
            stop(FAILED, f"Standard output could not be written: {error.strerror}.")
    else:
        _write(Path(target), verified.data)
        seed_text = f", seed {picture.seed}" if picture.seed is not None else ""
        size_text = f"{verified.width}x{verified.height} {verified.format.value}"
        say(f"{target}: {size_text}, {len(verified.data):,} bytes, by {name}{seed_text}")
    for warning in picture.warnings:
        say(warning)


def _writable(path: Path, force: bool) -> None:
    """Stops when the picture could not be written there: better before it is drawn, and paid for."""
    try:
        if path.exists() and not force:
            stop(WRONG_USE, f"{path} is there already; --force replaces it.")
        if not path.absolute().parent.is_dir():
            stop(WRONG_USE, f"The folder of {path} does not exist.")
        _temporary(path).touch()
        _temporary(path).unlink()
    except OSError as error:
        stop(WRONG_USE, f"{path} cannot be written: {error.strerror}.")


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.part")


async def _draw(settings: Settings, name: str, request: GenerationRequest) -> tuple[Picture, VerifiedPicture]:
    import msgspec
    from rich.console import Console

    if name not in settings.t2i_providers:
        settings = msgspec.structs.replace(settings, t2i_providers=(name,))
    container = make_container(settings)
    draw = container.draw_picture()
    try:
        with Console(stderr=True).status(f"Drawing with {name} …"):
            return (await draw(name, request))[0]
    finally:
        await container.close_providers()


def _format(target: str) -> Any:
    from t2i_core.entities.images import ImageFormat

    endings = {".png": ImageFormat.png, ".jpg": ImageFormat.jpeg, ".jpeg": ImageFormat.jpeg, ".webp": ImageFormat.webp}
    if target == "-":
        return None
    ending = Path(target).suffix.lower()
    if ending not in endings:
        stop(WRONG_USE, f"The name of the file must end in {', '.join(endings)}; got {target!r}.")
    return endings[ending]


def _slug(prompt: str) -> str:
    return "-".join(re.findall(r"\w+", prompt.lower())[:8])[:60] or "picture"


def _write(path: Path, data: bytes) -> None:
    temporary = _temporary(path)
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        stop(FAILED, f"{path} could not be written: {error.strerror}.")
