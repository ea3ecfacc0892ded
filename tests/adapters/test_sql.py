"""SQLite and PostgreSQL keep the laws of the data ports, and their own promises about cost, failure and migrations."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from t2i_adapters.sql import RowQueue, SqlUnitOfWork, create_engine, current_and_head, upgrade
from t2i_adapters.sql.queries import Query
from t2i_adapters.sql.reading import CONNECTIONS
from t2i_adapters.sql.sqlite import SqliteConnection
from t2i_adapters.sql.tables import generations, idempotency_keys
from t2i_core.entities.accounts import User
from t2i_core.entities.generation import IDEMPOTENCY_WINDOW, POSITION_MAX, Generation, Idempotency
from t2i_core.errors import InvalidInput, NotFound, Unavailable
from t2i_core.ports import Renewal, Transaction
from t2i_core.testing.contracts.data import (
    CreditLedgerContract,
    GenerationQueueContract,
    GenerationRepositoryContract,
    ImageRepositoryContract,
    ProviderGateContract,
    SessionRepositoryContract,
    UnitOfWorkContract,
    UserRepositoryContract,
)
from t2i_core.testing.examples import generation, image, queued, user
from tests.postgres import Postgres
from tests.statements import statements


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(database_url)
    yield engine
    assert engine.pool.checkedout() == 0  # type: ignore[attr-defined]
    await engine.dispose()


@pytest.fixture
def worker(engine: AsyncEngine) -> RowQueue:
    return RowQueue(engine, SystemClock(), poll=0.05)


@pytest.fixture
def unit_of_work(engine: AsyncEngine, worker: RowQueue) -> SqlUnitOfWork:
    return SqlUnitOfWork(engine, worker.bind)


class TestUsers(UserRepositoryContract):
    pass


class TestSessions(SessionRepositoryContract):
    pass


class TestGenerations(GenerationRepositoryContract):
    pass


class TestImages(ImageRepositoryContract):
    pass


class TestProviderGate(ProviderGateContract):
    pass


class TestCredits(CreditLedgerContract):
    pass


class TestUnitOfWork(UnitOfWorkContract):
    pass


class TestQueue(GenerationQueueContract):
    pass


async def stored(unit_of_work: SqlUnitOfWork) -> tuple[User, Generation]:
    owner = user()
    made = generation(owner.id)
    async with unit_of_work() as tx:
        await tx.users.add(owner, "hash")
        await tx.generations.add(made)
    return owner, made


# --- cost -----------------------------------------------------------------------------------------------------


async def test_reads_take_few_queries(engine: AsyncEngine, unit_of_work: SqlUnitOfWork) -> None:
    """However many rows come back; and a read is no transaction."""
    owner, made = await stored(unit_of_work)
    waiting = queued(owner.id)
    async with unit_of_work() as tx:
        await tx.generations.add(waiting)
        for _ in range(20):
            await tx.generations.add(generation(owner.id))
    counts: list[int] = []
    async with unit_of_work.read() as tx:
        for call in (
            lambda: tx.images.list_of(owner.id),
            lambda: tx.images.get(made.images[0].id, owner.id),
            lambda: tx.generations.list_of(owner.id),
            lambda: tx.generations.get(made.id, owner.id),
            lambda: tx.generations.get(waiting.id, owner.id),
            lambda: tx.users.find_login(owner.username),
        ):
            with statements(engine) as seen:
                await call()
            counts.append(len(seen))
    assert counts == [1, 1, 3, 3, 1, 1]


async def test_many_leases_are_renewed_by_one_statement(engine: AsyncEngine, unit_of_work: SqlUnitOfWork) -> None:
    """While all of them are held."""
    owner, _ = await stored(unit_of_work)
    made = [queued(owner.id) for _ in range(300)]
    async with unit_of_work() as tx:
        for each in made:
            await tx.generations.add(each)
            assert await tx.generations.claim(each.id, each.created_at, each.created_at)
    later = made[0].created_at + timedelta(seconds=15)
    with statements(engine) as seen:
        async with unit_of_work() as tx:
            assert await tx.generations.renew({each.id: 1 for each in made}, later) == Renewal()
    assert len(seen) == 1
    async with unit_of_work() as tx:
        for each in made:
            assert await tx.generations.claim(each.id, later - timedelta(seconds=1), later) is None


async def test_places_are_counted_up_to_a_bound(engine: AsyncEngine, unit_of_work: SqlUnitOfWork) -> None:
    """Whoever is behind a thousand others is told so, however many there are."""
    owner, _ = await stored(unit_of_work)
    first = queued(owner.id)
    async with unit_of_work() as tx:
        await tx.generations.add(first)
    async with engine.begin() as connection:
        row = (await connection.execute(select(generations).where(generations.c.id == first.id))).one()._mapping
        more = [{**row, "id": uuid4(), "rank": row["rank"] + place} for place in range(1, POSITION_MAX + 200)]
        await connection.execute(insert(generations), more)
    places = []
    async with unit_of_work.read() as tx:
        for behind in (0, 1, POSITION_MAX - 3, POSITION_MAX - 2, POSITION_MAX - 1, POSITION_MAX + 198):
            places.append((await tx.generations.get(more[behind]["id"], owner.id)).position)  # noqa: PERF401
    assert places == [2, 3, 999, 1000, 1000, 1000]


IMAGES = {
    "postgresql": """
        INSERT INTO images SELECT gen_random_uuid(), '{user}', '{generation}', 'a fox ' || i, 'a fox ' || i,
        'key', 'png', 512, 512, 1000, 'sha', 'rapidapi', NULL, NULL,
        timestamptz '2026-01-01 00:00Z' + i * interval '1 second'
        FROM generate_series({first}, {last}) AS i""",
    "sqlite": """
        WITH RECURSIVE s(i) AS (VALUES({first}) UNION ALL SELECT i + 1 FROM s WHERE i < {last})
        INSERT INTO images SELECT lower(hex(randomblob(16))), '{user}', '{generation}', 'a fox ' || i, 'a fox ' || i,
        'key', 'png', 512, 512, 1000, 'sha', 'rapidapi', NULL, NULL,
        strftime('%Y-%m-%d %H:%M:%S.000000', '2026-01-01', '+' || i || ' seconds') FROM s""",
}


async def test_old_keys_are_forgotten(engine: AsyncEngine, unit_of_work: SqlUnitOfWork) -> None:
    """Each key that is remembered has ten go whose day is over, the oldest first; those of others stay."""
    (owner, _), (other, _) = await stored(unit_of_work), await stored(unit_of_work)
    start = datetime(2026, 1, 1, tzinfo=UTC)

    async def remember(whose: User, key: str, moment: datetime) -> None:
        async with unit_of_work() as tx:
            made = queued(whose.id, created_at=moment)
            await tx.generations.add(made, Idempotency(key=key, request_hash="h"))

    for number in range(12):
        await remember(owner, f"old-{number:02}", start + timedelta(seconds=number))
    await remember(other, "other", start)
    late = start + IDEMPOTENCY_WINDOW + timedelta(seconds=12)
    left = []
    for number in range(3):
        await remember(owner, f"new-{number}", late)
        async with engine.connect() as connection:
            found = await connection.execute(select(idempotency_keys.c.key).order_by(idempotency_keys.c.key))
            left.append(list(found.scalars()))
    assert left == [
        ["new-0", "old-10", "old-11", "other"],
        ["new-0", "new-1", "other"],
        ["new-0", "new-1", "new-2", "other"],
    ]


def _scanned(plan: dict[str, Any]) -> int:
    """Rows that the plan's scans touched; there must be nothing but index scans below the limit."""
    assert plan["Node Type"] in ("Limit", "Index Scan"), plan["Node Type"]
    own = 0
    if plan["Node Type"] == "Index Scan":
        assert plan["Index Name"] == "ix_images_newest"
        own = int(plan["Actual Rows"]) + int(plan.get("Rows Removed by Filter", 0))
    return own + sum(_scanned(below) for below in plan.get("Plans", ()))


