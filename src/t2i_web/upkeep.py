"""Looking after the database, the configuration and the storage."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from t2i_web.console import FAILED, ONE_MACHINE, WRONG_USE, make_container, read_settings, run, stop

if TYPE_CHECKING:
    from t2i_core.use_cases.maintenance import StorageReport
    from t2i_web.settings import Settings


def db_upgrade() -> None:
    """Bring the database's tables to the newest form."""
    settings = read_settings()

    async def work() -> str:
        container = make_container(settings)
        if settings.sqlite:
            settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        await container.upgrade()(settings.database_url)
        current, _ = await container.current_and_head()(settings.database_url)
        return str(current)

    sys.stdout.write(f"The database is at {run(work())}.\n")


def check() -> None:
    """Look at the configuration and say what is right and what is not. Asks no provider."""
    settings = read_settings(secrets=False)
    problems = run(_look(settings))
    sys.exit(FAILED if problems else 0)


async def _look(settings: Settings) -> int:
    from t2i_core.errors import NotFound, T2IError
    from t2i_web.worker import AlreadyRunning, sole_drawer

    container = make_container(settings)
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
    in_bucket = settings.storage_kind == "s3"
    place = settings.t2i_storage_url if in_bucket else str(settings.storage_dir)
    try:
        if in_bucket or settings.storage_dir.exists():
            await container.storage().put("check/check.txt", b"t2i")
            await container.storage().delete("check/check.txt")
            report(True, "storage", f"{place} can be written")
        else:
            report(True, "storage", f"{place}, made at the first picture")
    except (T2IError, OSError) as error:
        report(False, "storage", f"{place}: {error}")
    if settings.disk_of_one_machine:
        report(True, "note", ONE_MACHINE)
    if settings.sqlite and settings.sqlite_path.exists():
        try:
            with sole_drawer(settings):
                report(True, "worker", "nobody else draws for this database")
        except AlreadyRunning:
            report(True, "worker", "a server is running on this database")
    for name, generator in container.generators().items():
        able = generator.capabilities
        cost = "may cost money" if able.bills else "costs nothing"
        price = "" if settings.prices is None else f", costs users {settings.prices.of(name)} credits a picture"
        report(True, f"provider {name}", f"{able.default_size[0]}x{able.default_size[1]} unless asked, {cost}{price}")
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
    settings = read_settings(secrets=False)
    if settings.sqlite and not settings.sqlite_path.exists():
        stop(WRONG_USE, f"There is no database at {settings.sqlite_path} yet.")

    async def work() -> StorageReport:
        container = make_container(settings)
        try:
            report: StorageReport = await getattr(container, name)()()
            return report
        finally:
            await container.close()

    return run(work())


def _print(report: StorageReport, json: bool) -> None:
    import json as encoder

    kinds = {"missing": report.missing, "orphaned": report.orphaned, "mismatched": report.mismatched}
    if json:
        sys.stdout.write(encoder.dumps({kind: len(keys) for kind, keys in kinds.items()}) + "\n")
        return
    for kind, keys in kinds.items():
        sys.stdout.write(f"{kind}: {len(keys)}\n")
        sys.stdout.writelines(f"  {key}\n" for key in keys)
