"""The commands themselves. Each imports what it needs when it runs."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import socket
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

from cyclopts import Parameter

if TYPE_CHECKING:
    from t2i_core.entities.generation import GenerationRequest
    from t2i_core.entities.images import Picture, VerifiedPicture
    from t2i_core.use_cases.maintenance import StorageReport
    from t2i_web.container import Container
    from t2i_web.settings import Settings

T = TypeVar("T")

FAILED, WRONG_USE, REJECTED, UNCERTAIN, INTERRUPTED = 1, 2, 3, 4, 130


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def _stop(code: int, *lines: str) -> NoReturn:
    for line in lines:
        _say(f"t2i: {line}")
    sys.exit(code)


def _settings(host: str | None = None, *, secrets: bool = True) -> Settings:
    from t2i_web.settings import SettingsError, load

    try:
        return load(os.environ, host=host, secrets=secrets)
    except SettingsError as error:
        _stop(WRONG_USE, *error.problems)


def _container(settings: Settings) -> Container:
    from t2i_web.container import Container

    return Container(settings=settings)


def _run(work: Coroutine[Any, Any, T]) -> T:
    """Runs it to its end; an error of ours is one line, an interruption none."""
    from t2i_core.errors import ContentRejected, InvalidInput, OutcomeUnknown, T2IError
    from t2i_web.settings import SettingsError
    from t2i_web.worker import AlreadyRunning

    logging.getLogger("asyncio").setLevel(logging.ERROR)  # it warns of child processes that end when we do
    try:
        return asyncio.run(work)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except (SettingsError, AlreadyRunning, InvalidInput) as error:
        _stop(WRONG_USE, *str(error).splitlines())
    except ContentRejected as error:
        _stop(REJECTED, error.message)
    except OutcomeUnknown as error:
        _stop(UNCERTAIN, error.message)
    except T2IError as error:
        _stop(FAILED, error.message)


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
    from t2i_web.server import run

    settings = _settings(host)
    if port is not None and not 1 <= port <= 65_535:
        _stop(WRONG_USE, "--port must be between 1 and 65535.")
    if workers < 1:
        _stop(WRONG_USE, "--workers must be at least 1.")
    if settings.sqlite and (workers > 1 or not worker):
        _stop(WRONG_USE, "On SQLite exactly one process serves and draws; set DATABASE_URL to PostgreSQL for more.")
    _run(_can_start(settings))
    _bindable(settings.host, port or settings.port)
    sys.exit(run(settings, port=port or settings.port, workers=workers, worker=worker))


def _bindable(host: str, port: int) -> None:
    """Stops when somebody listens there: the server itself would share the port without a word."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            _stop(WRONG_USE, f"Cannot listen on {host}:{port}: {reason}.")


async def _can_start(settings: Settings) -> None:
    """Says in one line what would stop the server, before it starts. Raises what `ready` raises."""
    from t2i_web.worker import ready

    async with ready(_container(settings)):
        return


def worker() -> None:
    """Draw for a server that runs elsewhere. Needs PostgreSQL."""
    import signal

    from t2i_web import logs
    from t2i_web.worker import drawing, ready

    settings = _settings()
    if settings.sqlite:
        _stop(WRONG_USE, "On SQLite the server itself draws; set DATABASE_URL to PostgreSQL to run workers.")
    logs.configure(debug=bool(settings.debug))

    async def work() -> None:
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stopping.set)
        container = _container(settings)
        async with ready(container), drawing(container, stopping):
            _say("Drawing. Stop with Ctrl-C.")
            await stopping.wait()

    _run(work())


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

    settings = _settings(secrets=False)
    target = output if output is not None else f"{_slug(prompt)}.png"
    try:
        request = GenerationIn(
            prompt=prompt, size=size, seed=seed, style=style, strict=strict, format=_format(target)
        ).request()
    except InvalidInput as error:
        _stop(WRONG_USE, error.message)
    name = provider or settings.t2i_providers[0]
    if name not in settings.t2i_providers and (name != "illustrator"):
        _stop(WRONG_USE, f"There is no provider {name!r} here; configured: {', '.join(settings.t2i_providers)}.")
    if target != "-":
        _writable(Path(target), force)
    if target == "-" and sys.stdout.isatty():
        _stop(WRONG_USE, "Standard output is a terminal; send it to a file or a program.")
    picture, verified = _run(_draw(settings, name, request))
    if target == "-":
        try:
            sys.stdout.buffer.write(verified.data)
            sys.stdout.buffer.flush()
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is left to be flushed at the end
            _stop(FAILED, f"Standard output could not be written: {error.strerror}.")
    else:
        _write(Path(target), verified.data)
        seed_text = f", seed {picture.seed}" if picture.seed is not None else ""
        size_text = f"{verified.width}x{verified.height} {verified.format.value}"
        _say(f"{target}: {size_text}, {len(verified.data):,} bytes, by {name}{seed_text}")
    for warning in picture.warnings:
        _say(warning)


def _writable(path: Path, force: bool) -> None:
    """Stops when the picture could not be written there: better before it is drawn, and paid for."""
    try:
        if path.exists() and not force:
            _stop(WRONG_USE, f"{path} is there already; --force replaces it.")
        if not path.absolute().parent.is_dir():
            _stop(WRONG_USE, f"The folder of {path} does not exist.")
        _temporary(path).touch()
        _temporary(path).unlink()
    except OSError as error:
        _stop(WRONG_USE, f"{path} cannot be written: {error.strerror}.")


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.part")


