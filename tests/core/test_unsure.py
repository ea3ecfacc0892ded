"""A commit was done, and its answer lost: nothing is done twice, and nothing is left untold."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from t2i_core.entities.generation import Generation, GenerationState, Outcome
from t2i_core.errors import ProviderUnavailable, RequestRefused, T2IError, Unavailable
from t2i_core.ports import News, Transaction
from t2i_core.testing.fakes.data import MemoryUnitOfWork
from t2i_core.testing.fakes.pictures import FakeGenerator
from t2i_core.use_cases import ending
from tests.core.world import World


class Unheard(MemoryUnitOfWork):
    """The answer to the COMMIT of the transaction that ends an attempt does not arrive, once."""

    heard = False

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Transaction]:
        async with super()._transaction() as tx:
            before = self._ended()
            yield tx
        if not self.heard and self._ended() > before:
            self.heard = True
            raise Unavailable

    def _ended(self) -> int:
        found = self._committed.generations.values()
        return sum(attempt.ended_at is not None for it in found for attempt in it.attempts)


async def run(world: World, monkeypatch: pytest.MonkeyPatch) -> tuple[Generation, bool]:
    """The generation, and whether those who wait for its end were told."""
    monkeypatch.setattr(ending, "COMMIT_PAUSES", (0.0,))
    accepted = await world.accept(await world.user())
    async with world.events.subscribe(accepted.id, News.end) as subscription:
        await world.run_generation(accepted.id)
        told = await subscription.changed(0.01)
    return await world.read(accepted), told


@pytest.mark.parametrize(
    ("error", "state"),
    [(None, GenerationState.succeeded), (RequestRefused(), GenerationState.failed)],
    ids=["succeeded", "failed"],
)
async def test_an_end_is_told(
    error: T2IError | None,
    state: GenerationState,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """By the event and in the log, and the thumbnail is made; nobody took the lease."""
    world = World(unit_of_work=Unheard())
    if error is not None:
        world.generator.script("a red fox", error)
    with caplog.at_level(logging.INFO, "t2i.generation"):
        done, told = await run(world, monkeypatch)
    assert (done.state, told) == (state, True)
    assert caplog.messages.count("generation ended") == 1
    assert "lease lost to another run" not in caplog.messages
    assert await world.check() == (0, 0, 0)
    assert any("thumbnail" in key for key in world.storage.blobs) == (error is None)


async def test_the_next_provider_is_asked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The run goes on, as its lease still holds."""
    world = World(
        unit_of_work=Unheard(), generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")}
    )
    world.generator.script("a red fox", ProviderUnavailable())
    done, told = await run(world, monkeypatch)
    assert [it.outcome for it in done.attempts] == [Outcome.unavailable, Outcome.succeeded]
    assert (done.state, told) == (GenerationState.succeeded, True)