async def test_a_page_costs_the_same_in_a_long_list(engine: AsyncEngine, unit_of_work: SqlUnitOfWork) -> None:
    """With 1,000 and with 20,000 images of one user: the same index rows and no sort, on any page."""
    owner, made = await stored(unit_of_work)
    native = engine.dialect.name == "postgresql"
    ids = {"user": owner.id if native else owner.id.hex, "generation": made.id if native else made.id.hex}
    scanned: list[int] = []
    first = 1
    for last in (1_000, 20_000):
        async with engine.connect() as connection:
            await connection.exec_driver_sql(IMAGES[engine.dialect.name].format(first=first, last=last, **ids))
            await connection.exec_driver_sql("ANALYZE")
            await connection.commit()
        first = last + 1
        with statements(engine) as seen:
            async with unit_of_work.read() as tx:
                page = await tx.images.list_of(owner.id)
                for _ in range(5):
                    page = await tx.images.list_of(owner.id, after=page.next)
        assert len(page.items) == 50
        for statement, parameters in (seen[0], seen[-1]):
            async with engine.connect() as connection:
                if native:
                    explain = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}"
                    found = (await connection.exec_driver_sql(explain, parameters)).scalar_one()
                    scanned.append(_scanned((json.loads(found) if isinstance(found, str) else found)[0]["Plan"]))
                else:
                    explain = f"EXPLAIN QUERY PLAN {statement}"
                    details = [row._mapping["detail"] for row in await connection.exec_driver_sql(explain, parameters)]
                    where = "user_id=?" if statement is seen[0][0] else "user_id=? AND (created_at,id)<(?,?)"
                    assert details == [f"SEARCH images USING INDEX ix_images_newest ({where})"]
    assert scanned == ([51] * 4 if native else [])