async def _draw(settings: Settings, name: str, request: GenerationRequest) -> tuple[Picture, VerifiedPicture]:
    import msgspec
    from rich.console import Console

    if name not in settings.t2i_providers:
        settings = msgspec.structs.replace(settings, t2i_providers=(name,))
    container = _container(settings)
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
        _stop(WRONG_USE, f"The name of the file must end in {', '.join(endings)}; got {target!r}.")
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
        _stop(FAILED, f"{path} could not be written: {error.strerror}.")


def db_upgrade() -> None:
    """Bring the database's tables to the newest form."""
    settings = _settings()

    async def work() -> str:
        container = _container(settings)
        if settings.sqlite:
            settings.data_dir.mkdir(parents=True, exist_ok=True)
        await container.upgrade()(settings.database_url)
        current, _ = await container.current_and_head()(settings.database_url)
        return str(current)

    sys.stdout.write(f"The database is at {_run(work())}.\n")


def check() -> None:
    """Look at the configuration and say what is right and what is not. Asks no provider."""
    settings = _settings(secrets=False)
    problems = _run(_look(settings))
    sys.exit(FAILED if problems else 0)


async def _look(settings: Settings) -> int:
    from t2i_core.errors import NotFound, T2IError
    from t2i_web.worker import AlreadyRunning, sole_drawer

    container = _container(settings)
    problems = 0

    def report(good: bool, what: str, detail: str) -> None:
        nonlocal problems
        problems += not good
        sys.stdout.write(f"{'ok  ' if good else 'FAIL'} {what}: {detail}\n")

    report(True, "mode", settings.t2i_env)
    report(True, "address", f"{settings.host}:{settings.port}")
    if os.environ.get("OPENAI_API_KEY"):
        report(True, "note", "OPENAI_API_KEY is set, but OpenAI is not built in as a provider yet")
    kind = "SQLite" if settings.sqlite else "PostgreSQL"
    try:
        if settings.sqlite and not settings.sqlite_path.exists():
            report(True, "database", f"{kind}, made at the first start")
        else:
            current, head = await container.current_and_head()(settings.database_url)
            detail = f"{kind} at {current or 'nothing'}, newest is {head}"
            report(
                settings.sqlite or current == head,
                "database",
                detail if current == head else f"{detail}: t2i db upgrade",
            )
    except T2IError as error:
        report(False, "database", f"{kind} cannot be reached: {error.message}")
    try:
        if settings.storage_dir.exists():
            await container.storage().put("check/check.txt", b"t2i")
            await container.storage().delete("check/check.txt")
            report(True, "storage", f"{settings.storage_dir} can be written")
        else:
            report(True, "storage", f"{settings.storage_dir}, made at the first picture")
    except (T2IError, OSError) as error:
        report(False, "storage", f"{settings.storage_dir}: {error}")
    if settings.sqlite and settings.sqlite_path.exists():
        try:
            with sole_drawer(settings):
                report(True, "worker", "nobody else draws for this database")
        except AlreadyRunning:
            report(True, "worker", "a server is running on this database")
    for name, generator in container.generators().items():
        able = generator.capabilities
        cost = "may cost money" if able.bills else "costs nothing"
        report(True, f"provider {name}", f"{able.default_size[0]}x{able.default_size[1]} unless asked, {cost}")
    try:
        await container.codec().verify(b"not a picture")
    except NotFound:
        pass
    except T2IError as error:
        report(error.code == "bad-picture", "codec", "works" if error.code == "bad-picture" else error.message)
    await container.close()
    return problems


def storage_check(*, json: Annotated[bool, Parameter(negative=())] = False) -> None:
    """Compare every image with its bytes, and every file with the images. Changes nothing.

    Parameters
    ----------
    json
        Print the three counts as JSON.
    """
    report = _maintain("check_storage")
    _print(report, json)
    sys.exit(0 if report.clean else FAILED)


def storage_sweep(*, json: Annotated[bool, Parameter(negative=())] = False) -> None:
    """Remove the files that belong to no image and are older than an hour.

    Parameters
    ----------
    json
        Print the three counts, as they were before, as JSON.
    """
    report = _maintain("sweep_storage")
    _print(report, json)
    sys.exit(FAILED if report.missing or report.mismatched else 0)


def _maintain(name: str) -> StorageReport:
    settings = _settings(secrets=False)
    if settings.sqlite and not settings.sqlite_path.exists():
        _stop(WRONG_USE, f"There is no database at {settings.sqlite_path} yet.")

    async def work() -> StorageReport:
        container = _container(settings)
        try:
            report: StorageReport = await getattr(container, name)()()
            return report
        finally:
            await container.close()

    return _run(work())


def _print(report: StorageReport, json: bool) -> None:
    import json as encoder

    kinds = {"missing": report.missing, "orphaned": report.orphaned, "mismatched": report.mismatched}
    if json:
        sys.stdout.write(encoder.dumps({kind: len(keys) for kind, keys in kinds.items()}) + "\n")
        return
    for kind, keys in kinds.items():
        sys.stdout.write(f"{kind}: {len(keys)}\n")
        sys.stdout.writelines(f"  {key}\n" for key in keys)
