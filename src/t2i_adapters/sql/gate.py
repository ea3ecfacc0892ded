"""The gate before each provider, in SQL: one row for each, which whoever counts a call locks."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final, final

from sqlalchemy import Column, Integer, case, func, or_, select, text, update

from t2i_adapters.sql.connection import Session
from t2i_adapters.sql.queries import Query
from t2i_adapters.sql.tables import OwnText, Time, attempts, generations, provider_gates
from t2i_adapters.sql.turns import given
from t2i_core.ports import Admission, ProviderGate, ProviderLimits

LOOK_AGAIN: Final = timedelta(seconds=0.1)
"""When to ask again while as many calls run as may: one of another process may have ended."""

_UNTIL: Final = given("until", Time())
_HERE: Final = provider_gates.c.provider == given("provider", OwnText())
_ROW: Final = select(provider_gates).where(_HERE)
_FOUND: Final = Query(_ROW)
_LOCKED: Final = Query(_ROW.with_for_update())
_PARALLEL: Final = given("parallel", Integer())
_RUNNING: Final = Query(
    select(func.coalesce(func.sum(case((generations.c.count < _PARALLEL, generations.c.count), else_=_PARALLEL)), 0))
    .select_from(attempts.join(generations, generations.c.id == attempts.c.generation_id))
    .where(
        attempts.c.provider == given("provider", OwnText()),
        attempts.c.ended_at.is_(None),
        generations.c.state == "running",
    )
)
_KNOWN: Final = Query(
    text("INSERT INTO provider_gates (provider, failures) VALUES (:given_provider, 0) ON CONFLICT DO NOTHING")
)
_TURN: Final = Query(update(provider_gates).where(_HERE).values(next_at=_UNTIL))
_ANOTHER: Final = or_(provider_gates.c.failed_at.is_(None), provider_gates.c.failed_at <= given("began", Time()))
_FAILED: Final = Query(
    update(provider_gates)
    .where(_HERE)
    .values(
        failures=provider_gates.c.failures + case((_ANOTHER, 1), else_=0),
        failed_at=case((_ANOTHER, given("now", Time())), else_=provider_gates.c.failed_at),
    )
    .returning(provider_gates.c.failures)
)
_WORKED: Final = Query(
    update(provider_gates).where(_HERE, provider_gates.c.failures > 0).values(failures=0, failing_until=None)
)


def _prolong(column: Column[Any]) -> Query:
    later = case((or_(column.is_(None), column < _UNTIL), _UNTIL), else_=column)
    return Query(update(provider_gates).where(_HERE).values({column: later}))


_BUSY: Final = _prolong(provider_gates.c.busy_until)
_FAILING: Final = _prolong(provider_gates.c.failing_until)


@final
class SqlProviderGate(ProviderGate):
    def __init__(self, session: Session) -> None:
        self._session = session

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
        row: Any
        who = {"given_provider": provider}
        if limits == ProviderLimits():
            row = await self._session.first(_FOUND, **who)
            if row is None:
                return Admission()
        else:
            await self._session.change(_KNOWN, **who)
            row = await self._session.first(_LOCKED, **who)
        rests = (row.busy_until,) if insist else (row.busy_until, row.failing_until)
        until = max((moment for moment in rests if moment is not None), default=now)
        if until > now:
            failing = not insist and row.failing_until is not None and row.failing_until > now
            return Admission(until=until, failing=failing, failures=row.failures)
        if limits.running is not None:
            ((running,),) = await self._session.fetch(_RUNNING, **who, given_parallel=parallel)
            if running and int(running) + min(calls, parallel) > limits.running:
                return Admission(until=now + LOOK_AGAIN, failures=row.failures)
        if limits.rate is not None:
            if row.next_at is not None and row.next_at > now:
                return Admission(until=row.next_at, failures=row.failures)
            await self._session.change(_TURN, **who, given_until=now + timedelta(seconds=calls / limits.rate))
        return Admission(failures=row.failures)

    async def rest(self, provider: str, until: datetime, *, failing: bool = False) -> None:
        await self._session.change(_KNOWN, given_provider=provider)
        await self._session.change(_FAILING if failing else _BUSY, given_provider=provider, given_until=until)

    async def failed(self, provider: str, began: datetime, now: datetime) -> int:
        await self._session.change(_KNOWN, given_provider=provider)
        values = {"given_provider": provider, "given_began": began, "given_now": now}
        ((failures,),) = await self._session.fetch(_FAILED, **values)
        return int(failures)

    async def worked(self, provider: str) -> None:
        await self._session.change(_WORKED, given_provider=provider)
