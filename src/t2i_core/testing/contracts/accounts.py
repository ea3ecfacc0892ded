"""The laws of users and login sessions, and what all contracts of the data ports share."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar
from uuid import uuid4

from t2i_core.entities.accounts import REUSE_WINDOW, SESSION_IDLE, SESSION_LIFETIME, LoginSession, User
from t2i_core.errors import Conflict, NotFound, T2IError, UsernameTaken
from t2i_core.ports import Transaction, UnitOfWork
from t2i_core.testing.examples import NOW, attempt, generation, image, login_session, queued, user

T = TypeVar("T")

SECOND = timedelta(seconds=1)
MOMENT = timedelta(microseconds=1)


@contextmanager
def raises(kind: type[T2IError]) -> Iterator[None]:
    """Passes when the body raises an error of just this class."""
    caught: T2IError | None = None
    try:
        yield
    except T2IError as error:
        caught = error
    assert type(caught) is kind, (
        f"{kind.__name__} was expected; {'nothing' if caught is None else repr(caught)} was raised"
    )


def same_bytes(found: bytes, wanted: bytes) -> None:
    """Fails with the place of the first difference; a runner that shows both sides would take minutes for a picture."""
    if found != wanted:
        place = next(
            (n for n, (a, b) in enumerate(zip(found, wanted, strict=False)) if a != b), min(len(found), len(wanted))
        )
        raise AssertionError(f"{len(found)} bytes where {len(wanted)} were wanted; they differ from byte {place} on")


async def at_once(count: int, call: Callable[[int], Awaitable[T]]) -> list[T | T2IError]:
    """What so many parallel calls return or raise."""

    async def one(index: int) -> T | T2IError:
        try:
            return await call(index)
        except T2IError as error:
            return error

    return await asyncio.gather(*(one(index) for index in range(count)))


async def inside(unit_of_work: UnitOfWork, work: Callable[[Transaction], Awaitable[T]]) -> T:
    """Does it in a transaction of its own."""
    async with unit_of_work() as tx:
        return await work(tx)


async def stored_user(unit_of_work: UnitOfWork) -> User:
    made = user()
    await inside(unit_of_work, lambda tx: tx.users.add(made, "hash"))
    return made


class UserRepositoryContract:
    async def test_every_field_survives(self, unit_of_work: UnitOfWork) -> None:
        """What was added is read back equal, with its password's hash."""
        ada = user()
        await inside(unit_of_work, lambda tx: tx.users.add(ada, "a hash"))
        async with unit_of_work.read() as tx:
            assert await tx.users.get(ada.id) == ada
            assert await tx.users.find_login(ada.username) == (ada, "a hash")

    async def test_an_unknown_id_is_not_found(self, unit_of_work: UnitOfWork) -> None:
        """To read, to change and to delete."""
        async with unit_of_work.read() as tx:
            with raises(NotFound):
                await tx.users.get(uuid4())
        with raises(NotFound):
            await inside(unit_of_work, lambda tx: tx.users.set_email(uuid4(), None))
        with raises(NotFound):
            await inside(unit_of_work, lambda tx: tx.users.delete(uuid4()))

    async def test_a_name_is_one_name_whatever_its_case_and_form(self, unit_of_work: UnitOfWork) -> None:
        """Cases, composed or decomposed letters and compatibility forms make no second user."""
        first = user(username="Zoë_Groß")
        await inside(unit_of_work, lambda tx: tx.users.add(first, "first"))
        for taken in (user(username="zoë_groß"), user(username="ZOË_GROSS"), user(username="\uff3aoë_Groß")):
            with raises(UsernameTaken):
                await inside(unit_of_work, lambda tx, it=taken: tx.users.add(it, "second"))  # type: ignore[misc]
        for other in ("zoë_groß", "ZOË_GROSS", "Zoe\u0308_Groß", "\uff3aoë_Groß"):
            async with unit_of_work.read() as tx:
                assert await tx.users.find_login(other) == (first, "first"), other

    async def test_of_parallel_additions_of_a_name_one_succeeds(self, unit_of_work: UnitOfWork) -> None:
        """Of twenty at once, in two spellings, exactly one; the others get UsernameTaken."""

        def add(index: int) -> Awaitable[None]:
            made = user(username="ada" if index % 2 else "ADA")
            return inside(unit_of_work, lambda tx: tx.users.add(made, "hash"))

        results = await at_once(20, add)
        assert results.count(None) == 1
        assert all(result is None or isinstance(result, UsernameTaken) for result in results)

    async def test_a_verified_address_logs_in(self, unit_of_work: UnitOfWork) -> None:
        """Also in another case; an address that is not verified does not."""
        ada = user()
        assert ada.email is not None
        await inside(unit_of_work, lambda tx: tx.users.add(ada, "hash"))
        async with unit_of_work.read() as tx:
            assert await tx.users.find_login(ada.email.upper()) == (ada, "hash")
        await inside(unit_of_work, lambda tx: tx.users.set_email(ada.id, ada.email))
        async with unit_of_work.read() as tx:
            assert await tx.users.find_login(ada.email) is None
            assert await tx.users.get(ada.id) == replace(ada, email_verified=False)

    async def test_a_verified_address_has_one_owner(self, unit_of_work: UnitOfWork) -> None:
        """Others may name it while theirs is not verified."""
        first, claims, steals = user(), user(email_verified=False), user()
        assert first.email is not None
        claims, steals = replace(claims, email=first.email), replace(steals, email=first.email.upper())
        await inside(unit_of_work, lambda tx: tx.users.add(first, "first"))
        await inside(unit_of_work, lambda tx: tx.users.add(claims, "claims"))
        with raises(Conflict):
            await inside(unit_of_work, lambda tx: tx.users.add(steals, "steals"))
        async with unit_of_work.read() as tx:
            assert await tx.users.find_login(first.email) == (first, "first")

    async def test_text_nobody_can_have_finds_nobody(self, unit_of_work: UnitOfWork) -> None:
        """Odd characters, wildcards and endless names are no error and no match."""
        await stored_user(unit_of_work)
        async with unit_of_work.read() as tx:
            for login in ("", "a\x00", "a\x00@b", "\ud800", "\ud800@b", "%", "_" * 5000):
                assert await tx.users.find_login(login) is None

    async def test_a_password_is_replaced(self, unit_of_work: UnitOfWork) -> None:
        """From then on the new hash is found."""
        ada = await stored_user(unit_of_work)
        await inside(unit_of_work, lambda tx: tx.users.set_password_hash(ada.id, "new"))
        async with unit_of_work.read() as tx:
            assert await tx.users.find_login(ada.username) == (ada, "new")

    async def test_an_address_can_be_taken_away(self, unit_of_work: UnitOfWork) -> None:
        """The user is then without one, and nothing else changes."""
        ada = await stored_user(unit_of_work)
        await inside(unit_of_work, lambda tx: tx.users.set_email(ada.id, None))
        async with unit_of_work.read() as tx:
            assert await tx.users.get(ada.id) == replace(ada, email=None, email_verified=False)

    async def test_a_deleted_user_leaves_nothing(self, unit_of_work: UnitOfWork) -> None:
        """Sessions, generations and images go along; those of others stay."""
        ada, bob = await stored_user(unit_of_work), await stored_user(unit_of_work)
        session, hers, his = login_session(ada.id), generation(ada.id), generation(bob.id)
        async with unit_of_work() as tx:
            await tx.sessions.add(session)
            await tx.generations.add(hers)
            await tx.generations.add(his)
        await inside(unit_of_work, lambda tx: tx.users.delete(ada.id))
        async with unit_of_work.read() as tx:
            for missing in (tx.users.get(ada.id), tx.sessions.user_of(session.id, NOW)):
                with raises(NotFound):
                    await missing
            assert await tx.users.find_login(ada.username) is None
            assert await tx.generations.state_of(hers.id) is None
            assert await tx.generations.get(his.id, bob.id) == his
            assert {image.user for image in await tx.images.scan()} == {bob.id}

    async def test_deleting_a_user_and_ending_a_run_take_turns(self, unit_of_work: UnitOfWork) -> None:
        """Whoever comes second waits; both succeed."""
        ada = await stored_user(unit_of_work)
        one = queued(ada.id)
        async with unit_of_work() as tx:
            await tx.generations.add(one)
            await tx.generations.claim(one.id, NOW, NOW + SECOND)
        begun = asyncio.Event()

        async def end_run() -> None:
            async with unit_of_work() as tx:
                assert await tx.generations.begin_attempt(one.id, 1, attempt())
                begun.set()
                await asyncio.sleep(0.2)
                await tx.images.add(image(ada.id, one.id))

        async def delete() -> None:
            await begun.wait()
            await inside(unit_of_work, lambda tx: tx.users.delete(ada.id))

        await asyncio.wait_for(asyncio.gather(end_run(), delete()), 10)
        async with unit_of_work.read() as tx:
            assert await tx.images.scan() == ()


