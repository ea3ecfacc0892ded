"""What breaks the laws of passwords, tokens, links, time, ids and events."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from t2i_core.errors import NotFound
from t2i_core.ports import News
from t2i_core.testing.contracts import (
    ClockContract,
    GenerationEventsContract,
    NewIdContract,
    PasswordHasherContract,
    TokenIssuerContract,
    UrlSignerContract,
)
from t2i_core.testing.fakes import CountingIds, FakeClock, FakeHasher, FakeSigner, FakeTokens, MemoryEvents, trust
from t2i_core.testing.fakes.trust import _Listener
from tests.core.faults.planting import Faults, after, fault, gives, instead, wrap


async def _deaf_to_cancelling(right: Any, self: Any, timeout: float) -> Any:
    try:
        return await right(self, timeout)
    except asyncio.CancelledError:
        return True


ANY_SECRET = fault(
    "Everybody's secret is the same.", trust, "_digest", wrap(lambda right, secret, text: right("", text))
)


def _with_one_salt(right: Any, self: Any, password: str) -> Any:
    self._salt = 0
    return right(self, password)


def _to_everybody(_: Any, self: Any, generation: UUID, news: News) -> None:
    for _, _, listener in self._listeners:
        listener.event.set()


def _all_news(right: Any, self: Any, generation: UUID, *wanted: News) -> Any:
    return right(self, generation)


def _to_somebody(right: Any, self: Any, generation: UUID, news: News) -> Any:
    if not self._listeners:
        raise NotFound
    return right(self, generation, news)


FAULTS: Faults = {
    PasswordHasherContract: {
        "verifies_its_own_hash": fault("Every password is right.", FakeHasher, "verify", gives(True)),
        "never_hashes_alike": fault("All hashes have one salt.", FakeHasher, "hash", wrap(_with_one_salt)),
        "reads_every_byte": (
            fault("72 characters count.", trust, "_digest", wrap(lambda right, salt, text: right(salt, text[:72]))),
            fault("U+0000 ends it.", trust, "_digest", wrap(lambda right, salt, it: right(salt, it.split("\0")[0]))),
        ),
        "nobody_is_never_right": fault(
            "Without a hash everybody is right.",
            FakeHasher,
            "verify",
            wrap(lambda right, self, password, made: made is None or right(self, password, made)),
        ),
        "foreign_hash": fault("No hash is outdated.", FakeHasher, "outdated", gives(False)),
        "own_hash_is_not_outdated": fault("Every hash is outdated.", FakeHasher, "outdated", gives(True)),
    },
    TokenIssuerContract: {
        "reads_its_access_token": fault(
            "The end of a token is read as a minute later.",
            FakeTokens,
            "read_access",
            after(lambda it: replace(it, expires_at=it.expires_at + timedelta(minutes=1))),
        ),
        "access_token_ends": fault("A token lives a day longer.", trust, "LEEWAY", instead(timedelta(days=1))),
        "refuses_what_it_did_not_make": ANY_SECRET,
        "refresh_tokens_come_back": fault(
            "A refresh token comes back with another counter.",
            FakeTokens,
            "read_refresh",
            after(lambda it: (it[0], it[1] + 1)),
        ),
        "refuses_foreign_refresh_tokens": ANY_SECRET,
        "kinds_are_not_mixed_up": fault(
            "An access token refreshes.",
            FakeTokens,
            "read_refresh",
            wrap(lambda right, self, token: (UUID(int=0), 0) if token.startswith("access") else right(self, token)),
        ),
    },
    UrlSignerContract: {
        "link_lives_until_the_end_of_tomorrow": fault(
            "Links live for ever.",
            FakeSigner,
            "verify",
            wrap(lambda right, self, *link: right(self, *link[:3], datetime.fromtimestamp(0, UTC))),
        ),
        "link_is_the_same_all_day": fault(
            "A link lives for two days from now.",
            FakeSigner,
            "sign",
            wrap(lambda _, self, image, variant, now: self._query(image, variant, int(now.timestamp()) + 172_800)),
        ),
        "link_is_for_one_image_and_variant": fault(
            "The variant is not signed.",
            FakeSigner,
            "_query",
            wrap(lambda right, self, image, variant, expires: right(self, image, "", expires)),
        ),
    },
    ClockContract: {
        "tells_aware_utc": fault("Nobody knows the zone.", FakeClock, "now", after(lambda it: it.replace(tzinfo=None))),
    },
    NewIdContract: {
        "ids_sort_by_their_making": fault(
            "Every second id comes too early.", CountingIds, "__call__", after(lambda it: UUID(int=it.int ^ 1))
        ),
    },
    GenerationEventsContract: {
        "wakes_who_waits": fault(
            "Nobody is waited for.", _Listener, "changed", wrap(lambda right, self, timeout: right(self, 0))
        ),
        "stays_silent_otherwise": fault("Everybody hears everything.", MemoryEvents, "publish", wrap(_to_everybody)),
        "other_news_wake_nobody": fault("All news wake everybody.", MemoryEvents, "subscribe", wrap(_all_news)),
        "cancelling_who_waits": fault("A cancellation is swallowed.", _Listener, "changed", wrap(_deaf_to_cancelling)),
        "nobody_needs_to_listen": fault("Somebody has to listen.", MemoryEvents, "publish", wrap(_to_somebody)),
    },
}
