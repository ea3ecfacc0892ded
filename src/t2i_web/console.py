"""What all commands share: settings, exit codes, and one line instead of a traceback."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from t2i_web.container import Container
    from t2i_web.settings import Settings

T = TypeVar("T")

FAILED, WRONG_USE, REJECTED, UNCERTAIN, INTERRUPTED = 1, 2, 3, 4, 130
ONE_MACHINE = "pictures are in a directory: on several machines it must be one that all of them share, or a bucket"


def say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def stop(code: int, *lines: str) -> NoReturn:
    for line in lines:
        say(f"t2i: {line}")
    sys.exit(code)


def read_settings(host: str | None = None, *, secrets: bool = True) -> Settings:
    from t2i_web.environment import load
    from t2i_web.settings import SettingsError

    try:
        return load(os.environ, host=host, secrets=secrets)
    except SettingsError as error:
        stop(WRONG_USE, *error.problems)


def check_disk(settings: Settings, *, apart: bool) -> None:
    """Warns that pictures on a disk are those of one machine; stops where nobody has said that it is meant.

    Args:
        apart: whether this process only serves, or only draws.
    """
    if not settings.disk_of_one_machine:
        return
    if apart and settings.production and not settings.t2i_storage_url:
        stop(
            WRONG_USE,
            "T2I_STORAGE_URL must name a bucket, or explicitly file:///…, to serve and draw apart in production: "
            "the roles would share a local disk that they do not have in common.",
        )
    say(f"t2i: {ONE_MACHINE}.")


def make_container(settings: Settings) -> Container:
    from t2i_web.container import Container

    return Container(settings=settings)


def run(work: Coroutine[Any, Any, T]) -> T:
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
        stop(WRONG_USE, *str(error).splitlines())
    except ContentRejected as error:
        stop(REJECTED, error.message)
    except OutcomeUnknown as error:
        stop(UNCERTAIN, error.message)
    except T2IError as error:
        stop(FAILED, error.message)
