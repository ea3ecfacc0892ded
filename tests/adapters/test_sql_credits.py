"""The ledger on SQLite and PostgreSQL, as several processes use it, and what its check finds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from t2i_adapters.sql import RowQueue, SqlUnitOfWork, create_engine, upgrade
from t2i_adapters.sql.migrate import downgrade
from t2i_adapters.sql.tables import credit_balances, credit_entries, generations
from t2i_adapters.system import SystemClock, new_id
from t2i_core.entities.credits import EntryKind, LedgerReport, PriceTable
from t2i_core.entities.generation import Generation, GenerationRequest, GenerationState, Idempotency
from t2i_core.errors import TooFewCredits
from t2i_core.ports import UnitOfWork
from t2i_core.testing.contracts.accounts import at_once
from t2i_core.testing.examples import generation, posting, user
from t2i_core.testing.fakes import FakeGenerator
from t2i_core.use_cases.credits import settle
from t2i_core.use_cases.generation import Accepted, RequestGeneration
from tests.statements import statements

NOW = SystemClock().now()


@pytest.fixture
async def engines(database_url: str) -> AsyncIterator[list[AsyncEngine]]:
    """Two on one database, as two processes have them."""
    engines = [create_engine(database_url) for _ in range(2)]
    yield engines
    for engine in engines:
        await engine.dispose()


@pytest.fixture
def units(engines: list[AsyncEngine]) -> list[SqlUnitOfWork]:
    return [SqlUnitOfWork(engine, RowQueue(engine, SystemClock()).bind) for engine in engines]


async def rich(unit_of_work: UnitOfWork, amount: int) -> UUID:
    ada = user()
    async with unit_of_work() as tx:
        await tx.users.add(ada, "hash")
        given = posting(ada.id, kind=EntryKind.grant, amount=amount, generation=None)
        await tx.credits.post(given, "grant:1")
    return ada.id


def asking(unit_of_work: UnitOfWork) -> RequestGeneration:
    return RequestGeneration(unit_of_work, SystemClock(), new_id, {"fake": FakeGenerator()}, PriceTable())


async def report(unit_of_work: UnitOfWork) -> LedgerReport:
    async with unit_of_work.read() as tx:
        return await tx.credits.reconcile()


async def test_the_last_credit_of_two_processes(units: list[SqlUnitOfWork]) -> None:
    """Fifty requests at once for one credit: one is accepted, the others are too few credits, and nothing else is
    kept."""
    ada = await rich(units[0], 1)

    async def ask(index: int) -> Generation:
        wish = GenerationRequest(prompt=f"fox {index}")
        return (await asking(units[index % 2])(ada, wish, attach=index % 3 == 0)).generation

    results = await at_once(50, ask)
    accepted = [it for it in results if isinstance(it, Generation)]
    assert len(accepted) == 1, f"{len(accepted)} were accepted for one credit"
    assert sum(isinstance(it, TooFewCredits) for it in results) == 49
    async with units[1].read() as tx:
        assert [it.id for it in (await tx.generations.list_of(ada)).items] == [accepted[0].id]
        assert await tx.credits.balance(ada) == 0
        assert len((await tx.credits.list_of(ada)).items) == 2
    assert await report(units[0]) == LedgerReport()


async def test_one_key_in_two_processes(units: list[SqlUnitOfWork]) -> None:
    """Sent thirty times at once it is one generation and one charge, though there is enough for all."""
    ada = await rich(units[0], 100)
    key = Idempotency(key="order-1", request_hash="hash")
    fox = GenerationRequest(prompt="fox", count=2)
    answers = await at_once(30, lambda index: asking(units[index % 2])(ada, fox, idempotency=key))
    assert len({it.generation.id for it in answers if isinstance(it, Accepted)}) == 1
    assert all(isinstance(it, Accepted) for it in answers), answers
    async with units[1].read() as tx:
        assert await tx.credits.balance(ada) == 98


async def test_charges_and_refunds_at_once(units: list[SqlUnitOfWork]) -> None:
    """Forty generations are accepted, ended and settled, some twice at once: all comes back, and the books agree."""
    ada = await rich(units[0], 40)

    async def end(made: Generation, unit_of_work: SqlUnitOfWork) -> None:
        async with unit_of_work() as tx:
            claim = await tx.generations.claim(made.id, NOW, NOW - timedelta(seconds=1))
            if claim is None:
                return
            state = GenerationState.failed
            assert await tx.generations.finish(made.id, claim.fence, state=state, ended_at=NOW)
            await settle(tx, claim.generation, 0, new_id=new_id, now=NOW)

    async def work(index: int) -> None:
        made = (await asking(units[index % 2])(ada, GenerationRequest(prompt=f"fox {index}"))).generation
        assert await at_once(2, lambda index: end(made, units[index])) == [None, None]

    assert await at_once(40, work) == [None] * 40
    assert await report(units[0]) == LedgerReport()
    async with units[1].read() as tx:
        assert await tx.credits.balance(ada) == 40
        newest = (await tx.credits.list_of(ada, limit=100)).items
    assert [sum(it.kind is kind for it in newest) for kind in (EntryKind.charge, EntryKind.refund)] == [40, 40]


async def test_paying_takes_few_statements(engines: list[AsyncEngine], units: list[SqlUnitOfWork]) -> None:
    """Two for a charge; one for a settlement that refunds nothing, and three for one that does."""
    ada = await rich(units[0], 10)
    made = generation(ada, images=(), price=1, charged=1, refunded=0)
    other = generation(ada, images=(), price=1, charged=1, refunded=0)
    async with units[0]() as tx:
        await tx.generations.add(made)
        await tx.generations.add(other)
    counts = []
    async with units[0]() as tx:
        for call in (
            lambda: tx.credits.post(posting(ada, amount=-1, generation=made.id), f"charge:{made.id}"),
            lambda: settle(tx, made, 3, new_id=new_id, now=NOW),
            lambda: settle(tx, other, 0, new_id=new_id, now=NOW),
            lambda: settle(tx, replace(made, price=0), 0, new_id=new_id, now=NOW),
        ):
            with statements(engines[0]) as seen:
                await call()
            counts.append(len(seen))
    assert counts == [2, 1, 3, 0]


async def test_the_database_refuses_debts(engines: list[AsyncEngine], units: list[SqlUnitOfWork]) -> None:
    """Whoever writes it."""
    await rich(units[0], 3)
    for table, column in ((credit_balances, "balance"), (credit_entries, "balance_after")):
        with pytest.raises(IntegrityError):
            async with engines[0].begin() as connection:
                await connection.execute(update(table).values({column: -1}))


async def test_what_was_tampered_with_is_found(engines: list[AsyncEngine], units: list[SqlUnitOfWork]) -> None:
    """A balance, an amount, a line taken out, a balance without lines, and lines without a balance."""
    owners = [await rich(units[0], 10) for _ in range(6)]
    for each in owners:
        for key in ("charge:1", "charge:2"):
            async with units[0]() as tx:
                await tx.credits.post(posting(each, amount=-2), key)
    assert await report(units[0]) == LedgerReport()
    entry, balance, lost = credit_entries.c, credit_balances.c, uuid4()
    async with engines[0].begin() as connection:
        for statement in (
            update(credit_balances).where(balance.user_id == owners[0]).values(balance=7),
            update(credit_entries).where(entry.user_id == owners[1], entry.key == "charge:1").values(amount=-1),
            credit_entries.delete().where(entry.user_id == owners[2], entry.key == "charge:1"),
            credit_balances.delete().where(balance.user_id == owners[3]),
            update(credit_entries).where(entry.user_id == owners[4], entry.key == "charge:1").values(balance_after=9),
            insert(credit_balances).values(user_id=lost, balance=1, entries=0),
        ):
            await connection.execute(statement)
    found = await report(units[1])
    assert set(found.unbalanced) == {*owners[:4], lost}
    assert set(found.unchained) == {owners[1], owners[2], owners[4]}
    assert found.mischarged == ()


async def test_a_charge_that_was_tampered_with_is_found(engines: list[AsyncEngine], units: list[SqlUnitOfWork]) -> None:
    """And a price, once it was frozen."""
    ada = await rich(units[0], 10)
    made = [(await asking(units[0])(ada, GenerationRequest(prompt=f"fox {index}"))).generation for index in range(3)]
    async with engines[0].begin() as connection:
        await connection.execute(update(generations).where(generations.c.id == made[0].id).values(price=2))
        await connection.execute(
            update(credit_entries).where(credit_entries.c.generation_id == made[1].id).values(amount=-3)
        )
    assert set((await report(units[1])).mischarged) == {it.id for it in made[:2]}


async def test_what_was_made_before_there_were_credits(empty_database_url: str) -> None:
    """It was free; nothing of it is lost on the way to the new tables and back."""
    await upgrade(empty_database_url)
    engine = create_engine(empty_database_url)
    unit_of_work = SqlUnitOfWork(engine, RowQueue(engine, SystemClock()).bind)
    ada = user()
    made = generation(ada.id, price=0, charged=0, refunded=0, cancel_requested_at=None)
    async with unit_of_work() as tx:
        await tx.users.add(ada, "hash")
        await tx.generations.add(made)
    await engine.dispose()
    await downgrade(empty_database_url, "0001")
    async with engine.connect() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM generations"))).scalar_one() == 1
    await engine.dispose()
    await upgrade(empty_database_url)
    async with unit_of_work.read() as tx:
        assert await tx.generations.get(made.id, ada.id) == made
        assert await tx.credits.reconcile() == LedgerReport()
    await engine.dispose()
