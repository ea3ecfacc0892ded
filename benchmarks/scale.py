"""What a list, a deep page, one image and a search cost with a thousand and with a million images.

Asks t2i's own use cases and SQL, without HTTP, on a real PostgreSQL and on SQLite: first one user with ever more
images, then a million users with two each. Beside it what Django's page numbers ask of the same PostgreSQL: a count,
and LIMIT with OFFSET. docs/benchmarks.md tells more.

Run: `python benchmarks/scale.py [--max 1000000] [--users 1000000] [--sqlite 1000000] [--out FILE]`, about five minutes.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID

import asyncpg
from sqlalchemy import event

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.load import quantile  # noqa: E402
from benchmarks.peers import rows, seed  # noqa: E402
from t2i_adapters.sql import RowQueue, SqlUnitOfWork, create_engine, upgrade  # noqa: E402
from t2i_adapters.system import SystemClock  # noqa: E402
from t2i_core.entities.images import ImageFilter, Position  # noqa: E402
from t2i_core.use_cases.images import ListImages, ReadImage  # noqa: E402

PAGE = 20
WALK = 5_000
"""How many pages are walked one after the other."""
BIG = 0x7FFF_FFFF
"""The number of the user with many images."""

Ask = Callable[[], Awaitable[Any]]


@dataclass
class Asked:
    """The statements that were sent to PostgreSQL, whichever way."""

    statements: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)

    def query(self, record: Any) -> None:
        self.statements.append((record.query, tuple(record.args)))

    def cursor(self, _1: Any, _2: Any, statement: str, parameters: Any, _3: Any, _4: Any) -> None:
        self.statements.append((statement, tuple(parameters)))


@dataclass(frozen=True)
class Line:
    """What was asked, how long it took, and what PostgreSQL looked at for it."""

    what: str
    times: list[float]
    rows: float | None = None
    pages: float | None = None

    @property
    def p50(self) -> float:
        return quantile(sorted(self.times), 0.5) * 1000

    def text(self, where: str, size: int, own: Line | None) -> str:
        p99 = quantile(sorted(self.times), 0.99) * 1000
        cells = [where, f"{size:,}", self.what, f"{self.p50:,.2f}", f"{p99:,.2f}" if len(self.times) > 20 else "-"]
        cells += ["-" if value is None else f"{value:,.0f}" for value in (self.rows, self.pages)]
        return f"| {' | '.join([*cells, f'{self.p50 / own.p50:,.0f} x' if own else ''])} |"


class Images:
    """t2i's use cases on one database."""

    def __init__(self, url: str) -> None:
        self.engine = create_engine(url)
        unit_of_work = SqlUnitOfWork(self.engine, RowQueue(self.engine, SystemClock()).bind)
        self.list, self.read = ListImages(unit_of_work), ReadImage(unit_of_work)
        self.asked = Asked()
        if self.engine.dialect.name == "postgresql":
            event.listen(self.engine.sync_engine, "before_cursor_execute", self.asked.cursor)

    async def page(self, user: UUID, after: Position | None = None, text: str | None = None) -> Any:
        return await self.list(user, filter=ImageFilter(text=text), limit=PAGE, after=after)


def position(number: int) -> Position:
    """Just after the image of this number."""
    return Position(created_at=rows.START + timedelta(seconds=number), id=rows.id_of(rows.IMAGE, number))


async def timed(ask: Ask, times: int, budget: float = 5.0) -> list[float]:
    """Seconds of each, after one that does not count; fewer when they take longer than the budget."""
    await ask()
    found: list[float] = []
    end = time.perf_counter() + budget
    while len(found) < times and (not found or time.perf_counter() < end):
        before = time.perf_counter()
        await ask()
        found.append(time.perf_counter() - before)
    return found


async def explained(connection: Any, statement: str, *values: Any) -> tuple[float, float]:
    """Rows that PostgreSQL looked at and 8 KB pages it touched for a statement."""
    found = json.loads(await connection.fetchval(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}", *values))
    plan = found[0]["Plan"]

    def scanned(node: dict[str, Any]) -> float:
        below = node.get("Plans", [])
        if below:
            return sum(map(scanned, below))
        removed = node.get("Rows Removed by Filter", 0) + node.get("Rows Removed by Index Recheck", 0)
        return float((node["Actual Rows"] + removed) * node["Actual Loops"])

    return scanned(plan), plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]


async def look(images: Images, admin: Any, what: str, ask: Ask, times: int = 200) -> Line:
    """Times it, and has PostgreSQL explain the statement it sent."""
    taken = await timed(ask, times)
    if admin is None or not images.asked.statements:
        return Line(what, taken)
    statement, values = images.asked.statements[-1]
    images.asked.statements.clear()
    return Line(what, taken, *await explained(admin, statement, *values))


async def of_one_user(images: Images, admin: Any, size: int) -> list[Line]:
    """Everything for the user with many images."""
    user = rows.id_of(rows.USER, BIG)
    chance = random.Random(7)
    pages = size // PAGE

    async def one() -> None:
        await images.read(rows.id_of(rows.IMAGE, chance.randint(1, size)), user)

    lines = [await look(images, admin, "page 1", lambda: images.page(user))]
    walked: list[float] = []
    after: Position | None = None
    for _ in range(min(WALK, pages)):
        before = time.perf_counter()
        after = (await images.page(user, after)).next
        walked.append(time.perf_counter() - before)
    lines.append(Line(f"each page walked to page {len(walked):,}", walked))
    last = position(PAGE + 1)
    lines.append(await look(images, admin, f"page {pages:,}, by its cursor", lambda: images.page(user, last)))
    lines.append(await look(images, admin, "one image", one))
    for words, what in (("starry", "in all"), (rows.RARE, "in the oldest only"), ("no such word", "in none")):
        search = partial(images.page, user, None, words)
        lines.append(await look(images, admin, f"search, word {what}", search, times=20))
    return lines


