"""One JSON line for each event, on standard error, with the request's id."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

import msgspec
import structlog


class AccessFormatter(logging.Formatter):
    """The line of a request, in the same form as all others at a tenth of the cost: there is one for each request."""

    _second, _date = 0, ""

    def format(self, record: logging.LogRecord) -> str:
        second = int(record.created)
        if second != self._second:
            self._second, self._date = second, datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%S")
        line = {
            "event": record.msg,
            **getattr(record, "fields", {}),
            "level": record.levelname.lower(),
            "logger": record.name,
            "timestamp": f"{self._date}.{int((record.created - second) * 1_000_000):06}Z",
        }
        if line.get("path", "").isascii():
            return msgspec.json.encode(line).decode()
        return json.dumps(line)  # escapes all that is not ASCII


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
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    # no line of ours names them, and finding them out is half of what a record costs
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    access = logging.getLogger("t2i.access")
    access.handlers[:] = [logging.StreamHandler(sys.stderr)]
    access.handlers[0].setFormatter(AccessFormatter())
    access.propagate = False
    for noisy in ("httpx", "aiohttp", "asyncio", "alembic", "aiosqlite", "PIL", "_granian"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
