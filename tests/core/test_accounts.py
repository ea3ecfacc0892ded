"""Signing up, logging in and out."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pytest

from t2i_core.entities.accounts import User
from t2i_core.errors import InvalidInput, NotAuthenticated, UsernameTaken, WrongCredentials
from t2i_core.testing.fakes.accounts import Sessions as FakeSessions
from t2i_core.use_cases.accounts import (
    CALLER_KNOWN,
    MAX_CALLERS,
    Authenticate,
    Caller,
    CallerCache,
    ChangeEmail,
    ChangePassword,
    EndSession,
    ListSessions,
    LogOut,
    RefreshSession,
    Tokens,
)
from tests.core.world import PASSWORD, World


@pytest.mark.parametrize("name", ["", "x" * 151, "with space", "a@b", "a/b", "x\x00", "<b>", "a\u202eb", "a\nb"])
async def test_usernames_have_a_form(name: str) -> None:
    """Only letters, digits and . _ - make a name."""
    with pytest.raises(InvalidInput) as caught:
        await World().register(name, PASSWORD)
    assert caught.value.field == "username"


@pytest.mark.parametrize("name", ["ADA", "ａｄａ", "Ada"])
async def test_one_name_one_user(name: str) -> None:
    """Case and Unicode form do not make another name."""
    world = World()
    await world.register("ada", PASSWORD)
    with pytest.raises(UsernameTaken):
        await world.register(name, PASSWORD)


@pytest.mark.parametrize(
    ("password", "good"),
    [
        ("x" * 11, False),
        ("x" * 12, True),
        ("x" * 1024, True),
        ("x" * 1025, False),
        ("é" * 513, False),
        ("a\ud800" * 9, False),
    ],
    ids=["11", "12", "1024", "1025", "513 of two bytes", "surrogates"],
)
async def test_password_bounds(password: str, good: bool) -> None:
    """At least 12 characters, at most 1,024 bytes; refused before any hashing."""
    world = World()
    if good:
        await world.register("ada", password)
        assert (await world.log_in("ada", password)).user.username == "ada"
    else:
        with pytest.raises(InvalidInput) as caught:
            await world.register("ada", password)
        assert caught.value.field == "password"


async def test_password_in_both_unicode_forms() -> None:
    """Composed or decomposed, it is the same password."""
    world = World()
    await world.register("ada", "pässwörd-läng")
    await world.log_in("ada", "pa\u0308sswo\u0308rd-la\u0308ng")


@pytest.mark.parametrize(
    "email", ["ada", "a@b c", "@example.org", "ada@", "a\r\nb@example.org", "x" * 65 + "@example.org"]
)
async def test_email_has_a_form(email: str) -> None:
    """What is no address is refused, naming the field."""
    with pytest.raises(InvalidInput) as caught:
        await World().register("ada", PASSWORD, email)
    assert caught.value.field == "email"


async def test_wrong_logins_look_alike() -> None:
    """Unknown name and wrong password have one answer, and both are hashed."""
    world = World()
    await world.user()
    messages = set()
    for name, password in (("ada", "wrong horse battery"), ("nobody", PASSWORD), ("ada", "x"), ("ada", "x" * 2000)):
        with pytest.raises(WrongCredentials) as caught:
            await world.log_in(name, password)
        messages.add(caught.value.message)
    assert len(messages) == 1


async def test_login_renews_an_outdated_hash() -> None:
    """A hash of weaker parameters is replaced at the next login."""
    world = World()
    user = await world.user()
    async with world.unit_of_work() as tx:
        await tx.users.set_password_hash(user.id, "weak")
    world.hasher.verify = _always  # type: ignore[method-assign]
    await world.log_in("ada", PASSWORD)
    async with world.unit_of_work.read() as tx:
        found = await tx.users.find_login("ada")
    assert found is not None
    assert found[1].startswith("fake$")


async def _always(password: str, hash: str | None) -> bool:
    return True


async def test_refresh_turns_over() -> None:
    """Each refresh gives a new pair; the one used last, shown again at once, gives the same child."""
    world = World()
    await world.user()
    first = await world.log_in("ada", PASSWORD)
    second = await world.refresh_session(first.refresh)
    assert second.refresh != first.refresh
    assert (await world.refresh_session(first.refresh)).refresh == second.refresh
    assert (await world.authenticate(second.access)).user == first.user


async def test_a_stolen_refresh_token_ends_the_session() -> None:
    """Shown again after ten seconds, a used token ends the whole session, for the thief and for the owner."""
    world = World()
    await world.user()
    first = await world.log_in("ada", PASSWORD)
    second = await world.refresh_session(first.refresh)
    world.clock.forward(11)
    for token in (first.refresh, second.refresh):
        with pytest.raises(NotAuthenticated):
            await world.refresh_session(token)
    with pytest.raises(NotAuthenticated):
        await world.authenticate(second.access)


async def test_twenty_parallel_refreshes_have_one_child() -> None:
    """Many tabs that refresh at once get the same token."""
    world = World()
    await world.user()
    first = await world.log_in("ada", PASSWORD)
    pairs = await asyncio.gather(*(world.refresh_session(first.refresh) for _ in range(20)))
    assert len({pair.refresh for pair in pairs}) == 1


@pytest.mark.parametrize("days", [15, 31])
async def test_sessions_end(days: int) -> None:
    """Two idle weeks end a session; so do thirty days of use."""
    world = World()
    await world.user()
    refresh = (await world.log_in("ada", PASSWORD)).refresh
    if days == 31:
        for _ in range(3):
            world.clock.forward(10 * 86400 - 60)
            refresh = (await world.refresh_session(refresh)).refresh
        world.clock.forward(86400)
    else:
        world.clock.forward(days * 86400)
    with pytest.raises(NotAuthenticated):
        await world.refresh_session(refresh)


@pytest.mark.parametrize("by", ["access", "refresh"])
async def test_logging_out(by: str) -> None:
    """Either token ends the session for both; doing it again is fine."""
    world = World()
    await world.user()
    tokens = await world.log_in("ada", PASSWORD)
    other = await world.log_in("ada", PASSWORD)
    for _ in range(2):
        await world.log_out(**{by: getattr(tokens, by)})
    with pytest.raises(NotAuthenticated):
        await world.authenticate(tokens.access)
    with pytest.raises(NotAuthenticated):
        await world.refresh_session(tokens.refresh)
    await world.authenticate(other.access)


async def test_a_new_password_ends_other_sessions() -> None:
    """The session that changed it lives on, the others end, and the old password is worth nothing."""
    world = World()
    user = await world.user()
    mine, other = await world.log_in("ada", PASSWORD), await world.log_in("ada", PASSWORD)
    caller = await world.authenticate(mine.access)
    change = ChangePassword(world.unit_of_work, world.hasher)
    with pytest.raises(InvalidInput) as caught:
        await change(caller, "wrong horse battery", "a new pass phrase")
    assert caught.value.field == "current_password"
    await change(caller, PASSWORD, "a new pass phrase")
    assert await world.authenticate(mine.access) == Caller(user=user, session=caller.session)
    with pytest.raises(NotAuthenticated):
        await world.authenticate(other.access)
    with pytest.raises(WrongCredentials):
        await world.log_in("ada", PASSWORD)
    await world.log_in("ada", "a new pass phrase")


async def test_two_new_passwords_at_once() -> None:
    """One of them counts, and the other is told."""
    world = World()
    user = await world.user()
    change = ChangePassword(world.unit_of_work, world.hasher)
    callers = [await world.authenticate((await world.log_in("ada", PASSWORD)).access) for _ in range(2)]
    new = ["a new pass phrase", "another pass phrase"]
    ended = await asyncio.gather(
        *(change(caller, PASSWORD, password) for caller, password in zip(callers, new, strict=True)),
        return_exceptions=True,
    )
    assert sorted(type(each).__name__ for each in ended) == ["InvalidInput", "NoneType"]
    assert (await world.log_in("ada", new[ended.index(None)])).user == user


async def test_ending_another_session() -> None:
    """One's own sessions are listed and can be ended one by one."""
    world = World()
    user = await world.user()
    await world.log_in("ada", PASSWORD)
    kept = await world.log_in("ada", PASSWORD)
    session = (await world.authenticate(kept.access)).session
    listed = await ListSessions(world.unit_of_work, world.clock)(user.id)
    assert len(listed) == 2
    (other,) = [each.id for each in listed if each.id != session]
    await EndSession(world.unit_of_work)(other, user.id)
    assert [each.id for each in await ListSessions(world.unit_of_work, world.clock)(user.id)] == [session]


