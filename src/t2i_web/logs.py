"""One JSON line for each event, on standard error, with the request's id."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

import msgspec
import structlog

USUAL = frozenset(vars(logging.LogRecord("", 0, "", 0, "", None, None))) | {"message", "asctime", "taskName", "fields"}
"""What every record has; the rest is its own."""


class LineFormatter(logging.Formatter):
    """Makes the line that structlog would make at a tenth of the cost: there are several for each picture drawn.

    Args:
        other: makes the lines of records with a traceback, or with what is no JSON.
    """

    _second, _date = 0, ""

    def __init__(self, other: logging.Formatter) -> None:
        super().__init__()
        self._other = other

    def format(self, record: logging.LogRecord) -> str:
        if record.exc_info or record.stack_info:
            return self._other.format(record)
        second = int(record.created)
        if second != self._second:
            self._second, self._date = second, datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%S")
        own = getattr(record, "fields", None)  # the edge's, which has all it needs there
        if own is None:
            own = {name: value for name, value in vars(record).items() if name not in USUAL}
            if bound := structlog.contextvars.get_contextvars():
                own = {**bound, **own}
        line = {
            "event": record.getMessage(),
            **own,
            "level": record.levelname.lower(),
            "logger": record.name,
            "timestamp": f"{self._date}.{int((record.created - second) * 1_000_000):06}Z",
        }
        try:
            encoded = msgspec.json.encode(line)
        except (TypeError, ValueError):
            return self._other.format(record)
        return encoded.decode() if encoded.isascii() else json.dumps(line)  # which escapes all that is not ASCII


def configure(*, debug: bool = False) -> None:
    """Sends the standard library's loggers, which everything here uses, through structlog."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=True),
        ],
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(LineFormatter(formatter))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    # no line of ours names them, and finding them out is half of what a record costs
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    for noisy in ("httpx", "aiohttp", "asyncio", "alembic", "aiosqlite", "PIL", "_granian"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
