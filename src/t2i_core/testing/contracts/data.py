"""The laws of the data ports. Subclass a contract and give its fixture; pytest runs it in asyncio's auto mode.

`unit_of_work` is a fixture that gives a UnitOfWork over an empty database. The queue's contract also takes `worker`, a
GenerationWorker on the same database that handles at least 50 at a time and looks at least every tenth of a second.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta, timezone
from uuid import UUID, uuid4

from t2i_core.entities.accounts import User
from t2i_core.entities.images import Image, ImageFilter, Page, Position
from t2i_core.errors import Conflict, InvalidInput, NotFound, UsernameTaken
from t2i_core.ports import Transaction, UnitOfWork
from t2i_core.testing.contracts.accounts import (
    MOMENT,
    SECOND,
    SessionRepositoryContract,
    UserRepositoryContract,
    at_once,
    inside,
    raises,
    stored_user,
)
from t2i_core.testing.contracts.credits import CreditLedgerContract
from t2i_core.testing.contracts.gate import ProviderGateContract
from t2i_core.testing.contracts.generation import GenerationRepositoryContract
from t2i_core.testing.contracts.queue import GenerationQueueContract
from t2i_core.testing.examples import NOW, generation, image, login_session, queued, user

__all__ = [
    "CreditLedgerContract",
    "GenerationQueueContract",
    "GenerationRepositoryContract",
    "ImageRepositoryContract",
    "ProviderGateContract",
    "SessionRepositoryContract",
    "UnitOfWorkContract",
    "UserRepositoryContract",
]

OLDEST = Position(created_at=NOW - 3600 * SECOND, id=UUID(int=0))


class ImageRepositoryContract:
    async def _generation(self, unit_of_work: UnitOfWork) -> tuple[User, UUID]:
        owner = await stored_user(unit_of_work)
        made = generation(owner.id, images=(), attempts=())
        await inside(unit_of_work, lambda tx: tx.generations.add(made))
        return owner, made.id

    async def _stored(self, unit_of_work: UnitOfWork, *images: Image) -> None:
        async with unit_of_work() as tx:
            for each in images:
                await tx.images.add(each)

    async def test_every_field_survives(self, unit_of_work: UnitOfWork) -> None:
        """Whichever way it is read."""
        owner, of = await self._generation(unit_of_work)
        fox = image(owner.id, of)
        await self._stored(unit_of_work, fox)
        async with unit_of_work.read() as tx:
            assert await tx.images.get(fox.id, owner.id) == fox
            assert await tx.images.find(fox.id) == fox
            assert await tx.images.list_of(owner.id) == Page(items=(fox,))
            assert await tx.images.scan() == (fox,)
            assert (await tx.generations.get(of, owner.id)).images == (fox,)
        assert await inside(unit_of_work, lambda tx: tx.images.delete(fox.id, owner.id)) == fox

    async def test_what_is_not_known_may_stay_open(self, unit_of_work: UnitOfWork) -> None:
        """Model and seed come back as None."""
        owner, of = await self._generation(unit_of_work)
        fox = image(owner.id, of, model=None, seed=None)
        await self._stored(unit_of_work, fox)
        async with unit_of_work.read() as tx:
            assert await tx.images.find(fox.id) == fox

    async def test_a_foreign_image_is_not_found(self, unit_of_work: UnitOfWork) -> None:
        """Nor listed, nor deleted; it is still there for its owner."""
        owner, of = await self._generation(unit_of_work)
        other = await stored_user(unit_of_work)
        fox = image(owner.id, of)
        await self._stored(unit_of_work, fox)
        async with unit_of_work.read() as tx:
            with raises(NotFound):
                await tx.images.get(fox.id, other.id)
            with raises(NotFound):
                await tx.images.find(uuid4())
            assert await tx.images.list_of(other.id) == Page(items=())
        with raises(NotFound):
            await inside(unit_of_work, lambda tx: tx.images.delete(fox.id, other.id))
        async with unit_of_work.read() as tx:
            assert await tx.images.find(fox.id) == fox

    async def test_a_deleted_image_is_gone(self, unit_of_work: UnitOfWork) -> None:
        """Everywhere, and its generation stays."""
        owner, of = await self._generation(unit_of_work)
        fox = image(owner.id, of)
        await self._stored(unit_of_work, fox)
        await inside(unit_of_work, lambda tx: tx.images.delete(fox.id, owner.id))
        with raises(NotFound):
            await inside(unit_of_work, lambda tx: tx.images.delete(fox.id, owner.id))
        async with unit_of_work.read() as tx:
            with raises(NotFound):
                await tx.images.find(fox.id)
            assert (await tx.generations.get(of, owner.id)).images == ()

    async def test_pages_are_newest_first_and_stable(self, unit_of_work: UnitOfWork) -> None:
        """Pages show each image once, though many share a time and new ones come in between."""
        owner, of = await self._generation(unit_of_work)
        drawn = [image(owner.id, of, created_at=NOW + SECOND * (index // 4)) for index in range(10)]
        await self._stored(unit_of_work, *drawn)
        seen: list[Image] = []
        after: Position | None = None
        for _ in range(4):
            async with unit_of_work.read() as tx:
                page = await tx.images.list_of(owner.id, limit=3, after=after)
            assert len(page.items) == 3 or page.next is None
            seen += page.items
            if page.next is None:
                break
            after = page.next
            await self._stored(unit_of_work, image(owner.id, of, created_at=NOW + SECOND * 60))
        assert seen == sorted(drawn, key=lambda it: (it.created_at, it.id), reverse=True)

    async def test_a_full_last_page_has_no_next(self, unit_of_work: UnitOfWork) -> None:
        """As many as the limit and not one more; a limit outside 1..100 is refused."""
        owner, of = await self._generation(unit_of_work)
        await self._stored(unit_of_work, image(owner.id, of), image(owner.id, of))
        async with unit_of_work.read() as tx:
            assert (await tx.images.list_of(owner.id, limit=2)).next is None
            for limit in (0, 101):
                with raises(InvalidInput):
                    await tx.images.list_of(owner.id, limit=limit)

    async def test_text_is_found_whatever_its_case(self, unit_of_work: UnitOfWork) -> None:
        """In any script, and every character of it means itself."""
        owner, of = await self._generation(unit_of_work)
        prompts = ("Ein GROẞER Фукс", "100 % wool_sock \\ 'q'", "100 x woolssock", "ΣΊΣΥΦΟΣ 月", "Ꭰ İstanbul ﬁn")
        await self._stored(unit_of_work, *(image(owner.id, of, prompt=prompt) for prompt in prompts))
        for text in (
            "grosser", "großer ФУК", "100", "100 %", "%", "_", "l_s", "\\", "\\ '", "'", "σίσυφος", "月", "ꭰ",
            "İ", "i\u0307s", "FIN", "ﬁN", "", " ", "nothing like it", "a\x00", "\x00", "\ud800", "\ufffd", "x" * 60_000,
        ):  # fmt: skip
            async with unit_of_work.read() as tx:
                page = await tx.images.list_of(owner.id, filter=ImageFilter(text=text))
            expected = {prompt for prompt in prompts if text.casefold() in prompt.casefold()}
            assert {found.prompt for found in page.items} == expected, repr(text)

    async def test_filters_narrow_the_list(self, unit_of_work: UnitOfWork) -> None:
        """`since` is inclusive, `until` is not; all of them hold together."""
        owner, of = await self._generation(unit_of_work)
        another = generation(owner.id, images=(), attempts=())
        await inside(unit_of_work, lambda tx: tx.generations.add(another))
        old = image(owner.id, of, created_at=NOW - SECOND)
        now = image(owner.id, another.id, created_at=NOW, provider="illustrator")
        new = image(owner.id, of, created_at=NOW + MOMENT)
        await self._stored(unit_of_work, old, now, new)
        for filter, expected in (
            (ImageFilter(provider="illustrator"), (now,)),
            (ImageFilter(provider="a\x00"), ()),
            (ImageFilter(generation=of), (new, old)),
            (ImageFilter(generation=uuid4()), ()),
            (ImageFilter(since=NOW), (new, now)),
            (ImageFilter(until=NOW), (old,)),
            (ImageFilter(since=NOW, until=NOW + MOMENT), (now,)),
            (ImageFilter(since=NOW, generation=of, provider="rapidapi", text="füchse"), (new,)),
        ):
            async with unit_of_work.read() as tx:
                assert (await tx.images.list_of(owner.id, filter=filter)).items == expected, filter
                first = await tx.images.list_of(owner.id, filter=filter, limit=1)
                rest = (
                    await tx.images.list_of(owner.id, filter=filter, after=first.next) if first.next else Page(items=())
                )
            assert first.items + rest.items == expected

    async def test_a_scan_sees_every_image_once(self, unit_of_work: UnitOfWork) -> None:
        """Everybody's, in the order of their ids."""
        drawn: list[Image] = []
        for _ in range(2):
            owner, of = await self._generation(unit_of_work)
            drawn += [image(owner.id, of) for _ in range(3)]
        await self._stored(unit_of_work, *drawn)
        seen: list[Image] = []
        async with unit_of_work.read() as tx:
            while (part := await tx.images.scan(seen[-1].id if seen else None, 4)) and len(seen) <= len(drawn):
                seen += part
        assert seen == sorted(drawn, key=lambda it: it.id)


