"""Every line of the log is one JSON object, whichever way it is made."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any

import pytest
from structlog.contextvars import bound_contextvars

from t2i_web import logs


@pytest.fixture
def formatter() -> logging.Formatter:
    """The one that the server configures."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logs.configure()
    (handler,) = root.handlers
    root.handlers[:] = handlers
    root.setLevel(level)
    assert handler.formatter is not None
    return handler.formatter


def record(message: str, *args: object, error: bool = False, **own: Any) -> logging.LogRecord:
    info = None
    if error:
        try:
            raise RuntimeError("broken")
        except RuntimeError:
            info = sys.exc_info()
    made = logging.LogRecord("t2i.some", logging.WARNING, "", 0, message, args, info)
    vars(made).update(own)
    return made


@pytest.mark.parametrize(
    "made",
    [
        record("plain"),
        record("%s of %d", "two", 3),
        record("facts", generation="x", seconds=1.5, keys=["a", "b"], error=None, fine=True),
        record("Füchsin\n\u2028", prompt="\U0001f98a"),
        record("odd", value=object, pair=(1, 2)),
        record("lone", value="\ud800"),
    ],
)
def test_a_line_says_what_structlog_would(formatter: logging.Formatter, made: logging.LogRecord) -> None:
    """The same names and values, escaped to plain ASCII, on one line."""
    assert isinstance(formatter, logs.LineFormatter)
    made.created = datetime.now(UTC).timestamp()  # the records are made when tests are collected
    with bound_contextvars(request_id="one"):
        line, other = formatter.format(made), formatter._other.format(made)
    assert line.isascii()
    assert "\n" not in line
    got, expected = json.loads(line), json.loads(other)
    moment = datetime.fromisoformat(got.pop("timestamp"))
    del expected["timestamp"]
    assert got == expected
    assert got["request_id"] == "one"
    assert abs(moment - datetime.fromtimestamp(made.created, UTC)).total_seconds() < 60


def test_a_traceback_is_part_of_its_line(formatter: logging.Formatter) -> None:
    line = formatter.format(record("it broke", error=True, job=7))
    assert "\n" not in line
    got = json.loads(line)
    assert (got["event"], got["job"]) == ("it broke", 7)
    assert "RuntimeError: broken" in got["exception"]