# --- failure --------------------------------------------------------------------------------------------------


async def test_a_file_of_another_kind_is_unavailable(tmp_path: Path) -> None:
    path = tmp_path / "t2i.db"
    path.write_bytes(b"not a database " * 1000)
    for call in (upgrade, current_and_head):
        with pytest.raises(Unavailable):
            await call(f"sqlite:///{path}")


async def _backends(engine: AsyncEngine, does: str) -> list[int]:
    """Does something to all connections to this database but the asking one."""
    asked = f"SELECT {does} FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    async with engine.connect() as connection:
        return [row[0] for row in await connection.exec_driver_sql(asked)]


async def test_connections_that_the_server_closed(postgres_url: str) -> None:
    """After a restart of the server nobody sees an error: reads and transactions go on over new connections."""
    engine = create_engine(postgres_url)
    admin = create_engine(postgres_url)
    unit_of_work = SqlUnitOfWork(engine, RowQueue(engine, SystemClock()).bind)
    owner, _ = await stored(unit_of_work)

    async def read() -> None:
        async with unit_of_work.read() as tx:
            await tx.images.list_of(owner.id)

    for pause in (0.2, 0.0):  # told of it meanwhile, or finding out by itself
        await asyncio.gather(*(read() for _ in range(30)))
        assert all(await _backends(admin, "pg_terminate_backend(pid)"))
        await asyncio.sleep(pause)
        await asyncio.gather(*(read() for _ in range(30)))
    async with unit_of_work() as tx:
        await tx.users.set_email(owner.id, None)
    assert len(await _backends(admin, "pid")) <= CONNECTIONS + 10
    await engine.dispose()
    for _ in range(100):
        if not await _backends(admin, "pid"):
            break
        await asyncio.sleep(0.05)
    assert await _backends(admin, "pid") == []
    await admin.dispose()


async def test_a_cancelled_read_leaves_nothing_behind(unit_of_work: SqlUnitOfWork) -> None:
    """Whoever reads next gets their own rows."""
    owner, _ = await stored(unit_of_work)

    async def read() -> Any:
        async with unit_of_work.read() as tx:
            return await tx.images.list_of(owner.id)

    expected = await read()
    for turns in range(1, 8):
        task = asyncio.create_task(read())
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert await read() == expected


async def test_what_was_broken_off_is_not_committed(unit_of_work: SqlUnitOfWork) -> None:
    """Though somebody catches that: all that went before is undone, and whoever leaves the transaction is told."""
    owner, called = user(), list[str]()
    long = Query(select(generations.c.id), long=True)

    async def broken_off() -> None:
        async with unit_of_work() as tx:
            await tx.users.add(owner, "-")
            tx.session.after_commit(lambda: called.append("committed"))  # type: ignore[attr-defined]
            reading = asyncio.create_task(tx.session.fetch(long))  # type: ignore[attr-defined]
            await asyncio.sleep(0)
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
            assert reading.cancelled()

    with pytest.raises(Unavailable):
        await broken_off()
    assert called == []
    async with unit_of_work.read() as tx:
        with pytest.raises(NotFound):
            await tx.users.get(owner.id)


