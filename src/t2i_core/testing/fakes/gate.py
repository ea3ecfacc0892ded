"""The gate before each provider, in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import final

from t2i_core.entities.generation import GenerationState
from t2i_core.ports import Admission, ProviderGate, ProviderLimits
from t2i_core.testing.fakes.accounts import Source

LOOK_AGAIN = timedelta(seconds=0.1)
LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    busy_until: datetime = LONG_AGO
    failing_until: datetime = LONG_AGO
    next_at: datetime = LONG_AGO
    failed_at: datetime = LONG_AGO
    failures: int = 0


@final
class Gate(ProviderGate):
    def __init__(self, state: Source) -> None:
        self._state = state

    def _door(self, provider: str) -> Door:
        door: Door = self._state().doors.get(provider, Door())
        return door

    async def admit(
        self,
        provider: str,
        now: datetime,
        limits: ProviderLimits = ProviderLimits(),
        *,
        insist: bool = False,
        calls: int = 1,
        parallel: int = 1,
    ) -> Admission:
        door = self._door(provider)
        until = door.busy_until if insist else max(door.busy_until, door.failing_until)
        if until > now:
            return Admission(until=until, failing=not insist and door.failing_until > now, failures=door.failures)
        running = self._calls(provider, parallel)
        if limits.running is not None and running and running + min(calls, parallel) > limits.running:
            return Admission(until=now + LOOK_AGAIN, failures=door.failures)
        if limits.rate is not None:
            if door.next_at > now:
                return Admission(until=door.next_at, failures=door.failures)
            self._state().doors[provider] = replace(door, next_at=now + timedelta(seconds=calls / limits.rate))
        return Admission(failures=door.failures)

    def _calls(self, provider: str, parallel: int) -> int:
        running = (it for it in self._state().generations.values() if it.state is GenerationState.running)
        return sum(
            min(each.request.count, parallel)
            for each in running
            for it in each.attempts
            if it.provider == provider and it.ended_at is None
        )

    async def rest(self, provider: str, until: datetime, *, failing: bool = False) -> None:
        door = self._door(provider)
        if failing:
            door = replace(door, failing_until=max(until, door.failing_until))
        else:
            door = replace(door, busy_until=max(until, door.busy_until))
        self._state().doors[provider] = door

    async def failed(self, provider: str, began: datetime, now: datetime) -> int:
        door = self._door(provider)
        if began >= door.failed_at:
            door = replace(door, failures=door.failures + 1, failed_at=now)
        self._state().doors[provider] = door
        return door.failures

    async def worked(self, provider: str) -> None:
        self._state().doors[provider] = replace(self._door(provider), failures=0, failing_until=LONG_AGO)
