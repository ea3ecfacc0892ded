"""The laws of passwords, tokens, signed links, the clock and events."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID

from t2i_core.errors import NotAuthenticated, NotFound
from t2i_core.ports import Clock, GenerationEvents, NewId, News, PasswordHasher, TokenIssuer, UrlSigner
from t2i_core.testing.contracts.accounts import raises

USER, SESSION, IMAGE = UUID(int=1), UUID(int=2), UUID(int=3)
NOON = datetime(2026, 3, 14, 12, 0, 0, tzinfo=UTC)


class PasswordHasherContract:
    """Give the fixture `hasher`."""

    async def test_verifies_its_own_hash(self, hasher: PasswordHasher) -> None:
        """The password that made the hash is right, any other is wrong."""
        made = await hasher.hash("correct horse battery")
        assert await hasher.verify("correct horse battery", made) is True
        assert await hasher.verify("correct horse batterx", made) is False
        assert await hasher.verify("", made) is False

    async def test_never_hashes_alike(self, hasher: PasswordHasher) -> None:
        """Two users with one password have two hashes, and neither shows the password."""
        first, second = await hasher.hash("correct horse battery"), await hasher.hash("correct horse battery")
        assert first != second
        assert "correct horse" not in first

    async def test_reads_every_byte(self, hasher: PasswordHasher) -> None:
        """Long passwords are not cut, and U+0000 does not end one."""
        long = "ä" * 511 + "xy"
        made = await hasher.hash(long)
        assert await hasher.verify(long, made) is True
        assert await hasher.verify(long[:-1] + "z", made) is False
        made = await hasher.hash("before\x00after-it")
        assert await hasher.verify("before\x00another", made) is False

    async def test_nobody_is_never_right(self, hasher: PasswordHasher) -> None:
        """Without a hash the answer is False."""
        assert await hasher.verify("correct horse battery", None) is False

    async def test_foreign_hash(self, hasher: PasswordHasher) -> None:
        """What is no hash of this hasher is wrong, and outdated."""
        assert await hasher.verify("correct horse battery", "pbkdf2$1$x$y") is False
        assert hasher.outdated("pbkdf2$1$x$y") is True

    async def test_own_hash_is_not_outdated(self, hasher: PasswordHasher) -> None:
        """A fresh hash needs no renewal."""
        assert hasher.outdated(await hasher.hash("correct horse battery")) is False


class TokenIssuerContract:
    """Give the fixtures `tokens` and `other_tokens`: two issuers with different secrets."""

    def test_reads_its_access_token(self, tokens: TokenIssuer) -> None:
        """Who and which session come back, with the end of the token."""
        claims = tokens.read_access(tokens.access(USER, SESSION, NOON), NOON)
        assert (claims.user, claims.session) == (USER, SESSION)
        assert claims.expires_at == NOON + timedelta(seconds=tokens.access_lifetime)

    def test_access_token_ends(self, tokens: TokenIssuer) -> None:
        """It lives for its lifetime and 30 seconds of leeway, and is not good more than 30 seconds early."""
        token = tokens.access(USER, SESSION, NOON)
        end = NOON + timedelta(seconds=tokens.access_lifetime)
        tokens.read_access(token, end + timedelta(seconds=29))
        tokens.read_access(token, NOON - timedelta(seconds=29))
        with raises(NotAuthenticated):
            tokens.read_access(token, end + timedelta(seconds=31))
        with raises(NotAuthenticated):
            tokens.read_access(token, NOON - timedelta(seconds=31))

    def test_refuses_what_it_did_not_make(self, tokens: TokenIssuer, other_tokens: TokenIssuer) -> None:
        """Another issuer's tokens, altered ones, empty ones and huge ones are refused."""
        token = tokens.access(USER, SESSION, NOON)
        altered = token[:-5] + ("A" if token[-5] != "A" else "B") + token[-4:]
        foreign = other_tokens.access(USER, SESSION, NOON)
        for bad in (altered, foreign, "", ".", "..", "a.b.c", token + "x", token * 100, "\x00", "é.é.é"):
            with raises(NotAuthenticated):
                tokens.read_access(bad, NOON)

    def test_refresh_tokens_come_back(self, tokens: TokenIssuer) -> None:
        """Session and counter come back; the same pair gives the same token, another pair another."""
        assert tokens.read_refresh(tokens.refresh(SESSION, 7)) == (SESSION, 7)
        assert tokens.refresh(SESSION, 7) == tokens.refresh(SESSION, 7)
        assert len({tokens.refresh(SESSION, 7), tokens.refresh(SESSION, 8), tokens.refresh(USER, 7)}) == 3

    def test_refuses_foreign_refresh_tokens(self, tokens: TokenIssuer, other_tokens: TokenIssuer) -> None:
        """No counter or session can be swapped in, and nothing unreadable gets through."""
        token = tokens.refresh(SESSION, 7)
        swapped = token.replace(".7.", ".8.")
        for bad in (swapped, other_tokens.refresh(SESSION, 7), token[:-1], "", "a.b", "a.1.c", token * 50, "é"):
            with raises(NotAuthenticated):
                tokens.read_refresh(bad)

    def test_kinds_are_not_mixed_up(self, tokens: TokenIssuer) -> None:
        """A refresh token gives no access, and an access token refreshes nothing."""
        with raises(NotAuthenticated):
            tokens.read_access(tokens.refresh(SESSION, 0), NOON)
        with raises(NotAuthenticated):
            tokens.read_refresh(tokens.access(USER, SESSION, NOON))