ENDINGS: dict[str, Callable[[World, CallerCache, Tokens, Caller], Awaitable[object]]] = {
    "log out": lambda world, known, tokens, _: LogOut(world.unit_of_work, world.tokens, world.clock, known)(
        access=tokens.access
    ),
    "end the session": lambda world, known, _, caller: EndSession(world.unit_of_work, known)(
        caller.session, caller.user.id
    ),
    "change the password elsewhere": lambda world, known, _, caller: ChangePassword(
        world.unit_of_work, world.hasher, known
    )(Caller(user=caller.user, session=world.new_id()), PASSWORD, "a new pass phrase"),
    "delete the account": lambda world, known, _, caller: replace(world.delete_account, callers=known)(
        caller.user, PASSWORD
    ),
    "show a refresh token again": lambda world, known, tokens, _: _shown_again(world, known, tokens),
}


async def _shown_again(world: World, known: CallerCache, tokens: Tokens) -> None:
    refresh = RefreshSession(world.unit_of_work, world.tokens, world.clock, known)
    await refresh((await refresh(tokens.refresh)).refresh)
    with pytest.raises(NotAuthenticated):
        await refresh(tokens.refresh)


@pytest.mark.parametrize("ending", ENDINGS)
async def test_an_ended_session_is_forgotten_at_once(ending: str) -> None:
    """Where the callers are shared; where they are not, a second later."""
    world = World()
    await world.user()
    tokens = await world.log_in("ada", PASSWORD)
    here, elsewhere = CallerCache(), CallerCache()
    authenticate = {
        known: Authenticate(world.unit_of_work, world.tokens, world.clock, known) for known in (here, elsewhere)
    }
    caller = await authenticate[here](tokens.access)
    assert await authenticate[elsewhere](tokens.access) == caller
    await ENDINGS[ending](world, here, tokens, caller)
    with pytest.raises(NotAuthenticated):
        await authenticate[here](tokens.access)
    assert await authenticate[elsewhere](tokens.access) == caller
    with pytest.raises(NotAuthenticated):
        await authenticate[elsewhere](tokens.access, afresh=True)
    world.clock.forward(1)
    with pytest.raises(NotAuthenticated):
        await authenticate[elsewhere](tokens.access)


