"""The laws of the ledger of credits."""

from __future__ import annotations

from dataclasses import fields, replace
from uuid import UUID, uuid4

from t2i_core.entities.credits import CreditEntry, EntryKind, LedgerReport, Posting
from t2i_core.entities.generation import Generation, GenerationState
from t2i_core.entities.images import Page, Position
from t2i_core.errors import InvalidInput, NotFound, TooFewCredits
from t2i_core.ports import UnitOfWork
from t2i_core.testing.contracts.accounts import SECOND, at_once, inside, raises, stored_user
from t2i_core.testing.examples import NOW, generation, image, posting, queued


def _entry(of: Posting, balance_after: int) -> CreditEntry:
    return CreditEntry(**{it.name: getattr(of, it.name) for it in fields(Posting)}, balance_after=balance_after)


def _grant(user: UUID, amount: int, **changes: object) -> Posting:
    return posting(user, kind=EntryKind.grant, amount=amount, generation=None, **changes)


async def _post(unit_of_work: UnitOfWork, of: Posting, key: str | None = None) -> CreditEntry:
    return await inside(unit_of_work, lambda tx: tx.credits.post(of, key or str(of.id)))


async def _balance(unit_of_work: UnitOfWork, user: UUID) -> int:
    async with unit_of_work.read() as tx:
        return await tx.credits.balance(user)


async def _entries(unit_of_work: UnitOfWork, user: UUID) -> tuple[CreditEntry, ...]:
    async with unit_of_work.read() as tx:
        return (await tx.credits.list_of(user, limit=100)).items