async def of_django(admin: Any, size: int) -> list[Line]:
    """What Django's pages by number ask: how many there are, then LIMIT with OFFSET."""
    count = "SELECT COUNT(*) AS __count FROM images_generatedimage WHERE user_id = 1"
    listed = (
        "SELECT id, user_id, prompt, image_url, file, created_at FROM images_generatedimage WHERE user_id = 1"
        " ORDER BY created_at DESC LIMIT 20 OFFSET "
    )
    lines = []
    for page in (1, size // PAGE):
        statement = f"{listed}{(page - 1) * PAGE}"

        async def ask(statement: str = statement) -> None:
            await admin.fetch(count)
            await admin.fetch(statement)

        taken = await timed(ask, 20)
        looked = [await explained(admin, each) for each in (count, statement)]
        lines.append(Line(f"page {page:,}: count and OFFSET", taken, *map(sum, zip(*looked, strict=True))))
    return lines


async def on_postgres(url: str, other: str, sizes: list[int], users: int) -> list[str]:
    """Grows one user's images, then adds many users."""
    found: list[str] = []
    connect = asyncpg.connect
    images = Images(url)

    async def logged(*arguments: Any, **named: Any) -> Any:
        connection = await connect(*arguments, **named)
        connection.add_query_logger(images.asked.query)
        return connection

    admin = await connect(url, command_timeout=600)
    django = await connect(other, command_timeout=600)
    try:
        with patch.object(asyncpg, "connect", logged):
            done = 0
            for size in sizes:
                began = time.perf_counter()
                await rows.add_images(url, done + 1, size, owner=BIG)
                await rows.add_django_images(other, done + 1, size)
                done = size
                say(f"{size:,} images of one user on PostgreSQL in {time.perf_counter() - began:.0f} s")
                lines = await of_one_user(images, admin, size)
                found += [line.text("PostgreSQL", size, None) for line in lines]
                for line, own in zip(await of_django(django, size), (lines[0], lines[2]), strict=True):
                    found.append(line.text("Django's SQL", size, own))
            if users:
                found += await of_many_users(images, admin, url, done, users)
    finally:
        await images.engine.dispose()
        await admin.close()
        await django.close()
    return found


async def of_many_users(images: Images, admin: Any, url: str, done: int, users: int) -> list[str]:
    """Adds the users, with two images each, beside the one with many."""
    began = time.perf_counter()
    first, last, each = 10_000_001, 10_000_000 + users, 2
    await rows.add_images(url, first, last, each=each)
    say(f"{users:,} users with {each} images each in {time.perf_counter() - began:.0f} s")
    chance = random.Random(7)

    async def page() -> None:
        await images.page(rows.id_of(rows.USER, chance.randint(first, last)))

    async def one() -> None:
        number = chance.randint(first, last)
        await images.read(rows.id_of(rows.IMAGE, number * each), rows.id_of(rows.USER, number))

    lines = [
        await look(images, admin, "page 1 of any user", page, times=1000),
        await look(images, admin, "one image of any user", one, times=1000),
        await look(images, admin, "page 1 of the user with many", lambda: images.page(rows.id_of(rows.USER, BIG))),
    ]
    return [line.text(f"PostgreSQL, {users:,} users", done + users * each, None) for line in lines]


async def on_sqlite(folder: Path, sizes: list[int]) -> list[str]:
    """Grows one user's images in a file."""
    path = folder / "t2i.db"
    url = f"sqlite:///{path}"
    await upgrade(url)
    found: list[str] = []
    done = 0
    for size in sizes:
        began = time.perf_counter()
        await asyncio.to_thread(rows.add_sqlite_images, path, done + 1, size, BIG)
        done = size
        say(f"{size:,} images of one user in SQLite in {time.perf_counter() - began:.0f} s")
        images = Images(url)
        found += [line.text("SQLite", size, None) for line in await of_one_user(images, None, size)]
        await images.engine.dispose()
    return found


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


HEAD = [
    "| database | images | asked | p50 ms | p99 ms | rows looked at | 8 KB pages touched | times ours |",
    "|---|---:|---|---:|---:|---:|---:|---:|",
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--max", type=int, default=1_000_000, help="images of one user, at most")
    parser.add_argument("--users", type=int, default=1_000_000, help="users with two images each; 0 leaves them out")
    parser.add_argument("--sqlite", type=int, default=1_000_000, help="images in SQLite, at most; 0 leaves it out")
    parser.add_argument("--out", type=Path, help="a file for the table")
    options = parser.parse_args()
    steps = [1_000, 10_000, 100_000, 1_000_000]
    lines = list(HEAD)
    sizes = [size for size in steps if size < options.max] + [options.max]
    with (
        seed.server() as postgres,
        seed.database(postgres) as url,
        seed.database(postgres, migrated=False) as other,
    ):
        lines += asyncio.run(on_postgres(url, other, sizes, options.users))
    if options.sqlite:
        sizes = [size for size in steps if size < options.sqlite] + [options.sqlite]
        with tempfile.TemporaryDirectory() as folder:
            lines += asyncio.run(on_sqlite(Path(folder), sizes))
    print("\n".join(lines))
    if options.out:
        options.out.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