async def test_a_known_caller_costs_no_query(monkeypatch: pytest.MonkeyPatch) -> None:
    """For a second, and never past the token's own end."""
    world = World()
    user = await world.user()
    tokens = await world.log_in("ada", PASSWORD)
    asked = 0
    user_of = FakeSessions.user_of

    async def counted(sessions: FakeSessions, id: UUID, now: datetime) -> User:
        nonlocal asked
        asked += 1
        return await user_of(sessions, id, now)

    monkeypatch.setattr(FakeSessions, "user_of", counted)
    authenticate = world.authenticate
    for _ in range(10):
        assert (await authenticate(tokens.access)).user == user
        world.clock.forward(0.09)
    assert asked == 1
    world.clock.forward(0.1)
    await authenticate(tokens.access)
    assert asked == 2
    changed = await ChangeEmail(world.unit_of_work, authenticate.callers)(user.id, "ada@example.org")
    assert (await authenticate(tokens.access)).user == changed
    world.clock.forward(tokens.expires_in - 1)
    await authenticate(tokens.access)
    world.clock.forward(31)
    with pytest.raises(NotAuthenticated):
        await authenticate(tokens.access)


def test_the_cache_is_bounded_and_forgets_what_was_cleared_meanwhile() -> None:
    world = World()
    user = User(id=world.new_id(), username="ada", created_at=world.clock.now())
    caller, now = Caller(user=user, session=world.new_id()), world.clock.now()
    known = CallerCache()
    before = known.clearings
    known.clear()
    known.keep("token", caller, now + CALLER_KNOWN, before)
    assert known.find("token", now) is None
    for number in range(MAX_CALLERS + 1):
        known.keep(f"token {number}", caller, now + CALLER_KNOWN, known.clearings)
    assert known.find("token 0", now) is None
    assert known.find(f"token {MAX_CALLERS}", now) == caller