async def test_long_queries_of_sqlite_leave_the_event_loop_free(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are run in the connection's thread, as all that looks at as many rows as there are."""
    engine = create_engine(sqlite_url)
    unit_of_work = SqlUnitOfWork(engine, RowQueue(engine, SystemClock()).bind)
    owner, _ = await stored(unit_of_work)
    threads: list[bool] = []
    run = SqliteConnection.run

    def noted(connection: SqliteConnection, statement: str, parameters: Any) -> Any:
        threads.append(threading.current_thread() is not threading.main_thread())
        return run(connection, statement, parameters)

    monkeypatch.setattr(SqliteConnection, "run", noted)
    async with unit_of_work.read() as tx:
        await tx.generations.state_of(uuid4())
        assert threads == [False]
        await tx.generations.backlog()
        assert threads == [False, True]
    async with unit_of_work() as tx:
        await tx.generations.abandon(owner.id, datetime.now(UTC))
        assert threads[-1]
    assert await RowQueue(engine, SystemClock())._due() == []
    assert threads[-1]
    await engine.dispose()


@pytest.fixture
async def locked(tmp_path: Path) -> AsyncIterator[tuple[SqlUnitOfWork, sqlite3.Connection]]:
    """Transactions of a SQLite file, and another process's connection that keeps it from being written to."""
    url = f"sqlite:///{tmp_path / 't2i.db'}"
    await upgrade(url)
    engine = create_engine(url)
    other = sqlite3.connect(tmp_path / "t2i.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield SqlUnitOfWork(engine, RowQueue(engine, SystemClock()).bind), other
    other.close()
    await engine.dispose()


async def test_a_locked_file_is_waited_for(locked: tuple[SqlUnitOfWork, sqlite3.Connection]) -> None:
    """In a thread: all else goes on meanwhile, and reads are answered."""
    unit_of_work, other = locked
    owner = user()

    async def add() -> None:
        async with unit_of_work() as tx:
            await tx.generations.count_queued(owner.id)
            await tx.users.add(owner, "-")

    adding = asyncio.create_task(add())
    for _ in range(10):
        await asyncio.sleep(0.01)
        async with unit_of_work.read() as tx:
            assert await tx.generations.state_of(uuid4()) is None
    assert not adding.done()
    other.execute("COMMIT")
    await adding
    async with unit_of_work.read() as tx:
        assert await tx.users.get(owner.id) == owner


async def test_who_stops_waiting_for_a_locked_file_locks_nothing(
    locked: tuple[SqlUnitOfWork, sqlite3.Connection],
) -> None:
    """Though its turn comes later, in the thread that waits."""
    unit_of_work, other = locked

    async def add() -> None:
        async with unit_of_work() as tx:
            await tx.generations.count_queued(uuid4())

    adding = asyncio.create_task(add())
    await asyncio.sleep(0.05)
    adding.cancel()
    other.execute("COMMIT")
    with pytest.raises(asyncio.CancelledError):
        await adding
    await asyncio.sleep(0.2)
    other.execute("PRAGMA busy_timeout=0")
    other.execute("BEGIN IMMEDIATE")
    other.execute("COMMIT")
    assert (await stored(unit_of_work))[0].username


@pytest.mark.parametrize(
    "bad", ["postgresql://nobody@127.0.0.1:1/none", "postgresql:///none?host=/nowhere", "sqlite:////nowhere/t2i.db"]
)
async def test_an_unreachable_database_is_unavailable(bad: str) -> None:
    engine = create_engine(bad)
    unit_of_work = SqlUnitOfWork(engine, RowQueue(engine, SystemClock()).bind)
    for enter in (unit_of_work, unit_of_work.read):
        with pytest.raises(Unavailable):
            async with enter() as tx:
                await tx.users.get(uuid4())
    with pytest.raises(Unavailable):
        await current_and_head(bad)
    await engine.dispose()


async def test_a_database_without_tables_is_unavailable(empty_database_url: str) -> None:
    engine = create_engine(empty_database_url)
    with pytest.raises(Unavailable):
        async with SqlUnitOfWork(engine, RowQueue(engine, SystemClock()).bind)() as tx:
            await tx.users.get(uuid4())
    assert (await current_and_head(empty_database_url))[0] is None
    await engine.dispose()


async def test_a_broken_connection_is_replaced(postgres_url: str, postgres_server: Postgres) -> None:
    """In the middle of a transaction it is Unavailable and undone; idle ones are not even noticed."""
    engine = create_engine(postgres_url)
    unit_of_work = SqlUnitOfWork(engine, RowQueue(engine, SystemClock()).bind)
    owner, _ = await stored(unit_of_work)

    async def cut() -> None:
        other = create_engine(postgres_url)
        async with other.connect() as connection:
            query = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
            await connection.execute(text(f"{query} AND pid <> pg_backend_pid()"))
        await other.dispose()

    await cut()
    async with unit_of_work.read() as tx:
        await tx.users.get(owner.id)

    async def change(then: Callable[[Transaction], Awaitable[object]] | None) -> None:
        async with unit_of_work() as tx:
            await tx.users.set_password_hash(owner.id, "changed")
            await cut()
            if then is not None:
                await then(tx)

    async def fail(_: Transaction) -> None:
        raise KeyError

    with pytest.raises(Unavailable):
        await change(lambda tx: tx.users.get(owner.id))
    with pytest.raises(Unavailable):
        await change(None)
    with pytest.raises(KeyError):
        await change(fail)
    async with unit_of_work.read() as tx:
        assert await tx.users.find_login(owner.username) == (owner, "hash")
    assert engine.pool.checkedout() == 0  # type: ignore[attr-defined]
    await engine.dispose()


async def test_several_engines_share_a_file(sqlite_url: str) -> None:
    """As several processes would: they wait for each other, and nothing is lost."""
    engines = [create_engine(sqlite_url) for _ in range(3)]
    units = [SqlUnitOfWork(engine, RowQueue(engine, SystemClock()).bind) for engine in engines]
    owner, _ = await stored(units[0])
    one = queued(owner.id)
    async with units[0]() as tx:
        await tx.generations.add(one)

    async def count(index: int) -> None:
        async with units[index % 3]() as tx:
            await tx.generations.get(one.id, owner.id)
            assert await tx.generations.claim(one.id, one.created_at, one.created_at)

    await asyncio.gather(*(count(index) for index in range(60)))
    now = one.created_at
    async with units[0]() as tx:
        claim = await tx.generations.claim(one.id, now, now)
    assert claim is not None
    assert claim.fence == 61
    for engine in engines:
        await engine.dispose()


async def test_sqlite_is_set_up_to_keep_its_word(sqlite_url: str) -> None:
    engine = create_engine(sqlite_url)
    async with engine.connect() as connection:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        values = [(await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one() for name in names]
    assert values == ["wal", 2, 1, 10_000]
    await engine.dispose()


async def test_what_belongs_to_nobody_is_not_stored(unit_of_work: SqlUnitOfWork) -> None:
    for id in (uuid4(), UUID(int=0)):
        with pytest.raises(NotFound):
            async with unit_of_work() as tx:
                await tx.generations.add(queued(id))
        with pytest.raises(NotFound):
            async with unit_of_work() as tx:
                await tx.images.add(image(id, id))


async def test_values_beyond_the_columns_are_refused(unit_of_work: SqlUnitOfWork) -> None:
    owner, made = await stored(unit_of_work)
    for bad in (
        image(owner.id, made.id, seed=2**70),
        image(owner.id, made.id, prompt="a\x00"),
        image(owner.id, made.id, created_at=datetime(2026, 1, 1)),  # noqa: DTZ001
    ):
        with pytest.raises(InvalidInput):
            async with unit_of_work() as tx:
                await tx.images.add(bad)


@pytest.mark.parametrize(
    "bad", ["mysql://u:secret@h/d", "secret", "", "sqlite://", "sqlite:///:memory:", "postgres://"]
)
def test_another_url_is_refused_without_repeating_it(bad: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        create_engine(bad)
    assert "secret" not in str(caught.value)


async def test_hosted_urls_work(postgres_url: str) -> None:
    """postgres:// and the parameters that hosting services add."""
    joint = "&" if "?" in postgres_url else "?"
    hosted = postgres_url.replace("postgresql://", "postgres://") + f"{joint}sslmode=prefer&channel_binding=require"
    current, head = await current_and_head(hosted)
    assert current == head