class UrlSignerContract:
    """Give the fixtures `signer` and `other_signer`: two signers with different secrets."""

    def test_link_lives_until_the_end_of_tomorrow(self, signer: UrlSigner) -> None:
        """It is good for the rest of the day and the whole next one, and then no more."""
        query = signer.sign(IMAGE, "original", NOON)
        end = datetime(2026, 3, 16, tzinfo=UTC)
        assert signer.verify(IMAGE, "original", query, NOON) == end
        signer.verify(IMAGE, "original", query, end - timedelta(seconds=1))
        with raises(NotFound):
            signer.verify(IMAGE, "original", query, end)

    def test_link_is_the_same_all_day(self, signer: UrlSigner) -> None:
        """A browser that has the picture need not load it again until tomorrow."""
        morning, evening = NOON.replace(hour=0), NOON.replace(hour=23, minute=59, second=59)
        assert signer.sign(IMAGE, "original", morning) == signer.sign(IMAGE, "original", evening)
        assert signer.sign(IMAGE, "original", NOON) != signer.sign(IMAGE, "original", NOON + timedelta(days=1))

    def test_link_is_for_one_image_and_variant(self, signer: UrlSigner, other_signer: UrlSigner) -> None:
        """Nothing of it can be changed, and another signer's is worth nothing."""
        query = signer.sign(IMAGE, "original", NOON)
        later = query.replace("expires=1773619200", "expires=1873619200")
        assert later != query
        for image, variant, bad in (
            (USER, "original", query),
            (IMAGE, "thumbnail", query),
            (IMAGE, "original", later),
            (IMAGE, "original", query[:-1]),
            (IMAGE, "original", query + "&expires=1"),
            (IMAGE, "original", other_signer.sign(IMAGE, "original", NOON)),
            (IMAGE, "original", ""),
            (IMAGE, "original", "expires=&signature="),
            (IMAGE, "original", "expires=٣&signature=é"),
            (IMAGE, "original", f"expires={'9' * 40}&signature=x"),
        ):
            with raises(NotFound):
                signer.verify(image, variant, bad, NOON)


class ClockContract:
    """Give the fixture `clock`."""

    def test_tells_aware_utc(self, clock: Clock) -> None:
        """The time is aware, in UTC, and does not run backwards between two looks."""
        first, second = clock.now(), clock.now()
        assert first.utcoffset() == timedelta(0)
        assert second >= first


class NewIdContract:
    """Give the fixture `new_id`."""

    def test_ids_sort_by_their_making(self, new_id: NewId) -> None:
        """A thousand ids differ, and come in order."""
        made = [new_id() for _ in range(1000)]
        assert len(set(made)) == 1000
        assert made == sorted(made)


class GenerationEventsContract:
    """Give the fixture `events`."""

    async def test_wakes_who_waits(self, events: GenerationEvents) -> None:
        """Everybody who subscribed to the generation hears of it, also when it came before they waited."""
        async with events.subscribe(USER) as first, events.subscribe(USER) as second:
            await events.publish(USER, News.step)
            assert await first.changed(5) is True
            waiting = asyncio.ensure_future(first.changed(5))
            await asyncio.sleep(0)
            await events.publish(USER, News.step)
            assert await waiting is True
            assert await second.changed(5) is True

    async def test_stays_silent_otherwise(self, events: GenerationEvents) -> None:
        """Nothing is heard of other generations, nor of one event twice."""
        async with events.subscribe(USER) as subscription:
            await events.publish(SESSION, News.step)
            assert await subscription.changed(0.05) is False
            await events.publish(USER, News.step)
            assert await subscription.changed(5) is True
            assert await subscription.changed(0.05) is False

    async def test_other_news_wake_nobody(self, events: GenerationEvents) -> None:
        """Only those that were wanted do; whoever wants none in particular hears all."""
        async with (
            events.subscribe(USER, News.end) as one,
            events.subscribe(USER, News.end, News.wish) as two,
            events.subscribe(USER) as every,
        ):
            for news, heard in ((News.step, (every,)), (News.wish, (two, every)), (News.end, (one, two, every))):
                await events.publish(USER, news)
                for each in heard:
                    assert await each.changed(5) is True, f"{news} was not heard"
                for each in (one, two, every):
                    assert await each.changed(0.02) is False, f"{news} was heard, or twice"

    async def test_cancelling_who_waits(self, events: GenerationEvents) -> None:
        """Passes through, also at the moment at which something is published."""
        async with events.subscribe(USER) as subscription:
            waiting = asyncio.ensure_future(subscription.changed(5))
            await asyncio.sleep(0)
            await events.publish(USER, News.step)
            waiting.cancel()
            await asyncio.wait([waiting], timeout=1)
            assert waiting.cancelled()

    async def test_nobody_needs_to_listen(self, events: GenerationEvents) -> None:
        """Publishing to nobody is fine, also after the last one left."""
        async with events.subscribe(USER):
            pass
        await events.publish(USER, News.step)
