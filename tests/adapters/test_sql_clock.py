"""Machines whose clocks are wrong share one database, and its time."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from t2i_adapters.sql import DatabaseClock
from t2i_adapters.sql import clock as clock_module
from t2i_core.ports import Clock
from t2i_core.testing.contracts import ClockContract
from tests.adapters.processes import Start

HOUR = timedelta(hours=1)
START = datetime(2026, 3, 14, 12, tzinfo=UTC)


@dataclass
class Wrong(Clock):
    """The clock of a machine that nobody set."""

    by: timedelta

    def now(self) -> datetime:
        return datetime.now(UTC) + self.by


class TestDatabaseClock(ClockContract):
    @pytest.fixture
    async def clock(self) -> DatabaseClock:
        clock = DatabaseClock(Wrong(HOUR))
        await clock.measure(tells(START))
        return clock


def tells(moment: datetime):  # type: ignore[no-untyped-def]
    async def ask() -> datetime:
        return moment

    return ask


@pytest.mark.parametrize("ahead", [HOUR, -HOUR])
@pytest.mark.parametrize("whose", ["the worker's", "the thief's"])
async def test_a_wrong_clock_takes_nothing_over(processes: Start, ahead: timedelta, whose: str) -> None:
    """A lease lasts as long on a machine that is an hour ahead, or was given by one that is an hour behind; and work is
    found there all the same.
    """
    wrong, right = DatabaseClock(Wrong(ahead)), DatabaseClock(Wrong(timedelta(0)))
    worker = await processes(clock=wrong if whose == "the worker's" else right)
    thief = await processes(clock=right if whose == "the worker's" else wrong, poll=0.05)
    owner = await worker.user()
    [made] = await worker.enqueue(owner)
    fence = await worker.claim(made, seconds=30)
    assert fence == 1
    async with thief.working() as seen:
        await asyncio.sleep(0.7)
        assert seen.empty(), "it was taken from a worker that lives"
        assert await thief.claim(made) is None
        async with worker.unit_of_work() as tx:
            assert await tx.generations.release(made, fence, worker.clock.now())
        assert await asyncio.wait_for(seen.get(), 20) == made


async def test_without_it_a_wrong_clock_would(processes: Start) -> None:
    """What the tests above would find."""
    worker, thief = await processes(), await processes(clock=Wrong(HOUR), poll=0.05)
    [made] = await worker.enqueue(await worker.user())
    assert await worker.claim(made, seconds=30) == 1
    async with thief.working() as seen:
        assert await asyncio.wait_for(seen.get(), 20) == made


async def test_it_tells_the_databases_time(caplog: pytest.LogCaptureFixture) -> None:
    """From the first measure on, whatever becomes of the machine's; the log says how far that one is off."""
    machine = Wrong(HOUR)
    clock = DatabaseClock(machine)
    assert abs(clock.now() - datetime.now(UTC) - HOUR) < timedelta(seconds=5)
    await clock.measure(tells(START))
    machine.by = timedelta(days=30)
    assert timedelta(0) <= clock.now() - START < timedelta(seconds=5)
    assert "differs from the database's" in caplog.text


async def test_a_slow_answer_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What asking took is the doubt: within it the clock stays as it is, beyond it the database is believed."""
    moment = 100.0
    monkeypatch.setattr(clock_module, "monotonic", lambda: moment)
    clock = DatabaseClock(Wrong(HOUR))
    await clock.measure(tells(START))

    def slowly(told: datetime):  # type: ignore[no-untyped-def]
        async def ask() -> datetime:
            nonlocal moment
            moment += 2
            return told

        return ask

    await clock.measure(slowly(START + timedelta(seconds=1.9)))
    assert clock.now() == START + timedelta(seconds=2)
    await clock.measure(slowly(START + timedelta(seconds=10)))
    assert clock.now() == START + timedelta(seconds=11)


async def test_it_is_set_again_when_the_connection_was_lost(processes: Start) -> None:
    """As another database server may have taken over, whose clock is another."""
    clock = DatabaseClock(Wrong(HOUR))
    web, other = await processes(clock=clock), await processes()
    await clock.measure(tells(START))
    await other.cut()
    async with asyncio.timeout(20):
        while abs(clock.now() - datetime.now(UTC)) > timedelta(seconds=5):
            await asyncio.sleep(0.05)
    assert web.listener is not None


async def test_it_is_set_again_when_the_machine_slept(processes: Start) -> None:
    """The clock that counts on stands still meanwhile; the machine's, which does not, tells."""
    machine = Wrong(timedelta(0))
    clock = DatabaseClock(machine)
    web = await processes(clock=clock)
    assert web.listener is not None
    await web.listener.start()
    assert not clock.astray
    await clock.measure(tells(datetime.now(UTC) - HOUR))
    machine.by = HOUR
    assert clock.astray
    async with asyncio.timeout(20):
        while abs(clock.now() - datetime.now(UTC)) > timedelta(seconds=5):
            await asyncio.sleep(0.05)
    assert not clock.astray
