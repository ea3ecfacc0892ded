"""On PostgreSQL nobody waits for another in a circle, which the server would end with an error for one of them.

Each test has somebody wait for a lock, and looks at who waits behind that one.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from t2i_adapters.sql import RowQueue, SqlUnitOfWork, create_engine
from t2i_adapters.sql.connection import changing
from t2i_adapters.system import SystemClock, new_id
from t2i_core.entities.accounts import SESSION_LIFETIME
from t2i_core.entities.credits import EntryKind
from t2i_core.entities.generation import GenerationState
from t2i_core.errors import NotFound, ProviderBusy, ProviderUnavailable, T2IError, TooFewCredits
from t2i_core.ports import ProviderLimits, Renewal
from t2i_core.testing.examples import NOW, attempt, image, login_session, posting, queued, user
from t2i_core.use_cases.credits import settle
from tests.core.world import PASSWORD, World

_WAIT = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")


@pytest.fixture
async def engine(postgres_url: str) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(postgres_url)
    yield engine
    await engine.dispose()


@pytest.fixture
def unit(engine: AsyncEngine) -> Callable[[], SqlUnitOfWork]:
    """Another one each time, as one task may only have one transaction of each."""
    return lambda: SqlUnitOfWork(engine, RowQueue(engine, SystemClock()).bind)


async def settled(engine: AsyncEngine, *tasks: asyncio.Task[Any]) -> None:
    """Waits until each of them has ended, or waits for a lock."""
    async with engine.connect() as connection:
        while (await connection.execute(_WAIT)).scalar_one() < sum(not task.done() for task in tasks):
            await asyncio.sleep(0.01)


async def test_an_account_is_deleted_while_it_is_used(engine: AsyncEngine, unit: Callable[[], SqlUnitOfWork]) -> None:
    """The deletion waits for the run that is about to write, which writes all it has, and who adds something waits for
    the deletion."""
    ada = user()
    made, late = (queued(ada.id, price=1, charged=3) for _ in range(2))
    async with unit()() as tx:
        await tx.users.add(ada, "hash")
        await tx.generations.add(made)
        await tx.credits.post(posting(ada.id, kind=EntryKind.grant, amount=5, generation=None), "grant:1")

    async def delete() -> None:
        async with unit()() as tx:
            for each in await tx.generations.abandon(ada.id, NOW):
                await settle(tx, each, 0, new_id=new_id, now=NOW)
            await tx.users.delete(ada.id)

    async def add() -> None:
        async with unit()() as tx:
            await tx.generations.add(late)

    async with unit()() as run:
        claim = await run.generations.claim(made.id, NOW, NOW)
        assert claim is not None
        deletion = asyncio.create_task(delete())
        await settled(engine, deletion)
        adding = asyncio.create_task(add())
        await settled(engine, deletion, adding)
        assert (deletion.done(), adding.done()) == (False, False)
        id, fence, tried = made.id, claim.fence, attempt(ended_at=None)
        assert await run.generations.hold(id, fence, NOW)
        assert await run.generations.begin_attempt(id, fence, tried)
        assert await run.generations.end_attempt(id, fence, attempt(number=tried.number))
        await run.images.add(image(ada.id, generation=id))
        assert await run.generations.finish(id, fence, state=GenerationState.succeeded, ended_at=NOW)
        await settle(run, claim.generation, 1, new_id=new_id, now=NOW)
    await deletion
    with pytest.raises(NotFound):
        await adding


@pytest.mark.parametrize("results", [[], [ProviderUnavailable()], [ProviderBusy()]], ids=["works", "fails", "busy"])
async def test_who_waits_for_a_provider_has_no_generation_in_hand(
    engine: AsyncEngine, unit: Callable[[], SqlUnitOfWork], results: list[T2IError]
) -> None:
    """A run that tells how its call ended waits behind whoever asks for the same provider, and nobody for the run."""
    world = World(unit_of_work=unit())  # type: ignore[arg-type]
    ada, now = await world.user(), world.clock.now()
    made = await world.accept(ada)
    world.generator.script(made.request.prompt, *results)
    async with unit()() as tx:
        await tx.providers.failed("fake", now, now)
    async with unit()() as asking:
        assert (await asking.providers.admit("fake", now, ProviderLimits(rate=1))).until is None
        run = asyncio.create_task(world.run_generation(made.id))
        await settled(engine, run)
        assert not run.done()
        deletion = asyncio.create_task(world.delete_account(ada, PASSWORD))
        await settled(engine, run, deletion)
        assert deletion.done()
    await deletion
    await run


async def test_who_waits_for_a_user_has_no_session_in_hand(
    engine: AsyncEngine, unit: Callable[[], SqlUnitOfWork]
) -> None:
    """A deletion that has the user in hand goes on to their sessions, also while somebody logs in."""
    ada = user()
    async with unit()() as tx:
        await tx.users.add(ada, "hash")
        await tx.sessions.add(login_session(ada.id))

    async def log_in() -> None:
        async with unit()() as tx:
            later = NOW + SESSION_LIFETIME
            await tx.sessions.add(login_session(ada.id, created_at=later, used_at=later))

    async with changing(engine) as deletion:
        await deletion.execute(text("SELECT id FROM users FOR UPDATE"))
        login = asyncio.create_task(log_in())
        await settled(engine, login)
        free = await deletion.execute(text("SELECT id FROM sessions FOR UPDATE SKIP LOCKED"))
        assert (login.done(), len(free.all())) == (False, 1)
    await login


async def test_first_charges_wait_for_nobody(engine: AsyncEngine, unit: Callable[[], SqlUnitOfWork]) -> None:
    """Two generations of a user who never had a credit are added and charged at once: both are too few."""
    ada = user()
    async with unit()() as tx:
        await tx.users.add(ada, "hash")
    added = asyncio.Barrier(2)

    async def ask(number: int) -> None:
        async with unit()() as tx:
            await tx.generations.add(queued(ada.id))
            await added.wait()
            await tx.credits.post(posting(ada.id), f"charge:{number}")

    for result in await asyncio.gather(*map(ask, range(2)), return_exceptions=True):
        assert isinstance(result, TooFewCredits)


async def test_renewing_waits_for_nobody(unit: Callable[[], SqlUnitOfWork], engine: AsyncEngine) -> None:
    """A lease whose generation is being changed is left out, and the others are renewed."""
    ada = user()
    changing, other = queued(ada.id), queued(ada.id)
    later = NOW + timedelta(seconds=15)

    async def renew() -> Renewal:
        async with unit()() as tx:
            return await tx.generations.renew({changing.id: 1, other.id: 1}, later)

    async with unit()() as tx:
        await tx.users.add(ada, "hash")
        for each in (changing, other):
            await tx.generations.add(each)
            assert await tx.generations.claim(each.id, NOW, NOW)
    async with unit()() as run:
        assert await run.generations.hold(changing.id, 1, NOW)
        renewing = asyncio.create_task(renew())
        await settled(engine, renewing)
        assert renewing.done()
    assert await renewing == Renewal()
    async with unit()() as tx:
        assert await tx.generations.claim(other.id, NOW, later) is None
        assert await tx.generations.claim(changing.id, NOW, later) is not None