class SessionRepositoryContract:
    async def _stored(self, unit_of_work: UnitOfWork) -> tuple[User, LoginSession]:
        owner = await stored_user(unit_of_work)
        session = login_session(owner.id)
        await inside(unit_of_work, lambda tx: tx.sessions.add(session))
        return owner, session

    async def test_every_field_survives(self, unit_of_work: UnitOfWork) -> None:
        """What was added is listed equal, and leads to its user."""
        owner, session = await self._stored(unit_of_work)
        async with unit_of_work.read() as tx:
            assert await tx.sessions.list_of(owner.id, NOW) == (session,)
            assert await tx.sessions.user_of(session.id, NOW) == owner

    async def test_a_session_expires(self, unit_of_work: UnitOfWork) -> None:
        """At `expires_at` it is over, a microsecond before it is not: when idle, and when it is old."""
        owner = await stored_user(unit_of_work)
        idle = login_session(owner.id)
        busy = login_session(owner.id, used_at=NOW + SESSION_LIFETIME - SESSION_IDLE / 2)
        async with unit_of_work() as tx:
            await tx.sessions.add(idle)
            await tx.sessions.add(busy)
        assert idle.expires_at == idle.used_at + SESSION_IDLE
        assert busy.expires_at == NOW + SESSION_LIFETIME
        for session in (idle, busy):
            async with unit_of_work.read() as tx:
                assert await tx.sessions.user_of(session.id, session.expires_at - MOMENT) == owner
                assert session in await tx.sessions.list_of(owner.id, session.expires_at - MOMENT)
                assert session not in await tx.sessions.list_of(owner.id, session.expires_at)
                with raises(NotFound):
                    await tx.sessions.user_of(session.id, session.expires_at)
            rotated = await inside(
                unit_of_work,
                lambda tx, it=session: tx.sessions.rotate(it.id, it.counter, it.expires_at),  # type: ignore[misc]
            )
            assert rotated is None

    async def test_rotation_makes_the_next_token_live(self, unit_of_work: UnitOfWork) -> None:
        """The counter goes up by one, and the time of use moves."""
        owner, session = await self._stored(unit_of_work)
        later = session.used_at + SECOND
        child = await inside(unit_of_work, lambda tx: tx.sessions.rotate(session.id, session.counter, later))
        assert child == replace(session, counter=session.counter + 1, used_at=later)
        async with unit_of_work.read() as tx:
            assert await tx.sessions.list_of(owner.id, later) == (child,)

    async def test_parallel_rotations_make_one_child(self, unit_of_work: UnitOfWork) -> None:
        """Twenty who show the same token at once get the same next token, and the session moves on by one."""
        owner, session = await self._stored(unit_of_work)
        results = await at_once(
            20, lambda _: inside(unit_of_work, lambda tx: tx.sessions.rotate(session.id, session.counter, NOW))
        )
        assert set(results) == {replace(session, counter=session.counter + 1, used_at=NOW)}
        async with unit_of_work.read() as tx:
            assert (await tx.sessions.list_of(owner.id, NOW))[0].counter == session.counter + 1

    async def test_a_used_token_within_the_window_gets_the_same_child(self, unit_of_work: UnitOfWork) -> None:
        """Up to the last moment of REUSE_WINDOW."""
        _, session = await self._stored(unit_of_work)
        child = await inside(unit_of_work, lambda tx: tx.sessions.rotate(session.id, session.counter, NOW))
        again = await inside(
            unit_of_work, lambda tx: tx.sessions.rotate(session.id, session.counter, NOW + REUSE_WINDOW)
        )
        assert again == child

    async def test_a_used_token_past_the_window_ends_the_session(self, unit_of_work: UnitOfWork) -> None:
        """Shown a microsecond too late, it is taken for stolen."""
        owner, session = await self._stored(unit_of_work)
        await inside(unit_of_work, lambda tx: tx.sessions.rotate(session.id, session.counter, NOW))
        late = NOW + REUSE_WINDOW + MOMENT
        assert (await inside(unit_of_work, lambda tx: tx.sessions.rotate(session.id, session.counter, late))) is None
        await self._is_over(unit_of_work, owner, session)

    async def test_a_token_that_was_never_live_ends_the_session(self, unit_of_work: UnitOfWork) -> None:
        """So does one from before the last: only the token just before the live one is forgiven."""
        for stale in (-2, +1):
            owner, session = await self._stored(unit_of_work)
            if stale < 0:
                await inside(unit_of_work, lambda tx, it=session: tx.sessions.rotate(it.id, it.counter, NOW))  # type: ignore[misc]
            wrong = session.counter + 1 + stale if stale < 0 else session.counter + stale
            gone = await inside(unit_of_work, lambda tx, it=session, n=wrong: tx.sessions.rotate(it.id, n, NOW))  # type: ignore[misc]
            assert gone is None
            await self._is_over(unit_of_work, owner, session)

    async def _is_over(self, unit_of_work: UnitOfWork, owner: User, session: LoginSession) -> None:
        async with unit_of_work.read() as tx:
            assert await tx.sessions.list_of(owner.id, NOW) == ()
            with raises(NotFound):
                await tx.sessions.user_of(session.id, NOW)
        for counter in range(session.counter + 3):
            late = await inside(unit_of_work, lambda tx, n=counter: tx.sessions.rotate(session.id, n, NOW))  # type: ignore[misc]
            assert late is None

    async def test_an_unknown_session_does_not_rotate(self, unit_of_work: UnitOfWork) -> None:
        """It gives None, and no error."""
        assert await inside(unit_of_work, lambda tx: tx.sessions.rotate(uuid4(), 0, NOW)) is None

    async def test_the_list_is_the_users_own_newest_first(self, unit_of_work: UnitOfWork) -> None:
        """Nobody else's session is in it."""
        owner, first = await self._stored(unit_of_work)
        await self._stored(unit_of_work)
        second = login_session(owner.id, created_at=NOW + SECOND)
        await inside(unit_of_work, lambda tx: tx.sessions.add(second))
        async with unit_of_work.read() as tx:
            assert await tx.sessions.list_of(owner.id, NOW) == (second, first)

    async def test_only_its_user_ends_a_session(self, unit_of_work: UnitOfWork) -> None:
        """For anybody else it is not found, and so it is once it ended."""
        owner, session = await self._stored(unit_of_work)
        other = await stored_user(unit_of_work)
        with raises(NotFound):
            await inside(unit_of_work, lambda tx: tx.sessions.end(session.id, other.id))
        async with unit_of_work.read() as tx:
            assert await tx.sessions.user_of(session.id, NOW) == owner
        await inside(unit_of_work, lambda tx: tx.sessions.end(session.id, owner.id))
        await self._is_over(unit_of_work, owner, session)
        with raises(NotFound):
            await inside(unit_of_work, lambda tx: tx.sessions.end(session.id, owner.id))

    async def test_all_sessions_of_a_user_end_but_one(self, unit_of_work: UnitOfWork) -> None:
        """All of them when none is to be kept; those of others stay."""
        owner, kept = await self._stored(unit_of_work)
        stranger, foreign = await self._stored(unit_of_work)
        await inside(unit_of_work, lambda tx: tx.sessions.add(login_session(owner.id)))
        await inside(unit_of_work, lambda tx: tx.sessions.end_all(owner.id, keep=kept.id))
        async with unit_of_work.read() as tx:
            assert await tx.sessions.list_of(owner.id, NOW) == (kept,)
        await inside(unit_of_work, lambda tx: tx.sessions.end_all(owner.id))
        async with unit_of_work.read() as tx:
            assert await tx.sessions.list_of(owner.id, NOW) == ()
            assert await tx.sessions.list_of(stranger.id, NOW) == (foreign,)
