"""The database's time, which all machines that share it have in common."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Final, final

from t2i_core.ports import Clock

logger = logging.getLogger("t2i.clock")

_WORTH_SAYING: Final = 2.0
_ASTRAY: Final = timedelta(seconds=1)


@final
class DatabaseClock(Clock):
    """The time of the database's machine, counted on from when it was last asked.

    So a lease means the same on every machine, however wrong their clocks are, and one that is set meanwhile moves
    nothing. Good to half of what asking took. Before the first `measure` it is this machine's time.

    Args:
        machine: tells this machine's time.
    """

    def __init__(self, machine: Clock) -> None:
        self._machine = machine
        self._told: datetime | None = None
        self._at = 0.0
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        return self._machine.now() if self._told is None else self._then(monotonic())

    def _then(self, moment: float) -> datetime:
        assert self._told is not None
        return self._told + timedelta(seconds=moment - self._at)

    @property
    def astray(self) -> bool:
        """Whether the machine's time has moved against this one: it was set, or the machine slept, which this one does
        not see.
        """
        return abs(self._machine.now() - self.now() - self._ahead) > _ASTRAY

    async def measure(self, ask: Callable[[], Awaitable[datetime]]) -> None:
        """Sets it by what the database tells, unless it is as right as can be told."""
        began = monotonic()
        told = (await ask()).astimezone(UTC)
        doubt = (monotonic() - began) / 2
        if self._told is None or abs((told - self._then(began + doubt)).total_seconds()) > doubt:
            self._told, self._at = told, began + doubt
            ahead = (self._machine.now() - self.now()).total_seconds()
            if abs(ahead) > _WORTH_SAYING:
                logger.warning("this machine's clock differs from the database's, which counts", extra={"ahead": ahead})
        self._ahead = self._machine.now() - self.now()