class CreditLedgerContract:
    async def _rich(self, unit_of_work: UnitOfWork, amount: int = 10) -> UUID:
        """A user who was given so much."""
        owner = await stored_user(unit_of_work)
        await _post(unit_of_work, _grant(owner.id, amount))
        return owner.id

    async def test_every_field_survives(self, unit_of_work: UnitOfWork) -> None:
        """Of every kind of entry, with a note and without; as it is posted, and as it is listed."""
        user = (await stored_user(unit_of_work)).id
        wanted = []
        for kind, amount, of, note, after in (
            (EntryKind.grant, 2**31 - 1, None, "Willkommen „🦊“", 2**31 - 1),
            (EntryKind.purchase, 2**31 - 1, None, None, 2**32 - 2),
            (EntryKind.adjustment, -7, None, "x" * 500, 2**32 - 9),
            (EntryKind.charge, -(2**31) + 1, uuid4(), None, 2**31 - 8),
            (EntryKind.refund, 1, uuid4(), None, 2**31 - 7),
        ):
            made = posting(user, kind=kind, amount=amount, generation=of, note=note)
            wanted.append(_entry(made, after))
            assert await _post(unit_of_work, made) == wanted[-1]
        assert await _entries(unit_of_work, user) == tuple(wanted[::-1])

    async def test_a_balance_is_the_sum_of_entries(self, unit_of_work: UnitOfWork) -> None:
        """It begins with 0; each user has their own."""
        user, other = (await stored_user(unit_of_work)).id, await self._rich(unit_of_work, 3)
        assert await _balance(unit_of_work, user) == 0
        assert await _entries(unit_of_work, user) == ()
        for made in (_grant(user, 10), posting(user, amount=-4), _grant(user, 1), posting(user, amount=-7)):
            await _post(unit_of_work, made)
        assert [it.balance_after for it in await _entries(unit_of_work, user)] == [0, 7, 6, 10]
        assert await _balance(unit_of_work, user) == 0
        assert await _balance(unit_of_work, other) == 3
        assert len(await _entries(unit_of_work, other)) == 1
        assert await _balance(unit_of_work, uuid4()) == 0

    async def test_a_balance_is_never_below_zero(self, unit_of_work: UnitOfWork) -> None:
        """TooFewCredits says how many are needed, and how many there are; nothing is entered. All of them may go."""
        user = await self._rich(unit_of_work, 3)
        poor = (await stored_user(unit_of_work)).id
        for who, available in ((user, 3), (poor, 0)):
            for kind, of in ((EntryKind.charge, uuid4()), (EntryKind.adjustment, None)):
                caught: TooFewCredits | None = None
                try:
                    await _post(unit_of_work, posting(who, kind=kind, amount=-4, generation=of))
                except TooFewCredits as error:
                    caught = error
                assert caught is not None, f"4 credits were taken from somebody who had {available}"
                assert (caught.needed, caught.available) == (4, available)
        assert await _balance(unit_of_work, user) == 3
        assert len(await _entries(unit_of_work, user)) == 1
        await _post(unit_of_work, posting(user, amount=-3))
        assert await _balance(unit_of_work, user) == 0

    async def test_after_too_few_credits_the_transaction_is_lost(self, unit_of_work: UnitOfWork) -> None:
        """Also for somebody who catches the error: what was not paid is not kept."""
        user = await self._rich(unit_of_work, 3)
        unpaid = queued(user)
        with raises(TooFewCredits):
            async with unit_of_work() as tx:
                await tx.generations.add(unpaid)
                with raises(TooFewCredits):
                    await tx.credits.post(posting(user, amount=-4), "unpaid")
        async with unit_of_work.read() as tx:
            assert await tx.generations.state_of(unpaid.id) is None

    async def test_the_last_credit_is_spent_once(self, unit_of_work: UnitOfWork) -> None:
        """Of fifty at once who take it, one gets it; the others get TooFewCredits."""
        user = await self._rich(unit_of_work, 1)
        results = await at_once(50, lambda _: _post(unit_of_work, posting(user, amount=-1)))
        spent = [it for it in results if isinstance(it, CreditEntry)]
        assert len(spent) == 1, f"1 credit was spent {len(spent)} times"
        assert all(type(it) is TooFewCredits for it in results if it is not spent[0])
        assert await _balance(unit_of_work, user) == 0
        assert len(await _entries(unit_of_work, user)) == 2

    async def test_parallel_postings_all_count(self, unit_of_work: UnitOfWork) -> None:
        """Forty at once, the first of this user among them: the balance is their sum, and the entries chain."""
        user = (await stored_user(unit_of_work)).id
        results = await at_once(40, lambda index: _post(unit_of_work, _grant(user, index + 1)))
        assert all(isinstance(it, CreditEntry) for it in results)
        assert await _balance(unit_of_work, user) == sum(range(1, 41))
        before = 0
        for entry in (await _entries(unit_of_work, user))[::-1]:
            assert entry.balance_after == before + entry.amount
            before = entry.balance_after

    async def test_a_key_is_posted_once(self, unit_of_work: UnitOfWork) -> None:
        """The second time changes nothing and gives the first entry, also when it could not be paid any more."""
        user, other = await self._rich(unit_of_work, 6), await self._rich(unit_of_work, 6)
        first = await _post(unit_of_work, posting(user), "charge:1")
        assert await _post(unit_of_work, posting(user, note="again"), "charge:1") == first
        again = await _post(unit_of_work, _grant(user, 100), "charge:1")
        assert again == first
        assert await _balance(unit_of_work, user) == 1
        assert len(await _entries(unit_of_work, user)) == 2
        await _post(unit_of_work, posting(other), "charge:1")
        await _post(unit_of_work, posting(user, amount=-1), "CHARGE:1")
        assert await _balance(unit_of_work, user) == 0
        assert await _balance(unit_of_work, other) == 1
        async with unit_of_work() as tx:
            third = await tx.credits.post(_grant(user, 7), "twice")
            assert await tx.credits.post(_grant(user, 8), "twice") == third
            assert await tx.credits.balance(user) == 7

    async def test_of_parallel_posts_of_a_key_one_is_entered(self, unit_of_work: UnitOfWork) -> None:
        """All twenty get the same entry: of a grant, which may be the user's first, and of a charge."""
        user = (await stored_user(unit_of_work)).id
        for made, balance in ((_grant(user, 10), 10), (posting(user, amount=-3), 7), (posting(user, amount=-5), 2)):
            results = await at_once(
                20,
                lambda _, it=made: _post(unit_of_work, replace(it, id=uuid4()), str(it.id)),  # type: ignore[misc]
            )
            assert all(isinstance(it, CreditEntry) for it in results), results
            assert len(set(results)) == 1
            assert await _balance(unit_of_work, user) == balance
        assert len(await _entries(unit_of_work, user)) == 3

    async def test_what_is_undone_was_never_posted(self, unit_of_work: UnitOfWork) -> None:
        """A transaction that fails takes its entries along, and their keys are free."""
        user = await self._rich(unit_of_work, 10)
        try:
            async with unit_of_work() as tx:
                await tx.credits.post(posting(user), "key")
                assert await tx.credits.balance(user) == 5
                raise KeyError
        except KeyError:
            pass
        assert await _balance(unit_of_work, user) == 10
        entry = await _post(unit_of_work, posting(user, amount=-1), "key")
        assert await _entries(unit_of_work, user) == (entry, (await _entries(unit_of_work, user))[1])
        assert entry.balance_after == 9

    async def test_an_unknown_user_is_not_found(self, unit_of_work: UnitOfWork) -> None:
        """To post for; one who was deleted is not found either."""
        gone = await self._rich(unit_of_work)
        await inside(unit_of_work, lambda tx: tx.users.delete(gone))
        for who in (uuid4(), gone):
            for made in (_grant(who, 1), posting(who)):
                with raises(NotFound):
                    await _post(unit_of_work, made)

    async def test_entries_outlive_their_user(self, unit_of_work: UnitOfWork) -> None:
        """Who deletes their account takes nothing out of the books."""
        user = await self._rich(unit_of_work)
        await _post(unit_of_work, posting(user))
        before = await _entries(unit_of_work, user)
        await inside(unit_of_work, lambda tx: tx.users.delete(user))
        assert await _entries(unit_of_work, user) == before
        assert await _balance(unit_of_work, user) == 5
        async with unit_of_work.read() as tx:
            assert (await tx.credits.reconcile()).clean

    async def test_pages_show_the_last_posted_first(self, unit_of_work: UnitOfWork) -> None:
        """Each entry once, whatever their times and ids, and though new ones come in between."""
        user, other = (await stored_user(unit_of_work)).id, await self._rich(unit_of_work)
        made = [
            await _post(unit_of_work, _grant(user, 1, created_at=NOW - SECOND * (index // 4))) for index in range(10)
        ]
        seen: list[CreditEntry] = []
        after: Position | None = None
        for _ in range(4):
            async with unit_of_work.read() as tx:
                page = await tx.credits.list_of(user, limit=3, after=after)
                if after is not None:
                    assert await tx.credits.list_of(other, after=after) == Page(items=())
            assert len(page.items) == 3 or page.next is None
            seen += page.items
            if page.next is None:
                break
            after = page.next
            await _post(unit_of_work, _grant(user, 1))
        assert seen == made[::-1]

    async def test_a_full_last_page_has_no_next(self, unit_of_work: UnitOfWork) -> None:
        """As many as the limit and not one more; a limit outside 1..100 is refused."""
        user = await self._rich(unit_of_work)
        await _post(unit_of_work, posting(user))
        async with unit_of_work.read() as tx:
            assert (await tx.credits.list_of(user, limit=2)).next is None
            for limit in (0, 101):
                with raises(InvalidInput):
                    await tx.credits.list_of(user, limit=limit)

    async def _accepted(self, unit_of_work: UnitOfWork, user: UUID, *, paid: int = 6) -> Generation:
        """A queued generation of three pictures for two credits each, and what was charged for it."""
        made = queued(user, price=2, charged=6)
        async with unit_of_work() as tx:
            await tx.generations.add(made)
            if paid:
                await tx.credits.post(posting(user, amount=-paid, generation=made.id), f"charge:{made.id}")
        return made

    async def _ended(self, unit_of_work: UnitOfWork, made: Generation, *, delivered: int, refund: bool = True) -> None:
        async with unit_of_work() as tx:
            await tx.generations.claim(made.id, NOW, NOW + SECOND)
            for _ in range(delivered):
                await tx.images.add(image(made.user, made.id))
            await tx.generations.finish(made.id, 1, state=GenerationState.succeeded, ended_at=NOW)
            back = await tx.generations.settle(made.id, delivered)
            if back and refund:
                of = posting(made.user, kind=EntryKind.refund, amount=back, generation=made.id)
                await tx.credits.post(of, f"refund:{made.id}")

    async def test_books_that_agree_are_clean(self, unit_of_work: UnitOfWork) -> None:
        """Generations on their way, delivered in part, whole or not at all, images deleted since, and those that cost
        nothing."""
        user = await self._rich(unit_of_work, 100)
        await self._accepted(unit_of_work, user)
        for delivered in (0, 2, 3):
            await self._ended(unit_of_work, await self._accepted(unit_of_work, user), delivered=delivered)
        free = generation(user, images=(), price=0, charged=0, refunded=0)
        await inside(unit_of_work, lambda tx: tx.generations.add(free))
        async with unit_of_work.read() as tx:
            deleted = (await tx.images.list_of(user)).items[0]
        await inside(unit_of_work, lambda tx: tx.images.delete(deleted.id, user))
        async with unit_of_work.read() as tx:
            assert await tx.credits.reconcile() == LedgerReport()
            assert await tx.credits.balance(user) == 100 - 6 - 0 - 4 - 6

    async def test_what_was_wrongly_charged_is_found(self, unit_of_work: UnitOfWork) -> None:
        """Never charged, charged too little, not settled at its end, and not refunded."""
        user = await self._rich(unit_of_work, 100)
        await self._accepted(unit_of_work, user)
        wrong = [await self._accepted(unit_of_work, user, paid=paid) for paid in (0, 5, 6, 6, 6)]
        async with unit_of_work() as tx:
            await tx.generations.claim(wrong[2].id, NOW, NOW + SECOND)
            await tx.generations.finish(wrong[2].id, 1, state=GenerationState.failed, ended_at=NOW)
        await self._ended(unit_of_work, wrong[3], delivered=1, refund=False)
        await self._ended(unit_of_work, wrong[4], delivered=1)
        async with unit_of_work() as tx:
            await tx.images.add(image(user, wrong[4].id))
            await tx.generations.add(half := generation(user, price=2, charged=6, refunded=0))
        async with unit_of_work.read() as tx:
            report = await tx.credits.reconcile()
        assert set(report.mischarged) == {it.id for it in (*wrong, half)}
        assert (report.unbalanced, report.unchained) == ((), ())