class UnitOfWorkContract:
    async def test_leaving_commits(self, unit_of_work: UnitOfWork) -> None:
        """And within, a transaction sees what it did."""
        ada = user()
        async with unit_of_work() as tx:
            await tx.users.add(ada, "hash")
            assert await tx.users.get(ada.id) == ada
        async with unit_of_work.read() as tx:
            assert await tx.users.get(ada.id) == ada

    async def test_an_exception_undoes_everything(self, unit_of_work: UnitOfWork) -> None:
        """Any exception, and it comes out as it is."""
        ada = await stored_user(unit_of_work)
        for error in (NotFound("mine"), OSError("mine"), KeyError("mine")):
            caught: Exception | None = None
            try:
                async with unit_of_work() as tx:
                    await tx.users.set_password_hash(ada.id, "changed")
                    await tx.generations.add(queued(ada.id))
                    raise error
            except type(error) as thrown:
                caught = thrown
            assert caught is error
            async with unit_of_work.read() as tx:
                assert await tx.users.find_login(ada.username) == (ada, "hash")
                assert await tx.generations.list_of(ada.id) == Page(items=())

    async def test_cancellation_undoes_everything(self, unit_of_work: UnitOfWork) -> None:
        """And the same can be done again afterwards."""
        ada = user()
        entered = asyncio.Event()

        async def stuck() -> None:
            async with unit_of_work() as tx:
                await tx.users.add(ada, "hash")
                entered.set()
                await asyncio.sleep(3600)

        task = asyncio.ensure_future(stuck())
        await asyncio.wait_for(entered.wait(), 10)
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()
        async with unit_of_work.read() as tx:
            with raises(NotFound):
                await tx.users.get(ada.id)
        await inside(unit_of_work, lambda tx: tx.users.add(ada, "hash"))

    async def test_cancelled_at_any_moment_it_is_all_or_nothing(self, unit_of_work: UnitOfWork) -> None:
        """And afterwards everything works as before."""
        undone = 0
        for index in range(40):
            ada, session = user(), None
            session = login_session(ada.id)

            async def both(ada: User = ada, session: object = session) -> None:
                async with unit_of_work() as tx:
                    await tx.users.add(ada, "hash")
                    await tx.sessions.add(session)  # type: ignore[arg-type]

            task = asyncio.ensure_future(both())
            for _ in range(index):
                await asyncio.sleep(0 if index < 20 else 0.0002)
            task.cancel()
            await asyncio.wait([task])
            async with unit_of_work.read() as tx:
                stored = await tx.users.find_login(ada.username) is not None
                assert bool(await tx.sessions.list_of(ada.id, NOW)) == stored
            undone += not stored
            assert stored or task.cancelled()
        assert undone > 0
        await asyncio.wait_for(stored_user(unit_of_work), 10)

    async def test_others_see_nothing_before_the_commit(self, unit_of_work: UnitOfWork) -> None:
        """And a reader that is open already sees it after the commit."""
        ada = user()
        entered, leave = asyncio.Event(), asyncio.Event()

        async def write() -> None:
            async with unit_of_work() as tx:
                await tx.users.add(ada, "hash")
                entered.set()
                await leave.wait()

        task = asyncio.ensure_future(write())
        await asyncio.wait_for(entered.wait(), 10)
        async with unit_of_work.read() as tx:
            assert await tx.users.find_login(ada.username) is None
            leave.set()
            await task
            assert await tx.users.find_login(ada.username) == (ada, "hash")

    async def test_no_increment_is_lost(self, unit_of_work: UnitOfWork) -> None:
        """A hundred parallel transactions that each count up by one make a hundred, and no two saw the same number."""
        ada = await stored_user(unit_of_work)
        one = queued(ada.id)
        await inside(unit_of_work, lambda tx: tx.generations.add(one))

        async def count(tx: Transaction) -> int:
            await tx.generations.get(one.id, ada.id)
            claim = await tx.generations.claim(one.id, NOW, NOW)
            assert claim is not None
            return claim.fence

        results = await at_once(100, lambda _: inside(unit_of_work, count))
        assert sorted(results, key=str) == sorted(range(1, 101), key=str)

    async def test_many_read_and_write_at_once(self, unit_of_work: UnitOfWork) -> None:
        """Two hundred tasks all get their turn."""
        ada = await stored_user(unit_of_work)

        async def work(index: int) -> None:
            if index % 2:
                await inside(unit_of_work, lambda tx: tx.generations.add(queued(ada.id)))
            else:
                async with unit_of_work.read() as tx:
                    await tx.generations.list_of(ada.id)

        results = await asyncio.wait_for(at_once(200, work), 30)
        assert results == [None] * 200
        async with unit_of_work.read() as tx:
            assert len((await tx.generations.list_of(ada.id, limit=100)).items) == 100

    async def test_after_a_conflict_the_transaction_is_lost(self, unit_of_work: UnitOfWork) -> None:
        """Also for somebody who catches the error within: nothing more can be done, and nothing is kept."""
        ada, bob = await stored_user(unit_of_work), user()
        with raises(UsernameTaken):
            async with unit_of_work() as tx:
                await tx.users.add(bob, "hash")
                with raises(UsernameTaken):
                    await tx.users.add(replace(user(), username=ada.username), "hash")
                with raises(UsernameTaken):
                    await tx.users.get(ada.id)
        async with unit_of_work.read() as tx:
            assert await tx.users.find_login(bob.username) is None
            assert await tx.users.get(ada.id) == ada

    async def test_an_id_is_used_once(self, unit_of_work: UnitOfWork) -> None:
        """A second generation or image of the same id is Conflict."""
        ada = await stored_user(unit_of_work)
        made = generation(ada.id)
        await inside(unit_of_work, lambda tx: tx.generations.add(made))
        with raises(Conflict):
            await inside(unit_of_work, lambda tx: tx.generations.add(replace(made, images=(), attempts=())))
        with raises(Conflict):
            await inside(unit_of_work, lambda tx: tx.images.add(made.images[0]))

    async def test_transactions_do_not_nest(self, unit_of_work: UnitOfWork) -> None:
        """Within one task a second one is a mistake in the program, found at once and not by waiting for ever."""
        for outer in (unit_of_work, unit_of_work.read):
            for inner in (unit_of_work, unit_of_work.read):
                async with outer():
                    try:
                        async with asyncio.timeout(10), inner():
                            raise AssertionError("a transaction was opened within another")
                    except RuntimeError:
                        pass
                    except TimeoutError:
                        raise AssertionError("a transaction within another waits for ever") from None
        await asyncio.wait_for(stored_user(unit_of_work), 10)

    async def test_times_are_exact(self, unit_of_work: UnitOfWork) -> None:
        """To the microsecond, and whatever zone they were given in."""
        moment = NOW.replace(microsecond=1).astimezone(timezone(timedelta(hours=5, minutes=30)))
        ada = user(created_at=moment)
        await inside(unit_of_work, lambda tx: tx.users.add(ada, "hash"))
        async with unit_of_work.read() as tx:
            found = await tx.users.get(ada.id)
        assert found.created_at == moment
